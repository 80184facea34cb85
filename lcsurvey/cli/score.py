"""``lcsurvey score``: answer sheets in, points with their reasons out; no workspace is needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from lcsurvey.cli.output import ended, padded, problem_data, say, show, show_json, show_table, width
from lcsurvey.errors import FormError, InputError, LCSurveyError, Problem
from lcsurvey.form.model import Form
from lcsurvey.response.answer_sheet import load, read
from lcsurvey.score.apportion import printed, text
from lcsurvey.score.defaults import with_values
from lcsurvey.score.library import Library
from lcsurvey.score.scorecard import Line, Printed, Scorecard
from lcsurvey.score.scoring import score as scorecard
from lcsurvey.score.table import Table
from lcsurvey.score.wording import clause, floor_sentences, rating_text, sentence


@dataclass(frozen=True, slots=True)
class Scored:
    """One file: its table, its scorecard where it could be read, and every problem in it."""

    file: str
    form: str = ""
    table: Table | None = None
    card: Scorecard | None = None
    problems: tuple[Problem, ...] = ()


def score(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="答卷文件（JSON），可以有几个")],
    json: Annotated[bool, typer.Option("--json", help="结果写成 JSON，供程序读取")] = False,
) -> int:
    """给答卷计分，不需要资料夹。

    答卷写明是哪张表和每题的答案；题目和选项可写编号或表上的文字。
    写得不对的答案逐条说明、不采用，其余照常计分。"""
    library = Library()
    results = [_scored(library, file) for file in files]
    if json:
        show_json([_data(result) for result in results])
    for number, result in enumerate(results):
        for problem in result.problems:
            say(_named(result, problem))
        if result.card is not None and not json:
            if number:
                show()
            _show(result.file, result.table, result.card)
    unread = sum(1 for result in results if result.card is None)
    partly = sum(1 for result in results if result.card is not None and result.problems)
    if unread:
        say(f"{unread} 份答卷读不出来，没有计分。请改正后再试。")
    if partly:
        say(f"{partly} 份答卷里有写得不对的答案，没有采用，其余照常计分。请改正后再试。")
    return ended(len(results) - unread - partly, unread + partly)


def _scored(library: Library, file: str) -> Scored:
    try:
        sheet = load(Path(file))
    except InputError as error:
        return Scored(file, problems=(Problem("unreadable", "", str(error)),))
    try:
        table = library.find(sheet.form) if sheet.version is None else _of_version(library, sheet.form, sheet.version)
        pack = library.pack(table.form.id.partition("/")[0])
    except FormError as error:
        return Scored(file, sheet.form, problems=error.problems)
    except LCSurveyError as error:
        return Scored(file, sheet.form, problems=(Problem("unknown_form", "form", str(error)),))
    settings, wrong = with_values(pack, table.form.id, sheet.settings)
    answers, problems = read(table.form, sheet.answers, settings)
    if wrong:  # a setting bears on every line
        return Scored(file, table.form.id, table, problems=(*wrong, *problems))
    return Scored(file, table.form.id, table, scorecard(table, answers, settings), problems)


def _of_version(library: Library, form: str, version: int) -> Table:
    return library.table(library.find(form).form.id, version)


def _named(result: Scored, problem: Problem) -> str:
    """A problem with the file it is in."""
    words = str(problem)
    return words if words.startswith(result.file) else f"{result.file}：{words}"


def _data(result: Scored) -> dict[str, Any]:
    """One file as ``score --json`` prints it."""
    card, table = result.card, result.table
    data: dict[str, Any] = {
        "file": result.file,
        "form": result.form or None,
        "version": table.form.version if table else None,
        "scores": {},
        "total": None,
        "reachable": None,
        "rating": None,
        "final": False,
        "complete": False,
        "missing": [],
        "lines": [],
        "problems": [problem_data(problem) for problem in result.problems],
    }
    return data if card is None or table is None else data | card_data(table, card)


def card_data(table: Table, card: Scorecard) -> dict[str, Any]:
    """A scorecard as data: points are decimal text without trailing zeros, null where they are not settled."""
    shares, whole = printed(card), table.scored
    points = {line.rule.id: None if line.points is None else text(shares[line.rule.id]) for line in card.walk()}
    return {
        "scores": {line.rule.label: points[line.rule.id] for line in card.walk() if line.rule.printed},
        "total": text(shares["total"]) if whole else None,
        "reachable": text(card.reachable) if whole else None,
        "rating": card.rating.label if whole else None,
        "final": card.final,
        "complete": card.complete,
        "missing": [table.form.question[name].label for name in card.missing],
        "lines": [_line_data(line, points, shares) for line in card.walk()],
    }


def _line_data(line: Line, points: Mapping[str, str | None], shares: Printed) -> dict[str, Any]:
    rule = line.rule
    return {
        "id": rule.id,
        "label": rule.label,
        "points": points[rule.id],
        "max": text(rule.maximum),
        "reachable": text(line.reachable),
        "reason": sentence(line, shares[rule.id]),
        "source": clause(rule),
        "note": rule.note,
    }


def _show(file: str, table: Table | None, card: Scorecard) -> None:
    """A scorecard for the person: every line with its reason, then the total and the rating."""
    assert table is not None
    form, shares = table.form, printed(card)
    show(f"{file}\n{form.annex} {form.title}")
    if not table.scored:
        show("这张表不计分。")
        _show_missing(form, card)
        return
    show()
    rows = []
    for depth, line in card.outline():
        given = text(shares[line.rule.id]) if line.points is not None else "未定"
        label = "  " * depth + _short(line.rule.label)
        rows.append((label, given, text(line.rule.maximum), text(line.reachable), sentence(line, shares[line.rule.id])))
    show_table(rows, ("项目", "得分", "满分", "最高可到", "说明"), numbers=(1, 2, 3))
    show()
    total = f"{table.rules.total_label}：{text(shares['total'])}"
    show(total if card.reachable == card.total else f"{total}（最高可到 {text(card.reachable)}）")
    show(f"评级：{rating_text(table, card)}")
    for words in floor_sentences(card):
        show(words)
    _show_missing(form, card)


def _show_missing(form: Form, card: Scorecard) -> None:
    if card.missing:
        show(f"未填 {len(card.missing)} 项：{'、'.join(form.question[name].label for name in card.missing)}")


LONGEST = 36  # columns of a label in the terminal


def _short(label: str) -> str:
    if width(label) <= LONGEST:
        return label
    while width(label) > LONGEST - 1:
        label = label[:-1]
    return padded(label + "…", 0)
