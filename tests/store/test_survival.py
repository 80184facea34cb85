"""What was said to be saved is there: after a kill, on a full disk, on a disk that cannot be written."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

from lcsurvey.errors import LCSurveyError, OutputError, WorkspaceError
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store import folder
from lcsurvey.store.workspace import Person, Workspace

FORM = "jining/typing"
WRITER = Path(__file__).with_name("killed_writer.py")
Tick = Callable[[str, bool | None], None]

# — kill —


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_every_saved_answer_survives_a_kill(workspace: Workspace, circle: str, library: Library) -> None:
    workspace.close()
    chance = random.Random(20261121)
    with subprocess.Popen(
        [sys.executable, str(WRITER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as warmed:
        assert warmed.stdin is not None
        assert warmed.stdout is not None
        assert warmed.stdout.readline() == "ready\n"
        for _ in range(20):
            promised = _kill_one(warmed.stdin, warmed.stdout, workspace.path, chance)
            with Workspace.open(workspace.path, library=library) as again:
                response = again.response(circle, FORM)
                kept = int(str(response.answers["basic_formats_other"]))
                assert promised <= kept <= promised + 1
                assert _as_written(again, kept) == response.answers
                assert again.check() == ()
        warmed.stdin.close()


def _kill_one(asks: IO[str], says: IO[str], at: Path, chance: random.Random) -> int:
    """Let a writer write for a while and kill it; the last answer that it said was saved."""
    asks.write(f"{at}\n")
    asks.flush()
    process = int(says.readline().removeprefix("pid "))
    promised = 0
    for _ in range(chance.randint(1, 12)):
        promised = int(says.readline())
    pause = threading.Event()
    pause.wait(chance.random() * 0.006)
    os.kill(process, signal.SIGKILL)
    while (line := says.readline()) != "dead\n":
        promised = int(line)
    return promised


def _as_written(workspace: Workspace, last: int) -> dict[str, object]:
    """The answers as the writer's rule makes them after answer ``last``."""
    fields = [field for field in workspace.table(FORM).form.field if "." in field]
    answers: dict[str, object] = {"basic_formats_other": str(last)}
    for number in range(max(1, last - len(fields) + 1), last + 1):
        answers[fields[number % len(fields)]] = (number // len(fields)) % 2 == 0
    return answers


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_an_answer_is_at_most_two_syncs_and_never_none(workspace: Workspace, tmp_path: Path) -> None:
    workspace.close()
    trace = tmp_path / "trace"
    program = (
        "import sys, runpy\nsys.argv=['x']\nimport os\n"
        f"writer = runpy.run_path({str(WRITER)!r})\n"
        "from lcsurvey.score.library import Library\n"
        f"writer['write'].__globals__['say'] = lambda text: (os.write(1, (text + chr(10)).encode()),"
        " os._exit(0) if text == '300' else None)\n"
        f"writer['write']({str(workspace.path)!r}, Library())\n"
    )
    done = subprocess.run(
        ["strace", "-f", "-o", str(trace), "-e", "trace=fsync,fdatasync,write", sys.executable, "-c", program],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    if "Operation not permitted" in done.stderr:
        pytest.skip("strace may not trace here")
    assert done.returncode == 0, done.stderr
    calls = trace.read_text(errors="replace").splitlines()
    mine = calls[0].split()[0]
    syncs: list[int] = []
    for line in calls:
        if not line.startswith(f"{mine} "):
            continue
        if re.search(r' write\(1, "\d+\\n"', line):
            syncs.append(0)
        elif re.search(r" f(data)?sync\(", line) and syncs:
            syncs[-1] += 1
    assert len(syncs) == 300
    assert {1} <= set(syncs[:-1]) <= {1, 2}


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
