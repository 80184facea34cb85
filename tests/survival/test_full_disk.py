"""Fault 4, a full disk, and fault 5, a stick that fails: refused in a true sentence, the data whole, nothing by halves.

The system refuses from the first, the second, … write on, so that every place where a disk can run full is met; the
room that is measured beforehand is not what is tried here.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from lcsurvey.store.backups import listed

from .conftest import Exchange, Warmed
from .test_kill import unfinished
from .tracing import SYNCS, WRITES, Call, needs_strace, traced

MOST = 12
"""Places at which each kind of work is refused."""

pytestmark = [needs_strace, pytest.mark.slow]


def places(count: int) -> Iterator[int]:
    """From which write on it is refused: the first ones, and a spread over all others."""
    yield from sorted(
        {*range(1, min(count, 5)), *(round(count * step / (MOST - 4)) for step in range(1, MOST - 3))} - {0}
    )


def writes(calls: Iterable[Call]) -> int:
    """How often the most frequent kind of write was asked for."""
    names = [call.name for call in calls]
    return max(names.count(name) for name in WRITES)


def refusing(number: int, error: str = "ENOSPC", calls: tuple[str, ...] = WRITES) -> tuple[str, ...]:
    """Refuse these calls from a number on."""
    return (f"{','.join(calls)}:error={error}:when={number}+",)


def test_4_saving(untouched: Path, tmp_path: Path, warmed: list[Warmed]) -> None:
    shutil.copytree(untouched, tmp_path / "all")
    _, calls = traced(warmed[0], tmp_path / "trace", "save", at=tmp_path / "all", times=5)
    refused = 0
    for number in places(writes(calls)):
        at = tmp_path / str(number)
        shutil.copytree(untouched, at)
        ended, _ = traced(warmed[0], tmp_path / "trace", "save", inject=refusing(number), full=True, at=at, times=5)
        refused += "磁盘已满" in ended.error
        assert ended.error == "" or "磁盘已满" in ended.error
        seen = warmed[1].look(at, answers=True)
        assert seen["problems"] == []
        assert seen["answers"]["basic_formats_other"] == ended.acknowledged[-1]
    assert refused >= 5


def test_4_attaching(folder: Path, tmp_path: Path, warmed: list[Warmed]) -> None:
    for number in (1, 2, 4, 8):
        ended, _ = traced(
            warmed[0], tmp_path / "trace", "attach", inject=refusing(number), full=True, at=folder, times=2
        )
        assert "磁盘已满" in ended.error
        assert warmed[1].look(folder)["problems"] == []
        assert unfinished(folder) == []


def test_4_migrating(older: Path, tmp_path: Path, warmed: list[Warmed]) -> None:
    shutil.copytree(older, tmp_path / "all")
    _, calls = traced(warmed[0], tmp_path / "trace", "migrate", at=tmp_path / "all")
    reference, refused = warmed[0].look(tmp_path / "all"), 0
    for number in places(writes(calls)):
        at = tmp_path / str(number)
        shutil.copytree(older, at)
        ended, _ = traced(warmed[0], tmp_path / "trace", "migrate", inject=refusing(number), full=True, at=at)
        refused += "磁盘已满" in ended.error
        assert ended.error == "" or "磁盘已满" in ended.error
        assert unfinished(at) == []
        assert warmed[1].look(at) == reference
    assert refused >= 5


def test_4_a_new_workspace(tmp_path: Path, warmed: list[Warmed]) -> None:
    for number in (1, 3, 30):
        ended, _ = traced(
            warmed[0], tmp_path / "trace", "create", inject=refusing(number), full=True, at=tmp_path / "new"
        )
        assert "磁盘已满" in ended.error
        assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("error", "refused", "words"),
    [
        ("ENOSPC", WRITES, "磁盘已满"),
        ("EIO", (*SYNCS, "rename"), "读写出错"),
        ("EROFS", ("mkdir", *SYNCS), "只读|读写出错"),
    ],
)
def test_4_5_backing_up(
    folder: Path, tmp_path: Path, warmed: list[Warmed], error: str, refused: tuple[str, ...], words: str
) -> None:
    warmed[0].run("attach", at=folder, times=3)
    before = warmed[1].look(folder)
    given = {"at": folder, "target": tmp_path / "stick"}
    _, calls = traced(warmed[0], tmp_path / "trace", "back up", **given)
    first = listed(tmp_path / "stick")
    count = max(sum(call.name == name for call in calls) for name in refused)
    said = 0
    for number in places(count):
        ended, _ = traced(
            warmed[0],
            tmp_path / "trace",
            "back up",
            inject=refusing(number, error, refused),
            full=error == "ENOSPC",
            **given,
        )
        if ended.error:
            assert re.search(words, ended.error)
            said += 1
        assert len(listed(tmp_path / "stick")) == len(first) + len(ended.acknowledged)
        first = listed(tmp_path / "stick")
        assert unfinished(tmp_path / "stick") == unfinished(folder) == []
    assert said
    assert warmed[1].look(folder) == before


def test_4_putting_back(folder: Path, tmp_path: Path, warmed: list[Warmed]) -> None:
    warmed[0].run("attach", at=folder, times=3)
    warmed[0].run("back up", at=folder, target=tmp_path / "stick")
    before = warmed[1].look(folder)
    given = {"source": tmp_path / "stick", "at": folder}
    for number in (1, 2, 3, 5, 7):
        ended, _ = traced(warmed[0], tmp_path / "trace", "restore", inject=refusing(number), full=True, **given)
        assert "磁盘已满" in ended.error
        assert warmed[1].look(folder) == before
        assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["stick", "trace", folder.name])


def test_4_taking_packages_in(exchange: Exchange, tmp_path: Path, warmed: list[Warmed]) -> None:
    shutil.copytree(exchange.desk, tmp_path / "all")
    given: dict[str, Any] = {"packages": exchange.packages}
    _, calls = traced(warmed[0], tmp_path / "trace", "receive", at=tmp_path / "all", **given)
    said = 0
    for number in places(writes(calls)):
        at = tmp_path / str(number)
        shutil.copytree(exchange.desk, at)
        inject = refusing(number)
        ended, _ = traced(warmed[0], tmp_path / "trace", "receive", inject=inject, full=True, at=at, **given)
        taken = sum(one.startswith("merged") for one in ended.acknowledged)
        others = [one for one in (*ended.acknowledged, ended.error) if one and not one.startswith(("merged", "all"))]
        assert all(re.search("磁盘已满|空间不够|放不下", one) for one in others), others
        said += bool(others)
        seen, again = warmed[1].look_and_go_on(at, **given)
        assert seen == {"problems": [], "dump": exchange.dumps[taken]}
        assert again == exchange.dumps[-1:]
        assert unfinished(at) == []
    assert said >= 5


@pytest.mark.parametrize(
    ("error", "refused", "words"),
    [
        ("ENOSPC", WRITES, "磁盘已满"),
        ("EIO", (*SYNCS, "rename"), "读写出错|打不开或写不进"),
        ("EROFS", ("mkdir", "rename"), "只读|只能读"),
        ("ENODEV", ("rename",), "没有连上"),
    ],
)
def test_4_5_making_a_package(
    exchange: Exchange, tmp_path: Path, warmed: list[Warmed], error: str, refused: tuple[str, ...], words: str
) -> None:
    at, target = tmp_path / "laptop", tmp_path / "stick"
    shutil.copytree(exchange.laptop, at)
    before = warmed[1].look(at)
    _, calls = traced(warmed[0], tmp_path / "trace", "hand in", at=at, target=target)
    count = max(sum(call.name == name for call in calls) for name in refused)
    made, said = set(target.iterdir()), 0
    for number in places(count):
        inject = refusing(number, error, refused)
        ended, _ = traced(
            warmed[0], tmp_path / "trace", "hand in", inject=inject, full=error == "ENOSPC", at=at, target=target
        )
        if ended.error:
            assert re.search(words, ended.error), ended.error
            said += 1
        there = set(target.iterdir())
        assert {Path(one) for one in ended.acknowledged} <= there
        assert all(path.suffix == ".lcs" for path in there)
        made |= there  # one that is whole may stand there though noting it failed
        assert warmed[1].look(at) == before
    assert said
    assert warmed[1].run("examine", at=exchange.desk, packages=sorted(made)).seconds is not None
