"""Cases beside a form (``v1.cases.toml``): answers or facts in; points, derived answers and printed words out.

They are worked out by hand and run by ``forms check``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lcsurvey.errors import Problem
from lcsurvey.form.label import key
from lcsurvey.form.model import Answers, Pack, Settings, Value
from lcsurvey.form.reading import Block, Document
from lcsurvey.response.answer_sheet import read
from lcsurvey.response.derived import Derived
from lcsurvey.response.model import Response, Stage
from lcsurvey.score.apportion import printed, text
from lcsurvey.score.case_facts import CaseFacts, read_facts
from lcsurvey.score.defaults import with_values
from lcsurvey.score.scorecard import Printed as Shares
from lcsurvey.score.scorecard import Scorecard
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table


@dataclass(frozen=True, slots=True)
class Case:
    """One case made ready: what is answered, what follows from facts, and the settings in force."""

    table: Table
    response: Response
    settings: Settings
    facts: CaseFacts


Printed = Callable[[str], str | None]
"""What a place of the printed page says; None where there is no such place."""
Printer = Callable[[Case], Printed]
"""Prints a case (:mod:`lcsurvey.report.printed`)."""


def run(document: Document, table: Table, pack: Pack | None, printer: Printer | None = None) -> tuple[Problem, ...]:
    """Every case that does not come out as written; without a pack no settings can be given.

    ``expect.printed`` is checked where a ``printer`` is given.
    """
    problems: list[Problem] = []
    top = Block(document.data, document.name, problems)
    cases = top.get("case", [])
    top.done()
    if not isinstance(cases, list):
        top.wrong("not_list", "case 应写成 [[case]]。")
        cases = []
    names: set[str] = set()
    for index, data in enumerate(cases):
        block = Block(data, document.place("case", index), problems)
        name = block.text("name")
        if name in names:
            block.wrong("duplicate_case", f"算例“{name}”写了两次，请改名。")
        names.add(name)
        _run(block, table, pack, printer)
    return tuple(problems)


def _run(block: Block, table: Table, pack: Pack | None, printer: Printer | None) -> None:
    name, why = block.text("name"), block.text("why", "")
    given, answers, expect = block.mapping("settings"), block.mapping("answers"), block.mapping("expect")
    codes, known = block.texts("problems"), block.block("facts")
    block.done()
    settings: Settings = {}
    if pack is not None:
        settings, wrong = with_values(pack, table.form.id, given)
        for problem in wrong:
            block.wrong(problem.code, f"算例“{name}”的设置 {problem}")
    elif given:
        block.wrong("no_pack", f"算例“{name}”写了设置，但旁边没有 pack.toml。")
    facts = read_facts(known, table.form.scope) if known else CaseFacts()
    table = table.bound(facts.things)
    taken, found = read(table.form, answers, settings)
    unexpected = sorted(problem.code for problem in found) != sorted(codes)
    if unexpected:
        said = "；".join(str(problem) for problem in found) or "没有发现问题"
        block.wrong("case_problems", f"算例“{name}”应有的问题是 {'、'.join(codes) or '没有'}，实际是：{said}")
    case = prepared(table, taken, settings, facts)
    reason = f"（{why}）" if why else ""
    for wanted, value, actual in compared(case, expect, printer):
        if actual is None:
            block.wrong("case_unknown", f"算例“{name}”要核对的“{wanted}”表上没有，请改成打印的名称或编号。")
        elif actual != value:
            block.wrong(
                "case_differs", f"算例“{name}”：{wanted} 应为 {_said(value)}，算出来是 {_said(actual)}{reason}。"
            )


def prepared(table: Table, answers: Answers, settings: Settings, facts: CaseFacts) -> Case:
    """A case with what follows from its facts."""
    derived: Mapping[str, Derived] = {}
    if facts.facts is not None:
        derived = table.deriver(facts.facts, settings)
    elif facts.city is not None:
        derived = table.deriver.city(facts.city)
    form = table.form
    response = Response("case", "case", form.id, form.version, "", Stage.SELF, answers=answers, derived=derived)
    return Case(table, response, settings, facts)


def compared(case: Case, expect: Mapping[str, Any], printer: Printer | None) -> Iterator[tuple[str, Any, Any]]:
    """What a case expects: its name, the value written, and what comes out; None where there is no such thing."""
    table = case.table
    card = score(table, case.response.effective, case.settings)
    for wanted, value in expect.items():
        if wanted == "missing":
            yield wanted, value, [table.form.question[name].label for name in card.missing]
        elif wanted == "derived":
            fields = _named_fields(table)
            for label, one in value.items():
                field = fields.get(label) or fields.get(key(label))
                found = case.response.derived.get(field) if field else None
                yield label, one, None if field is None else _plain(found.value if found else None)
        elif wanted == "computed":
            fields = _named_fields(table)
            counted, _ = table.scorer.flow.settle(case.response.effective, case.settings)
            for label, one in value.items():
                field = fields.get(label) or fields.get(key(label))
                yield label, one, None if field is None else _plain(counted.get(field))
        elif wanted == "printed":
            says = printer(case) if printer else None
            for label, one in value.items() if says else ():
                yield label, one, says(label) if says else None
        else:
            yield wanted, value, result(card, printed(card), wanted)


def _named_fields(table: Table) -> dict[str, str]:
    """Fields by id, by label, and as 题·选项, 题·行·栏."""
    found: dict[str, str] = {}
    for question in table.form.questions:
        for field in question.fields:
            label = question.label_of(field)
            if question.type == "select_multiple":
                option = field.rpartition(".")[2]
                label += "·" + next(choice.label for choice in question.choices if choice.name == option)
            found |= {field: field, key(label): field}
    return found


def _plain(value: Value | None) -> Any:
    """A derived value as a case writes it: decimals as text, ``"null"`` where facts say nothing."""
    if value is None:
        return "null"
    return text(value) if isinstance(value, Decimal) else value


def result(card: Scorecard, points: Shares, wanted: str) -> str | bool | None:
    """What a case names: an attribute of the scorecard, or a line by id or printed label; None where there is none."""
    whole: Mapping[str, str | bool] = {
        "total": text(points["total"]),
        "reachable": text(card.reachable),
        "rating": card.rating.label,
        "final": card.final,
        "complete": card.complete,
    }
    if wanted in whole:
        return whole[wanted]
    lines = [line for line in card.walk() if line.rule.id == wanted]
    lines = lines or [line for line in card.walk() if line.rule.printed and key(line.rule.label) == key(wanted)]
    if len(lines) != 1:
        return None
    return "null" if lines[0].points is None else text(points[lines[0].rule.id])


def _said(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(map(str, value)) or "没有"
    return ("是" if value else "否") if isinstance(value, bool) else str(value)
