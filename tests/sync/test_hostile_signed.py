"""Packages that were made to hurt in what is signed: manifest and changes: each bounces off with one kind of error and a sentence, and leaves nothing behind.

The numbers are those of the list of faults that the design answers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from lcsurvey.errors import PackageError
from lcsurvey.record import block
from lcsurvey.record.identity import keyed_device
from lcsurvey.sync import keys
from tests.sync import packages as p
from tests.sync.packages import (
    CIRCLE,
    DESK,
    STRANGER,
    WORKER,
    Entry,
    entries_of,
    forge,
    listed,
    resigned,
    signed,
    with_block,
    zipped,
)

Refuse = Callable[..., PackageError]
BLOCK = "blocks/" + "0" * 64 + ".ndjson"


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
        (edited(remark="王芳\u202e"), "not_canonical"),
        (edited(remark="\0"), "not_canonical"),
        (edited(remark="a\x1b[2J"), "not_canonical"),
        (lambda told: told["sender"].update(name="王\u2066芳"), "not_canonical"),
        (lambda told: told["contents"].append(told["contents"][0] | {"path": "forms/x.json"}), "semantic"),
        (lambda told: told["contents"].append(told["contents"][0]), "semantic"),
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
