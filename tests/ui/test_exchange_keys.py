"""The main act of 收文件 by one key, and what it counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.store.arrival import Compared
from lcsurvey.ui.exchange import seen
from lcsurvey.ui.exchange.inbox import Inbox
from lcsurvey.ui.exchange.receiving import ReceivingPart
from lcsurvey.ui.exchange.seen import Item, Outcome, Seen
from lcsurvey.ui.exchange.taking import passed
from lcsurvey.ui.tasks import Reporter
from lcsurvey.ui.window.keys import KEYS
from lcsurvey.ui.window.window import MainWindow
from tests.exchange import Post, post  # noqa: F401 – a fixture
from tests.ui.passing import opened, town
from tests.ui.passing import part as screen_part
from tests.ui.test_exchange import window  # noqa: F401 – a fixture

AT = Path("一份.lcs")


def state(one: Seen) -> str:
    """What stands under 和本机比."""
    return seen.line(Item(AT, 1, one)).cells[3].words


def test_a_part_that_brings_photographs_only_says_how_many() -> None:
    assert state(Seen(AT, 1, part=2, parts=3, pictures=12)) == "12 张照片"
    assert state(Seen(AT, 1)) == "一样"
    same = Compared("c", "瑞丰", "f", "评价表", "自评", "same", 3, 3, 9, 0, 0)
    assert state(Seen(AT, 1, compared=(same,), pictures=12)) == "一样"


def test_ctrl_enter_takes_and_only_what_comes_in_is_counted(qtbot: QtBot, tmp_path: Path) -> None:
    taken: list[Path] = []
    files = [tmp_path / f"{number}.lcs" for number in range(3)]
    for path in files:
        path.touch()

    def look(path: Path) -> Seen:
        already = datetime(2026, 11, 21, tzinfo=UTC) if path == files[2] else None
        return Seen(path, 0, trouble="打不开。" if path == files[1] else "", already=already)

    def take(paths: Sequence[Path], tell: Callable[[Path, Outcome], None], reporter: Reporter) -> None:
        taken.extend(paths)

    inbox = Inbox(look, take)
    part = ReceivingPart(inbox)
    qtbot.addWidget(part)
    part.show()
    with qtbot.waitSignal(inbox.ended, timeout=20_000):
        inbox.add(files)
    assert part.take.text() == "收下 1 个"
    chain: list[QWidget | None] = [part.list]
    while chain[-1] is not None and chain[-1] is not part.take:
        chain.append(chain[-1].nextInFocusChain())
    assert not {part.choose, part.folder, part.clear} & set(chain)
    with qtbot.waitSignal(inbox.ended, timeout=20_000):
        QTest.keyClick(part.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert taken == files[:2]
    assert any(keys == "Ctrl+Enter" and "收下" in words for keys, words in KEYS)


def test_opening_a_part_counts_what_differs_once(
    qtbot: QtBot, window: MainWindow, post: Post, monkeypatch: pytest.MonkeyPatch  # noqa: F811
) -> None:
    office, _ = town(post, ["瑞丰"])
    shown = opened(window, office)
    space = shown.exchange.space
    count, counted = space.differences.count, []

    def counting() -> int:
        counted.append(count())
        return counted[-1]

    qtbot.wait(1)
    monkeypatch.setattr(space.differences, "count", counting)
    screen_part(shown, "ledger")
    assert len(counted) == 1


def test_what_is_sealed_for_nobody_says_so(post: Post) -> None:  # noqa: F811
    office, _ = town(post, ["瑞丰"])
    sent = [one.who for one in passed(office) if one.sent]
    assert sent
    assert all(sent)
