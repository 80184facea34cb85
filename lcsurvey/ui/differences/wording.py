"""Open differences in the words of the screen: what a row is about, who said what when, what was settled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from lcsurvey.circle.name import short_name
from lcsurvey.store.difference import TROUBLES, Difference, Side
from lcsurvey.store.kinds import KINDS, RESPONSE
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

OURS, THEIRS = tr("本机"), tr("对方")
CLEARED = tr("清空")


def ordered(difference: Difference) -> tuple[Side, ...]:
    """This computer's side first, then the others', the latest first: so they stand on the screen, numbered from 1."""
    sides = difference.sides
    return (*(side for side in sides if side.ours), *(side for side in sides if not side.ours))


def who(side: Side) -> str:
    """Who gave it: the latest author; of several how many."""
    more = len(side.authors)
    return tr("{author} 等 {more} 人", author=side.author.partition("（")[0], more=more) if more > 1 else side.author


def when(at: datetime) -> str:
    """A moment in this computer's time: 11-21 14:02, with the year where it is another one."""
    here = at.astimezone()
    year = "" if here.year == datetime.now().astimezone().year else f"{here.year}-"
    return f"{year}{here:%m-%d %H:%M}"


def source(side: Side) -> str:
    """One line, what matters most first: 本机 李小满 11-21 14:02 黄河花园社区."""
    name, _, unit = who(side).partition("（")
    ahead = tr("（时钟不准）") if side.ahead else ""
    parts = (OURS if side.ours else THEIRS, name, f"{when(side.at)}{ahead}", unit.removesuffix("）"))
    return " ".join(part for part in parts if part)


def value_of(side: Side) -> str:
    """The value in one line."""
    return " ".join(side.words.split())


def label(difference: Difference) -> str:
    """What a row is about: the question, or the thing with its field."""
    if difference.kind == RESPONSE:
        return tr("两次交表") if difference.trouble == "handed" else difference.label
    if difference.trouble == "deleted":
        return tr("{title}（{label}）", title=difference.title, label=said(difference.label))
    if difference.kind == "circle":
        return said(difference.label)
    return f"{difference.title} · {said(difference.label)}"


def beside(difference: Difference) -> str:
    """The small words under it: what kind of trouble, what both came from."""
    words = [] if difference.trouble == "value" else [said(TROUBLES[difference.trouble])]
    if difference.trouble == "value":
        base = " ".join(difference.base_words.split())
        words.append(tr("原来：{base}", base=base) if base else tr("原来没有"))
    if difference.frozen and difference.trouble == "value":
        words.append(tr("已交表"))
    return " · ".join(words)


def group(workspace: Workspace, difference: Difference) -> tuple[str, str]:
    """The heading over a row: the circle, and the table or the register."""
    circle = short_name(difference.circle_name) or difference.circle_name or tr("全市")
    if difference.kind == RESPONSE:
        form = workspace.table(difference.form).form
        return circle, tr("{name}（{stage}）", name=form.called, stage=said(difference.stage))
    if difference.kind == "circle":
        return circle, tr("生活圈概况")
    kind = KINDS.get(difference.kind)
    return circle, said(kind.label) if kind else difference.title


def settled(difference: Difference, words: str) -> str:
    """What was just decided: “居住小区数”定为“8 个”."""
    if difference.trouble == "deleted":
        return tr("“{title}”定为：{words}。", title=difference.title, words=words)
    return tr("“{label}”定为“{words}”。", label=label(difference), words=words)


def spoken(difference: Difference) -> str:
    """The whole row for a screen reader."""
    sides = (
        tr("{number}：{value_of}，{source}", number=number, value_of=value_of(side), source=source(side))
        for number, side in enumerate(ordered(difference), 1)
    )
    return tr("；").join((label(difference), beside(difference), *sides))


def haystack(difference: Difference, heading: Sequence[str]) -> tuple[str, ...]:
    """What a search looks through."""
    sides = (words for side in difference.sides for words in (side.words, *side.authors, side.computer))
    return (*heading, difference.circle_name, difference.title, difference.label, *sides)
