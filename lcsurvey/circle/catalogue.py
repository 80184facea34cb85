"""The formats (业态) that all tables share: an outlet is entered once under one of these ids.

Read from ``forms/catalogue.toml``: an id that never changes, the word on the screen, and its category.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from lcsurvey import paths
from lcsurvey.circle.spelling import matches
from lcsurvey.errors import FormError, Problem, ResourceError


@dataclass(frozen=True, slots=True)
class Format:
    """One format: ``label`` is shown, ``category`` is 基本保障类 or 品质提升类."""

    id: str
    label: str
    category: str


@dataclass(frozen=True)
class Catalogue:
    """All formats in their order."""

    formats: tuple[Format, ...]
    by_id: Mapping[str, Format] = field(default_factory=dict)

    def label(self, id_: str) -> str:
        """The word for an id; an id this installation does not know stands for itself."""
        found = self.by_id.get(id_)
        return found.label if found else id_

    def search(self, text: str) -> tuple[Format, ...]:
        """The formats that have every word of ``text`` in label or pinyin; those that begin with it first."""
        found = [format_ for format_ in self.formats if matches(text, format_.label)]
        return tuple(sorted(found, key=lambda format_: not format_.label.startswith(text)))

    def named(self, label: str) -> Format | None:
        """The format of exactly this label or id; None where there is none."""
        plain = label.strip()
        return self.by_id.get(plain) or next((item for item in self.formats if item.label == plain), None)


def parse_catalogue(text: str, name: str = "catalogue.toml") -> Catalogue:
    """The catalogue of a TOML text; raises FormError with every problem."""
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"line (\d+)", str(error))
        place = f"{name} 第 {found.group(1)} 行" if found else name
        raise FormError([Problem("toml_syntax", place, "写法不对，请检查引号、等号和括号。")]) from error
    problems: list[Problem] = []
    formats: dict[str, Format] = {}
    rows = data.get("format")
    for number, row in enumerate(rows if isinstance(rows, list) else [], 1):
        place = f"{name} 第 {number} 个业态"
        if not isinstance(row, dict) or not all(_word(row.get(key)) for key in ("id", "label", "category")):
            problems.append(Problem("bad_format", place, "要有 id、label、category 三项文字，请补上。"))
        elif row["id"] in formats:
            problems.append(Problem("same_id", place, f"id“{row['id']}”用了两次，请改成不同的。"))
        else:
            formats[row["id"]] = Format(row["id"], row["label"], row["category"])
    if not problems and not formats:
        problems.append(Problem("no_formats", name, "一个业态也没有，请至少写一个 [[format]]。"))
    if problems:
        raise FormError(problems)
    return Catalogue(tuple(formats.values()), formats)


def _word(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def read_catalogue(path: Path) -> Catalogue:
    """The catalogue of a file; raises ResourceError where it cannot be read, FormError where it is wrong."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(f"业态目录读不出来：{path}。请重新安装本程序。") from error
    return parse_catalogue(text, str(path))


@cache
def catalogue() -> Catalogue:
    """The catalogue of this installation."""
    return read_catalogue(paths.forms() / "catalogue.toml")
