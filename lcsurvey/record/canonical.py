"""The one way a value is written as JSON, so that equal values are equal bytes everywhere.

Texts are NFC; objects have sorted keys and no spaces; decimals are text without trailing zeros; there are no
floats, and whole numbers stay within 53 bits so that every JSON reader gives them back.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal
from json.encoder import encode_basestring

from lcsurvey.errors import InputError

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]
"""What a change can carry."""

WHOLE = 2**53
"""Whole numbers are smaller than this in size."""
DEEPEST = 32
"""Lists and objects lie within each other at most so deep."""
MAGNITUDE = 30
"""Decimals have fewer digits than this before the point, and fewer zeros behind it."""

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False).encode
quoted: Callable[[str], str] = encode_basestring
"""A text as canonical JSON."""


def text_of(number: Decimal) -> str:
    """A decimal as text without exponent and trailing zeros; InputError for NaN and infinity."""
    if not number.is_finite():
        raise InputError(f"“{number}”不是数字，请填写一个数。")
    if number and not -MAGNITUDE < number.adjusted() < MAGNITUDE:
        raise InputError(f"数字 {number} 太大或太小，请检查是否多输了几位。")
    plain = format(number, "f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return "0" if plain in {"-0", ""} else plain


def normal(value: object, depth: int = DEEPEST) -> Json:
    """The value as JSON data in its normal form; InputError where there is none.

    ``depth`` says how many lists and objects may lie within each other.
    """
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        if abs(value) >= WHOLE:
            raise InputError(f"数字 {value} 太大，请检查是否多输了几位。")
        return int(value)
    if isinstance(value, str):
        return _normal_text(value)
    if isinstance(value, Decimal):
        return text_of(value)
    if not depth and isinstance(value, Mapping | tuple | list):
        raise InputError(f"内容里的列表一层套一层，超过 {DEEPEST} 层，不能保存。请分开填写。")
    if isinstance(value, Mapping):
        return {_normal_text(str(key)): normal(item, depth - 1) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [normal(item, depth - 1) for item in value]
    raise InputError(f"不能保存 {type(value).__name__} 类型的值；小数请用文字或十进制数。")


def _normal_text(text: str) -> str:
    """NFC; InputError for half a character pair, which no file can hold."""
    text = unicodedata.normalize("NFC", str(text))
    try:
        text.encode()
    except UnicodeEncodeError:
        raise InputError("文字里有无法保存的残缺字符，请删去后重新输入。") from None
    return text


def canonical(value: Json) -> str:
    """The canonical JSON text of a value in normal form."""
    if isinstance(value, str):
        return quoted(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else _encode(value)


def digest(data: bytes) -> str:
    """SHA-256 as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
