"""The list of circles at a glance, read by the bare driver while the rest of the store is still being loaded.

It reads the same wide rows as :mod:`lcsurvey.store.summary`, writes nothing, takes no lock and judges nothing:
where anything is not as it should be the glance is empty, and opening the workspace says why.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

from lcsurvey.record import clock
from lcsurvey.response.model import Stage, State
from lcsurvey.store.model import CircleSummary, ResponseSummary

DATABASE = "lcsurvey.sqlite"
_CIRCLES = """SELECT c.id, c.name, c.code, r.name, c.division, c.population, c.pinyin
    FROM circle_row c LEFT JOIN region_row r ON r.id = c.region
    WHERE NOT c.gone ORDER BY c.born, c.born_n, c.id"""
_TITLES = """SELECT id, json_extract(CAST(body AS TEXT), '$.form.short') FROM form
    WHERE id NOT LIKE '%/satisfaction' AND coalesce(json_extract(CAST(body AS TEXT), '$.form.scope'), 'circle') = 'circle'
    AND json_extract(CAST(body AS TEXT), '$.form.rows') IS NULL
    ORDER BY id, version"""
_RESPONSES = """SELECT id, circle, form, state, total, reachable, rating, final, complete, missing, changed, open
    FROM response_row WHERE round = ? AND stage = ?"""


_STATES = {str(state): state for state in State}


@dataclass(frozen=True, slots=True)
class Glance:
    """Every circle as the list shows it, and the short title of every table that a circle hands in, in the pack's order."""

    circles: tuple[CircleSummary, ...] = ()
    tables: Mapping[str, str] = field(default_factory=dict)


def glance(folder: Path) -> Glance:
    """What the list of a closed workspace will show; empty where it is not closed, or not as expected."""
    file = folder / DATABASE
    wal = file.with_name(f"{DATABASE}-wal")
    driver = _driver()
    try:
        if not file.is_file() or (wal.exists() and wal.stat().st_size):
            return Glance()
        connection = driver.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    except (OSError, driver.Error):
        return Glance()
    try:
        return Glance(_circles(connection), _tables(connection))
    except (driver.Error, ValueError, KeyError, TypeError):
        return Glance()
    finally:
        connection.close()


def _driver() -> ModuleType:
    """SQLCipher's build, or the standard library's: for reading a closed file either will do."""
    try:
        from sqlcipher3 import dbapi2
    except ImportError:
        import sqlite3

        return sqlite3
    module: ModuleType = dbapi2
    return module


def _tables(connection: Any) -> dict[str, str]:
    titles = dict(connection.execute(_TITLES))
    pack = connection.execute("SELECT body FROM pack WHERE id = (SELECT value FROM meta WHERE key = 'pack')").fetchone()
    first = [form for form in json.loads(pack[0])["tables"] if form in titles] if pack else []
    return {form: str(titles[form]) for form in dict.fromkeys([*first, *titles])}


def _circles(connection: Any) -> tuple[CircleSummary, ...]:
    communities: dict[str, list[str]] = defaultdict(list)
    for circle, name in connection.execute(
        "SELECT circle, name FROM community_row WHERE NOT gone ORDER BY born, born_n"
    ):
        communities[circle].append(name or "")
    compounds = dict(connection.execute("SELECT circle, count(*) FROM compound_row WHERE NOT gone GROUP BY circle"))
    outlets = dict(connection.execute("SELECT circle, count(*) FROM outlet_circle GROUP BY circle"))
    responses = _responses(connection)
    return tuple(
        CircleSummary(
            id_, name or "", code or "", region or "", division or "", population,
            tuple(communities.get(id_, ())), compounds.get(id_, 0), outlets.get(id_, 0),
            responses.get(id_, {}), pinyin,
        )
        for id_, name, code, region, division, population, pinyin in connection.execute(_CIRCLES)
    )  # fmt: skip


def _responses(connection: Any) -> dict[str, dict[str, ResponseSummary]]:
    """Circle → form → self-assessment of the round worked on."""
    found: dict[str, dict[str, ResponseSummary]] = defaultdict(dict)
    round_ = connection.execute("SELECT value FROM meta WHERE key = 'round'").fetchone()
    for row in connection.execute(_RESPONSES, (round_[0] if round_ else "", str(Stage.SELF))):
        id_, circle, form, state, total, reachable, rating, final, complete, missing, changed, open_ = row
        found[circle][form] = ResponseSummary(
            id_, circle, form, Stage.SELF, _STATES[state], _decimal(total), _decimal(reachable), rating,
            bool(final), bool(complete), missing, clock.moment(changed) if changed else None,
            open_,
        )  # fmt: skip
    return found


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
