"""The list of circles, read from wide rows alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from lcsurvey.record import clock
from lcsurvey.response.model import Stage, State
from lcsurvey.store import tables as t
from lcsurvey.store.database import Database
from lcsurvey.store.model import CircleSummary, ResponseSummary

_CIRCLES, _REGIONS = t.WIDE_ROWS["circle"], t.WIDE_ROWS["region"]
_COMMUNITIES = t.WIDE_ROWS["community"]
_R = t.response_row.c
_RESPONSE = select(
    _R.id, _R.circle, _R.form, _R.stage, _R.state, _R.total, _R.reachable, _R.rating, _R.final, _R.complete,
    _R.missing, _R.changed, _R.open, _R.version,
).where(_R.round == bindparam("round_"), _R.stage == bindparam("stage_"))  # fmt: skip
_OF_CIRCLE = _RESPONSE.where(_R.circle == bindparam("circle_"))
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
        compounds = _counts(connection, "compound")
        links = t.outlet_circle.c.circle
        outlets = {row[0]: row[1] for row in connection.execute(select(links, func.count()).group_by(links))}
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


def standing(connection: Connection, round_: str, circle: str, stage: Stage) -> Mapping[str, ResponseSummary]:
    """Form → how far the table of a circle (or of the city) is at a stage of a round; what nothing is known of is left out."""
    rows = connection.execute(_OF_CIRCLE, {"round_": round_, "stage_": str(stage), "circle_": circle})
    return {row[2]: _summary(row) for row in rows}


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
    for row in connection.execute(_RESPONSE, {"round_": round_, "stage_": str(Stage.SELF)}):
        found[row[1]][row[2]] = _summary(row)
    return found


def _summary(row: Sequence[Any]) -> ResponseSummary:
    (id_, circle, form, stage, state, total, reachable, rating, final, complete, missing, changed, open_, version) = row
    return ResponseSummary(
        id=id_,
        circle=circle,
        form=form,
        stage=_STAGES[stage],
        state=_STATES[state],
        total=_decimal(total),
        reachable=_decimal(reachable),
        rating=rating,
        final=final,
        complete=complete,
        missing=missing,
        changed_at=clock.moment(changed) if changed else None,
        open=open_,
        version=version,
    )


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
