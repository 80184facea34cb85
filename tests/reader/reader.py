"""A reader of packages that are not sealed, from docs/package.md and docs/workspace.md alone.

Nothing but Python's standard library, and nothing of the program: what the two documents do not say, this cannot know.

    python -m tests.reader.reader some.lcs        prints what is inside as JSON, or why it is refused
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import struct
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.reader.archive import MIB, unzipped
from tests.reader.canonical import Refused, canonical, need, parsed, shaped, written
from tests.reader.ed25519 import verify
from tests.reader.shapes import (
    CHANGE,
    CONTENT,
    DAY,
    FORM,
    FURTHER,
    HEADER,
    ID,
    MANIFEST,
    RANDOM,
    RECEIVED,
    RETURNED,
    SUBMISSION,
)

FOLDER = {"form": "forms", "pack": "packs", "submission": "submissions", "questionnaires": "questionnaires"}
FOLDER |= {"file": "files"}
MAGIC = {
    "jpg": rb"\xff\xd8\xff",
    "png": rb"\x89PNG\r\n\x1a\n",
    "webp": rb"RIFF....WEBP",
    "heic": rb"....ftyp(hei[cxms]|hev[cxms]|mif1|msf1)",
}
MAGIC |= {"pdf": rb".{0,1019}%PDF-", "docx": rb"PK\x03\x04", "xlsx": rb"PK\x03\x04"}
YEAR_2020, YEAR_2100 = 1577836800000, 4102444800000  # in milliseconds


def manifest_of(entries: dict[str, bytes]) -> dict[str, Any]:
    """The manifest, its signature proved and its lists held against what lies in the zip."""
    manifest = parsed(entries["manifest.json"])
    need((manifest["version"], manifest["suite"]) == (1, "age-x25519+ed25519"), "another version or suite")
    shaped({key: manifest[key] for key in manifest if key != "ext"}, MANIFEST, "manifest")
    need(isinstance(manifest.get("ext", {}), dict), "ext")
    key = bytes.fromhex(manifest["sender"]["key"])
    message = b"lcsurvey-package-v1\0" + entries["manifest.json"]
    need(verify(key, entries["manifest.sig"], message), "signature of the manifest")
    named = [manifest["sender"], *manifest["above"], *manifest["devices"], *manifest["former"]]
    need(
        all(one["device"] == device_of(one["key"]) if one["key"] else one["device"][:4] != "1c5d" for one in named),
        "a device that is not its key's",
    )
    devices = [manifest["sender"]["device"], *(one["device"] for one in manifest["former"])]
    need(len(set(devices)) == len(devices) <= 9, "former")
    for one in manifest["former"]:
        right = verify(bytes.fromhex(one["key"]), bytes.fromhex(one["signature"]), b"lcsurvey-successor-v1\0" + key)
        need(right, "signature of a former computer")
    circles = {circle["id"] for circle in manifest["circles"]}
    need(len(circles) == len(manifest["circles"]), "a circle twice")
    part = manifest["set"]
    need(1 <= part["part"] <= part["of"] <= 9999 and (part["of"] == 1) == (part["id"] == ""), "set")
    kind = manifest["kind"]
    need(manifest["assignment"] is not None if kind == "assignment" else kind == "handover" or
         manifest["assignment"] is None, "assignment")  # fmt: skip
    need(manifest["proof"] is None or kind == "submission", "proof")
    need(not manifest["items"] or kind in ("receipt", "return"), "items")
    shaped(manifest["items"], [RECEIVED if kind == "receipt" else RETURNED], "items")
    listed = {f"blocks/{block['sha256']}.ndjson": block for block in manifest["blocks"]}
    for content in manifest["contents"]:
        shaped(content, CONTENT | FURTHER[content["kind"]], "contents")
        need(content.get("circle") in (None, *circles), "questionnaires of another circle")
        need(content["path"].startswith(f"{FOLDER[content['kind']]}/{content['sha256']}."), "path")
        listed[content["path"]] = content
    need(len(listed) == len(manifest["blocks"]) + len(manifest["contents"]), "listed twice")
    need(listed.keys() == entries.keys() - {"manifest.json", "manifest.sig"}, "not what is listed")
    for path, row in listed.items():
        need(row["size"] == len(entries[path]), f"size of {path}")
        need(row["sha256"] == hashlib.sha256(entries[path]).hexdigest(), f"digest of {path}")
    return manifest


def device_of(key: str) -> str:
    """The device id that belongs to a public key."""
    return "1c5d" + hashlib.sha256(bytes.fromhex(key)).hexdigest()[:28]


def proved(manifest: dict[str, Any], secret: bytes) -> bool:
    """Whether the sender of a submission knew the secret of its assignment."""
    message = bytes.fromhex(manifest["sender"]["key"] + manifest["package"])
    mac = hmac.new(secret, message, "sha256").hexdigest()
    return manifest["proof"] is not None and hmac.compare_digest(mac, manifest["proof"]["mac"])


# --- what is inside ---


def lines(data: bytes) -> list[bytes]:
    """The lines of an entry; each one ends, the last one too."""
    need(data.endswith(b"\n") or not data, "last line has no end")
    return data.split(b"\n")[:-1]


def block_changes(row: dict[str, Any], data: bytes, manifest: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """The changes of a block with the digests of their lines."""
    keyed = row["device"].startswith("1c5d")
    own = device_of(row["key"]) == row["device"] if keyed else row["key"] == manifest["sender"]["key"]
    need(own, "a key that may not sign for the device")
    message = b"lcsurvey-block-v1\0" + bytes.fromhex(row["sha256"])
    need(verify(bytes.fromhex(row["key"]), bytes.fromhex(row["signature"]), message), "signature of a block")
    first, *rest = lines(data)
    header = parsed(first)
    shaped(header, HEADER, "block")
    expected = {"block": 1, "project": manifest["project"]} | {key: row[key] for key in ("circle", "count", "device")}
    need(header == expected and 1 <= row["count"] <= 20_000 and len(rest) == row["count"], "header of a block")
    last = 0
    for line in rest:
        change = change_of(line)
        need(change["d"] == row["device"] and change["n"] > last, "device or number of a change")
        last = change["n"]
        yield change, hashlib.sha256(line).hexdigest()


def change_of(line: bytes) -> dict[str, Any]:
    """A change from its line."""
    change: dict[str, Any] = json.loads(line.decode("utf-8"))
    shaped(change, CHANGE, "change")
    again = [written(key) + b":" + (canonical if key == "v" else written)(change[key]) for key in CHANGE]
    need(b"{" + b",".join(again) + b"}" == line and len(line) <= 65536, "change not canonical")
    need(len(again[list(CHANGE).index("v")]) <= 32768 + len(b'"v":'), "value too large")
    need(1 <= change["n"] < 2**53, "number of a change")
    need(len(set(change["p"])) == len(change["p"]) <= 64 and change["id"] not in change["p"], "parents")
    need(YEAR_2020 <= int(change["h"], 16) >> 16 < YEAR_2100, "stamp")
    return change


def sheets(circle: str, data: bytes, forms: set[tuple[str, int]]) -> tuple[list[str], list[str]]:
    """The ids of the questionnaires of one circle, and of those that are void."""
    found: tuple[list[str], list[str]] = ([], [])
    for line in lines(data):
        sheet = parsed(line)
        need(len(line) <= 65536, "sheet too long")
        if "void" in sheet:
            shaped(sheet, {"void": RANDOM}, "void")
            found[1].append(sheet["void"])
            continue
        shape = {"answers": dict, "circle": circle, "day": DAY, "form": FORM, "id": RANDOM, "round": ID, "version": int}
        shaped(sheet, shape, "sheet")
        need((sheet["form"], sheet["version"]) in forms and not found[1] and sheet["answers"], "sheet")
        found[0].append(sheet["id"])
    need(all(ids == sorted(set(ids)) for ids in found), "order of sheets")
    return found


def heads(changes: dict[str, dict[str, Any]]) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """The heads of every field of every thing, the latest last."""
    over = {
        parent
        for change in changes.values()
        for parent in change["p"]
        if (old := changes.get(parent)) and (old["e"], old["f"]) == (change["e"], change["f"])
        if old["h"] < change["h"]
    }
    found: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for change in sorted(changes.values(), key=lambda each: (each["h"], each["id"])):
        if change["id"] not in over:
            found.setdefault(change["e"], {}).setdefault(change["f"], []).append(change)
    return found


def thing(fields: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """What the heads of a thing say: its kind, whether it is gone, its values, and the fields that are open."""
    whole = [head for head in fields.get("", []) if isinstance(head["v"], dict)]
    deletions = [
        head["v"].get("seen", {}) if head in whole else {} for head in fields.get("", []) if head["op"] == "del"
    ]
    births = [head["v"] for head in whole if head["op"] != "del"]
    living = [head for heads in fields.values() for head in heads if head["f"] or head["op"] != "del"]
    values = {key: value for birth in births for key, value in birth.items()}
    said = {field: [None if head["op"] == "del" else head["v"] for head in heads] for field, heads in fields.items()}
    values |= {field: several[-1] for field, several in said.items() if field}
    return {
        "kind": values.pop("kind", "") or next((head["v"].get("kind") for head in whole), ""),
        "gone": any(all(seen.get(head["d"], 0) >= head["n"] for head in living) for seen in deletions),
        "open": sorted(field for field, several in said.items() if field and len(set(map(canonical, several))) > 1),
        "values": values,
    }


def listing(data: bytes) -> dict[str, Any]:
    """What is in a package, once everything in it was checked."""
    entries = unzipped(data)
    manifest = manifest_of(entries)
    changes: dict[str, dict[str, Any]] = {}
    digests: dict[str, str] = {}
    blocks, files, submissions, forms, packs, ids, void = [], [], {}, set(), set(), [], []
    need(sum(row["count"] for row in manifest["blocks"]) <= 2_000_000, "too many changes")
    need(sum(row["size"] for row in manifest["blocks"]) <= 512 * MIB, "too many bytes of changes")
    for row in manifest["blocks"]:
        numbers = []
        for change, digest in block_changes(row, entries[f"blocks/{row['sha256']}.ndjson"], manifest):
            need(digests.setdefault(change["id"], digest) == digest, "two changes of one id")
            changes[change["id"]] = change
            numbers.append(change["n"])
        blocks.append({"device": row["device"], "circle": row["circle"], "count": row["count"], "numbers": numbers})
    for row in sorted(manifest["contents"], key=lambda row: row["kind"] == "questionnaires"):  # their forms first
        body = entries[row["path"]]
        if row["kind"] == "form":
            form = parsed(body, floats=True)
            need({"form", "scoring", "page"} <= form.keys() <= {"form", "scoring", "page", "derive"}, "a table")
            digest = hashlib.sha256(canonical({key: form[key] for key in ("form", "scoring")})).hexdigest()
            need(
                (form["form"]["id"], form["form"]["version"], digest) == (row["id"], row["version"], row["digest"]),
                "a table",
            )
            need((row["id"], row["version"]) not in forms and 1 <= row["version"] <= 9999, "a table twice")
            forms.add((row["id"], row["version"]))
        elif row["kind"] == "pack":
            pack = parsed(body)
            need((pack["folder"], pack["id"]) == ("", row["id"]) and row["id"] not in packs, "a pack")
            packs.add(row["id"])
        elif row["kind"] == "submission":
            content = submissions[row["sha256"]] = parsed(body)
            shaped({key: content.get(key, {}) for key in SUBMISSION}, SUBMISSION, "what was handed in")
            need(content.keys() >= SUBMISSION.keys() - {"effective", "derived"}, "keys of what was handed in")
        elif row["kind"] == "questionnaires":
            for kept, more in zip((ids, void), sheets(row["circle"], body, forms), strict=True):
                kept += more
        else:
            suffix = row["path"].rpartition(".")[2]
            need(re.match(MAGIC[suffix], body, re.DOTALL), "a file that is something else")
            need(not row["of"] or suffix in ("jpg", "png", "webp"), "a copy that is no picture")
            files.append({"name": row["name"], "sha256": row["sha256"], "of": row["of"], "size": row["size"]})
    return {
        "kind": manifest["kind"], "sender": manifest["sender"], "circles": manifest["circles"], "blocks": blocks,
        "changes": sorted(changes.values(), key=lambda change: (change["d"], change["n"], change["id"])),
        "forms": sorted(forms), "submissions": submissions, "questionnaires": len(set(ids)), "void": len(set(void)),
        "files": files, "manifest": manifest,
        "things": {id_: thing(fields) for id_, fields in heads(changes).items()},
    }  # fmt: skip


def read(path: Path) -> dict[str, Any]:
    """What is in the package at a path; :class:`Refused` whatever is the matter with it."""
    try:
        return listing(path.read_bytes())
    except Refused:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, struct.error, zlib.error, RecursionError) as error:
        raise Refused(f"{type(error).__name__}: {error}") from error


if __name__ == "__main__":
    try:
        print(json.dumps(read(Path(sys.argv[1])), ensure_ascii=False, indent=1))
    except Refused as refusal:
        sys.exit(f"refused: {refusal}")
