"""Tables whose lines are things: printed from what is registered, whether or not anybody typed into them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from lcsurvey.report.document import sheet
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.papers import begun, record
from lcsurvey.store.workspace import Person, Workspace

DAY = date(2026, 11, 21)


@pytest.fixture
def space(tmp_path: Path) -> Iterator[Workspace]:
    """Two circles of Jining; one has a project and an outlet that serves both."""
    library = Library()
    with Workspace.create(
        tmp_path / "资料", pack=library.pack("jining"), library=library, person=Person("李小满", "街道", "street"), today=DAY
    ) as made:
        first, second = (made.add("circle", {"name": name}) for name in ("黄河花园", "任兴"))
        made.add("project", {"name": "社区工坊", "circle": first, "due": "2026-12-31"})
        made.add("outlet", {"name": "路口便利店", "circle": first, "circles": (second,), "format": "convenience_store"})
        yield made


def test_projects_are_printed_as_they_are_registered(space: Workspace) -> None:
    page = sheet(record(space, space.find_circle("黄河花园"), "jining/projects", day=DAY))
    assert (page.cell(1, 1), page.cell(1, 7)) == ("社区工坊", "2026年12月31日")
    assert page.code
    assert sheet(record(space, space.find_circle("黄河花园"), "jining/projects", day=DAY, blank=True)).cell(1, 1) == ""


def test_only_circles_that_have_a_project_are_printed(space: Workspace) -> None:
    assert [circle.name for circle in begun(space, "jining/projects", Stage.SELF)] == ["黄河花园"]


def test_the_ledger_of_the_city_has_an_outlet_of_two_circles_once(space: Workspace) -> None:
    page = sheet(record(space, None, "jining/ledgers", day=DAY))
    rows = [row for row in page.text() if row[0] == "便利店"]
    assert [(row[2], row[5]) for row in rows] == [("路口便利店", "黄河花园")]
    assert sum("路口便利店" in row for row in page.text()) == 2  # 便利店, and the facilities of 市住房城乡建设局
