"""Fault 5, sticks that cannot be written or go away, and a folder on a medium that can only be read.

A disk is really mounted where that is allowed; what needs none goes everywhere.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from lcsurvey.errors import OutputError, WorkspaceError
from lcsurvey.score.library import Library
from lcsurvey.store.backup import back_up
from lcsurvey.store.backups import find, listed
from lcsurvey.store.restoring import restore
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync.making import make_submission
from lcsurvey.sync.receiving import receive

from .conftest import Exchange, dump


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A disk of 6 MB beside the others."""
    at = tmp_path / "U盘"
    at.mkdir()
    mount = shutil.which("mount")
    command = [str(mount), "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(at)]
    if mount is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount")
    yield at
    subprocess.run(["umount", "-l", str(at)], check=False, capture_output=True)


def only_read(at: Path) -> None:
    """From now on nothing can be written there."""
    subprocess.run(["mount", "-o", "remount,ro", str(at)], check=True)


def test_5_a_stick_that_can_only_be_read_takes_nothing(folder: Path, library: Library, stick: Path) -> None:
    with Workspace.open(folder, library=library) as space:
        circle = space.circles()[0].id
        space.attach(circle, circle, b"%PDF-1.7\n" + b"x" * 100_000, "甲.pdf")
        made = back_up(folder, stick / "备份")
        assert (made.copied, made.altered) == (1, ())
        only_read(stick)
        before = sorted(stick.rglob("*"))
        with pytest.raises(OutputError, match=r"只读.*资料原样未动"):
            back_up(folder, stick / "备份")
        with pytest.raises(OutputError, match="只读"):
            make_submission(space, stick, [circle])
        assert sorted(stick.rglob("*")) == before
        assert space.check() == ()
        state = dump(space)
    done = restore(find(stick / "备份"), folder.parent / "恢复")
    with Workspace.open(done.at, library=library) as again:
        assert dump(again) == state


def test_5_a_stick_without_room_says_what_is_missing(folder: Path, library: Library, stick: Path) -> None:
    (stick / "大文件").write_bytes(b"x" * 5_900_000)
    with Workspace.open(folder, library=library) as space:
        with pytest.raises(OutputError, match=r"只剩 \d+ KB，要 \d\.\d MB，没有开始"):
            back_up(folder, stick)
        circle = space.circles()[0].id
        for _ in range(3):
            space.attach(circle, circle, b"%PDF-1.7\n" + bytes(range(256)) * 2_000, "甲.pdf")
        with pytest.raises(OutputError, match=r"空间不够|磁盘已满"):
            make_submission(space, stick, [circle])
    assert [path.name for path in stick.iterdir()] == ["大文件"]


def test_5_a_stick_pulled_out_midway(folder: Path, library: Library, stick: Path) -> None:
    def pull(now: int, all_: int) -> None:
        if now > 0:
            subprocess.run(["umount", "-l", str(stick)], check=True)
            subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(stick)], check=True)

    with Workspace.open(folder, library=library) as space:
        with pytest.raises(OutputError, match="备份没有做成，资料原样未动"):
            back_up(folder, stick / "备份", pull)
        assert space.check() == ()


def test_5_a_target_that_is_gone_midway(folder: Path, library: Library, tmp_path: Path) -> None:
    target = tmp_path / "U盘" / "备份"

    def pull(now: int, all_: int) -> None:
        if now > 0 and target.exists():
            target.parent.rename(tmp_path / "拔出")

    with Workspace.open(folder, library=library) as space:
        before = dump(space)
        with pytest.raises(OutputError, match="备份没有做成，资料原样未动"):
            back_up(folder, target, pull)
        assert dump(space) == before
    assert listed(tmp_path / "拔出" / "备份") == ()


def test_5_a_package_that_is_gone_while_it_is_read(exchange: Exchange, library: Library, tmp_path: Path) -> None:
    shutil.copytree(exchange.desk, tmp_path / "desk")
    packages = [shutil.copy(path, tmp_path / f"{number}.lcs") for number, path in enumerate(exchange.packages)]
    with Workspace.open(tmp_path / "desk", library=library) as space:

        def pull(done: int, of: int, words: str) -> None:
            if done == 1:
                Path(packages[2]).unlink()

        outcomes = receive(space, [Path(path) for path in packages], pull).outcomes
        assert [one.status for one in outcomes] == ["merged", "merged", "refused"]
        assert "2.lcs" in outcomes[2].sentence
        assert (dump(space), space.check()) == (exchange.dumps[2], ())


def test_5_a_folder_on_a_medium_that_can_only_be_read_is_backed_up(
    folder: Path, library: Library, stick: Path, tmp_path: Path
) -> None:
    shutil.copytree(folder, stick / "资料")
    only_read(stick)
    with pytest.raises(WorkspaceError, match="只能读"):
        Workspace.open(stick / "资料", library=library)
    with Workspace.open(stick / "资料", library=library, read_only=True) as reader:
        made = back_up(reader.path, tmp_path / "备份")
        assert made.backup.changes == reader.status().changes
