"""Laws of merging: whatever packages come, in whatever order, the record is the union of what they hold.

Changes are of any kind, also such as no program of ours would write: parents of other things, later than their
children, or never seen. The model is ``record.head`` over plain sets.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from lcsurvey.errors import PackageError
from lcsurvey.record import clock
from lcsurvey.record.canonical import canonical
from lcsurvey.record.change import Change
from lcsurvey.record.head import heads
from lcsurvey.record.thing import thing
from lcsurvey.store import heads as kept_heads
from lcsurvey.store import packages
from lcsurvey.store.arrival import Arrival
from lcsurvey.store.writing import Draft
from tests.store.parcels import Bare, arrival, bare, sheet

pytestmark = pytest.mark.slow
NOW = 1_790_000_000_000 << 16  # September 2026
DEVICES = ["1c5d" + f"{number:x}" * 28 for number in range(3)] + ["7" * 32]
THINGS = [f"{number:x}" * 32 for number in range(1, 4)]
FIELDS = ["", "name", "phone"]
ELSEWHERE = "e" * 32  # the id of a change that never comes

laws = settings(
    max_examples=300,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bare]:
    """One bare record for all examples."""
    with bare(tmp_path_factory.mktemp("laws")) as made:
        yield made


_SOME = st.tuples(
    st.integers(0, len(DEVICES) - 1),
    st.integers(0, len(THINGS) - 1),
    st.sampled_from(
        [("", "create"), ("", "del"), ("name", "set"), ("name", "del"), ("phone", "set"), ("phone", "set")]
    ),
    st.sampled_from(["甲", "乙", 3]),
    st.integers(0, 6),  # the stamp
    st.frozensets(st.integers(0, 12), max_size=3),  # parents
    st.lists(st.integers(0, 4), min_size=len(DEVICES), max_size=len(DEVICES)),  # what a deletion knew
    st.integers(0, 15),  # the packages that it is in, as bits
)


def world(drawn: Sequence[tuple[Any, ...]]) -> list[Change]:
    """Up to a dozen changes by four devices, with any parents."""
    ids = [f"{number:032x}" for number in range(1, len(drawn) + 1)]
    numbers = dict.fromkeys(DEVICES, 0)
    made = []
    for id_, (at, thing_, (field, op), given_, late, parents, seen, _) in zip(ids, drawn, strict=True):
        device = DEVICES[at]
        numbers[device] += 1
        value: Any = {"kind": "outlet"} if op == "create" else given_
        if op == "del":
            value = {"kind": "outlet", "seen": dict(zip(DEVICES, seen, strict=True))} if field == "" else None
        named = {ids[number] if number < len(ids) else ELSEWHERE for number in parents} - {id_}
        made.append(
            Change(
                id_, THINGS[thing_], field, op, value, NOW + late, "王芳", device, numbers[device], tuple(sorted(named))
            )
        )
    return made


def packed(drawn: Sequence[tuple[Any, ...]], count: int) -> list[list[Change]]:
    """A world in some packages that may overlap."""
    pairs = list(zip(world(drawn), drawn, strict=True))
    return [[change for change, each in pairs if each[-1] >> number & 1] for number in range(count)]


drawn = st.lists(_SOME, min_size=1, max_size=12)
worlds = drawn.map(world)
parts = st.builds(packed, drawn, st.integers(1, 4))


def filled(number: int, changes: Iterable[Change]) -> Arrival:
    """A package with other contents beside its changes, which overlap with those of its neighbours."""
    held = [number % 4, (number + 1) % 4]
    body = [canonical({"n": each}).encode() for each in held]
    return arrival(
        number + 1, changes, sheets=sorted(map(sheet, held), key=lambda one: one.id),
        void=[sheet((number + 2) % 4).id] if number % 2 else [],
        submissions={sha256(each).hexdigest(): each for each in body},
        packs={"zhongwei": b'{"a":%d}' % number},
    )  # fmt: skip


def state(record: Bare, taken: Sequence[Arrival]) -> list[str]:
    """The dump after these packages came into an empty record, one after the other."""
    record.empty()
    for each in taken:
        record.merging.take(each)
    proved(record)
    return record.dump()


def changes_in(record: Bare) -> list[Change]:
    with record.ledger.database.reading() as connection:
        return [change for change, _ in record.ledger.log.all_changes(connection)]


def proved(record: Bare) -> None:
    """Heads and differences that are kept are those that all changes give (L7), and no field is without one (L8)."""
    with record.ledger.database.reading() as connection:
        everything = [change for change, _ in record.ledger.log.all_changes(connection)]
        things = record.ledger.log.things(connection, sorted({change.e for change in everything}))
        differing = {
            (row[0].hex(), row[1])
            for row in connection.exec_driver_sql(
                "SELECT e.uuid, n.name FROM difference d JOIN entity e ON e.eid = d.eid JOIN name n ON n.nid = d.fid"
            )
        }
        assert kept_heads.differing(connection, record.ledger.log) == []
    kept = {(id_, field): group for id_, one in things.items() for field, group in one.heads.items()}
    wanted = heads(everything)
    assert kept == wanted
    assert {(change.e, change.f) for change in everything} == set(wanted)
    assert all(wanted.values())
    model = {
        id_: thing(id_, (head for at, group in wanted.items() if at[0] == id_ for head in group)) for id_ in things
    }
    assert differing == {(id_, field) for id_, one in model.items() for field in one.open} | {
        (id_, "") for id_, one in model.items() if one.disputed
    }


@laws
@given(parts=parts, data=st.data())
def test_packages_in_any_order_give_the_same(record: Bare, parts: list[list[Change]], data: st.DataObject) -> None:
    """L1, L4, L5: commutative; nothing is lost; equal sets have equal heads."""
    taken = [filled(number, part) for number, part in enumerate(parts)]
    first = state(record, taken)
    assert {change.id for change in changes_in(record)} == {change.id for part in parts for change in part}
    assert state(record, data.draw(st.permutations(taken))) == first


@laws
@given(every=worlds, data=st.data())
def test_split_or_joined_packages_give_the_same(record: Bare, every: list[Change], data: st.DataObject) -> None:
    """L2: associative, also for a merge of merges and for a package that was cut into pieces."""
    whole = state(record, [arrival(1, every)])
    cuts = data.draw(st.lists(st.integers(0, 3), min_size=len(every), max_size=len(every)))
    pieces = [[change for change, cut in zip(every, cuts, strict=True) if cut == at] for at in range(4)]
    assert state(record, [arrival(at + 1, piece) for at, piece in enumerate(pieces)]) == whole
    joined = [arrival(10, [*pieces[0], *pieces[1]]), arrival(11, [*pieces[1], *pieces[2], *pieces[3]])]
    assert state(record, joined) == whole


@laws
@given(parts=parts)
def test_what_comes_twice_changes_nothing(record: Bare, parts: list[list[Change]]) -> None:
    """L3: idempotent, for the same package and for the same changes in another one."""
    taken = [filled(number, part) for number, part in enumerate(parts)]
    first = state(record, taken)
    rows = record.everything()
    for each in taken:
        again = record.merging.take(each)
        assert again.already is not None
        assert (again.fresh, again.changed, again.differing) == (0, 0, 0)
    assert record.everything() == rows
    other = record.merging.take(arrival(99, [change for part in parts for change in part]))
    assert (other.fresh, other.changed, other.differing) == (0, 0, 0)
    proved(record)
    assert record.dump() == first


@laws
@given(parts=parts)
def test_nothing_goes_and_nothing_opens_by_itself(record: Bare, parts: list[list[Change]]) -> None:
    """L6: monotone; a field with one head has several only through a change that came and did not know it."""
    record.empty()
    seen: set[str] = set()
    for number, part in enumerate(parts):
        before = heads(changes_in(record))
        record.merging.take(filled(number, part))
        proved(record)
        now = {change.id for change in changes_in(record)}
        assert seen <= now
        for slot, group in heads(changes_in(record)).items():
            fresh = [head for head in group if head.id not in seen]
            assert len(group) <= max(1, len(before.get(slot, ()))) or fresh
        seen = now


@laws
@given(parts=parts, data=st.data())
def test_a_package_that_fails_leaves_everything_as_it_was(
    record: Bare, parts: list[list[Change]], data: st.DataObject
) -> None:
    """L9: atomic, for a change or a device's number that is here with other content, and for a fault at the end."""
    state(record, [filled(number, part) for number, part in enumerate(parts)])
    before, rows = record.dump(), record.everything()
    here = changes_in(record)
    fault = data.draw(st.sampled_from(["id", "number", "end"] if here else ["end"]))
    fresh = Change("f" * 32, THINGS[0], "name", "set", "新", NOW + 9, "赵敏", DEVICES[0], 99)
    if fault == "end":
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(packages, "enter", _fail)
            with pytest.raises(PackageError):
                record.merging.take(arrival(50, [fresh], sheets=[sheet(9)], submissions={"x": b"{}"}))
    else:
        known = data.draw(st.sampled_from(here))
        other = "d" * 32 if fault == "number" else known.id
        forged = Change(other, known.e, known.f, known.op, known.v, known.h, "别人", known.d, known.n, known.p)
        with pytest.raises(PackageError, match="内容不同") as caught:
            record.merging.take(arrival(50, [fresh, forged], sheets=[sheet(9)]))
        assert caught.value.code == "forged"
        assert known.digest in str(caught.value)
        assert forged.digest in str(caught.value)
    assert record.everything() == rows
    assert record.dump() == before
    record.merging.take(arrival(51, [fresh]))
    proved(record)


def _fail(*_: object) -> None:
    raise PackageError("disk_full", "磁盘已满。")


@laws
@given(parts=parts, data=st.data())
def test_a_withdrawn_package_might_never_have_come(
    record: Bare, parts: list[list[Change]], data: st.DataObject
) -> None:
    """dump(unmerge(merge(S, P))) = dump(S), for any packages, withdrawn and taken again in any order."""
    taken = {f"{number + 1:032x}": filled(number, part) for number, part in enumerate(parts)}
    state(record, list(taken.values()))
    left = dict(taken)
    for id_ in data.draw(st.lists(st.sampled_from(sorted(taken)), min_size=1, max_size=5)):
        if id_ in left:
            record.merging.withdraw(id_)
            del left[id_]
        else:
            data.draw(st.sampled_from([record.merging.restore, lambda one: record.merging.take(taken[one])]))(id_)
            left[id_] = taken[id_]
    proved(record)
    after = record.dump()
    assert after == state(record, list(left.values()))


STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["take", "withdraw"]), st.integers(0, 3)),
        st.tuples(st.just("write"), st.sampled_from(THINGS), st.sampled_from(["name", "phone"])),
    ),
    min_size=1,
    max_size=8,
)


def _named(id_: str, n: int) -> Change:
    return Change(id_ * 32, THINGS[0], "name", "set", id_, NOW, "王芳", DEVICES[0], n)


_TWO_NAMES = [_named("a", 1), _named("b", 2)]


@laws
@example(parts=[_TWO_NAMES[:1], _TWO_NAMES], steps=[("take", 0), ("withdraw", 0), ("take", 1)])
@given(parts=parts, steps=STEPS)
def test_what_is_written_here_stays_whatever_comes_and_goes(
    record: Bare, parts: list[list[Change]], steps: list[tuple[str, ...]]
) -> None:
    """The record is what was written here and what the packages hold that count."""
    record.empty()
    written: list[Change] = []
    counting: dict[int, list[Change]] = {}
    for name, *rest in steps:
        if name == "write":
            with record.ledger.entry(derived=False) as entry:
                written += entry.write([Draft(rest[0], rest[1], f"本机{len(written)}", kind="outlet")])
        else:
            number = int(rest[0]) % len(parts)
            if name == "take":
                record.merging.take(arrival(number + 1, parts[number]))
                counting[number] = parts[number]
            elif number in counting:
                record.merging.withdraw(f"{number + 1:032x}")
                del counting[number]
        proved(record)
        wanted = {change.id for part in counting.values() for change in part} | {change.id for change in written}
        assert {change.id for change in changes_in(record)} == wanted


@laws
@given(ahead=st.lists(st.integers(-400, 400), min_size=1, max_size=6))
def test_the_own_clock_follows_what_came_but_not_one_that_runs_wild(record: Bare, ahead: list[int]) -> None:
    """L12: what is written next comes after everything known; a stamp more than a day ahead moves nothing."""
    record.empty()
    now_ms = time.time_ns() // 1_000_000
    last = 0
    for number, hours in enumerate(ahead, 1):
        stamp = (now_ms + hours * 3_600_000) << 16
        change = Change(f"{number:032x}", THINGS[0], "name", "set", "甲", stamp, "王芳", DEVICES[0], number)
        taken = record.merging.take(arrival(number, [change]))
        assert taken.suspicious == (hours > 24)
        with record.ledger.entry(derived=False) as entry:
            (own,) = entry.write([Draft(THINGS[1], "name", f"{number}", kind="outlet")])
        assert own.h > last
        assert hours > 24 or own.h > stamp
        assert own.h < (now_ms + 25 * 3_600_000) << 16
        last = own.h
    assert clock.valid(last)
