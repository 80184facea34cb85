"""Codes in scanned PDFs: read in a process of its own, which neither size, nor number of pages, nor time can hurt."""

from __future__ import annotations

import io

import pytest
import segno
from PIL import Image

from lcsurvey.report.code import payload
from lcsurvey.store import scan
from lcsurvey.store.signed import PageCode

CIRCLE = "0123456789abcdef" * 2


def scanned(*texts: str) -> bytes:
    """A PDF of pages as a scanner makes them, crooked, each with the code of a text; empty: a page without any."""
    pages = []
    for text in texts:
        page = Image.new("L", (1240, 1754), 255)
        if text:
            code = io.BytesIO()
            segno.make(text, error="m").save(code, kind="png", scale=4, border=4)
            page.paste(Image.open(code).convert("L"), (1000, 60))
        pages.append(page.rotate(2, fillcolor=235))
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=150)
    return out.getvalue()


def test_a_scan_of_several_pages_names_their_tables() -> None:
    first, second = payload("7K3MQ-2PX9F", "jining/typing", CIRCLE), payload("", "ordos/acceptance", CIRCLE)
    found = scan.scan(scanned("", first, first, second))
    assert found == scan.Scan(
        (PageCode("7K3MQ-2PX9F", "jining/typing", CIRCLE), PageCode("", "ordos/acceptance", CIRCLE)), whole=True
    )


def pages_of(size: str, count: int = 1) -> bytes:
    """A small PDF that claims so many pages of a size."""
    kids = " ".join(["3 0 R"] * count)
    return (
        f"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[{kids}]/Count {count}>>endobj\n"
        f"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[{size}]>>endobj\ntrailer<</Root 1 0 R>>\n"
    ).encode()


@pytest.mark.parametrize(
    ("data", "whole"),
    [
        (b"%PDF-1.7\nnothing", False),
        (pages_of("0 0 1 2000000000"), True),
    ],
    ids=["damaged", "a line"],
)  # fmt: skip
def test_a_hostile_file_gives_nothing_and_takes_nothing(data: bytes, whole: bool) -> None:
    found = scan.scan(data)
    assert found.codes == ()
    assert found.whole in (whole, False), "a reader may refuse what it cannot draw"


def test_only_so_many_pages_are_looked_at() -> None:
    assert scan.scan(pages_of("0 0 10 10", 3), most=2) == scan.Scan((), whole=False)


def test_one_that_takes_too_long_is_ended() -> None:
    assert scan.scan(scanned(payload("7K3MQ-2PX9F", "jining/typing", CIRCLE)), seconds=0.0) == scan.Scan((), whole=False)
