"""The screen of every place, with its signals led to where they belong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from lcsurvey.response.model import Stage
from lcsurvey.ui.scope import listed_tables
from lcsurvey.ui.window.across import ACROSS, across, add_ways, first_place, focus_fact, preset
from lcsurvey.ui.window.helping import FIRST_DAY, page
from lcsurvey.ui.window.inside import INSIDE, connect_rows, inside
from lcsurvey.ui.window.keeping import backups
from lcsurvey.ui.window.listing import listing, place_of
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.summing import SPLIT, about, as_of, city, lines, open_source, satisfaction

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.circles.screen import CirclesScreen
    from lcsurvey.ui.window.window import MainWindow

_KINDS = {
    Room.REGIONS: "region",
}


def screen(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    """A new screen for a place; raises NotFound where what it shows is gone."""
    if place.circle:
        space.circle(place.circle)
    if place.room == Room.EXCHANGE:
        return window.exchange.screen(space, place)
    if place.room in _KINDS:
        return _rows(window, space, place)
    if place.room in INSIDE:
        made = inside(window, space, place)
        if place.room == Room.OUTLETS and place.forms:
            preset(made, place.form)
        return made
    if place.room in ACROSS:
        return across(window, space, place)
    if place.room == Room.LIST:
        return listing(window, space, place)
    if place.room == Room.SATISFACTION:
        return satisfaction(window, space, place)
    if place.room == Room.TABLE and space.table(place.form).form.rows:
        return lines(window, space, place)
    return {
        Room.CIRCLES: _circles,
        Room.ALL_OUTLETS: _all_outlets,
        Room.CITY: city,
        Room.AS_OF: as_of,
        Room.OVERVIEW: _overview,
        Room.TABLE: _table,
        Room.PREVIEW: _preview,
        Room.BACKUPS: backups,
        Room.ABOUT: about,
        Room.SETTINGS: _settings,
    }[place.room](window, space, place)


def _circles(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.circles.screen import CirclesScreen

    tables = listed_tables(space)
    made = CirclesScreen(tables, space.read_only)
    made.show_titles([space.table(form).form.short for form in tables])
    connect_circles(window, made)
    way = (*reversed(window.history.ahead), *reversed(window.history.behind))
    last = next((each.circle for each in way if each.circle), "")
    made.show_circles(window.acts.summaries(), last)
    made.show_differing(space.differences.counts())
    return made


def _all_outlets(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.all_outlets.screen import AllOutletsScreen

    made = AllOutletsScreen(space)
    made.saved.connect(window.show_saved)
    made.failed.connect(window.show_failure)
    made.deleted.connect(window.acts.tell_deleted)
    made.bin_wanted.connect(window.acts.show_bin)
    made.outlet_wanted.connect(lambda circle, id_: window.go(Place(Room.OUTLETS, circle, focus=id_)))
    return made


def connect_circles(window: MainWindow, made: CirclesScreen) -> None:
    """What the list's signals lead to."""
    made.circle_opened.connect(lambda circle: window.go(Place(Room.OVERVIEW, circle)))
    made.regions_wanted.connect(lambda: window.go(Place(Room.REGIONS)))
    made.add_wanted.connect(window.acts.ask_circle)
    made.delete_wanted.connect(window.acts.delete_circle)
    made.bin_wanted.connect(lambda: window.acts.show_bin("circle"))
    made.import_wanted.connect(lambda: window.go(place_of("circle")))
    made.questionnaires_wanted.connect(lambda: window.go(Place(Room.SATISFACTION, "", (SPLIT,))))


def _rows(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.circle.rows_screen import RowsScreen

    return connect_rows(window, RowsScreen(space, _KINDS[place.room], place.circle), place)


def _overview(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.circle.overview import OverviewScreen

    circle = place.circle
    made = OverviewScreen(space, circle, window.stage)
    made.saved.connect(window.show_saved)
    made.table_wanted.connect(lambda form: window.go(Place(Room.TABLE, circle, (form,))))
    made.first_wanted.connect(lambda step: window.go(first_place(circle, step)))
    made.preview_wanted.connect(lambda form: window.go(Place(Room.PREVIEW, circle, (form,))))
    made.differences_wanted.connect(lambda: window.go(Place(Room.EXCHANGE, circle, ("differences",))))
    add_ways(window, space, circle, made)
    window.exchange.add_duty(space, circle, made)
    if place.focus:
        focus_fact(made, place.focus)
    return made


def _table(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.table.screen import TableScreen

    with space.at_once():
        made = TableScreen(space, place.circle or place.region or space.city, place.form, window.stage)
    made.saved.connect(window.show_saved)
    made.undone.connect(window.acts.tell_undone)
    made.outlet_wanted.connect(lambda id_: window.go(Place(Room.OUTLETS, place.circle, focus=id_)))
    made.source_wanted.connect(lambda source: open_source(window, place.circle, source))
    made.next_table_wanted.connect(window.acts.next_table)
    made.preview_wanted.connect(window.acts.print)
    made.back_wanted.connect(window.back)
    made.returned.connect(lambda circle: window.go(Place(Room.EXCHANGE, circle, ("hand",), "return")))
    made.compare_wanted.connect(lambda: window.go(Place(Room.COMPARING, place.circle, place.forms)))
    made.version_changed.connect(lambda: QTimer.singleShot(0, window, window.show_here))
    made.sheet.fill(window.stack.height())
    if place.focus:
        made.focus_question(place.focus)
    return made


def _preview(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    if place.form == FIRST_DAY:
        return page(window, space)
    from lcsurvey.ui.preview.screen import PreviewScreen
    from lcsurvey.ui.window.printing import record

    stage: Stage = window.stage
    made = PreviewScreen([record(space, place.circle or place.region, form, stage) for form in place.forms])
    made.closed.connect(window.back)
    made.printed.connect(lambda sheets: window.acts.note_prints(place.circle or place.region or space.city, sheets))
    return made


def _settings(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.settings.screen import SettingsScreen

    made = SettingsScreen(space, window.liked)
    made.look_chosen.connect(window.take_look)
    made.language_chosen.connect(window.take_language)
    made.backups_wanted.connect(lambda: window.go(Place(Room.BACKUPS)))
    made.double_click_chosen.connect(window.beginning.choose)
    helping = window.helping
    ways = {"page": helping.show_page, "tour": helping.begin, "keys": helping.show_keys}
    made.help_wanted.connect(lambda way: ways[way]())
    made.saved.connect(window.show_saved)
    made.failed.connect(window.show_failure)
    return made
