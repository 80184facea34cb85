"""The bundled typefaces: widths, and which face draws which character.

Three faces: *body* (宋), *title* (粗宋) and *label* (黑). A character that a face lacks is drawn by the body face,
which has all of 通用规范汉字表; one from U+20000 on that it lacks, by a face with nothing but letters of names of persons
and places (𠮷), which is read when it is needed. One that even this lacks is drawn as 〓 (no empty boxes), and
:func:`lacking` says so beforehand.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from lcsurvey import paths
from lcsurvey.errors import ResourceError

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

FILES = {"body": "LCSong-L3", "title": "LCSongB-L1", "label": "LCHei-L1"}
RARE = "LCSongX"
GETA = "〓"
_BEYOND = 0x10000


@dataclass(slots=True)
class Face:
    """One face with its fallback; widths are in thousandths of the size."""

    name: str
    font: TTFont
    fallback: Face | None
    _widths: dict[str, int] = field(default_factory=dict)

    def has(self, char: str) -> bool:
        """Whether this face itself can draw ``char``."""
        return ord(char) in self.font.face.charToGlyph

    def drawn(self, char: str) -> tuple[Face, str]:
        """Which face draws ``char``, and as what."""
        if self.has(char):
            return self, char
        if self.fallback is not None:
            return self.fallback.drawn(char)
        if ord(char) >= _BEYOND and rare().has(char):
            return rare(), char
        if char.isspace():
            return self, " "
        return self, GETA if self.has(GETA) else "?"

    def width(self, text: str) -> float:
        """The width of ``text`` at size 1."""
        known = self._widths
        total = 0
        for char in text:
            width = known.get(char)
            if width is None:
                face, shown = self.drawn(char)
                width = known[char] = int(face.font.face.getCharWidth(ord(shown)))
            total += width
        return total / 1000

    def runs(self, text: str) -> list[tuple[Face, str]]:
        """``text`` cut where the face that draws it changes."""
        found: list[tuple[Face, str]] = []
        for char in text:
            face, shown = self.drawn(char)
            if found and found[-1][0] is face:
                found[-1] = (face, found[-1][1] + shown)
            else:
                found.append((face, shown))
        return found


@cache
def faces() -> dict[str, Face]:
    """The three faces, read once; raises ResourceError where a file is missing or damaged."""
    from reportlab.pdfbase import pdfmetrics

    body = _read("body", None)
    found = {"body": body, "title": _read("title", body), "label": _read("label", body)}
    for face in found.values():
        pdfmetrics.registerFont(face.font)
    return found


@cache
def rare() -> Face:
    """The face of letters beyond the others; raises ResourceError as :func:`faces`."""
    from reportlab.pdfbase import pdfmetrics

    found = _read("rare", None)
    pdfmetrics.registerFont(found.font)
    return found


def lacking(texts: Iterable[str]) -> tuple[str, ...]:
    """The characters of these texts that no face has, in their order; each would be printed as 〓."""
    body, found = faces()["body"], dict[str, None]()
    for char in dict.fromkeys(char for text in texts for char in text):
        if char != GETA and not char.isspace() and body.drawn(char)[1] != char:
            found[char] = None
    return tuple(found)


def _read(name: str, fallback: Face | None) -> Face:
    from reportlab.pdfbase.ttfonts import TTFError

    from lcsurvey.report.pdf.embedding import Embedded

    file = FILES.get(name, RARE)
    path = paths.resource("fonts", f"{file}.ttf")
    try:
        return Face(name, Embedded(file, str(path)), fallback)
    except (TTFError, OSError) as error:
        raise ResourceError(f"字体文件 {path} 读不出来，无法印表。请重新安装本程序。") from error
