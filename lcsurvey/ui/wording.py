"""Every trouble as a sentence, every state as a word with its icon, every number as it is read."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from lcsurvey.errors import LCSurveyError
from lcsurvey.response.model import State
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.ui.panel import Tone

STATE_LOOK: dict[State, tuple[str, Tone]] = {
    State.EMPTY: ("state-empty", "open"),
    State.DRAFT: ("state-partial", "partial"),
    State.SUBMITTED: ("state-full", "done"),
    State.RETURNED: ("state-returned", "wrong"),
    State.APPROVED: ("state-done", "done"),
    State.SIGNED: ("state-done", "done"),
    State.FILED: ("state-done", "done"),
}
"""Icon and tone of each state; the word is :func:`state_word`."""

_SYSTEM = {
    errno.ENOSPC: tr("磁盘已满，没有保存。请清理一些空间后再试"),
    errno.EDQUOT: tr("磁盘配额已用完，没有保存。请清理一些空间后再试"),
    errno.EACCES: tr("没有写入或读取的权限。请换一个位置，或让管理员开通权限"),
    errno.EPERM: tr("没有写入或读取的权限。请换一个位置，或让管理员开通权限"),
    errno.EROFS: tr("这个磁盘是只读的。请换一个位置"),
    errno.ENOENT: tr("文件或文件夹不见了。请检查它是否被移动或改名"),
    errno.EIO: tr("磁盘读写出错。请先把资料复制到别的磁盘"),
}
BUG = tr("程序出了没有料到的问题，刚才这一步可能没有完成；已经显示“已存”的内容不受影响。")


def sentence(error: BaseException) -> str:
    """What happened and what to do next, for any exception; a bug gets the general sentence."""
    if isinstance(error, LCSurveyError):
        return str(error)
    if isinstance(error, OSError):
        words = _SYSTEM.get(error.errno or 0, tr("电脑读写文件时出错。请稍后再试"))
        return (
            tr("{words}（{filename}）。", words=words, filename=error.filename)
            if error.filename
            else tr("{words}。", words=words)
        )
    return BUG


def follows(state: State, total: Decimal | Fraction | None, final: bool) -> bool:
    """Whether nobody typed in a table and there is something all the same: from what is registered."""
    return state is State.EMPTY and bool(total or final)


def state_word(state: State, *, derived: bool = False) -> str:
    """How far a table is, on every screen: its state's own word; 推得 where it is ``derived`` (:func:`follows`)."""
    return tr("推得") if derived else said(state.word)


def count(number: int | None) -> str:
    """A number of people or things with its thousands apart; nothing for an unknown one."""
    return "" if number is None else f"{number:,}"


def points(value: Decimal | None) -> str:
    """Points without trailing zeros; nothing for unknown ones."""
    if value is None:
        return ""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def listed(names: Sequence[str], most: int = 3) -> str:
    """Names in a row, cut short with 等 n 个."""
    shown = tr("、").join(names[:most])
    return shown if len(names) <= most else tr("{shown} 等 {count} 个", shown=shown, count=len(names))
