"""The installed program and the frozen one find their forms, fonts and icons, far from the source tree."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


def _run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """What the command printed; it must end well."""
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env={**os.environ, **environment},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=repository)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder where the wheel is installed, beside no source tree."""
    target = tmp_path_factory.mktemp("installed") / "site"
    _run(
        sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--no-compile",
        "--target", target, wheel, cwd=target.parent,
    )  # fmt: skip
    return target


def _files(folder: Path) -> set[str]:
    """The files below the folder, as paths relative to it."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.mark.parametrize("part", ["forms", "resources"])
def test_the_wheel_holds_every_file(repository: Path, wheel: Path, part: str) -> None:
    prefix = f"lcsurvey/_data/{part}/"
    names = zipfile.ZipFile(wheel).namelist()
    held = {name.removeprefix(prefix) for name in names if name.startswith(prefix)}
    assert held == _files(repository / part)
    assert held


def test_the_wheel_holds_the_program_and_its_licences_only(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"lcsurvey"}
    licences = {name.rpartition("/")[2] for name in names if ".dist-info/licenses/" in name}
    assert licences == {"LICENSE", "OFL-hanazono.txt", "OFL-noto-sans-sc.txt", "OFL-noto-serif-sc.txt"}


def test_the_installed_program_uses_its_own_data(installed: Path, tmp_path: Path) -> None:
    code = "import lcsurvey.paths as p; print(p.forms()); print(p.resource('fonts', 'LCSong-L3.ttf'))"
    forms, font = _run(sys.executable, "-c", code, cwd=tmp_path, PYTHONPATH=str(installed)).splitlines()
    assert Path(forms) == installed / "lcsurvey" / "_data" / "forms"
    assert Path(font) == installed / "lcsurvey" / "_data" / "resources" / "fonts" / "LCSong-L3.ttf"


def test_the_installed_command_knows_the_forms(installed: Path, tmp_path: Path) -> None:
    script = installed / "bin" / ("lcsurvey.exe" if os.name == "nt" else "lcsurvey")
    printed = _run(script, "forms", "--json", cwd=tmp_path, PYTHONPATH=str(installed), PYTHONUTF8="1")
    assert json.loads(printed)


def test_the_frozen_program_looks_where_it_was_unpacked(tmp_path: Path) -> None:
    for part in ("forms", "resources"):
        (tmp_path / "unpacked" / part).mkdir(parents=True)
    code = "import sys; sys._MEIPASS = sys.argv[1]; import lcsurvey.paths as p; print(p.forms())"
    printed = _run(sys.executable, "-c", code, tmp_path / "unpacked", cwd=tmp_path)
    assert Path(printed.strip()) == tmp_path / "unpacked" / "forms"
