"""Backups: whole or not there, files once for all of them; put back as another computer's copy, nothing lost."""

from __future__ import annotations

import errno
import gzip
import hashlib
import json
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lcsurvey.errors import InputError, LCSurveyError, NotFound, OutputError, WorkspaceBusy, WorkspaceDamaged
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store import backup, copying, folder, restoring
from lcsurvey.store.backup import Made, back_up
from lcsurvey.store.backups import find, listed
from lcsurvey.store.restoring import restore
from lcsurvey.store.workspace import Workspace

FORM = "jining/typing"
Tick = Callable[[str, bool | None], None]


def pdf(text: str) -> bytes:
    """A file that may be attached."""
    return b"%PDF-1.7\n" + text.encode() + b"\n%%EOF\n"


def everything(at: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {path.relative_to(at).as_posix(): path.read_bytes() for path in sorted(at.rglob("*")) if path.is_file()}


def dump(workspace: Workspace) -> str:
    """The checksum of the whole state."""
    return list(workspace.dump())[-1]


@pytest.fixture
def filled(workspace: Workspace, circle: str, tick: Tick) -> Workspace:
    """A workspace with an answer and two attached files."""
    tick("basic_formats.bank", True)
    for text in ("甲", "乙"):
        workspace.attach(circle, circle, pdf(text), f"{text}.pdf")
    return workspace


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder on a stick."""
    return tmp_path / "U盘" / "备份"


# — making —


def test_a_backup_holds_the_database_and_every_file(filled: Workspace, stick: Path, library: Library) -> None:
    made = back_up(filled.path, stick)
    names = [f"{hashlib.sha256(pdf(text)).hexdigest()}.pdf" for text in "甲乙"]
    files = {path for path in everything(stick) if path.startswith("files/")}
    assert files == {f"files/{name[:2]}/{name}" for name in names}
    assert {kept.path for kept in made.backup.files} == files
    assert (made.copied, made.altered) == (2, ())
    assert set(everything(stick)) == files | {made.backup.database.name, made.backup.database.stem + ".json"}
    assert made.backup.changes == filled.status().changes
    assert listed(stick) == (find(stick),) == (find(made.backup.database),)
    assert find(made.backup.database.with_suffix(".json")).sha256 == made.backup.sha256
    assert folder.schema_of(made.backup.database) == backup.t.SCHEMA


def test_many_backups_share_their_files(filled: Workspace, circle: str, stick: Path) -> None:
    first = back_up(filled.path, stick)
    before = {path: path.stat().st_mtime_ns for path in stick.rglob("*") if path.is_file()}
    filled.attach(circle, circle, pdf("丙"), "丙.pdf")
    second = back_up(filled.path, stick)
    assert (second.copied, len(second.backup.files)) == (1, 3)
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert [one.database for one in listed(stick)] == [second.backup.database, first.backup.database]


def test_files_of_things_in_the_bin_are_kept(filled: Workspace, circle: str, stick: Path) -> None:
    filled.delete(filled.attachments(circle)[0].id)
    assert len(back_up(filled.path, stick).backup.files) == 2


def test_within_the_workspace_files_are_not_kept_twice(filled: Workspace, library: Library, tmp_path: Path) -> None:
    for target in (None, filled.path, filled.path / "backups"):
        made = back_up(filled.path, target)
        assert made.backup.database.parent == filled.path / "backups"
        assert (made.copied, len(made.backup.files)) == (0, 2)
    assert not (filled.path / "backups" / "files").exists()
    done = restore(find(filled.path), tmp_path / "恢复")
    assert (done.files, done.lost) == (2, ())


def test_it_is_made_while_others_write(filled: Workspace, circle: str, stick: Path, fields: list[str]) -> None:
    made: list[Made] = []
    over = threading.Event()

    def save() -> None:
        made.extend(back_up(filled.path, stick) for _ in range(3))
        over.set()

    thread = threading.Thread(target=save, daemon=True)
    thread.start()
    count = 0
    while not over.is_set():
        filled.answer(circle, FORM, Stage.SELF, {fields[count % len(fields)]: count % 2 == 0})
        count += 1
    thread.join(60)
    assert len(made) == 3
    changes = [one.backup.changes or 0 for one in made]
    assert changes == sorted(changes)
    assert changes[-1] <= filled.status().changes
    assert filled.check() == ()


def test_one_that_is_only_read_can_be_backed_up(filled: Workspace, library: Library, stick: Path) -> None:
    with Workspace.open(filled.path, library=library, read_only=True) as reader:
        assert back_up(reader.path, stick).backup.changes == filled.status().changes


def test_an_altered_record_is_not_backed_up(filled: Workspace, stick: Path) -> None:
    first = back_up(filled.path, stick)
    filled.close()
    file = filled.path / folder.DATABASE
    file.write_bytes(file.read_bytes().replace("南苑西路".encode(), "南苑东路".encode()))
    before = everything(stick)
    with pytest.raises(WorkspaceDamaged, match="较早的备份"):
        back_up(filled.path, stick)
    assert everything(stick) == before
    assert find(stick).sha256 == first.backup.sha256


def test_an_altered_file_is_named_and_the_good_one_stays(filled: Workspace, circle: str, stick: Path) -> None:
    good = back_up(filled.path, stick)
    shown = filled.open_attachment(filled.attachments(circle)[0].id)
    shown.write_bytes(shown.read_bytes()[:-3])
    again = back_up(filled.path, stick)
    assert again.altered == (shown,)
    assert again.backup.files == good.backup.files
    elsewhere = back_up(filled.path, stick.parent / "另一处")
    assert (elsewhere.altered, len(elsewhere.backup.files)) == ((shown,), 1)


def test_stopping_leaves_nothing(filled: Workspace, stick: Path) -> None:
    said: list[tuple[int, int]] = []
    back_up(filled.path, stick, lambda now, all_: said.append((now, all_)))
    assert [now for now, _ in said] == sorted(now for now, _ in said)
    assert said[-1][0] == said[-1][1]

    class Enough(Exception):
        """The person has stopped it."""

    for stop in range(len(said)):
        target = stick.parent / str(stop)
        calls = iter(range(len(said)))

        def report(_now: int, _all: int, calls: Iterator[int] = calls, stop: int = stop) -> None:
            if next(calls) == stop:
                raise Enough

        with pytest.raises(Enough):
            back_up(filled.path, target, report)
        assert {path for path in everything(target) if not path.startswith("files/")} == set()
    assert filled.check() == ()


# — where it cannot be —


def test_too_little_room_is_said_with_both_figures(
    filled: Workspace, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(filled.path)
    monkeypatch.setattr(backup.shutil, "disk_usage", lambda place: usage._replace(free=2 << 20))
    with pytest.raises(OutputError, match=r"只剩 2\.0 MB，要 \d+\.\d MB，没有开始"):
        back_up(filled.path, stick)
    assert everything(stick) == {}


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "磁盘已满"), (errno.EROFS, "只读"), (errno.EIO, "读写出错"), (errno.ENODEV, "没有连上")],
)
def test_a_target_that_fails_midway_is_named_and_holds_no_half(
    filled: Workspace, stick: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    first = back_up(filled.path, stick)
    before = everything(stick)
    monkeypatch.setattr(copying.os, "fsync", lambda handle: (_ for _ in ()).throw(OSError(number, "x")))
    with pytest.raises(OutputError, match=f"{words}.*没有做成，资料原样未动"):
        back_up(filled.path, stick)
    monkeypatch.undo()
    assert everything(stick) == before
    assert find(stick).sha256 == first.backup.sha256
    assert filled.check() == ()


def test_bytes_that_do_not_come_back_are_noticed(
    filled: Workspace, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick.mkdir(parents=True)
    real = copying.digest_of
    monkeypatch.setattr(copying, "digest_of", lambda path, step=None: "0" * 64 if ".tmp" in path.name else real(path))
    with pytest.raises(copying.Altered, match="读出来不一样"):
        copying.copy(filled.path / folder.DATABASE, stick / "x", real(filled.path / folder.DATABASE))
    assert everything(stick) == {}


def test_another_workspace_is_no_target(filled: Workspace, untouched: Path) -> None:
    with pytest.raises(InputError, match="另一份资料"):
        back_up(filled.path, untouched)
    with pytest.raises(OutputError, match=r"不是文件夹|同名"):
        back_up(filled.path, filled.path / folder.DATABASE / "x")


def test_what_an_interrupted_one_left_is_swept_away_later(filled: Workspace, stick: Path) -> None:
    stick.mkdir(parents=True)
    for place in (stick, stick / "files" / "ab", stick / "refused"):
        place.mkdir(parents=True, exist_ok=True)
        old, new = place / ".0011223344556677.tmp", place / ".8899aabbccddeeff.tmp"
        for path in (old, new):
            path.write_bytes(b"half")
        os.utime(old, (0, 0))
    back_up(filled.path, stick)
    left = sorted(str(path.relative_to(stick)) for path in stick.rglob(".*.tmp"))
    assert left == [".8899aabbccddeeff.tmp", "files/ab/.8899aabbccddeeff.tmp", "refused/.8899aabbccddeeff.tmp"]


# — putting back —


def test_what_is_put_back_is_what_was_saved(filled: Workspace, circle: str, stick: Path, library: Library) -> None:
    made, before, device = back_up(filled.path, stick), dump(filled), filled.device
    done = restore(find(stick), stick.parent / "新资料")
    assert (done.changes, done.files, done.lost, done.aside) == (made.backup.changes, 2, (), None)
    with Workspace.open(done.at, library=library) as again:
        assert dump(again) == before
        assert again.check() == ()
        assert again.device != device
        for one in again.attachments(circle):
            assert again.open_attachment(one.id).is_file()
    assert not [path for path in stick.parent.iterdir() if path.name not in ("备份", "新资料")]


def test_the_present_one_is_kept_aside_whole(
    filled: Workspace, circle: str, tick: Tick, stick: Path, library: Library
) -> None:
    back_up(filled.path, stick)
    before = dump(filled)
    tick("basic_formats.bank", False)
    later = dump(filled)
    with pytest.raises(WorkspaceBusy):
        restore(find(stick), filled.path)
    assert dump(filled) == later
    filled.close()
    kept = everything(filled.path)
    done = restore(find(stick), filled.path)
    assert done.aside is not None
    assert "_恢复前_" in done.aside.name
    assert {path: data for path, data in everything(done.aside).items() if path in kept} == kept
    with Workspace.open(filled.path, library=library) as again:
        assert dump(again) == before
    with Workspace.open(done.aside, library=library) as aside:
        assert dump(aside) == later
        assert aside.check() == ()


def test_a_restored_one_is_another_device_though_everything_else_is_alike(
    filled: Workspace, circle: str, stick: Path, library: Library
) -> None:
    """Fault 6: equal numbers of one device must never stand for different contents."""
    back_up(filled.path, stick)
    at, device = filled.path, filled.device
    filled.change(circle, {"population": 1})
    first = filled.history(circle, "population")[-1]
    filled.close()
    restore(find(stick), at)
    with Workspace.open(at, library=library) as again:
        assert again.device != device
        again.change(circle, {"population": 2})
        second = again.history(circle, "population")[-1]
        mine = again.device
    assert (first.d, second.d) == (device, mine)
    with Workspace.open(at, library=library) as again:
        assert again.device == mine


def test_a_damaged_backup_is_not_put_back(filled: Workspace, stick: Path, library: Library) -> None:
    made = back_up(filled.path, stick)
    filled.close()
    before = everything(filled.path)
    data = bytearray(made.backup.database.read_bytes())
    data[len(data) // 2] ^= 1
    made.backup.database.write_bytes(data)
    with pytest.raises(WorkspaceDamaged, match="没有恢复"):
        restore(find(stick), filled.path)
    made.backup.database.with_suffix(".json").unlink()  # then only the digests within can tell
    made.backup.database.write_bytes(bytes(data).replace("南苑西路".encode(), "南苑东路".encode()))
    with pytest.raises(WorkspaceDamaged, match="没有恢复"):
        restore(find(stick), filled.path)
    made.backup.database.write_bytes(bytes(data[: len(data) // 2]))
    with pytest.raises(WorkspaceDamaged):
        restore(find(stick), filled.path)
    assert everything(filled.path) == before
    assert [path.name for path in filled.path.parent.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda data: data[: len(data) // 2], "已损坏，没有恢复，原来的资料没有动。请换一份备份"),
        (lambda data: data[:60] + (999).to_bytes(4, "big") + data[64:], "是用更新版本的程序做的，没有恢复。请先更新程序"),
        (lambda data: data[:68] + bytes(4) + data[72:], "不是本程序的备份，没有恢复"),
        (lambda data: b"hello", "不是本程序的备份，没有恢复"),
        (lambda data: None, "不在了，可能是 U 盘已经拔出，没有恢复"),
    ],
)
def test_what_is_the_matter_with_a_backup_is_said_of_the_backup(
    filled: Workspace, stick: Path, harm: Callable[[bytes], bytes | None], said: str
) -> None:
    made = back_up(filled.path, stick).backup
    data = harm(made.database.read_bytes())
    if data is None:
        made.database.unlink()
    else:
        made.database.write_bytes(data)
    with pytest.raises(LCSurveyError, match=f"{made.database.name} ?{said}"):
        restore(made, stick.parent / "新资料")
    assert sorted(path.name for path in stick.parent.iterdir()) == ["备份"]


def test_nothing_is_put_back_within_other_data(filled: Workspace, stick: Path) -> None:
    back_up(filled.path, stick)
    before = everything(filled.path)
    for at in (filled.path / "里面", filled.path / folder.BACKUPS / "深" / "层"):
        with pytest.raises(InputError, match=r"在另一份资料 .* 里面，没有恢复"):
            restore(find(stick), at)
    assert everything(filled.path) == before


def test_a_file_that_the_backup_lacks_is_named(filled: Workspace, circle: str, stick: Path, library: Library) -> None:
    made = back_up(filled.path, stick)
    lost = made.backup.files[0]
    (stick / lost.path).write_bytes(b"x" * lost.size)
    done = restore(find(stick), stick.parent / "新资料")
    assert (done.lost, done.files) == ((lost.path,), 1)
    with Workspace.open(done.at, library=library) as again:
        assert [problem.code for problem in again.check()] == ["file_missing"]
    filled.close()
    done = restore(find(stick), filled.path)  # the present one still has it
    assert (done.lost, done.files) == ((), 2)


def test_a_copy_kept_before_a_migration_is_put_back(tmp_path: Path, library: Library) -> None:
    golden = Path(__file__).resolve().parent.parent / "golden"
    kept = tmp_path / "备份" / "lcsurvey-schema2-20260101T000000000000Z.sqlite"
    kept.parent.mkdir()
    kept.write_bytes(gzip.decompress((golden / "workspace-schema-2.sqlite.gz").read_bytes()))
    done = restore(find(kept), tmp_path / "恢复")
    with Workspace.open(done.at, library=library) as again:
        assert again.check() == ()
        assert again.status().changes == done.changes > 0


def test_where_no_backup_is_is_said(filled: Workspace, stick: Path, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="里没有备份"):
        find(filled.path)
    with pytest.raises(NotFound, match="没有 "):
        find(tmp_path / "没有.sqlite")
    with pytest.raises(InputError, match="不是备份"):
        find(filled.path / folder.DATABASE)
    made = back_up(filled.path, stick)
    with pytest.raises(InputError, match="已有别的内容"):
        restore(find(stick), stick.parent)
    made.backup.database.write_bytes(made.backup.database.read_bytes()[:-1])
    with pytest.raises(InputError, match="不完整"):
        find(made.backup.database)
    assert listed(stick) == ()


@pytest.mark.parametrize(
    "harm",
    [
        {"files": [{"path": "../../x", "size": 1, "sha256": "0" * 64}]},
        {"files": [{"path": f"files/00/{'1' * 64}.pdf", "size": 1, "sha256": "0" * 64}]},
        {"database": {"path": "../lcsurvey.sqlite", "size": 1, "sha256": "0" * 64}},
        {"database": 3},
        {"backup": 99},
        {"changes": "viele"},
    ],
)
def test_a_strange_list_is_no_backup(filled: Workspace, stick: Path, harm: dict[str, object]) -> None:
    beside = back_up(filled.path, stick).backup.database.with_suffix(".json")
    beside.write_text(json.dumps(json.loads(beside.read_text("utf-8")) | harm), "utf-8")
    assert listed(stick) == ()


@pytest.mark.parametrize("content", [b"", b"[", b"[]", b"null", b"\xff", b"[" * 100_000])
def test_a_list_that_cannot_be_read_is_no_backup(filled: Workspace, stick: Path, content: bytes) -> None:
    back_up(filled.path, stick).backup.database.with_suffix(".json").write_bytes(content)
    assert listed(stick) == ()


def test_what_interrupted_restorings_left_is_swept_away_by_the_next_wherever_it_goes(
    filled: Workspace, stick: Path, tmp_path: Path
) -> None:
    back_up(filled.path, stick)
    old, new, other = (tmp_path / f".{name}.tmp" for name in ("旧名-0011aabb", "旧名-0022aabb", "别的-0033aabb"))
    for path in (old, new, other):
        for part in ("files", "backups") if path is not other else ("照片",):
            (path / part).mkdir(parents=True)
        if path is not new:
            os.utime(path, (0, 0))
    restore(find(stick), tmp_path / "新名")
    assert [path.exists() for path in (old, new, other)] == [False, True, True]


def test_a_rename_that_fails_puts_the_present_one_back(
    filled: Workspace, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(filled.path, stick)
    filled.close()
    before = everything(filled.path)
    real = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if copying.UNFINISHED in path.name:
            raise OSError(errno.EIO, "x")
        return real(path, target)

    monkeypatch.setattr(restoring.Path, "rename", rename)
    with pytest.raises(OutputError, match="没有恢复，原来的资料没有动"):
        restore(find(stick), filled.path)
    assert everything(filled.path) == before
    assert sorted(path.name for path in filled.path.parent.iterdir()) == sorted(["U盘", filled.path.name])
