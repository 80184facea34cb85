"""Pinyin and the words of shop names are at hand before the first letter is typed: reading them takes a moment."""

from __future__ import annotations

from lcsurvey.ui.tasks import Task


def warm() -> None:
    """Reads them beside the window."""
    Task(_read).start()


def _read(_: object) -> None:
    from lcsurvey.circle.catalogue import catalogue
    from lcsurvey.circle.spelling import spelling

    spelling("一")
    catalogue().guess("便利店")
    catalogue().search("bl")
