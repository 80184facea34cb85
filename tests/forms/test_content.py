"""The three tables say what the documents say: every option and point; packs, registers, catalogue."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from lcsurvey import paths
from lcsurvey.score.library import Library
from lcsurvey.score.model import Rule
from lcsurvey.score.table import Table

EveryRule = Callable[[Table], list[Rule]]
TABLES = ("jining/typing", "jining/evaluation", "ordos/acceptance")
OURS = {"yes_no", "have_not", "meets_not"}  # lists of choices that are ours
OUR_OPTIONS = {"食品安全保障"}  # 食品安全有保证, as the ruling words it
FORBIDDEN = ("冲突", "隔离", "推导", "指纹", "哈希", "实体", "工作区")


def _raw(*parts: str) -> dict[str, Any]:
    return tomllib.loads(paths.forms().joinpath(*parts).read_text("utf-8"))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


# Options and points


def test_typing_asks_for_the_20_and_30_formats_in_the_papers_order(library: Library, documents: Any) -> None:
    form = library.table("jining/typing").form
    first, second = documents.excerpt("jining", "附件2").split("品质提升类业态", 1)
    for name, block, count in (("basic_formats", first, 20), ("quality_formats", second, 30)):
        printed = documents.boxes(block.split("\n\n\t60" if count == 20 else "\n\n\t40")[0])
        labels = [choice.label for choice in form.question[name].choices]
        assert len(labels) == count
        assert [*labels, "其他："] == printed


def test_typing_counts_as_the_paper_says(library: Library) -> None:
    rules = library.table("jining/typing").rules
    basic, quality = rules.rules
    assert (basic.maximum, basic.count, quality.maximum, quality.each) == (60, 15, 40, Fraction(3, 2))
    assert [(band.label, band.at_least) for band in rules.bands] == [
        ("品质型", 90), ("提升型", 80), ("基础型", 70), ("未达到分型标准", 0),
    ]  # fmt: skip


def test_evaluation_has_ten_indicators_with_the_papers_points_and_content(library: Library, documents: Any) -> None:
    table = library.table("jining/evaluation")
    indicators = [part for rule in table.rules.rules for part in rule.parts]
    assert [rule.number for rule in indicators] == [str(number) for number in range(1, 11)]
    assert [rule.maximum for rule in indicators] == [8, 16, 16, 10, 10, 10, 6, 6, 10, 8]
    assert [rule.maximum for rule in table.rules.rules] == [40, 60]
    printed = documents.lines("jining", "附件3")
    groups = {group.name: group for group in table.form.groups}
    assert list(groups) == [rule.id for rule in indicators]
    for rule in indicators:
        at = printed.index(rule.label)
        assert printed[at + 1 : at + 3] == [groups[rule.id].hint, str(rule.maximum)]


def test_ordos_has_14_and_15_items_with_the_papers_points(library: Library, documents: Any) -> None:
    table = library.table("ordos/acceptance")
    rows = re.findall(
        r"^[ \t]*(\d+)\.[ \t]*([^\n]+)\n[ \t]*(\d+)[ \t]*$", documents.excerpt("ordos", "附件2"), re.MULTILINE
    )
    ours = [(rule.number, rule.label, str(rule.maximum)) for category in table.rules.rules for rule in category.parts]
    assert ours == [(number, documents.wide(label), points) for number, label, points in rows]
    assert [(len(rule.parts), rule.maximum, rule.floor) for rule in table.rules.rules] == [
        (3, 8, None), (14, 67, 62), (15, 25, 15),
    ]  # fmt: skip
    assert [(band.label, band.at_least) for band in table.rules.bands] == [
        ("优秀", 90), ("良好", 85), ("合格", 80), ("不合格", 0),
    ]  # fmt: skip


@pytest.mark.parametrize("form_id", TABLES)
def test_points_add_up_to_100_at_every_level(library: Library, form_id: str, every_rule: EveryRule) -> None:
    table = library.table(form_id)
    assert sum(rule.maximum for rule in table.rules.rules) == table.rules.maximum == 100
    for rule in every_rule(table):
        if rule.kind == "sum":
            assert sum(part.maximum for part in rule.parts) == rule.maximum


@pytest.mark.parametrize("form_id", ["jining/evaluation", "ordos/acceptance"])
def test_every_option_and_printed_label_stands_in_the_document(
    library: Library, form_id: str, documents: Any, every_rule: EveryRule
) -> None:
    table = library.table(form_id)
    city = form_id.split("/")[0]
    text = documents.wide(documents.words(city, table.form.annex)) + (
        documents.words("jining", "附件2") if city == "jining" else ""
    )
    options = [c["label"] for c in _raw(*form_id.split("/"), "v1.form.toml").get("choice", []) if c["list"] not in OURS]
    labels = [rule.label for rule in every_rule(table) if rule.printed]
    assert [label for label in [*options, *labels] if label not in text and label not in OUR_OPTIONS] == []


def test_notes_and_titles_are_the_documents_own(library: Library, documents: Any) -> None:
    for form_id in TABLES:
        form = library.table(form_id).form
        text = documents.words(form_id.split("/")[0], form.annex)
        assert form.title in text
        assert [note for note in form.notes if documents.bare(note) not in text] == []


def test_a_deciding_number_is_never_a_float(library: Library) -> None:
    for form_id in TABLES:
        for name in ("form", "scoring"):
            raw = _raw(*form_id.split("/"), f"v1.{name}.toml")
            assert not any(isinstance(value, float) for value in _leaves(raw))


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _leaves(inner)
    else:
        yield value


def test_no_word_of_the_program_reaches_a_screen(documents: Any) -> None:
    folder = Path(__file__).resolve().parent.parent / "golden" / "documents"  # “实体店铺” is the documents' own
    quoted = documents.bare("".join(path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))))
    for path in sorted(paths.forms().rglob("*.toml")):
        texts = _texts(tomllib.loads(path.read_text("utf-8")))
        said = "\n".join(text for text in texts if documents.bare(text) not in quoted)
        assert [word for word in FORBIDDEN if word in said] == [], path.name


# Packs, registers, catalogue


def test_settings_start_as_ruled(library: Library) -> None:
    defaults = {setting.id: setting.default for city in ("jining", "ordos") for setting in library.pack(city).settings}
    assert defaults == {
        "required_formats": (), "count_other": False, "reach": "any",
        "market_services": ("residue_test", "price_display", "fair_scale", "hygiene", "food_safety"),
        "fresh_counts_as_market": False, "city_tier": "other", "count_partial_questionnaires": False,
        "project_columns_left_out": (), "ledgers_left_out": (), "final_type_lower_of_two": False, "weight_by_households": False,
    }  # fmt: skip


def test_the_choices_of_a_setting_are_those_of_the_question_it_serves(library: Library) -> None:
    settings = {setting.id: setting for setting in library.pack("jining").settings}
    typing = library.table("jining/typing").form
    evaluation = library.table("jining/evaluation").form
    assert settings["required_formats"].choices == typing.question["basic_formats"].choices
    assert settings["required_formats"].count == 15
    assert settings["market_services"].choices == evaluation.question["market_services"].choices


def test_the_draft_says_that_it_is_one(library: Library) -> None:
    pack = library.pack("jining")
    assert pack.status == "征求意见稿"
    assert any("2024年3月 日" in note for note in pack.notes)


def _register(*parts: str) -> list[dict[str, str]]:
    with paths.forms().joinpath(*parts).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_zhongwei_carries_its_24_circles_and_33_communities(library: Library) -> None:
    pack = library.pack("zhongwei")
    circles = _register("zhongwei", pack.registers["circles"])
    shortfalls = _register("zhongwei", pack.registers["shortfalls"])
    covered = [name for circle in circles for name in circle["覆盖社区"].split("、")]
    assert (len(circles), len(covered), sum(int(circle["服务人口"]) for circle in circles)) == (24, 33, 318888)
    assert sorted(covered) == sorted(row["社区名称"] for row in shortfalls)


def test_the_contradiction_that_zhongwei_warns_of_is_there(library: Library) -> None:
    assert any("表3-1与附件2互不一致" in note for note in library.pack("zhongwei").notes)
    has = {
        row["生活圈名称"].removesuffix("一刻钟便民生活圈"): row["已有业态"]
        for row in _register("zhongwei", "circles.csv")
    }
    lacks = {
        row["社区名称"].removesuffix("社区"): row["基本保障类短板"] for row in _register("zhongwei", "shortfalls.csv")
    }
    for name, format_ in (("瑞丰", "综合超市"), ("黄河花园", "综合超市"), ("向阳", "洗染"), ("杞香苑", "洗染")):
        assert format_ in has[name]
        assert format_ in lacks[name]


def test_ordos_carries_nine_banners_and_100_tasks(library: Library) -> None:
    rows = _register("ordos", library.pack("ordos").registers["targets"])
    assert [row["旗区"] for row in rows if row["主城区"]] == ["康巴什区", "东胜区", "伊金霍洛旗"]
    assert (len(rows), sum(int(row["合计"]) for row in rows)) == (9, 100)


def test_the_catalogue_names_each_shared_format_once() -> None:
    formats = _raw("catalogue.toml")["format"]
    assert len({item["id"] for item in formats}) == len({item["label"] for item in formats}) == len(formats) == 112
