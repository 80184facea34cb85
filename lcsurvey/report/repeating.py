"""A template made to the measure of one sheet: repeated rows get their lines, columns an office leaves out go."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import lru_cache

from lcsurvey.report.lines import NUMBER, Line, Lines
from lcsurvey.report.places import field_key, line_key, words_key
from lcsurvey.report.sheet import Cell, Paragraph, Piece, Repeat, Row, Slot, Template, place

Say = Callable[..., str]
"""The words of a wording for a thing (:func:`lcsurvey.report.states.worded`)."""


def fitted(
    page: Template, lines: Lines, left_out: Collection[str], say: Say | None = None
) -> tuple[Template, dict[str, str | bool]]:
    """The template with a row for every line and without the columns left out, and the values of those rows."""
    gone = tuple(sorted({*page.names, *page.sections}.intersection(left_out)))
    if gone:
        page = _without(page, gone)
    values: dict[str, str | bool] = {}
    counts = []
    for repeat in page.repeats:
        chosen = _chosen(lines.get(repeat.kind, ()), repeat)
        counts.append(max(len(chosen), repeat.minimum))
        for number, line in enumerate(chosen):
            found = {NUMBER: str(number + 1), **line.fields}
            if say is not None:
                found |= {words_key(at): say(wording, thing=line.thing) for at, wording in enumerate(page.wordings)}
            values |= {line_key(repeat.row, number, name): text for name, text in found.items() if text}
    return (_expanded(page, tuple(counts)) if counts else page), values


def _chosen(lines: Sequence[Line], repeat: Repeat) -> list[Line]:
    """The lines that a row is about."""
    wanted = set(repeat.formats)
    return [
        line for line in lines
        if (not wanted or wanted & set(line.formats)) and (repeat.only != "chain" or line.chain)
    ]  # fmt: skip


@lru_cache(maxsize=64)
def _expanded(page: Template, counts: tuple[int, ...]) -> Template:
    """Every repeated row as many times as it has lines; cells that reach down over it grow with it."""
    more = {repeat.row: count - 1 for repeat, count in zip(page.repeats, counts, strict=True)}
    rows: list[Row] = []
    for number, row in enumerate(page.rows):
        grown = tuple(_grown(cell, number, more) for cell in row)
        if number not in more:
            rows.append(grown)
            continue
        for line in range(more[number] + 1):
            rows.append(tuple(_of_line(cell, number, line) for cell in grown if line == 0 or not cell.whole))
    return replace(page, rows=tuple(rows), repeats=())


def _grown(cell: Cell, row: int, more: dict[int, int]) -> Cell:
    below = range(row if cell.whole else row + 1, row + cell.rowspan)
    added = sum(more.get(number, 0) for number in below)
    return replace(cell, rowspan=cell.rowspan + added) if added else cell


def _of_line(cell: Cell, row: int, line: int) -> Cell:
    """A cell of a repeated row with the places of one line."""

    def named(piece: Piece) -> Piece:
        if isinstance(piece, Slot) and piece.key.startswith("field."):
            return Slot(line_key(row, line, piece.key.removeprefix(field_key(""))), piece.blank)
        return piece

    paragraphs = tuple(Paragraph(tuple(map(named, one.pieces)), one.stops) for one in cell.paragraphs)
    return replace(cell, paragraphs=paragraphs)


@lru_cache(maxsize=64)
def _without(page: Template, gone: tuple[str, ...]) -> Template:
    """The page without these sections and columns; the other columns share their width."""
    return _without_columns(_without_sections(page, gone), gone)


def _without_sections(page: Template, gone: Collection[str]) -> Template:
    kept = [number for number, section in enumerate(page.sections) if not section or section not in gone]
    if len(kept) in (0, len(page.rows)):
        return page
    places = {number: place for place, number in enumerate(kept)}
    repeats = tuple(replace(repeat, row=places[repeat.row]) for repeat in page.repeats if repeat.row in places)
    rows, sections = tuple(page.rows[number] for number in kept), tuple(page.sections[number] for number in kept)
    return replace(page, rows=rows, sections=sections, repeats=repeats)


def _without_columns(page: Template, gone: Collection[str]) -> Template:
    keep = [name not in gone for name in page.names]
    if all(keep) or not any(keep):
        return page
    left = sum(width for width, kept in zip(page.columns, keep, strict=True) if kept)
    columns = tuple(w * sum(page.columns) / left for w, kept in zip(page.columns, keep, strict=True) if kept)
    rows: list[list[Cell]] = [[] for _ in page.rows]
    for placed in place(page.rows, len(page.columns))[0]:
        span = sum(keep[placed.column : placed.column + placed.cell.colspan])
        if span:
            rows[placed.row].append(replace(placed.cell, colspan=span))
    names = tuple(name for name, kept in zip(page.names, keep, strict=True) if kept)
    return replace(page, columns=columns, rows=tuple(map(tuple, rows)), names=names)
