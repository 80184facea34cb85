"""Marks as PDF operators. Words are encoded once per document and kept, for they come back sheet after sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from lcsurvey.report.pdf import measure as m
from lcsurvey.report.pdf.breaking import Line
from lcsurvey.report.pdf.fonts import faces
from lcsurvey.report.pdf.marks import Mark, Rule, Seal, Words
from lcsurvey.report.pdf.qr import Matrix
from lcsurvey.report.sheet import BOX, TICKED, Values

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

KAPPA = 0.5523  # of a quarter circle as a Bézier curve
_KEPT = 20_000


class Pen:
    """Turns marks into operators for one document; ``y`` is measured from the top of a page of this height."""

    def __init__(self, canvas: Canvas, height: float = m.UPRIGHT.height) -> None:
        self.canvas = canvas
        self.height = height
        self.faces = faces()
        self._shown: dict[tuple[str, float, str], str] = {}
        self._lines: dict[tuple[int, float, float, tuple[bool, ...]], tuple[Line, str]] = {}

    def show(self, face: str, size: float, text: str) -> str:
        """Operators that set the font and show ``text``, in as many runs as it takes faces and subsets."""
        key = (face, size, text)
        known = self._shown.get(key)
        if known is None:
            known = self._encode(face, size, text)
            if len(self._shown) < _KEPT:
                self._shown[key] = known
        return known

    def _encode(self, face: str, size: float, text: str) -> str:
        document = self.canvas._doc
        found = []
        for run, words in self.faces[face].runs(text):
            for subset, codes in run.font.splitString(words, document):
                name = run.font.getSubsetInternalName(subset, document)
                found.append(f"{name} {size:g} Tf ({self.canvas._escape(codes)}) Tj")
        return " ".join(found)

    def line(self, line: Line, x: float, y: float, face: str, size: float, values: Values | None = None) -> str:
        """One line of words; boxes are ticked where ``values`` says so, places to write on are ruled."""
        ticks = tuple(values.get(item.key) is True for item in line.items if item.key) if values else ()
        key = (id(line), x, y, ticks)
        known = self._lines.get(key)
        if known is not None and known[0] is line:
            return known[1]
        drawn = self._line(line, x, y, face, size, values)
        if len(self._lines) < _KEPT:
            self._lines[key] = (line, drawn)
        return drawn

    def _line(self, line: Line, x: float, y: float, face: str, size: float, values: Values | None) -> str:
        found = []
        base = self.height - y
        space = f"{line.space:.3f} Tc " if line.space else ""
        for item in line.items:
            text = item.text
            if item.key and values is not None and values.get(item.key) is True:
                text = text.replace(BOX, TICKED, 1)
            if text:
                shown = self.show(face, size, text)
                found.append(f"BT 1 0 0 1 {x + item.x:.2f} {base:.2f} Tm {space}{shown} ET")
            if item.rule:
                found.append(self.rule(Rule(x + item.x, y + 2, x + item.x + item.rule, y + 2, m.WRITING)))
        if space:
            found.append("0 Tc")
        return "\n".join(found)

    def rule(self, rule: Rule) -> str:
        """A straight line, drawn as a filled rectangle so that every rule is as wide as the next."""
        if rule.y1 == rule.y2:
            x, y, w, h = rule.x1, rule.y1 + rule.width / 2, rule.x2 - rule.x1, rule.width
        else:
            x, y, w, h = rule.x1 - rule.width / 2, rule.y2, rule.width, rule.y2 - rule.y1
        return f"{x:.2f} {self.height - y:.2f} {w:.2f} {h:.2f} re f"

    def seal(self, seal: Seal) -> str:
        """A dashed circle in light grey with its words."""
        x, y, r = seal.x, self.height - seal.y, seal.radius
        k = r * KAPPA
        corners = ((r, k, k, r, 0, r), (-k, r, -r, k, -r, 0), (-r, -k, -k, -r, 0, -r), (k, -r, r, -k, r, 0))
        curves = " ".join(
            " ".join(f"{(x if i % 2 == 0 else y) + value:.2f}" for i, value in enumerate(corner)) + " c"
            for corner in corners
        )
        size = m.HEADING_SIZE
        words = self.show("body", size, seal.text)
        start = x - self.faces["body"].width(seal.text) * size / 2
        return (
            f"q {m.GREY:g} G 0.8 w [3 2.4] 0 d {x + r:.2f} {y:.2f} m {curves} S Q "
            f"q {m.GREY:g} g BT 1 0 0 1 {start:.2f} {y - size * 0.35:.2f} Tm {words} ET Q"
        )

    def marks(self, marks: Iterable[Mark]) -> str:
        """Marks in order."""
        found = []
        for mark in marks:
            if isinstance(mark, Words):
                found.append(self.line(mark.line, mark.x, mark.y, mark.face, mark.size))
            elif isinstance(mark, Rule):
                found.append(self.rule(mark))
            else:
                found.append(self.seal(mark))
        return "\n".join(found)

    def framed(self, text: str, right: float, y: float, size: float) -> str:
        """Words in a strong frame whose right edge is at ``right``: 未填完."""
        width = self.faces["label"].width(text) * size
        x, base = right - width - 6, self.height - y
        return (
            f"q 1.2 w {x - 6:.2f} {base - size * 0.42:.2f} {width + 12:.2f} {size * 1.6:.2f} re S Q "
            f"BT 1 0 0 1 {x:.2f} {base:.2f} Tm {self.show('label', size, text)} ET"
        )

    def ink(self, strokes: Sequence[Sequence[tuple[float, float]]]) -> str:
        """Lines as a pen draws them, round at their ends; a single point is a dot."""
        found = []
        for (x, y), *rest in strokes:
            along = rest or [(x, y)]
            way = "".join(f" {right:.1f} {self.height - down:.1f} l" for right, down in along)
            found.append(f"{x:.1f} {self.height - y:.1f} m{way} S")
        return f"q 0.9 w 1 J 1 j {' '.join(found)} Q"

    def code(self, matrix: Matrix, right: float, top: float, size: float) -> str:
        """A QR code as a one-bit image."""
        n = len(matrix)
        digits = (n + 7) // 8 * 2
        rows = "".join(f"{row << (-n % 8):0{digits}x}" for row in matrix)
        return (
            f"q {size:.2f} 0 0 {size:.2f} {right - size:.2f} {self.height - top - size:.2f} cm "
            f"BI /W {n} /H {n} /IM true /BPC 1 /D [1 0] /F /AHx ID {rows}> EI Q"
        )
