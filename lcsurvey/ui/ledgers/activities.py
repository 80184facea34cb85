"""促消费活动台账: date, name, kind and pictures of each activity, and what they count for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from lcsurvey.circle.model import Activity
from lcsurvey.store.kinds import Field as Fact
from lcsurvey.ui.circle.columns import Choices, Listed
from lcsurvey.ui.circle.detail import Detail
from lcsurvey.ui.circle.rows_screen import RowsScreen
from lcsurvey.ui.evidence.strip import EvidenceStrip
from lcsurvey.ui.field import Field
from lcsurvey.ui.ledgers.counting import activity_words
from lcsurvey.ui.parts import Text
from lcsurvey.ui.words import tr

KINDS = ("邻里节", "美食节", "团购节", "家电家居", "家政便民服务", "其他")
"""济宁附件3, 8: 社区邻里节、美食节、团购节、家电家居及家政便民服务等促消费活动."""


class ActivitiesScreen(RowsScreen):
    """The ledger with a pane for the pictures."""

    has_pane = True

    def _columns(self) -> tuple[Listed, ...]:
        found = {each.fact.name: each for each in super()._columns()}
        files = Listed(Fact("files", tr("照片和材料"), "integer"), 104, shows=self._files)
        order = (found["date"], found["name"], found["kind"], files, found["remark"])
        return tuple(replace(each, asked=each.fact.name in ("date", "name", "kind")) for each in order)

    def _choices(self) -> Mapping[str, Callable[[], Choices]]:
        kinds = {kind: kind for kind in KINDS}
        return {**super()._choices(), "kind": lambda: kinds}

    def _files(self, activity: Activity) -> int | None:
        return self._counts.get(activity.id)

    def _above(self) -> Sequence[QWidget]:
        self.counting = Text("", "quiet", wrap=True)
        return (self.counting,)

    def _fill(self, pane: Detail) -> Iterator[None]:
        pane.heading(tr("这次活动"), tr("离开一栏就保存"))
        for listed in self.listed:
            if listed.shows is None:
                pane.field(listed, lines=listed.fact.name == "remark")
        yield
        pane.heading(tr("照片和材料"))
        self.strip = EvidenceStrip(self._workspace, self._circle, "", category="台账")
        self.strip.saved.connect(self._attached)
        self.strip.failed.connect(self.failed)
        self.strip.deleted.connect(self.deleted)
        pane.add(self.strip)

    def _attached(self, at: object) -> None:
        self.refresh()
        self.saved.emit(at)

    def _read(self) -> None:
        self._counts: dict[str, int] = {}
        for one in self._workspace.attachments(self._circle):
            self._counts[one.owner] = self._counts.get(one.owner, 0) + 1
        self.counting.setText(activity_words(self._workspace, self._circle))
        super()._read()

    def _show_more(self, thing: Activity | None) -> None:
        self.strip.show_owner(thing.id if thing is not None else "")
        field = self.pane.controls["date"] if self.pane is not None else None
        if thing is not None and not thing.date and isinstance(field, Field):
            field.show_problem(tr("没有日期的活动不计次数，请补上日期，例如 2026-11-21。"))
