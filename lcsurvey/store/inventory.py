"""The things of the registers: creating, changing, deleting, restoring and listing them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic

from sqlalchemy import literal, select

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.model import Circle
from lcsurvey.circle.name import short_name
from lcsurvey.circle.nearness import bare
from lcsurvey.errors import AnswerError, NotFound, Problem
from lcsurvey.record import clock
from lcsurvey.record.canonical import Json
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.identity import mark_id, new_id, reach_id
from lcsurvey.record.thing import Thing, deletion
from lcsurvey.record.undo import Edit, Step, turned
from lcsurvey.store import lists, summary
from lcsurvey.store import tables as t
from lcsurvey.store.kinds import KINDS, MARK, REACH, REGISTERS, Field, Kind
from lcsurvey.store.ledger import Draft, Ledger
from lcsurvey.store.lists import Made, listed, one
from lcsurvey.store.model import Binned, CircleSummary, Saved
from lcsurvey.store.steady import Steady
from lcsurvey.store.values import order_problems, register_values

NAMED = (REACH, MARK)
"""Kinds whose things are named by what they are about: on every computer one and the same."""


class Inventory:
    """The registers of one workspace."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._circles: Steady[tuple[Circle, ...]] = Steady(ledger.database)
        self._summaries: Steady[tuple[CircleSummary, ...]] = Steady(ledger.database)

    def circles(self) -> tuple[Circle, ...]:
        """The circles in the register's order."""
        return self._circles.read(lambda: self.all(Circle))

    def summaries(self) -> tuple[CircleSummary, ...]:
        """Every circle with its counts and its self-assessments of the current round."""
        database, round_ = self.ledger.settled(), self.ledger.round_id
        return self._summaries.read(lambda: summary.summaries(database, round_), round_)

    def create(self, kind: str, many: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
        """New things of one kind in one transaction; AnswerError where a value does not suit.

        What is named by what it is about (reach, mark) and there already is changed.
        """
        of = register_kind(kind)
        wanted: dict[str, dict[str, Json]] = {}
        drafts: list[Draft] = []
        ids: list[str] = []
        title = ""
        references: set[tuple[str, str]] = set()
        begun = clock.now()
        for number, values in enumerate(many):
            kept = self._checked(of, register_values(of, values, new=True), values)
            references |= references_of(of, kept)
            entity = _named(of, kept) or new_id(begun + number)  # ids in the order of entering
            ids.append(entity)
            title = title or str(kept.get(of.title))
            if of in NAMED:
                wanted[entity] = wanted.get(entity, {}) | kept
                continue
            drafts.append(Draft(entity, WHOLE_THING, {"kind": kind}, "create", kind))
            drafts += [Draft(entity, name, value) for name, value in kept.items() if value is not None]
        self.require_references(of, references)
        said = f"{of.label}“{title}”" + (f"等{len(ids)}项" if len(ids) > 1 else "")
        if of in NAMED:
            self.put(of, wanted, f"填写{said}", f"还原{said}")
        else:
            self.ledger.write(drafts, Edit(f"新增{said}", f"删除{said}", born=tuple(ids)))
        return tuple(ids)

    def put(self, of: Kind, wanted: Mapping[str, Mapping[str, Json] | None], label: str, back: str) -> Saved:
        """Make things with these ids have these values, or be gone (None), in one transaction and one step of undo."""
        with self.ledger.database.reading() as connection:
            things = self.ledger.log.things(connection, list(wanted))
        drafts: list[Draft] = []
        steps: list[Step] = []
        born, buried = [], []
        for entity, values in wanted.items():
            thing = things.get(entity)
            there = thing is not None and not thing.gone
            if values is None:
                if thing is not None and there:
                    drafts.append(burial(thing))
                    buried.append(entity)
                continue
            if not there:
                drafts.append(Draft(entity, WHOLE_THING, {"kind": of.name}, "create", of.name))
                born.append(entity)
                values = dict.fromkeys(thing.values if thing else ()) | dict(values)
            former, open_ = (thing.values, thing.open) if thing else ({}, frozenset())
            for name, value in values.items():
                if value != former.get(name) or name in open_:
                    drafts.append(Draft(entity, name, value))
                    steps += [Step(entity, name, former.get(name), value)] if there else []
        return self.ledger.write(drafts, Edit(label, back, tuple(steps), tuple(born), tuple(buried)))[0]

    def change(self, entity: str, values: Mapping[str, Any]) -> Saved:
        """Change fields of a thing; None clears one. What is as it was writes nothing."""
        thing = self.require(entity)
        of = register_kind(thing.kind)
        kept = self._checked(of, register_values(of, values, new=False), values, thing.values)
        if of in NAMED and _named(of, {**thing.values, **kept}) != entity:
            raise AnswerError([Problem("named", of.label, f"{of.label}说的是谁不能改，请另填一条。")])
        self.require_references(of, references_of(of, kept))
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
        where = rows.c.circle if "circle" in rows.c else literal("")
        columns = (rows.c.id, rows.c[of.title].label("title"), rows.c.changed, where.label("circle"))
        query = select(*columns).where(rows.c.gone)
        if "keeper" in rows.c:  # what stands aside for another is not deleted
            query = query.where(rows.c.keeper == "")
        with self.ledger.database.reading() as connection:
            found = connection.execute(query.order_by(rows.c.changed.desc(), rows.c.id)).all()
            things = self.ledger.log.things(connection, [row.id for row in found])
        authors = {id_: thing.heads[WHOLE_THING][0].a for id_, thing in things.items()}
        return tuple(
            Binned(row.id, kind, row.title or "", authors[row.id], clock.moment(row.changed), row.circle or "")
            for row in found
        )

    def all(self, model: type[Made], circle: str | None = None) -> tuple[Made, ...]:
        """The things of one kind that are there, in the order of the register; of one circle if given."""
        with self.ledger.database.reading() as connection:
            return listed(connection, model, circle)

    def circle(self, entity: str) -> Circle:
        """A circle by id; raises NotFound."""
        with self.ledger.database.reading() as connection:
            found = one(connection, Circle, entity)
        if found is None:
            raise NotFound("没有这个生活圈，可能已被删除。请刷新列表，或到回收站里恢复。")
        return found

    def find_circle(self, text: str) -> Circle:
        """A circle by name (with or without 一刻钟便民生活圈), code or id; NotFound lists candidates."""
        wanted = _known_as(text)
        circles = self.all(Circle)
        exact = [circle for circle in circles if wanted in (circle.id, _known_as(circle.name), _known_as(circle.code))]
        near = exact or [circle for circle in circles if wanted and wanted in _known_as(circle.name)]
        if len(near) == 1:
            return near[0]
        if near:
            raise NotFound(f"“{text}”对应 {len(near)} 个生活圈：{_listed(near)}。请写出全名或编码。")
        names = {_known_as(circle.name): circle for circle in circles}
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

    def _checked(
        self, kind: Kind, kept: dict[str, Json], given: Iterable[str], former: Mapping[str, Json] | None = None
    ) -> dict[str, Json]:
        """The values, once their dates follow one another; AnswerError where they do not."""
        if problems := order_problems(kind, {**(former or {}), **kept}, given):
            raise AnswerError(problems)
        return kept

    def require_references(self, kind: Kind, references: set[tuple[str, str]]) -> None:
        """AnswerError where one of these references (field, id) names nothing that is there."""
        if not references:
            return
        with self.ledger.database.reading() as connection:
            for name, value in sorted(references):
                field = kind.field[name]
                if not lists.there(connection, field.to, value):
                    label = KINDS[field.to].label
                    sentence = f"没有这个{label}（{value}），请从现有的{label}里选。"
                    raise AnswerError([Problem("unknown_reference", field.label, sentence)])


def references_of(kind: Kind, values: Mapping[str, Json]) -> set[tuple[str, str]]:
    """Field and id of everything that these values of a thing name."""
    return {(name, id_) for name, value in values.items() if kind.field[name].to for id_ in _ids(value)}


def _ids(value: Json) -> list[str]:
    """The ids that a reference or a list of them names."""
    return [str(item) for item in value] if isinstance(value, list) else [] if value is None else [str(value)]


def _named(kind: Kind, values: Mapping[str, Json]) -> str:
    """The id of a thing that is named by what it is about; empty for others."""
    if kind is REACH:
        return reach_id(str(values["compound"]), str(values["format"]), str(values.get("gate") or ""))
    if kind is MARK:
        return mark_id(str(values["response"]), str(values["question"]), str(values["assessor"]))
    return ""


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
    field = kind.field[first.field]
    said = f"{title}：{field.label} {shown(first.before, field)} → {shown(first.after, field)}"
    return said + (f" 等{len(steps)}项" if len(steps) > 1 else "")


def shown(value: Json, field: Field) -> str:
    """A register's value in a sentence."""
    if value is None:
        return "（空）"
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, dict):
        text = "、".join(f"{field.choices.get(name, name)} {number}" for name, number in value.items())
    elif field.type == "references" and isinstance(value, list):
        text = f"{len(value)} 项"
    else:
        text = "、".join(_word(field, item) for item in (value if isinstance(value, list) else [value]))
    return text if len(text) <= 20 else text[:19] + "…"


def _word(field: Field, item: Json) -> str:
    """One value in the words of its field."""
    if field.type in ("format", "formats"):
        return catalogue().label(str(item))
    return field.choices.get(str(item), str(item))


def _known_as(text: str) -> str:
    """A circle's name as it is looked for."""
    return short_name(bare(text))


def _listed(circles: Iterable[Circle], most: int = 10) -> str:
    """Circles in a sentence, with their codes."""
    said = [f"{short_name(circle.name)}（{circle.code}）" if circle.code else circle.name for circle in circles]
    return "、".join(said[:most]) + (f" 等{len(said)}个" if len(said) > most else "")


class Listing(Generic[Made]):
    """The things of one kind in the order of the register, called for all of them or for those of one circle.

    Outlets of a circle are all that serve it, its own and others'.
    """

    def __init__(self, inventory: Inventory, model: type[Made]) -> None:
        self._inventory = inventory
        self._model: type[Made] = model

    def __call__(self, circle: str | None = None) -> tuple[Made, ...]:
        return self._inventory.all(self._model, circle)

    def count(self, circle: str | None = None) -> int:
        """How many there are, in all or in a circle."""
        with self._inventory.ledger.database.reading() as connection:
            return lists.count(connection, self._model, circle)

    def cells(self, *names: str) -> list[tuple[Any, ...]]:
        """The id and these fields, as rows hold them, of all of them: for long lists of which only few are looked at."""
        with self._inventory.ledger.database.reading() as connection:
            return lists.cells(connection, self._model, names)

    def these(self, ids: Sequence[str]) -> dict[str, Made]:
        """Id → thing, of those of these ids that are there."""
        with self._inventory.ledger.database.reading() as connection:
            return lists.these(connection, self._model, ids)

    def first(self, count: int) -> tuple[Made, ...]:
        """The first ones in the order of the register."""
        with self._inventory.ledger.database.reading() as connection:
            return lists.first(connection, self._model, count)
