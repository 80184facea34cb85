"""How near a typed word is to a name: for lists where a person types a few letters and expects the right line first."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from lcsurvey.circle.spelling import plain, spelling


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """A name as it is compared: one width, one case, no spaces."""
    return plain(text).casefold()


def rank(text: str, label: str, *aliases: str) -> int | None:
    """How near every word of ``text`` is to a label, its aliases or their pinyin: 0 is nearest, None is not found."""
    found = [_rank(word, label, aliases) for word in unicodedata.normalize("NFKC", text).casefold().split()]
    return None if None in found else max((near for near in found if near is not None), default=0)


def _rank(word: str, label: str, aliases: tuple[str, ...]) -> int | None:
    names = [bare(label), *map(bare, aliases)]
    places = [
        (2 * min(name.find(word), 1) + 2 * (name != word), later) for later, name in enumerate(names) if word in name
    ]
    if places:
        return min(near + (later > 0) for near, later in places)
    if not word.isascii() or len(word) < 2:
        return None
    best: int | None = None
    for later, name in enumerate(names):
        for letters in spelling(name).split():
            if letters.startswith(word):
                return 6 + (later > 0)
            if word in letters and best is None and (not later or len(word) > 2):
                best = 8 + (later > 0)
    return best
