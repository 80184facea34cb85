"""Reasons in one Chinese sentence, the same for screen, page and command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from lcsurvey.form.model import Form, Question
from lcsurvey.score.apportion import text
from lcsurvey.score.measure import Interval, measure_of, threshold_of
from lcsurvey.score.model import Condition, Measure, Minus, Rule
from lcsurvey.score.scorecard import Line, Scorecard
from lcsurvey.score.table import Table


def sentence(line: Line) -> str:
    """Why the line has its points: counts, thresholds, what is missing."""
    body = _WORDS[line.rule.kind](line)
    if line.points is None and line.missing:
        labels = [line.reason.form.question[name].label for name in line.missing]
        named = "、".join(labels[:3]) + (f"等 {len(labels)} 项" if len(labels) > 3 else "")
        return f"{body}{named}未填完，最高还可得 {text(line.reachable)} 分。"
    return body


def rating_text(table: Table, card: Scorecard) -> str:
    """The rating as the screen says it: 初步：提升型; 未填完 while something missing could change it."""
    if not card.final:
        return f"未填完（按已填：{card.rating.label}）"
    prefix = f"{table.rules.preliminary}：" if table.rules.preliminary and card.rating.at_least else ""
    return prefix + card.rating.label


def floor_sentences(card: Scorecard) -> tuple[str, ...]:
    """Which floor is missed and by how much; empty where none is."""
    return tuple(
        f"{floor.rule.label} {text(floor.points)} 分，低于 {text(floor.floor)} 分，还差 {_ceiling(floor.short)} 分，"
        f"不论总分多少都为{card.rating.label}。"
        for floor in card.floors
        if floor.short
    )


def _ceiling(points: Fraction) -> str:
    return text(Fraction(-((-points * 100).__floor__()), 100))


def percent(rate: Fraction | Decimal | int) -> str:
    """A rate as text with at most two decimals: 91.2%; cut, not rounded, so that 89.999% is not 90%."""
    hundredths = (Fraction(rate) * 10000).__floor__()
    return f"{text(Decimal(hundredths).scaleb(-2))}%"


def _assessed(line: Line) -> str:
    value = line.reason.data.get("value")
    return "还没有评定。" if value is None else f"评定 {text(Decimal(value))} 分，满分 {text(line.rule.maximum)} 分。"


def _share(line: Line) -> str:
    data = line.reason.data
    covered, whole, weighted = data["covered"], data["whole"], data["weighted"]
    if covered is None or whole is None:
        return f"能到的{'户数' if weighted else '小区数'}为 0，得 0 分。" if line.points is not None else ""
    unit = "户" if weighted else "个小区"
    if not whole:
        return f"没有{unit[-2:]}，得 0 分。"
    if covered == whole:
        return f"{whole} {unit}全部可到，得满分 {text(line.rule.maximum)} 分。"
    points = text(line.least)
    return f"{whole} {unit}中 {covered} {unit[0]}可到，{text(line.rule.maximum)}×{covered}÷{whole}＝{points} 分。"


def _count_at_least(line: Line) -> str:
    data, rule = line.reason.data, line.rule
    have, need = data["have"], data["need"]
    kinds = "种必备业态" if data["required"] else "项"
    if have >= need:
        return f"已有 {have} {kinds}，达到 {need} 项，得 {text(rule.maximum)} 分。"
    question = line.reason.form.question[rule.question]
    short = f"已有 {have} {kinds}，不足 {need} 项，还差 {need - have} 项"
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
    capped = rule.each * count > rule.maximum
    most = f"，最高 {text(rule.maximum)} 分" if capped else ""
    return f"{count} {unit}，每{unit[-1]} {text(rule.each)} 分{most}，得 {text(line.least)} 分。"


def _conditional(line: Line) -> str:
    """Ladders and thresholds: what was measured, which rung that is, what the rung above still needs."""
    rule, data, form = line.rule, line.reason.data, line.reason.form
    rungs = [(rung.points, rung.when) for rung in rule.rungs] or [(rule.maximum, rule.when)]
    values: tuple[Interval, ...] = data["values"]
    seen = [_measured(form, c, value, data) for c, value in zip(rungs[0][1], values, strict=False)]
    known = "，".join(part for part in seen if part)
    at = data.get("rung", 0 if data.get("met") else 1)
    if line.points is None:
        return f"{known}。" if known else ""
    if not at:
        return f"{known}，得 {text(rungs[0][0])} 分。"
    points, above = rungs[at - 1] if at <= len(rungs) else rungs[-1]
    short = [part for c in above if (part := _short(form, c, data))]
    need = f"；要得 {text(points)} 分，{'，'.join(short)}" if short else ""
    return f"{known}，得 {text(line.points)} 分{need}。"


def _parts(measure: Measure, data: Mapping[str, Any]) -> tuple[Fraction, Fraction]:
    """Numerator and denominator of a ratio; unanswered is 0."""
    assert measure.ratio is not None
    answers = data["answers"]
    top = sum((Fraction(answers.get(name) or 0) for name in (measure.ratio[0], *measure.plus)), Fraction(0))
    return top, Fraction(answers.get(measure.ratio[1]) or 0)


def _label(form: Form, measure: Measure) -> str:
    if measure.label:
        return measure.label
    if measure.ratio:
        return f"{form.question[measure.ratio[0]].label}占{form.question[measure.ratio[1]].label}"
    return form.question[measure.question].label


def _measured(form: Form, condition: Condition, value: Interval, data: Mapping[str, Any]) -> str:
    low, high = value
    measure = condition.measure
    label = _label(form, measure)
    if low != high:
        return ""
    if measure.ratio:
        top, bottom = _parts(measure, data)
        edge = threshold_of(condition, data["settings"])
        wanted = percent(edge) if measure.rate else text(edge)
        size = percent(low) if measure.rate else text(Fraction(low))
        return f"{label} {text(top)}÷{text(bottom)}＝{size}（标准 {wanted}）"
    question = form.question[measure.question]
    if question.type == "select_one":
        return f"{label}：{'有' if low else '没有'}"
    if measure.rate or question.appearance == "rate":
        return f"{label} {percent(low)}"
    return f"{label} {text(Fraction(low))} {measure.unit or question.unit}".rstrip()


def _short(form: Form, condition: Condition, data: Mapping[str, Any]) -> str:
    """What one condition still needs, or nothing."""
    measure = condition.measure
    low, _ = measure_of(form, measure)(data["answers"], data["settings"])
    edge = threshold_of(condition, data["settings"])
    if low > edge or (low == edge and condition.above is None):
        return ""
    if measure.ratio:
        top, bottom = _parts(measure, data)
        more = -((-edge * bottom).__floor__()) - top
        unit = form.question[measure.ratio[0]].unit
        return (
            f"{_label(form, measure)}还差 {text(more)} {unit}".rstrip()
            if more > 0
            else f"要先有{_label(form, measure)}"
        )
    question = form.question[measure.question]
    if question.type == "select_one":
        return f"要有{_label(form, measure)}"
    if measure.rate or question.appearance == "rate":
        return f"{_label(form, measure)}要达到 {percent(edge)}"
    return f"{_label(form, measure)}还差 {text(edge - low)} {measure.unit or question.unit}".rstrip()


def _deduct(line: Line) -> str:
    rule, data, form = line.rule, line.reason.data, line.reason.form
    if data["venue"] is False:
        label = _label(form, rule.zero_unless[0].measure)
        return f"没有{label.removeprefix('有')}，得 0 分。" if label.startswith("有") else f"{label}为 0，得 0 分。"
    if data["venue"] is None:
        return ""
    parts = [
        part for minus, (fewest, most) in zip(rule.minus, data["lost"], strict=True)
        if most and (part := _lost(form, minus, fewest, data))
    ]  # fmt: skip
    result = f"得 {text(line.least)} 分" if line.points is not None else "其余未填"
    return f"满分 {text(rule.maximum)} 分，{'，'.join(parts) + '，' if parts else '没有扣分，'}{result}。"


def _lost(form: Form, minus: Minus, times: int, data: Mapping[str, Any]) -> str:
    if not times:
        return ""
    lost = text(minus.points * times)
    if minus.unless is not None:
        return f"{minus.label or _label(form, minus.unless.measure)}{_wanting(form, minus.unless, data)}扣 {lost} 分"
    measure = minus.each_missing or minus.measure
    assert measure is not None
    question = form.question[measure.question]
    if minus.each_missing is not None:
        chosen = data["settings"].get(measure.options_setting) if measure.options_setting else None
        lacking = [
            choice.name for choice in question.choices
            if data["answers"].get(f"{question.name}.{choice.name}") is False and (not chosen or choice.name in chosen)
        ]  # fmt: skip
        return f"缺{_labels(question, lacking)} {times} 项扣 {lost} 分"
    have = minus.short_of - times
    return f"{question.label} {have} 类，比 {minus.short_of} 类少 {times} 类扣 {lost} 分"


def _wanting(form: Form, condition: Condition, data: Mapping[str, Any]) -> str:
    """What there is and what there should be, where a size is measured against another: （590 平方米，应有 600 平方米）."""
    measure = condition.measure
    if measure.ratio is None:
        return ""
    top, bottom = _parts(measure, data)
    unit = measure.unit or form.question[measure.ratio[0]].unit
    needed = threshold_of(condition, data["settings"]) * bottom
    return f"（{text(top)} {unit}，应有 {_ceiling(needed)} {unit}）"


def _choice(line: Line) -> str:
    label = line.reason.data.get("label")
    return "还没有选。" if label is None else f"评为“{label}”，得 {text(line.least)} 分。"


def _sum(line: Line) -> str:
    if line.points is None:
        return f"已得 {text(line.least)} 分。" if line.least else ""
    return f"{len(line.parts)} 项合计 {text(line.points)} 分，满分 {text(line.rule.maximum)} 分。"


_WORDS: Mapping[str, Callable[[Line], str]] = {
    "assessed": _assessed,
    "share": _share,
    "count_at_least": _count_at_least,
    "each_capped": _each_capped,
    "ladder": _conditional,
    "threshold": _conditional,
    "deduct": _deduct,
    "choice": _choice,
    "sum": _sum,
}


def clause(rule: Rule) -> str:
    """Where the rule stands: 附件3：“…”."""
    if rule.source is None:
        return ""
    return f"{rule.source.annex}：“{rule.source.clause}”"
