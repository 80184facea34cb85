"""从表格导入: a list is looked at, corrected, taken in as one act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.intake.list_file import Brought, bring, first_list, look
from lcsurvey.intake.sheet import Book, Sheet
from lcsurvey.ui.importing.screen import FileScreen
from lcsurvey.ui.lists.looking import ListPage
from lcsurvey.ui.lists.pages import ListDonePage, choosing_page
from lcsurvey.ui.lists.pasting import NAME, Block, book_of, columns_of
from lcsurvey.ui.lists.standing import NAMES, Standing, done_words
from lcsurvey.ui.patience import patiently
from lcsurvey.ui.tasks import Reporter
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

FILTER = tr("表格 (*.xlsx *.csv *.xls *.txt)")
CITY = ("circle", "community", "compound", "gate", "outlet")
"""Kinds that can be chosen where no circle is."""
QUICK = 1_000
"""Rows up to which a correction is looked at without leaving the page."""


@dataclass(frozen=True)
class Wish:
    """How a file is to be read: None where that is to be guessed."""

    path: Path
    kind: str
    book: Book | None = None
    sheet: Sheet | None = None
    columns: Mapping[int, str] | None = None
    heading: int | None = None
    name: str = ""
    """The sheet that a person chose."""
    passed: tuple[str, ...] = ()
    skip_hidden: bool = False


class ListScreen(FileScreen):
    """One file at a time, for one circle or, without one, for the whole folder."""

    done_with = Signal(str)  # the kind whose list is to be seen now
    looking: ListPage
    done: ListDonePage

    def __init__(self, workspace: Workspace, kind: str, circle: str = "") -> None:
        super().__init__(
            tr("从表格导入"), choosing_page(kind), ListPage(() if circle else CITY), ListDonePage(kind),
            read_only=workspace.read_only,
        )  # fmt: skip
        self._workspace, self._kind, self._circle = workspace, kind, circle
        self._wish: Wish | None = None
        self.standing: Standing | None = None
        self.asks, self.filter = tr("选{names}的表格", names=NAMES[kind]), FILTER
        self.bar.show_words(NAMES[kind])
        self._wire()

    def _wire(self) -> None:
        self.file_given.connect(self._open)
        page = self.looking
        page.read_wished.connect(self._read_as)
        page.heading_wished.connect(lambda row: self._again(heading=row, columns=None))
        page.sheet_wished.connect(lambda name: self._again(name=name, sheet=None, passed=(), columns=None, heading=None))
        page.hidden_wished.connect(lambda skip: self._again(skip_hidden=skip))
        page.kind_wished.connect(self._as_kind)
        page.take_wanted.connect(self._take)
        self.done.back.clicked.connect(lambda: self.done_with.emit(self._kind))
        self.done.undo.clicked.connect(self.undo)

    # Looking ----------------------------------------------------------------------------------------------

    def _open(self, path: Path) -> None:
        self.standing = None
        self.bar.show_words(path.name)
        self._look(Wish(path, self._kind), self.choosing)

    def paste(self, rows: Block, fields: Sequence[str] = ()) -> None:
        """Looks at cells that were pasted; ``fields`` are what their columns are where they bring no headings."""
        if not self.idle:
            return
        book, sheet = book_of(rows)
        try:
            columns = columns_of(self._kind, sheet, fields)
        except LCSurveyError as error:
            self.messages.show_message(str(error))
            return
        self.standing = None
        self._look(
            Wish(book.path, self._kind, book, sheet, columns, None if columns is None else -1, sheet.name), self.choosing
        )

    def _again(self, **otherwise: Any) -> None:
        """The same file, read otherwise."""
        if self._wish is not None and self.idle:
            self._look(replace(self._wish, **otherwise), self.looking)

    def _as_kind(self, kind: str) -> None:
        """The same file as a list of other things; where nobody chose a sheet, perhaps from another one."""
        free = self._wish is not None and not self._wish.name and self._wish.book and len(self._wish.book.shown) > 1
        self._again(kind=kind, columns=None, heading=None, **({"sheet": None, "passed": ()} if free else {}))

    def _read_as(self, column: int, field: str) -> None:
        """A column is to be read as something else; a field is read from one column only."""
        if self.standing is None:
            return
        columns = {c: name for c, name in self.standing.listed.columns.items() if c != column and name != field}
        if field:
            columns[column] = field
        self._again(columns=columns, heading=self.standing.listed.heading)

    def _look(self, wish: Wish, before: QWidget) -> None:
        fresh = self.standing is None or self.standing.listed.kind != wish.kind
        space, circle = self._workspace, self._circle

        def work(reporter: Reporter) -> tuple[Wish, Standing]:
            reporter.report(0, 0, tr("正在查看文件……"))
            book = wish.book or Book.open(wish.path)
            tell = lambda done, of: reporter.report(done, of, tr("正在读表格……"))  # noqa: E731
            sheet, passed = wish.sheet, wish.passed
            if sheet is None and wish.name:
                sheet = book.read(wish.name, tell)
            elif sheet is None:
                sheet, passed = first_list(space, book, wish.kind, circle, tell)
            listed = look(
                space, book, wish.kind, circle, sheet=sheet, columns=wish.columns, at=wish.heading,
                skip_hidden=wish.skip_hidden, passed=passed, report=lambda done, of: reporter.report(done, of, tr("正在认各行……")),
            )  # fmt: skip
            reporter.report(0, 0, tr("正在和已有的对照……"))
            return replace(wish, book=book, sheet=sheet, passed=passed), Standing(listed).made()

        def then(value: tuple[Wish, Standing]) -> None:
            self._wish, self.standing = value
            self._kind = self._wish.kind
            self.asks = tr("选{names}的表格", names=NAMES[self._kind])
            sheet = self.standing.listed.sheet.name
            self.bar.show_words(wish.path.name if sheet in (NAME, wish.path.stem) else f"{wish.path.name}　{sheet}")
            self.looking.show_standing(self.standing, skip_hidden=wish.skip_hidden, fresh=fresh)
            self.turn(self.looking)

        small = wish.sheet is not None and len(wish.sheet.rows) <= QUICK
        self.start(work, then, before, shown=not small)

    # Taking in --------------------------------------------------------------------------------------------

    def _take(self, skip_bad: bool, update: bool) -> None:
        standing = self.standing
        if standing is None or not self.idle:
            return
        space = self._workspace

        def work(reporter: Reporter) -> Brought:
            said = tr("正在存 {count} {unit}……", count=count(len(standing.listed.compared.new)), unit=standing.unit)
            reporter.report(0, 0, said)
            return bring(
                space, standing.listed, skip_bad=skip_bad, update=update,
                report=lambda done, of: reporter.report(done, of, said),
            )  # fmt: skip

        self.start(work, lambda done: self._show_done(standing, done), self.looking)

    def _show_done(self, standing: Standing, done: Brought) -> None:
        self.standing = self._wish = None
        self.done.show_done(standing, done)
        self.bar.show_words(done_words(standing.listed.kind, done))
        self.turn(self.done)
        self.saved.emit(None)

    @property
    def can_undo(self) -> bool:
        """Whether something of this session can be taken back."""
        return self._workspace.can_undo

    def undo(self) -> None:
        """Takes back the last act of this session, mostly this import; a large one takes a while."""
        self._back("undo", tr("正在撤销……"), tr("没有可以撤销的了。"))

    def redo(self) -> None:
        """Does again what was taken back."""
        self._back("redo", tr("正在重做……"), tr("没有可以重做的了。"))

    def _back(self, act: str, words: str, nothing: str) -> None:
        if not self.idle:
            return
        try:
            found = patiently(self, words, getattr(self._workspace, act))
        except LCSurveyError as error:
            self.messages.show_message(str(error))
            return
        if found is not None:
            self.saved.emit(None)
            if self.pages.currentWidget() is self.done:
                self.turn(self.choosing)
            elif self.standing is not None:
                self._again()
        self.undone.emit(found.label if found is not None else nothing)
