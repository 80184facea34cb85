"""Every item of every list and table of the documents has its formats, or stands among the exceptions with a reason.

The lists' wording lies in ``tests/golden/documents/wording-*.txt``, character for character; 表3-1 and 附件2 of 中卫 and
the annexes of 济宁附件2 and 鄂尔多斯附件2 are read where they lie already.
"""

from __future__ import annotations

import csv
import re
import runpy
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lcsurvey import paths
from lcsurvey.circle.catalogue import CATEGORIES, catalogue
from lcsurvey.circle.mapping import WordList
from lcsurvey.score.library import Library

DOCUMENTS = Path(__file__).resolve().parent.parent / "golden" / "documents"
CITIES = ("hulunbuir", "jining", "ordos", "yima", "zhongwei")
OTHER = "其他"
# Lists whose words are the labels of options, rows or questions of the table's form.
OF_FORMS = {
    ("jining/typing", "basic_formats"), ("jining/typing", "quality_formats"),
    ("jining/satisfaction", "basic_formats"), ("jining/satisfaction", "quality_formats"),
    ("jining/evaluation", "repair_kinds"), ("jining/evaluation", "terminals"),
    ("jining/construction", "basic_formats"), ("jining/construction", "quality_formats"),
    ("ordos/acceptance", "basic_formats"), ("ordos/acceptance", "quality_formats"),
    ("yima/checklist", "basic_formats"), ("yima/checklist", "quality_formats"),
}  # fmt: skip


@cache
def _lists() -> dict[tuple[str, str], WordList]:
    return {
        (table, found.list): found
        for city in CITIES
        for found in catalogue().word_lists(city)
        for table in found.tables
    }


def _placed(table: str, list_: str) -> list[str]:
    """All words of a list in the file's order, exceptions last."""
    found = _lists()[table, list_]
    return [*found.items, *found.exceptions]


def _split(text: str) -> list[str]:
    """A list of words, without any white space; 、 inside brackets parts nothing."""
    return re.split(r"、(?![^（]*）)", "".join(text.split()))


def _bare(text: str) -> str:
    return "".join(text.split()).translate(str.maketrans("()", "（）"))


@cache
def _excerpts() -> dict[tuple[str, str], list[str]]:
    """(table, list) → its words, once each, in the order of the document."""
    found: dict[tuple[str, str], list[str]] = {}
    for city in CITIES:
        for section in (DOCUMENTS / f"wording-{city}.txt").read_text("utf-8").split("# ")[1:]:
            head, body = section.split("\n", 1)
            table, list_, kind = head.split()
            found[table, list_] = list(dict.fromkeys(_words(kind, body)))
    return found


def _words(kind: str, body: str) -> Iterable[str]:
    if kind == "box":
        return (_bare(part).rstrip("：") for part in body.split("□")[1:])
    if kind == "rows":
        return (_bare(part) for part in re.split(r"\n(?=\t)", body.strip("\n")))
    if kind == "counts":
        return (word for line in body.split() for word in re.sub(r"\d+余个", "", line).split("、"))
    return (word for line in body.split("\n") if line for word in _split(line))


EXCERPTS = sorted(_excerpts())


# Every word has its place


@pytest.mark.parametrize(("table", "list_"), EXCERPTS, ids=["-".join(one) for one in EXCERPTS])
def test_every_word_of_a_list_has_its_place_and_no_other_is_there(table: str, list_: str) -> None:
    assert sorted(_placed(table, list_)) == sorted(_excerpts()[table, list_])


@pytest.mark.parametrize(("list_", "count"), [("basic_formats", 20), ("quality_formats", 30)])
def test_typing_and_questionnaire_name_the_same_formats(documents: Any, list_: str, count: int) -> None:
    first, second = documents.excerpt("jining", "附件2").split("品质提升类业态\n\t在", 1)
    block = first.split("\n\n\t60")[0] if count == 20 else second.split("\n\n\t40")[0]
    printed = [word.rstrip("：") for word in documents.boxes(block)]
    assert _placed("jining/typing", list_) == printed == _excerpts()["jining/satisfaction", list_]
    assert len(_lists()["jining/typing", list_].items) == count


def test_every_row_of_the_construction_table_has_its_formats() -> None:
    basic, quality = (_excerpts()["jining/construction", f"{kind}_formats"] for kind in ("basic", "quality"))
    assert (len(basic), len(quality), basic[-1], quality[-1]) == (14, 8, OTHER, OTHER)
    assert list(_lists()["jining/construction", "basic_formats"].items) == basic
    assert list(_lists()["jining/construction", "quality_formats"].items) == quality


def test_every_numbered_item_of_ordos_has_its_formats(documents: Any) -> None:
    numbered = re.findall(r"^\t?\s*(\d+)\.\s*(.+)$", documents.excerpt("ordos", "附件2"), re.MULTILINE)
    items = [documents.wide(words) for _, words in numbered]
    first = next(number for number, item in enumerate(items) if item == "便利店")
    assert items[first : first + 29] == [
        *_placed("ordos/acceptance", "basic_formats"), *_placed("ordos/acceptance", "quality_formats"),
    ]  # fmt: skip


def _column(file: str, name: str) -> list[str]:
    with (paths.forms() / "zhongwei" / file).open(encoding="utf-8-sig", newline="") as opened:
        return [row[name] for row in csv.DictReader(opened)]


def test_every_shortfall_of_zhongwei_has_its_formats() -> None:
    for column, list_ in (("基本保障类短板", "basic_formats"), ("品质提升类短板", "quality_formats")):
        cells = [cell for cell in _column("shortfalls.csv", column) if cell != "——"]
        parts = [
            re.sub(r"(等|类)?业态少?$", "", part).removeprefix("缺少") for cell in cells for part in cell.split("，")
        ]
        words = {word for part in parts for word in _split(part)}
        assert words == set(_placed("zhongwei/shortfalls", list_))


def _existing(cell: str) -> Iterator[str]:
    found = re.search(r"(?:有|涵盖|布局)(综合超市、.*?)(?:等)?网点", cell)
    assert found, cell
    yield from _split(found.group(1))
    if "快递服务以" in cell:
        yield "快递服务"


def _suggested(cell: str) -> Iterator[str]:
    rest = cell.replace("发展品质提升类业态", "").replace("补齐基础保障类业态", "")
    patterns = (
        r"积极引入(.+?)等?业态", r"建设(养老.*?站点)", r"发展(养老站点、.+?)等服务", r"发展(?!养老站点)([^，。]+?)服务。",
        r"规划建设一个(.+?)；", r"建设(养老服务站点)", r"依托已有(养老站点)设施持续",
    )  # fmt: skip
    pieces = [piece for pattern in patterns for piece in re.findall(pattern, rest)]
    assert pieces, cell
    for piece in pieces:
        both = piece.endswith("站点") and "及" in piece
        yield from re.split(r"、|及|或", piece.removesuffix("站点") if both else piece)


def test_every_format_of_zhongweis_circles_has_its_place() -> None:
    existing = {word for cell in _column("circles.csv", "已有业态") for word in _existing(cell)}
    suggested = {word for cell in _column("circles.csv", "建议引入") for word in _suggested(cell)}
    assert existing == set(_placed("zhongwei/circles", "existing"))
    assert suggested == set(_placed("zhongwei/circles", "suggested"))


def test_no_list_is_without_its_document() -> None:
    elsewhere = {
        ("jining/typing", "basic_formats"), ("jining/typing", "quality_formats"),
        ("ordos/acceptance", "basic_formats"), ("ordos/acceptance", "quality_formats"),
        ("zhongwei/shortfalls", "basic_formats"), ("zhongwei/shortfalls", "quality_formats"),
        ("zhongwei/circles", "existing"), ("zhongwei/circles", "suggested"),
    }  # fmt: skip
    assert set(_lists()) == set(_excerpts()) | elsewhere


# What the places are


def test_exceptions_are_words_of_no_format() -> None:
    """A word is an exception for a reason of its own; the catalogue could not place it by its name, 其他 apart."""
    reasons = {(table, word): why for (table, _), one in _lists().items() for word, why in one.exceptions.items()}
    assert all(len(why) > 6 for why in reasons.values())
    named = {word for _, word in reasons if catalogue().named(word) is not None}
    assert named == {"维修", "打印复印", "社区服务中心"}  # said of shops that do it beside, of a place to build near


def test_no_format_is_unused() -> None:
    used = {id_ for one in _lists().values() for ids in one.items.values() for id_ in ids}
    assert [item.label for item in catalogue().formats if item.id not in used] == []


def test_the_wording_of_a_table_is_that_of_its_form(library: Library) -> None:
    for table, list_ in OF_FORMS:
        if table in library.ids():
            form = library.table(table).form
            labels = {question.label for question in form.questions}
            labels |= {choice.label for question in form.questions for choice in question.choices}
            assert [word for word in _lists()[table, list_].items if word not in labels] == [], (table, list_)


def test_typing_has_the_formats_behind_each_option_in_the_forms_order(library: Library) -> None:
    form = library.table("jining/typing").form
    for list_ in ("basic_formats", "quality_formats"):
        options = [choice.label for choice in form.question[list_].choices]
        assert list(catalogue().mapping("jining/typing", list_)) == options


def test_every_shop_counts_in_one_row_of_the_construction_table_only() -> None:
    rows = [
        ids
        for kind in ("basic", "quality")
        for ids in catalogue().mapping("jining/construction", f"{kind}_formats").values()
    ]
    counted = [id_ for ids in rows for id_ in ids]
    assert len(counted) == len(set(counted))
    apart = {item.id for item in catalogue().formats if item.category == CATEGORIES[2]}
    apart |= {"smart_platform", "community_mall", "neighbourhood_centre"}  # asked in the table's heading
    assert {item.id for item in catalogue().formats} - set(counted) == apart


@pytest.mark.parametrize(
    ("table", "list_", "word", "formats"),
    [
        ("jining/typing", "basic_formats", "菜市场（菜店）", {"market", "vegetable_shop"}),
        ("jining/construction", "basic_formats", "生鲜超市（菜店）", {"fresh_supermarket", "vegetable_shop"}),
        ("ordos/acceptance", "basic_formats", "生鲜超市/菜店", {"fresh_supermarket", "vegetable_shop"}),
        ("jining/construction", "basic_formats", "美容美发店", {"hair_and_beauty", "barber"}),
        ("jining/typing", "quality_formats", "美容美体店", {"beauty_salon"}),
        ("hulunbuir/baseline", "outlets", "家电维修点", {"appliance_repair"}),
        ("ordos/acceptance", "quality_formats", "智慧服务平台", {"smart_platform"}),
        ("zhongwei/configuration", "minutes_15", "银行", {"bank"}),
    ],
)
def test_one_wording_stands_for_these_formats(table: str, list_: str, word: str, formats: set[str]) -> None:
    assert set(catalogue().mapping(table, list_)[word]) == formats


def test_a_kind_counts_where_the_whole_is_asked_never_the_other_way_round() -> None:
    whole = catalogue().mapping("hulunbuir/baseline", "outlets")["餐饮店"]
    assert {"restaurant", "popular_restaurant", "specialty_restaurant", "breakfast"} <= set(whole)
    assert "appliance_repair" in catalogue().mapping("yima/checklist", "basic_formats")["维修点"]
    assert catalogue().mapping("zhongwei/document", "prose")["家电维修"] == ("appliance_repair",)
    assert (
        "specialty_restaurant" not in catalogue().mapping("jining/typing", "basic_formats")["大众餐饮店（有外卖服务）"]
    )


def test_the_printed_catalogue_is_up_to_date(repository: Path) -> None:
    """If it is not: python packaging/write_catalogue.py."""
    writer = runpy.run_path(str(repository / "packaging" / "write_catalogue.py"))
    assert writer["PAGE"].read_text("utf-8") == writer["page"](catalogue())


def test_every_derivation_asks_for_a_list_and_a_wording_that_are_there() -> None:
    files = sorted(paths.forms().glob("*/*/v*.derive.toml"))
    assert files
    for file in files:
        data = tomllib.loads(file.read_text("utf-8"))
        for row in data["derive"]:
            if {"list", "item"} & row.keys() and not row.get("formats"):
                items = catalogue().mapping(data["form"], row.get("list") or row["question"])
                assert "item" not in row or row["item"] in items, (file, row["question"])
