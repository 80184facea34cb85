"""A workspace as of a day: what had been handed in, approved and registered when the day ended at local midnight.

Two kinds of dates are kept apart (docs/decisions/0027). What only the log dates, a handing in, an approval, an outlet
entered, counts by the time of the change. What people date themselves, the completion of a circle, counts by that day
as it stands in the record today, so that a date typed in late falls into its own month.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from lcsurvey.record import clock
from lcsurvey.store.board import Board
from lcsurvey.store.lists import listed
from lcsurvey.store.model import CircleSummary, Round
from lcsurvey.store.past import Reading

if TYPE_CHECKING:
    from lcsurvey.store.ledger import Ledger


class AsOf:
    """One workspace as of ``day``; ``round`` is the round whose tables are looked at."""

    def __init__(self, ledger: Ledger, day: date, round_: str | None = None) -> None:
        self.ledger = ledger
        self.day = day
        self.before = clock.end_of(day)
        with ledger.database.reading() as connection:
            rounds = listed(connection, Round)
        self.round = next((one for one in rounds if one.id == round_), None) or round_at(rounds, day, ledger.round_id)

    def summaries(self) -> tuple[CircleSummary, ...]:
        """Every circle with its counts and its self-assessments, as they were."""
        with self.board() as board:
            return board.summaries(self.round.id)

    @contextmanager
    def board(self) -> Iterator[Board]:
        """The board on a connection of its own."""
        with self.ledger.database.reading() as connection:
            yield Board(self.ledger, Reading(connection, self.ledger.log, self.before))


def round_at(rounds: Sequence[Round], day: date, current: str) -> Round:
    """The round that a day lies in, the one worked on if it is one of them; else the last that had begun, else the first."""
    ordered = sorted(rounds, key=lambda one: (one.start, one.label))
    iso = day.isoformat()
    within = [one for one in ordered if one.start <= iso <= one.end]
    begun = [one for one in ordered if one.start <= iso]
    mine = [one for one in within if one.id == current]
    return (mine or within[-1:] or begun[-1:] or ordered[:1])[0]
