"""``lcsurvey forms`` and the form author's checker."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lcsurvey import paths
from lcsurvey.score.library import Library

Call = Callable[..., Any]
IDS = Library().ids()


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """A copy of a pack and its tables."""
    target = tmp_path / "forms" / "jining"
    shutil.copytree(paths.forms() / "jining", target)
    return target


def _change(file: Path, before: str, after: str) -> int:
    """Writes something else into a file; the line on which it stands."""
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), "utf-8")
    return text[: text.index(before)].count("\n") + 1


def test_the_tables_are_listed(lc: Call) -> None:
    done = lc("forms")
    assert done.code == 0
    assert all(id_ in done.out for id_ in IDS)
    assert [each["id"] for each in lc("forms", "--json").json] == list(IDS)


@pytest.mark.parametrize("id_", IDS)
def test_one_table_has_every_question_choice_point_clause_and_ruling(lc: Call, id_: str) -> None:
    table = Library().table(id_)
    said, data = lc("forms", id_).out, lc("forms", id_, "--json").json
    assert [each["name"] for each in data["questions"]] == [question.name for question in table.form.questions]
    wanted = [table.form.title]
    for question in table.form.questions:
        wanted += [question.label, question.note, *(choice.label for choice in question.choices)]
        wanted += [question.source.clause] if question.source else []
    stack = list(table.rules.rules)
    while stack:
        rule = stack.pop()
        stack += rule.parts
        wanted += [rule.label, rule.note, *(rung.label for rung in rule.rungs)]
        wanted += [rule.source.clause] if rule.source else []
    assert [words for words in wanted if words not in said] == []


@pytest.mark.parametrize(
    "name", ["分型表", "附件2分型表", "一刻钟便民生活圈业态“有没有”分型表（试行）", "jining/typing"]
)
def test_a_table_is_found_by_id_title_or_short_name(lc: Call, name: str) -> None:
    assert lc("forms", name, "--json").json["id"] == "jining/typing"


def test_an_unknown_table_is_said_with_those_there_are(lc: Call) -> None:
    done = lc("forms", "jining/none")
    assert done.code == 1
    assert "没有“jining/none”这张表" in done.err
    assert "jining/typing" in done.err


def test_what_this_installation_knows_is_without_problems(lc: Call) -> None:
    done = lc("forms", "check", paths.forms())
    assert (done.code, done.err) == (0, "")
    packs = len(Library().packs())
    assert re.search(rf"检查了 \d+ 张表、{packs} 个城市表册、\d{{2,}} 个算例，没有发现问题", done.out)


def test_every_syntax_error_is_named_at_once_with_file_and_line(lc: Call, city: Path) -> None:
    form, scoring = city / "typing" / "v1.form.toml", city / "typing" / "v1.scoring.toml"
    first = _change(form, 'name = "convenience_store"', 'name = "convenience_store')
    second = _change(form, 'name = "bakery"', "name = bakery")
    third = _change(scoring, 'maximum = "60"', "maximum = ")
    done = lc("forms", "check", city)
    assert done.code == 1
    for file, line in ((form, first), (form, second), (scoring, third)):
        assert f"{file} 第 {line} 行" in done.err
    assert "3 个问题" in done.err


def test_every_problem_of_meaning_is_named_at_once_with_the_remedy(lc: Call, city: Path) -> None:
    form, scoring = city / "evaluation" / "v1.form.toml", city / "evaluation" / "v1.scoring.toml"
    _change(form, 'type = "integer"', 'type = "intger"')
    _change(form, "<= ${outlets}", "<= ${outlet}")
    _change(scoring, 'at_least = "90"', 'at_least = "九十"')
    _change(scoring, 'kind = "assessed"', 'kind = "assesed"')
    done = lc("forms", "check", form, "--json")
    problems = done.json["problems"]
    assert done.code == 1
    assert {"unknown_value", "unknown_question", "not_number"} <= {problem["code"] for problem in problems}
    assert all(re.search(r"v1\.(form|scoring)\.toml", problem["place"]) for problem in problems)
    assert sum(bool(re.search(r"第 \d+ 行", problem["place"])) for problem in problems) >= 4
    said = done.err
    assert "intger" in said
    assert "${outlet}" in said
    assert "九十" in said
    assert "assesed" in said


def test_a_page_that_does_not_fit_its_form_is_named(lc: Call, city: Path) -> None:
    _change(city / "typing" / "v1.page.toml", "basic_formats", "basic_fromats")
    done = lc("forms", "check", city / "typing")
    assert done.code == 1
    assert "v1.page.toml" in done.err
    assert "basic_fromats" in done.err


def test_a_case_that_comes_out_otherwise_is_named_with_both_numbers(lc: Call, city: Path) -> None:
    cases = city / "typing" / "v1.cases.toml"
    _change(cases, 'total = "81"', 'total = "82"')
    done = lc("forms", "check", cases)
    assert done.code == 1
    assert "total 应为 82，算出来是 81" in done.err
    assert re.search(r"v1\.cases\.toml 第 \d+ 行", done.err)


def test_a_setting_that_the_pack_does_not_have_is_named(lc: Call, city: Path) -> None:
    _change(city / "pack.toml", 'id = "count_other"', 'id = "count_others"')
    done = lc("forms", "check", city)
    assert done.code == 1
    assert "用到的设置 count_other 在 pack.toml 里没有" in done.err


def test_a_pack_that_names_what_is_not_there_is_named(lc: Call, city: Path) -> None:
    _change(city / "pack.toml", '"jining/evaluation"]', '"jining/evaluations"]')
    (city / "pack.toml").write_text(
        (city / "pack.toml").read_text("utf-8") + '\n[registers]\ncircles = "none.csv"\n', "utf-8"
    )
    done = lc("forms", "check", city / "pack.toml")
    assert done.code == 1
    assert "jining/evaluations" in done.err
    assert "none.csv" in done.err


def test_missing_parts_other_files_and_empty_folders_are_named(lc: Call, city: Path, tmp_path: Path) -> None:
    (city / "typing" / "v1.scoring.toml").unlink()
    other, empty = tmp_path / "readme.txt", tmp_path / "empty"
    other.write_text("x")
    empty.mkdir()
    (city / "evaluation" / "v1.form.toml").write_bytes(b"\xff\xfe\x00")
    done = lc("forms", "check", city, other, empty, tmp_path / "none", "--json")
    assert done.code == 1
    assert [problem["code"] for problem in done.json["problems"] if str(tmp_path) in problem["place"]] != []
    assert {"unreadable", "not_a_form", "nothing", "not_utf8"} <= {problem["code"] for problem in done.json["problems"]}


def test_a_form_of_another_folder_is_named(lc: Call, city: Path) -> None:
    (city / "typing").rename(city / "typed")
    done = lc("forms", "check", city / "typed")
    assert done.code == 1
    assert "jining/typed" in done.err


def test_points_of_a_choice_are_told_by_its_label(lc: Call) -> None:
    told = lc("forms", "jining/evaluation").out
    assert "4 分：基本符合" in told
    assert "分：mostly" not in told


@pytest.fixture
def sixth(city: Path) -> Path:
    """A city that this installation does not know, with its own mapping."""
    target = city.parent / "sixth"
    shutil.copytree(city / "typing", target / "typing")
    for name in ("pack.toml", "mapping.toml"):
        shutil.copy(city / name, target / name)
    for file in target.rglob("*.toml"):
        text = file.read_text("utf-8").replace('"jining', '"sixth')
        file.write_text(re.sub(r"^tables = .*$", 'tables = ["sixth/typing"]', text, flags=re.M), "utf-8")
    return target


def _problems(done: Any) -> list[dict[str, str]]:
    """The problems that are not about tables which were left out."""
    return [one for one in done.json["problems"] if one["code"] != "unknown_form"]


def test_a_new_city_is_checked_by_the_mapping_in_its_own_folder(lc: Call, sixth: Path) -> None:
    assert _problems(lc("forms", "check", sixth, "--json")) == []
    (sixth / "mapping.toml").unlink()
    found = _problems(lc("forms", "check", sixth, "--json"))
    assert {"no_mapping"} <= {one["code"] for one in found}
    assert 'table = "sixth/typing"、list = "basic_formats"' in "".join(one["sentence"] for one in found)
    assert lc("forms", "check", paths.forms() / "jining").code == 0, "the installation's mapping is as it was"


def test_a_wrong_mapping_is_named_with_its_line_and_nothing_that_hangs_on_it(lc: Call, sixth: Path) -> None:
    line = _change(sixth / "mapping.toml", '"convenience_store"', '"convenience_stor"')
    (one,) = _problems(lc("forms", "check", sixth, "--json"))
    assert one["place"].endswith(f"mapping.toml 第 {line} 行")
    assert "没有业态 convenience_stor" in one["sentence"]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ('from = "formats"', 'from = "format"', "from = “format”不认识"),
        ('question = "basic_formats"', 'question = "basic_format"', "“basic_format”不是表中的题"),
        ('question = "basic_formats"', 'question = "basic_formats"\nlist = "basics"', "“basics”对照表"),
        ('question = "basic_formats"', 'question = "quality_formats"', "前面已经写过一次"),
        ('setting = "', 'setting = "no_', "用到的设置 no_"),
    ],
)
def test_a_wrong_derivation_is_named_with_its_file(lc: Call, sixth: Path, before: str, after: str, words: str) -> None:
    _change(sixth / "typing" / "v1.derive.toml", before, after)
    found = [one for one in _problems(lc("forms", "check", sixth, "--json")) if words in one["sentence"]]
    assert found
    assert "v1.derive.toml" in found[0]["place"]
