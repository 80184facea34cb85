"""Which column of a list stands for what: told by its heading, and where that does not help, by its cells.

    heading = heading_row(sheet, kind)             # -1 where the sheet begins with things at once
    columns = guess(sheet, kind, heading, names)   # column → field; what nobody can tell is left out

A heading is compared with the words of ``forms/columns.toml``: the same word first, then one that stands in the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.intake.cells import METRES, MINUTES
from lcsurvey.intake.fields import Target, bare, targets
from lcsurvey.intake.sheet import Sheet
from lcsurvey.intake.spreadsheet import letters
from lcsurvey.intake.units import unit_of

WITHIN = 15
"""Rows among which the heading stands."""
LOOKED_AT = 200
"""Cells of a column that are looked at where the heading does not help."""
_MOST = 0.6
"""So many of the cells have to be of a kind."""
_SUM = re.compile(r".{0,4}[总合小共]计.{0,4}|总数|总人数")
_WALKS = ("distance", "minutes", "metres")
_FIGURE = re.compile(r"^\d")
_STREET = re.compile(r"[路街巷道弄里].*\d|\d+\s*[号栋幢楼]|[路街巷]$")
_WALK = re.compile(r"^[≤<＜≦约步行大概]*\s*\d+(?:\.\d+)?\s*(?:分钟?|min|米|m|公里|km)(?:以?内)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Names:
    """Names that are known, as they are compared: what a column without a heading is told by."""

    circles: frozenset[str] = field(default_factory=frozenset)
    communities: frozenset[str] = field(default_factory=frozenset)


def heading(sheet: Sheet, row: int, column: int) -> str:
    """The heading of a column, that of a merged cell included; the column's letters where there is none."""
    if row < 0:
        return f"{letters(column)} 列"
    at = sheet.covers.get((row, column), (row, column))
    return " ".join(sheet.text(*at).split())


def in_parts(sheet: Sheet, row: int) -> frozenset[int]:
    """Columns with a part only of the number that their heading names: 男 and 女 beneath a 从业人员 merged over both.

    Beneath a heading that is merged over several columns of figures the sum alone is what it names.
    """
    shared: dict[tuple[int, int], set[int]] = {}
    for (at, column), top in sheet.covers.items() if row >= 0 else ():
        if at == row and column != top[1]:
            shared.setdefault(top, {top[1]}).add(column)
    found: set[int] = set()
    for columns in shared.values():
        beneath = {column: [sheet.text(at, column) for at in _beneath(sheet, row)] for column in columns}
        figures = {column for column, cells in beneath.items() if any(map(_FIGURE.search, cells))}
        if len(figures) > 1:
            found |= {column for column in figures if not _SUM.fullmatch(beneath[column][0])}
    return frozenset(found)


def _beneath(sheet: Sheet, row: int) -> range:
    return range(row + 1, min(len(sheet.rows), row + 1 + LOOKED_AT))


def heading_row(sheet: Sheet, kind: str) -> int:
    """The row with the most headings that are known; else the first with several texts and no number; -1 for none.

    Of rows with as many, the lower of two that follow each other; one further down is the same heading once more.
    """
    best, most, first = -1, 0.0, -1
    for row in range(min(WITHIN, len(sheet.rows))):
        words = [heading(sheet, row, column) for column in range(len(sheet.rows[row]))]
        filled = [word for word in words if word]
        known = known_headings(sheet, row, kind)
        more = known > most or (known == most and row == best + 1)
        if known and more and 2 * known >= min(len(set(filled)), 4) - 1:
            best, most = row, known
        if first < 0 and len(filled) > 1:
            first = row if not any(re.search(r"\d", word) for word in filled) else -2
    if best >= 0 and (most > 1 or len([cell for cell in sheet.rows[best] if cell != ""]) <= 2):
        return best
    return max(first, -1) if not _is_thing(sheet, first, kind) else -1


def known_headings(sheet: Sheet, row: int, kind: str) -> int:
    """How many headings of a row are words for a field."""
    words = {heading(sheet, row, column) for column in range(len(sheet.rows[row]))} if row >= 0 else set()
    return sum(_best(word, kind)[1] >= 1 for word in words)


def _is_thing(sheet: Sheet, row: int, kind: str) -> bool:
    """Whether a row is already one of the things, not a heading: a format or a shop's name stands in it."""
    if row < 0 or kind != "outlet":
        return False
    texts = [sheet.text(row, column) for column in range(len(sheet.rows[row]))]
    return any(text and catalogue().named(text) is not None for text in texts)


def _likeness(words: str, target: Target) -> float:
    """How surely a heading means a field, 0 to 1."""
    if words in target.aliases:
        return 1.0
    shares = [
        0.55 + 0.4 * min(len(words), len(alias)) / max(len(words), len(alias))
        for alias in target.aliases
        if len(alias) > 1 and len(words) > 1 and (alias in words or (words in alias and 2 * len(words) >= len(alias)))
    ]
    return max(shares, default=0.0)


def _best(text: str, kind: str) -> tuple[str, float]:
    words = bare(text)
    if not words:
        return "", 0.0
    found = [(_likeness(words, target), -number, name) for number, (name, target) in enumerate(targets(kind).items())]
    sure, _, name = max(found)
    return name, sure


def guess(
    sheet: Sheet, kind: str, row: int, names: Names | None = None, *, fixed_circle: bool = False
) -> dict[int, str]:
    """Column → field; ``fixed_circle``: all things are of one circle that is known, so that no column has to say it.

    Where two columns would be one field, the likelier has it, then the first.
    """
    known = targets(kind)
    wishes: list[tuple[float, int, str]] = []
    titles = {column: heading(sheet, row, column) for column in range(sheet.width)} if row >= 0 else {}
    parts = in_parts(sheet, row)
    for column, title in titles.items():
        words = bare(title)
        unit = unit_of(title)
        walk = max((_likeness(words, known[name]) for name in _WALKS if words and name in known), default=0.0)
        for name, target in known.items():
            sure = _likeness(words, target) if words and not (target.is_number and column in parts) else 0.0
            wishes.append((_by_unit(name, unit, sure, walk), column, name))
    found = _share(wishes)
    if kind != "outlet":
        return found if "name" in found.values() or row >= 0 else {0: "name"}
    left = [c for c in range(sheet.width) if c not in found and (c not in titles or not _is_number_like(titles[c]))]
    return found | _share(_by_cells(sheet, row, left, set(found.values()), names or Names(), fixed_circle))


def _is_number_like(title: str) -> bool:
    """Whether a column only counts the rows."""
    return bare(title) in ("序号", "编号", "no", "号", "顺序")


def _by_unit(name: str, unit: str, sure: float, walk: float) -> float:
    """距离（米） is metres, 距离（分钟） minutes, whatever the words say; ``walk``: how surely it is one of these."""
    says = "metres" if unit in METRES else "minutes" if unit in MINUTES else ""
    if name not in _WALKS or not says:
        return sure
    return walk if name == says else min(sure, 0.5)


def _share(wishes: list[tuple[float, int, str]]) -> dict[int, str]:
    found: dict[int, str] = {}
    for sure, column, name in sorted(wishes, key=lambda wish: (-wish[0], wish[1])):
        if sure >= _MOST and column not in found and name not in found.values():
            found[column] = name
    return found


def _by_cells(
    sheet: Sheet, row: int, columns: list[int], taken: set[str], names: Names, fixed_circle: bool
) -> list[tuple[float, int, str]]:
    """What the cells of columns without a telling heading are, as wishes."""
    known, guesser = catalogue(), catalogue().guesser
    tests: dict[str, Callable[[str], bool]] = {
        "format": lambda text: known.named(text) is not None,
        "name": lambda text: len(text) > 2 and guesser.guess(text) is not None,
        "address": lambda text: _STREET.search(text) is not None,
        "distance": lambda text: _WALK.match(unicodedata.normalize("NFKC", text)) is not None,
    }
    if not fixed_circle:
        tests["circle"] = lambda text: bare(text) in names.circles
        tests["community"] = lambda text: bare(text) in names.communities
    tests = {name: test for name, test in tests.items() if name not in taken}
    if taken & {"minutes", "metres"}:
        tests.pop("distance", None)
    wishes = []
    for column in columns:
        cells = [sheet.text(at, column) for at in _beneath(sheet, row)]
        filled = [cell for cell in cells if cell]
        for weight, name in enumerate(reversed(tests)):
            share = sum(map(tests[name], filled)) / len(filled) if filled else 0.0
            if share >= _MOST:
                wishes.append((share - 0.001 * weight, column, name))
    return wishes


def signature(sheet: Sheet, row: int) -> tuple[str, ...]:
    """The set of headings by which a mapping is remembered; empty for a sheet without a heading."""
    if row < 0:
        return ()
    return tuple(sorted({bare(title) or title for c in range(sheet.width) if (title := heading(sheet, row, c))}))


def by_headings(sheet: Sheet, row: int, remembered: Mapping[str, str], kind: str) -> dict[int, str]:
    """A remembered mapping (heading → field) for the columns of this sheet."""
    found: dict[int, str] = {}
    known, parts = targets(kind), in_parts(sheet, row)
    for column in range(sheet.width):
        name = remembered.get(heading(sheet, row, column), "")
        if name and name not in found.values() and not (column in parts and name in known and known[name].is_number):
            found[column] = name
    return found
