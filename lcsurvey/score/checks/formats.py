"""Checks of formats: what tables tick, what outlets are registered, what residents say, what projects promise."""

from __future__ import annotations

from collections.abc import Iterator

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.form.label import key
from lcsurvey.response.model import Way
from lcsurvey.score.checks.case import Case, Seen, outlet_places
from lcsurvey.score.checks.finding import Findings, Found, Place, named
from lcsurvey.score.links import Link, short_label

ENOUGH = 20
"""So few questionnaires that tick anything say nothing about a format."""
MANY, HARDLY = 2, 20
"""At least one in two residents ticks it; fewer than one in twenty does."""


def ticked_without_outlet(case: Case) -> Findings:
    """Typed 有, and none of the outlets is of that format; silent where a circle is answered without a list."""
    if not case.facts.outlets:
        return
    listed = case.facts.circle.listed
    for seen in case.seen:
        found = [link for link in seen.of("formats") if _typed(seen, link) is True and not _there(case, seen, link)]
        if not found:
            continue
        labels = named(short_label(link.label) for link in found)
        end = "请补登网点，或改填“无”。" if listed else "网点还没有登记全，请补登；没有的改填“无”。"
        places = tuple(seen.place(link.field) for link in found)
        yield Found("warning" if listed else "hint", f"{seen.name}填了有{labels}，登记的网点里却没有。{end}", places)


def outlet_without_tick(case: Case) -> Findings:
    """Typed 无, and an outlet of that format lies near enough."""
    for seen in case.seen:
        found = [
            link for link in seen.of("formats")
            if _typed(seen, link) is False and (one := seen.response.derived.get(link.field)) and one.value is True
        ]  # fmt: skip
        if not found:
            continue
        outlets = case.facts.of_formats(tuple(format_ for link in found for format_ in link.formats))
        labels = named(short_label(link.label) for link in found)
        shops = named((outlet.name for outlet in outlets), 2, "家")
        places = tuple(seen.place(link.field) for link in found) + outlet_places(outlets)
        yield Found("warning", f"{seen.name}填了无{labels}，却登记着{shops}。请改填“有”，或更正网点。", places)


def residents_see_it(case: Case) -> Findings:
    """Many residents say that a format is there; the table says it is not."""
    yield from _heard(case, answered=False)


def residents_miss_it(case: Case) -> Findings:
    """Hardly anybody says that a format is there; the table says it is."""
    yield from _heard(case, answered=True)


def _heard(case: Case, answered: bool) -> Findings:
    heard = case.heard
    if heard is None or heard.sheets < ENOUGH:
        return
    for seen in case.seen:
        found: list[tuple[Link, int]] = []
        for link in seen.of("formats"):
            count = heard.by_label.get(key(link.label))
            if count is None or seen.answers.get(link.field) is not answered:
                continue
            odd = count * HARDLY < heard.sheets if answered else count * MANY >= heard.sheets
            if odd:
                found.append((link, count))
        if not found:
            continue
        told = "、".join(f"{short_label(link.label)}（{count} 份）" for link, count in found[:3])
        told += f"等 {len(found)} 项" if len(found) > 3 else ""
        ask = (
            "填的却是“有”。请到现场看看是否已经关门或离得太远。"
            if answered
            else "填的却是“无”。请到现场看看，有就补登网点。"
        )
        says = "很少有人勾选" if answered else "半数以上勾选了"
        places = tuple(seen.place(link.field) for link, _ in found)
        places += (Place("questionnaires", "满意度问卷", form=heard.form.id, entity=case.facts.circle.id),)
        yield Found("hint" if answered else "warning", f"{heard.sheets} 份问卷里{says}{told}，{seen.name}{ask}", places)


def tables_disagree(case: Case) -> Findings:
    """One table says that a format is there, another counts none of it."""
    zeros = [(seen, link) for seen in case.seen for link in _counting(seen) if _none(seen, link)]
    if not zeros:
        return
    for seen in case.seen:
        there = [link for link in seen.of("formats") if link.formats and seen.answers.get(link.field) is True]
        for other in case.seen:
            pairs = [
                (link, zero) for link in there for of, zero in zeros
                if of is other and of is not seen and set(link.formats) <= set(zero.formats)
                and (_own(seen, link.field) or _own(other, zero.field))
            ]  # fmt: skip
            if not pairs:
                continue
            labels = named(short_label(link.label) for link, _ in pairs)
            places = tuple(p for link, zero in pairs for p in (seen.place(link.field), other.place(zero.field)))
            yield Found("warning", f"{seen.name}填了有{labels}，{other.name}填的却是 0。请核对后改成一致。", places)


def demand_without_project(case: Case) -> Findings:
    """Residents ask for a format that is not there, and no project is to bring it."""
    under_way = {format_ for project in case.facts.projects for format_ in project.formats}
    answered = {id_ for project in case.facts.projects for id_ in project.demands}
    for demand in case.facts.demands:
        lacking = [f for f in demand.formats if not case.facts.of_formats(_whole(f)) and not under_way & {*_whole(f)}]
        if lacking and demand.id not in answered:
            labels = named(catalogue().label(format_) for format_ in lacking)
            asked = f"（{demand.people} 人）" if demand.people else ""
            here, todo = f"圈内没有{labels}", "请列入项目，或注明原因。"
            if not case.facts.circle.listed:
                here, todo = f"登记的网点里还没有{labels}", "圈内有的请补登网点，没有的列入项目，或注明原因。"
            sentence = f"居民提出“{demand.text}”{asked}，{here}，项目清单里也没有安排。{todo}"
            yield Found("hint", sentence, (Place("demand", demand.text, entity=demand.id),))


def project_without_outlet(case: Case) -> Findings:
    """A project is done that was to bring a format, and no outlet of that format is registered."""
    for project in case.facts.projects:
        if project.progress != "已完成" and not project.done_on:
            continue
        lacking = [format_ for format_ in project.formats if not case.facts.of_formats(_whole(format_))]
        if lacking:
            labels = named(catalogue().label(format_) for format_ in lacking)
            sentence = f"项目“{project.name}”已完成，登记的网点里却没有{labels}。请补登网点，或更正进展。"
            yield Found("warning", sentence, (Place("project", project.name, entity=project.id),))


def _whole(format_: str) -> tuple[str, ...]:
    return catalogue().whole(format_) or (format_,)


def _typed(seen: Seen, link: Link) -> object:
    """What was typed, never what is derived or overruled with a reason."""
    return seen.response.answers.get(link.field) if seen.response.way(link.field) is Way.TYPED else None


def _there(case: Case, seen: Seen, link: Link) -> bool:
    """Whether an outlet of the format is registered that may lie near enough; True where nothing stands behind it."""
    if not link.formats:
        return True
    one = seen.response.derived.get(link.field)
    return one.value is not False if one is not None else bool(case.facts.of_formats(link.formats))


def _counting(seen: Seen) -> Iterator[Link]:
    """The links that count outlets or compounds of one format."""
    for link in seen.of("covered", "table"):
        if link.formats and link.counts in ("", "outlets"):
            yield link


def _none(seen: Seen, link: Link) -> bool:
    return seen.number(link.field) == 0


def _own(seen: Seen, field: str) -> bool:
    return seen.response.way(field) in (Way.TYPED, Way.OVERRULED)
