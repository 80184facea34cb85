"""Everything that has a digest against its digest, byte by byte: nothing is decoded, so nothing damaged stops it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from lcsurvey.errors import InputError
from lcsurvey.record import block
from lcsurvey.record.canonical import canonical, quoted
from lcsurvey.store import questionnaire_rows
from lcsurvey.store import tables as t
from lcsurvey.store.block_lines import lines
from lcsurvey.store.database import Database, bare
from lcsurvey.store.log import Names

_CHANGES = """
    SELECT c.id, e.uuid, c.fid, CAST(c.op AS BLOB), CAST(c.value AS BLOB), c.hlc, c.author, c.device, c.n, c.parents,
    c.digest FROM change c LEFT JOIN entity e ON e.eid = c.eid ORDER BY c.seq
    """
_NAMES = "SELECT nid, CAST(name AS BLOB) FROM name"
_FORMS = "SELECT CAST(id AS BLOB), CAST(digest AS BLOB), body FROM form"


def altered(database: Database) -> list[str]:
    """The ids of changes, contents, tables and questionnaires that do not agree with the digest kept beside them."""
    with database.reading() as connection:
        found = list(_changes(connection))
        for row in connection.execute(select(t.blob.c.sha256, t.blob.c.body)):
            if hashlib.sha256(row.body).hexdigest() != row.sha256:
                found.append(row.sha256)
        found += _forms(connection)
        return found + questionnaire_rows.altered(connection)


def altered_blocks(database: Database, project: str) -> list[str]:
    """The names of signed blocks whose bytes cannot be made again, or whose signature is none of their key's.

    Only where :func:`altered` finds nothing; takes as long as making every block again.
    """
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    found: list[str] = []
    names = Names()
    with database.reading() as connection:
        for row in connection.execute(select(t.block).order_by(t.block.c.sha256)).all():
            try:
                numbers = list(block.numbers(row.numbers))
                made = lines(connection, names, row.device, numbers)
                body = block.body(row.device, row.circle, project, [line for _, line in made])
                key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(row.key))
                key.verify(bytes(row.signature), block.message(row.sha256))
                right = block.name(body) == row.sha256 and row._mapping["count"] == len(made)
                # “1,2” says the same as “1-2”, and a number of which nothing is here adds nothing
                right = right and block.runs(numbers) == row.numbers and len(numbers) == len(made)
            except (InputError, ValueError, TypeError, InvalidSignature):
                right = False
            if not right:
                found.append(str(row.sha256))
    return found


def _changes(connection: Connection) -> Iterator[str]:
    """The ids of changes whose line is not the one that was digested."""
    driver: Any = bare(connection)  # row after row, none of which is kept
    names = {nid: quoted(bytes(name).decode(errors="replace")) for nid, name in driver.execute(_NAMES)}
    for row in driver.execute(_CHANGES):
        try:
            id_, uuid, fid, op, value, hlc, author, device, n, parents, kept = row
            named = b",".join(b'"%s"' % parents[at : at + 16].hex().encode() for at in range(0, len(parents), 16))
            line = b'{"id":"%s","e":"%s","f":%s,"op":"%s","v":%s,"h":"%016x","a":%s,"d":%s,"n":%d,"p":[%s]}' % (
                id_.hex().encode(), uuid.hex().encode(), names[fid].encode(), op, value, hlc, names[author].encode(),
                names[device].encode(), n, named,
            )  # fmt: skip
            right = hashlib.sha256(line).digest() == kept
        except (AttributeError, KeyError, TypeError):
            right = False
        if not right:
            yield row[0].hex() if isinstance(row[0], bytes) else str(row[0])


def _forms(connection: Connection) -> Iterator[str]:
    """The ids of tables whose questions or points are not those of their digest."""
    driver: Any = bare(connection)
    for id_, digest, body in driver.execute(_FORMS):
        try:
            raw = json.loads(body)
            content = canonical({"form": raw["form"], "scoring": raw["scoring"]})
            right = hashlib.sha256(content.encode()).hexdigest().encode() == digest
        except (ValueError, KeyError, TypeError, RecursionError):
            right = False
        if not right:
            yield bytes(id_).decode(errors="replace")
