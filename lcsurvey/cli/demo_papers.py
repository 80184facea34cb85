"""Everything that the demo prints: official tables, 满意度汇总表, 对照表, 现场评分表, 两期对照, 台账, 月报表."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lcsurvey.circle.model import Circle
from lcsurvey.circle.name import short_name
from lcsurvey.cli.monthly import file_name as file_name_of
from lcsurvey.cli.monthly import write
from lcsurvey.form.model import Form
from lcsurvey.report.comparison import comparison_sheet, onsite_sheet
from lcsurvey.report.document import Record, write_pdf
from lcsurvey.report.layout import Facts
from lcsurvey.report.ledger import ledger_sheet
from lcsurvey.report.name import file_name, safe
from lcsurvey.report.satisfaction import overview, sheet
from lcsurvey.report.writing import write_sheets
from lcsurvey.response.model import FROZEN, Stage, State
from lcsurvey.score.ledger import ledger
from lcsurvey.store.across import around, compared
from lcsurvey.store.owning import begun_regions
from lcsurvey.store.papers import begun, record
from lcsurvey.store.satisfaction import satisfactions
from lcsurvey.store.two_rounds import pages, scored
from lcsurvey.store.workspace import Workspace

CITY = "全市"
INSPECTION = Stage.DISTRICT


@dataclass(frozen=True, slots=True)
class Papers:
    """What was written: the circles' own tables, the rest by what it is."""

    tables: tuple[Path, ...]
    city: tuple[Path, ...]
    satisfaction: tuple[Path, ...]
    comparisons: tuple[Path, ...]
    rounds: tuple[Path, ...]
    ledgers: tuple[Path, ...]

    @property
    def all(self) -> tuple[Path, ...]:
        """Every file."""
        return (*self.tables, *self.city, *self.satisfaction, *self.comparisons, *self.rounds, *self.ledgers)


def print_all(space: Workspace, folder: Path, day: date) -> Papers:
    """Writes every paper of a workspace: a folder per circle, one for the city, each table bound together too."""
    tables: list[Path] = []
    city: list[Path] = []
    for form_id in space.tables():
        form = space.table(form_id).form
        if form.scope == "city":
            target = _folder(folder, CITY) / f"{_stem(form)}_{day:%Y%m%d}.pdf"
            write_pdf([record(space, None, form_id, day=day)], target)
            city.append(target)
        elif form.scope == "region":
            city += _of_regions(space, form, _folder(folder, CITY), day)
        else:
            tables += _table(space, form, folder, day)
    bulletin = space.as_of(day).bulletin()
    city.append(write(bulletin, _folder(folder, CITY) / file_name_of(bulletin)))
    return Papers(
        tuple(tables),
        tuple(city),
        tuple(_satisfaction(space, folder, day)),
        tuple(_comparisons(space, folder, day)),
        tuple(_rounds(space, folder, day)),
        tuple(_ledgers(space, folder, day)),
    )


def _of_regions(space: Workspace, form: Form, folder: Path, day: date) -> Iterator[Path]:
    """One PDF for every region that began its table."""
    for region in begun_regions(space, form.id, Stage.SELF):
        target = folder / file_name(form, region.name, day.isoformat())
        codes = write_pdf([record(space, region, form.id, day=day)], target).codes
        space.note_print(codes[0], region.id, form.id)
        yield target


def _table(space: Workspace, form: Form, folder: Path, day: date) -> Iterator[Path]:
    """One PDF in the circle's folder where a person began the table, and one with those of all circles."""
    circles = _whose(space, form)
    records = [record(space, circle, form.id, day=day) for circle in circles]
    for circle, one in zip(circles, records, strict=True):
        if len(records) > 1 and (one.response is None or one.response.state is State.EMPTY):
            continue
        target = _folder(folder, _short(circle)) / file_name(form, circle.name, day.isoformat())
        codes = write_pdf([one], target).codes
        if one.response is not None:
            space.note_print(codes[0], circle.id, form.id)
        yield target
    if len(records) > 1:
        together = folder / file_name(form, [circle.name for circle in circles], day.isoformat())
        for one, code in zip(records, write_pdf(records, together).codes, strict=True):
            if one.response is not None and code:
                space.note_print(code, one.response.circle, form.id)
        yield together


def _whose(space: Workspace, form: Form) -> tuple[Circle, ...]:
    """The circles whose table is printed: begun, or answered by facts; of a list, those that have a line."""
    if form.rows == "project":
        having = {project.circle for project in space.projects()}
        return tuple(circle for circle in space.circles() if circle.id in having)
    return begun(space, form.id, Stage.SELF)


def _satisfaction(space: Workspace, folder: Path, day: date) -> Iterator[Path]:
    """附件4 to hand out; 满意度汇总表: the overview of all circles, then each circle's own."""
    form = space.questionnaires.form()
    target = folder / file_name(form, [], day.isoformat(), blank=True)
    write_pdf([Record(table=space.table(form.id))], target, blank=True)
    yield target
    if found := satisfactions(space, space.circles(), day):
        target = folder / f"满意度汇总表_{len(found)}个_{day:%Y%m%d}.pdf"
        yield write_sheets([overview(found), *map(sheet, found)], target)


def _comparisons(space: Workspace, folder: Path, day: date) -> Iterator[Path]:
    """自评 and 区级验收 side by side, and the sheet to take along, where a table was inspected."""
    for form_id in space.tables():
        table = space.table(form_id)
        if table.form.scope != "circle" or not table.scored:
            continue
        for circle in begun(space, form_id, INSPECTION):
            _, found = compared(space, circle.id, form_id, Stage.SELF, INSPECTION)
            facts = _facts(space, circle, day)
            own = space.response(circle.id, form_id)
            pages = {"对照表": comparison_sheet(table, found, facts)}
            if own.state is not State.EMPTY:
                pages["现场评分表"] = onsite_sheet(table, own, space.settings_of(own), facts, str(INSPECTION))
            for kind, page in pages.items():
                name = file_name(table.form, circle.name, day.isoformat(), kind=kind)
                yield write_sheets([page], _folder(folder, _short(circle)) / name)


def _rounds(space: Workspace, folder: Path, day: date) -> Iterator[Path]:
    """Two rounds side by side for every circle of which a table was handed in in the former one."""
    former = space.turns.former()
    if former is None:
        return
    for circle in space.circles():
        if any(space.response(circle.id, form, round=former.id).state in FROZEN for form in scored(space)):
            sheets = pages(space, circle.id, (former.id, space.round.id), day)
            yield write_sheets(sheets, _folder(folder, _short(circle)) / f"两期对照_{_short(circle)}_{day:%Y%m%d}.pdf")


def _ledgers(space: Workspace, folder: Path, day: date) -> Iterator[Path]:
    """需求与项目对照台账 of every circle that has any."""
    for circle in space.circles():
        if not (space.demands(circle.id) or space.projects(circle.id)):
            continue
        here = around(space, circle.id)
        names = {form: one.table.form.short for form, one in here.standings.items()}
        page = ledger_sheet(ledger(here), names, _facts(space, circle, day))
        name = f"需求与项目对照台账_{_short(circle)}_{day:%Y%m%d}.pdf"
        yield write_sheets([page], _folder(folder, _short(circle)) / name)


def _facts(space: Workspace, circle: Circle, day: date) -> Facts:
    regions = {region.id: region.name for region in space.regions()}
    return Facts(circle.name, regions.get(circle.region, ""), day.isoformat())


def _stem(form: Form) -> str:
    return "_".join(safe(part) for part in (form.annex, form.short) if part)


def _short(circle: Circle) -> str:
    return safe(short_name(circle.name))


def _folder(folder: Path, name: str) -> Path:
    own = folder / name
    own.mkdir(exist_ok=True)
    return own
