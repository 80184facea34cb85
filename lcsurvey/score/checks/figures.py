"""Checks of figures that several tables hold: populations, totals, areas, what was typed against what facts give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from lcsurvey.response.derivation import Origin
from lcsurvey.response.derived import Derived
from lcsurvey.response.model import Way
from lcsurvey.score.checks.case import Case, Seen, outlet_places, said
from lcsurvey.score.checks.finding import Findings, Found, Place, named
from lcsurvey.score.links import Link, short_label

_OTHERWISE_CHECKED: tuple[Origin, ...] = ("formats", "area", "rate")


def typed_differs(case: Case) -> Findings:
    """What was typed is not what the facts give; an incomplete list that has fewer says nothing."""
    for seen in case.seen:
        skip = {link.field for link in seen.of(*_OTHERWISE_CHECKED)} | {link.field for link in _population(seen)}
        for field in seen.response.answers:
            one = seen.response.derived.get(field)
            if field in skip or one is None or not seen.response.differs(field):
                continue
            typed = seen.response.answers[field]
            if seen.response.way(field) is Way.TYPED and not _behind(case, one, typed):
                place = seen.place(field)
                why = f"（{one.sentence}）" if one.sentence else ""
                sentence = f"{place.label}填的是 {said(typed)}，由{one.source}推得 {said(one.value)}{why}。核对后可改用推得的。"
                yield Found("warning", sentence, (place, *outlet_places(one.behind[:1])))


def _behind(case: Case, one: Derived, typed: object) -> bool:
    """Whether the list is merely incomplete: it has fewer than was typed."""
    numbers = isinstance(typed, int | Decimal) and isinstance(one.value, int | Decimal)
    return one.source == "网点" and not case.facts.circle.listed and numbers and one.value < typed  # type: ignore[operator]


def overrule_outdated(case: Case) -> Findings:
    """An answer was overruled by hand, and the facts have changed since."""
    for seen in case.seen:
        found = [field for field in seen.response.overrules if seen.response.outdated(field)]
        if found:
            places = tuple(seen.place(field) for field in found)
            labels = named(place.label for place in places)
            yield Found("warning", f"{labels}是人工改的，改了以后资料又有变化。请再核对，或改用推得的。", places)


def changed_since(case: Case) -> Findings:
    """A table was handed in, and what is known has changed since."""
    for seen in case.seen:
        if seen.response.frozen is None:
            continue
        now = case.now(seen)
        fields = [field for field in seen.table.form.field if now.get(field) != seen.response.frozen.get(field)]
        if fields:
            places = tuple(dict.fromkeys(seen.place(field) for field in fields))
            labels = named(place.label.removeprefix(seen.name) for place in places)
            sentence = f"{seen.name}已经交表，之后资料有了变化：{labels}与交的不同。要按新的交，请先撤回。"
            yield Found("hint", sentence, places)


def chains_over_outlets(case: Case) -> Findings:
    """More chain shops than shops, in the whole or in a row."""
    for seen in case.seen:
        for chains, outlets in _pairs(seen):
            some, all_ = seen.number(chains.field), seen.number(outlets.field)
            if some is not None and all_ is not None and some > all_:
                what = f"{short_label(chains.label)}一行" if chains.row else ""
                sentence = (
                    f"{seen.name}{what}品牌连锁店 {said(some)} 家，比网点总数 {said(all_)} 家还多。请改正其中一个。"
                )
                yield Found("error", sentence, (seen.place(chains.field), seen.place(outlets.field)))


def _pairs(seen: Seen) -> Iterator[tuple[Link, Link]]:
    """Chains and the outlets they are among."""
    plain = {link.formats: link for link in seen.of("outlets") if not link.source.only}
    for link in seen.of("outlets"):
        if link.source.only == "chain" and link.formats in plain:
            yield link, plain[link.formats]
    rows = {(link.question.name, link.row): link for link in seen.of("table") if link.counts == "outlets"}
    for link in seen.of("table"):
        if link.counts == "chains" and (link.question.name, link.row) in rows:
            yield link, rows[link.question.name, link.row]


def population_differs(case: Case) -> Findings:
    """The population served is not the same in the register, the communities and the tables."""
    circle, communities = case.facts.circle, case.facts.communities
    said_by: list[tuple[int, str, Place]] = []
    if circle.population is not None:
        said_by.append(
            (circle.population, "登记表", Place("circle", circle.name, field="population", entity=circle.id))
        )
    whole = [community.population for community in communities]
    if whole and None not in whole:
        place = Place("community", communities[0].name, field="population", entity=communities[0].id)
        said_by.append((sum(number or 0 for number in whole), "各社区合计", place))
    tables = [
        (number, seen.name, seen.place(link.field))
        for seen in case.seen for link in _population(seen)
        if (number := seen.number(link.field)) is not None and not _taken_over(seen, link.field)
    ]  # fmt: skip
    if len({number for number, _, _ in said_by + tables}) > 1:
        told = "；".join(f"{name} {number:,} 人" for number, name, _ in said_by + tables)
        grave = (
            len({number for number, _, _ in tables} | {number for number, name, _ in said_by if name == "登记表"}) > 1
        )
        places = tuple(place for _, _, place in tables + said_by)
        yield Found("error" if grave else "warning", f"服务人口不一致：{told}。请核对后改成同一个数。", places)


def _taken_over(seen: Seen, field: str) -> bool:
    """Whether a table only repeats what the register says now: nobody typed it, and it was not handed in."""
    response = seen.response
    return response.frozen is None and field not in response.answers and field not in response.overrules


def _population(seen: Seen) -> Iterator[Link]:
    return (link for link in seen.of("register") if link.source.register == "population")


def totals_differ(case: Case) -> Findings:
    """The outlets, or the chain shops, of one table are not the sum of the rows of another.

    Only where somebody typed one of them: both taken from one list differ by what the rows do not ask for (schools …).
    """
    for only, counts, word in (("", "outlets", "网点总数"), ("chain", "chains", "品牌连锁店数")):
        totals = [
            (number, seen, link) for seen in case.seen for link in seen.of("outlets")
            if link.every and link.source.only == only and (number := seen.number(link.field)) is not None
        ]  # fmt: skip
        sums = [(total, seen, fields) for seen in case.seen for total, fields in _summed(seen, counts)]
        for number, seen, link in totals:
            for total, other, fields in sums:
                typed = _by_hand(seen, [link.field]) or _by_hand(other, fields)
                if number != total and other is not seen and typed:
                    sentence = (
                        f"{seen.name}的{word}是 {said(number)}，{other.name}各行合计是 {said(total)}。请核对两张表。"
                    )
                    yield Found("warning", sentence, (seen.place(link.field), other.place(fields[0])))


def _by_hand(seen: Seen, fields: Iterable[str]) -> bool:
    """Whether one of these answers is a person's."""
    return any(seen.response.way(field) in (Way.TYPED, Way.OVERRULED) for field in fields)


def _summed(seen: Seen, counts: str) -> Iterator[tuple[int, list[str]]]:
    """What the rows of a table add up to, where every one of them is answered, and their fields."""
    fields = [link.field for link in seen.of("table") if link.counts == counts]
    numbers = [seen.number(field) for field in fields]
    if fields and None not in numbers:
        yield sum(number or 0 for number in numbers), fields


def market_area_differs(case: Case) -> Findings:
    """An area was typed that is not what the outlets have together."""
    for seen in case.seen:
        for link in seen.of("area"):
            typed = seen.response.answers.get(link.field)
            if seen.response.way(link.field) is not Way.TYPED or isinstance(typed, bool | str) or typed is None:
                continue
            outlets = case.facts.of_formats(link.formats)
            known = sum((outlet.area for outlet in outlets if outlet.area is not None), Decimal(0))
            whole = bool(outlets) and all(outlet.area is not None for outlet in outlets)
            if (whole and known != typed) or known > typed:
                extent = "面积合计" if whole else "填了面积的合计已有"
                place = seen.place(link.field)
                sentence = (
                    f"{place.label}填的是 {typed} 平方米，登记的 {len(outlets)} 家{extent} {known} 平方米。请核对。"
                )
                yield Found("warning", sentence, (place, *outlet_places(outlets)))


def covered_over_compounds(case: Case) -> Findings:
    """More compounds (or households) reach something than there are."""
    for seen in case.seen:
        for origin, unit in (("compounds", "个小区"), ("households", "户")):
            wholes = _asked(seen, origin)
            for whole in wholes:
                total = seen.number(whole.field)
                over = [
                    link for link in seen.of("covered") if total is not None and (seen.number(link.field) or 0) > total
                ]
                if over and _weighted(seen, over) == (origin == "households"):
                    labels = named(f"{short_label(link.label)} {said(seen.number(link.field))}" for link in over)
                    sentence = f"{seen.name}一共 {said(total)} {unit}，能到的却更多：{labels}。请改正其中一个。"
                    yield Found(
                        "error", sentence, (*(seen.place(link.field) for link in over), seen.place(whole.field))
                    )


def _asked(seen: Seen, origin: str) -> list[Link]:
    return [link for link in seen.links if link.origin == origin]


def _weighted(seen: Seen, over: Iterable[Link]) -> bool:
    """Whether households are counted instead of compounds."""
    return any(link.source.weighted_setting and seen.settings.get(link.source.weighted_setting) for link in over)
