"""The outlets of the sample: what a walk through the streets of a circle would have written down."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.model import Circle
from lcsurvey.circle.services import suggested
from lcsurvey.store.sample.plan import CirclePlan
from lcsurvey.store.sample.words import MARK, REMARK, Kind, Words

CHAINS: Mapping[str, int] = {"good": 27, "fair": 21, "poor": 11}
"""So many of a hundred outlets are a chain's."""
OFFERED: Mapping[str, int] = {"good": 12, "fair": 5, "poor": 3}
"""So many services are on offer where a circle has several shops of a kind."""
ALL_DAY: Mapping[str, int] = {"good": 2, "fair": 1, "poor": 0}
PER_PERSON: Mapping[str, int] = {"good": 56, "fair": 38, "poor": 22}
"""m² of market for a thousand residents."""
SHARED = 3
"""Outlets on the border that serve the next circle too."""
_ONE_KEY = (5, 5, 5, 10, 10, 15)


def outlets(
    plan: CirclePlan, circle: Circle, names: Names, beside: str, seen: date, by: str, chance: random.Random
) -> list[dict[str, Any]]:
    """Rows of outlets for one circle; the further circle they serve is ``beside``, the day they were seen ``seen``."""
    gone = set(plan.without)
    words = names.words
    there = [kind for kind in words.kinds if kind.id not in gone]
    chosen = there[: plan.outlets]
    shops = [kind for kind in there if not kind.machine]
    chosen += chance.choices(shops, [kind.weight for kind in shops], k=plan.outlets - len(chosen))
    chains = _chains(chosen, round(plan.outlets * CHAINS[plan.level] / 100), chance)
    street = plan.streets or words.streets
    offers = _Offers(plan, gone, chance)
    rows = []
    for index, kind in enumerate(chosen):
        where = chance.choice(street)
        name, brand = names.name(kind, where, chain=index in chains)
        rows.append(
            {
                "name": name,
                "circle": circle.id,
                "circles": [beside] if beside and index in range(2, 2 + SHARED) else [],
                "format": _format(kind, name),
                "also": [format_ for format_ in kind.also if format_ not in gone],
                "service": kind.service or None,
                "address": f"{where}{chance.randrange(1, 240)}号{MARK}",
                "brand": brand,
                "chain": index in chains,
                "staff": chance.randint(*kind.staff),
                "area": _area(kind, plan, circle, chance),
                "hours": kind.hours,
                "delivery": kind.delivery > chance.randrange(10),
                "payment": ["扫码", "现金"] + (["银行卡"] if kind.area[1] > 400 else []),
                "seen_on": (seen - timedelta(days=chance.randrange(1, 40))).isoformat(),
                "seen_by": by,
                "remark": REMARK,
                **_walk(kind, index < len(there), chance),
                **offers.of(kind),
            }
        )
    return rows


def _format(kind: Kind, name: str) -> str:
    """The format that the name tells, where it is a kind of the one wanted."""
    guess = catalogue().guess(name)
    return guess.format if guess and guess.format in catalogue().whole(kind.id) else kind.id


def _chains(chosen: Sequence[Kind], wanted: int, chance: random.Random) -> set[int]:
    """The places of those that belong to a chain: of kinds that have brands, as many as are wanted."""
    can = [index for index, kind in enumerate(chosen) if kind.brands]
    return set(chance.sample(can, min(wanted, len(can))))


def _area(kind: Kind, plan: CirclePlan, circle: Circle, chance: random.Random) -> int:
    """m²; a market's follows from the residents."""
    if kind.id == "market" and circle.population:
        return circle.population * PER_PERSON[plan.level] // 1000
    return chance.randrange(kind.area[0], kind.area[1] + 1, 2 if kind.area[1] > 20 else 1)


def _walk(kind: Kind, first: bool, chance: random.Random) -> dict[str, Any]:
    """How far it is: mostly one key, now and then exact minutes or metres; the first of a format is near."""
    if kind.service and kind.machine:
        return {}
    limit = (5 if kind.id == "convenience_store" else 10) if first else 15
    way = chance.random()
    if way < 0.12:
        return {"metres": chance.randrange(160, limit * 80 + 1, 20)}
    if way < 0.3:
        return {"minutes": chance.randint(2, limit)}
    return {"minutes": chance.choice([each for each in _ONE_KEY if each <= limit])}


class Names:
    """Names that occur once in the whole sample."""

    def __init__(self, words: Words, chance: random.Random) -> None:
        self.words = words
        self.chance = chance
        self.used: set[str] = set()

    def of(self, kinds: Sequence[Kind]) -> Names:
        """Names of these kinds alone, none of which occurs among the others."""
        found = Names(replace(self.words, kinds=tuple(kinds)), self.chance)
        found.used = self.used
        return found

    def name(self, kind: Kind, street: str, *, chain: bool) -> tuple[str, str]:
        """A name and the brand in it; a chain's shop is named after its street."""
        if chain:
            brand = self.chance.choice(kind.brands)
            return self._once(brand, street), brand
        pattern = self.chance.choice(kind.names)
        made = [pattern.format(x=x, w=w) for x in self.words.surnames for w in self.words.words]
        fresh = [name for name in dict.fromkeys(made) if name + MARK not in self.used]
        if not fresh:
            return self._once(self.chance.choice(made), street), ""
        name = self.chance.choice(fresh) + MARK
        self.used.add(name)
        return name, ""

    def _once(self, name: str, street: str) -> str:
        """The name with its street, and from the second one there on with its number."""
        found, number = f"{name}（{street}店）{MARK}", 2
        while found in self.used:
            found, number = f"{name}（{street}{number}店）{MARK}", number + 1
        self.used.add(found)
        return found


class _Offers:
    """What shops offer besides their goods: the first shop of a format nearly everything, the others a little."""

    def __init__(self, plan: CirclePlan, gone: set[str], chance: random.Random) -> None:
        self.plan = plan
        self.gone = gone
        self.chance = chance
        self.seen: dict[str, int] = {}

    def of(self, kind: Kind) -> dict[str, Any]:
        """Services, machines and round-the-clock hours of the next outlet of a kind."""
        number = self.seen.get(kind.id, 0)
        self.seen[kind.id] = number + 1
        units = kind.units if number == 0 or self.plan.level == "good" else {}
        if number == 0 and self.plan.level == "good" and kind.id in ("pharmacy", "water_dispenser"):
            units = {"medicine": 2} if kind.id == "pharmacy" else {"water": 1}
        return {
            "services": list(self._services(kind, number)),
            "units": dict(units),
            "all_day": kind.hours == "全天" or (kind.id == "convenience_store" and number < ALL_DAY[self.plan.level]),
        }

    def _services(self, kind: Kind, number: int) -> Iterator[str]:
        for group in suggested(catalogue_whole(kind)):
            most = OFFERED[self.plan.level] if number == 0 else 2
            if kind.id.startswith("repair_") or kind.id in ("appliance_repair", "locksmith"):
                most = 2
            yield from _some(group.items, most, self.chance)


def catalogue_whole(kind: Kind) -> tuple[str, ...]:
    """A kind's format and what it is a kind of."""
    found = [kind.id]
    while above := catalogue().by_id[found[-1]].part_of:
        found.append(above)
    return tuple(found)


def _some(items: Sequence[str], most: int, chance: random.Random) -> Iterator[str]:
    chosen = set(chance.sample(range(len(items)), min(most, len(items))))
    return (item for index, item in enumerate(items) if index in chosen)
