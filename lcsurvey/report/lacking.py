"""Letters that no typeface here has, found before a page is printed: each would stand there as 〓."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lcsurvey.report.pdf.fonts import GETA, lacking
from lcsurvey.report.sheet import Sheet

__all__ = ["GETA", "GETA_SEEN", "Lacking"]

GETA_SEEN = "有的字打印不出来，印成了“〓”。请印好后用笔补上，或换一种写法。"
"""What to say of pages made elsewhere, of which nobody knows what should have stood there."""
SHOWN = 12
"""Letters of the words that a sentence repeats around one."""


@dataclass
class Lacking:
    """Goes along with sheets on their way to the page: letter → the words that it stands in."""

    found: dict[str, str] = field(default_factory=dict)

    def watch(self, sheets: Iterable[Sheet]) -> Iterator[Sheet]:
        """The same sheets, looked through as they pass."""
        for sheet in sheets:
            self.note(_texts(sheet))
            yield sheet

    def note(self, texts: Iterable[str]) -> None:
        """Looks through words that will stand on a page."""
        for text in texts:
            for letter in lacking((text,)):
                self.found.setdefault(letter, text)

    @property
    def words(self) -> str:
        """What to say before printing; empty where every letter can be printed."""
        if not self.found:
            return ""
        letters = "、".join(list(self.found)[:SHOWN])
        first = next(iter(self.found))
        near = " ".join(self.found[first].split())
        at = max(0, near.find(first) - SHOWN // 2)
        where = f"（在“{near[at : at + SHOWN]}”里）"
        which = "这个字" if len(self.found) == 1 else f"这 {len(self.found)} 个字"
        return f"{which}打印不出来，印成“〓”：{letters}{where}。请印好后用笔补上，或换一种写法。"


def _texts(sheet: Sheet) -> Iterator[str]:
    """Everything on a sheet that somebody wrote; the words of the form itself are all there."""
    yield from (value for value in sheet.values.values() if isinstance(value, str))
    yield sheet.circle
    yield from sheet.below
    yield from (note for _, note in sheet.notes)
    if sheet.appendix is not None:
        yield from _texts(sheet.appendix)
