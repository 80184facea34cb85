"""What could not be taken is kept whole, tried again, and never thrown away by itself."""

from __future__ import annotations

import errno
import hashlib
from pathlib import Path

import pytest

from lcsurvey.errors import InputError, NotFound, PackageError, WorkspaceError
from lcsurvey.score.library import Library
from lcsurvey.store import folder
from lcsurvey.store.workspace import Workspace

DATA = b"not a package at all"
SHA256 = hashlib.sha256(DATA).hexdigest()
UNKNOWN = PackageError("unknown_sender", "不认识发来的人。")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file as it came."""
    path = tmp_path / "黄河花园_交表(1).lcs"
    path.write_bytes(DATA)
    return path


def test_a_file_is_kept_whole_with_the_reason(workspace: Workspace, file: Path, circle: str) -> None:
    workspace.desks.set_aside(file, SHA256, UNKNOWN, sender="王芳（瑞丰社区）", circles={circle: "黄河花园"})
    file.unlink()
    (one,) = workspace.desks.quarantine()
    assert (one.sha256, one.code, one.sentence, one.name) == (SHA256, "unknown_sender", "不认识发来的人。", file.name)
    assert (one.size, one.tries, one.sender, dict(one.circles)) == (len(DATA), 1, "王芳（瑞丰社区）", {circle: "黄河花园"})
    assert one.path == workspace.path / "refused" / f"{SHA256}.lcs"
    assert one.path.read_bytes() == DATA


def test_another_try_counts_and_keeps_what_is_known(workspace: Workspace, file: Path, circle: str) -> None:
    workspace.desks.set_aside(file, SHA256, UNKNOWN, sender="王芳", circles={circle: "黄河花园"})
    (first,) = workspace.desks.quarantine()
    workspace.desks.set_aside(first.path, SHA256, PackageError("newer", "要用新版程序。", "清单"))
    (again,) = workspace.desks.quarantine()
    assert (again.tries, again.code, again.sentence, again.place) == (2, "newer", "要用新版程序。", "清单")
    assert (again.name, again.sender, again.circles) == (first.name, first.sender, first.circles)
    assert again.path.read_bytes() == DATA


def test_once_taken_it_is_gone_once_removed_it_lies_in_the_bin(workspace: Workspace, file: Path) -> None:
    workspace.desks.set_aside(file, SHA256, UNKNOWN)
    workspace.desks.remove(SHA256)
    assert workspace.desks.quarantine() == ()
    assert (workspace.path / "refused" / "removed" / f"{SHA256}.lcs").read_bytes() == DATA
    with pytest.raises(NotFound):
        workspace.desks.remove(SHA256)
    workspace.desks.set_aside(file, SHA256, UNKNOWN)
    workspace.desks.release(SHA256)
    assert workspace.desks.quarantine() == ()
    assert not (workspace.path / "refused" / f"{SHA256}.lcs").exists()
    workspace.desks.release(SHA256)


def test_nothing_of_a_circle_is_returned_while_a_file_names_it(
    workspace: Workspace, file: Path, circle: str
) -> None:
    assert workspace.desks.blocks_return(circle) is None
    workspace.desks.set_aside(file, SHA256, UNKNOWN, circles={circle: "黄河花园"})
    blocking = workspace.desks.blocks_return(circle)
    assert blocking is not None
    assert blocking.sha256 == SHA256
    assert workspace.desks.blocks_return("another") is None
    workspace.desks.remove(SHA256)
    assert workspace.desks.blocks_return(circle) is None


def test_a_file_that_changes_while_it_is_read_is_not_kept(workspace: Workspace, file: Path) -> None:
    with pytest.raises(InputError, match="变了"):
        workspace.desks.set_aside(file, "00" * 32, UNKNOWN)
    assert workspace.desks.quarantine() == ()
    assert list((workspace.path / "refused").iterdir()) == []


def test_the_file_is_durable_before_its_row(
    workspace: Workspace, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(folder, "replace", full)
    with pytest.raises(WorkspaceError, match="磁盘已满"):
        workspace.desks.set_aside(file, SHA256, UNKNOWN)
    assert workspace.desks.quarantine() == ()


def test_a_workspace_that_is_only_read_keeps_nothing(
    workspace: Workspace, library: Library, file: Path
) -> None:
    with Workspace.open(workspace.path, library=library, read_only=True) as looked_at:
        with pytest.raises(WorkspaceError, match="只能读"):
            looked_at.desks.set_aside(file, SHA256, UNKNOWN)
        assert looked_at.desks.quarantine() == ()
