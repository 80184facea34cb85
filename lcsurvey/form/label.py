"""How printed labels are compared: NFKC, without spaces and leading numbers."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CIRCLED = re.compile(r"^\s*[①-⑳]")
_INVISIBLE = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]+")
_NUMBER = re.compile(r"^(?:\(\d+\)|\d+[.、．)])(?=\D)")


@lru_cache(maxsize=8192)
def key(label: str) -> str:
    """The form in which two writings of one label are equal.

    ``12.邮政快递综合服务点 (含快件箱组)`` and ``邮政快递综合服务点（含快件箱组）`` give the same key.
    """
    text = unicodedata.normalize("NFKC", _CIRCLED.sub("", label))
    return _NUMBER.sub("", _INVISIBLE.sub("", text))
