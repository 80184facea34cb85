"""The codes of our own pages in a scanned PDF, read in another process.

A PDF from outside may be made to crash its reader, to take all memory, or never to end. So nobody here opens it: a process
of its own does, with a limit of memory where the system has one, and it is ended when its time is over. What it found
until then counts. At most ``PAGES`` pages are looked at, none drawn larger than ``SIDES`` say, whatever size it claims.
"""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection

from lcsurvey.report.code import read_payload
from lcsurvey.store.signed import PageCode

PAGES = 40
"""Pages that are looked at: a table has a few, a scan of all tables of a circle some more."""
SIDES = (1600, 3200)
"""Pixels of the longer side that a page is drawn with, the quick one first, the other one where nothing was found."""
SECONDS = 30.0
"""Until the process is ended."""
MEMORY = 2 << 30
"""Bytes that it may take, where the system can be told so."""
_GONE = (EOFError, OSError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Scan:
    """What a PDF holds: its codes, each once, in their order; ``whole``: every page was looked at."""

    codes: tuple[PageCode, ...] = ()
    whole: bool = True


def scan(pdf: bytes, seconds: float = SECONDS, most: int = PAGES) -> Scan:
    """The codes in a PDF, of as many pages as ``most``; an empty one that is not whole where it cannot be read."""
    here, there = get_context("spawn").Pipe(duplex=False)
    found: dict[PageCode, None] = {}
    whole, until = False, time.monotonic() + seconds
    with here:
        process = get_context("spawn").Process(target=_work, args=(there, pdf, most), name="scan", daemon=True)
        with suppress(*_GONE):
            process.start()
            there.close()
            while here.poll(max(0.0, until - time.monotonic())):
                given = here.recv()
                if isinstance(given, bool):
                    whole = given
                    break
                found[PageCode(*given)] = None
        if process.pid is not None:
            process.kill()
            process.join()
    return Scan(tuple(found), whole)


def _work(there: Connection, pdf: bytes, most: int) -> None:
    """In the other process: every code that is found is told at once, then whether that was all."""
    _limit()
    with suppress(*_GONE, KeyboardInterrupt, MemoryError, ValueError):
        there.send(_read(there, pdf, most))


def _read(there: Connection, pdf: bytes, most: int) -> bool:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
        pages = len(document)
        read = [_page(there, document[number]) for number in range(min(pages, most))]
    except pypdfium2.PdfiumError:
        return False
    return all(read) and pages <= most


def _page(there: Connection, page: object) -> bool:
    """Look at a page, a second time and larger where nothing is found; False where it has no size."""
    import zxingcpp

    width, height = page.get_size()  # type: ignore[attr-defined]
    longer = max(width, height)
    if not 0 < longer < float("inf") or min(width, height) <= 0:
        return False
    kinds = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    for side in SIDES:
        drawn = page.render(scale=side / longer, grayscale=True).to_pil()  # type: ignore[attr-defined]
        codes = [said for one in zxingcpp.read_barcodes(drawn, formats=kinds) if (said := read_payload(one.text))]
        for said in codes:
            there.send(said)
        if codes:
            break
    return True


def _limit() -> None:
    """No more than so much memory, where the system can be told so."""
    if sys.platform != "win32":
        import resource

        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
