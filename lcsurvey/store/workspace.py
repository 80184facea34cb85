"""A workspace: a folder with everything that was ever entered, opened by one person at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from lcsurvey.circle.model import (
    Activity,
    Attachment,
    Circle,
    Community,
    Compound,
    Demand,
    Gate,
    Mark,
    Outlet,
    Project,
    Reach,
    Region,
    Survey,
)
from lcsurvey.errors import LCSurveyError, Problem
from lcsurvey.form.model import Pack, Settings, Value
from lcsurvey.record.change import Change
from lcsurvey.response.model import Response, Stage
from lcsurvey.store import audit, folder, local, opening, printing
from lcsurvey.store.answering import Answering
from lcsurvey.store.blocks import Blocks
from lcsurvey.store.desks import Desks
from lcsurvey.store.differences import Differences
from lcsurvey.store.files import Files
from lcsurvey.store.inventory import Inventory, Listing
from lcsurvey.store.ledger import Ledger
from lcsurvey.store.list_intake import ListIntake
from lcsurvey.store.lock import Lock
from lcsurvey.store.merging import Merging
from lcsurvey.store.model import (
    Binned,
    CircleSummary,
    Handling,
    Person,
    PrintRecord,
    ResponseSummary,
    Round,
    Saved,
    Status,
    Submission,
    Undone,
)
from lcsurvey.store.outgoing import Outgoing
from lcsurvey.store.questionnaires import QUESTIONNAIRE, Questionnaires
from lcsurvey.store.responses import Key
from lcsurvey.store.table_list import TableList
from lcsurvey.store.undoing import Undoing
from lcsurvey.store.versions import Versions
from lcsurvey.store.visit import Visit

if TYPE_CHECKING:
    from lcsurvey.score.library import Library
    from lcsurvey.score.table import Table

__all__ = [
    "Binned",
    "CircleSummary",
    "Handling",
    "Person",
    "PrintRecord",
    "ResponseSummary",
    "Round",
    "Saved",
    "Status",
    "Submission",
    "Undone",
    "Workspace",
]


class Workspace:
    """Gives and takes values; every change is durable when its method returns.

    Reading is possible from any thread; writing too, one at a time. Methods raise LCSurveyError and its kinds:
    AnswerError for values that do not suit, NotFound, WorkspaceError where the disk or database fails; then
    nothing was changed.

    What its parts do is taken over as it is: lists of things (``communities`` to ``marks``, called, with a circle's id
    for its own alone) and the registers (:class:`Inventory`), what a visit sees (:class:`Visit`), attached files
    (:class:`Files`), acts (:class:`Answering`), taking back (:class:`Undoing`). ``questionnaires`` are outside the log.
    """

    def __init__(self, path: Path, ledger: Ledger, lock: Lock | None) -> None:
        self.path = path
        self._looked_at = lock is None
        self._ledger = ledger
        self._lock = lock
        self._inventory = Inventory(ledger)
        self._answering, self.recovered = Answering(ledger), ledger.recovered
        self.questionnaires = Questionnaires(ledger)
        self.list_intake = ListIntake(ledger, self._inventory)
        self.differences = Differences(ledger, self._inventory)
        self.files = files = Files(ledger, path, self._inventory)
        self.outgoing = Outgoing(ledger, files)
        self.merging = Merging(ledger, files)
        self.blocks = Blocks(ledger, self.merging.freshen)
        tables = TableList(ledger)
        self.add_table, self.remove_table = tables.add, tables.remove
        self.desks = Desks(ledger, path, self.merging.freshen)
        self._take_over(Visit(ledger, self._inventory), files, Undoing(ledger))

    def _take_over(self, visit: Visit, files: Files, undoing: Undoing) -> None:
        """What the parts do as they do it."""
        of = self._inventory
        self.communities, self.compounds, self.gates = Listing(of, Community), Listing(of, Compound), Listing(of, Gate)
        self.outlets, self.reaches = Listing(of, Outlet), Listing(of, Reach)
        self.activities, self.demands, self.projects = Listing(of, Activity), Listing(of, Demand), Listing(of, Project)
        self.surveys, self.attachments, self.marks = Listing(of, Survey), Listing(of, Attachment), Listing(of, Mark)
        self.circle, self.find_circle = of.circle, of.find_circle
        self.add_many, self.change = of.create, of.change
        self.delete, self.deleted, self.restore = of.delete, of.deleted, of.restore
        self.set_reach, self.similar_outlets, self.lead = visit.set_reach, visit.similar_outlets, visit.lead
        self.facts, self.all_facts, self.city_facts = visit.facts, visit.all_facts, visit.city_facts
        self.standing, self.as_of, self.turns = visit.standing, visit.as_of, visit.turns
        self.attach, self.open_attachment, self._file_problems = files.attach, files.path, files.problems
        self.act, self.settings_of, self.returned = self._answering.act, self._answering.settings_of, self._answering.returned
        self.handlings, self.versions = self._answering.handlings, Versions(self._ledger, self._answering)
        self.submissions, self.submission = self._answering.submissions, self._answering.submission
        self.undo, self.redo, self.dated = undoing.undo, undoing.redo, of.ledger.dated
        self.settle, self.unsettled, base = of.ledger.settled, of.ledger.unsettled, of.ledger.database
        self.written, self.at_once = base.written, base.at_once

    @classmethod
    def create(
        cls, path: Path | str, *, pack: Pack, library: Library, person: Person, today: date | None = None,
        registers: bool = True,
    ) -> Self:  # fmt: skip
        """A new workspace in an empty or absent folder, with the registers and tables of the pack, or without them."""
        local.require_person(person)
        at, today = Path(path).expanduser().absolute(), today or datetime.now().astimezone().date()
        ledger, lock = opening.create(at, pack, library, person, today, registers=registers)
        return cls(at, ledger, lock)

    @classmethod
    def open(cls, path: Path | str, *, library: Library, read_only: bool = False) -> Self:
        """An existing workspace, given its folder or its database file.

        Raises WorkspaceBusy, WorkspaceReadOnly, WorkspaceNewer, WorkspaceDamaged, WorkspaceForeign, WorkspacePlace.
        """
        at = folder.folder_of(Path(path).expanduser().absolute())
        ledger, lock = opening.open_(at, library, read_only=read_only)
        return cls(at, ledger, lock)

    def close(self) -> None:
        """Write everything back and let others open it; safe to call twice."""
        opening.close(self._ledger, self._lock, self.path)
        self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # — who and what —

    @property
    def read_only(self) -> bool:
        """Whether it can only be looked at: opened so, or handed over (移交) until it is taken back."""
        return self._looked_at or "" in self._ledger.handed

    @property
    def device(self) -> str:
        """The id of this computer's copy."""
        return self._ledger.device

    @property
    def person(self) -> Person:
        """Who is at the screen (现在是谁在填)."""
        return self._ledger.person

    @property
    def pack(self) -> Pack:
        """The pack the workspace was made for, as it carries it."""
        return self._ledger.pack

    def people(self) -> tuple[Person, ...]:
        """Who has worked here, the last one first."""
        return local.people(self._ledger)

    def sign_in(self, person: Person) -> Saved:
        """From now on this person is the author."""
        saved = local.sign_in(self._ledger, person)
        if self._lock is not None:
            self._lock.note(person.name)
        return saved

    def tables(self) -> tuple[str, ...]:
        """The ids of the carried tables that a circle hands in, the pack's own order first."""
        carried = [form_id for form_id in self._ledger.carried.ids() if not form_id.endswith(QUESTIONNAIRE)]
        first = [form_id for form_id in self.pack.tables if form_id in carried]
        return tuple(dict.fromkeys([*first, *carried]))

    def table(self, form_id: str, version: int | None = None) -> Table:
        """A table, the newest carried version by default."""
        return self._ledger.carried.table(form_id, version)

    def settings(self, form_id: str) -> Settings:
        """The settings in force for a form."""
        return local.settings(self._ledger, form_id)

    def setting_values(self) -> Mapping[str, Any]:
        """Setting id → value in force, of all packs carried."""
        return local.setting_values(self._ledger)

    def set_setting(self, setting_id: str, value: Any) -> Saved:
        """Set a setting for this workspace; the office's alone."""
        return local.set_setting(self._ledger, setting_id, value)

    def rounds(self) -> tuple[Round, ...]:
        """The rounds, by their first day."""
        return tuple(sorted(self._inventory.all(Round), key=lambda round_: (round_.start, round_.label)))

    @property
    def round(self) -> Round:
        """The round that is worked on here."""
        return local.current_round(self._ledger, self.rounds())

    def create_round(self, label: str, start: str, end: str) -> Round:
        """A new round; dates are ISO. It is not yet the one worked on."""
        if start > end:
            raise LCSurveyError(f"开始日期 {start} 晚于结束日期 {end}，请改正。")
        id_ = self.add("round", {"label": label, "start": start, "end": end})
        return next(round_ for round_ in self.rounds() if round_.id == id_)

    def use_round(self, round_: str) -> Saved:
        """Work on another round from now on."""
        return local.use_round(self._ledger, round_, self.rounds())

    # — what is there —

    def regions(self) -> tuple[Region, ...]:
        """The regions in the register's order."""
        return self._inventory.all(Region)

    def circles(self) -> tuple[Circle, ...]:
        """The circles in the register's order."""
        return self._inventory.circles()

    def summaries(self) -> tuple[CircleSummary, ...]:
        """Every circle with its counts and its self-assessments of the current round."""
        return self._inventory.summaries()

    def add(self, kind: str, values: Mapping[str, Any]) -> str:
        """A new region, circle, community, compound, outlet or round; its id."""
        return self._inventory.create(kind, [values])[0]

    @property
    def city(self) -> str:
        """What stands in a circle's place for the tables of the whole city."""
        return self._ledger.scores.city

    # — what was answered —

    def response(self, circle: str, form: str, stage: Stage = Stage.SELF, round: str | None = None) -> Response:
        """A response; an empty one where nothing is there yet."""
        return self._answering.response(self._key(circle, form, stage, round))

    def answer(
        self,
        circle: str,
        form: str,
        stage: Stage,
        fields: Mapping[str, Value | None],
        *,
        notes: Mapping[str, str] | None = None,
        round: str | None = None,
    ) -> tuple[Saved, Response]:
        """Save answers by field (None clears one) and notes by question, all or none, in one transaction."""
        return self._answering.answer(self._key(circle, form, stage, round), fields, notes or {})

    def overrule(
        self,
        circle: str,
        form: str,
        stage: Stage,
        field: str,
        value: Value | None,
        reason: str,
        facts: str,
        *,
        round: str | None = None,
    ) -> tuple[Saved, Response]:
        """Replace a derived answer by hand: value, reason, digest of the facts; None ends it."""
        return self._answering.overrule(self._key(circle, form, stage, round), field, value, reason, facts)

    def submit(self, circle: str, form: str, stage: Stage = Stage.SELF, round: str | None = None) -> Submission:
        """Hand a response in (交表)."""
        return self._answering.submit(self._key(circle, form, stage, round))

    # — taking back, looking back —

    @property
    def can_undo(self) -> bool:
        """Whether this session did something that can be taken back."""
        return bool(self._ledger.stack.done)

    @property
    def can_redo(self) -> bool:
        """Whether something taken back can be done again."""
        return bool(self._ledger.stack.undone)

    def history(self, entity: str, field: str | None = None) -> tuple[Change, ...]:
        """Every change of a thing or of one of its fields, the oldest first."""
        with self._ledger.database.reading() as connection:
            return self._ledger.log.history(connection, entity, field)

    def note_print(
        self, code: str, circle: str, form: str, stage: Stage = Stage.SELF, *, round: str | None = None
    ) -> Saved:
        """Remember that a page with this code was printed from the record as it is now."""
        return printing.note(self._ledger, code, self._key(circle, form, stage, round))

    def find_code(self, code: str) -> PrintRecord | None:
        """The page with this code, and whether the record still agrees with it; None where none is known."""
        return printing.find(self._ledger, code)

    # — proof —

    def status(self) -> Status:
        """Counts: changes, devices, open differences, size."""
        return local.status(self._ledger)

    def dump(self) -> Iterator[str]:
        """The whole state as canonical JSON lines, the last their SHA-256."""
        return audit.dump(self._ledger)

    def check(self) -> tuple[Problem, ...]:
        """Everything that is not as it should be: database, digests, heads, lists, attached files."""
        return (*audit.check(self._ledger), *self._file_problems())

    def rebuild(self) -> Saved:
        """Make every list and cached score anew from the changes."""
        return local.rebuild(self._ledger)

    def _key(self, circle: str, form: str, stage: Stage, round_: str | None) -> Key:
        return Key(circle, form, round_ or self._ledger.round_id, Stage(stage))
