"""The facts of a case (``[case.facts]`` in ``v1.cases.toml``), written by names as a person writes them.

``circle``, ``communities``, ``compounds``, ``gates``, ``outlets``, ``reach``, ``activities``, ``demands``, ``projects`` and
``surveys`` hold the fields of :mod:`lcsurvey.circle.model`; a thing is named by its name (a demand by its text), a
decimal is text. ``tally`` counts questionnaires of the form ``plan``. A case of a table of the city has ``regions``
and ``circles`` instead; each circle may hold its own lists; ``returned`` says what was done with tables.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from decimal import Decimal
from typing import Any, get_type_hints

from lcsurvey.circle.facts import CityFacts, Facts
from lcsurvey.circle.model import (
    Activity,
    Circle,
    Community,
    Compound,
    Demand,
    Gate,
    Outlet,
    Project,
    Reach,
    Region,
    Survey,
)
from lcsurvey.circle.tally import Plan, Tally
from lcsurvey.form.each import Named
from lcsurvey.form.reading import Block
from lcsurvey.response.correction import Correction
from lcsurvey.response.questionnaire import plan as plan_of
from lcsurvey.score.case_returns import read_returned
from lcsurvey.score.library import Library

_LISTS: Mapping[str, type[Any]] = {
    "communities": Community, "compounds": Compound, "gates": Gate, "outlets": Outlet, "reach": Reach, "activities": Activity,
    "demands": Demand, "projects": Project, "surveys": Survey,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What a case knows: of one circle, or of a city and its circles."""

    facts: Facts | None = None
    city: CityFacts | None = None
    circles: tuple[Facts, ...] = ()
    returned: tuple[Correction, ...] = ()

    @property
    def things(self) -> Mapping[str, Named]:
        """The communities of its circles: what a table asks for each of them."""
        return {"community": tuple((one.id, one.name) for each in self.circles for one in each.communities)}


def read_facts(block: Block, scope: str) -> CaseFacts:
    """The facts of a case; whatever cannot be read is a problem of ``block``."""
    if scope == "circle":
        return CaseFacts(_facts(block, _plan(block)))
    regions = tuple(_thing(Region, inner, inner.text("name", "")) for inner in block.blocks("regions"))
    circles = tuple(_circle_of_city(inner) for inner in block.blocks("circles"))
    returned = read_returned(block)
    block.done()
    projects = tuple(project for facts in circles for project in facts.projects)
    city = CityFacts(regions, tuple(facts.circle for facts in circles), projects, lambda: circles)
    return CaseFacts(None, city, circles, returned)


def _circle_of_city(block: Block) -> Facts:
    """A circle whose own lists stand beside its fields; its region and id are names."""
    lists: dict[str, Any] = {name: _list(block, name, kind) for name, kind in _LISTS.items()}
    return Facts(_thing(Circle, block, block.text("name", "")), **lists)


def _facts(block: Block, plan: Plan | None) -> Facts:
    inner = block.block("circle")
    circle = _thing(Circle, inner, "circle") if inner else Circle("circle", "")
    lists: dict[str, Any] = {name: _list(block, name, kind) for name, kind in _LISTS.items()}
    found = Facts(
        circle, **lists, tally=_tally(block), plan=plan, start=block.text("start", ""), end=block.text("end", "")
    )
    block.done()
    return found


def _list(block: Block, name: str, kind: type[Any]) -> tuple[Any, ...]:
    made = []
    for number, inner in enumerate(block.blocks(name), 1):
        named = inner.get("name") or inner.get("text") or f"{name}{number}"
        made.append(_thing(kind, inner, str(named)))
    return tuple(made)


def _thing(kind: type[Any], block: Block, id_: str) -> Any:
    """A thing of the fields that are written; its id is its name."""
    values: dict[str, Any] = {"id": id_}
    for name, type_ in get_type_hints(kind).items():
        if block.has(name):
            values[name] = _READERS[type_](block, name)
    block.done()
    for name in _required(kind) - values.keys():
        values[name] = "circle" if name == "circle" else ""
    return kind(**values)


def _required(kind: type[Any]) -> frozenset[str]:
    return frozenset(f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING)


def _decimal(block: Block, name: str) -> Decimal | None:
    number = block.number(name, None)
    return None if number is None else Decimal(number.numerator) / Decimal(number.denominator)


def _flag(block: Block, name: str) -> bool:
    return block.flag(name, False)


_READERS: Mapping[object, Callable[[Block, str], Any]] = {
    str: Block.text, int: Block.integer, int | None: Block.integer, bool: _flag, bool | None: _flag,
    Decimal | None: _decimal, tuple[str, ...]: Block.texts, Mapping[str, int]: Block.mapping,
}  # fmt: skip
"""How a value is read that a field of a thing holds."""


def _tally(block: Block) -> Tally | None:
    inner = block.block("tally")
    if inner is None:
        return None
    counts, partial = (
        {question: tuple(numbers) for question, numbers in inner.mapping(name).items()}
        for name in ("counts", "partial")
    )
    found = Tally(inner.integer("received"), inner.integer("valid"), counts, partial)
    inner.done()
    return found


def _plan(block: Block) -> Plan | None:
    """The rating questions of the questionnaire that ``plan`` names."""
    form = block.text("plan", "")
    return plan_of(Library().table(form).form) if form else None
