"""Opening: what is taken, what is refused, and that what is refused stays as it was, byte for byte."""

from __future__ import annotations

import errno
import gzip
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import MetaData, Table, inspect, select, text

from lcsurvey.errors import (
    LCSurveyError,
    WorkspaceBusy,
    WorkspaceDamaged,
    WorkspaceError,
    WorkspaceForeign,
    WorkspaceNewer,
    WorkspacePlace,
    WorkspaceReadOnly,
)
from lcsurvey.record.identity import is_keyed
from lcsurvey.response.model import Stage, State
from lcsurvey.score.library import Library
from lcsurvey.store import faults, folder, opening, place
from lcsurvey.store.database import Database, driver
from lcsurvey.store.migrate import run_steps
from lcsurvey.store.tables import SCHEMA
from lcsurvey.store.workspace import Person, Workspace

TYPING = "jining/typing"
GOLDEN = Path(__file__).resolve().parent.parent / "golden"


def everything(at: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {str(path.relative_to(at)): path.read_bytes() for path in sorted(at.rglob("*")) if path.is_file()}


@pytest.fixture
def closed(workspace: Workspace, circle: str) -> Path:
    """The folder of a workspace with one answer, closed."""
    workspace.answer(circle, TYPING, Stage.SELF, {"basic_formats.bank": True})
    workspace.close()
    return workspace.path


# — one at a time —


def test_a_second_one_is_told_who_has_it_open(workspace: Workspace, library: Library) -> None:
    with pytest.raises(WorkspaceBusy, match=r"李主任（电脑 .+起）打开。.*只读方式"):
        Workspace.open(workspace.path, library=library)
    workspace.sign_in(Person("王芳", "瑞丰社区", "community"))
    with pytest.raises(WorkspaceBusy, match="王芳"):
        Workspace.open(workspace.path, library=library)


def test_another_process_is_told_too(workspace: Workspace) -> None:
    code = (
        "import sys\nfrom lcsurvey.score.library import Library\nfrom lcsurvey.store.workspace import Workspace\n"
        "from lcsurvey.errors import WorkspaceBusy\n"
        "try:\n    Workspace.open(sys.argv[1], library=Library())\n"
        "except WorkspaceBusy as error:\n    print('李主任' in str(error))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(workspace.path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "True"), done.stderr


def test_it_may_be_read_meanwhile(workspace: Workspace, circle: str, library: Library) -> None:
    with Workspace.open(workspace.path, library=library, read_only=True) as reader:
        workspace.answer(circle, TYPING, Stage.SELF, {"basic_formats.bank": True})
        assert reader.response(circle, TYPING).answers == {"basic_formats.bank": True}
        assert reader.read_only
        with pytest.raises(WorkspaceError, match="只能读"):
            reader.answer(circle, TYPING, Stage.SELF, {"basic_formats.bank": False})
    assert workspace.check() == ()


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES])
def test_where_nothing_can_be_written_it_may_be_read(
    closed: Path, library: Library, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "x")

    monkeypatch.setattr("filelock.FileLock.acquire", refuse)
    with pytest.raises(WorkspaceReadOnly, match=r"只能读，不能写.*可以只看不改"):
        Workspace.open(closed, library=library)
    with Workspace.open(closed, library=library, read_only=True) as reader:
        assert reader.check() == ()


def test_after_closing_the_next_one_may(closed: Path, library: Library) -> None:
    for _ in range(2):
        with Workspace.open(closed / "lcsurvey.sqlite", library=library) as again:
            assert again.person.name == "李主任"


# — what is refused —


def test_a_newer_one_stays_untouched(closed: Path, library: Library) -> None:
    database = Database(closed / folder.DATABASE)
    with database.writing() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA + 1}")
    database.close()
    before = everything(closed)
    for read_only in (False, True):
        with pytest.raises(WorkspaceNewer, match="先更新程序"):
            Workspace.open(closed, library=library, read_only=read_only)
    assert everything(closed) == before


def test_a_newer_one_is_known_by_its_own_table_too(closed: Path, library: Library) -> None:
    database = Database(closed / folder.DATABASE)
    with database.writing() as connection:
        connection.exec_driver_sql(f"UPDATE meta SET value = '{SCHEMA + 1}' WHERE key = 'schema'")
    database.close()
    before = everything(closed)
    with pytest.raises(WorkspaceNewer, match="先更新程序"):
        Workspace.open(closed, library=library)
    assert everything(closed)["lcsurvey.sqlite"] == before["lcsurvey.sqlite"]


@pytest.mark.parametrize("content", [b"PK\x03\x04 not a database", b"x" * 5000])
def test_another_kind_of_file_is_not_taken(tmp_path: Path, library: Library, content: bytes) -> None:
    at = tmp_path / "别的"
    at.mkdir()
    (at / "lcsurvey.sqlite").write_bytes(content)
    with pytest.raises(WorkspaceForeign, match="不是本程序的资料"):
        Workspace.open(at, library=library)
    assert everything(at) == {"lcsurvey.sqlite": content}


def test_another_programs_database_is_not_taken(tmp_path: Path, library: Library) -> None:
    at = tmp_path / "别的"
    at.mkdir()
    other = driver().connect(str(at / "lcsurvey.sqlite"))
    other.execute("create table notes (text)")
    other.close()
    before = everything(at)
    with pytest.raises(WorkspaceForeign, match="不是本程序的资料"):
        Workspace.open(at, library=library)
    assert everything(at) == before


def test_a_folder_with_something_else_in_it_is_not_taken(tmp_path: Path, library: Library) -> None:
    (tmp_path / "照片.jpg").write_bytes(b"x")
    with pytest.raises(WorkspaceForeign):
        Workspace.open(tmp_path, library=library)
    with pytest.raises(WorkspaceError, match="已有内容"):
        Workspace.create(tmp_path, pack=library.pack("zhongwei"), library=library, person=_anyone())
    assert list(everything(tmp_path)) == ["照片.jpg"]


def test_where_nothing_is_is_said(tmp_path: Path, library: Library) -> None:
    with pytest.raises(WorkspaceError, match="里没有资料"):
        Workspace.open(tmp_path / "没有", library=library)
    file = tmp_path / "文件"
    file.write_text("x")
    with pytest.raises(WorkspaceError, match="已有内容"):
        Workspace.create(file, pack=library.pack("zhongwei"), library=library, person=_anyone())


def _cut(content: bytearray) -> bytearray:
    return content[: len(content) // 2]


def _zeroed(content: bytearray) -> bytearray:
    return bytearray(len(content))


def _scribbled(content: bytearray) -> bytearray:
    content[100:4096] = b"\xff" * 3996
    return content


@pytest.mark.parametrize("harm", [_cut, _zeroed, _scribbled])
def test_a_damaged_one_is_refused(closed: Path, library: Library, harm: Callable[[bytearray], bytearray]) -> None:
    file = closed / folder.DATABASE
    file.write_bytes(harm(bytearray(file.read_bytes())))
    with pytest.raises(WorkspaceDamaged, match=r"已损坏.*backups"):
        Workspace.open(closed, library=library)


def test_an_altered_answer_is_found(closed: Path, library: Library) -> None:
    file = closed / folder.DATABASE
    file.write_bytes(file.read_bytes().replace("南苑西路".encode(), "南苑东路".encode()))
    with Workspace.open(closed, library=library) as damaged:
        assert "digest" in {problem.code for problem in damaged.check()}


def test_a_failed_creation_leaves_nothing(tmp_path: Path, library: Library) -> None:
    from dataclasses import replace

    pack = replace(library.pack("zhongwei"), tables=("jining/typing", "no/such"))
    with pytest.raises(LCSurveyError, match="no/such"):
        Workspace.create(tmp_path / "新", pack=pack, library=library, person=_anyone())
    assert not (tmp_path / "新").exists()


def test_a_person_needs_a_name_and_a_role(tmp_path: Path, library: Library) -> None:
    for person in (Person("", "瑞丰社区", "community"), Person("王芳", "瑞丰社区", "king")):
        with pytest.raises(LCSurveyError):
            Workspace.create(tmp_path / "新", pack=library.pack("zhongwei"), library=library, person=person)


# — where it may lie —


@pytest.mark.parametrize(
    "path",
    [
        "//server/share/资料",
        "/home/w/OneDrive/资料",
        "/home/w/OneDrive - 市商务局/资料",
        "/home/w/Dropbox/资料",
        "/home/w/坚果云/资料",
        "/home/w/Nutstore Files/我的坚果云/资料",
        "/home/w/Documents/WeChat Files/wxid_1/FileStorage/File/2026-11",
        "/home/w/xwechat_files/wxid_1/msg/file/2026-11",
        "/home/w/BaiduSyncdisk/资料",
    ],
)
def test_a_share_or_a_synchronised_folder_is_refused_and_a_better_place_offered(path: str, library: Library) -> None:
    with pytest.raises(WorkspacePlace) as caught:
        Workspace.create(path, pack=library.pack("zhongwei"), library=library, person=_anyone())
    assert caught.value.better == str(place.default_place())
    assert str(caught.value.better) in str(caught.value)
    with pytest.raises(WorkspacePlace):
        Workspace.open(path, library=library)


def test_a_share_written_as_windows_does_is_seen() -> None:
    assert place.unsuitable(Path("\\\\server\\share\\资料")) == "在网络共享上"


@pytest.mark.parametrize("path", ["/home/w/资料", "/home/w/my-dropbox-notes", "/home/w/微信备份说明/资料"])
def test_an_ordinary_folder_suits(path: str) -> None:
    assert place.unsuitable(Path(path)) == ""


def test_a_link_into_a_synchronised_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "桌面").symlink_to(tmp_path / "Dropbox")
    assert "Dropbox" in place.unsuitable(tmp_path / "桌面" / "资料")


@pytest.mark.parametrize(
    ("kind", "suits"),
    [("nfs4", False), ("cifs", False), ("fuse.sshfs", False), ("fuse.gvfsd-fuse", False), ("fuseblk", True),
     ("ext4", True), ("btrfs", True), ("overlay", True)],
)  # fmt: skip
def test_the_file_system_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, suits: bool) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda / ext4 rw 0 0\nx /mnt/my\\040disk {kind} rw 0 0\n", "utf-8")
    assert place.file_system(Path("/mnt/my disk/资料"), mounts) == kind
    assert place.file_system(Path("/mnt/other"), mounts) == "ext4"
    monkeypatch.setattr(place, "file_system", lambda path: kind)
    assert (place.unsuitable(Path("/mnt/my disk/资料")) == "") is suits


def test_the_place_offered_suits() -> None:
    assert place.unsuitable(place.default_place()) == ""


# — older ones —


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A workspace of schema 1, as the program of that time left it."""
    return of_schema(1, tmp_path)


def of_schema(schema: int, tmp_path: Path) -> Path:
    """A workspace of an older schema, as the program of that time left it."""
    at = tmp_path / "旧资料"
    at.mkdir()
    (at / folder.DATABASE).write_bytes(gzip.decompress((GOLDEN / f"workspace-schema-{schema}.sqlite.gz").read_bytes()))
    return at


def changes_of(file: Path) -> list[tuple[bytes, bytes]]:
    """Id and digest of every change of a database."""
    database = Database(file, read_only=True)
    with database.reading() as connection:
        rows = connection.execute(text("select id, digest from change order by id")).all()
    database.close()
    return [tuple(row) for row in rows]


def test_a_workspace_of_schema_2_keeps_everything(tmp_path: Path, library: Library) -> None:
    at = of_schema(2, tmp_path)
    before = changes_of(at / folder.DATABASE)
    with Workspace.open(at, library=library) as workspace:
        circle = workspace.find_circle("黄河花园")
        response = workspace.response(circle.id, TYPING)
        first, second = workspace.submissions(response.id)
        assert (response.state, response.submission, response.edition) == (State.SUBMITTED, second.digest, 2)
        assert workspace.submission(first.digest)["answers"] == dict(response.answers)
        (overruled,) = response.overrules
        assert (response.answers[overruled], response.effective[overruled]) == (False, True)
        assert response.frozen == response.answers | {overruled: True}
        assert [outlet.circles for outlet in workspace.outlets(circle.id)] == [()] * 3
        assert [item.outlets for item in workspace.summaries() if item.id == circle.id] == [3]
        assert workspace.setting_values()["weight_by_households"] is True
        assert workspace.check() == ()
        workspace.rebuild()
        assert workspace.check() == ()
    assert changes_of(at / folder.DATABASE) == before


def test_a_workspace_of_schema_3_keeps_everything(tmp_path: Path, library: Library) -> None:
    at = of_schema(3, tmp_path)
    before = changes_of(at / folder.DATABASE)
    with Workspace.open(at, library=library) as workspace:
        circle = workspace.find_circle("黄河花园")
        response = workspace.response(circle.id, TYPING)
        assert (response.state, response.edition, response.notes) == (State.SUBMITTED, 2, {"basic_formats": "更正"})
        assert workspace.questionnaires.count(circle.id) == 3
        assert len(workspace.questionnaires.listed(circle.id, void=True)) == 1
        assert [outlet.name for outlet in workspace.outlets(circle.id)] == ["便民店", "便民超市1", "便民超市2"]
        assert circle.phone == "0955-7065678"
        assert workspace.status().open == 2
        assert [problem.code for problem in workspace.check()] == ["file_missing"]
        (attachment,) = workspace.attachments(circle.id)
        assert attachment.owner == response.id
        workspace.change(circle.id, {"phone": "0955-7061234"})
        assert workspace.status().open == 1
        workspace.rebuild()
        assert [problem.code for problem in workspace.check()] == ["file_missing"]
    assert set(before) < set(changes_of(at / folder.DATABASE))


def test_a_workspace_of_schema_4_keeps_everything(tmp_path: Path, library: Library) -> None:
    at = of_schema(4, tmp_path)
    before = changes_of(at / folder.DATABASE)
    with Workspace.open(at, library=library) as workspace:
        circle = workspace.find_circle("东园")
        first, second = workspace.compounds(circle.id)
        assert (first.name, first.households, first.latitude, first.datum) == ("东园一区", 800, None, "")
        market, pharmacy = workspace.outlets(circle.id)
        assert (str(market.latitude), str(market.longitude), market.datum) == ("39.61", "109.78", "")
        assert (pharmacy.metres, [twin.loser_title for twin in workspace.differences.settled_twins()]) == (
            400, ["便民超市东园店"],
        )  # fmt: skip
        assert {(one.compound, one.reached, one.minutes, one.gate) for one in workspace.reaches()} == {
            (first.id, False, None, ""), (second.id, None, 12, ""),
        }  # fmt: skip
        assert workspace.response(circle.id, "ordos/acceptance").state == State.SUBMITTED
        assert workspace.check() == ()
        gate = workspace.add("gate", {"name": "东门", "circle": circle.id, "compound": first.id})
        assert [one.id for one in workspace.gates(circle.id)] == [gate]
        workspace.rebuild()
        assert workspace.check() == ()
    assert set(before) < set(changes_of(at / folder.DATABASE))


def test_a_workspace_without_keys_takes_keys_and_another_id(older: Path, library: Library) -> None:
    with Workspace.open(older, library=library) as workspace:
        device = workspace.device
        assert is_keyed(device)
        workspace.change(workspace.circles()[0].id, {"population": 1})
        assert workspace.history(workspace.circles()[0].id, "population")[-1].d == device
    with Workspace.open(older, library=library) as workspace:
        assert workspace.device == device


def test_an_older_workspace_is_brought_up_to_date_after_a_copy(older: Path, library: Library) -> None:
    before = changes_of(older / folder.DATABASE)
    with Workspace.open(older, library=library) as workspace:
        circle = workspace.find_circle("黄河花园")
        response = workspace.response(circle.id, TYPING)
        assert (circle.population, circle.phone) == (17680, "0955-7061234")
        assert (response.state, response.notes) == (State.SUBMITTED, {"basic_formats": "更正"})
        assert [outlet.name for outlet in workspace.outlets()] == ["便民超市"]
        assert [binned.title for binned in workspace.deleted("outlet")] == ["已关门的店"]
        assert workspace.summaries()[4].pinyin == "huanghehuayuan hhhy"
        assert workspace.check() == ()
        workspace.note_print("K1", circle.id, TYPING)
    assert changes_of(older / folder.DATABASE) == before
    (backup,) = (older / folder.BACKUPS).iterdir()
    assert changes_of(backup) == before
    assert folder.schema_of(backup) == 1
    assert folder.schema_of(older / folder.DATABASE) == SCHEMA
    with Workspace.open(older, library=library):
        pass
    assert len(list((older / folder.BACKUPS).iterdir())) == 1


def test_an_older_workspace_is_not_changed_for_reading(older: Path, library: Library) -> None:
    before = everything(older)
    with pytest.raises(WorkspaceError, match="旧版资料"):
        Workspace.open(older, library=library, read_only=True)
    assert everything(older) == before


def test_a_migration_that_fails_leaves_the_workspace_as_it_was(
    older: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lcsurvey.store import migrate

    before = (older / folder.DATABASE).read_bytes()

    def full(source: Path, target: Path) -> None:
        if target.name == folder.DATABASE:
            raise OSError(28, "No space left on device")
        os.replace(source, target)

    monkeypatch.setattr(migrate.folder, "replace", full)
    with pytest.raises(WorkspaceError, match="磁盘已满"):
        Workspace.open(older, library=library)
    monkeypatch.undo()
    assert (older / folder.DATABASE).read_bytes()[100:] == before[100:]
    assert changes_of(older / folder.DATABASE)
    assert not list(older.glob("*.new*"))
    with Workspace.open(older, library=library) as workspace:
        assert workspace.check() == ()


def test_migrated_digests_are_audited(older: Path, library: Library) -> None:
    file = older / folder.DATABASE
    file.write_bytes(file.read_bytes().replace(b"0955-7061234", b"0955-7061235"))
    before = changes_of(file)
    with pytest.raises(WorkspaceDamaged):
        Workspace.open(older, library=library)
    assert folder.schema_of(file) == 1
    assert changes_of(file) == before


def test_migration_from_nothing_gives_the_schema_of_a_new_workspace(tmp_path: Path) -> None:
    stepped, made = Database(tmp_path / "1", create=True), Database(tmp_path / "2", create=True)
    with stepped.writing() as connection:
        run_steps(connection, 0, SCHEMA)
        by_steps = shape(connection)
    with made.writing() as connection:
        opening.make_schema(connection)
        at_once = shape(connection)
    stepped.close()
    made.close()
    assert by_steps == at_once


def shape(connection: object) -> dict[str, object]:
    """Tables with their columns, keys, indexes and triggers."""
    about = inspect(connection)
    found: dict[str, object] = {
        name: (
            [(c["name"], str(c["type"]), c["nullable"], c["default"]) for c in about.get_columns(name)],
            about.get_pk_constraint(name),
            sorted(str(sorted(index.items(), key=str)) for index in about.get_indexes(name)),
            sorted(str(sorted(unique.items(), key=str)) for unique in about.get_unique_constraints(name)),
        )
        for name in about.get_table_names()
    }
    master = Table("sqlite_master", MetaData(), autoload_with=connection)
    query = select(master.c.name, master.c.sql).where(master.c.type == "trigger")
    found["triggers"] = sorted(tuple(row) for row in connection.execute(query))  # type: ignore[attr-defined]
    flags = text("select name, wr, strict from pragma_table_list where schema='main' order by name")
    found["flags"] = [tuple(row) for row in connection.execute(flags)]  # type: ignore[attr-defined]
    header = ("application_id", "user_version")
    found["header"] = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in header]  # type: ignore[attr-defined]
    return found


def test_alembic_is_loaded_only_when_a_step_is_due(closed: Path) -> None:
    code = (
        "import sys\nfrom lcsurvey.score.library import Library\nfrom lcsurvey.store.workspace import Workspace\n"
        "Workspace.open(sys.argv[1], library=Library()).close()\nprint('alembic' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(closed)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "False"), done.stderr


# — copies —


def test_a_copied_folder_is_another_device(closed: Path, library: Library, tmp_path: Path) -> None:
    shutil.copytree(closed, tmp_path / "副本")
    with Workspace.open(closed, library=library) as first:
        device = first.device
    with Workspace.open(tmp_path / "副本", library=library) as copy:
        assert copy.device != device
        another = copy.device
    with Workspace.open(tmp_path / "副本", library=library) as copy:
        assert copy.device == another
    with Workspace.open(closed, library=library) as first:
        assert first.device == device


def test_a_database_put_back_is_another_device(closed: Path, library: Library, tmp_path: Path) -> None:
    kept = (closed / folder.DATABASE).read_bytes()
    with Workspace.open(closed, library=library) as workspace:
        circle = workspace.circles()[0].id
        workspace.change(circle, {"population": 1})
        first = workspace.history(circle, "population")[-1]
    with (closed / folder.DATABASE).open("r+b") as stream:
        stream.write(kept)
        stream.truncate()
    with Workspace.open(closed, library=library) as workspace:
        workspace.change(circle, {"population": 2})
        second = workspace.history(circle, "population")[-1]
    assert first.d != second.d
    assert first.n > second.n == 1


def _anyone() -> Person:
    return Person("王芳", "瑞丰社区", "community")


@pytest.mark.parametrize(("free", "words"), [(0, "磁盘已满"), (1 << 30, "写入的权限")])
def test_a_database_that_cannot_be_opened_on_a_full_disk_says_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, words: str
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda place: usage._replace(free=free))
    trouble = faults.from_database(Exception("unable to open database file"), tmp_path / "lcsurvey.sqlite")
    assert words in str(trouble)


def _abandoned(at: Path, library: Library) -> Workspace:
    """A workspace that is opened and never closed, as after a crash."""
    space = Workspace.open(at, library=library)
    assert space._lock is not None
    space._lock.release()
    return space


def test_what_a_crash_left_is_said_once(workspace: Workspace, library: Library, circle: str) -> None:
    at = workspace.path
    workspace.close()
    with Workspace.open(at, library=library) as space:
        assert space.recovered is None
    space = _abandoned(at, library)
    saved = space.change(circle, {"population": 1234})
    with Workspace.open(at, library=library) as again:
        assert again.recovered is not None
        assert abs((again.recovered - saved.at).total_seconds()) < 1
        assert again.circle(circle).population == 1234
    with Workspace.open(at, library=library) as then:
        assert then.recovered is None


def test_a_copied_folder_was_not_cut_off(workspace: Workspace, library: Library, circle: str, tmp_path: Path) -> None:
    at = workspace.path
    workspace.change(circle, {"population": 1234})
    shutil.copytree(at, tmp_path / "副本")
    with Workspace.open(tmp_path / "副本", library=library) as copy:
        assert copy.recovered is None
