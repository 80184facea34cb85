"""Fault 6: a database that was put back from an old copy is noticed, whatever ended the program before.

Otherwise the same number of the same device would stand for two contents, and a desk would have to refuse one of them.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lcsurvey.record.change import Change
from lcsurvey.score.library import Library
from lcsurvey.store.backup import back_up
from lcsurvey.store.backups import find
from lcsurvey.store.folder import DATABASE
from lcsurvey.store.restoring import restore
from lcsurvey.store.sequence import NAME, SequenceNote
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync.making import make_assignment, make_submission
from lcsurvey.sync.receiving import receive

from .conftest import Exchange, Warmed


def edited(at: Path, library: Library, population: int) -> Change:
    """The change of an edit in a workspace that is opened for it."""
    with Workspace.open(at, library=library) as workspace:
        circle = workspace.circles()[0].id
        workspace.change(circle, {"population": population})
        return workspace.history(circle, "population")[-1]


def put_back(kept: bytes, at: Path) -> None:
    """Write an old copy into the very file, as a program for backups would; what the crash left of a log is gone."""
    with (at / DATABASE).open("r+b") as stream:
        stream.write(kept)
        stream.truncate()
    for suffix in ("-wal", "-shm"):
        (at / (DATABASE + suffix)).unlink(missing_ok=True)


def test_6_after_a_crash(folder: Path, library: Library, warmed: list[Warmed]) -> None:
    before = edited(folder, library, 1)
    kept = (folder / DATABASE).read_bytes()
    ended = warmed[0].killed(0.05, "save", at=folder)
    assert ended.acknowledged
    put_back(kept, folder)
    after = edited(folder, library, 2)
    assert after.d != before.d
    assert edited(folder, library, 3).d == after.d


def test_6_after_a_clean_end(folder: Path, library: Library) -> None:
    before = edited(folder, library, 1)
    kept = (folder / DATABASE).read_bytes()
    lost = edited(folder, library, 2)
    put_back(kept, folder)
    after = edited(folder, library, 3)
    assert before.d == lost.d != after.d


def test_6_a_crash_alone_changes_nothing(folder: Path, library: Library, warmed: list[Warmed]) -> None:
    before = edited(folder, library, 1)
    warmed[0].killed(0.02, "save", at=folder)
    assert edited(folder, library, 2).d == before.d


@pytest.mark.parametrize("first", [0, 1])
def test_6_an_old_copy_put_back_and_edited_on_merges_with_what_was_lost(
    exchange: Exchange, tmp_path: Path, library: Library, first: int
) -> None:
    """Copy, edit, put back, edit, merge both: both edits are there, in any order, and nothing is refused."""
    laptop, desk = tmp_path / "laptop", tmp_path / "desk"
    shutil.copytree(exchange.laptop, laptop)
    shutil.copytree(exchange.desk, desk)
    edited(laptop, library, 1)  # as it lies there now, it is this computer's
    back_up(laptop, tmp_path / "stick")
    lost = edited(laptop, library, 11_000)
    packages = [handed_in(laptop, library, tmp_path / "before")]
    done = restore(find(tmp_path / "stick"), laptop)
    after = edited(laptop, library, 12_000)
    packages.append(handed_in(laptop, library, tmp_path / "after"))
    assert done.aside is not None
    packages.append(handed_in(done.aside, library, tmp_path / "aside"))
    assert (lost.n, lost.d) != (after.n, after.d)
    with Workspace.open(desk, library=library) as space:
        for package in packages[first:] + packages[:first]:
            received = receive(space, [package])
            assert [(one.status, one.code) for one in received.outcomes] == [("merged", "")]
        assert space.check() == ()
        circle = space.circles()[0].id
        assert {change.v for change in space.history(circle, "population")} >= {11_000, 12_000}
        (differing,) = [one for one in space.differences.listed(circle) if one.field == "population"]
        assert {side.value for side in differing.sides} == {11_000, 12_000}


def test_6_what_was_sealed_for_it_before_still_opens(exchange: Exchange, tmp_path: Path, library: Library) -> None:
    laptop, desk = tmp_path / "laptop", tmp_path / "desk"
    shutil.copytree(exchange.laptop, laptop)
    shutil.copytree(exchange.desk, desk)
    back_up(laptop, tmp_path / "stick")
    with Workspace.open(desk, library=library) as space:
        receive(space, exchange.packages)
        with Workspace.open(exchange.laptop, library=library, read_only=True) as reader:
            to = reader.desks.own
        circle = space.circles()[0].id
        space.change(circle, {"population": 13_000})
        (sealed,) = make_assignment(space, tmp_path / "sealed", [circle], to=[to]).paths
    assert not sealed.read_bytes().startswith(b"PK")
    restore(find(tmp_path / "stick"), tmp_path / "new")
    with Workspace.open(tmp_path / "new", library=library) as space:
        assert space.device != to.device
        assert [one.status for one in receive(space, [sealed]).outcomes] == ["merged"]
        assert space.circle(circle).population == 13_000


def handed_in(at: Path, library: Library, target: Path) -> Path:
    """A package of everything in a workspace."""
    with Workspace.open(at, library=library) as space:
        return make_submission(space, target, [space.circles()[0].id]).paths[0]


@pytest.mark.parametrize("content", [b"", b"{", b"\0" * 96, b'{"device": 3, "n": "x"}', b'{"n": 1}'])
def test_a_note_that_cannot_be_read_is_none(folder: Path, library: Library, content: bytes) -> None:
    before = edited(folder, library, 1)
    (folder / NAME).write_bytes(content)
    assert edited(folder, library, 2).d == before.d


def test_the_note_is_of_one_length_and_says_the_last(tmp_path: Path) -> None:
    note = SequenceNote(tmp_path)
    (tmp_path / NAME).write_bytes(b"x" * 500)
    for n in (1, 22, 333, 2**53 - 1):
        note.note("1c5d" + "0" * 28, n)
        assert SequenceNote(tmp_path).last("1c5d" + "0" * 28) == n
        assert (tmp_path / NAME).stat().st_size == 96
    note.close()
    note.close()
    assert SequenceNote(tmp_path).last("other") == 0


def test_where_the_note_cannot_be_written_work_goes_on(folder: Path, library: Library) -> None:
    (folder / NAME).unlink(missing_ok=True)
    (folder / NAME).mkdir()
    before = edited(folder, library, 1)
    assert edited(folder, library, 2).d == before.d
    shutil.rmtree(folder)
