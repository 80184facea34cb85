"""Heads: any order gives the same, and no field loses all its answers, whatever a file claims."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from lcsurvey.record import clock
from lcsurvey.record.change import Change
from lcsurvey.record.head import heads, supersedes

THINGS = ("a" * 32, "b" * 32)
FIELDS = ("population", "name")


def hex_id(number: int) -> str:
    """An id out of a number."""
    return f"{number:032x}"


def make(number: int, *, parents: tuple[int, ...] = (), h: int = 0, e: str = THINGS[0], f: str = "name") -> Change:
    """A change with stamp ``h`` above the earliest."""
    device = hex_id(9)
    return Change(
        hex_id(number), e, f, "set", number, clock.EARLIEST + h, "甲", device, number, tuple(map(hex_id, parents))
    )


@st.composite
def logs(draw: st.DrawFn) -> list[Change]:
    """Changes of a few fields with any parents: themselves, later ones, other fields', unknown ones."""
    size = draw(st.integers(1, 12))
    return [
        make(
            number,
            parents=tuple(draw(st.lists(st.integers(1, size + 2), max_size=4, unique=True))),
            h=draw(st.integers(0, 6)),
            e=draw(st.sampled_from(THINGS)),
            f=draw(st.sampled_from(FIELDS)),
        )
        for number in range(1, size + 1)
    ]


def reference(log: list[Change]) -> set[str]:
    """The ids of heads by the plain definition."""
    return {c.id for c in log if not any(supersedes(child, c) for child in log)}


@given(logs(), st.randoms(use_true_random=False))
def test_any_order_gives_the_same_heads(log: list[Change], chance: random.Random) -> None:
    shuffled = log.copy()
    chance.shuffle(shuffled)
    assert heads(shuffled) == heads(log)
    assert {head.id for group in heads(log).values() for head in group} == reference(log)


@given(logs())
def test_no_field_loses_all_its_answers(log: list[Change]) -> None:
    found = heads(log)
    for slot in {(change.e, change.f) for change in log}:
        latest = max(change.h for change in log if (change.e, change.f) == slot)
        assert latest in {head.h for head in found[slot]}


@given(logs())
def test_a_change_that_comes_twice_counts_once(log: list[Change]) -> None:
    assert heads(log + log) == heads(log)


@given(logs(), st.integers(0, 12))
def test_merging_parts_gives_the_heads_of_the_whole(log: list[Change], cut: int) -> None:
    left, right = log[:cut], log[cut:]
    kept = [head for part in (left, right) for group in heads(part).values() for head in group]
    whole = {head.id for group in heads(log).values() for head in group}
    assert whole <= {change.id for change in kept}


def test_a_later_change_that_knew_the_former_takes_its_place() -> None:
    first, second = make(1), make(2, parents=(1,), h=1)
    assert heads([second, first]) == {(THINGS[0], "name"): (second,)}


def test_two_that_did_not_know_of_each_other_both_stay() -> None:
    first, left, right = make(1), make(2, parents=(1,), h=1), make(3, parents=(1,), h=2)
    assert heads([first, left, right])[THINGS[0], "name"] == (right, left)


def test_a_decision_takes_the_place_of_both() -> None:
    left, right, decision = make(1), make(2), make(3, parents=(1, 2), h=1)
    assert heads([left, right, decision])[THINGS[0], "name"] == (decision,)


def test_a_parent_of_another_field_or_thing_or_of_later_date_is_not_superseded() -> None:
    name = make(1)
    assert not supersedes(make(2, parents=(1,), h=1, f="population"), name)
    assert not supersedes(make(3, parents=(1,), h=1, e=THINGS[1]), name)
    assert not supersedes(make(4, parents=(1,), h=0), name)
    assert not supersedes(make(5, parents=(5,), h=1), make(5, parents=(5,), h=1))
    assert supersedes(make(6, parents=(1,), h=1), name)


def test_a_parent_may_arrive_after_its_child() -> None:
    parent, child = make(1), make(2, parents=(1,), h=1)
    assert heads([child])[THINGS[0], "name"] == (child,)
    assert heads([child, parent])[THINGS[0], "name"] == (child,)
