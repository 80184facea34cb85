"""Where an answer comes from, in the screen's words: by hand, from what was registered, or changed by hand with a reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from lcsurvey.form.model import Value
from lcsurvey.response.model import Response, Way
from lcsurvey.ui.words import said, tr

Mark = Literal["", "derived", "overruled", "outdated", "differs", "open"]
Shown = Callable[[Value], str]
USE_DERIVED = tr("改用推得的")
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
        return self.short or {"open": tr("推不出"), "": tr("一致")}.get(self.mark, "")

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
        act = USE_DERIVED if given else tr("取消人工改")
        if response.outdated(field):
            now = tr("现在推得“{given}”", given=given) if given else tr("现在推不出来")
            return Origin(
                "outdated",
                tr("人工改：{reason}。改过以后登记的内容变了，{now}，请再看一次", reason=reason, now=now),
                tr("人工改！"),
                act,
                count,
            )
        return Origin(
            "overruled",
            tr("人工改：{reason}", reason=reason)
            + (tr("（由{source}推得“{given}”）", source=_source(response, field), given=given) if given else ""),
            tr("人工改"),
            act,
            count,
        )
    if derived is None:
        return NOTHING
    if way is Way.TYPED:
        if response.differs(field):
            words = tr(
                "直接填报；由{source}推得“{given}”（{sentence}）",
                source=said(derived.source),
                given=given,
                sentence=said(derived.sentence),
            )
            return Origin("differs", words, tr("不一致"), USE_DERIVED, count)
        return (
            Origin("", tr("直接填报，与{source}一致", source=said(derived.source)), "", "", count) if given else NOTHING
        )
    if derived.value is None:
        return Origin("open", tr("还推不出：{sentence}", sentence=said(derived.sentence)), "", "", count)
    words = tr("由{source}推得", source=said(derived.source)) + (
        tr("：{sentence}", sentence=said(derived.sentence)) if derived.sentence else ""
    )
    return Origin(
        "derived",
        words,
        tr("{count} 家", count=count) if count and derived.value is not False else tr("推得"),
        "",
        count,
    )


def _source(response: Response, field: str) -> str:
    derived = response.derived.get(field)
    return said(derived.source) if derived else tr("登记")
