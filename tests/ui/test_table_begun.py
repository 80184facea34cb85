"""A long table is there at once where work goes on; what stands over that comes later and moves nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.screen import TableScreen


def test_the_questions_over_the_first_missing_one_come_later_and_move_nothing(
    shown: Callable[..., TableScreen], workspace: Workspace, circle: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    groups = workspace.table("jining/evaluation").form.groups
    late = groups[len(groups) // 2].name
    monkeypatch.setattr(Draft, "missing", lambda draft: draft.form.in_group(late))
    screen = TableScreen(workspace, circle, "jining/evaluation", Stage.SELF)
    sheet = screen.sheet
    assert sheet._blocks[0].group.name == late
    shown(screen, 1166, 712)
    sheet.go_to_field(screen.draft.missing()[0].name)
    stop = QApplication.focusWidget()
    assert stop is not None
    place = stop.mapTo(sheet, QPoint(0, 0))
    while sheet._waiting:
        sheet._make()
        assert stop.mapTo(sheet, QPoint(0, 0)) == place
    assert [block.group for block in sheet.blocks] == list(groups)
    assert QApplication.focusWidget() is stop
