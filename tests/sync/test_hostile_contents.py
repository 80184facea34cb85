"""Packages that were made to hurt in what they carry beside changes: each bounces off with one kind of error and a sentence, and leaves nothing behind.

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
from lcsurvey.record.canonical import canonical
from lcsurvey.sync import attached
from tests.sync import packages as p
from tests.sync.packages import (
    CIRCLE,
    Entry,
    forge,
    with_content,
)

Refuse = Callable[..., PackageError]


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


EXIF = b"\xff\xe1\x00\x10Exif\0\0" + bytes(8)
"""A segment of a photograph, of which readers join all that there are."""


def packed_texts(count: int) -> bytes:
    """A picture with so many packed texts before what is seen."""
    right = png(10, 10)
    text = b"k\0\0" + zlib.compress(bytes(1 << 16))
    chunk = struct.pack(">I", len(text)) + b"zTXt" + text + struct.pack(">I", zlib.crc32(b"zTXt" + text))
    return right[:33] + chunk * count + right[33:]


SLOW: Mapping[str, tuple[str, bytes]] = {
    "padding": ("jpg", b"\xff\xd8" + b"\xff" * 5000 + p.picture()[2:]),
    "Exif again and again": ("jpg", b"\xff\xd8" + EXIF * 17 + p.picture()[2:]),
    "thousands of segments": ("jpg", b"\xff\xd8" + b"\xff\xfe\x00\x02" * 5001 + p.picture()[2:]),
    "packed texts": ("png", packed_texts(9)),
    "thousands of parts": ("docx", docx() + b"PK\x01\x02" * 5001),
}


@pytest.mark.parametrize("what", SLOW)
def test_26_a_file_that_would_keep_its_reader_busy_never_reaches_it(
    package: bytes, refused: Refuse, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    def reached(*_: object) -> str:
        raise AssertionError

    monkeypatch.setattr(attached, "suffix_of", reached)
    suffix, data = SLOW[what]
    refused(
        with_content(package, "file", data, name=f"files/{hashlib.sha256(data).hexdigest()}.{suffix}"), "bad_picture"
    )


def test_26_photographs_as_cameras_make_them_reach_the_reader(package: bytes, judge: Any) -> None:
    photograph = b"\xff\xd8" + EXIF * 2 + b"\xff\xff\xff\xfe\x00\x02" * 40 + p.picture()[2:]
    assert judge(with_content(package, "file", photograph)).files


@pytest.mark.parametrize("what", FILES)
def test_26_a_file_that_is_not_what_it_says_is_refused(package: bytes, refused: Refuse, what: str) -> None:
    suffix, data = FILES[what]
    refused(
        with_content(package, "file", data, name=f"files/{hashlib.sha256(data).hexdigest()}.{suffix}"), "bad_picture"
    )


def test_25_a_file_larger_than_any_may_be_is_refused(package: bytes, refused: Refuse) -> None:
    data = p.picture() + random.Random(1).randbytes((20 << 20) + 1)
    refused(with_content(package, "file", data), "too_large")
