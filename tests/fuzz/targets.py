"""What is fed with broken bytes, and what must hold whatever they are.

Each target takes bytes and returns quietly, or raises: anything but the one kind of error that may come out is a find.
``mutators`` know what a package is made of, so that broken things lie deep inside right ones.
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from lcsurvey.errors import InputError, PackageError
from lcsurvey.record import block, lines, successor
from lcsurvey.record.canonical import canonical
from lcsurvey.record.change import parse
from lcsurvey.sync import archive, manifest
from lcsurvey.sync.draft import Draft
from lcsurvey.sync.reading import open_package, peek
from lcsurvey.sync.writing import write_package
from tests.sync import packages as p

Mutate = Callable[[bytes, int], bytes]
"""Bytes and the most that may come out → bytes with something changed."""

_PLACE = Path(tempfile.mkdtemp(prefix="lcsurvey-fuzz-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None))
_FILE = _PLACE / "x.lcs"
_HEAD = block.header(p.WORKER.device, p.CIRCLE, p.PROJECT, 1).encode()


def package(data: bytes) -> None:
    """A whole file: read to its end, or refused with a sentence; nothing is left behind."""
    _FILE.write_bytes(data)
    said = ""
    with suppress(PackageError):
        peek(_FILE, [p.DESK.identity])
    try:
        with open_package(_FILE, [p.DESK.identity], project=p.PROJECT, folder=_PLACE) as opened:
            arrival = opened.arrival()
            assert sum(1 for one in arrival.blocks for _ in one.rows) <= 2_000_000
            assert len(list(arrival.questionnaires)) == len(arrival.questionnaires)
            for sha256, body in arrival.submissions.items():
                assert hashlib.sha256(body).hexdigest() == sha256
            for file in arrival.files:
                assert file.place.parent.parent == _PLACE
                assert hashlib.sha256(file.place.read_bytes()).hexdigest() == file.sha256
    except PackageError as error:
        said = str(error)
    assert said == "" or (said.endswith("。") and said.isprintable())
    assert list(_PLACE.iterdir()) == [_FILE]


def lines_of_changes(data: bytes) -> None:
    """A block, and a single line: judged alike by the reader of many lines and by the reader of one."""
    with suppress(InputError):
        lines.decode(data)
    line = data.partition(b"\n")[2].partition(b"\n")[0] if data.startswith(b'{"block"') else data.partition(b"\n")[0]
    try:
        one = parse(line.decode())
        expected = one if one.d == p.WORKER.device else None
    except (InputError, UnicodeError):
        expected = None
    try:
        (row,) = lines.decode(_HEAD + b"\n" + line + b"\n").rows
    except InputError:
        assert expected is None
    else:
        assert expected is not None
        assert row[9].hex() == expected.digest
        assert (row[0].hex(), row[1].hex(), row[2], row[3]) == (expected.id, expected.e, expected.f, expected.op)
        assert (row[4], row[5], row[6], row[7]) == (canonical(expected.v), expected.h, expected.a, expected.n)
        assert row[8].hex() == "".join(expected.p)


def manifests(data: bytes) -> None:
    """A manifest: refused, or written again as the same bytes."""
    with suppress(PackageError):
        read = manifest.decode(data, "x.lcs")
        assert manifest.encode(read) == data
        assert canonical(json.loads(data)).encode() == data


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "package": package, "lines": lines_of_changes, "manifest": manifests,
}  # fmt: skip


def golden() -> dict[str, list[bytes]]:
    """Right inputs of every target."""
    bodies = [p.body_of(p.changes(count)) for count in (1, 3, 12)]
    everything, small = p.contents(), p.body_of(p.changes(4))
    sheets = [one for one in everything if one.kind == "questionnaires" or one.id == p.SHEETS]
    some = [[one] for one in everything if one.kind not in ("form", "questionnaires")]
    seal: dict[str, Any] = {"recipients": [p.DESK.seal], "identities": [p.WORKER.identity]}
    drafts = [p.draft(), p.draft([small], contents=[]), p.draft([], contents=sheets)]
    drafts += [p.draft([small], contents=[], **seal), p.draft([], contents=[], former=[_former()])]
    drafts += [p.draft([small], contents=one) for one in some]
    drafts += [p.draft([], contents=[], kind=kind, items=items, assignment=task) for kind, items, task in _kinds()]
    written = [_written(draft) for draft in drafts]
    kept = [p.entries_of(one)["manifest.json"] for one in written if one.startswith(b"PK")]
    single = [line for body in bodies for line in body.split(b"\n")[1:-1]]
    return {"package": written, "lines": bodies + single, "manifest": kept}


def _former() -> successor.Former:
    signature = p.STRANGER.signing.sign(successor.message(p.WORKER.key))
    return successor.Former(p.STRANGER.device, p.STRANGER.key, signature)


def _written(draft: Draft) -> bytes:
    write_package(_FILE, draft)
    data = _FILE.read_bytes()
    _FILE.unlink()
    return data


def _kinds() -> list[tuple[str, list[dict[str, Any]], dict[str, Any] | None]]:
    task = {
        "id": "a" * 32, "due": "2026-12-01", "phone": "0955", "contact": "李主任", "secret": "b" * 64, "remark": "",
        "circles": [p.CIRCLE], "round": "", "role": "community",
    }  # fmt: skip
    back = {
        "circle": p.CIRCLE, "submission": "c" * 64, "form": "jining/typing", "stage": "自评", "reason": "缺", "questions": {"q": "补"},
    }  # fmt: skip
    receipt = {
        "package": "d" * 32, "device": p.WORKER.device, "status": "received", "received": 3, "fresh": 2, "differing": 1,
        "submissions": ["c" * 64], "reason": "", "at": "2026-11-22T05:50:00Z",
    }  # fmt: skip
    return [("assignment", [], task), ("return", [back], None), ("receipt", [receipt], None)]


# — broken things deep inside right ones —

_VALUES: list[Any] = [
    None, True, 0, -1, 2**53, 2**64, 1e400, 1.5, "", "x" * 300, "\ud800", "\0", "e\u0301", [], {}, [[]], {"a": 1}, "0" * 32, "f" * 64,
]  # fmt: skip


def mutate_package(data: bytes, most: int, seed: int, mutate: Mutate) -> bytes:
    """A package with something wrong in its bytes, its zip, its manifest or one entry; often signed again."""
    chance = random.Random(seed)
    how = chance.randrange(6)
    try:
        entries = p.entries_of(data)
        assert list(entries)[:2] == [archive.MANIFEST, archive.SIGNATURE]
        told = json.loads(entries[archive.MANIFEST])
        if how == 0:
            return mutate(data, most)
        if how == 1:
            return _with_odd_headers(entries, chance)[:most]
        if how == 2:
            _spoil(told, chance)
            return p.zipped(entries | p.signed(json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "surrogatepass")))[:most]  # fmt: skip
        if how == 3:
            return p.zipped(entries | p.signed(mutate(entries[archive.MANIFEST], 1 << 16)))[:most]
        return _with_other_content(entries, told, chance, mutate)[:most]
    except Exception:  # what is no package any more is broken as bytes
        return mutate(data, most)


def _with_odd_headers(entries: Mapping[str, bytes], chance: random.Random) -> bytes:
    made = [p.Entry(name.encode(), body, chance.choice([0, 8])) for name, body in entries.items()]
    for _ in range(chance.randint(1, 3)):
        one = chance.choice(made)
        what = chance.choice(["size", "packed", "crc", "method", "flags", "needs"])
        value = chance.choice([0, 1, 8, 9, 20, 45, 0x7FFF, 0xFFFF, chance.randrange(65536)])
        side = chance.choice([one.local, one.central])
        side[what] = value
        if chance.random() < 0.3:
            one.central["offset"] = chance.choice([0, 1, 30, 0xFFFFFFFF, chance.randrange(30_000)])
        if chance.random() < 0.2:
            one.name = chance.choice([b"../x", b"manifest.json", one.name.upper(), b"", b"\xff", one.name + b"\0"])
        if chance.random() < 0.1:
            made.append(chance.choice(made))
    end: dict[str, Any] = {}
    if chance.random() < 0.3:
        end[chance.choice(["disk", "first", "here", "count", "size", "start"])] = chance.choice([0, 1, 9, 0xFFFF])
    return p.forge(made, **end)


def _spoil(value: Any, chance: random.Random) -> None:
    """Change one place in JSON data."""
    while True:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        if not keys:
            return
        key = chance.choice(keys)
        inner = value[key]
        if isinstance(inner, dict | list) and inner and chance.random() < 0.8:
            value = inner
            continue
        how = chance.randrange(4)
        if how == 0:
            value[key] = chance.choice(_VALUES)
        elif how == 1 and isinstance(value, dict):
            del value[key]
        elif how == 2 and isinstance(value, dict):
            value["x"] = chance.choice(_VALUES)
        elif isinstance(value, list):
            value.append(inner)
        else:
            value[key] = [inner]
        return


def _with_other_content(
    entries: Mapping[str, bytes], told: dict[str, Any], chance: random.Random, mutate: Mutate
) -> bytes:
    """One entry broken, named, listed and signed as if it were right."""
    listed = [(one, f"blocks/{one['sha256']}.ndjson") for one in told["blocks"]]
    listed += [(one, one["path"]) for one in told["contents"]]
    entry, path = chance.choice(listed)
    body = mutate(entries[path], len(entries[path]) + 64)
    digest = hashlib.sha256(body).hexdigest()
    kept = {name: data for name, data in entries.items() if name != path}
    new = path.replace(entry["sha256"], digest)
    entry |= {"sha256": digest, "size": len(body)}
    if "path" in entry:
        entry["path"] = new
    else:
        entry["signature"] = p.WORKER.signing.sign(block.message(digest)).hex()
    return p.zipped(kept | {new: body} | p.signed(told))


def mutate_lines(data: bytes, most: int, seed: int, mutate: Mutate) -> bytes:
    """A block in which a line is broken, the count of lines right."""
    chance = random.Random(seed)
    given = data.split(b"\n")
    if chance.random() < 0.4 or len(given) < 3:
        return mutate(data, most)
    at = chance.randrange(1, len(given) - 1)
    if chance.random() < 0.5:
        try:
            told = json.loads(given[at])
            _spoil(told, chance)
            given[at] = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        except (ValueError, RecursionError, TypeError, AttributeError):
            given[at] = mutate(given[at], 1 << 17)
    else:
        given[at] = mutate(given[at], 1 << 17)
    return b"\n".join(given)[:most]


def mutate_manifest(data: bytes, most: int, seed: int, mutate: Mutate) -> bytes:
    """A manifest with one value changed, written canonically again, or its bytes broken."""
    chance = random.Random(seed)
    try:
        told = json.loads(data)
        if chance.random() < 0.4:
            return mutate(data, most)
        _spoil(told, chance)
        written = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return written.encode("utf-8", "surrogatepass")[:most]
    except (ValueError, RecursionError, TypeError, AttributeError):
        return mutate(data, most)


MUTATORS: Mapping[str, Callable[[bytes, int, int, Mutate], bytes]] = {
    "package": mutate_package, "lines": mutate_lines, "manifest": mutate_manifest,
}  # fmt: skip
