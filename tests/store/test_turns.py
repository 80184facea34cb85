"""The next round: it asks only what changed; what was answered last time stands beside and is never copied."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from copy import copy
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.changed import by_format
from lcsurvey.circle.model import Outlet
from lcsurvey.errors import NotFound
from lcsurvey.report.layout import Facts
from lcsurvey.report.rounds import rounds_sheet
from lcsurvey.response.model import Stage, State
from lcsurvey.score.library import Library
from lcsurvey.store.across import compared
from lcsurvey.store.workspace import Workspace
from tests.store.conftest import FORM, OFFICE


class Years:
    """Two rounds of one circle: four outlets and a table in the first, the second just begun."""

    def __init__(self, space: Workspace, clock: list[datetime]) -> None:
        self.space, self.clock = space, clock
        self.circle, self.other = (circle.id for circle in space.circles()[:2])
        self.first = space.round
        shops = [("永康药店", "药店"), ("老张修鞋", "维修点"), ("小李便利店", "便利店"), ("红红理发", "理发店")]
        of = {"circle": self.circle, "minutes": 5, "seen_on": "2026-08-01"}
        space.add("compound", {"circle": self.circle, "name": "1号院"})
        space.change(self.circle, {"listed": True})
        self.shops = space.add_many("outlet", [of | {"name": n, "format": f} for n, f in shops])
        fields = [field for field in space.table(FORM).form.field if "." in field]
        space.answer(self.circle, FORM, Stage.SELF, dict.fromkeys(fields, True))
        space.submit(self.circle, FORM)
        self.on(2027, 1, 10)
        self.second = space.create_round("2027年上半年", "2027-01-01", "2027-06-30")
        space.use_round(self.second.id)

    def on(self, year: int, month: int, day: int) -> None:
        self.clock[0] = datetime(year, month, day, 4, tzinfo=UTC)

    def changes(self) -> dict[str, str]:
        return {one.outlet.name: one.change for one in self.space.turns.changed(self.circle)}

    def outlet(self, at: int) -> Outlet:
        return self.space.outlets.these([self.shops[at]])[self.shops[at]]


@pytest.fixture(scope="module")
def lived(library: Library, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Years]:
    """A folder in which the second round was just begun, closed; and what stands in it."""
    clock = [datetime(2026, 8, 1, 4, tzinfo=UTC)]
    at = tmp_path_factory.mktemp("years") / "资料"
    pack = library.pack("zhongwei")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("time.time_ns", lambda: int(clock[0].timestamp() * 1e9))
        with Workspace.create(at, pack=pack, library=library, person=OFFICE, today=date(2026, 8, 1)) as space:
            return at, Years(space, clock)


@pytest.fixture
def years(
    lived: tuple[Path, Years], library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Years]:
    """A copy of it, open, on the day on which the round was begun."""
    folder, made = lived
    shutil.copytree(folder, tmp_path / "资料")
    clock = [made.clock[0]]
    monkeypatch.setattr("time.time_ns", lambda: int(clock[0].timestamp() * 1e9))
    with Workspace.open(tmp_path / "资料", library=library) as space:
        again = copy(made)
        again.space, again.clock = space, clock
        yield again


def test_a_new_round_asks_about_every_outlet_and_copies_no_answer(years: Years) -> None:
    assert set(years.changes().values()) == {"asked"}
    response = years.space.response(years.circle, FORM)
    assert response.answers == {}
    assert response.state is State.EMPTY
    assert years.space.turns.former() == years.first


def test_one_key_each_and_each_is_taken_back(years: Years) -> None:
    turns, day = years.space.turns, date(2027, 1, 12)
    years.on(2027, 1, 12)
    turns.still([years.outlet(0)], day)
    turns.closed(years.outlet(1))
    turns.moved(years.outlet(2), {"minutes": 15}, day)
    turns.opened(years.circle, {"name": "新开的店", "format": "pharmacy"}, day)
    assert list(years.changes().values()) == ["still", "closed", "moved", "asked", "opened"]
    for _ in range(4):
        years.space.undo()
    assert set(years.changes().values()) == {"asked"}


def test_all_the_rest_are_still_there_in_one_step(years: Years) -> None:
    turns = years.space.turns
    turns.still([years.outlet(at) for at in range(len(years.shops))], date(2027, 1, 12))
    assert set(years.changes().values()) == {"still"}
    assert years.space.undo() is not None
    assert set(years.changes().values()) == {"asked"}


def test_two_rounds_are_compared_format_by_format(years: Years) -> None:
    turns, day = years.space.turns, date(2027, 1, 12)
    years.on(2027, 1, 12)
    turns.closed(years.outlet(1))
    turns.moved(years.outlet(2), {"circle": years.other}, day)
    turns.opened(years.circle, {"name": "大众药房", "format": "pharmacy"}, day)
    lived = turns.lived(years.circle, years.first.id, years.second.id)
    assert [one.outlet.name for one in lived if one.change == "closed"] == ["老张修鞋", "小李便利店"]
    pharmacy = next(one for one in by_format(lived, catalogue()) if one.format == "pharmacy")
    assert (pharmacy.before, pharmacy.after, pharmacy.opened) == (1, 2, ("大众药房",))
    assert [one.name for one in turns.outlets(years.circle, years.first.id)][:1] == ["永康药店"]
    sheet = rounds_sheet(
        by_format(lived, catalogue()), lived, ("2026年下半年", "2027年上半年"), Facts("圈", "区", "2027-01-12")
    )
    rows = sheet.text()
    assert rows[0][1:4] == ("2026年\n下半年", "2027年\n上半年", "增减")
    assert rows[-1][1:] == ("4", "3", "-1", "1", "2", "0")


def test_two_rounds_are_compared_point_by_point(years: Years) -> None:
    fields = [field for field in years.space.table(FORM).form.field if "." in field]
    years.space.answer(years.circle, FORM, Stage.SELF, {**dict.fromkeys(fields, True), fields[0]: False})
    _, found = compared(years.space, years.circle, FORM, Stage.SELF, Stage.SELF, (years.first.id, years.second.id))
    assert (found.left.stage, found.right.stage) == ("2026年下半年", "2027年上半年")
    assert found.left.total == Decimal(100)
    assert any("有→无" in line.reason for line in found.lines)


def test_a_round_that_was_never_handed_in_is_compared_with_its_own_outlets(years: Years) -> None:
    turns = years.space.turns
    form = "ordos/acceptance"
    years.on(2027, 1, 12)
    turns.closed(years.outlet(0))
    rounds = (years.first.id, years.second.id)
    _, found = compared(years.space, years.circle, form, Stage.SELF, Stage.SELF, rounds)
    pharmacy = next(line for line in found.lines if "药店" in line.rule.label)
    assert pharmacy.given[0] > pharmacy.given[1]


def test_a_round_begun_late_leaves_to_the_former_what_was_entered_before(years: Years) -> None:
    assert years.space.turns.seen_from() == "2027-01-10"
    third = years.space.create_round("2027年下半年", "2027-07-01", "2027-12-31")  # made ahead of time
    assert years.space.turns.seen_from(third.id) == "2027-07-01"


def test_the_first_round_has_nothing_before_it(years: Years) -> None:
    years.space.use_round(years.first.id)
    assert years.space.turns.former() is None
    with pytest.raises(NotFound, match="第一期"):
        years.space.turns.changed(years.circle)
