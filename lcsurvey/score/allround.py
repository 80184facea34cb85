"""Advice over all tables of a circle: things to do, what each gives in every table at once, the most per thing first.

A step opens a format (or several, where only so many together count), brings one more compound within reach of one,
or takes a rule to its next rung. Its gains are those of the one scorer; residents who asked for it and projects that
are to bring it stand beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import combinations, islice
from typing import Literal

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Demand, Project
from lcsurvey.circle.reach import any_within, reaches
from lcsurvey.score.gap import Gap, gaps
from lcsurvey.score.links import Link, short_label
from lcsurvey.score.scorecard import Line
from lcsurvey.score.whatif import Around, Change, Standing, gains, what_if
from lcsurvey.score.wording import sentence

MOST_TRIED, MOST_LOOKED_AT = 60, 20_000
"""So many sets of formats are scored, of so many, where only several together count; the best of them stands."""


@dataclass(frozen=True, slots=True)
class Fall:
    """A rule that a step costs points: the table, what is lost there, and how the rule stands afterwards."""

    form: str
    lost: Fraction
    why: str


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do (``size`` of them where they count only together), and what it gives, exact, by form."""

    kind: Literal["format", "compound", "rung"]
    label: str
    formats: tuple[str, ...]
    gains: Mapping[str, Fraction]
    size: int = 1
    asked: int = 0  # people who asked for one of the formats
    demands: tuple[Demand, ...] = ()
    projects: tuple[Project, ...] = ()
    instead: tuple[str, ...] = ()  # formats that would do as well
    rule: str = ""  # of a rung
    change: Change = field(default_factory=Change)
    falls: tuple[Fall, ...] = ()  # where a table loses by it: why

    @property
    def gain(self) -> Fraction:
        """Points in all tables together."""
        return sum(self.gains.values(), Fraction(0))

    @property
    def per_step(self) -> Fraction:
        """Points for each thing that is done."""
        return self.gain / self.size


def steps(around: Around) -> tuple[Step, ...]:
    """Every step that gives points, the most per thing done first; among equals what more residents asked for."""
    found = [*_formats(around), *_together(around), *_compounds(around), *_rungs(around)]
    worth = [_known(replace(step, falls=_falls(around, step)), around.facts) for step in found if step.gain > 0]
    return tuple(sorted(worth, key=lambda step: (-step.per_step, -step.asked, -len(step.demands))))


def _falls(around: Around, step: Step) -> tuple[Fall, ...]:
    """The rules that fall in the tables that lose points by a step: of a rule with parts the parts, where they fall."""
    losing = [form for form, gain in step.gains.items() if gain < 0]
    if not losing:
        return ()
    after, found = what_if(around, step.change), []
    for form in losing:
        before = {line.rule.id: line.least for line in around.standings[form].card.walk()}
        fallen = {line.rule.id: line for line in after[form].walk() if line.least < before[line.rule.id]}
        for id_, line in fallen.items():
            if not any(part.rule.id in fallen for part in line.parts):
                short, _, more = sentence(line).partition("；")  # what is to be done about it is a step of its own
                found.append(Fall(form, before[id_] - line.least, f"{short}。" if more else short))
    return tuple(found)


def _known(step: Step, facts: Facts) -> Step:
    """A step with who asked for it, and what is under way."""
    formats = (*step.formats, *step.instead)
    demands = tuple(demand for demand in facts.demands if meets(formats, demand.formats))
    ids = {demand.id for demand in demands}
    projects = tuple(one for one in facts.projects if meets(formats, one.formats) or ids & set(one.demands))
    return replace(step, asked=sum(one.people or 0 for one in demands), demands=demands, projects=projects)


def meets(formats: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether one of the formats is what is wanted, or a kind of it, or the other way round."""
    return any(one in _whole(other) or other in _whole(one) for one in formats for other in wanted)


def _whole(format_: str) -> tuple[str, ...]:
    return catalogue().whole(format_) or (format_,)


# — formats —


def _lacking(one: Standing) -> Iterator[Link]:
    """The links of a table that say that a format is not there (or not known to be)."""
    for link in one.links:
        if not link.formats or link.every:
            continue
        now = one.answers.get(link.field)
        absent = not now or now == "no"
        if absent and link.origin in ("formats", "covered", "has", "services"):
            yield link


def _formats(around: Around) -> Iterator[Step]:
    """One format opened; of formats that do the same everywhere the first, the others beside it."""
    wanted = {id_ for one in around.standings.values() for link in _lacking(one) for id_ in link.formats}
    alike: dict[object, list[str]] = {}
    for format_ in (item.id for item in catalogue().formats if item.id in wanted):
        given = around.opening(format_)
        if given:
            alike.setdefault((_touched(around, format_, given), frozenset(given.items())), []).append(format_)
    for first, *others in alike.values():
        label = f"开一家{catalogue().label(first)}"
        yield Step("format", label, (first,), around.opening(first), instead=tuple(others), change=Change((first,)))


def _touched(around: Around, format_: str, forms: Collection[str]) -> frozenset[str]:
    """The fields of these tables that a format stands behind and that lack it."""
    return frozenset(
        f"{form}/{link.field}"
        for form, one in around.standings.items()
        if form in forms
        for link in _lacking(one)
        if format_ in link.formats
    )


def _together(around: Around) -> Iterator[Step]:
    """Formats of which only so many together count: the set of that size that gives most in all tables."""
    for one in around.standings.values():
        for line in one.card.walk():
            need = line.reason.data["need"] - line.reason.data["have"] if line.rule.kind == "count_at_least" else 0
            if need < 2 or line.points == line.rule.maximum:
                continue
            options = _options(around, one, line)
            if len(options) >= need:
                chosen, given = _best(around, options, need, line.rule.maximum - line.least)
                names = [catalogue().label(format_) for format_ in chosen]
                named = "、".join(names[:3]) + (f"等 {need} 种" if need > 3 else "")
                label = f"开 {need} 家{line.rule.label}（{named}）"
                yield Step("format", label, chosen, given, need, change=Change(chosen))


def _options(around: Around, one: Standing, line: Line) -> list[str]:
    """One format for each option that a rule lacks: of those behind it the one that gives most by itself."""
    prefix, names = f"{line.rule.question}.", line.reason.data["lacking"]
    lacking = [link for link in one.links if link.formats and link.field.removeprefix(prefix) in names]
    found: list[str] = []
    for link in lacking:
        free = [format_ for format_ in link.formats if format_ not in found]
        if free:
            found.append(max(free, key=lambda format_: _sum(around.opening(format_))))
    return found


def _best(
    around: Around, options: Sequence[str], need: int, threshold: Fraction
) -> tuple[tuple[str, ...], Mapping[str, Fraction]]:
    """The set of ``need`` formats that gives most, in the order of the paper.

    Together they give the threshold and at most what each gives alone. A set that reaches this bound, tried in the
    order of the bounds, is the best; otherwise those are tried whose bound is above the best so far.
    """
    alone = {format_: _sum(around.opening(format_)) for format_ in options}
    ranked = sorted(options, key=lambda format_: -alone[format_])
    best: tuple[str, ...] = ()
    given: Mapping[str, Fraction] = {}
    most, tried = Fraction(-1), 0
    for chosen in islice(combinations(ranked, need), MOST_LOOKED_AT):
        bound = threshold + sum((alone[format_] for format_ in chosen), Fraction(0))
        if bound <= most:
            continue
        now = gains(around, Change(chosen))
        tried += 1
        if _sum(now) > most:
            best, given, most = chosen, now, _sum(now)
        if tried >= MOST_TRIED or (tried == 1 and most == bound):
            break
    return tuple(format_ for format_ in options if format_ in best), given


def _sum(given: Mapping[str, Fraction]) -> Fraction:
    return sum(given.values(), Fraction(0))


# — compounds —


def _compounds(around: Around) -> Iterator[Step]:
    """One more compound within reach of something that is there already."""
    for form, one in around.standings.items():
        for link in one.links:
            covered = one.answers.get(link.field)
            if link.origin != "covered" or not isinstance(covered, int) or not covered:
                continue
            label = f"{short_label(link.label)}再覆盖 1 个小区"
            far = _far(around.facts, link)
            if far and covered == (one.derived[link.field].value if link.field in one.derived else None):
                yield from _reached(around, link, label, far)
            elif not _weighted(one, link):
                change = Change(typed={(form, link.field): covered + 1})
                yield Step("compound", label, link.formats[:1], gains(around, change), change=change)


def _reached(around: Around, link: Link, label: str, far: Sequence[tuple[str, str]]) -> Iterator[Step]:
    """The compound whose reaching gives most; where several give the same they are named together."""
    there = [format_ for format_ in link.formats if format_ in around.facts.by_format] or list(link.formats[:1])
    found = [
        (name, change, gains(around, change))
        for id_, name in far
        for change in [Change(reached=tuple((id_, format_) for format_ in there))]
    ]
    most = max((_sum(given) for _, _, given in found), default=Fraction(0))
    alike = [each for each in found if _sum(each[2]) == most]
    if alike:
        names = "、".join(name for name, _, _ in alike[:3])
        whose = f"（{names}{'等' if len(alike) > 3 else ''}{'之一' if len(alike) > 1 else ''}）"
        yield Step("compound", label + whose, tuple(there), alike[0][2], change=alike[0][1])


def _far(facts: Facts, link: Link) -> list[tuple[str, str]]:
    """The compounds that do not reach it, by id and name."""
    outlets = facts.of_formats(link.formats)
    near = any_within(outlets, link.source.within)
    return [
        (compound.id, compound.name)
        for compound in facts.compounds
        if reaches(facts, compound, link.formats, link.source.within, near) is False
    ]


def _weighted(one: Standing, link: Link) -> bool:
    return bool(link.source.weighted_setting and one.settings.get(link.source.weighted_setting))


# — rungs —

_ELSEWHERE = ("share", "count_at_least")


def _rungs(around: Around) -> Iterator[Step]:
    """The next rung of every rule that no format or compound takes further."""
    for form, one in around.standings.items():
        table = one.table
        answers, _ = table.scorer.flow.settle(one.answers, one.settings)
        by_question: dict[str, list[Link]] = {}
        for link in one.links:
            by_question.setdefault(link.question.name, []).append(link)
        for gap in gaps(table.form, replace(table.rules, step="rung"), one.card, answers, one.settings):
            behind = [link for name in gap.rule.questions for link in by_question.get(name, ())]
            if gap.rule.kind in _ELSEWHERE or any(link.origin == "formats" for link in behind):
                continue
            formats = tuple(dict.fromkeys(link.formats[0] for link in behind if link.formats and not link.every))
            for label, size, given in _next(gap):
                yield Step("rung", label, formats, {form: given}, size, rule=gap.rule.id)


def _next(gap: Gap) -> Iterator[tuple[str, int, Fraction]]:
    """The steps of a gap that can be done first: any of a pool, otherwise as many as are needed to give points."""
    size = next(k for k, given in enumerate(gap.gains) if given)
    if gap.pool and size == 1:
        for label in dict.fromkeys(gap.steps):
            yield label, 1, gap.gains[1]
    else:
        names = tuple(dict.fromkeys(gap.steps[:size]))
        yield "；".join(names[-1:] if gap.rule.kind in ("ladder", "choice") else names), size, gap.gains[size]
