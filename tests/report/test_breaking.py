"""Lines as Chinese is set, by law and by example."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lcsurvey.report.pdf.breaking import NOT_FIRST, NOT_LAST, Line, Part, break_lines

SIZE = 10.0
TEXT = st.text(st.sampled_from("一刻钟便民生活圈，。、；：！？》”’…—（《“‘　0189A%. □"), min_size=1, max_size=120)


def words(line: Line) -> str:
    return "".join(item.text for item in line.items)


def lines(text: str, ems: float = 8.0) -> list[str]:
    return [words(line) for line in break_lines((Part(text),), ems * SIZE, SIZE)]


@given(TEXT, st.floats(6, 30))
def test_no_word_is_lost_or_moved(text: str, ems: float) -> None:
    assert "".join(lines(text, ems)).replace(" ", "") == text.replace(" ", "")


@given(st.text(st.sampled_from("一刻钟便民生活圈，。；（《"), min_size=1, max_size=80), st.floats(8, 20))
def test_lines_fit_but_for_the_empty_half_of_a_mark(text: str, ems: float) -> None:
    for line in break_lines((Part(text),), ems * SIZE, SIZE):
        assert line.width <= ems * SIZE + SIZE / 2 + 0.02


@given(st.lists(st.sampled_from(["生活圈", "，", "》，", "“好", "（试行）", "2023-2025年", "。", "80%"]), max_size=40))
def test_no_line_begins_or_ends_with_what_may_not(parts: list[str]) -> None:
    found = [line for line in lines("便民" + "服务".join(parts), 9) if line]
    for before, after in pairwise(found):
        assert after[0] not in NOT_FIRST
        assert before[-1] not in NOT_LAST


def test_closing_marks_stay_with_what_they_close() -> None:
    assert lines("居民认为购物类、餐饮类，", 6) == ["居民认为购物", "类、餐饮类，"]
    assert lines("一二三四五六。七", 6) == ["一二三四五", "六。七"]
    assert lines("一二三四五六。七", 6.5) == ["一二三四五六。", "七"]
    assert lines("一二三四五六七。”八", 7)[1].startswith("七。”")


def test_numbers_and_latin_words_stay_whole() -> None:
    assert lines("规范（GB/T21720-2022）提供", 10)[1].startswith("（GB/T21720-2022）")
    for ems in (6, 7, 8, 9):
        joined = lines("达到2023-2025年的80%-90%得10分；", ems)
        assert any("2023-2025" in line for line in joined)
        assert any("80%-90%" in line for line in joined)


def test_a_number_does_not_end_a_line_before_its_words() -> None:
    assert all(not line.endswith("2.") for ems in range(5, 14) for line in lines("进行评价确定。2.指标制定主要依据", ems))


def test_a_month_stays_with_its_day() -> None:
    assert lines("2026年9月16日", 5.5) == ["2026年", "9月16日"]
    assert lines("2023年10月12日", 5.5) == ["2023年", "10月12日"]
    assert "".join(lines("2023年10月12日", 2)) == "2023年10月12日"  # too narrow for it


def test_a_box_is_never_torn_from_its_word() -> None:
    options = tuple(Part(f"□{label}", f"k{i}") for i, label in enumerate(["便利店", "综合超市", "菜市场（菜店）", "药店"]))
    for ems in (8, 9, 10, 12):
        for line in break_lines(options, ems * SIZE, SIZE, stops=2):
            for item in line.items:
                assert item.text.startswith("□")
                assert len(item.text) > 1


def test_boxes_line_up_at_stops() -> None:
    options = tuple(Part(f"□选项{i}", f"k{i}") for i in range(8))
    starts = {round(item.x, 1) for line in break_lines(options, 240, SIZE, stops=4) for item in line.items}
    assert starts == {0.0, 60.0, 120.0, 180.0}


def test_words_too_long_for_a_line_begin_one_and_hang() -> None:
    options = (Part("□药店", "a"), Part("□小修小补点（修表、修鞋、修家电、修自行车）", "b"), Part("□花店", "c"))
    found = break_lines(options, 120, SIZE, stops=2)
    assert words(found[0]) == "□药店"
    assert found[1].items[0].text == "□"
    assert found[1].items[0].key == "b"
    assert found[2].items[0].x == SIZE
    assert words(found[-1]) == "□花店"


def test_ideographic_spaces_are_kept() -> None:
    assert lines("　　一二　三", 20) == ["　　一二　三"]


def test_a_line_to_write_on_takes_what_is_left() -> None:
    found = break_lines((Part("□其他：", "k"), Part("", blank=12)), 100, SIZE)
    assert len(found) == 1
    assert found[0].items[-1].rule == 60
