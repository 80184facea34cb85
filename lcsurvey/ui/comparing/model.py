"""The lines of a comparison as a table of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lcsurvey.score.apportion import text
from lcsurvey.score.comparison import Compared, Comparison, shown, signed
from lcsurvey.ui import plain, style
from lcsurvey.ui.words import said, tr

Index = QModelIndex | QPersistentModelIndex
LABEL, MAXIMUM, LEFT, RIGHT, DIFFERENCE = range(5)
_NUMBERS = (MAXIMUM, LEFT, RIGHT, DIFFERENCE)


class ComparisonModel(QAbstractTableModel):
    """条目, 满分, both stages, 差, the single marks by assessor, 理由."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Compared, ...] = ()
        self._all: tuple[Compared, ...] = ()
        self._heads: tuple[str, ...] = ()
        self._assessors: tuple[str, ...] = ()

    def show(self, found: Comparison, least: Fraction | None) -> None:
        """Shows all lines, or only those that differ by at least so many points."""
        self.beginResetModel()
        self._all = found.lines
        self.lines = found.lines if least is None else found.only_large(least)
        self._assessors = found.assessors
        self._heads = (
            tr("条目"),
            tr("满分"),
            said(found.left.stage),
            said(found.right.stage),
            tr("差"),
            *found.assessors,
            tr("理由"),
        )
        self.endResetModel()

    @property
    def reason(self) -> int:
        """The column of the reasons, the last."""
        return len(self._heads) - 1

    def words(self, line: Compared, column: int) -> str:
        """What stands in a cell."""
        if column == LABEL:
            indent = "　" * line.depth if len(self.lines) == len(self._all) else ""
            return f"{indent}{line.rule.label or line.rule.id}"
        if column == self.reason:
            told = [
                line.reason,
                *(
                    tr("{assessor}：{reason}", assessor=one.assessor, reason=one.reason)
                    for one in line.marks
                    if one.reason
                ),
            ]
            return tr("；").join(words for words in told if words)
        if column in _NUMBERS:
            return (
                text(line.rule.maximum),
                shown(line.left, line.given[0]),
                shown(line.right, line.given[1]),
                signed(line.printed_difference),
            )[column - MAXIMUM]
        name = self._assessors[column - DIFFERENCE - 1]
        return next((text(one.points) for one in line.marks if one.assessor == name and one.points is not None), "")

    def rowCount(self, parent: Index | None = None) -> int:
        """A row per line."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Six, and one per assessor."""
        return len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words above, numbers at the right."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section in (LABEL, self.reason) else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, their side, and the colour of a difference, which has its sign too."""
        line, column = self.lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(line, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain.tip(self.words(line, column)) if column in (LABEL, self.reason) else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column in (LABEL, self.reason) else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole:
            differs = column == DIFFERENCE and line.difference
            quiet = column in (MAXIMUM, self.reason) or (column == DIFFERENCE and not line.difference)
            whole = not line.depth and column != MAXIMUM
            return style.current().colour("wrong" if differs else "quiet" if quiet else "accent" if whole else "text")
        return None


def questions(line: Compared, order: Sequence[str]) -> str:
    """The question that a line is about, or the first that it counts, in the paper's order; empty for a sum."""
    if line.rule.question and not line.rule.parts:
        return line.rule.question
    return next((name for name in order if name in line.rule.questions), "") if not line.rule.parts else ""
