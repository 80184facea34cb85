"""Sheets of our own making, not out of records: their cells, and the page around their rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lcsurvey.report.figures import chinese_date, clean
from lcsurvey.report.layout import Facts
from lcsurvey.report.sheet import Cell, Entry, PageOptions, Paragraph, Role, Row, Sheet, Template

Heading = Mapping[str, tuple[str, str]]
"""Key → label and words of an entry above the frame; without words its line is left to be written on."""
FILLED_IN = ("填表人（签字）", "审核人（签字）", "联系电话", "日期")
"""Who signs what the office itself puts together."""
PLAIN = PageOptions(qr=False, number=False)
"""A page that no record can be found by."""


def cell(words: str | Sequence[str], role: Role = "text", colspan: int = 1, rowspan: int = 1) -> Cell:
    """A cell of static words, one paragraph or several."""
    paragraphs = (words,) if isinstance(words, str) else words
    return Cell(tuple(Paragraph((each,)) for each in paragraphs), role, colspan, rowspan)


def of_circle(facts: Facts) -> Heading:
    """The entries above a page of one circle."""
    return {
        "circle": ("生活圈名称", facts.circle), "region": ("所在区域", facts.region),
        "date": ("日期", chinese_date(facts.date)),
    }  # fmt: skip


def own_sheet(
    form: str,
    annex: str,
    title: str,
    heading: Heading,
    columns: Sequence[float],
    rows: Sequence[Row],
    *,
    below: Sequence[str] = (),
    circle: str = "",
    date: str = "",
    version: int = 1,
    size: float = 9.5,
    pages: int = 0,
    padding: float = 0.26,
    signature: tuple[str, ...] = FILLED_IN,
    seal: str = "（盖章处）",
    options: PageOptions = PLAIN,
) -> Sheet:
    """A table of our own making as a page.

    ``columns`` in mm, ``size`` in points, ``padding`` in ems, ``date`` ISO; ``pages`` 0 for as many as it needs.
    """
    template = Template(
        form=form, version=version, annex=annex, title=(clean(title),),
        heading=tuple(Entry(label, f"heading.{key}") for key, (label, _) in heading.items()), columns=tuple(columns),
        rows=tuple(rows), size=size, pages=pages, signature=signature, seal=seal,
        padding=padding, repeated=False,
    )  # fmt: skip
    return Sheet(
        template=template,
        values={f"heading.{key}": clean(words) for key, (_, words) in heading.items() if words},
        below=tuple(clean(words) for words in below),
        circle=clean(circle),
        date=date,
        options=options,
    )
