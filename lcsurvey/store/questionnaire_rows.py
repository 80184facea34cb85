"""The rows of anonymous questionnaires: how one is made, proved, made void, and told apart without a name.

What is digested is the answers with circle, round, form and day; nothing else is known of a questionnaire.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from hashlib import sha256
from uuid import uuid4

from sqlalchemy import Connection, func, select, update

from lcsurvey.errors import AnswerError, NotFound, Problem
from lcsurvey.form.model import Answers, Form
from lcsurvey.record.canonical import canonical
from lcsurvey.response import questionnaire as sheet
from lcsurvey.response.check import Checker, checker
from lcsurvey.store import tables as t
from lcsurvey.store.log import CHUNK

_q = t.questionnaire
_INSERT = f"INSERT INTO questionnaire ({', '.join(_q.c.keys())}) VALUES ({', '.join('?' * len(_q.c))})"
Kept = tuple[bytes, str, str, str, int, str, str, str, bytes, int, str]
"""A row in the order of the columns."""


def lines(connection: Connection) -> Iterator[str]:
    """Every questionnaire as a canonical JSON line, by id."""
    query = select(_q).where(_q.c.void < t.APART).order_by(_q.c.id)
    for row in connection.execute(query.execution_options(yield_per=2000)):
        yield canonical({"questionnaire": row.id.hex(), "digest": row.digest.hex(), "void": bool(row.void)})


def altered(connection: Connection) -> list[str]:
    """The ids of questionnaires that do not agree with the digest kept beside them."""
    rows = connection.execute(select(_q).execution_options(yield_per=2000))
    return [
        row.id.hex()
        for row in rows
        if row.digest != _digest(row.id.hex(), row.round, row.circle, row.form, row.version, row.day, row.answers)
    ]


def rows(form: Form, circle: str, round_: str, day: str, sheets: Sequence[Answers]) -> list[Kept]:
    """New rows with random ids; AnswerError where a sheet is blank or an answer is none of the form's."""
    packing = sheet.Packing(form)
    checks = {field: checker(question, field) for field, question in form.field.items()}
    problems: list[Problem] = []
    made: list[Kept] = []
    for number, answers in enumerate(sheets, 1):
        wrong = [problem for name in answers if (problem := _wrong(checks.get(name), name, answers))]
        problems += [Problem(each.code, f"第{number}份·{each.place}", each.sentence) for each in wrong]
        packed = packing.content(answers) if not wrong else {}
        if not packed and not wrong:
            problems.append(Problem("blank", f"第{number}份", "一题也没有答，空白问卷不收。"))
        if len(problems) >= CHUNK:
            break
        id_, kept = uuid4(), canonical(packed)
        digest = _digest(id_.hex, round_, circle, form.id, form.version, day, kept)
        ratings = packing.ratings(answers)
        made.append((id_.bytes, round_, circle, form.id, form.version, day, ratings, kept, digest, 0, ""))
    if problems:
        raise AnswerError(problems)
    return made


def keep(connection: Connection, made: Sequence[Kept]) -> None:
    """Write rows, the smallest id first."""
    if made:
        connection.exec_driver_sql(_INSERT, sorted(made))


def contents_of(form: Form, sheets: Sequence[Answers]) -> list[str]:
    """The answers of each as canonical JSON."""
    packing = sheet.Packing(form)
    return [canonical(packing.content(answers)) for answers in sheets]


def _digest(id_: str, round_: str, circle: str, form: str, version: int, day: str, kept: str) -> bytes:
    """The SHA-256 of the canonical line; ``kept`` is canonical already and stands first by the alphabet."""
    rest = canonical({"circle": circle, "day": day, "form": form, "id": id_, "round": round_, "version": version})
    return sha256(f'{{"answers":{kept},{rest[1:]}'.encode()).digest()


def together(contents: Sequence[str]) -> str:
    """One digest of the answers of many questionnaires, whatever their order."""
    return sha256(b"".join(sorted(sha256(content.encode()).digest() for content in contents))).hexdigest()


def contents(connection: Connection, circle: str, round_: str, form_id: str) -> Counter[str]:
    """The answers that count in a circle, and how often each stands there."""
    query = select(_q.c.answers, func.count()).where(
        _q.c.round == round_, _q.c.void == 0, _q.c.circle == circle, _q.c.form == form_id
    )
    return Counter({row[0]: row[1] for row in connection.execute(query.group_by(_q.c.answers))})


_OF = "FROM questionnaire q, json_each(q.answers) e WHERE q.circle = ? AND q.round = ? AND q.form = ? AND q.void = 0"
_TICKED = f"""SELECT e.key || '.' || o.value, count(*)
    {_OF.replace(" WHERE", ", json_each(e.value) o WHERE")} AND e.type = 'array' GROUP BY 1"""
_TICKING = f"SELECT count(DISTINCT q.id) {_OF} AND e.type = 'array'"


def ticked(connection: Connection, circle: str, round_: str, form_id: str) -> tuple[int, dict[str, int]]:
    """How many questionnaires of a circle ticked any option of a list, and how many each: field → sheets.

    Counted by the database: sheet by sheet, a thread would wait for its turn at every row.
    """
    given = (circle, round_, form_id)
    sheets = connection.exec_driver_sql(_TICKING, given).scalar() or 0
    return sheets, {row[0]: row[1] for row in connection.exec_driver_sql(_TICKED, given)}


def void(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Make questionnaires void; the circles that they are of."""
    wanted, circles = [bytes_of(id_) for id_ in ids], set()
    for start in range(0, len(wanted), CHUNK):
        part = _q.c.id.in_(wanted[start : start + CHUNK])
        circles |= set(connection.scalars(select(_q.c.circle).where(part).distinct()))
        connection.execute(update(_q).where(part).values(void=_q.c.void.op("|")(t.VOID)))
    return circles


def again(connection: Connection, form: Form, ids: Sequence[str]) -> list[Kept]:
    """New rows that say what these say: a void one stays void wherever it has travelled."""
    made: list[Kept] = []
    for start in range(0, len(ids), CHUNK):
        part = _q.c.id.in_([bytes_of(id_) for id_ in ids[start : start + CHUNK]])
        for row in connection.execute(select(_q).where(part).order_by(_q.c.id)):
            answers = sheet.answers(form, json.loads(row.answers))
            made += rows(form, row.circle, row.round, row.day, [answers])
    return made


def bytes_of(id_: str) -> bytes:
    """An id as it is kept; raises NotFound."""
    try:
        return bytes.fromhex(id_)
    except ValueError:
        raise NotFound("没有这份问卷：编号不对。") from None


def day_of(day: str) -> str:
    """An ISO day, today where none is given; AnswerError where it is none."""
    if not day:
        return datetime.now().astimezone().date().isoformat()
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        raise AnswerError([Problem("not_date", "日期", f"“{day}”不是日期，应写成 2026-11-21。")]) from None


def require_circle(connection: Connection, circle: str) -> None:
    """NotFound where there is no such circle."""
    of = t.WIDE_ROWS["circle"]
    if connection.scalar(select(func.count()).where(of.c.id == circle, ~of.c.gone).select_from(of)) != 1:
        raise NotFound("没有这个生活圈，问卷没有存。请在名录里选一个。")


def _wrong(check: Checker | None, field: str, answers: Answers) -> Problem | None:
    if check is None:
        return Problem("unknown_question", field, f"这张表里没有“{field}”这一项。")
    return check(answers[field], answers, {})
