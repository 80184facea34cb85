"""Where an answer comes from, in the screen's words: by hand, from what was registered, or changed by hand with a reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from lcsurvey.form.model import Value
from lcsurvey.response.model import Response, Way

Mark = Literal["", "derived", "overruled", "outdated", "differs", "open"]
Shown = Callable[[Value], str]
USE_DERIVED = "改用推得的"
REASONS = (
    "临时停业", "已经关店", "新开业，还没登记", "登记漏了或重复", "走不到，或走法不同", "按实地清点的数", "按主管部门的数",
)  # fmt: skip
"""What most often stands behind a change by hand."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What the screen says of one answer's origin; all empty where it was simply typed."""

    mark: Mark = ""
    words: str = ""
    short: str = ""  # beside an option: 3家, 人工改
    act: str = ""  # what one click does about it
    outlets: int = 0  # how many stand behind it

    @property
    def calm(self) -> bool:
        """Whether a word beside the field is enough: nothing to be looked at again."""
        return self.mark in ("", "derived", "open")

    @property
    def brief(self) -> str:
        """That word: 3 家, 推得, 推不出, 与网点一致."""
        return self.short or {"open": "推不出", "": "一致"}.get(self.mark, "")

    @property
    def tells(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.words)


NOTHING = Origin()


def origin(response: Response, field: str, show: Shown) -> Origin:
    """The origin of a field's answer; ``show`` words a value."""
    derived, way = response.derived.get(field), response.way(field)
    given = "" if derived is None or derived.value is None else show(derived.value)
    count = len(derived.behind) if derived else 0
    if way is Way.OVERRULED:
        reason = response.overrules[field].reason
        act = USE_DERIVED if given else "取消人工改"
        if response.outdated(field):
            now = f"现在推得“{given}”" if given else "现在推不出来"
            return Origin("outdated", f"人工改：{reason}。改过以后登记的内容变了，{now}，请再看一次", "人工改！", act, count)
        return Origin("overruled", f"人工改：{reason}" + (f"（由{_source(response, field)}推得“{given}”）" if given else ""), "人工改", act, count)
    if derived is None:
        return NOTHING
    if way is Way.TYPED:
        if response.differs(field):
            words = f"直接填报；由{derived.source}推得“{given}”（{derived.sentence}）"
            return Origin("differs", words, "不一致", USE_DERIVED, count)
        return Origin("", f"直接填报，与{derived.source}一致", "", "", count) if given else NOTHING
    if derived.value is None:
        return Origin("open", f"还推不出：{derived.sentence}", "", "", count)
    words = f"由{derived.source}推得" + (f"：{derived.sentence}" if derived.sentence else "")
    return Origin("derived", words, f"{count} 家" if count and derived.value is not False else "推得", "", count)


def _source(response: Response, field: str) -> str:
    derived = response.derived.get(field)
    return derived.source if derived else "登记"
