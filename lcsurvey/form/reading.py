"""Reading TOML from a person's hand: every problem at once, each with file, line and remedy.

:func:`load` gives plain data and the lines on which its blocks begin; a :class:`Block` hands out the keys of
one table, checks their types, and remembers what was never asked for.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from lcsurvey.errors import Problem
from lcsurvey.form.broken import broken

MAX_BYTES = 4 << 20
_HEADER = re.compile(r"^\s*\[\[?\s*([A-Za-z0-9_.]+)\s*\]\]?")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_POINTS = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,9})?")
_MISSING: Any = object()


@dataclass(slots=True)
class Document:
    """Plain data of one TOML file, and where its blocks begin."""

    name: str
    data: dict[str, Any]
    lines: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def place(self, header: str = "", index: int = 0) -> str:
        """``v1.form.toml 第 37 行`` for the index-th block under ``[[header]]``."""
        lines = self.lines.get(header, ())
        return f"{self.name} 第 {lines[index]} 行" if index < len(lines) else self.name


def load(text: str, name: str, problems: list[Problem]) -> Document:
    """Plain data of a TOML text; syntax errors of every block are added to ``problems``."""
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
    lines: dict[str, list[int]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            lines.setdefault(header.group(1), []).append(number)
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # no TOML, or a number of thousands of digits
        problems.extend(_broken_blocks(text, name) or [broken(error, name)])
        data = {}
    return Document(name, data, {header: tuple(found) for header, found in lines.items()})


def _broken_blocks(text: str, name: str) -> list[Problem]:
    """One problem per block that is no TOML by itself."""
    found = []
    start = 1
    block: list[str] = []
    for number, line in enumerate([*text.splitlines(), "[end]"], 1):
        if _HEADER.match(line) and block:
            try:
                tomllib.loads("\n".join(block))
            except (ValueError, RecursionError) as error:
                found.append(broken(error, name, start, number - 1))
            start, block = number, []
        block.append(line)
    return found


class Block:
    """One TOML table while it is read; problems go into the shared list."""

    def __init__(self, data: Any, place: str, problems: list[Problem]) -> None:
        self.place = place
        self.problems = problems
        self._data: dict[str, Any] = dict(data) if isinstance(data, dict) else {}
        self._left = set(self._data)
        if not isinstance(data, dict):
            self.wrong("not_a_table", f"这里应是一个表 {{…}}，现在是“{data}”。")

    def wrong(self, code: str, sentence: str) -> None:
        """Remember a problem at this block."""
        self.problems.append(Problem(code, self.place, sentence))

    def has(self, key: str) -> bool:
        """Whether the key is written."""
        return key in self._data

    def get(self, key: str, default: Any = None) -> Any:
        """The raw value."""
        self._left.discard(key)
        return self._data.get(key, default)

    def text(self, key: str, default: Any = _MISSING) -> str:
        """A text; a missing one without default is a problem."""
        value = self.get(key, default)
        if value is _MISSING:
            self.wrong("missing_key", f'缺少 {key}，请补上，例如 {key} = "…"。')
            return ""
        if not isinstance(value, str):
            self.wrong("not_text", f"{key} 应是带引号的文字，现在是 {value!r}。")
            return ""
        return value

    def name(self, key: str) -> str:
        """A permanent id: lower-case letters, digits and underscores."""
        value = self.text(key)
        if key in self._data and not _NAME.fullmatch(value):
            self.wrong("bad_name", f"{key} = “{value}”只能用小写字母、数字和下划线，并以字母开头。")
        return value

    def flag(self, key: str, default: bool) -> bool:
        """true or false."""
        value = self.get(key, default)
        if not isinstance(value, bool):
            self.wrong("not_boolean", f"{key} 应是 true 或 false，现在是 {value!r}。")
            return default
        return value

    def integer(self, key: str, default: Any = _MISSING) -> int:
        """A whole number."""
        value = self.get(key, default)
        if value is _MISSING or isinstance(value, bool) or not isinstance(value, int):
            self.wrong("not_integer", f"{key} 应是整数，例如 {key} = 1。")
            return 0
        return value

    def number(self, key: str, default: Any = _MISSING) -> Fraction | None:
        """A decimal written as text (points, thresholds); None where it is absent and may be."""
        value = self.get(key, default)
        if value is None:
            return None
        if value is _MISSING:
            self.wrong("missing_key", f'缺少 {key}，请补上，例如 {key} = "4"。')
            return Fraction(0)
        return self.as_number(key, value)

    def as_number(self, key: str, value: Any) -> Fraction:
        """``value`` as an exact number; binary floats are refused."""
        if isinstance(value, bool) or not isinstance(value, (str, int)) or not _POINTS.fullmatch(str(value)):
            self.wrong("not_number", f'{key} 应写成带引号的小数，例如 "1.5"，现在是 {value!r}。')
            return Fraction(0)
        return Fraction(str(value))

    def option(self, key: str, allowed: Iterable[str], default: Any = _MISSING) -> str:
        """One of a closed list."""
        allowed = tuple(allowed)
        value = self.text(key, default)
        if key in self._data and value not in allowed and value != default:
            self.wrong("unknown_value", f"{key} = “{value}”不认识；可用：{'、'.join(filter(None, allowed))}。")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; absent is empty."""
        value = self.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.wrong("not_texts", f'{key} 应是文字的列表，例如 {key} = ["…"]。')
            return ()
        return tuple(value)

    def rows(self, key: str) -> list[Any]:
        """The raw tables of ``[[key]]``; absent is empty."""
        value = self.get(key, [])
        if isinstance(value, list):
            return value
        self.wrong("not_list", f"{key} 应写成 [[{key}]]。")
        return []

    def blocks(self, key: str) -> tuple[Block, ...]:
        """A list of inner tables."""
        value = self.get(key, [])
        if not isinstance(value, list):
            self.wrong("not_list", f"{key} 应是列表 [ … ]。")
            return ()
        return tuple(Block(item, f"{self.place} {key}[{index + 1}]", self.problems) for index, item in enumerate(value))

    def block(self, key: str) -> Block | None:
        """An inner table, or None."""
        return Block(self.get(key), f"{self.place} {key}", self.problems) if key in self._data else None

    def mapping(self, key: str) -> Mapping[str, Any]:
        """A table of free keys."""
        value = self.get(key, {})
        if not isinstance(value, dict):
            self.wrong("not_a_table", f"{key} 应是一个表 {{…}}。")
            return {}
        return value

    def done(self) -> None:
        """Every key that nobody asked for is a problem."""
        for key in sorted(self._left):
            self.wrong("unknown_key", f"不认识的项 {key}；检查拼写，或删去这一行。")
