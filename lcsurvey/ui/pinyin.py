"""Pinyin and the words of shop names are at hand before the first letter is typed: reading them takes a moment."""

from __future__ import annotations

from lcsurvey.ui.tasks import Task


def warm() -> None:
    """Reads them beside the window."""
    Task(_read).start()


def _read(_: object) -> None:
    import lcsurvey.intake.guessing
    import lcsurvey.report.layout
    import lcsurvey.score.advice  # noqa: F401  # what the screens are made of, beside them
    from lcsurvey.circle.catalogue import catalogue
    from lcsurvey.circle.spelling import spelling, spellings

    spelling("一")
    next(iter(spellings(("一",))))
    catalogue().guess("便利店")
    catalogue().search("bl")
