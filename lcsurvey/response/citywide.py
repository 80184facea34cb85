"""Origins of answers of a table of the whole city in what its circles have: how many circles, outlets, compounds.

What is not known of a circle is counted apart and never taken for none: an outlet stands in a list that may be
incomplete, a compound may or may not reach a thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.facts import CityFacts, Facts
from lcsurvey.circle.shortfall import STATES, states, twice
from lcsurvey.form.label import key
from lcsurvey.form.model import Question
from lcsurvey.response.behind import ALL, COLUMN, WORD, Formats
from lcsurvey.response.derivation import Derivation
from lcsurvey.response.derived import Derived
from lcsurvey.response.origins import Found
from lcsurvey.response.reaching import compounds_reaching, near_within

_YEAR = re.compile(r"y[0-9]{4}")
NOT_NAMED = "没有列入"
"""Of a format that the sentence of a register does not name as short."""


def circles(one: Derivation, question: Question, formats: Formats, facts: CityFacts) -> Found:
    """circles: how many circles are registered."""
    if facts.circles:
        number = len(facts.circles)
        basis = tuple(circle.id for circle in facts.circles)
        yield question.name, Derived(number, "登记表", basis=basis, words=f"登记了 {number} 个生活圈")


def table(one: Derivation, question: Question, formats: Formats, facts: CityFacts) -> Found:
    """table: a row per wording; the outlets of the whole city that are such, each once."""
    lacking = sum(not each.circle.listed for each in facts.each)
    for choice in question.choices:
        wanted = formats[choice.name]
        if not wanted or not facts.each:
            continue
        found = {outlet.id: outlet for each in facts.each for outlet in each.of_formats(wanted)}
        for column, what in one.columns.items():
            kept = tuple(outlet for outlet in found.values() if what != "chains" or outlet.chain)
            said = f"{len(kept)} 处" + (f"，还有 {lacking} 个生活圈的网点没有登记全" if lacking else "")
            value = len(kept) if kept or not lacking else None
            yield f"{question.name}.{choice.name}.{column}", Derived(value, "网点", kept, words=said)


def reach(one: Derivation, question: Question, formats: Formats, facts: CityFacts) -> Found:
    """reach: a row per wording; how many compounds of the city reach it, how many do not, of how many that is unknown."""
    registered = [each for each in facts.each if each.compounds]
    total = sum(len(each.compounds) for each in registered)
    for choice in question.choices:
        wanted = formats[choice.name]
        if not wanted or not total:
            continue
        counts = {"total": total, "reached": 0, "unknown": 0}
        for each in registered:
            reached = compounds_reaching(each, wanted, one.limit(choice.name))
            if reached is None:
                counts["unknown"] += len(each.compounds)
            else:
                counts["reached"] += len(reached)
        basis = tuple(counts.items())
        said = f"{len(registered)} 个生活圈的 {total} 个小区中 {counts['reached']} 个可到"
        said += f"，{counts['unknown']} 个还不知道" if counts["unknown"] else ""
        for column, what in one.columns.items():
            yield f"{question.name}.{choice.name}.{column}", Derived(counts[what], "网点", basis=basis, words=said)


def circles_with(one: Derivation, question: Question, formats: Formats, facts: CityFacts) -> Found:
    """circles_with: a row per wording; in how many circles there is one within the minutes; ``all``: nothing lacks."""
    if not facts.each:
        return
    answers: dict[str, list[bool | None]] = {}
    for choice in question.choices:
        if formats[choice.name]:
            limit = one.limit(choice.name)
            answers[choice.name] = [_has(each, formats[choice.name], limit) for each in facts.each]
    answers[ALL] = [_every(column) for column in zip(*answers.values(), strict=True)]
    for choice in question.choices:
        for column, what in one.columns.items() if choice.name in answers else ():
            counts = _counted(answers[choice.name])
            said = f"{len(facts.each)} 个生活圈中 {counts['with']} 个有" + (
                f"，{counts['unknown']} 个的网点没有登记全，还不知道" if counts["unknown"] else ""
            )
            yield f"{question.name}.{choice.name}.{column}", Derived(
                counts[what], "网点", basis=tuple(counts.items()), words=said
            )


def built(one: Derivation, question: Question, formats: Formats, facts: CityFacts) -> Found:
    """built: circles, or the communities they cover, by the year of completion; rows are named ``y2024``."""
    for choice in question.choices:
        if not _YEAR.fullmatch(choice.name) or not facts.each:
            continue
        year = choice.name.removeprefix("y")
        done = [each for each in facts.each if each.circle.completed_on.startswith(f"{year}-")]
        communities = [community.id for each in done for community in each.communities]
        basis = tuple((each.circle.id, each.circle.completed_on) for each in done)
        said = f"{year}年建成 {len(done)} 个生活圈、{len(communities)} 个社区"
        for column, what in one.columns.items():
            number = len(done) if what == "circles" else len(communities)
            yield f"{question.name}.{choice.name}.{column}", Derived(
                number, "登记表", basis=(*basis, *communities), words=said
            )


def of_community(one: Derivation, question: Question, formats: Formats, facts: CityFacts) -> Found:
    """of_community: rows are named after communities, columns after wordings; how many such outlets its circle has."""
    circles = {key(community.name): each for each in facts.each for community in each.communities}
    for choice in question.choices:
        each = circles.get(key(choice.label))
        if each is None:
            continue
        for column in one.columns:
            found = each.of_formats(formats[COLUMN + column])
            if found or each.circle.listed:
                said = f"{each.circle.name} {len(found)} 处" + ("" if each.circle.listed else "，网点还没有登记全")
                yield f"{question.name}.{choice.name}.{column}", Derived(len(found), "网点", found, words=said)


def shortfall(one: Derivation, question: Question, formats: Formats, facts: CityFacts) -> Found:
    """shortfall: what the register says that a community lacks, format by format, in words; of a question for each."""
    community = facts.communities.get(question.thing)
    sentence = str(getattr(community, one.register)) if community is not None else ""
    found = states(sentence)
    if community is None or found is None:
        return
    meant = {wording: _formats_of(wording, formats) for wording in found}
    both = set(twice(sentence))
    for choice in question.choices:
        own = _formats_of(choice.label, formats)
        wording = next((word for word in found if key(word) == key(choice.label) or (own and meant[word] == own)), None)
        said = STATES[found[wording]] if wording else NOT_NAMED
        words = f"登记的短板：{sentence}" + (f"（“{wording}”两处都写了，按缺）" if wording in both else "")
        for column in one.columns:
            yield f"{question.name}.{choice.name}.{column}", Derived(said, "登记表", basis=(sentence,), words=words)


def _formats_of(wording: str, formats: Formats) -> frozenset[str]:
    """The formats behind a wording: by the list of the table, else by the catalogue."""
    known = formats.get(WORD + wording)
    if known is None:
        found = catalogue().named(wording)
        known = catalogue().whole(found.id) if found else ()
    return frozenset(known)


def _has(facts: Facts, formats: tuple[str, ...], limit: Fraction) -> bool | None:
    """Whether a circle has one of these formats within the limit; None while its list is incomplete."""
    near = near_within(facts, facts.of_formats(formats), formats, limit, every=False)
    return near if near or facts.circle.listed else None


def _every(answers: Iterable[bool | None]) -> bool | None:
    found = set(answers)
    return False if False in found else None if None in found else True


def _counted(answers: list[bool | None]) -> Mapping[str, int]:
    return {
        "with": sum(answer is True for answer in answers),
        "without": sum(answer is False for answer in answers),
        "unknown": sum(answer is None for answer in answers),
    }


