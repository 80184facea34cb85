"""A new workspace out of an assignment or 移交: circles, tables, pack and rounds all come out of the file.

The installation need not know the city. Whoever the file is from is believed for having been given by hand; from then
on only what the same desks sign is taken.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from lcsurvey.errors import InputError, PackageError
from lcsurvey.form.model import Pack
from lcsurvey.score.library import Library
from lcsurvey.store.arrival import Arrival
from lcsurvey.store.carried import pack_of
from lcsurvey.store.model import Person
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync import judging
from lcsurvey.sync.draft import Report, silent
from lcsurvey.sync.manifest import Manifest
from lcsurvey.sync.reading import Opened, open_package
from lcsurvey.sync.receiving import expand, receive

KINDS = ("assignment", "handover")
"""Kinds of package that a workspace can begin with."""


def start(
    at: Path, files: Sequence[Path], *, name: str, unit: str, library: Library, role: str = "", report: Report = silent
) -> Workspace:
    """A new workspace in an empty or absent folder, from an assignment or 移交, all parts of it if there are several.

    ``role`` is as the assignment says where it is not given. Nothing is left behind where it fails: PackageError for
    files that are none of these, InputError where there is no file, WorkspaceError for the folder.
    """
    found = expand(files)
    if not found:
        raise InputError("没有写明从哪个文件开始。请选上级下发的文件（.lcs）。")
    at = at.expanduser().absolute()
    done = False
    with _beginning(found) as (path, opened, arrival, pack):
        given = opened.manifest.assignment
        person = Person(name, unit, role or (given.role if given else "") or "community")
        space = Workspace.create(at, pack=pack, library=library, person=person, registers=False)
        try:
            _take(space, opened.manifest, arrival)
            _take_others(space, [one for one in found if one != path], report)
            done = True
        finally:
            if not done:
                space.close()
                _clear(at)
    return space


@contextmanager
def _beginning(files: Sequence[Path]) -> Iterator[tuple[Path, Opened, Arrival, Pack]]:
    """The first of the files that a workspace can begin with: it, opened and verified, and the pack in it."""
    problem: PackageError | None = None
    with ExitStack() as closing:
        for path in files:
            try:
                opened = closing.enter_context(open_package(path))
                if opened.manifest.kind not in KINDS:
                    raise PackageError(
                        "not_an_assignment", f"{path.name} 不是下发或移交的文件，不能用来开始。请向上级要下发的文件。"
                    )
                arrival = opened.arrival()
            except PackageError as error:
                problem = problem or error
                continue
            body = arrival.packs.get(arrival.project)
            if body is not None:
                yield path, opened, arrival, pack_of(body)
                return
        raise problem or PackageError(
            "no_pack", f"{files[0].name} 里没有城市的设置，不能用来开始。请让上级重新下发一份。"
        )


def _take(space: Workspace, manifest: Manifest, arrival: Arrival) -> None:
    """The package that it begins with; who sent it is believed."""
    status = "above" if manifest.kind == "assignment" else "approved"
    space.desks.know(judging.device(manifest.sender), status)
    space.merging.take(arrival)
    rounds = judging.take_effect(space, manifest, arrival, status)
    space.merging.freshen()
    if not space.rounds():
        raise PackageError("no_round", f"{arrival.file} 里没有调查期次，不能用来开始。请让上级重新下发一份。")
    space.use_round(next((one for one in rounds if one in {round_.id for round_ in space.rounds()}), space.round.id))


def _take_others(space: Workspace, files: Sequence[Path], report: Report) -> None:
    """The further parts; PackageError for the first that cannot be taken."""
    if not files:
        return
    for outcome in receive(space, files, report).outcomes:
        if outcome.status not in ("merged", "already"):
            raise PackageError(outcome.code, outcome.sentence)


def _clear(at: Path) -> None:
    """Remove what was made of a workspace in a folder that was empty."""
    for part in at.iterdir():
        with suppress(OSError):
            shutil.rmtree(part) if part.is_dir() else part.unlink()
    with suppress(OSError):
        at.rmdir()
