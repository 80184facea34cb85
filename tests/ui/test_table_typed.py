"""What a person types becomes a value or a sentence; nothing is guessed and nothing is changed in silence."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lcsurvey.errors import Problem
from lcsurvey.form.model import Value
from lcsurvey.score.library import Library
from lcsurvey.ui.table.typed import Entry, entry, read, show

WHOLE = Entry("x", "integer", "人")
DECIMAL = Entry("x", "decimal", "平方米")
RATE = Entry("x", "decimal", rate=True)
TEXT = Entry("x", "text")
DAY = Entry("x", "date")


@pytest.mark.parametrize(
    ("how", "text", "value"),
    [
        (WHOLE, "12000", 12000),
        (WHOLE, " １２，０００ ", 12000),
        (WHOLE, "12,000", 12000),
        (WHOLE, "0", 0),
        (WHOLE, "-3", -3),
        (WHOLE, "12.0", 12),
        (DECIMAL, "590.50", Decimal("590.50")),
        (DECIMAL, "．５", Decimal(".5")),
        (RATE, "91.2", Decimal("0.912")),
        (RATE, "91.2%", Decimal("0.912")),
        (RATE, "９１．２％", Decimal("0.912")),
        (RATE, "100 %", Decimal(1)),
        (RATE, "0", Decimal(0)),
        (TEXT, " 剧本 娱乐 ", " 剧本 娱乐 "),
        (TEXT, "１２３", "１２３"),
        (TEXT, "<img src=x>&amp;", "<img src=x>&amp;"),
        (DAY, "2026-11-21", "2026-11-21"),
        (DAY, "2026年11月3日", "2026-11-03"),
        (DAY, "２０２６．１１．３", "2026-11-03"),
        (DAY, "20261103", "2026-11-03"),
        (WHOLE, "", None),
        (TEXT, "　 ", None),
    ],
)
def test_what_is_meant_is_read(how: Entry, text: str, value: Value | None) -> None:
    assert read(how, text) == value


@pytest.mark.parametrize(
    ("how", "text", "code"),
    [
        (WHOLE, "2000万", "not_a_number"),
        (WHOLE, "12,00", "not_a_number"),
        (WHOLE, "3.5", "not_whole"),
        (WHOLE, "1e3", "not_a_number"),
        (WHOLE, "١٢", "not_a_number"),
        (WHOLE, "nan", "not_a_number"),
        (WHOLE, "35①", "not_a_number"),
        (DECIMAL, "12²", "not_a_number"),
        (DECIMAL, "12%", "not_a_number"),
        (DECIMAL, "1234567890123456", "too_long"),
        (RATE, "九成", "not_a_number"),
        (DAY, "2026-02-30", "not_a_date"),
        (DAY, "昨天", "not_a_date"),
    ],
)
def test_what_cannot_be_read_is_a_problem_with_the_words_in_it(how: Entry, text: str, code: str) -> None:
    problem = read(how, text)
    assert isinstance(problem, Problem)
    assert problem.code == code
    assert f"“{text}”" in problem.sentence


@pytest.mark.parametrize(
    ("how", "value", "text"),
    [
        (RATE, Decimal("0.912"), "91.2"),
        (RATE, Decimal("1"), "100"),
        (DECIMAL, Decimal("3.50"), "3.5"),
        (DECIMAL, Decimal("1E+2"), "100"),
        (WHOLE, 0, "0"),
        (TEXT, None, ""),
    ],
)
def test_a_stored_value_is_shown_as_it_is_typed(how: Entry, value: Value | None, text: str) -> None:
    assert show(how, value) == text


def test_what_is_shown_is_read_back_the_same() -> None:
    for value in (Decimal("0.0001"), Decimal("0.91999"), Decimal("1")):
        assert read(RATE, show(RATE, value)) == value


def test_a_cell_of_a_table_is_typed_as_its_column_says(library: Library) -> None:
    form = library.table("jining/evaluation").form
    assert entry(form, "terminals.bank.units") == Entry("terminals.bank.units", "integer", "台")
    assert entry(form, "merchant_rate").suffix == "%"


def test_a_rate_without_end_is_shown_as_the_page_writes_it() -> None:
    assert show(Entry("rate", "decimal", rate=True), Decimal("0.864592274678")) == "86.46"
    assert show(Entry("rate", "decimal", rate=True), Decimal("0.899999999999")) == "89.99"
    assert show(Entry("rate", "decimal", rate=True), Decimal("0.912")) == "91.2"
