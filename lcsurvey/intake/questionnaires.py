"""An export of an e-survey as anonymous questionnaires.

    found = read(path, form)                       # or read(path, form, {3: "harmony", 4: ""}) to correct columns
    found.columns, found.dropped, found.ignored    # what each column stands for; what will not be kept
    found.sheets, found.problems, found.notes      # answers by field; every cell that was not taken, by name

Only columns that stand for a question of the form are read; IP, nickname, account, time, source and the like are
dropped before anything is looked at. A cell that cannot be read leaves its question unanswered and is named.
Telephone and identity numbers within free text are taken out and named.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lcsurvey.errors import InputError, Problem
from lcsurvey.form.model import Answers, Choice, Form, Question, Value
from lcsurvey.intake.choosing import choose
from lcsurvey.intake.grid import Grid, grid_of
from lcsurvey.intake.headings import Column, Matcher, wordings
from lcsurvey.intake.marks import columns_said
from lcsurvey.intake.sheet import Book
from lcsurvey.intake.spreadsheet import letters
from lcsurvey.response.questionnaire import rating_questions

SHOWN = 40
"""Letters of a wrong cell that a sentence repeats."""
LONGEST = 2_000
"""Letters of a text that are kept."""
_LOOKED_AT, _NAMED = 50, 5
"""Rows by which a sheet of answers is told; names of other sheets that are said."""
_SURELY = 2
_NOT_ANSWERED = frozenset(
    ("", "-3", "-2", "(跳过)", "(空)", "跳过", "空", "未填", "未作答", "无回答", "null", "none", "-", "—", "/", "n/a")
)
_YES = frozenset(("1", "是", "√", "✓", "☑", "有", "已选", "选中", "y", "yes", "true", "对"))
_NO = frozenset(("0", "否", "×", "无", "未选", "未选中", "n", "no", "false", "□"))
_BETWEEN = "┋;|\n,、，；│ /"
_LEADING = re.compile(r"^(?:[A-Za-z]|\d{1,2})[.、:：)）]\s*")
_SCORE = re.compile(r"\s*\(\d+(?:\.\d+)?分\)$")
_WRITTEN = re.compile(r"^其他\s*[:：]?\s*(?:〖([^〗]*)〗|\(([^()]*)\)|\[([^\]]*)\]|(.*))$", re.DOTALL)
_NUMBERS = re.compile(r"(?<!\d)(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\d{17}[\dXx]|0\d{2,3}-\d{7,8})(?!\d)")
TAKEN_OUT = "（号码已删去）"


@dataclass(frozen=True, slots=True)
class Found:
    """What an export holds; ``rows`` are its filled rows, ``blank`` those in which no question is answered."""

    name: str
    columns: tuple[Column, ...]
    sheets: tuple[Answers, ...]
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]
    rows: int
    blank: int
    missing: tuple[str, ...]  # labels of rating questions that no column asks

    @property
    def dropped(self) -> tuple[str, ...]:
        """Headings of columns that could lead back to a respondent."""
        return tuple(column.heading for column in self.columns if column.kind == "dropped")

    @property
    def ignored(self) -> tuple[str, ...]:
        """Headings of columns that ask nothing of the form."""
        return tuple(column.heading for column in self.columns if column.kind == "ignored" and column.heading)

    @property
    def mapping(self) -> Mapping[int, str]:
        """Column → field, or empty; what :func:`read` takes once a person has corrected it."""
        return {column.index: column.field for column in self.columns}


def read(path: Path, form: Form, mapping: Mapping[int, str] | None = None) -> Found:
    """The questionnaires in an .xlsx or .csv; raises InputError where the file is none, or asks none of the ratings."""
    return take(answers_in(path, form), form, mapping, str(path))


def answers_in(path: Path, form: Form) -> Grid:
    """The sheet of an export in which the answers are; that others are not read is told. Raises InputError."""
    book = Book.open(path)
    grid = choose(book, lambda name: grid_of(book.read(name)), lambda grid: _likeness(grid, form), _SURELY)
    others = [name for name in book.shown if name != grid.name]
    if not others:
        return grid
    names = "、".join(others[:_NAMED]) + ("……" if len(others) > _NAMED else "")
    said = f"读的是工作表“{grid.name}”，另有 {len(others):,} 张没有读：{names}。要收别的，请把它另存为一个文件。"
    return replace(grid, notes=(said, *grid.notes))


def take(grid: Grid, form: Form, mapping: Mapping[int, str] | None = None, place: str = "") -> Found:
    """The questionnaires in a sheet that has been read."""
    grid = _one_heading(grid, form)
    columns = Matcher(form).columns(grid.heading, mapping)
    asked = {column.question for column in columns if column.field}
    ratings = rating_questions(form)
    missing = tuple(question.label for question in ratings if question.name not in asked)
    if len(missing) == len(ratings):
        raise InputError(f"{place or grid.name}：没有一列是《{form.title}》的满意度题，请检查是不是选错了文件。")
    reader = _Reader(form, grid, columns)
    answered = [reader.row(row) for row in range(len(grid.rows))]
    sheets = tuple(answers for answers in answered if any(value is not False for value in answers.values()))
    return Found(
        grid.name, columns, sheets, tuple(reader.problems), (*grid.notes, *reader.notes()), len(grid.rows),
        len(grid.rows) - len(sheets), missing,
    )  # fmt: skip


def _likeness(grid: Grid, form: Form) -> int:
    """How likely a sheet holds answers: most of its first rows answer a rating, some column asks one, or nothing."""
    grid = _one_heading(grid, form)
    some = grid.only(range(min(len(grid.rows), _LOOKED_AT)))
    ratings = {question.name for question in rating_questions(form)}
    columns = [column for column in Matcher(form).columns(some.heading) if column.question in ratings]
    reader = _Reader(form, some, columns)
    answered = sum(bool(reader.row(row)) for row in range(len(some.rows)))
    return _SURELY if 2 * answered >= max(len(some.rows), 1) else min(len(columns), 1)


def _one_heading(grid: Grid, form: Form) -> Grid:
    """A heading of two rows (question, options beneath) as one; most exports have one."""
    options = {
        words for q in form.questions if q.type == "select_multiple" for c in q.choices for words in wordings(c.label)
    }
    beneath = grid.rows[0]
    known = sum(bool(wordings(cell) & options) for cell in beneath)
    if known < 2 or "" not in grid.heading or len(grid.rows) < 2:
        return grid
    heading, above = [], ""
    for first, second in zip(grid.heading, beneath, strict=True):
        above = first or above
        heading.append(f"{above}:{second}" if second else first)
    return replace(grid.only(range(1, len(grid.rows))), heading=tuple(heading))


class _Reader:
    """Reads rows cell by cell; collects problems instead of stopping at the first."""

    def __init__(self, form: Form, grid: Grid, columns: Sequence[Column]) -> None:
        self.form = form
        self.grid = grid
        self.columns = [column for column in columns if column.field]
        self.problems: list[Problem] = []
        self._choices = {question.name: _words(question) for question in form.questions if question.choices}
        self._cells: dict[tuple[str, str], str | None] = {}
        self._numbered: set[str] = set()
        self._foreign = {column.index for column in self.columns if self._is_foreign(column)}

    def row(self, row: int) -> dict[str, Value]:
        """The answers of one row."""
        answers: dict[str, Value] = {}
        for column in self.columns:
            cell = self.grid.rows[row][column.index]
            if trouble := self.grid.trouble(row, column.index):
                self.problems.append(Problem("bad_cell", self.grid.place(row, column.index), f"{trouble}。"))
            elif column.index not in self._foreign and unicodedata.normalize("NFKC", cell).lower() not in _NOT_ANSWERED:
                answers |= self._cell(column, cell, row)
        return answers

    def notes(self) -> Iterator[str]:
        """What a person should know about the whole file."""
        hidden = [_short(column.heading) for column in self.columns if column.index in self.grid.hidden_columns]
        if hidden:
            yield columns_said(hidden)
        for name in sorted(self._numbered):
            question = self.form.question[name]
            said = "，".join(f"{n} 是{choice.label}" for n, choice in enumerate(question.choices[:3], 1))
            yield f"“{_short(question.label)}”里写的是数字，按选项的次序读：{said}。"
        for column in self.columns:
            if column.index in self._foreign:
                yield f"{letters(column.index)} 列“{_short(column.heading)}”的选项与表上不同，没有读，不影响满意度。"

    def _cell(self, column: Column, cell: str, row: int) -> dict[str, Value]:
        question = self.form.question[column.question]
        if column.kind == "option":
            return self._option(column, cell, row)
        if question.type == "select_multiple":
            return self._list(question, column, cell, row)
        if question.type == "select_one":
            chosen = self._choice(question, cell)
            if chosen is None and (written := self._other(question, cell)) is not None:
                return {f"{question.name}_other": written}
            if chosen is None:
                self._wrong(row, column, cell, question)
                return {}
            return {question.name: chosen}
        text = self._text(cell, row, column)
        if question.name.endswith("_other") and text.lower() in _YES | _NO:
            return {question.name: "其他"} if text.lower() in _YES else {}
        return {question.name: text}

    def _option(self, column: Column, cell: str, row: int) -> dict[str, Value]:
        """A column of one option: 1 or 0, or the option's own words where it was ticked."""
        plain = unicodedata.normalize("NFKC", cell).strip()
        if plain.lower() in _NO:
            return {column.field: False}
        question = self.form.question[column.question]
        option = column.field.partition(".")[2]
        if plain.lower() in _YES or self._choice(question, cell) == option:
            return {column.field: True}
        self._say(row, column, cell, "不是“有”或“无”；可写 1 或 0。")
        return {}

    def _list(self, question: Question, column: Column, cell: str, row: int) -> dict[str, Value]:
        """Options joined in one cell by ┋ ； , 、 or a line break."""
        found: dict[str, Value] = {}
        for part in self._parted(question, cell):
            chosen = self._choice(question, part)
            if chosen is not None:
                found[f"{question.name}.{chosen}"] = True
            elif (written := self._other(question, part)) is not None:
                found[f"{question.name}_other"] = self._masked(written, row, column)
            else:
                self._wrong(row, column, part, question)
        return found

    def _parted(self, question: Question, cell: str) -> Iterator[str]:
        """The parts of a cell; an option whose own words hold a comma stays whole."""
        text = unicodedata.normalize("NFKC", cell)
        labels = sorted(
            (unicodedata.normalize("NFKC", choice.label) for choice in question.choices), key=len, reverse=True
        )
        between = unicodedata.normalize("NFKC", _BETWEEN)
        at = 0
        while at < len(text):
            if text[at] in between:
                at += 1
                continue
            label = next((each for each in labels if text.startswith(each, at)), "")
            ends = at + len(label)
            if not label or (ends < len(text) and text[ends] not in between):
                ends = next((end for end in range(at, len(text)) if text[end] in between), len(text))
                opened = text.find("〖", at, ends)
                if opened >= 0 and (closed := text.find("〗", opened)) >= 0:
                    ends = closed + 1
            yield text[at:ends].strip()
            at = ends

    def _choice(self, question: Question, cell: str) -> str | None:
        """The name of the option that a cell means; None where it means none."""
        key = (question.name, cell)
        if key not in self._cells:
            self._cells[key] = self._meant(question, cell)
        return self._cells[key]

    def _meant(self, question: Question, cell: str) -> str | None:
        plain = unicodedata.normalize("NFKC", cell).strip()
        known = self._choices[question.name]
        for text in (plain, _LEADING.sub("", plain), _SCORE.sub("", plain), _SCORE.sub("", _LEADING.sub("", plain))):
            for words in wordings(text):
                if words in known:
                    return known[words].name
        if plain.isdecimal() and question.type == "select_one" and 1 <= int(plain) <= len(question.choices):
            self._numbered.add(question.name)
            return question.choices[int(plain) - 1].name
        return None

    def _other(self, question: Question, cell: str) -> str | None:
        """What was written for 其他; None where the cell is something else or the form has no such question."""
        if f"{question.name}_other" not in self.form.question:
            return None
        written = _WRITTEN.match(_LEADING.sub("", unicodedata.normalize("NFKC", cell).strip()))
        if written is None:
            return None
        text = next((part for part in written.groups() if part), "").strip()
        return text[:LONGEST] or "其他"

    def _text(self, cell: str, row: int, column: Column) -> str:
        text = unicodedata.normalize("NFC", cell)
        text = "".join(char for char in text if char == "\n" or unicodedata.category(char) not in ("Cc", "Cf", "Cs"))
        return self._masked(text.strip()[:LONGEST], row, column)

    def _masked(self, text: str, row: int, column: Column) -> str:
        """A text without telephone and identity numbers."""
        masked = _NUMBERS.sub(TAKEN_OUT, text)
        if masked != text:
            place = self.grid.place(row, column.index)
            self.problems.append(Problem("personal", place, "里面有电话或证件号码，已经删去，其余照录。"))
        return masked

    def _is_foreign(self, column: Column) -> bool:
        """Whether a question that is no rating has other options in this export than on the paper."""
        question = self.form.question[column.question]
        if column.kind == "option" or question.type != "select_one" or question in rating_questions(self.form):
            return False
        cells = [row[column.index] for row in self.grid.rows]
        filled = [cell for cell in cells if unicodedata.normalize("NFKC", cell).lower() not in _NOT_ANSWERED]
        unknown = [
            cell for cell in filled if self._choice(question, cell) is None and self._other(question, cell) is None
        ]
        return len(filled) >= 2 and 2 * len(unknown) > len(filled)

    def _wrong(self, row: int, column: Column, cell: str, question: Question) -> None:
        labels = "、".join(choice.label for choice in question.choices)
        self._say(row, column, cell, f"不是选项；可选：{labels}。")

    def _say(self, row: int, column: Column, cell: str, sentence: str) -> None:
        place = self.grid.place(row, column.index)
        self.problems.append(Problem("unknown_choice", place, f"“{_short(cell)}”{sentence}"))


def _words(question: Question) -> Mapping[str, Choice]:
    """Wording → option; a short wording that two options share is none."""
    found: dict[str, Choice | None] = {}
    for choice in question.choices:
        for words in (*wordings(choice.label), choice.name):
            found[words] = None if words in found and found[words] is not choice else choice
    return {words: choice for words, choice in found.items() if choice is not None}


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"
