"""A sample to try things on: made-up compounds, outlets and answers over the registers of a pack.

What is in it is data, ``sample/sample.toml`` beside ``pack.toml``; how outlets are called stands in
``sample-names.toml`` beside the catalogue. The same seed gives the same sample every time. Everything made up
is marked 示例.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lcsurvey.circle.model import Circle
from lcsurvey.circle.name import short_name
from lcsurvey.errors import AnswerError, FormError, NotFound
from lcsurvey.form.reading import Block, load
from lcsurvey.response.answer_sheet import read
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library, read_text
from lcsurvey.store.model import Person
from lcsurvey.store.workspace import Workspace

SEED = 20261121
MARK = "（示例）"
REMARK = "示例"
_MINUTES = (5, 5, 5, 10, 10, 15)


@dataclass(frozen=True, slots=True)
class Filled:
    """What the sample put in: how many of each."""

    circles: int
    compounds: int
    outlets: int
    sheets: int
    acts: int


@dataclass(frozen=True, slots=True)
class _Kind:
    """A format whose outlets the sample can name."""

    id: str
    names: tuple[str, ...]
    weight: int
    staff: tuple[int, int]
    area: tuple[int, int]


def has_sample(library: Library, pack_id: str) -> bool:
    """Whether there is a sample for a pack."""
    return pack_id in library.packs() and _file(library, pack_id).is_file()


def sample_person(library: Library, pack_id: str) -> Person:
    """Who is at the screen in the sample; raises NotFound where there is none, FormError where it is wrong."""
    block = _document(library, pack_id)[0].block("person")
    return Person(block.text("name"), block.text("unit"), block.text("role")) if block else Person("", "", "")


def fill_sample(space: Workspace, library: Library, progress: Callable[[str], None] = lambda said: None) -> Filled:
    """Puts the sample of the workspace's pack into it; ``progress`` hears what is done.

    Raises NotFound where the pack has no sample, FormError or AnswerError where the sample is wrong.
    """
    top, problems = _document(library, space.pack.id)
    top.block("person")
    circles, sheets = top.blocks("circle"), top.blocks("sheet")
    top.done()
    chance = random.Random(SEED)
    kinds = _kinds(library)
    whose: dict[str, Circle] = {}
    compounds = outlets = acts = 0
    wishes: list[tuple[Circle, int, int]] = []
    for block in circles:
        circle = _circle(space, block)
        whose[block.text("name")] = circle
        compounds += _add_compounds(space, circle, block.mapping("compounds"))
        wishes.append((circle, block.integer("outlets", 0), block.integer("chains", 0)))
        block.done()
    progress(f"居住小区 {compounds} 个")
    for block in sheets:
        acts += _fill_in(space, block)
        if problems:
            raise FormError(problems)
    progress(f"表 {len(sheets)} 份")
    for circle, count, chains in wishes:
        outlets += _add_outlets(space, circle, kinds, count, chains, chance)
    progress(f"网点 {outlets} 家")
    if problems:
        raise FormError(problems)
    return Filled(len(circles), compounds, outlets, len(sheets), acts)


def _file(library: Library, pack_id: str) -> Path:
    return library.folder / pack_id / "sample" / "sample.toml"


def _document(library: Library, pack_id: str) -> tuple[Block, list[Any]]:
    """The sample of a pack, and the list that its problems go into."""
    if not has_sample(library, pack_id):
        named = "、".join(name for name in library.packs() if has_sample(library, name))
        raise NotFound(f"“{pack_id}”没有示例。有示例的城市：{named}。")
    problems: list[Any] = []
    file = _file(library, pack_id)
    document = load(read_text(file), str(file), problems)
    if problems:
        raise FormError(problems)
    return Block(document.data, document.name, problems), problems


def _circle(space: Workspace, block: Block) -> Circle:
    """The circle that is meant, or a new one marked as a sample."""
    name = block.text("name")
    values = {key: block.get(key) for key in ("population", "division") if block.has(key)}
    region = block.text("region", "")
    if not block.flag("new", False):
        return space.find_circle(name)
    if region:
        values["region"] = next((each.id for each in space.regions() if each.name == region), None)
    return space.circle(space.add("circle", {"name": name, "existing": REMARK, **values}))


def _add_compounds(space: Workspace, circle: Circle, households: Mapping[str, Any]) -> int:
    community = next((each.id for each in space.communities(circle.id)), None)
    rows = [
        {"name": name + MARK, "circle": circle.id, "community": community, "households": count}
        for name, count in households.items()
    ]
    space.add_many("compound", rows)
    return len(rows)


def _fill_in(space: Workspace, block: Block) -> int:
    """One answer sheet and what was done with it; how many acts."""
    circle, form = space.find_circle(block.text("circle")), block.text("form")
    stage = Stage(block.option("stage", Stage, Stage.SELF))
    table = space.table(form)
    answers, problems = read(table.form, block.mapping("answers"), space.settings(form))
    notes = {question.name: str(note) for label, note in block.mapping("notes").items()
             for question in table.form.questions if question.label == label}  # fmt: skip
    acts = block.blocks("acts")
    block.done()
    if problems:
        raise AnswerError(problems)
    space.answer(circle.id, form, stage, answers, notes=notes)
    submission = ""
    for act in acts:
        kind, remark = act.text("act"), act.text("remark", "")
        act.done()
        if kind == "submit":
            submission = space.submit(circle.id, form, stage).digest
        else:
            space.act(submission, kind, remark)
    return len(acts)


def _kinds(library: Library) -> tuple[_Kind, ...]:
    problems: list[Any] = []
    file = library.folder / "sample-names.toml"
    document = load(read_text(file), str(file), problems)
    kinds = []
    for block in Block(document.data, document.name, problems).blocks("format"):
        staff, area = block.get("staff"), block.get("area")
        id_, names, weight = block.name("id"), block.texts("names"), block.integer("weight")
        kinds.append(_Kind(id_, names, weight, (staff[0], staff[1]), (area[0], area[1])))
        block.done()
    if problems:
        raise FormError(problems)
    return tuple(kinds)


def _add_outlets(
    space: Workspace, circle: Circle, kinds: tuple[_Kind, ...], count: int, chains: int, chance: random.Random
) -> int:
    """So many outlets, so many of them of a chain, of those formats that the circle's tables say are there."""
    there = _present(space, circle, kinds)
    chosen = list(there) + chance.choices(there, [kind.weight for kind in there], k=max(0, count - len(there)))
    chosen = chosen[:count]
    chain = set(chance.sample(range(len(chosen)), min(chains, len(chosen))))
    short = short_name(circle.name)
    numbers: dict[str, int] = {}
    rows = []
    for index, kind in enumerate(chosen):
        name = chance.choice(kind.names)
        numbers[name] = numbers.get(name, 0) + 1
        more = f"{numbers[name]}店" if numbers[name] > 1 else ""
        rows.append(
            {
                "name": f"{short}{name}{more}{MARK}",
                "circle": circle.id,
                "format": kind.id,
                "minutes": chance.choice(_MINUTES),
                "chain": index in chain,
                "staff": chance.randint(*kind.staff),
                "area": chance.randrange(kind.area[0], kind.area[1] + 1, 2),
                "delivery": chance.random() < 0.4,
                "remark": REMARK,
            }
        )
    space.add_many("outlet", rows)
    return len(rows)


def _present(space: Workspace, circle: Circle, kinds: tuple[_Kind, ...]) -> tuple[_Kind, ...]:
    """The formats that a self-assessment of this circle ticked; all of them where none did."""
    ticked = {
        field.rsplit(".", 1)[-1]
        for form in space.tables()
        for field, value in space.response(circle.id, form).answers.items()
        if value is True
    }
    return tuple(kind for kind in kinds if kind.id in ticked) or kinds
