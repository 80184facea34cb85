"""Tables, packs and contents handed in that come from outside: each is what it must be, or refused with a reason.

ValueError with a few Chinese words is all that comes out of here.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any
from unicodedata import is_normalized

import msgspec

from lcsurvey.errors import LCSurveyError
from lcsurvey.form.model import Form, Pack
from lcsurvey.form.pack import setting_problem
from lcsurvey.record.canonical import normal

_STRANGE = (
    ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, ArithmeticError, MemoryError,
)  # fmt: skip
"""What a table that was made to hurt may cause on the way to being refused."""


class Unfit(ValueError):
    """Why something cannot be used, in a few Chinese words."""


class _Overrule(msgspec.Struct):
    value: Any
    reason: str
    digest: str


class _Submission(msgspec.Struct):
    """What every content handed in has had since the first version; later ones have more."""

    response: str
    circle: str
    form: dict[str, Any]
    round: str
    stage: str
    answers: dict[str, Any]
    notes: dict[str, str]
    overrules: dict[str, _Overrule]
    settings: dict[str, Any]
    score: dict[str, Any]
    effective: dict[str, Any] = {}
    derived: dict[str, dict[str, Any]] = {}


class _Float(Exception):
    """A number with a point."""


def _no_floats(literal: str) -> Any:
    raise _Float


def _no_constants(literal: str) -> Any:
    raise Unfit("有不是数的数")


_value = msgspec.json.Decoder(float_hook=_no_floats).decode
_rewritten = msgspec.json.Encoder(order="deterministic").encode
_pack = msgspec.json.Decoder(Pack).decode
_sorted = msgspec.json.Encoder(order="sorted").encode


@lru_cache(maxsize=64)
def form_of(body: bytes) -> Form:
    """The form of a table as it travels; Unfit where it cannot be used."""
    from lcsurvey.score.table import Table

    try:
        json.loads(body, parse_constant=_no_constants)
        table = Table.from_json(body)
        same = table.to_json() == body
    except LCSurveyError as error:
        raise Unfit(str(error).partition("\n")[0].rstrip("。")) from error
    except _STRANGE as error:
        raise Unfit("内容不完整或被改动过") from error
    if not same or not is_normalized("NFC", body.decode()):
        raise Unfit("写法不规范")
    return table.form


def identity(body: bytes) -> tuple[str, int, str]:
    """Id, version and digest of a table; Unfit where it cannot be used."""
    form = form_of(body)
    return form.id, form.version, form.digest


def pack_id(body: bytes) -> str:
    """The id of a city's pack; Unfit where it cannot be used."""
    try:
        pack = _pack(body)  # one of an older program has fewer fields, one of a newer program more
        same = _sorted(_value(body)) == body and is_normalized("NFC", body.decode())
        problems = [text for setting in pack.settings if (text := setting_problem(setting, setting.default))]
    except (msgspec.DecodeError, _Float, *_STRANGE) as error:
        raise Unfit("内容不完整或被改动过") from error
    if not same or pack.folder:
        raise Unfit("写法不规范")
    if problems:
        raise Unfit(problems[0].rstrip("。")[:200])
    return pack.id


def submission_problem(body: bytes) -> str:
    """Why bytes cannot be the content of something handed in, in a few Chinese words; empty where they can."""
    try:
        value = _value(body)
        if normal(value) != value or _rewritten(value) != body or not is_normalized("NFC", body.decode()):
            return "写法不规范"
        msgspec.convert(value, _Submission)
        json.loads(body)
    except (msgspec.DecodeError, LCSurveyError, _Float, *_STRANGE):
        return "内容不完整或被改动过"
    return ""
