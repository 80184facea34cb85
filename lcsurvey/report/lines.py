"""Things as the lines of a page: every field a text, empty where nothing is known.

Formats are written by their label in the catalogue, days as 2026年11月21日, money in 万元, times in minutes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from lcsurvey.circle import taken
from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Attachment, Compound, Demand, Outlet, Project, Region
from lcsurvey.circle.reach import minutes
from lcsurvey.report.figures import chinese_date, clean, plain
from lcsurvey.response.correction import Correction

HEADINGS = ("boundary", "communities", "population", "households", "code", "address", "phone")
"""What a page's heading can say of a circle besides its name, region and day."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing as a page prints it, and what a page chooses its things by."""

    fields: Mapping[str, str]
    formats: tuple[str, ...] = ()  # ids of the catalogue
    chain: bool = False
    thing: str = ""  # the id of the thing


Lines = Mapping[str, Sequence[Line]]
"""Kind of thing → its lines in order."""


@dataclass(frozen=True, slots=True)
class _Names:
    """What stands behind the ids of one circle."""

    circle: str
    region: str
    communities: Mapping[str, str] = field(default_factory=dict)
    demands: Mapping[str, str] = field(default_factory=dict)


_Text = Callable[..., str]


def _days(name: str) -> _Text:
    return lambda thing, names: chinese_date(getattr(thing, name))


def _taken(attachment: Attachment, _: _Names) -> str:
    """The day of a picture, with a word where it comes from the name of its file or cannot be right."""
    moment = taken.read(attachment.taken_on)
    if moment is None:
        return chinese_date(attachment.taken_on)
    doubt = "（时间可疑）" if moment.doubted else "（时间取自文件名）" if moment.named else ""
    return chinese_date(moment.day) + doubt


def _plain(name: str) -> _Text:
    return lambda thing, names: _said(getattr(thing, name))


def _said(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Decimal):
        return plain(value)
    return "、".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _labels(formats: Iterable[str]) -> str:
    return "、".join(catalogue().label(format_) for format_ in formats)


def _community(thing: Demand | Project | Compound, names: _Names) -> str:
    return names.communities.get(thing.community, "")


def _minutes(outlet: Outlet, names: _Names) -> str:
    time = minutes(outlet)
    return "" if time is None else plain(Decimal(time.numerator) / Decimal(time.denominator))


def _category(outlet: Outlet, names: _Names) -> str:
    found = catalogue().by_id.get(outlet.format)
    return found.category if found else ""


def _format(outlet: Outlet, names: _Names) -> str:
    return catalogue().label(outlet.format) if outlet.format else ""


_WHERE: Mapping[str, _Text] = {
    "circle": lambda thing, names: names.circle, "region": lambda thing, names: names.region,
}  # fmt: skip
_FIELDS: Mapping[str, Mapping[str, _Text]] = {
    "project": {
        **_WHERE, "community": _community, "name": _plain("name"), "content": _plain("content"),
        "formats": lambda one, names: _labels(one.formats), "unit": _plain("unit"), "investment": _plain("investment"),
        "start": _days("start"), "due": _days("due"), "progress": _plain("progress"), "done_on": _days("done_on"),
        "remark": _plain("remark"),
        "demands": lambda one, names: "；".join(names.demands[id_] for id_ in one.demands if id_ in names.demands),
    },
    "outlet": {
        **_WHERE, "name": _plain("name"), "format": _format, "category": _category,
        "formats": lambda one, names: _labels(one.formats), "address": _plain("address"), "minutes": _minutes,
        "brand": _plain("brand"), "chain": _plain("chain"), "staff": _plain("staff"), "area": _plain("area"),
        "hours": _plain("hours"), "all_day": _plain("all_day"), "delivery": _plain("delivery"),
        "payment": _plain("payment"), "services": _plain("services"), "seen_on": _days("seen_on"),
        "seen_by": _plain("seen_by"), "remark": _plain("remark"),
    },
    "activity": {
        **_WHERE, "name": _plain("name"), "date": _days("date"), "kind": _plain("kind"), "remark": _plain("remark"),
    },
    "demand": {
        **_WHERE, "community": _community, "text": _plain("text"),
        "formats": lambda one, names: _labels(one.formats), "people": _plain("people"), "source": _plain("source"),
        "date": _days("date"),
    },
    "attachment": {
        **_WHERE, "name": _plain("name"), "category": _plain("category"), "caption": _plain("caption"),
        "taken_on": _taken,
    },
    "compound": {
        **_WHERE, "name": _plain("name"), "community": _community, "households": _plain("households"),
    },
    "community": {
        **_WHERE, "name": _plain("name"), "code": _plain("code"), "population": _plain("population"),
        "lead": _plain("lead"), "shortfall_basic": _plain("shortfall_basic"),
        "shortfall_quality": _plain("shortfall_quality"),
    },
    "circle": {
        "region": _WHERE["region"], "name": _plain("name"), "code": _plain("code"), "boundary": _plain("boundary"),
        "communities": lambda one, names: "、".join(names.communities.values()), "division": _plain("division"),
        "population": _plain("population"), "households": _plain("households"), "existing": _plain("existing"),
        "suggested": _plain("suggested"), "intention": _plain("intention"), "address": _plain("address"),
        "phone": _plain("phone"), "completed_on": _days("completed_on"),
    },
}  # fmt: skip
NUMBER = "number"
"""The field that counts the lines of a repeated row from 1."""
_RETURNED = (
    "circle", "region", "form", "stage", "time", "returned_on", "lacking", "due", "handed_on", "passed_on", "outcome",
)  # fmt: skip
FIELDS: Mapping[str, tuple[str, ...]] = {kind: (NUMBER, *fields) for kind, fields in _FIELDS.items()} | {
    "return": (NUMBER, *_RETURNED)
}
"""Kind → the fields that a page may print of it."""


def lines(facts: Facts, regions: Sequence[Region] = (), attachments: Sequence[Attachment] = ()) -> Lines:
    """The things of one circle as lines."""
    names = _Names(
        facts.circle.name,
        next((region.name for region in regions if region.id == facts.circle.region), ""),
        {community.id: community.name for community in facts.communities},
        {demand.id: demand.text for demand in facts.demands},
    )
    things: Mapping[str, Sequence[object]] = {
        "project": facts.projects, "outlet": facts.outlets, "activity": facts.activities, "demand": facts.demands,
        "attachment": attachments, "compound": facts.compounds, "community": facts.communities,
        "circle": (facts.circle,),
    }  # fmt: skip
    return {kind: tuple(_line(kind, thing, names) for thing in found) for kind, found in things.items()}


def city_lines(circles: Iterable[Facts], regions: Sequence[Region] = ()) -> Lines:
    """The things of all circles of a city as lines; an outlet that serves several circles stands once, in its own."""
    found: dict[str, list[Line]] = {kind: [] for kind in _FIELDS}
    for facts in circles:
        for kind, some in lines(facts, regions).items():
            if kind == "outlet":
                own = (outlet.circle in ("", facts.circle.id) for outlet in facts.outlets)
                some = [line for line, mine in zip(some, own, strict=True) if mine]
            found[kind] += some
    return {kind: tuple(some) for kind, some in found.items()}


def returned_lines(returned: Iterable[Correction]) -> Sequence[Line]:
    """What was returned, as lines: days in Chinese, the number of the return."""

    def text(name: str, value: object) -> str:
        day = name in ("due", "returned_on", "handed_on", "passed_on")
        return clean(chinese_date(str(value)) if day and value else str(value))

    return tuple(Line({name: text(name, getattr(one, name)) for name in _RETURNED}) for one in returned)


def headings(facts: Facts) -> Mapping[str, str]:
    """What a page's heading can say of the circle, by :data:`HEADINGS`; only what is known."""
    said = {name: _said(getattr(facts.circle, name)) for name in HEADINGS if name != "communities"}
    said["communities"] = "、".join(community.name for community in facts.communities)
    return {name: text for name, text in said.items() if text}


def _line(kind: str, thing: object, names: _Names) -> Line:
    fields = {name: clean(text(thing, names)) for name, text in _FIELDS[kind].items()}
    formats = thing.formats if isinstance(thing, (Outlet, Project, Demand)) else ()
    return Line(fields, formats, isinstance(thing, Outlet) and bool(thing.chain), str(getattr(thing, "id", "")))


