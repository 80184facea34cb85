"""Responses out of things: answers typed by their form, the state that acts give, and the cached score."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from lcsurvey.form.model import Settings, Value
from lcsurvey.record import clock
from lcsurvey.record.canonical import Json
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.identity import response_id
from lcsurvey.record.thing import Thing
from lcsurvey.response.model import Overrule, Response, Stage, State
from lcsurvey.store import rows
from lcsurvey.store import tables as t
from lcsurvey.store.kinds import RESPONSE
from lcsurvey.store.log import CHUNK, Log
from lcsurvey.store.values import answer_value

if TYPE_CHECKING:
    from lcsurvey.score.scorecard import Scorecard
    from lcsurvey.score.table import Table

NOTE = "note/"
"""Field of a note: this and the question's name. Question names have no “/”."""
OVERRULE = "overrule/"
"""Field of an overrule: this and the field overruled."""
VERSION = "form/version"
"""Field of the form's version."""

_AFTER = {"return": State.RETURNED, "approve": State.APPROVED, "sign": State.SIGNED, "file": State.FILED}
_ACTS = (
    select(t.WIDE_ROWS["act"])
    .where(t.WIDE_ROWS["act"].c.response == bindparam("response_"))
    .order_by(t.WIDE_ROWS["act"].c.born, t.WIDE_ROWS["act"].c.id)
)
_PUT = upsert(t.response_row)
_PUT = _PUT.on_conflict_do_update(
    index_elements=["id"],
    set_={column.name: _PUT.excluded[column.name] for column in t.response_row.c if column.name != "id"},
)


@dataclass(frozen=True, slots=True)
class Key:
    """What a response is about; two computers that open the same table edit the same response."""

    circle: str
    form: str
    round: str
    stage: Stage

    @property
    def id(self) -> str:
        """The response's id."""
        return response_id(self.circle, self.form, self.round, self.stage)

    @property
    def birth(self) -> Json:
        """What its first change carries."""
        return {
            "kind": RESPONSE, "circle": self.circle, "form": self.form, "round": self.round,
            "stage": str(self.stage),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a response stands by its acts: the submission that holds, and how many there have been."""

    state: State | None = None
    submission: str = ""
    edition: int = 0


def standing(acts: Iterable[tuple[str, str]]) -> Standing:
    """The standing after these acts (act, submission) in order.

    An act about another submission than the one that holds changes nothing; ``withdraw`` makes it a draft.
    """
    now = Standing()
    for act, submission in acts:
        if act == "submit":
            now = Standing(State.SUBMITTED, submission, now.edition + 1)
        elif submission != now.submission or not submission:
            continue
        elif act == "withdraw":
            now = Standing(State.DRAFT, "", now.edition)
        elif act in _AFTER:
            now = Standing(_AFTER[act], submission, now.edition)
    return now


class Responses:
    """Reads responses and keeps their cached scores; ``tables`` and ``settings`` give what a form needs."""

    def __init__(
        self,
        log: Log,
        tables: Callable[[str, int | None], Table],
        settings: Callable[[Connection, str], Settings],
    ) -> None:
        self.log = log
        self.tables = tables
        self.settings = settings

    def load(self, connection: Connection, key: Key) -> Response:
        """One response; an empty one where nothing is there yet."""
        thing = self.log.things(connection, [key.id]).get(key.id)
        return self.response(connection, key, thing)

    def response(self, connection: Connection, key: Key, thing: Thing | None) -> Response:
        """The response that a thing is."""
        if thing is None:
            newest = self.tables(key.form, None).form.version
            return Response(key.id, key.circle, key.form, newest, key.round, key.stage)
        form = self.tables(key.form, _version(thing.values.get(VERSION))).form
        answers: dict[str, Value] = {}
        notes: dict[str, str] = {}
        overrules: dict[str, Overrule] = {}
        for name, kept in thing.values.items():
            if name.startswith(NOTE):
                notes[name.removeprefix(NOTE)] = str(kept)
            elif name.startswith(OVERRULE) and isinstance(kept, dict):
                field = name.removeprefix(OVERRULE)
                if (value := answer_value(form, field, kept.get("value"))) is not None:
                    overrules[field] = Overrule(value, str(kept.get("reason", "")), str(kept.get("digest", "")))
            elif (value := answer_value(form, name, kept)) is not None:
                answers[name] = value
        now = standing((row.act, row.submission) for row in connection.execute(_ACTS, {"response_": key.id}))
        draft = State.DRAFT if answers or notes or overrules else State.EMPTY
        latest = max((group[0] for group in thing.heads.values()), key=lambda change: (change.h, change.id))
        return Response(
            id=key.id,
            circle=key.circle,
            form=key.form,
            version=form.version,
            round=key.round,
            stage=key.stage,
            answers=answers,
            notes=notes,
            overrules=overrules,
            state=now.state or draft,
            submission=now.submission,
            edition=now.edition,
            conflicts=thing.open,
            changed_at=clock.moment(latest.h),
            author=latest.a,
        )

    def score(self, connection: Connection, response: Response) -> tuple[Table, Scorecard]:
        """The scorecard of a response with the settings in force, and the table it was scored by."""
        from lcsurvey.score.scoring import score

        table = self.tables(response.form, response.version)
        return table, score(table, response.answers, self.settings(connection, response.form))

    def refresh(self, connection: Connection, things: Iterable[Thing]) -> dict[str, Response]:
        """Score these responses again and refresh their rows."""
        found: dict[str, Response] = {}
        kept = []
        for thing in things:
            key = key_of(thing)
            if key is not None and key.id == thing.id:
                found[thing.id] = self.response(connection, key, thing)
                kept.append(self.row(connection, found[thing.id], thing))
        if kept:
            connection.execute(_PUT, kept)
        return found

    def row(self, connection: Connection, response: Response, thing: Thing) -> dict[str, Any]:
        """The wide row of a response, scored."""
        from lcsurvey.score.apportion import text

        table, card = self.score(connection, response)
        return {
            "id": response.id,
            "circle": response.circle,
            "form": response.form,
            "version": response.version,
            "round": response.round,
            "stage": str(response.stage),
            "state": str(response.state),
            "submission": response.submission,
            "edition": response.edition,
            "total": text(card.total) if response.answers and table.scored else None,
            "reachable": text(card.reachable),
            "rating": card.rating.label if response.answers else "",
            "final": card.final,
            "complete": card.complete,
            "missing": len(card.missing),
            "open": len(thing.open),
            "changed": thing.latest,
        }

    def rebuild(self, connection: Connection) -> None:
        """Make every response's row anew."""
        connection.execute(delete(t.response_row))
        ids = rows.entities(connection, RESPONSE)
        for start in range(0, len(ids), CHUNK):
            self.refresh(connection, self.log.things(connection, ids[start : start + CHUNK]).values())

    def differing(self, connection: Connection) -> list[str]:
        """The ids of responses whose row is not what their heads give."""
        kept = {row["id"]: dict(row) for row in connection.execute(select(t.response_row)).mappings()}
        ids = rows.entities(connection, RESPONSE)
        found = sorted(kept.keys() - set(ids))
        for start in range(0, len(ids), CHUNK):
            for id_, thing in self.log.things(connection, ids[start : start + CHUNK]).items():
                key = key_of(thing)
                if key is not None:
                    wanted = self.row(connection, self.response(connection, key, thing), thing)
                    found += [] if kept.get(id_) == wanted else [id_]
        return found


def key_of(thing: Thing) -> Key | None:
    """What a response is about, from its first change; None where that has not arrived."""
    born: Mapping[str, Json] = next(
        (change.v for change in thing.heads.get(WHOLE_THING, ()) if isinstance(change.v, dict)), {}
    )
    try:
        stage = Stage(str(born.get("stage")))
    except ValueError:
        return None
    return Key(str(born.get("circle")), str(born.get("form")), str(born.get("round")), stage)


def _version(kept: Json) -> int | None:
    return kept if type(kept) is int else None
