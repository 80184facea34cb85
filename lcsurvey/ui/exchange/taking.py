"""What 收文件, 收不进的文件, 来往记录 and 交表情况 read from the open folder and do to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lcsurvey.circle.name import short_name
from lcsurvey.ui.exchange.ledger import OPEN, Computer, Passed
from lcsurvey.ui.exchange.progress import Owing
from lcsurvey.ui.exchange.seen import Outcome, Seen
from lcsurvey.ui.exchange.standing import standings
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.arrival import ArrivedDevice, Compared, PackageRecord
    from lcsurvey.store.workspace import Workspace
    from lcsurvey.sync import outcome
    from lcsurvey.ui.tasks import Reporter


def look(space: Workspace, path: Path) -> Seen:
    """A file before it is taken; never raises for a file that is no good. Off the main thread."""
    from lcsurvey.sync import receiving

    found = receiving.look(space, path)
    known = space.merging.record(found.package) if found.already is not None else None
    return Seen(
        path=path,
        size=found.size,
        package=found.package,
        kind=found.kind,
        sender=known.sender if known is not None else called(found.sender, found.unit),
        device=found.device,
        trust=found.trust,
        created=found.created,
        circles=_short(known.circles if known is not None else found.circles or {}),
        part=found.part,
        parts=found.parts,
        already=found.already,
        code=found.code,
        trouble=found.sentence,
        compared=_titled(space, found.compared),
        pictures=found.pictures,
    )


def _short(circles: Mapping[str, str]) -> dict[str, str]:
    """Circles by id with the part of their names that tells them apart."""
    return {id_: short_name(name).replace("\n", " ") for id_, name in circles.items()}


def _titled(space: Workspace, compared: Sequence[Compared]) -> tuple[Compared, ...]:
    """Tables under the names that all screens use; what all circles have in common only where it is not the same."""
    titles = {form: space.table(form).form for form in space.tables()}
    named = []
    for one in compared:
        if not one.circle and one.verdict == "same":
            continue
        form = titles.get(one.form)
        title = " ".join(word for word in (form.annex, form.short) if word) if form is not None else one.title
        named.append(replace(one, title=title, circle_name=short_name(one.circle_name).replace("\n", " ")))
    return tuple(named)


def take(space: Workspace, paths: Sequence[Path], tell: Callable[[Path, Outcome], None], reporter: Reporter) -> None:
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
    return tr("{name}（{unit}）", name=name, unit=unit) if name and unit else name or unit


def passed(space: Workspace) -> tuple[Passed, ...]:
    """Every file that came or went, the last first."""
    came = [
        Passed(
            one.package, one.kind, one.at, one.sender, one.file, _short(one.circles), False, one.received, one.fresh,
            one.changed, one.differing, one.withdrawn, one.part, one.parts, one.here,
        )
        for one in space.merging.ledger()
        if one.device != space.device
    ]  # fmt: skip
    went = [
        Passed(
            one.package,
            one.kind,
            one.at,
            tr("、").join(one.recipients) if one.recipients else OPEN,
            one.name,
            _short(one.circles),
            True,
            parts=one.parts,
            here=one.parts,
            size=one.size,
            receipt=max((each.at for each in one.receipts), default=None),
        )
        for one in space.desks.sent()
    ]
    return tuple(sorted((*came, *went), key=lambda one: one.at, reverse=True))


def computers(space: Workspace) -> tuple[Computer, ...]:
    """Every computer whose entries are here, this one first."""
    known = {one.device: one for one in space.desks.devices(counted=True)}

    def former(device: str) -> str:
        """Whom a computer goes on from: name and the number to compare."""
        one = known.get(device)
        return f"{(tr('本机') if one.device == space.device else one.shown)} {number(one.device)}" if one else ""

    return tuple(
        Computer(
            one.device, one.name or one.shown, one.unit, one.status, one.heard or one.at, one.here, one.missing,
            number(one.device) if one.key else "", one.status == "own", "" if one.status == "own" else former(one.former),
        )
        for one in known.values()
        if one.key or one.name  # the others are registers
    )  # fmt: skip


def first_returned(space: Workspace, circles: Sequence[str]) -> tuple[str, str, str, str] | None:
    """Circle, form, question and stage of the first remark of what was returned in some circles; None for none."""
    from lcsurvey.sync import items

    there = {one.id for one in space.circles()}
    found = items.returned(space, [circle for circle in circles if circle in there])
    if not found:
        return None
    first = found[0]
    return first["circle"], first["form"], next(iter(first["questions"]), ""), first["stage"]


def owing(space: Workspace, today: date) -> tuple[Owing, ...]:
    """Every circle that was given out, with what has come."""
    given = {one.circle: one for one in space.desks.progress(today, issued=True)}
    phones = {one.id: one.phone for one in space.circles()}
    devices = {one.device: one.phone for one in space.desks.devices()}
    last: dict[str, PackageRecord] = {}
    for one in sorted(space.merging.ledger(), key=lambda one: one.at):
        if one.kind == "submission" and one.device != space.device and not one.withdrawn:
            last |= dict.fromkeys(one.circles, one)
    waiting = Counter(circle for kept in space.desks.quarantine() for circle in kept.circles)
    return tuple(
        Owing(
            one.id, short_name(one.name).replace("\n", " "), one.region, one.handed, len(one.tables),
            given[one.id].due,
            last[one.id].at if one.id in last else None,
            last[one.id].sender if one.id in last else given[one.id].assignment.to,
            (devices.get(last[one.id].device, "") if one.id in last else "") or phones.get(one.id, ""),
            given[one.id].returned, waiting[one.id],
        )
        for one in standings(space, given)
    )  # fmt: skip
