"""The formats (业态) that all tables share: an outlet is entered once under one of these ids.

``forms/catalogue.toml`` holds the formats: an id that never changes, the word on the screen, what people call it.
A format may be a kind of another (``part_of``): a 理发店 also counts where a 美容美发店 is asked, never the other way
round. What each table calls them lies in ``forms/<city>/mapping.toml``, words of shop names and brands in
``forms/names.toml``; both are read only when somebody asks. How it all reads: ``docs/catalogue.md``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lcsurvey import paths
from lcsurvey.circle.mapping import WordList, load_toml, read_mappings, read_toml
from lcsurvey.circle.nearness import bare, rank
from lcsurvey.errors import FormError, NotFound, Problem, ResourceError

if TYPE_CHECKING:
    from lcsurvey.circle.guess import Guess, Guesser

_EXPLAINED = re.compile(r"\(.*\)$")
CATEGORIES = ("基本保障类", "品质提升类", "公共服务设施")


PUBLIC = "公共服务设施"
"""The category of what is no shop: schools, clinics, charging."""

_REMEMBERED = 512  # searches that are not made a second time; each is asked at every key


@dataclass(frozen=True, slots=True)
class Format:
    """One format: ``label`` is shown, ``category`` is one of CATEGORIES, ``part_of`` the id it is a kind of."""

    id: str
    label: str
    category: str
    part_of: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Catalogue:
    """All formats in their order; ``folder`` is where the cities' mappings and the names lie."""

    formats: tuple[Format, ...]
    by_id: Mapping[str, Format] = field(default_factory=dict)
    folder: Path | None = None
    _read: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def label(self, id_: str) -> str:
        """The word for an id; an id this installation does not know stands for itself."""
        found = self.by_id.get(id_)
        return found.label if found else id_

    def whole(self, id_: str) -> tuple[str, ...]:
        """A format and all its kinds, itself first; () for an unknown id."""
        if "whole" not in self._read:
            self._read["whole"] = {item.id: (item.id, *self._kinds(item.id)) for item in self.formats}
        found: tuple[str, ...] = self._read["whole"].get(id_, ())
        return found

    def _kinds(self, id_: str) -> Iterator[str]:
        for item in self.formats:
            if item.part_of == id_:
                yield item.id
                yield from self._kinds(item.id)

    def search(self, text: str) -> tuple[Format, ...]:
        """The formats found by every word of ``text`` in label, alias, pinyin or initials; the nearest first."""
        known: dict[str, tuple[Format, ...]] = self._read.setdefault("found", {})
        if text not in known:
            if len(known) >= _REMEMBERED:
                known.clear()
            found = [(rank(text, item.label, *item.aliases), number) for number, item in enumerate(self.formats)]
            near = sorted((near, number) for near, number in found if near is not None)
            known[text] = tuple(self.formats[number] for _, number in near)
        return known[text]

    def named(self, text: str) -> Format | None:
        """The format of exactly this label, alias or id, an explanation in brackets or 社区 before it apart; or None."""
        if "named" not in self._read:
            names = [(bare(name), item) for item in self.formats for name in (*item.aliases, item.label, item.id)]
            self._read["named"] = dict(names)
        known: Mapping[str, Format] = self._read["named"]
        whole = bare(text)
        short = _EXPLAINED.sub("", whole)
        return next((known[name] for name in (whole, short, short.removeprefix("社区")) if name in known), None)

    def mapping(self, table: str, list_: str) -> Mapping[str, tuple[str, ...]]:
        """What a list of a table says → the ids of the formats that count as it, kinds included; raises NotFound."""
        for found in self.word_lists(table.partition("/")[0]):
            if table in found.tables and found.list == list_:
                return found.items
        raise NotFound(f"“{table}”没有“{list_}”的业态对照表，请检查 mapping.toml。")

    def word_lists(self, city: str) -> tuple[WordList, ...]:
        """Every list of a city's tables; () for a city that has none."""
        if city not in self._read.setdefault("lists", {}):
            path = self.folder / city / "mapping.toml" if self.folder else None
            self._read["lists"][city] = read_mappings(path, self.whole) if path and path.is_file() else ()
        found: tuple[WordList, ...] = self._read["lists"][city]
        return found

    @contextmanager
    def reading(self, folders: Iterable[Path]) -> Iterator[Mapping[Path, tuple[Problem, ...]]]:
        """For a while the mappings of these cities' folders instead of the installation's; gives what is wrong in each.

        A folder whose mapping is right or absent is left out.
        """
        kept = self._read.pop("lists", {})
        lists = self._read["lists"] = dict(kept)
        wrong: dict[Path, tuple[Problem, ...]] = {}
        for folder in folders:
            path = folder / "mapping.toml"
            try:
                lists[folder.name] = read_mappings(path, self.whole) if path.is_file() else ()
            except FormError as error:
                wrong[folder], lists[folder.name] = error.problems, ()
            except ResourceError as error:
                wrong[folder], lists[folder.name] = (Problem("unreadable", str(path), str(error)),), ()
        try:
            yield wrong
        finally:
            self._read["lists"] = kept

    def cities(self) -> tuple[str, ...]:
        """The cities that have a mapping, sorted."""
        return tuple(sorted(path.parent.name for path in self.folder.glob("*/mapping.toml"))) if self.folder else ()

    def guess(self, name: str, brand: str = "") -> Guess | None:
        """What a shop of this name (and brand) probably is, and why; None where its name does not tell."""
        return self.guesser.guess(name, brand)

    @property
    def guesser(self) -> Guesser:
        """The words of shop names and the brands, read at the first question."""
        if "guesser" not in self._read:
            from lcsurvey.circle.guess import read_guesser

            self._read["guesser"] = read_guesser(self.folder / "names.toml" if self.folder else None, self)
        found: Guesser = self._read["guesser"]
        return found


def parse_catalogue(text: str, name: str = "catalogue.toml", folder: Path | None = None) -> Catalogue:
    """The catalogue of a TOML text; raises FormError with every problem."""
    return _catalogue(load_toml(text, name), name, folder)


def _catalogue(data: Mapping[str, Any], name: str, folder: Path | None) -> Catalogue:
    problems: list[Problem] = []
    formats: dict[str, Format] = {}
    rows = data.get("format")
    for number, row in enumerate(rows if isinstance(rows, list) else [], 1):
        place = f"{name} 第 {number} 个业态"
        if not isinstance(row, dict) or not _complete(row):
            problems.append(Problem("bad_format", place, "要有 id、label、category 三项文字，请补上。"))
        elif row["id"] in formats:
            problems.append(Problem("same_id", place, f"id“{row['id']}”用了两次，请改成不同的。"))
        else:
            part_of, aliases = row.get("part_of", ""), tuple(row.get("aliases", ()))
            formats[row["id"]] = Format(row["id"], row["label"], row["category"], part_of, aliases)
    if not problems and not formats:
        problems.append(Problem("no_formats", name, "一个业态也没有，请至少写一个 [[format]]。"))
    problems += [
        Problem("bad_part_of", f"{name} {item.label}", f"part_of“{item.part_of}”不是别的业态，或绕了一圈，请核对 id。")
        for item in formats.values()
        if item.part_of and not _rooted(item, formats)
    ]
    if problems:
        raise FormError(problems)
    return Catalogue(tuple(formats.values()), formats, folder)


def _complete(row: Mapping[str, Any]) -> bool:
    aliases = row.get("aliases", [])
    words = [row.get(key) for key in ("id", "label", "category")]
    words += [row["part_of"]] if "part_of" in row else []
    return isinstance(aliases, list) and all(isinstance(word, str) and word.strip() for word in (*words, *aliases))


def _rooted(item: Format, formats: Mapping[str, Format]) -> bool:
    """Whether going up from part to whole ends at a format that is no part."""
    seen = {item.id}
    while item.part_of:
        if item.part_of in seen or item.part_of not in formats:
            return False
        seen.add(item.part_of)
        item = formats[item.part_of]
    return True


def read_catalogue(path: Path) -> Catalogue:
    """The catalogue of a file; raises ResourceError where it cannot be read, FormError where it is wrong."""
    return _catalogue(read_toml(path), str(path), path.parent)


@cache
def catalogue() -> Catalogue:
    """The catalogue of this installation."""
    return read_catalogue(paths.forms() / "catalogue.toml")
