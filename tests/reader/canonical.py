"""Canonical JSON: the one way to write a value, and the shapes that values have."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any


class Refused(ValueError):
    """The file is no package, or one that is not to be believed."""


def need(holds: object, what: str) -> None:
    """Refuse where something does not hold."""
    if not holds:
        raise Refused(what)


def canonical(value: Any, floats: bool = False, levels: int = 32) -> bytes:
    """The one way to write a value; refuses what may not stand in it."""
    check(value, floats, levels)
    return written(value)


def written(value: Any) -> bytes:
    """The value as JSON, keys sorted, without a space."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def check(value: Any, floats: bool, levels: int) -> None:
    """Texts in NFC, numbers below 2^53, no floats unless they are allowed, not too deep."""
    if isinstance(value, str):
        need(unicodedata.is_normalized("NFC", value), "not NFC")
    elif isinstance(value, int):
        need(abs(value) < 2**53, "number too large")
    elif isinstance(value, float):
        need(floats, "a float")
    elif isinstance(value, (dict, list)):
        need(levels, "too deep")
        for key, member in value.items() if isinstance(value, dict) else enumerate(value):
            check(key, floats, levels)
            check(member, floats, levels - 1)


def parsed(data: bytes, floats: bool = False) -> Any:
    """A value from its canonical bytes, and only from them."""
    value = json.loads(data.decode("utf-8"))
    need(canonical(value, floats) == data, "not canonical")
    return value


def shaped(value: Any, shape: Any, what: str) -> None:
    """Refuse a value that has another shape.

    A text is a pattern, a type itself, a list the shape of every member, a dict exactly these keys with theirs (or
    one pattern for all keys), a tuple its first (and only) alternative or the shape behind it.
    """
    if isinstance(shape, tuple):
        if value is not shape[0]:
            shaped(value, shape[1], what)
    elif isinstance(shape, str):
        need(isinstance(value, str) and re.fullmatch(shape, value), what)
    elif isinstance(shape, list):
        need(isinstance(value, list), what)
        for member in value:
            shaped(member, shape[0], what)
    elif isinstance(shape, dict) and not all(map(str.isidentifier, shape)):
        need(isinstance(value, dict), what)
        for key, member in value.items():
            ((pattern, inner),) = shape.items()
            shaped(key, pattern, what)
            shaped(member, inner, what)
    elif isinstance(shape, dict):
        need(isinstance(value, dict) and value.keys() == shape.keys(), f"keys of {what}")
        for key in shape:
            shaped(value[key], shape[key], f"{what}.{key}")
    else:
        need(isinstance(value, shape) and (shape is not int or (type(value) is int and value >= 0)), what)
