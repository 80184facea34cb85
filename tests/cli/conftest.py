"""What the tests of the command line share: a call and its outcome, and workspaces made ready."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from lcsurvey.cli import main

EXAMPLES = Path(__file__).resolve().parent.parent / "golden" / "examples"


@dataclass(frozen=True)
class Outcome:
    """Exit code, and what was written."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The data on stdout."""
        return json.loads(self.out)


Call = Callable[..., Outcome]


@pytest.fixture
def lc(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Calls the command line, which remembers folders of this test only."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))

    def call(*arguments: object) -> Outcome:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        written = capsys.readouterr()
        return Outcome(code, written.out, written.err)

    return call


@pytest.fixture
def example() -> Callable[[str], Path]:
    """An example sheet by its name."""
    return lambda name: EXAMPLES / f"{name}.json"


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace on the real register, with two tables of one circle filled."""
    folder = tmp_path_factory.mktemp("made") / "资料"
    assert (
        main(["new", str(folder), "--pack", "zhongwei", "--name", "张三", "--unit", "瑞丰社区", "--role", "office"])
        == 0
    )
    sheets = [str(EXAMPLES / f"{name}.json") for name in ("jining-typing", "jining-evaluation")]
    assert main(["fill", *sheets, "-w", str(folder), "--circle", "瑞丰"]) == 0
    return folder


@pytest.fixture
def folder(_made: Path, tmp_path: Path) -> Path:
    """A copy of that workspace for one test."""
    target = tmp_path / "资料"
    shutil.copytree(_made, target)
    return target


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[..., Path]:
    """Writes an answer sheet; text as it stands, anything else as JSON."""
    count = 0

    def write(content: object) -> Path:
        nonlocal count
        count += 1
        path = tmp_path / f"答卷{count}.json"
        data = (
            content
            if isinstance(content, bytes)
            else (content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)).encode()
        )
        path.write_bytes(data)
        return path

    return write
