"""By what each of tens of thousands of outlets is found: made beside the window, asked at every key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.model import Outlet
from lcsurvey.circle.name import short_name
from lcsurvey.circle.spelling import spellings
from lcsurvey.ui.checks.reading import politely

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

SEARCHED = ("name", "format", "address", "circle", "brand")
"""The facts that are searched, in this order in every line."""
_BETWEEN = "\t"


@dataclass(slots=True)
class Index:
    """Ids in the order of the register, and one line for each: its words, and once they are known their pinyin."""

    ids: list[str]
    lines: list[str]
    spelled: bool = False

    def find(self, text: str, among: Sequence[int] | None = None) -> Sequence[int]:
        """The places of those whose line has every word of ``text``; ``among`` some that are known to have its beginning."""
        found: Sequence[int] = range(len(self.ids)) if among is None else among
        lines = self.lines
        for word in sorted(text.lower().split(), key=len, reverse=True):
            found = [at for at in found if word in lines[at]]
        return found


_kept: WeakKeyDictionary[Workspace, Index] = WeakKeyDictionary()
"""The whole index of a folder as it was last: what reads as it did is not spelled again."""


def read(space: Workspace) -> Index:
    """The index of a folder, by words alone; takes some tenths of a second."""
    circles = circle_names(space)
    ids, lines = [], []
    for id_, *cells in politely(space.outlets.cells(*SEARCHED)):
        ids.append(id_)
        lines.append(_line(cells, circles))
    return Index(ids, lines)


def spelled(space: Workspace, index: Index) -> Index:
    """The same with the pinyin of every line; takes a second or two the first time, and gives way to the window."""
    before = _kept.get(space)
    known = dict(zip(before.ids, before.lines, strict=True)) if before else {}
    lines = []
    for id_, line in politely(zip(index.ids, index.lines, strict=True)):
        whole = known.get(id_, "")
        lines.append(whole if whole.startswith(f"{line}\n") else _with_pinyin(line))
    _kept[space] = made = Index(index.ids, lines, True)
    return made


def words_of(outlet: Outlet, circles: dict[str, str]) -> str:
    """The line of one outlet without pinyin, for as long as the whole index is not there."""
    return _line([getattr(outlet, name) for name in SEARCHED], circles)


def line_of(outlet: Outlet, circles: dict[str, str]) -> str:
    """The whole line of one outlet."""
    return _with_pinyin(words_of(outlet, circles))


def circle_names(space: Workspace) -> dict[str, str]:
    """Circle → its short name."""
    return {circle.id: short_name(circle.name) for circle in space.circles()}


def _line(cells: Sequence[Any], circles: dict[str, str]) -> str:
    name, format_, address, circle, brand = (cell or "" for cell in cells)
    label = catalogue().label(format_) if format_ else ""
    return _BETWEEN.join((name, label, address, circles.get(circle, ""), brand)).lower()


def _with_pinyin(line: str) -> str:
    return f"{line}\n{' '.join(_spelled(word) if word else '' for word in line.split(_BETWEEN))}"


@lru_cache(maxsize=1 << 12)
def _spelled(word: str) -> str:
    """Formats and circles come again and again."""
    return next(spellings((word,)))
