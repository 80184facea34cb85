"""The facts of a circle as the register has them (中卫 表3-1), edited in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from lcsurvey.circle.model import Circle, Region
from lcsurvey.ui import style
from lcsurvey.ui.circle import reading
from lcsurvey.ui.field import Field
from lcsurvey.ui.panel import Heading
from lcsurvey.ui.parts import Text
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

DIVISIONS = ("", "独立", "合并")
INTENTIONS = ("", "新建", "改造提升")
SATISFACTION = {
    "": tr("没有选，有问卷就用问卷"),
    "questionnaires": tr("以问卷为准"),
    "survey": tr("以第三方汇总表为准"),
}
LISTED = tr("网点已登记全：没有登记的业态按“无”、按 0 家算")
_ORDER = (
    "name", "region", "boundary", "communities", "division", "population", "households",
    "existing", "suggested", "intention", "completed_on", "satisfaction", "listed", "address", "phone", "code",
)  # fmt: skip


class Facts(QWidget):
    """One field under the other. ``changed`` says which fact is to become what; None clears it."""

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._regions: tuple[Region, ...] = ()
        self.covers = Text("", wrap=True)
        self.fields = {
            "name": Field(tr("名称")),
            "region": Field(tr("区县、街道"), choices=("",)),
            "boundary": Field(tr("四至范围"), lines=True),
            "division": Field(tr("划分方式"), choices=DIVISIONS, open_choices=True),
            "population": Field(tr("服务人口"), unit=tr("人")),
            "households": Field(tr("户数"), unit=tr("户")),
            "existing": Field(tr("已有业态"), lines=True),
            "suggested": Field(tr("建议引入"), lines=True),
            "intention": Field(tr("建设意向"), choices=INTENTIONS, open_choices=True),
            "address": Field(tr("地址")),
            "phone": Field(tr("联系电话")),
            "code": Field(tr("编号")),
            "completed_on": Field(tr("建成日期"), hint=tr("建成后再填，例如 2026-11-21")),
            "satisfaction": Field(tr("满意度"), choices=tuple(SATISFACTION.values())),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(8))
        column.addWidget(Heading(tr("基本情况"), tr("离开一栏就保存")))
        for name in _ORDER:
            others = {"communities": self._communities, "listed": self._listed}
            column.addWidget(self.fields[name] if name in self.fields else others[name]())
        for name, field in self.fields.items():
            field.left.connect(lambda words, name=name: self._leave(name, words))

    def _communities(self) -> QWidget:
        shown = Field(tr("覆盖社区"))
        shown.edit.hide()
        shown.setFocusProxy(None)  # type: ignore[arg-type]  # Tab would go to the hidden line, and no further
        shown.grid.addWidget(self.covers, 0, 1)
        return shown

    def _listed(self) -> QWidget:
        shown = Field(tr("网点"))
        shown.edit.hide()
        shown.setFocusProxy(None)  # type: ignore[arg-type]
        self.listed = QCheckBox(LISTED)
        self.listed.clicked.connect(lambda on: self.changed.emit("listed", bool(on)))
        shown.grid.addWidget(self.listed, 0, 1)
        return shown

    def show_circle(
        self, circle: Circle, regions: Sequence[Region], communities: Sequence[str], read_only: bool
    ) -> None:
        """Shows what is stored; the communities are edited on their own screen."""
        self._regions = tuple(regions)
        pick = self.fields["region"]
        pick.show_choices(("", *(region.name for region in regions)))
        for name, field in self.fields.items():
            field.show_value(self._words(circle, name))
            field.set_read_only(read_only)
        self.listed.setChecked(circle.listed)
        self.listed.setEnabled(not read_only)
        self.covers.setText(tr("、").join(communities) or tr("还没有，在左边“社区”里登记"))
        self.covers.show_role("body" if communities else "quiet")

    def _words(self, circle: Circle, name: str) -> str:
        value = getattr(circle, name)
        if name == "region":
            return next((region.name for region in self._regions if region.id == value), "")
        if name == "satisfaction":
            return SATISFACTION.get(str(value), str(value))
        return count(value) if name in ("population", "households") else str(value)

    def _leave(self, name: str, words: str) -> None:
        value: Any = words.strip() or None
        if name == "region":
            at = self.fields["region"].index()
            value = self._regions[at - 1].id if at > 0 else None
        if name == "satisfaction":
            value = list(SATISFACTION)[max(0, self.fields[name].index())] or None
        if name == "completed_on" and value:
            value = reading.day(value)
        self.changed.emit(name, value)

    def show_problem(self, name: str, sentence: str) -> None:
        """Says beside a field why it was not saved."""
        if name in self.fields:
            self.fields[name].show_problem(sentence)
