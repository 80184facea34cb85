"""Anonymous questionnaires as they travel: sorted lines of sheets, then ids of void ones, and nothing else in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from hashlib import sha256
from itertools import pairwise
from typing import Any
from unicodedata import is_normalized

import msgspec

from lcsurvey.errors import InputError
from lcsurvey.form.model import Form
from lcsurvey.record.canonical import Json
from lcsurvey.response import questionnaire
from lcsurvey.response.check import Checker, checker
from lcsurvey.store.arrival import ArrivedQuestionnaire
from lcsurvey.sync import tables

LONGEST = 64 << 10
"""Bytes of one line."""
_RANDOM = re.compile(r"[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}").fullmatch
"""A UUIDv4: no other kind, for those tell of an hour or a computer."""
_ID = re.compile(r"[0-9a-f]{32}").fullmatch


class _Sheet(msgspec.Struct, forbid_unknown_fields=True):
    answers: dict[str, Any]
    circle: str
    day: str
    form: str
    id: str
    round: str
    version: int


class _Void(msgspec.Struct, forbid_unknown_fields=True):
    void: str


_BROKEN = (msgspec.DecodeError, UnicodeError, RecursionError, ValueError, ArithmeticError, InputError)
_ANSWERS = len('{"answers":')
_sheet = msgspec.json.Decoder(_Sheet).decode
_void = msgspec.json.Decoder(_Void).decode
_written = msgspec.json.Encoder(order="sorted").encode


class _Asked:
    """A questionnaire's form, ready to judge sheets by: most answers are a word out of a set, or a list of such words."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.packing = questionnaire.Packing(form)
        self.checks: Mapping[str, Checker] = {field: checker(each, field) for field, each in form.field.items()}
        plain = [each for each in form.questions if each.constraint is None and not each.calculated]
        names = {each.name: [choice.name for choice in each.choices] for each in plain}
        self.words = {each.name: frozenset(names[each.name]) for each in plain if each.type == "select_one"}
        self.lists = {
            each.name: {name: place for place, name in enumerate(names[each.name])}
            for each in plain
            if each.type == "select_multiple"
        }

    def ratings(self, kept: Mapping[str, Json]) -> str:
        """The ratings of a sheet; ValueError where an answer is none of the form's, or not kept as it should be."""
        if not kept:
            raise ValueError
        for name, value in kept.items():
            if type(value) is str and name in self.words:
                if value not in self.words[name]:
                    raise ValueError(name)
            elif type(value) is list and name in self.lists:
                places = [self.lists[name].get(str(one), -1) for one in value]
                if not places or places[0] < 0 or any(a >= b for a, b in pairwise(places)):
                    raise ValueError(name)
            else:
                return self._slowly(kept)
        return self.packing.ratings(kept)  # type: ignore[arg-type]  # of lists there are no ratings

    def _slowly(self, kept: Mapping[str, Json]) -> str:
        answers = questionnaire.answers(self.form, kept)
        for field, value in answers.items():
            check = self.checks.get(field)
            if check is None or check(value, answers, {}) is not None:
                raise ValueError(field)
        if self.packing.content(answers) != kept:
            raise ValueError
        return self.packing.ratings(answers)


@lru_cache(maxsize=1024)
def _is_day(text: str) -> bool:
    return date.fromisoformat(text).isoformat() == text


class Reader:
    """Reads the lines of one circle's file as its bytes come; InputError says in which line what is wrong."""

    def __init__(self, forms: Mapping[tuple[str, int], bytes], circle: str, void: list[bytes]) -> None:
        self.forms = forms
        self.circle = circle
        self.void = void
        self._asked: dict[tuple[str, int], _Asked] = {}
        self._rest = b""
        self._line = 0
        self._last = self._last_void = ""

    def read(self, data: bytes) -> Iterator[ArrivedQuestionnaire]:
        """The sheets in the next bytes; ids of void ones go to ``void``."""
        *whole, self._rest = (self._rest + data).split(b"\n")
        for line in whole:
            self._line += 1
            if len(line) > LONGEST:
                raise self._wrong("太长")
            if line.startswith(b'{"void":'):
                self._make_void(line)
            else:
                yield self._one(line)
        if len(self._rest) > LONGEST:
            raise self._wrong("太长")

    def end(self) -> None:
        """There are no more bytes."""
        if self._rest:
            raise self._wrong("不完整")

    def _one(self, line: bytes) -> ArrivedQuestionnaire:
        try:
            text, sheet = line.decode(), _sheet(line)
            if _written(sheet) != line or not is_normalized("NFC", text):
                raise ValueError
            ratings = self._form(sheet.form, sheet.version).ratings(sheet.answers)
            right = _is_day(sheet.day) and _ID(sheet.round) is not None
        except _BROKEN:
            raise self._wrong("不是一份问卷，或有表上没有的答案") from None
        if not right or not _RANDOM(sheet.id):
            raise self._wrong("编号、日期或期次不对")
        if sheet.circle != self.circle:
            raise self._wrong("不是这个生活圈的")
        if sheet.id <= self._last or self._last_void:
            raise self._wrong("没有按编号排")
        self._last = sheet.id
        return ArrivedQuestionnaire(
            bytes.fromhex(sheet.id), sheet.round, sheet.circle, sheet.form, sheet.version, sheet.day, ratings,
            text[_ANSWERS : text.rindex(',"circle":"')], sha256(line).digest(),
        )  # fmt: skip

    def _make_void(self, line: bytes) -> None:
        try:
            id_ = _void(line).void
        except _BROKEN:
            raise self._wrong("不是作废的问卷") from None
        if f'{{"void":"{id_}"}}'.encode() != line or not _RANDOM(id_) or id_ <= self._last_void:
            raise self._wrong("没有按编号排，或写法不规范")
        self._last_void = id_
        self.void.append(bytes.fromhex(id_))

    def _form(self, form: str, version: int) -> _Asked:
        if (form, version) not in self._asked:
            body = self.forms.get((form, version))
            if body is None:
                raise self._wrong("所用的表不在这个文件里")
            asked = _Asked(tables.form_of(body))
            if not questionnaire.is_questionnaire(asked.form):
                raise self._wrong("所用的表不是问卷")
            self._asked[form, version] = asked
        return self._asked[form, version]

    def _wrong(self, words: str) -> InputError:
        return InputError(f"第{self._line}行：{words}")
