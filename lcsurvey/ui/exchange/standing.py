"""How far every circle is: its tables, which are handed in, what is still missing; read from the record."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lcsurvey.circle.name import short_name
from lcsurvey.response.model import State
from lcsurvey.ui.scope import listed_tables
from lcsurvey.ui.wording import STATE_LOOK, follows, state_word

if TYPE_CHECKING:
    from lcsurvey.store.workspace import CircleSummary, Workspace
    from lcsurvey.ui.panel import Tone

OPEN = (State.EMPTY, State.DRAFT, State.RETURNED)
"""States of a table that is not handed in."""


@dataclass(frozen=True, slots=True)
class TableStanding:
    """One table of one circle."""

    form: str
    title: str
    state: State
    missing: int = 0  # answers
    known: bool = False  # whether anything answers it: a person, or the facts
    open: int = 0  # answers that two computers give differently
    word: str = ""  # the state, as the list of circles says it

    @property
    def handed(self) -> bool:
        """Whether it is handed in."""
        return self.state not in OPEN

    @property
    def full(self) -> bool:
        """Whether it could be handed in as it is: every answer is there, once, and nobody has returned it."""
        return self.known and not self.missing and not self.open and self.state in (State.EMPTY, State.DRAFT)

    @property
    def look(self) -> tuple[str, Tone]:
        """Icon and tone."""
        return STATE_LOOK[self.state]


@dataclass(frozen=True, slots=True)
class CircleStanding:
    """One circle with its tables in the pack's order."""

    id: str
    name: str
    region: str
    tables: tuple[TableStanding, ...]

    @property
    def handed(self) -> int:
        """How many tables are handed in."""
        return sum(table.handed for table in self.tables)

    @property
    def lacking(self) -> tuple[str, ...]:
        """The tables that are not."""
        return tuple(table.title for table in self.tables if not table.handed)

    @property
    def begun(self) -> bool:
        """Whether anything was filled in."""
        return any(table.state is not State.EMPTY for table in self.tables)


def standings(space: Workspace, circles: Collection[str] | None = None) -> tuple[CircleStanding, ...]:
    """Every circle, or those asked for, in the register's order."""
    titles = {form: _title(space, form) for form in listed_tables(space)}
    found: Sequence[CircleSummary] = space.summaries()
    return tuple(
        CircleStanding(
            one.id, short_name(one.name).replace("\n", " "), one.region,
            tuple(_table(one, form, title) for form, title in titles.items()),
        )
        for one in found
        if circles is None or one.id in circles
    )  # fmt: skip


def _title(space: Workspace, form: str) -> str:
    of = space.table(form).form
    return " ".join(word for word in (of.annex, of.short) if word)


def _table(circle: CircleSummary, form: str, title: str) -> TableStanding:
    response = circle.responses.get(form)
    if response is None:
        return TableStanding(form, title, State.EMPTY, word=state_word(State.EMPTY))
    word = state_word(response.state, derived=follows(response.state, response.total, response.final))
    return TableStanding(form, title, response.state, response.missing, known=True, open=response.open, word=word)
