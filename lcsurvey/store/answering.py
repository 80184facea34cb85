"""Answering: answers, notes and overrules one transaction each, and the acts about a response."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert as upsert

from lcsurvey.circle.model import Community
from lcsurvey.circle.nearness import bare
from lcsurvey.errors import AnswerError, LCSurveyError, NotFound, Problem
from lcsurvey.form.model import Form, Settings, Value
from lcsurvey.record import clock
from lcsurvey.record.canonical import Json, canonical, digest, normal
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.identity import new_id
from lcsurvey.record.thing import Thing
from lcsurvey.record.undo import Edit, Step, turned
from lcsurvey.response.model import Response, Stage, State
from lcsurvey.store import tables as t
from lcsurvey.store.content import content
from lcsurvey.store.handed_twice import acts_of, known
from lcsurvey.store.handling import carried, handlings, require_none_waiting
from lcsurvey.store.kinds import ACT, RESPONSE
from lcsurvey.store.ledger import Draft, Entry, Ledger, saved
from lcsurvey.store.lists import listed
from lcsurvey.store.model import ACTS, Handling, Returned, Saved, Submission
from lcsurvey.store.responses import NOTE, OVERRULE, VERSION, Key
from lcsurvey.store.values import answer_values
from lcsurvey.store.visit import lead_of, no_lead
from lcsurvey.store.wording import answer_label

_CIRCLE = "SELECT json_extract(CAST(body AS TEXT), '$.circle') FROM blob WHERE sha256 = ?"
_SETTLED = frozenset({State.APPROVED, State.SIGNED, State.FILED})
"""States in which a table is not handed in once more."""


class Answering:
    """The responses of one workspace."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def response(self, key: Key) -> Response:
        """A response; an empty one where nothing is there yet."""
        with self.ledger.database.reading() as connection:
            return self.ledger.responses.load(connection, key)

    def settings_of(self, response: Response) -> Settings:
        """The settings that a response is scored with."""
        with self.ledger.database.reading() as connection:
            return self.ledger.responses.settings_of(connection, response)

    def answer(self, key: Key, fields: Mapping[str, Value | None], notes: Mapping[str, str]) -> tuple[Saved, Response]:
        """Save answers and notes, all or none; AnswerError names every one that does not suit."""
        with self.ledger.entry(circles=(key.circle,)) as entry:
            thing, form = self.opened(entry, key)
            kept = answer_values(form, fields)
            unknown = [name for name in notes if name not in form.question]
            if unknown:
                sentence = f"《{form.title}》里没有这一题，备注没有保存。"
                raise AnswerError([Problem("unknown_question", name, sentence) for name in unknown])
            kept |= {NOTE + name: normal(text) or None for name, text in notes.items()}
            edit = self._write(entry, key, thing, form, kept)
        if edit is not None:
            self.ledger.stack.did(edit)
        return saved(), entry.refreshed.get(key.id) or self.response(key)

    def overrule(self, key: Key, field: str, value: Value | None, reason: str, facts: str) -> tuple[Saved, Response]:
        """Replace a derived answer by hand, with the reason and the digest of the facts overruled; None ends it."""
        with self.ledger.entry(circles=(key.circle,)) as entry:
            thing, form = self.opened(entry, key)
            kept: Json = None
            if value is not None:
                values = answer_values(form, {field: value})
                if values[field] is None:
                    sentence = "改动推得的答案要写出改成什么，请填写。"
                    raise AnswerError([Problem("value_missing", form.field[field].label, sentence)])
                if not reason.strip():
                    sentence = "改动推得的答案要写明理由，请填写。"
                    raise AnswerError([Problem("reason_missing", form.field[field].label, sentence)])
                kept = {"value": values[field], "reason": normal(reason), "digest": facts}
            edit = self._write(entry, key, thing, form, {OVERRULE + field: kept})
        if edit is not None:
            self.ledger.stack.did(edit)
        return saved(), entry.refreshed.get(key.id) or self.response(key)

    def submit(self, key: Key) -> Submission:
        """Hand a response in: everything in it becomes an immutable content, and an act names its digest."""
        with self.ledger.entry(circles=(key.circle,)) as entry:
            thing, form = self._thing_and_form(entry, key)
            self._require_lead(entry, key)
            response = self.ledger.responses.response(entry.connection, key, thing, handed_in=False)
            if thing is None and not response.effective:
                raise LCSurveyError("这张表还没有填写，不能交表。请先填写。")
            if response.state in _SETTLED:
                raise LCSurveyError(f"这份表{response.state.word}，不能再交一版。要改请先退回。")
            if thing is None:
                entry.write(_birth(key, form))
            body = self._content(entry, response)
            sha256 = digest(body)
            entry.connection.execute(
                upsert(t.blob).on_conflict_do_nothing(),
                {"sha256": sha256, "kind": "submission", "body": body},
            )
            known_ = known(acts_of(entry.connection, [key.id]).get(key.id, ()))
            change = self._act(entry, key.id, "submit", sha256, {"after": list(known_)})
        return Submission(sha256, response.edition + 1, clock.moment(change), self.ledger.person.author)

    def act(
        self, submission: str, act: str, remark: str = "", *, items: Mapping[str, str] | None = None, due: str = ""
    ) -> Saved:
        """Return, approve, sign, file or withdraw a submission, or say something about it (remark).

        ``items`` are questions with what is said of each, ``due`` the ISO day until which it is awaited back. A
        return needs a reason, for the whole or for a question.
        """
        if act not in ACTS or act == "submit":
            raise NotFound(f"没有“{act}”这种办理。可以：{'、'.join(list(ACTS.values())[1:])}。")
        rows = t.WIDE_ROWS["act"]
        query = select(rows.c.response).where(rows.c.submission == submission, rows.c.act == "submit")
        with self.ledger.entry(circles=self._circles(submission)) as entry:
            response = entry.connection.scalar(query.limit(1))
            if response is None:
                raise NotFound("没有找到这次交表的记录，请刷新后再试。")
            standing = entry.connection.execute(
                select(t.response_row.c.submission, t.response_row.c.form, t.response_row.c.version, t.response_row.c.circle)
                .where(t.response_row.c.id == response)
            ).one_or_none()  # fmt: skip
            if standing is None or standing.submission != submission:
                raise LCSurveyError(f"这份表已有新的一版，不能再{ACTS[act]}旧的一版。请打开最新的一版再办理。")
            form = self.ledger.carried.table(standing.form, standing.version).form
            if act == "return":
                require_none_waiting(entry.connection, standing.circle, form.short)
            self._act(entry, response, act, submission, carried(form, act, remark, items or {}, due))
        return saved()

    def handlings(self, response: str) -> tuple[Handling, ...]:
        """Every act about a response, the first first, from the first handing in on."""
        with self.ledger.database.reading() as connection:
            return handlings(connection, self.ledger.log, response)

    def returned(self, round: str | None = None) -> tuple[Returned, ...]:
        """The tables that were ever returned in a round, the one worked on unless given."""
        acts, rows = t.WIDE_ROWS["act"].c, t.response_row.c
        query = select(rows.id, rows.circle, rows.form, rows.version, rows.stage).where(
            rows.round == (round or self.ledger.round_id), rows.id.in_(select(acts.response).where(acts.act == "return"))
        )
        with self.ledger.database.reading() as connection:
            return tuple(Returned(*row) for row in connection.execute(query.order_by(rows.id)))

    def submissions(self, response: str) -> tuple[Submission, ...]:
        """Every submission of a response, the first first."""
        rows = t.WIDE_ROWS["act"]
        query = select(rows).where(rows.c.response == response, rows.c.act == "submit")
        with self.ledger.database.reading() as connection:
            found = connection.execute(query.order_by(rows.c.born, rows.c.id)).all()
        return tuple(
            Submission(row.submission, edition, clock.moment(row.born), row.author)
            for edition, row in enumerate(found, 1)
        )

    def submission(self, sha256: str) -> Mapping[str, Any]:
        """Everything that a submission fixed; raises NotFound."""
        query = select(t.blob.c.body).where(t.blob.c.sha256 == sha256, t.blob.c.kind == "submission")
        with self.ledger.database.reading() as connection:
            body = connection.scalar(query)
        if body is None:
            raise NotFound("没有找到这次交表的内容，请刷新后再试。")
        found: Mapping[str, Any] = json.loads(body)
        return found

    def _circles(self, submission: str) -> tuple[str, ...]:
        """The circle of a content that was handed in."""
        with self.ledger.database.reading() as connection:
            circle = connection.exec_driver_sql(_CIRCLE, (submission,)).scalar()
        return (str(circle or ""),)

    def _content(self, entry: Entry, response: Response) -> bytes:
        table, card = self.ledger.responses.score(entry.connection, response)
        settings = self.ledger.responses.settings(entry.connection, response.form)
        return canonical(content(response, table, settings, card)).encode()

    def opened(self, entry: Entry, key: Key) -> tuple[Thing | None, Form]:
        """The response and its form, to be written to; LCSurveyError where it is handed in."""
        state = self.ledger.scores.handed_in(entry.connection, [key.id])
        if state is not None:
            raise LCSurveyError(f"这份表{state.word}，不能再改，答案没有保存。要改请先撤回，或请上级退回。")
        return self._thing_and_form(entry, key)

    def _require_lead(self, entry: Entry, key: Key) -> None:
        """LCSurveyError where a community hands in what another one of the circle is to hand in."""
        person = self.ledger.person
        if person.role != "community" or key.stage is not Stage.SELF:
            return
        communities = listed(entry.connection, Community, key.circle)
        lead, unit = lead_of(communities), bare(person.unit)
        if lead is None and len(communities) > 1:
            raise LCSurveyError(no_lead(communities))
        if lead is None or unit.startswith(bare(lead.name)):
            return
        if any(unit.startswith(bare(community.name)) for community in communities):
            raise LCSurveyError(f"由牵头社区“{lead.name}”交表，{person.unit}不单独交。填好后请告诉他们。")

    def _thing_and_form(self, entry: Entry, key: Key) -> tuple[Thing | None, Form]:
        """The response as it is, and its form; the circle and the round must be there."""
        thing = entry.things([key.id]).get(key.id)
        if thing is not None:
            return thing, self._form(key, thing)
        table = self.ledger.carried.table(key.form)
        needed = [("round", key.round, "调查期次")]
        if table.form.scope == "circle":
            needed.insert(0, ("circle", key.circle, "生活圈"))
        elif table.form.scope == "region":
            needed.insert(0, ("region", key.circle, "区县"))
        elif key.circle != self.ledger.scores.city:
            raise NotFound(f"《{table.form.title}》是全市的表，不按生活圈填写，答案没有保存。请从全市的表里打开。")
        for kind, id_, said in needed:
            rows = t.WIDE_ROWS[kind]
            if entry.connection.scalar(select(rows.c.id).where(rows.c.id == id_, ~rows.c.gone)) is None:
                raise NotFound(f"没有这个{said}，答案没有保存。请刷新列表后再填。")
        entry.everywhere |= self.ledger.carried.carry(entry.connection, table)
        return None, table.form

    def _form(self, key: Key, thing: Thing) -> Form:
        version = thing.values.get(VERSION)
        return self.ledger.carried.table(key.form, version if isinstance(version, int) else None).form

    def _write(self, entry: Entry, key: Key, thing: Thing | None, form: Form, kept: Mapping[str, Json]) -> Edit | None:
        """Write what differs; the first answer also makes the response."""
        former = thing.values if thing else {}
        settled = {
            name: value
            for name, value in kept.items()
            if value != former.get(name) or (thing is not None and name in thing.open)
        }
        if not settled:
            return None
        drafts = []
        if thing is None:
            drafts = _birth(key, form)
        drafts += [Draft(key.id, name, value, kind=RESPONSE) for name, value in settled.items()]
        entry.write(drafts)
        steps = tuple(Step(key.id, name, former.get(name), value) for name, value in settled.items())
        return Edit(answer_label(form, steps), answer_label(form, turned(steps)), steps)

    def _act(self, entry: Entry, response: str, act: str, submission: str, words: Mapping[str, Json]) -> int:
        """Write an act; its stamp."""
        entity = new_id(clock.now())
        birth: dict[str, Any] = {"kind": ACT.name, "response": response, "act": act, "submission": submission, **words}
        changes = entry.write([Draft(entity, WHOLE_THING, birth, "create", ACT.name)])
        return changes[0].h


def _birth(key: Key, form: Form) -> list[Draft]:
    """The changes that make a response."""
    return [
        Draft(key.id, WHOLE_THING, key.birth, "create", RESPONSE),
        Draft(key.id, VERSION, form.version, kind=RESPONSE),
    ]
