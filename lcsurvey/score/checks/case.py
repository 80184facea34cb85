"""What the checks look at: the facts of one circle and its tables, made ready once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Outlet
from lcsurvey.form.label import key
from lcsurvey.form.model import Answers, Form, Pack, Settings, Value
from lcsurvey.response.derivation import Origin
from lcsurvey.response.model import Response
from lcsurvey.score.checks.finding import Place
from lcsurvey.score.links import Link, short_label
from lcsurvey.score.scorecard import Scorecard
from lcsurvey.score.table import Table

Sheets = Mapping[str, tuple[Table, Response, Scorecard]]
"""Form id → the table, what was answered, and what came of it."""


@dataclass(frozen=True)
class Heard:
    """What residents ticked in questionnaires: field of the option → how many, of so many that ticked anything."""

    form: Form
    sheets: int
    ticks: Mapping[str, int]

    @cached_property
    def by_label(self) -> Mapping[str, int]:
        """Wording of an option → how many ticked it."""
        return {
            key(choice.label): self.ticks.get(f"{question.name}.{choice.name}", 0)
            for question in self.form.questions
            if question.type == "select_multiple"
            for choice in question.choices
        }


@dataclass(frozen=True)
class Seen:
    """One table within a case: what was answered, with its links."""

    table: Table
    response: Response
    card: Scorecard
    answers: Answers  # that count: overruled before typed before derived, frozen once handed in
    settings: Settings
    links: tuple[Link, ...]

    @property
    def name(self) -> str:
        """What the table is called in a sentence."""
        return self.table.form.short

    def place(self, field_: str) -> Place:
        """A question of this table as a place."""
        question = self.table.form.field.get(field_) or self.table.form.question.get(field_)
        label = short_label(question.label) if question else field_
        option = field_.partition(".")[2].partition(".")[0]
        if question is not None and option:
            label = next((short_label(c.label) for c in question.choices if c.name == option), label)
            column = next((c.label for c in question.columns if c.name == field_.rpartition(".")[2]), "")
            label += f"·{short_label(column)}" if len(question.columns) > 1 and column else ""
        return Place("question", f"{self.name}“{label}”", form=self.table.form.id, field=field_)

    def whole(self) -> Place:
        """The table as a place."""
        return Place("table", self.name, form=self.table.form.id)

    def of(self, *origins: Origin) -> Iterator[Link]:
        """The links of these origins."""
        return (link for link in self.links if link.origin in origins)

    def number(self, field_: str) -> int | None:
        """An answer that is a whole number; None where there is none."""
        value = self.answers.get(field_)
        return value if isinstance(value, int) and not isinstance(value, bool) else None


@dataclass(frozen=True)
class Case:
    """One circle under the checks; ``today`` is an ISO day, empty where nothing shall hang on the day."""

    facts: Facts
    sheets: Sheets
    settings: Mapping[str, Settings]  # by form
    pack: Pack
    today: str = ""
    heard: Heard | None = None

    @cached_property
    def seen(self) -> tuple[Seen, ...]:
        """The tables in their order."""
        return tuple(
            Seen(table, response, card, response.effective, self.settings.get(form, {}), table.links)
            for form, (table, response, card) in self.sheets.items()
        )

    def now(self, one: Seen) -> Answers:
        """What the answers of a table would be today, whatever was handed in."""
        derived = one.table.deriver(self.facts, one.settings)
        return replace(one.response, derived=derived, frozen=None).effective


def outlet_place(outlet: Outlet) -> Place:
    """An outlet as a place."""
    return Place("outlet", outlet.name or "没有名称的网点", entity=outlet.id)


def outlet_places(outlets: tuple[Outlet, ...] | list[Outlet]) -> tuple[Place, ...]:
    """Outlets as places."""
    return tuple(outlet_place(outlet) for outlet in outlets)


def said(value: Value | None) -> str:
    """A value in a sentence."""
    if value is None:
        return "没有填"
    if isinstance(value, bool):
        return "“有”" if value else "“无”"
    if value in ("yes", "no"):
        return "“有”" if value == "yes" else "“无”"
    return f"{value:,}" if isinstance(value, int) else str(value)
