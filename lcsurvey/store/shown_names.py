"""What attached files are called when people see or copy them: 黄河花园_药店_03, 生活圈_业态_序号.

The middle says what a file belongs to: the format of its outlet, the short name of its table, 活动, 项目 or 汇总表, else
the list it is in. The number counts what has the same two parts before it in the order of entering (of the ids), deleted ones
too, so that it does not move when one is deleted; all computers with the same records give the same names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.name import short_name
from lcsurvey.record.identity import response_id
from lcsurvey.report.name import safe
from lcsurvey.response.model import Stage
from lcsurvey.store import tables as t
from lcsurvey.store.ledger import Ledger
from lcsurvey.store.lists import listed
from lcsurvey.store.model import Round

SIGNED, SIGNATURE = "签字页", "签名"
"""Categories of pages with ink on them, and of what was signed on the screen."""
_OF_KIND = {"activity": "活动", "project": "项目", "survey": "汇总表"}
_ROWS = t.WIDE_ROWS["attachment"].c


def shown_names(ledger: Ledger, circle: str, name: str) -> Mapping[str, str]:
    """Id of every attachment of a circle → its name without a suffix; ``name`` is the circle's."""
    query = (
        select(_ROWS.id, _ROWS.owner, _ROWS.category, _ROWS.gone)
        .where(_ROWS.circle == circle)
        .order_by(_ROWS.id)
    )
    first = safe(short_name(name)) or "生活圈"
    counted: Counter[str] = Counter()
    found: dict[str, str] = {}
    with ledger.database.reading() as connection:
        rows = connection.execute(query).all()
        rounds = [round_.id for round_ in listed(connection, Round)] if rows else []
        words = _things(connection, circle) if rows else {}
    words |= _tables(ledger, circle, rounds)
    for row in rows:
        of = words.get(row.owner or "", "")
        apart = row.category in (SIGNED, SIGNATURE)
        middle = safe(f"{of}{row.category}" if apart else of or row.category or "材料")
        counted[middle] += 1
        if not row.gone:
            found[row.id] = f"{first}_{middle}_{counted[middle]:02}"
    return found


def _tables(ledger: Ledger, circle: str, rounds: Sequence[str]) -> dict[str, str]:
    """Id of every table that the circle can have in these rounds → its short name."""
    shorts = {form: ledger.carried.table(form).form.short for form in ledger.carried.ids()} if rounds else {}
    return {
        response_id(circle, form, round_, str(stage)): short
        for form, short in shorts.items()
        for round_ in rounds
        for stage in Stage
    }


def _things(connection: Connection, circle: str) -> dict[str, str]:
    """Id of every outlet, activity, project and survey of the circle → its word."""
    found: dict[str, str] = {}
    outlets, links = t.WIDE_ROWS["outlet"].c, t.outlet_circle.c
    query = select(outlets.id, outlets.format).join(t.outlet_circle, links.outlet == outlets.id)
    for id_, format_ in connection.execute(query.where(links.circle == circle)):
        found[id_] = catalogue().label(format_) if format_ else "网点"
    for kind, word in _OF_KIND.items():
        rows = t.WIDE_ROWS[kind].c
        found |= dict.fromkeys(connection.scalars(select(rows.id).where(rows.circle == circle)), word)
    return found
