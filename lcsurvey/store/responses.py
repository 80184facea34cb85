"""Responses out of things: answers typed by their form, what facts give, the state that acts give."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, select

from lcsurvey.form.model import Answers, Form, Settings, Value
from lcsurvey.record import clock
from lcsurvey.record.canonical import Json
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.identity import response_id
from lcsurvey.record.thing import Thing
from lcsurvey.response.model import FROZEN, Overrule, Response, Stage, State
from lcsurvey.store import tables as t
from lcsurvey.store.content import Handed, handed
from lcsurvey.store.deriving import DERIVING, Deriving
from lcsurvey.store.kinds import RESPONSE
from lcsurvey.store.log import Log
from lcsurvey.store.values import answer_value

if TYPE_CHECKING:
    from lcsurvey.response.derived import Derived
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
_BODY = select(t.blob.c.body).where(t.blob.c.sha256 == bindparam("sha256_"))
FEW = 100
"""Submissions remembered."""
SCORED = 256
"""Scorecards remembered: a fact that changes asks for those of all tables of its circle, and few become others."""


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
    """Reads responses and keeps their cached scores; ``tables`` and ``settings`` give what a form needs.

    ``deriving`` gives what facts say, as a connection sees them; ``of_city`` what follows for a table of the city.
    """

    def __init__(
        self,
        log: Log,
        tables: Callable[[str, int | None], Table],
        settings: Callable[[Connection, str], Settings],
        deriving: Callable[[Connection], Deriving],
        of_city: Callable[[Connection, Key, Table], Mapping[str, Derived]],
    ) -> None:
        self.log = log
        self.tables = tables
        self.settings = settings
        self.deriving = deriving
        self.of_city = of_city
        self._handed: dict[str, Handed] = {}  # submissions read last; they never change
        self._scored: dict[str, tuple[Table, Answers, Settings, Scorecard]] = {}  # those scored last

    def load(self, connection: Connection, key: Key) -> Response:
        """One response; where nobody typed anything yet, with what facts give."""
        thing = self.log.things(connection, [key.id]).get(key.id)
        return self.response(connection, key, thing)

    def response(
        self, connection: Connection, key: Key, thing: Thing | None, deriving: Deriving | None = None,
        *, handed_in: bool = True, version: int | None = None,
    ) -> Response:  # fmt: skip
        """The response that a thing is; with ``handed_in`` off, what would be handed in now whatever stands.

        ``version`` is that of the table it is read by: its own unless another one is asked for.
        """
        if version is None and thing is not None:
            version = version_of(thing)
        table = self.tables(key.form, version)
        form = table.form
        if thing is None:
            derived = self._derived(connection, key, table, deriving)
            return Response(key.id, key.circle, key.form, form.version, key.round, key.stage, derived=derived)
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
        state = now.state or draft
        handed = self.handed(connection, now.submission, form) if handed_in and state in FROZEN else None
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
            derived=handed.derived if handed else self._derived(connection, key, table, deriving),
            frozen=handed.answers if handed else None,
            state=state,
            submission=now.submission,
            edition=now.edition,
            conflicts=thing.open,
            changed_at=clock.moment(latest.h),
            author=latest.a,
        )

    def _derived(
        self, connection: Connection, key: Key, table: Table, deriving: Deriving | None
    ) -> Mapping[str, Derived]:
        if key.stage not in DERIVING or not table.derivations:
            return {}
        settings = self.settings(connection, key.form)
        if deriving is not None:  # for a row of the list, which no outlet of the city makes anew
            return deriving.derived(key, table, settings, wide=False)
        if table.form.scope == "city":
            return self.of_city(connection, key, table)
        return self.deriving(connection).derived(key, table, settings)

    def handed(self, connection: Connection, submission: str, form: Form) -> Handed | None:
        """What a submission fixed; None where its content has not arrived."""
        if submission not in self._handed:
            body = connection.scalar(_BODY, {"sha256_": submission})
            if body is None:
                return None
            if len(self._handed) >= FEW:
                self._handed.clear()
            self._handed[submission] = handed(body, form)
        return self._handed.get(submission)

    def settings_of(self, connection: Connection, response: Response) -> Settings:
        """The settings that a response is scored and printed with: those it was handed in with, else those in force."""
        if response.frozen is not None:
            form = self.tables(response.form, response.version).form
            if (found := self.handed(connection, response.submission, form)) is not None:
                return found.settings
        return self.settings(connection, response.form)

    def score(self, connection: Connection, response: Response) -> tuple[Table, Scorecard]:
        """The scorecard of a response, and the table it was scored by."""
        from lcsurvey.score.scoring import score

        table, settings = self.tables(response.form, response.version), self.settings_of(connection, response)
        known = self._scored.get(response.id)
        if known is None or known[0] is not table or known[1:3] != (response.effective, settings):
            if len(self._scored) >= SCORED:
                self._scored.clear()
            known = (table, response.effective, settings, score(table, response.effective, settings))
            self._scored[response.id] = known
        return table, known[3]


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


def version_of(thing: Thing) -> int | None:
    """The version of its table that a response was begun with; None where it does not say."""
    return _version(thing.values.get(VERSION))


def _version(kept: Json) -> int | None:
    return kept if type(kept) is int else None
