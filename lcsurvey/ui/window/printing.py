"""From what is stored to what is printed: the record of one table of a circle or of the city, the 满意度汇总表."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lcsurvey.circle.name import short_name
from lcsurvey.response.model import Stage
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.report.document import Record
    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.preview.press import Printout


def record(space: Workspace, owner_id: str, form_id: str, stage: Stage) -> Record:
    """Today's record of a table as it stands, of a circle or a region by its id; without one, of the city's."""
    from lcsurvey.store import owning, papers

    owner = owning.owner_of(space, space.table(form_id).form, owner_id)
    today = date.today()  # noqa: DTZ011 – the day on the person's calendar
    made = papers.record(space, owner, form_id, stage, day=today)
    return replace(made, response=made.response or space.response(owner_id or space.city, form_id, stage))


def questionnaire(space: Workspace) -> Printout:
    """The empty questionnaire, to be copied; nothing on it tells one sheet from another."""
    from lcsurvey.report.document import Record, pdf
    from lcsurvey.report.name import file_name
    from lcsurvey.report.sheet import PageOptions
    from lcsurvey.ui.preview.press import Printout

    form = space.questionnaires.form()
    records = [Record(table=space.table(form.id), settings=space.settings(form.id))]
    options = PageOptions(qr=False, number=False, seal=False)
    title = tr("{name}　空白，双面印", name=form.called)
    return Printout(title, file_name(form, "", "", blank=True), lambda: pdf(records, blank=True, options=options))


def guide(space: Workspace, circle_id: str, paper: str) -> Printout:
    """Today's 导视图 of a circle on A4 or A3."""
    from lcsurvey.circle.catalogue import catalogue
    from lcsurvey.circle.sketch import sketch
    from lcsurvey.report.guide import PAPERS, Guide, pdf
    from lcsurvey.ui.preview.press import Printout

    drawn, today = sketch(space.facts(circle_id), catalogue()), date.today()  # noqa: DTZ011
    size = next((one for one in PAPERS if one == paper), PAPERS[0])
    made = Guide(drawn, today.isoformat(), space.person.unit, paper=size)
    names = (made.title, *(spot.name for spot in drawn.spots), *(gate.name for gate in drawn.gates))
    return Printout(f"{made.title}　{size}", made.file_name, lambda: pdf(made), names)


def first_day(space: Workspace) -> Printout:
    """一页纸上手, with the telephone of the desk that gave out the task."""
    from lcsurvey.report.first_day import NAME, sheet
    from lcsurvey.report.writing import pdf_of
    from lcsurvey.store.helpline import helpline
    from lcsurvey.ui.preview.press import Printout

    line = helpline(space)
    return Printout(NAME, f"{NAME}.pdf", lambda: pdf_of([sheet(line)]))


def summary(space: Workspace, circle_id: str) -> Printout:
    """Today's 满意度汇总表 of a circle; raises NotFound where nothing is there to be summed up."""
    from lcsurvey.errors import NotFound
    from lcsurvey.report.name import safe
    from lcsurvey.report.satisfaction import sheet
    from lcsurvey.report.writing import pdf_of
    from lcsurvey.store.satisfaction import satisfaction
    from lcsurvey.ui.preview.press import Printout

    circle, today = space.circle(circle_id), date.today()  # noqa: DTZ011
    found = satisfaction(space, circle, today)
    if found is None:
        raise NotFound(tr("还没有问卷，也没有第三方汇总表，没有可以汇总的。"))
    name = f"满意度汇总表_{safe(short_name(circle.name))}_{today:%Y%m%d}.pdf"
    return Printout(tr("满意度汇总表　{name}", name=circle.name), name, lambda: pdf_of([sheet(found)]))
