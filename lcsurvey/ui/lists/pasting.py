"""Ctrl+V of cells from a spreadsheet into a list: names lead to 从表格导入, other columns fill the rows from here down.

Whatever does not fit, too many columns or rows, a cell that is none of its column, gives a sentence and changes nothing.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget

from lcsurvey.errors import AnswerError, InputError, LCSurveyError, Problem
from lcsurvey.intake.cells import Unreadable, read, short
from lcsurvey.intake.fields import LISTS, targets
from lcsurvey.intake.guessing import heading_row
from lcsurvey.intake.sheet import Book, Sheet
from lcsurvey.store.kinds import KINDS
from lcsurvey.store.values import register_values
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Saved, Workspace
    from lcsurvey.ui.circle.columns import Listed

NAME = tr("粘贴的内容")
MOST = 20_000
"""Rows that may be pasted; more come from a file."""
LONGEST = 20_000_000
"""Letters."""
Block = Sequence[Sequence[str]]


def block(text: str) -> Block:
    """The cells of a clipboard text; one cell is no block: empty. InputError where it is far too much."""
    if "\t" not in text and "\n" not in text.strip("\r\n"):
        return ()
    if len(text) > LONGEST:
        raise InputError(tr("粘贴的内容太多，没有粘贴。请存成 .xlsx，用“从表格导入”。"))
    try:
        csv.field_size_limit(max(csv.field_size_limit(), 1 << 20))
        rows = [
            tuple(cell.strip() for cell in row) for row in csv.reader(io.StringIO(text, newline=""), delimiter="\t")
        ]
    except csv.Error as error:
        raise InputError(tr("粘贴的内容读不出来，没有粘贴。请在表格软件里重新复制。")) from error
    while rows and not any(rows[-1]):
        rows.pop()
    if len(rows) > MOST:
        raise InputError(
            tr("粘贴的有 {count} 行，太多，没有粘贴。请存成 .xlsx，用“从表格导入”。", count=count(len(rows)))
        )
    return rows if len(rows) > 1 or max(map(len, rows), default=0) > 1 else ()


def book_of(rows: Block) -> tuple[Book, Sheet]:
    """A pasted block as a file that is looked at like any other."""
    digest = sha256(repr(rows).encode()).hexdigest()
    return Book(Path(NAME), (NAME,), frozenset(), digest, is_csv=True), Sheet(NAME, NAME, tuple(map(tuple, rows)))


def columns_of(kind: str, sheet: Sheet, fields: Sequence[str]) -> Mapping[int, str] | None:
    """What the columns of a pasted block are, by their order from the cell on; None where it brings its own headings.

    InputError where it has more columns than there are.
    """
    if heading_row(sheet, kind) >= 0 or not fields:
        return None
    if sheet.width > len(fields):
        raise InputError(_too_wide(sheet.width, len(fields)))
    known = targets(kind)
    return {column: name for column, name in enumerate(fields[: sheet.width]) if name in known}


def _too_wide(given: int, left: int) -> str:
    return tr(
        "粘贴的有 {given} 列，从这一格往右只有 {left} 列，没有粘贴。请从对应的列开始粘贴，或只复制需要的列。",
        given=given,
        left=left,
    )


def fill(space: Workspace, kind: str, columns: Sequence[Listed], things: Sequence[Any], rows: Block) -> Saved | None:
    """Put a block into things, the first row into the first of them; None where nothing differs.

    ``columns`` and ``things`` are those from the cell on, to the right and down. One transaction and one step of undo;
    AnswerError names the row and cell that does not suit, InputError where the block is larger than what there is.
    """
    wide = max(map(len, rows))
    if wide > len(columns):
        raise InputError(_too_wide(wide, len(columns)))
    if len(rows) > len(things):
        raise InputError(
            tr(
                "粘贴的有 {count} 行，从这一格往下只有 {count2} 行，没有粘贴。要新增请从“名称”那一列粘贴，或用“从表格导入”。",
                count=count(len(rows)),
                count2=count(len(things)),
            )
        )
    changed: dict[str, dict[str, Any]] = {}
    for number, (thing, row) in enumerate(zip(things, rows, strict=False), 1):
        given: dict[str, Any] = {}
        for column, text in zip(columns, row, strict=False):
            if text:
                given |= _given(kind, column, text, number)
        kept = _kept(kind, given, number)
        before = register_values(KINDS[kind], {name: getattr(thing, name) for name in kept}, new=False)
        if differing := {name: value for name, value in kept.items() if value != before.get(name)}:
            changed[thing.id] = differing
    return space.list_intake.take(kind, (), changed) if changed else None


def _given(kind: str, column: Listed, text: str, number: int) -> Mapping[str, Any]:
    """The fields that a pasted cell gives; AnswerError names it."""
    fact = column.fact
    if column.shows is not None:
        raise AnswerError([_problem(number, text, tr("“{title}”一列不能改。", title=column.title))])
    target = targets(kind).get(fact.name) if kind in LISTS and not fact.to else None
    if target is None:
        return {fact.name: column.typed(text)}
    try:
        return read(target, text)
    except Unreadable as error:
        raise AnswerError([_problem(number, text, str(error.args[0]), column.title)]) from error


def _kept(kind: str, given: Mapping[str, Any], number: int) -> Mapping[str, Any]:
    try:
        return register_values(KINDS[kind], given, new=False)
    except AnswerError as error:
        raise AnswerError([_problem(number, "", one.sentence, one.place) for one in error.problems]) from error


def _problem(number: int, text: str, sentence: str, title: str = "") -> Problem:
    named = (
        sentence
        if not text or sentence.startswith("“") or short(text) in sentence
        else tr("“{short}”：{sentence}", short=short(text), sentence=sentence)
    )
    place = tr("粘贴的第 {number} 行", number=number) + (tr("“{title}”", title=title) if title else "")
    return Problem("bad_cell", place, tr("{named}什么也没有粘贴。", named=named))


class Pasting(QObject):
    """Listens for Ctrl+V in a table and in the line above it. ``brought``: names, with the fields from the cell on."""

    brought = Signal(tuple)
    filled = Signal(object)  # the rows of cells
    failed = Signal(str)

    def __init__(self, table: QTableView, adder: QWidget | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        table.installEventFilter(self)
        for edit in adder.findChildren(QLineEdit) if adder is not None else ():
            edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A block is taken; a single cell is left to the field."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not event.matches(QKeySequence.StandardKey.Paste):
            return False
        try:
            rows = block(QGuiApplication.clipboard().text())
        except LCSurveyError as error:
            self.failed.emit(str(error))
            return True
        if not rows:
            return False
        if watched is self._table:
            self.filled.emit(rows)
        else:
            self.brought.emit(())
        return True
