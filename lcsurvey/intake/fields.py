"""What the columns of a list may stand for, by kind: read from ``forms/columns.toml``.

Labels, types and units are those of the store; here are the words under which people write them. Some fields are no
facts of the thing itself: ``distance`` (metres or minutes, as its cells say), ``position`` (both degrees in one cell), an
outlet's ``community`` (tells the circle), a circle's ``communities`` (registered with it).
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from lcsurvey import paths
from lcsurvey.errors import ResourceError
from lcsurvey.store.kinds import KINDS
from lcsurvey.store.kinds import Field as Fact

LISTS = ("outlet", "circle", "community", "compound", "gate")
"""The kinds of which a list can be taken in."""
_OWN: Mapping[str, str] = {"distance": "距离（米或分钟）", "community": "社区", "communities": "覆盖社区", "position": "坐标（经度,纬度）"}
_NUMBER = re.compile(r"^[*＊\s]*(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）.、．:：\s]+)?")
BRACKETS = re.compile(r"[(\[{<【〔〈《](.*?)[)\]}>】〕〉》]")
_MARKS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Target:
    """A field that a column may be read as: ``label`` is the word on the screen, ``fact`` the field of the store.

    ``words`` are writings of a value → what is kept; ``yes`` and ``no`` are further words of a yes-or-no field.
    """

    name: str
    label: str
    aliases: tuple[str, ...]
    fact: Fact | None = None
    words: Mapping[str, str] = field(default_factory=dict)
    yes: frozenset[str] = frozenset()
    no: frozenset[str] = frozenset()

    @property
    def is_number(self) -> bool:
        """Whether its cells are numbers that stand for themselves."""
        return self.name in ("distance", "position") or (self.fact is not None and self.fact.type in ("integer", "decimal"))


def bare(text: str) -> str:
    """A heading or word as it is compared: one width and case, no number, marks, spaces, nor what stands in brackets."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = _NUMBER.sub("", BRACKETS.sub("", plain) or plain)
    return _MARKS.sub("", plain)


@cache
def targets(kind: str) -> Mapping[str, Target]:
    """The fields of a kind's list by name, in the order of the file; ResourceError where the file is damaged."""
    path = paths.forms() / "columns.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))[kind]
        more = data.pop("more", {})
        found = {name: _target(kind, name, tuple(aliases), more.get(name, {})) for name, aliases in data.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ResourceError(f"导入用的列名表读不出来：{path}。请重新安装本程序。") from error
    return found


def _target(kind: str, name: str, aliases: tuple[str, ...], more: Mapping[str, object]) -> Target:
    fact = KINDS[kind].field.get(name)
    if fact is None and name not in _OWN:
        raise KeyError(name)
    label = fact.label if fact is not None else _OWN[name]
    words = more.get("words", {})
    yes, no = more.get("yes", ()), more.get("no", ())
    assert isinstance(words, Mapping)
    assert isinstance(yes, list | tuple)
    assert isinstance(no, list | tuple)
    return Target(
        name,
        label,
        tuple(dict.fromkeys(bare(alias) for alias in (label, *aliases))),
        fact,
        {bare(written): kept for kept, all_ in words.items() for written in (kept, *all_)},
        frozenset(map(bare, yes)),
        frozenset(map(bare, no)),
    )
