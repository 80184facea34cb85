"""The sides of a field and what they came from, against a plain model."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lcsurvey.record import clock
from lcsurvey.record.canonical import Json
from lcsurvey.record.change import Change
from lcsurvey.record.difference import Apart, Said, apart, said
from lcsurvey.record.head import heads
from lcsurvey.record.thing import differ

E = "e" * 32


def make(number: int, value: object, *parents: int, h: int | None = None) -> Said:
    """A change of one field; its number is its id and, unless given, its stamp."""
    stamp = clock.EARLIEST + (number if h is None else h)
    return Said(f"{number:032x}", str(value), stamp, f"人{number}", "1" * 32, tuple(f"{one:032x}" for one in parents))


def numbers(ids: tuple[Said, ...]) -> list[int]:
    return [int(one.id, 16) for one in ids]


def based_on(found: Apart) -> str:
    return found.base.value if found.base else "（没有）"


def test_two_values_on_top_of_one_have_it_for_a_base() -> None:
    found = apart([make(1, "a"), make(2, "b", 1), make(3, "c", 1)], [f"{2:032x}", f"{3:032x}"])
    assert [numbers(side) for side in found.sides] == [[3], [2]]
    assert based_on(found) == "a"


def test_values_that_nobody_had_before_have_no_base() -> None:
    found = apart([make(2, "b"), make(3, "c")], [f"{2:032x}", f"{3:032x}"])
    assert (found.differ, found.base) == (True, None)


def test_heads_that_agree_are_one_side() -> None:
    found = apart([make(2, "b"), make(3, "b")], [f"{2:032x}", f"{3:032x}"])
    assert (found.differ, numbers(found.sides[0])) == (False, [3, 2])


def test_the_base_is_the_nearest_that_all_have_in_common() -> None:
    changes = [make(1, "a"), make(2, "b", 1), make(3, "c", 2), make(4, "d", 3), make(5, "e", 2)]
    found = apart(changes, [f"{4:032x}", f"{5:032x}"])
    assert based_on(found) == "b"


def test_a_base_that_is_not_among_the_visible_ones_is_none() -> None:
    assert apart([make(2, "b", 1), make(3, "c", 1)], [f"{2:032x}", f"{3:032x}"]).base is None


def test_a_parent_with_a_later_stamp_is_no_base() -> None:
    changes = [make(1, "a", h=9), make(2, "b", 1), make(3, "c", 1)]
    assert apart(changes, [f"{2:032x}", f"{3:032x}"]).base is None


@st.composite
def fields(draw: st.DrawFn) -> list[Change]:
    """The changes of one field: each knows some of those before it; stamps may be out of order."""
    changes: list[Change] = []
    for number in range(1, draw(st.integers(2, 9)) + 1):
        known = draw(st.lists(st.sampled_from(changes), max_size=3, unique_by=lambda one: one.id)) if changes else []
        stamp = clock.EARLIEST + draw(st.integers(0, 12))
        cleared = draw(st.booleans()) and draw(st.booleans())
        value: Json = None if cleared else draw(st.sampled_from(["有", "无"]))
        parents = tuple(sorted(one.id for one in known))
        changes.append(
            Change(f"{number:032x}", E, "f", "del" if cleared else "set", value, stamp, "人", "1" * 32, number, parents)
        )
    return changes


def ancestors(change: Change, by_id: dict[str, Change]) -> set[str]:
    """The plain model: everything reached through parents of an earlier stamp."""
    near = {id_ for id_ in change.p if id_ in by_id and by_id[id_].h < change.h}
    return near.union(*(ancestors(by_id[id_], by_id) for id_ in near)) if near else set()


@given(fields(), st.randoms())
def test_sides_and_base_are_those_of_the_plain_model_in_any_order(changes: list[Change], chance: object) -> None:
    by_id = {change.id: change for change in changes}
    tips = heads(changes)[E, "f"]
    shuffled = list(map(said, changes))
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    found = apart(shuffled, [tip.id for tip in tips])
    assert found.differ == differ(tips)
    assert {one.id for side in found.sides for one in side} == {tip.id for tip in tips}
    assert all(len({one.value for one in side}) == 1 for side in found.sides)
    common = set.intersection(*(ancestors(tip, by_id) for tip in tips)) if len(tips) > 1 else set()
    wanted = max(common, key=lambda id_: (by_id[id_].h, id_), default=None)
    assert (found.base.id if found.base else None) == wanted
    nearer = [id_ for id_ in common if wanted in ancestors(by_id[id_], by_id)]
    assert not nearer, "nothing that all have in common builds on the base"
