"""How printed labels are compared: NFKC, without spaces and leading numbers."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NUMBER = re.compile(r"^(?:\(\d+\)|\d+[.、．)])(?=\D)")


@lru_cache(maxsize=8192)
def key(label: str) -> str:
    """The form in which two writings of one label are equal.

    ``12.邮政快递综合服务点 (含快件箱组)`` and ``邮政快递综合服务点（含快件箱组）`` give the same key.
    """
    text = "".join(unicodedata.normalize("NFKC", label).split())
    return _NUMBER.sub("", text)
