"""The screens of what is in a circle: outlets, who reaches what, ledgers, evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from lcsurvey.ui.window.listing import PASTED, place_of
from lcsurvey.ui.window.place import ROUNDS, Place, Room

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.circle.rows_screen import RowsScreen
    from lcsurvey.ui.window.window import MainWindow

INSIDE = (Room.COMMUNITIES, Room.COMPOUNDS, Room.OUTLETS, Room.CHANGED, Room.REACH, Room.SKETCH, Room.ACTIVITIES, Room.PLANS, Room.EVIDENCE)


def inside(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    """A new screen of one of these rooms."""
    return {
        Room.COMMUNITIES: _communities,
        Room.COMPOUNDS: _compounds,
        Room.OUTLETS: _outlets,
        Room.CHANGED: _changed,
        Room.REACH: _reach,
        Room.SKETCH: _sketch,
        Room.ACTIVITIES: _activities,
        Room.PLANS: _plans,
        Room.EVIDENCE: _evidence,
    }[place.room](window, space, place)


def connect_rows(window: MainWindow, made: RowsScreen, place: Place) -> RowsScreen:
    """What the signals of an editable list lead to."""
    made.saved.connect(window.show_saved)
    made.failed.connect(window.show_failure)
    made.deleted.connect(window.acts.tell_deleted)
    made.bin_wanted.connect(window.acts.show_bin)
    made.import_wanted.connect(lambda kind: window.go(place_of(kind, place.circle)))
    made.paste_wanted.connect(lambda kind, fields: window.go(place_of(kind, place.circle, PASTED, fields)))
    if place.focus:
        QTimer.singleShot(0, made, lambda: made.focus_thing(place.focus))
    return made


def _communities(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.circle.communities import CommunitiesScreen

    return connect_rows(window, CommunitiesScreen(space, "community", place.circle), place)


def _compounds(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.circle.compounds import CompoundsScreen

    return connect_rows(window, CompoundsScreen(space, "compound", place.circle), place)


def _outlets(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.outlets.screen import OutletsScreen

    made = OutletsScreen(space, "outlet", place.circle)
    made.told.connect(lambda words: window.messages.show_message(words, "open"))
    return connect_rows(window, made, place)


def _changed(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.changed.screen import ChangedScreen

    made = ChangedScreen(space, place.circle)
    made.saved.connect(window.show_saved)
    made.failed.connect(window.show_failure)
    made.compare_wanted.connect(lambda: window.go(Place(Room.COMPARING, place.circle, ("", "", "", "", ROUNDS))))
    made.back_wanted.connect(window.back)
    return made


def _reach(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.matrix.items import table_of
    from lcsurvey.ui.matrix.screen import MatrixScreen

    made = MatrixScreen(space, place.circle, table_of(space))
    made.saved.connect(window.show_saved)
    made.failed.connect(window.show_failure)
    made.compounds_wanted.connect(lambda: window.go(Place(Room.COMPOUNDS, place.circle)))
    return made


def _sketch(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    if place.form:
        from lcsurvey.ui.preview.screen import PreviewScreen
        from lcsurvey.ui.window.printing import guide

        page = PreviewScreen(guide(space, place.circle, place.form))
        page.closed.connect(window.back)
        return page
    from lcsurvey.ui.sketch.screen import SketchScreen

    made = SketchScreen(space, place.circle)
    made.outlet_wanted.connect(lambda id_: window.go(Place(Room.OUTLETS, place.circle, focus=id_)))
    made.outlets_wanted.connect(lambda: window.go(Place(Room.OUTLETS, place.circle)))
    made.page_wanted.connect(lambda paper: window.go(Place(Room.SKETCH, place.circle, (paper,))))
    return made


def _activities(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.ledgers.activities import ActivitiesScreen

    return connect_rows(window, ActivitiesScreen(space, "activity", place.circle), place)


def _plans(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.ledgers.plans import DemandsScreen, ProjectsScreen

    projects = place.forms == ("project",) or any(each.id == place.focus for each in space.projects(place.circle))
    made = ProjectsScreen(space, "project", place.circle) if projects else DemandsScreen(space, "demand", place.circle)
    made.other_wanted.connect(lambda kind, id_: window.go(Place(Room.PLANS, place.circle, (kind,), id_)))
    return connect_rows(window, made, place)


def _evidence(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.evidence.screen import EvidenceScreen

    made = EvidenceScreen(space, "attachment", place.circle)
    made.told.connect(lambda words: window.messages.show_message(words, "open"))
    return connect_rows(window, made, place)
