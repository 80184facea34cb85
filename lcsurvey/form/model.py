"""Forms and packs as frozen values.

Names of types and attributes are XLSForm's (``select_one``, ``select_multiple``, ``integer``, ``decimal``,
``text``, ``date``; ``name``, ``label``, ``hint``, ``required``, ``relevant``, ``constraint``, ``appearance``).
One kind is ours: ``table``, fixed rows by columns.

A *field* is the unit that is stored, merged and scored. A ``select_one``, number, text or date question is one
field named like the question; a ``select_multiple`` is one field per option, ``question.option`` (True 有,
False 无, absent 未看); a ``table`` is one field per cell, ``question.row.column``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any, Literal, get_args

from lcsurvey.form.expression import Expression
from lcsurvey.form.fields import Fields

QuestionType = Literal["select_one", "select_multiple", "integer", "decimal", "text", "date", "table"]
QUESTION_TYPES: tuple[QuestionType, ...] = (
    "select_one", "select_multiple", "integer", "decimal", "text", "date", "table",
)  # fmt: skip

Scope = Literal["circle", "city", "region"]
SCOPES: tuple[Scope, ...] = get_args(Scope)
"""Whose table it is: every circle has one, the whole city has one, every region of the register has one."""

LineKind = Literal["project", "outlet", "activity", "demand", "attachment", "compound", "community", "circle", "return"]
LINE_KINDS: tuple[LineKind, ...] = get_args(LineKind)
"""Things that a page prints line by line."""

Count = Literal["circles", "communities", "satisfaction", "chains", "answer"]
COUNTS: tuple[Count, ...] = get_args(Count)
RATES = ("satisfaction", "chains")
"""Counts that are shares by themselves, 0 to 1."""

Value = bool | int | str | Decimal
"""What one field can hold: bool for an option, str for a choice, a text or an ISO date, int, Decimal."""
Answers = Mapping[str, Value]
"""Field id → value; a field that is absent is unanswered (未看, 未填)."""
Settings = Mapping[str, Any]
"""Setting id → bool, str, Decimal, or tuple of choice names."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the words stand: document, annex, and the clause itself, verbatim."""

    annex: str
    clause: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One option: ``name`` is permanent, ``label`` is the document's wording, ``hint`` what it says besides."""

    name: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table question, or of the list that a form of lines prints.

    ``constraint`` speaks of one row: ``${outlets}`` is that row's cell in the column ``outlets``.
    """

    name: str
    label: str
    type: QuestionType = "text"
    unit: str = ""
    choices: tuple[Choice, ...] = ()
    required: bool = True
    appearance: str = ""  # "rate": 0–1 shown as %; "multiline"; "shown": what facts give, not typed on the screen
    total: bool = False  # its cells add up to something
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    constraint: Expression | None = None
    constraint_message: str = ""
    note: str = ""
    calculation: str = ""  # the cell follows from other answers


@dataclass(frozen=True, slots=True)
class Question:
    """One question. ``label`` is unique within the form and is the key of answer sheets."""

    name: str
    type: QuestionType
    label: str
    group: str
    number: str = ""  # the paper's own number, "1", "（2）" or ""
    hint: str = ""
    unit: str = ""  # 人, 份, 平方米, 个小区 …
    required: bool = True
    appearance: str = ""  # "rate": 0–1 shown as %; "multiline"
    choices: tuple[Choice, ...] = ()
    columns: tuple[Column, ...] = ()
    other: str = ""  # the text question that names the row ``other``; unnamed, the row is not asked
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    step: Decimal | None = None
    relevant: Expression | None = None
    constraint: Expression | None = None
    constraint_message: str = ""
    calculation: str = ""  # the answer follows from others; never typed, never missing
    setting: str = ""  # asked only while this setting is on
    source: Source | None = None
    note: str = ""
    pattern: str = ""  # of a question that is asked for every thing of a kind: its name in the file
    thing: str = ""  # … and the id of the thing that this one is about

    @property
    def fields(self) -> tuple[str, ...]:
        """The ids of the fields of this question, in the paper's order."""
        if self.type == "select_multiple":
            return tuple(f"{self.name}.{choice.name}" for choice in self.choices)
        if self.type == "table":
            return tuple(f"{self.name}.{row.name}.{column.name}" for row in self.choices for column in self.columns)
        return (self.name,)

    @property
    def calculated(self) -> bool:
        """Whether its answer follows from other answers (:mod:`lcsurvey.form.calculation`)."""
        return bool(self.calculation) or any(column.calculation for column in self.columns)

    def calculates(self, field: str) -> bool:
        """Whether this field of it follows from other answers."""
        name = field.rsplit(".", 1)[-1]
        return bool(self.calculation) or any(column.calculation for column in self.columns if column.name == name)

    @property
    def needed(self) -> tuple[str, ...]:
        """The fields without which it is not fully answered: not those of columns that may stay empty."""
        if self.type != "table":
            return self.fields
        columns = [column.name for column in self.columns if column.required and not column.calculation]
        return tuple(f"{self.name}.{row.name}.{column}" for row in self.choices for column in columns)

    def column(self, field: str) -> Column | None:
        """The column of a table that a field stands in; None for other questions."""
        name = field.rsplit(".", 1)[-1]
        return next((column for column in self.columns if column.name == name), None)

    def type_of(self, field: str) -> QuestionType:
        """The type of what one of its fields holds: a table's are those of its columns."""
        if self.type != "table":
            return self.type
        column = self.column(field)
        return column.type if column else "text"

    def label_of(self, field: str) -> str:
        """What one of its fields is called: 店铺·便利店·从业人数."""
        if self.type != "table":
            return self.label
        _, row, name = field.split(".")
        words = [self.label, *(choice.label for choice in self.choices if choice.name == row)]
        if len(self.columns) > 1:
            words += [column.label for column in self.columns if column.name == name]
        return "·".join(words)

    def unanswered(self, answers: Answers) -> bool:
        """Whether an answer that this question needs is missing."""
        for name in self.needed:
            if name not in answers and not (self.other and ".other." in name and not answers.get(self.other)):
                return True
        return False


@dataclass(frozen=True, slots=True)
class Group:
    """A section of a form as the paper has it."""

    name: str
    label: str
    hint: str = ""
    each: LineKind | Literal[""] = ""  # asked once for every thing of this kind (lcsurvey.form.each)


@dataclass(frozen=True)
class Form:
    """One table of one city in one version."""

    id: str  # "jining/typing"
    version: int
    title: str
    short: str  # 分型表: used in file names and lists
    annex: str
    document: str
    groups: tuple[Group, ...]
    questions: tuple[Question, ...]
    notes: tuple[str, ...] = ()
    scope: Scope = "circle"
    rows: LineKind | Literal[""] = ""  # its lines are things of this kind
    columns: tuple[Column, ...] = ()  # … and these of their fields are printed, in order
    columns_setting: str = ""  # setting that names the columns an office leaves out
    digest: str = ""  # SHA-256 of form + scoring as canonical JSON
    patterns: tuple[str, ...] = ()  # bound to things: the names in the file of what is asked for each
    page: Mapping[str, Any] = field(default_factory=dict, compare=False)  # the printed table as data
    words: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict, compare=False)
    """List → wording → ids of formats, where the table brings them itself: of a city that not every program knows."""

    @property
    def called(self) -> str:
        """附件2 分型表; where the document gives it no number, its short name alone."""
        return f"{self.annex} {self.short}".strip()

    @cached_property
    def question(self) -> Mapping[str, Question]:
        """Question by name."""
        return {question.name: question for question in self.questions}

    @cached_property
    def field(self) -> Mapping[str, Question]:
        """Question by field id, in the paper's order."""
        if self.patterns:
            return Fields(self.question)
        return {field: question for question in self.questions for field in question.fields}

    @cached_property
    def each(self) -> bool:
        """Whether a group of it is asked once for every thing of a kind, and it is not bound to things yet."""
        return any(group.each for group in self.groups)

    @cached_property
    def by_pattern(self) -> Mapping[str, tuple[Question, ...]]:
        """Name in the file → the questions that it became, one for every thing."""
        found: dict[str, list[Question]] = {}
        for question in self.questions:
            if question.pattern:
                found.setdefault(question.pattern, []).append(question)
        return {name: tuple(questions) for name, questions in found.items()}

    def in_group(self, name: str) -> tuple[Question, ...]:
        """The questions of one group, in order."""
        return self._by_group.get(name, ())

    @cached_property
    def _by_group(self) -> Mapping[str, tuple[Question, ...]]:
        found: dict[str, list[Question]] = {}
        for question in self.questions:
            found.setdefault(question.group, []).append(question)
        return {name: tuple(questions) for name, questions in found.items()}


@dataclass(frozen=True, slots=True)
class Setting:
    """A local choice that a ruling leaves to the office; belongs to the pack of the form it serves."""

    id: str
    label: str
    type: Literal["boolean", "select_one", "select_multiple"]
    default: Any
    choices: tuple[Choice, ...] = ()
    count: int | None = None  # a select_multiple must name exactly this many, or none
    forms: tuple[str, ...] = ()
    note: str = ""
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result across forms: what the rating of one form makes of the type that another gave."""

    id: str
    label: str
    of: str  # form whose rating gives the type
    by: str  # form whose rating confirms it
    confirming: tuple[str, ...]  # ratings of ``by`` that confirm
    unconfirmed: str  # wording where it does not
    alternative_setting: str = ""
    alternative: Mapping[str, str] = field(default_factory=dict)
    ladder: tuple[str, ...] = ()  # types from low to high
    note: str = ""
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What a city set itself, as its document says it; ``least`` is a number, or 0 to 1 where it is a share or a rate.

    Without ``form`` completed circles count, by 建成日期; with it those whose table was handed in and has one of
    ``ratings``. ``since`` is the first year that counts, 0 for all before. ``regions`` are names; none: all of them.
    """

    id: str
    label: str
    count: Count
    least: Decimal
    year: int  # reached by its last day
    most: Decimal | None = None  # upper end of 25—30; only said
    since: int = 0
    share: bool = False  # of all circles or communities
    regions: tuple[str, ...] = ()
    form: str = ""
    ratings: tuple[str, ...] = ()
    question: str = ""  # of ``form``, for "answer"
    outcome: str = ""  # instead of form and ratings: the circles in which this outcome of the pack is confirmed
    unit: str = "个"
    note: str = ""
    source: Source | None = None

    @property
    def rate(self) -> bool:
        """Whether it is a share or a rate, 0 to 1."""
        return self.share or self.count in RATES or (self.count == "answer" and self.unit == "%")


@dataclass(frozen=True, slots=True)
class Pack:
    """A city as data: its tables, settings, register and words."""

    id: str
    name: str
    title: str
    document: str
    status: str  # 征求意见稿, or ""
    tables: tuple[str, ...]  # form ids this pack opens with (may be of another pack)
    settings: tuple[Setting, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    registers: Mapping[str, str] = field(default_factory=dict)  # kind → file beside pack.toml
    notes: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()
    folder: str = ""
