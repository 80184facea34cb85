"""The line in which outlets are entered one after the other: name, Enter, one digit, Enter.

The format is guessed from the name as it is typed and said with its reason; Enter takes the guess, Tab and two letters
of pinyin take another. The key Up (同上) saves at once, as far away as the last one and of its format where the name
does not tell; on an empty line it brings the last one back to be altered.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.ui import style
from lcsurvey.ui.circle.formats import FormatEdit
from lcsurvey.ui.outlets.walk import Walk
from lcsurvey.ui.parts import Elided, Text, quiet, repolish, secondary
from lcsurvey.ui.words import tr

HINT = tr(
    "写店名，按回车；业态会自己认出来，步行按 5（≤5分）、1（≤10分）、3（≤15分），再按回车就存下。步行同上一家的，写完店名按 ↑。"
)


class Entry(QWidget):
    """Signals ``added`` with what stands in the line; the screen clears it or says what is wrong."""

    added = Signal(dict)
    typed = Signal(str)
    """The name as it stands while it is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._guessed: Any = None
        self._own_format = False
        self._wished: dict[str, Any] = {}
        self._last: dict[str, Any] = {}
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("店名"))
        self.name.setAccessibleName(tr("店名"))
        self.name.setMinimumWidth(now.px(128))
        self.name.setMaximumWidth(now.px(320))
        self.name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.format = FormatEdit(tr("业态"))
        self.format.setAccessibleName(tr("业态"))
        self.format.setFixedWidth(now.px(144))
        self.walk = Walk(tr(" 分") if now.scale < 200 else "")
        self.walk.setAccessibleDescription(tr("按 5、1 或 3"))
        self.button = secondary(tr("新增"), icon_name="plus")
        self.again = quiet(tr("同上 ↑"), hint=tr("步行与上一家相同，业态从店名认；店名空着时，把上一家拿回来改"))
        self.again.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.again.setEnabled(False)
        self.because = Elided(HINT, "small")
        self.known = Elided("", "doubt")
        self.known.hide()
        self.problem = Text("", "wrong", wrap=True)
        self.problem.hide()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(4))
        row = QHBoxLayout()
        row.setSpacing(now.px(8))
        row.addWidget(self.name, 2)
        row.addWidget(self.format)
        column.addLayout(row)
        if now.scale > 150:  # large words take a second line
            row.addStretch(1)
            row = QHBoxLayout()
            row.setSpacing(now.px(8))
            column.addLayout(row)
        row.addWidget(self.walk)
        row.addWidget(self.button)
        row.addWidget(self.again)
        row.addStretch(1)
        said = QHBoxLayout()
        said.setSpacing(now.px(16))
        said.addWidget(self.known)
        said.addWidget(self.because, 1)
        column.addLayout(said)
        column.addWidget(self.problem)
        self.setFocusProxy(self.name)
        self.name.textChanged.connect(self._guess)
        self.format.textEdited.connect(self._type_format)
        self.format.taken.connect(self._take_format)
        self.format.refused.connect(self._refuse)
        self.button.clicked.connect(self.add)
        self.again.clicked.connect(self.repeat)
        self.format.installEventFilter(self)

    def put_under(self, widget: QWidget) -> None:
        """Puts a question about what stands in the line under it."""
        self._column.addWidget(widget)

    def _guess(self, name: str) -> None:
        """What the name says of the format, unless the person has chosen one."""
        self.show_problem("")
        guess = getattr(catalogue(), "guess", None)
        self._guessed = guess(name.strip()) if guess and name.strip() else None
        if self._own_format:
            return
        label = catalogue().label(self._guessed.format) if self._guessed else ""
        self.format.setText(label)
        if not name.strip():
            words = HINT
        elif self._guessed:
            words = tr(
                "业态：{label}——{because}。回车就用它；要换按 Tab，打一两个字母的拼音。",
                label=label,
                because=self._guessed.because.rstrip("。"),
            )
        else:
            words = tr("从店名认不出业态：按回车，打一两个字母的拼音来选，或先空着。")
        self.because.setText(words)
        self.typed.emit(name)

    def _type_format(self, text: str) -> None:
        self._own_format = True
        self.show_problem("")

    def _take_format(self, id_: str) -> None:
        self._own_format = True
        self.because.setText(
            tr("业态：{label}。步行按 5（≤5分）、1（≤10分）、3（≤15分），回车存下。", label=catalogue().label(id_))
        )
        self.walk.setFocus(Qt.FocusReason.TabFocusReason)

    def _refuse(self, words: str) -> None:
        self.show_problem(
            tr("业态：没有“{words}”这种业态。打一两个字或拼音另选一个，或者删掉先空着，以后再补。", words=words)
        )
        self.format.setFocus()
        self.format.selectAll()

    def eventFilter(self, watched: QObject, event: Any) -> bool:
        """Coming into the format with Tab, the guess is ready to be typed over."""
        if watched is self.format and event.type() == event.Type.FocusIn:
            self.format.selectAll()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on from the name and the format, and saves from the walk; Esc empties the line."""
        if event.key() == Qt.Key.Key_Escape and (self.name.text() or self.format.text()):
            self.clear()
        elif event.key() == Qt.Key.Key_Up and self.name.hasFocus():
            self.repeat()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier or self.walk.hasFocus():
            self.add()
        elif self.name.hasFocus() and not self.name.text().strip():
            self.show_problem(tr("店名：请先写店名，再按回车。"))
        elif self.name.hasFocus() and not self.format.text().strip():
            self.format.setFocus(Qt.FocusReason.TabFocusReason)
        else:  # a guess, or nothing, is taken as it stands
            self.walk.setFocus(Qt.FocusReason.TabFocusReason)

    def add(self) -> None:
        """Wishes a new outlet with what stands in the line."""
        name, typed = self.name.text().strip(), self.format.text().strip()
        if not name:
            self.show_problem(tr("店名：请先写店名，再按回车。"))
            self.name.setFocus()
            return
        best = self.format.best()
        if typed and best is None:
            self._refuse(typed)
            return
        values: dict[str, Any] = {"name": name}
        if best is not None:
            values["format"] = best.id
        if self.walk.value is not None:
            values["minutes"] = self.walk.value
        guess = self._guessed
        if guess is not None and best is not None and guess.format == best.id:
            values |= {"brand": guess.brand} if guess.brand else {}
            values |= {"chain": True} if guess.chain else {}
        self._wished = values
        self.added.emit(values)

    def repeat(self) -> None:
        """Saves the name as far away as the last outlet; with no name, brings the last one back to be altered."""
        if not self._last:
            self.show_problem(tr("店名：还没有上一家，请先写店名，按回车。"))
            return
        empty = not self.name.text().strip()
        if empty:
            self.name.setText(str(self._last["name"]))
        if empty or not self.format.text().strip():
            self.format.setText(catalogue().label(str(self._last["format"])) if "format" in self._last else "")
            self._own_format = True
        if self.walk.value is None:
            self.walk.show_value(self._last.get("minutes"))
        self.name.setFocus()
        if empty:
            self.name.selectAll()
        else:
            self.add()

    def took(self) -> None:
        """What was wished last is saved: the line is empty for the next one, and says what it was."""
        self._last = dict(self._wished)
        self.again.setEnabled(True)
        self.clear()
        label = catalogue().label(str(self._last["format"])) if "format" in self._last else tr("业态空着")
        minutes = tr("，≤{last} 分", last=self._last["minutes"]) if "minutes" in self._last else ""
        self.because.setText(
            tr(
                "已存：{last}，{label}{minutes}。接着写下一家；要撤销按 Ctrl+Z。",
                last=self._last["name"],
                label=label,
                minutes=minutes,
            )
        )

    def show_known(self, words: str) -> None:
        """Says under the line what is there already that is named like it."""
        if words != self.known.text():
            self.known.setText(words)
        self.known.setVisible(bool(words))

    def clear(self) -> None:
        """Empties the line for the next outlet."""
        self._own_format = False
        self.walk.show_value(None)
        self.format.clear()
        self.name.clear()
        self._guess("")
        self.name.setFocus()

    def show_problem(self, sentence: str) -> None:
        """Says under the line what is wrong with it."""
        self.problem.say(sentence)
        for edit, names in ((self.name, (tr("店名"), "名称")), (self.format, (tr("业态"), "业态"))):
            wrong = "true" if sentence.startswith(names) else "false"
            if edit.property("wrong") != wrong:
                edit.setProperty("wrong", wrong)
                repolish(edit)
