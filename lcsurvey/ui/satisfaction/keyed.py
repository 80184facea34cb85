"""One paper sheet being keyed in: where one is, what was answered, what a key does. Knows no Qt.

A question with up to nine options takes one digit; a longer list takes the option's number, at once where no longer
number could be meant, else with Enter. Enter alone leaves a question unanswered. Backspace goes back.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lcsurvey.form.model import Answers, Choice, Form, Question, Value
from lcsurvey.response.questionnaire import FORMAT, SERVICE, rating_questions

SEVEN, FACTS, ALL = "seven", "facts", "all"
"""What is keyed in of a sheet: the questions that count; who answered, too; everything."""
KEPT = ("compound", "community")
"""What a bundle of sheets has in common: the next sheet begins with it."""
_DIGIT = 9
_OTHER = "_other"
"""How the line for an option in one's own words is named after its question."""


def stops(form: Form, asked: str, compounds: Sequence[str] = ()) -> tuple[Question, ...]:
    """The questions that are keyed in, in the paper's order.

    With FACTS who answered is chosen by digits alone: the compound out of those that are registered.
    """
    if asked == ALL:
        return tuple(form.questions)
    if asked == SEVEN:
        return rating_questions(form)
    about = [one for one in form.questions if one.group not in (FORMAT, SERVICE)]
    facts = [
        replace(one, choices=tuple(Choice(name, name) for name in compounds)) if one.name == KEPT[0] else one
        for one in about
        if one.type == "select_one" or (one.name == KEPT[0] and compounds)
    ]
    return (*facts, *rating_questions(form))


@dataclass(slots=True)
class Keyed:
    """The sheet. ``at`` is the stop; behind the last one Enter saves."""

    stops: Sequence[Question]
    answers: dict[str, Value] = field(default_factory=dict)
    at: int = 0
    typed: str = ""  # digits of a number that is not finished
    held: frozenset[str] = frozenset()  # answered before the sheet began: passed over

    @property
    def current(self) -> Question | None:
        """The question one is at; None at the end."""
        return self.stops[self.at] if self.at < len(self.stops) else None

    @property
    def missing(self) -> tuple[int, ...]:
        """The numbers, from 1, of the counting questions that are not answered."""
        required = [question for question in self.stops if question.required]
        return tuple(number for number, one in enumerate(required, 1) if one.name not in self.answers)

    def chosen(self, question: Question) -> tuple[str, ...]:
        """The names of the options that are chosen."""
        if question.type == "select_multiple":
            return tuple(
                one.name for one in question.choices if self.answers.get(f"{question.name}.{one.name}") is True
            )
        value = self.answers.get(question.name)
        return (str(value),) if value is not None else ()

    def digit(self, digit: int) -> bool:
        """A digit; False where it means nothing here."""
        question = self.current
        if question is None or not question.choices:
            return False
        if digit == 0 and not self.typed:
            if question.type == "select_multiple":
                return False
            self.answers.pop(question.name, None)
            self._on()
            return True
        number, most = int(f"{self.typed}{digit}"), len(question.choices)
        if not 1 <= number <= most:
            return False
        if most > _DIGIT and number * 10 <= most:
            self.typed = str(number)
        else:
            self.take(question, number - 1)
        return True

    def take(self, question: Question, option: int) -> None:
        """Choose an option; of a list, tick it or take the tick back. One answer leads to the next question."""
        self.typed = ""
        name = question.choices[option].name
        self.at = list(self.stops).index(question)
        if question.type == "select_multiple":
            ticked = f"{question.name}.{name}"
            if self.answers.pop(ticked, None) is None:
                self.answers[ticked] = True
            return
        self.answers[question.name] = name
        self._on()

    def _on(self) -> None:
        """To the next question that is still to be asked."""
        self.at += 1
        while (now := self.current) is not None and self._passed(now.name):
            self.at += 1

    def _passed(self, name: str) -> bool:
        """Whether a question needs no key: kept from the sheet before, or answered by an option already."""
        if name in self.held:
            return True
        chosen = name.removesuffix(_OTHER)
        single = any(one.name == chosen and one.type == "select_one" for one in self.stops)
        return chosen != name and single and chosen in self.answers and name not in self.answers

    def write(self, question: Question, text: str) -> None:
        """What was written in words."""
        if text.strip():
            self.answers[question.name] = text.strip()
        else:
            self.answers.pop(question.name, None)

    def enter(self) -> bool:
        """Enter: take the number typed, else go on; True where the sheet is to be saved."""
        question = self.current
        if question is None:
            return True
        if self.typed:
            self.take(question, int(self.typed) - 1)
        else:
            self._on()
        return False

    def back(self) -> None:
        """Backspace: the digit typed, the last tick, else the question before, unanswered again."""
        question = self.current
        if self.typed:
            self.typed = ""
        elif question is not None and question.type == "select_multiple" and (ticked := self.chosen(question)):
            del self.answers[f"{question.name}.{ticked[-1]}"]
        elif self.at:
            self.at -= 1
            while self.at and self._passed(self.stops[self.at].name):
                self.at -= 1
            before = self.stops[self.at]
            if before.type == "select_one":
                self.answers.pop(before.name, None)

    def step(self, by: int) -> None:
        """Up and Down: another question, everything as it is."""
        self.typed = ""
        self.at = min(len(self.stops), max(0, self.at + by))

    def following(self) -> Keyed:
        """The sheet after this one in the bundle."""
        return begun(self.stops, {name: self.answers[name] for name in KEPT if name in self.answers})

    def again(self, answers: Answers) -> Keyed:
        """A sheet taken out again, to be looked at from its end."""
        return Keyed(self.stops, dict(_plain(answers)), len(self.stops))


def begun(stops: Sequence[Question], kept: Answers, held: Collection[str] | None = None) -> Keyed:
    """A sheet that begins with what the bundle has in common; ``held`` where not all that is kept is passed over."""
    made = Keyed(stops, dict(kept), -1, held=frozenset(kept if held is None else held))
    made._on()
    return made


def _plain(answers: Answers) -> Mapping[str, Value]:
    return {name: value for name, value in answers.items() if value is not False}
