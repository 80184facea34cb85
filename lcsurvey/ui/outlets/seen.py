"""Who says when an outlet was seen is taken for the one who saw it, unless somebody is named already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lcsurvey.circle.model import Outlet


def seen(outlet: Outlet, name: str, value: object, person: str) -> Mapping[str, Any]:
    """What a changed fact means for an outlet; ``person`` is who changes it."""
    by = {"seen_by": person} if name == "seen_on" and value and not outlet.seen_by else {}
    return {name: value, **by}
