"""Gates of compounds: kept with the map their coordinates are from, measured from, merged by field, taken back."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import pytest

from lcsurvey.circle.model import Gate
from lcsurvey.circle.reach import reaches
from lcsurvey.errors import AnswerError
from lcsurvey.record.identity import reach_id
from lcsurvey.store.workspace import Workspace
from tests.store.carrying import exchange
from tests.store.two_laptops import Two

AT = {"latitude": "37.51", "longitude": "105.19", "datum": "bd09"}


class Home(NamedTuple):
    """A compound with two gates."""

    compound: str
    east: str
    west: str


def settle(workspace: Workspace, circle: str) -> Home:
    """A compound with an east gate that has coordinates, and a west gate that has none."""
    compound = workspace.add("compound", {"name": "河滨家园", "circle": circle})
    names = {"circle": circle, "compound": compound}
    east, west = workspace.add_many("gate", [names | AT | {"name": "东门"}, names | {"name": "西门"}])
    return Home(compound, east, west)


def measured(workspace: Workspace, circle: str, home: Home, gate: str, minutes: int) -> None:
    """Minutes to the pharmacy from a gate; from the compound itself where it is empty."""
    given = {"circle": circle, "compound": home.compound, "format": "pharmacy", "minutes": minutes}
    workspace.add("reach", given | ({"gate": gate} if gate else {}))


def cell(workspace: Workspace, circle: str, home: Home) -> Decimal | None:
    """The minutes that count for the compound."""
    one = workspace.facts(circle).exceptions.get((home.compound, "pharmacy"))
    return one.minutes if one else None


def test_a_gate_comes_back_as_it_was_given(workspace: Workspace, circle: str) -> None:
    home = settle(workspace, circle)
    east, west = workspace.gates(circle)
    assert east == Gate(home.east, "东门", circle, home.compound, Decimal("37.51"), Decimal("105.19"), "bd09")
    assert west == Gate(home.west, "西门", circle, home.compound)
    assert workspace.facts(circle).gates == (east, west)
    workspace.change(home.west, {"datum": "GPS、天地图"})
    assert workspace.gates.these([home.west])[home.west].datum == "wgs84"
    with pytest.raises(AnswerError, match="可选：高德、腾讯、百度、GPS、天地图"):
        workspace.change(home.west, {"datum": "谷歌"})
    assert workspace.check() == ()


def test_a_compound_keeps_where_it_lies(workspace: Workspace, circle: str) -> None:
    home = settle(workspace, circle)
    workspace.change(home.compound, AT)
    (compound,) = workspace.compounds(circle)
    assert (compound.latitude, compound.longitude, compound.datum) == (Decimal("37.51"), Decimal("105.19"), "bd09")
    workspace.undo()
    assert workspace.compounds(circle)[0].datum == ""


def test_minutes_from_the_nearest_gate_count(workspace: Workspace, circle: str) -> None:
    home = settle(workspace, circle)
    measured(workspace, circle, home, home.east, 18)
    assert cell(workspace, circle, home) == 18
    measured(workspace, circle, home, home.west, 9)
    assert cell(workspace, circle, home) == 9
    facts = workspace.facts(circle)
    assert reaches(facts, facts.compounds[0], ("pharmacy",), 15, None) is True  # type: ignore[arg-type]
    workspace.delete(home.west)
    assert cell(workspace, circle, home) == 18
    workspace.undo()
    assert cell(workspace, circle, home) == 9


def test_what_was_said_of_the_whole_compound_stands_beside_its_gates(workspace: Workspace, circle: str) -> None:
    home = settle(workspace, circle)
    workspace.set_reach(home.compound, ["pharmacy"], None, 12)
    measured(workspace, circle, home, home.east, 14)
    assert cell(workspace, circle, home) == 12
    assert len(workspace.reaches(circle)) == 2
    workspace.set_reach(home.compound, ["pharmacy"], None)
    assert cell(workspace, circle, home) == 14
    assert {one.id for one in workspace.reaches(circle)} == {reach_id(home.compound, "pharmacy", home.east)}


def test_two_people_at_one_gate_differ_only_where_they_said_something_else(two: Two) -> None:
    home = settle(two.here, two.circle)
    exchange(two.here, two.there)
    two.here.change(home.west, {"latitude": "37.5", "longitude": "105.2", "datum": "gcj02"})
    two.there.change(home.west, {"name": "西南门"})
    measured(two.here, two.circle, home, home.west, 9)
    measured(two.there, two.circle, home, home.east, 7)
    exchange(two.here, two.there)
    for space in two.here, two.there:
        assert space.differences.listed() == ()
        assert space.gates(two.circle)[1] == Gate(
            home.west, "西南门", two.circle, home.compound, Decimal("37.5"), Decimal("105.2"), "gcj02"
        )
        assert cell(space, two.circle, home) == 7
    two.here.change(home.east, {"datum": "gcj02"})
    two.there.change(home.east, {"datum": "wgs84"})
    exchange(two.here, two.there)
    (one,) = two.here.differences.listed()
    assert (one.label, one.title) == ("坐标来自", "河滨家园东门")
    assert {side.words for side in one.sides} == {"高德、腾讯", "GPS、天地图"}


def test_a_deleted_compound_takes_its_gates_from_the_lists(workspace: Workspace, circle: str) -> None:
    home = settle(workspace, circle)
    workspace.delete(home.compound)
    assert workspace.gates(circle) == ()
    workspace.undo()
    assert [gate.name for gate in workspace.gates(circle)] == ["东门", "西门"]


def test_gates_go_with_their_circle_where_it_is_handed_over(workspace: Workspace, circle: str) -> None:
    """What a circle's blocks hold is what another computer learns of it."""
    home = settle(workspace, circle)
    elsewhere = workspace.find_circle("新河").id
    workspace.change(home.compound, {"circle": elsewhere})
    assert workspace.gates(circle) == ()
    assert [gate.name for gate in workspace.gates(elsewhere)] == ["东门", "西门"]
    assert workspace.check() == ()


def test_a_compound_registered_twice_keeps_the_gates_of_both(workspace: Workspace, circle: str) -> None:
    first, second = settle(workspace, circle), settle(workspace, circle)
    measured(workspace, circle, second, second.west, 9)
    workspace.differences.same(first.compound, second.compound)
    assert {gate.compound for gate in workspace.gates(circle)} == {first.compound}
    assert len(workspace.gates(circle)) == 4
    assert cell(workspace, circle, first) == 9
    assert workspace.check() == ()
    workspace.undo()
    assert [gate.compound for gate in workspace.gates(circle)] == [first.compound] * 2 + [second.compound] * 2
    assert cell(workspace, circle, first) is None
