"""Reading packages: a look at the manifest alone, room on the disk, bounded memory, what is kept and what read anew."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import namedtuple
from pathlib import Path
from typing import Any

import pytest

from lcsurvey.errors import PackageError
from lcsurvey.record import block
from lcsurvey.record.rows import Rows
from lcsurvey.sync import contents
from lcsurvey.sync.reading import open_package, peek
from lcsurvey.sync.writing import write_package
from tests.sync import packages as p

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="memory is told otherwise elsewhere")


def test_a_look_reads_the_manifest_and_writes_nothing(
    package: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = p.saved(tmp_path, package)
    monkeypatch.setattr(tempfile, "mkdtemp", None)
    seen = peek(path)
    assert (seen.manifest.kind, seen.sealed, seen.size) == ("submission", False, len(package))
    assert [one.name for one in seen.manifest.circles] == ["黄河花园"]
    os.truncate(path, len(package) - 1000)
    assert peek(path).manifest == seen.manifest  # of what it lists nothing was looked at


def test_a_look_believes_no_manifest_that_was_not_signed(package: bytes, tmp_path: Path) -> None:
    kept = p.entries_of(package)
    wrong = kept["manifest.json"].replace("第一次".encode(), "第二次".encode())
    with pytest.raises(PackageError) as caught:
        peek(p.saved(tmp_path, p.zipped(kept | {"manifest.json": wrong})))
    assert caught.value.code == "signature"


@pytest.mark.parametrize("size", [0, 3, 29, 60, 500, 1300])
def test_a_look_at_a_beginning_that_is_too_short_is_refused(package: bytes, tmp_path: Path, size: int) -> None:
    with pytest.raises(PackageError):
        peek(p.saved(tmp_path, package[:size]))


def test_4_a_disk_without_room_is_said_with_both_numbers(
    package: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 10**9, 3 * len(package) - 1))
    with pytest.raises(PackageError, match="只剩") as caught:
        open_package(p.saved(tmp_path, package), folder=tmp_path)
    assert caught.value.code == "disk_full"
    assert [one.name for one in tmp_path.iterdir()] == ["x.lcs"]


@pytest.mark.parametrize("name", ["gone.lcs", "folder.lcs"])
def test_a_file_that_is_not_there_or_a_folder_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.lcs").mkdir()
    for read in (open_package, peek):
        with pytest.raises(PackageError) as caught:
            read(tmp_path / name)
        assert caught.value.code == "unreadable"


def test_what_is_large_is_read_anew_and_is_the_same(
    package: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = p.saved(tmp_path, package)
    with open_package(path) as opened:
        kept = opened.arrival()
        monkeypatch.setattr(contents, "KEPT", 10)
        later = opened.arrival()
        assert isinstance(kept.blocks[0].rows, Rows)
        assert not isinstance(later.blocks[0].rows, Rows)
        assert [*later.blocks[0].rows] == [*later.blocks[0].rows] == [*kept.blocks[0].rows]
        assert later.blocks[0].rows.columns() == kept.blocks[0].rows
        assert list(later.blocks[0].rows.columns())[3] == list(kept.blocks[0].rows)[3]
        assert [*later.questionnaires] == kept.questionnaires
        assert len(later.questionnaires) == 3
        assert dict(later.submissions) == kept.submissions
        with pytest.raises(KeyError):
            later.submissions["0" * 64]


def test_what_changes_under_the_hands_of_the_reader_is_noticed(
    package: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents, "KEPT", 10)
    path = p.saved(tmp_path, package)
    with open_package(path) as opened:
        arrival = opened.arrival()
        other = bytearray(package)
        at = package.index(b"blocks/") + 71 + 40
        other[at] ^= 1
        path.write_bytes(other)
        with pytest.raises(PackageError):
            list(arrival.blocks[0].rows)


# — memory —

MEASURE = """
import re, sys
from pathlib import Path
from lcsurvey.errors import PackageError
from lcsurvey.sync.reading import open_package
try:
    with open_package(Path(sys.argv[1]), sys.argv[2:]) as opened:
        arrival = opened.arrival()
        count = sum(1 for one in arrival.blocks for _ in one.rows) + sum(1 for _ in arrival.questionnaires)
        count += sum(len(body) > 0 for body in arrival.submissions.values())
except PackageError as error:
    count = -1
print(count, int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024)
"""


def peak(path: Path, repository: Path, *identities: str) -> tuple[int, int]:
    """What was counted (-1: refused), and megabytes that a process needed at most."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path), *identities],
        cwd=repository,
        capture_output=True,
        text=True,
        check=True,
    )
    count, size = done.stdout.split()
    return int(count), int(size)


def blocks(bodies: list[bytes]) -> dict[str, Any]:
    by_name = {block.name(body): body for body in bodies}
    return {"blocks": [p.WORKER.block(body) for body in bodies], "body": lambda one: by_name[one.sha256]}


@pytest.mark.slow
@LINUX
def test_25_memory_is_bounded_whatever_the_package(tmp_path: Path, repository: Path) -> None:
    lines = [one.line for one in p.changes(20_000)]
    bodies = [
        block.body(p.WORKER.device, p.CIRCLE, p.PROJECT, [f'{{"id":"{part:04x}{line[11:]}' for line in lines])
        for part in range(4)
    ]
    large = p.picture()[:-2] + bytes(19 << 20) + b"\xff\xd9"
    more = [p._content("submission", p.submission_body(n).replace("关了".encode(), b"x" * 90_000)) for n in range(120)]
    more.append(p._content("file", large, suffix="jpg", name="大"))
    draft = p.draft([], **blocks(bodies), contents=[*p.contents(p.sheet_lines(20_000)), *more])
    write_package(tmp_path / "x.lcs", draft)
    del bodies, lines, more, draft
    count, size = peak(tmp_path / "x.lcs", repository)
    assert count == 80_000 + 20_000 + 121
    assert size < 150, size


def hostile_block(value: str, size: int, n: int = 1) -> bytes:
    """As many lines with this value as so many bytes hold."""
    line = p.change(n).line.replace(f'"便民超市{n}"', value)
    count = min(20_000, size // (len(line) + 1) - 1)
    texts = [
        line.replace(f'"n":{n},', f'"n":{number},').replace(line[7:15], f"{number:08x}")
        for number in range(1, count + 1)
    ]
    return "\n".join([block.header(p.WORKER.device, p.CIRCLE, p.PROJECT, count), *texts, ""]).encode()


@pytest.mark.slow
@LINUX
@pytest.mark.parametrize(
    "value",
    [
        "[" + ",".join(["[]"] * 10_000) + "]",
        '"' + "x" * 32_000 + '😀"',
        "[" + ",".join(["1"] * 16_000) + "]",
        '{"a":1}',
    ],
    ids=["lists", "wide letters", "numbers", "small"],
)
def test_27_lines_that_swell_do_not_fill_the_memory(
    package: bytes, tmp_path: Path, repository: Path, value: str
) -> None:
    body = hostile_block(value, 8 << 20 if len(value) < 30_000 or value[1] != "[" else 2 << 20)
    one, kept = p.WORKER.block(body), p.entries_of(package)
    entry = {
        "sha256": one.sha256, "size": len(body), "device": p.WORKER.device, "circle": p.CIRCLE, "count": body.count(b"\n") - 1,
        "key": one.key, "signature": one.signature.hex(),
    }  # fmt: skip
    told = json.loads(kept["manifest.json"]) | {"blocks": [entry]}
    rest = {name: data for name, data in kept.items() if not name.startswith("blocks")}
    path = p.saved(tmp_path, p.zipped(rest | {f"blocks/{one.sha256}.ndjson": body} | p.signed(told)))
    count, size = peak(path, repository)
    assert count > 60
    assert size < 150, size


@pytest.mark.slow
@LINUX
def test_28_a_table_that_swells_does_not_fill_the_memory(package: bytes, tmp_path: Path, repository: Path) -> None:
    kept = p.entries_of(package)
    told = json.loads(kept["manifest.json"])
    entry = next(one for one in told["contents"] if one["kind"] == "form")
    body = b'{"form":[' + b"[]," * 340_000 + b"[]]}"
    digest = hashlib.sha256(body).hexdigest()
    rest = {name: data for name, data in kept.items() if name != entry["path"]}
    entry |= {"sha256": digest, "size": len(body), "path": f"forms/{digest}.json"}
    path = p.saved(tmp_path, p.zipped(rest | {f"forms/{digest}.json": body} | p.signed(told)))
    count, size = peak(path, repository)
    assert (count, size < 150) == (-1, True), size
