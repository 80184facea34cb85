"""A block is read thousands of lines at a time, and not one more or less is accepted than line by line."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lcsurvey.errors import InputError
from lcsurvey.record import block, lines
from lcsurvey.record.canonical import canonical, normal
from lcsurvey.record.change import Change, parse

NOW = 1_795_000_000_000  # milliseconds, 2026
DEVICE = "1c5d" + "3" * 28
ID, THING, PARENT = "1" * 32, "2" * 32, "4" * 32
CIRCLE = "c" * 32

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
IDS = st.binary(min_size=16, max_size=16).map(bytes.hex)


def change(n: int = 7, **other: Any) -> Change:
    """A change that is right, with some of its values replaced."""
    values = {
        "id": ID, "e": THING, "f": "population", "op": "set", "v": 10454, "h": NOW << 16, "a": "王芳（瑞丰社区）",
        "d": DEVICE, "n": n, "p": (PARENT,),
    }  # fmt: skip
    return Change(**(values | other))


def body(*texts: str | bytes, count: int | None = None) -> bytes:
    """A block of these lines, whatever they are."""
    raw = [text.encode() if isinstance(text, str) else text for text in texts]
    head = block.header(DEVICE, CIRCLE, "zhongwei", len(raw) if count is None else count).encode()
    return b"\n".join([head, *raw, b""])


def slowly(line: bytes) -> Change | None:
    """What the reader of single lines makes of it."""
    try:
        return parse(line.decode())
    except (InputError, UnicodeError):
        return None


def agree(line: bytes) -> bool:
    """Require that both readers say the same of a line; whether they accept it."""
    expected = slowly(line)
    if expected is not None and expected.d != DEVICE:
        expected = None
    try:
        read = lines.decode(body(line))
    except InputError:
        assert expected is None, line
        return False
    assert expected is not None, line
    (row,) = read.rows
    assert row == (
        bytes.fromhex(expected.id), bytes.fromhex(expected.e), expected.f, expected.op, canonical(expected.v), expected.h,
        expected.a, expected.n, bytes.fromhex("".join(expected.p)), bytes.fromhex(expected.digest),
    )  # fmt: skip
    return True


CHANGES = st.builds(
    Change, id=IDS, e=IDS, f=TEXTS, op=st.sampled_from(["set", "del", "create", "resolve", "note"]), v=VALUES.map(normal),
    h=st.integers(NOW << 16, (NOW << 16) + 2**40), a=TEXTS, d=st.just(DEVICE), n=st.integers(1, 2**53 - 1),
    p=st.lists(IDS, max_size=4, unique=True).map(tuple),
)  # fmt: skip


@given(CHANGES)
def test_what_was_written_is_read(written: Change) -> None:
    assert agree(written.line.encode()) is (written.id not in written.p)


PIECES = [
    b'"', b"\\", b"\\u0041", b"\\u0001", b"\\n", b"\\/", b"\\ud800", b"\\ud83d\\ude00", b"\xed\xa0\x80", b"\xff", b"\x00", b"\x1f", b"\x7f",
    "e\u0301".encode(), "\u00e9".encode(), "\u2028".encode(), "\u0085".encode(), "\ufeff".encode(), b" ", b"\t", b"\r", b"0", b"-0", b"1.5", b"1e3",
    b"1E400", b"NaN", b"Infinity", b"true", b"null", b"{}", b"[]", b"[[", b'{"a":1,"a":2}', b'{"b":1,"a":2}', b'{"a":{"b":[1,-2,"x"]}}',
    b"9007199254740991", b"9007199254740992", b"123456789012345678901234567890", b",", b":", b"A", b"f", b'"v":', b'"h":', b'"n":',
    b'","h":"0190f3a2b4c50000', b"[" * 33, b"]" * 33, b"[" * 40 + b"]" * 40, b"[" * 32 + b"]" * 32, b"/", b"{", b"}", ID.encode(), PARENT.encode(),
]  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """The line of a change with some bytes cut out, put in or exchanged."""
    line = bytearray(draw(CHANGES).line.encode())
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(line)))
        cut = draw(st.sampled_from([0, 0, 1, 1, 2, 5, 32]))
        line[at : at + cut] = draw(st.sampled_from(PIECES) | st.binary(max_size=3))
    return bytes(line).replace(b"\n", b"")


@settings(max_examples=300)
@given(damaged())
def test_a_damaged_line_is_judged_as_by_the_reader_of_single_lines(line: bytes) -> None:
    agree(line)


@settings(max_examples=300)
@given(st.sampled_from(PIECES), st.sampled_from(PIECES), st.sampled_from([b"", b'"', b"[", b'{"k":']))
@example(b"1", b"", b"")
def test_a_value_is_judged_as_by_the_reader_of_single_lines(first: bytes, second: bytes, around: bytes) -> None:
    closing = {b"": b"", b'"': b'"', b"[": b"]", b'{"k":': b"}"}[around]
    agree(change(v=0).line.encode().replace(b'"v":0', b'"v":' + around + first + second + closing))


LINE = change().line


@pytest.mark.parametrize(
    ("line", "taken"),
    [
        (LINE, True),
        (LINE + " ", False),
        (" " + LINE, False),
        ("\ufeff" + LINE, False),
        (LINE + LINE, False),
        (LINE.replace('"n":7', '"n":7.0'), False),
        (LINE.replace('"n":7', '"n":0'), False),
        (LINE.replace('"n":7', '"n":-1'), False),
        (LINE.replace('"n":7', '"n":9007199254740991'), True),
        (LINE.replace('"n":7', '"n":9007199254740992'), False),
        (LINE.replace('"n":7', '"n":true'), False),
        (LINE.replace('"n":7', '"n":7,"n":7'), False),
        (LINE.replace('"v":10454', '"v":1,"v":10454'), False),
        (LINE.replace('"v":10454', '"v":"\\u0000"'), True),
        (LINE.replace('"v":10454', '"v":"\\u000a"'), False),
        (LINE.replace('"v":10454', '"v":"\x00"'), False),
        (LINE.replace('"v":10454', '"v":"\x7f\u2028\u0085"'), True),
        (LINE.replace('"v":10454', '"v":"e\u0301"'), False),
        (LINE.replace('"v":10454', '"v":{"e\u0301":1}'), False),
        (LINE.replace('"v":10454', '"v":"\\n\u0301"'), True),
        (LINE.replace('"v":10454', '"v":"\\ud83d\\ude00"'), False),
        (LINE.replace('"v":10454', '"v":"😀"'), True),
        (LINE.replace('"v":10454', '"v":-0'), False),
        (LINE.replace('"v":10454', '"v":1.5'), False),
        (LINE.replace('"v":10454', '"v":{"a":1e400}'), False),
        (LINE.replace('"v":10454', '"v":[123456789012345678901234567890]'), False),
        (LINE.replace('"v":10454', '"v":["1234567890123456"]'), True),
        (LINE.replace('"v":10454', '"v":' + "[" * 32 + "]" * 32), True),
        (LINE.replace('"v":10454', '"v":' + "[" * 33 + "]" * 33), False),
        (LINE.replace('"v":10454', '"v":' + "[" * 900 + "]" * 900), False),
        (LINE.replace('"v":10454', '"v":' + "[" * 60_000), False),
        (LINE.replace('"v":10454', '"v":{"b":1,"a":2}'), False),
        (LINE.replace('"v":10454', '"v":{"a":1,"a":1}'), False),
        (LINE.replace('"v":10454', '"v":"x"},"h":"0190f3a2b4c50000"'), False),
        (LINE.replace('"v":10454', '"v":{"x":"1"},"h":"0190f3a2b4c50000"'), False),
        (LINE.replace('"v":10454', '"v":"' + "长" * 10_900 + '"'), True),
        (LINE.replace('"v":10454', '"v":"' + "长" * 10_923 + '"'), False),
        (LINE.replace("population", "长" * 21_700), True),
        (LINE.replace("population", "长" * 22_000), False),
        (LINE.replace("population", 'po\\"p'), True),
        (LINE.replace("population", "po/p"), True),
        (LINE.replace("population", "po\\/p"), False),
        (LINE.replace(ID, ID.upper().replace("1", "A")), False),
        (LINE.replace(PARENT, ID), False),
        (LINE.replace(f'["{PARENT}"]', f'["{PARENT}","{PARENT}"]'), False),
        (LINE.replace(f'["{PARENT}"]', "[" + ",".join(f'"{n:032x}"' for n in range(64)) + "]"), True),
        (LINE.replace(f'["{PARENT}"]', "[" + ",".join(f'"{n:032x}"' for n in range(65)) + "]"), False),
        (LINE.replace(f'["{PARENT}"]', "[]"), True),
        (LINE.replace(f'["{PARENT}"]', '[""]'), False),
        (LINE.replace(DEVICE, "5" * 32), False),
        (LINE.replace(f"{NOW << 16:016x}", "0" * 16), False),
        (LINE.replace('"op":"set"', '"op":"merge"'), False),
        ("", False),
        ("[]", False),
        ("[" * 60_000, False),
    ],
)  # fmt: skip
def test_the_edges_are_where_they_are_for_single_lines(line: str, taken: bool) -> None:
    assert agree(line.encode()) is taken


def test_one_bad_line_among_many_is_named() -> None:
    good = [change(n, id=f"{n:032x}").line for n in range(1, 1301)]
    assert len(lines.decode(body(*good)).rows) == 1300
    good[1100] = good[1100].replace(":10454", ":10454.0")
    with pytest.raises(InputError, match="第1102行"):
        lines.decode(body(*good))


def test_quick_and_slow_lines_make_the_same_rows() -> None:
    plain = [change(n, id=f"{n:032x}").line for n in range(1, 40)]
    quick = list(lines.decode(body(*plain)).rows)
    odd = change(40, id=f"{40:032x}", f='a"b').line  # makes all of them go the slow way
    slow = list(lines.decode(body(*plain, odd)).rows)
    assert slow[:39] == quick
    assert slow[39][2] == 'a"b'


@pytest.mark.parametrize("numbers", [(1, 2, 3), (5,), (1, 3, 4, 9), (2**53 - 2, 2**53 - 1)])
def test_the_numbers_of_a_block_may_have_gaps(numbers: tuple[int, ...]) -> None:
    read = lines.decode(body(*(change(n, id=f"{n:032x}").line for n in numbers)))
    assert tuple(block.numbers(read.numbers)) == numbers


@pytest.mark.parametrize("numbers", [(2, 1), (1, 1), (1, 2, 2)])
def test_numbers_that_do_not_rise_are_refused(numbers: tuple[int, ...]) -> None:
    with pytest.raises(InputError, match="没有排在"):
        lines.decode(body(*(change(n, id=f"{i:032x}").line for i, n in enumerate(numbers))))


def test_the_kinds_of_things_born_are_told_a_birth_before_a_deletion() -> None:
    made = [
        change(1, id="a" * 32, f="", op="del", v={"kind": "circle", "seen": {}}, h=NOW + 9 << 16),
        change(2, id="b" * 32, f="", op="create", v={"kind": "outlet", "name": "店"}),
        change(3, id="c" * 32, f="", op="create", v={"kind": "project"}, h=NOW + 1 << 16),
        change(4, id="d" * 32, e="5" * 32, f="", op="del", v={"kind": "mark", "seen": {}}),
        change(5, id="e" * 32, e="6" * 32, f="x", op="create", v={"kind": "act"}),
    ]
    found = lines.decode(body(*(one.line for one in made))).kinds
    assert found == {bytes.fromhex(THING): "project", bytes.fromhex("5" * 32): "mark"}


HEAD = block.header(DEVICE, CIRCLE, "zhongwei", 1)


def wrong_blocks() -> list[bytes]:
    """Bytes that are nearly a block."""
    one, two = f"{HEAD}\n{LINE}\n", change(8, id="9" * 32).line
    swaps = [
        ('"block":1', '"block":2'), ('"count":1', '"count":2'), ('"count":1', '"count":-1'), ('"count":1', '"count":1.0'),
        ("zhongwei", "../x"), (CIRCLE, "C" * 32), (HEAD, HEAD + " "), (HEAD, " " + HEAD), (HEAD, "\ufeff" + HEAD), (HEAD, LINE),
        (HEAD, HEAD.replace(":1,", ": 1,")), (HEAD, HEAD[:-1] + ',"z":1}'), ("\n", "\r\n"),
    ]  # fmt: skip
    return [
        b"", b"\n", HEAD.encode(), f"{HEAD}\n".encode(), one[:-1].encode(), f"{one}\n".encode(), f"{one}{two}\n".encode(),
        HEAD.replace('"count":1', '"count":0').encode() + b"\n", b"[" * 100_000 + b"\n", one.encode() + b"x" * (9 << 20),
        *(one.replace(old, new).encode() for old, new in swaps),
    ]  # fmt: skip


@pytest.mark.parametrize("broken", wrong_blocks(), ids=range(len(wrong_blocks())))
def test_what_is_not_exactly_a_block_is_refused(broken: bytes) -> None:
    with pytest.raises(InputError):
        lines.decode(broken)


def test_no_byte_of_a_block_can_be_changed_unseen() -> None:
    right = body(LINE, change(8, id="9" * 32, v={"a": ["长", 1, None]}).line)
    rows = lines.decode(right).rows
    chance = random.Random(20261122)
    for _ in range(400):
        wrong = bytearray(right)
        wrong[chance.randrange(len(wrong))] ^= 1 << chance.randrange(8)
        try:
            read = lines.decode(bytes(wrong))
        except InputError:
            continue
        assert (read.rows, read.header.circle) != (rows, CIRCLE) or read.header.project != "zhongwei"


def test_a_line_is_json_that_every_reader_reads() -> None:
    for one in body(LINE).decode().splitlines():
        assert isinstance(json.loads(one), dict)
