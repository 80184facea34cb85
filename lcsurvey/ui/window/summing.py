"""The screens of 满意度, of the city's tables, and of tables whose lines are kept in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lcsurvey.ui.window.place import ROUNDS, Place, Room
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.window.window import MainWindow

SUMMARY, BLANK = "summary", "blank"
"""Papers of 满意度: the 汇总表, the empty questionnaire."""
SPLIT = "split"
"""The way of 满意度 that is of no circle: one export of the whole city."""


def satisfaction(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    """满意度, one of its three ways, or one of its papers."""
    from lcsurvey.ui.satisfaction import screen

    circle, way = place.circle, place.form
    ways = {
        SUMMARY: _summary, BLANK: _blank, screen.KEYING: _keying, screen.IMPORTING: _importing, screen.SURVEY: _survey,
    }  # fmt: skip
    if way == SPLIT:
        return _splitting(window, space)
    if way in ways:
        return ways[way](window, space, circle)
    made = screen.SatisfactionScreen(space, circle)
    made.saved.connect(window.show_saved)
    made.failed.connect(window.show_failure)
    made.told.connect(lambda words, back: window.messages.show_message(words, "open", tr("撤销") if back else "", back))
    made.way_wanted.connect(lambda name: window.go(Place(Room.SATISFACTION, circle, (name,))))
    made.communities_wanted.connect(lambda: window.go(Place(Room.COMMUNITIES, circle)))
    made.summary_wanted.connect(lambda: window.go(Place(Room.SATISFACTION, circle, (SUMMARY,))))
    made.blank_wanted.connect(lambda: window.go(Place(Room.SATISFACTION, circle, (BLANK,))))
    return made


def open_source(window: MainWindow, circle: str, source: str) -> None:
    """Where an answer that no outlet stands behind comes from."""
    from lcsurvey.ui.satisfaction.screen import SURVEY

    places = {
        "小区": Place(Room.COMPOUNDS, circle),
        "问卷": Place(Room.SATISFACTION, circle),
        "第三方汇总表": Place(Room.SATISFACTION, circle, (SURVEY,)),
        "台账": Place(Room.PLANS, circle),
        "活动": Place(Room.ACTIVITIES, circle),
        "登记表": Place(Room.OVERVIEW, circle),
    }
    window.go(places.get(source, Place(Room.OVERVIEW, circle)) if circle else Place(Room.CIRCLES))


def _keying(window: MainWindow, space: Workspace, circle: str) -> QWidget:
    from lcsurvey.ui.satisfaction.keying import KeyingScreen

    made = KeyingScreen(space, circle)
    made.saved.connect(window.show_saved)
    made.undone.connect(window.acts.tell_undone)
    made.back_wanted.connect(window.back)
    return made


def _importing(window: MainWindow, space: Workspace, circle: str) -> QWidget:
    from lcsurvey.ui.satisfaction.importing import ImportingScreen

    made = ImportingScreen(space, circle)
    made.saved.connect(window.show_saved)
    made.undone.connect(window.acts.tell_undone)
    made.back_wanted.connect(window.back)
    return made


def _splitting(window: MainWindow, space: Workspace) -> QWidget:
    from lcsurvey.ui.satisfaction.splitting import SplitScreen

    made = SplitScreen(space)
    made.saved.connect(window.show_saved)
    made.undone.connect(window.acts.tell_undone)
    made.back_wanted.connect(window.back)
    return made


def _survey(window: MainWindow, space: Workspace, circle: str) -> QWidget:
    from lcsurvey.ui.satisfaction.survey import SurveyScreen

    made = SurveyScreen(space, circle)
    made.saved.connect(window.show_saved)
    made.failed.connect(window.show_failure)
    made.deleted.connect(window.acts.tell_deleted)
    made.back_wanted.connect(window.back)
    return made


def _summary(window: MainWindow, space: Workspace, circle: str) -> QWidget:
    from lcsurvey.ui.preview.screen import PreviewScreen
    from lcsurvey.ui.window.printing import summary

    made = PreviewScreen(summary(space, circle))
    made.closed.connect(window.back)
    return made


def _blank(window: MainWindow, space: Workspace, circle: str) -> QWidget:
    from lcsurvey.ui.preview.screen import PreviewScreen
    from lcsurvey.ui.window.printing import questionnaire

    made = PreviewScreen(questionnaire(space))
    made.closed.connect(window.back)
    return made


def city(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    """The list of the city's tables."""
    from lcsurvey.ui.city.screen import CityScreen

    made = CityScreen(space, window.stage)
    made.table_wanted.connect(lambda form: window.go(Place(Room.TABLE, "", (form,))))
    made.preview_wanted.connect(lambda form: window.go(Place(Room.PREVIEW, "", (form,))))
    made.region_wanted.connect(lambda form, region: window.go(Place(Room.TABLE, "", (form,), region=region)))
    return made


def as_of(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    """The city as of a day; ``forms``: the day, the level, the table, and “page” for its pages."""
    from lcsurvey.score.monthly import LEVELS, Level
    from lcsurvey.ui.as_of.day import read
    from lcsurvey.ui.as_of.printing import printout
    from lcsurvey.ui.as_of.screen import AsOfScreen

    day, level, form, page = (*place.forms, "", "", "", "")[:4]
    found = read(day)
    named: Level = next((one for one in LEVELS if one == level), "district")
    if page and found is not None:
        from lcsurvey.ui.preview.screen import PreviewScreen

        shown = PreviewScreen(printout(space, found, named, form))
        shown.closed.connect(window.back)
        return shown
    made = AsOfScreen(space, found, named, form)
    made.chosen.connect(lambda *chosen: setattr(window.history, "here", Place(Room.AS_OF, "", chosen)))
    made.print_wanted.connect(lambda *chosen: window.go(Place(Room.AS_OF, "", (*chosen, "page"))))
    made.circle_wanted.connect(lambda circle: window.go(Place(Room.OVERVIEW, circle)))
    made.compare_wanted.connect(lambda: window.go(Place(Room.COMPARING, "", ("", "", "", "", ROUNDS))))
    made.told.connect(lambda words: window.messages.show_message(words, "done"))
    made.failed.connect(window.show_failure)
    return made


def about(window: MainWindow, space: Workspace, _: Place) -> QWidget:
    """Where the city's tables come from, and tables of other cities."""
    from lcsurvey.score.library import Library
    from lcsurvey.ui.about.screen import AboutScreen

    made = AboutScreen(space, Library())
    made.saved.connect(window.show_saved)
    made.failed.connect(window.show_failure)
    made.told.connect(lambda words, back: window.messages.show_message(words, "open", tr("撤销"), back))
    made.changed.connect(lambda: window.acts.show_around(window.history.here))
    return made


def lines(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    """A table whose lines are things: their list, with the page a key away."""
    from lcsurvey.ui.lines.screen import LinesScreen

    circle, form = place.circle, place.form
    if not circle:  # things of all circles are entered in their circles: here they are only printed
        return city_page(window, space, form)
    made = LinesScreen(space, circle, form)
    made.saved.connect(window.show_saved)
    made.failed.connect(window.show_failure)
    made.deleted.connect(window.acts.tell_deleted)
    made.bin_wanted.connect(window.acts.show_bin)
    made.other_wanted.connect(lambda kind, id_: window.go(Place(Room.PLANS, circle, (kind,), id_)))
    made.preview_wanted.connect(lambda: window.go(Place(Room.PREVIEW, circle, (form,))))
    made.back_wanted.connect(window.back)
    return made


def city_page(window: MainWindow, space: Workspace, form: str) -> QWidget:
    """The page of a table of the city whose lines are things of all circles."""
    from lcsurvey.ui.preview.screen import PreviewScreen
    from lcsurvey.ui.window.printing import record

    made = PreviewScreen([record(space, "", form, window.stage)])
    made.closed.connect(window.back)
    made.printed.connect(lambda sheets: window.acts.note_prints(space.city, sheets))
    return made
