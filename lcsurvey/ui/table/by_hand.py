"""Changing derived answers by hand, and looking behind them: the dialogs between the screen and the draft."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lcsurvey.form.model import Value
from lcsurvey.ui.table.behind import BehindDialog
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.reason import ReasonDialog
from lcsurvey.ui.words import tr


def reason_for(draft: Draft, field: str, value: Value, parent: QWidget) -> str:
    """Why a derived answer becomes ``value``; empty where the person would rather leave it."""
    overrule = draft.response.overrules.get(field)
    before = tr("{words}。现在是“{text_of}”。", words=draft.origin(field).words, text_of=draft.text_of(field))
    asking = ReasonDialog(
        draft.label(field), before, draft.shown(field, value), overrule.reason if overrule else "", parent
    )
    asking.exec()
    reason = asking.reason if asking.result() else ""
    asking.deleteLater()
    return reason


def look_behind(draft: Draft, field: str, parent: QWidget) -> BehindDialog | None:
    """The dialog of what stands behind an answer, not shown yet; None where nothing does."""
    derived = draft.response.derived.get(field)
    return None if derived is None else BehindDialog(draft.label(field), derived, draft.origin(field), parent)
