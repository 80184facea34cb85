"""Of things that were registered twice exactly one stays, the same one on every computer."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lcsurvey.record.sameness import keepers

ALL = "abcdefg"
graphs = st.dictionaries(st.sampled_from(ALL), st.sampled_from(ALL))
presences = st.sets(st.sampled_from(ALL))


def groups(same: dict[str, str]) -> list[set[str]]:
    """The plain model: things joined with each other by any chain of sameness."""
    found = [{thing} for thing in ALL]
    for thing, other in same.items():
        joined = [group for group in found if group & {thing, other}]
        found = [group for group in found if group not in joined] + [set().union(*joined)]
    return found


def test_a_thing_that_is_the_same_as_another_stands_aside_for_it() -> None:
    assert keepers({"b": "a"}, "ab") == {"b": "a"}


def test_a_chain_leads_to_its_end() -> None:
    assert keepers({"a": "b", "b": "c"}, "abc") == {"a": "c", "b": "c"}


def test_in_a_circle_the_smallest_id_stays() -> None:
    assert keepers({"b": "c", "c": "b", "a": "c"}, "abc") == {"a": "b", "c": "b"}


def test_what_stood_aside_is_back_when_the_other_is_deleted() -> None:
    assert keepers({"b": "a"}, "b") == {}


def test_two_that_stood_aside_for_what_is_deleted_are_still_one() -> None:
    assert keepers({"b": "a", "c": "a"}, "bc") == {"c": "b"}


def test_what_says_it_is_itself_stays() -> None:
    assert keepers({"b": "b", "c": "b"}, "abc") == {"c": "b"}


@given(graphs, presences)
def test_of_things_said_to_be_the_same_exactly_one_stays(same: dict[str, str], there: set[str]) -> None:
    aside = keepers(same, there)
    for group in groups(same):
        living = group & there
        staying = living - aside.keys()
        assert len(staying) == bool(living)
        assert {aside[thing] for thing in living & aside.keys()} <= staying
    assert aside.keys() <= there


@given(graphs, presences, st.sampled_from(ALL))
def test_what_is_no_longer_the_same_stays_for_itself(same: dict[str, str], there: set[str], thing: str) -> None:
    named = {other for one, other in same.items() if one != thing}
    without = {one: other for one, other in same.items() if one != thing}
    if thing not in named:
        assert thing not in keepers(without, there)
