"""Measures and conditions in words: what was measured, what it should be, what is still short."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from lcsurvey.form.model import Form
from lcsurvey.score.apportion import text
from lcsurvey.score.measure import Interval, measure_of, threshold_of
from lcsurvey.score.model import Condition, Measure, Minus

TINY = Fraction(1, 10000)


def percent(rate: Fraction | Decimal | int) -> str:
    """A rate as text with at most two decimals: 91.2%; half up as pages have it, but 89.999% is not 90%."""
    exact = Fraction(rate) * 10000
    hundredths = (exact + Fraction(1, 2)).__floor__()
    if hundredths > exact and hundredths % 100 == 0:
        hundredths -= 1
    return f"{text(Decimal(hundredths).scaleb(-2))}%"


def ceiling(points: Fraction) -> str:
    """Points as text, rounded up to 0.01."""
    return text(Fraction(-((-points * 100).__floor__()), 100))


def label_of(form: Form, measure: Measure) -> str:
    """What a measure is called."""
    if measure.label:
        return measure.label
    if measure.ratio:
        return f"{form.question[measure.ratio[0]].label}占{form.question[measure.ratio[1]].label}"
    return form.question[measure.question].label


def unit_of(form: Form, measure: Measure) -> str:
    """The unit a measure is told in; may be empty."""
    return measure.unit or form.question[measure.ratio[0] if measure.ratio else measure.question].unit


def is_truth(form: Form, measure: Measure) -> bool:
    """Whether a measure is a yes/no question."""
    return not measure.ratio and form.question[measure.question].type == "select_one"


def is_rate(form: Form, measure: Measure) -> bool:
    """Whether a measure is told in per cent."""
    return measure.rate or (not measure.ratio and form.question[measure.question].appearance == "rate")


def interval(form: Form, measure: Measure, data: Mapping[str, Any]) -> Interval:
    """The least and the most it can still become."""
    return measure_of(form, measure)(data["answers"], data["settings"])


def parts_of(measure: Measure, data: Mapping[str, Any]) -> tuple[Fraction, Fraction]:
    """Numerator and denominator of a ratio; unanswered is 0."""
    assert measure.ratio is not None
    answers = data["answers"]
    top = sum((Fraction(answers.get(name) or 0) for name in (measure.ratio[0], *measure.plus)), Fraction(0))
    return top, Fraction(answers.get(measure.ratio[1]) or 0)


def measured(form: Form, condition: Condition, data: Mapping[str, Any], reached: bool) -> str:
    """What a condition saw, with the threshold where it decided; nothing while it is open."""
    measure = condition.measure
    low, high = interval(form, measure, data)
    if low != high:
        return ""
    label, edge = label_of(form, measure), threshold_of(condition, data["settings"])
    if is_truth(form, measure):
        return f"{'有' if low else '没有'}{label.removeprefix('有')}"
    rate, unit = is_rate(form, measure), unit_of(form, measure)
    wanted = percent(edge) if rate else f"{text(edge)} {unit}".rstrip()
    standard = f"（标准 {wanted}{'以上' if condition.above is None else '，不含本数'}）"
    if measure.ratio:
        top, bottom = parts_of(measure, data)
        size = f"＝{percent(low) if rate else text(Fraction(low))}"
        if rate and 0 < low < TINY:
            size = f"，不到 {percent(TINY)}"
        return (
            f"{label} {text(top)}÷{text(bottom)}{size}{standard}" if bottom else f"{label} {text(top)} {unit}".rstrip()
        )
    size = percent(low) if rate else f"{text(Fraction(low))} {unit}".rstrip()
    return f"{label} {size}{standard if reached else ''}"


def short(form: Form, condition: Condition, data: Mapping[str, Any]) -> str:
    """What one condition still needs, or nothing."""
    measure = condition.measure
    low, high = interval(form, measure, data)
    edge = threshold_of(condition, data["settings"])
    if low > edge or (low == edge and condition.above is None):
        return ""
    label, unit = label_of(form, measure), unit_of(form, measure)
    if is_truth(form, measure):
        return f"要有{label.removeprefix('有')}"
    amount = percent(edge) if is_rate(form, measure) else f"{text(edge)} {unit}".rstrip()
    wanted = f"{label}要超过 {amount}" if condition.above is not None else f"{label}要达到 {amount}"
    if low != high or condition.above is not None:
        return wanted
    if measure.ratio:
        top, bottom = parts_of(measure, data)
        more = -((-edge * bottom).__floor__()) - top
        return f"{label}还差 {text(more)} {unit}".rstrip() if more > 0 else wanted
    return wanted if is_rate(form, measure) else f"{label}还差 {text(edge - low)} {unit}".rstrip()


def wanting(form: Form, condition: Condition, data: Mapping[str, Any]) -> str:
    """What there is and what there should be, where a size is measured against another: （590 平方米，应有 600 平方米）."""
    measure = condition.measure
    if measure.ratio is None:
        return ""
    top, bottom = parts_of(measure, data)
    unit = measure.unit or form.question[measure.ratio[0]].unit
    needed = threshold_of(condition, data["settings"]) * bottom
    return f"（{text(top)} {unit}，应有 {ceiling(needed)} {unit}）"


def demand(form: Form, conditions: tuple[Condition, ...], data: Mapping[str, Any]) -> str:
    """What conditions ask for beyond what is there: 商户入驻率要达到 70%，居民注册使用率要达到 40%."""
    return "，".join(part for condition in conditions if (part := short(form, condition, data)))


def kept(form: Form, minus: Minus, data: Mapping[str, Any]) -> str:
    """What spared a deduction: the size or the count, and what it should be."""
    if minus.unless is not None:
        return f"{label_of(form, minus.unless.measure)}{wanting(form, minus.unless, data)}足够"
    measure = minus.each_missing or minus.measure
    assert measure is not None
    low, _ = interval(form, measure, data)
    unit = unit_of(form, measure) or "项"
    if minus.each_missing is not None:
        return f"{label_of(form, measure)} {text(low)} {unit}都有"
    return f"{label_of(form, measure)} {text(low)} {unit}（标准 {minus.short_of} {unit}以上）"
