"""Every screen of the window is walked: no word of the program's inside on it, its tips, its names, its lists."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.exchange.screen import TITLES
from lcsurvey.ui.satisfaction.keying import KeyingScreen
from lcsurvey.ui.window.explaining import ExplainDialog
from lcsurvey.ui.window.keys import KeysDialog
from lcsurvey.ui.window.listing import ROOMS
from lcsurvey.ui.window.place import OF_A_CIRCLE, Place, Room
from lcsurvey.ui.window.window import MainWindow
from tests.test_words import NEVER

MOST_ROWS = 40
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def said(root: QWidget) -> Iterator[str]:
    """Everything that a widget and what is in it says."""
    for one in (root, *root.findChildren(QWidget)):
        yield from (one.toolTip(), one.accessibleName(), one.accessibleDescription(), one.windowTitle(), one.statusTip())
        if isinstance(one, QLabel | QAbstractButton):
            yield one.text()
        elif isinstance(one, QLineEdit):
            yield from (one.text(), one.placeholderText())
        elif isinstance(one, QPlainTextEdit):
            yield from (one.toPlainText(), one.placeholderText())
        elif isinstance(one, QComboBox):
            yield from (one.itemText(at) for at in range(one.count()))
        if isinstance(one, QAbstractItemView) and one.model() is not None:
            yield from _listed(one.model())
    yield from (action.text() for action in root.findChildren(QAction))


def _listed(model: QAbstractItemModel) -> Iterator[str]:
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount())
    yield from (str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in columns)
    for row in range(min(MOST_ROWS, model.rowCount())):
        yield from (str(model.index(row, at).data(role) or "") for at in columns for role in _ROLES)


def places(space: Workspace, circle: str) -> list[Place]:
    """Every room, every table, every part of 收发 and of 满意度."""
    more = (Room.WELCOME, Room.PREVIEW, Room.TABLE, Room.COMPARING, Room.LIST)  # these show what they are given
    rooms = [Place(room, circle if room in OF_A_CIRCLE else "") for room in Room if room not in more]
    tables = [Place(Room.TABLE, circle, (form,)) for form in space.tables() if space.table(form).form.scope == "circle"]
    parts = [Place(Room.EXCHANGE, circle, (part,)) for part in TITLES]
    ways = [Place(Room.SATISFACTION, circle, (way,)) for way in ("keying", "importing", "survey")]
    lists = [Place(Room.LIST, whose, (kind,)) for kind in ROOMS for whose in (circle, "")]
    return [*rooms, *tables, *parts, *ways, *lists]


class Flashes(QObject):
    """Notes every widget that is shown as a window of its own: made visible before it stood in its screen."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks on."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


def test_no_screen_says_them_and_none_flashes_a_window_of_its_own(
    window: MainWindow, workspace: Workspace, circle: str
) -> None:
    workspace.add("outlet", {"name": "南苑大药房", "circle": circle, "format": "pharmacy"})
    flashes, app = Flashes(), QApplication.instance()
    assert app is not None
    app.installEventFilter(flashes)
    walked, found = 0, []
    for place in places(workspace, circle):
        window.go(place)
        QApplication.processEvents()
        texts = [text for text in said(window) if text]
        assert len(texts) > 20, place
        walked += len(texts)
        found += [(place, text) for text in texts if NEVER.search(text)]
    app.removeEventFilter(flashes)
    assert found == []
    assert flashes.seen == []
    assert walked > 3000


def press(key: Qt.Key) -> None:
    from PySide6.QtTest import QTest

    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def test_f1_explains_the_question_that_has_the_keyboard(window: MainWindow, qtbot: QtBot, circle: str) -> None:
    window.go(Place(Room.TABLE, circle, ("jining/evaluation",)))
    press(Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: window.findChild(ExplainDialog) is not None)
    dialog = window.findChild(ExplainDialog)
    assert dialog is not None
    words = "\n".join(part.text() for part in dialog.parts)
    assert "附件3：“" in words
    assert not NEVER.search(words)
    dialog.keys_wanted.emit()
    assert window.findChild(KeysDialog) is not None


def test_f1_explains_a_question_of_a_paper_sheet_and_else_shows_the_keys(
    window: MainWindow, qtbot: QtBot, circle: str
) -> None:
    window.go(Place(Room.SATISFACTION, circle, ("keying",)))
    press(Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: window.findChild(KeysDialog) is not None)  # a bundle is being named: no question yet
    keys = window.findChild(KeysDialog)
    assert keys is not None
    keys.accept()
    screen = window.stack.currentWidget()
    assert isinstance(screen, KeyingScreen)
    screen.take_focus()
    for key in (Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_1):
        press(key)
    press(Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: window.findChild(ExplainDialog) is not None)


def test_f1_explains_on_paper_too(window: MainWindow, qtbot: QtBot, circle: str) -> None:
    window.go(Place(Room.TABLE, circle, ("jining/evaluation",)))
    press(Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press(Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: window.findChild(ExplainDialog) is not None)
