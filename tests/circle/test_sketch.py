"""A circle drawn: every outlet between the right rings, none on another, signs that differ, the same each time."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from math import dist, hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.facts import Facts
from lcsurvey.circle.gates import entrances, nearest, straight
from lcsurvey.circle.labels import Box, Wanted, free_on_ring, place
from lcsurvey.circle.model import Circle, Compound, Gate, Outlet, Reach
from lcsurvey.circle.signs import signs
from lcsurvey.circle.sketch import Sketch, sketch

FORMATS = tuple(catalogue().by_id)
CIRCLE = Circle("c", "黄河花园一刻钟便民生活圈", phone="0955-7012345")
COMPOUNDS = tuple(Compound(f"g{number}", name) for number, name in enumerate(("金水湾", "祥和里", "滨河小区", "春晖苑")))


def _outlets(many: int, located: bool = False) -> tuple[Outlet, ...]:
    """Outlets of all formats and times; crowded towards the middle where they have coordinates."""
    times = (5, 5, 10, 15, 7, 12, 20, None)
    made = []
    for number in range(many):
        time = times[number % len(times)]
        far = (number * 37 % 101 - 50) / 50
        made.append(
            Outlet(
                f"o{number:03}", f"店{number}", format=FORMATS[number * 7 % 40],
                minutes=None if time is None else Decimal(time),
                latitude=Decimal(f"{37.5 + far * abs(far) * 0.01:.6f}") if located else None,
                longitude=Decimal(f"{105.2 + (number * 53 % 89 - 44) / 4400:.6f}") if located else None,
            )
        )  # fmt: skip
    return tuple(made)


def _drawn(many: int, located: bool = False, *more: Outlet) -> Sketch:
    return sketch(Facts(CIRCLE, compounds=COMPOUNDS, outlets=(*_outlets(many, located), *more)), catalogue())


@pytest.mark.parametrize("located", [False, True])
@pytest.mark.parametrize("many", [1, 90, 300])
def test_no_symbol_lies_on_another(many: int, located: bool) -> None:
    drawn = _drawn(many, located)
    assert drawn.to_scale is (located and many > 1)
    assert len(drawn.drawn) == many
    for one, other in combinations(drawn.drawn, 2):
        assert dist((one.x, one.y), (other.x, other.y)) > drawn.pitch * 0.97, (one.name, other.name)
    assert all(hypot(one.x, one.y) <= drawn.extent for one in drawn.drawn)


def test_symbols_stay_large_enough_to_be_read() -> None:
    assert _drawn(90).pitch * 90 > 8, "millimetres on A4, whose drawing has a radius of 90"
    assert _drawn(300).pitch * 90 > 5


@pytest.mark.parametrize("many", [8, 90, 300])
def test_each_outlet_lies_between_the_rings_of_its_minutes(many: int) -> None:
    drawn = _drawn(many)
    radii = (0.0, *(ring.radius for ring in drawn.rings), drawn.extent)
    for one in drawn.drawn:
        minutes = 15 if one.minutes is None else one.minutes
        band = next((number for number, ring in enumerate(drawn.rings) if minutes <= ring.minutes), 3)
        assert radii[band] <= hypot(one.x, one.y) <= radii[band + 1], (one.name, minutes)


def test_to_scale_an_outlet_lies_where_it_is() -> None:
    """From the middle one 800 metres north, one 400 metres east, one 1,200 metres south-west."""
    degree, east = 111_320, 111_320 * 0.793353  # of a degree of longitude at 37.5°
    places = {"中": (0, 0), "北": (0, 800), "东": (400, 0), "南": (0, -600), "西": (-500, 0)}
    outlets = tuple(
        Outlet(name, name, latitude=Decimal(f"{37.5 + n / degree:.7f}"), longitude=Decimal(f"{105.2 + e / east:.7f}"))
        for name, (e, n) in places.items()
    )
    drawn = sketch(Facts(CIRCLE, outlets=outlets), catalogue())
    assert drawn.to_scale
    for one in drawn.drawn:
        e, n = places[one.name]
        assert dist((one.x * 1200, one.y * 1200), (e, -n)) < drawn.pitch * 1200, one.name
    assert [ring.radius for ring in drawn.rings] == pytest.approx([1 / 3, 2 / 3, 1])
    assert "直线 400、800、1200 米" in drawn.scale_words


def test_a_slip_in_a_coordinate_does_not_shrink_the_drawing() -> None:
    far = Outlet("far", "远", latitude=Decimal("47.5"), longitude=Decimal("105.2"))
    drawn = _drawn(40, True, far)
    (left_out,) = (one for one in drawn.spots if not one.drawn)
    assert (left_out.name, left_out.why) == ("远", "坐标离得太远")
    assert drawn.extent < 2


def test_what_comes_to_the_door_is_in_the_list_only() -> None:
    drawn = _drawn(5, False, Outlet("s", "上门保洁", format=FORMATS[0], service=True))
    (service,) = (one for one in drawn.spots if not one.drawn)
    assert (service.name, service.why) == ("上门保洁", "上门或线上")
    assert sorted(one.number for one in drawn.spots) == list(range(1, 7))


def test_without_a_scale_an_outlet_lies_beside_the_compound_that_its_address_or_the_matrix_names() -> None:
    told = tuple(
        Outlet(f"{gate.id}{n}", f"店{gate.id}{n}", format=FORMATS[0], minutes=Decimal(10), address=f"{gate.name}东门")
        for gate in COMPOUNDS
        for n in range(3)
    )
    near = Outlet("m", "按表", format=FORMATS[1], minutes=Decimal(10))
    cells = (Reach("r1", "c", "g1", FORMATS[1], minutes=Decimal(9)), Reach("r2", "c", "g3", FORMATS[1], minutes=Decimal(4)))
    drawn = sketch(Facts(CIRCLE, compounds=COMPOUNDS, outlets=(*told, near), reach=cells), catalogue())
    gates = {gate.id: gate for gate in drawn.gates}
    assert len(gates) == 4

    def nearest(x: float, y: float) -> str:
        return min(gates, key=lambda id_: dist((gates[id_].x, gates[id_].y), (x, y)))

    for one in drawn.drawn:
        assert nearest(one.x, one.y) == ("g3" if one.id == "m" else one.id[:2]), one.name
    assert "不按比例" in drawn.scale_words


def test_the_same_facts_give_the_same_drawing_in_whatever_order_they_come() -> None:
    outlets = _outlets(60)
    one = sketch(Facts(CIRCLE, compounds=COMPOUNDS, outlets=outlets), catalogue())
    assert one == sketch(Facts(CIRCLE, compounds=COMPOUNDS, outlets=tuple(reversed(outlets))), catalogue())


def test_an_empty_circle_is_drawn_too() -> None:
    drawn = sketch(Facts(CIRCLE), catalogue())
    assert (drawn.spots, drawn.gates, drawn.kinds) == ((), (), ())
    assert drawn.rings[-1].radius == pytest.approx(1)


@given(st.sets(st.sampled_from(FORMATS)))
def test_no_two_formats_have_the_same_sign(formats: set[str]) -> None:
    found = signs(formats, catalogue())
    assert len(set(found.values())) == len(found) == len(formats)
    assert all(len(sign) == 1 for sign in found.values())


def test_signs_are_what_people_expect() -> None:
    named = {word: catalogue().named(word) for word in ("便利店", "药店", "理发店", "洗染店", "银行网点")}
    found = signs((one.id for one in named.values() if one is not None), catalogue())
    assert "".join(found[one.id] for one in named.values() if one is not None) == "便药理洗银"


def test_an_outlet_without_a_format_has_a_sign_of_its_own() -> None:
    drawn = _drawn(0, False, Outlet("x", "不知道", minutes=Decimal(5)))
    (spot,) = drawn.spots
    assert (spot.label, spot.shape, len(spot.sign)) == ("业态未填", "triangle", 1)


# Words beside symbols --------------------------------------------------------------------------------------------


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 200), st.integers(10, 80)), max_size=40))
def test_words_never_lie_on_each_other_nor_on_a_symbol(points: list[tuple[int, int, int]]) -> None:
    symbols = [Box(x, y, 12, 12) for x, y, _ in points]
    wanted = [Wanted(str(n), box, width, 14) for n, (box, (_, _, width)) in enumerate(zip(symbols, points, strict=True))]
    room = Box(0, 0, 320, 220)
    found = place(wanted, symbols, room, 2)
    assert found == place(wanted, symbols, room, 2)
    for one, other in combinations(found.values(), 2):
        assert not one.meets(other)
    assert not any(box.meets(symbol) for box in found.values() for symbol in symbols)
    assert all(box.inside(room) for box in found.values())


def test_words_on_a_ring_go_where_they_hide_nothing() -> None:
    top = Box(-20, 90, 40, 20)
    x, y = free_on_ring(100, 30, 10, [top])
    assert hypot(x, y) == pytest.approx(100)
    assert not Box(x - 15, y - 5, 30, 10).meets(top)
    assert free_on_ring(100, 30, 10, []) == pytest.approx((0, 100))


def _at(north: str, east: str, datum: str = "") -> dict[str, object]:
    return {"latitude": Decimal(north), "longitude": Decimal(east), "datum": datum}


HOME = Compound("h", "河滨家园", **_at("37.5", "105.2"))  # type: ignore[arg-type]
EAST = Gate("e", "东门", "c", "h", **_at("37.501", "105.203"))  # type: ignore[arg-type]
WEST = Gate("w", "西门", "c", "h")


def test_gates_are_drawn_where_they_lie_and_the_rings_go_around_them() -> None:
    shops = tuple(
        Outlet(f"o{number}", f"店{number}", format="pharmacy", **_at(f"37.50{number}", "105.203"))  # type: ignore[arg-type]
        for number in range(2, 8)
    )
    drawn = sketch(Facts(CIRCLE, compounds=(HOME,), gates=(EAST, WEST), outlets=shops), catalogue())
    assert drawn.to_scale
    assert [(gate.id, gate.name) for gate in drawn.gates] == [("e", "河滨家园东门")]
    assert hypot(drawn.gates[0].x, drawn.gates[0].y) < drawn.pitch, "one gate alone is the middle"
    assert all(-spot.y * 1200 == pytest.approx((at - 1) * 111.32, abs=drawn.pitch * 1200) for at, spot in
               zip(range(2, 8), sorted(drawn.spots, key=lambda one: one.name), strict=True))  # fmt: skip
    assert drawn.scale_words == "按坐标绘制，以小区的门为中心；圈为直线 400、800、1200 米（每分钟 80 米），走路会更远"
    other = sketch(Facts(CIRCLE, compounds=(HOME, COMPOUNDS[0]), gates=(EAST,), outlets=shops), catalogue())
    assert (other.from_gates, other.unplaced) == (False, ("金水湾",))
    assert "以网点为中心" in other.scale_words


def test_maps_of_different_shifts_make_one_drawing() -> None:
    """The same shop as GPS and as 高德 tell it is one point; taken as it stands it would be half a kilometre off."""
    near = Outlet("a", "药店", format="pharmacy", **_at("39.91640428", "116.41024450", "gcj02"))  # type: ignore[arg-type]
    same = Compound("h", "河滨家园", **_at("39.915", "116.404", "wgs84"))  # type: ignore[arg-type]
    found = nearest(Facts(CIRCLE, compounds=(same,), outlets=(near,)), near)
    assert found is not None
    assert found[1] == 0


def test_the_straight_line_is_a_hint_from_the_nearest_gate() -> None:
    shop = Outlet("a", "药店", format="pharmacy", **_at("37.505", "105.203"))  # type: ignore[arg-type]
    facts = Facts(CIRCLE, compounds=(HOME,), gates=(EAST, WEST), outlets=(shop,))
    assert straight(facts, shop) == "离河滨家园东门直线 450 米，走路会更远"
    assert straight(Facts(CIRCLE, compounds=(HOME,), gates=(WEST,), outlets=(shop,)), shop).startswith("离河滨家园直线")
    assert straight(facts, Outlet("b", "上门家政", service=True)) == ""
    assert straight(Facts(CIRCLE, outlets=(shop,)), shop) == ""
    assert entrances(Facts(CIRCLE, compounds=COMPOUNDS)) == ()


def test_a_compound_counts_its_minutes_from_the_nearest_gate_and_no_straight_line() -> None:
    shop = Outlet("a", "药店", format="pharmacy", minutes=Decimal(20), **_at("37.501", "105.203"))  # type: ignore[arg-type]
    facts = Facts(CIRCLE, compounds=(HOME,), gates=(EAST, WEST), outlets=(shop,))
    assert facts.exceptions == {}
    cells = tuple(Reach(g, "c", "h", "pharmacy", minutes=Decimal(m), gate=g) for g, m in (("e", 16), ("w", 12)))
    assert Facts(CIRCLE, compounds=(HOME,), reach=cells).exceptions["h", "pharmacy"].minutes == 12
