"""What is asked now, and so which answers count."""

from __future__ import annotations

from lcsurvey.form.calculation import calculate, calculations
from lcsurvey.form.fields import OfFields
from lcsurvey.form.model import Answers, Form, Question, Settings
from lcsurvey.response.check import Checker, checker


def asked(form: Form, answers: Answers, settings: Settings) -> frozenset[str]:
    """The names of the questions asked now: their setting is on and what they hang on is answered so."""
    return Flow(form).asked(answers, settings)


def counted(form: Form, answers: Answers, settings: Settings) -> Answers:
    """The answers that count: asked now, known to the form, and with nothing wrong about them."""
    return Flow(form).settle(answers, settings)[0]


class Flow:
    """The flow of one form, made ready once for many responses."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self._everything = frozenset(question.name for question in form.questions)
        self._pending = [question for question in form.questions if question.relevant or question.setting]
        self._calculations = calculations(form)
        self._checks = OfFields[Checker](lambda field: checker(form.field[field], field))

    def asked(self, answers: Answers, settings: Settings) -> frozenset[str]:
        """The names of the questions asked now."""
        return self._everything - self._unasked(answers, settings) if self._pending else self._everything

    def settle(self, answers: Answers, settings: Settings) -> tuple[Answers, frozenset[str]]:
        """The answers that count, and the questions that are asked in their light."""
        fields, checks = self.form.field, self._checks
        while True:
            out = self._unasked(answers, settings) if self._pending else set[str]()
            kept = {f: v for f, v in answers.items() if f in fields and fields[f].name not in out}
            wrong = [f for f, v in kept.items() if checks[f](v, kept, settings) is not None]
            if not wrong:
                now = self._everything - out if out else self._everything
                return (calculate(self._calculations, kept, now, settings) if self._calculations else kept), now
            for name in wrong:  # what hung on it is not asked either
                del kept[name]
            answers = kept

    def never(self, taken: Answers, now: frozenset[str], settings: Settings) -> frozenset[str]:
        """Of the questions not asked ``now``, those that no answer still missing can bring up.

        ``taken`` are the answers that count. One whose ``relevant`` hangs on something unanswered may still come.
        """
        out: set[str] = set()
        left = [question for question in self._pending if question.name not in now]
        changed = True
        while changed:
            changed = False
            for question in left:
                if question.name not in out and self._settled(question, taken, settings, out):
                    out.add(question.name)
                    changed = True
        return frozenset(out)

    def _settled(self, question: Question, taken: Answers, settings: Settings, never: set[str]) -> bool:
        """Whether nothing that this unasked question hangs on can still change."""
        if question.setting and not settings.get(question.setting):
            return True
        assert question.relevant is not None
        for reference in question.relevant.references:
            name, _, field = reference.partition(".")
            fields = (reference,) if field else self.form.question[name].fields
            if name not in never and not all(field in taken for field in fields):
                return False
        return True

    def _unasked(self, answers: Answers, settings: Settings) -> set[str]:
        fields = self.form.field
        out = {q.name for q in self._pending if q.setting and not settings.get(q.setting)}
        changed = True
        while changed:
            changed = False
            visible = answers
            if out:
                visible = {f: v for f, v in answers.items() if (q := fields.get(f)) is None or q.name not in out}
            for question in self._pending:
                if question.relevant is None or question.name in out:
                    continue
                if not question.relevant.evaluate(visible, settings=settings):
                    out.add(question.name)
                    changed = True
        return out
