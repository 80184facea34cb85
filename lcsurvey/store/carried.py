"""What a workspace carries with it: its tables, its packs, and the settings in force."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from lcsurvey.circle.model import Community
from lcsurvey.errors import LCSurveyError, NotFound
from lcsurvey.form.each import Named
from lcsurvey.form.model import Pack, Setting, Settings
from lcsurvey.record.identity import named_id
from lcsurvey.store import brought
from lcsurvey.store import tables as t
from lcsurvey.store.database import Database
from lcsurvey.store.lists import cells
from lcsurvey.store.steady import Steady

if TYPE_CHECKING:
    from lcsurvey.score.library import Library
    from lcsurvey.score.table import Table


_IDS = select(t.form.c.id).where(~t.form.c.withdrawn).distinct().order_by(t.form.c.id)


class Carried:
    """Tables, packs and settings of one workspace; what is not carried comes from the installation."""

    def __init__(self, database: Database, library: Library) -> None:
        self.database = database
        self.library = library
        self._tables: dict[tuple[str, int], Table] = {}
        self._newest: dict[str, int] = {}
        self._packs: dict[str, Pack] | None = None
        self._settings: dict[str, Settings] = {}
        self._deriving: tuple[str, ...] | None = None
        self._each: dict[tuple[str, int], tuple[Mapping[str, Named], Table]] = {}
        self._communities: Steady[Named] = Steady(database)

    def forget(self) -> None:
        """Read everything again when it is next needed."""
        self._tables.clear()
        self._each.clear()
        self._newest.clear()
        self._packs = None
        self._settings.clear()
        self._deriving = None

    def forget_settings(self) -> None:
        """Read the settings again when they are next needed."""
        self._settings.clear()

    def carry(self, connection: Connection, table: Table) -> bool:
        """Keep a table in the workspace, and its pack with it; whether the table is new there.

        LCSurveyError where the workspace holds another one of this id and version.
        """
        form = table.form
        kept = select(t.form.c.digest).where(t.form.c.id == form.id, t.form.c.version == form.version)
        digest = connection.scalar(kept)
        if digest is not None and digest != form.digest:
            raise LCSurveyError(
                f"资料里已有《{form.title}》第 {form.version} 版，内容与这一份不同，没有替换。改过的表请把版本号加一。"
            )
        if digest is None:
            values = {"id": form.id, "version": form.version, "digest": form.digest, "body": table.to_json()}
            connection.execute(upsert(t.form), values)
            if not form.patterns:  # as it stands in the file, not as it is bound to communities
                self._tables[form.id, form.version] = table
            newest = connection.scalar(select(func.max(t.form.c.version)).where(t.form.c.id == form.id))
            self._newest[form.id] = newest or form.version
            self._deriving = None
            self._carry_pack_of(connection, form.id)
        else:
            brought.claim(connection, "form", f"{form.id}@{form.version}")
        return digest is None

    def _carry_pack_of(self, connection: Connection, form_id: str) -> None:
        """Keep the pack that a table belongs to, so that its settings can be seen and set here."""
        name = form_id.partition("/")[0]
        if name in self.library.packs() and not connection.scalar(select(func.count()).where(t.pack.c.id == name)):
            known, pack = self.packs(), self.library.pack(name)
            self.carry_pack(connection, pack)
            self._packs = {**known, name: replace(pack, folder="")}
            self._settings.clear()

    def carry_pack(self, connection: Connection, pack: Pack) -> None:
        """Keep a pack in the workspace, once."""
        import msgspec

        body = msgspec.json.encode(replace(pack, folder=""), order="sorted")
        connection.execute(upsert(t.pack).on_conflict_do_nothing(), {"id": pack.id, "body": body})
        self._packs = None

    def ids(self) -> tuple[str, ...]:
        """The ids of the carried tables, in the order of the pack's list first."""
        with self.database.reading() as connection:
            return tuple(connection.scalars(_IDS))

    def deriving(self, connection: Connection) -> tuple[str, ...]:
        """The ids of the carried tables that facts answer something of."""
        if self._deriving is None:
            ids = connection.scalars(_IDS).all()
            self._deriving = tuple(id_ for id_ in ids if self.table(id_).derivations)
        return self._deriving

    def table(self, form_id: str, version: int | None = None) -> Table:
        """A carried table, the newest version by default; else the installation's. Raises NotFound."""
        if version is None:
            version = self._newest.get(form_id)
        if version is not None and (form_id, version) in self._tables:
            return self._bound(self._tables[form_id, version])
        query = select(t.form).where(t.form.c.id == form_id).order_by(t.form.c.version.desc())
        if version is not None:
            query = query.where(t.form.c.version == version)
        with self.database.reading() as connection:
            row = connection.execute(query.limit(1)).one_or_none()
        if row is None:
            return self._bound(self.library.table(form_id, version))
        table = self._built(form_id, row.version, row.digest, row.body)
        self._tables[form_id, row.version] = table
        if version is None:
            self._newest[form_id] = row.version
        return self._bound(table)

    def _bound(self, table: Table) -> Table:
        """A table that asks something for every community, for those that there are now."""
        if not table.form.each:
            return table
        things = {"community": self._communities.read(self._named)}
        key = (table.form.id, table.form.version)
        kept = self._each.get(key)
        if kept is None or kept[0] != things:
            kept = self._each[key] = (things, table.bound(things))
        return kept[1]

    def _named(self) -> tuple[tuple[str, str], ...]:
        """Id and name of every community that there is now."""
        with self.database.reading() as connection:
            return tuple((id_, name or "") for id_, name in cells(connection, Community, ("name",)))

    def _built(self, form_id: str, version: int, digest: str, body: bytes) -> Table:
        """The installation's own table where it is the same one, else the carried one."""
        if version in self.library.versions(form_id):
            table = self.library.table(form_id, version)
            if table.form.digest == digest:
                return table
        from lcsurvey.score.table import Table

        return Table.from_json(body)

    def packs(self) -> Mapping[str, Pack]:
        """Pack by id."""
        if self._packs is None:
            with self.database.reading() as connection:
                bodies = connection.execute(select(t.pack.c.id, t.pack.c.body).order_by(t.pack.c.id)).all()
            self._packs = {row.id: pack_of(row.body) for row in bodies}
        return self._packs

    def settings(self, connection: Connection, form_id: str, own: str) -> Settings:
        """The settings in force for a form: defaults of its pack and of the pack ``own``, then local values."""
        if form_id not in self._settings:
            from lcsurvey.score.defaults import default_settings

            effective: dict[str, Any] = {}
            values = self.values(connection)
            for pack in self._bearing(form_id, own):
                defaults = default_settings(pack, form_id)
                effective |= {id_: values.get((pack.id, id_), default) for id_, default in defaults.items()}
            self._settings[form_id] = effective
        return self._settings[form_id]

    def values(self, connection: Connection) -> Mapping[tuple[str, str], Any]:
        """(Pack, setting) → local value, where there is one."""
        rows = t.WIDE_ROWS["setting"]
        found = connection.execute(select(rows.c.pack, rows.c.setting, rows.c.value).where(~rows.c.gone))
        values = {(row.pack, row.setting): json.loads(row.value) for row in found}
        return {key: tuple(v) if isinstance(v, list) else v for key, v in values.items() if v is not None}

    def setting(self, setting_id: str, own: str) -> tuple[Pack, Setting]:
        """A setting and its pack, the pack ``own`` first; raises NotFound naming all there are."""
        packs = self.packs()
        ordered = [pack for pack in packs.values() if pack.id == own]
        ordered += [pack for pack in packs.values() if pack.id != own]
        for pack in ordered:
            for setting in pack.settings:
                if setting_id in (setting.id, setting.label):
                    return pack, setting
        known = "、".join(setting.label for pack in ordered for setting in pack.settings) or "没有可设的项"
        raise NotFound(f"没有“{setting_id}”这项设置。现有：{known}。")

    def _bearing(self, form_id: str, own: str) -> list[Pack]:
        """The packs whose settings bear on a form: the form's own, then the workspace's."""
        packs = self.packs()
        ids = dict.fromkeys((form_id.partition("/")[0], own))
        return [packs[id_] for id_ in ids if id_ in packs]


def setting_entity(pack: str, setting: str) -> str:
    """The id of a setting's local value."""
    return named_id("setting", pack, setting)


def pack_of(body: bytes) -> Pack:
    """The pack that is kept as this JSON, lists of choices as tuples again; raises msgspec.DecodeError, ValueError."""
    import msgspec

    pack = msgspec.json.decode(body, type=Pack)
    settings = tuple(
        replace(setting, default=tuple(setting.default)) if isinstance(setting.default, list) else setting
        for setting in pack.settings
    )
    return replace(pack, settings=settings)
