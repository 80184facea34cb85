"""What two computers registered separately and is one thing: offered, settled, taken back."""

from __future__ import annotations

import pytest

from lcsurvey.errors import LCSurveyError, NotFound
from lcsurvey.store.workspace import Workspace
from tests.store.carrying import exchange
from tests.store.two_laptops import Two

AT = {"address": "河滨路3号"}


@pytest.fixture
def pair(two: Two) -> tuple[str, str]:
    """One shop, registered by both before they knew of each other."""
    first = two.here.add("outlet", {"name": "百惠超市", "circle": two.circle, **AT})
    second = two.there.add("outlet", {"name": "百惠 超市", "circle": two.circle, **AT})
    exchange(two.here, two.there)
    return first, second


def outlets(space: Workspace, circle: str) -> list[str]:
    return [outlet.id for outlet in space.outlets(circle)]


def in_lists(space: Workspace, circle: str) -> int:
    return next(row.outlets for row in space.summaries() if row.id == circle)


def test_a_shop_that_two_registered_is_offered_as_one(two: Two, pair: tuple[str, str]) -> None:
    (twin,) = two.here.differences.twins()
    assert (twin.keeper, twin.loser) == pair
    assert (twin.kind, twin.circle, twin.reason) == ("outlet", two.circle, "名称和地址相同")
    assert two.here.differences.twins(two.circle) == (twin,)


def test_what_one_computer_registered_twice_is_left_to_the_checks(two: Two) -> None:
    for _ in range(2):
        two.here.add("outlet", {"name": "百惠超市", "circle": two.circle, **AT})
    assert two.here.differences.twins() == ()


def test_shops_of_one_name_elsewhere_are_two(two: Two) -> None:
    two.here.add("outlet", {"name": "百惠超市", "circle": two.circle, "address": "河滨路3号"})
    two.there.add("outlet", {"name": "百惠超市", "circle": two.circle, "address": "黄河路9号"})
    exchange(two.here, two.there)
    assert two.here.differences.twins() == ()


def test_shops_close_together_with_like_names_are_offered(two: Two) -> None:
    place = {"circle": two.circle, "format": "便利店", "longitude": "105.19"}
    two.here.add("outlet", {"name": "百惠", "latitude": "37.5000", **place})
    two.there.add("outlet", {"name": "百惠便利店", "latitude": "37.5002", "address": "桥头", **place})
    two.there.add("outlet", {"name": "百惠便利店二店", "latitude": "37.5100", **place})
    exchange(two.here, two.there)
    assert [twin.loser_title for twin in two.here.differences.twins()] == ["百惠便利店"]


def test_the_one_that_is_the_same_leaves_lists_counts_and_facts_on_both(two: Two, pair: tuple[str, str]) -> None:
    two.here.differences.same(*pair)
    exchange(two.here, two.there)
    for space in (two.here, two.there):
        assert outlets(space, two.circle) == [pair[0]]
        assert [outlet.id for outlet in space.facts(two.circle).outlets] == [pair[0]]
        assert (in_lists(space, two.circle), space.deleted("outlet"), space.check()) == (1, (), ())
        assert space.history(pair[1])
        assert [twin.loser for twin in space.differences.settled_twins()] == [pair[1]]
        assert space.differences.twins() == ()


def test_it_is_taken_back_by_clearing_or_by_undo(two: Two, pair: tuple[str, str]) -> None:
    two.here.differences.same(*pair)
    two.here.undo()
    assert outlets(two.here, two.circle) == list(pair)
    two.here.redo()
    assert outlets(two.here, two.circle) == [pair[0]]
    two.here.differences.not_same(pair[1])
    assert (outlets(two.here, two.circle), two.here.check()) == (list(pair), ())
    assert two.here.differences.settled_twins() == ()


def test_a_pair_that_is_not_one_is_not_offered_again_anywhere(two: Two, pair: tuple[str, str]) -> None:
    two.here.differences.not_same(pair[1])
    exchange(two.here, two.there)
    for space in (two.here, two.there):
        assert (space.differences.twins(), outlets(space, two.circle), space.check()) == ((), list(pair), ())
    two.here.undo()
    assert len(two.here.differences.twins()) == 1


def test_one_says_it_is_the_same_and_one_that_it_is_not(two: Two, pair: tuple[str, str]) -> None:
    two.here.differences.same(*pair)
    two.there.differences.not_same(pair[1])
    exchange(two.here, two.there)
    assert {side.words for side in two.only().sides} == {"百惠超市", "仍是单独一条"}


def test_two_that_chose_otherwise_keep_the_smaller_id(two: Two, pair: tuple[str, str]) -> None:
    two.here.differences.same(pair[0], pair[1])
    two.there.differences.same(pair[1], pair[0])
    exchange(two.here, two.there)
    for space in (two.here, two.there):
        assert (outlets(space, two.circle), space.check()) == ([min(pair)], ())
    two.there.differences.not_same(max(pair))
    exchange(two.here, two.there)
    assert outlets(two.here, two.circle) == list(pair)


def test_when_what_stays_is_deleted_the_other_is_back(two: Two, pair: tuple[str, str]) -> None:
    two.here.differences.same(*pair)
    two.here.delete(pair[0])
    assert (outlets(two.here, two.circle), in_lists(two.here, two.circle), two.here.check()) == ([pair[1]], 1, ())
    assert [binned.id for binned in two.here.deleted("outlet")] == [pair[0]]
    two.here.restore(pair[0])
    assert (outlets(two.here, two.circle), two.here.check()) == ([pair[0]], ())


def test_an_outlet_that_stays_serves_the_circles_of_both(two: Two) -> None:
    other = two.here.find_circle("瑞丰").id
    first = two.here.add("outlet", {"name": "百惠超市", "circle": two.circle})
    second = two.here.add("outlet", {"name": "百惠超市", "circle": other})
    two.here.differences.same(first, second)
    assert outlets(two.here, other) == outlets(two.here, two.circle) == [first]
    two.here.undo()
    assert (outlets(two.here, other), outlets(two.here, two.circle)) == ([second], [first])


def test_what_names_a_community_that_stands_aside_names_the_one_that_stays(two: Two) -> None:
    first, second = (two.here.add("community", {"name": "甲社区", "circle": two.circle}) for _ in range(2))
    compound = two.here.add("compound", {"name": "小区", "circle": two.circle, "community": second})
    two.here.differences.same(first, second)
    assert {one.id: one.community for one in two.here.compounds(two.circle)}[compound] == first


def test_only_two_things_of_one_kind_that_are_there_can_be_the_same(two: Two, pair: tuple[str, str]) -> None:
    compound = two.here.add("compound", {"name": "小区", "circle": two.circle})
    for keeper, loser in ((pair[0], pair[0]), (pair[0], compound)):
        with pytest.raises(LCSurveyError):
            two.here.differences.same(keeper, loser)
    with pytest.raises(NotFound):
        two.here.differences.same(pair[0], two.circle)
    two.here.differences.same(*pair)
    with pytest.raises(LCSurveyError, match="已经并到"):
        two.here.differences.same(pair[1], pair[0])


def test_two_open_choices_are_a_difference_like_any_other(two: Two, pair: tuple[str, str]) -> None:
    third = two.here.add("outlet", {"name": "百惠超市", "circle": two.circle, **AT})
    exchange(two.here, two.there)
    two.here.differences.same(pair[0], third)
    two.there.differences.same(pair[1], third)
    exchange(two.here, two.there)
    one = two.only()
    assert (one.label, {side.words for side in one.sides}) == ("与哪一条重复", {"百惠超市", "百惠 超市"})
    two.here.differences.resolve(one, choose=next(side.changes[0] for side in one.sides if side.ours))
    assert [twin.keeper for twin in two.here.differences.settled_twins()] == [pair[0]]
    assert two.here.check() == ()
