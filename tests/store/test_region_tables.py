"""A table that every region has one of: its own answers, acts and history; handed on with the tables of the city."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from lcsurvey.circle.model import Region
from lcsurvey.circle.regions import below
from lcsurvey.errors import HandedOver, NotFound
from lcsurvey.response.model import Stage, State
from lcsurvey.score.library import Library
from lcsurvey.store.owning import begun_regions, find_region, owner_of
from lcsurvey.store.papers import record
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.sync.making import make_assignment, make_handover, make_submission
from lcsurvey.sync.receiving import receive
from lcsurvey.sync.starting import start

FORM = "hulunbuir/tasks"
FIRST = "facilities.survey.state"
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def made(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A workspace of the twelve banners; the tests each work on banners of their own."""
    with city(library, tmp_path_factory.mktemp("regions") / "资料", "市商务局") as space:
        yield space


def city(library: Library, at: Path, unit: str) -> Workspace:
    person = Person("李主任", unit, "office")
    return Workspace.create(at, pack=library.pack("hulunbuir"), library=library, person=person, today=TODAY)


def banner(space: Workspace, name: str) -> str:
    return find_region(space, name).id


def test_the_regions_that_have_tables_are_those_right_below_the_city(made: Workspace) -> None:
    assert [region.name for region in below(made.regions())][:3] == ["海拉尔区", "牙克石市", "扎兰屯市"]
    assert len(below(made.regions())) == 12
    top, district = Region("t", "市", level="市"), Region("d", "区", level="区县", parent="t")
    street, odd = Region("s", "街道", level="街道", parent="d"), Region("o", "新区")
    assert below((top, district, street, odd)) == (district, odd)


def test_each_banner_answers_for_itself(made: Workspace) -> None:
    one, other = banner(made, "海拉尔区"), banner(made, "牙克石市")
    made.answer(one, FORM, Stage.SELF, {FIRST: "done", "facilities.survey.evidence": "摸底报告"})
    assert made.response(one, FORM).effective == {FIRST: "done", "facilities.survey.evidence": "摸底报告"}
    assert made.response(other, FORM).state is State.EMPTY
    assert [region.name for region in begun_regions(made, FORM, Stage.SELF)] == ["海拉尔区"]
    made.undo()
    assert made.response(one, FORM).effective == {}
    made.redo()
    made.submit(one, FORM)
    assert made.response(one, FORM).state is State.SUBMITTED
    assert made.check() == ()


def test_what_is_no_region_has_no_such_table(made: Workspace) -> None:
    for owner in (made.city, "0" * 32):
        with pytest.raises(NotFound):
            made.answer(owner, FORM, Stage.SELF, {FIRST: "done"})
    with pytest.raises(NotFound, match=r"没有“北京”。现有：海拉尔区、"):
        find_region(made, "北京")
    with pytest.raises(NotFound):
        owner_of(made, made.table(FORM).form, made.city)


def test_a_sheet_is_printed_with_the_banners_name(made: Workspace) -> None:
    region = find_region(made, "根河市")
    made.answer(region.id, FORM, Stage.SELF, {FIRST: "going"})
    printed = record(made, region, FORM, day=TODAY)
    assert (printed.circle_name, printed.region_name, printed.facts, printed.city) == ("根河市", "根河市", None, ())
    assert printed.response is not None
    assert printed.response.effective[FIRST] == "going"


def test_it_travels_with_the_tables_of_the_city_and_differs_field_by_field(library: Library, tmp_path: Path) -> None:
    with city(library, tmp_path / "a", "市商务局") as ours:
        here = banner(ours, "阿荣旗")
        out = make_assignment(ours, tmp_path / "out", [ours.city])
        with start(tmp_path / "b", out.paths, name="王芳", unit="阿荣旗商务局", library=library) as theirs:
            assert banner(theirs, "阿荣旗") == here
            ours.answer(here, FORM, Stage.SELF, {FIRST: "done", "plans.timetable.state": "made"})
            theirs.answer(here, FORM, Stage.SELF, {FIRST: "going", "plans.roadmap.state": "none"})
            theirs.submit(here, FORM)
            back = make_submission(theirs, tmp_path / "back", [theirs.city])
            assert (back.submissions, receive(ours, back.paths).outcomes[0].status) == (1, "merged")
        (difference,) = ours.differences.listed()
        assert (difference.circle, difference.circle_name, difference.form) == (here, "阿荣旗", FORM)
        assert {side.words for side in difference.sides} == {"已完成", "进行中"}
        assert ours.response(here, FORM).answers["plans.roadmap.state"] == "none"
        assert ours.response(here, FORM).state is State.SUBMITTED
        assert ours.check() == ()


def test_handed_over_with_the_city_it_is_only_read(library: Library, tmp_path: Path) -> None:
    with city(library, tmp_path / "c", "丙") as space:
        here = banner(space, "陈巴尔虎旗")
        space.answer(here, FORM, Stage.SELF, {FIRST: "done"})
        make_handover(space, tmp_path / "files", [space.city])
        with pytest.raises(HandedOver, match="全市的表"):
            space.answer(here, FORM, Stage.SELF, {FIRST: "going"})
