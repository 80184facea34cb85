"""What 交出去 reads from the open folder and what it has made: the record on one side, packages on the other.

Everything here that makes a package is called off the main thread; ``report`` hears how far it is and may stop it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lcsurvey.circle.name import short_name
from lcsurvey.ui.exchange.answering import Answer, Returned, Unanswered
from lcsurvey.ui.exchange.issuing import Issue
from lcsurvey.ui.exchange.passing import Pass
from lcsurvey.ui.exchange.standing import CircleStanding, standings
from lcsurvey.ui.exchange.submitting import Above, Submit
from lcsurvey.ui.exchange.taking import passed
from lcsurvey.ui.wording import listed
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace
    from lcsurvey.sync.making import Made
    from lcsurvey.ui.exchange.ledger import Passed

Report = Callable[[int, int, str], None]


# 交表, 上报 -------------------------------------------------------------------------------------------------


def above(space: Workspace) -> Above:
    """The desks on the way up, and what the last task says."""
    desks = tuple(_called(one.unit, one.name) for one in space.desks.above())
    received = space.desks.assignments(issued=False)
    if not received:
        return Above(desks)
    last = received[-1]
    return Above(desks, last.due, last.phone, last.contact, last.remark)


def own_circles(space: Workspace, circle: str = "") -> tuple[str, ...]:
    """What one may hand in here: the circles of the tasks that came; without any the one that is open, or all."""
    given = [id_ for one in space.desks.assignments(issued=False) for id_ in one.circles]
    there = {one.id for one in space.circles()}
    assigned = tuple(id_ for id_ in dict.fromkeys(given) if id_ in there)
    if assigned:
        return assigned if not circle or circle in assigned else (*assigned, circle)
    return (circle,) if circle else tuple(there)


def to_submit(space: Workspace, circle: str = "") -> tuple[tuple[CircleStanding, ...], list[str]]:
    """The circles that one may hand in, and which of them go unless somebody wishes otherwise."""
    own = set(own_circles(space, circle))
    mine = tuple(one for one in still_here(space) if one.id in own)
    ticked = [one.id for one in mine if (one.id == circle if circle else one.handed)]
    return mine, ticked


@dataclass(frozen=True, slots=True)
class Pictures:
    """Attached files of some circles: how many, what the originals weigh (bytes), names of those that are not here."""

    number: int
    size: int
    missing: tuple[str, ...]


def pictures(space: Workspace, circles: Sequence[str]) -> Pictures:
    """The attached files that go with these circles. Off the main thread."""
    files = space.outgoing.attached(list(circles)) if circles else []
    there = [file.place for file in files if file.place is not None]
    missing = tuple(file.name for file in files if file.place is None)
    return Pictures(len(there), sum(place.stat().st_size for place in there), missing)


def last_submission(space: Workspace, circles: Sequence[str]) -> Passed | None:
    """The last time that any of these circles was handed over, with the receipt if there is one."""
    sent = [one for one in passed(space) if one.sent and one.kind == "submission"]
    return next((one for one in sent if set(one.circles) & set(circles)), None)


def submit(space: Workspace, wish: Submit, report: Report) -> list[Made]:
    """交表."""
    from lcsurvey.sync import making

    return [
        making.make_submission(
            space, wish.folder, wish.circles, originals=wish.originals, remark=wish.remark, report=report
        )
    ]


# 下发 -------------------------------------------------------------------------------------------------------


def issued(space: Workspace) -> Mapping[str, tuple[str, str]]:
    """Circle → when it was given out last and until when, both ISO days."""
    found: dict[str, tuple[str, str]] = {}
    for one in space.desks.assignments(issued=True):
        found |= dict.fromkeys(one.circles, (one.at.astimezone().date().isoformat(), one.due))
    return found


def issue(space: Workspace, wish: Issue, report: Report) -> list[Made]:
    """下发: one file, or one for every circle."""
    from lcsurvey.sync import making

    batches = [(circle,) for circle in wish.circles] if wish.each else [wish.circles]
    made = []
    for number, circles in enumerate(batches):

        def told(done: int, of: int, words: str, number: int = number) -> None:
            report(number if wish.each else done, len(batches) if wish.each else of, words)

        made.append(
            making.make_assignment(
                space, wish.folder, circles, due=wish.due, phone=wish.phone, contact=wish.contact, role=wish.role,
                remark=wish.remark, report=told,
            )
        )  # fmt: skip
    if wish.phone and wish.phone != space.desks.own.phone:
        space.desks.set_phone(wish.phone)
    return made


# 回执, 退回 --------------------------------------------------------------------------------------------------


def unanswered(space: Workspace) -> tuple[Unanswered, ...]:
    """What came from others and was taken since the last receipt was made, the newest first."""
    last = max((one.at for one in space.desks.sent() if one.kind == "receipt"), default=None)
    return tuple(
        Unanswered(one.package, one.kind, one.sender, _names(one.circles), one.at, one.differing)
        for one in sorted(space.merging.ledger(), key=lambda one: one.at, reverse=True)
        if one.kind in ("submission", "handover") and one.device != space.device and (last is None or one.at > last)
    )


def acknowledge(space: Workspace, wish: Answer, report: Report) -> list[Made]:
    """回执."""
    from lcsurvey.sync import making

    return [making.make_receipt(space, wish.folder, wish.which, remark=wish.remark, report=report)]


def returned(space: Workspace) -> tuple[Returned, ...]:
    """Circles with tables that stand returned, with their reasons."""
    from lcsurvey.sync import items

    names = {one.id: short_name(one.name).replace("\n", " ") for one in space.circles()}
    found: dict[str, list[tuple[str, str]]] = {}
    for one in items.returned(space, list(names)):
        title = space.table(one["form"]).form.short
        words = str(one["reason"]) or tr("；").join(dict.fromkeys(map(str, one["questions"].values())))
        found.setdefault(one["circle"], []).append((title, words))
    return tuple(
        Returned(
            circle, names[circle], tuple(title for title, _ in rows), tuple(reason for _, reason in rows if reason)
        )
        for circle, rows in found.items()
    )


def give_back(space: Workspace, wish: Answer, report: Report) -> list[Made]:
    """退回."""
    from lcsurvey.sync import making

    return [making.make_return(space, wish.folder, wish.which, remark=wish.remark, report=report)]


# 移交 -------------------------------------------------------------------------------------------------------


def still_here(space: Workspace) -> tuple[CircleStanding, ...]:
    """The circles that were not handed over yet."""
    gone = {one.circle for one in space.desks.handed_over()}
    return () if "" in gone else tuple(one for one in standings(space) if one.id not in gone)


def passed_on(space: Workspace) -> tuple[tuple[str, ...], str]:
    """What was handed over before: its circles (none for everything), and in words; no words where nothing was."""
    gone = space.desks.handed_over()
    if not gone:
        return (), ""
    to = tr("、").join(dict.fromkeys(one.to for one in gone if one.to))
    if any(not one.circle for one in gone):
        return (), tr("整台电脑已经移交{part}，这里只能看。", part=tr("给{to}", to=to) if to else "")
    there = {one.id: one.name for one in space.circles()}
    names = _names({one.circle: there.get(one.circle, "") for one in gone})
    return tuple(one.circle for one in gone), tr(
        "已经移交{part}：{listed}。", part=tr("给{to}", to=to) if to else "", listed=listed(names, 4)
    )


def gone(space: Workspace, circle: str) -> str:
    """That one only reads of a circle here, because it was handed over; empty where it was not."""
    found = next((one for one in space.desks.handed_over() if one.circle == circle), None)
    return (
        tr("这个生活圈已经移交{part}，这里只能看，不能改。", part=tr("给{to}", to=found.to) if found.to else "")
        if found is not None
        else ""
    )


def pass_on(space: Workspace, wish: Pass, report: Report) -> list[Made]:
    """移交: read-only here once the file is written and verified, not before."""
    from lcsurvey.sync import desk_file, making

    to = [desk_file.read(wish.key)] if wish.key is not None else []
    return [making.make_handover(space, wish.folder, wish.circles, to=to, remark=wish.remark, report=report)]


def _names(circles: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(short_name(name).replace("\n", " ") for name in circles.values())


def _called(unit: str, name: str) -> str:
    return f"{unit} {name}".strip()
