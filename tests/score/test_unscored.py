"""A table that gives no points only records: no total, no rating, but what is missing is still said."""

from __future__ import annotations

from pathlib import Path

import pytest

from lcsurvey.report.checking import check
from lcsurvey.report.document import Record, sheet
from lcsurvey.response.model import Response, Stage
from lcsurvey.score.advice import advise
from lcsurvey.score.library import Library, load_table
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table, parse_table
from lcsurvey.score.wording import rating_text, standing
from tests.score.conftest import HEAD

ASKED = HEAD + '[[question]]\nname = "q"\ntype = "integer"\nlabel = "户数"\ngroup = "all"\n'
PAGE = (
    'form = "city/small"\nversion = 1\ntitle = "小表"\ncolumns = [100]\n'
    '[[row]]\ncells = [{ text = "户数" }]\n[[row]]\ncells = [{ content = [[{ answer = "q" }, "户"]] }]\n'
)


@pytest.fixture
def plain() -> Table:
    return parse_table(ASKED, "", PAGE)


def test_a_table_without_scoring_gives_no_points_and_no_rating(plain: Table) -> None:
    assert not plain.scored
    card = score(plain, {"q": 3}, {})
    assert (card.maximum, card.lines, card.rating.label, card.complete) == (0, (), "", True)
    assert rating_text(plain, card) == standing(plain, card) == "已填完"


def test_unanswered_is_still_missing(plain: Table) -> None:
    card = score(plain, {}, {})
    assert card.missing == ("q",)
    assert standing(plain, card) == "还有 1 题没填"


def test_it_gives_no_advice(plain: Table) -> None:
    assert advise(plain, {}, {}).ways == ()


def test_its_digest_is_of_what_it_asks(plain: Table) -> None:
    assert plain.form.digest == parse_table(ASKED, "", "").form.digest
    assert plain.form.digest != parse_table(ASKED.replace("户数", "人数"), "", "").form.digest


def test_it_travels(plain: Table) -> None:
    again = Table.from_json(plain.to_json())
    assert (again, again.scored, again.to_json()) == (plain, False, plain.to_json())


@pytest.mark.parametrize(("answers", "mark"), [({}, "未填完"), ({"q": 3}, "")])
def test_its_page_says_what_is_missing_and_nothing_of_points(
    plain: Table, answers: dict[str, int], mark: str
) -> None:
    response = Response("r", "c", "city/small", 1, "2026", Stage.SELF, answers=answers)
    made = sheet(Record(plain, response=response), evidence=True)
    assert made.mark == mark
    assert made.below == (("未填完：“户数”。",) if mark else ())
    assert made.appendix is None


def test_it_is_read_and_checked_without_its_file(tmp_path: Path) -> None:
    folder = tmp_path / "city" / "small"
    folder.mkdir(parents=True)
    (folder / "v1.form.toml").write_text(ASKED, "utf-8")
    (folder / "v1.page.toml").write_text(PAGE, "utf-8")
    assert not load_table(folder, 1).scored
    assert not Library(tmp_path).table("city/small").scored
    found = check([tmp_path])
    assert (found.tables, found.problems) == (1, ())
