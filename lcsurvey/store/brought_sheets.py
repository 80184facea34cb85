"""Anonymous questionnaires that a package brings: united by id; one that is void anywhere is void everywhere.

Kept of a package are the ids of its sheets, in their own order, so that it can be withdrawn; nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection

from lcsurvey.errors import PackageError
from lcsurvey.store import tables as t
from lcsurvey.store.arrival import Arrival, ArrivedQuestionnaire
from lcsurvey.store.brought import note
from lcsurvey.store.portions import portions

SHEETS, NULL = "sheets", "void"
"""Kinds of ``package_item``: sheets, and ids that are void; each with an item for ``ALL`` and for what was ``NEW``."""
ALL, NEW = "all", "new"
_INSERT = f"""INSERT OR IGNORE INTO questionnaire ({", ".join(t.questionnaire.c.keys())})
    VALUES ({", ".join("?" * len(t.questionnaire.c))})"""
_KEPT = """SELECT i.package, i.content, p.withdrawn FROM package_item i JOIN package p ON p.id = i.package
    WHERE i.kind = ? AND i.item = ?"""


def take(connection: Connection, arrival: Arrival) -> tuple[int, set[str]]:
    """Unite the sheets with those that are here: how many are new, and the circles concerned.

    PackageError where a sheet is here with other content.
    """
    sheets = arrival.questionnaires
    if not sheets and not arrival.void:
        return 0, set()
    there = _there(connection, [sheet.id for sheet in sheets])
    for sheet in sheets:
        if there.get(sheet.id, (sheet.digest, 0))[0] != sheet.digest:
            raise _forged(sheet, there[sheet.id][0])
    new = sorted((sheet for sheet in sheets if sheet.id not in there), key=lambda sheet: sheet.id)
    null = _ids(connection, NULL, ALL, counting=True)
    rows = [
        (one.id, one.round, one.circle, one.form, one.version, one.day, one.ratings, one.answers, one.digest,
         t.VOID if one.id in null else 0, "")
        for one in new
    ]  # fmt: skip
    if rows:
        connection.exec_driver_sql(_INSERT, rows)
    back = [id_ for id_, (_, void) in there.items() if void & t.APART]
    _set(connection, back, f"void & ~{t.APART}")
    valid = [id_ for id_, (_, void) in _there(connection, sorted(arrival.void)).items() if not void & t.VOID]
    _set(connection, valid, f"void | {t.VOID}")
    note(
        connection,
        arrival.package,
        [
            (SHEETS, ALL, False, _joined(sheet.id for sheet in sheets)),
            (SHEETS, NEW, True, _joined(sheet.id for sheet in new)),
            (NULL, ALL, False, _joined(arrival.void)),
            (NULL, NEW, True, _joined([*valid, *(row[0] for row in rows if row[9])])),
        ],
    )
    return len({sheet.id for sheet in new}), {sheet.circle for sheet in new} | _circles(connection, [*back, *valid])


def settle(connection: Connection, package: str) -> set[str]:
    """After a package was withdrawn or taken again: which of its sheets count, and which are void; circles concerned."""
    query = "SELECT content FROM package_item WHERE package = ? AND kind IN ('sheets', 'void') AND item = 'all'"
    ids = sorted(
        {id_ for content in connection.exec_driver_sql(query, (package,)).scalars() for id_ in _split(content)}
    )
    if not ids:
        return set()
    came, held = _ids(connection, SHEETS, NEW), _ids(connection, SHEETS, ALL, counting=True)
    made, said = _ids(connection, NULL, NEW), _ids(connection, NULL, ALL, counting=True)
    for id_, (_, void) in _there(connection, ids).items():
        own = void & t.VOID and id_ not in made
        now = t.VOID if own or id_ in said else 0
        now |= t.APART if id_ in came and id_ not in held else 0
        if now != void:
            connection.exec_driver_sql("UPDATE questionnaire SET void = ? WHERE id = ?", (now, id_))
    return _circles(connection, ids)


def _ids(connection: Connection, kind: str, item: str, *, counting: bool = False) -> set[bytes]:
    """Ids of sheets in all packages, or only in those that count."""
    rows = connection.exec_driver_sql(_KEPT, (kind, item))
    return {id_ for _, content, withdrawn in rows if not (counting and withdrawn) for id_ in _split(content)}


def _there(connection: Connection, ids: Sequence[bytes]) -> dict[bytes, tuple[bytes, int]]:
    """Digest and ``void`` of those of the sheets that are here."""
    found: dict[bytes, tuple[bytes, int]] = {}
    for part, marks in portions(ids):
        query = f"SELECT id, digest, void FROM questionnaire WHERE id IN ({marks})"
        found |= {row[0]: (row[1], row[2]) for row in connection.exec_driver_sql(query, part)}
    return found


def _set(connection: Connection, ids: Sequence[bytes], void: str) -> None:
    for part, marks in portions(ids):
        connection.exec_driver_sql(f"UPDATE questionnaire SET void = {void} WHERE id IN ({marks})", part)


def _circles(connection: Connection, ids: Sequence[bytes]) -> set[str]:
    found: set[str] = set()
    for part, marks in portions(ids):
        query = f"SELECT DISTINCT circle FROM questionnaire WHERE id IN ({marks})"
        found |= set(connection.exec_driver_sql(query, part).scalars())
    return found


def _forged(sheet: ArrivedQuestionnaire, digest: bytes) -> PackageError:
    return PackageError(
        "forged",
        "这个文件里有一份问卷和资料里的编号相同、内容不同，整个文件没有收，资料没有改动。可能被改动过，请联系发送人。"
        f"（编号 {sheet.id.hex()}，资料里的校验值 {digest.hex()}，文件里的 {sheet.digest.hex()}）",
    )


def _joined(ids: Iterable[bytes]) -> bytes:
    return b"".join(sorted(set(ids)))


def _split(content: bytes) -> Iterator[bytes]:
    return (content[at : at + 16] for at in range(0, len(content), 16))
