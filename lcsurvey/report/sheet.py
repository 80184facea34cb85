"""A sheet: an official table as data, comparable by value, drawn by whoever can draw.

A ``Template`` is what the document prints for everyone: title, columns, rows of cells with spans, signature
block. Its cells hold static words and places for values from day one, so a page's static part is drawn once for
any number of sheets. A ``Sheet`` is a template, the values of its places, and the lines that stand outside the
official frame. Widths are millimetres, sizes points.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from lcsurvey.report.ink import Ink
from lcsurvey.report.states import Wording

Role = Literal["head", "label", "number", "score", "text"]
ROLES: tuple[Role, ...] = ("head", "label", "number", "score", "text")
Values = Mapping[str, str | bool]
"""Key of a place → text, or True where a box is ticked; an absent key is blank."""

BOX, TICKED = "□", "☑"


@dataclass(frozen=True, slots=True)
class Tick:
    """A box and its word, never torn apart: ☑ where the value is True, otherwise □."""

    key: str
    label: str
    after: bool = False  # the box stands after the word


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a text; where there is none, ``blank`` ems are left to write on, underlined."""

    key: str
    blank: int = 0


Piece = str | Tick | Slot


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Pieces set one after another; with ``stops`` boxes line up at that many stops of the cell's width."""

    pieces: tuple[Piece, ...]
    stops: int = 0

    @property
    def static(self) -> bool:
        """Whether it prints the same on every sheet."""
        return all(isinstance(piece, str) for piece in self.pieces)

    def text(self, values: Values) -> str:
        """Its words with the values in place."""
        return "".join(plain(piece, values) for piece in self.pieces)


def plain(piece: Piece, values: Values) -> str:
    """The words of one piece with its value in place."""
    if isinstance(piece, str):
        return piece
    if isinstance(piece, Slot):
        return str(values.get(piece.key, ""))
    box = TICKED if values.get(piece.key) is True else BOX
    return piece.label + box if piece.after else box + piece.label


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: paragraphs, the rows and columns it covers, and what it is for."""

    paragraphs: tuple[Paragraph, ...]
    role: Role = "text"
    colspan: int = 1
    rowspan: int = 1
    top: bool = False  # words start at the top instead of the middle
    whole: bool = False  # of a repeated row: stands once, over all its lines

    @property
    def static(self) -> bool:
        """Whether it prints the same on every sheet."""
        return all(paragraph.static for paragraph in self.paragraphs)

    def text(self, values: Values) -> str:
        """Its words with the values in place, a line break between paragraphs."""
        return "\n".join(paragraph.text(values) for paragraph in self.paragraphs)


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell and where its upper left corner stands in the grid."""

    cell: Cell
    row: int
    column: int


def place(rows: tuple[Row, ...], columns: int) -> tuple[tuple[Placed, ...], tuple[str, ...]]:
    """The grid positions of all cells as HTML lays them out, and a sentence for every span that does not fit."""
    taken: set[tuple[int, int]] = set()
    placed: list[Placed] = []
    wrong: list[str] = []
    for r, row in enumerate(rows):
        column = 0
        for cell in row:
            while (r, column) in taken:
                column += 1
            covered = {(r + i, column + j) for i in range(cell.rowspan) for j in range(cell.colspan)}
            if column + cell.colspan > columns:
                wrong.append(f"第{r + 1}行的单元格超出了{columns}列")
            elif r + cell.rowspan > len(rows):
                wrong.append(f"第{r + 1}行第{column + 1}列的单元格向下合并超出了末行")
            elif covered & taken:
                wrong.append(f"第{r + 1}行第{column + 1}列的单元格与上面合并下来的单元格重叠")
            else:
                placed.append(Placed(cell, r, column))
            taken |= covered
            column += cell.colspan
        empty = [c + 1 for c in range(columns) if (r, c) not in taken]
        if empty:
            wrong.append(f"第{r + 1}行的第{'、'.join(map(str, empty))}列没有单元格")
    return tuple(placed), tuple(wrong)


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of the heading block: ``生活圈名称：____``."""

    label: str
    key: str
    blank: int = 10  # ems to write on


@dataclass(frozen=True, slots=True)
class Repeat:
    """A row that is printed once for every thing of a kind (:mod:`lcsurvey.report.repeating`)."""

    row: int
    kind: str
    minimum: int = 1  # as many lines are left to write on
    formats: tuple[str, ...] = ()  # only things of these formats; () all
    only: str = ""  # "chain": only these


@dataclass(frozen=True)
class Template:
    """What one version of an official table prints for everyone."""

    form: str
    version: int
    annex: str
    title: tuple[str, ...]
    heading: tuple[Entry, ...]
    columns: tuple[float, ...]
    rows: tuple[Row, ...]
    header: int = 1  # rows that are repeated on every page
    size: float = 10.5
    smallest: float = 8.0  # the smallest legible size it may be shrunk to
    padding: float = 0.26  # above and below the words of a cell, in ems
    pages: int = 0  # shrinks to fit on so many pages; 0: takes what it needs
    subtotals: tuple[str, ...] = ()  # rules whose points are printed below the frame
    rating: str = ""  # the word before the rating, below the frame
    signature: tuple[str, ...] = ()
    seal: str = ""
    repeats: tuple[Repeat, ...] = ()
    sections: tuple[str, ...] = ()  # the section that each row belongs to, where some may be left out
    names: tuple[str, ...] = ()  # what each column holds, where some may be left out
    repeated: bool = True  # drawn for many sheets: its static part is worth keeping
    second: Template | None = None  # a table of ours behind the official one, filled from the same answers
    wordings: tuple[Wording, ...] = ()  # what states of formats are worded by, as its places number them
    across: bool = False  # printed on A4 turned: 257 mm between the margins instead of 170

    @property
    def of_things(self) -> bool:
        """Whether it, or the table behind it, has rows that are printed for every thing of a kind."""
        return bool(self.repeats) or (self.second is not None and self.second.of_things)

    @property
    def asks(self) -> bool:
        """Whether an answer or a point is printed on it, not only words and what a register says of things."""
        keys = (piece.key if isinstance(piece, Slot) else "" for piece in self.pieces() if not isinstance(piece, str))
        return bool(self.wordings) or any(not key.startswith("field.") for key in keys)

    def chain(self) -> Iterator[Template]:
        """It, and the tables behind it."""
        page: Template | None = self
        while page is not None:
            yield page
            page = page.second

    def places(self) -> tuple[Placed, ...]:
        """Every cell with its place in the grid."""
        return place(self.rows, len(self.columns))[0]

    def pieces(self) -> Iterator[Piece]:
        """Every piece of every cell, in order."""
        for row in self.rows:
            for cell in row:
                for paragraph in cell.paragraphs:
                    yield from paragraph.pieces


@dataclass(frozen=True, slots=True)
class PageOptions:
    """What stands outside the official frame and may be switched off (表样不能改)."""

    qr: bool = True
    number: bool = True
    seal: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of one circle, ready to be drawn."""

    template: Template
    values: Values
    below: tuple[str, ...] = ()  # lines below the frame: subtotals, rating, what is missing
    notes: tuple[tuple[str, str], ...] = ()  # label of the question, note of any length
    mark: str = ""  # 未填完
    circle: str = ""
    date: str = ""  # ISO, of the record
    code: str = ""
    payload: str = ""  # what the QR code says
    options: PageOptions = field(default_factory=PageOptions)
    appendix: Sheet | None = None
    ink: Mapping[str, Ink] = field(default_factory=dict)  # label of the signature block → what was signed there

    def text(self) -> tuple[tuple[str, ...], ...]:
        """The words of every cell, row by row as the cells stand in the template."""
        return tuple(tuple(cell.text(self.values) for cell in row) for row in self.template.rows)

    def cell(self, row: int, column: int) -> str:
        """The words of the cell that starts at a place of the grid; raises KeyError where none starts."""
        for placed in self.template.places():
            if (placed.row, placed.column) == (row, column):
                return placed.cell.text(self.values)
        raise KeyError((row, column))
