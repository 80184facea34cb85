"""What a pack's sample is to hold, read from its ``sample/sample.toml``: circles, tables and what was done with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lcsurvey.errors import FormError, NotFound, Problem
from lcsurvey.form.reading import Block, load
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library, read_text
from lcsurvey.store.model import Person

LEVELS = ("good", "fair", "poor")


@dataclass(frozen=True, slots=True)
class Since:
    """How the outlets of a circle differ from those of the round before, and what was found then.

    ``opened`` and ``closed`` are formats, one outlet for each; ``moved`` so many were somewhere else, ``unasked`` so
    many nobody has asked about yet; all others were there and were looked at in both rounds. ``surveyed`` residents
    were asked by ``organisation`` in the round before, ``pleased`` per cent of their answers were satisfied.
    """

    opened: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    moved: int = 0
    unasked: int = 0
    surveyed: int = 0
    organisation: str = ""
    pleased: int = 80


@dataclass(frozen=True, slots=True)
class CirclePlan:
    """One circle: what is registered of it. ``values`` are fields of the circle itself.

    ``level`` says how much its outlets offer, ``without`` which formats are not there, ``beside`` the circle whose
    residents its border outlets serve too, ``unreached`` and ``minutes`` the exceptions of the matrix by compound,
    ``pleased`` the share of satisfied answers in per cent, ``completed`` how many months ago it was completed (0: this
    one; instead of a day in ``values``).
    """

    name: str
    new: bool
    region: str
    values: Mapping[str, Any]
    communities: Mapping[str, int]
    lead: str
    compounds: Mapping[str, int]
    outlets: int
    level: str
    without: tuple[str, ...]
    streets: tuple[str, ...]
    beside: str
    unreached: Mapping[str, tuple[str, ...]]
    minutes: Mapping[str, Mapping[str, str]]
    activities: int
    projects: Mapping[str, str]  # demand → progress of its project, "" where there is none yet
    questionnaires: int
    surveyed: int  # by a third party
    organisation: str
    pleased: int
    completed: int | None
    since: Since


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """One table at one stage and what was done with it; ``circle`` is empty for a table of the city.

    ``months`` is how many months ago that was, or ``former``: in the round before.
    """

    place: str
    circle: str
    form: str
    stage: Stage
    former: bool
    months: int
    answers: Mapping[str, Any]
    notes: Mapping[str, str]
    overrules: tuple[Mapping[str, Any], ...]  # question, value, reason
    marks: tuple[Mapping[str, str], ...]  # question, assessor, points, reason
    evidence: tuple[Mapping[str, str], ...]  # question, category, name
    acts: tuple[Mapping[str, Any], ...]  # act, remark, answers, items, due


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole sample; ``tables`` are those of other cities that are carried too, ``closed`` what shut afterwards."""

    person: Person
    tables: tuple[str, ...]
    circles: tuple[CirclePlan, ...]
    sheets: tuple[SheetPlan, ...]
    closed: tuple[tuple[str, str], ...]  # circle, format: its first outlet is gone


def has_sample(library: Library, pack_id: str) -> bool:
    """Whether there is a sample for a pack."""
    return pack_id in library.packs() and _file(library, pack_id).is_file()


def sample_person(library: Library, pack_id: str) -> Person:
    """Who is at the screen in the sample; raises NotFound where there is none, FormError where it is wrong."""
    return read_plan(library, pack_id).person


def read_plan(library: Library, pack_id: str) -> Plan:
    """The sample of a pack; raises NotFound where there is none, FormError where it is wrong."""
    if not has_sample(library, pack_id):
        named = "、".join(name for name in library.packs() if has_sample(library, name))
        raise NotFound(f"“{pack_id}”没有示例。有示例的城市：{named}。")
    problems: list[Problem] = []
    file = _file(library, pack_id)
    top = Block(load(read_text(file), str(file), problems).data, str(file), problems)
    found = Plan(
        _person(top.block("person")),
        top.texts("tables"),
        tuple(_circle(block) for block in top.blocks("circle")),
        tuple(_sheet(block) for block in top.blocks("sheet")),
        tuple((block.text("circle"), block.text("format")) for block in top.blocks("closed")),
    )
    top.done()
    if problems:
        raise FormError(problems)
    return found


def _file(library: Library, pack_id: str) -> Path:
    return library.folder / pack_id / "sample" / "sample.toml"


def _person(block: Block | None) -> Person:
    return Person(block.text("name"), block.text("unit"), block.text("role")) if block else Person("", "", "")


_OWN = ("population", "division", "boundary", "completed_on", "listed", "satisfaction")


def _circle(block: Block) -> CirclePlan:
    found = CirclePlan(
        name=block.text("name"),
        new=block.flag("new", False),
        region=block.text("region", ""),
        values={key: block.get(key) for key in _OWN if block.has(key)},
        communities=block.mapping("communities"),
        lead=block.text("lead", ""),
        compounds=block.mapping("compounds"),
        outlets=block.integer("outlets", 0),
        level=block.option("level", LEVELS, "fair"),
        without=block.texts("without"),
        streets=block.texts("streets"),
        beside=block.text("beside", ""),
        unreached={name: tuple(formats) for name, formats in block.mapping("unreached").items()},
        minutes=block.mapping("minutes"),
        activities=block.integer("activities", 0),
        projects=block.mapping("projects"),
        questionnaires=block.integer("questionnaires", 0),
        surveyed=block.integer("surveyed", 0),
        organisation=block.text("organisation", ""),
        pleased=block.integer("pleased", 88),
        completed=block.integer("completed") if block.has("completed") else None,
        since=_since(block.block("since")),
    )
    block.done()
    return found


def _since(block: Block | None) -> Since:
    if block is None:
        return Since()
    found = Since(
        block.texts("opened"), block.texts("closed"), block.integer("moved", 0), block.integer("unasked", 0),
        block.integer("surveyed", 0), block.text("organisation", ""), block.integer("pleased", 80),
    )  # fmt: skip
    block.done()
    return found


def _sheet(block: Block) -> SheetPlan:
    found = SheetPlan(
        place=block.place,
        circle=block.text("circle", ""),
        form=block.text("form"),
        stage=Stage(block.option("stage", Stage, Stage.SELF)),
        former=block.flag("former", False),
        months=block.integer("months", 0),
        answers=block.mapping("answers"),
        notes=block.mapping("notes"),
        overrules=tuple(block.rows("overrules")),
        marks=tuple(block.rows("marks")),
        evidence=tuple(block.rows("evidence")),
        acts=tuple(block.rows("acts")),
    )
    block.done()
    return found
