"""Packages of every version that was ever written are opened for ever, and give what they gave when they were new."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync import receiving
from lcsurvey.sync.reading import open_package

GOLDEN = Path(__file__).parent.parent / "golden"


@pytest.fixture(scope="module", params=sorted(GOLDEN.glob("packages-*.zip")), ids=lambda path: path.stem)
def packages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages of a version, and the desk that they came to, as they were."""
    at = tmp_path_factory.mktemp("golden")
    with zipfile.ZipFile(request.param) as source:
        source.extractall(at)
    return at


@pytest.fixture
def desk(packages: Path, tmp_path: Path) -> Iterator[Workspace]:
    """The desk before the first of them came."""
    with zipfile.ZipFile(packages / "desk.zip") as source:
        source.extractall(tmp_path / "desk")
    with Workspace.open(tmp_path / "desk", library=Library()) as space:
        yield space


def test_every_package_opens_and_says_what_it_is(packages: Path, desk: Workspace) -> None:
    expected = json.loads((packages / "expected.json").read_text("utf-8"))
    for name, kind in expected["kinds"].items():
        with open_package(packages / name, desk.desks.identities, project=desk.pack.id) as opened:
            assert opened.manifest.kind == kind
            assert sum(len(block.rows) for block in opened.arrival().blocks) == sum(
                block.count for block in opened.manifest.blocks
            )


@pytest.mark.parametrize("backwards", [False, True], ids=["in order", "backwards"])
def test_together_they_give_the_record_that_they_gave(packages: Path, desk: Workspace, backwards: bool) -> None:
    expected = json.loads((packages / "expected.json").read_text("utf-8"))
    files = [packages / name for name in expected["statuses"]]
    outcomes = receiving.receive(desk, files[::-1] if backwards else files).outcomes
    assert {one.path.name: one.status for one in outcomes} == expected["statuses"]
    assert json.loads(list(desk.dump())[-1])["sha256"] == expected["dump"]
    assert desk.status().changes == expected["changes"]
    assert desk.differences.count() == expected["differing"]
    assert desk.questionnaires.count() == expected["questionnaires"]
    assert desk.check() == ()
