"""Fault 3, a power cut: whatever is acknowledged was on the disk before, under its name.

Bytes are synced before a file gets its name, the name is synced too, files before the commit that names them.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from lcsurvey.store.folder import DATABASE

from .conftest import Exchange, Warmed
from .tracing import SYNCS, assert_durable, needs_strace, traced

WAL = f"{DATABASE}-wal"
NOTES = (r"/lcsurvey\.(device|who|lock)$", "-shm$", r"/lcsurvey-\w+/", r"/\.copies-")
"""What may be lost: the note of the last number, who has the folder open, what SQLite makes anew, unpacked copies."""


@needs_strace
def test_3_a_saved_answer(folder: Path, tmp_path: Path, warmed: list[Warmed]) -> None:
    ended, calls = traced(warmed[0], tmp_path / "trace", "save", at=folder, times=30)
    assert len(ended.acknowledged) == 31
    assert_durable(calls, folder, NOTES)
    syncs = [call for call in calls if call.name in SYNCS and call.path.endswith(WAL)]
    assert 30 <= len(syncs) <= 33


@needs_strace
def test_3_an_attached_file_is_there_before_it_is_named(folder: Path, tmp_path: Path, warmed: list[Warmed]) -> None:
    ended, calls = traced(warmed[0], tmp_path / "trace", "attach", at=folder, times=3)
    assert_durable(calls, folder, NOTES)
    for sha256 in ended.acknowledged:
        named = next(
            index
            for index, call in enumerate(calls)
            if call.name == "rename" and any(sha256 in path for path in call.paths)
        )
        acknowledged = next(index for index, call in enumerate(calls) if call.path == f"ack {sha256}\\n")
        between = [call.name for call in calls[named:acknowledged] if call.path.endswith(WAL)]
        assert "pwrite64" in between
        assert between[-1] in SYNCS


@needs_strace
def test_3_a_backup(folder: Path, tmp_path: Path, warmed: list[Warmed]) -> None:
    warmed[0].run("attach", at=folder, times=2)
    _, calls = traced(warmed[0], tmp_path / "trace", "back up", at=folder, target=tmp_path / "stick")
    assert_durable(calls, tmp_path, NOTES)


@needs_strace
def test_3_a_backup_put_back(folder: Path, tmp_path: Path, warmed: list[Warmed]) -> None:
    warmed[0].run("attach", at=folder, times=2)
    warmed[0].run("back up", at=folder, target=tmp_path / "stick")
    _, calls = traced(warmed[0], tmp_path / "trace", "restore", source=tmp_path / "stick", at=tmp_path / "new")
    assert_durable(calls, tmp_path, NOTES)


@needs_strace
def test_3_a_migration(older: Path, tmp_path: Path, warmed: list[Warmed]) -> None:
    shutil.copytree(older, tmp_path / "old")
    _, calls = traced(warmed[0], tmp_path / "trace", "migrate", at=tmp_path / "old")
    assert_durable(calls, tmp_path / "old", NOTES)


@needs_strace
def test_3_a_new_workspace(tmp_path: Path, warmed: list[Warmed]) -> None:
    _, calls = traced(warmed[0], tmp_path / "trace", "create", at=tmp_path / "new")
    assert_durable(calls, tmp_path / "new", NOTES)


@needs_strace
def test_3_packages_taken_in(exchange: Exchange, tmp_path: Path, warmed: list[Warmed]) -> None:
    shutil.copytree(exchange.desk, tmp_path / "desk")
    given = {"at": tmp_path / "desk", "packages": exchange.packages}
    ended, calls = traced(warmed[0], tmp_path / "trace", "receive", **given)
    assert [one.split()[0] for one in ended.acknowledged] == ["merged"] * 3 + ["all"]
    assert sum(call.name == "rename" and "/files/" in call.paths[-1] for call in calls) >= 3
    assert_durable(calls, tmp_path / "desk", NOTES)


@needs_strace
def test_3_a_package_made(exchange: Exchange, tmp_path: Path, warmed: list[Warmed]) -> None:
    shutil.copytree(exchange.laptop, tmp_path / "laptop")
    given = {"at": tmp_path / "laptop", "target": tmp_path / "stick"}
    ended, calls = traced(warmed[0], tmp_path / "trace", "hand in", **given)
    assert Path(ended.acknowledged[0]).is_file()
    assert_durable(calls, tmp_path, NOTES)
