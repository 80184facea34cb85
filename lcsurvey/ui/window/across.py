"""The screens across the tables of a circle: what does not agree, two stages side by side, how to score more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from lcsurvey.response.model import Stage
from lcsurvey.ui.scope import city_tables
from lcsurvey.ui.window.place import ROUNDS, Place, Room

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lcsurvey.score.allround import Step
    from lcsurvey.score.checks.finding import Place as Found
    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.circle.overview import OverviewScreen
    from lcsurvey.ui.window.window import MainWindow

_ROOMS = {
    "circle": Room.OVERVIEW, "community": Room.COMMUNITIES, "compound": Room.COMPOUNDS, "outlet": Room.OUTLETS,
    "activity": Room.ACTIVITIES, "demand": Room.PLANS, "project": Room.PLANS, "survey": Room.SATISFACTION,
    "questionnaires": Room.SATISFACTION,
}  # fmt: skip
"""Where a thing that a finding speaks of is seen."""
ACROSS = (Room.CHECKS, Room.COMPARING, Room.ADVICE)


def across(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    """A new screen of one of these rooms."""
    made = {Room.CHECKS: _checks, Room.COMPARING: _comparing, Room.ADVICE: _advice}
    return made[place.room](window, space, place)


def lead(space: Workspace, circle: str, found: Found) -> Place:
    """Where a place of a finding is opened."""
    if found.kind in ("question", "table"):
        return Place(Room.TABLE, "" if found.form in city_tables(space) else circle, (found.form,), found.field)
    room = _ROOMS[found.kind]
    if room == Room.SATISFACTION:
        return Place(room, circle, ("survey",) if found.kind == "survey" else ())
    if room == Room.PLANS:
        return Place(room, circle, (found.kind,), found.entity)
    return Place(room, circle, focus=found.field if room == Room.OVERVIEW else found.entity)


def _checks(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.checks.screen import ChecksScreen

    made = ChecksScreen(space, place.circle)
    made.place_wanted.connect(lambda found: window.go(lead(space, place.circle, found)))
    made.submit_wanted.connect(lambda: window.go(Place(Room.EXCHANGE, place.circle, ("hand",), "submit")))
    return made


def _comparing(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    """``forms``: the table, both stages, and the page to print instead of the screen."""
    from lcsurvey.ui.comparing.screen import ComparingScreen

    if ROUNDS in place.forms:
        return _rounds(window, space, place)
    circle, (left, right, page) = place.circle, _stages(window, place)
    if page:
        return _page(window, space, place, page, (left, right))
    made = ComparingScreen(space, circle, place.form, left, right)

    made.chosen.connect(lambda *chosen: setattr(window.history, "here", Place(Room.COMPARING, circle, chosen)))
    made.print_wanted.connect(
        lambda what, form, one, other: window.go(Place(Room.COMPARING, circle, (form, one, other, what)))
    )
    made.question_wanted.connect(lambda form, question, stage: window.acts.open_stage(circle, form, question, stage))
    made.back_wanted.connect(window.back)
    return made


def _rounds(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    """``forms``: the table, both rounds, and “page” for the pages."""
    from lcsurvey.ui.comparing.printing import rounds_printout
    from lcsurvey.ui.comparing.rounds import RoundsScreen

    circle, (form, left, right, page) = place.circle, place.forms[:4]
    if page:
        from lcsurvey.ui.preview.screen import PreviewScreen

        shown = PreviewScreen(rounds_printout(space, circle, (left, right)))
        shown.closed.connect(window.back)
        return shown
    made = RoundsScreen(space, circle, form, left, right)
    made.chosen.connect(
        lambda *chosen: setattr(window.history, "here", Place(Room.COMPARING, circle, (*chosen, "", ROUNDS)))
    )
    made.print_wanted.connect(lambda *chosen: window.go(Place(Room.COMPARING, circle, (*chosen, "page", ROUNDS))))
    made.told.connect(lambda words: window.messages.show_message(words, "done"))
    made.failed.connect(window.show_failure)
    made.back_wanted.connect(window.back)
    return made


def _advice(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.advice.screen import AdviceScreen

    circle = place.circle
    made = AdviceScreen(space, circle, window.stage)
    made.saved.connect(window.show_saved)
    made.failed.connect(window.show_failure)
    made.step_opened.connect(lambda step: window.go(step_place(space, circle, step)))
    made.project_wanted.connect(lambda id_: window.go(Place(Room.PLANS, circle, ("project",), id_)))
    made.back_wanted.connect(window.back)
    return made


def step_place(space: Workspace, circle: str, step: Step) -> Place:
    """Where a step is taken: the outlets with the format preset, the matrix, or the question of a table."""
    if step.kind == "format":
        return Place(Room.OUTLETS, circle, step.formats[:1])
    form = max(step.gains, key=lambda name: step.gains[name])
    if step.kind == "compound":
        typed = [field for of, field in step.change.typed if of == form]
        return Place(Room.TABLE, circle, (form,), typed[0]) if typed else Place(Room.REACH, circle)
    table = space.table(form)
    counted = next((rule.questions for _, rule in table.rules.outline() if rule.id == step.rule), frozenset())
    name = next((question for question in table.form.question if question in counted), "")
    return Place(Room.TABLE, circle, (form,), name)


def preset(made: QWidget, format_: str) -> None:
    """The line for entering outlets begins with this format."""
    from lcsurvey.circle.catalogue import catalogue
    from lcsurvey.ui.outlets.screen import OutletsScreen

    if isinstance(made, OutletsScreen):
        made.entry.format.setText(catalogue().label(format_))
        made.entry.format.textEdited.emit(made.entry.format.text())


def add_ways(window: MainWindow, space: Workspace, circle: str, made: OverviewScreen) -> None:
    """Under the name of a circle: the ways to these rooms."""
    from lcsurvey.ui.advice.ways import Ways
    from lcsurvey.ui.panel import Column

    scored = any(space.table(form).scored for form in space.tables())
    page, ways = made.widget(), Ways(scored)
    assert isinstance(page, Column)
    page.column.insertWidget(page.column.indexOf(made.first) + 1, ways)
    ways.checks_wanted.connect(lambda: window.go(Place(Room.CHECKS, circle)))
    ways.advice_wanted.connect(lambda: window.go(Place(Room.ADVICE, circle)))
    ways.comparing_wanted.connect(lambda: window.go(Place(Room.COMPARING, circle)))


def first_place(circle: str, step: str) -> Place:
    """Where one begins: the list of what is to be registered, or a table."""
    return Place(_ROOMS[step], circle) if step in _ROOMS else Place(Room.TABLE, circle, (step,))


def _stages(window: MainWindow, place: Place) -> tuple[Stage, Stage, str]:
    one, other, page = (*place.forms[1:], "", "", "")[:3]
    later = window.stage if window.stage != Stage.SELF else Stage.DISTRICT
    return Stage(one or Stage.SELF), Stage(other or later), page


def _page(window: MainWindow, space: Workspace, place: Place, page: str, stages: tuple[Stage, Stage]) -> QWidget:
    from lcsurvey.ui.comparing.printing import printout
    from lcsurvey.ui.preview.screen import PreviewScreen

    made = PreviewScreen(printout(space, place.circle, place.form, page, *stages))
    made.closed.connect(window.back)
    return made


def focus_fact(made: OverviewScreen, name: str) -> None:
    """The keyboard to one of the facts of a circle, once the screen is shown."""
    field = made.facts.fields.get(name)
    if field is not None:
        QTimer.singleShot(0, field, field.setFocus)
        QTimer.singleShot(0, field, lambda: made.ensureWidgetVisible(field))
