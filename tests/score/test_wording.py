"""Reasons: one plain Chinese sentence each, with the counts and thresholds that decided."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lcsurvey.form.model import Answers, Settings
from lcsurvey.score.apportion import printed, text
from lcsurvey.score.defaults import default_settings
from lcsurvey.score.library import Library
from lcsurvey.score.phrase import percent
from lcsurvey.score.scorecard import Line, Scorecard
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table
from lcsurvey.score.wording import clause, floor_sentences, rating_text, sentence

Fill = Callable[..., Answers]
ARTEFACT = re.compile(
    r"None|True|False|Fraction|Decimal|[{}\[\]_<>]|“”|（）|[，。；：、]{2}|^[，；、]|[A-DF-Za-z]|\d\.\d{3}|-\d|  | [，。；）]|（ |\.0\b"
)


def whole(words: str) -> bool:
    """Whether a text is one finished sentence without the marks of a broken template."""
    return words.endswith("。") and words.count("。") == 1 and not ARTEFACT.search(words) and words.count("“") == words.count("”")  # fmt: skip


@given(st.integers(0, 2**32), st.sampled_from([0.0, 0.3, 0.7, 1.0]), st.integers(0, 1))
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_reason_is_a_finished_sentence(
    table: Table, readings: tuple[Settings, Settings], fill_in: Fill, seed: int, part: float, reading: int
) -> None:
    chosen = readings[reading]
    card = score(table, fill_in(table.form, {}, chosen, random.Random(seed), part), chosen)
    said = [sentence(line) for line in card.walk()] + list(floor_sentences(card))
    assert [words for words in said if not whole(words)] == []


@given(st.integers(0, 2**32), st.sampled_from([0.5, 1.0]))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_reason_names_the_points_and_a_gap_names_the_question(
    table: Table, default: Settings, fill_in: Fill, seed: int, part: float
) -> None:
    card = score(table, fill_in(table.form, {}, default, random.Random(seed), part), default)
    for line in card.walk():
        words = sentence(line)
        if line.points is None:
            first = table.form.question[line.missing[0]].label.removesuffix("。")
            assert first in words or "还没有评定" in words
            assert "最高可到" in words
        else:
            assert re.search(r"得(满分)? [\d.]+ 分|[＝≈][\d.]+ 分|评定 [\d.]+ 分|合计 [\d.]+ 分", words), words


@pytest.fixture(scope="module")
def said(library: Library) -> Callable[..., str]:
    """The sentence of one rule of one table for these answers."""

    def find(form_id: str, rule: str, answers: Mapping[str, Any], **chosen: Any) -> str:
        table = library.table(form_id)
        default = default_settings(library.pack(form_id.split("/")[0]), form_id)
        lines = score(table, answers, {**default, **chosen}).walk()
        return sentence(next(line for line in lines if line.rule.id == rule))

    return find


SURVEY = {"population": 12000, "valid_questionnaires": 1260}
MARKET = {"population": 12000, "market_area": 590, **{f"market_services.{name}": True for name in ("residue_test", "price_display", "fair_scale", "hygiene", "food_safety")}}  # fmt: skip
KINDS = ("watch", "shoe", "appliance", "bicycle", "lock_and_key", "clothes", "electronics", "bag", "furniture")


@pytest.mark.parametrize(
    ("rule", "answers", "wanted"),
    [
        ("format_satisfaction", {**SURVEY, "format_satisfaction_rate": Decimal("0.912")}, "有效问卷 1260÷12000＝10.5%（标准 10%以上），业态满意度 91.2%（标准 90%以上），得 16 分。"),
        ("format_satisfaction", {**SURVEY, "format_satisfaction_rate": Decimal("0.89999")}, "有效问卷 1260÷12000＝10.5%（标准 10%以上），业态满意度 89.99%（标准 80%以上），得 10 分；要得 16 分，业态满意度要达到 90%。"),
        ("format_satisfaction", {**SURVEY, "valid_questionnaires": 1199, "format_satisfaction_rate": 1}, "有效问卷 1199÷12000＝9.99%（标准 10%以上），业态满意度 100%，得 0 分；要得 10 分，有效问卷还差 1 份。"),
        ("format_satisfaction", {"population": 12000, "valid_questionnaires": 1, "format_satisfaction_rate": 1}, "有效问卷 1÷12000，不到 0.01%（标准 10%以上），业态满意度 100%，得 0 分；要得 10 分，有效问卷还差 1199 份。"),
        ("store_services", {"added_services": 7, "stores_24h": 1}, "叠加便民服务 7 类（标准 5 类以上），24小时便利店 1 家（标准 1 家以上），得 2 分；要得 4 分，24小时便利店还差 1 家。"),
        ("demand_list", {"demand_list": "yes"}, "有需求清单，得 2 分。"), ("demand_list", {"demand_list": "no"}, "没有需求清单，得 0 分；有了得 2 分。"),
        ("market", MARKET, "满分 5 分，面积不足（590 平方米，应有 600 平方米）扣 1 分，得 4 分。"), ("market", {"market_area": 0}, "没有菜市场，得 0 分。"),
        ("market", {**MARKET, "market_area": 10, **dict.fromkeys([f for f in MARKET if "." in f], False)}, "满分 5 分，面积不足（10 平方米，应有 600 平方米）扣 1 分，缺药残快速检测、价格公示、公平秤、卫生整洁、食品安全保障 5 项，扣 5 分，扣完为止，得 0 分。"),
        ("repair", {f"repair_kinds.{kind}": kind in KINDS[:6] for kind in KINDS}, "满分 5 分，小修小补 6 类，比 8 类少 2 类，扣 1.2 分，得 3.8 分。"),
        ("repair", {f"repair_kinds.{kind}": True for kind in KINDS}, "小修小补 9 类（标准 8 类以上），得满分 5 分。"),
        ("elderly", {"elderly_venue": "no"}, "没有养老服务场所，得 0 分。"), ("elderly", {}, "“有养老服务场所”未填，最高可到 5 分。"),
        ("brand_quality", {"outlets": 214, "chains": 42}, "品牌连锁店 42÷214＝19.63%（标准 20%以上），得 0 分；要得 6 分，品牌连锁店还差 1 家。"),
        ("activities", {"activities": 8}, "8 次，每次 1 分，最高 6 分，得 6 分。"), ("activities", {"activities": 0}, "0 次，每次 1 分，得 0 分。"),
        ("platform", {"merchant_rate": Decimal("0.72")}, "商户入驻率 72%；居民注册使用率未填，最高可到 4 分。"),
        ("harmony", {"harmony": "mostly"}, "评为“基本符合”，得 4 分。"), ("harmony", {}, "还没有评定，最高可到 8 分。"),
        ("implementation", {"implementation": Decimal("3.5")}, "评定 3.5 分，满分 4 分。"),
    ],
)  # fmt: skip
def test_the_words_of_the_evaluation(
    said: Callable[..., str], rule: str, answers: Mapping[str, Any], wanted: str
) -> None:
    assert said("jining/evaluation", rule, answers) == wanted


@pytest.mark.parametrize(
    ("answers", "chosen", "wanted"),
    [
        ({"compounds": 7, "market": 6}, {}, "7 个小区中 6 个能到，8×6÷7≈6.86 分。"), ({"compounds": 7, "market": 7}, {}, "7 个小区全部能到，得满分 8 分。"),
        ({"compounds": 7, "market": 0}, {}, "7 个小区中 0 个能到，8×0÷7＝0 分。"), ({"compounds": 7}, {}, "农贸市场/菜市场未填，最高可到 8 分。"),
        ({"households": 900, "market": 600}, {"weight_by_households": True}, "900 户中 600 户能到，8×600÷900≈5.33 分。"),
    ],
)  # fmt: skip
def test_the_words_of_a_share(said: Callable[..., str], answers: Mapping[str, Any], chosen: Mapping[str, Any], wanted: str) -> None:  # fmt: skip
    assert said("ordos/acceptance", "market", answers, **chosen) == wanted


def test_the_words_of_counted_formats(said: Callable[..., str], library: Library) -> None:
    names = [choice.name for choice in library.table("jining/typing").form.question["basic_formats"].choices]
    answers = {f"basic_formats.{name}": index < 14 for index, name in enumerate(names)}
    assert said("jining/typing", "basic_formats", answers) == "已有 14 项，不到 15 项，还差 1 项，得 0 分。"
    assert said("jining/typing", "basic_formats", {**answers, f"basic_formats.{names[14]}": True}) == "已有 15 项，达到 15 项，得 60 分。"  # fmt: skip
    must = (*names[:14], "bank")
    assert said("jining/typing", "basic_formats", answers, required_formats=must) == "已有 14 种必备业态，不到 15 项，还差 1 项（银行网点（含取款机）），得 0 分。"  # fmt: skip


FULL_BASIC = ("convenience_store", "supermarket", "market", "fresh_supermarket", "breakfast", "repair", "laundry", "hair_and_beauty", "photo_print", "pharmacy", "housekeeping", "parcel", "recycling", "community_service")  # fmt: skip


def floors(library: Library, answers: Answers) -> tuple[Scorecard, tuple[str, ...]]:
    card = score(library.table("ordos/acceptance"), answers, {})
    return card, floor_sentences(card)


def test_a_missed_floor_says_which_and_by_how_much(library: Library) -> None:
    answers: Answers = {"compounds": 7, **dict.fromkeys(FULL_BASIC, 7), "market": 1}
    card, words = floors(library, answers)
    assert words[0] == "基本保障类业态 60.14 分，低于 62 分的底线，还差 1.86 分，不论总分多少都为不合格。"
    assert words[1] == "品质提升类业态 0 分，离 15 分的底线还差 15 分，填完最高可到 25 分。"
    assert sentence(card.lines[1]) == "14 项合计 60.14 分，满分 67 分，低于 62 分的底线，还差 1.86 分。"
    card, words = floors(library, {**answers, "market": 7})
    assert len(words) == 1
    assert sentence(card.lines[1]) == "14 项合计 67 分，满分 67 分，达到 62 分的底线。"


def test_a_floor_missed_by_less_than_a_hundredth_does_not_seem_reached(library: Library) -> None:
    answers: Answers = {"compounds": 749, **dict.fromkeys(FULL_BASIC, 749), "supermarket": 749 - 468, "repair": 747}
    assert (
        floors(library, answers)[1][0]
        == "基本保障类业态 61.99 分，低于 62 分的底线，还差 0.01 分，不论总分多少都为不合格。"
    )


def test_a_rating_says_when_it_is_preliminary_or_open(library: Library) -> None:
    table = library.table("jining/typing")
    full: Answers = dict.fromkeys(table.form.field, True) | {"basic_formats_other": "x", "quality_formats_other": "x"}
    assert rating_text(table, score(table, full, {})) == "初步：品质型"
    none: Answers = {field: False for field in table.form.field if "." in field}
    assert rating_text(table, score(table, none, {})) == "未达到分型标准"
    assert rating_text(table, score(table, {}, {})) == "未填完（按已填：未达到分型标准）"


def test_every_line_has_its_clause(table: Table) -> None:
    lines: list[Line] = score(table, {}, {}).walk()
    assert all(re.fullmatch(r"附件[23]：“.+”", clause(line.rule), re.DOTALL) for line in lines)


@pytest.mark.parametrize(("rate", "wanted"), [("0.9", "90%"), ("0.89999", "89.99%"), ("0.912", "91.2%"), ("1", "100%"), ("0", "0%"), ("0.00009", "0.01%")])  # fmt: skip
def test_a_rate_is_rounded_but_never_up_to_its_threshold(rate: str, wanted: str) -> None:
    assert percent(Decimal(rate)) == wanted


def test_a_sentence_names_the_points_that_are_printed_beside_it(library: Library) -> None:
    table = library.table("ordos/acceptance")
    answers = {"compounds": 6} | dict.fromkeys((rule.question for rule in table.rules.rules[1].parts), 5)
    card = score(table, answers, {})
    shares = printed(card)
    lines = [line for line in card.walk() if line.rule.kind == "share" and line.points]
    shifted = [line for line in lines if shares[line.rule.id] != Decimal(text(line.least))]
    assert shifted
    for line in shifted:
        assert sentence(line, shares[line.rule.id]).endswith(f"≈{text(shares[line.rule.id])} 分（凑整后合计相符）。")
