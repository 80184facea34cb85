"""What is listed as differing is what heads say, whatever three people answer, settle and tell each other."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lcsurvey.record.canonical import canonical
from lcsurvey.record.change import Change, parse
from lcsurvey.record.difference import apart, said
from lcsurvey.record.head import heads
from lcsurvey.record.thing import value_of
from lcsurvey.response.model import Stage
from lcsurvey.store.difference import Rule, plan
from lcsurvey.store.workspace import Workspace
from tests.store.carrying import carry, exchange
from tests.store.conftest import FORM, Open

Slot = tuple[str, str]

who = st.integers(0, 2)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), who, st.integers(0, 2), st.sampled_from([True, False, None])),
        st.tuples(st.just("tell"), who, who, st.none()),
        st.tuples(st.just("settle"), who, st.integers(0, 5), st.sampled_from([True, False, None, "side"])),
        st.tuples(st.just("rule"), who, st.just(0), st.sampled_from(["later", "mine", "theirs", "filled"])),
    ),
    min_size=4,
    max_size=14,
)


def changes(space: Workspace) -> list[Change]:
    """Every change, out of the dump."""
    return [parse(line) for line in space.dump() if line.startswith('{"id":') and '"op":' in line]


def differing(space: Workspace) -> Mapping[Slot, tuple[set[str], str | None]]:
    """The plain model: field → the values of its heads, and the base, where there is more than one."""
    by_slot: dict[Slot, list[Change]] = {}
    for change in changes(space):
        by_slot.setdefault((change.e, change.f), []).append(change)
    found = {}
    for slot, tips in heads(change for group in by_slot.values() for change in group).items():
        values = {canonical(value_of(tip)) for tip in tips}
        if len(values) > 1:
            base = apart([said(change) for change in by_slot[slot]], [tip.id for tip in tips]).base
            found[slot] = values, base.value if base else None
    return found


def listed(space: Workspace) -> Mapping[Slot, tuple[set[str], str | None]]:
    """What the workspace lists, in the same shape."""
    return {
        (one.thing, one.field): (
            {canonical(side.value) for side in one.sides},
            None if one.base is None and not one.base_words else canonical(one.base),
        )
        for one in space.differences.listed(limit=1000)
    }


@pytest.fixture
def trio(laptop: Open) -> tuple[Workspace, ...]:
    """Three laptops that go on from example to example: what is listed follows from changes alone."""
    return laptop("甲"), laptop("乙"), laptop("丙")


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_what_is_listed_is_what_heads_say(
    trio: tuple[Workspace, ...], acts: list[tuple[str, int, int, object]]
) -> None:
    circle = trio[0].find_circle("黄河花园").id
    fields = [field for field in trio[0].table(FORM).form.field if "." in field][:3]
    for act, at, number, value in acts:
        space = trio[at]
        if act == "answer":
            space.answer(circle, FORM, Stage.SELF, {fields[number]: value})  # type: ignore[dict-item]
        elif act == "tell" and number != at:
            carry(space, trio[number])
        elif act == "rule":
            chosen = plan(Rule(value), space.differences.listed())  # type: ignore[arg-type]
            before = set(listed(space))
            settled = space.differences.carry_out(chosen)
            assert settled.resolved == len(chosen)
            assert set(listed(space)) == before - {(one.difference.thing, one.difference.field) for one in chosen}
        elif act == "settle" and (found := space.differences.listed()):
            one = found[number % len(found)]
            if value == "side":
                space.differences.resolve(one, choose=one.sides[-1].changes[-1])
            else:
                space.differences.resolve(one, value=value, clear=value is None)
            assert (one.thing, one.field) not in listed(space)
    for space in trio:
        assert listed(space) == differing(space)
        assert space.differences.count() == len(listed(space))
        assert space.differences.counts().get(circle, 0) == space.differences.count()
    exchange(*trio)
    assert listed(trio[0]) == listed(trio[1]) == listed(trio[2]) == differing(trio[0])
    dumps = {json.loads(list(space.dump())[-1])["sha256"] for space in trio}
    assert len(dumps) == 1
