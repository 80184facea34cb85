"""What stands outside the frame and never changes: annex, title, running head, signatures, the seal's place."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lcsurvey.report.pdf import measure as m
from lcsurvey.report.pdf.breaking import Part, break_lines
from lcsurvey.report.pdf.fonts import faces
from lcsurvey.report.pdf.marks import Mark, Rule, Seal, Words
from lcsurvey.report.sheet import Template

CONTINUED = "（续）"
DATED = "日期"
"""The label beside which a day is written, not a name."""
_UNDER = 2.0
"""Points from the baseline of a label down to the line beside it."""


def centred(text: str, y: float, face: str, size: float, paper: m.Paper) -> Words:
    line = break_lines((Part(text),), paper.width, size, face, "center")[0]
    return Words(m.LEFT + (paper.width - line.width) / 2, y, face, size, line)


def head(template: Template, number: int) -> list[Mark]:
    """Annex and title, or the running head of a page that goes on."""
    paper = m.paper_of(template)
    if number:
        text = f"{template.annex}　{''.join(template.title)}{CONTINUED}"
        line = break_lines((Part(text),), paper.width, m.RUNNING_SIZE, "body", "left")[0]
        return [Words(m.LEFT, m.RUNNING_AT, "body", m.RUNNING_SIZE, line)]
    annex = break_lines((Part(template.annex),), paper.width, m.ANNEX_SIZE, "label", "left")[0]
    found: list[Mark] = [Words(m.LEFT, m.ANNEX_AT, "label", m.ANNEX_SIZE, annex)]
    widest = max(faces()["title"].width(line) for line in template.title)
    size = min(m.TITLE_SIZE, paper.width / widest)
    for i, title in enumerate(template.title):
        found.append(centred(title, m.TITLE_AT + i * m.TITLE_STEP, "title", size, paper))
    return found


def signature_lines(marks: Sequence[Mark]) -> list[Rule]:
    """The lines of a signature block among the marks of a page, in the order of their labels."""
    return [
        rule for words, rule in pairwise(marks)
        if isinstance(words, Words) and isinstance(rule, Rule) and rule.y1 == rule.y2 == words.y + _UNDER
    ]  # fmt: skip


def signature(template: Template, sealed: bool, y: float) -> list[Mark]:
    """Who fills in, who checks, and the place of the seal; outside the frame."""
    found: list[Mark] = []
    sealed = sealed and bool(template.seal)
    paper = m.paper_of(template)
    right = paper.right - (2 * m.SEAL_RADIUS + 8 * m.MM if sealed else 0)
    labels = template.signature
    size = m.HEADING_SIZE
    column = (right - m.LEFT) / 2
    rows = (len(labels) + 1) // 2
    start = y + (m.SIGNATURE_HEIGHT - (rows - 1) * m.SIGNATURE_STEP) / 2 + size * 0.4
    for i, label in enumerate(labels):
        x, baseline = m.LEFT + (i % 2) * column, start + (i // 2) * m.SIGNATURE_STEP
        line = break_lines((Part(f"{label}："),), column, size, "body", "left")[0]
        found.append(Words(x, baseline, "body", size, line))
        end = x + column - 5 * m.MM
        if label == DATED:
            date = break_lines((Part("年　　　月　　　日"),), column, size, "body", "left")[0]
            found.append(Words(end - date.width, baseline, "body", size, date))
        else:
            found.append(Rule(x + line.width, baseline + _UNDER, end, baseline + _UNDER, m.WRITING))
    if sealed:
        centre = y + m.SIGNATURE_HEIGHT / 2
        found.append(Seal(paper.right - m.SEAL_RADIUS, centre, m.SEAL_RADIUS, template.seal))
    return found
