"""When a picture was taken: from the camera's own note, or from the name of its file, which is said; or doubted.

Kept as one text, ISO 8601 with the marks of its second part: ``2026-11-21T14:30:12``, a day alone where no hour is
known, ``~`` behind it where it was read from the name of the file, ``?`` where it cannot be right, ``%`` for both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

CHINA = timezone(timedelta(hours=8))
"""Where the telephones are: names that count seconds since 1970 are read by its clock."""
EARLIEST = "2000-01-01"
"""Before this day no telephone took a picture: its clock was not set."""
FROM_NAME, DOUBTED = "时间取自文件名", "时间可疑"
_MARKS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
_KEPT = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d))?([~?%]?)")
_EXIF = re.compile(r"(\d{4})[:\-/.](\d\d)[:\-/.](\d\d)(?:[ T]+(\d\d):(\d\d)(?::(\d\d))?.*)?", re.DOTALL)
_SECONDS = re.compile(r"(?<!\d)(\d{13})(?!\d)")
_DAY = r"(?<!\d)((?:19|20)\d\d)[-_.年]?(0[1-9]|1[0-2])[-_.月]?(0[1-9]|[12]\d|3[01])日?"
_HOUR = r"([01]\d|2[0-3])[-_.:：时]?([0-5]\d)[-_.:：分]?([0-5]\d)"
_IN_NAME = re.compile(rf"{_DAY}(?:(?:[-_. T]|\s)*{_HOUR}\d{{0,3}}(?!\d)|(?!\d))")


@dataclass(frozen=True, slots=True)
class Taken:
    """A moment by the clock of the telephone: ``day`` ISO, ``time`` HH:MM:SS or empty."""

    day: str
    time: str = ""
    named: bool = False  # read from the name of the file
    doubted: bool = False

    @property
    def kept(self) -> str:
        """As it stands in the record."""
        return self.day + (f"T{self.time}" if self.time else "") + _MARKS[self.named, self.doubted]

    @property
    def words(self) -> str:
        """Day and minute, then what is to be known of them: 2026-11-21 14:30（时间取自文件名）."""
        if self.doubted:
            return f"{self.moment}（{DOUBTED}{'，取自文件名' if self.named else ''}）"
        return self.moment + (f"（{FROM_NAME}）" if self.named else "")

    @property
    def moment(self) -> str:
        """Day and minute alone."""
        return f"{self.day} {self.time[:5]}".strip()

    def judged(self, today: str) -> Taken:
        """Doubted where it lies before telephones or after ``today`` (ISO)."""
        return Taken(self.day, self.time, self.named, not EARLIEST <= self.day <= today)


def read(kept: str) -> Taken | None:
    """What stands in the record; None for what nobody wrote so."""
    found = _KEPT.fullmatch(kept)
    if found is None or not _is_moment(found[1], found[2] or "00:00:00"):
        return None
    return Taken(found[1], found[2] or "", found[3] in ("~", "%"), found[3] in ("?", "%"))


def from_camera(exif: str) -> Taken | None:
    """From Exif's “2026:11:21 14:30:12”; None where the camera did not know."""
    found = _EXIF.fullmatch(exif.strip().rstrip("\0"))
    if found is None:
        return None
    day, hour = "-".join(found.group(1, 2, 3)), found.group(4, 5, 6)
    time = f"{hour[0]}:{hour[1]}:{hour[2] or '00'}" if hour[0] else ""
    return Taken(day, time) if _is_moment(day, time or "00:00:00") else None


def from_name(name: str) -> Taken | None:
    """From 微信图片_20261121143012.jpg, mmexport1700000000000.jpg, IMG_20261121_143012.jpg and their like."""
    for found in _SECONDS.finditer(name):
        moment = datetime.fromtimestamp(int(found[1]) / 1000, UTC).astimezone(CHINA)
        if 2001 <= moment.year < 2100:
            return Taken(f"{moment:%Y-%m-%d}", f"{moment:%H:%M:%S}", named=True)
    for found in _IN_NAME.finditer(name):
        day, time = "-".join(found.group(1, 2, 3)), ":".join(part for part in found.group(4, 5, 6) if part)
        if _is_moment(day, time or "00:00:00"):
            return Taken(day, time, named=True)
    return None


def _is_moment(day: str, time: str) -> bool:
    try:
        datetime.fromisoformat(f"{day}T{time}")
    except ValueError:
        return False
    return True
