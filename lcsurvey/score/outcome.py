"""Results across forms: 附件3 confirms the type that 附件2 gave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lcsurvey.form.model import Outcome, Pack, Settings
from lcsurvey.score.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class Result:
    """What an outcome came to: the wording, whether it is settled, and why."""

    outcome: Outcome
    text: str
    settled: bool
    sentence: str


def results(pack: Pack, cards: Mapping[str, Scorecard], settings: Settings) -> tuple[Result, ...]:
    """The outcomes of a pack for one circle; ``cards`` by form id, an absent one is not filled yet."""
    return tuple(_result(outcome, cards.get(outcome.of), cards.get(outcome.by), settings) for outcome in pack.outcomes)


def _result(outcome: Outcome, of: Scorecard | None, by: Scorecard | None, settings: Settings) -> Result:
    if of is None or not of.final:
        return Result(outcome, "未定", False, f"{outcome.label}：分型表还没有填完，类型未定。")
    given = of.rating.label
    if given not in outcome.ladder:
        return Result(outcome, given, True, f"{outcome.label}：{given}，无论评价结果如何都没有类型。")
    if by is None or not by.final:
        return Result(outcome, f"初步：{given}", False, f"{outcome.label}：初步为{given}，待评价表确认。")
    rating = by.rating.label
    if rating not in outcome.confirming:
        return Result(outcome, outcome.unconfirmed, True, f"{outcome.label}：评价为{rating}，初步类型{given}未获确认。")
    final = given
    if outcome.alternative_setting and settings.get(outcome.alternative_setting):
        final = min(given, outcome.alternative[rating], key=outcome.ladder.index)
    return Result(outcome, final, True, f"{outcome.label}：{final}（初步{given}，评价{rating}）。")
