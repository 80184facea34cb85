"""义马: 11 + 6 formats and the tiers ruled from them, 23 tasks with their offices, five stages, first communities, targets."""

from __future__ import annotations

import csv
import re
from fractions import Fraction
from pathlib import Path

import pytest

from lcsurvey import paths
from lcsurvey.form.model import Form
from lcsurvey.report.check import problems as page_problems
from lcsurvey.report.layout import Facts, lay_out
from lcsurvey.score.library import Library

CHECKLIST, TASKS, CORRECTIONS = "yima/checklist", "yima/tasks", "yima/corrections"
GROUPS = ("layout", "shortfalls", "quality", "companies", "innovation", "conduct")


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def words(repository: Path) -> str:
    """The plan without white space, and without what page breaks left in it."""
    return bare((repository / "tests/golden/documents/yima-body.txt").read_text("utf-8"))


@pytest.fixture(scope="module")
def tasks(library: Library) -> Form:
    return library.table(TASKS).form


def test_the_checklist_asks_for_the_11_and_6_formats_in_the_documents_order(library: Library, words: str) -> None:
    form = library.table(CHECKLIST).form
    basic, quality = (form.question[name] for name in ("basic_formats", "quality_formats"))
    assert (len(basic.choices), len(quality.choices)) == (11, 6)
    for question in (basic, quality):
        listed = "、".join(choice.label for choice in question.choices)
        assert question.source is not None
        assert f"{listed}等" in question.source.clause
        assert f"{listed}等" in words


def test_the_tiers_nest_and_count_formats_instead_of_points(library: Library) -> None:
    table = library.table(CHECKLIST)
    rules = table.rules
    assert rules.unit == "种"
    assert [(int(rule.each), int(rule.maximum), int(rule.floor or 0)) for rule in rules.rules] == [
        (1, 11, 11),
        (1, 6, 0),
    ]
    by_setting = {
        needed: [band.at_least for band in rules.graded({"quality_needed": f"n{needed}"})] for needed in range(1, 7)
    }
    assert by_setting == {needed: [11 + needed, 11, 0] for needed in range(1, 7)}
    assert [band.label for band in rules.bands] == ["提升示范类", "基础保障类", "未达标"]
    setting = next(one for one in library.pack("yima").settings if one.id == "quality_needed")
    assert (setting.default, len(setting.choices)) == ("n6", 6)


def test_a_tier_set_by_hand_is_printed_with_its_reason(library: Library) -> None:
    form = library.table(CHECKLIST).form
    answers = {"tier": "model", "tier_reason": "与邻近社区共用"}
    page = lay_out(form, answers, None, Facts())
    assert page.values["tier.model"] is True
    assert "与邻近社区共用" in page.values.values()


def test_the_23_tasks_stand_in_six_groups_with_who_is_responsible(tasks: Form, words: str) -> None:
    assert [len(tasks.question[name].choices) for name in GROUPS] == [5, 5, 3, 2, 4, 4]
    numbers = []
    for name in GROUPS:
        for choice in tasks.question[name].choices:
            numbers.append(int(choice.label.partition(".")[0]))
            assert bare(f"{choice.label}。{choice.hint}") in words
    assert numbers == list(range(1, 24))
    offices = re.findall(r"（责任单位：([^）]*)）", words)
    assert len(offices) == 23
    page = lay_out(tasks, {}, None, Facts()).text()[1:]
    assert [bare(row[-4]) for row in page] == offices
    assert [row[0] for row in page if len(row) == 6] == [group.label for group in tasks.groups[:6]]


def test_the_page_prints_every_task_whole(tasks: Form, words: str) -> None:
    for row in lay_out(tasks, {}, None, Facts()).text()[1:]:
        assert f"{bare(row[-5])}（责任单位：{bare(row[-4])}）" in words


def test_the_five_stages_follow_each_other_as_in_the_document(tasks: Form, words: str) -> None:
    stages = tasks.question["stages"].choices
    assert [re.search(r"（(.*)）", stage.label).group(1) for stage in stages] == [  # type: ignore[union-attr]
        "2023.5—2023.6", "2023.7—2023.8", "2023.9—2023.12", "2024.01—2025.6", "2025.7—2025.12",
    ]  # fmt: skip
    whole = "".join(bare(stage.label + stage.hint) for stage in stages)
    assert whole in words


@pytest.mark.parametrize("form_id", [CHECKLIST, TASKS])
def test_clauses_are_verbatim_and_notes_begin_with_what_they_interpret(
    library: Library, form_id: str, words: str
) -> None:
    table = library.table(form_id)
    rules = [rule for _, rule in table.rules.outline()]
    sources = [question.source for question in table.form.questions] + [rule.source for rule in rules]
    clauses = [source.clause for source in sources if source]
    assert [one for one in clauses if bare(one) not in words] == []
    notes = [question.note for question in table.form.questions if question.note]
    notes += [rule.note for rule in rules if rule.note] + [band.note for band in table.rules.bands if band.note]
    quoted = [re.match(r"“([^“”]+)”", note) for note in notes]
    assert [
        note for note, found in zip(notes, quoted, strict=True) if found is None or bare(found[1]) not in words
    ] == []
    assert [text for text, _ in table.rules.notes if bare(text) not in words] == []
    assert page_problems(table.form.page, table.form, table.rules) == ()


def test_the_corrections_are_lines_of_what_was_returned(library: Library, words: str) -> None:
    form = library.table(CORRECTIONS).form
    assert (form.scope, form.rows) == ("city", "return")
    assert all(bare(note) in words for note in form.notes)
    assert [column.label for column in form.columns] == [
        "序号", "生活圈", "哪张表", "第几次", "退回日期", "缺什么、要改什么", "限期", "再交日期", "结果",
    ]  # fmt: skip


def test_the_first_six_circles_and_seven_streets(library: Library, words: str) -> None:
    pack = library.pack("yima")

    def column(register: str, name: str) -> list[str]:
        with (paths.forms() / "yima" / pack.registers[register]).open(encoding="utf-8", newline="") as file:
            return [row[name] for row in csv.DictReader(file)]

    communities = column("circles", "覆盖社区")
    assert communities == ["银杏社区", "连银社区", "鸿庆社区", "民安社区", "裴村社区", "狂口社区"]
    assert f"完成{'、'.join(communities)}6个便民生活圈建设" in words
    assert column("circles", "生活圈名称") == [f"{name}便民生活圈" for name in communities]
    assert len(column("regions", "街道")) == 7
    assert "辖7个街道办事处、35个社区居委会" in words


def test_the_targets_are_the_documents(library: Library, words: str) -> None:
    pack = library.pack("yima")
    found = {target.id: target for target in pack.targets}
    assert (Fraction(found["model"].least), Fraction(found["basic"].least)) == (Fraction(6, 10), Fraction(9, 10))
    assert found["model"].share
    assert found["basic"].share
    assert (found["model"].ratings, found["basic"].ratings) == (("提升示范类",), ("提升示范类", "基础保障类"))
    assert (int(found["first_six"].least), found["first_six"].year) == (6, 2023)
    assert str(found["satisfaction"].least) == "0.85"
    assert all(target.source and bare(target.source.clause) in words for target in pack.targets)


def test_no_official_came_along() -> None:
    said = "".join(path.read_text("utf-8") for path in sorted((paths.forms() / "yima").rglob("*.*")))
    assert not re.search(r"组\s*长|副市长|局\s*长|党工委|主任", said)
