"""A file of questionnaires that comes a second time, known by its answers alone.

Kept per import are the number of questionnaires in the file and one SHA-256 over their sorted answers. Where a file
begins or ends with as many questionnaires as an earlier import had, with the same answers, those are not offered
again: the same export twice, saved in another format, or a later export with more rows. Nothing is kept by which a
single row of a file, its hour or its sender could be found. What this cannot see is said by ``alike``: a file with
rows taken out or put into another order, whose answers are nevertheless here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from uuid import uuid4

from sqlalchemy import Connection, Select, insert, select

from lcsurvey.form.model import Answers, Form
from lcsurvey.store import questionnaire_rows as rows
from lcsurvey.store import tables as t

MANY_ALIKE = 5
"""From so many on, and from half of a file on, answers that are there already look like the same survey again."""

_i = t.questionnaire_import
_IMPORTS = select(
    _i.c.id, _i.c.circle, _i.c.round, _i.c.form, _i.c.day, _i.c["count"].label("size"), _i.c.added, _i.c.content
)


@dataclass(frozen=True, slots=True)
class Import:
    """A file that was taken in: ``size`` questionnaires were in it, ``added`` of them were new."""

    id: str
    circle: str
    round: str
    form: str
    day: str  # ISO
    size: int
    added: int


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a file holds compared with what is here."""

    fresh: tuple[Answers, ...]  # not of an earlier import
    known: int  # recognised as of an earlier import
    before: tuple[Import, ...]  # the imports they are known from
    differing: tuple[Answers, ...]  # the fresh ones whose answers are not in the circle yet

    @property
    def alike(self) -> int:
        """Fresh questionnaires with the same answers as one that is in the circle already."""
        return len(self.fresh) - len(self.differing)

    @property
    def doubtful(self) -> bool:
        """Whether it looks like the same survey once more, though not in the same order: a person has to say."""
        return self.alike >= MANY_ALIKE and 2 * self.alike >= len(self.fresh)


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What an import did; its ids, in their own order, serve to take it back while the session lasts."""

    added: int
    known: int  # left out
    ids: tuple[str, ...] = ()
    id: str = ""  # of the import; empty where nothing was added


def recognise(connection: Connection, form: Form, circle: str, round_: str, sheets: Sequence[Answers]) -> Recognised:
    """Which questionnaires of a file are here already from earlier imports of it, and which are new."""
    contents = rows.contents_of(form, sheets)
    low, high, before = 0, len(contents), []
    query = _IMPORTS.where(_i.c.round == round_, _i.c.form == form.id).order_by(_i.c["count"].desc(), _i.c.id)
    left = _read(connection, query)
    while found := _at_an_edge(contents[low:high], left):
        one, edge = found
        low, high = (low + one.size, high) if edge == "first" else (low, high - one.size)
        before.append(one)
        del left[one]
    here = rows.contents(connection, circle, round_, form.id)
    differing = []
    for index in range(low, high):
        if here[contents[index]] > 0:
            here[contents[index]] -= 1
        else:
            differing.append(sheets[index])
    fresh = tuple(sheets[low:high])
    return Recognised(fresh, len(sheets) - len(fresh), tuple(before), tuple(differing))


def remember(
    connection: Connection, form: Form, circle: str, round_: str, day: str, sheets: Sequence[Answers], added: int
) -> str:
    """Keep what a later import of the file is known by; the id of the import."""
    id_ = uuid4().hex
    content = rows.together(rows.contents_of(form, sheets))
    values = {"id": id_, "round": round_, "circle": circle, "form": form.id, "day": day, "count": len(sheets)}
    connection.execute(insert(_i), values | {"added": added, "content": content})
    return id_


def forget(connection: Connection, id_: str) -> None:
    """Do not know a file any more."""
    connection.execute(_i.delete().where(_i.c.id == id_))


def imports(connection: Connection, circle: str, round_: str) -> tuple[Import, ...]:
    """The files taken in during a round, by day; of one circle if given."""
    query = _IMPORTS.where(_i.c.round == round_).order_by(_i.c.day, _i.c.id)
    if circle:
        query = query.where(_i.c.circle == circle)
    return tuple(_read(connection, query))


def _read(connection: Connection, query: Select[Any]) -> dict[Import, str]:
    """Imports and the digest of the answers of each, in the order of the query."""
    return {Import(*row[:-1]): row[-1] for row in connection.execute(query)}


def _at_an_edge(
    contents: Sequence[str], imports_: Mapping[Import, str]
) -> tuple[Import, Literal["first", "last"]] | None:
    """The largest import whose questionnaires stand first, or last, among these."""
    for one, content in imports_.items():
        if not 0 < one.size <= len(contents):
            continue
        if rows.together(contents[: one.size]) == content:
            return one, "first"
        if rows.together(contents[-one.size :]) == content:
            return one, "last"
    return None
