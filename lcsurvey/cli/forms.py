"""``lcsurvey forms``: the tables of this installation; ``forms check`` is a form author's checker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from lcsurvey.cli.output import DONE, PROBLEM, problem_data, say, show, show_json, show_table
from lcsurvey.errors import LCSurveyError
from lcsurvey.form.model import Column, Form, Pack, Question, Setting, Source
from lcsurvey.score.apportion import text
from lcsurvey.score.defaults import settings_for
from lcsurvey.score.library import Library
from lcsurvey.score.model import Rule
from lcsurvey.score.table import Table
from lcsurvey.score.wording import clause

TYPES: Mapping[str, str] = {
    "select_one": "单选", "select_multiple": "多选", "integer": "整数", "decimal": "数", "text": "文字",
    "date": "日期", "table": "表",
}  # fmt: skip


def forms(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FORM | check PATH | add DIR | remove CITY",
            help="表的编号、标题或简称；或 check 加文件、文件夹；add 加一个城市的文件夹；remove 加城市名",
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="结果写成 JSON，供程序读取")] = False,
) -> int:
    """本程序有哪些表。

    lcsurvey forms                 列出所有的表
    lcsurvey forms jining/typing   一张表的题目、选项、分值、原文和说明
    lcsurvey forms check 文件夹…   检查自己写的表：一次列出所有问题、位置和改法
    lcsurvey forms add 文件夹      把一个城市加到这台电脑上（先检查，有一个问题就不加）
    lcsurvey forms remove 城市     不再用加过的城市；已有的资料照旧"""
    given = list(words or ())
    if given[:1] == ["check"]:
        if not given[1:]:
            raise typer.BadParameter("check 后面要写文件或文件夹。")
        return _check([Path(path) for path in given[1:]], json)
    if given[:1] in (["add"], ["remove"]):
        if len(given) != 2:
            raise typer.BadParameter(f"{given[0]} 后面写一个{'文件夹' if given[0] == 'add' else '城市'}。")
        return _add(Path(given[1])) if given[0] == "add" else _remove(given[1])
    library = Library()
    if not given:
        return _list(library, json)
    if len(given) > 1:
        raise typer.BadParameter(f"一次只能看一张表，多出的参数：{' '.join(given[1:])}。")
    table = library.find(given[0])
    pack = library.pack(table.form.id.partition("/")[0])
    if json:
        show_json(table_data(table, pack))
    else:
        _show(table, pack)
    return DONE


def _check(paths: list[Path], json: bool) -> int:
    from lcsurvey.report.checking import check

    found = check(paths)
    if json:
        show_json(
            {
                "tables": found.tables,
                "packs": found.packs,
                "cases": found.cases,
                "problems": [problem_data(problem) for problem in found.problems],
            }
        )
    for problem in found.problems:
        say(str(problem))
    looked = f"{found.tables} 张表、{found.packs} 个城市表册、{found.cases} 个算例"
    if found.problems:
        say(f"检查了 {looked}，共 {len(found.problems)} 个问题。")
        return PROBLEM
    if not json:
        show(f"检查了 {looked}，没有发现问题。")
    return DONE


def _add(folder: Path) -> int:
    from lcsurvey.report.adding import add_city

    pack = add_city(folder)
    show(f"已添加：{pack.name}（{pack.id}），{len(pack.tables)} 张表。新建资料夹时写 --pack {pack.id}，或在窗口里选它。")
    return DONE


def _remove(name: str) -> int:
    from lcsurvey.report.adding import remove_city

    if not remove_city(name):
        say(f"没有添加过“{name}”。添加过的可以用 lcsurvey forms 查看。")
        return PROBLEM
    show(f"已去掉 {name}。用它建的资料照旧能打开、计分、打印。")
    return DONE


def _list(library: Library, json: bool) -> int:
    tables, wrong = [], []
    for form_id in library.ids():
        try:
            tables.append(library.table(form_id))
        except LCSurveyError as error:
            wrong.append(str(error))
    if json:
        show_json([_brief(table) for table in tables])
    else:
        rows = [
            (t.form.id, f"第 {t.form.version} 版", t.form.annex, t.form.short, _maximum(t) or "不计分", t.form.title)
            for t in tables
        ]
        show_table(rows, ("编号", "版本", "附件", "简称", "满分", "标题"), numbers=(4,))
    for sentence in wrong:
        say(sentence)
    return PROBLEM if wrong else DONE


def _maximum(table: Table) -> str:
    return text(table.rules.maximum) if table.scored else ""


def _brief(table: Table) -> dict[str, Any]:
    form = table.form
    return {
        "id": form.id,
        "version": form.version,
        "title": form.title,
        "short": form.short,
        "annex": form.annex,
        "document": form.document,
        "maximum": _maximum(table) or None,
        "questions": len(form.questions),
        "digest": form.digest,
    }


def table_data(table: Table, pack: Pack) -> dict[str, Any]:
    """One table as data: every question, choice, point, clause and ruling."""
    form, rules = table.form, table.rules
    return _brief(table) | {
        "notes": list(form.notes),
        "groups": [{"name": group.name, "label": group.label, "hint": group.hint} for group in form.groups],
        "questions": [_question_data(question) for question in form.questions],
        "columns": [_column_data(column) for column in form.columns],
        "rules": [_rule_data(form, rule) for rule in rules.rules],
        "bands": [{"label": b.label, "at_least": text(b.at_least), "note": b.note} for b in rules.bands],
        "rulings": [{"words": words, "ruling": ruling} for words, ruling in rules.notes],
        "settings": [_setting_data(setting) for setting in settings_for(pack, form.id)],
        "status": pack.status,
    }


def _source_data(source: Source | None) -> dict[str, str] | None:
    return None if source is None else {"document": source.document, "annex": source.annex, "clause": source.clause}


def _column_data(column: Column) -> dict[str, str]:
    return {"name": column.name, "label": column.label, "type": column.type, "unit": column.unit, "note": column.note}


def _question_data(question: Question) -> dict[str, Any]:
    data: dict[str, Any] = {
        "name": question.name,
        "label": question.label,
        "type": question.type,
        "group": question.group,
        "number": question.number,
        "required": question.required,
        "unit": question.unit,
        "hint": question.hint,
    }
    if question.choices:
        data["choices"] = [
            {"name": choice.name, "label": choice.label} | ({"hint": choice.hint} if choice.hint else {})
            for choice in question.choices
        ]
    if question.columns:
        data["columns"] = [_column_data(column) for column in question.columns]
    for name in ("minimum", "maximum", "step"):
        if (limit := getattr(question, name)) is not None:
            data[name] = text(limit)
    for name in ("relevant", "constraint"):
        if (expression := getattr(question, name)) is not None:
            data[name] = expression.text
    return data | {"setting": question.setting, "source": _source_data(question.source), "note": question.note}


def _rule_data(form: Form, rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "kind": rule.kind,
        "label": rule.label,
        "maximum": text(rule.maximum),
        "floor": None if rule.floor is None else text(rule.floor),
        "printed": rule.printed,
        "points": [{"points": points, "for": words} for points, words in _points(form, rule)],
        "source": _source_data(rule.source),
        "note": rule.note,
        "parts": [_rule_data(form, part) for part in rule.parts],
    }


def _points(form: Form, rule: Rule) -> Iterator[tuple[str, str]]:
    """The points within a rule, each with what they are given for or taken for (−)."""
    for rung in rule.rungs:
        yield text(rung.points), rung.label
    for name, points in rule.by_choice.items():
        yield text(points), next(choice.label for choice in form.question[rule.question].choices if choice.name == name)
    if rule.each:
        yield text(rule.each), "每一个"
    if rule.count:
        yield text(rule.maximum), f"达到 {rule.count} 项"
    for minus in rule.minus:
        each = "每缺一项" if minus.each_missing else f"比 {minus.short_of} 每少一类" if minus.short_of else ""
        yield f"-{text(minus.points)}", minus.label or each


def _setting_data(setting: Setting) -> dict[str, Any]:
    return {
        "id": setting.id,
        "label": setting.label,
        "type": setting.type,
        "default": list(setting.default) if isinstance(setting.default, tuple) else setting.default,
        "choices": [{"name": choice.name, "label": choice.label} for choice in setting.choices],
        "note": setting.note,
        "source": _source_data(setting.source),
    }


def _show(table: Table, pack: Pack) -> None:
    form, rules = table.form, table.rules
    show(f"{form.annex} {form.title}")
    points = f"满分 {_maximum(table)}" if table.scored else "不计分"
    show(f"编号 {form.id}，第 {form.version} 版，{points}；{form.document}")
    for group in form.groups:
        show(f"\n【{group.label}】{group.hint}")
        for question in form.in_group(group.name):
            for line in _question_lines(question):
                show(line)
    for column in form.columns:
        show(
            f"  {column.label}（{column.name}，{TYPES[column.type]}）"
            + (f"\n    说明：{column.note}" if column.note else "")
        )
    if table.scored:
        _show_rules(table)
    for setting in settings_for(pack, form.id):
        show(f"\n【设置】{setting.label}（{setting.id}）：{setting.note}")
    for words, ruling in rules.notes:
        show(f"\n【说明】“{words}”：{ruling}")
    for note in form.notes:
        show(note)


def _show_rules(table: Table) -> None:
    form, rules = table.form, table.rules
    show("\n【分值】")
    for depth, rule in rules.outline():
        floor = f"，不低于 {text(rule.floor)} 分" if rule.floor is not None else ""
        show(f"{'  ' * depth}{rule.label}（{rule.id}）{text(rule.maximum)} 分{floor}")
        for points, what in _points(form, rule):
            show(f"{'  ' * depth}    {points} 分：{what}")
        for words in (clause(rule), f"说明：{rule.note}" if rule.note else ""):
            if words:
                show(f"{'  ' * depth}    {words}")
    show("\n【评级】" + "；".join(f"{b.label} ≥{text(b.at_least)}{b.note and f'（{b.note}）'}" for b in rules.bands))


def _question_lines(question: Question) -> Iterator[str]:
    kind = TYPES[question.type] + (f"，{question.unit}" if question.unit else "")
    yield f"  {question.number} {question.label}（{question.name}，{kind}）".replace("   ", "  ")
    for choice in question.choices:
        yield f"      {choice.label}（{choice.name}）" + (f"：{choice.hint}" if choice.hint else "")
    if question.source is not None:
        yield f"    {question.source.annex}：“{question.source.clause}”"
    if question.note:
        yield f"    说明：{question.note}"
