"""How a table's answers follow from facts, as data: ``v1.derive.toml`` beside the form (docs/forms.md).

A small closed family of origins. Which formats stand behind a wording of the table is said once, in the catalogue's
mapping, or by ``formats`` here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal, cast, get_args

from lcsurvey.errors import Problem
from lcsurvey.form.model import Form, Question, QuestionType, Scope
from lcsurvey.form.reading import Block, Document

Origin = Literal[
    "formats", "covered", "compounds", "households", "outlets", "staff", "area", "has", "services", "service_count",
    "units", "table", "register", "activities", "sample", "rate", "demands", "projects", "investment", "completed",
    "document", "unreached", "reach", "circles", "circles_with", "built",
    "of_community", "shortfall",
]  # fmt: skip
ORIGINS: tuple[Origin, ...] = get_args(Origin)
MAPPED: frozenset[Origin] = frozenset(
    (
        "formats", "covered", "unreached", "outlets", "staff", "area", "has", "services", "service_count", "units",
        "table", "reach", "circles_with", "of_community", "shortfall",
    )
)  # fmt: skip
"""Origins that look at outlets of certain formats."""
PER_CHOICE: frozenset[Origin] = frozenset(("formats", "units", "table", "reach", "circles_with", "of_community", "shortfall"))
"""Those that look at each option or row for itself; the others ask what stands behind the whole question."""
EVERY = "*"
"""Stands for all formats."""
FILTERS = ("", "chain", "delivery", "all_day", "scan")
COLUMNS: Mapping[tuple[Origin, Scope], tuple[str, ...]] = {
    ("table", "circle"): ("outlets", "staff", "chains", "missing"), ("table", "city"): ("outlets", "chains"),
    ("reach", "circle"): ("total", "reached", "far"), ("reach", "city"): ("total", "reached", "unknown"),
    ("circles_with", "city"): ("with", "without", "unknown"), ("built", "city"): ("circles", "communities"),
    ("shortfall", "city"): ("sentence",),
}  # fmt: skip
"""What the columns of a table may be filled with, by origin and by whose table it is."""
OF_CITY: frozenset[Origin] = frozenset(
    ("completed", "document", "circles", "table", "reach", "circles_with", "built", "of_community",
     "shortfall")
)
"""Origins that a table of the whole city can have; circles and circles_with and completed only such a table."""
ONLY_CITY: frozenset[Origin] = frozenset(("completed", "circles", "circles_with", "built", "of_community", "shortfall"))
REGISTER_FIELDS = (
    "population", "households", "boundary", "communities", "name", "completed_on", "shortfall_basic",
    "shortfall_quality",
)  # fmt: skip
WHOSE: Mapping[Scope, str] = {"circle": "生活圈", "city": "全市", "region": "各旗区"}
RATES = ("format_rate", "service_rate", "overall_rate")
_SUITS: Mapping[Origin, tuple[QuestionType, ...]] = {
    "formats": ("select_multiple",), "services": ("select_multiple",), "covered": ("integer",),
    "compounds": ("integer",), "households": ("integer",), "outlets": ("integer",), "staff": ("integer",),
    "area": ("decimal",), "has": ("select_one",), "demands": ("select_one",), "projects": ("select_one",),
    "service_count": ("integer",), "units": ("table",), "table": ("table",), "completed": ("table",),
    "activities": ("integer",), "sample": ("integer",), "rate": ("decimal",), "investment": ("decimal",),
    "document": ("table",), "unreached": ("text",),
    "register": ("integer", "text", "date"), "reach": ("table",), "circles": ("integer",), "circles_with": ("table",),
    "built": ("table",), "of_community": ("table",),
    "shortfall": ("table",),
}  # fmt: skip
_NEEDS: Mapping[Origin, tuple[str, ...]] = {
    "register": ("field",), "rate": ("rate",), "table": ("columns",), "document": ("values",),
    "reach": ("columns",), "circles_with": ("columns",), "built": ("columns",), "of_community": ("columns",),
    "shortfall": ("columns", "field"),
}  # fmt: skip
"""Keys without which an origin says nothing."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """Where the answer to one question comes from."""

    question: str
    origin: Origin
    formats: tuple[str, ...] = ()  # ids of the catalogue; () by its mapping
    also: tuple[str, ...] = ()  # services: formats whose outlets may offer them but need not say so
    wording: str = ""  # which list of the mapping; that of the question's name unless given
    item: str = ""  # which wording of that list, where the question is one item
    within: Fraction = Fraction(15)  # minutes
    limits: Mapping[str, Fraction] = field(default_factory=dict)  # row → minutes, where a row has its own
    setting: str = ""  # "any" or "every" compound
    weighted_setting: str = ""  # while on, households instead of compounds
    only: str = ""  # count only these outlets
    group: str = ""  # of services
    register: str = ""  # field of the circle's register
    rate: str = ""  # which rate of satisfaction
    partial_setting: str = ""  # while on, incomplete questionnaires count in rates
    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, int]] = field(default_factory=dict)  # row → column → the document's figure

    def limit(self, row: str) -> Fraction:
        """The minutes of one row."""
        return self.limits.get(row, self.within)

    @property
    def settings(self) -> tuple[str, ...]:
        """The settings that it looks at."""
        return tuple(filter(None, (self.setting, self.weighted_setting, self.partial_setting)))


def parse_derivations(document: Document, form: Form, problems: list[Problem]) -> tuple[Derivation, ...]:
    """The derivations of ``form``; problems are added to ``problems``."""
    top = Block(document.data, document.name, problems)
    if top.text("form") != form.id or top.integer("version") != form.version:
        top.wrong("other_form", f"form 和 version 应是 {form.id} 第 {form.version} 版，与题目文件一致。")
    found: list[Derivation] = []
    for index, data in enumerate(top.rows("derive")):
        block = Block(data, document.place("derive", index), problems)
        one = _derivation(block, form)
        if one.question in {other.question for other in found}:
            block.wrong("twice", f"question = “{one.question}”前面已经写过一次，请只留一处。")
        found.append(one)
        block.done()
    top.done()
    return tuple(found)


def _derivation(block: Block, form: Form) -> Derivation:
    name = block.text("question")
    origin = cast(Origin, block.option("from", ORIGINS))
    question = form.question.get(name)
    if question is None:
        block.wrong("unknown_question", f"question = “{name}”不是表中的题，请检查题名。")
    elif origin in _SUITS and question.type not in _SUITS[origin]:
        block.wrong("bad_origin", f"from = “{origin}”不能用于 {question.type} 题“{name}”，请核对。")
    columns = {key: str(value) for key, value in block.mapping("columns").items()}
    if question is not None and columns.keys() - {column.name for column in question.columns}:
        block.wrong("unknown_column", "columns 里有表中没有的栏，请检查栏名。")
    known = COLUMNS.get((origin, form.scope), ())
    if known and not set(columns.values()) <= set(known):
        block.wrong("unknown_value", f"columns 的内容只能是：{'、'.join(known)}。")
    if (form.scope == "circle" and origin in ONLY_CITY) or (form.scope != "circle" and origin not in OF_CITY):
        block.wrong("bad_origin", f"from = “{origin}”不能用于{WHOSE[form.scope]}的表，请核对 scope（docs/forms.md）。")
    if (field := str(block.get("field", ""))) and field.startswith("shortfall") != (origin == "shortfall"):
        block.wrong("unknown_value", f"field = “{field}”不能和 from = “{origin}”一起写，请核对（docs/forms.md）。")
    for needed in _NEEDS.get(origin, ()):
        if not block.has(needed):
            block.wrong("missing_key", f"from = “{origin}”要写 {needed}，请补上（docs/forms.md）。")
    values = {row: dict(cells) for row, cells in block.mapping("values").items() if isinstance(cells, Mapping)}
    if question is not None and (stray := [cell for cell in _cells(name, values) if cell not in question.fields]):
        block.wrong("unknown_cell", f"values 里的 {stray[0]} 不是表中的一格，请检查行名和栏名。")
    if any(type(number) is not int for cells in values.values() for number in cells.values()):
        block.wrong("not_integer", "values 里都应是整数。")
    return Derivation(
        question=name,
        origin=origin,
        formats=block.texts("formats"),
        also=block.texts("also"),
        wording=block.text("list", ""),
        item=block.text("item", ""),
        within=block.number("within", "15") or Fraction(15),
        limits=_limits(block, question),
        setting=block.text("setting", ""),
        weighted_setting=block.text("weighted_setting", ""),
        only=block.option("only", FILTERS, ""),
        group=block.text("group", ""),
        register=block.option("field", REGISTER_FIELDS, ""),
        rate=block.option("rate", RATES, ""),
        partial_setting=block.text("partial_setting", ""),
        columns=columns,
        values=values,
    )


def _limits(block: Block, question: Question | None) -> Mapping[str, Fraction]:
    """Minutes by row; a row that is not there is a problem."""
    given = block.mapping("limits")
    rows = {choice.name for choice in question.choices} if question is not None else set(given)
    if stray := sorted(given.keys() - rows):
        block.wrong("unknown_row", f"limits 里的 {stray[0]} 不是表中的一行，请检查行名。")
    return {row: block.as_number(f"limits.{row}", value) for row, value in given.items()}


def _cells(question: str, values: Mapping[str, Mapping[str, int]]) -> list[str]:
    return [f"{question}.{row}.{column}" for row, cells in values.items() for column in cells]
