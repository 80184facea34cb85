"""What an eye would find wrong in a window: cut words, widgets on top of each other, words that are not Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from lcsurvey.ui.chips import Chip
from lcsurvey.ui.parts import Elided
from lcsurvey.ui.table.options import OptionButton
from lcsurvey.ui.window.navigation import PlaceButton

BY_HAND = (Chip, PlaceButton, OptionButton)
"""Draw their words themselves, shortened or wrapped."""
_ENGLISH = re.compile(r"[A-Za-z]{3,}")
_ALLOWED = re.compile(
    r"English from the next start of the program on\.|Ctrl|Alt|Shift|Enter|Tab|Del|Esc|lcsurvey|\.lcs|PDF|English|pack\.toml|/\S*|[A-Z]:\\\S*"
)


def seen(root: QWidget) -> Iterator[QWidget]:
    """Every widget that is on the screen, parents first."""
    stack = [root]
    while stack:
        widget = stack.pop()
        yield widget
        children = [child for child in widget.children() if isinstance(child, QWidget)]
        stack += [child for child in children if child.isVisible() and not child.isWindow()]


def clipped(root: QWidget) -> list[str]:
    """Words that have less room than they need; names that are meant to be shortened are not counted."""
    found = []
    for widget in seen(root):
        if isinstance(widget, QLabel) and not isinstance(widget, Elided) and widget.text():
            if widget.wordWrap():
                cut = widget.heightForWidth(widget.width()) > widget.height() + 1
            else:
                hint = widget.sizeHint()
                cut = hint.width() > widget.width() or hint.height() > widget.height() + 1
        elif isinstance(widget, QAbstractButton) and widget.text() and not isinstance(widget, BY_HAND):
            if widget.hasHeightForWidth():
                cut = widget.heightForWidth(widget.width()) > widget.height() + 1
                if cut:
                    found.append(f"{_path(widget)}: {_words(widget)!r}")
                continue
            only_icon = isinstance(widget, QToolButton) and widget.toolButtonStyle().value == 0
            cut = not only_icon and widget.sizeHint().width() > widget.width()
        elif isinstance(widget, QComboBox) and not widget.isEditable():
            room = widget.width() - widget.fontMetrics().height()
            cut = widget.fontMetrics().horizontalAdvance(widget.currentText()) > room
        elif isinstance(widget, QLineEdit) and not widget.text():
            cut = widget.fontMetrics().horizontalAdvance(widget.placeholderText()) > widget.contentsRect().width()
        else:
            continue
        if cut:
            found.append(
                f"{_path(widget)}: {_words(widget)!r} {widget.size().toTuple()} < {widget.sizeHint().toTuple()}"
            )
    return found


def outside(root: QWidget) -> list[str]:
    """Widgets that stick out of what holds them, where nothing scrolls."""
    found = []
    for widget in seen(root):
        holder = widget.parentWidget()
        if widget is root or holder is None or isinstance(holder.parentWidget(), QAbstractScrollArea):
            continue
        if isinstance(holder, QAbstractScrollArea | QComboBox):
            continue
        if not widget.size().isEmpty() and not holder.rect().contains(widget.geometry()):
            found.append(f"{_path(widget)} {widget.geometry().getRect()} in {holder.rect().getRect()}")
    return found


def sideways(root: QWidget) -> list[str]:
    """Pages that have to be moved to the left to be read to the end; lists and drawings may be wider than the window."""
    return [
        f"{_path(area)} by {area.horizontalScrollBar().maximum()}"
        for area in seen(root)
        if isinstance(area, QScrollArea) and area.horizontalScrollBar().maximum() > 0
    ]


def overlapping(root: QWidget) -> list[str]:
    """Pairs of sisters that lie on each other."""
    found = []
    for widget in seen(root):
        if isinstance(widget, QStackedWidget | QAbstractScrollArea | QAbstractItemView | QComboBox | QPlainTextEdit):
            continue
        children = [child for child in widget.children() if isinstance(child, QWidget)]
        shown = [child for child in children if child.isVisible() and not child.isWindow() and not _floats(child)]
        for number, one in enumerate(shown):
            for other in shown[number + 1 :]:
                if not QRect(one.geometry()).intersected(other.geometry()).isEmpty():
                    found.append(f"{_path(one)} and {_path(other)}")
    return found


def english(root: QWidget) -> list[str]:
    """Words of three Latin letters or more, keys and paths aside."""
    texts = [text for widget in seen(root) for text in (_words(widget), widget.toolTip(), widget.accessibleName())]
    return [text for text in texts if _ENGLISH.search(_ALLOWED.sub("", re.sub(r"</?qt>|&\w+;", "", text)))]


def _floats(widget: QWidget) -> bool:
    """Drawers and the like that are meant to lie over the rest."""
    return bool(widget.property("floats"))


def _words(widget: QWidget) -> str:
    for name in ("text", "currentText", "toPlainText"):
        if hasattr(widget, name):
            return str(getattr(widget, name)())
    return ""


def _path(widget: QWidget) -> str:
    names = []
    at: QWidget | None = widget
    while at is not None and len(names) < 4:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return "‹".join(names)
