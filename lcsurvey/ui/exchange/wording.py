"""The words of 收发: kinds of files, what a comparison says, sizes, moments, days left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from lcsurvey.ui.panel import Tone
from lcsurvey.ui.words import tr

HAND_OUT = tr("交出去")
"""The page on which files are made, and the way there wherever it starts; 交表 is one table's own act."""
KINDS: Mapping[str, str] = {
    "assignment": tr("任务"), "submission": tr("交表"), "return": tr("退回"), "receipt": tr("回执"), "handover": tr("移交"),
}  # fmt: skip
"""Kind of a package → the word on the screen."""
VERDICTS: Mapping[str, tuple[str, str, Tone]] = {
    "same": (tr("一样"), "state-done", "open"),
    "older": (tr("对方较旧"), "state-done", "open"),
    "newer": (tr("对方较新"), "state-full", "done"),
    "both": (tr("两边都改过"), "compare", "partial"),
}
"""Verdict of a comparison → word, icon, tone."""
WORST = ("both", "newer", "older", "same")
"""The verdict of a file is the first of these that one of its tables has."""
TRUST: Mapping[str, str] = {
    "own": tr("本机"),
    "above": tr("上级"),
    "approved": tr("认可过"),
    "vouched": tr("由认可的人转来"),
    "unknown": tr("不认识"),
    "revoked": tr("已停用"),
}
"""What is thought of a computer → the word on the screen."""


def size(octets: int) -> str:
    """A size as file managers write it; below a megabyte in KB."""
    if octets < 1_000_000:
        return f"{max(1, round(octets / 1000))} KB"
    return f"{octets / 1_000_000:.1f} MB" if octets < 100_000_000 else f"{round(octets / 1_000_000):,} MB"


def when(moment: datetime, now: datetime | None = None) -> str:
    """A moment in this computer's time: 今天 14:05, 昨天 09:12, 11月21日 14:05, 2025年11月21日."""
    at, today = moment.astimezone(), (now or datetime.now().astimezone()).astimezone().date()
    if at.date() == today:
        return tr("今天 {at:%H:%M}", at=at)
    if (today - at.date()).days == 1:
        return tr("昨天 {at:%H:%M}", at=at)
    return f"{day(at.date(), today)} {at:%H:%M}" if at.year == today.year else day(at.date(), today)


def day(at: date, today: date | None = None) -> str:
    """A day as people say it: 11月29日; with the year where it is another."""
    year = "" if at.year == (today or date.today()).year else tr("{year}年", year=at.year)  # noqa: DTZ011 – the person's calendar
    return tr("{year}{month}月{day}日", year=year, month=at.month, day=at.day)


def due(iso: str, today: date | None = None) -> str:
    """请于11月29日前交（还有 8 天）; nothing for no date or one that is none."""
    try:
        at = date.fromisoformat(iso)
    except ValueError:
        return ""
    left = (at - (today or date.today())).days  # noqa: DTZ011 – the person's calendar
    words = (
        tr("还有 {left} 天", left=left)
        if left > 0
        else tr("就是今天")
        if left == 0
        else tr("已经过了 {left} 天", left=-left)
    )
    return tr("请于{day}前交（{words}）", day=day(at, today), words=words)


def verdict(found: Sequence[str]) -> str:
    """The one of a whole file; "same" where there is nothing to compare."""
    return next((one for one in WORST if one in found), "same")


def filled(number: int, of: int) -> str:
    """How much is filled: 41/44, or the number alone where no one knows of how many; nothing for nothing of nothing."""
    return f"{number}/{of}" if of else str(number or "")


def day_words(iso: str) -> str:
    """11月29日; the text itself where it is no date."""
    try:
        return day(date.fromisoformat(iso))
    except ValueError:
        return iso
