"""Patterns of ``regex()``: only such as are decided in a bounded number of steps, whatever the text.

Python's matcher tries every way to share a text out among repeats, so a few of them side by side can take for
ever. Every repeat of open length costs :data:`REPEAT` bits (a subject has at most 2^7 characters), every
alternative and optional piece one; a pattern may cost :data:`MOST` bits, and a group may not be repeated.
"""

from __future__ import annotations

import re
import warnings

from lcsurvey.form.broken import broken_pattern

MAX_PATTERN = 80
MAX_SUBJECT = 128
REPEAT, MOST = 7, 21

_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d+\}|\{\d*,\d*\}|.", re.DOTALL)
_FIXED = re.compile(r"\{\d+\}")
_OPEN = re.compile(r"[*+]|\{\d*,\d*\}")


def compiled(pattern: str) -> re.Pattern[str]:
    """The compiled pattern; raises ValueError with a Chinese sentence where it is wrong or could take too long."""
    if len(pattern) > MAX_PATTERN:
        raise ValueError(f"regex() 的样式不能超过 {MAX_PATTERN} 个字符，请拆成几道题。")
    bits, last = 0, ""
    for piece in _PIECE.findall(pattern):
        repeat = _OPEN.fullmatch(piece)
        if last == ")" and (repeat or _FIXED.fullmatch(piece)):
            raise ValueError(f"regex() 的样式“{pattern}”重复了一个括号，请只重复单个字符或 […]。")
        bits += REPEAT if repeat else piece in ("|", "?")
        last = piece
    if bits > MOST:
        raise ValueError(f"regex() 的样式“{pattern}”重复太多，* 和 + 最多用 {MOST // REPEAT} 个。")
    try:
        with warnings.catch_warnings():  # "[[" means what it has always meant
            warnings.simplefilter("ignore", FutureWarning)
            return re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        raise ValueError(f"regex() 的样式“{pattern}”写法不对：{broken_pattern(error)}。") from error


def fits(pattern: re.Pattern[str], text: str) -> bool:
    """Whether the whole text fits; a text longer than :data:`MAX_SUBJECT` characters never does."""
    return len(text) <= MAX_SUBJECT and pattern.fullmatch(text) is not None
