"""A change is one canonical line; nothing else is accepted for it."""

from __future__ import annotations

import json
import unicodedata
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lcsurvey.errors import InputError
from lcsurvey.record import clock
from lcsurvey.record.canonical import canonical, normal, text_of
from lcsurvey.record.change import KEYS, Change, parse
from lcsurvey.record.identity import named_id, new_id, register_id, response_id

NOW = 1_795_000_000_000  # milliseconds, 2026
ID, THING, DEVICE, PARENT = ("1" * 32, "2" * 32, "3" * 32, "4" * 32)

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXTS | st.decimals(-(10**12), 10**12, places=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)


def change(**other: Any) -> Change:
    """A change that is right, with some of its values replaced."""
    values = {
        "id": ID, "e": THING, "f": "population", "op": "set", "v": 10454, "h": NOW << 16, "a": "王芳（瑞丰社区）",
        "d": DEVICE, "n": 7, "p": (PARENT,),
    }  # fmt: skip
    return Change(**(values | other))


def test_the_line_has_its_keys_in_fixed_order_and_the_clock_as_hex() -> None:
    line = change().line
    assert tuple(json.loads(line)) == KEYS
    assert f'"h":"{NOW << 16:016x}"' in line
    assert '"a":"王芳（瑞丰社区）"' in line
    assert ": " not in line


def test_equal_changes_have_equal_digests_and_any_difference_shows() -> None:
    assert change().digest == change().digest
    others = [change(v=10455), change(f="households"), change(n=8), change(p=()), change(a="李强")]
    assert len({item.digest for item in [change(), *others]}) == len(others) + 1


@given(VALUES)
def test_every_value_survives_the_line(value: Any) -> None:
    kept = normal(value)
    written = change(v=kept)
    assert parse(written.line) == written
    assert parse(written.line).line == written.line


@given(st.text(max_size=30))
def test_texts_are_composed(text: str) -> None:
    try:
        kept = normal(text)
    except InputError:
        assert any(0xD800 <= ord(letter) < 0xE000 for letter in text)
    else:
        assert kept == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("number", "text"),
    [("0.50", "0.5"), ("100", "100"), ("1E+2", "100"), ("-0.0", "0"), ("0.912", "0.912"), ("12.340", "12.34")],
)
def test_decimals_are_text_without_trailing_zeros(number: str, text: str) -> None:
    assert text_of(Decimal(number)) == text


@pytest.mark.parametrize(
    "value",
    [
        1.5,
        float("nan"),
        Decimal("NaN"),
        Decimal("Infinity"),
        Decimal("1E+999999"),
        2**53,
        -(2**60),
        "\ud800",
        object(),
        b"x",
    ],
)
def test_what_has_no_normal_form_is_refused(value: object) -> None:
    with pytest.raises(InputError):
        normal(value)


def test_keys_of_objects_are_sorted_at_every_depth() -> None:
    assert canonical({"b": {"z": 1, "a": 2}, "a": 3}) == '{"a":3,"b":{"a":2,"z":1}}'
    assert change(v={"b": {"z": 1, "a": 2}}).line == change(v={"b": {"a": 2, "z": 1}}).line


LINE = change().line


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[]",
        "{",
        LINE[:-1],
        LINE + " ",
        LINE.replace(":", ": ", 1),
        LINE.replace('"n":7', '"n":7.0'),
        LINE.replace('"n":7', '"n":true'),
        LINE.replace('"n":7', '"n":0'),
        LINE.replace('"v":10454', '"v":1e3'),
        LINE.replace('"v":10454', '"v":10454,"v":10454'),
        LINE.replace('"v":10454', '"v":NaN'),
        LINE.replace('"v":10454', '"v":9007199254740992'),
        LINE.replace('"v":10454', '"v":{"b":1,"a":2}'),
        LINE.replace('"v":10454', '"v":"e\u0301"'),
        LINE.replace('"v":10454', '"v":"\\u4e2d"'),
        LINE.replace('"op":"set"', '"op":"merge"'),
        LINE.replace(ID, ID.replace("1", "A")),
        LINE.replace(ID, "1" * 31),
        LINE.replace(PARENT, ID),
        LINE.replace(f'["{PARENT}"]', f'["{PARENT}","{PARENT}"]'),
        LINE.replace(f'["{PARENT}"]', "null"),
        LINE.replace(f"{NOW << 16:016x}", "0000000000000000"),
        LINE.replace(f"{NOW << 16:016x}", "ffffffffffffffff"),
        LINE.replace(f"{NOW << 16:016x}", f"{NOW << 16:015x}"),
        LINE.replace('"v":10454', '"v":"' + "长" * 11000 + '"'),
        LINE.replace("population", "长" * 22000),
        "[" * 100_000,
    ],
)
def test_a_line_that_is_not_exactly_a_change_is_refused(line: str) -> None:
    assert line != LINE
    with pytest.raises(InputError):
        parse(line)


def test_new_ids_carry_the_time_and_are_never_equal() -> None:
    ids = [new_id(NOW) for _ in range(1000)]
    assert len(set(ids)) == 1000
    assert {(id_[12], int(id_[16], 16) >> 2) for id_ in ids} == {("7", 0b10)}
    assert all(int(id_[:12], 16) == NOW for id_ in ids)
    assert new_id(NOW) < new_id(NOW + 1)


def test_named_ids_are_fixed_for_ever() -> None:
    assert register_id("zhongwei", "circle", "1") == "52873a390dc758bc9edb14652dca7914"
    assert response_id("a" * 32, "jining/typing", "b" * 32, "自评") == "7652913b353c57c3aab2d6f3fe8b6b87"
    assert named_id("a", "bc") != named_id("ab", "c")


def test_a_stage_and_a_round_make_another_response() -> None:
    ids = {
        response_id("c", "f", round_, stage)
        for round_ in ("1", "2")
        for stage in ("自评", "街道复核", "区级验收", "市级抽查")
    }
    assert len(ids) == 8


def test_a_clock_beyond_its_range_is_no_stamp() -> None:
    assert clock.valid(clock.EARLIEST)
    assert not clock.valid(clock.EARLIEST - 1)
    assert not clock.valid(clock.LATEST)
