"""Makes the five kinds of package out of a workspace: 下发, 交表, 退回, 回执, 移交.

Whatever is made is verified as a receiver would before it has its name (:mod:`lcsurvey.sync.writing`); until then
there is nothing under it. ``report`` hears how far it is; what it raises stops the making and leaves nothing behind.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from lcsurvey.errors import LCSurveyError, OutputError, cause
from lcsurvey.store.arrival import ArrivedDevice
from lcsurvey.store.assignments import Assignment
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync import gathering, items, leftovers
from lcsurvey.sync.draft import PART, Draft, Report, silent
from lcsurvey.sync.gathering import Gathered, Wish, gather
from lcsurvey.sync.naming import SUFFIX, Kind, free_name, package_name
from lcsurvey.sync.writing import write_package

_COPIES = ".copies-"
_ASSIGNMENT = ("id", "due", "phone", "contact", "secret", "remark", "circles", "round", "role")
"""What a package says of an assignment."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was made, what is in it, and what is not.

    ``recipients`` are who can open it (none: anyone); ``time`` says the how-manieth of its kind for these circles.
    """

    kind: Kind
    paths: tuple[Path, ...]
    packages: tuple[str, ...]
    circles: Mapping[str, str]
    size: int  # bytes of all parts
    time: int = 1
    changes: int = 0
    submissions: int = 0
    questionnaires: int = 0
    copies: int = 0
    originals: int = 0
    missing: tuple[str, ...] = ()  # names of attachments of which nothing is here
    unfinished: tuple[str, ...] = ()  # tables that are not handed in
    recipients: tuple[ArrivedDevice, ...] = ()
    items: int = 0  # of a receipt or return


@dataclass(slots=True)
class _Order:
    """What is wanted beside circles and their contents."""

    kind: Kind
    circles: dict[str, str]
    wish: Wish | None = field(default_factory=Wish)  # None: nothing but what the manifest says
    to: Sequence[ArrivedDevice] = ()
    assignment: Assignment | None = None
    proof: tuple[str, str] | None = None  # id and secret of the assignment that it answers
    items: Sequence[Mapping[str, Any]] = ()
    wanted: Sequence[str] = ()  # originals that are asked for
    remark: str = ""
    part_size: int = PART


def make_submission(
    space: Workspace,
    target: Path,
    circles: Sequence[str] = (),
    *,
    to: Sequence[ArrivedDevice] = (),
    originals: bool = False,
    remark: str = "",
    part_size: int = PART,
    report: Report = silent,
) -> Made:
    """交表: everything of circles for the desks above, others' blocks unchanged.

    Without circles those of the assignment. Sealed for every desk on the way up and for ``to``; where none is known
    it is not sealed. Pictures are copies unless ``originals``, or the desk asked for them.
    """
    received = list(space.desks.assignments(issued=False))
    ids = list(circles) or list(dict.fromkeys(id_ for one in received for id_ in one.circles))
    if not ids:
        raise LCSurveyError("没有指明交哪个生活圈，也没有收到过下发的任务。请选一个生活圈。")
    wish = Wish(originals=originals, wanted=space.outgoing.wanted())
    proof = next(
        ((one.id, one.secret) for one in reversed(received) if one.secret and set(one.circles) & set(ids)), None
    )
    above = [*space.desks.above(), *to]
    order = _Order("submission", gathering.named(space, ids), wish, above, proof=proof, remark=remark, part_size=part_size)  # fmt: skip
    return _make(space, target, order, report)


def make_assignment(
    space: Workspace,
    target: Path,
    circles: Sequence[str],
    *,
    due: str = "",
    phone: str = "",
    contact: str = "",
    role: str = "community",
    to: Sequence[ArrivedDevice] = (),
    remark: str = "",
    part_size: int = PART,
    report: Report = silent,
) -> Made:
    """下发: circles with everything known of them, until when, whom to ring, and by what the first answer is known.

    Sealed for ``to`` alone; to a computer that nothing is known of yet it goes open.
    """
    named = gathering.named(space, circles)
    issued = space.desks.issue(
        list(named), due=due, phone=phone or space.desks.own.phone, contact=contact or space.person.name,
        remark=remark, to="、".join(one.name for one in to), round=space.round.id, role=role,
    )  # fmt: skip
    order = _Order("assignment", named, Wish(), to, assignment=issued, remark=remark, part_size=part_size)
    return _make(space, target, order, report)


def make_return(
    space: Workspace,
    target: Path,
    circles: Sequence[str],
    *,
    originals: Sequence[str] = (),
    to: Sequence[ArrivedDevice] = (),
    remark: str = "",
    part_size: int = PART,
    report: Report = silent,
) -> Made:
    """退回: the returns that were written down in these circles, with their reasons, and this desk's corrections.

    ``originals`` are SHA-256 of files that are wanted as they were taken. Sealed for every computer that worked on
    these circles. LCSurveyError where nothing is returned there, or a package of one of them waits among
    收不进的文件: what it holds might answer the return.
    """
    named = gathering.named(space, circles)
    for id_, name in named.items():
        if waiting := space.desks.blocks_return(id_):
            raise LCSurveyError(f"“收不进的文件”里还有{name}的文件（{waiting.name}），先把它收进来或移除，再退回。")
    returned = items.returned(space, named)
    if not returned and not originals:
        raise LCSurveyError("这些生活圈没有退回的表。请先在表上写明理由退回，再导出退回文件。")
    to = [*items.workers(space, named), *to]
    wish = Wish(device=space.device)
    order = _Order("return", named, wish, to, items=returned, wanted=originals, remark=remark, part_size=part_size)
    return _make(space, target, order, report)


def make_receipt(
    space: Workspace, target: Path, packages: Sequence[str] = (), *, remark: str = "", report: Report = silent
) -> Made:
    """回执: one file that tells every sender what became of each package; no personal data is in it, so it is not sealed.

    Without ``packages`` (ids or their beginnings) everything that came from others, and what could not be taken.
    """
    told = items.receipts(space, packages)
    if not told:
        raise LCSurveyError("还没有收到过别人的文件，没有可以回执的。")
    return _make(space, target, _Order("receipt", {}, None, items=told, remark=remark), report)


def make_handover(
    space: Workspace,
    target: Path,
    circles: Sequence[str] = (),
    *,
    to: Sequence[ArrivedDevice] = (),
    remark: str = "",
    part_size: int = PART,
    report: Report = silent,
) -> Made:
    """移交: everything of circles, or of the whole computer, for a colleague or a new machine.

    Originals, drafts, the assignment and its secret go along. Once the file is verified the circles (or everything)
    are read-only here. Sealed for ``to``; without it anyone can open it.
    """
    ids = list(circles) or list(gathering.everything(space))
    held = [one for one in space.desks.assignments(issued=False) if set(one.circles) & set(ids)]
    order = _Order(
        "handover", gathering.named(space, ids), Wish(originals=True), to,
        assignment=held[-1] if held else None, remark=remark,
        part_size=part_size,
    )  # fmt: skip
    made = _make(space, target, order, report)
    space.desks.hand_over(tuple(circles), to="、".join(one.name for one in to), package=made.packages[0])
    return made


def _make(space: Workspace, target: Path, order: _Order, report: Report) -> Made:
    """The package of an order, written, verified and noted."""
    today = datetime.now().astimezone().date()
    earlier = [one for one in space.desks.sent() if one.kind == order.kind and set(one.circles) == set(order.circles)]
    time = len(earlier) + 1 if order.kind != "receipt" else 1
    with _beside(space) as folder:
        found = Gathered(dict(order.circles))
        if order.wish is not None:
            found = gather(space, order.circles, order.wish, Path(folder), report)
        at = _target(target, order, today, time, space.person.unit)
        written = write_package(at, _draft(space, order, found, Path(folder)), report=report)
    recipients = tuple({one.device: one for one in order.to}.values())
    space.desks.note_sent(
        written.packages[0], order.kind, at.name, found.circles, written.size, len(written.paths),
        [one.name for one in recipients],
    )  # fmt: skip
    return Made(
        kind=order.kind, paths=written.paths, packages=written.packages, circles=found.circles, size=written.size,
        time=time, changes=found.changes, submissions=found.submissions, questionnaires=found.questionnaires,
        copies=found.copies, originals=found.originals, missing=found.missing, recipients=recipients,
        unfinished=gathering.unfinished(space, order.circles) if order.kind == "submission" else (),
        items=len(order.items),
    )  # fmt: skip


def _target(target: Path, order: _Order, today: date, time: int, unit: str) -> Path:
    """The file that is meant: itself, or one of a telling name where a folder is given."""
    at = target.expanduser().absolute()
    if at.name.lower().endswith(SUFFIX) and not at.is_dir():
        return at
    whole = order.kind == "handover" and len(order.circles) > 1
    names = [] if whole or not order.circles else list(order.circles.values())
    try:
        at.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"在 {at} 建不了文件夹（{cause(error)}）。请换一个位置。") from error
    return free_name(at, package_name(order.kind, names, today, time, unit=unit))


@contextmanager
def _beside(space: Workspace) -> Iterator[str]:
    """A folder for copies within the workspace, gone afterwards; what a killed program left a day ago goes first."""
    leftovers.clear(space.path, _COPIES)
    try:
        with tempfile.TemporaryDirectory(prefix=_COPIES, dir=space.path, ignore_cleanup_errors=True) as folder:
            yield folder
    except OSError as error:
        raise OutputError(f"导出没有完成（{cause(error)}）。请清出空间，或换一个位置再试。") from error


def _draft(space: Workspace, order: _Order, found: Gathered, folder: Path) -> Draft:
    """What is to be written, as the writer takes it."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    own, above = space.desks.own, space.desks.above()
    inside = {block.device for block in found.blocks}
    devices = [one for one in space.desks.devices() if one.device in inside and one.key and one.status != "own"]
    given = order.assignment
    return Draft(
        kind=order.kind,
        project=space.pack.id,
        sender=own,
        sign=Ed25519PrivateKey.from_private_bytes(space.desks.signing_key).sign,
        former=space.desks.formers(),
        circles=found.circles,
        above=(own, *above) if order.kind == "assignment" else above,
        devices=[one.as_arrived() for one in devices],
        blocks=found.blocks,
        body=space.blocks.body,
        contents=found.contents,
        assignment=None if given is None else {key: given.body.get(key, "") for key in _ASSIGNMENT},
        proof=order.proof,
        items=order.items,
        originals=sorted(order.wanted),
        remark=order.remark,
        recipients=[one.seal for one in (own, *order.to) if one.seal] if order.to else (),
        identities=space.desks.identities,
        part_size=order.part_size,
        folder=folder,
    )
