"""How a Chinese name is typed: its whole pinyin and its initials, for searching."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache


def plain(text: str) -> str:
    """The form in which two writings of one word are equal: NFKC, no spaces."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@lru_cache(maxsize=65536)
def spelling(name: str) -> str:
    """``瑞丰`` → ``ruifeng rf``; letters and digits stand as they are, in lower case."""
    from pypinyin import lazy_pinyin

    syllables = lazy_pinyin(name)
    return f"{''.join(syllables)} {''.join(syllable[:1] for syllable in syllables)}".lower()


def spellings(names: Iterable[str]) -> Iterator[str]:
    """The same as :func:`spelling` for thousands of names: what has no phrase read unusually is read sign by sign."""
    unusual = _unusual()
    for name in names:
        if any(phrase in name for sign in name if sign in unusual for phrase in unusual[sign]):
            yield spelling(name)
        else:
            yield _spell(name)


def _spell(name: str) -> str:
    """Every sign as it is read alone; what is not Chinese stands together, as one syllable."""
    syllables: list[str] = []
    other = ""
    for sign in name:
        read = _alone(sign)
        if read and other:
            syllables.append(other)
            other = ""
        if read:
            syllables.append(read)
        else:
            other += sign
    if other:
        syllables.append(other)
    return f"{''.join(syllables)} {''.join(syllable[:1] for syllable in syllables)}".lower()


@lru_cache(maxsize=65536)
def _alone(sign: str) -> str:
    """How a Chinese character is read by itself; empty for other signs."""
    from pypinyin.constants import PINYIN_DICT

    return _toneless(PINYIN_DICT[ord(sign)].split(",")[0]) if ord(sign) in PINYIN_DICT else ""


@lru_cache(maxsize=4096)
def _toneless(reading: str) -> str:
    from pypinyin.contrib.tone_convert import to_normal

    return str(to_normal(reading))


@cache
def _unusual() -> Mapping[str, tuple[str, ...]]:
    """First character that is read otherwise than alone → the phrases in which it is."""
    from pypinyin.constants import PHRASES_DICT

    found: dict[str, list[str]] = {}
    for phrase, readings in PHRASES_DICT.items():
        for sign, reading in zip(phrase, readings, strict=False):
            if _toneless(reading[0]) != _alone(sign):
                found.setdefault(sign, []).append(phrase)
                break
    return {sign: tuple(phrases) for sign, phrases in found.items()}


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
