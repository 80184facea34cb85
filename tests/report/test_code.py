"""The code of a sheet: what changes it, what does not, how a person may write it."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import zxingcpp
from PIL import Image

from lcsurvey.report.code import ALPHABET, code, normal, payload, read_payload
from lcsurvey.report.document import sheet
from lcsurvey.report.pdf import qr
from lcsurvey.response.model import Response, Stage
from tests.report.conftest import Filled

RESPONSE = Response("r", "c", "jining/typing", 1, "2026", Stage.SELF, answers={"a": True, "b": 3}, notes={"a": "注"})


def test_the_code_stands_for_everything_on_the_sheet() -> None:
    known = code("f" * 64, RESPONSE, {"s": True})
    assert re.fullmatch(f"[{ALPHABET}]{{5}}-[{ALPHABET}]{{5}}", known)
    others = [
        code("e" * 64, RESPONSE, {"s": True}),
        code("f" * 64, RESPONSE, {"s": False}),
        *(
            code("f" * 64, replace(RESPONSE, **change), {"s": True})
            for change in (
                {"circle": "d"}, {"round": "2027"}, {"stage": Stage.CITY}, {"edition": 2},
                {"answers": {"a": False, "b": 3}}, {"answers": {"a": True, "b": "3"}}, {"notes": {"a": "注。"}},
            )
        ),
    ]  # fmt: skip
    assert len({known, *others}) == len(others) + 1


def test_the_code_does_not_change_with_order_or_what_is_not_printed() -> None:
    turned = replace(RESPONSE, id="x", author="王", answers={"b": 3, "a": True}, notes={"a": "注", "b": ""})
    assert code("f" * 64, turned, {}) == code("f" * 64, RESPONSE, {})


def test_a_code_is_read_as_people_write_it() -> None:
    assert normal(" 7k3mq 2px9o ") == "7K3MQ-2PX90"
    assert normal("il000-00000") == "11000-00000"
    assert normal("7K3MQ-2PX9") == ""
    assert normal("7K3MQ-2PX9U") == ""


def test_payloads_come_back() -> None:
    assert read_payload(payload("7K3MQ-2PX9F", "jining/typing", "a:b")) == ("7K3MQ-2PX9F", "jining/typing", "a:b")
    assert read_payload("https://example.org") is None


def test_a_blank_sheet_has_no_number_but_names_its_table(filled: Filled) -> None:
    made = sheet(filled("jining/typing"), blank=True)
    assert read_payload(made.payload) == ("", "jining/typing", "640502-07")


def test_codes_equal_segnos_where_segno_pads_by_the_book() -> None:
    draw = random.Random(7)
    for length in range(1, 123):
        text = "".join(draw.choice("ABCXYZ019:/-") for _ in range(length - 1)) + "Z"
        version = next(v for v, (room, *_) in qr._VERSIONS.items() if length <= room)
        if length % 16 not in (7, 10):  # there segno adds a codeword of zeros before the padding
            assert qr.matrix(text) == qr._by_segno(text, version)


def test_every_payload_can_be_read_back() -> None:
    for text in ("A" * 7, "LC1:7K3MQ-2PX9F:" + "A" * 26, "Z" * 90, "生活圈&<>", "X" * 200):
        rows = qr.matrix(text)
        size = len(rows)
        picture = Image.new("L", (size + 8, size + 8), 255)
        for y, row in enumerate(rows):
            for x in range(size):
                if row >> (size - 1 - x) & 1:
                    picture.putpixel((x + 4, y + 4), 0)
        found = zxingcpp.read_barcodes(picture.resize((4 * (size + 8), 4 * (size + 8)), Image.Resampling.NEAREST))
        assert [one.text for one in found] == [text]
