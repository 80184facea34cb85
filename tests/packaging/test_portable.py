"""The portable folder, built once from packaging/lcsurvey.spec: small, whole, and at home where no Python is."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageGrab

from lcsurvey import __version__
from lcsurvey.score.library import Library
from lcsurvey.store.acquainted import acquainted
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.sync.making import make_assignment

LARGEST = 200_000_000  # bytes
PATIENCE = 120  # seconds
ACCENT = (0x1A, 0x5C, 0x9E)
"""The ground of the one button that a screen is for (resources/style/tokens.toml)."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="the build of Linux; packaging/build.cmd is that of Windows"),
]


@pytest.fixture(scope="module")
def portable(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder, carried to another place with a Chinese name."""
    built = tmp_path_factory.mktemp("built")
    done = subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "--distpath", str(built),
         "--workpath", str(built / "work"), str(repository / "packaging" / "lcsurvey.spec")],
        cwd=repository, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    shutil.rmtree(built / "work")
    return (built / "lcsurvey").rename(tmp_path_factory.mktemp("U盘") / "生活圈 程序")


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """The environment of a person on a computer without Python: no variable of this one's is left."""
    made = {"HOME": str(tmp_path), "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"}
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
        folder = tmp_path / name.lower()
        folder.mkdir(mode=0o700)
        made[name] = str(folder)
    return made


Run = Callable[..., str]


@pytest.fixture
def run(portable: Path, home: dict[str, str], tmp_path: Path) -> Run:
    """Runs a command of the program; what it printed."""

    def run(*arguments: str | Path) -> str:
        done = subprocess.run(
            [str(portable / "lcsurvey"), *map(str, arguments)], cwd=tmp_path, env=home, capture_output=True,
            encoding="utf-8", check=False, timeout=PATIENCE,
        )  # fmt: skip
        assert done.returncode == 0, f"{arguments}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    return run


@pytest.fixture
def opened(portable: Path, home: dict[str, str], tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    """Opens the window with what was double-clicked; it is closed at the end."""
    running: list[subprocess.Popen[bytes]] = []

    def open_(*arguments: str | Path, **more: str) -> subprocess.Popen[bytes]:
        with (tmp_path / "window.log").open("ab") as log:
            command = [str(portable / "lcsurvey"), *map(str, arguments)]
            running.append(subprocess.Popen(command, cwd=tmp_path, env={**home, **more}, stdout=log, stderr=log))
        return running[-1]

    yield open_
    for one in running:
        if one.poll() is None:
            one.send_signal(signal.SIGTERM)
        one.wait(PATIENCE)


@pytest.fixture
def tasks(tmp_path: Path) -> tuple[Path, Path]:
    """Two tasks of one office, as files: 黄河花园 and 瑞丰."""
    library = Library()
    at, person = tmp_path / "区商务局", Person("李主任", "区商务局", "office")
    made: list[Path] = []
    with Workspace.create(at, pack=library.pack("zhongwei"), library=library, person=person) as office:
        for name in ("黄河花园", "瑞丰"):
            due = date(2026, 11, 29).isoformat()
            made += make_assignment(office, tmp_path / "发来的", [office.find_circle(name).id], due=due).paths
    return made[0], made[1]


def _until(true: Callable[[], object], what: str) -> None:
    """Waits until something is so."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, what
        time.sleep(0.1)


def test_the_folder_is_small(portable: Path) -> None:
    sizes = {path: path.stat().st_size for path in portable.rglob("*") if path.is_file() and not path.is_symlink()}
    largest = sorted(sizes, key=lambda path: -sizes[path])[:10]
    assert sum(sizes.values()) <= LARGEST, [f"{path.name} {sizes[path]:,}" for path in largest]


def test_the_folder_holds_the_forms_and_resources_and_nothing_of_the_workshop(repository: Path, portable: Path) -> None:
    inside = portable / "_internal"
    for part in ("forms", "resources"):
        there = {path.relative_to(inside).as_posix() for path in (inside / part).rglob("*") if path.is_file()}
        wanted = {path.relative_to(repository).as_posix() for path in (repository / part).rglob("*") if path.is_file()}
        assert there == {one for one in wanted if "__pycache__" not in one}
    assert sorted(path.name for path in portable.iterdir()) == ["_internal", "lcsurvey"]
    names = {path.name.partition(".")[0].partition("-")[0] for path in inside.iterdir()}
    assert not names & {"pytest", "hypothesis", "mypy", "numpy", "openpyxl", "typst", "tests", "tkinter", "atheris"}
    assert {"_pi_heif", "zxingcpp", "sqlcipher3", "pypdfium2_raw", "pyrage"} <= names
    assert not list(inside.rglob("libQt6Qml*")), "a part of Qt that nothing of ours uses"


def test_it_says_its_version_and_scores_without_any_python_around(run: Run, repository: Path) -> None:
    assert run("--version") == f"lcsurvey {__version__}\n"
    answers = repository / "tests" / "golden" / "examples" / "jining-typing.json"
    frozen = json.loads(run("score", answers, "--json"))
    own = subprocess.run(
        [sys.executable, "-m", "lcsurvey", "score", str(answers), "--json"], cwd=repository, capture_output=True,
        encoding="utf-8", check=True,
    )  # fmt: skip
    assert frozen == json.loads(own.stdout)


def test_the_whole_sample_is_made_printed_and_verified(run: Run, tmp_path: Path) -> None:
    said = run("demo", tmp_path / "示例", "--pack", "ordos", "--no-window")
    assert list((tmp_path / "示例").rglob("*.pdf")), "the fonts and page files are there"
    assert "校验值" in said
    assert "资料完好" in run("check", "-w", tmp_path / "示例" / "资料")


def test_a_task_is_opened_by_a_double_click_and_a_second_one_goes_to_the_same_window(
    run: Run, opened: Callable[..., subprocess.Popen[bytes]], home: dict[str, str], tasks: tuple[Path, Path],
    tmp_path: Path, portable: Path,
) -> None:  # fmt: skip
    first, second = tasks
    data = tmp_path / "资料"
    run("new", data, "--from", first, "--name", "李小满", "--unit", "黄河花园社区")
    window = opened(first)
    desktop = Path(home["XDG_DATA_HOME"]) / "applications" / "lcsurvey.desktop"
    _until(lambda: desktop.exists() or window.poll() is not None, "the file type was not set up")
    assert window.poll() is None, (tmp_path / "window.log").read_text(encoding="utf-8")
    assert str(portable / "lcsurvey") in desktop.read_text(encoding="utf-8")
    again = opened(second)
    again.wait(PATIENCE)
    assert again.returncode == 0, "the second start has handed its file over"
    assert window.poll() is None

    def received() -> bool:
        return "瑞丰" in run("status", "-w", data)

    _until(received, "the second task was not taken")
    assert acquainted(data).pack == "zhongwei"
    assert not (Path(home["XDG_CONFIG_HOME"]) / "lcsurvey" / "lcsurvey.log").exists(), "no bug was written down"


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs a screen to look at")
def test_the_window_is_seen_on_a_screen(
    opened: Callable[..., subprocess.Popen[bytes]], tasks: tuple[Path, Path], tmp_path: Path
) -> None:
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        with os.fdopen(reading) as said:
            display = f":{said.readline().strip()}"
        window = opened(tasks[0], QT_QPA_PLATFORM="xcb", DISPLAY=display)
        picture: list[Image.Image] = []

        def painted() -> bool:
            assert window.poll() is None, (tmp_path / "window.log").read_text(encoding="utf-8")
            picture[:] = [ImageGrab.grab(xdisplay=display)]
            colours = picture[0].convert("RGB").getcolors(1 << 24) or []
            return sum(count for count, colour in colours if colour == ACCENT) > 1000

        _until(painted, "the page of the task, with its button 开始填, was not painted")
        picture[0].save(tmp_path / "window.png")
        ground = max(picture[0].convert("L").getcolors() or [(0, 0)])[1]
        assert ground > 200, "a light page"
        window.send_signal(signal.SIGTERM)
        window.wait(PATIENCE)
    finally:
        screen.terminate()
        screen.wait(PATIENCE)
