"""Every screen in four shapes: nothing is cut, nothing overlaps, nothing is English, every word can be read.

In the first shape everything has a name and a role for a screen reader, and Tab comes to it and is seen there.

``LCSURVEY_PICTURES=docs/pictures`` keeps the pictures there.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.ui import style
from lcsurvey.ui.outlets.screen import OutletsScreen
from lcsurvey.ui.preferences import Preferences
from lcsurvey.ui.preview.screen import PreviewScreen
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow
from tests.ui import hearing, inked, seeing

SHAPES = [(1366, 768, 100, "light"), (1366, 768, 150, "dark"), (1366, 768, 200, "light"), (1920, 1080, 200, "dark")]
Show = Callable[[MainWindow, str], None]


def _at(room: Room, *forms: str) -> Show:
    return lambda window, circle: window.go(Place(room, circle if room not in _WHOLE else "", forms))


def _open_detail(window: MainWindow, circle: str) -> None:
    """The pane of an outlet, in a narrow window as a drawer."""
    window.go(Place(Room.OUTLETS, circle))
    screen = window.stack.currentWidget()
    assert isinstance(screen, OutletsScreen)
    assert screen.beside is not None
    screen.beside.toggle()


def _enter_twice(window: MainWindow, circle: str) -> None:
    """The question before an outlet is entered a second time, and a value that cannot be."""
    window.go(Place(Room.OUTLETS, circle))
    screen = window.stack.currentWidget()
    assert isinstance(screen, OutletsScreen)
    screen.entry.name.setText("康泰大药房")
    screen.entry.add()
    screen.pane.changed.emit("staff", "2000万")


def _explain(window: MainWindow, circle: str) -> None:
    """F1 at a question."""
    window.go(Place(Room.TABLE, circle, ("jining/typing",)))
    window.acts.help()


def _inspect(window: MainWindow, circle: str) -> None:
    """A table at 区级验收, the self-assessment beside its questions."""
    window.acts.open_stage(circle, "ordos/acceptance", "compounds", "区级验收")


_WHOLE = (Room.CIRCLES, Room.REGIONS, Room.ALL_OUTLETS, Room.BACKUPS, Room.ABOUT, Room.SETTINGS)
SCREENS: dict[str, Show] = {
    "welcome": lambda window, _: window.show_welcome(),
    "new": lambda window, _: window.show_new(),
    "circles": _at(Room.CIRCLES),
    "regions": _at(Room.REGIONS),
    "overview": _at(Room.OVERVIEW),
    "communities": _at(Room.COMMUNITIES),
    "compounds": _at(Room.COMPOUNDS),
    "outlets": _at(Room.OUTLETS),
    "detail": _open_detail,
    "double": _enter_twice,
    "reach": _at(Room.REACH),
    "activities": _at(Room.ACTIVITIES),
    "demands": _at(Room.PLANS),
    "projects": _at(Room.PLANS, "project"),
    "evidence": _at(Room.EVIDENCE),
    "list": _at(Room.LIST, "outlet"),
    "all outlets": _at(Room.ALL_OUTLETS),
    "sketch": _at(Room.SKETCH),
    "satisfaction": _at(Room.SATISFACTION),
    "keying": _at(Room.SATISFACTION, "keying"),
    "hand": _at(Room.EXCHANGE, "hand"),
    "backups": _at(Room.BACKUPS),
    "about": _at(Room.ABOUT),
    "settings": _at(Room.SETTINGS),
    "typing": _at(Room.TABLE, "jining/typing"),
    "evaluation": _at(Room.TABLE, "jining/evaluation"),
    "acceptance": _at(Room.TABLE, "ordos/acceptance"),
    "checks": _at(Room.CHECKS),
    "comparing": _at(Room.COMPARING, "ordos/acceptance"),
    "advice": _at(Room.ADVICE),
    "inspection": _inspect,
    "preview": _at(Room.PREVIEW, "jining/typing"),
}
DIALOGS: dict[str, Show] = {
    "person": lambda window, _: window.acts.ask_person(),
    "round": lambda window, _: window.acts.ask_round(),
    "circle": lambda window, _: window.acts.ask_circle(),
    "bin": lambda window, _: window.acts.show_bin("circle"),
    "keys": lambda window, _: window.helping.show_keys(),
    "explained": _explain,
    "crash": lambda window, _: window.show_crash("/资料/lcsurvey.log"),
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A workspace in the middle of the work."""
    library = Library()
    person = Person("李小满", "黄河花园社区", "office")
    folder = tmp_path_factory.mktemp("screens") / "便民生活圈资料"
    made = Workspace.create(
        folder, pack=library.pack("zhongwei"), library=library, person=person, today=date(2026, 11, 21)
    )
    circle = made.find_circle("黄河花园").id
    visited(made, circle)
    form = made.table("jining/typing").form
    fields = form.questions[0].fields
    made.answer(circle, form.id, Stage.SELF, fields={field: number < 12 for number, field in enumerate(fields[:16])})
    made.delete(made.find_circle("瑞丰").id)
    with made:
        yield made


def visited(made: Workspace, circle: str) -> None:
    """What a worker sees on one walk through 黄河花园."""
    compounds = [
        made.add("compound", {"name": f"黄河花园{part}", "circle": circle, "households": 820})
        for part in ("一期", "二期", "三期东区", "铁路家属院", "水利局小区")
    ]
    formats = ("convenience_store", "pharmacy", "repair", "restaurant", "parcel", "breakfast", "market")
    names = ("便利蜂黄河店", "康泰大药房", "老王修鞋铺", "社区食堂", "菜鸟驿站", "李记早餐", "黄河花园便民菜市场")
    for number, name in enumerate(names):
        minutes = str(5 + number % 3 * 5)
        made.add("outlet", {"name": name, "circle": circle, "format": formats[number], "minutes": minutes})
    first = made.outlets(circle)[0].id
    other = made.find_circle("向阳").id
    made.change(
        first,
        {
            "also": ("parcel", "photo_print"), "address": "鼓楼东街12号", "brand": "便利蜂", "chain": True, "staff": 4,
            "area": "86.5", "hours": "7:00—23:00", "all_day": False, "delivery": True, "payment": ("扫码", "现金"),
            "services": ("打印复印", "充值缴费", "代收快递"), "units": {"parcel": 2, "drinks": 1}, "circles": (other,),
            "seen_on": "2026-11-20", "seen_by": "李小满",
        },
    )  # fmt: skip
    made.add("reach", {"circle": circle, "compound": compounds[3], "format": "pharmacy", "reached": False})
    made.add("reach", {"circle": circle, "compound": compounds[4], "format": "market", "minutes": "18"})
    fair = made.add("activity", {"name": "第三届社区邻里节", "circle": circle, "date": "2026-06-18", "kind": "邻里节"})
    made.add("activity", {"name": "家电以旧换新进小区", "circle": circle, "date": "2026-09-05", "kind": "家电家居"})
    made.add("activity", {"name": "重阳节美食集市", "circle": circle})
    wish = made.add(
        "demand", {"text": "想要一家能送菜上门的生鲜超市", "circle": circle, "formats": ("fresh_supermarket",), "people": 46,
                   "source": "问卷"},
    )  # fmt: skip
    made.add("demand", {"text": "附近没有修家电的地方", "circle": circle, "formats": ("repair",), "people": 12})
    made.add(
        "project", {"name": "铁路家属院生鲜店", "circle": circle, "formats": ("fresh_supermarket",), "unit": "鼓楼街道办",
                    "investment": "38.5", "start": "2026-05-01", "due": "2026-10-31", "progress": "在建", "demands": (wish,)},
    )  # fmt: skip
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    for number, (owner, name, category) in enumerate(
        ((fair, "邻里节现场.png", "现场"), (circle, "实施方案.png", "资料"), (first, "便利蜂门头.png", "现场"))
    ):
        image.fill(QColor.fromHsv(number * 90 + 20, 90, 200))
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        made.attach(circle, owner, bytes(data.data()), name, category=category)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, filled: Workspace, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    """The window over it, in the shape of the test."""
    width, height, scale, theme = getattr(request, "param", SHAPES[0])
    style.apply(qapp, theme, scale)
    made = MainWindow(
        Preferences(scale=scale, theme=theme, recent=(str(filled.path), "/资料/很久以前的一个名字很长的资料夹"))
    )
    made.resize(width, height)
    made.desk.workspace = filled
    made.desk.opened.emit(filled.path)
    made.show()
    yield made
    made.desk.workspace = None
    made.hide()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    style.apply(qapp)


def _picture(widget: QWidget, name: str, folder: Path) -> None:
    target = Path(os.environ.get("LCSURVEY_PICTURES") or folder)
    target.mkdir(parents=True, exist_ok=True)
    assert widget.grab().save(str(target / f"{name}.png"))


@pytest.mark.parametrize("window", SHAPES, indirect=True, ids=lambda shape: "x".join(map(str, shape)))
@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_is_whole(qtbot: QtBot, window: MainWindow, filled: Workspace, name: str, tmp_path: Path) -> None:
    shape = window.size()
    circle = filled.find_circle("黄河花园").id
    if name in ("welcome", "new"):
        window.desk.workspace = None
    SCREENS[name](window, circle)
    if name == "preview":
        preview = window.stack.currentWidget()
        assert isinstance(preview, PreviewScreen)
        qtbot.waitUntil(preview.bar.print.isEnabled, timeout=30_000)
    qtbot.wait(200)
    with suppress(qtbot.TimeoutError):  # a busy computer lays out later
        qtbot.waitUntil(lambda: not (seeing.outside(window) or seeing.overlapping(window)), timeout=10_000)
    _picture(window, f"{name}-{shape.width()}-{style.current().scale}", tmp_path)
    assert window.size() == shape, f"the window was pushed to {window.size().toTuple()}"
    assert seeing.clipped(window) == []
    assert seeing.outside(window) == []
    assert seeing.overlapping(window) == []
    assert seeing.sideways(window) == []
    assert seeing.english(window) == []
    if style.current().scale < 200:
        assert inked.faint(window) == []
    if style.current().scale == 100:
        _is_for_everyone(window)


def _is_for_everyone(root: QWidget) -> None:
    """What a screen reader tells, and where Tab leads."""
    assert hearing.unnamed(root) == []
    assert hearing.misnamed(root) == []
    assert hearing.alike(root) == []
    assert hearing.wordless(root) == []
    way, unseen = hearing.tabbed(root)
    assert hearing.never(root, way) == []
    assert unseen == []


@pytest.mark.parametrize("window", SHAPES[:2], indirect=True, ids=lambda shape: "x".join(map(str, shape)))
@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_is_whole(qtbot: QtBot, window: MainWindow, filled: Workspace, name: str, tmp_path: Path) -> None:
    DIALOGS[name](window, filled.find_circle("黄河花园").id)
    (dialog,) = window.findChildren(QDialog)
    qtbot.waitExposed(dialog)
    _picture(dialog, f"dialog-{name}-{style.current().scale}", tmp_path)
    assert dialog.height() <= window.height()
    assert seeing.clipped(dialog) == []
    assert seeing.overlapping(dialog) == []
    assert seeing.english(dialog) == []
    assert inked.faint(dialog) == []
    if style.current().scale == 100:
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        _is_for_everyone(dialog)
    dialog.close()


def test_dark_has_the_same_screens(qtbot: QtBot, window: MainWindow, filled: Workspace, tmp_path: Path) -> None:
    window.take_look("dark", 100)
    window.go(Place(Room.OVERVIEW, filled.find_circle("黄河花园").id))
    qtbot.wait(50)
    ground = window.grab().toImage().pixelColor(window.width() - 40, window.height() - 40)
    assert ground.lightness() < 60
    _picture(window, "overview-dark", tmp_path)
