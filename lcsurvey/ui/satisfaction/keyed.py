"""One paper sheet being keyed in: where one is, what was answered, what a key does. Knows no Qt.

A question with up to nine options takes one digit; a longer list takes the option's number, at once where no longer
number could be meant, else with Enter. Enter alone leaves a question unanswered. Backspace goes back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lcsurvey.form.model import Answers, Form, Question, Value
from lcsurvey.response.questionnaire import rating_questions

KEPT = ("compound", "community")
"""What a bundle of sheets has in common: the next sheet begins with it."""
_DIGIT = 9


def stops(form: Form, whole: bool) -> tuple[Question, ...]:
    """The questions that are keyed in, in the paper's order: the seven that count, or all."""
    return tuple(form.questions) if whole else rating_questions(form)


@dataclass(slots=True)
class Keyed:
    """The sheet. ``at`` is the stop; behind the last one Enter saves."""

    stops: Sequence[Question]
    answers: dict[str, Value] = field(default_factory=dict)
    at: int = 0
    typed: str = ""  # digits of a number that is not finished

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
            self.at += 1
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
        self.at += 1

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
            self.at += 1
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
            before = self.stops[self.at]
            if before.type == "select_one":
                self.answers.pop(before.name, None)

    def step(self, by: int) -> None:
        """Up and Down: another question, everything as it is."""
        self.typed = ""
        self.at = min(len(self.stops), max(0, self.at + by))

    def following(self) -> Keyed:
        """The sheet after this one in the bundle."""
        return Keyed(self.stops, {name: self.answers[name] for name in KEPT if name in self.answers})

    def again(self, answers: Answers) -> Keyed:
        """A sheet taken out again, to be looked at from its end."""
        return Keyed(self.stops, dict(_plain(answers)), len(self.stops))


def _plain(answers: Answers) -> Mapping[str, Value]:
    return {name: value for name, value in answers.items() if value is not False}
