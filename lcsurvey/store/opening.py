"""Making and opening a workspace: every look at the folder before the database is touched."""

from __future__ import annotations

import time
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from lcsurvey import __version__
from lcsurvey.errors import WorkspaceError
from lcsurvey.form.model import Pack
from lcsurvey.record.identity import is_keyed
from lcsurvey.store import database, ended, faults, folder, keys, place
from lcsurvey.store import tables as t
from lcsurvey.store.database import Database
from lcsurvey.store.freshening import Freshening
from lcsurvey.store.ledger import Ledger
from lcsurvey.store.lock import Lock
from lcsurvey.store.model import Person
from lcsurvey.store.registers import Seed, first_round, register_of

if TYPE_CHECKING:
    from lcsurvey.score.library import Library


def create(
    at: Path, pack: Pack, library: Library, person: Person, today: date, *, registers: bool = True
) -> tuple[Ledger, Lock]:
    """A new workspace with the registers of a pack; nothing is left behind where it fails.

    Without ``registers`` it has neither these nor tables nor a round: all of it is to come out of a package.
    """
    place.require_suitable(at)
    seeds, round_ = [], ""
    if registers:
        round_, seed = first_round(pack, today)
        seeds = [register_of(pack), seed]
    folder.prepare_new(at)
    with ExitStack() as undoing:
        undoing.callback(_clear_away, at)
        lock = Lock(at, person.name)
        undoing.callback(lock.release)
        file = at / folder.DATABASE
        ledger = Ledger(Database(file, create=True), library, pack.id)
        undoing.callback(ledger.database.close)
        undoing.callback(ledger.sequence.close)
        ledger.person, ledger.round_id = person, round_
        _fill(ledger, pack, seeds, at)
        ledger.database.plain("PRAGMA wal_checkpoint(TRUNCATE)")
        folder.sync_folder(at)
        undoing.pop_all()
    return ledger, lock


def _fill(ledger: Ledger, pack: Pack, seeds: Iterable[Seed], at: Path) -> None:
    """Everything a new workspace starts with; what follows from it comes second, when it can be read."""
    library = ledger.carried.library
    with ledger.entry(derived=False) as entry:
        make_schema(entry.connection)
        new_device(ledger, entry.connection)
        for carried in _packs(pack, library) if seeds else (pack,):
            ledger.carried.carry_pack(entry.connection, carried)
        for form_id in pack.tables if seeds else ():
            ledger.carried.carry(entry.connection, library.table(form_id))
        for seed in seeds:
            entry.seed(*seed.changes())
        remember_person(entry.connection, ledger.person)
        own = {
            "pack": pack.id,
            "round": ledger.round_id,
            "created": datetime.now(UTC).isoformat(timespec="seconds"),
            "rows": __version__,
            "place": folder.place_of(at, at / folder.DATABASE),
        }
        for key, value in own.items():
            ledger.set_meta(entry.connection, key, value)
        ended.begin(ledger, entry.connection)
    with ledger.entry() as entry:
        entry.everywhere = True


def make_schema(connection: Connection) -> None:
    """The present schema in an empty database, stamped as such."""
    t.metadata.create_all(connection, checkfirst=False)
    connection.execute(insert(t.meta), {"key": "schema", "value": str(t.SCHEMA)})
    database.stamp(connection, t.APPLICATION_ID, t.SCHEMA)


def open_(at: Path, library: Library, *, read_only: bool) -> tuple[Ledger, Lock | None]:
    """An existing workspace; an older one is migrated after a copy, unless it is only to be read."""
    place.require_suitable(at)
    file = at / folder.DATABASE
    schema = folder.schema_of(file)
    if schema < t.SCHEMA and read_only:
        raise WorkspaceError(f"{at} 是旧版资料，要先升级才能查看。请去掉“只读”再打开一次。")
    with ExitStack() as undoing:
        lock = None if read_only else Lock(at)
        if lock is not None:
            undoing.callback(lock.release)
            schema = folder.schema_of(file)  # another one may just have brought it up to date
            folder.sweep(at)
        if schema < t.SCHEMA:
            from lcsurvey.store.migrate import migrate

            migrate(at)
        ledger = Ledger(Database(file, read_only=read_only), library, "")
        undoing.callback(ledger.database.close)
        _read_own(ledger)
        if lock is not None:
            device = ledger.device
            until = ended.recovered(ledger)
            _settle(ledger, at)
            ledger.recovered = until if ledger.device == device else None  # a copy was not cut off, it was copied
            with ledger.entry(
                upkeep=True
            ) as entry:  # begins the WAL: the first answer waits for no more syncs than the others
                ended.begin(ledger, entry.connection)
            lock.note(ledger.person.name)
            Freshening(ledger).run()  # what was taken last may still wait, after a crash
        undoing.pop_all()
    return ledger, lock


def close(ledger: Ledger, lock: Lock | None, at: Path) -> None:
    """Write everything back and let others in."""
    if lock is not None:
        with suppress(WorkspaceError):
            ledger.settled()
        ended.end(ledger)
        with suppress(WorkspaceError):
            ledger.sequence.note(ledger.device, _own_n(ledger))
            ledger.sequence.close()
    ledger.database.close()
    if lock is not None:
        lock.release()


def remember_person(connection: Connection, person: Person) -> None:
    """Put a person first among those who work on this computer."""
    statement = upsert(t.person)
    changed = {"role": statement.excluded.role, "used": statement.excluded.used}
    statement = statement.on_conflict_do_update(index_elements=["name", "unit"], set_=changed)
    values = {"name": person.name, "unit": person.unit, "role": person.role, "used": time.time_ns()}
    connection.execute(statement, values)


def people(connection: Connection) -> tuple[Person, ...]:
    """Who works on this computer, the last one first."""
    query = select(t.person.c.name, t.person.c.unit, t.person.c.role).order_by(t.person.c.used.desc())
    return tuple(Person(row.name, row.unit, row.role) for row in connection.execute(query))


def _packs(pack: Pack, library: Library) -> Iterable[Pack]:
    """The pack and those whose tables it opens with."""
    yield pack
    known = library.packs()
    for name in dict.fromkeys(form_id.partition("/")[0] for form_id in pack.tables):
        if name != pack.id and name in known:
            yield library.pack(name)


def _read_own(ledger: Ledger) -> None:
    """What this computer knows of itself: device, pack, person; WorkspaceDamaged where it is missing, WorkspaceNewer."""
    with ledger.database.reading() as connection:
        own = {row.key: row.value for row in connection.execute(select(t.meta))}
        persons = people(connection)
        ledger.log.names.load(connection)
    schema = own.get("schema", "")
    if schema.isdecimal() and int(schema) > t.SCHEMA:
        raise folder.newer(ledger.database.file.parent, int(schema))
    if not {"device", "pack", "round"} <= own.keys() or schema != str(t.SCHEMA):
        raise faults.damaged(ledger.database.file)
    ledger.device, ledger.own_pack, ledger.round_id = own["device"], own["pack"], own["round"]
    if persons:
        ledger.person = persons[0]


def new_device(ledger: Ledger, connection: Connection) -> None:
    """Take new keys and the device id that follows from them; a former one without a key stays this computer's own."""
    former = t.device.update().where(t.device.c.id == ledger.device, t.device.c.key == "")
    connection.execute(former.values(status="own"))
    ledger.device = keys.take(connection, ledger.device if is_keyed(ledger.device) else "").device
    ledger.set_meta(connection, "device", ledger.device)


def _settle(ledger: Ledger, at: Path) -> None:
    """Take a new device id in a copied, restored or older folder; make rows anew after an update of the program."""
    copied = (
        not is_keyed(ledger.device)
        or ledger.meta("place") != folder.place_of(at, at / folder.DATABASE)
        or ledger.sequence.last(ledger.device) > _own_n(ledger)
    )
    outdated = ledger.meta("rows") != __version__
    if not copied and not outdated:
        return
    with ledger.entry(upkeep=True) as entry:
        if copied:
            new_device(ledger, entry.connection)
            ledger.set_meta(entry.connection, "place", folder.place_of(at, at / folder.DATABASE))
        if outdated:
            ledger.rebuild(entry.connection)
            ledger.set_meta(entry.connection, "rows", __version__)


def _own_n(ledger: Ledger) -> int:
    """The last number that this workspace's device has given out."""
    with ledger.database.reading() as connection:
        return connection.scalar(select(t.device.c.n).where(t.device.c.id == ledger.device)) or 0


def _clear_away(at: Path) -> None:
    """Remove what a failed creation left."""
    for path in at.glob("lcsurvey.*"):
        with suppress(OSError):
            path.unlink()
    for part in (at / folder.FILES, at / folder.BACKUPS, at):
        with suppress(OSError):
            part.rmdir()
