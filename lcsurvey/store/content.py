"""The content of a submission, on its way in and out, and the digest by which a page is compared with the record."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lcsurvey.form.model import Answers, Form, Settings
from lcsurvey.record.canonical import Json, canonical, digest, normal
from lcsurvey.response.derived import Derived
from lcsurvey.response.model import Response
from lcsurvey.store.values import answer_value

if TYPE_CHECKING:
    from lcsurvey.score.scorecard import Scorecard
    from lcsurvey.score.table import Table


@dataclass(frozen=True, slots=True)
class Fixed(Derived):
    """A derived answer as a submission fixed it: ``digest`` stands for the facts that it rested on."""

    digest: str = ""

    @property
    def facts(self) -> str:
        """SHA-256 of the facts that it rested on."""
        return self.digest


@dataclass(frozen=True, slots=True)
class Handed:
    """What a submission fixed: the answers that count, those of them that facts gave, the settings in force."""

    answers: Answers
    derived: Mapping[str, Derived]
    settings: Settings


def content(response: Response, table: Table, settings: Settings, card: Scorecard) -> Json:
    """Everything that a submission fixes: answers, what was derived, overrules, settings, the form's digest, the score.

    ``answers`` are those typed, ``effective`` those that count. Points are exact fractions as text (“61/3”) beside the hundredths that the page prints.
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
        _record(response, response.answers)
        | {
            "effective": dict(response.effective),
            "form": {"id": response.form, "version": response.version, "digest": table.form.digest},
            "settings": dict(settings),
            "derived": {
                field: {"value": one.value, "source": one.source, "facts": one.facts, "words": one.sentence}
                for field, one in response.derived.items()
                if one.value is not None
            },
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


def handed(body: bytes, form: Form) -> Handed:
    """What a submission's content fixed, typed by its form; one that knows nothing of derived answers has none."""
    kept: Mapping[str, Any] = json.loads(body)
    given: Mapping[str, Json] = kept.get("effective") or {
        **kept.get("answers", {}),
        **{field: one.get("value") for field, one in kept.get("overrules", {}).items()},
    }
    answers = {field: value for field, kept_ in given.items() if (value := answer_value(form, field, kept_)) is not None}
    derived = {
        field: Fixed(
            answer_value(form, field, one.get("value")), str(one.get("source", "")), words=str(one.get("words", "")),
            digest=str(one.get("facts", "")),
        )
        for field, one in kept.get("derived", {}).items()
    }  # fmt: skip
    settings = {id_: tuple(value) if isinstance(value, list) else value for id_, value in kept["settings"].items()}
    return Handed(answers, derived, settings)


def printed_digest(response: Response, settings: Settings) -> str:
    """The digest of what a page of this response shows."""
    shown = _record(response, response.effective) | {"version": response.version, "settings": dict(settings)}
    return digest(canonical(normal(shown)).encode())


def _record(response: Response, answers: Answers) -> dict[str, Any]:
    return {
        "response": response.id,
        "circle": response.circle,
        "form": response.form,
        "round": response.round,
        "stage": str(response.stage),
        "answers": dict(answers),
        "notes": dict(response.notes),
        "overrules": {
            name: {"value": overrule.value, "reason": overrule.reason, "digest": overrule.facts}
            for name, overrule in response.overrules.items()
        },
    }
