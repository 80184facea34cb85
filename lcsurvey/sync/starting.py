"""A new workspace out of an assignment or 移交: circles, tables, pack and rounds all come out of the file.

The installation need not know the city. Whoever the file is from is believed for having been given by hand; from then
on only what the same desks sign is taken.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import suppress
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
from lcsurvey.sync.reading import open_package
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
    manifest, pack = _begin(found)
    chosen = role or (manifest.assignment.role if manifest.assignment else "") or "community"
    at = at.expanduser().absolute()
    space = Workspace.create(at, pack=pack, library=library, person=Person(name, unit, chosen), registers=False)
    done = False
    try:
        space.desks.know(judging.device(manifest.sender), "above" if manifest.kind == "assignment" else "approved")
        taken = receive(space, found, report)
        for outcome in taken.outcomes:
            if outcome.status not in ("merged", "already"):
                raise PackageError(outcome.code, outcome.sentence)
        if not space.rounds():
            raise PackageError("no_round", f"{found[0].name} 里没有调查期次，不能用来开始。请让上级重新下发一份。")
        space.use_round(space.round.id)
        done = True
    finally:
        if not done:
            space.close()
            _clear(at)
    return space


def _begin(files: Sequence[Path]) -> tuple[Manifest, Pack]:
    """What the files say of themselves, and the pack in them."""
    problem: PackageError | None = None
    for path in files:
        try:
            with open_package(path) as opened:
                if opened.manifest.kind not in KINDS:
                    raise PackageError(
                        "not_an_assignment", f"{path.name} 不是下发或移交的文件，不能用来开始。请向上级要下发的文件。"
                    )
                arrival = opened.arrival()
                if (pack := _pack(arrival)) is not None:
                    return opened.manifest, pack
        except PackageError as error:
            problem = problem or error
    raise problem or PackageError("no_pack", f"{files[0].name} 里没有城市的设置，不能用来开始。请让上级重新下发一份。")


def _pack(arrival: Arrival) -> Pack | None:
    body = arrival.packs.get(arrival.project)
    return pack_of(body) if body is not None else None


def _clear(at: Path) -> None:
    """Remove what was made of a workspace in a folder that was empty."""
    for part in at.iterdir():
        with suppress(OSError):
            shutil.rmtree(part) if part.is_dir() else part.unlink()
    with suppress(OSError):
        at.rmdir()
