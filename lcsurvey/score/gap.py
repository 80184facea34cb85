"""What each rule still lacks, as steps: one missing format, one format at one compound, or one rung.

A :class:`Gap` gives its points for the first k steps; within a *pool* any k of the steps will do, otherwise they
come in order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from lcsurvey.form.model import Answers, Form, Settings
from lcsurvey.score.apportion import text
from lcsurvey.score.measure import holds, measure_of
from lcsurvey.score.model import Minus, Rule, Rules
from lcsurvey.score.phrase import demand, is_truth
from lcsurvey.score.scorecard import Line, Scorecard

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Gap:
    """What one rule lacks. ``gains[k]`` is what k steps give together; ``gains[0]`` is 0."""

    rule: Rule
    top: str  # id of the top-level rule it belongs to
    steps: tuple[str, ...]  # labels, in the paper's order
    gains: tuple[Fraction, ...]
    pool: bool = False


def gaps(form: Form, rules: Rules, card: Scorecard, answers: Answers, settings: Settings) -> tuple[Gap, ...]:
    """Every gap that a step can close, in the paper's order. ``answers`` are those that count."""
    kinds = _KINDS[rules.step] if rules.step else {}
    found = []
    for top in card.lines:
        for line in _leaves(top):
            if (finder := kinds.get(line.rule.kind)) is None:
                continue
            for labels, points, pool in finder(form, line, answers, settings):
                if labels and points[-1] > line.least:
                    gains = (ZERO, *(max(ZERO, point - line.least) for point in points))
                    found.append(Gap(line.rule, top.rule.id, tuple(labels), gains, pool))
    return tuple(found)


def _leaves(line: Line) -> Iterator[Line]:
    if line.parts:
        for part in line.parts:
            yield from _leaves(part)
    else:
        yield line


Steps = tuple[list[str], list[Fraction], bool]
"""Labels of the steps, the points after 1, 2, … steps, and whether any of them will do."""
Finder = Callable[[Form, Line, Answers, Settings], list[Steps]]
"""Usually one; several where what they give simply adds up."""


def _required_formats(form: Form, line: Line, answers: Answers, settings: Settings) -> list[Steps]:
    data, rule = line.reason.data, line.rule
    labels = {choice.name: choice.label for choice in form.question[rule.question].choices}
    lacking = [labels[name] for name in data["lacking"]]
    points = [rule.maximum if data["have"] + k >= data["need"] else ZERO for k in range(1, len(lacking) + 1)]
    return [(lacking, points, True)]


def _more_formats(form: Form, line: Line, answers: Answers, settings: Settings) -> list[Steps]:
    rule = line.rule
    assert rule.measure is not None
    question, count = form.question[rule.measure.question], line.reason.data["count"]
    lacking = [c.label for c in question.choices if not answers.get(f"{question.name}.{c.name}")]
    return [(lacking, [min(rule.maximum, rule.each * (count + k)) for k in range(1, len(lacking) + 1)], True)]


def _more_compounds(form: Form, line: Line, answers: Answers, settings: Settings) -> list[Steps]:
    data, rule = line.reason.data, line.rule
    whole, covered = data["whole"], data["covered"] or 0
    if not whole or data["weighted"]:
        return []
    more = range(1, int(whole) - int(covered) + 1)
    return [([rule.label for _ in more], [rule.maximum * (covered + k) / Fraction(whole) for k in more], False)]


def _one_more_each(form: Form, line: Line, answers: Answers, settings: Settings) -> list[Steps]:
    rule, count = line.rule, line.reason.data["count"]
    assert rule.measure is not None
    if form.question[rule.measure.question].type == "select_multiple":
        return _more_formats(form, line, answers, settings)
    more = range(1, max(0, -((-(rule.maximum / rule.each) + count).__floor__())) + 1)
    unit = rule.measure.unit or form.question[rule.measure.question].unit or "项"
    points = [min(rule.maximum, rule.each * (count + k)) for k in more]
    return [([f"{rule.label}再加 1 {unit}" for _ in more], points, False)]


def _rungs(form: Form, line: Line, answers: Answers, settings: Settings) -> list[Steps]:
    rule, data = line.rule, {"answers": answers, "settings": settings}
    if not rule.rungs:
        truth = len(rule.when) == 1 and is_truth(form, rule.when[0].measure)
        wanted = demand(form, rule.when, data)
        return [([f"补上{wanted.removeprefix('要有')}" if truth else f"{rule.label}：{wanted}"], [rule.maximum], False)]
    higher = [rung for rung in reversed(rule.rungs) if rung.points > line.least]
    labels = [f"{rule.label}到 {text(rung.points)} 分：{demand(form, rung.when, data)}" for rung in higher]
    return [(labels, [rung.points for rung in higher], False)]


def _higher_choice(form: Form, line: Line, answers: Answers, settings: Settings) -> list[Steps]:
    labels = {choice.name: choice.label for choice in form.question[line.rule.question].choices}
    higher = sorted((points, name) for name, points in line.rule.by_choice.items() if points > line.least)
    return [([f"{line.rule.label}达到“{labels[name]}”" for _, name in higher], [points for points, _ in higher], False)]


def _assessed(form: Form, line: Line, answers: Answers, settings: Settings) -> list[Steps]:
    step = Fraction(form.question[line.rule.question].step or 1)
    higher = []
    points = line.least
    while points < line.rule.maximum:
        points = min(line.rule.maximum, points + step)
        higher.append(points)
    return [([f"{line.rule.label}多得 {text(step)} 分" for _ in higher], higher, False)]


def _deductions(form: Form, line: Line, answers: Answers, settings: Settings) -> list[Steps]:
    """Deductions undone: any of them; where they took more than there is, the largest first.

    Where the venue is missing the one step is the venue as it should be.
    """
    rule = line.rule
    certain, _, _ = holds(form, rule.zero_unless)(answers, settings)
    if not certain:
        return [([f"建好{rule.label}并达到要求"], [rule.maximum], False)]
    lost = [(minus.points, _lost(form, rule, minus, answers, settings)) for minus in rule.minus]
    raw = rule.maximum - sum((points * len(labels) for points, labels in lost), ZERO)
    if raw >= 0:
        return [(labels, [raw + points * k for k in range(1, len(labels) + 1)], True) for points, labels in lost]
    single = sorted(((points, label) for points, labels in lost for label in labels), key=lambda pair: -pair[0])
    left = []
    for undone, _ in single:
        raw += undone
        left.append(max(ZERO, raw))
    return [([label for _, label in single], left, False)]


def _lost(form: Form, rule: Rule, minus: Minus, answers: Answers, settings: Settings) -> list[str]:
    """One label per deduction that is not known to be avoided."""
    if minus.unless is not None:
        certain, _, _ = holds(form, (minus.unless,))(answers, settings)
        return [] if certain else [f"{rule.label}补足{minus.label.removesuffix('不足') or '条件'}"]
    measure = minus.each_missing or minus.measure
    assert measure is not None
    question, measured = form.question[measure.question], measure_of(form, measure)
    if minus.each_missing is not None:
        chosen = settings.get(measure.options_setting) if measure.options_setting else None
        return [
            f"{rule.label}增加{choice.label}" for choice in question.choices
            if not answers.get(f"{question.name}.{choice.name}") and (not chosen or choice.name in chosen)
        ]  # fmt: skip
    low, _ = measured(answers, settings)
    return [f"{rule.label}再加 1 {measure.unit or '类'}"] * max(0, minus.short_of - int(low))


_KINDS: Mapping[str, Mapping[str, Finder]] = {
    "format": {"count_at_least": _required_formats, "each_capped": _more_formats},
    "compound": {"share": _more_compounds},
    "rung": {
        "assessed": _assessed,
        "each_capped": _one_more_each,
        "ladder": _rungs,
        "threshold": _rungs,
        "choice": _higher_choice,
        "deduct": _deductions,
        "count_at_least": _required_formats,
        "share": _more_compounds,
    },
}
