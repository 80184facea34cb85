"""A list of which one column is chosen from a list: Enter or F2 opens it, a click on the cell too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from lcsurvey.ui import style
from lcsurvey.ui.pick import Pick
from lcsurvey.ui.rows_view import in_rows

Index = QModelIndex | QPersistentModelIndex
POPS_UP = True
"""Whether a short list opens with the cell; else Down opens it."""
LONG = 80
"""From so many choices on one types what one looks for."""


class ChoiceModel(QAbstractTableModel):
    """A model with such a column: what is chosen is its value under EditRole."""

    def choices(self) -> Sequence[tuple[str, str]]:
        """Value and words of everything that can be chosen, in their order."""
        return ()


class _Chooser(QStyledItemDelegate):
    """A short list, open at once, or a long one in which one types."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The list."""
        choices = _choices(index)
        made: QComboBox
        if len(choices) > LONG:
            made = Pick([words for _, words in choices], parent)
        else:
            made = QComboBox(parent)
            for value, words in choices:
                made.addItem(words, value)
        made.setMaxVisibleItems(14)
        made.activated.connect(lambda _: self._close(made))
        return made

    def _close(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What is chosen now."""
        now = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, Pick):
            editor.show_words(next((words for value, words in _choices(index) if value == now), ""))
            return
        assert isinstance(editor, QComboBox)
        editor.setCurrentIndex(max(0, editor.findData(now)))
        if POPS_UP:
            editor.showPopup()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """What was chosen; words that are none of the list change nothing."""
        if isinstance(editor, Pick):
            typed = editor.words()
            value = next((value for value, words in _choices(index) if words == typed), None)
        else:
            assert isinstance(editor, QComboBox)
            value = editor.currentData()
        if value is not None:
            model.setData(index, value)


def _choices(index: Index) -> Sequence[tuple[str, str]]:
    model = index.model()
    assert isinstance(model, ChoiceModel)
    return model.choices()


class ChoiceTable(QTableView):
    """The list with its column to choose in."""

    def __init__(self, model: ChoiceModel, column: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        in_rows(self, name, whole=False)
        self.horizontalHeader().setStretchLastSection(True)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.SelectedClicked)
        self.setItemDelegateForColumn(column, _Chooser(self))
        self._column = column

    def show_widths(self, *widths: int) -> None:
        """The widths of the columns, logical pixels at 100 %."""
        for number, width in enumerate(widths):
            self.setColumnWidth(number, style.current().px(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or F2 opens the list of a row."""
        index = self.currentIndex()
        here = index.siblingAtColumn(self._column) if index.isValid() else index
        editable = here.isValid() and bool(here.flags() & Qt.ItemFlag.ItemIsEditable)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and editable:
            self.setCurrentIndex(here)
            self.edit(here)
        else:
            super().keyPressEvent(event)
