"""In what a column counts: said by its heading, by a row of units beneath it, or once above the whole table.

    unit_of("服务人口（万人）"), unit_of("面积/亩"), unit_of("距离公里")     # 万人, 亩, 公里
    units_of(sheet, 2, columns)                                        # column → unit, and the row of units if there is one

A number whose unit is passed over is a wrong number: 3 万人 are no 3 人.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from lcsurvey.intake.fields import BRACKETS, Target
from lcsurvey.intake.sheet import Sheet

_UNIT = re.compile(
    r"[十百千万亿]?(?:人次?|名|户|家|个|位|平方米|平方公里|平米|平方|平|m2|米|m|公里|千米|km|里|分钟|分|mins?|minutes?"
    r"|小时|时|秒|亩|公顷|元|度|°)|[百千万亿]"
)
_TAIL = re.compile(r"(?:[十百千万亿](?:人|户|家|个|平方米|平米|平方|m2|米)|平方公里|公里|km|小时|秒|亩|公顷)$")
"""Units that a heading ends with, without brackets: only those that no other word ends with."""
_MAY_BE = re.compile(rf"[十百千万亿](?:人|户|家|个|平|元|米|左右|以|$)|亩|公顷|^(?:{_UNIT.pattern})(?:[或和/](?:{_UNIT.pattern}))+$")
"""Words in brackets that say a unit, if not plainly."""
_STATED = re.compile(r"单位\s*[:：]\s*([^()（）]+)")
_DEGREES = ("position", "latitude", "longitude")
_FAMILIES: Mapping[str, frozenset[str]] = {
    "人": frozenset(("人", "人次", "名")),
    "户": frozenset(("户",)),
    "平方米": frozenset(("平方米", "平米", "平方", "平", "m2", "平方公里", "亩", "公顷")),
    "米": frozenset(("米", "m", "公里", "km", "里")),
    "分钟": frozenset(("分钟", "分", "min", "小时", "时", "秒")),
}
"""What the fields count in → units of the same sort, without 十, 百, 千, 万."""


def unit_of(heading: str) -> str:
    """What a heading says that its column counts in: in brackets, behind its last mark, or at its end.

    Words in brackets may be about something else (户籍, 常住人口): they are a unit only where they name one with its
    multiple or end with one (户籍万人), or leave open which (米或分钟). Empty where there is none.
    """
    plain = unicodedata.normalize("NFKC", heading).strip().casefold()
    held = [each.strip().removeprefix("单位:").removeprefix("单位").strip() for each in BRACKETS.findall(plain)]
    for each in held:
        parts = (part.removesuffix("数") for part in re.split(r"[、,;]\s*", each))
        if unit := next((part for part in parts if _UNIT.fullmatch(part)), ""):
            return unit
    outside = BRACKETS.sub("", plain).strip()
    *before, last = re.split(r"[/:,、_|\s-]+", outside)
    if before and _UNIT.fullmatch(last):
        return last
    tail = next(filter(None, map(_TAIL.search, (outside, *held))), None)
    return tail[0] if tail else next((each for each in held if _MAY_BE.search(each)), "")


def map_of(heading: str, maps: Mapping[str, str]) -> str:
    """The map that a heading of degrees names, by the words for maps: 百度坐标, 经度（BD09）; empty where it names none."""
    plain = re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", heading).casefold())
    return maps.get(max((word for word in maps if word in plain), key=len, default=""), "")


def units_of(
    sheet: Sheet, heading_at: int, titles: Mapping[int, str], targets: Mapping[int, Target], maps: Mapping[str, str]
) -> dict[int, str]:
    """Column → its unit: by its own heading, else by the row of units beneath, else by what is said above the table.

    Of degrees it is the map, by the words of ``maps``: between two maps lie hundreds of metres.
    """
    beneath = row_of_units(sheet, heading_at)
    stated = _stated(sheet, heading_at)
    found = {}
    for column, title in titles.items():
        if targets[column].name in _DEGREES:
            found[column] = map_of(title, maps)
            continue
        found[column] = unit_of(title) or (_plain(sheet.text(beneath, column)) if beneath >= 0 else "")
        if not found[column]:
            found[column] = next((unit for unit in stated if _suits(unit, targets[column])), "")
    return found


def row_of_units(sheet: Sheet, heading_at: int) -> int:
    """The row beneath the heading where it holds nothing but units; -1 for none."""
    row = heading_at + 1
    if heading_at < 0 or row >= len(sheet.rows):
        return -1
    filled = [text for column in range(len(sheet.rows[row])) if (text := sheet.text(row, column))]
    return row if filled and all(_UNIT.fullmatch(_plain(text)) for text in filled) else -1


def _plain(text: str) -> str:
    """（万人） → 万人."""
    return unicodedata.normalize("NFKC", text).strip("()[] ").removeprefix("单位:").casefold()


def _stated(sheet: Sheet, heading_at: int) -> list[str]:
    """The units of 单位：万人、平方米 above the heading."""
    found = []
    for row in range(max(heading_at, 0)):
        for column in range(len(sheet.rows[row])):
            for said in _STATED.findall(unicodedata.normalize("NFKC", sheet.text(row, column)).casefold()):
                found += [part for part in re.split(r"[、,;/\s]+", said) if _UNIT.fullmatch(part)]
    return found


def _suits(unit: str, target: Target) -> bool:
    """Whether a unit that is said for the whole table can be a field's."""
    own = ("米", "分钟") if target.name == "distance" else (target.fact.unit,) if target.fact is not None else ()
    bare = unit.lstrip("十百千万亿")
    return any(bare in _FAMILIES.get(each, ()) for each in own)
