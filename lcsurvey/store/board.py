"""The board as of a moment: every circle with its counts and its self-assessments of a round, as they were then.

What was handed in, approved, signed or filed follows from the acts before the moment. Points are those of the
submission that stood: they were fixed with it. A table that was not handed in then has a state and no points, since
nobody keeps what facts gave on that day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from lcsurvey.record import clock
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.response.model import FROZEN, Stage, State
from lcsurvey.store.database import bare
from lcsurvey.store.model import CircleSummary, ResponseSummary
from lcsurvey.store.past import Reading
from lcsurvey.store.portions import portions
from lcsurvey.store.responses import VERSION, standing

if TYPE_CHECKING:
    from lcsurvey.store.ledger import Ledger

_RESPONSES = """SELECT id, circle, form, version, state, submission, total, reachable, rating, final, complete, missing, changed, edition
    FROM response_row WHERE round = ? AND stage = ? AND changed > 0"""
_ACTS = """SELECT a.response, a.act, a.submission, a.born FROM response_row r CROSS JOIN act_row a ON a.response = r.id
    WHERE r.round = ? AND r.stage = ? AND a.born < ? ORDER BY a.born, a.id"""
_SHOWN = "{0}.seq NOT IN (SELECT seq FROM hidden)"
_BEGUN = f"""SELECT r.id FROM response_row r CROSS JOIN entity e ON e.uuid = unhex(r.id)
    WHERE r.round = ? AND r.stage = ? AND EXISTS (
        SELECT 1 FROM change w WHERE w.eid = e.eid AND w.fid = ? AND w.hlc < ? AND {_SHOWN.format("w")})
    AND EXISTS (SELECT 1 FROM change c WHERE c.eid = e.eid AND c.hlc < ? AND c.fid NOT IN (?, ?)
        AND c.op <> 'del' AND c.value <> 'null' AND {_SHOWN.format("c")} AND NOT EXISTS (
            SELECT 1 FROM change k WHERE k.eid = c.eid AND k.fid = c.fid AND k.hlc < ? AND (k.hlc, k.id) > (c.hlc, c.id)
            AND {_SHOWN.format("k")}))"""
_SCORES = """SELECT sha256, json_extract(score, '$.total'), json_extract(score, '$.reachable'),
    json_extract(score, '$.rating'), json_extract(score, '$.final'), json_extract(score, '$.complete'),
    json_array_length(score, '$.missing')
    FROM (SELECT sha256, json_extract(CAST(body AS TEXT), '$.score') AS score FROM blob WHERE sha256 IN ({}))"""
_CIRCLE = ("name", "code", "region", "division", "population")
_TYPED = frozenset(map(str, (State.EMPTY, State.DRAFT)))


class Points(NamedTuple):
    """What a submission came to."""

    total: str | None
    reachable: str | None
    rating: str
    final: bool
    complete: bool
    missing: int


@dataclass(frozen=True, slots=True)
class Stood:
    """How a table stood: its state, and the submission that held."""

    id: str
    circle: str
    form: str
    version: int
    state: State
    submission: str = ""
    at: int = 0  # stamp of the last act, or of the last answer where that is known
    points: Points | None = None

    @property
    def handed(self) -> bool:
        """Whether it was handed in, and not returned or taken back."""
        return self.state in FROZEN


class Board:
    """Reads one workspace as it was before a stamp."""

    def __init__(self, ledger: Ledger, reading: Reading) -> None:
        self.ledger = ledger
        self.reading = reading
        self._run: Any = bare(reading.connection)

    def summaries(self, round_: str) -> tuple[CircleSummary, ...]:
        """Every circle in the register's order, with the self-assessments of a round."""
        circles = self.reading.things("circle", _CIRCLE)
        regions = self.reading.things("region", ("name",)).rows
        communities: dict[str, list[str]] = defaultdict(list)
        for circle, name in self.reading.things("community", ("circle", "name")).rows.values():
            communities[circle].append(name or "")
        compounds = self.reading.serving("compound")
        outlets = self.reading.serving("outlet")
        tables: dict[str, dict[str, ResponseSummary]] = defaultdict(dict)
        for stood in self.stood(round_):
            tables[stood.circle][stood.form] = _summary(stood)
        spelt = dict(self._run.execute("SELECT id, pinyin FROM circle_row"))
        return tuple(
            CircleSummary(
                id_, name or "", code or "", (regions.get(region, ("",))[0] or "") if region else "", division or "",
                population, tuple(communities.get(id_, ())), compounds.get(id_, 0), outlets.get(id_, 0),
                tables.get(id_, {}), spelt.get(id_, ""),
            )
            for id_, (name, code, region, division, population) in circles.rows.items()
        )  # fmt: skip

    def stood(self, round_: str, stage: Stage = Stage.SELF) -> tuple[Stood, ...]:
        """How every table of a round that was begun stood at a stage."""
        before = self.reading.before
        rows = self._run.execute(_RESPONSES, (round_, str(stage))).fetchall()
        acts: dict[str, list[tuple[str, str]]] = defaultdict(list)
        last: dict[str, int] = {}
        for response, act, submission, born in self._run.execute(_ACTS, (round_, str(stage), before)):
            acts[response].append((act, submission))
            last[response] = born
        by_acts = {id_: one for id_, some in acts.items() if (one := standing(some)).state is not None}
        # what a person typed is as it was where nothing came after; what facts gave then does not count
        known = {row[0] for row in rows if row[12] < before and row[4] in _TYPED and not row[13]}
        begun = self._begun(round_, stage) if any(row[0] not in by_acts and row[0] not in known for row in rows) else ()
        found = []
        for row in rows:
            id_, changed = row[0], row[12]
            if (now := by_acts.get(id_)) is not None and now.state is not None:
                state, submission = now.state, now.submission
            else:
                typed = row[4] == State.DRAFT if id_ in known else id_ in begun
                state, submission = (State.DRAFT if typed else State.EMPTY), ""
            if state is not State.EMPTY:
                at = last.get(id_) or (changed if changed < before else 0)
                found.append((row, Stood(id_, row[1], row[2], row[3], state, submission, at)))
        return self._with_points(found)

    def _begun(self, round_: str, stage: Stage) -> set[str]:
        """The tables in which something stood that a person had entered."""
        names = dict(self._run.execute("SELECT name, nid FROM name WHERE name IN (?, ?)", (WHOLE_THING, VERSION)))
        whole, version = names.get(WHOLE_THING, -1), names.get(VERSION, -1)
        before = self.reading.before
        marks = (round_, str(stage), whole, before, before, whole, version, before)
        return {row[0] for row in self._run.execute(_BEGUN, marks)}

    def _with_points(self, found: list[tuple[Any, Stood]]) -> tuple[Stood, ...]:
        """The same with the points of what was handed in: those of the row, where that submission still stands."""
        elsewhere = sorted(
            {stood.submission for row, stood in found if stood.handed and not _same(row, stood)}
            - self.ledger.fixed_points.keys()
        )
        known = self.ledger.fixed_points  # submissions never change
        for part, marks in portions(elsewhere):
            for sha256, *points in self._run.execute(_SCORES.format(marks), part):
                total, reachable, rating, final, complete, missing = points
                known[sha256] = Points(total, reachable, rating or "", bool(final), bool(complete), missing or 0)
        return tuple(self._scored(row, stood, known) for row, stood in found)

    def _scored(self, row: Any, stood: Stood, known: Mapping[str, Points]) -> Stood:
        if not stood.handed:
            return stood
        if _same(row, stood):
            points: Points | None = Points(row[6], row[7], row[8], bool(row[9]), bool(row[10]), row[11])
        else:
            points = known.get(stood.submission)
            if points and not self.ledger.carried.table(stood.form, stood.version).scored:
                points = points._replace(total=None, reachable=None, rating="")
        return Stood(stood.id, stood.circle, stood.form, stood.version, stood.state, stood.submission, stood.at, points)


def _same(row: Any, stood: Stood) -> bool:
    """Whether the submission that stood is the one that the row is of now."""
    return bool(row[5] == stood.submission and row[4] in FROZEN)


def _summary(stood: Stood) -> ResponseSummary:
    points = stood.points
    return ResponseSummary(
        stood.id, stood.circle, stood.form, Stage.SELF, stood.state,
        None if points is None or points.total is None else Decimal(points.total),
        None if points is None or points.reachable is None else Decimal(points.reachable),
        points.rating if points else "", bool(points and points.final), bool(points and points.complete),
        points.missing if points else 0, clock.moment(stood.at) if stood.at else None, version=stood.version,
    )  # fmt: skip
