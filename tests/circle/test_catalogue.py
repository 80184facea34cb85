"""The shared formats and how names are found by pinyin."""

from __future__ import annotations

from pathlib import Path

import pytest

from lcsurvey.circle.catalogue import CATEGORIES, catalogue, parse_catalogue, read_catalogue
from lcsurvey.circle.spelling import matches, spelling
from lcsurvey.errors import FormError, ResourceError

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
