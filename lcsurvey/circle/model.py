"""The things of a register as frozen values; units stand beside the fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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
    listed: bool = False  # 网点已登记全: what is not in the list is not there
    completed_on: str = ""  # 建成日期, ISO
    satisfaction: str = ""  # which source counts where both are there: questionnaires, survey; "" the questionnaires


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
    latitude: Decimal | None = None  # degrees, as the map gave them
    longitude: Decimal | None = None
    datum: str = ""  # which map: a key of lcsurvey.circle.position.DATUMS


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate (门) of a compound, where it has several or one with a name."""

    id: str
    name: str
    circle: str = ""
    compound: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    datum: str = ""


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet (网点): a shop or a service."""

    id: str
    name: str
    circle: str = ""
    circles: tuple[str, ...] = ()  # further circles that it serves; counted in each, once in totals
    format: str = ""  # id of the shared catalogue
    also: tuple[str, ...] = ()  # 一店多能: further formats
    service: bool | None = None  # 上门、线上: no shop to walk to, reaches every compound
    address: str = ""
    minutes: Decimal | None = None  # walking minutes; ≤5/≤10/≤15 are stored as 5, 10, 15
    metres: int | None = None
    brand: str = ""
    chain: bool | None = None
    staff: int | None = None  # 从业人员, 人
    area: Decimal | None = None  # m²
    hours: str = ""
    all_day: bool | None = None  # 24小时营业
    delivery: bool | None = None
    payment: tuple[str, ...] = ()  # 扫码, 现金, 银行卡
    services: tuple[str, ...] = ()  # what it offers in words: 打印复印, 豆浆, 公平秤, 修鞋, 健康管理
    units: Mapping[str, int] = field(default_factory=dict)  # 自助设备, 台: bank, parcel, medicine, drinks, water, other
    latitude: Decimal | None = None  # degrees
    longitude: Decimal | None = None
    datum: str = ""  # which map the degrees are from
    seen_on: str = ""  # ISO day on which somebody was there
    seen_by: str = ""
    remark: str = ""

    @property
    def formats(self) -> tuple[str, ...]:
        """Everything it counts as: its own format and what it offers besides."""
        return (self.format, *self.also) if self.format else self.also


@dataclass(frozen=True, slots=True)
class Reach:
    """An exception of the matrix compounds × formats: whether a compound's gate reaches a format, in how many minutes.

    With a ``gate`` it is what was measured from that one; from the nearest gate counts for the compound.
    """

    id: str
    circle: str
    compound: str
    format: str
    reached: bool | None = None  # within 15 minutes; None: as the outlets say
    minutes: Decimal | None = None
    gate: str = ""


@dataclass(frozen=True, slots=True)
class Activity:
    """A sales activity of the circle (促消费活动)."""

    id: str
    name: str
    circle: str = ""
    date: str = ""  # ISO
    kind: str = ""  # 邻里节, 美食节, 团购节 …
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Demand:
    """Something residents asked for (需求清单)."""

    id: str
    text: str
    circle: str = ""
    community: str = ""
    formats: tuple[str, ...] = ()
    people: int | None = None  # how many asked, 人
    source: str = ""  # 问卷, 座谈, 热线 …
    date: str = ""


@dataclass(frozen=True, slots=True)
class Project:
    """Something that is built (项目清单)."""

    id: str
    name: str
    circle: str = ""
    community: str = ""
    content: str = ""  # 建设内容
    formats: tuple[str, ...] = ()  # the formats it adds
    unit: str = ""  # 责任单位
    investment: Decimal | None = None  # 万元
    start: str = ""  # ISO, 开工时间
    due: str = ""  # ISO, 完成时限
    progress: str = ""  # 未开工, 在建, 已完成, 停工
    done_on: str = ""  # ISO
    remark: str = ""
    demands: tuple[str, ...] = ()  # ids of the demands it answers


@dataclass(frozen=True, slots=True)
class Survey:
    """A third party's 汇总表: what it found, with its 评价报告 attached."""

    id: str
    organisation: str
    circle: str = ""
    round: str = ""
    date: str = ""
    received: int | None = None  # 份
    valid: int | None = None
    format_rate: Decimal | None = None  # 0 to 1
    service_rate: Decimal | None = None
    overall_rate: Decimal | None = None
    tally: Mapping[str, int] = field(default_factory=dict)  # "question.choice" → answers
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that proves something; its bytes lie under their digest."""

    id: str
    name: str
    circle: str = ""
    owner: str = ""  # id of the response, outlet, circle, activity, project or survey
    question: str = ""  # of a response: the indicator
    category: str = ""  # 资料, 台账, 现场, 签字页 (of the table that owns it), 签名 (drawn on the screen)
    sha256: str = ""
    mime: str = ""
    size: int = 0  # bytes
    taken_on: str = ""  # as lcsurvey.circle.taken writes it: 2026-11-21T14:30:12~
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What one of several assessors gives a question; the response holds what they agreed on."""

    id: str
    response: str
    question: str
    assessor: str
    points: Decimal | None = None
    reason: str = ""
    circle: str = ""
