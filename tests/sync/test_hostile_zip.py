"""Packages that were made to hurt in their zip or seal: each bounces off with one kind of error and a sentence, and leaves nothing behind.

The numbers are those of the list of faults that the design answers.
"""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

import pytest

from lcsurvey.errors import PackageError
from lcsurvey.sync import keys
from lcsurvey.sync.archive import MOST_ENTRIES
from tests.sync.packages import (
    CIRCLE,
    DESK,
    STRANGER,
    Entry,
    forge,
    listed,
)

Refuse = Callable[..., PackageError]
BLOCK = "blocks/" + "0" * 64 + ".ndjson"


def test_the_right_package_is_taken_however_its_zip_was_written(package: bytes, judge: Any) -> None:
    first, again = judge(package), judge(forge(listed(package)))
    assert first.blocks == again.blocks
    assert first.manifest == again.manifest
    assert [one.sha256 for one in first.files] == [one.sha256 for one in again.files]


@pytest.mark.parametrize("name", ["x(1).lcs", "x.lcs.zip", "x.lcs(2)", "无名", "con.txt", "x.zip"])
def test_a_package_may_have_any_name(package: bytes, judge: Any, name: str) -> None:
    assert judge(package, name).file == name


# — 13: cut short, bits turned —


def test_13_a_package_cut_anywhere_is_refused(package: bytes, refused: Refuse) -> None:
    for size in range(0, len(package), 997):
        refused(package[:size], "not_a_package", "cut_short", "zip_unsafe")
    refused(package[:-1], "cut_short")


def test_13_a_sealed_package_cut_anywhere_is_refused(sealed: bytes, refused: Refuse) -> None:
    for size in range(0, len(sealed), 997):
        refused(sealed[:size])
    refused(sealed[:-1], "damaged")


@pytest.mark.parametrize("kind", ["package", "sealed"])
def test_13_a_turned_bit_is_seen_or_changes_nothing(kind: str, request: Any, judge: Any) -> None:
    right: bytes = request.getfixturevalue(kind)
    arrival, chance, taken = judge(right), random.Random(20261122), 0
    for _ in range(500 if kind == "package" else 120):
        wrong = bytearray(right)
        wrong[chance.randrange(len(wrong))] ^= 1 << chance.randrange(8)
        try:
            found = judge(bytes(wrong))
        except PackageError:
            continue
        taken += 1
        assert (found.blocks, found.manifest, found.submissions, found.questionnaires) == (
            arrival.blocks, arrival.manifest, arrival.submissions, arrival.questionnaires,
        )  # fmt: skip
    assert taken < 15


def test_13_junk_before_behind_and_between_is_refused(package: bytes, refused: Refuse) -> None:
    refused(b"MZ" + package, "not_a_package")
    refused(package + b"x")
    refused(package + package)
    refused(forge(listed(package), before=b"PK\x03\x04junk"), "zip_unsafe")
    refused(forge(listed(package), gap=b"x"), "zip_unsafe")
    refused(forge(listed(package), comment=b"hello"), "cut_short", "zip_unsafe")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"P",
        b"PK",
        b"PK\x03\x04",
        b"PK\x05\x06" + bytes(18),
        bytes(100),
        b"\xff\xd8\xff\xe0" + bytes(99),
        b"SQLite format 3\0" + bytes(99),
    ],
)
def test_29_what_is_no_package_at_all_is_refused(data: bytes, refused: Refuse) -> None:
    refused(data, "not_a_package", "cut_short")


def test_29_a_zip_of_something_else_is_refused(refused: Refuse) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
        archive.writestr("[Content_Types].xml", "<x/>")
    refused(buffer.getvalue(), "zip_unsafe", "not_a_package")


# — 22: bombs —


def test_22_a_bomb_is_refused_before_it_is_unpacked(package: bytes, refused: Refuse) -> None:
    bomb = Entry(BLOCK.encode(), bytes(8 << 20))
    refused(forge([*listed(package), bomb]), "zip_unsafe")


def test_22_an_entry_larger_than_its_kind_may_be_is_refused(package: bytes, refused: Refuse) -> None:
    big = Entry(
        BLOCK.encode(), b"", central={"size": 9 << 20, "packed": 1 << 20}, local={"size": 9 << 20, "packed": 1 << 20}
    )
    refused(forge([*listed(package), big]), "too_large")


def test_22_a_bomb_that_says_it_is_small_is_stopped_at_what_it_says(package: bytes, refused: Refuse) -> None:
    entries = listed(package)
    index = next(i for i, one in enumerate(entries) if one.name.startswith(b"blocks"))
    one, bomb = entries[index], zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = bomb.compress(bytes(64 << 20)) + bomb.flush()
    entries[index] = Entry(one.name, one.data, packed=packed)
    refused(forge(entries), "zip_unsafe")


def test_22_entries_that_overlap_are_refused(package: bytes, refused: Refuse) -> None:
    entries = listed(package)
    entries[3].central = {"offset": 0}
    refused(forge(entries), "zip_unsafe")
    again = [*listed(package), Entry(BLOCK.encode(), b"", central={"offset": 0, "size": len(entries[0].data)})]
    refused(forge(again), "zip_unsafe")


def test_22_too_many_entries_are_refused(package: bytes, refused: Refuse) -> None:
    many = [Entry(f"blocks/{n:064x}.ndjson".encode(), b"", 0) for n in range(MOST_ENTRIES)]
    refused(forge([*listed(package), *many]), "zip_unsafe")
    refused(forge(listed(package), here=3, count=3), "zip_unsafe")
    refused(forge([], count=0, here=0), "not_a_package")


@pytest.mark.parametrize("extra", [struct.pack("<HHQQ", 1, 16, 5, 5), b"UT\x05\x00\x01\x00\x00\x00\x00", b"\x01"])
def test_22_extra_fields_such_as_those_of_zip64_are_refused(package: bytes, refused: Refuse, extra: bytes) -> None:
    entries = listed(package)
    entries[2].central = {"extra": extra}
    refused(forge(entries), "zip_unsafe")
    entries = listed(package)
    entries[2].extra = extra
    refused(forge(entries), "zip_unsafe")


def test_22_zip64_and_other_disks_are_refused(package: bytes, refused: Refuse) -> None:
    end64 = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 9, 9, 9, 9) + struct.pack(
        "<4sLQL", b"PK\x06\x07", 0, 0, 1
    )
    refused(package[:-22] + end64 + package[-22:], "zip_unsafe")
    refused(forge(listed(package), start=0xFFFFFFFF), "zip_unsafe")
    refused(forge(listed(package), here=0xFFFF, count=0xFFFF), "zip_unsafe")
    refused(forge(listed(package), disk=1), "zip_unsafe")
    refused(forge(listed(package), first=1), "zip_unsafe")
    refused(forge(listed(package), size=0), "zip_unsafe")
    entries = listed(package)
    entries[4].central = {"disk": 1}
    refused(forge(entries), "zip_unsafe")


@pytest.mark.parametrize("method", [1, 9, 12, 14, 93, 95, 99])
def test_22_other_ways_of_packing_are_refused(package: bytes, refused: Refuse, method: int) -> None:
    refused(forge([*listed(package), Entry(BLOCK.encode(), b"x", method)]), "zip_unsafe")


@pytest.mark.parametrize("flags", [1, 8, 0x20, 0x40, 0x2000, 0x8000])
def test_22_passwords_and_other_flags_are_refused(package: bytes, refused: Refuse, flags: int) -> None:
    refused(forge([*listed(package), Entry(BLOCK.encode(), b"x", 0, flags)]), "zip_unsafe")


def test_22_bytes_behind_the_end_of_what_is_packed_are_refused(package: bytes, refused: Refuse) -> None:
    entries = listed(package)
    entries[2].packed = entries[2].bytes_packed() + b"hidden"
    refused(forge(entries), "zip_unsafe")


def test_22_what_is_packed_in_many_empty_pieces_is_bounded(package: bytes, refused: Refuse) -> None:
    entries, empty = listed(package), b"\x00\x00\x00\xff\xff"  # stored blocks of no bytes
    entries[2].packed = empty * 400_000
    refused(forge(entries), "zip_unsafe")


# — 23: names —

NAMES = [
    "../manifest.json", "/etc/passwd", "C:\\x", "blocks\\" + "0" * 64 + ".ndjson", BLOCK + "\0.txt", BLOCK + " ", BLOCK + ".",
    "con.txt", "blocks/", "blocks/../files/" + "0" * 64 + ".jpg", BLOCK.upper(), "Manifest.json", "files/" + "0" * 64 + ".exe",
    "files/" + "0" * 64 + ".jpg/x", "./" + BLOCK, "blocks//" + "0" * 64 + ".ndjson", "blocks/" + "0" * 63 + ".ndjson", "",
    "files/" + "0" * 64 + ".jpg\u202e", "blocks/" + "A" * 64 + ".ndjson", "manifest.json\n", "changes.ndjson", "x" * 60_000,
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_23_names_that_a_package_cannot_have_are_refused(package: bytes, refused: Refuse, name: str) -> None:
    error = refused(forge([*listed(package), Entry(name.encode(), b"x", 0)]), "zip_unsafe")
    assert error.place.isprintable()


def test_23_a_name_that_is_no_text_is_refused(package: bytes, refused: Refuse) -> None:
    refused(forge([*listed(package), Entry(b"blocks/\xff\xfe", b"x", 0)]), "zip_unsafe")


@pytest.mark.parametrize("name", [b"manifest.json", b"manifest.sig"])
def test_23_the_same_name_twice_is_refused(package: bytes, refused: Refuse, name: bytes) -> None:
    refused(forge([*listed(package), Entry(name, b"{}")]), "zip_unsafe")
    refused(forge([Entry(name, b"{}"), *listed(package)]), "zip_unsafe", "not_a_package")


@pytest.mark.parametrize("kind", [0o120000, 0o040000, 0o020000, 0o060000, 0o010000, 0o140000])
def test_23_links_folders_and_devices_are_refused(package: bytes, refused: Refuse, kind: int) -> None:
    refused(forge([*listed(package), Entry(BLOCK.encode(), b"/etc/passwd", 0, attributes=kind << 16)]), "zip_unsafe")


# — 24: two truths —


@pytest.mark.parametrize("what", ["size", "packed", "crc", "method", "flags", "needs"])
def test_24_headers_that_disagree_are_refused(package: bytes, refused: Refuse, what: str) -> None:
    entries = listed(package)
    value = {"method": 0, "flags": 2, "needs": 10}.get(what)
    entries[2].central = {what: entries[2].said()[what] + 1 if value is None else value}
    refused(forge(entries), "zip_unsafe")


def test_24_a_local_name_that_is_another_is_refused(package: bytes, refused: Refuse) -> None:
    entries = listed(package)
    entries[2].central = {"name": b"blocks/" + b"f" * 64 + b".ndjson"}
    refused(forge(entries), "zip_unsafe")


@pytest.mark.parametrize("change", [-1, 1])
@pytest.mark.parametrize("what", ["size", "crc"])
def test_24_sizes_and_sums_that_both_lie_are_refused(package: bytes, refused: Refuse, what: str, change: int) -> None:
    entries = listed(package)
    entries[2].local = {what: entries[2].said()[what] + change}
    refused(forge(entries), "zip_unsafe", "altered")


# — 35: the seal —


def test_35_the_sealed_package_opens_for_the_desk_alone(sealed: bytes, judge: Any, refused: Refuse) -> None:
    assert judge(sealed).circles == {CIRCLE: "黄河花园"}
    refused(sealed, "wrong_key", identities=[STRANGER.identity])
    refused(sealed, "wrong_key", identities=[])
    assert b"manifest" not in sealed
    assert "王芳".encode() not in sealed


def test_35_a_package_sealed_anew_for_somebody_else_is_refused(sealed: bytes, refused: Refuse, tmp_path: Any) -> None:
    import pyrage

    held = [pyrage.x25519.Identity.from_str(DESK.identity)]
    whole = pyrage.decrypt(sealed, held)
    again = pyrage.encrypt(whole, [pyrage.x25519.Recipient.from_str(STRANGER.seal)])
    refused(again, "wrong_key", identities=[STRANGER.identity])
    refused(whole, "wrong_key", identities=[STRANGER.identity])


@pytest.mark.parametrize(
    "head",
    [
        keys.AGE,
        keys.AGE + b"-> X25519 x\n",
        keys.AGE + b"-> X25519 x\n" * 100_000,
        keys.AGE + b"x" * 3_000_000,
        keys.AGE + b"-> scrypt x 30\nx\n--- x\n" + bytes(99),
        keys.AGE + b"--- \n",
        keys.AGE + b"\n--- " + bytes(99),
        b"age-encryption.org/v2\n--- x",
    ],
    ids=range(8),
)
def test_13_a_sealed_beginning_that_is_none_is_refused(refused: Refuse, head: bytes) -> None:
    refused(head, "cut_short", "damaged", "not_a_package", "wrong_key")
