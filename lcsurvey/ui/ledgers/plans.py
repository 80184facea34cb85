"""需求与项目: what residents ask for, what is built for it, each tied to the other and to the formats it adds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.model import Demand, Project
from lcsurvey.errors import LCSurveyError
from lcsurvey.store.kinds import Field as Fact
from lcsurvey.ui.chips import Chips
from lcsurvey.ui.circle.columns import Choices, Listed
from lcsurvey.ui.circle.detail import Detail
from lcsurvey.ui.circle.formats import find_formats
from lcsurvey.ui.circle.rows_screen import RowsScreen
from lcsurvey.ui.evidence.strip import EvidenceStrip
from lcsurvey.ui.parts import secondary
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.suggest import Offer, among
from lcsurvey.ui.words import tr

SOURCES = ("问卷", "座谈会", "入户走访", "热线", "网络留言", "其他")
_LISTS = (("demand", tr("需求清单")), ("project", tr("项目清单")))
_LONG = 14  # characters of a name on a chip


class PlansScreen(RowsScreen):
    """One of the two lists; the other is one click away. ``other_wanted`` names it and what to look at there."""

    other_wanted = Signal(str, str)  # kind, id of a thing or ""
    has_pane = True

    def _title(self) -> QWidget:
        self.lists = Segments(_LISTS, tr("哪一张清单"), must=True)
        self.lists.show_value(self._kind)
        self.lists.picked.connect(self._pick)
        return self.lists

    def _pick(self, kind: str) -> None:
        if kind != self._kind:
            self.other_wanted.emit(kind, "")

    def _choices(self) -> Mapping[str, Callable[[], Choices]]:
        sources = {source: source for source in SOURCES}
        return {**super()._choices(), "source": lambda: sources}

    def _fields(self, pane: Detail, heading: str, long: Sequence[str]) -> Iterator[None]:
        """Every fact but the links, in the order of the columns."""
        pane.heading(heading, tr("离开一栏就保存"))
        for listed in self.listed:
            if listed.shows is not None:
                continue
            if listed.fact.name == "formats":
                hint = tr("打拼音加一个")
                chips = Chips(tr("对应业态"), find_formats, hint=hint, label=catalogue().label)
                pane.chips("formats", tr("对应业态"), chips)
            else:
                pane.field(listed, tr("需求") if listed.fact.name == "text" else "", lines=listed.fact.name in long)
            yield


class DemandsScreen(PlansScreen):
    """需求清单, with the projects that answer each demand."""

    def _columns(self) -> tuple[Listed, ...]:
        answered = Listed(Fact("projects", tr("回应的项目")), 200, shows=self._answered)
        text, *others = super()._columns()
        return text, answered, *others

    def _answered(self, demand: Demand) -> str:
        return tr("、").join(project.name for project in self._projects if demand.id in project.demands)

    def _read(self) -> None:
        self._projects = self._workspace.projects(self._circle)
        super()._read()

    def _fill(self, pane: Detail) -> Iterator[None]:
        yield from self._fields(pane, tr("这条需求"), ("text",))
        pane.heading(tr("谁来解决"))
        find = among(lambda: [Offer(each.id, _short(each.name)) for each in self._projects])
        self.links = Chips(tr("回应的项目"), find, hint=tr("打拼音加一个"), label=self._project_word)
        self.links.changed.connect(self._link)
        self.links.setEnabled(not self._workspace.read_only)
        make = secondary(tr("为它立一个项目"), icon_name="plus")
        make.setEnabled(not self._workspace.read_only)
        make.clicked.connect(self._make_project)
        pane.add(self.links)
        pane.add(make, Qt.AlignmentFlag.AlignLeft)

    def _project_word(self, id_: str) -> str:
        return next((_short(each.name) for each in self._projects if each.id == id_), id_)

    def _show_more(self, thing: Demand | None) -> None:
        if thing is not None:
            self.links.show_value([each.id for each in self._projects if thing.id in each.demands])

    def _link(self, wanted: tuple[str, ...]) -> None:
        """The tie is kept with the project."""
        demand = self.current()
        if demand is None:
            return
        try:
            for project in self._projects:
                if (project.id in wanted) != (demand.id in project.demands):
                    kept = tuple(each for each in project.demands if each != demand.id)
                    demands = (*kept, demand.id) if project.id in wanted else kept
                    self._workspace.change(project.id, {"demands": demands})
        except LCSurveyError as error:
            self.failed.emit(str(error))
        self.refresh()
        self.saved.emit(None)

    def _make_project(self) -> None:
        demand = self.current()
        if demand is None:
            return
        values: dict[str, Any] = {
            "name": demand.text, "circle": self._circle, "formats": demand.formats, "demands": (demand.id,),
            "progress": "未开工",
        }  # fmt: skip
        if demand.community:
            values["community"] = demand.community
        try:
            made = self._workspace.add("project", values)
        except LCSurveyError as error:
            self.failed.emit(str(error))
            return
        self.saved.emit(None)
        self.other_wanted.emit("project", made)


class ProjectsScreen(PlansScreen):
    """项目清单, with the demands that each project answers."""

    def _columns(self) -> tuple[Listed, ...]:
        answers = Listed(Fact("answers", tr("回应的需求")), 168, shows=self._answers)
        found = super()._columns()
        return *found[:-1], answers, found[-1]

    def _answers(self, project: Project) -> str:
        return tr("、").join(_short(self._demand_words[id_]) for id_ in project.demands if id_ in self._demand_words)

    def _read(self) -> None:
        self._demand_words = {each.id: each.text for each in self._workspace.demands(self._circle)}
        super()._read()

    def _fill(self, pane: Detail) -> Iterator[None]:
        yield from self._fields(pane, tr("这个项目"), ("name", "content", "remark"))
        pane.heading(tr("回应居民的哪些需求"))
        find = among(lambda: [Offer(id_, _short(text)) for id_, text in self._demand_words.items()])
        pane.chips(
            "demands", tr("需求"), Chips(tr("回应的需求"), find, hint=tr("打拼音加一个"), label=self._demand_word)
        )
        yield
        pane.heading(tr("照片和材料"))
        self.strip = EvidenceStrip(self._workspace, self._circle, "", category="资料")
        self.strip.saved.connect(self.saved)
        self.strip.failed.connect(self.failed)
        self.strip.deleted.connect(self.deleted)
        pane.add(self.strip)

    def _demand_word(self, id_: str) -> str:
        return _short(self._demand_words.get(id_) or tr("已删除的需求"))

    def _show_more(self, thing: Project | None) -> None:
        self.strip.show_owner(thing.id if thing is not None else "")


def _short(text: str) -> str:
    """As much of a name as a chip takes."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONG else f"{plain[: _LONG - 1]}…"
