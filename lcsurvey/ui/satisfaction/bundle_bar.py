"""The strip of the bundle: its number and size to begin, how many are still to come, a question with numbered answers."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lcsurvey.store.bundles import Bundle
from lcsurvey.ui import plain, style
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.parts import Elided, Text, quiet, secondary
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Number(QLineEdit):
    """A number to type. Enter goes on; Backspace in an empty one goes back; what stands there is replaced by typing."""

    entered = Signal()
    went_back = Signal()

    def __init__(self, name: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedWidth(style.current().px(width))
        self.setMaxLength(8)

    @property
    def number(self) -> str:
        """The digits, full-width ones too."""
        return unicodedata.normalize("NFKC", self.text()).strip()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What stands there is a proposal."""
        super().focusInEvent(event)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the number pad."""
        if event.key() in _ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.went_back.emit()
        else:
            super().keyPressEvent(event)


class Asked(QWidget):
    """A sentence and its answers; a digit or a click chooses. Enter does nothing, so that nobody chooses by haste."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, now.px(4), 0, now.px(4))
        column.setSpacing(now.px(4))
        self.words = Text("", wrap=True)
        self.buttons: list[QPushButton] = []
        answers = QWidget()
        self._flow = FlowLayout(now.px(4), answers)
        column.addWidget(self.words)
        column.addWidget(answers)

    def ask(self, words: str, answers: Sequence[str]) -> None:
        """Shows a question; the first answer is number 1."""
        self.words.setText(words)
        self.setAccessibleName(words)
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for number, word in enumerate(answers):
            button = QPushButton(plain.caption(f"{number + 1}. {word}"))
            button.setProperty("kind", "segment")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAccessibleName(word)
            button.clicked.connect(lambda _=False, at=number: self.chosen.emit(at))
            self.buttons.append(button)
            self._flow.addWidget(button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit chooses."""
        text = event.text()
        if len(text) == 1 and text in "123456789" and int(text) <= len(self.buttons):
            self.chosen.emit(int(text) - 1)
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)


def _named(word: str, edit: QWidget) -> QWidget:
    """A field with its name at its left; the two are never parted."""
    now = style.current()
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, now.px(8), 0)
    row.setSpacing(now.px(8))
    row.addWidget(Text(word))
    row.addWidget(edit)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


class BundleBar(QWidget):
    """``begin_wanted`` with number and size as typed; an empty number means without a bundle."""

    begin_wanted = Signal(str, str)
    end_wanted = Signal()
    bundles_wanted = Signal()
    begin_again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(now.px(24), now.px(4), now.px(16), now.px(4))
        row.setSpacing(now.px(12))
        self.stack = QStackedWidget()
        self.number, self.size_ = Number(tr("捆号"), 80), Number(tr("份数"), 64)
        self.begin, self.without = secondary(tr("开始")), quiet(tr("不分捆"))
        self.told, self.problem = Elided("", "quiet"), Text("", "wrong", wrap=True)
        self.name, self.left = Text("", "heading"), Text("")
        self.progress = QProgressBar()
        self.end = quiet(tr("结束这一捆"))
        self.alone, self.anew = Text(tr("不分捆录，一份一份计。"), "quiet"), quiet(tr("按捆录"))
        self.asked = Asked()
        self.bundles = quiet(tr("各捆"), icon_name="menu", hint=tr("这台电脑上录过的捆：接着录、整捆取出、放回"))
        self.asking, self.running, self.single = self._asking(), self._running(), self._single()
        for page in (self.asking, self.running, self.single, self.asked):
            self.stack.addWidget(page)
        self.stack.currentChanged.connect(lambda _: self._fit())
        self._fit()
        row.addWidget(self.stack, 1)
        row.addWidget(self.bundles, 0, Qt.AlignmentFlag.AlignTop)
        self._wire()

    def _asking(self) -> QWidget:
        now = style.current()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QWidget()
        flow = FlowLayout(now.px(8), row)
        for word, edit in ((tr("捆号"), self.number), (tr("份数"), self.size_)):
            flow.addWidget(_named(word, edit))
        self.told.setMinimumHeight(self.number.sizeHint().height())  # in the middle of its line
        for widget in (self.begin, self.without, self.told):
            flow.addWidget(widget)
        column.addWidget(row)
        column.addWidget(self.problem)
        self.problem.hide()
        return page

    def _running(self) -> QWidget:
        now = style.current()
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(now.px(12))
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(now.px(160))
        for widget in (self.name, self.progress, self.left):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.end)
        return page

    def _single(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.alone)
        row.addWidget(self.anew)
        row.addStretch(1)
        return page

    def _wire(self) -> None:
        self.number.entered.connect(self._number_entered)
        self.size_.entered.connect(self._wish)
        self.size_.went_back.connect(lambda: self.number.setFocus(Qt.FocusReason.OtherFocusReason))
        self.begin.clicked.connect(self._wish)
        self.without.clicked.connect(lambda: self.begin_wanted.emit("", ""))
        self.end.clicked.connect(self.end_wanted)
        self.anew.clicked.connect(self.begin_again_wanted)
        self.bundles.clicked.connect(self.bundles_wanted)

    def _fit(self) -> None:
        """As high as what is shown: a question of several lines keeps no room once it is answered."""
        for page in (self.asking, self.running, self.single, self.asked):
            shown = page is self.stack.currentWidget()
            across = page.sizePolicy().horizontalPolicy()
            page.setSizePolicy(across, QSizePolicy.Policy.Preferred if shown else QSizePolicy.Policy.Ignored)

    def _number_entered(self) -> None:
        if self.number.number:
            self.size_.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.begin_wanted.emit("", "")

    def _wish(self) -> None:
        self.begin_wanted.emit(self.number.number, self.size_.number)

    # What is shown ----------------------------------------------------------------------------------------

    def show_asking(self, number: str, size: str, told: str = "") -> None:
        """Asks for the next bundle; number and size are proposals."""
        self.number.setText(number)
        self.size_.setText(size)
        self.told.setText(told or tr("按回车用写好的数；没有捆号，退格后回车。"))
        self.show_problem("")
        self.stack.setCurrentWidget(self.asking)

    def show_problem(self, sentence: str) -> None:
        """Says what is wrong with number or size."""
        self.problem.say(sentence)

    def show_bundle(self, bundle: Bundle) -> None:
        """How far a bundle is."""
        done = len(bundle.sheets)
        self.name.setText(tr("第 {number} 捆", number=bundle.number))
        self.progress.setRange(0, bundle.size)
        self.progress.setValue(min(done, bundle.size))
        self.progress.setAccessibleName(
            tr("第 {number} 捆录了 {done} 份，共 {size} 份", number=bundle.number, done=done, size=bundle.size)
        )
        more = (
            tr("多 {done} 份", done=done - bundle.size)
            if done > bundle.size
            else tr("还差 {count} 份", count=count(bundle.short))
        )
        self.left.setText(tr("{count} / {count2} 份，{more}", count=count(done), count2=count(bundle.size), more=more))
        self.stack.setCurrentWidget(self.running)

    def show_single(self) -> None:
        """Sheets are keyed without a bundle."""
        self.stack.setCurrentWidget(self.single)

    def ask(self, words: str, answers: Sequence[str]) -> None:
        """A question that has to be answered before it goes on."""
        self.asked.ask(words, answers)
        self.stack.setCurrentWidget(self.asked)
        self.asked.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """The keyboard is in the number, or at the question."""
        asked = self.stack.currentWidget() is self.asked
        (self.asked if asked else self.number).setFocus(Qt.FocusReason.OtherFocusReason)
