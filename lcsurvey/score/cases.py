"""Cases beside a form (``v1.cases.toml``): answers in, points out, worked out by hand; run by ``forms check``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lcsurvey.errors import Problem
from lcsurvey.form.label import key
from lcsurvey.form.model import Pack, Settings
from lcsurvey.form.reading import Block, Document
from lcsurvey.response.answer_sheet import read
from lcsurvey.score.apportion import printed, text
from lcsurvey.score.defaults import with_values
from lcsurvey.score.scorecard import Printed, Scorecard
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table


def run(document: Document, table: Table, pack: Pack | None) -> tuple[Problem, ...]:
    """Every case that does not come out as written; without a pack no settings can be given."""
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
        _run(block, table, pack)
    return tuple(problems)


def _run(block: Block, table: Table, pack: Pack | None) -> None:
    name, why = block.text("name"), block.text("why", "")
    given, answers, expect = block.mapping("settings"), block.mapping("answers"), block.mapping("expect")
    codes = block.texts("problems")
    block.done()
    settings: Settings = {}
    if pack is not None:
        settings, wrong = with_values(pack, table.form.id, given)
        for problem in wrong:
            block.wrong(problem.code, f"算例“{name}”的设置 {problem}")
    elif given:
        block.wrong("no_pack", f"算例“{name}”写了设置，但旁边没有 pack.toml。")
    taken, found = read(table.form, answers, settings)
    unexpected = sorted(problem.code for problem in found) != sorted(codes)
    if unexpected:
        said = "；".join(str(problem) for problem in found) or "没有发现问题"
        block.wrong("case_problems", f"算例“{name}”应有的问题是 {'、'.join(codes) or '没有'}，实际是：{said}")
    card = score(table, taken, settings)
    for wanted, value in expect.items():
        actual = result(card, printed(card), wanted)
        if actual is None:
            block.wrong("case_unknown", f"算例“{name}”要核对的“{wanted}”不是表上的一行，请改成打印的名称或规则编号。")
        elif actual != value:
            reason = f"（{why}）" if why else ""
            block.wrong(
                "case_differs", f"算例“{name}”：{wanted} 应为 {_said(value)}，算出来是 {_said(actual)}{reason}。"
            )


def result(card: Scorecard, points: Printed, wanted: str) -> str | bool | None:
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
    return ("是" if value else "否") if isinstance(value, bool) else str(value)
