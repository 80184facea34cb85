"""Proof that the workspace is whole: the dump, and the check of everything against everything."""

from __future__ import annotations

import hashlib
import heapq
import json
from collections.abc import Iterator

from sqlalchemy import func, select

from lcsurvey.errors import Problem
from lcsurvey.record.canonical import canonical
from lcsurvey.store import digests, freshening, heads, questionnaire_rows, rows
from lcsurvey.store import tables as t
from lcsurvey.store.database import Database
from lcsurvey.store.ledger import Ledger

MOST = 20
"""Problems named one by one before the rest are counted."""


def dump(ledger: Ledger) -> Iterator[str]:
    """The whole state as canonical JSON lines in sorted order; the last line is the SHA-256 of all before it.

    Changes, submissions, questionnaires, tables and packs are in it; what belongs to this computer alone is not.
    """
    digest = hashlib.sha256()
    with ledger.database.reading() as connection:
        changes = (change.line for change, _ in ledger.log.all_changes(connection))
        contents: list[str] = []
        for row in connection.execute(select(t.blob).where(~t.blob.c.withdrawn)):
            contents.append(canonical({"content": row.sha256, "kind": row.kind, "body": json.loads(row.body)}))
        for row in connection.execute(
            select(t.form.c.id, t.form.c.version, t.form.c.digest).where(~t.form.c.withdrawn)
        ):
            contents.append(canonical({"form": row.id, "version": row.version, "digest": row.digest}))
        for row in connection.execute(select(t.pack.c.id, t.pack.c.body).where(~t.pack.c.withdrawn)):
            contents.append(canonical({"pack": row.id, "digest": hashlib.sha256(row.body).hexdigest()}))
        contents += questionnaire_rows.lines(connection)
        for line in heapq.merge(sorted(contents), changes):
            digest.update(line.encode() + b"\n")
            yield line
    yield canonical({"sha256": digest.hexdigest()})


def check(ledger: Ledger) -> tuple[Problem, ...]:
    """Everything that is not as it should be; empty where all is well."""
    place = str(ledger.database.file)
    found = [
        Problem("integrity", place, f"数据库自检发现问题：{said}。请先复制整个资料夹，再从备份恢复。")
        for said in integrity(ledger.database)
    ]
    if found:
        return tuple(found)
    found += _listed(
        "digest",
        place,
        digests.altered(ledger.database),
        "条记录的内容与它的校验值不符，可能被改动或磁盘出错。请从备份恢复。",
    )
    if found:
        return tuple(found)  # what follows from them cannot be made anew
    sealed = digests.altered_blocks(ledger.database, ledger.own_pack)
    found += _listed("block", place, sealed, "份签过名的数据与签名不符，可能被改动或磁盘出错。请从备份恢复。")
    with ledger.settled().reading() as connection:
        wrong = heads.differing(connection, ledger.log)
        wide = rows.differing(connection, ledger.log) + ledger.scores.differing(connection)
        wide = freshening.not_stale(connection, wide)
    found += _listed("head", place, wrong, "处当前值的登记与记录不符。请用“重建”修复。")
    found += _listed("row", place, wide, "行清单与记录不符。请用“重建”修复。")
    return tuple(found)


def integrity(database: Database) -> list[str]:
    """What SQLite's own check says, in its words; empty where all is well."""
    with database.reading() as connection:
        said = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check(20)")]
    return [] if said == ["ok"] else said


def count(database: Database) -> int:
    """How many changes there are."""
    with database.reading() as connection:
        return connection.scalar(select(func.count()).select_from(t.change)) or 0


def _listed(code: str, place: str, wrong: list[str], sentence: str) -> list[Problem]:
    """One problem that counts what is wrong and names the first."""
    if not wrong:
        return []
    names = "、".join(wrong[:MOST]) + (" 等" if len(wrong) > MOST else "")
    return [Problem(code, place, f"有 {len(wrong)} {sentence}（{names}）")]
