"""What a circle still lacks before it can be handed in: registers, sheets, answers, remarks not seen to. Knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from lcsurvey.response.flow import Flow
from lcsurvey.response.model import FROZEN, Response, Stage, State
from lcsurvey.score.checks.finding import Finding, Place
from lcsurvey.store import doubled
from lcsurvey.store.satisfaction import satisfaction
from lcsurvey.ui.returning.remarks import remarks
from lcsurvey.ui.scope import listed_tables
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.circle.facts import Facts
    from lcsurvey.form.model import Form, Question
    from lcsurvey.store.workspace import Workspace

LONGEST = 16
"""Letters of a question that stand on its link."""


def lacking(space: Workspace, circle: str) -> tuple[Finding, ...]:
    """What is not there yet, in the order in which one works: each with the places where it is put right."""
    return (*_registers(space, circle), *_tables(space, circle), *_sheets(space, circle))


def counted(found: tuple[Finding, ...]) -> str:
    """“还缺 5 处”; empty for none."""
    number = sum(len(one.places) for one in found)
    return tr("还缺 {number} 处", number=number) if number else ""


def _registers(space: Workspace, circle: str) -> Iterator[Finding]:
    facts: Facts = space.facts(circle)
    if facts.circle.population is None:
        yield _one(
            "population",
            tr("服务人口还没有填，样本要多少份算不出来。"),
            Place("circle", tr("概况"), field="population"),
        )
    if not space.compounds(circle):
        yield _one("compounds", tr("还没有登记居住小区。"), Place("compound", tr("小区")))
    if not space.outlets(circle):
        yield _one("outlets", tr("还没有登记网点。"), Place("outlet", tr("网点")))
    elif not facts.circle.listed:
        yield _one("listed", tr("网点登记全了没有？全了请打勾，没有登记的业态才算“无”。"), Place("outlet", tr("网点")))


def _tables(space: Workspace, circle: str) -> Iterator[Finding]:
    for form_id in listed_tables(space):
        response = space.response(circle, form_id, Stage.SELF)
        if response.state in FROZEN:
            continue
        form = space.table(form_id, response.version or None).form
        name = " ".join(word for word in (form.annex, form.short) if word)
        if response.state is State.RETURNED:
            yield from _returned(space, response, form, name)
        open_ = _open(space, response, form)
        if open_:
            places = tuple(Place("question", _short(one.label), form_id, one.name) for one in open_)
            yield Finding(
                "lacking.answers",
                "warning",
                tr("{name}：还有 {count} 题没填完。", name=name, count=count(len(open_))),
                places,
            )
        else:
            yield _one("lacking.hand", tr("{name}：填完了，还没有交表。", name=name), Place("table", name, form_id))


def _returned(space: Workspace, response: Response, form: Form, name: str) -> Iterator[Finding]:
    said = remarks(space, response, form).now(response.effective)
    left = list(dict.fromkeys(one.question for one in said.items if not one.changed))
    if left:
        places = tuple(Place("question", _short(form.question[one].label), form.id, one) for one in left)
        phone = tr("有疑问请打电话 {phone}。", phone=said.phone) if said.phone else ""
        yield Finding(
            "lacking.remarks",
            "warning",
            tr("{name}：退回的意见还有 {count} 条没有改。{phone}", name=name, count=count(len(left)), phone=phone),
            places,
        )


def _open(space: Workspace, response: Response, form: Form) -> tuple[Question, ...]:
    """The questions that must be answered as things stand and are not."""
    settings = space.settings_of(response) if response.version else space.settings(form.id)
    answers = response.effective
    asked = Flow(form).asked(answers, settings)

    def lacks(question: Question) -> bool:
        named = not question.other or bool(answers.get(question.other))
        needed = (field for field in question.needed if named or ".other." not in field)
        return question.required and question.name in asked and any(answers.get(field) is None for field in needed)

    return tuple(question for question in form.questions if lacks(question))


def _sheets(space: Workspace, circle: str) -> Iterator[Finding]:
    found = satisfaction(space, space.circle(circle), datetime.now().astimezone().date())
    place = Place("questionnaires", tr("满意度"))
    if found is None:
        yield _one(
            "lacking.sheets", tr("满意度还没有：录纸质问卷、导入电子问卷或登记第三方汇总表，哪一种都行。"), place
        )
    elif found.needed is not None and (short := found.needed - (found.result.valid or 0)) > 0:
        yield _one(
            "lacking.sheets",
            tr("有效问卷 {count} 份，还差 {count2} 份。", count=count(found.result.valid or 0), count2=count(short)),
            place,
        )
    twice = doubled.found(space.questionnaires, circle)
    if twice:
        yield _one(
            "lacking.twice", tr("有 {count} 处问卷像是录了两遍，请问一下录的人。", count=count(len(twice))), place
        )


def _one(id_: str, sentence: str, place: Place) -> Finding:
    return Finding(id_, "warning", sentence, (place,))


def _short(label: str) -> str:
    plain = label.partition("（")[0]
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 1]}…"
