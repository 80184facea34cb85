"""What a sheet says: boxes, points, gaps, notes."""

from __future__ import annotations

import pytest

from lcsurvey.report.document import sheet
from tests.report.conftest import FORMS, Filled


def test_only_what_is_there_is_ticked(filled: Filled) -> None:
    made = sheet(filled("jining/typing", more={"basic_formats.bank": False}))
    words = made.cell(1, 1)
    assert "☑便利店" in words
    assert "□银行网点（含取款机）" in words
    assert words.count("☑") == 15


def test_unseen_options_are_empty_boxes_and_the_sheet_says_unfinished(filled: Filled) -> None:
    made = sheet(filled("jining/typing", without=("品质提升类业态",)))
    assert "☑" not in made.cell(2, 1).replace("☑其他", "")
    assert made.mark == "未填完"
    assert any("“品质提升类业态”" in line and "最高可到 100 分" in line for line in made.below)


def test_a_finished_sheet_says_nothing_of_gaps(filled: Filled) -> None:
    for form_id in FORMS:
        made = sheet(filled(form_id))
        assert made.mark == ""
        assert not any("未填" in line for line in made.below)


def test_other_is_ticked_when_it_is_named(filled: Filled) -> None:
    words = sheet(filled("jining/typing")).cell(2, 1)
    assert words.endswith("☑其他：剧本娱乐")
    assert sheet(filled("jining/typing")).cell(1, 1).endswith("□其他：")


def test_points_stand_in_their_rows_and_add_up(filled: Filled) -> None:
    made = sheet(filled("ordos/acceptance"))
    points = [float(made.cell(row, 3)) for row in range(1, 33)]
    assert made.cell(6, 3) == "6.86"
    assert made.cell(33, 3) == "93"
    assert round(sum(points), 2) == 93


def test_subtotals_floors_and_rating_stand_below_the_frame(filled: Filled) -> None:
    below = sheet(filled("ordos/acceptance")).below
    assert below == ("组织保障 7/8　基本保障类 63.71/67（≥62 达到）　品质提升类 22.29/25（≥15 达到）　评定：优秀",)


def test_a_missed_floor_says_which_and_by_how_much(filled: Filled) -> None:
    below = sheet(filled("ordos/acceptance", more={"convenience_store": 0})).below
    assert "未达到" in below[0]
    assert "评定：不合格" in below[0]
    assert "还差 6.29 分" in below[1]


def test_an_undetermined_line_is_marked_and_an_empty_one_is_blank(filled: Filled) -> None:
    made = sheet(filled("jining/evaluation", without=("落实相关建设内容", "有效问卷")))
    assert made.cell(1, 7) == "4*"
    assert made.cell(2, 7) == ""
    assert made.cell(11, 7).endswith("*")
    assert made.below[0].startswith("评价结果：未定")


def test_a_blank_sheet_has_no_values_but_the_same_words(filled: Filled) -> None:
    for form_id in FORMS:
        record = filled(form_id)
        blank, full = sheet(record, blank=True), sheet(record)
        assert blank.template == full.template
        assert blank.code == ""
        assert blank.mark == ""
        assert "☑" not in "".join(cell for row in blank.text() for cell in row)


def test_equal_records_give_equal_sheets(filled: Filled) -> None:
    assert sheet(filled("jining/evaluation")) == sheet(filled("jining/evaluation"))
    assert sheet(filled("jining/evaluation")) != sheet(filled("jining/evaluation", without=("商居和谐",)))


def test_notes_carry_their_questions_label(filled: Filled) -> None:
    made = sheet(filled("jining/typing", notes={"basic_formats": "见附页\r\n第二行", "gone": "x"}))
    assert made.notes == (("基本保障类业态", "见附页\n第二行"),)


@pytest.mark.parametrize("form_id", FORMS)
def test_the_appendix_gives_every_line_with_clause_and_ruling(filled: Filled, form_id: str) -> None:
    record = filled(form_id)
    appendix = sheet(record, evidence=True).appendix
    assert appendix is not None
    text = "\n".join(cell for row in appendix.text() for cell in row)

    def labels(rules: tuple) -> list[str]:  # type: ignore[type-arg]
        return [name for rule in rules for name in (rule.label, *labels(rule.parts))]

    for label in labels(record.table.rules.rules):
        assert label in text
    assert "依据" in text
    assert "口径" in text
    assert all(ruling in text for _, ruling in record.table.rules.notes)
    if form_id == "ordos/acceptance":
        assert "68分" in text
        assert "67" in text
        assert "6÷7" in text
