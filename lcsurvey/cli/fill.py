"""``lcsurvey fill``: answer sheets go into the workspace as responses, each whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lcsurvey.cli.output import ended, say, show
from lcsurvey.cli.place import CITY, Folder, StageName, stage_of, writing
from lcsurvey.errors import AnswerError, InputError, LCSurveyError, Problem
from lcsurvey.form.label import key
from lcsurvey.form.model import Form, Settings
from lcsurvey.response.answer_sheet import AnswerSheet, load, read
from lcsurvey.response.check import check
from lcsurvey.response.model import Stage
from lcsurvey.score.defaults import with_values
from lcsurvey.score.library import Library
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table
from lcsurvey.score.wording import standing
from lcsurvey.store.owning import find_region
from lcsurvey.store.workspace import Workspace


def fill(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="答卷文件（JSON），可以有几个")],
    circle: Annotated[
        str,
        typer.Option(
            "--circle", metavar="NAME", help="生活圈的名称、编码或编号；全市的表写“全市”，区县各有一张的表写区县名"
        ),
    ],
    workspace: Folder = "",
    stage: StageName = "自评",
) -> int:
    """把答卷填进资料夹。有问题的答卷逐条说明，一题也不填；答卷没有写的题不变。"""
    at = stage_of(stage)
    filled = 0
    with writing(workspace) as space:
        for file in files:
            try:
                show(f"{file}：{fill_in(space, circle, at, Path(file))}")
                filled += 1
            except AnswerError as error:
                for problem in error.problems:
                    say(f"{file}：{problem}")
            except LCSurveyError as error:
                words = str(error)
                say(words if words.startswith(file) else f"{file}：{words}")
    if filled < len(files):
        say(f"{len(files) - filled} 份答卷有问题，没有填进去。请改正后再试。")
    return ended(filled, len(files) - filled)


def fill_in(space: Workspace, whose: str, stage: Stage, file: Path) -> str:
    """Puts one answer sheet into a response; what came of it in a sentence. Raises AnswerError, LCSurveyError."""
    sheet = load(file)
    table = _table(space, sheet)
    form = table.form
    owner, name = _owner(space, form, whose)
    settings = space.settings(form.id)
    answers, problems = read(form, sheet.answers, settings)
    if problems or (problems := _settings(table, settings, sheet)):
        raise AnswerError(problems)
    response = space.response(owner, form.id, stage)
    together = {**response.effective, **answers}
    if findings := check(form, together, settings):
        raise AnswerError(finding.problem for finding in findings)
    _, response = space.answer(owner, form.id, stage, answers, notes=_notes(table, sheet))
    card = score(table, response.effective, space.settings_of(response))
    return f"已填入{name}的{form.short}（{stage}），{standing(table, card)}"


def _owner(space: Workspace, form: Form, whose: str) -> tuple[str, str]:
    """Whose a table is, id and name: the city's own, a region's, a circle's. Raises NotFound, InputError."""
    if form.scope == "city":
        if whose != CITY:
            raise InputError(f"《{form.title}》是全市的表，--circle 请写“{CITY}”。")
        return space.city, CITY
    found = find_region(space, whose) if form.scope == "region" else space.find_circle(whose)
    return found.id, found.name


def _table(space: Workspace, sheet: AnswerSheet) -> Table:
    """The table that the sheet is of; the workspace carries it from now on."""
    form_id = sheet.form if sheet.form in space.tables() else Library().find(sheet.form).form.id
    if form_id in space.tables():
        return space.table(form_id, sheet.version)
    table = Library().table(form_id, sheet.version)
    space.add_table(table)
    return table


def _settings(table: Table, effective: Settings, sheet: AnswerSheet) -> tuple[Problem, ...]:
    """A sheet may repeat the settings in force here, but does not change them."""
    pack = Library().pack(table.form.id.partition("/")[0])
    given, problems = with_values(pack, table.form.id, sheet.settings)
    labels = {setting.id: setting.label for setting in pack.settings}
    differing = [
        Problem("other_setting", labels[name], "答卷里的设置与资料夹里的不同；设置由主管部门统一改，请先核对。")
        for name, value in given.items()
        if sheet.settings and value != effective.get(name, value)
    ]
    return (*problems, *differing)


def _notes(table: Table, sheet: AnswerSheet) -> dict[str, str]:
    """Notes by the names of their questions."""
    names = {key(question.label): question.name for question in table.form.questions}
    wrong = [label for label in sheet.notes if label not in table.form.question and key(label) not in names]
    if wrong:
        sentence = f"《{table.form.title}》里没有这一题，备注没有地方写，请核对题目写法。"
        raise AnswerError(Problem("unknown_question", label, sentence) for label in wrong)
    return {label if label in table.form.question else names[key(label)]: note for label, note in sheet.notes.items()}
