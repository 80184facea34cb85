"""What a desk may want to return a table for: what is not filled, what does not fit, what other tables say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lcsurvey.form.model import Question
from lcsurvey.score.checks.finding import Finding
from lcsurvey.score.model import POINTS
from lcsurvey.score.wording import sentence as why
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.words import tr

REASONS = (
    "没有填，请补填", "与网点登记的数对不上，请核对", "与证明材料不符，请核对", "请附照片或证明材料",
    "数字明显偏大或偏小，请核对", "单位填错了，请核对", "与其他表的数不一致，请核对", "请写明依据",
)  # fmt: skip
"""What is most often said of an answer."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question with what is to be said of it; ``word`` is one or two characters for the chip."""

    question: str
    word: str
    reason: str


def doubts(draft: Draft, findings: Iterable[Finding] = ()) -> tuple[Doubt, ...]:
    """One for each question: what is missing first, what does not fit, what a list lacks, what the checks found."""
    found: dict[str, Doubt] = {}
    for one in (*_missing(draft), *_unfit(draft), *_lacking(draft), *_found(draft, findings)):
        found.setdefault(one.question, one)
    return tuple(found.values())


def _missing(draft: Draft) -> Iterator[Doubt]:
    for question in draft.missing():
        lacking = draft.open_fields(question)
        if question.type == "select_multiple":
            yield Doubt(question.name, tr("没填完"), f"还有 {lacking} 项没看，请补填")
        elif len(question.fields) > 1:
            yield Doubt(question.name, tr("没填完"), f"还差 {lacking} 格没填，请补填")
        else:
            yield Doubt(question.name, tr("没填"), REASONS[0])


def _unfit(draft: Draft) -> Iterator[Doubt]:
    for question in draft.form.questions:
        for sentence in draft.problems(question)[:1]:
            yield Doubt(question.name, tr("不对"), sentence)


def _lacking(draft: Draft) -> Iterator[Doubt]:
    """What a table that counts lacks, by name: what has to be put right until it passes."""
    for line in draft.scorecard.walk():
        rule = line.rule
        if rule.unit != POINTS and rule.measure and line.points is not None and line.least < rule.maximum:
            yield Doubt(rule.measure.question, tr("缺"), why(line))


def _found(draft: Draft, findings: Iterable[Finding]) -> Iterator[Doubt]:
    """The errors and doubts that speak of a question of this table; hints are no reason."""
    form = draft.form
    for finding in findings:
        if finding.severity == "hint":
            continue
        for place in finding.places:
            question = form.field.get(place.field) or form.question.get(place.field)
            if place.form == form.id and question is not None:
                yield Doubt(question.name, tr("存疑"), finding.sentence)


def title_of(question: Question) -> str:
    """How a question is called in a list: its number and its words, in one line."""
    return " ".join(f"{question.number}　{question.label}".strip().split("\n"))
