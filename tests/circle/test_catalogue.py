"""The shared formats and how names are found by pinyin."""

from __future__ import annotations

from pathlib import Path

import pytest

from lcsurvey.circle.catalogue import CATEGORIES, catalogue, parse_catalogue, read_catalogue
from lcsurvey.circle.mapping import parse_mappings
from lcsurvey.circle.nearness import rank
from lcsurvey.circle.spelling import matches, spelling
from lcsurvey.errors import FormError, NotFound, ResourceError

TWO = """
[[format]]
id = "pharmacy"
label = "药店"
category = "基本保障类"
[[format]]
id = "fresh"
label = "生鲜超市"
category = "基本保障类"
"""


def test_the_installation_has_formats_of_every_category() -> None:
    found = catalogue()
    assert {item.category for item in found.formats} == set(CATEGORIES)
    assert found.label("pharmacy") == "药店"


def test_labels_are_unique() -> None:
    labels = [item.label for item in catalogue().formats]
    assert len(labels) == len(set(labels))


def test_an_unknown_id_stands_for_itself() -> None:
    assert parse_catalogue(TWO).label("old_format") == "old_format"


@pytest.mark.parametrize(("text", "found"), [("药", ["药店"]), ("yaod", ["药店"]), ("sxcs", ["生鲜超市"]), ("xyz", [])])
def test_a_format_is_found_by_word_or_pinyin(text: str, found: list[str]) -> None:
    assert [item.label for item in parse_catalogue(TWO).search(text)] == found


def test_a_format_is_known_by_label_and_id() -> None:
    formats = parse_catalogue(TWO)
    named = [formats.named(word) for word in (" 药店 ", "pharmacy", "书店")]
    assert [item.id if item else None for item in named] == ["pharmacy", "pharmacy", None]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[[format]", "toml_syntax"),
        ("", "no_formats"),
        ("format = 3", "no_formats"),
        ("[[format]]\nid = 'a'\nlabel = ''\ncategory = 'x'", "bad_format"),
        (TWO + TWO, "same_id"),
    ],
)
def test_a_wrong_catalogue_says_what_is_wrong(text: str, code: str) -> None:
    with pytest.raises(FormError) as error:
        parse_catalogue(text)
    assert code in {problem.code for problem in error.value.problems}


def test_a_missing_catalogue_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="catalogue"):
        read_catalogue(tmp_path / "catalogue.toml")


def test_a_name_is_spelled_whole_and_by_initials() -> None:
    assert spelling("瑞丰A1") == "ruifenga1 rfa" or spelling("瑞丰A1").startswith("ruifeng")


@pytest.mark.parametrize("text", ["瑞丰", "rui feng", "RF", "ruifeng 社区", "", "丰"])
def test_words_are_found_in_names_or_pinyin(text: str) -> None:
    assert matches(text, "瑞丰一刻钟便民生活圈", "瑞丰社区")


@pytest.mark.parametrize("text", ["向阳", "xy", "瑞 阳"])
def test_what_is_not_there_is_not_found(text: str) -> None:
    assert not matches(text, "瑞丰一刻钟便民生活圈", "瑞丰社区")


def test_a_format_is_known_by_other_names_brackets_and_widths() -> None:
    words = ("大药房", "ＡＴＭ", "菜市场（菜店）", "社区早餐店", "小修小补点（修表、修鞋等）", "餐饮 店")
    named = [catalogue().named(word) for word in words]
    assert [item.id if item else None for item in named] == [
        "pharmacy", "atm", "market", "breakfast", "repair", "restaurant",
    ]  # fmt: skip


def test_no_two_formats_share_a_name() -> None:
    names = [name for item in catalogue().formats for name in (item.id, item.label, *item.aliases)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "first"),
    [("yd", "药店"), ("lfd", "理发店"), ("超市", "综合超市"), ("dayaofang", "药店"), ("菜鸟", "邮政快递综合服务点"), ("bld", "便利店"),
     ("kdg", "智能快件箱"), ("xiaomaibu", "小超市"), ("洗衣", "洗染店"), ("ATM", "自助取款机")],
)  # fmt: skip
def test_two_letters_or_an_everyday_word_find_a_format(text: str, first: str) -> None:
    found = [item.label for item in catalogue().search(text)]
    assert first in found[:4]


def test_nothing_typed_finds_all_in_order() -> None:
    assert catalogue().search("") == catalogue().formats


def test_the_nearest_stands_first() -> None:
    assert rank("药店", "药店") == 0
    ranks = [
        rank(text, "药店", "大药房")
        for text in ("药店", "大药房", "药", "大药", "店", "房", "yd", "dyf", "ao", "ayao", "a", "x y")
    ]
    assert ranks == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, None, None]


def test_a_kind_and_the_kinds_of_kinds_belong_to_the_whole() -> None:
    whole = catalogue().whole("restaurant")
    assert whole[0] == "restaurant"
    assert {"popular_restaurant", "snack_shop", "breakfast", "specialty_restaurant"} == set(whole[1:])
    assert catalogue().whole("barber") == ("barber",)
    assert catalogue().whole("gone") == ()


@pytest.mark.parametrize("part_of", ["gone", "fresh", "pharmacy"])
def test_a_part_of_nothing_or_of_itself_is_a_problem(part_of: str) -> None:
    text = TWO.replace('id = "fresh"', f'id = "fresh"\npart_of = "{part_of}"')
    text = text.replace('id = "pharmacy"', 'id = "pharmacy"\npart_of = "fresh"')
    with pytest.raises(FormError, match="part_of"):
        parse_catalogue(text)


def test_starting_reads_neither_mappings_nor_names(tmp_path: Path) -> None:
    """Only the formats are read at the start; the rest waits for a question."""
    (tmp_path / "catalogue.toml").write_text(TWO, "utf-8")
    (tmp_path / "city").mkdir()
    for broken in ("names.toml", "city/mapping.toml"):
        (tmp_path / broken).write_text("[[", "utf-8")
    formats = read_catalogue(tmp_path / "catalogue.toml")
    assert formats.cities() == ("city",)
    for question in (lambda: formats.guess("药店"), lambda: formats.mapping("city/table", "list")):
        with pytest.raises(FormError):
            question()


MAPPING = """
[[mapping]]
table = ["a/b", "a/c"]
list = "all"
source = "附件"
[mapping.items]
"药店" = ["pharmacy"]
"生鲜" = ["=fresh", "shop"]
[mapping.exceptions]
"其他" = "自填的文字"
"""
KINDS = TWO + '[[format]]\nid = "shop"\npart_of = "fresh"\nlabel = "店"\ncategory = "基本保障类"\n'


def test_a_mapping_serves_several_tables_and_spells_out_kinds(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "mapping.toml").write_text(MAPPING.replace('"=fresh", "shop"', '"fresh", "pharmacy"'), "utf-8")
    formats = parse_catalogue(KINDS, folder=tmp_path)
    for table in ("a/b", "a/c"):
        assert dict(formats.mapping(table, "all")) == {"药店": ("pharmacy",), "生鲜": ("fresh", "shop", "pharmacy")}
    for table, list_ in (("a/d", "all"), ("a/b", "none"), ("b/b", "all")):
        with pytest.raises(NotFound, match=list_):
            formats.mapping(table, list_)


def test_an_equals_sign_leaves_the_kinds_out() -> None:
    (found,) = parse_mappings(MAPPING.replace(', "shop"', ""), parse_catalogue(KINDS).whole)
    assert found.items["生鲜"] == ("fresh",)
    assert found.exceptions == {"其他": "自填的文字"}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("[[mapping]]", "[[mapping]", "toml_syntax"),
        ('"pharmacy"', '"gone"', "bad_item"),
        ('["pharmacy"]', "[]", "bad_item"),
        ('"其他"', '"药店"', "bad_item"),
        ('"自填的文字"', '""', "bad_mapping"),
        ('source = "附件"', 'extra = "附件"', "bad_mapping"),
        ('list = "all"', "", "bad_mapping"),
        (MAPPING, MAPPING + MAPPING, "same_list"),
    ],
)
def test_a_wrong_mapping_says_what_is_wrong(old: str, new: str, code: str) -> None:
    with pytest.raises(FormError) as error:
        parse_mappings(MAPPING.replace(old, new), parse_catalogue(KINDS).whole)
    assert {problem.code for problem in error.value.problems} == {code}
