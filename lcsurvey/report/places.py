"""The places of a page: where answers, cells, sums, points and the fields of things are printed.

* ``{ options = "question", stops = 4, after = false, only = ["a"] }``: a box for every option, or for these
* ``{ other = "text question", label = "其他：" }``: a box that is ticked where the text is given, and the text
* ``{ answer = "question", blank = 8, as = "ten_thousand" }``: the answer as text
* ``{ cell = "question.row.column", as = "…" }``: one cell of a table question
* ``{ sum = "question.column", as = "…" }``: the sum of a column, or of several: ``["a.outlets", "b.outlets"]``
* ``{ field = "name" }``: a field of the thing that a repeated row is about; ``number`` counts the rows
* ``{ words = "question", column = "state", say = [{ states = ["few"], words = "{}等业态少" }], join = "，", nothing = "——" }``:
  in a row for every community, what the question asked for it says, worded by this rule
* ``{ column = "name" }``: the label of a column of a form whose lines are things
* ``{ score = "rule" }``, ``{ total = true }``: points

``as`` is one of :data:`lcsurvey.report.figures.STYLES`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lcsurvey.errors import Problem
from lcsurvey.form.each import asked
from lcsurvey.form.model import Form
from lcsurvey.report.figures import STYLES
from lcsurvey.report.lines import FIELDS
from lcsurvey.report.sheet import Piece, Repeat, Slot, Tick
from lcsurvey.report.states import Part, Wording

LARGEST = 1_000_000
"""No number of a page reaches it: widths are millimetres, rows are counted."""
TOTAL = "total"
PLACES: Mapping[str, set[str]] = {
    "options": {"stops", "after", "only"}, "other": {"label", "blank"}, "answer": {"blank", "as"},
    "cell": {"blank", "as"}, "sum": {"blank", "as"}, "field": {"blank"}, "words": {"column", "say", "join", "nothing"}, "column": set(), "score": set(),
    "total": set(),
}  # fmt: skip


def score_key(rule: str) -> str:
    """The key of the place for a rule's points."""
    return f"score.{rule}"


def answer_key(question: str, style: str = "") -> str:
    """The key of the place for an answer as text."""
    return f"answer.{question}@{style}" if style else f"answer.{question}"


def cell_key(field: str, style: str = "") -> str:
    """The key of the place for one cell of a table question."""
    return f"cell.{field}@{style}"


def sum_key(columns: Sequence[str], style: str = "") -> str:
    """The key of the place for the sum of columns, each ``question.column``."""
    return f"sum.{'+'.join(columns)}@{style}"


def field_key(name: str) -> str:
    """The key of the place for a field of a repeated row, before it is known which line it is of."""
    return f"field.{name}"


def line_key(row: int, line: int, name: str) -> str:
    """The key of the place for a field of one line of the repeated row that stands at ``row``."""
    return f"line.{row}.{line}.{name}"


def words_key(number: int) -> str:
    """The name of the place for a sentence of states: the wording of this number of its page."""
    return f"words.{number}"


def option_key(question: str, option: str) -> str:
    """The key of the box of one option."""
    return f"{question}.{option}"


def other_key(question: str) -> str:
    """The key of the box that a given text ticks."""
    return f"other.{question}"


class PlaceReader:
    """Reads the places of one page; collects problems instead of stopping at the first."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.problems: list[Problem] = []
        self.repeats: list[Repeat] = []
        self.wordings: list[Wording] = []
        self.repeat = ""  # the kind of the row that is read, where it is a repeated one

    def wrong(self, place: str, sentence: str, code: str = "page") -> None:
        self.problems.append(Problem(code, f"{self.form.id} 版面 {place}".rstrip(), sentence))

    def unknown(self, given: Mapping[str, Any], known: set[str], place: str) -> None:
        for key in given.keys() - known:
            self.wrong(place, f"不认识的项“{key}”，可用的有：{'、'.join(sorted(known))}。", "page_key")

    def number(self, given: Mapping[str, Any], key: str, default: float, place: str) -> float:
        value = given.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < LARGEST:
            self.wrong(place, f"“{key}”应是大于0的数，现在是 {value!r}。")
            return default
        return value

    def strings(self, value: Any, place: str) -> tuple[str, ...]:
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, Sequence) or not all(isinstance(one, str) for one in values):
            self.wrong(place, f"应是文字或一列文字，现在是 {value!r}。")
            return ()
        return tuple(values)

    def question_choices(self, name: str, place: str) -> tuple[tuple[str, str], ...]:
        question = self.form.question.get(name)
        if question is None:
            self.wrong(place, f"没有题目“{name}”，请对照表的题目改正。", "page_question")
            return ()
        if question.type not in ("select_one", "select_multiple"):
            self.wrong(place, f"题目“{name}”没有选项，不能印成方框。", "page_question")
        return tuple((choice.name, choice.label) for choice in question.choices)

    def some(self, choices: tuple[tuple[str, str], ...], only: Any, place: str) -> tuple[tuple[str, str], ...]:
        """The options that a cell prints where it does not print all of them."""
        if only is None:
            return choices
        wanted = self.strings(only, place)
        for name in set(wanted) - {option for option, _ in choices}:
            self.wrong(place, f"没有选项“{name}”，请对照题目的选项改正。", "page_question")
        return tuple(pair for pair in choices if pair[0] in wanted)

    def known_question(self, name: str, place: str) -> None:
        if name not in self.form.question:
            self.wrong(place, f"没有题目“{name}”，请对照表的题目改正。", "page_question")

    def pieces(self, item: Any, place: str) -> tuple[tuple[Piece, ...], int]:
        """The pieces of one string or place, and the stops it asks for."""
        if isinstance(item, str):
            return (item,), 0
        kinds = [kind for kind in PLACES if isinstance(item, Mapping) and kind in item]
        if len(kinds) != 1 and "words" not in kinds:
            self.wrong(place, f"应是文字或一个填写处（{'、'.join(PLACES)} 之一），现在是 {item!r}。")
            return (), 0
        kind = "words" if "words" in kinds else kinds[0]
        self.unknown(item, PLACES[kind] | {kind}, place)
        if kind == "words":
            return self.words_place(item, place), 0
        blank = int(self.number(item, "blank", 6, place)) if "blank" in item else 0
        name = str(item[kind])
        if kind == "options":
            choices = self.some(self.question_choices(name, place), item.get("only"), place)
            after = bool(item.get("after", False))
            ticks = tuple(Tick(option_key(name, option), label, after) for option, label in choices)
            return ticks, int(self.number(item, "stops", 1, place)) if item.get("stops", 0) != 0 else 0
        if kind == "other":
            self.known_question(name, place)
            label = str(item.get("label", "其他："))
            return (Tick(other_key(name), label), Slot(answer_key(name), blank or 6)), 0
        if kind in ("answer", "cell", "sum", "field", "column"):
            return self.text_place(kind, item[kind], blank, self.style(item, place), place), 0
        return (Slot(score_key(name) if kind == "score" else TOTAL),), 0

    def style(self, item: Mapping[str, Any], place: str) -> str:
        """How a place writes its number."""
        style = item.get("as", "")
        if style not in STYLES:
            self.wrong(place, f"as = {style!r} 不认识，可用的有：{'、'.join(filter(None, STYLES))}。")
            return ""
        return str(style)

    def text_place(self, kind: str, given: Any, blank: int, style: str, place: str) -> tuple[Piece, ...]:
        """The place of an answer, a cell, a sum, a thing's field or a column's label."""
        name = str(given)
        if kind == "answer":
            self.known_question(name, place)
            return (Slot(answer_key(name, style), blank),)
        if kind == "cell":
            question = self.form.question.get(name.partition(".")[0])
            if question is None or question.type != "table" or name not in question.fields:
                self.wrong(place, f"没有单元格“{name}”，应写成 题名.行.栏。", "page_question")
            return (Slot(cell_key(name, style), blank),)
        if kind == "sum":
            columns = self.strings(given, place)
            for column in columns:
                self.known_column(column, place)
            return (Slot(sum_key(columns, style), blank),)
        if kind == "column":
            label = next((column.label for column in self.form.columns if column.name == name), None)
            if label is None:
                self.wrong(place, f"没有栏目“{name}”，请对照 [[column]]。", "page_question")
            return (label or "",)
        if name not in FIELDS.get(self.repeat, ()):
            known = "、".join(FIELDS.get(self.repeat, ()))
            words = f"没有“{name}”，可用的有：{known}" if self.repeat else "field 只能写在有 repeat 的行里"
            self.wrong(place, f"{words}。", "page_field")
        return (Slot(field_key(name), blank),)

    def words_place(self, item: Mapping[str, Any], place: str) -> tuple[Piece, ...]:
        """The place of a sentence of states, in a row for every thing that the question is asked for."""
        name, column = str(item["words"]), str(item.get("column", ""))
        questions = asked(self.form, name)
        states = {choice.name for one in questions for col in one.columns if col.name == column for choice in col.choices}
        if questions and not states:
            self.wrong(place, f"“{name}”没有可选的栏“{column}”，column 应写一栏 select_one。", "page_question")
        elif not questions and name not in self.form.patterns:
            self.known_question(name, place)
        if not self.repeat:
            self.wrong(place, "words 只能写在有 repeat 的行里。", "page_field")
        parts = []
        for one in item.get("say", ()) if isinstance(item.get("say", ()), Sequence) else ():
            given = one if isinstance(one, Mapping) else {}
            wanted, words = self.strings(given.get("states", ()), place), given.get("words", "")
            if not wanted or not isinstance(words, str) or "{}" not in words or (states and set(wanted) - states):
                self.wrong(place, f"say 应写成 {{ states = [\"…\"], words = \"{{}}等业态少\" }}，现在是 {one!r}。")
                continue
            parts.append(Part(wanted, words))
        if not parts:
            self.wrong(place, "words 要写 say：哪种情况怎么说。")
        wording = Wording(name, column, tuple(parts), str(item.get("join", "，")), str(item.get("nothing", "——")))
        self.wordings.append(wording)
        return (Slot(field_key(words_key(len(self.wordings) - 1))),)

    def known_column(self, name: str, place: str) -> None:
        """A column of numbers, ``question.column``."""
        question = self.form.question.get(name.partition(".")[0])
        column = question.column(name) if question and name.count(".") == 1 else None
        if column is None or column.type not in ("integer", "decimal"):
            self.wrong(place, f"没有数字栏“{name}”，应写成 题名.栏。", "page_question")
