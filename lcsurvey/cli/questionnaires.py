"""``lcsurvey import --as questionnaires`` and ``lcsurvey satisfaction``: sheets in, the 满意度汇总表 out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Any

import typer

from lcsurvey.circle.model import Circle
from lcsurvey.circle.name import short_name
from lcsurvey.circle.tally import sample_needed
from lcsurvey.cli.output import DONE, PART, problem_data, say, say_problems, show, show_json, show_table
from lcsurvey.cli.place import Folder, Json, reading, target
from lcsurvey.errors import LCSurveyError
from lcsurvey.intake.list_file import register
from lcsurvey.intake.questionnaires import Found, answers_in, take
from lcsurvey.intake.split import of_circle, others
from lcsurvey.intake.spreadsheet import letters
from lcsurvey.record.canonical import text_of
from lcsurvey.report.name import safe
from lcsurvey.report.satisfaction import SOURCES, Satisfaction, overview, percent, sheet
from lcsurvey.store.questionnaires import Recognised, TakenIn
from lcsurvey.store.satisfaction import satisfactions
from lcsurvey.store.workspace import Workspace


def take_in(
    space: Workspace, path: Path, circle: Circle, *, dry_run: bool, again: bool, rest: bool, day: str, json: bool
) -> int:
    """Takes a file's questionnaires in, or says what it would; the exit code."""
    known = register(space)
    form = space.questionnaires.form()
    grid, elsewhere = of_circle(answers_in(path, form), known, circle.id)
    if elsewhere and not grid.rows:
        raise LCSurveyError(f"{path}：没有{short_name(circle.name)}的问卷。{others(elsewhere, known)}")
    found = take(grid, form, place=str(path))
    seen = space.questionnaires.recognise(circle.id, found.sheets)
    if seen.doubtful and not (again or rest or dry_run):
        raise LCSurveyError(
            f"{path}：有 {seen.alike:,} 份与{short_name(circle.name)}已有的问卷答案完全相同，很可能是同一次调查重新导出的，没有收。"
            f"只收其余 {len(seen.differing):,} 份请加 --rest；确实是另外的人，全部收请加 --again。"
        )
    only = found.sheets if again else seen.differing if rest else seen.fresh
    if dry_run:
        done = TakenIn(0, len(found.sheets) - len(only))
    else:
        done = space.questionnaires.take_in(circle.id, found.sheets, only=only, day=day)
    if json:
        show_json(_data(space, circle, found, seen, done, len(only)))
    else:
        if elsewhere:
            say(others(elsewhere, known))
        _say(space, circle, found, seen, done, len(only), dry_run)
    return PART if found.problems and only else DONE


def _data(
    space: Workspace, circle: Circle, found: Found, seen: Recognised, done: TakenIn, would: int
) -> dict[str, Any]:
    tally = space.questionnaires.tally(circle.id)
    return {
        "circle": circle.name,
        "rows": found.rows,
        "questionnaires": len(found.sheets),
        "blank": found.blank,
        "known": seen.known,
        "alike": seen.alike,
        "new": would,
        "added": done.added,
        "received": tally.received if tally else 0,
        "valid": tally.valid if tally else 0,
        "needed": None if circle.population is None else sample_needed(circle.population),
        "columns": [
            {"column": letters(each.index), "heading": each.heading, "is": each.kind, "field": each.field}
            for each in found.columns
        ],
        "dropped": list(found.dropped),
        "ignored": list(found.ignored),
        "missing": list(found.missing),
        "notes": list(found.notes),
        "problems": [problem_data(problem) for problem in found.problems],
    }


def _say(
    space: Workspace, circle: Circle, found: Found, seen: Recognised, done: TakenIn, would: int, dry_run: bool
) -> None:
    if found.dropped:
        show(f"去掉的列（会认出是谁答的，没有存）：{'、'.join(found.dropped)}")
    if found.ignored:
        show(f"没有用的列（不是表上的题）：{'、'.join(found.ignored)}")
    for label in found.missing:
        say(f"没有这一题：“{label}”，这些问卷都不算答全。")
    for note in found.notes:
        show(note)
    say_problems(found.problems, "处读不出的格，那一题按没有答收")
    if seen.before:
        days = "、".join(dict.fromkeys(each.day for each in seen.before))
        show(
            f"已导入过（{days}）：{seen.known:,} 份与那次答案相同。" + ("" if would > len(seen.fresh) else "没有再收。")
        )
    if seen.alike and would:
        show(f"有 {seen.alike:,} 份与这个生活圈已有的问卷答案完全相同。")
    told = f"会收 {would:,} 份（没有存）" if dry_run else f"收了 {done.added:,} 份"
    show(f"{short_name(circle.name)}：文件里 {len(found.sheets):,} 份问卷，{told}。")
    if (tally := space.questionnaires.tally(circle.id)) is not None:
        needed = (
            f"，应有样本 {sample_needed(circle.population):,} 份" if circle.population is not None else "，服务人口未填"
        )
        show(f"现在共有 {tally.received:,} 份，有效 {tally.valid:,} 份{needed}。")


def satisfaction(
    workspace: Folder = "",
    circle: Annotated[
        list[str] | None, typer.Option("--circle", metavar="NAME", help="只要这个生活圈，可以写几次")
    ] = None,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="OUT.pdf", help="印成 PDF：写到哪个文件；写文件夹则自动起名")
    ] = "",
    json: Json = False,
) -> int:
    """满意度汇总表：每题的答案、占比、满意度，样本够不够，谁做的调查。问卷、导入的电子问卷、第三方汇总表都一样出。"""
    today = datetime.now().astimezone().date()
    with reading(workspace) as space:
        named = tuple(dict.fromkeys(space.find_circle(name) for name in circle or ()))
        found = satisfactions(space, named or space.circles(), today)
        form = space.questionnaires.form()
    if not found:
        raise LCSurveyError("还没有问卷，也没有第三方的汇总表。请先录入或导入问卷，或登记第三方的结果。")
    if json:
        show_json([_circle(each) for each in found])
    else:
        _table(found)
    if output:
        from lcsurvey.report.document import write_file
        from lcsurvey.report.pdf.writer import render

        whose = safe(short_name(found[0].circle)) + (f"等{len(found)}个" if len(found) > 1 else "")
        path = target(output, f"满意度汇总表_{whose}_{today:%Y%m%d}.pdf")
        title = f"{form.title.removesuffix('调查表')}汇总表"
        write_file(path, render([*([overview(found, title)] if len(found) > 1 else []), *map(sheet, found)]))
        if not json:
            show(f"已打印 {len(found)} 个生活圈的汇总表：{path}")
    return DONE


def _table(found: Sequence[Satisfaction]) -> None:
    rows = []
    for of in found:
        short = "不能判断" if of.short is None else f"还差 {of.short:,}" if of.short else "够"
        rates = (of.result.format_rate, of.result.service_rate, of.result.overall_rate)
        population = "" if of.population is None else f"{of.population:,}" + ("※" if of.differences else "")
        valid = "" if of.result.valid is None else f"{of.result.valid:,}"
        needed = "" if of.needed is None else f"{of.needed:,}"
        rows.append((short_name(of.circle), population, needed, valid, short, *map(percent, rates), of.source))
    heading = ("生活圈", "服务人口", "应有样本", "有效", "样本", "业态满意度", "服务满意度", "总体", "来源")
    show_table(rows, heading, numbers=(1, 2, 3, 5, 6, 7))
    for of in found:
        for sentence in of.differences:
            show(f"※ {short_name(of.circle)}：{sentence}")


def _circle(of: Satisfaction) -> dict[str, Any]:
    tally = of.result.tally
    return {
        "circle": of.circle,
        "source": of.result.source,
        "source_label": SOURCES[of.result.source],
        "organisation": of.result.organisation,
        "date": of.result.date,
        "population": of.population,
        "needed": of.needed,
        "received": of.result.received,
        "valid": of.result.valid,
        "short": of.short,
        "format_rate": _decimal(of.result.format_rate),
        "service_rate": _decimal(of.result.service_rate),
        "overall_rate": _decimal(of.result.overall_rate),
        "questions": {} if tally is None else {name: list(tally.of(name, partial=of.partial)) for name in tally.counts},
        "shares": [{"community": name, "population": people, "sample": part} for name, people, part in of.shares],
        "differences": list(of.differences),
    }


def _decimal(value: Fraction | None) -> str | None:
    """A rate as decimal text, cut after six places: never more than it is."""
    return None if value is None else text_of(Decimal((value * 1_000_000).__floor__()).scaleb(-6))
