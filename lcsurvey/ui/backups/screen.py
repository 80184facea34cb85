"""备份: the two places, 现在备份, the list, and 从备份恢复 into a new folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from lcsurvey.errors import OutputError
from lcsurvey.report.name import free
from lcsurvey.store import folder
from lcsurvey.ui import style
from lcsurvey.ui.backups.found import SECOND, Found, Row, find
from lcsurvey.ui.backups.list import BackupList
from lcsurvey.ui.panel import Heading, MessageBar
from lcsurvey.ui.parts import Elided, Text, name_at_left, primary, quiet, secondary
from lcsurvey.ui.tasks import Reporter, Task
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.backup import Made
    from lcsurvey.store.restoring import Restored
    from lcsurvey.store.workspace import Workspace

_HINT = tr("每天第一次打开资料后自动备份一次：最近七天每天一份，再往前每周一份，共四周；自己做的一直留着。")
_NONE = tr("还没有选。建议选 U 盘或另一块硬盘：这台电脑坏了，资料还在。")


class BackupsScreen(QWidget):
    """``second`` is the second place, if one was chosen; ``second_chosen`` says another one ("" for none)."""

    second_chosen = Signal(str)
    open_wanted = Signal(Path)  # a folder that was restored
    failed = Signal(str)

    def __init__(self, workspace: Workspace, second: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._second = workspace, second
        self._task: Task | None = None
        self._begun_by: QWidget | None = None  # the button that had the keyboard before 停下 took it
        now = style.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(24), now.px(16), now.px(24), now.px(16))
        column.setSpacing(now.px(8))
        column.addWidget(Text(tr("备份"), "title"))
        column.addWidget(Text(_HINT, "quiet", wrap=True))
        self.message = MessageBar()
        self.list = BackupList()
        column.addWidget(self.message)
        self._places(column)
        self._acts(column)
        column.addWidget(Heading(tr("已有的备份"), tr("回车恢复选中的一份")))
        self.empty = Text(tr("还没有备份。点“现在备份”做第一份。"), "quiet")
        self.empty.hide()
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self.list.chosen.connect(self._restore_current)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_busy(self._task is not None))
        self.refresh()

    def _places(self, column: QVBoxLayout) -> None:
        column.addWidget(Heading(tr("放在哪里")))
        own = Elided(str(self._workspace.path / folder.BACKUPS))
        self.second = Elided("")
        self.choose = secondary(tr("选文件夹…"))
        self.forget = quiet(tr("不用了"))
        self.choose.clicked.connect(self._choose)
        self.forget.clicked.connect(lambda: self._take(""))
        column.addLayout(_line(tr("这台电脑"), own))
        column.addLayout(_line(SECOND, self.second, self.choose, self.forget))
        self._show_second()

    def _acts(self, column: QVBoxLayout) -> None:
        now = style.current()
        row = QHBoxLayout()
        row.setSpacing(now.px(8))
        self.make = primary(tr("现在备份"))
        self.back = secondary(tr("从备份恢复…"))
        self.stop = quiet(tr("停下"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximumWidth(now.px(240))
        self.bar.setAccessibleName(tr("做到哪里了"))
        self.doing = Text("", "quiet")
        for widget in (self.make, self.back, self.stop, self.bar, self.doing):
            row.addWidget(widget)
        row.addStretch(1)
        column.addSpacing(now.px(4))
        column.addLayout(row)
        column.addSpacing(now.px(8))
        self.make.clicked.connect(self.back_up)
        self.back.clicked.connect(self._restore_current)
        self.stop.clicked.connect(self._stop)
        self._show_busy(False)

    def take_focus(self) -> None:
        """One begins with the act."""
        self.make.setFocus(Qt.FocusReason.OtherFocusReason)

    # What there is ------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Looks again which backups there are."""
        at, second = self._workspace.path, self._place()
        task = Task(lambda _: find(at, second), self)
        task.done.connect(self._show)
        task.failed.connect(self.message.show_message)
        task.start()

    def _show(self, found: Found) -> None:
        self.list.show_backups(found.rows)
        self.list.setVisible(bool(found.rows))
        self.empty.setVisible(not found.rows)
        self._show_busy(self._task is not None)
        failed = self.message.isVisible() and self.message.property("tone") == "wrong"
        if found.problem and not failed:  # what went wrong has said it already
            self.message.show_message(found.problem, "partial")

    def _place(self) -> Path | None:
        return Path(self._second) if self._second else None

    def _show_second(self) -> None:
        self.second.setText(self._second or _NONE)
        self.second.show_role("body" if self._second else "quiet")
        self.forget.setVisible(bool(self._second))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("备份还放到哪个文件夹（如 U 盘）"), self._second)
        if chosen:
            self._take(chosen)

    def _take(self, chosen: str) -> None:
        """Another second place; not within the data themselves."""
        if chosen and Path(chosen).resolve().is_relative_to(self._workspace.path.resolve()):
            self.message.show_message(
                tr("这个文件夹就在资料夹里面，资料夹坏了它也没了。请选 U 盘或另一块硬盘。"), "partial"
            )
            return
        self._second = chosen
        self.message.hide()
        if self.forget.hasFocus():
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_second()
        if chosen:
            words = tr("从下一次备份起，两个位置各放一份。")
            self.message.show_message(words, "open", tr("现在就备份"), self._back_up_now)
        self.second_chosen.emit(chosen)
        self.refresh()

    def _back_up_now(self) -> None:
        self.take_focus()
        self.back_up()

    # Acts ---------------------------------------------------------------------------------------------------

    def back_up(self) -> None:
        """Makes a backup in both places."""
        at, second = self._workspace.path, self._place()
        self._run(tr("正在备份…"), lambda reporter: _made(at, second, reporter), self._made)

    def _made(self, made: Made) -> None:
        where = tr("，两个位置都有") if self._second else ""
        words = tr("备份做好了，核对无误{where}。", where=where)
        if made.altered:
            words += tr("有 {count} 个附件与加进来时不同，没有备份，请从以前的备份里找回。", count=len(made.altered))
        self.message.show_message(words, "partial" if made.altered else "done")
        self.refresh()

    def _restore_current(self) -> None:
        row = self.list.current()
        if row is not None:
            self.restore(row)

    def restore(self, row: Row) -> None:
        """Asks for a new folder and puts a backup back there; the present one is not touched."""
        from lcsurvey.ui.dialog import FormDialog
        from lcsurvey.ui.field import Field

        if self._task is not None:
            return
        when = row.backup.created.astimezone()
        fields = {"at": Field(tr("恢复到"))}
        own = self._workspace.path
        fields["at"].show_value(str(free(own.parent, f"{own.name}_备份{when:%m%d_%H%M}")))
        words = tr(
            "{when:%Y年%m月%d日 %H:%M} 的备份会恢复到一个新文件夹。现在的资料不动，两份可以分别打开。", when=when
        )
        dialog = FormDialog(tr("从备份恢复"), fields, words=words, act=tr("恢复"), parent=self.window())

        def wish(values: dict[str, str]) -> None:
            at = Path(values["at"]).expanduser()
            if not values["at"] or not at.is_absolute():
                dialog.show_problem(tr("请写完整的位置，如 D:\\调查\\恢复。"), "at")
            elif _taken(at):
                dialog.show_problem(tr("这里已经有东西了。请写一个新的文件夹名。"), "at")
            else:
                dialog.accept()
                self._run(tr("正在恢复…"), lambda reporter: _restored(row, at, reporter), self._restored)

        dialog.wished.connect(wish)
        dialog.open()

    def _restored(self, done: Restored) -> None:
        lost = tr("，备份里缺 {count} 个附件", count=len(done.lost)) if done.lost else ""
        words = tr(
            "恢复好了：{at}（{changes} 条记录，{files} 个附件{lost}）。",
            at=done.at,
            changes=done.changes,
            files=done.files,
            lost=lost,
        )
        tone: Any = "partial" if done.lost else "done"
        self.message.show_message(words, tone, tr("打开它"), lambda: self.open_wanted.emit(done.at))

    def _run(self, words: str, work: Callable[[Reporter], Any], done: Callable[[Any], None]) -> None:
        if self._task is not None:
            return
        self.message.hide()
        self._task = task = Task(work, self)
        self.doing.setText(words)
        task.progressed.connect(self._progress)
        task.done.connect(done)
        task.failed.connect(self.message.show_message)
        task.failed.connect(lambda _: self.refresh())  # what was done before it failed is there
        task.cancelled.connect(lambda: self.message.show_message(tr("已停下，没有留下半份。"), "open"))
        for signal in (task.done, task.failed, task.cancelled):
            signal.connect(self._end)
            signal.connect(task.deleteLater)
        self._show_busy(True)
        task.start()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _progress(self, done: int, of: int, _: str) -> None:
        self.bar.setRange(0, 1000 if of else 0)
        self.bar.setValue(done * 1000 // of if of else 0)

    def _end(self) -> None:
        self._task = None
        self._show_busy(False)

    def _show_busy(self, busy: bool) -> None:
        if busy and self.stop.isHidden():
            self._show_doing(True)
            self._begun_by = next((button for button in (self.make, self.back) if button.hasFocus()), None)
            if self._begun_by is not None:
                self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self.make.setEnabled(not busy and not self._workspace.read_only)
        self.back.setEnabled(not busy and self.list.current() is not None)
        if not busy:
            if self.stop.hasFocus():
                (self._begun_by or self.make).setFocus(Qt.FocusReason.OtherFocusReason)
            self._show_doing(False)

    def _show_doing(self, busy: bool) -> None:
        for widget in (self.stop, self.bar, self.doing):
            widget.setVisible(busy)


def _made(at: Path, second: Path | None, reporter: Reporter) -> Made:
    """In a thread: a backup in the folder's own place, then in the second one."""
    from lcsurvey.store.backup import back_up
    from lcsurvey.store.daily import missing

    if second is not None and not second.is_dir():
        back_up(at, None, reporter.report)
        raise OutputError(tr("本机的备份做好了。{missing}", missing=missing(second)))
    made = back_up(at, None, reporter.report)
    return back_up(at, second, reporter.report) if second is not None else made


def _restored(row: Row, at: Path, reporter: Reporter) -> Restored:
    """In a thread."""
    from lcsurvey.store.restoring import restore

    return restore(row.backup, at, reporter.report)


def _taken(at: Path) -> bool:
    """Whether something lies there already; where that cannot be looked at, the restoring says why."""
    try:
        return at.exists() and (not at.is_dir() or any(at.iterdir()))
    except OSError:
        return False


def _line(name: str, *widgets: QWidget) -> QHBoxLayout:
    """A name at the left, as fields have it, and what belongs to it."""
    now = style.current()
    row = QHBoxLayout()
    row.setSpacing(now.px(8))
    row.addWidget(name_at_left(name))
    row.addWidget(widgets[0], 1)
    for widget in widgets[1:]:
        row.addWidget(widget)
    return row
