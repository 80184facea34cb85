"""Reading a PDF back: which sheets are in it, and whether its words are those that the records give today."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from lcsurvey.errors import InputError, cause
from lcsurvey.report.code import normal

_CODE = re.compile(r"编号\s*([0-9A-Z]{5}-[0-9A-Z]{5})")
_KEYWORD = re.compile(r"[0-9A-Z]{5}-[0-9A-Z]{5}")


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where paper and record disagree: the page, what the paper says, what the record gives."""

    page: int  # from 1
    paper: str
    record: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a PDF says: the codes of its sheets in order, and the words of every page."""

    codes: tuple[str, ...]
    pages: tuple[str, ...]


def read(pdf: bytes | Path) -> Reading:
    """Codes and words of a PDF; raises InputError where it is none or is damaged."""
    import pypdfium2

    name = "" if isinstance(pdf, bytes) else f"{pdf}："
    try:
        data = pdf if isinstance(pdf, bytes) else pdf.read_bytes()
    except OSError as error:
        raise InputError(f"{name}读不出来（{cause(error)}），请检查文件名和权限。") from error
    try:
        document = pypdfium2.PdfDocument(data)
        try:
            keywords = str(document.get_metadata_dict().get("Keywords", ""))
            pages = tuple(_words(page.get_textpage().get_text_bounded()) for page in document)
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        raise InputError(f"{name}不是 PDF 文件，或文件已损坏，请检查是否选错。") from error
    found = _KEYWORD.findall(keywords) or [code for page in pages for code in _CODE.findall(page)]
    codes = tuple(dict.fromkeys(normal(code) for code in found))
    return Reading(codes, pages)


def compare(paper: Reading, record: Reading) -> tuple[Difference, ...]:
    """Every place where the words differ; spaces and line ends are no words."""
    found: list[Difference] = []
    for number in range(max(len(paper.pages), len(record.pages))):
        ours, theirs = _page(record.pages, number), _page(paper.pages, number)
        if ours.replace("\n", "") == theirs.replace("\n", ""):
            continue  # the same words; another edition of the program may break its lines elsewhere
        matcher = SequenceMatcher(None, theirs.splitlines(), ours.splitlines(), autojunk=False)
        for kind, a, b, c, d in matcher.get_opcodes():
            if kind != "equal":
                left, right = theirs.splitlines()[a:b], ours.splitlines()[c:d]
                found.append(Difference(number + 1, " ".join(left), " ".join(right)))
    return tuple(found)


def _page(pages: Sequence[str], number: int) -> str:
    return pages[number] if number < len(pages) else ""


def _words(text: str) -> str:
    lines = (re.sub(r"\s+", "", line) for line in text.splitlines())
    return "\n".join(line for line in lines if line)
