"""The one function that scores: the screen, the page, the merge and the command line all call :func:`score`.

The rules of a table are compiled once (:mod:`lcsurvey.score.deciding`), its flow of questions too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from lcsurvey.form.model import Answers, Form, Question, Settings, Value
from lcsurvey.response.flow import Flow
from lcsurvey.score.deciding import ZERO, Given, decider
from lcsurvey.score.model import Band, Rule, Rules
from lcsurvey.score.scorecard import Floor, Line, Reason, Scorecard
from lcsurvey.score.table import Table

_Never = tuple[frozenset[str], Given]
"""The questions that are certainly not asked, and what is given with nothing (0, 无, no) in their place."""
_Draw = Callable[[Given, _Never], Line]


def score(table: Table, answers: Answers, settings: Settings) -> Scorecard:
    """The scorecard of the answers that count. Exact; unanswered is not zero."""
    return table.scorer(answers, settings)


def added(points: Sequence[Fraction]) -> Fraction:
    """The exact sum; numerators of one denominator are added as integers first."""
    numerators: dict[int, int] = {}
    for point in points:
        denominator = point.denominator
        numerators[denominator] = numerators.get(denominator, 0) + point.numerator
    total = ZERO
    for denominator, numerator in numerators.items():
        part = Fraction(numerator, denominator)
        total = total + part if total else part
    return total


class Scorer:
    """The compiled rules of one table."""

    def __init__(self, form: Form, rules: Rules) -> None:
        self.form = form
        self.rules = rules
        self._order = {question.name: index for index, question in enumerate(form.questions)}
        self._nothing: dict[str, dict[str, Value]] = {}
        self._lines = [self._line(rule) for rule in rules.rules]
        # the fields of a question that is asked of thousands of things are made when they are looked at
        self._required = [(q, q.name, () if q.pattern else q.needed) for q in form.questions if q.required]
        self._graded = any(band.setting for band in rules.bands)
        self.flow = Flow(form)

    def __call__(self, answers: Answers, settings: Settings) -> Scorecard:
        taken, now = self.flow.settle(answers, settings)
        return self.card(taken, now, settings)

    def card(self, taken: Answers, now: frozenset[str], settings: Settings) -> Scorecard:
        """The scorecard of answers that count and of the questions asked now, as :attr:`flow` settles them."""
        missing = self._missing(taken, now)
        given = (taken, settings, frozenset(missing))
        never = (frozenset[str](), given) if self._nothing.keys() <= now else self._never(given, now)
        lines = tuple(line(given, never) for line in self._lines)
        least = added([line.least for line in lines])
        reachable = added([line.reachable for line in lines])
        floors = tuple(self._floors(lines))
        bands = self.rules.graded(settings) if self._graded else self.rules.bands
        rating = self._band(bands, least, any(floor.short for floor in floors))
        best = self._band(bands, reachable, any(line.rule.floor and line.reachable < line.rule.floor for line in lines))
        chosen = self._chosen(bands, taken) if self.rules.by_hand else None
        return Scorecard(
            form=self.form.id,
            version=self.form.version,
            lines=lines,
            total=least,
            reachable=reachable,
            maximum=self.rules.maximum,
            rating=chosen or rating,
            final=rating is best or chosen is not None,
            complete=not missing,
            missing=missing,
            floors=floors,
            bands=bands,
            reckoned=rating if chosen is not None else None,
        )

    def _missing(self, answers: Answers, now: frozenset[str]) -> tuple[str, ...]:
        """The required questions that are asked and not fully answered, in the paper's order."""
        open_ = []
        for question, name, fields in self._required:
            for field in fields or question.needed:
                if field not in answers:
                    if name in now and question.unanswered(answers):
                        open_.append(name)
                    break
        return tuple(open_)

    def _never(self, given: Given, now: frozenset[str]) -> _Never:
        """What is certainly not asked, with nothing in its place, so that a rule that reads it is settled."""
        taken, settings, missing = given
        names = self.flow.never(taken, now, settings)
        nothing: dict[str, Value] = {}
        for name in names:
            nothing |= self._nothing.get(name, {})
        return names, ({**taken, **nothing}, settings, missing) if nothing else given

    def _sometimes(self, rule: Rule) -> frozenset[str]:
        """The questions a rule reads that are not always asked; numbers added while their setting is on apart."""
        added_on = {name for measure in rule.measures for name in measure.plus}
        found = [
            question for question in map(self.form.question.__getitem__, rule.questions)
            if question.relevant or (question.setting and question.name not in added_on)
        ]  # fmt: skip
        self._nothing |= {question.name: dict(_nothing(question)) for question in found}
        return frozenset(question.name for question in found)

    def _floors(self, lines: tuple[Line, ...]) -> list[Floor]:
        found = []
        for line in lines:
            if (floor := line.rule.floor) is not None:
                found.append(Floor(line.rule, floor, line.least, max(ZERO, floor - line.least)))
        return found

    def _band(self, bands: tuple[Band, ...], points: Fraction, floor_missed: bool) -> Band:
        if floor_missed:
            return next(band for band in bands if band.label == self.rules.failed)
        return next(band for band in bands if points >= band.at_least)

    def _chosen(self, bands: tuple[Band, ...], answers: Answers) -> Band | None:
        """The rating that an office set itself; one without a reason does not count."""
        by_hand = self.rules.by_hand
        if by_hand is None or not str(answers.get(by_hand.reason, "")).strip():
            return None
        labels = {choice.name: choice.label for choice in self.form.question[by_hand.question].choices}
        label = labels.get(str(answers.get(by_hand.question)))
        return next((band for band in bands if band.label == label), None)

    def _line(self, rule: Rule) -> _Draw:
        if rule.kind == "sum":
            return self._sum(rule)
        form = self.form
        decide = decider(form, rule)
        questions = sorted(rule.questions, key=self._order.__getitem__)
        sometimes = self._sometimes(rule)

        def line(given: Given, never: _Never) -> Line:
            least, reachable, data = decide(never[1] if sometimes and not sometimes.isdisjoint(never[0]) else given)
            open_ = given[2]
            missing = tuple(name for name in questions if name in open_) if open_ else ()
            points = least if least is reachable or least == reachable else None
            return Line(rule, points, least, reachable, Reason(rule.kind, data, form), missing)

        return line

    def _sum(self, rule: Rule) -> _Draw:
        compiled = [self._line(part) for part in rule.parts]
        order, form = self._order, self.form

        def line(given: Given, never: _Never) -> Line:
            parts = tuple(part(given, never) for part in compiled)
            names: set[str] = set()
            settled = True
            for part in parts:
                settled = settled and part.points is not None
                if part.missing:
                    names.update(part.missing)
            least = added([part.least for part in parts])
            reachable = least if settled else added([part.reachable for part in parts])
            missing = tuple(sorted(names, key=order.__getitem__)) if names else ()
            points = least if settled else None
            return Line(rule, points, least, reachable, Reason("sum", {}, form), missing, parts)

        return line


def _nothing(question: Question) -> Iterator[tuple[str, Value]]:
    """What a question gives that is not asked: no option, no row, 0; a yes/no question no."""
    for field in question.fields:
        kind = question.type_of(field)
        if kind == "select_multiple":
            yield field, False
        elif kind in ("integer", "decimal"):
            yield field, 0
        elif kind == "select_one" and any(choice.name == "no" for choice in question.choices):
            yield field, "no"
