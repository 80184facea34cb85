"""Origins of answers in outlets: how many, who works there, what they offer; see :mod:`lcsurvey.response.derivation`."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from lcsurvey.circle.catalogue import PUBLIC, catalogue
from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Outlet
from lcsurvey.circle.services import in_group
from lcsurvey.form.label import key
from lcsurvey.form.model import Question, Settings
from lcsurvey.response.behind import ALSO, Formats
from lcsurvey.response.derivation import EVERY, Derivation
from lcsurvey.response.derived import Derived

Found = Iterator[tuple[str, Derived]]
_NOT_ALL = "网点还没有登记全"


def _kept(outlet: Outlet, only: str) -> bool | None:
    """Whether an outlet is one of those counted; None where that is not known of it."""
    if only == "scan":
        return "扫码" in outlet.payment if outlet.payment else None
    if only == "chain":
        return bool(outlet.chain)  # a shop of which nobody said so is no chain
    found: bool | None = getattr(outlet, only) if only else True
    return found


def _counted(facts: Facts, formats: tuple[str, ...]) -> tuple[Outlet, ...]:
    """The outlets that count as these formats, each once by its own format."""
    if formats == (EVERY,):
        return tuple(outlet for outlet in facts.outlets if outlet.format not in _no_shops())
    return tuple(outlet for outlet in facts.of_formats(formats) if outlet.format in formats)


@cache
def _no_shops() -> frozenset[str]:
    """Formats that are no shop (学校、诊所、充电设施 …): in no count of 网点, as they stand in no row of a table."""
    return frozenset(one.id for one in catalogue().formats if one.category == PUBLIC)


def outlets(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """outlets: how many there are, each once by its own format."""
    listed, all_ = facts.circle.listed, _counted(facts, formats[""])
    if not all_ and not listed:
        return
    answers = [(outlet, _kept(outlet, one.only)) for outlet in all_]
    kept = tuple(outlet for outlet, is_ in answers if is_)
    unknown = sum(is_ is None for _, is_ in answers)
    looks = _looks(one.only)
    if unknown:
        words = f"{len(kept)} 家；还有 {unknown} 家没有填这一项"
        yield question.name, Derived(None, "网点", all_, looks, words=words)
    else:
        yield question.name, _number_of(kept, all_, looks, listed)


def _number_of(kept: tuple[Outlet, ...], all_: tuple[Outlet, ...], looks: tuple[str, ...], listed: bool) -> Derived:
    """How many of these outlets are so; none of an incomplete list is not yet 0."""
    if not kept and not listed:
        return Derived(None, "网点", all_, looks, words=f"登记的 {len(all_)} 家都不是，{_NOT_ALL}")
    words = f"{len(kept)} 家" + ("" if listed else f"，{_NOT_ALL}")
    return Derived(len(kept), "网点", kept, looks, (listed,), words)


def _looks(only: str) -> tuple[str, ...]:
    """The attributes that a filter looks at."""
    return ("payment",) if only == "scan" else (only,) if only else ()


def _sum_of(outlets: tuple[Outlet, ...], name: str, word: str, listed: bool) -> Derived | None:
    """The sum of a number over outlets, open where one of them lacks it; None where nothing is said."""
    if not outlets:
        return Derived(0, "网点") if listed else None
    lacking = sum(getattr(outlet, name) is None for outlet in outlets)
    if lacking:
        return Derived(None, "网点", outlets, (name,), words=f"还有 {lacking} 家没有填{word}")
    total = sum(getattr(outlet, name) for outlet in outlets)
    return Derived(total, "网点", outlets, (name,), words=f"{len(outlets)} 家的{word}之和")


def staff(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """staff: people who work there."""
    found = _sum_of(_counted(facts, formats[""]), "staff", "从业人员", facts.circle.listed)
    if found:
        yield question.name, found


def area(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """area: m² of all of them."""
    found = _sum_of(facts.of_formats(formats[""]), "area", "面积", facts.circle.listed)
    if found:
        value = found.value if found.value is None else Decimal(str(found.value))
        yield question.name, Derived(value, found.source, found.behind, found.looks, words=found.words)


def has(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """has: yes where one of them is so."""
    outlets = facts.outlets if formats[""] == (EVERY,) else facts.of_formats(formats[""])
    answers = [(outlet, _kept(outlet, one.only)) for outlet in outlets]
    kept = tuple(outlet for outlet, is_ in answers if is_)
    looks = _looks(one.only)
    if kept:
        yield question.name, Derived("yes", "网点", kept, looks)
    elif facts.circle.listed:
        unknown = sum(is_ is None for _, is_ in answers)
        words = f"还有 {unknown} 家没有填这一项" if unknown else ""
        yield question.name, Derived(None if unknown else "no", "网点", outlets, looks, words=words)


def services(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """services: an option is 有 where an outlet offers it or is one, 无 where those of all were written down without it."""
    outlets = facts.of_formats(formats[""])
    beside = facts.of_formats(formats[ALSO])
    kinds = {format_ for choice in question.choices for format_ in formats.get(choice.name, ())}
    telling = tuple(outlet for outlet in outlets if outlet.services or outlet.format in kinds)
    offered: dict[str, list[Outlet]] = {}
    for outlet in {one_.id: one_ for one_ in (*telling, *beside)}.values():
        for word in dict.fromkeys(map(key, outlet.services)):
            offered.setdefault(word, []).append(outlet)
    for choice in question.choices:
        itself = facts.of_formats(formats[choice.name]) if formats.get(choice.name) else ()
        behind = {outlet.id: outlet for outlet in (*itself, *offered.get(key(choice.label), ()))}
        field = f"{question.name}.{choice.name}"
        if behind:
            yield field, Derived(True, "网点", tuple(behind.values()), ("services",))
        elif facts.circle.listed and len(telling) == len(outlets):
            words = "登记的服务项目里都没有这一项" if telling else ""
            yield field, Derived(False, "网点", telling, ("services",), words=words)
        elif facts.circle.listed:
            words = f"还有 {len(outlets) - len(telling)} 家没有登记服务项目"
            yield field, Derived(None, "网点", outlets, ("services",), words=words)


def service_count(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """service_count: different services that they offer."""
    outlets = facts.of_formats(formats[""])
    telling = tuple(outlet for outlet in outlets if outlet.services)
    if telling or (facts.circle.listed and not outlets):
        offered = {key(s): s for outlet in telling for s in outlet.services if in_group(s, one.group)}
        words = f"{len(offered)} 种：{'、'.join(list(offered.values())[:6])}" if offered else ""
        value = None
        if offered or facts.circle.listed:
            value = len(offered)
        else:
            words = f"登记的服务项目都不属于这一类，{_NOT_ALL}"
        yield question.name, Derived(value, "网点", telling, ("services",), words=words)


def units(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """units: self-service units by kind; an outlet that is such a device itself is one."""
    column = question.columns[0].name
    for choice in question.choices:
        devices = facts.of_formats(formats[choice.name]) if formats[choice.name] else ()
        behind = {o.id: o for o in facts.outlets if o.units.get(choice.name)} | {o.id: o for o in devices}
        count = sum(outlet.units.get(choice.name) or 1 for outlet in behind.values())
        if count or (facts.circle.listed and choice.name != "other"):
            outlets = tuple(behind.values())
            words = f"{count} 台，在 {len(outlets)} 处" if count else ""
            yield f"{question.name}.{choice.name}.{column}", Derived(count, "网点", outlets, ("units",), words=words)


def table(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """table: a row per format; outlets by their own format, so that each is counted once."""
    listed = facts.circle.listed
    for choice in question.choices:
        wanted = formats[choice.name]
        if not wanted:
            continue
        outlets = _counted(facts, wanted)
        for column, what in one.columns.items():
            field = f"{question.name}.{choice.name}.{column}"
            if what == "missing":
                asked = [demand for demand in facts.demands if set(demand.formats) & set(wanted)]
                if asked:
                    basis = tuple((demand.id, demand.text) for demand in asked)
                    text = "；".join(dict.fromkeys(demand.text for demand in asked))
                    yield field, Derived(text, "台账", basis=basis, words=f"需求清单 {len(asked)} 条")
                continue
            if not outlets and not listed:
                continue
            if what == "staff":
                found = _sum_of(outlets, "staff", "从业人员", listed)
                if found:
                    yield field, found
                continue
            kept = outlets if what == "outlets" else tuple(outlet for outlet in outlets if outlet.chain)
            yield field, _number_of(kept, outlets, () if what == "outlets" else ("chain",), listed)
