"""收不进的文件: each whole, with the reason and what to do; tried again, let in, kept elsewhere, or thrown away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from lcsurvey.ui.exchange.lines import Cell, Column, Line, LinesModel
from lcsurvey.ui.exchange.list import LineList
from lcsurvey.ui.exchange.pane import SidePane
from lcsurvey.ui.exchange.searching import Searched
from lcsurvey.ui.exchange.seen import STRANGER
from lcsurvey.ui.exchange.wording import size, when
from lcsurvey.ui.panel import EmptyState
from lcsurvey.ui.parts import Button, primary, quiet, secondary
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.quarantine import Quarantined

SHORT = {
    "unknown_sender": tr("不认识的发送人"),
    "cut_short": tr("没有收全"),
    "not_a_package": tr("不是收发的文件"),
    "newer": tr("对方的程序较新"),
    "foreign": tr("别的城市的"),
    "signature": tr("签名对不上"),
    "altered": tr("被改过"),
    "forged": tr("内容对不上"),
    "wrong_key": tr("不是给本机的"),
    "too_large": tr("太大"),
    "zip_unsafe": tr("文件不安全"),
    "not_canonical": tr("格式不对"),
    "semantic": tr("内容不对"),
    "revoked": tr("已停用的电脑"),
    "damaged": tr("已损坏"),
    "unreadable": tr("读不出来"),
    "bad_form": tr("表用不了"),
    "not_written": tr("存不下来"),
    "form_conflict": tr("表的版本对不上"),
    "disk_full": tr("磁盘满了"),
    "bad_picture": tr("图片打不开"),
}
"""Code of a trouble → a few words for the list; the whole sentence stands beside it."""
COLUMNS = (
    Column(tr("文件")),
    Column(tr("怎么回事"), 152),
    Column(tr("来自"), 168, from_width=640),
    Column(tr("放进来"), 112),
    Column(tr("大小"), 80, right=True, from_width=760),
)


def is_stranger(one: Quarantined) -> bool:
    """Whether only the sender is not known."""
    return one.code == STRANGER


def line(one: Quarantined) -> Line:
    """The line of a file."""
    tone = "partial" if is_stranger(one) else "wrong"
    cells = (
        Cell(one.name),
        Cell(SHORT.get(one.code, tr("收不进")), "help" if is_stranger(one) else "warning", tone, one.sentence),
        Cell(one.sender),
        Cell(when(one.at), tone="quiet", order=one.at.timestamp()),
        Cell(size(one.size), tone="quiet", order=one.size),
    )
    return Line(one.sha256, cells)


class RefusedPart(QWidget):
    """``retry_wanted``, ``approve_wanted`` and ``delete_wanted`` with a file; ``kept`` with it and where to put a copy."""

    retry_wanted = Signal(object)
    approve_wanted = Signal(object)
    keep_wanted = Signal(object, object)
    delete_wanted = Signal(object)

    def __init__(self, read_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files: dict[str, Quarantined] = {}
        self.reload: Callable[[], object] = lambda: None
        self.approve = primary(tr("认可发送人并收下…"))
        self.retry = secondary(tr("再试"))
        self.keep = quiet(tr("另存…"))
        self.delete: Button = Button(tr("删除"), "danger")
        self.again = quiet(tr("全部再试"), icon_name="redo")
        self._read_only = read_only
        self.pane = SidePane((self.approve, self.retry, self.keep, self.delete))
        self.list = LineList(LinesModel(COLUMNS), tr("收不进的文件"))
        well = EmptyState(
            "state-done", tr("没有收不进的文件。"), tr("收不进的文件会整个留在这里，说明原因，随时可以再试。")
        )
        self.searched = Searched(self.list, well, self.pane, after=(self.again,))
        self.search = self.searched.search
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.searched)
        self.list.chosen.connect(lambda _: self._show_current())
        self.list.delete_wished.connect(lambda _: self._tell(self.delete_wanted))
        self.approve.clicked.connect(lambda: self._tell(self.approve_wanted))
        self.retry.clicked.connect(lambda: self._tell(self.retry_wanted))
        self.delete.clicked.connect(lambda: self._tell(self.delete_wanted))
        self.keep.clicked.connect(self._keep)
        self.again.clicked.connect(lambda: self.retry_wanted.emit(None))
        self._show_current()

    @property
    def current(self) -> Quarantined | None:
        """The file the keyboard is on."""
        one = self.list.current
        return self.files.get(one.key) if one is not None else None

    def show_files(self, files: Sequence[Quarantined]) -> None:
        """Shows what is kept."""
        self.files = {one.sha256: one for one in files}
        strangers = sum(is_stranger(one) for one in files)
        words = tr("{count} 个文件", count=len(files)) if files else ""
        self.searched.show_lines(
            [line(one) for one in files],
            tr("{words}，{strangers} 个只差认可发送人", words=words, strangers=strangers) if strangers else words,
        )
        self.again.setVisible(bool(files))
        self.again.setEnabled(not self._read_only)
        self._show_current()

    def _show_current(self) -> None:
        one = self.current
        if self.searched.beside is not None:
            self.searched.beside.show_pane(one is not None)
        if one is None:
            return
        facts = (
            (tr("来自"), one.sender), (tr("生活圈"), tr("、").join(one.circles.values())), (tr("大小"), size(one.size)),
            (tr("放进来"), when(one.at)), (tr("试过"), tr("{tries} 次", tries=one.tries) if one.tries > 1 else ""),
        )  # fmt: skip
        self.pane.show_facts(one.name, one.sentence, facts)
        self.approve.setVisible(is_stranger(one))
        for button in (self.approve, self.retry, self.delete):
            button.setEnabled(not self._read_only)

    def _tell(self, signal: object) -> None:
        if self.current is not None and not self._read_only:
            signal.emit(self.current)  # type: ignore[attr-defined]

    def _keep(self) -> None:
        one = self.current
        if one is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(self, tr("另存到"), one.name)
        if chosen:
            self.keep_wanted.emit(one, Path(chosen))

    def refresh(self) -> None:
        """Shows again what is kept."""
        self.reload()

    def take_focus(self) -> None:
        """The keyboard is in the list."""
        self.searched.take_focus()
