"""A list to pick from by typing: any part of a word, or its pinyin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QWidget

from lcsurvey.circle.spelling import spelling


class _Words(QStringListModel):
    """Words that are also found by their pinyin."""

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Besides the word, under UserRole, what it may be found by."""
        if role == Qt.ItemDataRole.UserRole:
            word = str(super().data(index, Qt.ItemDataRole.DisplayRole))
            return f"{word} {spelling(word)}" if word else ""
        return super().data(index, role)


class _Completer(QCompleter):
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The word itself goes into the field, not what it was found by."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class Pick(QComboBox):
    """Type to narrow, Down and Enter to take. Words outside the list are kept for the screen to judge."""

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.addItems(list(words))
        self.setCurrentIndex(-1)
        self._completer = completer = _Completer(_Words(list(words), self), self)
        completer.setCompletionRole(Qt.ItemDataRole.UserRole)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(12)
        self.setCompleter(completer)

    def setAccessibleName(self, name: str) -> None:
        """What it is called, of the line in it, too."""
        super().setAccessibleName(name)
        if (line := self.lineEdit()) is not None:
            line.setAccessibleName(name)

    def show_words(self, words: str) -> None:
        """Shows a choice, ready to be typed over."""
        self.setCurrentIndex(self.findText(words))
        self.setEditText(words)
        line = self.lineEdit()
        if line is not None:
            line.selectAll()

    def words(self) -> str:
        """What stands in it: the only choice that fits, where the typed words fit just one."""
        text = self.currentText().strip()
        if not text or self.findText(text) >= 0:
            return text
        self._completer.setCompletionPrefix(text)
        return self._completer.currentCompletion() if self._completer.completionCount() == 1 else text
