"""Where the window can be, as values, and the way one came."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from lcsurvey.ui.words import tr


class Room(StrEnum):
    """The screens; the value is the word on the screen."""

    WELCOME = tr("开始")
    CIRCLES = tr("全部生活圈")
    REGIONS = tr("区县和街道")
    ALL_OUTLETS = tr("全部网点")
    CITY = tr("全市的表")
    AS_OF = tr("进度")
    LIST = tr("从表格导入")
    OVERVIEW = tr("概况")
    COMMUNITIES = tr("社区")
    COMPOUNDS = tr("小区")
    OUTLETS = tr("网点")
    CHANGED = tr("变了吗")
    REACH = tr("小区可达")
    SKETCH = tr("导视图")
    ACTIVITIES = tr("活动")
    PLANS = tr("需求与项目")
    EVIDENCE = tr("证明材料")
    SATISFACTION = tr("满意度")
    CHECKS = tr("核对")
    COMPARING = tr("对照")
    ADVICE = tr("怎样提高")
    EXCHANGE = tr("收发")
    TABLE = tr("填表")
    PREVIEW = tr("预览")
    BACKUPS = tr("备份")
    ABOUT = tr("城市和表")
    SETTINGS = tr("设置")


ROUNDS = "rounds"
"""Among the forms of a place of 对照: two rounds are held against each other, not two stages."""
OF_A_CIRCLE = (
    Room.OVERVIEW,
    Room.COMMUNITIES,
    Room.COMPOUNDS,
    Room.OUTLETS,
    Room.CHANGED,
    Room.REACH,
    Room.SKETCH,
    Room.ACTIVITIES,
    Room.PLANS,
    Room.EVIDENCE,
    Room.SATISFACTION,
    Room.CHECKS,
    Room.COMPARING,
    Room.ADVICE,
    Room.EXCHANGE,
    Room.TABLE,
    Room.PREVIEW,
    Room.LIST,
)
"""Screens of one circle; a table or a preview without a circle is the city's, 收发 without one that of all."""


@dataclass(frozen=True, slots=True)
class Place:
    """A screen and what it shows: a circle by id, a form by id (several for a preview), a thing to look at.

    ``region`` is whose table it is where every region has one of its own.
    """

    room: Room
    circle: str = ""
    forms: tuple[str, ...] = ()
    focus: str = ""
    region: str = ""

    @property
    def form(self) -> str:
        """The one form of a table screen."""
        return self.forms[0] if self.forms else ""

    @property
    def inside(self) -> bool:
        """Whether it is in a circle."""
        return self.room in OF_A_CIRCLE and bool(self.circle)


@dataclass(slots=True)
class History:
    """Back and forward, as in a browser: visiting after going back forgets what lay ahead."""

    here: Place = Place(Room.WELCOME)
    behind: list[Place] = field(default_factory=list)
    ahead: list[Place] = field(default_factory=list)

    def visit(self, place: Place) -> None:
        """Goes on to a place; staying where one is leaves no trace."""
        if place == self.here:
            return
        self.behind.append(self.here)
        self.ahead.clear()
        self.here = place

    def back(self) -> Place | None:
        """The place before this one, now the present one; None at the beginning."""
        if not self.behind:
            return None
        self.ahead.append(self.here)
        self.here = self.behind.pop()
        return self.here

    def forward(self) -> Place | None:
        """The place one came back from; None if there is none."""
        if not self.ahead:
            return None
        self.behind.append(self.here)
        self.here = self.ahead.pop()
        return self.here

    def begin(self, place: Place) -> None:
        """Starts anew at a place, as after opening other data."""
        self.here = place
        self.behind.clear()
        self.ahead.clear()

    def forget(self, circle: str) -> None:
        """Takes a circle that is gone out of both ways."""
        self.behind[:] = [place for place in self.behind if place.circle != circle]
        self.ahead[:] = [place for place in self.ahead if place.circle != circle]
