"""Tables: form and rules held together, whatever a form author writes."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lcsurvey.errors import FormError, NotFound
from lcsurvey.form.model import Answers, Settings
from lcsurvey.score.advice import advise
from lcsurvey.score.apportion import printed
from lcsurvey.score.library import Library, read_text
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table, canonical, parse_table
from lcsurvey.score.wording import sentence

Build = Callable[..., Table]
NUMBER = '[[question]]\nname = "q"\ntype = "integer"\nlabel = "q"\ngroup = "all"\n'
TRUTH = '[[question]]\nname = "b"\ntype = "select_one"\nchoices = "yes_no"\nlabel = "b"\ngroup = "all"\n'
TEXT = '[[question]]\nname = "t"\ntype = "text"\nlabel = "t"\ngroup = "all"\n'
RULE = (
    '[[rule]]\nid = "r"\nlabel = "r"\nmaximum = "10"\nkind = "each_capped"\neach = "1"\nmeasure = { question = "q" }\n'
)


def test_every_published_form_parses(table: Table) -> None:
    assert table.form.questions
    assert table.rules.maximum == sum(rule.maximum for rule in table.rules.rules) == 100


def test_every_published_pack_parses(library: Library) -> None:
    assert {library.pack(name).id for name in library.packs()} >= {"jining", "ordos", "zhongwei"}


def test_a_table_is_the_same_after_travelling(table: Table) -> None:
    again = Table.from_json(table.to_json())
    assert again == table
    assert again.form.digest == table.form.digest
    assert again.to_json() == table.to_json()


def problems(form: str, rules: str, **more: Any) -> list[tuple[str, str]]:
    from_conftest: Build = more.pop("build")
    with pytest.raises(FormError) as caught:
        from_conftest(form, rules, **more)
    assert all(problem.sentence.endswith("。") for problem in caught.value.problems)
    return [(problem.code, problem.sentence) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        (RULE.replace('"each_capped"', '"bonus"'), "不认识"), (RULE.replace("each =", "eachh ="), "缺少 each"), (RULE.replace('"q" }', '"gone" }'), "gone"),
        (RULE.replace('"q" }', '"t" }'), "不能计数"), (RULE.replace('"10"', '"9"'), "maximum = 10"), (RULE + RULE, "已有"), (RULE.replace('"r"', '"total"', 1), "total"),
        (RULE + 'part_of = "nothing"\n', "不是一条 sum"), (RULE + 'floor = "5"\n', "failed"), (RULE.replace("each = \"1\"", "each = \"0\""), "大于 0"),
        (RULE.replace("each = \"1\"", "each = 1.5"), "带引号的小数"), (RULE + "other_setting = 'x'\n", "select_multiple"), (RULE + "weighted_setting = 'x'\n", "一起写"),
        ('[[rule]]\nid = "r"\nlabel = "r"\nmaximum = "10"\nkind = "share"\nquestion = "b"\nof = "q"\n', "share"), ('[[rule]]\nid = "r"\nlabel = "r"\nmaximum = "10"\nkind = "assessed"\nquestion = "q"\n', "相同"),
        ('[[rule]]\nid = "r"\nlabel = "r"\nmaximum = "10"\nkind = "choice"\nquestion = "b"\nby_choice = { yes = "10" }\n', "每个选项"), ('[[rule]]\nid = "r"\nlabel = "r"\nmaximum = "10"\nkind = "choice"\nquestion = "b"\nby_choice = { yes = "11", no = "0" }\n', "最高的一项"),
        ('[[rule]]\nid = "r"\nlabel = "r"\nmaximum = "10"\nkind = "ladder"\nrungs = [{ points = "4", when = [{ question = "q", at_least = "1" }] }, { points = "10", when = [{ question = "q", at_least = "2" }] }]\n', "从高到低"),
        ('[[rule]]\nid = "r"\nlabel = "r"\nmaximum = "10"\nkind = "threshold"\nwhen = []\n', "不能是空的"), ('[[rule]]\nid = "r"\nlabel = "r"\nmaximum = "10"\nkind = "threshold"\nwhen = [{ question = "q", at_least = "1", above = "0" }]\n', "只能写一个"),
        ('[[rule]]\nid = "r"\nlabel = "r"\nmaximum = "10"\nkind = "deduct"\nminus = [{ points = "1" }]\n', "只写"), ('[[rule]]\nid = "r"\nlabel = "r"\nmaximum = "10"\nkind = "sum"\n', "相加不等于"),
        ('[[rule]]\nid = "r"\nlabel = "r"\nmaximum = "10"\nkind = "threshold"\nwhen = [{ ratio = ["q"], at_least = "1" }]\n', "两个题名"), ('[[rule]]\nid = "r"\nlabel = "r"\nmaximum = "10"\nkind = "threshold"\nwhen = [{ ratio = ["q", "b"], at_least = "1" }]\n', "数字题"),
        ("rule = 5\n", "[[rule]]"), ("", "没有一条"),
    ],
)  # fmt: skip
def test_rules_that_do_not_fit_are_told_so(build: Build, rules: str, words: str) -> None:
    assert any(words in sentence_ for _, sentence_ in problems(NUMBER + TRUTH + TEXT, rules, build=build))


def test_bands_go_down_to_zero(build: Build) -> None:
    assert "bad_bands" in dict(problems(NUMBER, RULE, high="5", middle="5", build=build))
    assert "bad_bands" in dict(problems(NUMBER, RULE, high="5", middle="8", build=build))


def test_problems_of_all_files_come_together() -> None:
    with pytest.raises(FormError) as caught:
        parse_table("id = \n[[question]]\nname = \n", "form = x\n", "title = [\n", "city/small/v1")
    assert [problem.place for problem in caught.value.problems] == [
        "city/small/v1.form.toml 第 1 行", "city/small/v1.form.toml 第 3 行", "city/small/v1.scoring.toml 第 1 行", "city/small/v1.page.toml 第 1 行",
    ]  # fmt: skip


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"[" * 100_000, b'{"form": 1, "scoring": [], "page": ""}', b'{"form": {"version": NaN}, "scoring": {}, "page": {}}', b"\xff", b'{"form": {"version": ' + b"9" * 9999 + b"}}"])  # fmt: skip
def test_a_damaged_table_is_a_form_error(data: bytes) -> None:
    with pytest.raises(FormError):
        Table.from_json(data)


@pytest.mark.parametrize(
    "form_id", ["nothing/here", "jining", "../jining/typing", "jining/typing/x", "", "JINING/typing"]
)
def test_an_unknown_form_lists_what_there_is(library: Library, form_id: str) -> None:
    with pytest.raises(NotFound, match="jining/typing"):
        library.table(form_id)
    with pytest.raises(NotFound, match="第 9 版"):
        library.table("jining/typing", 9)


def test_a_form_is_found_by_id_title_or_short_name(library: Library) -> None:
    for text in ("jining/typing", "分型表", "附件2分型表", "一刻钟便民生活圈业态“有没有”分型表（试行）"):
        assert library.find(text).form.id == "jining/typing"
    with pytest.raises(NotFound):
        library.find("附件2")


def test_an_unknown_or_broken_pack_is_said(library: Library, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="jining"):
        library.pack("atlantis")
    (tmp_path / "pack.toml").write_text("id = \n", "utf-8")
    with pytest.raises(FormError):
        library.pack(tmp_path)
    (tmp_path / "pack.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(FormError, match="UTF-8"):
        library.pack(tmp_path)


WILD = st.one_of(
    st.none(), st.booleans(), st.integers(-3, 200), st.floats(), st.sampled_from(["", "q", "yes", "1.5", "-1", "sum", "ladder", "choice", "share", "text", "integer", "basic", "people_satisfaction", "population", "market_services"]),
    st.lists(st.sampled_from(["", "q", "population", 1]), max_size=2), st.dictionaries(st.sampled_from(["question", "points", "setting", "when"]), st.sampled_from(["q", "1", 2]), max_size=2),
)  # fmt: skip


def spots(data: Any) -> list[tuple[Any, Any]]:
    """Every place of nested data, as container and key."""
    found: list[tuple[Any, Any]] = []
    queue = [data]
    while queue:
        part = queue.pop()
        for key in list(part) if isinstance(part, dict) else range(len(part)):
            found.append((part, key))
            if isinstance(part[key], (dict, list)):
                queue.append(part[key])
    return found


@given(st.data(), st.integers(0, 2**32))
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_form_with_any_mistake_is_refused_or_scores_without_a_crash(
    table: Table, default: Settings, fill_in: Callable[..., Answers], data: st.DataObject, seed: int
) -> None:
    raw = copy.deepcopy(dict(table.raw))
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 3)):
        container, key = chance.choice(spots({"form": raw["form"], "scoring": raw["scoring"]}))
        if chance.random() < 0.4:
            del container[key]
        else:
            container[key] = data.draw(WILD)
    try:
        changed = Table.from_json(canonical(raw))
    except FormError as error:
        assert [problem for problem in error.problems if not problem.sentence.endswith("。")] == []  # noqa: PT017
        return
    for part in (0.0, 0.5, 1.0):
        answers = fill_in(table.form, {}, default, chance, part)
        for chosen in (default, {}):
            card = score(changed, answers, chosen)
            assert sum(printed(card)[line.rule.id] for line in card.lines) == printed(card)["total"]
            assert all(sentence(line).endswith("。") for line in card.walk())
            assert advise(changed, answers, chosen).sentence.endswith("。")


def test_a_file_that_cannot_be_a_table_is_refused_with_the_reason(tmp_path: Path) -> None:
    large = tmp_path / "v1.form.toml"
    with large.open("wb") as file:
        file.truncate(5 << 20)
    with pytest.raises(FormError, match="超过 4 MB"):
        read_text(large)
    with pytest.raises(FormError, match="没有这个文件或文件夹"):
        read_text(tmp_path / "none.toml")


def test_a_broken_file_does_not_hide_what_is_wrong_in_the_others(library: Library) -> None:
    folder = library.folder / "jining" / "typing"
    form, scoring, page = (read_text(folder / f"v1.{part}.toml") for part in ("form", "scoring", "page"))
    form = form.replace('type = "select_multiple"', 'type = "select_many"', 1)
    scoring = scoring.replace('maximum = "100"', 'maximum = "101"', 1)
    with pytest.raises(FormError) as caught:
        parse_table(form, scoring, page + "\noops = = 1\n")
    places = [problem.place.split(" ")[0] for problem in caught.value.problems]
    assert {"v1.form.toml", "v1.scoring.toml", "v1.page.toml"} == set(places)
