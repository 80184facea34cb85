"""What is typed into a list or beside it, brought into the form the store takes; the store judges it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from lcsurvey.errors import AnswerError, LCSurveyError

_PART = r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?"
_WHOLE = re.compile(rf"(\d{{4}})\s*[-/.年]\s*{_PART}")
_SHORT = re.compile(_PART)
_EIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_HOUR = re.compile(r"([01]?\d|2[0-3]):[0-5]\d")
TODAY = ("今天", "今日", "jt")


def today() -> date:
    """The person's own calendar."""
    return date.today()  # noqa: DTZ011


def day(text: str, now: date | None = None) -> str:
    """A day as ISO text: 2026-11-21, 2026年11月21日, 20261121, 11.21 (of this year), 今天; else the words as they are."""
    plain = unicodedata.normalize("NFKC", text).strip()
    now = now or today()
    if plain in TODAY:
        return now.isoformat()
    short = _SHORT.fullmatch(plain)
    found = _WHOLE.fullmatch(plain) or _EIGHT.fullmatch(plain)
    parts = [int(part) for part in found.groups()] if found else [now.year, *map(int, short.groups())] if short else []
    try:
        return date(*parts).isoformat() if parts else plain
    except ValueError:
        return plain


def moment(text: str) -> str:
    """A day as in :func:`day`, perhaps with an hour behind it (2026-11-21 14:30); what is said of it is left out."""
    plain = unicodedata.normalize("NFKC", text).partition("(")[0].strip()
    head, _, hour = plain.rpartition(" ")
    if head and _HOUR.fullmatch(hour):
        return f"{day(head)} {hour.zfill(5)}"
    return day(plain)


def words(text: str) -> tuple[str, ...]:
    """“豆浆、油条，包子” → its words, each once."""
    parts = re.split(r"[、,，;；\n]", text)
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def beside(error: LCSurveyError) -> str:
    """A sentence that stands beside its field, which need not be named again."""
    if isinstance(error, AnswerError):
        return " ".join(problem.sentence for problem in error.problems)
    return str(error)
