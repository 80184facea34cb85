"""How a Chinese name is typed: its whole pinyin and its initials, for searching."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


def plain(text: str) -> str:
    """The form in which two writings of one word are equal: NFKC, no spaces."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@lru_cache(maxsize=65536)
def spelling(name: str) -> str:
    """``瑞丰`` → ``ruifeng rf``; letters and digits stand as they are, in lower case."""
    from pypinyin import lazy_pinyin

    syllables = lazy_pinyin(name)
    return f"{''.join(syllables)} {''.join(syllable[:1] for syllable in syllables)}".lower()


def matches(text: str, *names: str) -> bool:
    """Whether every word of ``text`` stands in one of the names or in its pinyin."""
    words = text.lower().split()
    written = "\n".join(names).lower()
    if all(word in written for word in words):
        return True
    if not all(word.isascii() for word in words if word not in written):
        return False
    spelled = f"{written}\n" + "\n".join(spelling(name) for name in names)
    return all(word in spelled for word in words)
