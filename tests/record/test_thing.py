"""What a thing is now: values, open fields, and whether a deletion holds."""

from __future__ import annotations

from typing import Any

from lcsurvey.record import clock
from lcsurvey.record.change import WHOLE_THING, Change, Op
from lcsurvey.record.thing import deletion, thing

E = "e" * 32
ONE, TWO = "1" * 32, "2" * 32


def make(number: int, f: str, v: Any, *, op: Op = "set", d: str = ONE, n: int | None = None) -> Change:
    """A head; its number is its stamp, its id and, unless given, its device's sequence number."""
    return Change(f"{number:032x}", E, f, op, v, clock.EARLIEST + number, f"人{d[0]}", d, n or number)


BORN = make(1, WHOLE_THING, {"kind": "outlet"}, op="create")


def test_values_are_those_of_the_heads() -> None:
    now = thing(E, [BORN, make(2, "name", "便利店"), make(3, "staff", 2)])
    assert (now.kind, dict(now.values), now.open) == ("outlet", {"name": "便利店", "staff": 2}, frozenset())


def test_a_cleared_field_has_no_value() -> None:
    now = thing(E, [BORN, make(2, "staff", None, op="del")])
    assert dict(now.values) == {}


def test_of_two_values_the_later_is_shown_and_the_field_is_open() -> None:
    now = thing(E, [BORN, make(2, "staff", 2, d=TWO), make(3, "staff", 5)])
    assert (now.values["staff"], now.open) == (5, {"staff"})


def test_the_same_value_given_twice_is_agreement() -> None:
    now = thing(E, [BORN, make(2, "staff", 2, d=TWO), make(3, "staff", 2)])
    assert (now.values["staff"], now.open) == (2, frozenset())


def test_a_deletion_that_had_seen_everything_holds() -> None:
    name = make(2, "name", "便利店")
    gone = make(3, WHOLE_THING, deletion("outlet", [BORN, name]), op="del")
    now = thing(E, [gone, name])
    assert (now.gone, now.disputed, now.kind) == (True, False, "outlet")


def test_a_change_that_the_deletion_had_not_seen_stands_against_it() -> None:
    gone = make(3, WHOLE_THING, deletion("outlet", [BORN]), op="del")
    now = thing(E, [gone, make(2, "name", "便利店", d=TWO, n=1)])
    assert (now.gone, now.disputed) == (False, True)


def test_a_later_change_of_a_known_device_stands_against_the_deletion_too() -> None:
    gone = make(4, WHOLE_THING, deletion("outlet", [BORN, make(2, "name", "旧", d=TWO, n=1)]), op="del")
    now = thing(E, [gone, make(3, "name", "新", d=TWO, n=2)])
    assert (now.gone, now.disputed) == (False, True)


def test_two_deletions_are_one() -> None:
    seen = deletion("outlet", [BORN])
    now = thing(E, [make(3, WHOLE_THING, seen, op="del"), make(4, WHOLE_THING, seen, op="del", d=TWO, n=1)])
    assert (now.gone, now.disputed) == (True, False)


def test_a_deletion_with_nonsense_in_it_deletes_nothing() -> None:
    for nonsense in ("all", None, {"seen": "all"}, {"seen": {ONE: "99"}}):
        gone = make(3, WHOLE_THING, nonsense, op="del")
        assert thing(E, [gone, make(2, "name", "便利店")]).disputed


def test_what_a_thing_is_born_with_counts_as_its_values() -> None:
    born = make(1, WHOLE_THING, {"kind": "act", "act": "submit"}, op="create")
    assert dict(thing(E, [born]).values) == {"act": "submit"}


def test_the_author_of_a_thing_is_who_made_it() -> None:
    assert thing(E, [BORN, make(2, "name", "便利店", d=TWO)]).author == "人1"
