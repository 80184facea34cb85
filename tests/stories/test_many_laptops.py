"""Three laptops, a street, a district and a memory stick do whatever they like; in the end all of it is one record.

``LCSURVEY_LONG=1`` tries as many examples as one has patience for (500).
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from contextlib import ExitStack, suppress
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from lcsurvey.circle.model import Outlet
from lcsurvey.errors import LCSurveyError
from lcsurvey.response.model import Stage, State
from lcsurvey.score.library import Library
from lcsurvey.store import database, folder
from lcsurvey.store.difference import Rule, plan
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.sync import making, receiving, starting
from lcsurvey.sync.reading import open_package

FORM = "jining/typing"
LAPTOPS = ("社区一", "社区二", "社区三")
DESKS = ("街道", "区里")
FEW = 12
EXAMPLES = 500 if os.environ.get("LCSURVEY_LONG") else FEW

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five folders as they are on the first morning: two laptops share a circle, the third has its own."""
    at, library = tmp_path_factory.mktemp("laptops"), Library()
    with ExitStack() as open_:
        office = Person("李主任", "区商务局", "office")
        district = open_.enter_context(
            Workspace.create(at / "区里", pack=library.pack("zhongwei"), library=library, person=office)
        )
        shared, own, *_ = (circle.id for circle in district.circles())
        given = making.make_assignment(district, at / "下发", [shared, own], due="2026-11-29", role="street")
        street = open_.enter_context(
            starting.start(at / "街道", given.paths, name="赵强", unit="街道", library=library)
        )
        for name, circle in zip(LAPTOPS, (shared, shared, own), strict=True):
            task = making.make_assignment(street, at / "下发", [circle], due="2026-11-29")
            starting.start(at / name, task.paths, name=name, unit=name, library=library).close()
    (at / "circles.json").write_text(json.dumps([shared, own]), "utf-8")
    return at


def test_whatever_they_do_it_becomes_one_record(places: Path) -> None:
    class Here(ManyLaptops):
        at = places

    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Here,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=14,
            deadline=None,
            derandomize=EXAMPLES == FEW,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )


class ManyLaptops(RuleBasedStateMachine):
    """One season in miniature; the stick holds every file that was ever made."""

    at: Path
    library = Library()
    stick = Bundle("stick")

    @initialize()
    def morning(self) -> None:
        self.open = ExitStack()
        self.place = Path(self.open.enter_context(tempfile.TemporaryDirectory()))
        self.shared, self.own = json.loads((self.at / "circles.json").read_text("utf-8"))
        self.spaces = {name: self.copy(name, name) for name in (*LAPTOPS, *DESKS)}
        self.touched = set()
        self.up: list[Path] = []  # what goes to the district in the end

    def copy(self, name: str, to: str) -> Workspace:
        """A folder of the first morning, as if it were the computer's own and no copy."""
        target = self.place / to
        shutil.copytree(self.at / name, target)
        file = target / folder.DATABASE
        connection = database.driver().connect(str(file))
        connection.execute("UPDATE meta SET value = ? WHERE key = 'place'", (folder.place_of(target, file),))
        connection.commit()
        connection.close()
        return self.open.enter_context(Workspace.open(target, library=self.library))

    def circle(self, who: str) -> str:
        return self.own if who == LAPTOPS[2] else self.shared

    def at_work(self, who: str) -> Workspace:
        self.touched.add(who)
        return self.spaces[who]

    # — what people do —

    @rule(who=st.sampled_from((*LAPTOPS, "街道")), option=st.integers(0, 5), value=st.sampled_from([True, False, None]))
    def tick(self, who: str, option: int, value: bool | None) -> None:
        space, circle = self.at_work(who), self.circle(who)
        fields = [name for name in space.table(FORM).form.field if "." in name]
        if space.response(circle, FORM).state in (State.EMPTY, State.DRAFT, State.RETURNED):
            space.answer(circle, FORM, Stage.SELF, {fields[option]: value})

    @rule(who=st.sampled_from(LAPTOPS), act=st.sampled_from(["add", "rename", "delete"]), which=st.integers(0, 3))
    def outlet(self, who: str, act: str, which: int) -> None:
        space, circle = self.at_work(who), self.circle(who)
        there = [outlet for outlet in space.outlets(circle) if isinstance(outlet, Outlet)]
        if act == "add" or not there:
            space.add(
                "outlet", {"name": f"{who}登记的店{len(there)}", "circle": circle, "format": "药店", "minutes": which}
            )
        elif act == "rename":
            space.change(there[which % len(there)].id, {"name": f"{who}改的名{which}", "staff": which})
        else:
            space.delete(there[which % len(there)].id)

    @rule(target=stick, who=st.sampled_from(LAPTOPS), whole=st.booleans())
    def hand_up(self, who: str, whole: bool) -> Path:
        space, circle = self.at_work(who), self.circle(who)
        state = space.response(circle, FORM).state
        if whole and state in (State.DRAFT, State.RETURNED) and space.lead(circle) is not None:
            with suppress(LCSurveyError):  # the leading community alone hands in
                space.submit(circle, FORM)
        return self.made(making.make_submission(space, self.place / "盘"))

    @rule(target=stick)
    def relay(self) -> Path:
        return self.made(making.make_submission(self.at_work("街道"), self.place / "盘", [self.shared, self.own]))

    def made(self, made: making.Made) -> Path:
        assert len(made.paths) == 1
        assert made.recipients
        self.up.append(made.paths[0])
        return made.paths[0]

    @rule(desk=st.sampled_from(DESKS), file=stick)
    def carry(self, desk: str, file: Path) -> None:
        outcome = receiving.receive(self.at_work(desk), [file]).outcomes[0]
        assert outcome.status in ("merged", "already") or outcome.code == "unknown_sender", outcome

    @rule(kind=st.sampled_from(["later", "filled", "mine"]))
    def settle(self, kind: str) -> None:
        differences = self.at_work("街道").differences
        differences.carry_out(plan(Rule(kind), differences.listed()))  # type: ignore[arg-type]

    @rule()
    def send_back(self) -> None:
        street = self.at_work("街道")
        for circle in (self.shared, self.own):
            response = street.response(circle, FORM)
            if response.state is State.SUBMITTED:
                street.act(response.submission, "return", "请核对")
                back = making.make_return(street, self.place / "盘", [circle])
                for who in LAPTOPS:
                    if self.circle(who) == circle:
                        assert receiving.receive(self.at_work(who), back.paths).outcomes[0].status == "merged"
                        assert self.spaces[who].response(circle, FORM).state in (State.RETURNED, State.SUBMITTED)

    @precondition(lambda self: any(not one.withdrawn for one in self.spaces["区里"].merging.ledger()))
    @rule(which=st.integers(0, 5))
    def take_back(self, which: int) -> None:
        """What the last package brought can be taken back, and then it is as it was before."""
        district = self.at_work("区里")
        standing = [one for one in district.merging.ledger() if not one.withdrawn]
        district.merging.withdraw(standing[which % len(standing)].package)
        district.merging.freshen()

    @invariant()
    def the_record_that_was_worked_on_is_whole(self) -> None:
        for name in getattr(self, "touched", ()):
            assert self.spaces[name].check() == ()
        self.touched: set[str] = set()

    # — in the evening —

    def teardown(self) -> None:
        if not hasattr(self, "open"):
            return
        with self.open:
            if self.up:
                self.evening()

    def evening(self) -> None:
        """Two districts get every file, in opposite orders, one of them twice: one record, with all that was written."""
        first, second = self.copy("区里", "甲"), self.copy("区里", "乙")
        for space, files in ((first, self.up), (second, [*reversed(self.up), *self.up])):
            waiting = [one for one in receiving.receive(space, files).outcomes if one.status == "quarantined"]
            assert {one.code for one in waiting} <= {"unknown_sender"}
            for device in {one.device for one in waiting}:
                space.desks.approve(device)
            receiving.retry(space)
            assert space.desks.quarantine() == ()
            assert space.check() == ()
        assert list(first.dump()) == list(second.dump())
        self.nothing_is_lost(first)
        self.same_heads(first, second)

    def nothing_is_lost(self, district: Workspace) -> None:
        """Every change of every file is in the record."""
        kept = {sha256(line.encode()).digest() for line in district.dump()}
        for file in self.up:
            with open_package(file, district.desks.identities) as opened:
                assert {row[9] for block in opened.arrival().blocks for row in block.rows} <= kept

    def same_heads(self, first: Workspace, second: Workspace) -> None:
        for circle in (self.shared, self.own):
            one, other = first.response(circle, FORM), second.response(circle, FORM)
            assert (one.effective, one.state, one.conflicts) == (other.effective, other.state, other.conflicts)
            assert first.outlets(circle) == second.outlets(circle)
        assert [one.id for one in first.differences.listed()] == [one.id for one in second.differences.listed()]
