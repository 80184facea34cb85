"""A bundle of paper sheets that two laptops keyed in: the desk where both arrive notices, and asks."""

from __future__ import annotations

import pytest

from lcsurvey.store import doubled
from tests.exchange import Post
from tests.store.test_bundles import keyed, sheets


@pytest.fixture
def desk(post: Post) -> Post:
    """A street that gave one circle to two laptops."""
    office = post.office("street")
    circle = office.find_circle("瑞丰").id
    for name, person in (("one", "王芳"), ("two", "赵敏")):
        post.down(name, "street", [circle], person, "瑞丰社区")
    return post


def test_a_bundle_keyed_on_two_laptops_is_noticed_at_the_desk_and_never_dropped_by_itself(desk: Post) -> None:
    street, one, two = desk["street"], desk["one"], desk["two"]
    circle = street.find_circle("瑞丰").id
    answers = sheets(one, 40)
    keyed(one, circle, "12", answers)
    keyed(two, circle, "21", answers + sheets(two, 60, seed=9))
    for name in ("one", "two"):
        desk.hand_in(name, "street", [circle])
    assert street.questionnaires.bundles.listed(circle) == ()
    assert street.questionnaires.count(circle) == 140
    (found,) = doubled.found(street.questionnaires, circle)
    assert {found.one.size, found.other.size} == {40, 100}
    assert 30 <= len(found.ids) <= 40
    assert (found.one.number, found.other.number) == ("", "")  # bundles did not come along
    doubled.count_once(street.questionnaires, found)
    assert street.questionnaires.count(circle) == 140 - len(found.ids)
    assert doubled.found(street.questionnaires, circle) == ()
    street.questionnaires.again(found.ids)
    assert street.questionnaires.count(circle) == 140


def test_the_desk_asks_once(desk: Post) -> None:
    street, one, two = desk["street"], desk["one"], desk["two"]
    circle = street.find_circle("瑞丰").id
    answers = sheets(one, 40)
    keyed(one, circle, "12", answers)
    keyed(two, circle, "12", answers)
    for name in ("one", "two"):
        desk.hand_in(name, "street", [circle])
    (found,) = doubled.found(street.questionnaires, circle)
    assert found.equal
    assert len(found.ids) == 40
    doubled.count_both(street.questionnaires, found)
    assert doubled.found(street.questionnaires, circle) == ()
    assert street.questionnaires.count(circle) == 80


def test_different_sheets_of_two_laptops_are_simply_united(desk: Post) -> None:
    street = desk["street"]
    circle = street.find_circle("瑞丰").id
    for seed, name in enumerate(("one", "two"), 4):
        keyed(desk[name], circle, "12", sheets(desk[name], 60, seed=seed))
        desk.hand_in(name, "street", [circle])
    assert street.questionnaires.count(circle) == 120
    assert doubled.found(street.questionnaires, circle) == ()
