"""像是录了两遍: what a desk is told of sheets that two computers seem to have keyed in, and the two answers to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.store import doubled
from lcsurvey.store.doubled import Doubled, Heap
from lcsurvey.ui import style
from lcsurvey.ui.checks.reading import read_beside
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.panel import Heading, clear
from lcsurvey.ui.parts import Text, quiet, secondary
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


class Doubling(QWidget):
    """Hidden until something is found. Nothing is dropped before a person says so."""

    changed = Signal(str, object)  # what was done as a sentence, and what takes it back or None
    failed = Signal(str)

    def __init__(self, workspace: Workspace, circle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._circle = workspace, circle
        self.found: tuple[Doubled, ...] = ()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(style.current().px(4))
        self.hide()

    def refresh(self) -> None:
        """Looks again, beside the window."""
        space, circle = self._workspace, self._circle
        read_beside(self, lambda: doubled.found(space.questionnaires, circle), self.show_found, self.failed.emit)

    def show_found(self, found: tuple[Doubled, ...]) -> None:
        """Shows each pair of heaps with its two answers."""
        self.found = found
        clear(self.column)
        if found:
            self.column.addWidget(Heading(tr("像是录了两遍"), tr("现在都计入，请问一下录的人")))
        for one in found:
            self.column.addWidget(self._row(one))
        self.setVisible(bool(found))

    def _row(self, one: Doubled) -> QWidget:
        now = style.current()
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, now.px(8))
        column.setSpacing(now.px(4))
        column.addWidget(Text(told(self._workspace, one), wrap=True))
        acts = QWidget()
        flow = FlowLayout(now.px(4), acts)
        once = secondary(tr("同一捆，后面的 {count} 份不计入", count=count(len(one.ids))))
        both = quiet(tr("不是同一捆，都计入"))
        once.clicked.connect(lambda: self._once(one))
        both.clicked.connect(lambda: self._both(one))
        for button in (once, both):
            button.setEnabled(not self._workspace.read_only)
            flow.addWidget(button)
        column.addWidget(acts)
        return row

    def _once(self, one: Doubled) -> None:
        if self._try(lambda: doubled.count_once(self._workspace.questionnaires, one)):
            self.changed.emit(tr("{count} 份不再计入。", count=count(len(one.ids))), lambda: self._back(one))

    def _both(self, one: Doubled) -> None:
        if self._try(lambda: doubled.count_both(self._workspace.questionnaires, one)):
            self.changed.emit(tr("都计入，不再提醒。"), None)

    def _back(self, one: Doubled) -> None:
        """The sheets dropped count again, as new ones."""
        if self._try(lambda: self._workspace.questionnaires.again(one.ids)):
            self.changed.emit(tr("{count} 份放回来了，又计入。", count=count(len(one.ids))), None)

    def _try(self, act: object) -> bool:
        try:
            act()  # type: ignore[operator]  # a callable without arguments
        except LCSurveyError as error:
            self.failed.emit(str(error))
            return False
        self.refresh()
        return True


def told(space: Workspace, one: Doubled) -> str:
    """What was found, in whose sheets, and whom to ask."""
    names = {each.device: (each.shown, each.phone) for each in space.desks.devices()}
    first, second = (_heap(names, heap) for heap in (one.one, one.other))
    what = tr("答案一份不差") if one.equal else tr("有 {count} 份答案相同，别处没有", count=count(len(one.ids)))
    phones = [
        f"{name} {phone}"
        for heap in (one.one, one.other)
        for name, phone in [names.get(heap.device, ("", ""))]
        if phone
    ]
    ask = tr("可以打电话问：{names}。", names=tr("；").join(phones)) if phones else ""
    return tr("{first}和{second}{what}，像是同一捆录了两遍。{ask}", first=first, second=second, what=what, ask=ask)


def _heap(names: dict[str, tuple[str, str]], heap: Heap) -> str:
    if heap.number:
        return tr("本机录的第 {number} 捆（{count} 份）", number=heap.number, count=count(heap.size))
    day = tr("{day}月{day2}日", day=int(heap.day[5:7]), day2=int(heap.day[8:10]))
    who = f"{names.get(heap.device, (tr('另一台电脑'), ''))[0]} " if heap.device else tr("本机 ")
    return tr("{who}{day}录的 {count} 份", who=who, day=day, count=count(heap.size))
