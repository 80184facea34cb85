"""A process that has everything loaded and forks a worker for every line it reads; the tests kill the workers.

Run by the tests of what survives, never imported. A line is JSON: ``{"do": name, …arguments}``. The worker prints
its process number, makes itself ready, prints ``begin``, waits for a byte on the pipe named by the first argument
(so that it can be traced before anything happens), does the work, prints what it acknowledges and at the end
``done`` with what it took in seconds, or ``error``, and waits again. The parent prints ``dead`` and how it ended.
Further arguments are modules that offer more work by their ``prepare``.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from lcsurvey.errors import LCSurveyError
from lcsurvey.intake.list_file import bring, look
from lcsurvey.intake.sheet import Book
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store import database, faults
from lcsurvey.store.backup import back_up
from lcsurvey.store.backups import find
from lcsurvey.store.restoring import restore
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.sync.making import make_submission
from lcsurvey.sync.reading import open_package
from lcsurvey.sync.receiving import receive

FORM = "jining/typing"
Ready = Callable[[ExitStack, Any], Callable[[], Iterator[str]]]


def say(*words: object) -> None:
    """One line, at once; ``writev``, so that failing ``write`` on purpose does not silence it."""
    os.writev(1, [(" ".join(map(str, words)) + "\n").encode()])


def saving(stack: ExitStack, given: dict[str, Any]) -> Callable[[], Iterator[str]]:
    """Answers, one after the other; each number is told when it is saved."""
    workspace = stack.enter_context(Workspace.open(given["at"], library=LIBRARY))
    circle = workspace.find_circle("黄河花园").id
    fields = [field for field in workspace.table(FORM).form.field if "." in field]
    done = int(str(workspace.response(circle, FORM).answers.get("basic_formats_other", "0")))

    def save(number: int) -> str:
        field, value = fields[number % len(fields)], (number // len(fields)) % 2 == 0
        workspace.answer(circle, FORM, Stage.SELF, {field: value, "basic_formats_other": str(number)})
        return str(number)

    say("ack", save(done + 1))  # the first one after opening takes longer than the others
    return lambda: map(save, range(done + 2, done + 2 + given.get("times", 1_000_000)))


def noting(stack: ExitStack, given: dict[str, Any]) -> Callable[[], Iterator[str]]:
    """Ever new long notes."""
    workspace = stack.enter_context(Workspace.open(given["at"], library=LIBRARY))
    circle = workspace.find_circle("黄河花园").id

    def work() -> Iterator[str]:
        for number in range(given["times"]):
            notes = {"basic_formats": f"{number}" + "长" * given.get("length", 3000)}
            workspace.answer(circle, FORM, Stage.SELF, {}, notes=notes)
            yield str(number)

    return work


def attaching(stack: ExitStack, given: dict[str, Any]) -> Callable[[], Iterator[str]]:
    """A file is attached."""
    workspace = stack.enter_context(Workspace.open(given["at"], library=LIBRARY))
    circle = workspace.find_circle("黄河花园").id

    def work() -> Iterator[str]:
        for number in range(given.get("times", 1)):
            yield workspace.attach(circle, circle, b"%PDF-1.7\n" + b"x" * 3000 + b"%d" % number, f"{number}.pdf").sha256

    return work


def looking(_: ExitStack, given: dict[str, Any]) -> Callable[[], Iterator[str]]:
    """What a workspace holds, opened as a person would after a crash: its trouble, the state, the answers.

    Then, where that is given, ``packages`` are taken in, or one is made in ``target``, and the state is told again.
    """

    def work() -> Iterator[str]:
        with Workspace.open(given["at"], library=LIBRARY) as workspace:
            seen: dict[str, Any] = {"problems": [str(problem) for problem in workspace.check()]}
            if given.get("answers"):
                seen["answers"] = dict(workspace.response(workspace.find_circle("黄河花园").id, FORM).answers)
                seen["outlets"] = len(workspace.outlets())
            else:
                seen["dump"] = list(workspace.dump())[-1]
            yield json.dumps(seen)
            if given.get("packages"):
                receive(workspace, [Path(one) for one in given["packages"]])
                yield list(workspace.dump())[-1]
            if given.get("target"):
                yield from map(str, make_submission(workspace, Path(given["target"])).paths)

    return work


def importing(stack: ExitStack, given: dict[str, Any]) -> Callable[[], Iterator[str]]:
    """A list of outlets is looked at and taken in."""
    workspace = stack.enter_context(Workspace.open(given["at"], library=LIBRARY))
    circle = workspace.find_circle("黄河花园").id

    def work() -> Iterator[str]:
        yield str(bring(workspace, look(workspace, Book.open(Path(given["list"])), "outlet", circle)).new)

    return work


def migrating(_: ExitStack, given: dict[str, Any]) -> Callable[[], Iterator[str]]:
    """An older workspace is opened."""

    def work() -> Iterator[str]:
        Workspace.open(given["at"], library=LIBRARY).close()
        yield "opened"

    return work


def backing_up(_: ExitStack, given: dict[str, Any]) -> Callable[[], Iterator[str]]:
    """A backup is made."""

    def work() -> Iterator[str]:
        yield str(back_up(Path(given["at"]), Path(given["target"])).backup.database)

    return work


def restoring(_: ExitStack, given: dict[str, Any]) -> Callable[[], Iterator[str]]:
    """A backup is put back."""

    def work() -> Iterator[str]:
        yield str(restore(find(Path(given["source"])), Path(given["at"])).at)

    return work


def creating(_: ExitStack, given: dict[str, Any]) -> Callable[[], Iterator[str]]:
    """A new workspace is made."""
    pack = LIBRARY.pack("zhongwei")

    def work() -> Iterator[str]:
        person = Person("王芳", "瑞丰社区", "community")
        Workspace.create(given["at"], pack=pack, library=LIBRARY, person=person).close()
        yield "made"

    return work


def receiving(stack: ExitStack, given: dict[str, Any]) -> Callable[[], Iterator[str]]:
    """Packages are taken in; each is told when it stands."""
    workspace = stack.enter_context(Workspace.open(given["at"], library=LIBRARY))

    def work() -> Iterator[str]:
        received = receive(
            workspace, [Path(one) for one in given["packages"]],
            each=lambda outcome: say("ack", f"{outcome.status} {outcome.code} {outcome.sentence}"),
        )  # fmt: skip
        yield f"all {len(received.outcomes)}"

    return work


def handing_in(stack: ExitStack, given: dict[str, Any]) -> Callable[[], Iterator[str]]:
    """A package is made."""
    workspace = stack.enter_context(Workspace.open(given["at"], library=LIBRARY))

    def work() -> Iterator[str]:
        yield from map(str, make_submission(workspace, Path(given["target"])).paths)

    return work


def examining(stack: ExitStack, given: dict[str, Any]) -> Callable[[], Iterator[str]]:
    """Packages are read as the desk would read them, nothing is written."""
    workspace = stack.enter_context(Workspace.open(given["at"], library=LIBRARY, read_only=True))

    def work() -> Iterator[str]:
        for path in given["packages"]:
            with open_package(Path(path), workspace.desks.identities) as opened:
                arrival = opened.arrival()
                yield f"{len(arrival.blocks)} {len(arrival.files)}"

    return work


WORK: dict[str, Ready] = {
    "receive": receiving, "hand in": handing_in, "examine": examining,
    "look": looking, "save": saving, "note": noting, "attach": attaching, "import": importing, "migrate": migrating, "back up": backing_up,
    "restore": restoring, "create": creating,
}  # fmt: skip
LIBRARY = Library()


def allow_tracing() -> None:
    """Let a process that is no ancestor trace this one, where the kernel asks for that."""
    import ctypes

    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(0x59616D61, ctypes.c_ulong(-1), 0, 0, 0)


def pretend_full() -> None:
    """Where SQLite does not say why it cannot write, the room that is left does; here the disk has room."""
    usage = shutil.disk_usage("/")
    vars(faults)["shutil"] = SimpleNamespace(disk_usage=lambda place: usage._replace(free=0))


def compile_once() -> None:
    """Statements that this process compiled are at hand in every worker: all engines share the first one's dialect."""
    make: Callable[..., Any] = vars(database)["create_engine"]
    made: list[Any] = []

    def engine(*given: Any, **named: Any) -> Any:
        one = make(*given, **named)
        made.append(one)
        one.dialect = vars(one.pool)["_dialect"] = made[0].dialect
        vars(one)["_compiled_cache"] = vars(made[0])["_compiled_cache"]
        return one

    vars(database)["create_engine"] = engine
    with tempfile.TemporaryDirectory() as place:
        at = Path(place) / "warm"
        person = Person("王芳", "瑞丰社区", "community")
        Workspace.create(at, pack=LIBRARY.pack("zhongwei"), library=LIBRARY, person=person).close()
        list(looking(ExitStack(), {"at": at})())
        with Workspace.open(at, library=LIBRARY) as workspace:
            circle = workspace.find_circle("黄河花园").id
            workspace.answer(circle, FORM, Stage.SELF, {"basic_formats_other": "1"})
            (package,) = make_submission(workspace, at.parent, [circle]).paths
            receive(workspace, [package])


def worker(line: str, gate: int) -> None:
    """Do what a line says."""
    given = json.loads(line)
    say("pid", os.getpid())
    if given.get("traced"):
        allow_tracing()
    if given.get("full"):
        pretend_full()
    with ExitStack() as stack:
        try:
            work = WORK[given["do"]](stack, given)
            say("begin")
            os.read(gate, 1)
            begun = time.perf_counter()
            for told in work():
                say("ack", told)
            say("done", time.perf_counter() - begun)
        except LCSurveyError as error:
            say("error", type(error).__name__, str(error).replace("\n", " "))
    os.read(gate, 1)  # whoever means to kill it finds it there


def main() -> None:
    """Fork a worker per line and wait for its end."""
    gate = int(sys.argv[1])
    LIBRARY.table(FORM)
    compile_once()
    import cryptography.hazmat.primitives.asymmetric.ed25519
    import msgspec
    import pyrage

    from lcsurvey.store import migrate

    assert all((cryptography, msgspec, pyrage, migrate))  # loaded before the first fork
    for name in sys.argv[2:]:
        WORK.update(importlib.import_module(name).prepare(LIBRARY, say))

    gc.collect()
    gc.freeze()  # a fork shares what nobody looks through again
    say("ready")
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                worker(line, gate)
            finally:
                if sys.exc_info()[0]:
                    traceback.print_exc()
                os._exit(0)
        say("dead", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


if __name__ == "__main__":
    main()
