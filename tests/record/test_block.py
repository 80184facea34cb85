"""Blocks: runs of numbers, the bytes, and what is signed."""

from __future__ import annotations

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lcsurvey.errors import InputError
from lcsurvey.record import block
from lcsurvey.record.identity import is_keyed, keyed_device, new_device

NUMBERS = st.sets(st.integers(1, 400), max_size=200).map(sorted)


@given(NUMBERS)
def test_runs_give_the_numbers_back(numbers: list[int]) -> None:
    assert list(block.numbers(block.runs(numbers))) == numbers


@given(NUMBERS, st.integers(0, 410))
def test_a_number_is_found_in_its_run(numbers: list[int], wanted: int) -> None:
    assert block.holds(block.ranges(block.runs(numbers)), wanted) == (wanted in numbers)


def test_runs_are_written_like_this() -> None:
    assert block.runs([1, 2, 3, 5, 7, 8]) == "1-3,5,7-8"
    assert block.runs([]) == ""


@pytest.mark.parametrize(
    "text", ["0", "01", "1-", "-3", "3-3", "3-2", "1-3,4", "1-3,2", "5,3", "1,,3", "1 ,3", "x", "1-3\n", "9" * 17]
)  # fmt: skip
def test_runs_written_otherwise_are_refused(text: str) -> None:
    with pytest.raises(InputError):
        block.ranges(text)


def test_runs_of_more_than_a_block_holds_are_refused() -> None:
    assert block.ranges(f"1-{block.LINES}")
    with pytest.raises(InputError, match="20000"):
        block.ranges(f"1-{block.LINES},30000")


def test_a_block_is_a_header_and_lines_that_each_end() -> None:
    body = block.body("d" * 32, "c" * 32, "zhongwei", ["一", "二"])
    head, *lines, rest = body.decode().split("\n")
    assert json.loads(head) == {
        "block": 1, "circle": "c" * 32, "count": 2, "device": "d" * 32, "project": "zhongwei",
    }  # fmt: skip
    assert head == block.header("d" * 32, "c" * 32, "zhongwei", 2)
    assert (lines, rest) == (["一", "二"], "")
    assert block.name(body) == hashlib.sha256(body).hexdigest()


@pytest.mark.parametrize("count", [0, block.LINES + 1])
def test_a_block_is_neither_empty_nor_too_long(count: int) -> None:
    with pytest.raises(InputError):
        block.body("d" * 32, "", "zhongwei", ["x"] * count)


def test_what_is_signed_names_the_block_and_the_purpose() -> None:
    assert block.message("00" * 32) == b"lcsurvey-block-v1\0" + bytes(32)


def test_the_id_of_a_computer_follows_from_its_key() -> None:
    device = keyed_device(bytes(32))
    assert device == "1c5d" + hashlib.sha256(bytes(32)).hexdigest()[:28]
    assert is_keyed(device)
    assert not is_keyed(hashlib.sha256(b"x").hexdigest()[:32])
    assert len(new_device()) == 32
