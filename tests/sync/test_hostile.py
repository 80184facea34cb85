"""Packages that were made to hurt: each bounces off with one kind of error and a sentence, and leaves nothing behind.

The numbers are those of the list of faults that the design answers.
"""

from __future__ import annotations

import hashlib
import io
import json
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from lcsurvey.errors import PackageError
from lcsurvey.record import block
from lcsurvey.record.canonical import canonical
from lcsurvey.sync import keys
from lcsurvey.sync.archive import MOST_ENTRIES
from tests.sync import packages as p
from tests.sync.packages import CIRCLE, DESK, STRANGER, WORKER, Entry, entries_of, forge, resigned, signed, zipped

Refuse = Callable[..., PackageError]
BLOCK = "blocks/" + "0" * 64 + ".ndjson"


def listed(package: bytes) -> list[Entry]:
    """The entries of a right package, to be made wrong."""
    return [
        Entry(name.encode(), data, 0 if name.startswith(("files", "manifest.sig")) else 8)
        for name, data in entries_of(package).items()
    ]


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


# — 7, 17, 32: what is signed —


def test_32_a_manifest_that_somebody_else_signed_is_refused(package: bytes, refused: Refuse) -> None:
    kept = entries_of(package)
    refused(zipped(kept | {"manifest.sig": STRANGER.signing.sign(keys.PACKAGE + kept["manifest.json"])}), "signature")


@pytest.mark.parametrize("signature", [b"", bytes(64), b"x" * 63, b"x" * 65])
def test_32_a_signature_that_is_none_is_refused(package: bytes, refused: Refuse, signature: bytes) -> None:
    refused(zipped(entries_of(package) | {"manifest.sig": signature}), "signature")


def test_32_a_signature_made_for_something_else_is_refused(package: bytes, refused: Refuse) -> None:
    kept = entries_of(package)
    refused(zipped(kept | {"manifest.sig": WORKER.signing.sign(kept["manifest.json"])}), "signature")
    other = WORKER.signing.sign(b"lcsurvey-block-v1\0" + kept["manifest.json"])
    refused(zipped(kept | {"manifest.sig": other}), "signature")


@pytest.mark.parametrize("key", ["00" * 32, "01" + "00" * 31, "ec" + "ff" * 30 + "7f", "ff" * 32])
def test_32_a_key_for_which_anyone_can_sign_is_refused(package: bytes, refused: Refuse, key: str) -> None:
    def edit(manifest: dict[str, Any]) -> None:
        from lcsurvey.record.identity import keyed_device

        manifest["sender"] |= {"key": key, "device": keyed_device(bytes.fromhex(key))}

    kept = entries_of(resigned(package, edit))
    refused(zipped(kept | {"manifest.sig": bytes.fromhex("01" + "00" * 63)}), "signature")


def test_32_a_sender_whose_id_is_not_of_its_key_is_refused(package: bytes, refused: Refuse) -> None:
    refused(resigned(package, lambda m: m["sender"].update(device=DESK.device)), "semantic")
    refused(resigned(package, lambda m: m["above"][0].update(device=STRANGER.device)), "semantic")


def test_32_a_sender_that_names_another_key_is_refused(package: bytes, refused: Refuse) -> None:
    def edit(manifest: dict[str, Any]) -> None:
        manifest["sender"] |= {"key": DESK.key, "device": DESK.device}

    refused(resigned(package, edit), "signature")


def test_17_the_manifest_of_one_package_with_the_blocks_of_another_is_refused(package: bytes, refused: Refuse) -> None:
    other = p.body_of(p.changes(12))
    kept = {name: data for name, data in entries_of(package).items() if not name.startswith("blocks")}
    refused(zipped(kept | {f"blocks/{block.name(other)}.ndjson": other}), "altered")
    name = next(name for name in entries_of(package) if name.startswith("blocks"))
    refused(zipped(entries_of(package) | {name: other}), "altered")


def test_17_what_is_listed_must_be_there_and_nothing_else(package: bytes, refused: Refuse) -> None:
    kept = entries_of(package)
    for name in kept:
        if not name.startswith("manifest"):
            refused(zipped({key: data for key, data in kept.items() if key != name}), "altered")
    refused(zipped(kept | {BLOCK: b"x"}), "altered")
    refused(zipped(kept | {"submissions/" + "0" * 64 + ".json": b"{}"}), "altered")


def test_7_an_entry_with_other_content_of_the_same_size_is_refused(package: bytes, refused: Refuse) -> None:
    kept = entries_of(package)
    for name, data in kept.items():
        if not name.startswith("manifest"):
            refused(zipped(kept | {name: data[:-2] + bytes([data[-2] ^ 1]) + data[-1:]}), "altered", "not_canonical")


# — blocks —


def with_block(package: bytes, body: bytes, laptop: p.Laptop = WORKER, **other: Any) -> bytes:
    """The package with this block for its own, rightly listed and signed by ``laptop``."""
    one, kept = laptop.block(body), entries_of(package)
    header = json.loads(body[: body.index(b"\n")]) if body.startswith(b'{"block"') else {}
    entry = {
        "sha256": one.sha256, "size": len(body), "device": WORKER.device, "circle": CIRCLE,
        "count": max(1, min(header.get("count", 1), 20_000)), "key": one.key, "signature": one.signature.hex(),
    }  # fmt: skip
    manifest = json.loads(kept["manifest.json"]) | {"blocks": [entry | other]}
    rest = {name: data for name, data in kept.items() if not name.startswith("blocks")}
    return zipped(rest | {f"blocks/{one.sha256}.ndjson": body} | signed(manifest))


def test_a_block_put_in_by_hand_is_taken_where_it_is_right(package: bytes, judge: Any) -> None:
    assert judge(with_block(package, p.body_of(p.changes(5)))).blocks[0].numbers == "1-5"


def test_32_a_block_that_the_sender_signed_in_anothers_name_is_refused(package: bytes, refused: Refuse) -> None:
    stranger = p.body_of(p.changes(5, STRANGER.device))
    refused(with_block(package, stranger, device=STRANGER.device), "signature")


def test_32_a_block_carried_unchanged_for_another_computer_is_taken(package: bytes, judge: Any) -> None:
    stranger = p.body_of(p.changes(5, STRANGER.device))
    arrival = judge(with_block(package, stranger, STRANGER, device=STRANGER.device))
    assert (arrival.blocks[0].device, arrival.blocks[0].key) == (STRANGER.device, STRANGER.key)


def test_32_what_a_computer_without_a_key_wrote_is_signed_by_who_sends_it(
    package: bytes, judge: Any, refused: Refuse
) -> None:
    keyless = p.body_of(p.changes(5, "9" * 32))
    assert judge(with_block(package, keyless, device="9" * 32)).blocks[0].key == WORKER.key
    refused(with_block(package, keyless, STRANGER, device="9" * 32), "signature")


def test_32_a_signature_of_another_block_is_refused(package: bytes, refused: Refuse) -> None:
    other = WORKER.block(p.body_of(p.changes(6))).signature.hex()
    refused(with_block(package, p.body_of(p.changes(5)), signature=other), "signature")
    refused(with_block(package, p.body_of(p.changes(5)), signature="00" * 64), "signature")


def test_14_a_block_in_which_a_line_is_of_another_computer_is_refused(package: bytes, refused: Refuse) -> None:
    made = p.changes(5)
    mixed = [*made[:-1], p.change(9, STRANGER.device)]
    error = refused(with_block(package, p.body_of(mixed)), "not_canonical")
    assert "第6行" in str(error)


def test_19_a_block_of_another_city_circle_or_count_is_refused(package: bytes, refused: Refuse) -> None:
    refused(with_block(package, p.body_of(p.changes(5), project="ordos")), "altered")
    refused(with_block(package, p.body_of(p.changes(5), circle="")), "altered")
    refused(with_block(package, p.body_of(p.changes(5)), count=6), "altered")
    refused(with_block(package, p.body_of(p.changes(5)), circle="e" * 32), "altered")


LINE = p.change(1).line
LINES: Mapping[str, str] = {
    "NaN": LINE.replace('"便民超市1"', "NaN"),
    "a number beyond all": LINE.replace('"便民超市1"', "1e400"),
    "a float": LINE.replace('"便民超市1"', "1.5"),
    "thirty digits": LINE.replace('"便民超市1"', "1" * 30),
    "thirty digits within": LINE.replace('"便民超市1"', '{"a":' + "1" * 30 + "}"),
    "a key twice": LINE.replace('"v":', '"v":1,"v":'),
    "a key twice within": LINE.replace('"便民超市1"', '{"a":1,"a":2}'),
    "an unknown key": LINE[:-1] + ',"x":1}',
    "a missing key": LINE.replace(',"p":[]', ""),
    "depth": LINE.replace('"便民超市1"', "[" * 16_000 + "]" * 16_000),
    "depth of 33": LINE.replace('"便民超市1"', "[" * 33 + "]" * 33),
    "NUL": LINE.replace("便民", "\0"),
    "a byte order mark": "\ufeff" + LINE,
    "half a character pair": LINE.replace("便民", "\\ud800"),
    "an escape that need not be": LINE.replace("便民", "\\u4fbf"),
    "letters not composed": LINE.replace("便民", "e\u0301"),
    "a space": LINE.replace(":", ": ", 1),
    "trailing bytes": LINE + "{}",
    "an op that is none": LINE.replace('"set"', '"drop"'),
    "a clock of 2150": LINE.replace(f"{(p.NOW + 1) << 16:016x}", "052bfa8a00000000"),
    "a clock of 1970": LINE.replace(f"{(p.NOW + 1) << 16:016x}", "0" * 16),
    "a parent that is itself": LINE.replace('"p":[]', f'"p":["{p.change(1).id}"]'),
    "65 parents": LINE.replace('"p":[]', '"p":[' + ",".join(f'"{n:032x}"' for n in range(65)) + "]"),
    "a value of 33 KB": LINE.replace("便民", "x" * 33_000),
    "a line of 65 KB": LINE.replace('"name"', '"' + "x" * 66_000 + '"'),
    "a huge n": LINE.replace('"n":1,', '"n":99999999999999999999,'),
    "nothing": "",
    "a list": "[]",
}


@pytest.mark.parametrize("what", LINES)
def test_27_a_line_that_is_not_canonical_is_refused(package: bytes, refused: Refuse, what: str) -> None:
    assert LINES[what] != LINE
    head = block.header(WORKER.device, CIRCLE, p.PROJECT, 1)
    refused(with_block(package, f"{head}\n{LINES[what]}\n".encode()), "not_canonical")


def test_27_bytes_that_are_no_text_are_refused(package: bytes, refused: Refuse) -> None:
    head = block.header(WORKER.device, CIRCLE, p.PROJECT, 1).encode()
    for bad in (b"\xed\xa0\x80", b"\xff", b"\xc0\x80"):
        line = LINE.encode().replace("便民".encode(), bad)
        refused(with_block(package, head + b"\n" + line + b"\n"), "not_canonical")


def test_12_numbers_that_repeat_or_fall_are_refused(package: bytes, refused: Refuse) -> None:
    one, two = p.change(1), p.change(2)
    refused(with_block(package, p.body_of([two, one])), "not_canonical")
    refused(with_block(package, p.body_of([one, one])), "not_canonical")


# — the manifest —


def edited(**values: Any) -> Callable[[dict[str, Any]], None]:
    return lambda manifest: manifest.update(values)


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (edited(version=2), "newer"),
        (edited(suite="sm2-sm4-sm3"), "newer"),
        (edited(needs="99.0.0", app="99.1.0"), "newer"),
        (edited(needs="99999999999999999999999"), "newer"),
        (edited(format="zip"), "not_a_package"),
        (edited(project="ordos"), "foreign"),
        (edited(project="../etc"), "not_canonical"),
        (edited(kind="virus"), "not_canonical"),
        (edited(package="x"), "not_canonical"),
        (edited(created="yesterday"), "not_canonical"),
        (edited(unknown=1), "not_canonical"),
        (edited(remark=None), "not_canonical"),
        (edited(remark="e\u0301"), "not_canonical"),
        (edited(remark="x" * 5000), "not_canonical"),
        (edited(remark=1.5), "not_canonical"),
        (edited(items=[{"package": "0" * 32}]), "not_canonical"),
        (edited(originals=["x"]), "not_canonical"),
        (edited(ext={"a": 1.5}), "not_canonical"),
        (edited(set={"id": "0" * 32, "part": 3, "of": 2}), "semantic"),
        (edited(set={"id": "", "part": 1, "of": 2}), "semantic"),
        (edited(set={"id": "", "part": 0, "of": 1}), "not_canonical"),
        (edited(circles=[{"id": CIRCLE, "name": "a"}, {"id": CIRCLE, "name": "b"}]), "semantic"),
        (edited(circles=[]), "semantic"),
        (edited(kind="assignment"), "semantic"),
        (edited(recipients=[STRANGER.seal]), "wrong_key"),
    ],
)
def test_18_19_27_a_manifest_that_is_not_as_it_must_be_is_refused(
    package: bytes, refused: Refuse, edit: Any, code: str
) -> None:
    refused(resigned(package, edit), code)


def test_18_what_a_newer_program_needs_is_said_with_both_numbers(package: bytes, refused: Refuse) -> None:
    sentence = str(refused(resigned(package, edited(needs="99.2.0", app="99.3.1", unheard_of=[1])), "newer"))
    assert "99.2.0" in sentence
    assert "99.3.1" in sentence


def test_19_a_package_of_another_city_names_both(package: bytes, refused: Refuse) -> None:
    sentence = str(refused(resigned(package, edited(project="ordos")), "foreign"))
    assert "ordos" in sentence
    assert "zhongwei" in sentence


def test_18_what_a_later_version_adds_under_ext_is_let_pass(package: bytes, judge: Any) -> None:
    assert '"later":["x",{"y":1}]' in judge(resigned(package, edited(ext={"later": ["x", {"y": 1}]}))).manifest


MANIFESTS = [
    b"", b"{}", b"[]", b"null", b"\xff", b"\xef\xbb\xbf{}", b"[" * 900_000, b'{"a":' * 200_000, b'"' + b"x" * 1_000_000 + b'"',
]  # fmt: skip


@pytest.mark.parametrize("body", MANIFESTS, ids=range(len(MANIFESTS)))
def test_27_bytes_that_are_no_manifest_are_refused(package: bytes, refused: Refuse, body: bytes) -> None:
    entries = [Entry(b"manifest.json", body, 0), Entry(b"manifest.sig", WORKER.signing.sign(keys.PACKAGE + body), 0)]
    refused(forge([*entries, *listed(package)[2:]]), "not_a_package", "not_canonical")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'{"above"', b'{ "above"'), (b'"version":1', b'"version":1.0'), (b'"version":1', b'"version":01'), (b"}", b"}\n"), (b"{", b"\xef\xbb\xbf{"),
        (b'"remark":"', b'"remark":"\\ud800'), (b'"remark":"', b'"remark":"\\u0041'), (b'"remark":"', b'"remark":"a","remark":"'),
        (b'"size":', b'"size":1e3,"size":'), (b'"blocks":[', b'"blocks":[null,'), (b'"version":1', b'"version":NaN'),
    ],
)  # fmt: skip
def test_27_a_manifest_that_is_written_otherwise_is_refused(
    package: bytes, refused: Refuse, old: bytes, new: bytes
) -> None:
    kept = entries_of(package)
    body = kept["manifest.json"]
    wrong = (
        body[: body.rindex(old)] + new + body[body.rindex(old) + len(old) :]
        if old == b"}"
        else body.replace(old, new, 1)
    )
    assert wrong != body
    refused(zipped(kept | signed(wrong)), "not_canonical", "not_a_package")


# — what stands beside changes —


def with_content(package: bytes, kind: str, body: bytes, *, name: str = "", **other: Any) -> bytes:
    """The package with the first entry of this kind replaced, rightly listed and signed."""
    kept = entries_of(package)
    manifest = json.loads(kept["manifest.json"])
    entry = next(one for one in manifest["contents"] if one["kind"] == kind)
    del kept[entry["path"]]
    digest = hashlib.sha256(body).hexdigest()
    path = name or entry["path"].replace(entry["sha256"], digest)
    entry |= {"sha256": digest, "size": len(body), "path": path} | other
    return zipped(kept | {path: body} | signed(manifest))


def test_a_content_put_in_by_hand_is_taken_where_it_is_right(package: bytes, judge: Any) -> None:
    assert judge(with_content(package, "submission", p.submission_body(2))).submissions
    assert judge(with_content(package, "file", p.picture("green"))).files


FORM = json.loads(p.tables()[0].to_json())
FORMS: Mapping[str, bytes] = {
    "nothing": b"",
    "a list": b"[]",
    "no form": canonical({"form": {}, "scoring": {}, "page": {}}).encode(),
    "questions that are numbers": canonical(FORM | {"form": FORM["form"] | {"question": [1, 2]}}).encode(),
    "a null": canonical(FORM | {"form": None}).encode(),
    "a page for a form": canonical(FORM | {"form": FORM["page"]}).encode(),
    "depth": b'{"form":' + b"[" * 100_000,
    "spaces": json.dumps(FORM).encode(),
    "another part": canonical(FORM | {"code": "import os"}).encode(),
}


@pytest.mark.parametrize("what", FORMS)
def test_28_a_table_that_cannot_be_used_is_refused(package: bytes, refused: Refuse, what: str) -> None:
    refused(with_content(package, "form", FORMS[what]), "bad_form", "altered")


def test_28_a_table_under_a_wrong_name_is_refused(package: bytes, refused: Refuse) -> None:
    form = p.tables()[0]
    refused(with_content(package, "form", form.to_json(), version=2), "altered")
    refused(with_content(package, "form", form.to_json(), digest="0" * 64), "altered")
    refused(with_content(package, "form", form.to_json(), id="zhongwei/other"), "altered")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"[]",
        b'{"id":"zhongwei"}',
        b"[" * 50_000,
        p.pack_body() + b" ",
        p.pack_body().replace(b'"folder":""', b'"folder":"/etc"'),
    ],
)
def test_28_a_pack_that_cannot_be_used_is_refused(package: bytes, refused: Refuse, body: bytes) -> None:
    refused(with_content(package, "pack", body), "bad_form")


RIGHT = p.submission_body().decode()
SUBMISSIONS = [
    "", "{}", "[]", "null", RIGHT + " ", RIGHT.replace(":", ": ", 1), RIGHT.replace('"91.2"', "91.2"), RIGHT.replace('"91.2"', "NaN"),
    RIGHT.replace('"settings":{"weight_by_households":true}', '"settings":[]'), RIGHT.replace("关了", "e\u0301"), RIGHT.replace("关了", "\\ud800"),
    RIGHT.replace('"overrules":{', '"overrules":{"x":1,'), RIGHT[:-1] + ',"z":' + "[" * 40 + "]" * 40 + "}", RIGHT.replace('"91.2"', "1" * 30),
    "[" * 100_000,
]  # fmt: skip


@pytest.mark.parametrize("body", SUBMISSIONS, ids=range(len(SUBMISSIONS)))
def test_27_a_content_handed_in_that_is_not_canonical_is_refused(package: bytes, refused: Refuse, body: str) -> None:
    refused(with_content(package, "submission", body.encode()), "not_canonical")


SHEETS = p.sheet_lines()
ONE = SHEETS[0]
ID = json.loads(ONE)["id"]
SHEET_FILES: Mapping[str, list[str]] = {
    "out of order": SHEETS[::-1],
    "one twice": [ONE, ONE],
    "an author": [ONE[:-1] + ',"who":"王芳"}'],
    "an hour": [ONE.replace("2026-11-21", "2026-11-21T10:00")],
    "a day that is none": [ONE.replace("2026-11-21", "2026-02-31")],
    "an id that tells the hour": [ONE.replace(ID, ID[:12] + "7" + ID[13:])],
    "another circle": [ONE.replace(CIRCLE, "d" * 32)],
    "another form": [ONE.replace("jining/satisfaction", "jining/typing")],
    "a form that is not there": [ONE.replace('"version":1', '"version":7')],
    "an answer that is none": [ONE.replace('"answers":{', '"answers":{"name":"王芳",')],
    "no answer": [canonical(json.loads(ONE) | {"answers": {}})],
    "a choice that is none": [canonical(json.loads(ONE) | {"answers": {"basic_enough": "phone 13800000000"}})],
    "a number for a choice": [canonical(json.loads(ONE) | {"answers": {"basic_enough": 1}})],
    "a list for a choice": [canonical(json.loads(ONE) | {"answers": {"basic_enough": ["fully"]}})],
    "a space": [ONE.replace(":", ": ", 1)],
    "a line without end": [ONE + "\n" + SHEETS[1] + "\n"[:0]],
    "a void before sheets": [f'{{"void":"{ID}"}}', *SHEETS],
    "voids out of order": [*SHEETS, *(f'{{"void":"{json.loads(one)["id"]}"}}' for one in SHEETS[::-1])],
    "a void with more": [*SHEETS, f'{{"void":"{ID}","why":"x"}}'],
    "a void of nothing": [*SHEETS, '{"void":""}'],
    "an empty line": [*SHEETS, ""],
    "a long line": [ONE.replace("fully", "x" * 70_000)],
    "a line that never ends": ["x" * 300_000],
    "depth": ['{"answers":' + "[" * 60_000],
}  # fmt: skip


@pytest.mark.parametrize("what", SHEET_FILES)
def test_36_sheets_that_carry_anything_else_are_refused(package: bytes, refused: Refuse, what: str) -> None:
    end = "" if what == "a line without end" else "\n"
    body = ("\n".join(SHEET_FILES[what]) + end).encode()
    refused(with_content(package, "questionnaires", body), "not_canonical")


def test_36_void_sheets_behind_the_others_are_taken(package: bytes, judge: Any) -> None:
    body = "".join(f"{line}\n" for line in [*SHEETS, f'{{"void":"{ID}"}}']).encode()
    arrival = judge(with_content(package, "questionnaires", body))
    assert arrival.void == [bytes.fromhex(ID)]
    assert len(arrival.questionnaires) == 3


# — 25, 26: files —


def png(width: int, height: int) -> bytes:
    """A picture that says it is so large, with little in it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("width", "height"), [(10_000, 10_000), (20_000, 20_000), (2**31 - 1, 2**31 - 1), (7_100, 7_100)]
)
def test_26_a_picture_that_would_not_fit_into_memory_is_refused(
    package: bytes, refused: Refuse, width: int, height: int
) -> None:
    data = png(width, height)
    refused(with_content(package, "file", data, name=f"files/{hashlib.sha256(data).hexdigest()}.png"), "bad_picture")


def docx(**parts: bytes) -> bytes:
    """A document of these parts, beside those that every one has."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in ({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"} | parts).items():
            archive.writestr(name, data)
    return buffer.getvalue()


FILES: Mapping[str, tuple[str, bytes]] = {
    "half a picture": ("jpg", p.picture()[:300]),
    "a program": ("jpg", b"MZ" + bytes(300)),
    "a web page": ("png", b"<html><script>alert(1)</script></html>"),
    "a drawing that can do things": ("png", b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"),
    "a picture of another kind": ("png", p.picture()),
    "nothing": ("jpg", b""),
    "a zip": ("docx", forge([Entry(b"x", b"x")])),
    "a document with macros": ("docx", docx(**{"word/vbaProject.bin": b"x"})),
    "a document that is cut": ("docx", docx()[:-30]),
    "an old document": ("docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
    "a jpeg that is only a beginning": ("jpg", b"\xff\xd8\xff\xe0" + bytes(40)),
    "a webp that is only a beginning": ("webp", b"RIFF\xff\xff\xff\xffWEBPVP8 " + bytes(40)),
}


@pytest.mark.parametrize("what", FILES)
def test_26_a_file_that_is_not_what_it_says_is_refused(package: bytes, refused: Refuse, what: str) -> None:
    suffix, data = FILES[what]
    refused(
        with_content(package, "file", data, name=f"files/{hashlib.sha256(data).hexdigest()}.{suffix}"), "bad_picture"
    )


def test_25_a_file_larger_than_any_may_be_is_refused(package: bytes, refused: Refuse) -> None:
    data = p.picture() + random.Random(1).randbytes((20 << 20) + 1)
    refused(with_content(package, "file", data), "too_large")


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
