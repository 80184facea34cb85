"""From a table's page, answers and points to a ``Sheet``: every place of the template gets its text.

Nothing is scored here: points come as the score room has apportioned them for print, already as text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import partial

from lcsurvey.form.model import Answers, Form, Settings
from lcsurvey.report.figures import answer_text, chinese_date, clean, figure
from lcsurvey.report.lines import Lines
from lcsurvey.report.places import TOTAL, score_key
from lcsurvey.report.repeating import fitted
from lcsurvey.report.sheet import PageOptions, Sheet, Slot, Template, Tick
from lcsurvey.report.states import worded
from lcsurvey.report.template import template
from lcsurvey.response.totals import total

UNFINISHED = "未填完"
SO_FAR = "*"  # beside points that may still rise


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a sheet besides its answers; an empty text leaves a line to write on."""

    circle: str = ""
    region: str = ""
    date: str = ""  # ISO
    code: str = ""
    payload: str = ""
    heading: Mapping[str, str] = field(default_factory=dict)  # further values of the heading, by name


@dataclass(frozen=True, slots=True)
class Points:
    """What the answers count for, as text for the page."""

    scores: Mapping[str, str] = field(default_factory=dict)  # rule id → points
    total: str = ""
    below: tuple[str, ...] = ()  # lines below the frame
    complete: bool = True


def lay_out(
    form: Form,
    answers: Answers,
    points: Points | None,
    facts: Facts,
    *,
    notes: Mapping[str, str] | None = None,
    options: PageOptions | None = None,
    appendix: Sheet | None = None,
    lines: Lines | None = None,
    settings: Settings | None = None,
) -> Sheet:
    """The sheet of one response; without ``points`` it is a blank one, to be filled in by hand.

    ``lines`` are the things that repeated rows print, ``settings`` may leave columns out.
    """
    left_out = (settings or {}).get(form.columns_setting, ())

    def drawn(page: Template, behind: Sheet | None) -> Sheet:
        asks = page.asks or page.second is None
        page, rows = fitted(page, lines or {}, left_out, partial(worded, form=form, answers=answers))
        return Sheet(
            template=page,
            values=_values(page, form, answers, facts) | rows,
            mark=UNFINISHED if points is not None and not points.complete and asks else "",
            circle=clean(facts.circle),
            date=facts.date,
            code=facts.code,
            payload=facts.payload,
            options=options or PageOptions(),
            appendix=behind,
        )

    def chain(page: Template) -> Sheet:
        if page.second is not None and not page.asks:  # words only: what is said of the answers stands behind it
            return drawn(page, chain(page.second))
        behind = appendix
        for second in reversed(tuple(page.chain())[1:]):
            behind = drawn(second, behind)
        made = drawn(page, behind)
        values = dict(made.values)
        if points is not None:
            values |= {score_key(rule): text for rule, text in points.scores.items() if text}
            values[TOTAL] = points.total
        below = points.below if points else ()
        return replace(made, values=values, below=below, notes=_notes(form, notes or {}))

    return chain(template(form))


def _values(page: Template, form: Form, answers: Answers, facts: Facts) -> dict[str, str | bool]:
    heading = {"circle": facts.circle, "region": facts.region, "date": chinese_date(facts.date)}
    heading |= facts.heading
    values: dict[str, str | bool] = {f"heading.{name}": clean(text) for name, text in heading.items() if text}
    for piece in page.pieces():
        if isinstance(piece, Tick):
            if _ticked(piece.key, answers):
                values[piece.key] = True
        elif isinstance(piece, Slot) and (text := _text(piece.key, form, answers)):
            values[piece.key] = text
    return values


def _text(key: str, form: Form, answers: Answers) -> str:
    """The words of the place of an answer, a cell or a sum; empty where there is nothing to print."""
    kind, _, rest = key.partition(".")
    name, _, style = rest.partition("@")
    if kind == "sum":
        columns = (column.partition(".") for column in name.split("+"))
        sums = [total(form, question, column, answers) for question, _, column in columns]
        known = [one for one in sums if one is not None]
        return figure(sum(known, Decimal(0)), style) if known else ""
    if kind not in ("answer", "cell") or name not in answers:
        return ""
    question = form.field[name]
    return answer_text(question.column(name) or question, answers[name], style)


def _ticked(key: str, answers: Answers) -> bool:
    if key.startswith("other."):
        return bool(str(answers.get(key.removeprefix("other."), "")).strip())
    if key in answers:
        return answers[key] is True
    question, _, option = key.partition(".")
    return answers.get(question) == option


def _notes(form: Form, notes: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Notes in the paper's order, each under its section and question."""
    sections = {group.name: group.label for group in form.groups}
    found = []
    for question in form.questions:
        text = clean(notes.get(question.name, ""))
        if text:
            section = sections[question.group]
            found.append((question.label if section == question.label else f"{section}·{question.label}", text))
    return tuple(found)
