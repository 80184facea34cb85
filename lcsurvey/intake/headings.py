"""Which question a column of an export asks, told by its heading.

E-survey platforms write ``1、您所在的…？``, ``Q1_便利店``, ``5、…？（多选）—便利店`` or ``*性别``; headings are compared without
numbers, marks and punctuation, first for being equal, then for one standing in the other, then for likeness.
Columns that could lead back to a respondent are named as dropped and never looked at again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Literal

from lcsurvey.form.model import Choice, Form, Question
from lcsurvey.response.questionnaire import rating_questions

Kind = Literal["question", "option", "dropped", "ignored"]
ALIKE = 0.72
"""How alike two headings must be to be the same question (0 to 1)."""
WITHIN, OF_IT = 4, 0.4
"""Letters, and share of the whole, from which on a text that stands within another one counts as the same."""

_MARKS = re.compile(r"[\W_]+")
_BRACKETS = re.compile(r"\[[^\]]*\]|【[^】]*】|\((?:[^()]*选[^()]*|必答|选填|必填|填空)\)")
_NUMBER = re.compile(r"^(?:第?\d+(?:\.\d+)?[题、.:)\s_-]|[QqTt]\d+(?:[._:、)|\s-]|(?=[\u4e00-\u9fff]))|\d+(?=\())")
_PLEASE = re.compile(r"^(?:请问)?(?:您|你)的")
_PARTS = re.compile(r"[:|_—–-]+")
_PERSONAL = re.compile(
    r"ip|昵称|用户名|用户id|账号|帐号|账户|微信|openid|unionid|qq|姓名|名字|称呼|电话|手机|联系方式|联系人|身份证|证件|邮箱|email|邮件"
    r"|时间|日期|用时|时长|来源|序号|编号|流水号|答卷id|答题人|答卷人|填写人|提交人|填写者|提交者|答题者|学号|工号|头像|省份|城市|地区|地域|位置|定位"
    r"|经纬度|经度|纬度|住址|地址|门牌|楼栋|房号|浏览器|操作系统|appid|车牌|签名|备注名|登录|设备类型"
    r"|填写id|数据id|用户标识|唯一标识|出生年|生日|受访|被访|填表人|户主|收货人|网名|单元号|几单元|楼号|会员号|抖音|imei|设备号|填写设备|gps|token"
    r"|location|submit|useragent|timestamp|starttime|endtime|account|nickname|device|latitude|longitude|respondent"
)
_PERSONAL_WHOLE = frozenset(
    (
        "id",
        "no",
        "no.",
        "uid",
        "ua",
        "省",
        "市",
        "区县",
        "国家",
        "渠道",
        "设备",
        "终端",
        "总分",
        "得分",
        "分数",
        "name",
        "time",
        "phone",
    )
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column and what it stands for; ``field`` is a question, or ``question.option``."""

    index: int  # from 0
    heading: str
    kind: Kind
    field: str = ""
    sure: float = 1.0  # 0 to 1: how alike heading and question are

    @property
    def question(self) -> str:
        """The question it belongs to; empty where none."""
        return self.field.partition(".")[0]


def bare(text: str) -> str:
    """A heading without numbers, marks, brackets with remarks, punctuation and spaces."""
    plain = unicodedata.normalize("NFKC", text).strip().lstrip("*＊ ")
    plain = _BRACKETS.sub("", plain)
    plain = _NUMBER.sub("", plain).strip()
    return _PLEASE.sub("", _MARKS.sub("", plain).lower())


def personal(heading: str) -> bool:
    """Whether a column of this heading could lead back to a respondent."""
    plain = unicodedata.normalize("NFKC", heading).lower()
    plain = re.sub(r"\s+", "", plain)
    return plain in _PERSONAL_WHOLE or (len(plain) <= 24 and _PERSONAL.search(plain) is not None)


class Matcher:
    """Finds the questions of one form."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self._asked = {bare(question.label): question for question in form.questions}
        self._asked |= {bare(question.name): question for question in form.questions}
        self._rated = {question.name for question in rating_questions(form)}
        self._multiple = [question for question in form.questions if question.type == "select_multiple"]

    @cached_property
    def _options(self) -> Mapping[str, list[tuple[Question, Choice]]]:
        """Wording of an option → the lists it stands in."""
        found: dict[str, list[tuple[Question, Choice]]] = {}
        for question in self._multiple:
            for choice in question.choices:
                for words in wordings(choice.label):
                    found.setdefault(words, []).append((question, choice))
        return found

    def columns(self, headings: Sequence[str], given: Mapping[int, str] | None = None) -> tuple[Column, ...]:
        """Every column with what it stands for; ``given`` (column → field, empty: ignored) goes before the guess.

        Where two columns are alike to one question, the likelier has it; where two are equally likely, the first.
        """
        given = given or {}
        guessed = [self._column(index, heading, given.get(index)) for index, heading in enumerate(headings)]
        guessed = [self._beside(column, guessed) for column in guessed]
        best: dict[str, Column] = {}
        for column in sorted(guessed, key=lambda one: (one.index not in given, -one.sure, one.index)):
            if column.field:
                best.setdefault(column.field, column)
        split = {column.question for column in best.values() if column.kind == "option"}
        return tuple(
            Column(column.index, column.heading, "ignored")
            if column.field and (best[column.field] is not column or column.field in split)
            else column
            for column in guessed
        )

    def _beside(self, column: Column, others: Sequence[Column]) -> Column:
        """A column ``Q1_其他`` belongs to the list whose options stand in the columns ``Q1_…``."""
        front, _, last = column.heading.rpartition("_")
        if column.kind == "ignored" and front and last.startswith("其他"):
            for other in others:
                name = f"{other.question}_other"
                if other.kind == "option" and other.heading.startswith(f"{front}_") and name in self.form.question:
                    return Column(column.index, column.heading, "question", name, 0.9)
        return column

    def _column(self, index: int, heading: str, given: str | None) -> Column:
        if given is not None:
            known = given in self.form.question or given in self.form.field
            kind: Kind = "ignored" if not known else "option" if "." in given else "question"
            return Column(index, heading, kind, given if known else "")
        words = bare(heading)
        if not words:
            return Column(index, heading, "dropped" if personal(heading) else "ignored")
        if words in self._asked:
            return Column(index, heading, "question", self._asked[words].name)
        name, sure = self._likest(words)
        if personal(heading) and name not in self._rated:
            return Column(index, heading, "dropped")
        if option := self._option(heading):
            return Column(index, heading, "option" if "." in option[0] else "question", *option)
        return Column(index, heading, "question", name, sure) if sure >= ALIKE else Column(index, heading, "ignored")

    def _likest(self, words: str) -> tuple[str, float]:
        """The question most like these words, and how alike; none where nothing is alike enough."""
        name, most = "", 0.0
        for asked, question in self._asked.items():
            part = min(len(words), len(asked)) / max(len(words), len(asked))
            if min(len(words), len(asked)) >= WITHIN and part >= OF_IT and (words in asked or asked in words):
                sure = 0.8 + 0.2 * part
            else:
                matcher = SequenceMatcher(None, words, asked, autojunk=False)
                sure = 0.0 if matcher.real_quick_ratio() <= max(most, ALIKE - 0.01) else matcher.ratio()
            if sure > most:
                name, most = question.name, sure
        return (name, most) if most >= ALIKE else ("", 0.0)

    def _option(self, heading: str) -> tuple[str, float] | None:
        """The option of a list that a column of its own stands for, ``question.option``, or the text of its 其他."""
        plain = unicodedata.normalize("NFKC", heading)
        for start in [found.end() for found in _PARTS.finditer(plain)] + [plain.find("(") + 1]:
            front, last = bare(plain[: max(start - 1, 0)]), _MARKS.sub("", plain[start:]).lower()
            if start <= 0 or not last:
                continue
            for question, choice in self._options.get(last, ()):
                sure = self._of(question, front, alone=len(self._options[last]) == 1)
                if sure:
                    return f"{question.name}.{choice.name}", sure
            if last.startswith("其他") and front:
                for question in self._multiple:
                    if f"{question.name}_other" in self.form.question and self._of(question, front, alone=False):
                        return f"{question.name}_other", 0.9
        return None

    def _of(self, question: Question, front: str, *, alone: bool) -> float:
        """How surely what stands before an option is the question of the list."""
        asked = bare(question.label)
        if not front or len(front) < WITHIN:
            return 0.9 if alone else 0.0
        if front == asked:
            return 1.0
        likest, sure = self._likest(front)
        return sure if likest == question.name and sure >= ALIKE else 0.0


def wordings(label: str) -> set[str]:
    """How an option may be written: whole, or without what stands in brackets."""
    plain = unicodedata.normalize("NFKC", label)
    return {_MARKS.sub("", plain).lower(), _MARKS.sub("", re.sub(r"\([^()]*\)", "", plain)).lower()} - {""}
