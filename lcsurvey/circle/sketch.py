"""A circle drawn: gates, outlets by format and the rings of 5, 10 and 15 minutes, as values without any screen.

The middle is (0, 0), the ring of 15 minutes has radius 1 where nothing lies beyond it, x goes right and y down.

- *To scale* where at least four outlets in five have coordinates: the middle is the median of the compounds' gates where
  every compound has some with coordinates, else of the outlets; the rings are 400, 800 and 1,200 metres as the crow flies
  (80 metres a minute), and symbols are moved only as far as not to lie on each other.
- *Schematic* otherwise: each outlet lies between the rings of its walking time, beside the compound that its address
  names or whose gate has the shortest way to its format; the rings are as wide as what lies in them needs.

What comes to the door or is reached online has no place: it stands in the list only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import pi
from statistics import median

from lcsurvey.circle import slots
from lcsurvey.circle.catalogue import Catalogue
from lcsurvey.circle.facts import Facts
from lcsurvey.circle.gates import entrances
from lcsurvey.circle.model import Compound, Outlet
from lcsurvey.circle.position import Position, position
from lcsurvey.circle.reach import CIRCLE_MINUTES, METRES_A_MINUTE, minutes
from lcsurvey.circle.signs import shape, signs

RINGS = (5, 10, 15)
"""Minutes."""
LOCATED = Fraction(4, 5)
FARTHEST = 2400
"""Metres from the middle: what lies further away has a mistake in its coordinates."""


@dataclass(frozen=True, slots=True)
class Ring:
    """Walking minutes and the radius they are drawn with."""

    minutes: int
    radius: float


@dataclass(frozen=True, slots=True)
class Gate:
    """A compound from whose gate people walk, or to scale one of its gates."""

    id: str
    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Spot:
    """An outlet: its number in the list, its sign and shape; without ``drawn`` it has no place in the drawing."""

    id: str
    number: int
    name: str
    format: str
    label: str  # of the format
    sign: str
    shape: str  # circle, square, diamond, triangle
    minutes: Fraction | None
    address: str = ""
    phone: str = ""
    x: float = 0.0
    y: float = 0.0
    drawn: bool = True
    why: str = ""  # where it is not drawn: 上门或线上, 没有坐标, 坐标离得太远


@dataclass(frozen=True, slots=True)
class Kind:
    """A line of the legend: a format, its sign and shape, how many outlets it has."""

    format: str
    label: str
    sign: str
    shape: str
    category: str
    count: int


@dataclass(frozen=True, slots=True)
class Sketch:
    """A whole drawing. ``pitch`` is the room of one symbol, ``extent`` the radius around everything."""

    name: str
    rings: tuple[Ring, ...]
    gates: tuple[Gate, ...]
    spots: tuple[Spot, ...]
    kinds: tuple[Kind, ...]
    pitch: float
    extent: float
    to_scale: bool
    address: str = ""
    phone: str = ""
    from_gates: bool = False  # the middle is that of the gates, not of the outlets
    unplaced: tuple[str, ...] = ()  # compounds that are not drawn: nobody knows where they lie

    @property
    def drawn(self) -> tuple[Spot, ...]:
        """The outlets that have a place."""
        return tuple(one for one in self.spots if one.drawn)

    @property
    def scale_words(self) -> str:
        """What the drawing says of its own exactness."""
        if self.to_scale:
            far = "、".join(f"{ring.minutes * METRES_A_MINUTE}" for ring in self.rings)
            middle = "小区的门" if self.from_gates else "网点"
            return f"按坐标绘制，以{middle}为中心；圈为直线 {far} 米（每分钟 {METRES_A_MINUTE} 米），走路会更远"
        return "示意图，不按比例；远近按步行分钟，方位不代表实际方向"


def sketch(facts: Facts, catalogue: Catalogue) -> Sketch:
    """The drawing of one circle; the same facts give the same drawing."""
    own = signs((one.format for one in facts.outlets), catalogue)
    order = {format_: number for number, format_ in enumerate(catalogue.by_id)}
    categories = {one.category: number for number, one in enumerate(catalogue.formats)}

    def rank(one: Outlet) -> tuple[int, int, Fraction, str, str]:
        time = minutes(one)
        known = catalogue.by_id.get(one.format)
        category = list(categories).index(known.category) if known else len(categories)
        return category, order.get(one.format, len(order)), Fraction(999) if time is None else time, one.name, one.id

    outlets = sorted(facts.outlets, key=rank)
    with_shop = [one for one in outlets if not one.service]
    ground = _ground(facts, with_shop)
    to_scale = ground is not None
    layout = _to_scale(with_shop, ground) if ground is not None else _schematic(facts, with_shop)
    spots = tuple(
        _spot(one, number, own, catalogue, layout, to_scale) for number, one in enumerate(outlets, 1)
    )  # fmt: skip
    circle = facts.circle
    return Sketch(
        circle.name, layout.rings, layout.gates, spots, _kinds(spots, catalogue), layout.pitch, layout.extent, to_scale,
        circle.address, circle.phone, ground is not None and ground.from_gates,
        ground.unplaced if ground is not None else (),
    )  # fmt: skip


@dataclass(slots=True)
class _Ground:
    """Metres east and south of the middle: outlet → point, and the gates; the names of compounds that lie nowhere."""

    outlets: Mapping[str, slots.Point]
    gates: tuple[tuple[str, str, slots.Point], ...]  # id, name
    from_gates: bool
    unplaced: tuple[str, ...]


@dataclass(slots=True)
class _Layout:
    places: Mapping[str, slots.Point]
    rings: tuple[Ring, ...]
    gates: tuple[Gate, ...]
    pitch: float
    extent: float


def _spot(
    one: Outlet, number: int, own: Mapping[str, str], catalogue: Catalogue, layout: _Layout, to_scale: bool
) -> Spot:
    x, y = layout.places.get(one.id, (0.0, 0.0))
    drawn = one.id in layout.places
    located = one.latitude is not None and one.longitude is not None
    why = "" if drawn else "上门或线上" if one.service else "坐标离得太远" if to_scale and located else "没有坐标"
    return Spot(
        one.id, number, one.name, one.format, catalogue.label(one.format) if one.format else "业态未填", own[one.format],
        shape(one.format, catalogue), None if one.service else minutes(one), one.address, x=x, y=y, drawn=drawn, why=why,
    )  # fmt: skip


def _kinds(spots: Sequence[Spot], catalogue: Catalogue) -> tuple[Kind, ...]:
    counted: dict[str, list[Spot]] = defaultdict(list)
    for one in spots:
        counted[one.format].append(one)
    return tuple(
        Kind(
            format_, some[0].label, some[0].sign, some[0].shape,
            catalogue.by_id[format_].category if format_ in catalogue.by_id else "其他", len(some),
        )
        for format_, some in counted.items()
    )  # fmt: skip


# To scale ------------------------------------------------------------------------------------------------------


def _ground(facts: Facts, outlets: Sequence[Outlet]) -> _Ground | None:
    """Where everything lies, without what lies too far away; None where too few outlets have coordinates."""
    known = [(one.id, at) for one in outlets if (at := position(one))]
    if not known:
        return None
    gates = entrances(facts)
    placed = {one.compound for one in gates}
    unplaced = tuple(one.name for one in facts.compounds if one.id not in placed)
    from_gates = bool(gates) and not unplaced
    points = [one.at for one in gates] if from_gates else [at for _, at in known]
    middle = Position(median(at.north for at in points), median(at.east for at in points))
    found = {id_: point for id_, at in known if _near(point := middle.offset(at))}
    if len(found) < 3 or len(found) < LOCATED * len(outlets):
        return None
    drawn = ((one.id, one.name, middle.offset(one.at)) for one in gates)
    return _Ground(found, tuple(one for one in drawn if _near(one[2])), from_gates, unplaced)


def _near(point: slots.Point) -> bool:
    return max(abs(point[0]), abs(point[1])) <= FARTHEST


def _to_scale(outlets: Sequence[Outlet], ground: _Ground) -> _Layout:
    unit = CIRCLE_MINUTES * METRES_A_MINUTE
    pitch = min(0.1, max(0.065, 1.1 / max(1, len(ground.outlets)) ** 0.5))
    free = slots.Ground(pitch)
    gates = tuple(Gate(id_, name, *free.take(x / unit, y / unit)) for id_, name, (x, y) in ground.gates)
    located = ((one.id, ground.outlets[one.id]) for one in outlets if one.id in ground.outlets)
    places = {id_: free.take(x / unit, y / unit) for id_, (x, y) in located}
    rings = tuple(Ring(each, each / CIRCLE_MINUTES) for each in RINGS)
    points = (*places.values(), *((one.x, one.y) for one in gates))
    farthest = max(((x * x + y * y) ** 0.5 for x, y in points), default=0.0)
    return _Layout(places, rings, gates, pitch, max(1.0, farthest + pitch))


# Schematic -----------------------------------------------------------------------------------------------------


def _schematic(facts: Facts, outlets: Sequence[Outlet]) -> _Layout:
    by_band: list[list[Outlet]] = [[], [], [], []]
    for one in outlets:
        by_band[_band(one)].append(one)
    gates = facts.compounds
    core = min(0.36, 0.16 + 0.025 * len(gates)) if gates else 0.06
    pitch, found = slots.bands([len(some) for some in by_band], core)
    rings = tuple(Ring(each, band.outer) for each, band in zip(RINGS, found, strict=False))
    near = _nearest_gates(facts, outlets)
    shares = _sectors(gates)
    places: dict[str, slots.Point] = {}
    for some, band in zip(by_band, found, strict=False):
        places |= _spread(some, slots.Ring(band, pitch), band, near, shares)
    radius = core * 0.62 if len(gates) > 1 else 0.0
    drawn = tuple(Gate(each.id, each.name, *slots.at_angle(shares[each.id][0], radius)) for each in gates)
    return _Layout(places, rings, drawn, pitch, found[-1].outer if found else 1.0)


def _band(one: Outlet) -> int:
    """Between which rings an outlet lies; one whose time nobody knows in the outermost that belongs to the circle."""
    time = minutes(one)
    if time is None:
        return len(RINGS) - 1
    return next((number for number, ring in enumerate(RINGS) if time <= ring), len(RINGS))


def _nearest_gates(facts: Facts, outlets: Sequence[Outlet]) -> Mapping[str, str]:
    """Outlet → the compound that its address or name tells, else the one with the shortest way to its format."""
    names = sorted(facts.compounds, key=lambda one: (-len(one.name), one.id))
    best: dict[str, str] = {}
    for cell in sorted(facts.reach, key=lambda one: (one.minutes is None, one.minutes or 0, one.compound)):
        if cell.minutes is not None and cell.reached is not False:
            best.setdefault(cell.format, cell.compound)
    found: dict[str, str] = {}
    for one in outlets:
        told = next((each.id for each in names if each.name and each.name in f"{one.address} {one.name}"), "")
        compound = told or best.get(one.format, "")
        if compound:
            found[one.id] = compound
    return found


def _sectors(gates: Sequence[Compound]) -> Mapping[str, tuple[float, float]]:
    """Compound → the middle of its sector and the sector's width, one as wide as the other."""
    width = 2 * pi / max(1, len(gates))
    return {each.id: ((number + 0.5) * width, width) for number, each in enumerate(gates)}


def _spread(
    some: Sequence[Outlet], ring: slots.Ring, band: slots.Band, near: Mapping[str, str],
    sectors: Mapping[str, tuple[float, float]],
) -> Mapping[str, slots.Point]:  # fmt: skip
    """The outlets of one band: those beside a compound in its sector, the others around the whole ring by format."""
    beside: dict[str, list[Outlet]] = defaultdict(list)
    for one in some:
        beside[near.get(one.id, "")].append(one)
    found: dict[str, slots.Point] = {}
    for compound, those in sorted(beside.items(), key=lambda pair: (not pair[0], pair[0])):
        middle, width = sectors.get(compound, (pi, 2 * pi))
        for number, one in enumerate(those):
            angle = (middle - width / 2 + width * (number + 0.5) / len(those)) % (2 * pi)
            found[one.id] = ring.take(angle, _radius(one, band))
    return found


def _radius(one: Outlet, band: slots.Band) -> float:
    """Where in its band an outlet would like to lie: exact minutes by their share, whole rings anywhere in the middle."""
    time = minutes(one)
    middle = (band.inner + band.outer) / 2
    if time is None or time in RINGS or time > CIRCLE_MINUTES:
        return middle
    share = float(time % 5) / 5
    return band.inner + (band.outer - band.inner) * share
