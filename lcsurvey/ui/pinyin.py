"""Pinyin is at hand before the first letter of it is typed: reading its tables takes a moment."""

from __future__ import annotations

from lcsurvey.ui.tasks import Task


def warm() -> None:
    """Reads the tables beside the window."""
    Task(_read).start()


def _read(_: object) -> None:
    from lcsurvey.circle.spelling import spelling

    spelling("一")
