"""What the tests of survival share: workers that are killed, traced or starved, and workspaces to try them on."""

from __future__ import annotations

import json
import os
import random
import select
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import IO, Any

import pytest

from lcsurvey.form.model import Pack
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.database import Database
from lcsurvey.store.folder import DATABASE
from lcsurvey.store.migrate import run_steps
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.sync.making import make_assignment, make_submission
from lcsurvey.sync.receiving import receive
from lcsurvey.sync.starting import start

PROGRAM = "tests.survival.warmed"
FORM = "jining/typing"
OFFICE = Person("李主任", "中卫市商务局", "office")
POINTS = int(os.environ.get("LCSURVEY_KILLS", "200"))
"""Moments at which each kind of work is killed; ``LCSURVEY_KILLS=40`` for a short run."""
PARTS = 4


@dataclass
class Ended:
    """What became of a worker: what it acknowledged, the error it told of, seconds until it was done, if it was."""

    acknowledged: list[str] = field(default_factory=list)
    error: str = ""
    seconds: float | None = None
    code: int = 0


class Warmed:
    """A process that forks workers which have everything loaded; ``more`` are modules with further work."""

    def __init__(self, *more: str) -> None:
        self._early: list[str] = []
        waits, self._gate = os.pipe()
        self._waits = waits
        self._process = subprocess.Popen(
            [sys.executable, "-m", PROGRAM, str(waits), *more], cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, pass_fds=[waits],
        )  # fmt: skip
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._asks: IO[str] = self._process.stdin
        self._says: IO[str] = self._process.stdout
        assert self._line() == "ready"

    def close(self) -> None:
        """End it."""
        self._asks.close()
        self._process.wait(60)
        self._says.close()
        os.close(self._waits)
        os.close(self._gate)

    def begin(self, do: str, **given: Any) -> int:
        """A worker that is ready and waits; its process number."""
        self._asks.write(json.dumps({"do": do, **{key: _plain(value) for key, value in given.items()}}) + "\n")
        self._asks.flush()
        process = int(self._line().removeprefix("pid "))
        self._early = []
        while (line := self._line()) != "begin":
            assert line.startswith("ack "), line
            self._early.append(line.removeprefix("ack "))
        return process

    def go(self) -> None:
        """Let the worker that waits begin."""
        os.write(self._gate, b"!")

    def hear(self, number: int) -> None:
        """Wait until the worker has acknowledged so much."""
        while len(self._early) < number:
            line = self._line()
            assert line.startswith("ack "), line
            self._early.append(line.removeprefix("ack "))

    def end(self, *, killed: bool = False) -> Ended:
        """What it says until its end; one that was not killed is let go when it has done its work."""
        ended = Ended(list(self._early))
        while True:
            what, _, rest = self._line().partition(" ")
            if what == "ack":
                ended.acknowledged.append(rest)
            elif what == "error":
                ended.error = rest
            elif what == "done":
                ended.seconds = float(rest)
            elif what == "dead":
                ended.code = int(rest)
                return ended
            if what in ("done", "error") and not killed:
                self.go()

    def run(self, do: str, **given: Any) -> Ended:
        """A worker that is left to do its work."""
        self.begin(do, **given)
        self.go()
        return self.end()

    def look(self, at: Path, *, answers: bool = False) -> dict[str, Any]:
        """What a workspace holds: ``problems``, and ``dump`` or ``answers``."""
        return self.look_and_go_on(at, answers=answers)[0]

    def look_and_go_on(self, at: Path, **given: Any) -> tuple[dict[str, Any], list[str]]:
        """What a workspace holds, and what came of the work that it was opened for."""
        ended = self.run("look", at=at, **given)
        assert ended.error == ""
        return json.loads(ended.acknowledged[0]), ended.acknowledged[1:]

    def killed(self, after: float, do: str, **given: Any) -> Ended:
        """A worker that is killed so many seconds after it began."""
        process = self.begin(do, **given)
        pause = threading.Event()
        self.go()
        pause.wait(after)
        os.kill(process, signal.SIGKILL)
        ended = self.end(killed=True)
        while select.select([self._waits], [], [], 0)[0]:  # killed before it began, it left its byte to the next one
            os.read(self._waits, 1)
        return ended

    def _line(self) -> str:
        line = self._says.readline()
        assert line, "the warmed process has ended"
        return line.rstrip("\n")


def moments(seconds: float, seed: int, part: int) -> list[float]:
    """When to kill: at every ``POINTS``th of the duration, each off by up to one step, in an order of no meaning.

    One of ``PARTS`` parts of them, so that no single test takes long on a busy computer.
    """
    chance = random.Random(seed)
    step = seconds / POINTS
    points = [max(0.0, (number + chance.uniform(-1, 1)) * step) for number in range(1, POINTS + 1)]
    chance.shuffle(points)
    return points[part::PARTS]


def spread(
    warmed: Sequence[Warmed], points: Sequence[float], kill: Callable[[Warmed, int, Sequence[float]], None]
) -> None:
    """Give every warmed process its share of the points, side by side; the first failure is raised."""
    with ThreadPoolExecutor(len(warmed)) as pool:
        shares = [
            pool.submit(kill, process, number, points[number :: len(warmed)]) for number, process in enumerate(warmed)
        ]
        for share in shares:
            share.result()


def _plain(value: Any) -> Any:
    return (
        str(value) if isinstance(value, Path) else [_plain(one) for one in value] if isinstance(value, list) else value
    )


@pytest.fixture(scope="session")
def library() -> Library:
    return Library()


@pytest.fixture(scope="session")
def warmed() -> Iterator[list[Warmed]]:
    """Two processes for all tests, one for each core of a small computer."""
    if not hasattr(os, "fork"):
        pytest.skip("needs fork")
    processes = [Warmed(), Warmed()]
    yield processes
    for process in processes:
        process.close()


@pytest.fixture(scope="session")
def small_pack(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """Zhongwei's pack with one circle only, so that opening and checking take milliseconds."""
    source, target = library.folder / "zhongwei", tmp_path_factory.mktemp("pack") / "zhongwei"
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("sample"))
    for name in ("circles.csv", "shortfalls.csv"):
        lines = (source / name).read_text("utf-8").splitlines(keepends=True)
        lines = lines[:1] + [line for line in lines[1:] if "黄河花园" in line]
        (target / name).write_text("".join(lines), "utf-8")
    return library.pack(str(target))


@pytest.fixture(scope="session")
def untouched(library: Library, small_pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new workspace that nobody opens; tests work on copies of it."""
    at = tmp_path_factory.mktemp("survival") / "资料"
    Workspace.create(at, pack=small_pack, library=library, person=OFFICE, today=date(2026, 11, 21)).close()
    return at


@pytest.fixture
def folder(untouched: Path, tmp_path: Path) -> Path:
    """A new workspace, closed."""
    shutil.copytree(untouched, tmp_path / "资料")
    return tmp_path / "资料"


@pytest.fixture(scope="session")
def older(untouched: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What :func:`untouched` holds as a workspace of schema 3."""
    at = tmp_path_factory.mktemp("older") / "旧资料"
    at.mkdir()
    database = Database(at / DATABASE, create=True)
    with database.writing() as connection:
        run_steps(connection, 0, 3)
        connection.exec_driver_sql("INSERT INTO meta VALUES ('schema', '3')")
    database.plain(f"ATTACH '{untouched / DATABASE}' AS made")
    for table in ("change", "entity", "name", "blob", "form", "pack", "meta", "device", "person"):
        columns = ", ".join(row[1] for row in database.plain(f"PRAGMA main.table_info('{table}')"))
        database.plain(f"INSERT OR IGNORE INTO {table} ({columns}) SELECT {columns} FROM made.{table}")
    database.plain("DELETE FROM device WHERE id = (SELECT value FROM meta WHERE key = 'device')")
    database.plain(f"UPDATE meta SET value = '{'9' * 32}' WHERE key = 'device'")
    database.plain("UPDATE meta SET value = '0.0' WHERE key = 'rows'")
    database.plain("DETACH made")
    database.close()
    return at


@dataclass(frozen=True)
class Exchange:
    """A desk, a laptop that answers it, packages from two laptops in their order, and the desk's state after each."""

    desk: Path
    laptop: Path
    packages: list[Path]
    dumps: list[str]


@pytest.fixture(scope="session")
def exchange(library: Library, small_pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Exchange:
    """Made once; tests work on copies."""
    at = tmp_path_factory.mktemp("exchange")
    desk = Workspace.create(at / "desk", pack=small_pack, library=library, person=OFFICE, today=date(2026, 11, 21))
    circle = desk.circles()[0].id
    task = make_assignment(desk, at / "task", [circle]).paths
    packages: list[Path] = []
    for number, name in enumerate(("laptop", "other")):
        with start(at / name, task, name="王芳", unit="瑞丰社区", library=library) as space:
            for turn in range(2 - number):
                fields = [field for field in space.table(FORM).form.field if "." in field][turn : 20 + turn]
                space.answer(
                    circle, FORM, Stage.SELF, {field: (index + number) % 2 == 0 for index, field in enumerate(fields)}
                )
                space.attach(circle, circle, b"%PDF-1.7\n" + bytes(str((number, turn)), "ascii") * 900, f"{turn}.pdf")
                space.add("outlet", {"name": f"店{number}{turn}", "circle": circle, "format": "bank"})
                packages += make_submission(space, at / f"package{number}{turn}").paths
    dumps = [dump(desk)]
    desk.close()
    shutil.copytree(at / "desk", at / "reference")
    with Workspace.open(at / "reference", library=library) as space:
        for package in packages:
            assert [one.status for one in receive(space, [package]).outcomes] == ["merged"]
            dumps.append(dump(space))
    assert len(set(dumps)) == len(packages) + 1
    return Exchange(at / "desk", at / "laptop", packages, dumps)


def dump(workspace: Workspace) -> str:
    """The checksum of the whole state."""
    return list(workspace.dump())[-1]
