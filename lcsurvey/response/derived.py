"""A derived answer: its value, where it comes from, the outlets behind it, and a digest of the facts it rests on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from lcsurvey.circle.model import Outlet
from lcsurvey.circle.reach import nearest
from lcsurvey.form.model import Value

LISTED = "网点已登记全"


@dataclass(frozen=True, slots=True)
class Derived:
    """What facts give for one field; ``value`` None: they do not suffice, and ``words`` say what is missing.

    ``looks`` are the attributes of the outlets behind it that it depends on, ``basis`` what else it depends on.
    """

    value: Value | None
    source: str  # 网点, 小区, 问卷, 第三方汇总表, 台账, 登记表
    behind: tuple[Outlet, ...] = ()
    looks: tuple[str, ...] = ()
    basis: tuple[Any, ...] = ()
    words: str = ""

    @property
    def outlets(self) -> tuple[str, ...]:
        """The ids of the outlets behind it."""
        return tuple(outlet.id for outlet in self.behind)

    @property
    def facts(self) -> str:
        """SHA-256 of the facts that it rests on: equal facts, equal digest."""
        seen = [[outlet.id, *(getattr(outlet, name) for name in self.looks)] for outlet in self.behind]
        text = json.dumps([self.value, self.source, seen, self.basis], ensure_ascii=False, default=_plain)
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def sentence(self) -> str:
        """What stands behind it, short: “3 家，最近 4 分钟”."""
        if self.words:
            return self.words
        if not self.behind:
            return f"{LISTED}，没有这类网点" if self.source == "网点" else ""
        near = nearest(self.behind)
        return f"{len(self.behind)} 家" + ("" if near is None else f"，最近 {worded(near)} 分钟")


def worded(minutes: Fraction) -> str:
    """Minutes as people say them: whole ones plain, others to one decimal."""
    return str(minutes.numerator) if minutes.denominator == 1 else f"{Decimal(minutes.numerator) / minutes.denominator:.1f}"


def _plain(value: object) -> object:
    return dict(value) if isinstance(value, Mapping) else str(value)
