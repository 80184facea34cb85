"""How things of the sample are called and how large they are, read from ``forms/sample-names.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lcsurvey.errors import FormError, Problem
from lcsurvey.form.reading import Block, load
from lcsurvey.score.library import Library, read_text

MARK = "（示例）"
REMARK = "示例"


@dataclass(frozen=True, slots=True)
class Kind:
    """A format whose outlets the sample can name; ``staff`` people and ``area`` m², least and most."""

    id: str
    names: tuple[str, ...]
    brands: tuple[str, ...]
    weight: int
    staff: tuple[int, int]
    area: tuple[int, int]
    hours: str
    delivery: int  # of ten, how many deliver
    units: Mapping[str, int]
    also: tuple[str, ...]
    service: bool
    machine: bool


@dataclass(frozen=True, slots=True)
class Activity:
    """A sales activity that a circle can have held."""

    name: str
    kind: str
    remark: str


@dataclass(frozen=True, slots=True)
class Demand:
    """Something residents ask for, and the project that answers it; ``investment`` is 万元 as text."""

    id: str
    text: str
    formats: tuple[str, ...]
    people: int
    source: str
    project: str
    content: str
    unit: str
    investment: str


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that the sample is made from."""

    surnames: tuple[str, ...]
    words: tuple[str, ...]
    streets: tuple[str, ...]
    kinds: tuple[Kind, ...]
    activities: tuple[Activity, ...]
    demands: Mapping[str, Demand]
    suggestions: tuple[str, ...]


def read_words(library: Library) -> Words:
    """The words of this installation; FormError names what is wrong."""
    problems: list[Problem] = []
    file = library.folder / "sample-names.toml"
    top = Block(load(read_text(file), str(file), problems).data, str(file), problems)
    found = Words(
        top.texts("surnames"),
        top.texts("words"),
        top.texts("streets"),
        tuple(_kind(block) for block in top.blocks("format")),
        tuple(_activity(block) for block in top.blocks("activity")),
        {demand.id: demand for demand in map(_demand, top.blocks("demand"))},
        top.texts("suggestions"),
    )
    top.done()
    if problems:
        raise FormError(problems)
    return found


def _range(block: Block, key: str) -> tuple[int, int]:
    value = block.get(key)
    if isinstance(value, list) and len(value) == 2 and all(isinstance(item, int) for item in value):
        return value[0], value[1]
    block.wrong("not_range", f"{key} 应是 [最少, 最多]。")
    return 0, 0


def _kind(block: Block) -> Kind:
    kind = Kind(
        block.name("id"), block.texts("names"), block.texts("brands"), block.integer("weight"),
        _range(block, "staff"), _range(block, "area"), block.text("hours"), block.integer("delivery", 0),
        block.mapping("units"), block.texts("also"), block.flag("service", False), block.flag("machine", False),
    )  # fmt: skip
    block.done()
    return kind


def _activity(block: Block) -> Activity:
    activity = Activity(block.text("name"), block.text("kind"), block.text("remark"))
    block.done()
    return activity


def _demand(block: Block) -> Demand:
    demand = Demand(
        block.name("id"), block.text("text"), block.texts("formats"), block.integer("people"), block.text("source"),
        block.text("project"), block.text("content"), block.text("unit"), block.text("investment"),
    )  # fmt: skip
    block.done()
    return demand
