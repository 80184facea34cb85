"""What stands around a screen: the header's names and acts, the lines of the navigation."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lcsurvey.response.model import State
from lcsurvey.ui.matrix.items import table_of
from lcsurvey.ui.scope import city_tables, region_tables
from lcsurvey.ui.window.helping import FIRST_DAY
from lcsurvey.ui.window.listing import ROOMS
from lcsurvey.ui.window.navigation import Entry
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.wording import STATE_LOOK, count
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.circle.standing import TableState
    from lcsurvey.ui.window.window import MainWindow

_ALL = Entry(tr("全部生活圈"), "", "back", "quiet", Place(Room.CIRCLES))
_SETTINGS = Entry(tr("设置"), "", "settings", "quiet", Place(Room.SETTINGS))
_ABOUT = Entry(tr("城市和表"), "", "information", "quiet", Place(Room.ABOUT))
_BACKUPS = Entry(tr("备份"), "", "computer", "quiet", Place(Room.BACKUPS))


def show_navigation(window: MainWindow, space: Workspace, place: Place) -> None:
    """The lines for a circle, or for the whole folder."""
    if place.inside:
        above, tables = _circle(space, place.circle), _tables(window, space, place.circle)
        above = (*above, _checks(window, place.circle))
    else:
        above = (
            Entry(tr("全部生活圈"), "", "circle", "quiet", Place(Room.CIRCLES)),
            Entry(tr("区县和街道"), "", "region", "quiet", Place(Room.REGIONS)),
            Entry(str(Room.ALL_OUTLETS), "", "outlet", "quiet", Place(Room.ALL_OUTLETS)),
            *(
                Entry(tr("全市的表"), "", "table", "quiet", Place(Room.CITY))
                for _ in (city_tables(space) or region_tables(space))[:1]
            ),
            Entry(str(Room.AS_OF), "", "calendar", "quiet", Place(Room.AS_OF)),
        )
        tables = ()
    below = (_SETTINGS,) if place.inside else (_BACKUPS, _ABOUT, _SETTINGS)
    window.navigation.show_entries(above, tables, (_exchange(window, place), *below))
    window.navigation.show_here(line_of(place))
    window.navigation.show_stage(window.stage)
    window.navigation.show_round(space.round.label)


def line_of(place: Place) -> Place:
    """Which line of the pane a place belongs to."""
    if place.form == FIRST_DAY:
        return Place(Room.SETTINGS)  # where help is
    if place.room in (Room.TABLE, Room.PREVIEW) and not place.circle:
        return Place(Room.CITY)
    if place.room == Room.AS_OF or (place.room == Room.COMPARING and not place.circle):
        return Place(Room.AS_OF)
    if place.room in (Room.COMPARING, Room.ADVICE):
        return Place(Room.OVERVIEW, place.circle)
    if place.room == Room.LIST:
        return Place(ROOMS[place.form] if place.circle else Room.CIRCLES, place.circle)
    if place.room == Room.EXCHANGE:
        return Place(Room.EXCHANGE, place.circle)
    return (
        Place(place.room, place.circle)
        if place.room in (Room.PLANS, Room.SATISFACTION, Room.OUTLETS, Room.SKETCH)
        else place
    )


def _circle(space: Workspace, circle: str) -> tuple[Entry, ...]:
    rooms: list[tuple[Room, str, Callable[[str], int]]] = [
        (Room.COMMUNITIES, "community", space.communities.count),
        (Room.COMPOUNDS, "compound", space.compounds.count),
        (Room.OUTLETS, "outlet", space.outlets.count),
        (Room.ACTIVITIES, "activity", space.activities.count),
        (Room.PLANS, "project", lambda of: space.demands.count(of) + space.projects.count(of)),
        (Room.EVIDENCE, "evidence", space.attachments.count),
    ]
    satisfaction = Entry(str(Room.SATISFACTION), "", "survey", "quiet", Place(Room.SATISFACTION, circle))
    entries = [
        Entry(str(room), count(number(circle)), name, "quiet", Place(room, circle)) for room, name, number in rooms
    ]
    entries.insert(3, Entry(str(Room.SKETCH), "", "map", "quiet", Place(Room.SKETCH, circle)))
    if table_of(space):
        entries.insert(3, Entry(str(Room.REACH), "", "reach", "quiet", Place(Room.REACH, circle)))
    if (former := space.turns.former()) is not None:
        tip = tr("{label}以来变了吗", label=former.label)
        entries.insert(3, Entry(str(Room.CHANGED), "", "calendar", "quiet", Place(Room.CHANGED, circle), tip))
    return _ALL, Entry(tr("概况"), "", "overview", "quiet", Place(Room.OVERVIEW, circle)), *entries, satisfaction


def _exchange(window: MainWindow, place: Place) -> Entry:
    """Where files come and go, with how many answers there are two of."""
    open_ = window.exchange.differing()
    tip = tr("{count} 处两份不一样", count=count(open_)) if open_ else tr("收文件、交出去")
    tone = "partial" if open_ else "quiet"
    circle = place.circle if place.inside else ""
    return Entry(str(Room.EXCHANGE), count(open_) if open_ else "", "exchange", tone, Place(Room.EXCHANGE, circle), tip)


def _checks(window: MainWindow, circle: str) -> Entry:
    from lcsurvey.ui.checks.watch import counted

    found = window.acts.watch.of(circle)
    number = "" if found is None else count(len(found))
    tip = "" if found is None else counted(found) or tr("都对得上")
    tone = "wrong" if found and found[0].severity == "error" else "quiet"
    return Entry(str(Room.CHECKS), number, "check", tone, Place(Room.CHECKS, circle), tip)


def _tables(window: MainWindow, space: Workspace, circle: str) -> tuple[Entry, ...]:
    from lcsurvey.ui.circle.standing import table_states

    return tuple(_table(state, circle) for state in table_states(space, circle, window.stage))


def _table(state: TableState, circle: str) -> Entry:
    if state.rows:  # its lines are kept in their list: nothing is handed in
        return Entry(state.short, state.lines, "file", "quiet", Place(Room.TABLE, circle, (state.form,)), state.annex)
    name, tone = STATE_LOOK[state.state]
    if state.state == State.DRAFT and not state.missing:
        name, tone = "state-full", "partial"
    place = Place(Room.TABLE, circle, (state.form,))
    return Entry(
        state.short,
        state.points,
        name,
        tone,
        place,
        tr("，").join(words for words in (state.annex, state.word, state.lacks) if words),
    )


def show_header(window: MainWindow, space: Workspace, place: Place) -> None:
    """Names, menus and acts of the header."""
    inside = place.inside
    name = space.circle(place.circle).name if inside else space.pack.name
    window.header.show_circle(name)
    visited = _visited(window, place)
    choices = [(space.circle(circle).name, circle == place.circle) for circle in visited]
    window.header.circle.show_choices(
        choices,
        lambda number: window.go(Place(Room.OVERVIEW, visited[number])),
        last=tr("全部生活圈…"),
        then=lambda: window.go(Place(Room.CIRCLES)),
    )
    people = space.people()
    window.header.show_person(space.person.name)
    window.header.person.show_choices(
        [(f"{person.name}　{person.unit}", person == space.person) for person in people],
        lambda number: window.acts.sign_in(people[number]),
        last=tr("换一个人…"),
        then=window.acts.ask_person,
    )
    screen = window.stack.currentWidget()
    window.header.show_acts(
        undo=(space.can_undo or getattr(screen, "can_undo", False)) and not space.read_only,
        printing=inside or place.room in (Room.TABLE, Room.PREVIEW, Room.AS_OF),
        submit=not space.read_only,
        table=handing_in(screen),
    )
    rounds = space.rounds()
    window.navigation.round.show_choices(
        [(each.label, each.id == space.round.id) for each in rounds],
        lambda number: window.acts.use_round(rounds[number].id),
        last=tr("新增期次…"),
        then=window.acts.ask_round,
    )


def handing_in(screen: QWidget | None) -> bool:
    """Whether a screen is a table that can be handed in as it stands now."""
    return hasattr(screen, "submit") and not getattr(getattr(screen, "draft", None), "read_only", True)


def _visited(window: MainWindow, place: Place) -> list[str]:
    """The circles one has been in lately, this one first, at most eight."""
    way = [place, *reversed(window.history.behind), *reversed(window.history.ahead)]
    return list(dict.fromkeys(each.circle for each in way if each.circle))[:8]
