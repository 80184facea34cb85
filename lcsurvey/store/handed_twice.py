"""Tables that two laptops handed in without knowing of each other."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, select

from lcsurvey.form.model import Form
from lcsurvey.record.canonical import canonical
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.difference import said
from lcsurvey.store import field_words
from lcsurvey.store import tables as t
from lcsurvey.store.difference import Difference
from lcsurvey.store.kinds import RESPONSE
from lcsurvey.store.log import CHUNK
from lcsurvey.store.sides import Sides
from lcsurvey.store.whereabouts import Place, owners_of

_ACTS = t.WIDE_ROWS["act"].c
_TWICE = "SELECT response FROM act_row WHERE act = 'submit' AND NOT gone GROUP BY response HAVING count(*) > 1"
_ALL = (
    select(_ACTS.id, _ACTS.response, _ACTS.act, _ACTS.submission, _ACTS.after)
    .where(_ACTS.response.in_(bindparam("responses", expanding=True)), ~_ACTS.gone)
    .order_by(_ACTS.born, _ACTS.id)
)
_BODY = select(t.blob.c.body).where(t.blob.c.sha256 == bindparam("sha256_"))
_DECIDES = frozenset({"approve", "sign", "file"})
_SHOWN = 2
"""So many of the answers that differ are named."""


class Act(NamedTuple):
    """An act about a response. ``after``: the handing in that was known at a handing in; None where that was not kept."""

    id: str
    act: str
    submission: str
    after: tuple[str, ...] | None = None


def known(acts: Iterable[Act]) -> tuple[str, ...]:
    """The acts of handing in that no other names: what a further one is after."""
    submits = [act for act in acts if act.act == "submit"]
    named = {id_ for act in submits for id_ in act.after or ()}
    return tuple(act.id for act in submits if act.id not in named)


def apart(acts: Sequence[Act]) -> tuple[Act, ...]:
    """The handing in that stand beside each other with different contents, of acts by their stamps; else nothing.

    What did not know of another one stands beside it, until a desk returns the one that holds, or approves it, or
    one of them is taken back. Where it was not kept what was known, all the earlier ones were.
    """
    live: dict[str, Act] = {}
    holds = ""
    for act in acts:
        if act.act == "submit":
            for id_ in list(live) if act.after is None else act.after:
                live.pop(id_, None)
            live[act.id] = act
            holds = act.submission
        elif act.act == "return" and act.submission == holds:
            live.clear()
        elif act.act in ("return", "withdraw"):
            live = {id_: other for id_, other in live.items() if other.submission != act.submission}
        elif act.act in _DECIDES and act.submission == holds:
            live = {id_: other for id_, other in live.items() if other.submission == holds}
    contents = {act.submission for act in live.values()}
    return tuple(live.values()) if len(contents) > 1 else ()


def acts_of(connection: Connection, responses: Iterable[str]) -> Mapping[str, list[Act]]:
    """Response → its acts, by their stamps."""
    found: dict[str, list[Act]] = defaultdict(list)
    wanted = list(responses)
    for start in range(0, len(wanted), CHUNK):
        for row in connection.execute(_ALL, {"responses": wanted[start : start + CHUNK]}):
            after = None if row.after is None else tuple(json.loads(row.after))
            found[row.response].append(Act(row.id, row.act, row.submission, after))
    return found


def handed_twice(connection: Connection, response: str = "") -> list[tuple[Place, tuple[Act, ...]]]:
    """The tables that were handed in twice (one if given), and the acts that stand beside each other."""
    responses = [response] if response else [row[0] for row in connection.exec_driver_sql(_TWICE)]
    found = {id_: twice for id_, acts in acts_of(connection, responses).items() if (twice := apart(acts))}
    owners = owners_of(connection, RESPONSE, found)
    return [
        (Place(0, 0, id_, RESPONSE, WHOLE_THING, *owners[id_]), twice)
        for id_, twice in found.items()
        if id_ in owners and owners[id_].frozen
    ]


def difference(sides: Sides, place: Place, twice: Sequence[Act]) -> Difference | None:
    """A table that was handed in twice as a difference; what was handed in stands for the values."""
    things = sides.ledger.log.things(sides.connection, [act.id for act in twice])
    by_content: dict[str, list[str]] = defaultdict(list)
    for act in reversed(twice):
        if act.id in things:
            by_content[act.submission].append(act.id)
    told = []
    form = sides.form(place)
    words = _words(form, {submission: _body(sides.connection, submission) for submission in by_content})
    for submission, ids in by_content.items():
        heads = [said(things[id_].heads[WHOLE_THING][0])._replace(id=id_) for id_ in ids]
        told.append(sides.side(heads, submission, words[submission]))
    if len(told) < 2:
        return None
    told.sort(key=lambda side: (side.stamp, side.changes[0]), reverse=True)
    return Difference(
        place.thing,
        place.kind,
        place.field,
        "handed",
        tuple(told),
        form.title,
        "交表",
        **sides.lies(place),
    )


def _body(connection: Connection, submission: str) -> dict[str, Any] | None:
    """What was handed in; None where it has not come."""
    body = connection.scalar(_BODY, {"sha256_": submission})
    return None if body is None else json.loads(body)


def _words(form: Form, bodies: Mapping[str, dict[str, Any] | None]) -> dict[str, str]:
    """What was handed in, in short: points and rating, how many answers, and those that tell it from the others."""
    answers = {id_: _answers(body) for id_, body in bodies.items() if body is not None}
    fields = dict.fromkeys((*form.field, *(field for given in answers.values() for field in sorted(given))))
    differing = [
        field for field in fields if len({canonical(given.get(field)) for given in answers.values()}) > 1
    ]
    found = {}
    for id_, body in bodies.items():
        if body is None:
            found[id_] = "内容还没有收到"
            continue
        given, score = answers[id_], body.get("score", {})
        told = [f"{score['total']} 分" if score.get("lines") else "", str(score.get("rating", "")), f"{len(given)} 项"]
        told.append(_apart(form, differing, given))
        found[id_] = " · ".join(word for word in told if word)
    return found


def _answers(body: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = body.get("effective") or body.get("answers", {})
    return found


def _apart(form: Form, differing: Sequence[str], given: Mapping[str, Any]) -> str:
    """“不同的：居住小区数 8 个、便利店 · 业态 有 等 5 项”; nothing where all answers agree."""
    shown = "、".join(
        f"{field_words.answer_label(form, field)} {field_words.answer_words(form, field, given.get(field))}"
        for field in differing[:_SHOWN]
    )
    more = f" 等 {len(differing)} 项" if len(differing) > _SHOWN else ""
    return f"不同的：{shown}{more}" if shown else ""
