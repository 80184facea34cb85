"""What the manifest, blocks and changes look like, as :func:`tests.reader.canonical.shaped` takes it."""

from __future__ import annotations

from typing import Any

ID, DIGEST, SIGNATURE, STAMP = "[0-9a-f]{32}", "[0-9a-f]{64}", "[0-9a-f]{128}", "[0-9a-f]{16}"
SEEN = r"[^\x00-\x08\x0b-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
NAME, WORD, TEXT = SEEN + "{0,255}", "(?s:.{0,40})", SEEN + "{0,4000}"
DAY, PACK = r"20[0-9][0-9]-[01][0-9]-[0-3][0-9]", "[a-z][a-z0-9_]{0,63}"
TIME = DAY + r"T[0-2][0-9]:[0-5][0-9]:[0-6][0-9](Z|\+00:00)"
RANDOM = "[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}"  # a UUIDv4
FORM = "[a-z0-9][a-z0-9_-]{0,63}/[a-z0-9][a-z0-9_-]{0,63}"
SEAL = "age1[02-9ac-hj-np-z]{58}"
COMPUTER = {"device": ID, "key": f"({DIGEST})?", "name": NAME, "role": WORD, "seal": f"({SEAL})?", "unit": NAME}
FORMER = {"device": ID, "key": DIGEST, "signature": SIGNATURE}
BLOCK = {"circle": f"({ID})?", "count": int, "device": ID, "key": DIGEST, "sha256": DIGEST}
BLOCK |= {"signature": SIGNATURE, "size": int}
CONTENT = {"kind": "form|pack|submission|questionnaires|file", "path": NAME, "sha256": DIGEST, "size": int}
FURTHER: dict[str, dict[str, Any]] = {
    "form": {"id": FORM, "version": int, "digest": DIGEST},
    "pack": {"id": PACK},
    "submission": {},
    "questionnaires": {"circle": ID},
    "file": {"name": NAME, "of": f"({DIGEST})?"},
}
ASSIGNMENT = {"circles": [ID], "contact": NAME, "due": f"({DAY})?", "id": ID, "phone": NAME, "remark": TEXT}
ASSIGNMENT |= {"role": WORD, "round": f"({ID})?", "secret": DIGEST}
RECEIVED = {"at": TIME, "device": ID, "differing": int, "fresh": int, "package": ID, "reason": TEXT, "received": int}
RECEIVED |= {"status": "received|withdrawn|refused", "submissions": [DIGEST]}
RETURNED = {"circle": ID, "form": FORM, "questions": {NAME: TEXT}, "reason": TEXT, "stage": NAME, "submission": DIGEST}
MANIFEST = {
    "format": "lcsurvey-package", "version": int, "suite": NAME, "app": WORD, "needs": r"[0-9]{1,4}(\.[0-9]{1,4}){0,3}",
    "project": PACK, "package": ID, "kind": "assignment|submission|return|receipt|handover", "created": TIME,
    "sender": COMPUTER | {"key": DIGEST, "seal": SEAL}, "former": [FORMER], "recipients": [SEAL],
    "above": [COMPUTER | {"phone": NAME}], "devices": [COMPUTER], "circles": [{"id": ID, "name": NAME}],
    "set": {"id": f"({ID})?", "of": int, "part": int}, "blocks": [BLOCK], "contents": [dict],
    "assignment": (None, ASSIGNMENT), "proof": (None, {"assignment": ID, "mac": DIGEST}), "items": [dict],
    "originals": [DIGEST], "remark": TEXT,
}  # fmt: skip
CHANGE = {"id": ID, "e": ID, "f": str, "op": "create|set|del|resolve|note", "v": object, "h": STAMP, "a": str}
CHANGE |= {"d": ID, "n": int, "p": [ID]}
HEADER = {"block": int, "circle": f"({ID})?", "count": int, "device": ID, "project": PACK}
SUBMISSION = {"response": str, "circle": str, "form": dict, "round": str, "stage": str, "answers": dict, "notes": dict}
SUBMISSION |= {"overrules": dict, "settings": dict, "score": dict, "effective": dict, "derived": dict}
