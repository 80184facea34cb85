"""Tables that give no points, of circles and of the city, with and without questions, open as every other does."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.table.screen import TableScreen
from tests.ui.conftest import PERSON

FORMS = ("jining/construction", "jining/projects", "jining/duties", "jining/ledgers")


@pytest.fixture(scope="module")
def jining(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of Jining with one circle."""
    folder, library = tmp_path_factory.mktemp("jining") / "资料", Library()
    with Workspace.create(
        folder, pack=library.pack("jining"), library=library, person=PERSON, today=date(2026, 11, 21)
    ) as made:
        made.add("circle", {"name": "黄河花园"})
    return folder


@pytest.mark.parametrize("form_id", FORMS)
def test_a_table_without_points_opens(qtbot: QtBot, jining: Path, library: Library, form_id: str) -> None:
    with Workspace.open(jining, library=library) as space:
        of_city = library.table(form_id).form.scope == "city"
        owner = space.city if of_city else space.circles()[0].id
        screen = TableScreen(space, owner, form_id, Stage.SELF)
        qtbot.addWidget(screen)
        screen.resize(1166, 712)
        screen.show()
        qtbot.wait(1)
        assert not screen.draft.table.scored
        assert screen.score.body().lines == []
