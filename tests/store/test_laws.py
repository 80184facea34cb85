"""Laws: whatever is done, the lists equal what the heads give, and heads what the changes give."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError

from lcsurvey.errors import LCSurveyError
from lcsurvey.record.head import heads
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store import tables as t
from lcsurvey.store.workspace import Person, Workspace

FORMS = ("jining/typing", "jining/evaluation", "ordos/acceptance")


@pytest.fixture(scope="module")
def shared(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One workspace that all examples go on with; the laws hold from any state."""
    with Workspace.create(
        tmp_path_factory.mktemp("laws") / "资料",
        pack=library.pack("zhongwei"),
        library=library,
        person=Person("李主任", "商务局", "office"),
        today=date(2026, 11, 21),
    ) as workspace:
        yield workspace


VALUES = st.none() | st.booleans() | st.integers(0, 3) | st.sampled_from(["yes", "no", "meets", "字"])
ACTS = st.one_of(
    st.tuples(
        st.just("answer"),
        st.integers(0, 2),
        st.integers(0, 2),
        st.sampled_from(list(Stage)),
        st.lists(st.tuples(st.integers(0, 80), VALUES), min_size=1, max_size=4),
    ),
    st.tuples(st.just("change"), st.integers(0, 2), st.sampled_from([None, 0, 17675, "字", -1])),
    st.tuples(
        st.just("outlet"),
        st.integers(0, 2),
        st.sampled_from(["甲", "", "乙"]),
        st.sampled_from(["pharmacy", "bank", "market", "barber", "没有"]),
        st.lists(st.integers(0, 2), max_size=2),
    ),
    st.tuples(st.just("move"), st.integers(0, 5), st.integers(0, 2), st.lists(st.integers(0, 2), max_size=2)),
    st.tuples(st.just("compound"), st.integers(0, 2)),
    st.tuples(st.just("reach"), st.integers(0, 3), st.sampled_from([True, False, None]), st.integers(0, 20)),
    st.tuples(st.just("listed"), st.integers(0, 2), st.booleans()),
    st.tuples(
        st.just("ledger"), st.sampled_from(["activity", "demand", "project", "survey", "community"]), st.integers(0, 2)
    ),
    st.tuples(st.just("overrule"), st.integers(0, 2), st.booleans()),
    st.tuples(st.just("round"), st.booleans()),
    st.tuples(st.sampled_from(["delete", "restore"]), st.sampled_from(["circle", "outlet"]), st.integers(0, 5)),
    st.tuples(st.just("submit"), st.integers(0, 2), st.integers(0, 2)),
    st.tuples(st.just("act"), st.integers(0, 2), st.sampled_from(["return", "approve", "withdraw"])),
    st.tuples(st.just("setting"), st.booleans()),
    st.tuples(st.sampled_from(["undo", "redo"])),
)


SEEN = ("move", "compound", "reach", "listed", "ledger", "overrule", "round")
TITLES = {"demand": "text", "survey": "organisation"}


def see(workspace: Workspace, circles: list[str], name: str, rest: list[Any]) -> None:
    """One act on what tables follow from."""
    if name == "move":
        outlets = workspace.outlets()
        if outlets:
            serves = [circles[number] for number in rest[2]]
            workspace.change(outlets[rest[0] % len(outlets)].id, {"circle": circles[rest[1]], "circles": serves})
    elif name == "compound":
        workspace.add("compound", {"name": "家园", "circle": circles[rest[0]], "households": 100})
    elif name == "reach":
        compounds = workspace.compounds()
        if compounds:
            compound = compounds[rest[0] % len(compounds)].id
            workspace.set_reach(compound, ["pharmacy", "market"], rest[1], rest[2] or None)
    elif name == "listed":
        workspace.change(circles[rest[0]], {"listed": rest[1]})
    elif name == "ledger":
        values = {TITLES.get(rest[0], "name"): "甲", "circle": circles[rest[1]]}
        values |= {"date": "2026-10-01"} if rest[0] == "activity" else {}
        values |= {"round": workspace.round.id, "valid": 1} if rest[0] == "survey" else {}
        workspace.add(rest[0], values)
    elif name == "overrule":
        workspace.overrule(circles[rest[0]], FORMS[0], Stage.SELF, "basic_formats.pharmacy", rest[1], "看过", "0" * 64)
    else:
        rounds = workspace.rounds()
        if len(rounds) < 2:
            rounds = (*rounds, workspace.create_round("2027年上半年", "2027-01-01", "2027-06-30"))
        workspace.use_round(rounds[int(rest[0])].id)


def do(workspace: Workspace, act: tuple[Any, ...]) -> None:
    """One act; what the workspace refuses is refused."""
    circles = [circle.id for circle in workspace.circles()]
    name, *rest = act
    if name == "answer":
        place, form, stage, given_ = rest
        fields = list(workspace.table(FORMS[form]).form.field)
        answers = {fields[number % len(fields)]: value for number, value in given_}
        workspace.answer(circles[place], FORMS[form], stage, answers)
    elif name == "change":
        workspace.change(circles[rest[0]], {"population": rest[1]})
    elif name == "outlet":
        serves = [circles[number] for number in rest[3]]
        workspace.add("outlet", {"name": rest[1], "circle": circles[rest[0]], "format": rest[2], "circles": serves})
    elif name in SEEN:
        see(workspace, circles, name, rest)
    elif name == "delete":
        things = circles if rest[0] == "circle" else [outlet.id for outlet in workspace.outlets()]
        if len(things) > 8:
            workspace.delete(things[rest[1]])
    elif name == "restore":
        for binned in workspace.deleted(rest[0])[: rest[1]]:
            workspace.restore(binned.id)
    elif name == "submit":
        workspace.submit(circles[rest[0]], FORMS[rest[1]])
    elif name == "act":
        submission = workspace.response(circles[rest[0]], FORMS[0]).submission
        workspace.act(submission, rest[1], "理由")
    elif name == "setting":
        workspace.set_setting("weight_by_households", rest[0])
    else:
        getattr(workspace, name)()


@settings(max_examples=40)
@given(acts=st.lists(ACTS, min_size=1, max_size=12))
def test_lists_equal_what_the_heads_give(shared: Workspace, acts: list[tuple[Any, ...]]) -> None:
    for act in acts:
        before = shared.status().changes
        try:
            do(shared, act)
        except LCSurveyError:
            assert shared.status().changes == before
    assert shared.check() == ()


def test_heads_kept_are_the_heads_of_all_changes(shared: Workspace) -> None:
    ledger = shared._ledger
    with ledger.database.reading() as connection:
        everything = [change for change, _ in ledger.log.all_changes(connection)]
        things = ledger.log.things(connection, sorted({change.e for change in everything}))
    kept = {(id_, field): group for id_, thing in things.items() for field, group in thing.heads.items()}
    assert kept == heads(everything)


def test_sequence_numbers_have_no_gap_and_stamps_rise(shared: Workspace) -> None:
    ledger = shared._ledger
    with ledger.database.reading() as connection:
        own = [change for change, _ in ledger.log.all_changes(connection) if change.d == shared.device]
    own.sort(key=lambda change: change.n)
    assert [change.n for change in own] == list(range(1, len(own) + 1))
    assert all(first.h < second.h for first, second in pairwise(own))


def test_making_the_lists_anew_changes_nothing(shared: Workspace) -> None:
    before, state = shared.summaries(), list(shared.dump())
    shared.rebuild()
    assert shared.summaries() == before
    assert list(shared.dump()) == state


def test_what_is_wrong_in_lists_or_heads_is_found_and_mended(workspace: Workspace, circle: str) -> None:
    workspace.answer(circle, FORMS[0], Stage.SELF, {"basic_formats.bank": True})
    with workspace._ledger.database.writing() as connection:
        rows = t.WIDE_ROWS["circle"]
        connection.execute(update(rows).where(rows.c.id == circle).values(population=1))
        connection.execute(update(t.response_row).values(total="99"))
        connection.execute(delete(t.head).where(t.head.c.seq == connection.scalar(select(t.head.c.seq))))
    assert {problem.code for problem in workspace.check()} == {"head", "row"}
    workspace.rebuild()
    assert workspace.check() == ()
    assert workspace.circle(circle).population == 17675


@pytest.mark.parametrize("statement", ["UPDATE change SET value='1'", "DELETE FROM change"])
def test_a_change_can_be_neither_altered_nor_removed(workspace: Workspace, statement: str) -> None:
    before = list(workspace.dump())
    with pytest.raises(LCSurveyError) as caught, workspace._ledger.database.writing() as connection:
        connection.exec_driver_sql(statement)
    assert isinstance(caught.value.__cause__, DBAPIError)
    assert list(workspace.dump()) == before


def test_the_dump_ends_with_the_digest_of_its_lines(workspace: Workspace, tmp_path: Path) -> None:
    import hashlib
    import json

    *lines, last = workspace.dump()
    assert json.loads(last) == {"sha256": hashlib.sha256("".join(f"{x}\n" for x in lines).encode()).hexdigest()}
    assert lines == sorted(lines)
