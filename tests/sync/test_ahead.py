"""Packages verified in another process: the same as read here, wrong ones refused with the same words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from lcsurvey.errors import PackageError
from lcsurvey.sync import ahead
from lcsurvey.sync.ahead import Ahead
from lcsurvey.sync.manifest import Manifest
from lcsurvey.sync.reading import open_package
from tests.sync.packages import DESK, saved


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the other process unpacks."""
    return tmp_path_factory.mktemp("ahead")


@pytest.fixture(scope="module")
def other(place: Path) -> Iterator[Ahead]:
    """The other process, ready."""
    made = Ahead([DESK.identity], "zhongwei", place)
    made.start()
    assert made.ready(60)
    yield made
    process = made.process
    made.close()
    assert process.exitcode == 0


def test_what_comes_from_the_other_process_is_what_is_read_here(other: Ahead, package: bytes, tmp_path: Path) -> None:
    path = saved(tmp_path, package, "x.lcs")
    fetched = other.fetch(path, "x.lcs")
    assert fetched is not None
    with open_package(path, [DESK.identity], project="zhongwei") as opened:
        here = opened.arrival()
        there = fetched.arrival()
        assert fetched.manifest == opened.manifest
        assert fetched.sha256 == opened.sha256
        assert [one.place.read_bytes() for one in there.files] == [one.place.read_bytes() for one in here.files]
        assert replace(there, files=()) == replace(here, files=())
    assert fetched.folder.is_dir()
    fetched.close()
    assert not fetched.folder.exists()


def test_a_sealed_package_is_opened_there_too(other: Ahead, sealed: bytes, tmp_path: Path) -> None:
    fetched = other.fetch(saved(tmp_path, sealed, "y.lcs"), "y.lcs")
    assert fetched is not None
    fetched.close()


def test_a_wrong_package_is_refused_with_the_same_words(
    other: Ahead, place: Path, package: bytes, tmp_path: Path
) -> None:
    path = saved(tmp_path, package[:-200], "z.lcs")
    with pytest.raises(PackageError) as here:
        open_package(path, [DESK.identity], project="zhongwei")
    with pytest.raises(PackageError) as there:
        other.fetch(path, "z.lcs")
    assert (there.value.code, str(there.value), there.value.place) == (
        here.value.code,
        str(here.value),
        here.value.place,
    )
    assert not list(place.iterdir())


def test_a_large_file_is_left_to_who_writes_it(
    other: Ahead, package: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "LARGEST", 10)
    assert other.fetch(saved(tmp_path, package, "x.lcs"), "x.lcs") is None


def test_where_the_other_process_is_gone_nothing_comes_back(package: bytes, tmp_path: Path) -> None:
    made = Ahead([DESK.identity], "zhongwei", tmp_path)
    made.start()
    assert made.ready(60)
    process = made.process
    process.kill()
    process.join()
    path = saved(tmp_path, package, "x.lcs")
    assert made.fetch(path, "x.lcs") is None
    assert made.fetch(path, "x.lcs") is None
    made.close()


def test_until_the_other_process_is_there_nothing_comes_back(package: bytes, tmp_path: Path) -> None:
    made = Ahead([DESK.identity], "zhongwei", tmp_path)
    assert made.fetch(saved(tmp_path, package, "x.lcs"), "x.lcs") is None
    made.start()
    assert made.ready(60)
    made.close()
    assert made.fetch(tmp_path / "x.lcs", "x.lcs") is None


def test_whoever_asks_is_asked_before_more_than_the_manifest_is_read(
    other: Ahead, place: Path, package: bytes, tmp_path: Path
) -> None:
    path = saved(tmp_path, package, "x.lcs")
    asked: list[str] = []

    def refuse(manifest: Manifest) -> bool:
        asked.append(manifest.package)
        return False

    assert other.fetch(path, "x.lcs", refuse) is None
    with open_package(path, [DESK.identity], project="zhongwei") as opened:
        assert asked == [opened.manifest.package]
    assert not list(place.iterdir())
    fetched = other.fetch(path, "x.lcs")
    assert fetched is not None
    fetched.close()
