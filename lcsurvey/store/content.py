"""The content of a submission, and the digest by which a printed page is compared with the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lcsurvey.form.model import Settings
from lcsurvey.record.canonical import Json, canonical, digest, normal
from lcsurvey.response.model import Response

if TYPE_CHECKING:
    from lcsurvey.score.scorecard import Scorecard
    from lcsurvey.score.table import Table


def content(response: Response, table: Table, settings: Settings, card: Scorecard) -> Json:
    """Everything that a submission fixes: answers, overrules, settings in force, the form's digest, the score.

    Points are exact fractions as text (“61/3”) beside the hundredths that the page prints.
    """
    from lcsurvey.score.apportion import printed, text

    points = printed(card)
    lines = [
        {
            "id": line.rule.id,
            "points": None if line.points is None else str(line.points),
            "least": str(line.least),
            "reachable": str(line.reachable),
            "printed": text(points[line.rule.id]),
        }
        for line in card.walk()
    ]
    return normal(
        _record(response)
        | {
            "form": {"id": response.form, "version": response.version, "digest": table.form.digest},
            "settings": dict(settings),
            "derived": {},
            "score": {
                "total": text(points["total"]),
                "reachable": text(card.reachable),
                "maximum": text(card.maximum),
                "rating": card.rating.label,
                "final": card.final,
                "complete": card.complete,
                "missing": list(card.missing),
                "lines": lines,
            },
        }
    )


def printed_digest(response: Response, settings: Settings) -> str:
    """The digest of what a page of this response shows."""
    shown = _record(response) | {"version": response.version, "settings": dict(settings)}
    return digest(canonical(normal(shown)).encode())


def _record(response: Response) -> dict[str, Any]:
    return {
        "response": response.id,
        "circle": response.circle,
        "form": response.form,
        "round": response.round,
        "stage": str(response.stage),
        "answers": dict(response.answers),
        "notes": dict(response.notes),
        "overrules": {
            name: {"value": overrule.value, "reason": overrule.reason, "digest": overrule.facts}
            for name, overrule in response.overrules.items()
        },
    }
