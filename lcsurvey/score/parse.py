"""From plain data to Rules, checked against the form they score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Any, Literal, cast

from lcsurvey.errors import Problem
from lcsurvey.form.model import Form
from lcsurvey.form.parse import parse_source
from lcsurvey.form.reading import Block, Document
from lcsurvey.score.fit import misfits
from lcsurvey.score.model import (
    POINTS,
    RULE_KINDS,
    Band,
    ByHand,
    Condition,
    Measure,
    Minus,
    Rule,
    RuleKind,
    Rules,
    Rung,
)

_KEYS: Mapping[str, tuple[str, ...]] = {
    "sum": (),
    "assessed": ("question",),
    "share": ("question", "of"),
    "count_at_least": ("question", "count"),
    "each_capped": ("measure", "each"),
    "ladder": ("rungs",),
    "deduct": ("minus",),
    "choice": ("question", "by_choice"),
    "threshold": ("when",),
}


def parse_rules(document: Document, form: Form, problems: list[Problem]) -> Rules:
    """The scoring of ``form``; its problems are added to ``problems``."""
    top = Block(document.data, document.name, problems)
    if top.text("form") != form.id or top.integer("version") != form.version:
        top.wrong("other_form", f"form 和 version 应是 {form.id} 第 {form.version} 版，与题目文件一致。")
    unit = top.text("unit", POINTS)
    reader = _RuleReader(form, problems, unit)
    flat = [
        reader.rule(Block(data, document.place("rule", index), problems)) for index, data in enumerate(top.rows("rule"))
    ]
    rules = Rules(
        form=form.id,
        version=form.version,
        maximum=top.number("maximum") or Fraction(0),
        rules=_tree(flat, document, problems),
        bands=_bands(top, document, problems),
        failed=top.text("failed", ""),
        step=cast(Literal["format", "compound", "rung", ""], top.option("step", ("format", "compound", "rung"), "")),
        total_label=top.text("total_label", "总分"),
        preliminary=top.text("preliminary", ""),
        notes=tuple((block.text("words"), block.text("ruling")) for block in top.blocks("note")),
        unit=unit,
        by_hand=_by_hand(top),
    )
    top.done()
    places = {rule.id: document.place("rule", index) for index, rule in enumerate(flat)}
    problems += [Problem("misfit", places.get(rule, document.name), words) for rule, words in misfits(form, rules)]
    if not rules.rules:
        top.wrong("no_rules", "没有一条 [[rule]]，请补上。")
    elif sum(rule.maximum for rule in rules.rules) != rules.maximum:
        top.wrong("wrong_total", f"各项分值相加不等于 maximum = {rules.maximum}，请核对。")
    return rules


def _bands(top: Block, document: Document, problems: list[Problem]) -> tuple[Band, ...]:
    bands = []
    for index, data in enumerate(top.rows("band")):
        block = Block(data, document.place("band", index), problems)
        setting, by_setting = _chosen(block)
        least = block.number("at_least") or Fraction(0)
        bands.append(Band(block.text("label"), least, block.text("note", ""), setting, by_setting))
        block.done()
    edges = [sorted({band.at_least, *band.by_setting.values()}, reverse=True) for band in bands]
    in_order = all(above[-1] > below[0] for above, below in pairwise(edges))
    if not bands or not in_order or edges[-1] != [0]:
        top.wrong("bad_bands", '[[band]] 要从高到低写（各设置下也是），最后一档 at_least = "0"。')
    return tuple(bands)


def _by_hand(top: Block) -> ByHand | None:
    block = top.block("by_hand")
    if block is None:
        return None
    found = ByHand(block.text("question"), block.text("reason"))
    block.done()
    return found


def _chosen(block: Block) -> tuple[str, Mapping[str, Fraction]]:
    """``at_least_setting``: the setting, and the threshold of each of its choices."""
    inner = block.block("at_least_setting")
    if inner is None:
        return "", {}
    given: Mapping[str, Any] = block.mapping("at_least_setting")
    return inner.text("setting"), {k: inner.as_number(k, v) for k, v in given.items() if k != "setting"}


def _tree(flat: list[Rule], document: Document, problems: list[Problem]) -> tuple[Rule, ...]:
    """Rules as a tree, in the order of the file."""
    ids = [rule.id for rule in flat]
    sums = {rule.id for rule in flat if rule.kind == "sum"}
    for index, rule in enumerate(flat):
        place = document.place("rule", index)
        if ids.index(rule.id) != index or rule.id == "total":
            problems.append(Problem("duplicate_rule", place, f"规则 {rule.id} 已有（total 也不能用），请换一个 id。"))
        if rule.part_of and rule.part_of not in sums:
            problems.append(Problem("unknown_rule", place, f"part_of = “{rule.part_of}”不是一条 sum 规则。"))

    def grown(rule: Rule, above: frozenset[str]) -> Rule:
        if rule.id in above:
            return rule
        parts = tuple(grown(part, above | {rule.id}) for part in flat if part.part_of == rule.id)
        if rule.kind == "sum" and sum(part.maximum for part in parts) != rule.maximum:
            place = document.place("rule", ids.index(rule.id))
            problems.append(Problem("wrong_sum", place, f"{rule.id} 各部分分值相加不等于 {rule.maximum}，请核对。"))
        return replace(rule, parts=parts)

    return tuple(grown(rule, frozenset()) for rule in flat if not rule.part_of)


class _RuleReader:
    """Reads rules, measures and conditions against one form."""

    def __init__(self, form: Form, problems: list[Problem], unit: str) -> None:
        self.form = form
        self.problems = problems
        self.unit = unit

    def rule(self, block: Block) -> Rule:
        kind = cast(RuleKind, block.option("kind", RULE_KINDS))
        for name in _KEYS.get(kind, ()):
            if block.get(name, "") == "":
                block.wrong("missing_key", f"{kind} 规则缺少 {name}。")
        measure = block.block("measure")
        rule = Rule(
            id=block.name("id"),
            kind=kind,
            label=block.text("label"),
            maximum=block.number("maximum") or Fraction(0),
            part_of=block.text("part_of", ""),
            number=block.text("number", ""),
            question=self.question(block, "question"),
            of=self.question(block, "of"),
            weighted_setting=block.text("weighted_setting", ""),
            weighted_of=self.question(block, "weighted_of"),
            count=block.integer("count", 0),
            required_setting=block.text("required_setting", ""),
            each=block.number("each", None) or Fraction(0),
            measure=self.measure(measure) if measure else None,
            other_setting=block.text("other_setting", ""),
            rungs=tuple(self.rung(inner) for inner in block.blocks("rungs")),
            zero_unless=self.conditions(block, "zero_unless"),
            minus=tuple(self.minus(inner) for inner in block.blocks("minus")),
            by_choice=self.by_choice(block),
            when=self.conditions(block, "when"),
            floor=block.number("floor", None),
            printed=block.flag("printed", True),
            source=parse_source(block, self.form.document),
            note=block.text("note", ""),
            unit=self.unit,
        )
        block.done()
        return rule

    def question(self, block: Block, key: str) -> str:
        name = block.text(key, "")
        if name and name not in self.form.question:
            block.wrong("unknown_question", f"{key} = “{name}”不是表中的题，请检查题名。")
        return name

    def by_choice(self, block: Block) -> Mapping[str, Fraction]:
        given = block.mapping("by_choice")
        question = self.form.question.get(block.text("question", ""))
        if given and question and {choice.name for choice in question.choices} != set(given):
            block.wrong("unknown_choice", f"by_choice 要恰好写出 {question.name} 的每个选项。")
        return {name: block.as_number(f"by_choice.{name}", value) for name, value in given.items()}

    def measure(self, block: Block, closed: bool = True) -> Measure:
        ratio = block.texts("ratio")
        if ratio and len(ratio) != 2:
            block.wrong("bad_ratio", 'ratio 要写两个题名：["分子", "分母"]。')
        for name in ratio:
            if name not in self.form.question:
                block.wrong("unknown_question", f"ratio 中的“{name}”不是表中的题，请检查题名。")
        plus = block.texts("plus")
        for name in plus:
            if name not in self.form.question:
                block.wrong("unknown_question", f"plus 中的“{name}”不是表中的题，请检查题名。")
        question = self.question(block, "question")
        if not question and not ratio:
            block.wrong("missing_key", "缺少 question 或 ratio。")
        options = block.texts("options")
        known = self.form.question.get(question)
        for option in options:
            if known and option not in {choice.name for choice in known.choices}:
                block.wrong("unknown_choice", f"options 中的“{option}”不是 {question} 的选项。")
        measure = Measure(
            question=question,
            other=self.question(block, "other"),
            options=options,
            options_setting=block.text("options_setting", ""),
            column=block.text("column", ""),
            row_at_least=block.number("row_at_least", None),
            ratio=(ratio[0], ratio[1]) if len(ratio) == 2 else None,
            plus=plus,
            label=block.text("label", ""),
            unit=block.text("unit", ""),
            rate=block.flag("rate", False),
        )
        if closed:
            block.done()
        return measure

    def condition(self, block: Block) -> Condition:
        measure = self.measure(block, closed=False)
        setting, by_setting = _chosen(block)
        condition = Condition(measure, block.number("at_least", None), block.number("above", None), setting, by_setting)
        if [condition.at_least is None, condition.above is None, not by_setting].count(False) > 1:
            block.wrong("two_thresholds", "at_least、above、at_least_setting 只能写一个。")
        block.done()
        return condition

    def conditions(self, block: Block, key: str) -> tuple[Condition, ...]:
        return tuple(self.condition(inner) for inner in block.blocks(key))

    def rung(self, block: Block) -> Rung:
        rung = Rung(block.number("points") or Fraction(0), self.conditions(block, "when"), block.text("label", ""))
        block.done()
        return rung

    def minus(self, block: Block) -> Minus:
        each, measure, unless = (block.block(key) for key in ("each_missing", "measure", "unless"))
        minus = Minus(
            points=block.number("points") or Fraction(0),
            each_missing=self.measure(each) if each else None,
            short_of=block.integer("short_of", 0),
            measure=self.measure(measure) if measure else None,
            unless=self.condition(unless) if unless else None,
            label=block.text("label", ""),
        )
        block.done()
        return minus
