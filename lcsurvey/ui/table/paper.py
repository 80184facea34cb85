"""Where on the official page each question of a table is filled in: found from the page's own places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lcsurvey.form.model import Form
from lcsurvey.report.sheet import Cell, Piece, Placed, Slot, Template, Tick
from lcsurvey.score.model import Rule
from lcsurvey.score.table import Table

SHARED = 3
"""What so many lines of a page count belongs to none of them: 居住小区数."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One place to fill in: the questions, and the cell of the page (row, column) that holds them."""

    questions: tuple[str, ...]
    row: int
    column: int
    beside: bool  # the page has no box for them: they are written beside the line that they give points for
    through: int  # the last row that the questions fill: a table question takes its lines whole


@dataclass(frozen=True, slots=True)
class Plan:
    """The questions in the order in which the page asks for them; ``before`` are those that it has no line for."""

    before: tuple[str, ...]
    spots: tuple[Spot, ...]

    @property
    def order(self) -> tuple[str, ...]:
        """Every question as one comes to it on the page."""
        return (*self.before, *(name for spot in self.spots for name in spot.questions))

    @property
    def beside(self) -> bool:
        """Whether anything is written beside the page's own columns."""
        return any(spot.beside for spot in self.spots)


def plan(table: Table, page: Template) -> Plan:
    """How the questions of a table lie on its page."""
    form = table.form
    rules = {rule.id: _counted(rule) for _, rule in table.rules.outline()}
    places = sorted(page.places(), key=lambda placed: (placed.row, placed.column))
    found: dict[str, Placed] = {}
    last: dict[str, int] = {}
    weak: dict[str, Placed] = {}
    counted_by: Counter[str] = Counter()
    for placed in places:
        for piece in _pieces(placed.cell):
            name = question_of(form, piece)
            if name:
                found.setdefault(name, placed)
                last[name] = placed.row
            elif isinstance(piece, Slot) and piece.key.startswith("score."):
                for counted in rules.get(piece.key.removeprefix("score."), ()):
                    weak.setdefault(counted, placed)
                    counted_by[counted] += 1
    names = [question.name for question in form.questions]
    weak = {name: placed for name, placed in weak.items() if counted_by[name] < SHARED}
    spots: dict[tuple[int, int], list[str]] = {}
    for name in names:
        at = found.get(name) or weak.get(name)
        if at is not None:
            spots.setdefault((at.row, at.column), []).append(name)
    made = [
        Spot(tuple(some), row, column, some[0] not in found, max(_through(form, name, last, row) for name in some))
        for (row, column), some in sorted(spots.items())
    ]
    return Plan(tuple(name for name in names if name not in found and name not in weak), tuple(made))


def _counted(rule: Rule) -> frozenset[str]:
    """The questions that a rule and its parts count."""
    return rule.questions.union(*(_counted(part) for part in rule.parts))


def _through(form: Form, name: str, last: Mapping[str, int], row: int) -> int:
    return last.get(name, row) if form.question[name].type == "table" else row


def question_of(form: Form, piece: Piece) -> str:
    """The question that a box or a blank of the page belongs to; empty for words, points and sums."""
    if isinstance(piece, Tick):
        head, _, rest = piece.key.partition(".")
        return rest if head == "other" and rest in form.question else head if head in form.question else ""
    if isinstance(piece, Slot):
        head, _, rest = piece.key.partition(".")
        name = rest.partition("@")[0].partition(".")[0]
        return name if head in ("answer", "cell") and name in form.question else ""
    return ""


def words(cell: Cell, form: Form, values: Mapping[str, str | bool]) -> str:
    """What a cell prints besides what is filled in: its words, points and sums."""
    lines = []
    for paragraph in cell.paragraphs:
        parts = [_word(piece, form, values) for piece in paragraph.pieces]
        if line := "".join(parts):
            lines.append(line)
    return "\n".join(lines)


def _word(piece: Piece, form: Form, values: Mapping[str, str | bool]) -> str:
    if isinstance(piece, str):
        return piece
    if isinstance(piece, Tick) or question_of(form, piece):
        return ""
    return str(values.get(piece.key, ""))


def _pieces(cell: Cell) -> Iterator[Piece]:
    for paragraph in cell.paragraphs:
        yield from paragraph.pieces
