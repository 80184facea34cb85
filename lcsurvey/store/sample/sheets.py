"""The tables of the sample: what was typed, overruled, proved, marked, handed in and taken back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lcsurvey.errors import AnswerError, NotFound, Problem
from lcsurvey.form.model import Answers, Form
from lcsurvey.response.answer_sheet import read
from lcsurvey.response.model import Stage
from lcsurvey.store.owning import find_region
from lcsurvey.store.sample import pictures
from lcsurvey.store.sample.plan import SheetPlan
from lcsurvey.store.sample.words import MARK
from lcsurvey.store.workspace import Workspace


def fill_in(space: Workspace, plan: SheetPlan) -> int:
    """One table and everything done with it; how many acts."""
    form = space.table(plan.form).form
    owner = _owner(space, form, plan)
    notes = {_question(form, label, plan): text for label, text in plan.notes.items()}
    answers = {**_seen(space, owner, plan), **_read(space, plan, plan.answers)}
    if answers or notes:
        space.answer(owner, plan.form, plan.stage, answers, notes=notes)
    for overrule in plan.overrules:
        _overrule(space, owner, plan, overrule)
    _evidence(space, owner, plan, form)
    response = space.response(owner, plan.form, plan.stage).id
    marks = [
        {"response": response, "question": _question(form, mark["question"], plan), "assessor": mark["assessor"],
         "points": mark["points"], "reason": mark.get("reason", ""), "circle": owner}
        for mark in plan.marks
    ]  # fmt: skip
    if marks:
        space.add_many("mark", marks)
    submission = ""
    for act in plan.acts:
        kind, remark = str(act["act"]), str(act.get("remark", ""))
        if kind == "answer":
            space.answer(owner, plan.form, plan.stage, _read(space, plan, act["answers"]))
        elif kind == "submit":
            submission = space.submit(owner, plan.form, plan.stage).digest
        else:
            items = {_question(form, label, plan): words for label, words in act.get("items", {}).items()}
            space.act(submission, kind, remark, items=items, due=str(act.get("due", "")))
    return len(plan.acts)


def _owner(space: Workspace, form: Form, plan: SheetPlan) -> str:
    """Whose table it is: a circle's, a region's, the city's."""
    if form.scope == "region":
        return find_region(space, plan.circle).id
    return space.find_circle(plan.circle).id if plan.circle else space.city


def _seen(space: Workspace, owner: str, plan: SheetPlan) -> Answers:
    """What an inspector finds as the self-assessment says it: everything that the plan does not say otherwise."""
    return {} if plan.stage is Stage.SELF else space.response(owner, plan.form).effective


def _read(space: Workspace, plan: SheetPlan, given: Mapping[str, Any]) -> Answers:
    """Answers by field; AnswerError names what does not suit."""
    answers, problems = read(space.table(plan.form).form, given, space.settings(plan.form))
    if problems:
        raise AnswerError([Problem(one.code, f"{plan.place} {one.place}", one.sentence) for one in problems])
    return answers


def _question(form: Form, label: str, plan: SheetPlan) -> str:
    for question in form.questions:
        if label in (question.label, question.name):
            return question.name
    raise NotFound(f"{plan.place}：《{form.title}》里没有“{label}”。")


def _overrule(space: Workspace, owner: str, plan: SheetPlan, overrule: Mapping[str, Any]) -> None:
    """Replace a derived answer, resting on the facts as they are now."""
    for field, value in _read(space, plan, {overrule["question"]: overrule["value"]}).items():
        derived = space.response(owner, plan.form, plan.stage).derived
        facts = derived[field].facts if field in derived else ""
        space.overrule(owner, plan.form, plan.stage, field, value, overrule["reason"], facts)


def _evidence(space: Workspace, owner: str, plan: SheetPlan, form: Form) -> None:
    """Files on questions: a PDF where the name says so, otherwise a picture."""
    response = space.response(owner, plan.form, plan.stage)
    name_of = space.circle(owner).name if form.scope == "circle" else plan.circle
    for number, proof in enumerate(plan.evidence):
        name, category = proof["name"], proof["category"]
        if name.endswith(".pdf"):
            title = name.removesuffix(".pdf")
            data = pictures.paper(title + MARK, ((proof["question"], f"{title}，内容从略。"),), name_of, "")
        else:
            data = pictures.picture(name.rpartition(".")[0], 100 + number, "PNG" if name.endswith("png") else "JPEG")
        stem, _, suffix = name.rpartition(".")
        space.attach(
            owner, response.id, data, f"{stem}{MARK}.{suffix}", question=_question(form, proof["question"], plan),
            category=category, caption=f"{proof['question']}{MARK}",
        )  # fmt: skip
