"""全市的问卷: one export of a whole city, shared out over its circles, taken in as one act."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from lcsurvey.store.questionnaire_files import TakenIn
from lcsurvey.ui import style
from lcsurvey.ui.importing.looking import CELLS
from lcsurvey.ui.importing.pages import DonePage
from lcsurvey.ui.parts import Text, secondary
from lcsurvey.ui.rows_view import RowsView
from lcsurvey.ui.satisfaction.export_screen import ExportPage, ExportScreen
from lcsurvey.ui.satisfaction.names import CIRCLE, NamesModel, NamesTable
from lcsurvey.ui.satisfaction.shared_out import LEFT_OUT, SharedOut, share_out
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.tasks import Reporter
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr
from lcsurvey.ui.working import Stop

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

_CIRCLES, _NAMES = "circles", "names"
_DONE = ((tr("生活圈"), 240), (tr("新增"), 96), (tr("已经有"), 96))


class SplitPage(ExportPage):
    """``rest_left_out``: the rows of all names undecided."""

    rest_left_out = Signal()

    def __init__(self) -> None:
        table = RowsView(
            ((tr("生活圈"), 232), (tr("文件里"), 88), (tr("会收"), 88), (tr("已导入过"), 104), (tr("要留意的"), 0)),
            tr("各生活圈"),
            (1, 2, 3),
        )
        parts = ((_CIRCLES, tr("各生活圈")), (_NAMES, tr("要指定的名称")), (CELLS, tr("读不出的格")))
        super().__init__(Segments(parts, tr("看什么"), must=True), table)
        self._shared: SharedOut | None = None
        self.circles = table
        self.model = NamesModel()
        self.names = NamesTable(self.model)
        self.lists.addWidget(self.names)
        self.none = secondary(tr("其余的都不收"))
        self.under.addWidget(self.none)
        edges = self.under.contentsMargins()
        edges.setBottom(style.current().px(8))
        self.under.setContentsMargins(edges)
        self.under.addStretch(1)
        self.which.picked.connect(self._show_list)
        self.none.clicked.connect(self.rest_left_out)

    def show_shared(self, shared: SharedOut) -> None:
        """Shows a file as it is shared out now; a fresh one begins where a person has to say something."""
        fresh = self._shared is None or self._shared.path != shared.path
        self._shared = shared
        self.summary.setText(shared.summary)
        self.left_out.say(shared.left_out)
        self.warn("\n".join(shared.warnings))
        row = self.names.currentIndex()
        self.model.show(shared)
        if row.isValid() and self.model.rowCount():
            self.names.setCurrentIndex(self.model.index(min(row.row() + 1, self.model.rowCount() - 1), row.column()))
        self.show_problems(shared.problems)
        named, bad = len(shared.names), len(shared.problems)
        self.which.buttons[1].setText(tr("要指定的名称 {count}", count=count(named)) if named else tr("名称都认得"))
        self.which.buttons[2].setText(tr("读不出的格 {count}", count=count(bad)) if bad else tr("没有读不出的格"))
        self.which.buttons[1].setEnabled(bool(named))
        self.which.buttons[2].setEnabled(bool(bad))
        self.setFocusProxy(self.names if shared.undecided else self.take)
        if fresh and named:
            self.names.setCurrentIndex(self.model.index(0, CIRCLE))
        if fresh:
            self.which.show_value(_NAMES if shared.undecided else _CIRCLES)
        self.ask(shared.doubtful)
        self._show_list(self.which.value)
        self._show_take()

    def _show_list(self, which: object) -> None:
        self.show_part(which)
        if which == _NAMES:
            self.lists.setCurrentWidget(self.names)
        self.none.setVisible(which == _NAMES and self._shared is not None and self._shared.undecided > 0)
        self.hint.setText(
            {
                _NAMES: tr("按回车选它算哪个生活圈的，或选不收。"),
                CELLS: tr("这些格按没有答读，其余照收。"),
            }.get(str(which), tr("存下的问卷看不出是谁答的。"))
        )

    def _show_take(self) -> None:
        """The numbers of each circle, and what 导入 does now."""
        if self._shared is None:
            return
        all_ = self.all.isChecked()
        self.circles.show_rows(
            [
                (
                    part.name,
                    count(len(part.found.sheets)),
                    count(len(part.wanted(all_=all_))),
                    count(part.seen.known) if part.seen.known else "",
                    part.words,
                )
                for part in self._shared.parts
            ]
        )
        total = self._shared.total(all_=all_)
        if self._shared.undecided:
            self.offer(tr("先指定 {count} 份", count=count(self._shared.undecided)), False)
        else:
            self.offer(tr("导入 {count} 份", count=count(total)) if total else tr("没有新的"), total > 0)


class SplitDonePage(DonePage):
    """What every circle has got."""

    def __init__(self) -> None:
        super().__init__(tr("回到全部生活圈"))
        self.summary = Text("", wrap=True)
        self.left_out = Text("", "small", wrap=True)
        self.circles = RowsView(_DONE, tr("各生活圈收到的问卷"), (1, 2))
        self.circles.horizontalHeader().setStretchLastSection(False)
        self.circles.setMinimumHeight(style.current().px(320))
        for widget in (self.summary, self.left_out, self.circles):
            self.body.addWidget(widget)

    def show_done(self, shared: SharedOut, done: Mapping[str, TakenIn]) -> None:
        """Shows what came of it."""
        added = sum(one.added for one in done.values())
        self.summary.setText(
            tr(
                "{circles} 个生活圈共新增 {count} 份。",
                circles=count(sum(one.added > 0 for one in done.values())),
                count=count(added),
            )
            + (tr("{count} 份没有收。", count=count(shared.split.left)) if shared.split.left else "")
        )
        self.left_out.say(shared.left_out)
        self.circles.show_rows(
            [(shared.circles[circle], count(one.added), count(one.known)) for circle, one in done.items()]
        )
        self.undo.setEnabled(bool(added))


class SplitScreen(ExportScreen):
    """One export at a time, of the whole city."""

    looking: SplitPage
    done: SplitDonePage

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, tr("导入全市的电子问卷"), SplitPage(), SplitDonePage())
        self.shared: SharedOut | None = None
        self.file_given.connect(self._open)
        self.looking.model.decided.connect(lambda name, circle: self._decide({name: circle}))
        self.looking.rest_left_out.connect(self._leave_rest)
        self.looking.take_wanted.connect(self._take)
        self.refresh()

    # Looking ----------------------------------------------------------------------------------------------

    def _open(self, path: Path) -> None:
        space = self._workspace
        self.shared = None
        self.bar.show_words(path.name)
        self.start(lambda reporter: share_out(space, path, reporter), self._show, self.choosing, stop=Stop.LEAVES)

    def _decide(self, more: Mapping[str, str]) -> None:
        """A person says whose the rows of a name are: only what changes is read anew."""
        shared, space = self.shared, self._workspace
        if shared is None or not self.idle:
            return
        belongs = {**shared.belongs, **more}
        self.start(
            lambda reporter: share_out(space, shared.path, reporter, belongs, shared),
            self._show, self.looking, stop=Stop.LEAVES, shown=False,
        )  # fmt: skip

    def _leave_rest(self) -> None:
        if self.shared is not None:
            self._decide(dict.fromkeys(self.shared.split.unknown, LEFT_OUT))

    def _show(self, shared: SharedOut) -> None:
        self.shared = shared
        self.bar.show_words(shared.path.name)
        self.looking.show_shared(shared)
        if self.pages.currentWidget() is not self.looking:
            self.turn(self.looking)

    # Taking in --------------------------------------------------------------------------------------------

    def _take(self, all_: bool) -> None:
        shared, space = self.shared, self._workspace
        if shared is None or shared.undecided or not self.idle:
            return
        parts = {part.circle: (part.found.sheets, part.wanted(all_=all_)) for part in shared.parts}

        def work(reporter: Reporter) -> Mapping[str, TakenIn]:
            def tell(done: int, of: int) -> None:
                reporter.report(done, of, tr("正在存{name}的问卷……", name=shared.parts[done].name))

            return space.questionnaires.take_in_all(parts, report=tell)

        self.start(work, lambda done: self._show_done(shared, done), self.looking)

    def _show_done(self, shared: SharedOut, done: Mapping[str, TakenIn]) -> None:
        self.shared = None  # with it goes what stood in the file
        self.done.show_done(shared, done)
        self.show_kept(*done.values())

    def refresh(self) -> None:
        """Counts anew what is stored."""
        if self.shared is None:
            total = self._workspace.questionnaires.count()
            self.bar.show_words(tr("全市现有 {count} 份问卷", count=count(total)))
