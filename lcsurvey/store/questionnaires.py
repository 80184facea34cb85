"""Anonymous questionnaires: kept outside the change log, counted by one statement.

Nothing that is kept leads back to a respondent: a questionnaire has a random id and the day on which it was
entered; no author, no hour, no order (rows lie in the order of their ids), no file it came from. It never changes:
a correction makes it void and adds a new one. Void ones stay and count nowhere.

    found = space.questionnaires.recognise(circle, sheets)     # found.fresh, found.known, found.doubtful
    done = space.questionnaires.take_in(circle, sheets)        # done.added; take_back(done) while the session lasts
    space.questionnaires.tally(circle)                         # lcsurvey.circle.tally.Tally, or None

Sheets are ``Answers`` by field, as the screen and ``intake.questionnaires.read`` give them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from json import JSONDecoder
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Row, func, select

from lcsurvey.circle.tally import Plan, Tally, pooled
from lcsurvey.errors import LCSurveyError, NotFound
from lcsurvey.form.model import Answers, Form
from lcsurvey.response import questionnaire as sheet
from lcsurvey.store import questionnaire_files as files
from lcsurvey.store import questionnaire_rows as rows
from lcsurvey.store import tables as t
from lcsurvey.store.bundles import Bundles
from lcsurvey.store.ledger import Entry, Ledger, saved
from lcsurvey.store.log import CHUNK
from lcsurvey.store.model import Saved
from lcsurvey.store.questionnaire_files import Import, Recognised, TakenIn

__all__ = ["Import", "Questionnaire", "Questionnaires", "Recognised", "TakenIn"]

Report = Callable[[int, int], None]
QUESTIONNAIRE = "/satisfaction"
"""How the id of a city's questionnaire ends."""

_q = t.questionnaire
_GROUPS = "circle, form, version, ratings"
_COUNTED = f"SELECT {_GROUPS}, count(*) FROM questionnaire WHERE round = ? AND void = 0{{}} GROUP BY {_GROUPS} ORDER BY {_GROUPS}"
"""Answered from the index alone; the driver's own rows, since there can be tens of thousands."""
_decode = JSONDecoder().decode


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """One sheet; ``answers`` by field, options that are not ticked left out."""

    id: str
    circle: str
    round: str
    form: str
    version: int
    day: str  # ISO
    valid: bool  # every rating question answered
    void: bool
    answers: Answers


class Questionnaires:
    """The questionnaires of one workspace: of the round worked on and the carried questionnaire, unless others are named."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._form: Form | None = None
        self.bundles = Bundles(self)

    def form(self, form_id: str = "") -> Form:
        """The questionnaire that is asked here, a city's own before another's; NotFound where there is none.

        It is carried by the workspace from the first sheet on, though it is no table that a circle hands in.
        """
        if form_id:
            return self.ledger.carried.table(form_id).form
        if self._form is None:
            self._form = self._found()
        return self._form

    def plan(self, form_id: str = "") -> Plan:
        """The rating questions and their options; an empty plan where the workspace carries no questionnaire."""
        try:
            return sheet.plan(self.form(form_id))
        except NotFound:
            return Plan()

    # — adding —

    def add(
        self, circle: str, sheets: Sequence[Answers], *, day: str = "", form: str = "", round: str = "",
        later: bool = False,
    ) -> tuple[str, ...]:  # fmt: skip
        """Keep questionnaires in one transaction; their new ids, sorted. AnswerError names what does not suit.

        ``later``: the scores that hang on them wait for ``merging.freshen``.
        """
        of, at = self.form(form), self._round(round)
        made = rows.rows(of, circle, at, rows.day_of(day), sheets)
        with self.entry(later=later) as entry:
            rows.require_circle(entry.connection, circle)
            self.touch(entry, {circle}, later=later)
            self.carry(entry.connection, of)
            rows.keep(entry.connection, made)
        return _ids(made)

    def correct(self, id_: str, answers: Answers) -> str:
        """Replace a questionnaire: it becomes void, a new one takes its place; the new id."""
        old = self.one(id_)
        if old.void:
            raise LCSurveyError("这份问卷已经作废，不能再改。")
        form = self.ledger.carried.table(old.form).form
        made = rows.rows(form, old.circle, old.round, old.day, [answers])
        with self.ledger.entry() as entry:
            self.touch(entry, rows.void(entry.connection, [id_]))
            rows.keep(entry.connection, made)
        return _ids(made)[0]

    def void(self, ids: Iterable[str]) -> Saved:
        """Make questionnaires void: they stay, and count nowhere."""
        with self.ledger.entry() as entry:
            self.touch(entry, rows.void(entry.connection, ids))
        return saved()

    def again(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Keep what these sheets say once more, as new ones; the new ids, sorted."""
        form = self.form()
        with self.ledger.entry() as entry:
            made = rows.again(entry.connection, form, ids)
            self.touch(entry, {row[2] for row in made})
            rows.keep(entry.connection, made)
        return _ids(made)

    # — a file —

    def recognise(self, circle: str, sheets: Sequence[Answers], *, form: str = "", round: str = "") -> Recognised:
        """Which questionnaires of a file are here already from earlier imports of it, and which are new."""
        of = self.form(form)
        with self.ledger.database.reading() as connection:
            return files.recognise(connection, of, circle, self._round(round), sheets)

    def take_in(
        self,
        circle: str,
        sheets: Sequence[Answers],
        *,
        only: Sequence[Answers] | None = None,
        day: str = "",
        form: str = "",
        round: str = "",
    ) -> TakenIn:
        """Keep a file's questionnaires, or ``only`` some of them, and remember the file; one transaction.

        Without ``only``, those recognised from an earlier import are left out. ``only=sheets`` takes all of them.
        """
        of, at, on = self.form(form), self._round(round), rows.day_of(day)
        if only is None:
            only = self.recognise(circle, sheets, form=of.id, round=at).fresh
        if not only:
            return TakenIn(0, len(sheets))
        with self.ledger.entry() as entry:
            return self._take(entry, of, circle, at, on, sheets, only)

    def take_in_all(
        self, parts: Mapping[str, tuple[Sequence[Answers], Sequence[Answers]]], *, day: str = "", report: Report | None = None
    ) -> Mapping[str, TakenIn]:
        """Keep the questionnaires of several circles, of all or of none: circle → those of the file, and which are kept.

        ``report`` hears how many of how many circles are done; what it raises leaves everything as it was.
        """
        of, at, on = self.form(), self.ledger.round_id, rows.day_of(day)
        done: dict[str, TakenIn] = {}
        with self.ledger.entry() as entry:
            for circle, (sheets, only) in parts.items():
                if report:
                    report(len(done), len(parts))
                taken = self._take(entry, of, circle, at, on, sheets, only) if only else TakenIn(0, len(sheets))
                done[circle] = taken
        return done

    def _take(
        self, entry: Entry, of: Form, circle: str, at: str, on: str, sheets: Sequence[Answers], only: Sequence[Answers]
    ) -> TakenIn:
        """Keep some of a file's questionnaires, and remember the file."""
        made = rows.rows(of, circle, at, on, only)
        rows.require_circle(entry.connection, circle)
        self.touch(entry, {circle})
        self.carry(entry.connection, of)
        rows.keep(entry.connection, made)
        id_ = files.remember(entry.connection, of, circle, at, on, sheets, len(made))
        return TakenIn(len(made), len(sheets) - len(only), _ids(made), id_)

    def take_back(self, *done: TakenIn) -> Saved:
        """Undo imports of this session: their questionnaires become void, the files are not known any more."""
        with self.ledger.entry() as entry:
            for one in done:
                self.touch(entry, rows.void(entry.connection, one.ids))
                files.forget(entry.connection, one.id)
        return saved()

    def imports(self, circle: str = "", round: str = "") -> tuple[Import, ...]:
        """The files taken in, by day; of one circle if given."""
        with self.ledger.database.reading() as connection:
            return files.imports(connection, circle, self._round(round))

    # — reading —

    def one(self, id_: str) -> Questionnaire:
        """A questionnaire by id; raises NotFound."""
        with self.ledger.database.reading() as connection:
            row = connection.execute(select(_q).where(_q.c.id == rows.bytes_of(id_))).one_or_none()
        if row is None:
            raise NotFound("没有这份问卷。")
        return self._value(row)

    def listed(
        self, circle: str, *, round: str = "", void: bool = False, after: str = "", most: int = CHUNK
    ) -> tuple[Questionnaire, ...]:
        """Up to ``most`` questionnaires of a circle by id, from behind the id ``after``."""
        query = select(_q).where(
            _q.c.round == self._round(round), _q.c.circle == circle, _q.c.void == (t.VOID if void else 0)
        )
        query = query.where(_q.c.id > (rows.bytes_of(after) if after else b"")).order_by(_q.c.id).limit(most)
        with self.ledger.database.reading() as connection:
            return tuple(self._value(row) for row in connection.execute(query))

    def count(self, circle: str = "", round: str = "", day: str = "") -> int:
        """How many questionnaires count, complete or not; of one circle, entered on one ISO day, if given."""
        query = select(func.count()).select_from(_q).where(_q.c.round == self._round(round), _q.c.void == 0)
        if circle:
            query = query.where(_q.c.circle == circle)
        if day:
            query = query.where(_q.c.day == day)
        with self.ledger.database.reading() as connection:
            return connection.scalar(query) or 0

    def tally(self, circle: str, round: str = "") -> Tally | None:
        """The questionnaires of a circle counted; None where there are none."""
        with self.ledger.database.reading() as connection:
            return self.tallied(connection, round, circle).get(circle)

    def tallies(self, round: str = "") -> Mapping[str, Tally]:
        """Circle → its questionnaires counted, of every circle that has some."""
        with self.ledger.database.reading() as connection:
            return self.tallied(connection, round)

    def heard(self, circle: str, round: str = "") -> tuple[int, Mapping[str, int]]:
        """How many ticked any format, and how many ticked each: field of the option → sheets."""
        with self.ledger.database.reading() as connection:
            return rows.ticked(connection, circle, self._round(round), self.form().id)

    def tallied(self, connection: Connection, round: str = "", circle: str = "", until: str = "") -> dict[str, Tally]:
        """The same within a transaction that is under way: what it has added is counted.

        ``until`` is the last ISO day on which a sheet was entered that counts; void ones never count.
        """
        cursor = connection.connection.cursor()
        chosen = [(name, value) for name, value in (("circle = ?", circle), ("day <= ?", until)) if value]
        where = "".join(f" AND {name}" for name, _ in chosen)
        cursor.execute(_COUNTED.format(where), (self._round(round), *(value for _, value in chosen)))
        counted = cursor.fetchall()
        cursor.close()
        found: dict[str, list[Tally]] = {}
        for (of, form_id, version), group in groupby(counted, itemgetter(0, 1, 2)):
            form = self.ledger.carried.table(form_id, version).form
            found.setdefault(of, []).append(sheet.tally(form, [row[3:] for row in group]))
        return {of: parts[0] if len(parts) == 1 else pooled(parts) for of, parts in found.items()}

    def _found(self) -> Form:
        """The questionnaire carried, else the installation's: of the cities whose tables are carried first."""
        carried = self.ledger.carried
        ids = carried.ids()
        cities = [self.ledger.own_pack, *(id_.partition("/")[0] for id_ in ids)]
        ours = [id_ for id_ in carried.library.ids() if id_.endswith(QUESTIONNAIRE)]
        ours.sort(key=lambda id_: cities.index(city) if (city := id_.partition("/")[0]) in cities else len(cities))
        for each in (*(id_ for id_ in ids if id_.endswith(QUESTIONNAIRE)), *ours):
            if sheet.is_questionnaire(found := carried.table(each).form):
                return found
        raise NotFound("本程序没有一张满意度调查表，不能收问卷。")

    @contextmanager
    def entry(self, *, later: bool = False) -> Iterator[Entry]:
        """One transaction; with ``later`` nothing is scored within it, and facts are read anew after it."""
        with self.ledger.entry(derived=not later) as entry:
            yield entry
        if later:
            self.ledger.forget_facts()

    def touch(self, entry: Entry, circles: set[str], *, later: bool = False) -> None:
        """Score the tables of these circles again, now or later; HandedOver where one of them is only read here."""
        self.ledger.require_open(entry.connection, circles)
        if later:
            waiting = [(circle,) for circle in sorted(circles)]
            entry.connection.exec_driver_sql("INSERT OR IGNORE INTO stale_owner (owner) VALUES (?)", waiting)
        else:
            entry.owners |= circles

    def carry(self, connection: Connection, form: Form) -> None:
        """Keep the questionnaire's table with the sheets that answer it."""
        carried = self.ledger.carried
        if form.id not in carried.ids():
            carried.carry(connection, carried.table(form.id, form.version))

    def _round(self, round_: str) -> str:
        return round_ or self.ledger.round_id

    def _value(self, row: Row[Any]) -> Questionnaire:
        form = self.ledger.carried.table(row.form, row.version).form
        answers = sheet.answers(form, _decode(row.answers))
        valid = "0" not in row.ratings
        return Questionnaire(
            row.id.hex(), row.circle, row.round, row.form, row.version, row.day, valid, bool(row.void & t.VOID), answers
        )


def _ids(made: Sequence[rows.Kept]) -> tuple[str, ...]:
    return tuple(sorted(row[0].hex() for row in made))
