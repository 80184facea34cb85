"""What each table calls the shared formats: its wording, character for character, and the formats that stand behind it.

Read from ``forms/<city>/mapping.toml``, one file per city, only when a table of that city asks. In the file a format
means itself and all its kinds (``part_of``); ``=id`` means itself alone. What comes out of here is spelled out: every
id, in the order of the file, none twice. ``exceptions`` are words of a list that are no formats, each with its reason.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from lcsurvey.errors import FormError, Problem, ResourceError

Whole = Callable[[str], tuple[str, ...]]
"""A format and all its kinds; () for an id that the catalogue does not have."""
_HEADER = re.compile(r"^\s*\[\[\s*mapping\s*\]\]")
_KEYS = {"table", "list", "source", "items", "exceptions"}


@dataclass(frozen=True, slots=True)
class WordList:
    """One list of one table (or of several that share it): ``items`` wording → format ids."""

    tables: tuple[str, ...]
    list: str
    source: str  # where it stands in the document
    items: Mapping[str, tuple[str, ...]]
    written: Mapping[str, tuple[str, ...]]  # as the file has it, = signs included
    exceptions: Mapping[str, str]  # wording → why it is no format


def read_file(path: Path) -> str:
    """The text of a file of the catalogue; raises ResourceError where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(f"业态目录读不出来：{path}。请检查文件，或重新安装本程序。") from error


def read_toml(path: Path) -> dict[str, Any]:
    """A file of the catalogue as data; raises ResourceError where it cannot be read, FormError on bad syntax."""
    return load_toml(read_file(path), str(path))


def load_toml(text: str, name: str) -> dict[str, Any]:
    """A TOML text as data; raises FormError with the line where the syntax is wrong."""
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"line (\d+)", str(error))
        place = f"{name} 第 {found.group(1)} 行" if found else name
        raise FormError([Problem("toml_syntax", place, "写法不对，请检查引号、等号和括号。")]) from error


def parse_mappings(text: str, whole: Whole, name: str = "mapping.toml") -> tuple[WordList, ...]:
    """The lists of a TOML text; raises FormError with every problem, each with its line."""
    return read_lists(load_toml(text, name).get("mapping", []), whole, name, text.splitlines())


def read_lists(rows: Any, whole: Whole, name: str, lines: Sequence[str] = ()) -> tuple[WordList, ...]:
    """The lists of rows as data; ``lines`` are those of the file that they stand in."""
    if not isinstance(rows, list):
        raise FormError([Problem("bad_mapping", name, "对照表应写成 [[mapping]]。")])
    begin = [number for number, line in enumerate(lines) if _HEADER.match(line)]
    begin = begin if len(begin) == len(rows) else [0] * len(rows)
    problems: list[Problem] = []
    found: list[WordList] = []
    for row, (start, end) in zip(rows, pairwise([*begin, len(lines)]), strict=True):
        place = _Place(name, lines[start:end], start)
        one = _list(row, whole, place, problems)
        if one is None:
            problems.append(Problem("bad_mapping", place(), "要有 table、list、source 和 items，请补上或改正。"))
        elif any(one.list == other.list and set(one.tables) & set(other.tables) for other in found):
            problems.append(Problem("same_list", place(), f"{one.tables[0]} 的 {one.list} 写了两次，请合并。"))
        else:
            found.append(one)
    if problems:
        raise FormError(problems)
    return tuple(found)


def read_mappings(path: Path, whole: Whole) -> tuple[WordList, ...]:
    """The lists of a city's file; raises ResourceError where it cannot be read, FormError where it is wrong."""
    return parse_mappings(read_file(path), whole, str(path))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a list stands in its file."""

    name: str
    lines: Sequence[str]
    start: int  # lines before it

    def __call__(self, label: str = "") -> str:
        """The line of a wording, or that on which the list begins."""
        if not self.lines:
            return self.name
        found = next((n for n, line in enumerate(self.lines) if label and label in line.partition("=")[0]), 0)
        return f"{self.name} 第 {self.start + found + 1} 行"


def _list(row: Any, whole: Whole, place: _Place, problems: list[Problem]) -> WordList | None:
    if not isinstance(row, dict) or row.keys() - _KEYS:
        return None
    tables = tuple(_words(row.get("table")))
    items, exceptions = row.get("items", {}), row.get("exceptions", {})
    if not tables or not isinstance(items, dict) or not isinstance(exceptions, dict) or not (items or exceptions):
        return None
    if not all(isinstance(row.get(key), str) and row[key] for key in ("list", "source")):
        return None
    if not all(isinstance(reason, str) and reason for reason in exceptions.values()):
        return None
    written = {label: tuple(_words(ids)) for label, ids in items.items()}
    spelled: dict[str, tuple[str, ...]] = {}
    for label, ids in written.items():
        spelled[label] = tuple(dict.fromkeys(id_ for word in ids for id_ in _meant(word, whole)))
        unknown = [word for word in ids if not _meant(word, whole)]
        if unknown or not ids or label in exceptions:
            what = f"没有业态 {'、'.join(unknown)}" if unknown else "没有写业态，或又写在 exceptions 里"
            problems.append(Problem("bad_item", place(label), f"“{label}”{what}，请核对 id。"))
    return WordList(tables, row["list"], row["source"], spelled, written, dict(exceptions))


def _meant(word: str, whole: Whole) -> tuple[str, ...]:
    return whole(word[1:])[:1] if word.startswith("=") else whole(word)


def _words(value: Any) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str) and one:
            yield one
