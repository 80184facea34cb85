"""呼伦贝尔: 20 key tasks word for word, merged as the annex has them; the baseline; the eight circles; the targets."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from lcsurvey import paths
from lcsurvey.form.model import Form
from lcsurvey.report.check import problems as page_problems
from lcsurvey.report.layout import Facts, lay_out
from lcsurvey.report.sheet import Sheet
from lcsurvey.report.template import template
from lcsurvey.score.library import Library

TASKS, BASELINE = "hulunbuir/tasks", "hulunbuir/baseline"
DOCUMENTS = {"附件2": "hulunbuir-annex2.txt", "正文": "hulunbuir-body.txt"}
GROUPS = ("facilities", "formats", "companies", "services", "conduct")
Words = Callable[[str], str]


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def words(repository: Path) -> Words:
    """The words of 附件2 or of the plan, full-width, with the slips of the web page mended, without white space."""
    folder = repository / "tests" / "golden" / "documents"
    read = {annex: bare((folder / name).read_text("utf-8")) for annex, name in DOCUMENTS.items()}
    return read.__getitem__


@pytest.fixture(scope="module")
def form(library: Library) -> Form:
    return library.table(TASKS).form


@pytest.fixture(scope="module")
def blank(form: Form) -> Sheet:
    return lay_out(form, {}, None, Facts())


def test_the_annex_is_printed_cell_by_cell(blank: Sheet, words: Words) -> None:
    rows = blank.text()
    printed = [blank.template.annex, *blank.template.title, *rows[0]]
    units: list[str] = []
    for row in rows[1:]:
        head, *rest = row if len(row) == 3 else ("", row[0])
        if head:
            printed += units
            units = rest[1:]
            printed.append(head)
        printed.append(rest[0])
    # On paper the offices stand in the last column of a group's first row; in the text they follow its first task.
    assert sorted(map(bare, [*printed, *units])) == sorted(lines_of(words("附件2"), rows))


def lines_of(text: str, rows: tuple[tuple[str, ...], ...]) -> list[str]:
    """The annex cut where our cells end; whatever is left over is a cell of its own, so nothing is passed over."""
    cells = sorted(
        {bare(cell) for row in rows for cell in row} | {"附件2", "呼伦贝尔市一刻钟便民生活圈", "建设重点任务清单"},
        key=len,
    )
    found = []
    while text:
        cell = next((one for one in reversed(cells) if text.startswith(one)), text)
        found.append(cell)
        text = text[len(cell) :]
    return found


def test_first_and_last_column_are_merged_per_group(library: Library) -> None:
    page = template(library.table(TASKS).form)
    spans = [[cell.rowspan for cell in row] for row in page.rows]
    assert spans[0] == [1, 1, 1]
    expected: list[list[int]] = []
    for count in (4, 3, 5, 4, 4):
        expected += [[count, 1, count], *[[1]] * (count - 1)]
    assert spans[1:] == expected
    assert not page.heading  # nothing of ours in or above the official frame
    assert not page.signature


def test_every_banner_has_a_sheet_of_twenty_tasks_in_five_groups(form: Form) -> None:
    assert form.scope == "region"
    assert [len(form.question[name].choices) for name in GROUPS] == [4, 3, 5, 4, 4]
    assert [column.name for column in form.question["facilities"].columns] == [
        "state",
        "progress",
        "evidence",
        "done_on",
    ]
    assert [choice.label for choice in form.question["plans"].choices] == ["时间表", "任务书", "路线图"]


def test_the_screen_says_the_tasks_whole(form: Form, words: Words) -> None:
    numbers = []
    for name in GROUPS:
        for choice in form.question[name].choices:
            assert choice.hint.startswith(choice.label)
            assert bare(choice.hint) in words("附件2")
            numbers.append(int(choice.label.partition(".")[0]))
    assert numbers == list(range(1, 21))
    hints = [group.hint for group in form.groups][:5]
    assert all(hint.startswith("责任单位：") and hint[5:] in words("附件2") for hint in hints)


def test_the_three_stages_are_the_documents(form: Form, words: Words) -> None:
    stages = form.question["stages"].choices
    assert len(stages) == 3
    assert all(bare(f"{stage.label}{stage.hint}") in words("正文") for stage in stages)


@pytest.mark.parametrize("form_id", [TASKS, BASELINE])
def test_clauses_are_verbatim_and_notes_begin_with_what_they_interpret(
    library: Library, form_id: str, words: Words
) -> None:
    table = library.table(form_id)
    text = words("附件2") + words("正文") + bare("具 体 要 求")
    sources = [question.source for question in table.form.questions if question.source]
    assert [one.clause for one in sources if bare(one.clause) not in words(one.annex)] == []
    notes = [question.note for question in table.form.questions if question.note]
    quoted = [found.group(1) for note in notes if (found := re.match(r"“([^“”]+)”", note))]
    assert len(quoted) == len(notes)
    assert [one for one in quoted if bare(one) not in text] == []
    assert page_problems(table.form.page, table.form, table.rules) == ()


def test_the_baseline_adds_up_to_331_as_the_register_and_the_text_say(library: Library, words: Words) -> None:
    with (paths.forms() / "hulunbuir" / "regions.csv").open(encoding="utf-8", newline="") as file:
        register = {row["旗市区"]: int(row["城镇社区数"]) for row in csv.DictReader(file)}
    assert (len(register), sum(register.values())) == (12, 331)
    assert all(f"{name}{count}个" in words("正文") for name, count in register.items())
    table = library.table(BASELINE)
    form = table.form
    labels = [choice.label for choice in form.question["communities"].choices]
    assert labels == list(register)
    figures = next(one for one in table.derivations if one.question == "communities").values
    assert [figures[choice.name]["before"] for choice in form.question["communities"].choices] == list(
        register.values()
    )


def test_the_ten_counts_and_the_six_figures_stand_in_the_text(library: Library, words: Words) -> None:
    table = library.table(BASELINE)
    given = {one.question: one.values for one in table.derivations if one.origin == "document"}
    kinds = table.form.question["outlets_before"].choices
    assert len(kinds) == 10
    assert all(f"{kind.label}{given['outlets_before'][kind.name]['before']}余个" in words("正文") for kind in kinds)
    printed = "".join(cell for row in lay_out(table.form, {}, None, Facts()).text() for cell in row)
    assert all(f"{kind.label}{given['outlets_before'][kind.name]['before']}余个" in bare(printed) for kind in kinds)
    figures = table.form.question["figures"].choices
    assert [given["figures"][one.name]["target"] for one in figures] == [1550, 130, 784, 2, 9, 1]
    assert all(bare(one.hint) in words("正文") for one in figures)
    assert all(str(given["figures"][one.name]["target"]) in one.hint for one in figures)


def test_the_eight_circles_are_printed_in_the_documents_words(library: Library, words: Words) -> None:
    form = library.table(BASELINE).form
    eight = form.question["eight"].choices
    listed = "、".join(circle.label for circle in eight)
    assert f"着力打造“{listed}”为一体" in words("正文")
    made = lay_out(form, {}, None, Facts())
    assert made.appendix is not None
    rows = made.appendix.text()[1:9]
    assert [row[:2] for row in rows] == [(circle.label, circle.hint) for circle in eight]
    assert all(bare(row[1]) in words("正文") for row in rows)


def test_the_targets_are_the_documents(library: Library, words: Words) -> None:
    pack = library.pack("hulunbuir")
    found = {target.id: target for target in pack.targets}
    assert [f"{one.least} {one.most} {one.year}" for one in (found["first_year"], found["by_2025"], found["centre"])] == [
        "5 6 2023", "25 30 2025", "15 None 2025",
    ]  # fmt: skip
    each = [found[f"each_year_{year}"] for year in (2024, 2025)]
    assert [f"{one.least} {one.since} {one.year}" for one in each] == ["10 2024 2024", "10 2025 2025"]
    assert (str(found["satisfaction"].least), str(found["chains"].least)) == ("0.9", "0.3")
    assert all(target.source and bare(target.source.clause) in words("正文") for target in pack.targets)


def test_nothing_of_the_web_page_and_no_official_came_along() -> None:
    said = "".join(path.read_text("utf-8") for path in sorted((paths.forms() / "hulunbuir").rglob("*.toml")))
    assert not re.search(r"雷速体育|浏览次数|扫一扫|组\s*长|副市长|局\s*长", said)
    assert not re.search(r"[一-鿿][,:;()][一-鿿]", re.sub(r"[=#].*?= ", "", said))
