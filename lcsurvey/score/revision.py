"""Moving an open response to another version of its table: what changes for it, and its points before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lcsurvey.form.model import Answers, Settings
from lcsurvey.form.revision import GRADES, Grade, Revised, choice_of, revised
from lcsurvey.response.check import field_problem
from lcsurvey.score.apportion import text
from lcsurvey.score.model import Rules
from lcsurvey.score.scorecard import Scorecard
from lcsurvey.score.table import Table


@dataclass(frozen=True, slots=True)
class Move:
    """From one version to another: ``revised`` as it concerns the answers there are, the gravest first.

    ``before`` and ``after`` are the scorecards; None for a table without points.
    """

    old: Table
    new: Table
    revised: tuple[Revised, ...]
    before: Scorecard | None = None
    after: Scorecard | None = None

    def count(self, grade: Grade) -> int:
        """How many differences of one grade there are."""
        return sum(one.grade == grade for one in self.revised)

    @property
    def sentence(self) -> str:
        """What it comes to, in one line."""
        parts = [
            f"{self.count('needs_answer')} 处要填或核对" if self.count("needs_answer") else "",
            f"{self.count('loses_answer')} 处的答案不再算数" if self.count("loses_answer") else "",
            f"{self.count('harmless')} 处不影响答案" if self.count("harmless") else "",
        ]
        said = "，".join(part for part in parts if part) or "内容相同"
        return f"《{self.new.form.short}》有第 {self.new.form.version} 版：{said}。"


def move(old: Table, new: Table, given: Answers, kept: Answers, settings: Settings) -> Move:
    """What moving from the old version to the new one means: ``given`` are the answers that count in the old one,
    ``kept`` those that would count in the new one."""
    between = [*_graded(revised(old.form, new.form), new, given, kept, settings), *_rules(old.rules, new.rules)]
    found = tuple(sorted(between, key=lambda one: -GRADES.index(one.grade)))
    if not (old.scored and new.scored):
        return Move(old, new, found)
    from lcsurvey.score.scoring import score

    return Move(old, new, found, score(old, given, settings), score(new, kept, settings))


def _graded(
    found: Sequence[Revised], new: Table, given: Answers, kept: Answers, settings: Settings
) -> Iterator[Revised]:
    """The differences as they concern the answers that there are."""
    for one in found:
        grave = one.grade == "loses_answer" and any(_given(field, given) for field in one.fields)
        if one.grade == "harmless" or grave or (one.grade == "needs_answer" and _open(one, new, kept, settings)):
            yield one
        else:
            yield replace(one, grade="harmless")


def _given(field: str, answers: Answers) -> bool:
    name, choice = choice_of(field)
    return answers.get(name) == choice if choice else name in answers


def _open(one: Revised, new: Table, kept: Answers, settings: Settings) -> bool:
    """Whether something is still to be answered, or to be looked at, because of a difference."""
    there = [field for field in one.fields if field in kept]
    if one.code == "limits":
        field = new.form.field
        return any(field_problem(field[name], name, kept[name], kept, settings) for name in there)
    return bool(there) if one.code == "unit" else len(there) < len(one.fields)


def _rules(old: Rules, new: Rules) -> Iterator[Revised]:
    """What changed in the points; nothing of it needs an answer."""
    before = {rule.id: rule for _, rule in old.outline()}
    after = {rule.id: rule for _, rule in new.outline()}
    for id_, rule in after.items():
        if id_ not in before:
            yield _counted(rule.label, f"增加计分项“{rule.label}”，{text(rule.maximum)} 分。")
        elif before[id_].maximum != rule.maximum:
            said = f"“{rule.label}”满分由 {text(before[id_].maximum)} 分改为 {text(rule.maximum)} 分。"
            yield _counted(rule.label, said)
        elif replace(before[id_], parts=()) != replace(rule, parts=()):
            yield _counted(rule.label, f"“{rule.label}”的计分规定变了。")
    for id_, rule in before.items():
        if id_ not in after:
            yield _counted(rule.label, f"去掉计分项“{rule.label}”，{text(rule.maximum)} 分。")
    if old.bands != new.bands:
        yield _counted("等次", "评定等次的分数线变了。")


def _counted(label: str, sentence: str) -> Revised:
    return Revised("harmless", "counted", label, sentence)
