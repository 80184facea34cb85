"""Whether a typed number can get no longer, so that one goes on without Enter, as data entry programs do."""

from __future__ import annotations

from decimal import Decimal

from lcsurvey.ui.table.draft import Draft


def is_full(draft: Draft, field: str, text: str) -> bool:
    """Whether ``text`` is a valid number of a field that no further digit could follow."""
    entry, question = draft.entries[field], draft.form.field[field]
    value = draft.read(field, text)
    if entry.rate or isinstance(value, bool) or not isinstance(value, int | Decimal):
        return False
    if entry.type == "integer":
        return value == 0 or draft.read(field, f"{text.strip()}0") is None
    if value == question.maximum:
        return True
    places = len(text.strip().rpartition(".")[2]) if "." in text else 0
    exponent = question.step.as_tuple().exponent if question.step is not None else None
    return isinstance(exponent, int) and 0 < -exponent <= places
