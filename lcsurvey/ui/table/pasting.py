"""A block of cells from a spreadsheet becomes answers: one transaction, one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from lcsurvey.form.model import Value
from lcsurvey.ui.table.draft import Draft

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Saved


def paste(draft: Draft, texts: Mapping[str, str], reason_for: Callable[[str, Value], str]) -> Saved | None:
    """Take the texts by field; None where nothing was saved.

    Empty ones change nothing. What cannot be read stays as typed. What goes against the facts is asked for one
    reason, by the first such field, and left as it is without one. Raises LCSurveyError.
    """
    values: dict[str, Value] = {}
    unread: dict[str, str] = {}
    for field, text in texts.items():
        value = draft.read(field, text)
        if value is not None and value != draft.value(field):
            values[field] = value
        elif value is None and text.strip():
            unread[field] = text
    contested = draft.contested(values)
    plain = {field: value for field, value in values.items() if field not in contested}
    saved = draft.answer(plain) if plain else None
    for field, text in unread.items():
        saved = draft.type(field, text) or saved
    reason = reason_for(contested[0], values[contested[0]]) if contested else ""
    for field in contested if reason else ():
        saved = draft.overrule(field, values[field], reason)
    return saved
