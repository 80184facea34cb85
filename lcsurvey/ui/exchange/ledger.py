"""来往记录: every file that came in or went out, and every computer they came from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from lcsurvey.ui.exchange.lines import Cell, Column, Line, LinesModel
from lcsurvey.ui.exchange.list import LineList
from lcsurvey.ui.exchange.pane import SidePane
from lcsurvey.ui.exchange.searching import Searched
from lcsurvey.ui.exchange.wording import KINDS, TRUST, size, when
from lcsurvey.ui.panel import EmptyState
from lcsurvey.ui.parts import Button, primary, quiet, secondary
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.wording import count, listed
from lcsurvey.ui.words import tr

FILES, COMPUTERS = "files", "computers"
OPEN = tr("谁都能打开")
"""To whom a file went that is sealed for nobody."""
FILE_COLUMNS = (
    Column(tr("时间"), 116),
    Column(tr("什么"), 104),
    Column(tr("来自、交给"), 208),
    Column(tr("生活圈"), from_width=656),
    Column(tr("收到"), 64, right=True, from_width=960),
    Column(tr("新"), 56, right=True, from_width=840),
    Column(tr("不一样"), 64, right=True, from_width=720),
    Column(tr("现在"), 128),
)
COMPUTER_COLUMNS = (
    Column(tr("谁的电脑")),
    Column(tr("单位"), 168, from_width=560),
    Column(tr("怎么认得"), 136),
    Column(tr("最近来往"), 120),
    Column(tr("记录"), 80, right=True, from_width=640),
    Column(tr("缺"), 128),
)


@dataclass(frozen=True, slots=True)
class Passed:
    """A file that came in or went out."""

    package: str
    kind: str
    at: datetime  # UTC
    who: str
    file: str
    circles: Mapping[str, str] = field(default_factory=dict)
    sent: bool = False
    received: int = 0
    fresh: int = 0
    changed: int = 0
    differing: int = 0
    withdrawn: bool = False
    part: int = 1
    parts: int = 1
    here: int = 1  # parts of its set that are here
    size: int = 0
    receipt: datetime | None = None
    place: str = ""

    @property
    def word(self) -> str:
        """What it is: 交表, 任务 that came, 下发 that went."""
        return tr("下发") if self.sent and self.kind == "assignment" else KINDS.get(self.kind, self.kind)

    @property
    def part_words(self) -> str:
        """第2部分/共3部分 and whether the rest is here; nothing where there is only one."""
        if self.parts < 2:
            return ""
        lacking = self.parts - self.here
        rest = "" if self.sent else tr("，齐了") if lacking <= 0 else tr("，还缺 {lacking} 个", lacking=lacking)
        return tr("第{part}部分/共{parts}部分{rest}", part=self.part, parts=self.parts, rest=rest)


@dataclass(frozen=True, slots=True)
class Computer:
    """A computer whose entries are here. ``missing`` are numbers of entries that never came, as text."""

    device: str
    name: str
    unit: str
    status: str
    heard: datetime | None
    changes: int
    missing: str = ""
    number: str = ""  # to compare by telephone
    own: bool = False
    former: str = ""  # whom it goes on from, as shown


def file_line(one: Passed) -> Line:
    """The line of a file."""
    numbers = ("", "", "") if one.sent else (count(one.received), count(one.fresh), count(one.differing))
    cells = (
        Cell(when(one.at), order=one.at.timestamp()),
        Cell(one.word, "send" if one.sent else "receive", tip=one.file),
        Cell(one.who),
        Cell(listed(tuple(one.circles.values()), 2), tip=tr("、").join(one.circles.values())),
        Cell(numbers[0], order=one.received),
        Cell(numbers[1], order=one.fresh),
        Cell(numbers[2], order=one.differing, tone="partial" if one.differing else ""),
        _now(one),
    )
    return Line((one.sent, one.package), cells)


def _now(one: Passed) -> Cell:
    if one.withdrawn:
        return Cell(tr("已撤下"), "undo", "quiet")
    if one.sent and one.kind != "submission":
        return Cell(tr("已做好"), tone="quiet")
    if one.sent:
        return (
            Cell(tr("对方已收到"), "state-done", "done", tr("{when} 的回执", when=when(one.receipt)))
            if one.receipt
            else Cell(tr("还没有回执"), tone="quiet")
        )
    if one.parts > one.here:
        return Cell(tr("还缺 {parts} 个", parts=one.parts - one.here), "state-partial", "partial", one.part_words)
    return Cell(tr("在本机"), "tick", "done")


def computer_line(one: Computer) -> Line:
    """The line of a computer."""
    tone = {"unknown": "partial", "revoked": "wrong"}.get(one.status, "")
    picture = {"unknown": "help", "revoked": "close", "own": "computer"}.get(one.status, "tick")
    heard = Cell(when(one.heard), order=one.heard.timestamp()) if one.heard else Cell("", order=0.0)
    cells = (
        Cell(one.name or tr("没有写名字")),
        Cell(one.unit),
        Cell(TRUST.get(one.status, one.status), picture, tone, _goes_on(one)),
        heard,
        Cell(count(one.changes), order=one.changes),
        Cell(
            tr("缺 {missing}", missing=one.missing) if one.missing else "",
            "warning" if one.missing else "",
            "partial" if one.missing else "",
        ),
    )
    return Line(one.device, cells)


def _goes_on(one: Computer) -> str:
    """接替 whom; nothing where it goes on from nobody."""
    return tr("接替 {former}：资料从那台复制或恢复而来，两台可能都在用。", former=one.former) if one.former else ""


class LedgerPart(QWidget):
    """``withdraw_wanted`` and ``again_wanted`` with a file; ``revoke_wanted``, ``restore_wanted`` and ``approve_wanted``
    with a computer, ``key_wanted`` with this one; ``differences_wanted`` and ``folder_wanted`` with a file.
    """

    withdraw_wanted = Signal(object)
    again_wanted = Signal(object)
    differences_wanted = Signal(object)
    folder_wanted = Signal(object)
    revoke_wanted = Signal(object)
    restore_wanted = Signal(object)
    approve_wanted = Signal(object)
    key_wanted = Signal(object)

    def __init__(self, read_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = read_only
        self.files: dict[tuple[bool, str], Passed] = {}
        self.computers: dict[str, Computer] = {}
        self.reload: Callable[[], object] = lambda: None
        choices = ((FILES, tr("文件")), (COMPUTERS, tr("来往的电脑")))
        self.which = Segments(choices, tr("看什么"), must=True)
        self.which_too = Segments(choices, tr("看什么"), must=True)
        self._files_side()
        self._computers_side()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.passed)
        self.stack.addWidget(self.machines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        for which in (self.which, self.which_too):
            which.show_value(FILES)
            which.picked.connect(self.turn)
        self._show_file()
        self._show_computer()

    def _files_side(self) -> None:
        self.withdraw, self.again = secondary(tr("撤下…"), icon_name="undo"), primary(tr("重新收进"))
        self.differences, self.folder = quiet(tr("看两份不一样")), quiet(tr("打开所在文件夹"))
        self.file_pane = SidePane((self.withdraw, self.again, self.differences, self.folder))
        self.file_list = LineList(LinesModel(FILE_COLUMNS), tr("来往的文件"))
        nothing = EmptyState(
            "exchange", tr("还没有收过或交出过文件。"), tr("收进来的、交出去的，每一个都记在这里；收错了可以撤下。")
        )
        self.passed = Searched(self.file_list, nothing, self.file_pane, before=(self.which,))
        self.file_list.chosen.connect(lambda _: self._show_file())
        for button, signal in (
            (self.withdraw, self.withdraw_wanted), (self.again, self.again_wanted),
            (self.differences, self.differences_wanted), (self.folder, self.folder_wanted),
        ):  # fmt: skip
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(self.file))

    def _computers_side(self) -> None:
        self.approve, self.restore = primary(tr("认可…")), primary(tr("恢复"))
        self.revoke: Button = Button(tr("停用…"), "danger")
        self.key = secondary(tr("本机的钥匙另存…"))
        self.computer_pane = SidePane((self.approve, self.restore, self.revoke, self.key))
        self.computer_list = LineList(LinesModel(COMPUTER_COLUMNS), tr("来往的电脑"))
        nothing = EmptyState("computer", tr("还没有别的电脑。"), tr("收到谁的文件，谁的电脑就列在这里。"))
        self.machines = Searched(self.computer_list, nothing, self.computer_pane, before=(self.which_too,))
        self.computer_list.chosen.connect(lambda _: self._show_computer())
        for button, signal in (
            (self.approve, self.approve_wanted), (self.restore, self.restore_wanted), (self.revoke, self.revoke_wanted),
            (self.key, self.key_wanted),
        ):  # fmt: skip
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(self.computer))

    def turn(self, which: str) -> None:
        """Files or computers."""
        for each in (self.which, self.which_too):
            each.show_value(which)
        self.stack.setCurrentWidget(self.passed if which == FILES else self.machines)
        (self.which if which == FILES else self.which_too).setFocus()

    @property
    def search(self) -> QWidget:
        """The search of what is shown."""
        return (self.passed if self.stack.currentWidget() is self.passed else self.machines).search

    @property
    def file(self) -> Passed | None:
        """The file the keyboard is on."""
        one = self.file_list.current
        return self.files.get(one.key) if one is not None else None

    @property
    def computer(self) -> Computer | None:
        """The computer the keyboard is on."""
        one = self.computer_list.current
        return self.computers.get(one.key) if one is not None else None

    def show_files(self, files: Sequence[Passed], current: str = "") -> None:
        """Shows what came and went, the last first; ``current`` is the package to put the keyboard on."""
        self.files = {(one.sent, one.package): one for one in files}
        incoming = sum(not one.sent for one in files)
        words = (
            tr("收到 {count} 个，交出 {count2} 个", count=count(incoming), count2=count(len(files) - incoming))
            if files
            else ""
        )
        self.passed.show_lines([file_line(one) for one in files], words)
        if current:
            self.file_list.choose(next((key for key in self.files if key[1] == current), None))
        self._show_file()

    def show_computers(self, computers: Sequence[Computer]) -> None:
        """Shows the computers."""
        self.computers = {one.device: one for one in computers}
        gaps = sum(bool(one.missing) for one in computers)
        words = tr("{count} 台", count=count(len(computers))) + (tr("，{gaps} 台的记录不全", gaps=gaps) if gaps else "")
        self.machines.show_lines([computer_line(one) for one in computers], words if computers else "")
        self._show_computer()

    def _show_file(self) -> None:
        one = self.file
        if self.passed.beside is not None:
            self.passed.beside.show_pane(one is not None)
        if one is None:
            return
        facts = (
            (tr("交给") if one.sent else tr("来自"), one.who),
            (tr("时间"), when(one.at)),
            (tr("生活圈"), tr("、").join(one.circles.values())),
            (tr("收到"), "" if one.sent else tr("{count} 条", count=count(one.received))),
            (tr("其中新的"), "" if one.sent else tr("{count} 条", count=count(one.fresh))),
            (tr("改动"), "" if one.sent else tr("{count} 处", count=count(one.changed))),
            (tr("不一样"), tr("{count} 处", count=count(one.differing)) if one.differing else ""),
            (tr("部分"), one.part_words),
            (tr("大小"), size(one.size) if one.size else ""),
            (tr("回执"), when(one.receipt) if one.receipt else ""),
        )
        sentence = tr("已撤下：它带来的内容现在不算，重新收进就又算数。") if one.withdrawn else ""
        self.file_pane.show_facts(f"{one.word}　{one.file}", sentence, facts)
        self.withdraw.setVisible(not one.sent and not one.withdrawn)
        self.again.setVisible(one.withdrawn)
        self.differences.setVisible(bool(one.differing) and not one.withdrawn)
        self.folder.setVisible(bool(one.place))
        for button in (self.withdraw, self.again):
            button.setEnabled(not self._read_only)

    def _show_computer(self) -> None:
        one = self.computer
        if self.machines.beside is not None:
            self.machines.beside.show_pane(one is not None)
        if one is None:
            return
        sentence = {
            "revoked": tr("停用以后写的内容单独放着，不算数；恢复就又算数。"),
            "unknown": tr("它的内容由认可的人转来。它自己做的文件，认可以后才收。"),
            "own": tr("这台电脑。别人移交给你以前，把钥匙文件给他，做出的文件就只有你打得开。"),
        }.get(one.status, "") + _goes_on(one)
        gap = tr("中间有记录没有到：是别的生活圈的，或者有一个文件没有收到。") if one.missing else ""
        facts = (
            (tr("单位"), one.unit),
            (tr("怎么认得"), TRUST.get(one.status, "")),
            (tr("最近来往"), when(one.heard) if one.heard else ""),
            (tr("记录"), tr("{count} 条", count=count(one.changes))),
            (tr("缺"), tr("第 {missing} 条", missing=one.missing) if one.missing else ""),
            (tr("核对号"), one.number),
        )
        self.computer_pane.show_facts(one.name or tr("没有写名字"), f"{sentence}{gap}", facts)
        self.approve.setVisible(one.status == "unknown")
        self.restore.setVisible(one.status == "revoked")
        self.key.setVisible(one.own)
        self.revoke.setVisible(one.status in ("approved", "vouched", "unknown") and not one.own)
        for button in (self.approve, self.restore, self.revoke):
            button.setEnabled(not self._read_only)

    def refresh(self) -> None:
        """Shows again what is stored."""
        self.reload()

    def take_focus(self) -> None:
        """The keyboard is in the list."""
        (self.passed if self.stack.currentWidget() is self.passed else self.machines).take_focus()
