"""What a worker asks of the system, in order, and what happens when the system refuses: by ``strace``.

Refusing at every single write needs neither a small disk nor the right to mount one.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from .conftest import Ended, Warmed

CALLS = (
    "openat,write,writev,pwrite64,pwritev,sendfile,copy_file_range,ftruncate,fsync,fdatasync,rename,renameat,"
    "renameat2,unlink,unlinkat,link,linkat,mkdir"
)
WRITES = ("write", "pwrite64", "pwritev", "sendfile", "copy_file_range", "ftruncate")
SYNCS = ("fsync", "fdatasync")
_LINE = re.compile(r"(?:\d+ +)?(?P<call>\w+)\((?P<rest>.*)\) += (?P<result>-?\d+|\?).*")
_PATH = re.compile(r"<(?P<open>/[^>]*)>|\"(?P<named>[^\"]*)\"")

needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")


@dataclass(frozen=True)
class Call:
    """One thing asked of the system: the paths it speaks of, or what was said to the tests."""

    name: str
    paths: tuple[str, ...]
    done: bool

    @property
    def path(self) -> str:
        """The first of the paths."""
        return self.paths[0] if self.paths else ""


def traced(
    process: Warmed, trace: Path, do: str, *, inject: Sequence[str] = (), calls: str = CALLS, **given: Any
) -> tuple[Ended, list[Call]]:
    """A worker's end and what it asked of the system; skips where tracing is not allowed."""
    worker = process.begin(do, traced=True, **given)
    command = ["strace", "-f", "-y", "-s", "200", "-o", str(trace), "-e", f"trace={calls}", "-p", str(worker)]
    for one in inject:
        command += ["-e", f"inject={one}"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as tracer:
        assert tracer.stderr is not None
        attached = tracer.stderr.readline()
        process.go()
        ended = process.end()
        tracer.wait(60)
        if "attached" not in attached:
            pytest.skip(f"may not be traced here: {attached.strip()}")
    return ended, list(_calls(trace.read_text("utf-8", errors="replace").splitlines()))


def _calls(lines: Iterable[str]) -> Iterable[Call]:
    begun: dict[str, str] = {}
    for line in lines:
        thread = line.split(" ", 1)[0]
        if line.endswith("<unfinished ...>"):
            begun[thread] = line.removesuffix("<unfinished ...>").rstrip()
            continue
        if "resumed>" in line and thread in begun:
            line = begun.pop(thread) + line.split("resumed>", 1)[1]
        found = _LINE.match(line)
        if found is not None:
            paths = tuple(_text(one["open"] or one["named"]) for one in _PATH.finditer(found["rest"]))
            if found["call"] in WRITES:
                paths = paths[:1]
            yield Call(found["call"], paths, found["result"] not in ("-1", "?"))


def _text(quoted: str) -> str:
    """A path as strace writes it, octal digits for what is not ASCII."""
    raw = re.sub(r"\\([0-7]{1,3})", lambda found: chr(int(found[1], 8)), quoted)
    return raw.encode("latin-1", "replace").decode("utf-8", "replace").removesuffix(" (deleted)")


def assert_durable(calls: Sequence[Call], within: Path, passing: Sequence[str] = ()) -> None:
    """At every acknowledgement all that was written in a folder is on the disk, under the names it has then.

    A file gets its name only after its bytes are synced, the name is synced too, and attached files before the commit
    that names them. ``passing`` are patterns of paths that may be lost.
    """
    unsynced: dict[str, str] = {}  # path → why it is not safe yet
    acknowledged = 0
    for call in calls:
        if call.name == "writev" and call.path.startswith("ack "):
            acknowledged += 1
            left = {path: why for path, why in unsynced.items() if not any(re.search(one, path) for one in passing)}
            assert left == {}, f"acknowledged while not on the disk: {left}"
        if not call.done or not any(path.startswith(str(within)) for path in call.paths):
            continue
        paths = [path for path in call.paths if path.startswith("/")]
        if call.name in WRITES:
            unsynced[call.path] = "written"
        elif call.name in SYNCS:
            if call.path.endswith("-wal"):
                early = [path for path in unsynced if "/files/" in path and not path.endswith(".tmp")]
                assert early == [], f"committed before the files: {early}"
            unsynced.pop(call.path, None)
            for path in [path for path, why in unsynced.items() if why == "named"]:
                if PurePosixPath(path).parent == PurePosixPath(call.path):
                    del unsynced[path]
        elif call.name.startswith("rename"):
            source, target = paths[-2:]
            if unfinished := unsynced.pop(source, ""):
                assert target.endswith((".tmp", ".part")), f"{target} got its name before its bytes were synced"
            unsynced[target] = unfinished or "named"
        elif call.name.startswith("unlink"):
            unsynced.pop(paths[-1], None)
    assert acknowledged, "nothing was acknowledged"
