"""来往的电脑: a computer whose folder was copied or restored says whose it was."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.exchange import taking
from lcsurvey.ui.exchange.ledger import LedgerPart
from tests.store.test_desks import computer


def test_a_copy_says_whom_it_goes_on_from(qtbot: QtBot, workspace: Workspace) -> None:
    former, after = computer("王芳"), computer("王芳")
    workspace.desks.know(former, "approved")
    workspace.desks.know(after, "approved", [former.device])
    part = LedgerPart()
    qtbot.addWidget(part)
    part.show_computers(taking.computers(workspace))
    part.computer_list.choose(after.device)
    part._show_computer()
    words = part.computer_pane.sentence.text()
    assert words.startswith(f"接替 王芳（瑞丰社区） {taking.number(former.device)}")
    assert "两台可能都在用" in words
    part.computer_list.choose(former.device)
    part._show_computer()
    assert "接替" not in part.computer_pane.sentence.text()


def test_a_copy_of_this_computer_says_so(workspace: Workspace) -> None:
    copy = computer("王芳")
    workspace.desks.know(copy, "approved", [workspace.device])
    (shown,) = [one for one in taking.computers(workspace) if one.device == copy.device]
    assert shown.former == f"本机 {taking.number(workspace.device)}"
