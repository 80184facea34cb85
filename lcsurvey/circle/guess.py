"""What a shop probably is, by its name and brand: a proposal with its reason; a person decides.

Chinese shop names end with what the shop is, so of all known words in a name the last one counts, and of two that end
together the longer one: “中国石油加油站便利店” is a 便利店, “馒头花店” a 花店. What stands in brackets is looked at only where
the rest tells nothing: “好又多超市（菜鸟驿站）” is a 超市. A brand counts before a word of its own family (“美宜佳超市” is a
便利店), not before another (“小米手机维修”); a brand that is an ordinary word too counts only at the very beginning with
nothing or a word of its family behind it (“全家福照相馆” is no 全家). One character never decides.
Words and brands are read from ``forms/names.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lcsurvey.circle.mapping import load_toml, read_toml
from lcsurvey.circle.nearness import bare
from lcsurvey.errors import FormError, Problem

if TYPE_CHECKING:
    from lcsurvey.circle.catalogue import Catalogue

_BRACKET = re.compile(r"[(\[【〔<《「](.*?)[)\]】〕>》」]")
_PLACE = tuple("省市县区旗镇乡村街路道巷号里苑园庄城店·-_.|、,")  # what may stand before a brand
_LEAST = 2  # characters of a word that tells something
_SURE = 3  # a brand of more characters is known anywhere in a name, whatever else it says
_MALLS = ("department_store", "community_mall")


@dataclass(frozen=True, slots=True)
class Brand:
    """A brand and the format of its shops; ``plain``: the name is an ordinary word too."""

    name: str
    format: str
    chain: bool
    aliases: tuple[str, ...] = ()
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Guess:
    """A proposal: format id, brand ("" unknown), chain (None: not known) and the reason in Chinese."""

    format: str
    brand: str
    chain: bool | None
    because: str


@dataclass(frozen=True, slots=True)
class _Hit:
    """A known word at ``start`` to ``end`` of a name."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Known:
    """Words that are looked for in names, each with what it means."""

    entries: Mapping[str, Any]
    longest: int

    def hits(self, text: str) -> Iterator[_Hit]:
        """Every known word in a text."""
        for start in range(len(text)):
            for end in range(start + _LEAST, min(len(text), start + self.longest) + 1):
                if text[start:end] in self.entries:
                    yield _Hit(text[start:end], start, end)


@dataclass(frozen=True, slots=True)
class Guesser:
    """The words of shop names (word → format id, "" for what is no outlet) and the brands by every name."""

    catalogue: Catalogue
    words: _Known
    brands: _Known
    families: tuple[frozenset[str], ...]

    def guess(self, name: str, brand: str = "") -> Guess | None:
        """The most likely format of a shop; None where the name does not tell."""
        text, written = bare(name), brand.strip()
        given = self._given(bare(brand))
        for part in (_BRACKET.sub("", text), *_BRACKET.findall(text)):
            word = _last(self.words.hits(part))
            found = self._of(part, word, given, written)
            if found is not None or (word is not None and not self.words.entries[word.word]):
                return found
        return self._of("", None, given, written)

    def _of(self, text: str, word: _Hit | None, given: Brand | None, written: str) -> Guess | None:
        """The guess for one part of a name; ``word`` is the word that counts, ``given`` the brand entered beside it."""
        what = self.words.entries[word.word] if word else ""
        hit = None if given else self._brand(text, word, what)
        brand: Brand | None = self.brands.entries[hit.word] if hit else given
        fits = brand is not None and (word is None or self._kin(brand.format, what) or _inside(word, hit))
        if brand and hit and not fits and len(brand.name) <= _SURE:
            brand = None  # 天虹理发店: a name like a brand's
        chain = True if (brand and brand.chain) or "连锁" in text else None
        if brand and fits:
            finer = what if what in self.catalogue.whole(brand.format) else brand.format
            why = f"“{brand.name}”是连锁品牌" if brand.chain else f"名称里有“{brand.name}”"
            return Guess(finer, brand.name, chain, f"{why}，一般是{self.catalogue.label(finer)}。")
        if word is None or not what:
            return None
        because = f"名称里有“{word.word}”，一般是{self.catalogue.label(what)}。"
        return Guess(what, brand.name if brand else written, chain, because)

    def _given(self, brand: str) -> Brand | None:
        """The brand that was entered, also with more words behind it: 罗森便利店."""
        found: Brand | None = self.brands.entries.get(brand)
        return found or next((self.brands.entries[hit.word] for hit in self._in(brand) if hit.start == 0), None)

    def _in(self, text: str) -> list[_Hit]:
        """The brands in a text, none inside another; the one that is meant first."""
        hits = list(self.brands.hits(text))
        outer = [a for a in hits if not any(b != a and b.start <= a.start and a.end <= b.end for b in hits)]
        return sorted(outer, key=lambda hit: (self._is_place(text, hit), -hit.end))

    def _is_place(self, text: str, hit: _Hit) -> bool:
        """Whether a brand only says where: 肯德基万达广场店, 万达广场肯德基."""
        return self.brands.entries[hit.word].format in _MALLS or (text[hit.end :] == "店" and hit.start > 0)

    def _brand(self, text: str, word: _Hit | None, what: str) -> _Hit | None:
        """The brand in a name, where it stands as brands do."""
        for hit in self._in(text):
            brand: Brand = self.brands.entries[hit.word]
            first = hit.start == 0 or text[hit.start - 1] in _PLACE
            last = text[hit.end :] in ("", "店")
            followed = word is not None and word.start == hit.end and self._kin(brand.format, what)
            if brand.plain:
                fits = hit.start == 0 and (last or followed)
            else:
                fits = first or last or followed or len(hit.word) > _SURE
            if fits:
                return hit
        return None

    def _kin(self, brand: str, what: str) -> bool:
        """Whether a brand's format covers what the word behind it says."""
        if what in self.catalogue.whole(brand) or brand in self.catalogue.whole(what):
            return True
        return any(brand in family and what in family for family in self.families)


def _inside(word: _Hit | None, brand: _Hit | None) -> bool:
    return word is not None and brand is not None and brand.start <= word.start and word.end <= brand.end


def _last(hits: Iterator[_Hit]) -> _Hit | None:
    """The word that ends last; of those the longest."""
    return max(hits, key=lambda hit: (hit.end, -hit.start), default=None)


def parse_guesser(text: str, catalogue: Catalogue, name: str = "names.toml") -> Guesser:
    """Words and brands of a TOML text; raises FormError with every problem."""
    return _guesser(load_toml(text, name), catalogue, name)


def read_guesser(path: Path | None, catalogue: Catalogue) -> Guesser:
    """Words and brands of a file (none: only the formats' own names); raises ResourceError or FormError."""
    return _guesser(read_toml(path) if path else {}, catalogue, str(path))


def _guesser(data: Mapping[str, Any], catalogue: Catalogue, name: str) -> Guesser:
    problems: list[Problem] = []
    vague = {bare(word) for word in data.get("vague", ())}
    words = {bare(word): item.id for item in catalogue.formats for word in (*item.aliases, item.label)}
    words |= {bare(word): id_ for id_, found in data.get("words", {}).items() for word in found}
    words |= {bare(word): "" for word in data.get("nothing", ())}
    words = {word: id_ for word, id_ in words.items() if len(word) >= _LEAST and word not in vague}
    brands = _brands(data.get("brand", ()), name, problems)
    families = tuple(frozenset(family) for family in data.get("families", ()))
    used = [*words.values(), *(brand.format for brand in brands.values()), *(id_ for some in families for id_ in some)]
    for id_ in dict.fromkeys(used):
        if id_ and id_ not in catalogue.by_id:
            problems.append(Problem("unknown_format", name, f"没有业态 {id_}，请核对 id。"))
    if problems:
        raise FormError(problems)
    return Guesser(catalogue, _known(words), _known(brands), families)


def _brands(rows: Iterable[Mapping[str, Any]], name: str, problems: list[Problem]) -> dict[str, Brand]:
    found: dict[str, Brand] = {}
    for number, row in enumerate(rows, 1):
        place = f"{name} 第 {number} 个品牌"
        if not all(isinstance(row.get(key), str) and row[key] for key in ("name", "format")):
            problems.append(Problem("bad_brand", place, "要有 name、format 两项文字，请补上。"))
            continue
        aliases = tuple(row.get("aliases", ()))
        brand = Brand(row["name"], row["format"], row.get("chain") is True, aliases, row.get("plain") is True)
        for key in map(bare, (brand.name, *aliases)):
            if key in found or len(key) < _LEAST:
                problems.append(Problem("same_brand", place, f"“{key}”写了两次，或只有一个字，请改正。"))
            found[key] = brand
    return found


def _known(entries: Mapping[str, Any]) -> _Known:
    return _Known(entries, max(map(len, entries), default=0))
