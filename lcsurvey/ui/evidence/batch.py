"""Some files on their way into the workspace, in a thread: each read, checked, kept; attached by forties.

Pages of ours that come back with ink on them are filed with their table, by the code on them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from threading import Event
from typing import TYPE_CHECKING

from lcsurvey.errors import LCSurveyError
from lcsurvey.record.identity import response_id
from lcsurvey.response.model import Stage
from lcsurvey.ui.evidence.given import Given, Pixels
from lcsurvey.ui.tasks import Cancelled, Reporter
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from lcsurvey.store.files import Kept
    from lcsurvey.store.workspace import Workspace

AT_ONCE = 40
"""Files that are attached in one step, which 撤销 takes back together."""
SIGNED = tr("签字页")


@dataclass(frozen=True, slots=True)
class Where:
    """What it is attached to."""

    circle: str
    owner: str
    question: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many were taken, how many were there already or left after a cancel, and why others were not taken."""

    taken: int
    problems: tuple[str, ...] = ()
    again: int = 0
    left: int = 0
    filed: tuple[str, ...] = ()  # what became of pages whose code was read

    @property
    def sentence(self) -> str:
        """What to say of those that were not taken; nothing where all were."""
        parts = [*self.filed]
        if self.again:
            parts.append(tr("{again} 个已经有了（内容完全一样），没有再加。", again=self.again))
        if self.left:
            parts.append(tr("已停下：加上了 {taken} 个，还有 {left} 个没有加。", taken=self.taken, left=self.left))
        if self.problems:
            more = tr(" 还有 {count} 个也没有加上。", count=len(self.problems) - 3) if len(self.problems) > 3 else ""
            head = (
                tr("加上了 {taken} 个，{count} 个没有加上：", taken=self.taken, count=len(self.problems))
                if self.taken
                else tr("没有加上：")
            )
            parts.append(head + " ".join(self.problems[:3]) + more)
        return " ".join(parts)


class Batch:
    """The files of one drop or paste."""

    def __init__(self, workspace: Workspace, files: Sequence[Given], where: Where, idle: Event) -> None:
        self.workspace, self.files, self.where, self.idle = workspace, files, where, idle
        self.kept: list[tuple[Where, Kept]] = []
        self.problems: list[str] = []
        self.taken = self.again = self.tried = self.unfiled = 0
        self.known: set[str] = set()
        self.filed: Counter[str] = Counter()
        self.altered: set[str] = set()

    def done(self, reporter: Reporter) -> Outcome:
        """Take one after the other; what was kept before a cancel is attached all the same. Sets ``idle`` at the end."""
        try:
            self.known = {
                one.sha256 for one in self.workspace.attachments(self.where.circle)
                if (one.owner, one.question) == (self.where.owner, self.where.question)
            }  # fmt: skip
            try:
                for number, file in enumerate(self.files):
                    reporter.report(number, len(self.files), file.name)
                    self._take(file)
            except Cancelled:
                pass
            self._attach()
            left = len(self.files) - self.tried
            return Outcome(self.taken, tuple(self.problems), self.again, left, self._filed())
        finally:
            self.idle.set()

    def _take(self, file: Given) -> None:
        self.tried += 1
        try:
            content = file.content.encoded() if isinstance(file.content, Pixels) else file.content
            kept = self.workspace.files.keep(content, file.name)
        except LCSurveyError as error:
            said = str(error)
            self.problems.append(said if file.short in said else tr("“{short}”：{said}", short=file.short, said=said))
            return
        if kept.sha256 in self.known:
            self.again += 1
            return
        self.known.add(kept.sha256)
        self.kept.append((self._place(content, kept), kept))
        if len(self.kept) >= AT_ONCE:
            self._attach()

    def _place(self, content: Path | bytes, kept: Kept) -> Where:
        """Where a file goes: a page with our code to its table, anything else as wished."""
        where = self.where
        loose = where.owner == where.circle and where.category in ("", SIGNED)
        if not loose or not kept.mime.startswith("image/"):
            return where
        from lcsurvey.store.signed import page_code

        found = page_code(content, thorough=where.category == SIGNED)
        if found is None:
            self.unfiled += where.category == SIGNED
            return where
        printed = self.workspace.find_code(found.code) if found.code else None
        if printed is not None and not printed.agrees:
            self.altered.add(printed.form)
        here = self.workspace.circle(where.circle)
        ours = found.circle in (here.id, here.code.lower())  # a page says the code of a circle that has one
        circle, form = (printed.circle, printed.form) if printed else (here.id if ours else "", found.form)
        stage, round_ = (printed.stage, printed.round) if printed else (Stage.SELF, self.workspace.round.id)
        if circle != where.circle or form not in self.workspace.tables():
            self.unfiled += 1
            return replace(where, category=SIGNED)
        self.filed[form] += 1
        return Where(circle, response_id(circle, form, round_, str(stage)), category=SIGNED)

    def _filed(self) -> tuple[str, ...]:
        """What is to be said of signed pages."""
        said = []
        for form, number in self.filed.items():
            called = self.workspace.table(form).form.short
            later = tr("，但打印以后表里又改过，纸上与现在的不一样") if form in self.altered else ""
            said.append(
                tr(
                    "{number} 张签字页认出是“{called}”的，已归到这张表{later}。",
                    number=number,
                    called=called,
                    later=later,
                )
            )
        if self.unfiled:
            said.append(tr("{unfiled} 张签字页没有认出是本圈哪张表的，请在“属于”里选。", unfiled=self.unfiled))
        return tuple(said)

    def _attach(self) -> None:
        """Attach what is kept, what goes to one place in one step; LCSurveyError is told of all of them."""
        some, self.kept = self.kept, []
        for where in dict.fromkeys(place for place, _ in some):
            mine = [kept for place, kept in some if place == where]
            try:
                self.workspace.files.attach_kept(
                    where.circle, where.owner, mine, question=where.question, category=where.category
                )
                self.taken += len(mine)
            except LCSurveyError as error:
                self.problems.append(
                    tr("“{name}”等 {count} 个：{error}", name=mine[0].name, count=len(mine), error=error)
                )
