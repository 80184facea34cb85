"""What a cell of a list says, as the store takes it: numbers with their unit, distances in words, yes and no, days.

Every function gives a value or raises :class:`Unreadable` with a sentence that begins with what stands in the cell.
A number is never guessed: “2000万”, “5-10分钟” and “1,2” are refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.half_width import GROUPED, half_width
from lcsurvey.circle.position import pair
from lcsurvey.intake.fields import Target, bare

_UNSEEN = "".join(map(chr, (*range(0x21), 0xA0, 0xAD, *range(0x2000, 0x2010), 0x2028, 0x2029, 0x202F, 0x2060, 0x3000, 0xFEFF)))
"""What is taken off both ends of a text; within one it may join signs."""
SHOWN = 30
"""Letters of a cell that a sentence repeats."""
LONGEST_NAME, LONGEST = 200, 2_000
"""Letters of a name, and of any other text."""
_PLAIN = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,12})?")
_TEN_THOUSAND = re.compile(r"([\d.]{1,12})\s*万")
_WALK = re.compile(
    r"(?:步行|走路|大约|约|不超过|不到|小于|[≤<≦＜]=?)*\s*(?P<number>\d+(?:\.\d+)?|[一二三四五六七八九十]{1,3}|半|一刻)\s*"
    r"(?P<unit>分钟|分|min|minutes?|米|m|公里|千米|km|刻钟|钟|小时)?\s*(?:以内|之内|内|左右|路程)?"
)
_DIGITS = {word: number for number, word in enumerate("一二三四五六七八九", 1)}
_YES = frozenset(["是", "有", "y", "yes", "true", "1", "对", "√", "✓", "✔", "☑", "是的", "支持", "可以", "能"])
_NO = frozenset(
    ["否", "无", "n", "no", "false", "0", "不", "×", "✗", "✘", "x", "没有", "不是", "不支持", "不可以", "不能", "没"]
)
_NOTHING = frozenset(("", "无", "没有", "暂无", "空缺", "无此业态", "待定", "未知", "以下空白", "同上"))
"""Names that are none, as they are compared."""
_PARTS = re.compile(r"[、,，;；/|┋\n+＋]")
_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]\s*\d{1,2}:\d{2}(?::\d{2})?)?")
_EIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_UNITS: Mapping[str, frozenset[str]] = {
    "人": frozenset(("人", "名", "个", "位")),
    "户": frozenset(("户", "家")),
    "米": frozenset(("米", "m")),
    "分钟": frozenset(("分钟", "分", "min", "mins")),
    "平方米": frozenset(("平方米", "平米", "㎡", "m2", "m²", "平", "平方")),
    "度": frozenset(("度", "°")),
}
METRES: Mapping[str, int] = {"米": 1, "m": 1, "公里": 1000, "千米": 1000, "km": 1000}
MINUTES: Mapping[str, int] = {**dict.fromkeys(("分钟", "分", "min", "mins", "minute", "minutes", "钟"), 1), "小时": 60, "时": 60}
"""Units of a walk → how many metres, minutes they are."""
_NEITHER = re.compile(r"秒|里|[十百千万]米")


class Unreadable(Exception):
    """A cell that has no value for its field; the text is a sentence for the person at the screen."""


def short(text: str) -> str:
    """A cell as a sentence repeats it."""
    plain = " ".join(text.split())
    return plain if len(plain) <= SHOWN else f"{plain[:SHOWN]}…"


def read(target: Target, text: str, unit: str = "") -> Mapping[str, Any]:
    """The fields that a cell gives, mostly one; ``unit`` is what the heading says it counts in, of degrees the map.

    References are given as they are written; whoever knows the register looks them up.
    """
    fact = target.fact
    if fact is None or fact.type != "text":
        text = "".join(char for char in text if unicodedata.category(char) != "Cf")
    if target.name in ("minutes", "metres", "distance"):
        return _distance(target.name, text, unit)
    if target.name == "position":
        return _position(target, text, unit)
    if fact is not None and target.name in ("latitude", "longitude"):
        return {target.name: number(text, fact.unit)} | ({"datum": unit} if unit else {})
    if fact is None or fact.to:
        return {target.name: text}
    if fact.type in ("integer", "decimal"):
        return {target.name: number(text, fact.unit, unit, whole=fact.type == "integer", most=fact.maximum)}
    if fact.type == "boolean":
        return {target.name: yes_or_no(text, target)}
    if fact.type == "date":
        return {target.name: day(text)}
    if fact.type == "format":
        return formats(text)
    if fact.type == "formats":
        first, *rest = _formats(text)
        return {target.name: (first, *rest)}
    if fact.type == "list":
        parts = [part.strip() for part in _PARTS.split(text) if part.strip()]
        return {target.name: tuple(dict.fromkeys(target.words.get(bare(part), part) for part in parts))}
    if fact.choices:
        return {target.name: target.words.get(bare(text), text)}
    if target.name == "name":
        return {"name": _name(text)}
    return {target.name: words(text)}


def _name(text: str) -> str:
    """A name; refused where the cell says that there is nothing of the kind, or holds no letter at all."""
    kept = words(text, LONGEST_NAME)
    if bare(kept) in _NOTHING:
        raise Unreadable(f"“{short(text)}”不是名称。没有就把这一行删去或留空。")
    return kept


def words(text: str, most: int = LONGEST) -> str:
    """A text without what cannot be seen; refused where it is far too long."""
    kept = "".join(char for char in text if char == "\n" or unicodedata.category(char) not in ("Cc", "Cs"))
    kept = unicodedata.normalize("NFC", kept).strip(_UNSEEN)
    if len(kept) > most:
        raise Unreadable(f"“{short(kept)}”有 {len(kept):,} 个字，最多 {most:,} 个。请写短一些，其余写进备注。")
    return kept


def number(
    text: str, unit: str = "", heading: str = "", *, whole: bool = False, most: int | None = None
) -> int | Decimal:
    """A number; ``unit`` is what the field counts in, ``heading`` the unit that the heading of the column gives."""
    plain = half_width(text).strip()
    times, heading = 1, heading.replace("单位:", "").strip()
    own = _UNITS.get(unit, frozenset())
    if heading.startswith("万") and heading[1:] in own | {""}:
        times = 10_000
    elif heading and heading not in own:
        raise Unreadable(f"“{short(text)}”：表头的单位是“{heading}”，这一栏要{unit}。请换算后改表头，或不读这一列。")
    for word in sorted(own, key=len, reverse=True):
        if plain.casefold().endswith(half_width(word)) and times == 1:
            plain = plain[: -len(half_width(word))].strip()
            break
    if not (_PLAIN.fullmatch(plain) or GROUPED.fullmatch(plain)):
        found = _TEN_THOUSAND.fullmatch(plain)
        raise Unreadable(f"“{short(text)}”不是数字。请只写数字{_example(found[1] if found else '', unit)}。")
    value = Decimal(plain.replace(",", "")) * times
    if value < 0:
        raise Unreadable(f"“{short(text)}”小于 0，请改正。")
    if whole and value != value.to_integral_value():
        raise Unreadable(f"“{short(text)}”不是整数，请写整数{f'（{unit}）' if unit else ''}。")
    if most is not None and value > most:
        read_as = f"按{heading}读是 {value:,f} {unit}，" if times > 1 else ""
        raise Unreadable(f"“{short(text)}”{read_as}太大了，最多 {most:,} {unit}。请核对数字，还有表头写的单位。")
    return int(value) if whole else value.normalize() if value == value.to_integral_value() and not value else value


def _example(ten_thousands: str, unit: str) -> str:
    said = f"（{unit}）" if unit else ""
    if ten_thousands.count(".") <= 1 and ten_thousands.strip("."):
        value = Decimal(ten_thousands) * 10_000
        if value == value.to_integral_value():
            return f"，如 {int(value)}{said}"
    return said


def _position(target: Target, text: str, heading: str) -> Mapping[str, Any]:
    """Both degrees of a pair, and the map they are from where the heading says it: 坐标（高德）."""
    found = pair(text)
    if found is None:
        raise Unreadable(f"“{short(text)}”不是一对坐标。请写经度和纬度，如 105.19,37.51。")
    datum = target.words.get(bare(heading), "")
    return {"latitude": Decimal(found[0]), "longitude": Decimal(found[1])} | ({"datum": datum} if datum else {})


def _distance(name: str, text: str, heading: str) -> Mapping[str, Any]:
    """Minutes or metres: 5分钟内, ≤10, 800米, 1.2公里, 一刻钟."""
    plain = half_width(text).strip().casefold().replace("＜", "<")
    if plain.replace(",", "").isdecimal() and GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    found = _WALK.fullmatch(plain)
    if found is None:
        example = "800（米）" if name == "metres" else "10（分钟）或 800米"
        raise Unreadable(f"“{short(text)}”看不出是多远。请写一个数，如 {example}。")
    said, unit = found["number"], found["unit"] or ""
    if said == "一刻" or unit == "刻钟":
        return {"minutes": Decimal(15) * (1 if said == "一刻" else _count(said, text))}
    if said == "半":
        if unit not in ("小时", "钟"):
            raise Unreadable(f"“{short(text)}”看不出是多远。请写一个数，如 10（分钟）或 800米。")
        return {"minutes": Decimal(30)}
    value = Decimal(said) if said[0].isdecimal() else Decimal(_count(said, text))
    heading = heading.strip()
    if not unit and _NEITHER.fullmatch(heading):
        raise Unreadable(f"“{short(text)}”：表头的单位是“{heading}”。请换算成米或分钟后改表头，或不读这一列。")
    unit = unit or (heading if heading in METRES or heading in MINUTES else "")
    unit = unit or {"minutes": "分钟", "metres": "米"}.get(name, "")
    if not unit and plain[0] in "≤<≦" and value in (5, 10, 15):
        unit = "分钟"  # as everywhere in the program: ≤5, ≤10, ≤15
    if unit in MINUTES:
        return {"minutes": value * MINUTES[unit]}
    if unit not in METRES:
        raise Unreadable(f"“{short(text)}”没写是米还是分钟。请在表头写明，如 距离（米），或把这一列选作步行时间。")
    metres = value * METRES[unit]
    if metres != metres.to_integral_value():
        raise Unreadable(f"“{short(text)}”不是整米数，请写整数。")
    return {"metres": int(metres)}


def _count(said: str, text: str) -> int:
    """一 to 九十九; the cell is refused where the characters make no number."""
    tens, ten, ones = said.rpartition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in tens:
        raise Unreadable(f"“{short(text)}”看不出是多远。请写成数字，如 10（分钟）。")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)


def yes_or_no(text: str, target: Target) -> bool:
    """是 or 否 in the words people use."""
    if bare(text) in target.yes or bare(text) == bare(target.label):
        return True
    if bare(text) in target.no:
        return False
    known = said(text)
    if known is not None:
        return known
    raise Unreadable(f"“{short(text)}”看不出是“是”还是“否”。请写 是 或 否。")


def said(text: str) -> bool | None:
    """是 or 否 in the common words and signs; None where it is neither."""
    plain = unicodedata.normalize("NFKC", text).strip().casefold()
    return True if plain in _YES else False if plain in _NO else None


def day(text: str) -> str:
    """A day as ISO text."""
    plain = half_width(text).strip()
    found = _DAY.fullmatch(plain) or _EIGHT.fullmatch(plain)
    try:
        if found:
            return date(*map(int, found.groups())).isoformat()
    except ValueError:
        pass
    raise Unreadable(f"“{short(text)}”不是日期。请写成 2026-11-21。")


def formats(text: str) -> Mapping[str, Any]:
    """A format, and after it what the same outlet offers besides."""
    first, *rest = _formats(text)
    return {"format": first, "also": tuple(rest)} if rest else {"format": first}


def _formats(text: str) -> list[str]:
    """The formats of a cell by id; the whole text first, then its parts."""
    known = catalogue()
    whole = known.named(text)
    if whole is not None:
        return [whole.id]
    found = []
    for part in [part.strip() for part in _PARTS.split(text) if part.strip()]:
        named = known.named(part)
        if named is None:
            near = "、".join(f"“{item.label}”" for item in known.search(part)[:3])
            guess = known.guess(part)
            near = near or (f"“{known.label(guess.format)}”" if guess else "")
            raise Unreadable(
                f"没有“{short(part)}”这种业态。{f'相近的有{near}，' if near else ''}请改成业态目录里的叫法。"
            )
        found.append(named.id)
    if not found:
        raise Unreadable(f"“{short(text)}”不是业态。请改成业态目录里的叫法。")
    return list(dict.fromkeys(found))
