"""What was made, in the words of the last page of 交出去."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lcsurvey.ui.exchange.inside import inside, nothing_handed
from lcsurvey.ui.exchange.written import WrittenFile
from lcsurvey.ui.wording import count, listed
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lcsurvey.sync.making import Made
    from lcsurvey.ui.exchange.standing import CircleStanding

_TITLES = {
    "submission": tr("交表文件做好了"),
    "assignment": tr("下发文件做好了"),
    "receipt": tr("回执文件做好了"),
    "return": tr("退回文件做好了"),
    "handover": tr("移交文件做好了"),
}
_NEXT = {
    "submission": tr("发给对方以后，等回执：收进对方的回执，来往记录里就显示“对方已收到”。改了再交，以后交的为准。"),
    "assignment": tr("发给对方，对方双击文件就打开。交上来的文件拖到本程序里就行。"),
    "receipt": tr("发到群里，各人收进去就知道自己的交到了没有。"),
    "return": tr("发给对方，对方双击就停在第一条意见上。"),
    "handover": tr("把文件交给对方，对方双击就接着填。本机从现在起只能看这些内容。"),
}


def written(made: Sequence[Made], word: str = "", circles: Sequence[CircleStanding] = ()) -> WrittenFile:
    """One page for what one act made: a file, its parts, or several files; ``circles`` are those it hands in."""
    first = made[0]
    title = tr("{word}文件做好了", word=word) if word and first.kind == "submission" else _TITLES[first.kind]
    tables = inside(circles)
    if nothing_handed(tables):
        title = tr("{title}，一张表也没有交", title=title)
    if len(made) > 1:
        title = tr("{title}，共 {count} 个", title=title, count=len(made))
    numbers = [
        (sum(len(one.circles) for one in made), tr("个生活圈")), (sum(one.submissions for one in made), tr("份交过的表（各次都带着）")),
        (sum(one.questionnaires for one in made), tr("份问卷")), (sum(one.copies for one in made), tr("张照片（小图）")),
        (sum(one.originals for one in made), tr("个附件原件")), (sum(one.items for one in made), tr("条说明")),
    ]  # fmt: skip
    missing = [name for one in made for name in one.missing]
    left_out = (
        [tr("{count} 个附件（本机没有：{listed}）", count=len(missing), listed=listed(missing, 2))] if missing else []
    )
    again = tr("这是第 {time} 次。", time=first.time) if first.time > 1 else ""
    return WrittenFile(
        paths=tuple(path for one in made for path in one.paths),
        title=title,
        tables=tables,
        inside=tuple(f"{count(number)} {unit}" for number, unit in numbers if number),
        left_out=tuple(left_out),
        readers=_readers(first),
        next=again + _parts(made) + _NEXT[first.kind],
    )


def _readers(one: Made) -> str:
    if one.kind == "receipt":
        return tr("没有封口：里面没有填报的内容。")
    names = [f"{desk.unit} {desk.name}".strip() for desk in one.recipients]
    if names:
        return tr("已封口，只有 {names} 打得开。", names=tr("、").join(names))
    return tr("没有封口，拿到文件的人都能打开，请直接发给本人。")


def _parts(made: Sequence[Made]) -> str:
    most = max(len(one.paths) for one in made)
    return tr("文件大，分成了 {most} 个，要都发过去，先后不论。", most=most) if most > 1 else ""
