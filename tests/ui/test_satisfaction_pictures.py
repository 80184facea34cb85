"""满意度 and the city's tables in four shapes: nothing is cut, nothing overlaps, nothing is English.

``LCSURVEY_PICTURES=docs/pictures`` keeps the pictures there.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lcsurvey.form.model import Value
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.ui import style
from lcsurvey.ui.preferences import Preferences
from lcsurvey.ui.preview.screen import PreviewScreen
from lcsurvey.ui.satisfaction.importing import ImportingScreen
from lcsurvey.ui.satisfaction.keying import KeyingScreen
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow
from tests.ui import seeing
from tests.ui.test_importing import export

SHAPES = [(1366, 768, 100), (1366, 768, 150), (1920, 1080, 100), (1920, 1080, 150)]
BEST: dict[str, Value] = {
    "basic_enough": "fully", "quality_enough": "mostly", "convenience": "very", "shop_service": "very",
    "smart_service": "fairly", "orderly": "all", "harmony": "done",
}  # fmt: skip
EYES = (seeing.clipped, seeing.outside, seeing.overlapping)
Show = Callable[[QtBot, MainWindow, Path], None]


def _at(*way: str) -> Show:
    def show(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
        circle = window.acts.space.find_circle("黄河花园").id
        window.go(Place(Room.SATISFACTION, circle, way))
        screen = window.stack.currentWidget()
        if isinstance(screen, PreviewScreen):
            qtbot.waitUntil(screen.bar.print.isEnabled, timeout=30_000)

    return show


def _whole(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    """A whole sheet, half keyed in."""
    _at("keying")(qtbot, window, folder)
    screen = window.stack.currentWidget()
    assert isinstance(screen, KeyingScreen)
    screen.whole.take(1)
    for digit in (2, 3, 4):
        screen._digit(digit)


def _looked(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    """A file that is looked at."""
    _at("importing")(qtbot, window, folder)
    screen = window.stack.currentWidget()
    assert isinstance(screen, ImportingScreen)
    screen.open(export(folder, sheets=12, wrong=True))
    qtbot.waitUntil(lambda: screen.looked is not None, timeout=30_000)


def _imported(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    """A file that was taken in, and out again afterwards."""
    _looked(qtbot, window, folder)
    screen = window.stack.currentWidget()
    assert isinstance(screen, ImportingScreen)
    screen._take(True)
    qtbot.waitUntil(lambda: screen.pages.currentWidget() is screen.done, timeout=30_000)
    space = window.acts.space
    space.questionnaires.take_back(*screen._done[-1])


SCREENS: dict[str, Show] = {
    "satisfaction": _at(),
    "keying": _at("keying"),
    "keying-whole": _whole,
    "importing": _at("importing"),
    "importing-looked": _looked,
    "importing-done": _imported,
    "survey": _at("survey"),
    "summary": _at("summary"),
    "questionnaire": _at("blank"),
    "city": lambda _, window, __: window.go(Place(Room.CITY)),
    "lines": lambda _, window, __: window.go(
        Place(Room.TABLE, window.acts.space.find_circle("黄河花园").id, ("jining/projects",))
    ),
    "city-table": lambda _, window, __: window.go(Place(Room.TABLE, "", ("ordos/targets",))),
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A circle of which both is known: questionnaires and a third party's 汇总表."""
    library = Library()
    folder = tmp_path_factory.mktemp("satisfaction") / "便民生活圈资料"
    person = Person("李小满", "黄河花园社区", "office")
    made = Workspace.create(
        folder, pack=library.pack("zhongwei"), library=library, person=person, today=date(2026, 11, 21)
    )
    with made:
        for form in ("jining/projects", "ordos/targets"):
            made.add_table(library.table(form))
        circle = made.find_circle("黄河花园")
        assert circle.population is not None
        for number, community in enumerate(made.communities(circle.id)):
            made.change(community.id, {"population": 9000 + 350 * number})
        made.add("community", {"name": "铁路社区", "circle": circle.id, "population": 5210})
        made.change(circle.id, {"population": circle.population - 5000})
        sheets = [BEST, BEST | {"harmony": "not", "convenience": "fairly"}, {"basic_enough": "not"}]
        made.questionnaires.add(circle.id, [dict(sheets[number % 3]) for number in range(60)])
        survey = {
            "organisation": "宁夏民意调查有限公司中卫分公司", "circle": circle.id, "round": made.round.id, "date": "2026-10-20",
            "received": 1850, "valid": 1802, "format_rate": "0.912", "service_rate": "0.886", "overall_rate": "0.893",
        }  # fmt: skip
        id_ = made.add("survey", survey)
        made.attach(circle.id, id_, b"%PDF-1.7\n%%EOF\n", "满意度评价报告.pdf", category="资料")
        made.add("project", {"name": "铁路家属院生鲜店", "circle": circle.id, "formats": ("fresh_supermarket",)})
        yield made


@pytest.fixture
def window(qapp: QApplication, filled: Workspace, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    """The window over it, in the shape of the test."""
    width, height, scale = getattr(request, "param", SHAPES[0])
    style.apply(qapp, "light", scale)
    made = MainWindow(Preferences(scale=scale, recent=(str(filled.path),)))
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


@pytest.mark.parametrize("window", SHAPES, indirect=True, ids=lambda shape: "x".join(map(str, shape)))
@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_is_whole(qtbot: QtBot, window: MainWindow, name: str, tmp_path: Path) -> None:
    shape = window.size()
    SCREENS[name](qtbot, window, tmp_path)
    qtbot.wait(250)
    with suppress(qtbot.TimeoutError):  # a busy computer lays out later
        qtbot.waitUntil(lambda: not any(eye(window) for eye in EYES), timeout=10_000)
    target = Path(os.environ.get("LCSURVEY_PICTURES") or tmp_path)
    target.mkdir(parents=True, exist_ok=True)
    assert window.grab().save(str(target / f"{name}-{shape.width()}-{style.current().scale}.png"))
    assert window.size() == shape, f"the window was pushed to {window.size().toTuple()}"
    for eye in EYES:
        assert eye(window) == []
    assert [text for text in seeing.english(window) if ".csv" not in text] == []
