"""济宁附件3 scored by hand: see ``peer_scoring``."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from peer_scoring import Score, card, is_number, is_text, rules_of

from lcsurvey.form.model import Answers, Settings
from lcsurvey.response.check import LARGEST
from lcsurvey.score.scorecard import Line, Reason, Scorecard
from lcsurvey.score.table import Table

COUNTS = {
    "population": 1, "valid_questionnaires": 0, "added_services": 0, "stores_24h": 0, "breakfast_kinds": 0, "outlets": 0,
    "chains": 0, "activities": 0,
}  # fmt: skip
RATES = {"format_satisfaction_rate", "service_satisfaction_rate", "merchant_rate", "resident_rate"}
VENUE = {"elderly": "elderly_venue", "childcare": "childcare_venue"}
TENTH, TWENTIETH = Fraction(1, 10), Fraction(1, 20)
TENTHS = [Fraction(points, 10) for points in range(1001)]  # every number of points that these rules can give
NINE_TENTHS, FOUR_FIFTHS = Fraction(9, 10), Fraction(4, 5)
SEVEN_TENTHS, HALF, TWO_FIFTHS, FIFTH = Fraction(7, 10), Fraction(1, 2), Fraction(2, 5), Fraction(1, 5)
EDGES = {"first": Fraction(3, 10), "second": Fraction(1, 4), "other": Fraction(1, 5)}
TRUTH = {None: (0, 1), "yes": (1, 1), "no": (0, 0)}
HARMONY = {"meets": ("符合", 80), "mostly": ("基本符合", 40), "fails": ("不符合", 0)}
Pair = tuple[Any, Any]


def _reaches(pair: Pair, edge: Any) -> tuple[bool, bool]:
    low, high = pair
    return low >= edge, high is None or high >= edge


def _tenths(points: Fraction) -> int:
    return points.numerator * 10 // points.denominator


def _plain(value: Any) -> Pair:
    if value is None:
        return (0, None)
    number = value if type(value) is int else Fraction(value)
    return number, number


def _rate(value: Any) -> Pair:
    if value is None:
        return (0, 1)
    number = Fraction(value)
    return number, number


def _ratio(top: Pair, bottom: Any) -> Pair:
    low, high = top
    if bottom is None:
        return 0, 0 if high == 0 else None
    if bottom == 0:
        return 0, 0
    if low == high:
        exact = Fraction(low) / bottom
        return exact, exact
    return Fraction(low) / bottom, None if high is None else Fraction(high) / bottom


def _have(kept: Answers, fields: list[str], other: str = "") -> Pair:
    have = unseen = 0
    for field in fields:
        present = kept.get(field)
        if present is None:
            unseen += 1
        elif present:
            have += 1
    if other and kept.get(other):
        have += 1
    return have, have + unseen


def evaluation(table: Table) -> Score:
    """The hand-written function."""
    form, rules = table.form, rules_of(table)
    question = form.question
    worth = {name: int(rule.maximum * 10) for name, rule in rules.items()}
    options = {f for q in form.questions if q.type == "select_multiple" for f in q.fields}
    truths = {q.name for q in form.questions if q.type == "select_one"} - {"harmony"}
    units = list(question["terminals"].fields)
    cells = set(units)
    names = {q.name: list(q.fields) for q in form.questions}
    market = {c.name: f"market_services.{c.name}" for c in question["market_services"].choices}
    order = [(q.name, q.fields) for q in form.questions if q.required]
    place = {q.name: index for index, q in enumerate(form.questions)}
    hidden = {f: v for kind, v in VENUE.items() for f in (f"{kind}_area", *names[f"{kind}_services"])}

    def counting(answers: Answers, settings: Settings) -> dict[str, Any]:
        kept: dict[str, Any] = {}
        outlets: Any = answers.get("outlets")
        for field, value in answers.items():
            if field in options:
                right = value is True or value is False
            elif field in truths:
                right = value in ("yes", "no")
            elif field in COUNTS:
                right = type(value) is int and COUNTS[field] <= value <= LARGEST
                if field == "chains" and right and outlets is not None:
                    right = bool(value <= outlets)
            elif field in RATES:
                right = is_number(value, 0, 1)
            elif field in cells:
                right = type(value) is int and 0 <= value <= LARGEST
            elif field == "implementation":
                right = is_number(value, 0, 4) and not value * 2 % 1
            elif field == "harmony":
                right = value in HARMONY
            elif field == "market_area" or (field == "fresh_area" and settings.get("fresh_counts_as_market")):
                right = is_number(value, 0, LARGEST)
            else:
                right = field in ("repair_other", "terminals_other") and is_text(value)
            if right and (field not in hidden or answers.get(hidden[field]) == "yes"):
                kept[field] = value
        return kept

    def missing_in(kept: Answers, settings: Settings) -> tuple[str, ...]:
        found = []
        for name, fields in order:
            for field in fields:
                if field in kept:
                    continue
                if name == "fresh_area" and not settings.get("fresh_counts_as_market"):
                    continue
                if field in hidden and kept.get(hidden[field]) != "yes":
                    continue
                if field == "terminals.other.units" and not kept.get("terminals_other"):
                    continue
                found.append(name)
                break
        return tuple(found)

    def score(answers: Answers, settings: Settings) -> Scorecard:
        kept = counting(answers, settings)
        missing = missing_in(kept, settings)
        open_ = set(missing)

        def line(name: str, kind: str, least: int, reach: int, data: Mapping[str, Any], *asked: str) -> Line:
            lacking = tuple([a for a in asked if a in open_]) if open_ else ()
            low, reason = TENTHS[least], Reason(kind, data, form)
            if least == reach:
                return Line(rules[name], low, low, low, reason, lacking)
            return Line(rules[name], None, low, TENTHS[reach], reason, lacking)

        def ladder(
            name: str, rungs: tuple[tuple[int, tuple[Any, ...]], ...], seen: tuple[Pair, ...], *asked: str
        ) -> Line:
            least = reach = 0
            at = len(rungs)
            for index, (points, edges) in enumerate(rungs):
                certain = possible = True
                for pair, edge in zip(seen, edges, strict=True):
                    sure, maybe = _reaches(pair, edge)
                    certain, possible = certain and sure, possible and maybe
                if possible and points > reach:
                    reach = points
                if certain:
                    least, at = points, index
                    break
            return line(
                name,
                "ladder",
                least,
                reach,
                {"rung": at, "values": seen, "settings": settings, "answers": kept},
                *asked,
            )

        def either(name: str, pair: Pair, edge: Any, *asked: str) -> Line:
            certain, possible = _reaches(pair, edge)
            most = worth[name]
            data = {"values": (pair,), "settings": settings, "answers": kept, "met": certain}
            return line(name, "threshold", most if certain else 0, most if possible else 0, data, *asked)

        def truth(name: str, asked: str) -> Line:
            return either(name, TRUTH[kept.get(asked)], 1, asked)

        def deduct(name: str, venue: bool | None, losses: tuple[tuple[int, Pair], ...], *asked: str) -> Line:
            if venue is False:
                return line(name, "deduct", 0, 0, {"venue": False}, *asked)
            best = worst = worth[name]
            for points, (fewest, most) in losses:
                best -= points * fewest
                worst -= points * most
            data = {"venue": venue, "lost": tuple(lost for _, lost in losses), "answers": kept, "settings": settings}
            return line(name, "deduct", max(0, worst) if venue else 0, max(0, best), data, *asked)

        def total(name: str, *parts: Line) -> Line:
            least = TENTHS[sum([_tenths(part.least) for part in parts])]
            known = all(part.points is not None for part in parts)
            reach = least if known else TENTHS[sum([_tenths(part.reachable) for part in parts])]
            lacking = {name for part in parts for name in part.missing} if open_ else None
            return Line(
                rules[name], least if known else None, least, reach, Reason("sum", {}, form),
                tuple(sorted(lacking, key=place.__getitem__)) if lacking else (), parts,
            )  # fmt: skip

        def satisfied(name: str) -> Line:
            seen = sample, _rate(kept.get(f"{name}_rate"))
            rungs = (160, (TENTH, NINE_TENTHS)), (100, (TENTH, FOUR_FIFTHS))
            return ladder(name, rungs, seen, "population", "valid_questionnaires", f"{name}_rate")

        def venue_of(kind: str) -> Line:
            has = TRUTH[kept.get(f"{kind}_venue")]
            sure, maybe = _reaches(TRUTH[kept.get(f"{kind}_area")], 1)
            have, could = _have(kept, names[f"{kind}_services"])
            losses = (
                (10, (0 if maybe else 1, 0 if sure else 1)), (6, (max(0, 5 - could), max(0, 5 - have)))
            )  # fmt: skip
            venue = True if has[0] else (False if has[1] == 0 else None)
            return deduct(kind, venue, losses, f"{kind}_venue", f"{kind}_area", f"{kind}_services")

        people = kept.get("population")
        sample = _ratio(_plain(kept.get("valid_questionnaires")), people)
        given = kept.get("implementation")
        judged = 0 if given is None else int(given * 10)
        needs = total(
            "needs", truth("demand_list", "demand_list"), truth("project_list", "project_list"),
            line("implementation", "assessed", judged, 40 if given is None else judged,
                 {} if given is None else {"value": given}, "implementation"),
        )  # fmt: skip
        first = total("people_satisfaction", needs, satisfied("format_satisfaction"), satisfied("service_satisfaction"))

        store = total(
            "store_and_breakfast",
            ladder("store_services", ((40, (7, 2)), (20, (5, 1))),
                   (_plain(kept.get("added_services")), _plain(kept.get("stores_24h"))), "added_services", "stores_24h"),
            ladder("breakfast_kinds", ((40, (8,)), (20, (5,))), (_plain(kept.get("breakfast_kinds")),), "breakfast_kinds"),
            truth("breakfast_delivery", "breakfast_delivery"), truth("retail_delivery", "retail_delivery"),
        )  # fmt: skip

        low, high = _plain(kept.get("market_area"))
        if settings.get("fresh_counts_as_market"):
            more, most = _plain(kept.get("fresh_area"))
            low, high = low + more, None if high is None or most is None else high + most
        enough, maybe = _reaches(_ratio((low, high), people), TWENTIETH)
        wanted = settings.get("market_services") or list(market)
        fields = [market[name] for name in market if name in wanted]
        have, could = _have(kept, fields)
        losses = (
            (10, (0 if maybe else 1, 0 if enough else 1)),
            (10, (len(fields) - could, len(fields) - have)),
        )
        there = True if low > 0 else (False if high == 0 else None)
        repairs, more = _have(kept, names["repair_kinds"], "repair_other")
        mending = True if repairs > 0 else (None if more else False)
        market_and_repair = total(
            "market_and_repair",
            deduct("market", there, losses, "population", "market_area", "fresh_area", "market_services"),
            deduct("repair", mending, ((6, (max(0, 8 - more), max(0, 8 - repairs))),), "repair_kinds"),
        )

        both = total("elderly_and_children", venue_of("elderly"), venue_of("childcare"))
        chains = _ratio(_plain(kept.get("chains")), kept.get("outlets"))
        brand = either("brand_quality", chains, EDGES[settings["city_tier"]], "outlets", "chains")
        held, most = _plain(kept.get("activities"))
        activities = line("activities", "each_capped", min(60, 10 * held), 60 if most is None else min(60, 10 * most),
                          {"count": held, "most": most, "lacking": []}, "activities")  # fmt: skip

        rows = unseen = 0
        for field in units:
            if field == "terminals.other.units" and not kept.get("terminals_other"):
                continue
            number = kept.get(field)
            if number is None:
                unseen += 1
            elif number >= 2:
                rows += 1
        lost = (4, (max(0, 5 - rows - unseen), max(0, 5 - rows)))
        smart = total(
            "smart_services", truth("payment", "scan_and_monitoring"),
            deduct("terminals", True, (lost,), "terminals"),
            truth("guide_map", "guide_map"),
            ladder("platform", ((40, (SEVEN_TENTHS, TWO_FIFTHS)), (20, (HALF, FIFTH))),
                   (_rate(kept.get("merchant_rate")), _rate(kept.get("resident_rate"))), "merchant_rate", "resident_rate"),
        )  # fmt: skip
        chosen = kept.get("harmony")
        label, points = HARMONY[chosen] if chosen else ("", 0)
        harmony = line(
            "harmony",
            "choice",
            points,
            points if chosen else 80,
            {"label": label} if chosen else {},
            "harmony",
        )
        second = total("service_experience", store, market_and_repair, both, brand, activities, smart, harmony)
        return card(table, (first, second), missing)

    return score
