"""Which acts of handing in stand beside each other, by acts alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lcsurvey.store.handed_twice import Act, apart, known


def submit(id_: str, content: str, *after: str) -> Act:
    return Act(id_, "submit", content, after)


FIRST, OTHER = submit("a", "一"), submit("b", "二")


def test_two_that_did_not_know_of_each_other_stand_beside_each_other() -> None:
    assert apart([FIRST, OTHER]) == (FIRST, OTHER)


def test_the_same_contents_are_agreement() -> None:
    assert apart([FIRST, submit("b", "一")]) == ()


def test_one_that_knew_of_the_other_follows_it() -> None:
    assert apart([FIRST, submit("b", "二", "a")]) == ()


def test_one_that_knew_of_both_ends_it() -> None:
    acts = [FIRST, OTHER]
    assert known(acts) == ("a", "b")
    assert apart([*acts, submit("c", "三", *known(acts))]) == ()


def test_one_that_knew_only_of_the_first_stands_beside_the_other() -> None:
    assert [act.id for act in apart([FIRST, OTHER, submit("c", "三", "a")])] == ["b", "c"]


def test_what_was_handed_in_before_it_was_kept_what_was_known_raises_no_alarm() -> None:
    assert apart([FIRST, Act("b", "submit", "二")]) == ()


def test_a_return_or_approval_of_the_one_that_holds_ends_it() -> None:
    for act in ("return", "approve", "sign", "file"):
        assert apart([FIRST, OTHER, Act("c", act, "二")]) == ()


def test_an_approval_of_the_one_that_does_not_hold_leaves_it_open() -> None:
    assert apart([FIRST, OTHER, Act("c", "approve", "一")]) == (FIRST, OTHER)


def test_one_that_is_taken_back_is_no_side() -> None:
    for content in ("一", "二"):
        assert apart([FIRST, OTHER, Act("c", "withdraw", content)]) == ()


@st.composite
def histories(draw: st.DrawFn) -> list[Act]:
    """Acts of three laptops, each of which knows its own and, now and then, all others'."""
    acts: list[Act] = []
    seen: dict[int, set[str]] = {laptop: set() for laptop in range(3)}
    for number in range(draw(st.integers(1, 10))):
        laptop = draw(st.integers(0, 2))
        if draw(st.booleans()):
            seen[laptop] |= {act.id for act in acts}
            continue
        mine = [act for act in acts if act.id in seen[laptop]]
        kind = draw(st.sampled_from(["submit", "submit", "return", "withdraw", "approve"])) if mine else "submit"
        content = str(number) if kind == "submit" else draw(st.sampled_from(mine)).submission
        act = Act(f"{number:02}", kind, content, known(mine) if kind == "submit" else None)
        acts.append(act)
        seen[laptop].add(act.id)
    return acts


@given(histories())
def test_what_stands_beside_each_other_never_knew_of_each_other(acts: list[Act]) -> None:
    by_id = {act.id: act for act in acts if act.act == "submit"}

    def before(id_: str) -> set[str]:
        near = set(by_id[id_].after or ())
        return near.union(*map(before, near)) if near else near

    live = apart(acts)
    assert len(live) != 1
    for act in live:
        assert not before(act.id) & {other.id for other in live}


@given(histories())
def test_handing_in_knowing_of_all_always_ends_it(acts: list[Act]) -> None:
    assert apart([*acts, Act("zz", "submit", "最后", known(acts))]) == ()
