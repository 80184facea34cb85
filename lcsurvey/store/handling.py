"""What is done with a table that was handed in: returning it with reasons, remarks, approval; read and checked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from lcsurvey.errors import AnswerError, LCSurveyError, Problem
from lcsurvey.form.model import Form
from lcsurvey.record import clock
from lcsurvey.record.canonical import Json, normal
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.thing import Thing
from lcsurvey.store import passing_tables as p
from lcsurvey.store import tables as t
from lcsurvey.store.log import Log
from lcsurvey.store.model import ACTS, Handling

LONGEST = 2000
"""Characters that a remark may have, on the whole or at a question."""
_ROWS = t.WIDE_ROWS["act"]


def carried(form: Form, act: str, remark: str, items: Mapping[str, str], due: str) -> dict[str, Json]:
    """What an act carries beside what it is about, without what is empty.

    Raises AnswerError for questions that the form does not have and words that are too long, LCSurveyError where
    a return or a remark says nothing.
    """
    kept: dict[str, Json] = {}
    problems = []
    for name, words in items.items():
        if name not in form.question:
            problems.append(Problem("unknown_question", name, f"《{form.title}》里没有这一题，意见没有保存。"))
        elif len(words) > LONGEST:
            problems.append(Problem("too_long", form.question[name].label, f"意见太长，最多 {LONGEST} 个字。"))
    if len(remark) > LONGEST:
        problems.append(Problem("too_long", "", f"意见太长，最多 {LONGEST} 个字。"))
    if due and not _is_day(due):
        problems.append(Problem("not_date", "", f"“{due}”不是日期，请写成 2026-12-05。"))
    if problems:
        raise AnswerError(problems)
    if remark.strip():
        kept["remark"] = normal(remark.strip())
    noted = {name: normal(items[name].strip()) for name in form.question if items.get(name, "").strip()}
    if noted:
        kept["items"] = noted
    if due:
        kept["due"] = due
    if act in ("return", "remark") and not (noted or "remark" in kept):
        word = "退回要写明理由" if act == "return" else f"{ACTS[act]}还是空的"
        raise LCSurveyError(f"{word}，请填写后再{'退回' if act == 'return' else '保存'}。")
    return kept


def require_none_waiting(connection: Connection, circle: str, name: str) -> None:
    """Nothing is returned while a file of its circle could not be taken: what it holds may answer the return."""
    for row in connection.execute(select(p.quarantine.c.name, p.quarantine.c.circles)):
        if circle in json.loads(row.circles or "{}"):
            raise LCSurveyError(
                f"“收不进的文件”里还有{name}的文件（{row.name}），里面可能就有改好的。先把它收进来或移除，再退回。"
            )


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def handlings(connection: Connection, log: Log, response: str) -> tuple[Handling, ...]:
    """Every act about a response in the order of their stamps."""
    query = select(_ROWS.c.id).where(_ROWS.c.response == response).order_by(_ROWS.c.born, _ROWS.c.id)
    ids = list(connection.scalars(query))
    things = log.things(connection, ids)
    came = _received(connection, things.values())
    found: list[Handling] = []
    edition = 0
    for id_ in ids:
        thing = things.get(id_)  # of a package taken out just now its rows may still be there
        if thing is not None and (one := _handling(thing, edition, came)) is not None:
            edition = one.edition
            found.append(one)
    return tuple(found)


def _received(connection: Connection, things: Iterable[Thing]) -> Mapping[str, datetime]:
    """Submission → when it first came here in a package that was not taken out again (UTC)."""
    item, package = p.package_item.c, p.package.c
    submissions = {str(thing.values["submission"]) for thing in things if thing.values.get("submission")}
    query = (
        select(item.item, func.min(package.merged_at))
        .join_from(p.package_item, p.package, package.id == item.package)
        .where(item.kind == "blob", item.item.in_(submissions), item.fresh, ~package.withdrawn)
        .group_by(item.item)
    )
    return {row[0]: datetime.fromisoformat(row[1]) for row in connection.execute(query)} if submissions else {}


def _handling(thing: Thing, edition: int, came: Mapping[str, datetime]) -> Handling | None:
    """The act that a thing is; what it carries of another type is passed over."""
    born = next((change for change in thing.heads.get(WHOLE_THING, ()) if change.op != "del"), None)
    act = thing.values.get("act")
    if born is None or not isinstance(act, str):
        return None
    items = thing.values.get("items")
    noted = {str(name): words for name, words in items.items() if isinstance(words, str)} if isinstance(items, dict) else {}
    return Handling(
        thing.id, act, str(thing.values.get("submission", "")), edition + (act == "submit"), clock.moment(born.h),
        born.a, born.d, str(thing.values.get("remark", "")), noted, str(thing.values.get("due", "")),
        came.get(str(thing.values.get("submission", ""))) if act == "submit" else None,
    )  # fmt: skip
