"""Killed at many moments of its work, whatever it was doing: what was acknowledged is there, and nothing by halves.

Numbers are those of the list of faults (``docs/faults.md``).
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from lcsurvey.score.library import Library
from lcsurvey.store.backup import back_up
from lcsurvey.store.folder import schema_of

from .conftest import PARTS, POINTS, Exchange, Warmed, moments, spread

FORM = "jining/typing"
pytestmark = pytest.mark.slow
each_part = pytest.mark.parametrize("part", range(PARTS))


@each_part
def test_1_every_saved_answer_survives_a_kill(
    untouched: Path, tmp_path: Path, warmed: list[Warmed], library: Library, part: int
) -> None:
    fields = [field for field in library.table(FORM).form.field if "." in field]
    shutil.copytree(untouched, tmp_path / "速度")
    each = (warmed[0].run("save", at=tmp_path / "速度", times=20).seconds or 0.0) / 20
    killed: list[int] = []

    def kill(process: Warmed, number: int, points: Sequence[float]) -> None:
        at = tmp_path / f"资料{number}"
        shutil.copytree(untouched, at)
        for after in points:
            ended = process.killed(after, "save", at=at)
            assert ended.seconds is None
            told = int(ended.acknowledged[-1])
            seen = process.look(at, answers=True)
            kept = int(seen["answers"]["basic_formats_other"])
            assert told <= kept <= told + 1
            assert _as_written(fields, kept) == seen["answers"]
            assert seen["problems"] == []
            killed.append(kept - told)

    spread(warmed, moments(each * 4, seed=1, part=part), kill)
    assert len(killed) == len(moments(1, seed=1, part=part)) >= POINTS // PARTS
    assert 0 in killed


@each_part
def test_2_a_migration_is_done_or_not_begun(older: Path, tmp_path: Path, warmed: list[Warmed], part: int) -> None:
    shutil.copytree(older, tmp_path / "全程")
    whole = warmed[0].run("migrate", at=tmp_path / "全程")
    assert whole.seconds is not None
    reference = warmed[0].look(tmp_path / "全程")["dump"]

    def kill(process: Warmed, number: int, points: Sequence[float]) -> None:
        for index, after in enumerate(points):
            at = tmp_path / f"{number}-{index}"
            shutil.copytree(older, at)
            process.killed(after, "migrate", at=at)
            seen = process.look(at)
            assert seen == {"problems": [], "dump": reference}
            assert unfinished(at) == []
            kept = sorted(at.glob("backups/*.sqlite"))
            assert kept
            assert all(schema_of(one) == 3 for one in kept)
            shutil.rmtree(at)

    spread(warmed, moments(whole.seconds, seed=2, part=part), kill)


@each_part
def test_2_a_package_is_taken_whole_or_not_at_all(
    exchange: Exchange, tmp_path: Path, warmed: list[Warmed], part: int
) -> None:
    shutil.copytree(exchange.desk, tmp_path / "全程")
    whole = warmed[0].run("receive", at=tmp_path / "全程", packages=exchange.packages)
    assert whole.seconds is not None, whole

    def kill(process: Warmed, number: int, points: Sequence[float]) -> None:
        for index, after in enumerate(points):
            at = tmp_path / f"{number}-{index}"
            shutil.copytree(exchange.desk, at)
            ended = process.killed(after, "receive", at=at, packages=exchange.packages)
            told = sum(one.startswith("merged ") for one in ended.acknowledged)
            seen, again = process.look_and_go_on(at, packages=exchange.packages)
            assert seen["problems"] == []
            assert seen["dump"] in exchange.dumps[told : told + 2]
            assert again == exchange.dumps[-1:]
            assert unfinished(at) == []
            if index % 5 == 0:
                assert process.look(at) == {"problems": [], "dump": exchange.dumps[-1]}
            shutil.rmtree(at)

    spread(warmed, moments(whole.seconds, seed=3, part=part), kill)


@each_part
def test_2_a_package_is_written_whole_or_not_at_all(
    exchange: Exchange, tmp_path: Path, warmed: list[Warmed], part: int
) -> None:
    shutil.copytree(exchange.laptop, tmp_path / "全程")
    before = warmed[0].look(tmp_path / "全程")
    whole = warmed[0].run("hand in", at=tmp_path / "全程", target=tmp_path / "U盘")
    assert whole.seconds is not None, whole

    def kill(process: Warmed, number: int, points: Sequence[float]) -> None:
        at = tmp_path / f"{number}"
        for index, after in enumerate(points):
            shutil.copytree(exchange.laptop, at)
            target = tmp_path / f"U盘{number}-{index}"
            process.killed(after, "hand in", at=at, target=target)
            made = sorted(target.glob("*.lcs"))
            seen, again = process.look_and_go_on(at, target=target)
            assert seen == before
            assert len(again) == 1
            made += [Path(one) for one in again if index % 5 == 0]
            assert process.run("examine", at=exchange.desk, packages=made).seconds is not None
            assert unfinished(at) == []
            shutil.rmtree(at)
            shutil.rmtree(target)

    spread(warmed, moments(whole.seconds, seed=4, part=part), kill)


def test_2_a_list_is_taken_whole_or_not_at_all(untouched: Path, tmp_path: Path, warmed: list[Warmed]) -> None:
    many = 1_000  # written in three portions
    rows = [f"店{number},药店,{number % 15 + 1}" for number in range(many)]
    (tmp_path / "网点.csv").write_text("\n".join(("店名,业态,步行时间（分钟）", *rows)), "utf-8")
    shutil.copytree(untouched, tmp_path / "全程")
    whole = warmed[0].run("import", at=tmp_path / "全程", list=tmp_path / "网点.csv")
    assert whole.acknowledged == [str(many)]
    assert whole.seconds is not None
    found: list[int] = []

    def kill(process: Warmed, number: int, points: Sequence[float]) -> None:
        for index, after in enumerate(points):
            at = tmp_path / f"{number}-{index}"
            shutil.copytree(untouched, at)
            ended = process.killed(after, "import", at=at, list=tmp_path / "网点.csv")
            seen = process.look(at, answers=True)
            assert seen["problems"] == []
            assert seen["outlets"] in ([many] if ended.acknowledged else [0, many])
            assert unfinished(at) == []
            found.append(seen["outlets"])
            if index % 5 == 0:  # once more: what is there already is left alone
                process.run("import", at=at, list=tmp_path / "网点.csv")
                assert process.look(at, answers=True)["outlets"] == many
            shutil.rmtree(at)

    spread(warmed, moments(whole.seconds, seed=5, part=0), kill)
    assert 0 in found


def test_2_a_backup_is_put_back_or_the_present_folder_is_there(
    untouched: Path, tmp_path: Path, warmed: list[Warmed]
) -> None:
    back_up(untouched, tmp_path / "U盘")
    shutil.copytree(untouched, tmp_path / "现在")
    warmed[0].run("save", at=tmp_path / "现在", times=3)
    present = warmed[0].look(tmp_path / "现在", answers=True)
    shutil.copytree(tmp_path / "现在", tmp_path / "全程")
    whole = warmed[0].run("restore", at=tmp_path / "全程", source=tmp_path / "U盘")
    assert whole.seconds is not None, whole
    former = warmed[0].look(tmp_path / "全程", answers=True)
    assert (bool(present["answers"]), former["answers"]) == (True, {})

    def kill(process: Warmed, number: int, points: Sequence[float]) -> None:
        for index, after in enumerate(points):
            at = tmp_path / f"{number}-{index}" / "资料"
            shutil.copytree(tmp_path / "现在", at)
            ended = process.killed(after, "restore", at=at, source=tmp_path / "U盘")
            aside = sorted(at.parent.glob("资料_恢复前_*"))
            restored = bool(aside) and at.exists()
            assert restored or not ended.acknowledged
            assert process.look(aside[0] if aside else at, answers=True) == present  # it is never gone
            assert not restored or process.look(at, answers=True) == former
            assert unfinished(at) == []
            shutil.rmtree(at.parent)

    spread(warmed, moments(whole.seconds, seed=6, part=0), kill)


def unfinished(at: Path) -> list[str]:
    """What lies about in a folder that no finished work leaves there."""
    ends = (".new", ".new-wal", ".new-shm", ".part", ".tmp", "-journal")
    lying = [path for path in at.rglob("*") if path.name.endswith(ends)]
    lying += [path for path in at.glob("*") if path.is_dir() and path.name not in ("files", "backups", "refused")]
    return sorted(str(path.relative_to(at)) for path in lying)


def _as_written(fields: list[str], last: int) -> dict[str, Any]:
    """The answers as the worker's rule makes them after answer ``last``."""
    answers: dict[str, Any] = {"basic_formats_other": str(last)}
    for number in range(max(1, last - len(fields) + 1), last + 1):
        answers[fields[number % len(fields)]] = (number // len(fields)) % 2 == 0
    return answers
