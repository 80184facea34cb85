"""What is asked now, and so which answers count."""

from __future__ import annotations

from lcsurvey.form.model import Answers, Form, Settings
from lcsurvey.response.check import field_problem


def asked(form: Form, answers: Answers, settings: Settings) -> frozenset[str]:
    """The names of the questions asked now: their setting is on and what they hang on is answered so."""
    return frozenset(question.name for question in form.questions) - _unasked(form, answers, settings)


def _unasked(form: Form, answers: Answers, settings: Settings) -> set[str]:
    out: set[str] = set()
    pending = [question for question in form.questions if question.relevant or question.setting]
    for question in pending:
        if question.setting and not settings.get(question.setting):
            out.add(question.name)
    changed = True
    while changed:
        changed = False
        visible = answers if not out else {f: v for f, v in answers.items() if f.split(".")[0] not in out}
        for question in pending:
            if question.name in out or question.relevant is None:
                continue
            if not question.relevant.evaluate(visible, settings=settings):
                out.add(question.name)
                changed = True
    return out


def counted(form: Form, answers: Answers, settings: Settings) -> Answers:
    """The answers that count: asked now, known to the form, and with nothing wrong about them."""
    out = _unasked(form, answers, settings)
    kept = {f: v for f, v in answers.items() if (q := form.field.get(f)) is not None and q.name not in out}
    wrong = [f for f, v in kept.items() if field_problem(form.field[f], f, v, kept, settings) is not None]
    for name in wrong:
        del kept[name]
    return kept
