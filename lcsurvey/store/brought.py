"""What a package brings beside changes: contents handed in, tables, packs, copies of files; and how it is set apart.

``package_item`` says what each package had and what was new with it. What only withdrawn packages had, and was not
here before them, does not count.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, Table, update

from lcsurvey.errors import PackageError
from lcsurvey.store import tables as t
from lcsurvey.store.arrival import Arrival

HERE = ""
"""In the place of a package: a pack's JSON as it was here before another one came."""
_KINDS = {"blob": (t.blob, ("sha256",)), "form": (t.form, ("id", "version"))}
_APART = """SELECT i.item FROM package_item i WHERE i.package = ? AND i.kind = ?
    AND EXISTS (SELECT 1 FROM package_item f WHERE f.kind = i.kind AND f.item = i.item AND f.fresh)
    AND NOT EXISTS (SELECT 1 FROM package_item o JOIN package p ON p.id = o.package
        WHERE o.kind = i.kind AND o.item = i.item AND NOT p.withdrawn)"""


def take(connection: Connection, arrival: Arrival) -> bool:
    """Keep what came; whether tables came that were not here, so that everything is to be scored again.

    PackageError where a table of the same id and version is here with other content.
    """
    write = connection.exec_driver_sql
    items: list[tuple[str, str, bool, bytes]] = []
    for sha256, body in arrival.submissions.items():
        items.append(("blob", sha256, _new_blob(connection, sha256, body), b""))
    for form in arrival.forms:
        digest = write("SELECT digest FROM form WHERE id = ? AND version = ?", (form.id, form.version)).scalar()
        if digest not in (None, form.digest):
            raise PackageError(
                "form_conflict",
                f"这个文件里的表“{form.id}”第 {form.version} 版和资料里的同一版内容不同，整个文件没有收，资料没有改动。"
                "改过的表要把版本号加一，请让发送人用同一份表重新导出。",
            )
        if digest is None:
            values = (form.id, form.version, form.digest, form.body)
            write("INSERT INTO form (id, version, digest, body, withdrawn) VALUES (?, ?, ?, ?, 0)", values)
        else:
            write("UPDATE form SET withdrawn = 0 WHERE id = ? AND version = ?", (form.id, form.version))
        items.append(("form", f"{form.id}@{form.version}", digest is None, b""))
    for id_, body in arrival.packs.items():
        items.append(("pack", id_, _keep_pack(connection, id_, body), body))
    for file in arrival.files:
        items.append(("file", file.sha256, False, b""))
        if file.of:
            write("INSERT OR IGNORE INTO file_copy (sha256, copy) VALUES (?, ?)", (file.of, file.sha256))
    note(connection, arrival.package, items)
    return any(kind == "form" and new for kind, _, new, _ in items)


def note(connection: Connection, package: str, items: Iterable[tuple[str, str, bool, bytes]]) -> None:
    """Write down what a package had: kind, item, whether it was new, and its content where that is kept with it."""
    rows = [(package, *item) for item in items]
    if rows:
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO package_item (package, kind, item, fresh, content) VALUES (?, ?, ?, ?, ?)", rows
        )


def claim(connection: Connection, kind: str, item: str) -> None:
    """What a package brought is now used here, too: it counts whatever becomes of the package."""
    table, columns = _KINDS[kind]
    where = _where(table, columns, item)
    rows = t.package_item
    connection.execute(update(rows).where(rows.c.kind == kind, rows.c.item == item, rows.c.fresh).values(fresh=False))
    connection.execute(update(table).where(*where, table.c.withdrawn).values(withdrawn=False))


def set_apart(connection: Connection, package: str) -> None:
    """After a package was marked as withdrawn: what only withdrawn ones had does not count any more."""
    _mark(connection, package, True)


def put_back(connection: Connection, package: str) -> None:
    """After a withdrawn package was taken again: what it has counts."""
    _mark(connection, package, False)


def _mark(connection: Connection, package: str, apart: bool) -> None:
    for kind, (table, columns) in _KINDS.items():
        query = _APART if apart else "SELECT item FROM package_item WHERE package = ? AND kind = ?"
        for item in connection.exec_driver_sql(query, (package, kind)).scalars().all():
            connection.execute(update(table).where(*_where(table, columns, item)).values(withdrawn=apart))
    packs = "SELECT item FROM package_item WHERE package = ? AND kind = 'pack'"
    for id_ in connection.exec_driver_sql(packs, (package,)).scalars().all():
        _choose_pack(connection, id_)


def _where(table: Table, columns: tuple[str, ...], item: str) -> list[ColumnElement[bool]]:
    parts: list[str | int] = [item]
    if len(columns) == 2:
        id_, _, version = item.rpartition("@")
        parts = [id_, int(version)]
    return [table.c[name] == value for name, value in zip(columns, parts, strict=True)]


def _new_blob(connection: Connection, sha256: str, body: bytes) -> bool:
    """Keep the content of a table that was handed in; whether it was not here."""
    statement = "INSERT OR IGNORE INTO blob (sha256, kind, body, withdrawn) VALUES (?, 'submission', ?, 0)"
    if connection.exec_driver_sql(statement, (sha256, body)).rowcount:
        return True
    connection.exec_driver_sql("UPDATE blob SET withdrawn = 0 WHERE sha256 = ?", (sha256,))
    return False


def _keep_pack(connection: Connection, id_: str, body: bytes) -> bool:
    """Keep a pack; of two that differ the richer one, on every computer the same. Whether there was none."""
    write = connection.exec_driver_sql
    row = write("SELECT body, withdrawn FROM pack WHERE id = ?", (id_,)).one_or_none()
    if row is None:
        write("INSERT INTO pack (id, body, withdrawn) VALUES (?, ?, 0)", (id_, body))
        return True
    here, gone = row
    if write("SELECT 1 FROM package_item WHERE kind = 'pack' AND item = ? LIMIT 1", (id_,)).scalar() is None:
        note(connection, HERE, [("pack", id_, False, here)])
    chosen = body if gone else max(body, here, key=_rank)
    if gone or chosen != here:
        write("UPDATE pack SET body = ?, withdrawn = 0 WHERE id = ?", (chosen, id_))
    return False


def _choose_pack(connection: Connection, id_: str) -> None:
    """The pack out of those that came with packages that count, and the one that was here; none: it does not count."""
    query = """SELECT i.content FROM package_item i LEFT JOIN package p ON p.id = i.package
        WHERE i.kind = 'pack' AND i.item = ? AND (i.package = '' OR NOT p.withdrawn)"""
    bodies = list(connection.exec_driver_sql(query, (id_,)).scalars())
    values = {"body": max(bodies, key=_rank), "withdrawn": False} if bodies else {"withdrawn": True}
    connection.execute(update(t.pack).where(t.pack.c.id == id_).values(**values))


def _rank(body: bytes) -> tuple[int, bytes]:
    return len(body), body
