"""What 收文件, 收不进的文件, 来往记录 and 交表情况 read from the open folder and do to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from lcsurvey.circle.name import short_name
from lcsurvey.ui.exchange.ledger import Computer, Passed
from lcsurvey.ui.exchange.progress import Owing
from lcsurvey.ui.exchange.seen import Outcome, Seen
from lcsurvey.ui.exchange.standing import standings

if TYPE_CHECKING:
    from lcsurvey.store.arrival import ArrivedDevice
    from lcsurvey.store.workspace import Workspace
    from lcsurvey.sync import outcome
    from lcsurvey.ui.tasks import Reporter


def look(space: Workspace, path: Path) -> Seen:
    """A file before it is taken; never raises for a file that is no good. Off the main thread."""
    from lcsurvey.sync import receiving

    found = receiving.look(space, path)
    return Seen(
        path=path, size=found.size, package=found.package, kind=found.kind, sender=called(found.sender, found.unit),
        device=found.device, trust=found.trust, created=found.created, circles=dict(found.circles or {}),
        part=found.part, parts=found.parts, already=found.already, code=found.code, trouble=found.sentence,
        compared=found.compared,
    )  # fmt: skip


def take(
    space: Workspace, paths: Sequence[Path], tell: Callable[[Path, Outcome], None], reporter: Reporter
) -> None:
    """Takes files; each outcome is told as soon as it stands. Off the main thread."""
    from lcsurvey.sync import receiving

    receiving.receive(space, paths, reporter.report, each=lambda one: tell(one.path, outcome_of(one)))


def outcome_of(one: outcome.Outcome) -> Outcome:
    """An outcome as the list shows it."""
    return Outcome(one.status, one.sentence, one.taken)


def retry(space: Workspace, which: Sequence[str], reporter: Reporter) -> list[Outcome]:
    """Tries files once more that could not be taken; all of them where none is named. Off the main thread."""
    from lcsurvey.sync import receiving

    return [outcome_of(one) for one in receiving.retry(space, which, reporter.report).outcomes]


def sender(space: Workspace, path: Path) -> ArrivedDevice:
    """Who made a file, as it says itself; PackageError where it cannot be opened. Off the main thread."""
    from lcsurvey.store.arrival import ArrivedDevice
    from lcsurvey.sync.reading import peek

    who = peek(path, space.desks.identities).manifest.sender
    return ArrivedDevice(who.device, who.key, who.seal, who.name, who.unit, who.role)


def approve(space: Workspace, who: ArrivedDevice) -> None:
    """From now on what this computer sends is taken."""
    space.desks.know(who, "vouched")
    space.desks.approve(who.device)


def number(device: str) -> str:
    """A short number of a computer to compare by telephone: twice four characters, no letters that sound alike."""
    digits = f"{int(device[-10:], 16) % 10**8:08}" if device else ""
    return f"{digits[:4]} {digits[4:]}" if digits else ""


def called(name: str, unit: str) -> str:
    """王敏（瑞丰社区）."""
    return f"{name}（{unit}）" if name and unit else name or unit


def passed(space: Workspace) -> tuple[Passed, ...]:
    """Every file that came or went, the last first."""
    came = [
        Passed(
            one.package, one.kind, one.at, one.sender, one.file, one.circles, False, one.received, one.fresh,
            one.changed, one.differing, one.withdrawn, one.part, one.parts, one.here,
        )
        for one in space.merging.ledger()
        if one.device != space.device
    ]  # fmt: skip
    went = [
        Passed(
            one.package, one.kind, one.at, "、".join(one.recipients), one.name, one.circles, True, parts=one.parts,
            here=one.parts, size=one.size, receipt=max((each.at for each in one.receipts), default=None),
        )
        for one in space.desks.sent()
    ]  # fmt: skip
    return tuple(sorted((*came, *went), key=lambda one: one.at, reverse=True))


def computers(space: Workspace) -> tuple[Computer, ...]:
    """Every computer whose entries are here, this one first."""
    return tuple(
        Computer(
            one.device, one.shown, one.unit, one.status, one.heard or one.at, one.here, one.missing,
            number(one.device) if one.key else "", one.status == "own",
        )
        for one in space.desks.devices()
        if one.here or one.heard or one.status not in ("unknown", "")
    )  # fmt: skip


def owing(space: Workspace, today: date) -> tuple[Owing, ...]:
    """Every circle that was given out, with what has come."""
    given = {one.circle: one for one in space.desks.progress(today, issued=True)}
    last: dict[str, datetime] = {}
    for one in sorted(space.merging.ledger(), key=lambda one: one.at):
        if one.kind == "submission" and one.device != space.device and not one.withdrawn:
            last |= dict.fromkeys(one.circles, one.at)
    return tuple(
        Owing(
            one.id, short_name(one.name).replace("\n", " "), one.region, one.handed, len(one.tables),
            given[one.id].assignment.due, last.get(one.id), given[one.id].contact, given[one.id].phone,
        )
        for one in standings(space, given)
    )  # fmt: skip
