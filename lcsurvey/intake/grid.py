"""A sheet as texts of one width beneath one heading, as exports of e-surveys are; what is the matter with its cells.

    grid = grid_of(book.read())
    grid.rows[0][2], grid.place(0, 2), grid.trouble(0, 2)     # "很满意", "C2", ""

Nothing is calculated. A cell without a value that can be trusted is an empty text, and why stands in ``trouble``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from lcsurvey.errors import InputError
from lcsurvey.intake.marks import rows_said
from lcsurvey.intake.sheet import BEYOND, EmptySheet, Sheet
from lcsurvey.intake.spreadsheet import MOST_ROWS, letters, text

_HEADING_WITHIN = 20
"""Rows among which the heading stands."""
_TOLD = 5
"""Cells, and headings, that cannot be read, told one by one."""

Line = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A heading, and rows of the same width. ``numbers`` are the rows' own numbers, by which ``troubles`` count too."""

    name: str
    heading: Line
    rows: tuple[Line, ...]
    numbers: tuple[int, ...]
    troubles: Mapping[tuple[int, int], str] = field(default_factory=dict)
    """Number of a row and column (from 0) → why the cell has no text."""
    hidden_columns: frozenset[int] = frozenset()
    notes: tuple[str, ...] = ()
    """What a person should know of the whole sheet."""

    def place(self, row: int, column: int) -> str:
        """The cell as people name it; ``row`` and ``column`` count from 0 within ``rows``."""
        return f"{letters(column)}{self.numbers[row]}"

    def trouble(self, row: int, column: int) -> str:
        """Why a cell has no value that can be trusted; empty where it has one."""
        return self.troubles.get((self.numbers[row], column), "") if self.troubles else ""

    def only(self, rows: Iterable[int]) -> Grid:
        """Some of the rows, with the same heading."""
        kept = tuple(rows)
        return replace(self, rows=tuple(self.rows[n] for n in kept), numbers=tuple(self.numbers[n] for n in kept))


def grid_of(sheet: Sheet) -> Grid:
    """A sheet as texts; the heading is the first row with two of them, or the first with any.

    Words in cells merged downwards belong to every row, as in lists. Raises InputError where nothing is beneath a heading.
    """
    troubles = sheet.troubles()
    troubled = {row for row, _ in troubles}
    kept: dict[int, Line] = {}
    for at, row in enumerate(sheet.rows):
        line = tuple(map(text, row))
        if at in troubled:
            line = tuple("" if (at, column) in troubles else cell for column, cell in enumerate(line))
        if at in troubled or any(line):
            kept[at] = line
        if len(kept) > MOST_ROWS + 1:
            raise InputError(f"{sheet.path}：超过 {MOST_ROWS} 行，请分成几个文件再导入。")
    order = list(kept)
    first = next((n for n, at in enumerate(order[:_HEADING_WITHIN]) if sum(map(bool, kept[at])) > 1), 0)
    if len(order) < first + 2:
        raise EmptySheet(f"{sheet.path}：只有标题，没有内容。请检查是不是选错了文件。")
    top, *beneath = order[first:]
    if beyond := [sheet.place(at, column) for at in beneath if (column := sheet.beyond(top, at)) is not None]:
        more = f"等 {len(beyond):,} 格" if len(beyond) > _TOLD else ""
        raise InputError(f"{sheet.path}：{'、'.join(beyond[:_TOLD])}{more}：{BEYOND}")
    _fill_down(sheet, top, kept, troubles)
    width = max(*map(len, kept.values()), 1 + max((column for _, column in troubles), default=0))
    heading, *rows = (kept[at] + ("",) * (width - len(kept[at])) for at in (top, *beneath))
    return Grid(
        sheet.name, heading, tuple(rows), tuple(at + 1 for at in beneath),
        {(row + 1, column): said for (row, column), said in troubles.items()},
        sheet.marks.hidden_columns, tuple(_notes(sheet, top, beneath, troubles)),
    )  # fmt: skip


def _fill_down(sheet: Sheet, top: int, kept: dict[int, Line], troubles: dict[tuple[int, int], str]) -> None:
    """Gives every row what stands in a cell that is merged with those above it, beneath the heading."""
    if not sheet.marks.merged:
        return
    for (row, column), (above, left) in sheet.covers.items():
        if left != column or above <= top or row not in kept:
            continue
        if said := troubles.get((above, column)):
            troubles[row, column] = said
            continue
        line = [*kept[row], *[""] * (column + 1 - len(kept[row]))]
        line[column] = sheet.text(above, column)
        kept[row] = tuple(line)


def _notes(sheet: Sheet, top: int, beneath: list[int], troubles: Mapping[tuple[int, int], str]) -> list[str]:
    """What a person should know of the whole sheet."""
    said = []
    if hidden := tuple(at for at in beneath if at in sheet.marks.hidden):
        said.append(f"有 {len(hidden):,} 行在表格里是隐藏的（{rows_said(hidden)}），也读了。")
    headings = sorted(cell for cell in troubles if cell[0] == top)
    said += [f"{sheet.place(*cell)}：{troubles[cell]}。这一列没有读。" for cell in headings[:_TOLD]]
    if sheet.marks.unnamed:
        said.append(sheet.marks.unnamed_said)
    return said
