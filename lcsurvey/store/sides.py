"""The sides of open differences, out of the log: who gave which value when, in words, and what all came from."""

from __future__ import annotations

import functools
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select

from lcsurvey.form.model import Form
from lcsurvey.record import clock
from lcsurvey.record.canonical import Json, canonical
from lcsurvey.record.change import WHOLE_THING, Change
from lcsurvey.record.difference import Said, apart, said
from lcsurvey.record.head import shown_order
from lcsurvey.record.thing import Thing, unseen
from lcsurvey.store import field_words as words
from lcsurvey.store import tables as t
from lcsurvey.store.difference import Difference, Side
from lcsurvey.store.kinds import KINDS, RESPONSE, SAME_AS, SETTING, Field
from lcsurvey.store.log import CHUNK
from lcsurvey.store.portions import portions
from lcsurvey.store.whereabouts import Place, setting_of

if TYPE_CHECKING:
    from lcsurvey.store.ledger import Ledger

_CHANGES = """
SELECT c.eid, c.fid, c.id, c.op, c.value, c.hlc, c.author, c.device, c.parents, h.seq FROM difference d
CROSS JOIN change c ON c.eid = d.eid AND c.fid = d.fid LEFT JOIN head h ON h.eid = c.eid AND h.fid = c.fid AND h.seq = c.seq
WHERE d.eid IN ({marks}) AND NOT EXISTS (SELECT 1 FROM hidden x WHERE x.seq = c.seq)"""
_DEVICES = "SELECT id, status, person, unit FROM device"
OURS = "本机"


@dataclass(frozen=True, slots=True)
class Computer:
    """Whose a device is: its words, and whether it is this one (or was it, under a former id)."""

    words: str
    ours: bool


class Sides:
    """Makes differences of places, on one connection; ``circles`` gives names."""

    def __init__(self, ledger: Ledger, connection: Connection, circles: Mapping[str, str]) -> None:
        self.ledger = ledger
        self.connection = connection
        self.circles = circles
        self._computers = computers(connection, ledger.device)
        self._now = clock.now()
        self._city = ledger.scores.city
        self._abouts: dict[tuple[str, ...], About] = {}
        self._values: dict[str, Json] = {}

    def differences(self, places: Sequence[Place]) -> list[Difference]:
        """The differences at these places, in their order; a place at which nothing differs any more is left out."""
        slots = self._slots(places)
        disputed = [place.thing for place in places if place.field == WHOLE_THING]
        things = self.ledger.log.things(self.connection, list(dict.fromkeys(disputed)))
        names = self._names(places, slots)
        found = []
        for place in places:
            if place.field == WHOLE_THING:
                difference = self._disputed(place, things[place.thing]) if place.thing in things else None
            else:
                difference = self._differing(place, slots.get((place.eid, place.fid), ([], [])), names)
            if difference is not None:
                found.append(difference)
        return found

    def side(self, group: Sequence[Said], value: Json, said_: str, *, deletes: bool = False) -> Side:
        """One side: the heads that give its value, the latest first."""
        first = group[0]
        alone = len(group) == 1
        whose = self.computer(first.device)
        return Side(
            value=value,
            words=said_,
            changes=(first.id,) if alone else tuple(one.id for one in group),
            author=first.author,
            device=first.device,
            computer=whose.words,
            at=clock.moment(first.h),
            stamp=first.h,
            ours=whose.ours or (not alone and any(self.computer(one.device).ours for one in group)),
            deletes=deletes,
            ahead=clock.suspicious(self._now, first.h),
            authors=(first.author,) if alone else tuple(dict.fromkeys(one.author for one in group)),
            devices=(first.device,) if alone else tuple(dict.fromkeys(one.device for one in group)),
        )

    def computer(self, device: str) -> Computer:
        """Whose a device is."""
        if device not in self._computers:
            self._computers[device] = Computer(f"编号 {device[:8]} 的电脑", False)
        return self._computers[device]

    def form(self, place: Place) -> Form:
        """The form of a table at the version it is filled by."""
        return self.ledger.carried.table(place.form, place.version or None).form

    def _slots(self, places: Sequence[Place]) -> dict[tuple[int, int], tuple[list[Said], list[str]]]:
        """Entity and field → all visible changes of it, and the ids of those that are heads."""
        found: dict[tuple[int, int], tuple[list[Said], list[str]]] = defaultdict(lambda: ([], []))
        wanted = {(place.eid, place.fid) for place in places if place.field != WHOLE_THING}
        eids = list(dict.fromkeys(eid for eid, _ in wanted))
        text = self.ledger.log.names.text
        for part, marks in portions(eids):
            for row in self.connection.exec_driver_sql(_CHANGES.format(marks=marks), part).all():
                eid, fid, id_, op, value, h, author, device, parents, head = row
                if (eid, fid) not in wanted:
                    continue
                near = parents.hex()
                one = Said(
                    id_.hex(), "null" if op == "del" else value, h, text(self.connection, author),
                    text(self.connection, device), tuple(near[at : at + 32] for at in range(0, len(near), 32)),
                )  # fmt: skip
                changes, heads = found[eid, fid]
                changes.append(one)
                if head is not None:
                    heads.append(one.id)
        return found

    def _differing(
        self, place: Place, slot: tuple[list[Said], list[str]], names: Mapping[str, Mapping[str, str]]
    ) -> Difference | None:
        """The difference of one field; None where its heads agree by now."""
        found = apart(*slot)
        if not found.differ:
            return None
        about = self._about(place, names)
        return Difference(
            place.thing, place.kind, place.field, "value",
            tuple(
                self.side(group, self._value(group[0].value), about.words(group[0].value)) for group in found.sides
            ),
            about.title, about.label,
            base=self._value(found.base.value) if found.base else None,
            base_words=about.words(found.base.value) if found.base else "",
            numeric=about.numeric,
            **self.lies(place),
        )  # fmt: skip

    def _value(self, text: str) -> Json:
        """A value of its canonical JSON; most are among a few."""
        if text not in self._values:
            self._values[text] = json.loads(text)
        return self._values[text]

    def lies(self, place: Place) -> dict[str, Any]:
        """Where a difference lies, as its fields."""
        whole = "全市" if place.circle == self._city else ""
        return {
            "circle": place.circle,
            "circle_name": self.circles.get(place.circle, whole),
            "form": place.form,
            "stage": place.stage,
            "round": place.round,
            "frozen": place.frozen,
        }

    def _about(self, place: Place, names: Mapping[str, Mapping[str, str]]) -> About:
        if place.kind == SETTING.name:
            return _of_setting(self.ledger, self.connection, place)
        if place.kind != RESPONSE:
            return _of_register(place, names)
        key = (place.form, str(place.version), place.field)
        if key not in self._abouts:
            self._abouts[key] = _of_table(self.form(place), place.field)
        return self._abouts[key]

    def _disputed(self, place: Place, thing: Thing) -> Difference | None:
        """A thing that one side deleted and another changed; None where that is settled."""
        if not thing.disputed:
            return None
        deletions, latest = opposed(thing)
        sides = (
            self.side([said(change) for change in deletions], None, "删除", deletes=True),
            self.side([said(change) for change in latest], True, _kept_words(thing, latest)),
        )
        kind = KINDS[thing.kind].label if thing.kind in KINDS else ""
        ordered = tuple(sorted(sides, key=lambda side: (side.stamp, side.changes[0]), reverse=True))
        return Difference(
            place.thing, place.kind, WHOLE_THING, "deleted", ordered, place.title, kind, **self.lies(place)
        )

    def _names(
        self, places: Sequence[Place], slots: Mapping[tuple[int, int], tuple[list[Said], list[str]]]
    ) -> dict[str, dict[str, str]]:
        """Kind → id → name, of everything that values of these places name."""
        wanted: dict[str, set[str]] = defaultdict(set)
        for place in places:
            field = _field(place)
            if field is not None and field.to:
                for one in slots.get((place.eid, place.fid), ([], []))[0]:
                    value = json.loads(one.value)
                    wanted[field.to].update(map(str, value if isinstance(value, list) else [value]))
        return {kind: titles(self.connection, kind, ids) for kind, ids in wanted.items()}


def opposed(thing: Thing) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """The deletions of a thing, and the changes that whoever deleted it did not know; each the latest first."""
    deletions = tuple(change for change in thing.heads.get(WHOLE_THING, ()) if change.op == "del")
    living = [
        change
        for name, group in thing.heads.items()
        for change in group
        if not (name == WHOLE_THING and change.op == "del")
    ]
    kept = {change.id: change for deletion in deletions for change in unseen(deletion, living)}
    return deletions, shown_order(kept.values())


@dataclass(frozen=True, slots=True)
class About:
    """What the field of a place is called, and how its values (canonical JSON) are said."""

    title: str
    label: str
    words: Callable[[str], str]
    numeric: bool = False


def _of_table(form: Form, field: str) -> About:
    told = functools.cache(lambda value: words.answer_words(form, field, json.loads(value)))
    return About(form.title, words.answer_label(form, field), told, words.numeric(form, field))


def _of_register(place: Place, names: Mapping[str, Mapping[str, str]]) -> About:
    field = _field(place) or Field(place.field, place.field)
    itself = canonical(place.thing) if place.field == SAME_AS else ""
    known = names.get(field.to, {})

    def told(value: str) -> str:
        return "仍是单独一条" if value == itself else words.register_words(field, json.loads(value), known)

    return About(place.title, field.label, told, field.type in ("integer", "decimal"))


def _of_setting(ledger: Ledger, connection: Connection, place: Place) -> About:
    pack, id_ = setting_of(connection, place.thing)
    known = ledger.carried.packs().get(pack)
    setting = next((one for one in known.settings if one.id == id_), None) if known else None
    label = setting.label if setting else id_
    return About(SETTING.label, label, lambda value: words.setting_words(setting, json.loads(value)))


def _field(place: Place) -> Field | None:
    kind = KINDS.get(place.kind)
    return kind.field.get(place.field) if kind else None


def _kept_words(thing: Thing, changes: Iterable[Change]) -> str:
    """“修改了 人口 120、地址 …”: what stands against a deletion."""
    kind = KINDS.get(thing.kind)
    told = []
    for change in changes:
        field = kind.field.get(change.f) if kind else None
        if field is None:
            continue
        value = None if change.op == "del" else change.v
        told.append(field.label if field.to else f"{field.label} {words.register_words(field, value, {})}")
    return f"修改了 {'、'.join(told)}" if told else "保留"


def titles(connection: Connection, kind: str, ids: Iterable[str]) -> dict[str, str]:
    """Id → name of things of a register, also of those that are not there any more."""
    rows, found = t.WIDE_ROWS[kind], {}
    wanted = sorted(ids)
    for start in range(0, len(wanted), CHUNK):
        query = select(rows.c.id, rows.c[KINDS[kind].title]).where(rows.c.id.in_(wanted[start : start + CHUNK]))
        found.update({id_: title or KINDS[kind].label for id_, title in connection.execute(query)})
    return found


def computers(connection: Connection, own: str) -> dict[str, Computer]:
    """Device → whose it is, as far as it is known here."""
    found = {}
    for device, status, person, unit in connection.exec_driver_sql(_DEVICES):
        if device == own or status == "own":
            found[device] = Computer(OURS, True)
        elif person:
            found[device] = Computer(f"{person}（{unit}）的电脑" if unit else f"{person}的电脑", False)
    return found
