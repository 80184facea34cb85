"""The things of a register as frozen values; units stand beside the fields."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Region:
    """A city, district, banner or street."""

    id: str
    name: str
    code: str = ""
    level: str = ""  # 市, 区县, 街道
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Circle:
    """A convenience circle (一刻钟便民生活圈) with everything of 中卫 表3-1."""

    id: str
    name: str
    code: str = ""
    region: str = ""
    boundary: str = ""  # 四至范围
    division: str = ""  # 划分方式: 独立, 合并
    population: int | None = None  # 服务人口, 人
    households: int | None = None  # 户
    existing: str = ""  # 已有业态
    suggested: str = ""  # 建议引入
    intention: str = ""  # 建设意向: 新建, 改造提升
    address: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Community:
    """A community (社区) that a circle covers."""

    id: str
    name: str
    circle: str = ""
    code: str = ""
    population: int | None = None  # 人
    lead: bool = False  # 牵头社区
    shortfall_basic: str = ""  # 中卫 附件2 基本保障类短板, verbatim
    shortfall_quality: str = ""  # 品质提升类短板, verbatim


@dataclass(frozen=True, slots=True)
class Compound:
    """A residential compound (居住小区) whose gate walking starts from."""

    id: str
    name: str
    circle: str = ""
    community: str = ""
    households: int | None = None  # 户


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet (网点): a shop or a service."""

    id: str
    name: str
    circle: str = ""
    format: str = ""  # id of the shared catalogue
    also: tuple[str, ...] = ()  # 一店多能
    address: str = ""
    minutes: Decimal | None = None  # walking minutes; ≤5/≤10/≤15 are stored as 5, 10, 15
    metres: int | None = None
    brand: str = ""
    chain: bool | None = None
    staff: int | None = None  # 从业人员, 人
    area: Decimal | None = None  # m²
    hours: str = ""
    delivery: bool | None = None
    remark: str = ""
