"""A list of 收发 with its search above, its pane beside it, and what stands there while it is empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.circle.beside import Beside
from lcsurvey.ui.exchange.lines import Line, LinesModel
from lcsurvey.ui.exchange.list import LineList
from lcsurvey.ui.panel import EmptyState
from lcsurvey.ui.parts import SearchField, Text, quiet
from lcsurvey.ui.words import tr


class Searched(QWidget):
    """Letters typed in the list go to the search, Down comes back; the pane folds away in a narrow window."""

    def __init__(
        self,
        list_: LineList,
        empty: EmptyState,
        pane: QWidget | None = None,
        before: Sequence[QWidget] = (),
        after: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        now = style.current()
        self.list, self.empty = list_, empty
        self.words = Text("", "quiet")
        self.search = SearchField(tr("查找：字、拼音"))
        self.search.setMinimumWidth(now.px(120))
        self.search.setMaximumWidth(now.px(184))
        top = QHBoxLayout()
        top.setContentsMargins(now.px(24), now.px(12), now.px(24), now.px(8))
        top.setSpacing(now.px(8))
        for widget in before:
            top.addWidget(widget)
        top.addWidget(self.words, 1)
        top.addWidget(self.search)
        for widget in after:
            top.addWidget(widget)
        self.details = quiet(tr("详情"), hint="F4")
        top.addWidget(self.details)
        self.details.hide()
        self.top = QWidget()
        self.top.setLayout(top)
        self.beside = Beside(self) if pane is not None else None
        if self.beside is not None and pane is not None:
            self.beside.put(list_, pane)
        self._body: QWidget = list_ if self.beside is None else self.beside
        self._holder = QWidget()
        self._margins = QHBoxLayout(self._holder)
        self._margins.addWidget(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self._holder, 1)
        column.addWidget(empty, 1)
        self.search.textChanged.connect(self._search)
        self.search.went_down.connect(self.take_focus)
        self.search.returnPressed.connect(self.take_focus)
        list_.typed.connect(self._type)
        list_.left_up.connect(lambda: self.search.setFocus(Qt.FocusReason.BacktabFocusReason))
        if self.beside is not None:
            list_.opened.connect(lambda _, beside=self.beside: beside.toggle())
            self.details.clicked.connect(self.beside.toggle)
            self.beside.folded.connect(self._show_details)
        self._show_which()

    @property
    def model(self) -> LinesModel:
        """The lines."""
        return self.list.lines

    def show_lines(self, lines: Sequence[Line], words: str = "") -> None:
        """Other lines; the keyboard stays on the one it was on."""
        current = self.list.current
        self.model.show(lines)
        self.words.setText(words)
        self._show_which()
        self.list.choose(current.key if current is not None else None)

    def _show_which(self) -> None:
        some = bool(self.model.lines)
        self._holder.setVisible(some)
        self.empty.setVisible(not some)
        self.search.setVisible(some)
        self._show_details()

    def _show_details(self) -> None:
        """详情 stands where there are lines and their pane is folded away; then the lines end as those without one."""
        folded, now = self.beside is not None and self.beside.is_folded, style.current()
        self.details.setVisible(folded and bool(self.model.lines))
        self._margins.setContentsMargins(now.px(21), 0, 0 if self.beside is not None and not folded else now.px(24), 0)

    def _search(self, text: str) -> None:
        current = self.list.current
        self.model.search(text)
        self.list.choose(current.key if current is not None else None)

    def _type(self, letter: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(self.search.text() + letter)

    def take_focus(self) -> None:
        """The keyboard is in the list, or on what one does first."""
        (self.list if self.model.rowCount() else self.search).setFocus(Qt.FocusReason.OtherFocusReason)
