"""Tables that two laptops handed in without knowing of each other."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.difference import said
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
    for submission, ids in by_content.items():
        heads = [said(things[id_].heads[WHOLE_THING][0])._replace(id=id_) for id_ in ids]
        told.append(sides.side(heads, submission, _words(sides.connection, submission)))
    if len(told) < 2:
        return None
    told.sort(key=lambda side: (side.stamp, side.changes[0]), reverse=True)
    return Difference(
        place.thing,
        place.kind,
        place.field,
        "handed",
        tuple(told),
        sides.form(place).title,
        "交表",
        **sides.lies(place),
    )


def _words(connection: Connection, submission: str) -> str:
    """What was handed in, in short: points and rating, else how many answers."""
    body = connection.scalar(_BODY, {"sha256_": submission})
    if body is None:
        return "内容还没有收到"
    kept = json.loads(body)
    score = kept.get("score", {})
    answers = len(kept.get("effective") or kept.get("answers", {}))
    told = [f"{score['total']} 分" if score.get("lines") else "", str(score.get("rating", "")), f"{answers} 项"]
    return " · ".join(word for word in told if word)
