"""What a screen reader finds in a window: names, roles, what cannot be told apart; and where Tab leads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTableView,
    QWidget,
)

from lcsurvey.ui.panel import Badge

Role = QAccessible.Role
ACTED_ON = {
    Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.Table, Role.Tree, Role.List,
    Role.ButtonMenu, Role.ButtonDropDown, Role.PageTab, Role.PageTabList, Role.Link, Role.Slider, Role.SpinBox,
    Role.MenuItem, Role.ColumnHeader, Role.RowHeader,
}  # fmt: skip
"""Things a person does something with: each has a name."""
_OF = (
    (QCheckBox, {Role.CheckBox}),
    (QRadioButton, {Role.RadioButton}),
    (QComboBox, {Role.ComboBox}),
    (QAbstractSpinBox, {Role.SpinBox}),
    (QLineEdit, {Role.EditableText}),
    (QPlainTextEdit, {Role.EditableText}),
    (QAbstractItemView, {Role.Table, Role.Tree, Role.List}),
    (QAbstractButton, {Role.Button, Role.CheckBox, Role.RadioButton, Role.ButtonMenu, Role.ButtonDropDown}),
)
_CELLS = {Role.Cell, Role.ListItem, Role.TreeItem, Role.RowHeader}
MOST = 400
"""Nodes looked at of one list; the rest are its rows."""


def nodes(root: QWidget) -> Iterator[tuple[QAccessibleInterface, str]]:
    """Every node a screen reader comes to, with where it is."""
    stack = [(QAccessible.queryAccessibleInterface(root), "")]
    while stack:
        node, place = stack.pop()
        if node is None or not node.isValid() or node.state().invisible:
            continue
        yield node, place
        here = f"{place}/{_name(node) or node.role().name}"
        stack += [(node.child(number), here) for number in range(min(node.childCount(), MOST))]


def unnamed(root: QWidget) -> list[str]:
    """What can be acted on or has the keyboard, and has no name."""
    found = []
    for node, place in nodes(root):
        acts = node.role() in ACTED_ON or (node.state().focusable and node.role() not in _CELLS)
        if acts and not _name(node).strip():
            found.append(f"{place}: {node.role().name} {type(node.object()).__name__}")
    return found


def misnamed(root: QWidget) -> list[str]:
    """What is told to be another kind of thing than it is."""
    found = []
    for node, place in nodes(root):
        widget = node.object()
        right = next((roles for kind, roles in _OF if isinstance(widget, kind)), None)
        checkable = isinstance(widget, QAbstractButton) and widget.isCheckable()
        if right and node.role() not in right:
            found.append(f"{place}: {type(widget).__name__} as {node.role().name}")
        elif checkable and not node.state().checkable:
            found.append(f"{place}: {type(widget).__name__} does not tell whether it is chosen")
    return found


def alike(root: QWidget) -> list[str]:
    """Sisters of one role and one name, without a description that tells them apart."""
    told: defaultdict[tuple[str, object, str], list[str]] = defaultdict(list)
    for node, place in nodes(root):
        if node.role() in ACTED_ON and _name(node):
            said = node.text(QAccessible.Text.Description) + node.text(QAccessible.Text.Value)
            told[place, node.role(), _name(node)].append(said)
    return [f"{key[0]}: {key[1]} {key[2]!r} × {len(said)}" for key, said in told.items() if len(set(said)) < len(said)]


def _name(node: QAccessibleInterface) -> str:
    return node.text(QAccessible.Text.Name)


def wordless(root: QWidget) -> list[str]:
    """States that a colour or a sign alone would tell: badges, and cells with a picture or a ground of their own."""
    found = [
        f"badge in {type(one.parentWidget()).__name__}"
        for one in root.findChildren(Badge)
        if one.isVisibleTo(root) and not one.word.text()
    ]
    for view in root.findChildren(QTableView):
        model = view.model()
        for row in range(min(model.rowCount(), 30) if model is not None and view.isVisibleTo(root) else 0):
            for index in (model.index(row, column) for column in range(model.columnCount())):
                told = index.data() or index.data(Qt.ItemDataRole.AccessibleTextRole)
                signs = (Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.BackgroundRole)
                if not told and any(index.data(sign) for sign in signs):
                    found.append(f"{view.accessibleName()} {row}, {index.column()}")
    return found


# The keyboard ---------------------------------------------------------------------------------------------


def stops(root: QWidget) -> list[QWidget]:
    """What can have the keyboard by Tab, and can be seen."""
    return [
        one
        for one in root.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisibleTo(root)
        and one.isEnabled()
        and one.focusProxy() is None
        and one.window() is root.window()
    ]


def tabbed(root: QWidget) -> tuple[list[QWidget], list[str]]:
    """Where Tab goes until it comes back, and where the keyboard could not be seen."""
    first = QApplication.focusWidget()
    if first is None or not root.isAncestorOf(first):
        QTest.keyClick(root, Qt.Key.Key_Tab)
    way: list[QWidget] = []
    unseen: list[str] = []
    while (here := QApplication.focusWidget()) is not None and here not in way and len(way) < 300:
        way.append(here)
        small = here.width() * here.height() * 4 < root.width() * root.height()  # a larger one marks what is in it
        before = _around(here) if small else None
        held = Qt.KeyboardModifier.ControlModifier if _keeps(here) else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(here, Qt.Key.Key_Tab, held)
        if small and QApplication.focusWidget() is not here and _around(here) == before:
            unseen.append(f"{type(here).__name__} {here.accessibleName()}")
    return way, unseen


def _keeps(widget: QWidget) -> bool:
    """Whether Tab writes a tab, or goes to the next cell."""
    return isinstance(widget, QPlainTextEdit) and not widget.tabChangesFocus()


def _around(widget: QWidget) -> QImage:
    """What is seen of a widget and a little around it."""
    holder = widget.parentWidget() or widget
    return holder.grab(widget.geometry().adjusted(-6, -6, 6, 6)).toImage()


def never(root: QWidget, way: list[QWidget]) -> list[str]:
    """What Tab does not come to though it is there."""
    return [
        f"{type(one).__name__} {one.accessibleName()!r}" for one in stops(root) if one not in way and one is not root
    ]
