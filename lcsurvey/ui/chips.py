"""Several words of a list as chips: suggested ones to click, others by typing pinyin, a chosen one taken off by ×."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.suggest import Find, Suggest
from lcsurvey.ui.words import tr


class Chip(QPushButton):
    """One word; filled where it is chosen."""

    def __init__(self, id_: str, label: str, chosen: bool, fixed: bool, parent: QWidget | None = None) -> None:
        now = style.current()
        super().__init__(plain.caption(label), parent)
        self.id, self._label = id_, label
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(now.px(16), now.px(12)))
        self.show_chosen(chosen, fixed)

    def sizeHint(self) -> QSize:
        """The whole word, however much of it is seen now."""
        words = self.fontMetrics().horizontalAdvance
        hint = super().sizeHint()
        return QSize(hint.width() + words(plain.caption(self._label)) - words(self.text()), hint.height())

    def minimumSizeHint(self) -> QSize:
        """A long word is shortened where there is no room for it."""
        least = self.fontMetrics().horizontalAdvance(tr("四个字…")) + self._around()
        hint = self.sizeHint()
        return QSize(min(least, hint.width()), hint.height())

    def _around(self) -> int:
        """What stands beside the word: the icon, the padding."""
        return self.sizeHint().width() - self.fontMetrics().horizontalAdvance(plain.caption(self._label))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much of the word as there is room for; all of it in the tip."""
        super().resizeEvent(event)
        room = self.width() - self._around()
        shown = self.fontMetrics().elidedText(self._label, Qt.TextElideMode.ElideRight, room)
        if self.text() != plain.caption(shown):
            self.setText(plain.caption(shown))
            self.setToolTip(plain.tip(self._label if shown != self._label else ""))

    def show_chosen(self, chosen: bool, fixed: bool) -> None:
        """Whether it is; a ``fixed`` one stays when it is taken off."""
        self.setChecked(chosen)
        said = tr("已选") if chosen else tr("未选")
        self.setAccessibleName(tr("{label}：{part}", label=self._label, part=said))
        self.setIcon(icon.icon("tick" if fixed else "close", "accent", 12, gap=4) if chosen else QIcon())


class Chips(QWidget):
    """What is chosen, in its order. ``changed`` says what it is to become; what is shown follows what is stored."""

    changed = Signal(tuple)
    refused = Signal(str)  # words that fit nothing

    def __init__(
        self,
        name: str,
        find: Find | None = None,
        *,
        hint: str = "",
        own: bool = False,
        label: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        now = style.current()
        self._label = label
        self._chosen: tuple[str, ...] = ()
        self._suggested: tuple[str, ...] = ()
        self._chips: list[Chip] = []
        self._drawn: tuple[tuple[str, ...], tuple[str, ...]] | None = None
        self.flow = FlowLayout(now.px(4), self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)
        self.edit: Suggest | None = None
        if find is not None:
            self.edit = Suggest(find, hint, own=own)
            self.edit.setAccessibleName(name)
            self.edit.setMinimumWidth(now.px(128))
            self.edit.taken.connect(self._add)
            self.edit.written.connect(self._add)
            self.edit.refused.connect(self.refused)
            self.edit.went_back.connect(self._drop_last)
            self.flow.addWidget(self.edit)
            self.setFocusProxy(self.edit)

    @property
    def chosen(self) -> tuple[str, ...]:
        """What is shown as chosen."""
        return self._chosen

    def show_value(self, chosen: Sequence[str], suggested: Sequence[str] | None = None) -> None:
        """Shows what is stored; ``suggested`` are words to click, chosen or not."""
        self._chosen = tuple(chosen)
        self._suggested = self._suggested if suggested is None else tuple(suggested)
        if self.edit is not None:
            self.edit.clear()
        if self._drawn != (self._chosen, self._suggested):
            self._draw()

    def _draw(self) -> None:
        self._drawn = (self._chosen, self._suggested)
        order = dict.fromkeys((*self._suggested, *self._chosen))
        if [chip.id for chip in self._chips] == [*order]:  # they stay where Tab finds them
            for chip in self._chips:
                chip.show_chosen(chip.id in self._chosen, chip.id in self._suggested)
            return
        focus = next((chip.id for chip in self._chips if chip.hasFocus()), None)
        for chip in self._chips:
            self.flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [Chip(id_, self._label(id_), id_ in self._chosen, id_ in self._suggested, self) for id_ in order]
        for at, chip in enumerate(self._chips):
            self.flow.insert(at, chip)
            chip.clicked.connect(lambda _=False, id_=chip.id: self._toggle(id_))
            chip.show()
            if chip.id == focus:
                chip.setFocus()
        if self._chips and self.edit is None:
            self.setFocusProxy(self._chips[0])
        chain: list[QWidget] = [*([self.edit] if self.edit else []), *self._chips]  # the line stays where it is
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)
        self.updateGeometry()

    def _toggle(self, id_: str) -> None:
        self.changed.emit(
            tuple(each for each in self._chosen if each != id_) if id_ in self._chosen else (*self._chosen, id_)
        )

    def _add(self, id_: str) -> None:
        if self.edit is not None:
            self.edit.clear()
        if id_ not in self._chosen:
            self.changed.emit((*self._chosen, id_))

    def _drop_last(self) -> None:
        if self._chosen:
            self.changed.emit(self._chosen[:-1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from chip to chip, Enter presses one, Del takes one off; Backspace in the empty line the last."""
        at = next((number for number, chip in enumerate(self._chips) if chip.hasFocus()), None)
        key = event.key()
        if at is None:
            super().keyPressEvent(event)
            return
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if step is not None and 0 <= at + step < len(self._chips):
            self._chips[at + step].setFocus(Qt.FocusReason.TabFocusReason)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._chips[at].click()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._chips[at].isChecked():
            self._toggle(self._chips[at].id)
        else:
            super().keyPressEvent(event)
