"""What is typed into the form of a third party's 汇总表, read as values; a sentence where it cannot be. Knows no Qt."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from lcsurvey.circle.half_width import half_width
from lcsurvey.circle.model import Survey
from lcsurvey.ui.wording import points
from lcsurvey.ui.words import tr

_GROUPED = re.compile(r"\d{1,3}(?:,\s?\d{3}|\s\d{3})+")
"""1,768 and 1 768; “1,2” is no 12."""


class Unreadable(ValueError):
    """Words that are no such value; says so in Chinese."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of the form."""

    name: str
    label: str
    read: Callable[[str], Any]
    unit: str = ""
    hint: str = ""
    lines: bool = field(default=False, kw_only=True)


def _plain(text: str) -> str:
    return half_width(text).strip()


def words(text: str) -> str | None:
    """Words as they are; None for none."""
    return text.strip() or None


def number(text: str) -> int | None:
    """``1,768 份`` as a whole number; None for nothing."""
    plain = _plain(text).removesuffix("份").strip()
    if not plain:
        return None
    if _GROUPED.fullmatch(plain):
        plain = re.sub(r"[,\s]", "", plain)
    if not plain.isascii() or not plain.isdecimal():
        raise Unreadable(tr("“{text}”不是份数，请写整数，例如 1768。", text=text.strip()))
    return int(plain)


def rate(text: str) -> Decimal | None:
    """``91.2`` or ``91.2%`` as 0.912; None for nothing."""
    plain = _plain(text).rstrip("%").strip()
    if not plain:
        return None
    try:
        value = Decimal(plain)
    except InvalidOperation:
        value = Decimal(-1)
    if not value.is_finite() or not 0 <= value <= 100:
        raise Unreadable(tr("“{text}”不是满意度，请写 0 到 100 的百分数，例如 91.2。", text=text.strip()))
    return value / 100


def day(text: str) -> str | None:
    """``2026-11-21``, ``2026/11/21`` or ``2026年11月21日`` as ISO; None for nothing."""
    plain = _plain(text)
    if not plain:
        return None
    parts = re.fullmatch(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", plain)
    try:
        return date(*map(int, parts.groups())).isoformat() if parts else _no_day(text)
    except ValueError:
        return _no_day(text)


def _no_day(text: str) -> str:
    raise Unreadable(tr("“{text}”不是日期，例如 2026-11-21。", text=text.strip()))


ENTRIES = (
    Entry("organisation", tr("调查机构"), words),
    Entry("date", tr("调查日期"), day, hint=tr("例如 2026-11-21")),
    Entry("received", tr("收到份数"), number, tr("份")),
    Entry("valid", tr("有效份数"), number, tr("份")),
    Entry("format_rate", tr("业态满意"), rate, "%"),
    Entry("service_rate", tr("服务满意"), rate, "%"),
    Entry("overall_rate", tr("总体满意"), rate, "%"),
    Entry("remark", tr("备注"), words, lines=True),
)


def shown(survey: Survey | Mapping[str, Any], entry: Entry) -> str:
    """What stands in the field of a survey, or of one that is not kept yet."""
    value = survey.get(entry.name) if isinstance(survey, Mapping) else getattr(survey, entry.name)
    if value is None:
        return ""
    if entry.read is rate:
        return points(Decimal(value) * 100)
    return str(value)
