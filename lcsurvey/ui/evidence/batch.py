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
from lcsurvey.store.shown_names import SIGNED
from lcsurvey.ui.evidence.given import Given, Pixels, short
from lcsurvey.ui.tasks import Cancelled, Reporter
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from lcsurvey.store.files import Kept
    from lcsurvey.store.signed import PageCode
    from lcsurvey.store.workspace import Workspace

NAMED = 3
"""Files that were not taken which a sentence names."""
AT_ONCE = 40
"""Files that are attached in one step, which 撤销 takes back together."""


@dataclass(frozen=True, slots=True)
class Where:
    """What it is attached to."""

    circle: str
    owner: str
    question: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not taken, and why."""

    name: str
    reason: str

    @property
    def why(self) -> str:
        """The reason beside the name, which it need not begin with."""
        name = short(self.name)
        return self.reason.removeprefix(name).strip()

    def __str__(self) -> str:
        name = short(self.name)
        return self.reason if name in self.reason else tr("“{short}”：{said}", short=name, said=self.reason)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many were taken, how many were there already or left after a cancel, and why others were not taken."""

    taken: int
    problems: tuple[Refused, ...] = ()
    again: int = 0
    left: int = 0
    filed: tuple[str, ...] = ()  # what became of pages whose code was read

    @property
    def more(self) -> bool:
        """Whether more were refused than the sentence names."""
        return len(self.problems) > NAMED

    @property
    def sentence(self) -> str:
        """What to say of those that were not taken; nothing where all were."""
        parts = [*self.filed]
        if self.again:
            parts.append(tr("{again} 个已经有了（内容完全一样），没有再加。", again=self.again))
        if self.left:
            parts.append(tr("已停下：加上了 {taken} 个，还有 {left} 个没有加。", taken=self.taken, left=self.left))
        if self.problems:
            more = tr(" 还有 {count} 个也没有加上。", count=len(self.problems) - NAMED) if self.more else ""
            head = (
                tr("加上了 {taken} 个，{count} 个没有加上：", taken=self.taken, count=len(self.problems))
                if self.taken
                else tr("没有加上：")
            )
            parts.append(head + " ".join(map(str, self.problems[:NAMED])) + more)
        return " ".join(parts)


class Batch:
    """The files of one drop or paste."""

    def __init__(self, workspace: Workspace, files: Sequence[Given], where: Where, idle: Event) -> None:
        self.workspace, self.files, self.where, self.idle = workspace, files, where, idle
        self.kept: list[tuple[Where, Kept]] = []
        self.problems: list[Refused] = []
        self.taken = self.again = self.tried = self.unfiled = 0
        self.known: set[str] = set()
        self.filed: Counter[str] = Counter()
        self.altered: set[str] = set()
        self.several: list[str] = []  # scans with pages of more than one table

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
            self.problems.append(Refused(file.name, str(error)))
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
        codes = self._codes(content, kept.mime) if loose else None
        if codes is None:
            return where
        if not codes:
            self.unfiled += where.category == SIGNED
            return where
        homes = {self._home(code) for code in codes}
        home, *others = homes
        if home is not None and not others:
            form, place = home
            self.filed[form] += 1
            return place
        if None in homes:
            self.unfiled += 1
        else:
            self.several.append(kept.name)
        return replace(where, category=SIGNED)

    def _codes(self, content: Path | bytes, mime: str) -> Sequence[PageCode] | None:
        """The codes on a picture, or on the pages of a scan; None for what holds none."""
        if mime == "application/pdf":
            from lcsurvey.store.scan import scan

            try:
                return scan(content if isinstance(content, bytes) else content.read_bytes()).codes
            except OSError:  # it was there a moment ago, and is kept
                return ()
        if not mime.startswith("image/"):
            return None
        from lcsurvey.store.signed import page_code

        found = page_code(content, thorough=self.where.category == SIGNED)
        return [] if found is None else [found]

    def _home(self, code: PageCode) -> tuple[str, Where] | None:
        """The table that a page is of, and its place; None where it is none of this circle's."""
        where = self.where
        printed = self.workspace.find_code(code.code) if code.code else None
        if printed is not None and not printed.agrees:
            self.altered.add(printed.form)
        here = self.workspace.circle(where.circle)
        ours = code.circle in (here.id, here.code.lower())  # a page says the code of a circle that has one
        circle, form = (printed.circle, printed.form) if printed else (here.id if ours else "", code.form)
        stage, round_ = (printed.stage, printed.round) if printed else (Stage.SELF, self.workspace.round.id)
        if circle != where.circle or form not in self.workspace.tables():
            return None
        return form, Where(circle, response_id(circle, form, round_, str(stage)), category=SIGNED)

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
        if self.several:
            names = tr("、").join(self.several[:3])
            said.append(
                tr(
                    "{names}：里面有几张表的签字页，没有归到一张表。请一张表扫描成一个文件，或在“属于”里选。",
                    names=names,
                )
            )
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
                self.problems += [Refused(kept.name, str(error)) for kept in mine]
