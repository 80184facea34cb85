"""Whether rules fit the questions they read: kinds of question, maxima, thresholds, floors."""

from __future__ import annotations

from collections.abc import Iterator

from lcsurvey.form.model import Form, Question
from lcsurvey.score.model import POINTS, ByHand, Measure, Rule, Rules

NUMBERS = ("integer", "decimal")
_ASKED_AS = {"share": ("integer",), "count_at_least": ("select_multiple",), "choice": ("select_one",)}


def misfits(form: Form, rules: Rules) -> Iterator[tuple[str, str]]:
    """Rule id (empty: all rules) and a Chinese sentence for everything that does not fit."""
    if any(rule.floor is not None for rule in rules.rules) and rules.failed not in {b.label for b in rules.bands}:
        yield "", f"有 floor 时要写 failed，并且是一档 [[band]] 的 label，现在是“{rules.failed}”。"
    if rules.unit != POINTS and any(rule.kind != "each_capped" or rule.each != 1 for rule in rules.rules):
        yield "", f'unit = “{rules.unit}”的表只数个数：每条规则都应是 each_capped，each = "1"。'
    if rules.by_hand is not None:
        for sentence in _by_hand(form, rules, rules.by_hand):
            yield "", sentence
    for top in rules.rules:
        yield from _rule(form, top, floor=True)


def _by_hand(form: Form, rules: Rules, by_hand: ByHand) -> Iterator[str]:
    question, reason = form.question.get(by_hand.question), form.question.get(by_hand.reason)
    if question is None or question.type != "select_one" or question.required:
        yield f"by_hand 的 question = “{by_hand.question}”应是可以不填的 select_one 题。"
    elif {choice.label for choice in question.choices} - {band.label for band in rules.bands}:
        yield f"by_hand 的 {question.name} 的选项都应是一档 [[band]] 的 label。"
    if reason is None or reason.type != "text":
        yield f"by_hand 的 reason = “{by_hand.reason}”应是 text 题。"


def _rule(form: Form, rule: Rule, floor: bool = False) -> Iterator[tuple[str, str]]:
    if rule.floor is not None and not floor:
        yield rule.id, "floor 只能写在最上一层的规则上。"
    if rule.maximum <= 0:
        yield rule.id, "maximum 要大于 0。"
    for sentence in (*_questions(form, rule), *_points(form, rule)):
        yield rule.id, sentence
    for measure, options in _measures(rule):
        for sentence in _measure(form, measure, options):
            yield rule.id, sentence
    for part in rule.parts:
        yield from _rule(form, part)


def _questions(form: Form, rule: Rule) -> Iterator[str]:
    wanted = _ASKED_AS.get(rule.kind, NUMBERS)
    for name in (rule.question, rule.of, rule.weighted_of):
        question = form.question.get(name)
        if question and question.type not in wanted:
            yield f"{rule.kind} 规则用的 {name} 应是 {'、'.join(wanted)} 题，现在是 {question.type}。"


def _points(form: Form, rule: Rule) -> Iterator[str]:
    question = form.question.get(rule.question)
    if rule.kind == "assessed" and question and question.maximum != rule.maximum:
        yield f"{question.name} 的 maximum 应与规则的 maximum 相同。"
    if rule.kind == "assessed" and question and (question.minimum or 0) < 0:
        yield f"{question.name} 的 minimum 不能小于 0。"
    points = [rung.points for rung in rule.rungs]
    if rule.kind == "ladder" and (points != sorted(set(points), reverse=True) or points[:1] != [rule.maximum]):
        yield "rungs 要从高到低写，第一档的 points 等于 maximum。"
    if rule.kind == "ladder" and not all(rung.when for rung in rule.rungs):
        yield "每一档都要写 when。"
    if points and points[-1] <= 0:
        yield "rungs 的 points 要大于 0；都不满足时就是 0 分。"
    if rule.kind == "threshold" and not rule.when:
        yield "threshold 规则的 when 不能是空的。"
    if rule.kind == "each_capped" and rule.each <= 0:
        yield "each 要大于 0。"
    if rule.kind == "count_at_least" and question and not 0 < rule.count <= len(question.choices):
        yield f"count 应在 1 到 {len(question.choices)} 之间。"
    if rule.kind == "choice" and question and "no" not in rule.by_choice and (question.relevant or question.setting):
        yield f"{question.name} 不总是问到，没有问到时要按 no 计分；请加一个 name = “no” 的选项，或总是问它。"
    given = sorted(rule.by_choice.values())
    if rule.kind == "choice" and (not given or given[-1] != rule.maximum or given[0] < 0):
        yield "by_choice 最高的一项应等于 maximum，最低不小于 0。"
    if bool(rule.weighted_setting) != bool(rule.weighted_of):
        yield "weighted_setting 和 weighted_of 要一起写。"
    for minus in rule.minus:
        ways = [minus.each_missing, minus.unless, minus.measure]
        if minus.points <= 0 or len(ways) - ways.count(None) != 1 or bool(minus.measure) != bool(minus.short_of):
            yield "minus 的 points 要大于 0，并且只写 each_missing、unless、short_of + measure 中的一种。"


def _measures(rule: Rule) -> Iterator[tuple[Measure, bool]]:
    """Every measure of a rule, and whether it needs options that can be missing."""
    lacking = [minus.each_missing for minus in rule.minus]
    for measure in rule.measures:
        options = any(measure is each for each in lacking) or (measure is rule.measure and bool(rule.other_setting))
        yield measure, options


def _measure(form: Form, measure: Measure, options: bool) -> Iterator[str]:
    for name in (*(measure.ratio or ()), *measure.plus):
        question = form.question.get(name)
        if question and question.type not in NUMBERS:
            yield f"{name} 要相加或相除，应是数字题，现在是 {question.type}。"
    named, counted = form.question.get(measure.other), form.question.get(measure.question)
    if named and (not counted or counted.type not in ("select_multiple", "table")):
        yield f"写了 other，{measure.question} 就应是 select_multiple 或 table 题。"
    if named and named.type != "text":
        yield f"other = “{measure.other}”应是 text 题。"
    question = form.question.get(measure.question)
    if question is None:
        return
    if options:
        if question.type != "select_multiple":
            yield f"{question.name} 的选项要能逐个地缺，应是 select_multiple 题。"
    elif question.type == "table":
        yield from _column(question, measure)
    elif not _countable(question):
        yield f"{question.name} 不能计数：要数字、是非（yes、no 两个选项）、select_multiple 或 table 题。"
    if measure.plus and not measure.ratio and question.type not in NUMBERS:
        yield f"写了 plus，{question.name} 就应是数字题。"


def _column(question: Question, measure: Measure) -> Iterator[str]:
    columns = {column.name: column for column in question.columns}
    if measure.column not in columns or columns[measure.column].type not in NUMBERS:
        yield f"column = “{measure.column}”应是 {question.name} 的一个数字栏。"


def _countable(question: Question) -> bool:
    if question.type == "select_one":
        return {choice.name for choice in question.choices} == {"yes", "no"}
    return question.type in (*NUMBERS, "select_multiple")
