"""Answers from the same rows by hand: plain statements, plain loops, values alone – no things, no sources, no words.

What stands behind an option or a row is looked up once per table, as the program does it too. The matrix of
compounds × formats is left out (nobody said anything in it), questionnaires too.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from lcsurvey.circle.catalogue import PUBLIC, catalogue
from lcsurvey.circle.services import in_group
from lcsurvey.form.label import key
from lcsurvey.form.model import Settings
from lcsurvey.response.behind import ALSO, behind
from lcsurvey.response.derivation import Derivation
from lcsurvey.score.table import Table

_NO_SHOPS = {one.id for one in catalogue().formats if one.category == PUBLIC}
Answers = dict[str, Any]
Step = Callable[["Place", Settings, Answers], None]
_OUTLETS = """SELECT l.circle, o.id, o.format, o.also, o.service, o.minutes, o.metres, o.chain, o.staff, o.area, o.all_day,
    o.delivery, o.payment, o.services, o.units FROM outlet_circle l JOIN outlet_row o ON o.id = l.outlet
    ORDER BY l.circle, o.born, o.born_n, o.id"""


class Place:
    """What is known of one circle."""

    def __init__(self, id_: str, listed: bool, population: int | None, boundary: str | None) -> None:
        self.id, self.listed = id_, listed
        self.register = {"population": population, "boundary": boundary}
        self.communities: list[str] = []
        self.compounds: list[tuple[str, int | None]] = []
        self.outlets: list[tuple[Any, ...]] = []
        self.by_format: dict[str, list[tuple[Any, ...]]] = {}
        self.activities: list[str | None] = []
        self.demands: list[tuple[str, list[str]]] = []
        self.projects: list[Decimal | None] = []


def places(connection: Any) -> Iterator[Place]:
    """Every circle with its rows, read by the bare driver."""
    ask = connection.execute
    found = {
        row[0]: Place(row[0], bool(row[1]), row[2], row[3])
        for row in ask("SELECT id, listed, population, boundary FROM circle_row WHERE NOT gone")
    }
    order = "WHERE NOT gone ORDER BY born, born_n, id"
    for circle, name in ask(f"SELECT circle, name FROM community_row {order}"):
        found[circle].communities.append(name)
    for circle, name, households in ask(f"SELECT circle, name, households FROM compound_row {order}"):
        found[circle].compounds.append((name, households))
    for circle, day in ask(f"SELECT circle, date FROM activity_row {order}"):
        found[circle].activities.append(day)
    for circle, text, formats in ask(f"SELECT circle, text, formats FROM demand_row {order}"):
        found[circle].demands.append((text, json.loads(formats) if formats else []))
    for circle, investment in ask(f"SELECT circle, investment FROM project_row {order}"):
        found[circle].projects.append(None if investment is None else Decimal(investment))
    for row in ask(_OUTLETS):
        (
            circle,
            id_,
            own,
            also,
            service,
            minutes,
            metres,
            chain,
            staff,
            area,
            all_day,
            delivery,
            payment,
            services,
            units,
        ) = row
        formats = [own, *(json.loads(also) if also else ())]
        if service:
            time: Decimal | None = Decimal(0)
        elif minutes is not None:
            time = Decimal(minutes)
        else:
            time = None if metres is None else Decimal(metres) / 80
        outlet = (
            id_, own, time, chain, staff, None if area is None else Decimal(area),
            None if all_day is None else bool(all_day), None if delivery is None else bool(delivery),
            json.loads(payment) if payment else [], json.loads(services) if services else [],
            json.loads(units) if units else {},
        )  # fmt: skip
        place = found[circle]
        place.outlets.append(outlet)
        for format_ in dict.fromkeys(formats):
            place.by_format.setdefault(format_, []).append(outlet)
    yield from found.values()


OWN, TIME, CHAIN, STAFF, AREA, ALL_DAY, DELIVERY, PAYMENT, SERVICES, UNITS = range(1, 11)
_ONLY = {"chain": CHAIN, "all_day": ALL_DAY, "delivery": DELIVERY}


def deriving(table: Table, start: str, end: str) -> Callable[[Place, Settings], Answers]:
    """The function that answers one table."""
    steps: list[Step] = []
    for one in table.derivations:
        question = table.form.question[one.question]
        formats = behind(table.form, one, table.form.question[one.question])
        made = _STEPS[one.origin](one, question, formats)
        steps.append(made)

    def answer(place: Place, settings: Settings) -> Answers:
        out: Answers = {}
        for step in steps:
            step(place, settings, out)
        return out

    if any(one.origin == "activities" for one in table.derivations):
        name = next(one.question for one in table.derivations if one.origin == "activities")

        def dated(place: Place, settings: Settings) -> Answers:
            out = answer(place, settings)
            count = sum(1 for day in place.activities if day and start <= day <= end)
            if count:
                out[name] = count
            return out

        return dated
    return answer


def _of(place: Place, formats: tuple[str, ...]) -> list[tuple[Any, ...]]:
    if formats == ("*",):
        return place.outlets
    if len(formats) == 1:
        return place.by_format.get(formats[0], [])
    found = {outlet[0]: outlet for format_ in formats for outlet in place.by_format.get(format_, ())}
    return list(found.values())


def _near(outlets: list[tuple[Any, ...]], limit: Decimal) -> bool | None:
    unknown = False
    for outlet in outlets:
        time = outlet[TIME]
        if time is None:
            if limit >= 15:
                return True
            unknown = True
        elif time <= limit:
            return True
    return None if unknown else False


def _formats(one: Derivation, question: Any, behind: Any) -> Step:
    options = [(f"{question.name}.{choice.name}", behind[choice.name]) for choice in question.choices]
    options, limit = [(field, formats) for field, formats in options if formats], Decimal(int(one.within))

    def step(place: Place, settings: Settings, out: Answers) -> None:
        for field, formats in options:
            near = _near(_of(place, formats), limit)
            if near:
                out[field] = True
            elif near is False and place.listed:
                out[field] = False

    return step


def _covered(one: Derivation, question: Any, behind: Any) -> Step:
    formats, limit = behind[""], Decimal(int(one.within))

    def step(place: Place, settings: Settings, out: Answers) -> None:
        if not place.compounds or not formats:
            return
        near = _near(_of(place, formats), limit)
        if near is None or (not near and not place.listed):
            return
        if not near:
            out[question.name] = 0
        elif one.weighted_setting and settings.get(one.weighted_setting):
            numbers = [households for _, households in place.compounds]
            if None not in numbers:
                out[question.name] = sum(numbers)  # type: ignore[arg-type]
        else:
            out[question.name] = len(place.compounds)

    return step


def _unreached(one: Derivation, question: Any, behind: Any) -> Step:
    formats, limit = behind[""], Decimal(int(one.within))

    def step(place: Place, settings: Settings, out: Answers) -> None:
        if not place.compounds or not formats:
            return
        near = _near(_of(place, formats), limit)
        if near:
            out[question.name] = "无"
        elif near is False and place.listed:
            out[question.name] = "、".join(name for name, _ in place.compounds)

    return step


def _reach(one: Derivation, question: Any, behind: Any) -> Step:
    rows = [(c.name, behind[c.name], Decimal(int(one.limit(c.name)))) for c in question.choices if behind[c.name]]

    def step(place: Place, settings: Settings, out: Answers) -> None:
        total = len(place.compounds)
        for row, formats, limit in rows if total else ():
            near = _near(_of(place, formats), limit)
            if near is None or (not near and not place.listed):
                continue
            names = f"全部 {total} 个小区" if total > 1 else place.compounds[0][0]
            said = {"total": total, "reached": total if near else 0, "far": "无" if near else names}
            for column, what in one.columns.items():
                out[f"{question.name}.{row}.{column}"] = said[what]

    return step


def _compounds(one: Derivation, question: Any, behind: Any) -> Step:
    def step(place: Place, settings: Settings, out: Answers) -> None:
        if place.compounds:
            out[question.name] = len(place.compounds)

    return step


def _households(one: Derivation, question: Any, behind: Any) -> Step:
    def step(place: Place, settings: Settings, out: Answers) -> None:
        numbers = [households for _, households in place.compounds]
        if numbers and None not in numbers:
            out[question.name] = sum(numbers)  # type: ignore[arg-type]

    return step


def _own(place: Place, formats: tuple[str, ...]) -> list[tuple[Any, ...]]:
    if formats == ("*",):
        return [outlet for outlet in place.outlets if outlet[OWN] not in _NO_SHOPS]
    return [outlet for outlet in _of(place, formats) if outlet[OWN] in formats]


def _is(outlet: tuple[Any, ...], only: str) -> bool | None:
    if not only:
        return True
    if only == "scan":
        return "扫码" in outlet[PAYMENT] if outlet[PAYMENT] else None
    found = outlet[_ONLY[only]]
    return bool(found) if only == "chain" else found


def _outlets(one: Derivation, question: Any, behind: Any) -> Step:
    formats = behind[""]

    def step(place: Place, settings: Settings, out: Answers) -> None:
        outlets = _own(place, formats)
        if not outlets and not place.listed:
            return
        count = 0
        for outlet in outlets:
            is_ = _is(outlet, one.only)
            if is_ is None:
                return
            count += is_
        if count or place.listed:
            out[question.name] = count

    return step


def _sum(outlets: list[tuple[Any, ...]], cell: int, listed: bool) -> Any:
    if not outlets:
        return 0 if listed else None
    numbers = [outlet[cell] for outlet in outlets]
    return None if None in numbers else sum(numbers)


def _staff(one: Derivation, question: Any, behind: Any) -> Step:
    def step(place: Place, settings: Settings, out: Answers) -> None:
        found = _sum(_own(place, behind[""]), STAFF, place.listed)
        if found is not None:
            out[question.name] = found

    return step


def _area(one: Derivation, question: Any, behind: Any) -> Step:
    def step(place: Place, settings: Settings, out: Answers) -> None:
        found = _sum(_of(place, behind[""]), AREA, place.listed)
        if found is not None:
            out[question.name] = Decimal(found)

    return step


def _has(one: Derivation, question: Any, behind: Any) -> Step:
    def step(place: Place, settings: Settings, out: Answers) -> None:
        unknown = False
        for outlet in _of(place, behind[""]):
            is_ = _is(outlet, one.only)
            if is_:
                out[question.name] = "yes"
                return
            unknown = unknown or is_ is None
        if place.listed and not unknown:
            out[question.name] = "no"

    return step


def _services(one: Derivation, question: Any, behind: Any) -> Step:
    options = [(f"{question.name}.{c.name}", key(c.label), behind.get(c.name) or ()) for c in question.choices]
    kinds = {format_ for _, _, formats in options for format_ in formats}

    def step(place: Place, settings: Settings, out: Answers) -> None:
        outlets = _of(place, behind[""])
        beside = _of(place, behind[ALSO]) if behind[ALSO] else []
        offered = {key(word) for outlet in [*outlets, *beside] for word in outlet[SERVICES]}
        all_tell = all(outlet[SERVICES] or outlet[OWN] in kinds for outlet in outlets)
        for field, word, formats in options:
            if word in offered or (formats and _of(place, formats)):
                out[field] = True
            elif place.listed and all_tell:
                out[field] = False

    return step


def _service_count(one: Derivation, question: Any, behind: Any) -> Step:
    def step(place: Place, settings: Settings, out: Answers) -> None:
        outlets = _of(place, behind[""])
        words = {key(w) for outlet in outlets for w in outlet[SERVICES] if in_group(w, one.group)}
        if words or (place.listed and (not outlets or any(outlet[SERVICES] for outlet in outlets))):
            out[question.name] = len(words)

    return step


def _units(one: Derivation, question: Any, behind: Any) -> Step:
    column = question.columns[0].name

    def step(place: Place, settings: Settings, out: Answers) -> None:
        for choice in question.choices:
            found = {outlet[0]: outlet for outlet in place.outlets if outlet[UNITS].get(choice.name)}
            if behind[choice.name]:
                found |= {outlet[0]: outlet for outlet in _of(place, behind[choice.name])}
            count = sum(outlet[UNITS].get(choice.name) or 1 for outlet in found.values())
            if count or (place.listed and choice.name != "other"):
                out[f"{question.name}.{choice.name}.{column}"] = count

    return step


def _table(one: Derivation, question: Any, behind: Any) -> Step:
    rows = [(choice.name, behind[choice.name]) for choice in question.choices if behind[choice.name]]

    def step(place: Place, settings: Settings, out: Answers) -> None:
        for row, formats in rows:
            outlets = _own(place, formats)
            for column, what in one.columns.items():
                field = f"{question.name}.{row}.{column}"
                if what == "missing":
                    asked = [text for text, wanted in place.demands if set(wanted) & set(formats)]
                    if asked:
                        out[field] = "；".join(dict.fromkeys(asked))
                elif outlets or place.listed:
                    if what == "staff":
                        found = _sum(outlets, STAFF, place.listed)
                        if found is not None:
                            out[field] = found
                    else:
                        count = len(outlets) if what == "outlets" else sum(bool(o[CHAIN]) for o in outlets)
                        if count or place.listed:
                            out[field] = count

    return step


def _register(one: Derivation, question: Any, behind: Any) -> Step:
    def step(place: Place, settings: Settings, out: Answers) -> None:
        if one.register == "communities":
            found: Any = "、".join(place.communities)
        else:
            found = place.register[one.register]
        if found not in (None, ""):
            out[question.name] = found

    return step


def _demands(one: Derivation, question: Any, behind: Any) -> Step:
    def step(place: Place, settings: Settings, out: Answers) -> None:
        if place.demands if one.origin == "demands" else place.projects:
            out[question.name] = "yes"

    return step


def _investment(one: Derivation, question: Any, behind: Any) -> Step:
    def step(place: Place, settings: Settings, out: Answers) -> None:
        if place.projects and None not in place.projects:
            out[question.name] = sum(place.projects)  # type: ignore[arg-type]

    return step


def _nothing(one: Derivation, question: Any, behind: Any) -> Step:
    return lambda place, settings, out: None


_STEPS: dict[str, Callable[[Derivation, Any, Any], Step]] = {
    "formats": _formats, "covered": _covered, "unreached": _unreached, "compounds": _compounds,
    "households": _households, "outlets": _outlets, "staff": _staff, "area": _area, "has": _has,
    "services": _services, "service_count": _service_count, "units": _units, "table": _table,
    "register": _register, "activities": _nothing, "sample": _nothing, "rate": _nothing,
    "reach": _reach, "demands": _demands, "projects": _demands, "investment": _investment,
}  # fmt: skip
