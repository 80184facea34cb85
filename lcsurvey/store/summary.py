"""The list of circles, read from wide rows alone."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from sqlalchemy import Connection, RowMapping, func, select

from lcsurvey.record import clock
from lcsurvey.response.model import Stage, State
from lcsurvey.store import tables as t
from lcsurvey.store.database import Database
from lcsurvey.store.model import CircleSummary, ResponseSummary

_CIRCLES, _REGIONS = t.WIDE_ROWS["circle"], t.WIDE_ROWS["region"]
_COMMUNITIES = t.WIDE_ROWS["community"]
_STAGES = {str(stage): stage for stage in Stage}
_STATES = {str(state): state for state in State}


def summaries(database: Database, round_: str) -> tuple[CircleSummary, ...]:
    """Every circle in the register's order with the self-assessments of a round."""
    circles = select(
        _CIRCLES.c.id, _CIRCLES.c.name, _CIRCLES.c.code, _CIRCLES.c.region, _CIRCLES.c.division,
        _CIRCLES.c.population, _CIRCLES.c.pinyin,
    ).where(~_CIRCLES.c.gone).order_by(_CIRCLES.c.born, _CIRCLES.c.born_n, _CIRCLES.c.id)  # fmt: skip
    with database.reading() as connection:
        regions = {row.id: row.name for row in connection.execute(select(_REGIONS.c.id, _REGIONS.c.name))}
        communities = _communities(connection)
        compounds, outlets = _counts(connection, "compound"), _counts(connection, "outlet")
        responses = _responses(connection, round_)
        return tuple(
            CircleSummary(
                id=row.id,
                name=row.name or "",
                code=row.code or "",
                region=regions.get(row.region) or "",
                division=row.division or "",
                population=row.population,
                communities=tuple(communities.get(row.id, ())),
                compounds=compounds.get(row.id, 0),
                outlets=outlets.get(row.id, 0),
                responses=responses.get(row.id, {}),
                pinyin=row.pinyin,
            )
            for row in connection.execute(circles)
        )


def _communities(connection: Connection) -> dict[str, list[str]]:
    """Circle → names of its communities."""
    found: dict[str, list[str]] = defaultdict(list)
    query = select(_COMMUNITIES.c.circle, _COMMUNITIES.c.name).where(~_COMMUNITIES.c.gone)
    for row in connection.execute(query.order_by(_COMMUNITIES.c.born, _COMMUNITIES.c.born_n)):
        found[row.circle].append(row.name or "")
    return found


def _counts(connection: Connection, kind: str) -> dict[str, int]:
    """Circle → how many things of a kind it has."""
    rows = t.WIDE_ROWS[kind]
    query = select(rows.c.circle, func.count()).where(~rows.c.gone).group_by(rows.c.circle)
    return {row[0]: row[1] for row in connection.execute(query)}


def _responses(connection: Connection, round_: str) -> dict[str, dict[str, ResponseSummary]]:
    """Circle → form → self-assessment of a round."""
    found: dict[str, dict[str, ResponseSummary]] = defaultdict(dict)
    rows = t.response_row
    query = select(rows).where(rows.c.round == round_, rows.c.stage == str(Stage.SELF))
    for row in connection.execute(query).mappings():
        found[row["circle"]][row["form"]] = response_summary(row)
    return found


def response_summary(row: RowMapping) -> ResponseSummary:
    """The summary that a response's row is."""
    return ResponseSummary(
        id=row["id"],
        circle=row["circle"],
        form=row["form"],
        stage=_STAGES[row["stage"]],
        state=_STATES[row["state"]],
        total=_decimal(row["total"]),
        reachable=_decimal(row["reachable"]),
        rating=row["rating"],
        final=row["final"],
        complete=row["complete"],
        missing=row["missing"],
        changed_at=clock.moment(row["changed"]) if row["changed"] else None,
    )


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
