"""满意度汇总表: the figures of a circle from whatever source, the sample, whose survey it was, what stands out."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pypdfium2
import pytest

from lcsurvey.circle.model import Survey
from lcsurvey.circle.tally import Result, Tally, population_differences, result
from lcsurvey.form.model import Form
from lcsurvey.report.pdf.writer import render
from lcsurvey.report.satisfaction import Satisfaction, overview, percent, sheet
from lcsurvey.report.sheet import Sheet
from lcsurvey.response.questionnaire import plan
from lcsurvey.score.library import Library

COMMUNITIES = (("黄河花园社区", 9000), ("滨河社区", 5000), ("文苑社区", 3675))


@pytest.fixture(scope="module")
def form() -> Form:
    return Library().table("jining/satisfaction").form


def _counted(form: Form, *rows: tuple[int, int, int], received: int = 0) -> Result:
    counts = dict(zip(plan(form).questions, rows * (7 // len(rows)), strict=True))
    valid = sum(rows[0])
    found = result(plan(form), Tally(received or valid, valid, counts), [])
    assert found is not None
    return found


def _reported(form: Form) -> Result:
    survey = Survey(
        "1", "某调查公司", date="2026-10-20", valid=1700, format_rate=Decimal("0.9"), service_rate=Decimal("0.85")
    )
    found = result(plan(form), None, [survey])
    assert found is not None
    return found


def _words(made: Sheet) -> str:
    return "\n".join("|".join(row) for row in made.text()).replace("\n份", "") + "\n" + "\n".join(made.below)


def test_every_question_stands_with_its_answers_shares_and_rate(form: Form) -> None:
    of = Satisfaction(form, _counted(form, (1200, 391, 177)), "黄河花园一刻钟便民生活圈", population=17675)
    words = _words(sheet(of))
    for question in plan(form).questions:
        assert form.question[question].label in words
    assert "能够满足\n1,200 份\n67.87%" in words  # 1200 ÷ 1768
    assert words.count("|1,768|89.99%") == 7  # 1591 ÷ 1768 = 0.899886…
    assert "业态满意度|89.99%" in words


@pytest.mark.parametrize(("valid", "said"), [(1768, "样本符合要求"), (1767, "样本不足，还差 1 份")])
def test_the_sample_is_held_against_a_tenth_rounded_up(form: Form, valid: int, said: str) -> None:
    words = _words(sheet(Satisfaction(form, _counted(form, (valid, 0, 0)), "某", population=17675)))
    assert "|1,768\n" in words
    assert said in words


def test_without_a_population_nothing_is_said_of_the_sample(form: Form) -> None:
    words = _words(sheet(Satisfaction(form, _counted(form, (10, 0, 0)), "某", communities=(("甲", 5),))))
    assert "不能判断" in words
    assert "符合要求" not in words


def test_the_sample_is_shared_out_over_the_communities(form: Form) -> None:
    of = Satisfaction(form, _counted(form, (9, 0, 0)), "某", population=17675, communities=COMMUNITIES)
    assert of.shares == (("黄河花园社区", 9000, 900), ("滨河社区", 5000, 500), ("文苑社区", 3675, 368))
    assert "文苑社区|3,675 人|368 份" in _words(sheet(of))
    assert of.differences == ()


def test_a_community_without_people_leaves_the_sample_unshared(form: Form) -> None:
    of = Satisfaction(form, _counted(form, (9, 0, 0)), "某", population=100, communities=(("甲", None), ("乙", 100)))
    assert [part for *_, part in of.shares] == [None, None]
    assert "样本没有分到各社区" in _words(sheet(of))


def test_a_population_that_differs_stands_out(form: Form) -> None:
    of = Satisfaction(
        form,
        _counted(form, (1600, 0, 0)),
        "某",
        population=16000,
        registered=17675,
        answered=15990,
        communities=COMMUNITIES,
    )
    words = _words(sheet(of))
    assert "服务人口（人）※|16,000" in words
    assert "服务人口 16,000 人，与名录原有 17,675 人不一致（少 1,675 人）。" in words
    assert "与各社区人口合计 17,675 人不一致（少 1,675 人）。" in words
    assert "与评价表所填 15,990 人不一致（多 10 人）。" in words
    assert population_differences(None, registered=5) == population_differences(5, registered=5, communities=None) == ()


def test_a_third_partys_rates_are_printed_with_its_name(form: Form) -> None:
    words = _words(sheet(Satisfaction(form, _reported(form), "某", population=17000)))
    assert "来源|第三方汇总表：某调查公司（2026年10月20日）" in words
    assert "业态满意度|90.00%" in words
    assert "总体满意度|\n" in words  # it gave none, and none is made up
    assert "没有提供各选项的份数" in words
    assert "能够满足\n" not in words.replace("能够满足|", "")


def test_so_few_that_single_people_would_show_are_not_printed_one_by_one(form: Form) -> None:
    words = _words(sheet(Satisfaction(form, _counted(form, (3, 0, 1)), "某")))
    assert "3 份\n" not in words
    assert "不足 5 份问卷" in words


@pytest.mark.parametrize(
    ("value", "text"),
    [(Fraction(9, 10), "90.00%"), (Fraction(899_999, 1_000_000), "89.99%"), (Fraction(2, 3), "66.67%"), (Fraction(1), "100.00%"),
     (Fraction(999_999, 1_000_000), "99.99%"), (Fraction(0), "0.00%"), (None, "")],
)  # fmt: skip
def test_a_rate_is_never_printed_as_a_threshold_it_misses(value: Fraction | None, text: str) -> None:
    assert percent(value) == text


def test_the_overview_has_a_line_for_every_circle_and_marks_what_is_short(form: Form) -> None:
    circles = [
        Satisfaction(form, _counted(form, (1768, 0, 0)), "甲圈", population=17675, registered=18000),
        Satisfaction(form, _reported(form), "乙圈", population=17675),
    ]
    words = _words(overview(circles))
    assert "1|甲圈|17,675※|1,768|1,768|100.00%|100.00%|100.00%|问卷汇总" in words
    assert "2|乙圈|17,675|1,768|1,700*|90.00%|85.00%||第三方汇总表：某调查公司" in words
    assert "合计|35,350|3,536|3,468" in words
    assert "※ 甲圈：服务人口 17,675 人，与名录原有 18,000 人不一致" in words


def test_a_circles_sheet_is_one_page(form: Form) -> None:
    of = Satisfaction(
        form, _counted(form, (1500, 200, 95)), "黄河花园一刻钟便民生活圈", "沙坡头区", "2026年下半年", "2026-11-20", 17675, 18000,
        None, COMMUNITIES,
    )  # fmt: skip
    assert len(pypdfium2.PdfDocument(render([sheet(of)]))) == 1
    many = [Satisfaction(form, of.result, f"第{n}一刻钟便民生活圈", population=17675) for n in range(90)]
    assert len(pypdfium2.PdfDocument(render([overview(many)]))) > 1
