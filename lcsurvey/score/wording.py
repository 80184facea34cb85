"""Reasons in one Chinese sentence, the same for screen, page and command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from lcsurvey.form.model import Form, Question
from lcsurvey.score.apportion import text
from lcsurvey.score.model import POINTS, Minus, Rule
from lcsurvey.score.phrase import demand, is_truth, kept, label_of, measured, unit_of, wanting
from lcsurvey.score.scorecard import Line, Scorecard
from lcsurvey.score.table import Table


def sentence(line: Line, points: Decimal | None = None) -> str:
    """Why the line has its points: counts, thresholds, what is missing.

    ``points`` are the hundredths printed beside the sentence (:func:`lcsurvey.score.apportion.printed`), which may
    be a hundredth off the rounded ones so that columns add up.
    """
    given = text(line.least if points is None else points)
    words = _ROUNDED.get(line.rule.kind)
    body = words(line, given) if words else _WORDS[line.rule.kind](line)
    if line.points is not None:
        return body
    body = f"{body.removesuffix('。')}；" if body else ""
    most = f"最高可到 {text(line.reachable)} {line.rule.unit}。"
    if line.rule.kind in ("assessed", "choice"):
        return f"还没有评定，{most}"
    if not line.missing:
        return f"{body}还不能确定，{most}"
    asked = [line.reason.form.question[name] for name in line.missing]
    named = "、".join(_quoted(question.label) for question in asked[:3]) + (
        f"等 {len(asked)} 题" if len(asked) > 3 else ""
    )
    whole = all(len(question.fields) == 1 for question in asked)
    return f"{body}{named}未填，{most}" if whole else f"{body}{named}未填完，{most}"


def _quoted(label: str) -> str:
    """A label within a sentence: in quotes where it would run into it."""
    label = label.removesuffix("。")
    return f"“{label}”" if label.startswith("有") or any(mark in label for mark in "，；。、：") else label


def rating_text(table: Table, card: Scorecard) -> str:
    """The rating as the screen says it: 初步：提升型; 未填完 while something missing could change it.

    A table that gives no points has none: how far it is filled in stands in its place.
    """
    if not table.scored:
        return f"还有 {len(card.missing)} 题没填" if card.missing else "已填完"
    if not card.final:
        return f"未填完（按已填：{card.rating.label}）"
    if card.reckoned is not None:
        return f"{card.rating.label}（人工定，按所填为{card.reckoned.label}）"
    prefix = f"{table.rules.preliminary}：" if table.rules.preliminary and card.rating.at_least else ""
    return prefix + card.rating.label


def standing(table: Table, card: Scorecard) -> str:
    """Points and rating, ``72 分，初步：提升型``; for a table without points how far it is filled in."""
    return (
        f"{text(card.total)} {table.rules.unit}，{rating_text(table, card)}"
        if table.scored
        else rating_text(table, card)
    )


def floor_sentences(card: Scorecard) -> tuple[str, ...]:
    """Which floor is missed and by how much; empty where none is."""
    found = []
    for line in card.lines:
        floor = line.rule.floor
        if floor is None or line.least >= floor:
            continue
        points, unit = _below(line.least, floor), line.rule.unit
        if line.reachable < floor:
            failed = (card.reckoned or card.rating).label
            end = f"低于 {text(floor)} {unit}的底线，还差 {text(floor - points)} {unit}，不论总分多少都为{failed}。"
            if unit != POINTS:
                end = f"应有 {text(floor)} {unit}，还差 {text(floor - points)} {unit}，为{failed}。"
        else:
            most = f"填完最高可到 {text(line.reachable)} {unit}。"
            end = f"离 {text(floor)} {unit}的底线还差 {text(floor - points)} {unit}，{most}"
        found.append(f"{line.rule.label} {text(points)} {unit}，{end}")
    return tuple(found)


def _below(points: Fraction, floor: Fraction) -> Fraction:
    """Points rounded to hundredths, cut where rounding would seem to reach the floor."""
    rounded = Fraction((points * 100 + Fraction(1, 2)).__floor__(), 100)
    return rounded if rounded < floor else Fraction((points * 100).__floor__(), 100)


def _assessed(line: Line) -> str:
    value = line.reason.data.get("value")
    return "" if value is None else f"评定 {text(Decimal(value))} 分，满分 {text(line.rule.maximum)} 分。"


def _share(line: Line, given: str) -> str:
    data = line.reason.data
    covered, whole, weighted = data["covered"], data["whole"], data["weighted"]
    if covered is None or whole is None:
        return f"能到的{'户数' if weighted else '小区数'}为 0，得 0 分。" if line.points is not None else ""
    unit = "户" if weighted else "个小区"
    if not whole:
        return f"没有{unit[-2:]}，得 0 分。"
    if covered == whole:
        return f"{whole} {unit}全部能到，得满分 {text(line.rule.maximum)} 分。"
    exact = 100 % line.least.denominator == 0
    end = "（凑整后合计相符）" if given != text(line.least) else ""
    worked = f"{text(line.rule.maximum)}×{covered}÷{whole}{'＝' if exact else '≈'}{given} 分{end}"
    return f"{whole} {unit}中 {covered} {unit[0]}能到，{worked}。"


def _count_at_least(line: Line) -> str:
    data, rule = line.reason.data, line.rule
    have, need = data["have"], data["need"]
    kinds = "种必备业态" if data["required"] else "项"
    if have >= need:
        return f"已有 {have} {kinds}，达到 {need} 项，得 {text(rule.maximum)} 分。"
    question = line.reason.form.question[rule.question]
    short = f"已有 {have} {kinds}，不到 {need} 项，还差 {need - have} 项"
    if data["required"]:
        short += f"（{_labels(question, data['lacking'])}）"
    return f"{short}，得 0 分。" if line.points is not None else f"{short}。"


def _labels(question: Question, names: list[str]) -> str:
    labels = {choice.name: choice.label for choice in question.choices}
    return "、".join(labels[name] for name in names)


def _each_capped(line: Line) -> str:
    rule, count = line.rule, line.reason.data["count"]
    assert rule.measure is not None
    unit = rule.measure.unit or line.reason.form.question[rule.measure.question].unit or "项"
    if line.points is None and not count:
        return ""
    if rule.unit != POINTS:
        return _counted(line)
    capped = rule.each * count > rule.maximum
    most = f"，最高 {text(rule.maximum)} 分" if capped else ""
    if line.points is None:
        return f"已有 {text(count)} {unit}，每{unit} {text(rule.each)} 分{most}，已得 {text(line.least)} 分。"
    return f"{text(count)} {unit}，每{unit} {text(rule.each)} 分{most}，得 {text(line.least)} 分。"


def _counted(line: Line) -> str:
    """What is there of what is counted, and what is lacking."""
    rule, data = line.rule, line.reason.data
    have = f"有 {text(data['count'])} {rule.unit}"
    if line.points is None:
        return f"已{have}。"
    if data["count"] >= rule.maximum:
        return f"{text(rule.maximum)} {rule.unit}都有。"
    lacking = data.get("lacking", ())
    assert rule.measure is not None
    named = _labels(line.reason.form.question[rule.measure.question], list(lacking))
    return (
        f"{have}，共 {text(rule.maximum)} {rule.unit}，缺{named}。"
        if named
        else f"{have}，共 {text(rule.maximum)} {rule.unit}。"
    )


def _conditional(line: Line) -> str:
    """Ladders and thresholds: what was measured, which rung that reaches, what the rung above still needs."""
    rule, data, form = line.rule, line.reason.data, line.reason.form
    rungs = [(rung.points, rung.when) for rung in rule.rungs] or [(rule.maximum, rule.when)]
    at = data.get("rung", 0 if data.get("met") else 1)
    decided = line.points is not None
    if decided and len(rungs) == 1 and len(rule.when) == 1 and is_truth(form, rule.when[0].measure):
        label = label_of(form, rule.when[0].measure).removeprefix("有")
        return (
            f"有{label}，得 {text(rule.maximum)} 分。"
            if not at
            else f"没有{label}，得 0 分；有了得 {text(rule.maximum)} 分。"
        )
    reached = decided and at < len(rungs)
    seen = [measured(form, c, data, reached) for c in rungs[min(at, len(rungs) - 1)][1]]
    known = "，".join(part for part in seen if part)
    if not decided:
        return f"{known}。" if known else ""
    gives = f"{known}，得 {text(line.least)} 分" if known else f"得 {text(line.least)} 分"
    if not at:
        return f"{gives}。"
    points, above = rungs[at - 1]
    short = demand(form, above, data)
    return f"{gives}；要得 {text(points)} 分，{short}。" if short else f"{gives}。"


def _deduct(line: Line) -> str:
    rule, data, form = line.rule, line.reason.data, line.reason.form
    if data["venue"] is False:
        label = label_of(form, rule.zero_unless[0].measure)
        return f"没有{label.removeprefix('有')}，得 0 分。" if label.startswith("有") else f"{label}为 0，得 0 分。"
    if data["venue"] is None:
        return ""
    parts = [
        part for minus, (fewest, _) in zip(rule.minus, data["lost"], strict=True)
        if fewest and (part := _lost(form, minus, fewest, data))
    ]  # fmt: skip
    if line.points is None:
        return f"满分 {text(rule.maximum)} 分，{'，'.join(parts)}。" if parts else ""
    lost = sum(
        (minus.points * fewest for minus, (fewest, _) in zip(rule.minus, data["lost"], strict=True)), Fraction(0)
    )
    end = "，扣完为止" if lost > rule.maximum else ""
    if not parts:
        return f"{'，'.join(kept(form, minus, data) for minus in rule.minus)}，得满分 {text(rule.maximum)} 分。"
    return f"满分 {text(rule.maximum)} 分，{'，'.join(parts)}{end}，得 {text(line.least)} 分。"


def _lost(form: Form, minus: Minus, times: int, data: Mapping[str, Any]) -> str:
    lost = text(minus.points * times)
    if minus.unless is not None:
        return f"{minus.label or label_of(form, minus.unless.measure)}{wanting(form, minus.unless, data)}扣 {lost} 分"
    measure = minus.each_missing or minus.measure
    assert measure is not None
    unit = unit_of(form, measure) or "项"
    if minus.each_missing is None:
        have = f"{label_of(form, measure)} {minus.short_of - times} {unit}"
        return f"{have}，比 {minus.short_of} {unit}少 {times} {unit}，扣 {lost} 分"
    question = form.question[measure.question]
    chosen = data["settings"].get(measure.options_setting) if measure.options_setting else None
    lacking = [
        name for name in measure.options or [choice.name for choice in question.choices]
        if data["answers"].get(f"{question.name}.{name}") is False and (not chosen or name in chosen)
    ]  # fmt: skip
    return f"缺{_labels(question, lacking)} {times} {unit}，扣 {lost} 分"


def _choice(line: Line) -> str:
    label = line.reason.data.get("label")
    return "" if label is None else f"评为“{label}”，得 {text(line.least)} 分。"


def _sum(line: Line, given: str) -> str:
    rule, floor = line.rule, line.rule.floor
    if line.points is None:
        return f"已得 {given} 分。" if line.least else ""
    whole = f"{len(line.parts)} 项合计 {given} 分，满分 {text(rule.maximum)} 分"
    if floor is None:
        return f"{whole}。"
    if line.points >= floor:
        return f"{whole}，达到 {text(floor)} 分的底线。"
    points = _below(line.points, floor)
    whole = f"{len(line.parts)} 项合计 {text(points)} 分，满分 {text(rule.maximum)} 分"
    return f"{whole}，低于 {text(floor)} 分的底线，还差 {text(floor - points)} 分。"


_ROUNDED: Mapping[str, Callable[[Line, str], str]] = {"share": _share, "sum": _sum}
"""Sentences that name points which may be no whole hundredths."""
_WORDS: Mapping[str, Callable[[Line], str]] = {
    "assessed": _assessed,
    "count_at_least": _count_at_least,
    "each_capped": _each_capped,
    "ladder": _conditional,
    "threshold": _conditional,
    "deduct": _deduct,
    "choice": _choice,
}


def clause(rule: Rule) -> str:
    """Where the rule stands: 附件3：“…”."""
    if rule.source is None:
        return ""
    return f"{rule.source.annex}：“{rule.source.clause}”"
