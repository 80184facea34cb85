"""A package is written whole or not at all, is read back as a receiver would, and is cut into parts where it is large."""

from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lcsurvey.errors import LCSurveyError, OutputError, PackageError
from lcsurvey.sync import keys, packing, writing
from lcsurvey.sync.reading import open_package, peek
from lcsurvey.sync.writing import write_package
from tests.sync import packages as p

OWN = {"recipients": [p.DESK.seal], "identities": [p.WORKER.identity]}


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file on the stick; at the end nothing is left in the folder for what is not yet finished."""
    private, stick = tmp_path / "private", tmp_path / "stick"
    private.mkdir()
    stick.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(private))
    yield stick / "黄河花园_交表_20261122.lcs"
    assert list(private.iterdir()) == []


def names(target: Path) -> list[str]:
    """Everything in the target's folder."""
    return sorted(one.name for one in target.parent.iterdir())


def test_one_of_everything_comes_out_as_it_went_in(target: Path) -> None:
    draft = p.draft()
    written = write_package(target, draft)
    assert (written.paths, written.size) == ((target,), target.stat().st_size)
    with open_package(target, project="zhongwei") as opened:
        arrival = opened.arrival()
        assert arrival.package == written.packages[0] == opened.manifest.package
        assert not opened.sealed
        assert arrival.sender == p.WORKER.desk
        assert arrival.circles == draft.circles
        assert [(one.sha256, one.device, one.key, one.signature) for one in arrival.blocks] == [
            (one.sha256, one.device, one.key, one.signature) for one in draft.blocks
        ]
        made = p.changes()
        assert [bytes.hex(row[0]) for row in arrival.blocks[0].rows] == [one.id for one in made]
        assert [row[9].hex() for row in arrival.blocks[0].rows] == [one.digest for one in made]
        assert {one.digest for one in arrival.forms} == {one.form.digest for one in p.tables()}
        assert arrival.packs == {p.PROJECT: p.pack_body()}
        assert list(arrival.submissions.values()) == [p.submission_body()]
        assert [(one.suffix, one.of, one.place.read_bytes()) for one in arrival.files] == [
            ("jpg", "", p.picture()), ("jpg", "f" * 64, p.picture("blue"))
        ]  # fmt: skip
        assert arrival.void == []
        assert arrival.manifest.encode() == p.entries_of(target.read_bytes())["manifest.json"]


def test_a_sealed_package_opens_for_those_it_is_for_and_for_its_maker(target: Path) -> None:
    write_package(target, p.draft(**OWN))
    for laptop in (p.DESK, p.WORKER):
        with open_package(target, [laptop.identity]) as opened:
            assert opened.sealed
            assert opened.arrival().blocks
        assert peek(target, [laptop.identity]).manifest.recipients == sorted([p.DESK.seal, p.WORKER.seal])
    for identities in ([p.STRANGER.identity], []):
        with pytest.raises(PackageError, match="不是封给本机的"):
            open_package(target, identities)
        with pytest.raises(PackageError, match="不是封给本机的"):
            peek(target, identities)


def test_a_maker_that_cannot_open_it_again_may_still_seal_it(target: Path) -> None:
    write_package(target, p.draft(recipients=[p.DESK.seal]))
    assert keys.is_sealed(target)


def test_a_proof_is_made_of_the_secret_the_senders_key_and_the_package(target: Path) -> None:
    written = write_package(target, p.draft(proof=("e" * 32, "ab" * 32)))
    proof = peek(target).manifest.proof
    assert proof is not None
    assert proof.mac == keys.proof("ab" * 32, p.WORKER.key, written.packages[0])
    assert proof.mac != keys.proof("ab" * 32, p.DESK.key, written.packages[0])


@pytest.mark.parametrize("kind", ["assignment", "return", "receipt", "handover"])
def test_every_kind_can_be_written_and_read(target: Path, kind: str) -> None:
    task = {
        "id": "a" * 32, "due": "2026-12-01", "phone": "0955", "contact": "李主任", "secret": "b" * 64, "remark": "e\u0301",
        "circles": [p.CIRCLE], "round": "", "role": "community",
    }  # fmt: skip
    back = {
        "circle": p.CIRCLE,
        "submission": "c" * 64,
        "form": "jining/typing",
        "stage": "自评",
        "reason": "缺照片",
        "questions": {"q": "补"},
    }
    receipt = {
        "package": "d" * 32, "device": p.WORKER.device, "status": "received", "received": 3, "fresh": 2, "differing": 1,
        "submissions": ["c" * 64], "reason": "", "at": "2026-11-22T05:50:00Z",
    }  # fmt: skip
    items = {"return": [back], "receipt": [receipt]}.get(kind, [])
    assignment = task if kind in ("assignment", "handover") else None
    write_package(target, p.draft(kind=kind, items=items, assignment=assignment))
    manifest = peek(target).manifest
    assert manifest.kind == kind
    assert len(manifest.items) == len(items)
    if assignment:
        assert manifest.assignment is not None
        assert manifest.assignment.remark == "\u00e9"


def test_two_writings_tell_nothing_but_their_hour_and_their_number(target: Path) -> None:
    write_package(target, p.draft())
    first = p.entries_of(target.read_bytes())
    write_package(target, p.draft())
    again = p.entries_of(target.read_bytes())
    assert {name for name in first if first[name] != again[name]} == {"manifest.json", "manifest.sig"}
    assert names(target) == [target.name]


def test_what_packs_too_well_is_stored_and_not_taken_for_a_bomb(target: Path) -> None:
    same = p.submission_body().replace("关了".encode(), "哈".encode() * 10_000)
    lines = p.body_of([p.change(n, v="哈" * 10_000) for n in range(1, 40)])
    draft = p.draft([lines], contents=[*p.contents(), p._content("submission", same)])
    assert write_package(target, draft).size > 30_000
    with open_package(target) as opened:
        assert same in opened.arrival().submissions.values()


def test_names_lose_what_steers_a_screen(target: Path) -> None:
    write_package(target, p.draft(circles={p.CIRCLE: "黄河\u202e花园\n二期\0"}, remark="行\x1b一\t行"))
    manifest = peek(target).manifest
    assert (manifest.circles[0].name, manifest.remark) == ("黄河花园\n二期", "行一\t行")


# — parts —


def large(**other: Any) -> Any:
    """A package of 30 pictures of some 40 KB and three blocks."""
    import io
    import random

    from PIL import Image

    pictures = []
    for number in range(30):
        chance, buffer = random.Random(number), io.BytesIO()
        Image.frombytes("RGB", (120, 90), chance.randbytes(120 * 90 * 3)).save(buffer, "PNG")
        pictures.append(p._content("file", buffer.getvalue(), suffix="png", name=f"照片{number}"))
    bodies = [p.body_of(p.changes(60)[start : start + 20]) for start in (0, 20, 40)]
    return p.draft(bodies, contents=[*p.contents(), *pictures], **other)


@pytest.mark.parametrize("sealed", [False, True])
def test_what_is_large_is_cut_into_whole_packages(target: Path, sealed: bool) -> None:
    draft = large(part_size=400_000, **(OWN if sealed else {}))
    written = write_package(target, draft)
    assert len(written.paths) >= 3
    assert [one.name for one in written.paths] == [
        f"黄河花园_交表_20261122_第{number}部分.lcs" for number in range(1, len(written.paths) + 1)
    ]
    found: dict[str, set[str]] = {"blocks": set(), "files": set(), "submissions": set(), "sheets": set()}
    sets = set()
    for number, path in enumerate(written.paths, 1):
        assert path.stat().st_size <= 400_000
        with open_package(path, [p.WORKER.identity]) as opened:
            arrival = opened.arrival()
            sets.add(arrival.set_id)
            assert (arrival.part, arrival.parts) == (number, len(written.paths))
            assert len(arrival.forms) == 2
            found["blocks"] |= {one.sha256 for one in arrival.blocks}
            found["files"] |= {one.sha256 for one in arrival.files}
            found["submissions"] |= set(arrival.submissions)
            found["sheets"] |= {one.id.hex() for one in arrival.questionnaires}
    assert len(sets) == 1
    assert sets != {""}
    assert len(set(written.packages)) == len(written.paths)
    assert found["blocks"] == {one.sha256 for one in draft.blocks}
    assert found["files"] == {one.sha256 for one in draft.contents if one.kind == "file"}
    assert (len(found["submissions"]), len(found["sheets"])) == (1, 3)
    assert written.size == sum(path.stat().st_size for path in written.paths)


def test_more_entries_than_a_manifest_holds_are_cut_too(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "_MOST_LISTED", 12)
    assert len(write_package(target, large()).paths) >= 3


# — faults —


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS, errno.ENOENT, errno.EACCES, errno.ENODEV])
@pytest.mark.parametrize("where", ["make", "copy", "seal", "sync", "compare", "name", "second name"])
def test_4_5_whatever_fails_nothing_is_left(
    target: Path, monkeypatch: pytest.MonkeyPatch, where: str, number: int
) -> None:
    failed = OSError(number, os.strerror(number))

    def fail(*_: object, **__: object) -> None:
        raise failed

    at = {
        "make": (packing, "write"), "copy": (shutil, "copyfileobj"), "seal": (keys, "seal_file"), "sync": (os, "fsync"),
        "compare": (writing, "_compare"), "name": (writing.folders, "replace"),
    }  # fmt: skip
    if where == "second name":
        real, calls = writing.folders.replace, []

        def fail_later(source: Path, final: Path) -> None:
            calls.append(final)
            if len(calls) > 1:
                raise failed
            real(source, final)

        monkeypatch.setattr(writing.folders, "replace", fail_later)
    else:
        monkeypatch.setattr(*at[where], fail)
    with pytest.raises(OutputError) as caught:
        write_package(target, large(part_size=400_000, **(OWN if where == "seal" else {})))
    assert str(target) in str(caught.value)
    assert str(caught.value).endswith("。")
    assert names(target) == []


def test_5_a_stick_that_is_not_there_is_said(target: Path) -> None:
    with pytest.raises(OutputError, match="U 盘"):
        write_package(target.parent / "gone" / target.name, p.draft())


def test_5_what_the_stick_gives_back_otherwise_is_not_handed_over(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoil(source: Any, stream: Any, piece: int) -> None:
        data = bytearray(source.read())
        data[len(data) // 2] ^= 1
        stream.write(data)

    monkeypatch.setattr(shutil, "copyfileobj", spoil)
    with pytest.raises(OutputError, match="读回来不一样"):
        write_package(target, p.draft())
    assert names(target) == []


def test_5_a_sealed_file_is_opened_again_and_compared(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seal = keys.seal_file

    def spoil(source: Path, stream: Any, recipients: Any) -> None:
        seal(source, stream, recipients)
        stream.seek(-9, 1)
        stream.write(b"x")
        stream.seek(0, 2)

    monkeypatch.setattr(keys, "seal_file", spoil)
    with pytest.raises(OutputError, match="读回来不一样"):
        write_package(target, p.draft(**OWN))
    assert names(target) == []


def test_what_a_receiver_would_refuse_is_not_handed_over(target: Path) -> None:
    draft = p.draft()
    other = p.body_of(p.changes(8))
    for wrong in (
        replace(draft, body=lambda one: other),
        replace(draft, sign=p.STRANGER.signing.sign),
        replace(draft, circles={}),
        replace(draft, contents=[replace(one, name="x" * 300, sha256="0" * 64) for one in draft.contents]),
        replace(draft, blocks=[replace(one, signature=bytes(64)) for one in draft.blocks]),
        replace(draft, contents=[one for one in draft.contents if one.kind != "form"]),
        replace(draft, kind="virus"),
        replace(draft, remark="x" * 5000),
    ):
        with pytest.raises(PackageError):
            write_package(target, wrong)
        assert names(target) == []


def test_a_recipient_that_is_none_is_refused(target: Path) -> None:
    with pytest.raises(LCSurveyError):
        write_package(target, p.draft(recipients=["age1xyz"]))
    assert names(target) == []


def test_what_stops_the_report_stops_the_writing(target: Path) -> None:
    class Cancelled(Exception):
        pass

    def stop(done: int, of: int, words: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_package(target, p.draft(), report=stop)
    assert names(target) == []


def test_1_what_a_killed_writing_left_long_ago_is_removed(target: Path) -> None:
    long_ago, just_now, other = (
        target.with_name(f".{name}.{end}.part")
        for name, end in ((target.name, "1"), (target.name, "2"), ("y.lcs", "1"))
    )
    for left in (long_ago, just_now, other):
        left.write_bytes(b"half")
    for left in (long_ago, other):
        os.utime(left, (1, 1))
    write_package(target, p.draft())
    assert names(target) == sorted([just_now.name, other.name, target.name])


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs to mount")
def test_4_a_stick_too_small_for_it_is_said_with_both_sizes(tmp_path: Path) -> None:
    stick = tmp_path / "tiny"
    stick.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(stick)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("cannot mount here")
    try:
        with pytest.raises(OutputError, match="只剩"):
            write_package(stick / "x.lcs", large())
        assert list(stick.iterdir()) == []
        write_package(stick / "x.lcs", p.draft())
        subprocess.run(["mount", "-o", "remount,ro", str(stick)], check=True, capture_output=True)
        with pytest.raises(OutputError, match="只读"):
            write_package(stick / "y.lcs", p.draft())
        assert [one.name for one in stick.iterdir()] == ["x.lcs"]
    finally:
        subprocess.run(["umount", str(stick)], check=True)


# — what the disk is asked for, in order —

SCRIPT = """
import sys
from pathlib import Path
from tests.sync import packages as p
from lcsurvey.sync.writing import write_package
write_package(Path(sys.argv[1]) / "x.lcs", p.draft())
"""


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_3_the_file_is_synced_before_it_has_its_name_and_the_folder_after(tmp_path: Path, repository: Path) -> None:
    trace = tmp_path / "trace"
    done = subprocess.run(
        ["strace", "-f", "-y", "-e", "trace=fsync,fdatasync,rename,renameat,renameat2", "-o", str(trace), sys.executable,
         "-c", SCRIPT, str(tmp_path)],
        cwd=repository, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if "ptrace" in done.stderr:
        pytest.skip("may not trace here")
    assert done.returncode == 0, done.stderr
    lines = [line for line in trace.read_text().splitlines() if str(tmp_path) in line]
    order = [found[1] for line in lines if (found := re.search(r"\b(fsync|fdatasync|rename\w*)\(", line))]
    assert order == ["fsync", "rename", "fsync"], lines
    assert ".part>" in lines[0]
    assert f"{tmp_path}>" in lines[2]
