"""A scorecard as the page says it: points of every line, and the lines below the frame."""

from __future__ import annotations

from lcsurvey.report.layout import SO_FAR, UNFINISHED, Points
from lcsurvey.report.sheet import Template
from lcsurvey.score.apportion import printed, text
from lcsurvey.score.model import POINTS
from lcsurvey.score.scorecard import Floor, Line, Scorecard
from lcsurvey.score.table import Table
from lcsurvey.score.wording import floor_sentences

NAMED = 6  # how many missing questions are named


def points_of(table: Table, card: Scorecard, page: Template) -> Points:
    """Points for print. An undetermined line shows what it has for certain with a ``*``, or nothing yet."""
    if not table.scored:
        return Points(below=() if card.complete else (_named(table, card),), complete=card.complete)
    shares = printed(card)
    scores: dict[str, str] = {}
    for line in card.walk():
        share = text(shares[line.rule.id])
        if line.points is not None:
            scores[line.rule.id] = share
        elif line.least:
            scores[line.rule.id] = share + SO_FAR
    total = text(shares["total"])
    open_ = any(line.points is None for line in card.lines)
    return Points(scores, total + SO_FAR if open_ else total, _below(table, card, page, scores), card.complete)


def _below(table: Table, card: Scorecard, page: Template, scores: dict[str, str]) -> tuple[str, ...]:
    floors = {floor.rule.id: floor for floor in card.floors}
    lines = {line.rule.id: line for line in card.walk()}
    words = [_subtotal(lines[rule], scores, floors.get(rule)) for rule in page.subtotals if rule in lines]
    if page.rating:
        words.append(f"{page.rating}：{_rating(card)}")
    found = ["　".join(words)] if words else []
    if card.final:
        found += floor_sentences(card)
    if not card.complete:
        rest = _unfinished(table, card)
        found = [f"{found[0]}　{rest}"] if len(words) == 1 and len(found) == 1 else [*found, rest]
    return tuple(found)


def _rating(card: Scorecard) -> str:
    if not card.final:
        return "未定"
    return card.rating.label + (f"（人工定，按所填为{card.reckoned.label}）" if card.reckoned else "")


def _subtotal(line: Line, scores: dict[str, str], floor: Floor | None) -> str:
    shown = scores.get(line.rule.id, f"0{SO_FAR}")
    words = f"{line.rule.label.removesuffix('业态')} {shown}/{text(line.rule.maximum)}"
    if floor is None:
        return words
    state = "达到" if not floor.short else ("未定" if line.points is None else "未达到")
    return f"{words}（≥{text(floor.floor)} {state}）"


def _named(table: Table, card: Scorecard) -> str:
    """What is missing, by name."""
    labels = [table.form.question[name].label for name in card.missing if name in table.form.question]
    named = "".join(f"“{label}”" for label in labels[:NAMED]) + (f"等{len(labels)}项" if len(labels) > NAMED else "")
    return f"{UNFINISHED}：{named}。"


def _unfinished(table: Table, card: Scorecard) -> str:
    unit = table.rules.unit
    return (
        f"{_named(table, card)}目前 {text(card.total)} {unit}，最高可到 {text(card.reachable)} {unit}；"
        f"空着和带“{SO_FAR}”的{'得分' if unit == POINTS else '数'}还没有定。"
    )
