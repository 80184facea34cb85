"""Fault 6: a database that was put back from an old copy is noticed, whatever ended the program before.

Otherwise the same number of the same device would stand for two contents, and a desk would have to refuse one of them.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lcsurvey.record.change import Change
from lcsurvey.score.library import Library
from lcsurvey.store.folder import DATABASE
from lcsurvey.store.sequence import NAME, SequenceNote
from lcsurvey.store.workspace import Workspace

from .conftest import Warmed


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
