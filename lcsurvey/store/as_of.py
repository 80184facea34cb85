"""A workspace as of a day: what had been handed in, approved and registered when the day ended at local midnight.

Two kinds of dates are kept apart (docs/decisions/0031). What only the log dates, a handing in, an approval, an outlet
entered, counts by the time of the change. What people date themselves, the completion of a circle, counts by that day
as it stands in the record today, so that a date typed in late falls into its own month.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lcsurvey.form.model import Pack
from lcsurvey.record import clock
from lcsurvey.score.bulletin import Bulletin
from lcsurvey.score.monthly import ONLY_COMPLETED, WHAT, Level, monthly
from lcsurvey.score.progress import Progress, progress
from lcsurvey.score.statistics import lines
from lcsurvey.store.board import Board
from lcsurvey.store.figures import Figures
from lcsurvey.store.lists import listed
from lcsurvey.store.model import CircleSummary, Round
from lcsurvey.store.past import Reading
from lcsurvey.store.questionnaires import QUESTIONNAIRE

if TYPE_CHECKING:
    from lcsurvey.score.scorecard import Scorecard
    from lcsurvey.store.ledger import Ledger


class AsOf:
    """One workspace as of ``day``; ``round`` is the round whose tables are looked at."""

    def __init__(self, ledger: Ledger, day: date, round_: str | None = None) -> None:
        self.ledger = ledger
        self.day = day
        self.before = clock.end_of(day)
        with ledger.settled().reading() as connection:
            rounds = listed(connection, Round)
        self.round = next((one for one in rounds if one.id == round_), None) or round_at(rounds, day, ledger.round_id)

    def summaries(self) -> tuple[CircleSummary, ...]:
        """Every circle with its counts and its self-assessments, as they were."""
        with self.board() as board:
            return board.summaries(self.round.id)

    def cards(self) -> dict[tuple[str, str], Scorecard]:
        """(Circle, form) → the scorecard of what had been handed in, with the settings of that time."""
        from lcsurvey.score.scoring import score

        found: dict[tuple[str, str], Scorecard] = {}
        with self.board() as board:
            for stood in board.stood(self.round.id):
                table = self.ledger.carried.table(stood.form, stood.version)
                if stood.handed and (
                    fixed := self.ledger.responses.handed(board.reading.connection, stood.submission, table.form)
                ):
                    found[stood.circle, stood.form] = score(table, fixed.answers, fixed.settings)
        return found

    def progress(self) -> tuple[Progress, ...]:
        """Every target of the pack."""
        with self.board() as board:
            return progress(self.pack, self.day, Figures(self, board).known(self.pack))

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels that the register of regions knows, and communities."""
        with self.board() as board:
            return Figures(self, board).levels

    def bulletin(self, level: Level | None = None, form: str = "") -> Bulletin:
        """Everything a city reports of the day, by districts, streets or communities; by the first level it knows.

        ``form`` is the table whose handing in is counted, the first of the pack if none is named; where circles have
        no tables only what was completed is counted.
        """
        pack = self.pack
        form = form or next(iter(self.forms), "")
        with self.board() as board:
            figures = Figures(self, board)
            level = level or figures.levels[0]
            lived, places = figures.lived(form), figures.every_place()
            quotas = figures.quotas(pack)
            wanted = WHAT if form else ONLY_COMPLETED
            tables = {what: monthly(what, level, lived, places, quotas) for what in wanted}
            stock = figures.stock()
            finest = figures.levels[-2] if level == "community" else level
            return Bulletin(
                city=pack.words.get("city", pack.name),
                day=self.day,
                round=self.round.label,
                level=level,
                lines_level=finest,
                form=self.ledger.carried.table(form).form.short if form else "",
                tables=tables,
                statistics=lines(figures.groups(finest), stock, figures.share),
                whole=lines((("合计", figures.ids),), stock, figures.share)[0],
                progress=progress(pack, self.day, figures.known(pack)),
                words=pack.words,
            )

    @property
    def pack(self) -> Pack:
        """The workspace's pack, with the targets that the installation knows where it carries none."""
        carried, library = self.ledger.pack, self.ledger.carried.library
        if carried.targets or carried.id not in library.packs():
            return carried
        return replace(carried, targets=library.pack(carried.id).targets)

    @property
    def forms(self) -> tuple[str, ...]:
        """The tables of a circle that are handed in, the pack's order first."""
        carried = self.ledger.carried
        ids = [id_ for id_ in carried.ids() if not id_.endswith(QUESTIONNAIRE)]
        ordered = dict.fromkeys([*(id_ for id_ in self.pack.tables if id_ in ids), *ids])
        forms = {id_: carried.table(id_).form for id_ in ordered}
        return tuple(id_ for id_, form in forms.items() if form.scope == "circle" and not form.rows)

    @contextmanager
    def board(self) -> Iterator[Board]:
        """The board on a connection of its own."""
        with self.ledger.settled().reading() as connection:
            yield Board(self.ledger, Reading(connection, self.ledger.log, self.before))


def round_at(rounds: Sequence[Round], day: date, current: str) -> Round:
    """The round that a day lies in, the one worked on if it is one of them; else the last that had begun, else the first."""
    ordered = sorted(rounds, key=lambda one: (one.start, one.label))
    iso = day.isoformat()
    within = [one for one in ordered if one.start <= iso <= one.end]
    begun = [one for one in ordered if one.start <= iso]
    mine = [one for one in within if one.id == current]
    return (mine or within[-1:] or begun[-1:] or ordered[:1])[0]
