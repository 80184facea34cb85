"""What was said to be saved is there: on a full disk, on one that cannot be written, with several threads."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lcsurvey.errors import LCSurveyError, OutputError, WorkspaceError
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store import folder
from lcsurvey.store.workspace import Person, Workspace

FORM = "jining/typing"
Tick = Callable[[str, bool | None], None]

# — full and read-only disks —


def test_a_full_disk_is_said_and_nothing_is_lost(workspace: Workspace, circle: str, tick: Tick) -> None:
    tick("basic_formats.bank", True)
    database = workspace._ledger.database
    pages = int(database.plain("PRAGMA page_count")[0][0])
    database.plain(f"PRAGMA max_page_count={pages}")
    kept = _write_until_it_fails(workspace, circle, "磁盘已满")
    database.plain("PRAGMA max_page_count=1073741823")
    assert workspace.response(circle, FORM).notes == kept
    assert workspace.check() == ()
    tick("basic_formats.bank", False)
    assert workspace.response(circle, FORM).answers["basic_formats.bank"] is False
    workspace.undo()
    assert workspace.response(circle, FORM).answers["basic_formats.bank"] is True


def _write_until_it_fails(workspace: Workspace, circle: str, said: str) -> dict[str, str]:
    """Write ever new notes until the disk is full; the notes that were said to be saved last."""
    kept = dict(workspace.response(circle, FORM).notes)
    for number in range(2000):
        notes = {"basic_formats": f"{number}" + "长" * 9000}
        failure = ""
        try:
            workspace.answer(circle, FORM, Stage.SELF, {}, notes=notes)
        except WorkspaceError as error:
            failure = str(error)
        if failure:
            assert said in failure
            break
        kept = notes
    else:
        pytest.fail("the disk never ran full")
    return kept


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB that really runs full."""
    disk = tmp_path / "小盘"
    disk.mkdir()
    mount = shutil.which("mount")
    command = [str(mount), "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)]
    if mount is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_disk_that_really_is_full(small_disk: Path, library: Library) -> None:
    at = small_disk / "资料"
    with _made(at, library) as workspace:
        circle = workspace.find_circle("黄河花园").id
        kept = _write_until_it_fails(workspace, circle, "磁盘已满")
        assert workspace.response(circle, FORM).notes == kept
    with Workspace.open(at, library=library) as again:
        assert again.response(circle, FORM).notes == kept
        assert again.check() == ()


def test_no_room_for_a_new_one(small_disk: Path, library: Library) -> None:
    (small_disk / "大文件").write_bytes(b"x" * 2_900_000)
    with pytest.raises(WorkspaceError, match="磁盘已满"):
        _made(small_disk / "资料", library)
    assert [path.name for path in small_disk.iterdir()] == ["大文件"]


def test_a_disk_that_cannot_be_written_can_be_read(small_disk: Path, library: Library) -> None:
    at = small_disk / "资料"
    with _made(at, library) as workspace:
        circle = workspace.find_circle("黄河花园")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(WorkspaceError, match="只能读"):
        Workspace.open(at, library=library)
    with Workspace.open(at, library=library, read_only=True) as reader:
        assert reader.circle(circle.id) == circle
    with pytest.raises(WorkspaceError, match="只能读"):
        _made(small_disk / "另一个", library)


def _made(at: Path, library: Library) -> Workspace:
    person = Person("王芳", "瑞丰社区", "community")
    return Workspace.create(at, pack=library.pack("zhongwei"), library=library, person=person)


def test_a_file_held_by_another_program_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = tmp_path / "新", tmp_path / "旧"
    source.write_text("新")
    real, refused = os.replace, iter([True] * 5 + [False])

    def held(old: Path, new: Path) -> None:
        if next(refused):
            raise PermissionError(13, "held")
        real(old, new)

    monkeypatch.setattr(folder.os, "replace", held)
    folder.replace(source, target, pause=0)
    assert target.read_text() == "新"
    monkeypatch.setattr(folder.os, "replace", lambda old, new: (_ for _ in ()).throw(PermissionError(13, "held")))
    source.write_text("再")
    with pytest.raises(PermissionError):
        folder.replace(source, target, tries=3, pause=0)


# — threads —


def _ended(threads: list[threading.Thread]) -> bool:
    """Whether all came to their end within a minute each."""
    for thread in threads:
        thread.join(60)
    return not any(thread.is_alive() for thread in threads)


def test_lists_are_read_from_other_threads_while_answers_are_saved(
    workspace: Workspace, circle: str, fields: list[str]
) -> None:
    trouble: list[LCSurveyError | OutputError] = []
    over = threading.Event()

    def read() -> None:
        while not over.is_set():
            try:
                assert len(workspace.summaries()) == 24
                workspace.response(circle, FORM)
            except LCSurveyError as error:
                trouble.append(error)

    threads = [threading.Thread(target=read, daemon=True) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        for field in fields:
            workspace.answer(circle, FORM, Stage.SELF, {field: True})
    finally:
        over.set()
    assert _ended(threads)
    assert trouble == []
    assert set(workspace.response(circle, FORM).answers) == set(fields)


def test_two_threads_that_write_lose_nothing(workspace: Workspace) -> None:
    circles = [circle.id for circle in workspace.circles()[:2]]

    def write(circle: str) -> None:
        for number in range(40):
            workspace.add("outlet", {"name": str(number), "circle": circle})

    threads = [threading.Thread(target=write, args=(circle,), daemon=True) for circle in circles]
    for thread in threads:
        thread.start()
    assert _ended(threads)
    assert [len(workspace.outlets(circle)) for circle in circles] == [40, 40]
    assert workspace.check() == ()


def test_a_long_log_is_written_back_beside_the_work(workspace: Workspace, circle: str) -> None:
    wal = workspace.path / "lcsurvey.sqlite-wal"
    for number in range(600):
        workspace.answer(circle, FORM, Stage.SELF, {"basic_formats_other": str(number)})
    workspace._ledger.database.plain("SELECT 1")
    assert wal.stat().st_size < 20_000_000
    assert workspace.check() == ()
