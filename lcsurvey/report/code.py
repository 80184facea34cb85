"""The code of a sheet: ten characters that stand for everything on it, so that paper finds its record again.

The code is the first fifty bits of a SHA-256 in Crockford's base 32 (no I, L, O, U), printed in two groups of
five. A mark in ink does not change it; another answer, note, setting, stage or edition does.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from lcsurvey.form.model import Settings
from lcsurvey.report.lines import Lines
from lcsurvey.response.model import Response

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 10
_SAME = str.maketrans({"O": "0", "I": "1", "L": "1"})
_PAYLOAD = re.compile(r"LC1:([0-9A-Z-]*):([^:]+):(.*)", re.DOTALL)


def code(form_digest: str, response: Response, settings: Settings, lines: Lines | None = None) -> str:
    """The code of one response as it stands, ``7K3MQ-2PX9F``, with the things that its page prints line by line."""
    content = {
        "form": form_digest,
        "circle": response.circle,
        "round": response.round,
        "stage": str(response.stage),
        "edition": response.edition,
        "answers": dict(response.effective),
        "notes": {name: note for name, note in response.notes.items() if note},
        "settings": dict(settings),
    }
    if lines and any(lines.values()):
        content["lines"] = {kind: [line.fields for line in some] for kind, some in lines.items()}
    plain = json.dumps(_plain(content), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    number = int.from_bytes(hashlib.sha256(plain.encode()).digest()[:7], "big") >> 6
    signs = "".join(ALPHABET[number >> (5 * i) & 31] for i in reversed(range(LENGTH)))
    return f"{signs[:5]}-{signs[5:]}"


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, set | frozenset):
        return sorted(_plain(inner) for inner in value)
    if isinstance(value, bool | str) or value is None:
        return value
    if isinstance(value, Decimal):
        text = f"{value:f}"
        return ["number", text.rstrip("0").rstrip(".") if "." in text else text]
    if isinstance(value, int | Fraction):
        return ["number", str(value)]
    return str(value)


def normal(text: str) -> str:
    """A code as a person may write it (lower case, spaces, O for 0), as it is printed; otherwise ``""``."""
    signs = re.sub(r"[\s-]", "", text).upper().translate(_SAME)
    if len(signs) != LENGTH or any(sign not in ALPHABET for sign in signs):
        return ""
    return f"{signs[:5]}-{signs[5:]}"


def payload(code: str, form_id: str, circle: str) -> str:
    """What the QR code of a sheet says; capitals, which a QR code holds in less room."""
    return f"LC1:{code}:{form_id.upper()}:{circle.upper()}"


def read_payload(text: str) -> tuple[str, str, str] | None:
    """Code, form id and circle of a QR code (code and circle may be empty), or None if it is not one of ours."""
    found = _PAYLOAD.fullmatch(text.strip())
    if found is None:
        return None
    return found[1], found[2].lower(), found[3].lower()
