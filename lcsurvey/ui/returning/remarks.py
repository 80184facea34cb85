"""What desks have said of a table since it was last handed in: for the whole and at its questions."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from lcsurvey.errors import NotFound
from lcsurvey.response.model import Response, State
from lcsurvey.store.model import ACTS, Handling
from lcsurvey.store.values import answer_value
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.form.model import Answers, Form, Value
    from lcsurvey.store.workspace import Workspace

SAYING = ("return", "remark")
"""Acts that say something to who filled the table in."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence at a question: 退回 or 意见, by whom, and whether the answer has been changed since."""

    question: str
    act: str
    words: str
    author: str
    at: datetime
    changed: bool = False

    @property
    def line(self) -> str:
        """How it stands at its question: 王主任（滨河街道）11月22日退回：请附照片."""
        return tr(
            "{author}{day}{acts}：{words}", author=self.author, day=day(self.at), acts=ACTS[self.act], words=self.words
        )


@dataclass(frozen=True, slots=True)
class Remarks:
    """All of them, in the form's order; ``last`` is the return that stands, None where the table is not returned."""

    items: tuple[Remark, ...] = ()
    whole: tuple[Handling, ...] = ()  # those with words for the whole table
    last: Handling | None = None
    phone: str = ""
    was: Mapping[str, Mapping[str, Value | None]] = field(default_factory=dict)  # question → field → answer handed in

    def now(self, answers: Answers, unsettled: Collection[str] = ()) -> Remarks:
        """The same with what has been changed since, as the answers are; ``unsettled`` fields have two of them."""
        done = {
            name
            for name, was in self.was.items()
            if any(answers.get(field) != value for field, value in was.items()) and not any(f in unsettled for f in was)
        }
        return replace(self, items=tuple(replace(one, changed=one.question in done) for one in self.items))

    def at(self, question: str) -> tuple[Remark, ...]:
        """Those at a question, the first first."""
        return tuple(one for one in self.items if one.question == question)

    @property
    def first(self) -> str:
        """The first question that is still as it was when it was remarked on; else the first; empty for none."""
        waiting = next((one.question for one in self.items if not one.changed), "")
        return waiting or next((one.question for one in self.items), "")

    @property
    def counted(self) -> str:
        """“意见 3 条，已改 1 条”; empty for none."""
        if not self.items and not self.whole:
            return ""
        done = sum(one.changed for one in self.items)
        words = tr("意见 {count} 条", count=len(self.items) + len(self.whole))
        return tr("{words}，已改 {done} 条", words=words, done=done) if done else words


NONE = Remarks()


def remarks(workspace: Workspace, response: Response, form: Form) -> Remarks:
    """What is said of a table; nothing of one that was not handed in, or was handed in again or taken back since."""
    if not response.submission:
        return NONE
    acts = [one for one in workspace.handlings(response.id) if one.submission == response.submission]
    saying = [one for one in acts if one.act in SAYING]
    if not saying:
        return NONE
    items = [
        Remark(name, one.act, words, one.author, one.at)
        for name in form.question
        for one in saying
        if (words := one.items.get(name, ""))
    ]
    last = (
        next((one for one in reversed(acts) if one.act == "return"), None) if response.state is State.RETURNED else None
    )
    phone = phone_of(workspace, last.device) if last else ""
    was = _handed_in(workspace, response.submission, form, {one.question for one in items})
    return Remarks(tuple(items), tuple(one for one in saying if one.remark), last, phone, was)


def _handed_in(
    workspace: Workspace, submission: str, form: Form, names: set[str]
) -> Mapping[str, Mapping[str, Value | None]]:
    """What a submission says to these questions; nothing where its content has not arrived."""
    try:
        kept = workspace.submission(submission).get("effective") or {}
    except NotFound:
        return {}
    return {
        name: {field: answer_value(form, field, kept.get(field)) for field in form.question[name].fields}
        for name in names
    }


def phone_of(workspace: Workspace, device: str) -> str:
    """The telephone of the desk at a computer: its own, or what its newest task named; empty where it is not known."""
    desks = workspace.desks
    own = next((one.phone for one in desks.devices() if one.device == device), "")
    tasks = reversed(desks.assignments(issued=False))
    return own or next((one.phone for one in tasks if one.desk == device and one.phone), "")


def day(at: datetime) -> str:
    """A moment as people say its day here: 11月22日."""
    here = at.astimezone()
    return tr("{month}月{day}日", month=here.month, day=here.day)


def moment(at: datetime) -> str:
    """With the time of day: 11月22日 14:05."""
    return f"{day(at)} {at.astimezone():%H:%M}"


def until(iso: str) -> str:
    """An ISO day as people say it, with the year where it is another one; empty for none."""
    if not iso:
        return ""
    due = date.fromisoformat(iso)
    year = tr("{year}年", year=due.year) if due.year != datetime.now(UTC).astimezone().year else ""
    return tr("{year}{month}月{day}日", year=year, month=due.month, day=due.day)
