"""A file that came in, as the list of 收文件 shows it: what it is before it is taken, and what taking it did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from lcsurvey.store.arrival import Compared, Taken
from lcsurvey.ui.exchange.lines import Cell, Column, Line
from lcsurvey.ui.exchange.wording import KINDS, VERDICTS, filled, size, verdict, when
from lcsurvey.ui.wording import count, listed
from lcsurvey.ui.words import tr

STRANGER = "unknown_sender"
"""Why a file is kept aside until somebody says that its sender is known."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A file that was looked at. ``trouble`` is why it cannot be taken, in a sentence; empty where it can."""

    path: Path
    size: int
    sha256: str = ""
    package: str = ""
    kind: str = ""
    sender: str = ""
    device: str = ""
    trust: str = ""
    created: str = ""
    circles: Mapping[str, str] = field(default_factory=dict)
    part: int = 1
    parts: int = 1
    already: datetime | None = None
    code: str = ""
    trouble: str = ""
    compared: tuple[Compared, ...] = ()
    pictures: int = 0

    @property
    def can_be_taken(self) -> bool:
        """Whether taking it would do anything; a file that cannot be taken is kept whole instead."""
        return self.already is None

    @property
    def comes_in(self) -> bool:
        """Whether taking it brings what is in it, as far as one can tell before."""
        return self.can_be_taken and not self.trouble

    @property
    def picture_words(self) -> str:
        """12 张照片; nothing where it brings none."""
        return tr("{count} 张照片", count=count(self.pictures)) if self.pictures else ""

    @property
    def verdict(self) -> str:
        """What comparing it with the record says of all of it."""
        return verdict([one.verdict for one in self.compared])


@dataclass(frozen=True, slots=True)
class Outcome:
    """What taking a file did: merged, already, quarantined or refused, and why."""

    status: str
    sentence: str = ""
    taken: Taken | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the list: not yet looked at, looked at, being taken, taken."""

    path: Path
    size: int
    seen: Seen | None = None
    outcome: Outcome | None = None
    busy: bool = False


COLUMNS = (
    Column(tr("文件")),
    Column(tr("谁做的"), 168),
    Column(tr("生活圈"), 128, from_width=720),
    Column(tr("和本机比"), 176),
    Column(tr("对方填了"), 80, right=True, from_width=860),
    Column(tr("本机填了"), 80, right=True, from_width=860),
    Column(tr("大小"), 80, right=True, from_width=960),
)


def line(item: Item, ticked: bool | None = None) -> Line:
    """The line of a file; it can be ticked once it was looked at and while it was not taken."""
    seen = item.seen
    name = item.path.name
    if seen is None:
        words = Cell(tr("正在看…") if item.busy else tr("等着看"), tone="quiet")
        return Line(item.path, (Cell(name, "file"), Cell(), Cell(), words, Cell(), Cell(), _size(item)))
    theirs, ours, of = _filled(seen)
    names = tuple(seen.circles.values())
    cells = (
        Cell(name, tip=f"{name}\n{KINDS.get(seen.kind, '')}{_part(seen)}"),
        Cell(seen.sender, tone="" if seen.trust != "unknown" else "partial"),
        Cell(listed(names, 2), tip=tr("、").join(names)),
        _state(item, seen),
        Cell(filled(theirs, of), order=theirs),
        Cell(filled(ours, of), order=ours),
        _size(item),
    )
    takeable = seen.can_be_taken and item.outcome is None and not item.busy
    return Line(item.path, cells, ticked if takeable else None)


def _size(item: Item) -> Cell:
    return Cell(size(item.size), tone="quiet", order=item.size)


def _part(seen: Seen) -> str:
    return tr("，第{part}部分，共{parts}部分", part=seen.part, parts=seen.parts) if seen.parts > 1 else ""


def _filled(seen: Seen) -> tuple[int, int, int]:
    tables = [one for one in seen.compared if one.form]
    return sum(one.theirs for one in tables), sum(one.ours for one in tables), sum(one.fields for one in tables)


def _state(item: Item, seen: Seen) -> Cell:
    """Before it is taken what comparing says, afterwards what was done."""
    if item.busy:
        return Cell(tr("正在收…"), tone="accent")
    if item.outcome is not None:
        return result(item.outcome, seen.kind)
    if seen.already is not None:
        return Cell(tr("{when} 收过", when=when(seen.already)), "tick", "quiet", tip=tr("已经收过，再收没有变化。"))
    if seen.code == STRANGER:
        return Cell(tr("不认识的发送人"), "help", "partial", tip=seen.trouble)
    if seen.trouble:
        return Cell(tr("收不进"), "warning", "wrong", tip=seen.trouble)
    word, picture, tone = VERDICTS[seen.verdict]
    differing = sum(one.differing for one in seen.compared)
    fresh = sum(one.fresh for one in seen.compared)
    if differing:
        return Cell(
            tr("{count} 处会不一样", count=count(differing)),
            picture,
            tone,
            tip=tr("{word}，{count} 处会两份不一样", word=word, count=count(differing)),
        )
    if seen.picture_words and not any(one.theirs or one.fresh for one in seen.compared):  # a part of a set
        return Cell(seen.picture_words, "photo", "done")
    return Cell(tr("{word}，新 {count}", word=word, count=count(fresh)) if fresh else word, picture, tone)


def result(outcome: Outcome, kind: str) -> Cell:
    """What taking a file of a kind did, in one cell."""
    taken = outcome.taken
    if outcome.status == "already":
        return Cell(tr("已收过，无变化"), "tick", "quiet")
    if outcome.status != "merged" or taken is None:
        return Cell(tr("收不进"), "warning", "wrong", tip=outcome.sentence)
    if taken.differing:
        return Cell(tr("已收，{count} 处不一样", count=count(taken.differing)), "compare", "partial")
    words = [
        tr("新 {count}", count=count(taken.fresh)) if taken.fresh else "",
        tr("改动 {count}", count=count(taken.changed)) if taken.changed else "",
        tr("问卷 {count} 份", count=count(taken.questionnaires)) if taken.questionnaires else "",
        tr("{count} 张照片", count=count(taken.files)) if taken.files else "",
    ]
    said = tr("，").join(word for word in words if word)
    if kind == "receipt" and not said:
        return Cell(tr("对方已收到"), "tick", "done", tip=tr("交出去的文件对方已收到。"))
    return Cell(tr("已收，{said}", said=said) if said else tr("已收，无变化"), "tick", "done")
