"""Two stages of one table side by side: points, differences, what was answered otherwise and why.

Points are exact; what is printed is shared out in hundredths (:mod:`lcsurvey.score.apportion`), on both sides, so that
every column adds up by hand, the column of differences too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from lcsurvey.circle.model import Mark
from lcsurvey.form.model import Answers, Form, Question, Settings, Value
from lcsurvey.response.model import Response
from lcsurvey.score.apportion import printed, text
from lcsurvey.score.links import short_label
from lcsurvey.score.model import POINTS, Rule
from lcsurvey.score.phrase import percent
from lcsurvey.score.scorecard import Scorecard
from lcsurvey.score.table import Table
from lcsurvey.score.wording import rating_text

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Side:
    """One stage: its scorecard, its total as printed, its rating as the screen says it."""

    stage: str
    card: Scorecard
    total: Decimal
    rating: str
    answered: bool  # whether anything was

    @property
    def unit(self) -> str:
        """What its total counts: 分, or what the table counts."""
        return self.card.lines[0].rule.unit if self.card.lines else POINTS

    @property
    def settled(self) -> bool:
        """Whether no line can change any more."""
        return all(line.points is not None for line in self.card.lines)


@dataclass(frozen=True, slots=True)
class Compared:
    """One line of the paper: points are None while an answer that could change them is missing.

    ``given`` are the points so far as printed; ``grounds`` are notes and reasons, ``changes`` the answers that differ.
    """

    rule: Rule
    depth: int
    left: Fraction | None
    right: Fraction | None
    given: tuple[Decimal, Decimal]
    grounds: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()

    @property
    def difference(self) -> Fraction | None:
        """Right less left, exact; None while either is open."""
        return None if self.left is None or self.right is None else self.right - self.left

    @property
    def printed_difference(self) -> Decimal | None:
        """The difference of the printed points, which adds up in its column; None while either is open."""
        return None if self.difference is None else self.given[1] - self.given[0]

    @property
    def reason(self) -> str:
        """Why, in one text: what was noted, then what was answered otherwise."""
        rounded = self.difference == 0 and self.printed_difference
        told = (*self.grounds, *self.changes, *(["凑整，使合计相符"] if rounded else []))
        return "；".join(words.rstrip("。；") for words in told)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A table at two stages, line by line in the paper's order; ``apart`` are notes of what no line counts."""

    form: str
    left: Side
    right: Side
    lines: tuple[Compared, ...]
    apart: tuple[str, ...] = ()

    @property
    def difference(self) -> Decimal | None:
        """The difference of the printed totals; None while a line of either side is open."""
        return self.right.total - self.left.total if self.left.settled and self.right.settled else None

    @property
    def assessors(self) -> tuple[str, ...]:
        """Who gave single marks, in the order of their first mark."""
        return tuple(dict.fromkeys(mark.assessor for line in self.lines for mark in line.marks))

    def only_large(self, least: Fraction) -> tuple[Compared, ...]:
        """The lines without parts whose points differ by at least so much."""
        return tuple(
            line
            for line in self.lines
            if not line.rule.parts and line.difference is not None and abs(line.difference) >= least
        )


@dataclass(frozen=True, slots=True)
class Agreed:
    """What several assessors' marks of one question propose, each rounded half-up to the question's step."""

    median: Decimal
    mean: Decimal
    least: Decimal
    most: Decimal


def compare(
    table: Table, left: Response, right: Response, settings: Settings, marks: Sequence[Mark] = (),
    names: Sequence[str] | None = None,
) -> Comparison:  # fmt: skip
    """Two responses to one table compared; both are scored by the one scorer with the same settings.

    ``names`` are what the sides are called, their stages by default.
    """
    called = tuple(names or (str(left.stage), str(right.stage)))
    one, other = (table.scorer(response.effective, settings) for response in (left, right))
    mine, theirs = printed(one), printed(other)
    differing = _differing(table.form, left.effective, right.effective)
    told: set[str] = set()
    lines = []
    for (depth, a), (_, b) in zip(one.outline(), other.outline(), strict=True):
        questions = () if a.parts else tuple(q for q in table.form.question if q in a.rule.questions)
        grounds = tuple(words for q in questions if q not in told for words in _grounds(right, q, table.form))
        of = tuple(mark for q in questions if q not in told for mark in marks if mark.question == q)
        told |= set(questions)
        plain = a.rule.kind == "assessed"  # the points are the answer
        changes = () if plain else tuple(words for q in questions for words in differing.get(q, ()))
        given = (mine[a.rule.id], theirs[b.rule.id])
        lines.append(Compared(a.rule, depth, a.points, b.points, given, grounds, changes, of))
    apart = tuple(
        f"{short_label(question.label)}：{words}"
        for name, question in table.form.question.items()
        if name not in told
        for words in (*_grounds(right, name, table.form), *differing.get(name, ()))
    )
    return Comparison(
        table.form.id,
        Side(called[0], one, mine["total"], rating_text(table, one), bool(left.effective)),
        Side(called[1], other, theirs["total"], rating_text(table, other), bool(right.effective)),
        tuple(lines),
        apart,
    )


def agreed(marks: Sequence[Mark], question: Question) -> Agreed | None:
    """The proposals that the marks of one question give; None where nobody has given points."""
    points = sorted(mark.points for mark in marks if mark.question == question.name and mark.points is not None)
    if not points:
        return None
    low, high = points[(len(points) - 1) // 2], points[len(points) // 2]
    median = Fraction(low) + Fraction(high - low) / 2
    mean = sum((Fraction(point) for point in points), ZERO) / len(points)
    return Agreed(_stepped(median, question), _stepped(mean, question), points[0], points[-1])


def _stepped(points: Fraction, question: Question) -> Decimal:
    """Points on the question's step (0.01 without one), a half upwards."""
    start = Fraction(question.minimum or 0)
    step = Fraction(question.step or Decimal("0.01"))
    steps = ((points - start) / step + Fraction(1, 2)).__floor__()
    return Decimal(text(start + steps * step))


def shown(points: Fraction | None, given: Decimal) -> str:
    """Points as a column shows them: with * what may still rise, nothing while there is nothing."""
    if points is not None:
        return text(given)
    return f"{text(given)}*" if given else ""


def signed(difference: Decimal | None) -> str:
    """A difference with its sign; nothing for none, 0 for no difference."""
    if difference is None:
        return ""
    return f"+{text(difference)}" if difference > 0 else text(difference)


def _grounds(response: Response, name: str, form: Form) -> Iterator[str]:
    """What was noted at a question, and why its derived answers were overruled."""
    note = response.notes.get(name, "").strip()
    if note:
        yield note
    reasons = [response.overrules[field].reason for field in form.question[name].fields if field in response.overrules]
    yield from dict.fromkeys(reason for reason in reasons if reason)


def _differing(form: Form, left: Answers, right: Answers) -> dict[str, tuple[str, ...]]:
    """Question → what was answered otherwise, where the right side answered at all."""
    found: dict[str, tuple[str, ...]] = {}
    for name, question in form.question.items():
        fields = [field for field in question.fields if field in right and right[field] != left.get(field)]
        if fields:
            found[name] = tuple(_changes(question, fields, left, right))
    return found


def _changes(question: Question, fields: Sequence[str], left: Answers, right: Answers) -> Iterator[str]:
    if question.type == "select_multiple":
        labels = {f"{question.name}.{choice.name}": short_label(choice.label) for choice in question.choices}
        for value, words in ((False, "有→无"), (True, "无→有")):
            names = [labels[field] for field in fields if right[field] is value and left.get(field) is not None]
            if names:
                yield f"{words}：{'、'.join(names)}"
        fresh = [labels[field] for field in fields if left.get(field) is None and right[field] is True]
        if fresh:
            yield f"未填→有：{'、'.join(fresh)}"
        return
    rows = {choice.name: short_label(choice.label) for choice in question.choices}
    for field in fields:
        row = rows.get(field.split(".")[1], "") if question.type == "table" else ""
        label = f"{short_label(question.label)}{f'·{row}' if row else ''}"
        before, after = value_text(question, field, left.get(field)), value_text(question, field, right[field])
        yield f"{label} {before}→{after}"


def value_text(question: Question, field: str, value: Value | None) -> str:
    """One answer in words; 未填 where there is none."""
    if value is None:
        return "未填"
    if isinstance(value, bool):
        return "有" if value else "无"
    if question.type == "select_one":
        return next((choice.label for choice in question.choices if choice.name == value), str(value))
    if isinstance(value, str):
        return value
    if question.appearance == "rate":
        return percent(value)
    column = next((column for column in question.columns if column.name == field.rsplit(".", 1)[-1]), None)
    return f"{text(Decimal(value))} {column.unit if column else question.unit}".rstrip()
