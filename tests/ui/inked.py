"""Whether words can be read: the colour they are painted in against the ground they are painted on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from lcsurvey.ui import style
from lcsurvey.ui.table.choices import Segment
from tests.ui import seeing

LEAST = 4.5
"""What WCAG 2.1 asks of words (1.4.3)."""
_EDGE = 4  # pixels of borders and rings around words


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG counts it."""
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    """1 for the same, 21 for black on white."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def faint(root: QWidget) -> list[str]:
    """Words that stand out too little from what they are written on; those of what is disabled are not looked at."""
    fine = 3 if style.current().scale < 150 else 2  # a stroke has a middle then that is all ink
    image = QImage(root.size() * fine, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(fine)
    root.render(image)
    found = {}
    for words, room in _written(root):
        if not any(map(str.isalnum, words)):  # a dash, an arrow
            continue
        for ink, ground in _inks(image, room):
            if (much := contrast(ink, ground)) < LEAST:
                found[ink.name(), ground.name()] = f"{words!r} {ink.name()} on {ground.name()}: {much:.2f}"
    return list(found.values())


def _inks(image: QImage, room: QRect) -> Iterator[tuple[QColor, QColor]]:
    """The colours that words are written in, and the ground; nothing where nothing is written."""
    fine = round(image.devicePixelRatio())
    part = image.copy(QRect(room.topLeft() * fine, room.size() * fine))
    if part.isNull():
        return
    seen = Counter(memoryview(part.constBits()).cast("I"))
    if not seen:
        return
    (ground, _), *inks = seen.most_common(12)
    paper = QColor.fromRgba(ground)
    most = 0
    for value, number in inks:
        ink = QColor.fromRgba(value)
        if contrast(ink, paper) < 1.5:  # a hover, a hairline, an edge that fades
            continue
        if number < max(fine * fine * 4, most * 0.4):
            return
        most = max(most, number)
        yield ink, paper


def _written(root: QWidget) -> Iterator[tuple[str, QRect]]:
    """Words and where they stand in the window, as far as they can be seen."""
    for widget in seeing.seen(root):
        if not widget.isEnabled() or isinstance(widget.parentWidget(), QHeaderView):
            continue
        if isinstance(widget, QAbstractItemView):
            if widget.property("role") in ("pictures", "legend"):  # pictures with words, not words
                continue
            yield from _cells(root, widget)
            continue
        words = _words(widget)
        room = widget.visibleRegion().boundingRect()
        if isinstance(widget, (QCheckBox, Segment, *seeing.BY_HAND)) or _has_picture(widget):  # a box is no word
            room = room.intersected(widget.rect().adjusted(style.current().px(36), 0, 0, 0))
        if words and not room.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE).isEmpty():
            edge = 0 if isinstance(widget, QLabel) else _EDGE
            yield words, room.adjusted(edge, edge, -edge, -edge).translated(widget.mapTo(root, QPoint()))


def _cells(root: QWidget, view: QAbstractItemView) -> Iterator[tuple[str, QRect]]:
    model, port = view.model(), view.viewport()
    if isinstance(view, QHeaderView):
        for section in range(view.count()):
            at = QRect(view.sectionViewportPosition(section), 0, view.sectionSize(section), view.height())
            room = at.intersected(port.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
            if not room.isEmpty() and not view.isSectionHidden(section):
                words = str(model.headerData(section, view.orientation()) if model else "")
                yield words, room.translated(port.mapTo(root, QPoint()))
        return
    if model is None:
        return
    for row in range(min(model.rowCount(), 30)):
        for column in range(model.columnCount() if isinstance(view, QTableView) else 1):
            index = model.index(row, column)
            room = view.visualRect(index).intersected(port.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
            if index.data() and not room.isEmpty() and not index.data(Qt.ItemDataRole.DecorationRole):
                yield str(index.data()), room.translated(port.mapTo(root, QPoint()))


def _has_picture(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and not widget.icon().isNull()


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText() or widget.placeholderText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLabel):
        return widget.text() if widget.pixmap().isNull() else ""
    if isinstance(widget, QAbstractButton):
        return widget.text() or (widget.accessibleName() if isinstance(widget, seeing.BY_HAND) else "")
    return ""
