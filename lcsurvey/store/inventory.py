"""The things of the registers: creating, changing, deleting, restoring and listing them."""

from __future__ import annotations

import difflib
import json
import time
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from sqlalchemy import RowMapping, select

from lcsurvey.circle.model import Circle, Community, Compound, Outlet, Region
from lcsurvey.circle.name import short_name
from lcsurvey.errors import AnswerError, NotFound, Problem
from lcsurvey.record import clock
from lcsurvey.record.canonical import Json
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.identity import new_id
from lcsurvey.record.thing import Thing, deletion
from lcsurvey.record.undo import Edit, Step, turned
from lcsurvey.store import tables as t
from lcsurvey.store.kinds import KINDS, REGISTERS, Kind
from lcsurvey.store.ledger import Draft, Ledger
from lcsurvey.store.model import Binned, Round, Saved
from lcsurvey.store.values import decimal_of, register_values

Made = TypeVar("Made", Region, Circle, Community, Compound, Outlet, Round)
_MODELS: Mapping[str, Callable[..., Any]] = {
    "region": Region, "circle": Circle, "community": Community, "compound": Compound, "outlet": Outlet,
    "round": Round,
}  # fmt: skip


class Inventory:
    """The registers of one workspace."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def create(self, kind: str, many: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
        """New things of one kind in one transaction; AnswerError where a value does not suit."""
        of = register_kind(kind)
        drafts: list[Draft] = []
        ids: list[str] = []
        title = ""
        named = [field.name for field in of.fields if field.type == "reference"]
        references: set[tuple[str, str]] = set()
        for values in many:
            kept = register_values(of, values, new=True)
            references |= {(name, str(kept[name])) for name in named if kept.get(name) is not None}
            entity = new_id(time.time_ns() // 1_000_000)
            ids.append(entity)
            title = title or str(kept.get(of.title))
            drafts.append(Draft(entity, WHOLE_THING, {"kind": kind}, "create", kind))
            drafts += [Draft(entity, name, value) for name, value in kept.items() if value is not None]
        self._require_references(of, references)
        said = f"{of.label}“{title}”" + (f"等{len(ids)}项" if len(ids) > 1 else "")
        self.ledger.write(drafts, Edit(f"新增{said}", f"删除{said}", born=tuple(ids)))
        return tuple(ids)

    def change(self, entity: str, values: Mapping[str, Any]) -> Saved:
        """Change fields of a thing; None clears one. What is as it was writes nothing."""
        thing = self.require(entity)
        of = register_kind(thing.kind)
        kept = register_values(of, values, new=False)
        named = {name: str(value) for name, value in kept.items() if value is not None}
        self._require_references(of, {pair for pair in named.items() if of.field[pair[0]].type == "reference"})
        differing = {
            name: value for name, value in kept.items() if value != thing.values.get(name) or name in thing.open
        }
        steps = tuple(Step(entity, name, thing.values.get(name), value) for name, value in differing.items())
        drafts = [Draft(entity, name, value) for name, value in differing.items()]
        label, back = _change_label(of, thing, steps), _change_label(of, thing, turned(steps))
        return self.ledger.write(drafts, Edit(label, back, steps))[0]

    def delete(self, entity: str) -> Saved:
        """Delete a thing; it lies in the bin and can be restored. What belongs to it stays with it."""
        thing = self.require(entity)
        of = register_kind(thing.kind)
        said = f"{of.label}“{thing.values.get(of.title, '')}”"
        return self.ledger.write([burial(thing)], Edit(f"删除{said}", f"恢复{said}", buried=(entity,)))[0]

    def restore(self, entity: str) -> Saved:
        """Take a thing out of the bin."""
        thing = self.ledger.thing(entity)
        if thing is None or thing.kind not in {kind.name for kind in REGISTERS}:
            raise NotFound("要恢复的这一项不在回收站里，请刷新后再试。")
        if not thing.gone and not thing.disputed:
            return self.ledger.write([])[0]
        of = register_kind(thing.kind)
        said = f"{of.label}“{thing.values.get(of.title, '')}”"
        return self.ledger.write([rebirth(thing)], Edit(f"恢复{said}", f"删除{said}", born=(entity,)))[0]

    def deleted(self, kind: str) -> tuple[Binned, ...]:
        """What lies in the bin, the latest first."""
        of = register_kind(kind)
        rows = t.WIDE_ROWS[kind]
        query = select(rows.c.id, rows.c[of.title].label("title"), rows.c.changed).where(rows.c.gone)
        with self.ledger.database.reading() as connection:
            found = connection.execute(query.order_by(rows.c.changed.desc(), rows.c.id)).all()
            things = self.ledger.log.things(connection, [row.id for row in found])
        authors = {id_: thing.heads[WHOLE_THING][0].a for id_, thing in things.items()}
        return tuple(Binned(row.id, kind, row.title or "", authors[row.id], clock.moment(row.changed)) for row in found)

    def all(self, model: type[Made], circle: str | None = None) -> tuple[Made, ...]:
        """The things of one kind that are there, in the order of the register; of one circle if given."""
        kind = model.__name__.lower()
        rows = t.WIDE_ROWS[kind]
        query = select(rows).where(~rows.c.gone).order_by(rows.c.born, rows.c.born_n, rows.c.id)
        if circle is not None:
            query = query.where(rows.c.circle == circle)
        with self.ledger.database.reading() as connection:
            return tuple(_made(KINDS[kind], row) for row in connection.execute(query).mappings())

    def circle(self, entity: str) -> Circle:
        """A circle by id; raises NotFound."""
        rows = t.WIDE_ROWS["circle"]
        with self.ledger.database.reading() as connection:
            row = connection.execute(select(rows).where(rows.c.id == entity, ~rows.c.gone)).mappings().first()
        if row is None:
            raise NotFound("没有这个生活圈，可能已被删除。请刷新列表，或到回收站里恢复。")
        circle: Circle = _made(KINDS["circle"], row)
        return circle

    def find_circle(self, text: str) -> Circle:
        """A circle by name (with or without 一刻钟便民生活圈), code or id; NotFound lists candidates."""
        wanted = _plain(text)
        circles = self.all(Circle)
        exact = [circle for circle in circles if wanted in (circle.id, _plain(circle.name), _plain(circle.code))]
        near = exact or [circle for circle in circles if wanted and wanted in _plain(circle.name)]
        if len(near) == 1:
            return near[0]
        if near:
            raise NotFound(f"“{text}”对应 {len(near)} 个生活圈：{_listed(near)}。请写出全名或编码。")
        names = {_plain(circle.name): circle for circle in circles}
        close = [names[name] for name in difflib.get_close_matches(wanted, list(names), 5, 0.3)]
        hint = f"相近的有：{_listed(close)}" if close else f"现有：{_listed(circles)}"
        raise NotFound(
            f"没有叫“{text}”的生活圈。{hint}。" if circles else f"没有“{text}”，还没有任何生活圈，请先新增。"
        )

    def require(self, entity: str) -> Thing:
        """A thing of a register that is there; raises NotFound."""
        thing = self.ledger.thing(entity)
        if thing is None or thing.gone:
            raise NotFound("这一项已不在了，可能已被删除。请刷新列表，或到回收站里恢复。")
        return thing

    def _require_references(self, kind: Kind, references: set[tuple[str, str]]) -> None:
        """AnswerError where one of these references (field, id) names nothing that is there."""
        with self.ledger.database.reading() as connection:
            for name, value in sorted(references):
                field = kind.field[name]
                rows = t.WIDE_ROWS[field.to]
                if connection.scalar(select(rows.c.id).where(rows.c.id == value, ~rows.c.gone)) is None:
                    label = KINDS[field.to].label
                    sentence = f"没有这个{label}（{value}），请从现有的{label}里选。"
                    raise AnswerError([Problem("unknown_reference", field.label, sentence)])


def register_kind(name: str) -> Kind:
    """A kind that people create and change; raises NotFound naming them."""
    kind = KINDS.get(name)
    if kind is None or kind not in REGISTERS:
        raise NotFound(f"没有“{name}”这种登记。现有：{'、'.join(item.label for item in REGISTERS)}。")
    return kind


def burial(thing: Thing) -> Draft:
    """The change that deletes a thing, knowing everything known of it now."""
    heads = [change for group in thing.heads.values() for change in group]
    return Draft(thing.id, WHOLE_THING, deletion(thing.kind, heads), "del")


def rebirth(thing: Thing) -> Draft:
    """The change that brings a deleted thing back."""
    return Draft(thing.id, WHOLE_THING, {"kind": thing.kind}, "create")


def _change_label(kind: Kind, thing: Thing, steps: tuple[Step, ...]) -> str:
    """“瑞丰社区：人口 100 → 120”; of several fields the first and how many."""
    if not steps:
        return ""
    first = steps[0]
    title = short_name(str(thing.values.get(kind.title, "")))
    said = f"{title}：{kind.field[first.field].label} {shown(first.before)} → {shown(first.after)}"
    return said + (f" 等{len(steps)}项" if len(steps) > 1 else "")


def shown(value: Json) -> str:
    """A register's value in a sentence."""
    if value is None:
        return "（空）"
    if isinstance(value, bool):
        return "是" if value else "否"
    text = "、".join(str(item) for item in value) if isinstance(value, list) else str(value)
    return text if len(text) <= 20 else text[:19] + "…"


def _made(kind: Kind, row: RowMapping) -> Any:
    """The value of ``circle.model`` that a wide row is."""
    values: dict[str, Any] = {"id": row["id"]}
    for field in kind.fields:
        value = row[field.name]
        if field.type == "decimal":
            values[field.name] = decimal_of(value)
        elif field.type == "list":
            values[field.name] = tuple(json.loads(value)) if value else ()
        elif value is not None:
            values[field.name] = value
        elif field.name in _ALWAYS:
            values[field.name] = ""
    return _MODELS[kind.name](**values)


_ALWAYS = {"name", "label", "start", "end"}
"""Fields that their models give no default for."""


def _plain(text: str) -> str:
    """A name as it is compared."""
    return short_name("".join(unicodedata.normalize("NFKC", text).split()).casefold())


def _listed(circles: Iterable[Circle], most: int = 10) -> str:
    """Circles in a sentence, with their codes."""
    said = [f"{short_name(circle.name)}（{circle.code}）" if circle.code else circle.name for circle in circles]
    return "、".join(said[:most]) + (f" 等{len(said)}个" if len(said) > most else "")
