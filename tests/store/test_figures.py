"""What a city reports as of a day: counted by hand from what was done on which day, the same on page and in workbook."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from lcsurvey.report.bulletin import sheets
from lcsurvey.report.workbook import workbook_of
from lcsurvey.response.model import Stage
from lcsurvey.score.bulletin import Bulletin, paragraphs
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace
from tests.store.conftest import FORM, OFFICE


class City:
    """A city whose acts are dated by the test."""

    def __init__(self, space: Workspace, clock: list[datetime]) -> None:
        self.space, self.clock = space, clock
        self.circles = [circle.id for circle in space.circles()]
        self.fields = [field for field in space.table(FORM).form.field if "." in field]

    def on(self, month: int, day: int) -> None:
        self.clock[0] = datetime(2026, month, day, 4, tzinfo=UTC)

    def hand_in(self, *numbers: int) -> list[str]:
        done = []
        for number in numbers:
            self.space.answer(self.circles[number], FORM, Stage.SELF, dict.fromkeys(self.fields, True))
            done.append(self.space.submit(self.circles[number], FORM).digest)
            self.clock[0] += timedelta(seconds=1)
        return done


@pytest.fixture(scope="module")
def city(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    """July to October: two districts, circles completed, tables handed in, one returned, one approved."""
    clock = [datetime(2026, 7, 1, 1, tzinfo=UTC)]
    at = tmp_path_factory.mktemp("city") / "资料"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("time.time_ns", lambda: int(clock[0].timestamp() * 1e9))
        with Workspace.create(
            at, pack=library.pack("zhongwei"), library=library, person=OFFICE, today=date(2026, 7, 1)
        ) as space:
            yield lived_through(City(space, clock))


def lived_through(city: City) -> City:
    """What is done in it."""
    space, top = city.space, city.space.regions()[0].id
    east = space.add("region", {"name": "东区", "level": "区县", "parent": top})
    west = space.add("region", {"name": "西区", "level": "区县", "parent": top})
    for number, circle in enumerate(city.circles):
        space.change(circle, {"region": east if number % 2 else west})
    city.on(8, 3)
    first, _ = city.hand_in(0, 1)
    space.add_many(
        "outlet", [{"name": "甲", "circle": city.circles[0], "staff": 3}, {"name": "乙", "circle": city.circles[1]}]
    )
    space.add("project", {"name": "菜场", "circle": city.circles[0], "investment": "12.55"})
    city.on(9, 30)
    city.hand_in(2, 3, 4)
    space.act(first, "approve")
    city.on(10, 8)
    (sixth,) = city.hand_in(6)
    space.add("outlet", {"name": "丙", "circle": city.circles[1], "circles": [city.circles[0]], "staff": 4})
    city.on(10, 20)
    space.act(sixth, "return", "请核对")
    space.change(city.circles[0], {"completed_on": "2026-09-15"})  # entered late
    space.change(city.circles[1], {"completed_on": "2026-10-01"})
    space.change(city.circles[3], {"completed_on": "2026-11-01"})
    return city


def table(of: Bulletin, what: str) -> list[tuple[object, ...]]:
    found = of.tables[what]  # type: ignore[index]
    return [(row.name, row.due, row.new, row.total, row.change) for row in (*found.rows, found.whole)]


def test_a_month_is_what_was_done_in_it(city: City) -> None:
    september, october = (city.space.as_of(day).bulletin() for day in (date(2026, 9, 30), date(2026, 10, 31)))
    assert table(september, "handed") == [("东区", 12, 1, 2, 0), ("西区", 12, 2, 3, 1), ("合计", 24, 3, 5, 1)]
    assert table(september, "approved") == [("东区", 12, 0, 0, 0), ("西区", 12, 1, 1, 1), ("合计", 24, 1, 1, 1)]
    assert table(october, "handed") == [("东区", 12, 0, 2, -1), ("西区", 12, 0, 3, -2), ("合计", 24, 0, 5, -3)]
    assert table(city.space.as_of(date(2026, 10, 19)).bulletin(), "handed")[1] == ("西区", 12, 1, 4, -1)


def test_a_completion_counts_in_its_own_month_though_it_was_entered_later(city: City) -> None:
    september, october = (city.space.as_of(day).bulletin() for day in (date(2026, 9, 30), date(2026, 10, 31)))
    assert table(september, "completed")[2] == ("合计", 24, 1, 1, 1)
    assert table(october, "completed") == [("东区", 12, 1, 1, 1), ("西区", 12, 0, 1, -1), ("合计", 24, 1, 2, 0)]


def test_the_four_statistics_are_those_of_the_day_and_add_up(city: City) -> None:
    august, october = (city.space.as_of(day).bulletin() for day in (date(2026, 8, 31), date(2026, 10, 31)))
    assert [(line.name, line.stock[:3]) for line in august.statistics] == [("东区", (1, 0, 1)), ("西区", (1, 3, 0))]
    assert [line.stock[:3] for line in october.statistics] == [(2, 4, 1), (1, 3, 0)]  # the shared shop once
    assert october.whole.stock[:3] == (3, 7, 1)
    assert str(october.whole.stock.investment) == "12.55"


def test_a_circle_deleted_later_was_there_then(city: City) -> None:
    city.on(11, 5)
    city.space.delete(city.circles[0])
    assert table(city.space.as_of(date(2026, 10, 31)).bulletin(), "completed")[2] == ("合计", 24, 1, 2, 0)
    assert table(city.space.as_of(date(2026, 11, 30)).bulletin(), "completed")[2][1] == 23
    city.space.undo()


def test_page_workbook_and_text_say_the_same_numbers(city: City) -> None:
    from openpyxl import load_workbook

    of = city.space.as_of(date(2026, 10, 31)).bulletin()
    made = sheets(of)
    book = load_workbook(io.BytesIO(workbook_of(made)))
    assert [page.title for page in book] == [sheet.template.title[0] for sheet in made]
    for sheet, page in zip(made, book, strict=True):
        cells = [cell for row in page.iter_rows() for cell in row if cell.value is not None]
        values = [_words(cell.value, cell.number_format) for cell in cells]
        for row in sheet.text():
            assert all(words in values for words in row if words), row
    assert "累计2个，完成率8.33%" in paragraphs(of)[0]
    assert "西区本月新增0个、累计1个" in paragraphs(of)[0]
    assert "店铺数量3个；从业人数7人（其中1家没有填人数）" in paragraphs(of)[-1]
    assert "建设改造投资额12.55万元" in paragraphs(of)[-1]


def _words(value: object, shape: str) -> str:
    """A cell as Excel shows it."""
    if not isinstance(value, int | float):
        return str(value)
    positive = shape.split(";")[0]
    digits = len(positive.partition(".")[2].rstrip("%"))
    sign = "+" if positive.startswith("+") and value > 0 else ""
    return f"{sign}{value * 100:.{digits}f}%" if "%" in positive else f"{sign}{value:.{digits}f}"
