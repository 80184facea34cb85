"""From plain data to a Form: everything wrong is collected, nothing is guessed."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, cast

from lcsurvey.errors import Problem
from lcsurvey.form.calculation import check_calculations
from lcsurvey.form.column import decimal, expression, parse_column
from lcsurvey.form.each import EACH, check_each
from lcsurvey.form.expression import Expression
from lcsurvey.form.label import key
from lcsurvey.form.model import (
    LINE_KINDS,
    QUESTION_TYPES,
    SCOPES,
    Choice,
    Form,
    Group,
    LineKind,
    Question,
    QuestionType,
    Scope,
    Source,
)
from lcsurvey.form.reading import Block, Document

_FORM_ID = re.compile(r"[a-z][a-z0-9-]*/[a-z][a-z0-9-]*")


def parse_source(block: Block, document: str = "") -> Source | None:
    """The clause a thing rests on, or None."""
    inner = block.block("source")
    if inner is None:
        return None
    source = Source(inner.text("annex", ""), inner.text("clause"), inner.text("document", document))
    inner.done()
    return source


def parse_form(document: Document, problems: list[Problem]) -> Form:
    """The form of ``document``; its problems are added to ``problems``."""
    top = Block(document.data, document.name, problems)
    id_ = top.text("id")
    if id_ and not _FORM_ID.fullmatch(id_):
        top.wrong("bad_id", f"id = “{id_}”应写成 城市/表，例如 jining/typing。")
    name = top.text("document", "")
    groups = tuple(_group(block, document, i, problems) for i, block in enumerate(top.rows("group")))
    lists = _choices(document, top, problems)
    questions = tuple(
        _question(block, document, i, lists, name, problems) for i, block in enumerate(top.rows("question"))
    )
    form = Form(
        id=id_,
        version=top.integer("version"),
        title=top.text("title"),
        short=top.text("short"),
        annex=top.text("annex", ""),
        document=name,
        groups=groups,
        questions=questions,
        notes=top.texts("notes"),
        scope=cast(Scope, top.option("scope", SCOPES, "circle")),
        rows=cast(LineKind | Literal[""], top.option("rows", LINE_KINDS, "")),
        columns=tuple(
            parse_column(Block(data, document.place("column", i), problems), lists)
            for i, data in enumerate(top.rows("column"))
        ),
        columns_setting=top.text("columns_setting", ""),
    )
    if bool(form.rows) != bool(form.columns):
        top.wrong("bad_rows", "rows 和 [[column]] 要一起写：rows 说每行是哪一种，[[column]] 说印哪几栏。")
    if form.rows == "return" and form.scope != "city":
        top.wrong("bad_scope", 'rows = "return"（退回和整改）的表是全市的，请写 scope = "city"。')
    if form.scope == "region" and form.rows:
        top.wrong("bad_scope", 'scope = "region" 的表不能写 rows：逐条印的表按生活圈（circle）或全市（city）印。')
    top.done()
    _check_names(form, document, problems)
    check_calculations(form, document, problems)
    check_each(form, document, problems)
    return form


def _group(data: object, document: Document, index: int, problems: list[Problem]) -> Group:
    block = Block(data, document.place("group", index), problems)
    each = cast(LineKind | Literal[""], block.option("each", EACH, ""))
    group = Group(block.name("name"), block.text("label"), block.text("hint", ""), each)
    block.done()
    return group


def _choices(document: Document, top: Block, problems: list[Problem]) -> dict[str, tuple[Choice, ...]]:
    lists: dict[str, tuple[Choice, ...]] = {}
    for index, data in enumerate(top.rows("choice")):
        block = Block(data, document.place("choice", index), problems)
        list_name, choice = block.name("list"), Choice(block.name("name"), block.text("label"), block.text("hint", ""))
        block.done()
        present = lists.get(list_name, ())
        if any(choice.name == other.name for other in present):
            block.wrong("duplicate_choice", f"选项 {choice.name} 在 {list_name} 中写了两次，请改名或删去一个。")
        if any(key(choice.label) == key(other.label) for other in present):
            block.wrong("duplicate_label", f"选项“{choice.label}”在 {list_name} 中写了两次，请改字或删去一个。")
        lists[list_name] = (*present, choice)
    return lists


def _question(
    data: object,
    document: Document,
    index: int,
    lists: dict[str, tuple[Choice, ...]],
    name: str,
    problems: list[Problem],
) -> Question:
    block = Block(data, document.place("question", index), problems)
    type_ = cast(QuestionType, block.option("type", QUESTION_TYPES))
    needs_list = type_ in ("select_one", "select_multiple", "table")
    list_name = block.text("choices", *(() if needs_list else ("",)))
    if list_name and list_name not in lists:
        block.wrong("unknown_list", f'choices = “{list_name}”没有定义；请加 [[choice]] list = "{list_name}"。')
    columns = tuple(parse_column(inner, lists) for inner in block.blocks("columns"))
    if len({column.name for column in columns}) != len(columns):
        block.wrong("duplicate_name", "columns 里有两栏同名，请改名。")
    if type_ == "table" and not columns:
        block.wrong("no_columns", "table 题要写 columns = [{ name, label, type }]。")
    calculation = block.text("calculation", "")
    computed = bool(calculation) or (bool(columns) and all(column.calculation for column in columns))
    question = Question(
        name=block.name("name"),
        type=type_,
        label=block.text("label"),
        group=block.text("group"),
        number=block.text("number", ""),
        hint=block.text("hint", ""),
        unit=block.text("unit", ""),
        required=block.flag("required", True) and not computed,
        appearance=block.option("appearance", ("", "rate", "multiline"), ""),
        choices=lists.get(list_name, ()),
        columns=columns,
        other=block.text("other", ""),
        minimum=decimal(block, "minimum"),
        maximum=decimal(block, "maximum"),
        step=decimal(block, "step"),
        relevant=expression(block, "relevant"),
        constraint=expression(block, "constraint"),
        constraint_message=block.text("constraint_message", ""),
        calculation=calculation,
        setting=block.text("setting", ""),
        source=parse_source(block, name),
        note=block.text("note", ""),
    )
    block.done()
    if type_ == "select_multiple" and question.constraint:
        block.wrong("bad_constraint", "select_multiple 题不能写 constraint；请写在提到它的另一题上。")
    if sentence := _range_problem(question):
        block.wrong("bad_range", sentence)
    return question


def _range_problem(question: Question) -> str:
    """Why no value could lie between minimum and maximum, or on its steps; empty where all is well."""
    low, high, step = question.minimum or Decimal(0), question.maximum, question.step
    if high is not None and low > high:
        return f"minimum {low} 大于 maximum {high}，请核对。"
    if step is not None and (step <= 0 or (high is not None and (high - low) % step)):
        return "step 要大于 0，并且从 minimum 起正好数到 maximum。"
    edges = [edge for edge in (question.minimum, high, step) if edge is not None]
    if question.type == "integer" and any(edge % 1 for edge in edges):
        return "整数题的 minimum、maximum、step 都要是整数。"
    return ""


def _check_names(form: Form, document: Document, problems: list[Problem]) -> None:
    """Names and labels once each, groups and references that exist, no circle of relevance."""
    groups = {group.name for group in form.groups}
    names: dict[str, int] = {}
    labels: dict[str, int] = {}
    fields = set(form.field) | {question.name for question in form.questions}

    def wrong(index: int, code: str, sentence: str) -> None:
        problems.append(Problem(code, document.place("question", index), sentence))

    for index, group in enumerate(form.groups):
        if group.name in {earlier.name for earlier in form.groups[:index]}:
            place = document.place("group", index)
            problems.append(Problem("duplicate_name", place, f"组名 {group.name} 已用过，请换一个。"))
    for index, question in enumerate(form.questions):
        if question.name in names:
            wrong(index, "duplicate_name", f"题名 {question.name} 已用过，请换一个。")
        if key(question.label) in labels:
            wrong(index, "duplicate_label", f"题目“{question.label}”与另一题同名；同一张表中要各不相同。")
        names[question.name], labels[key(question.label)] = index, index
        if question.group not in groups:
            wrong(index, "unknown_group", f"group = “{question.group}”没有定义；请加 [[group]]。")
        if question.other and question.other not in form.question:
            wrong(index, "unknown_question", f"other = “{question.other}”不是表中的题，请检查题名。")
        for attribute in ("relevant", "constraint"):
            told: Expression | None = getattr(question, attribute)
            for reference in sorted(told.references if told else ()):
                if reference not in fields:
                    wrong(index, "unknown_question", f"{attribute} 提到的 ${{{reference}}} 不在表中，请检查题名。")
        beside = {column.name for column in question.columns}
        for column in question.columns:
            for reference in sorted((column.constraint.references if column.constraint else frozenset()) - beside):
                wrong(index, "unknown_column", f"{column.name} 的 constraint 提到的 ${{{reference}}} 不是这张表的一栏。")
    _check_circles(form, wrong, names)


def _check_circles(form: Form, wrong: object, index: dict[str, int]) -> None:
    parents = {
        question.name: {reference.split(".")[0] for reference in question.relevant.references}
        for question in form.questions
        if question.relevant
    }
    for start in parents:
        seen, queue = set[str](), list(parents[start])
        while queue:
            name = queue.pop()
            if name == start:
                wrong(index[start], "circular_relevant", f"{start} 的 relevant 绕回到自己，请去掉一处。")  # type: ignore[operator]
                break
            if name not in seen:
                seen.add(name)
                queue.extend(parents.get(name, ()))
