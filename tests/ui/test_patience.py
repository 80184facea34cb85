"""Work that one waits for is done off the main thread; its value and its errors come back."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui.patience import Waiting, patiently


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_value_comes_back_from_another_thread(window: QWidget) -> None:
    assert patiently(window, "正在算……", threading.get_ident) != threading.get_ident()


def test_an_error_of_ours_is_raised_here(window: QWidget) -> None:
    def refuse() -> None:
        raise LCSurveyError("不行，请换一个。")

    with pytest.raises(LCSurveyError, match="不行"):
        patiently(window, "正在算……", refuse)


def test_a_long_wait_is_told_and_the_window_lives(window: QWidget) -> None:
    seen: list[bool] = []
    ticks: list[int] = []
    ticker = QTimer(window, interval=50)
    ticker.timeout.connect(lambda: ticks.append(1))
    ticker.start()
    QTimer.singleShot(500, lambda: seen.append(any(one.isVisible() for one in window.findChildren(Waiting))))
    patiently(window, "正在算……", lambda: time.sleep(0.8))
    assert seen == [True]
    assert len(ticks) >= 5
    assert not any(one.isVisible() for one in window.findChildren(Waiting))


def test_a_short_wait_shows_nothing(window: QWidget) -> None:
    patiently(window, "正在算……", lambda: None)
    assert not any(one.isVisible() for one in window.findChildren(Waiting))
