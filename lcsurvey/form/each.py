"""Groups of questions that are asked once for every thing of a register: ``[[group]] each = "community"``.

In the file such a group stands once. A workspace binds the form to its own things: the group and its questions are
there for each of them, named ``question_<id>``, so that answers, differences, undo and rounds know nothing of it. A
thing that is deleted takes its questions from the table; its answers stay in the record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lcsurvey.errors import Problem
from lcsurvey.form.model import Form, Group, LineKind, Question
from lcsurvey.form.reading import Document

Named = tuple[tuple[str, str], ...]
"""The things of a kind, id and name, in the order of the register."""
EACH: tuple[LineKind, ...] = ("community",)
"""Kinds of which a group may be asked for each."""


def bound(form: Form, things: Mapping[str, Named]) -> Form:
    """The form with its repeated groups for these things, by kind."""
    if not form.each:
        return form
    groups: list[Group] = []
    questions: list[Question] = []
    for group in form.groups:
        own = form.in_group(group.name)
        if not group.each:
            groups.append(group)
            questions += own
            continue
        for id_, name in _told_apart(things.get(group.each, ())):
            groups.append(Group(f"{group.name}_{id_}", name, group.hint))
            questions += [
                replace(
                    question, name=f"{question.name}_{id_}", label=f"{name}·{question.label}",
                    group=f"{group.name}_{id_}", pattern=question.name, thing=id_,
                )
                for question in own
            ]  # fmt: skip
    patterns = tuple(question.name for group in form.groups if group.each for question in form.in_group(group.name))
    return replace(form, groups=tuple(groups), questions=tuple(questions), patterns=patterns)


def _told_apart(things: Named) -> Iterator[tuple[str, str]]:
    """Things whose name another one has already get a number: labels are keys of answer sheets."""
    seen: dict[str, int] = {}
    for id_, name in things:
        seen[name] = seen.get(name, 0) + 1
        yield id_, name if seen[name] == 1 else f"{name}（{seen[name]}）"


def asked(form: Form, pattern: str) -> Sequence[Question]:
    """The questions that a name of the file stands for: one, or one for every thing."""
    question = form.question.get(pattern)
    return (question,) if question is not None else form.by_pattern.get(pattern, ())


def check_each(form: Form, document: Document, problems: list[Problem]) -> None:
    """What cannot be asked once for each, as problems."""
    repeated = {group.name for group in form.groups if group.each}
    if repeated and form.scope != "city":
        index = next(number for number, group in enumerate(form.groups) if group.each)
        sentence = 'each 只能写在全市的表里（scope = "city"）：逐个社区问，一个城市一张表。'
        problems.append(Problem("bad_each", document.place("group", index), sentence))
    inside = {question.name for question in form.questions if question.group in repeated}
    for number, question in enumerate(form.questions):
        place = document.place("question", number)
        if question.group in repeated and (
            question.calculated or question.relevant or question.constraint or question.other
        ):
            sentence = f"{question.name} 在逐个问的组里，不能写 calculation、relevant、constraint、other。"
            problems.append(Problem("bad_each", place, sentence))
        elif _looked_at(question) & inside:
            sentence = f"{question.name} 提到的题在逐个问的组里，不知道说的是哪一个，请删去。"
            problems.append(Problem("bad_each", place, sentence))


def _looked_at(question: Question) -> set[str]:
    """The questions that conditions of this one speak of."""
    told = [one.references for one in (question.relevant, question.constraint) if one is not None]
    return {name.split(".")[0] for references in told for name in references} | (
        {question.other} if question.other else set()
    )
