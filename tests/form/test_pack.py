"""Packs: a city as data, its settings and results."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from lcsurvey.errors import Problem
from lcsurvey.form.model import Choice, Setting
from lcsurvey.form.pack import parse_pack, setting_problem
from lcsurvey.form.reading import load

HEAD = 'id = "town"\nname = "小城"\ntitle = "小城"\ndocument = "文件"\ntables = ["town/small"]\n'
SETTING = '[[setting]]\nid = "tier"\nlabel = "等级"\ntype = "select_one"\ndefault = "other"\n'
CHOICES = 'choices = [{ name = "first", label = "一线" }, { name = "other", label = "其他" }]\n'


def codes(text: str) -> list[str]:
    problems: list[Problem] = []
    parse_pack(load(text, "pack.toml", problems), "folder", problems)
    return [problem.code for problem in problems]


def test_a_pack_is_read() -> None:
    problems: list[Problem] = []
    text = HEAD + SETTING + CHOICES + '[words]\nregion = "区"\n[registers]\ncircles = "circles.csv"\n'
    pack = parse_pack(load(text, "pack.toml", problems), "folder", problems)
    assert problems == []
    assert (pack.id, pack.tables, pack.words, pack.registers) == ("town", ("town/small",), {"region": "区"}, {"circles": "circles.csv"})  # fmt: skip
    assert pack.settings[0].choices == (Choice("first", "一线"), Choice("other", "其他"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (HEAD.replace('"town"\n', '"Town"\n', 1), "bad_name"),
        (HEAD + SETTING, "bad_default"),
        (HEAD + SETTING + CHOICES + "count = 'x'\n", "not_integer"),
        (HEAD + SETTING + CHOICES + "size = 3\n", "unknown_key"),
        (HEAD + SETTING.replace("select_one", "list") + CHOICES, "unknown_value"),
        (HEAD + "setting = 5\n", "not_list"),
        (HEAD + SETTING + CHOICES.replace('name = "other"', 'name = "first"'), "duplicate_choice"),
        (HEAD + SETTING + CHOICES + SETTING + CHOICES, "duplicate_setting"),
        (HEAD + "words = 1\n", "not_a_table"),
        ("", "missing_key"),
    ],
)  # fmt: skip
def test_mistakes_of_a_pack_have_their_code(text: str, code: str) -> None:
    assert code in codes(text)


TIER = Setting("tier", "等级", "select_one", "a", (Choice("a", "甲"), Choice("b", "乙")))
LIST = Setting(
    "list", "清单", "select_multiple", (), (Choice("a", "甲"), Choice("b", "乙"), Choice("c", "丙")), count=2
)
FLAG = Setting("flag", "开关", "boolean", False)


@pytest.mark.parametrize(
    ("setting", "value", "fits"),
    [
        (TIER, "b", True), (TIER, "c", False), (TIER, ["a"], False), (TIER, None, False), (TIER, {}, False),
        (LIST, (), True), (LIST, ("a", "c"), True), (LIST, ("a",), False), (LIST, ("a", "a"), False), (LIST, ("a", "x"), False),
        (LIST, "ab", False), (LIST, ["a", ["b"]], False), (LIST, [{}, {}], False),
        (FLAG, True, True), (FLAG, 1, False), (FLAG, "true", False),
    ],
)  # fmt: skip
def test_a_setting_takes_what_suits_it_only(setting: Setting, value: Any, fits: bool) -> None:
    sentence = setting_problem(setting, value)
    assert (sentence == "") is fits
    assert fits or sentence.endswith("。")


TARGET = '[[target]]\nid = "circles"\nlabel = "建成10个"\ncount = "circles"\nleast = "10"\nyear = 2025\n'


def test_targets_are_read() -> None:
    problems: list[Problem] = []
    more = '[[target]]\nid = "served"\nlabel = "覆盖八成"\ncount = "communities"\nshare = true\nleast = "0.8"\nyear = 2025\nregions = ["东区"]\n'
    targets = parse_pack(load(HEAD + TARGET + more, "pack.toml", problems), "folder", problems).targets
    assert problems == []
    assert [(one.count, one.least, one.rate, one.regions) for one in targets] == [
        ("circles", Decimal(10), False, ()), ("communities", Decimal("0.8"), True, ("东区",)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (TARGET.replace("year = 2025\n", ""), "not_integer"),
        (TARGET + "since = 2026\n", "bad_year"),
        (TARGET.replace("2025", "25"), "bad_year"),
        (TARGET.replace('"circles"\nleast', '"shops"\nleast'), "unknown_value"),
        (TARGET + "share = true\n", "bad_share"),
        (TARGET + 'most = "9"\n', "bad_range"),
        (TARGET + 'form = "town/small"\n', "missing_key"),
        (TARGET.replace('"circles"\nleast', '"answer"\nleast'), "missing_key"),
        (TARGET + TARGET, "duplicate_target"),
    ],
)
def test_mistakes_of_a_target_have_their_code(text: str, code: str) -> None:
    assert code in codes(HEAD + text)
