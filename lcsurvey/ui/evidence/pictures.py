"""The attachments of one thing as small pictures with their words under them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from lcsurvey.circle.model import Attachment
from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.evidence.thumbnails import Thumbnails
from lcsurvey.ui.evidence.words import kind_word, size_word, taken_word, title
from lcsurvey.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
_CELL, _PICTURE, _ROWS = (104, 108), (92, 68), 3


class PicturesModel(QAbstractListModel):
    """Attachments in the order in which they came."""

    renamed = Signal(str, str)  # id, the new words

    def __init__(self, read_only: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read_only = read_only
        self.attachments: tuple[Attachment, ...] = ()
        self.names: Mapping[str, str] = {}

    def show(self, attachments: Sequence[Attachment], names: Mapping[str, str]) -> None:
        """Takes what is stored; ``names`` as :meth:`lcsurvey.store.files.Files.names` gives them."""
        self.beginResetModel()
        self.attachments, self.names = tuple(attachments), names
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.attachments)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Their words can be changed."""
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return shown if self._read_only else shown | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, and in the tip everything."""
        one = self.attachments[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return title(one, self.names)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            known = (title(one, self.names), kind_word(one), size_word(one.size), taken_word(one.taken_on), one.name)
            words = tr("，").join(dict.fromkeys(word for word in known if word))
            return plain.tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Says what was wished."""
        one = self.attachments[index.row()]
        if role == Qt.ItemDataRole.EditRole and str(value).strip() != title(one, self.names):
            self.renamed.emit(one.id, str(value).strip())
        return False


class _Painter(QStyledItemDelegate):
    def __init__(self, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        now = style.current()
        return QSize(now.px(_CELL[0]), now.px(_CELL[1]))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        now = style.current()
        rect = option.rect  # type: ignore[attr-defined]
        editor.setGeometry(rect.left(), rect.bottom() - now.px(32), rect.width(), now.px(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now = style.current()
        model = index.model()
        if not isinstance(model, PicturesModel):
            return
        one = model.attachments[index.row()]
        rect: QRect = option.rect.adjusted(2, 2, -2, -2)  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(now.colour("accent_soft"))
            focus = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(now.colour("accent"), 2) if focus else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect, 6, 6)
        room = QRect(rect.left() + now.px(4), rect.top() + now.px(4), rect.width() - now.px(8), now.px(_PICTURE[1]))
        self._picture(painter, room, one)
        words = QRect(
            rect.left() + now.px(4), room.bottom() + now.px(4), room.width(), rect.bottom() - room.bottom() - now.px(4)
        )
        painter.setFont(now.typeface("small"))
        painter.setPen(now.colour("text"))
        said = painter.fontMetrics().elidedText(title(one, model.names), Qt.TextElideMode.ElideMiddle, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, said)
        painter.restore()

    def _picture(self, painter: QPainter, room: QRect, one: Attachment) -> None:
        now = style.current()
        found = self._thumbnails.of(one)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.colour("hover"))
        painter.drawRoundedRect(room, 4, 4)
        if found is None:
            mark = icon.pixmap("photo" if one.mime.startswith("image/") else "file", "quiet", 20)
            side = now.px(20)
            painter.drawPixmap(room.center().x() - side // 2, room.center().y() - side // 2 - now.px(8), mark)
            painter.setFont(now.typeface("small"))
            painter.setPen(now.colour("quiet"))
            painter.drawText(room.adjusted(0, now.px(24), 0, 0), Qt.AlignmentFlag.AlignCenter, kind_word(one))
            return
        size = found.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        at = QPoint(room.center().x() - size.width() // 2 + 1, room.center().y() - size.height() // 2 + 1)
        painter.drawPixmap(QRect(at, size), found)


class Pictures(QListView):
    """The pictures: Enter opens, F2 changes the words, Del puts into the bin. As high as its rows, up to three."""

    opened = Signal(str)
    delete_wished = Signal(str)

    def __init__(self, model: PicturesModel, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setModel(model)
        self._model = model
        self._thumbnails = thumbnails
        self.setItemDelegate(_Painter(thumbnails, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setGridSize(QSize(now.px(_CELL[0]), now.px(_CELL[1])))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "pictures")
        self.setAccessibleName(tr("照片和材料"))
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.attachments[index.row()].id))
        model.modelReset.connect(self._grow)
        thumbnails.ready.connect(lambda _: self.viewport().update())
        self._grow()

    def _grow(self) -> None:
        now = style.current()
        across = max(1, (self.width() - 2) // now.px(_CELL[0]))
        rows = -(-self._model.rowCount() // across)
        self.setVisible(rows > 0)
        self.setFixedHeight(max(1, min(rows, _ROWS)) * now.px(_CELL[1]) + 2)
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other rows."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Del; the rest is Qt's."""
        index = self.currentIndex()
        editing = self.state() == QListView.State.EditingState
        if not index.isValid() or editing:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self._model.attachments[index.row()].id)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wished.emit(self._model.attachments[index.row()].id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The three acts by name."""
        index = self.indexAt(event.pos())
        if not index.isValid():
            return
        one = self._model.attachments[index.row()]
        menu = QMenu(self)
        menu.addAction(tr("打开")).triggered.connect(lambda: self.opened.emit(one.id))
        if self._model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            menu.addAction(tr("改说明")).triggered.connect(lambda: self.edit(index))
            menu.addAction(tr("删除")).triggered.connect(lambda: self.delete_wished.emit(one.id))
        menu.exec(event.globalPos())
