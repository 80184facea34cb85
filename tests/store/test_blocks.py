"""Signed blocks: every change gets into the blocks of the circles it belongs to, once, and the bytes come back."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import text

from lcsurvey.errors import WorkspaceError
from lcsurvey.record import block
from lcsurvey.record.block import Block
from lcsurvey.record.change import Change, parse
from lcsurvey.record.identity import is_keyed, keyed_device
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store import block_lines, hiding
from lcsurvey.store.passing_tables import WITHDRAWN
from lcsurvey.store.workspace import Workspace

FORM = "jining/typing"
STRANGER = keyed_device(b"another computer's key".ljust(32))
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003010100c9fe92ef"
    "0000000049454e44ae426082"
)


@contextmanager
def written_by(workspace: Workspace, device: str) -> Iterator[None]:
    """What is written here comes from another computer."""
    own = workspace._ledger.device
    workspace._ledger.device = device
    yield
    workspace._ledger.device = own


def changes(workspace: Workspace, one: Block) -> list[Change]:
    """The changes of a block, out of its bytes."""
    _, *lines, rest = workspace.blocks.body(one).decode().split("\n")
    assert rest == ""
    return [parse(line) for line in lines]


def sealed(workspace: Workspace, circle: str, device: str = "") -> set[int]:
    """The numbers of a device's changes (else this one's) that stand in blocks of a circle."""
    return {
        n
        for one in workspace.blocks.of([circle])
        if one.circle == circle and one.device == (device or workspace.device)
        for n in block.numbers(one.numbers)
    }


def put(workspace: Workspace, device: str, circle: str, numbers: list[int], key: str = "ab" * 32) -> None:
    """A block as it came with a package of another computer."""
    with workspace._ledger.database.writing() as connection:
        lines = [line for _, line in block_lines.lines(connection, workspace._ledger.log.names, device, numbers)]
        sha256 = block.name(block.body(device, circle, workspace.pack.id, lines))
        connection.execute(
            text("INSERT INTO block (sha256, device, circle, key, signature, numbers, count) VALUES (:s,:d,:c,:k,:g,:r,:n)"),
            {"s": sha256, "d": device, "c": circle, "k": key, "g": b"x" * 64, "r": block.runs(numbers), "n": len(numbers)},
        )  # fmt: skip


def everything(workspace: Workspace) -> list[str]:
    """All circles, and the city."""
    return [*(circle.id for circle in workspace.circles()), workspace.city]


def numbers_of(workspace: Workspace, device: str) -> set[int]:
    """The numbers of all changes of a device."""
    with workspace._ledger.database.reading() as connection:
        query = text("SELECT n FROM change JOIN name ON nid = device WHERE name = :d")
        return set(connection.scalars(query, {"d": device}))


@pytest.fixture
def other(workspace: Workspace) -> str:
    """The id of another circle."""
    return next(circle.id for circle in workspace.circles() if "黄河花园" not in circle.name)


def test_what_was_written_is_signed_by_this_computer(workspace: Workspace, circle: str) -> None:
    compound = workspace.add("compound", {"name": "甲小区", "circle": circle})
    assert workspace.blocks.seal([circle]) > 0
    mine = [one for one in workspace.blocks.of([circle]) if one.device == workspace.device]
    (one,) = mine
    assert (one.circle, one.key) == (circle, workspace.desks.own.key)
    body = workspace.blocks.body(one)
    assert block.name(body) == one.sha256
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(one.key)).verify(one.signature, block.message(one.sha256))
    assert {change.e for change in changes(workspace, one)} == {compound}


def test_sealing_again_does_nothing(workspace: Workspace, circle: str) -> None:
    workspace.add("compound", {"name": "甲小区", "circle": circle})
    workspace.blocks.seal([circle])
    before = workspace.blocks.of([circle])
    assert workspace.blocks.seal([circle]) == 0
    assert workspace.blocks.of([circle]) == before


def test_registers_are_carried_under_our_own_key(workspace: Workspace, circle: str) -> None:
    workspace.blocks.seal([circle])
    carried = [one for one in workspace.blocks.of([circle]) if not is_keyed(one.device)]
    assert {one.key for one in carried} == {workspace.desks.own.key}
    assert {one.circle for one in carried} == {circle, block.COMMON}
    assert circle in {change.e for one in carried for change in changes(workspace, one)}


def test_what_others_carry_for_a_register_is_not_handed_on(workspace: Workspace, circle: str) -> None:
    workspace.blocks.seal([circle])
    one = next(one for one in workspace.blocks.of([circle]) if one.circle == circle)
    with workspace._ledger.database.writing() as connection:
        connection.execute(text("DELETE FROM block"))
        connection.execute(text("DELETE FROM meta WHERE key LIKE 'sealed/%'"))
    put(workspace, one.device, circle, list(block.numbers(one.numbers)))
    assert not [each for each in workspace.blocks.of([circle]) if each.circle == circle]
    workspace.blocks.seal([circle])
    assert one in workspace.blocks.of([circle])


def test_things_of_all_kinds_find_their_circle(
    workspace: Workspace, circle: str, other: str, fields: list[str]
) -> None:
    compound = workspace.add("compound", {"name": "甲小区", "circle": circle})
    reach = workspace.add("reach", {"compound": compound, "format": "便利店", "reached": False})
    outlet = workspace.add("outlet", {"name": "店", "circle": other, "circles": [circle]})
    _, response = workspace.answer(circle, FORM, Stage.SELF, {fields[0]: True})
    workspace.submit(circle, FORM)
    mark = workspace.add("mark", {"response": response.id, "question": "甲", "assessor": "王", "points": "1"})
    workspace.attach(circle, response.id, PNG, "照片.png")
    workspace.attach(workspace.city, workspace.city, PNG, "全市.png")
    workspace.change(circle, {"population": 12_345})
    workspace.create_round("再查一次", "2027-01-01", "2027-06-30")
    own = numbers_of(workspace, workspace.device)
    workspace.blocks.seal(everything(workspace))
    city, common = sealed(workspace, workspace.city), sealed(workspace, block.COMMON)
    here, there = sealed(workspace, circle), sealed(workspace, other)
    assert city
    assert common
    assert here | there | city | common == own
    assert not city & (here | there | common)
    assert not common & (here | there)
    mine = [one for one in workspace.blocks.of([circle]) if (one.circle, one.device) == (circle, workspace.device)]
    found = {change.e for one in mine for change in changes(workspace, one)}
    assert found >= {compound, reach, outlet, response.id, mark, circle}
    assert here & there == there


def test_a_deleted_outlet_is_told_to_every_circle_it_served(workspace: Workspace, circle: str, other: str) -> None:
    outlet = workspace.add("outlet", {"name": "店", "circle": other, "circles": [circle]})
    workspace.blocks.seal([circle, other])
    workspace.delete(outlet)
    last = max(numbers_of(workspace, workspace.device))
    workspace.blocks.seal([circle, other])
    assert last in sealed(workspace, circle)
    assert last in sealed(workspace, other)


def test_a_thing_that_moves_is_whole_in_its_new_circle_and_known_gone_in_the_old(
    workspace: Workspace, circle: str, other: str
) -> None:
    compound = workspace.add("compound", {"name": "甲小区", "circle": circle, "households": 12})
    workspace.blocks.seal([circle, other])
    assert not sealed(workspace, other)
    workspace.change(compound, {"circle": other})
    move = max(numbers_of(workspace, workspace.device))
    workspace.change(compound, {"households": 13})
    workspace.blocks.seal([circle, other])
    assert sealed(workspace, other) == numbers_of(workspace, workspace.device)
    assert move in sealed(workspace, circle)
    assert move + 1 not in sealed(workspace, circle)


def test_what_is_hidden_is_neither_sealed_nor_handed_on(workspace: Workspace, circle: str) -> None:
    workspace.add("compound", {"name": "甲小区", "circle": circle})
    workspace.blocks.seal([circle])
    first = sealed(workspace, circle)
    workspace.add("compound", {"name": "乙小区", "circle": circle})
    ledger = workspace._ledger
    later = numbers_of(workspace, workspace.device) - first
    query = text("SELECT seq FROM change JOIN name ON nid = device WHERE name = :d AND n > :n")
    with ledger.database.writing() as connection:
        seqs = list(connection.scalars(query, {"d": workspace.device, "n": max(first)}))
        hiding.hide(connection, seqs, WITHDRAWN)
    workspace.blocks.seal([circle])
    assert sealed(workspace, circle) == first
    with ledger.database.writing() as connection:
        hiding.show(connection, seqs, WITHDRAWN)
    workspace.merging.freshen()
    workspace.blocks.seal([circle])
    assert sealed(workspace, circle) == first | later
    with ledger.database.writing() as connection:
        hiding.hide(connection, seqs[-1:], WITHDRAWN)
    assert sealed(workspace, circle) == first


def test_others_blocks_go_on_as_they_came(workspace: Workspace, circle: str, other: str) -> None:
    with written_by(workspace, STRANGER):
        workspace.add("compound", {"name": "甲小区", "circle": circle})
        workspace.add("compound", {"name": "乙小区", "circle": other})
    put(workspace, STRANGER, circle, [1, 2, 3])
    put(workspace, STRANGER, other, [4, 5, 6])
    workspace.blocks.seal([circle])
    (one,) = [one for one in workspace.blocks.of([circle]) if one.device == STRANGER]
    assert (one.circle, one.signature, one.numbers) == (circle, b"x" * 64, "1-3")


def test_a_block_of_another_circle_goes_along_where_it_holds_what_serves_this_one(
    workspace: Workspace, circle: str, other: str
) -> None:
    with written_by(workspace, STRANGER):
        workspace.add("compound", {"name": "乙小区", "circle": other})
    apart = sorted(numbers_of(workspace, STRANGER))
    with written_by(workspace, STRANGER):
        workspace.add("outlet", {"name": "店", "circle": other, "circles": [circle]})
    serving = sorted(numbers_of(workspace, STRANGER) - set(apart))
    put(workspace, STRANGER, other, apart)
    put(workspace, STRANGER, other, serving)
    found = [one.numbers for one in workspace.blocks.of([circle]) if one.device == STRANGER]
    assert found == [block.runs(serving)]
    put(workspace, STRANGER, circle, serving)
    found = [one.circle for one in workspace.blocks.of([circle]) if one.device == STRANGER]
    assert found == [circle]


def test_a_block_that_larger_ones_hold_is_left_out(workspace: Workspace, circle: str) -> None:
    with written_by(workspace, STRANGER):
        workspace.add("compound", {"name": "甲小区", "circle": circle})
    put(workspace, STRANGER, circle, [1, 2])
    put(workspace, STRANGER, circle, [1, 2, 3])
    assert [one.numbers for one in workspace.blocks.of([circle]) if one.device == STRANGER] == ["1-3"]


def test_blocks_stay_within_their_limits(
    workspace: Workspace, circle: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(block, "LINES", 10)
    workspace.add_many("compound", ({"name": f"{n}号小区", "circle": circle} for n in range(20)))
    workspace.blocks.seal([circle])
    mine = [one for one in workspace.blocks.of([circle]) if one.device == workspace.device]
    assert [one.count for one in sorted(mine, key=lambda one: next(block.numbers(one.numbers)))] == [10] * 6
    monkeypatch.setattr(block, "LARGEST", 3000)
    workspace.add_many("compound", ({"name": f"{n}号院", "circle": circle} for n in range(10)))
    workspace.blocks.seal([circle])
    later = [one for one in workspace.blocks.of([circle]) if one not in mine and one.device == workspace.device]
    assert len(later) > 2
    assert all(len(workspace.blocks.body(one)) <= 3000 for one in later)


def test_a_record_that_does_not_give_the_signed_bytes_is_not_handed_on(workspace: Workspace, circle: str) -> None:
    workspace.blocks.seal([circle])
    one = workspace.blocks.of([circle])[0]
    wrong = Block(one.sha256, one.device, one.circle, one.key, one.signature, "1", 1)
    with pytest.raises(WorkspaceError, match="签名"):
        workspace.blocks.body(wrong)


def test_a_copied_folder_signs_what_it_was_in_its_former_name(
    untouched: Path, library: Library, tmp_path: Path
) -> None:
    shutil.copytree(untouched, tmp_path / "甲")
    with Workspace.open(tmp_path / "甲", library=library) as first:
        circle = first.find_circle("黄河花园").id
        former, opens = first.device, first.desks.identity
        first.add("compound", {"name": "甲小区", "circle": circle})
    shutil.copytree(tmp_path / "甲", tmp_path / "乙")
    with Workspace.open(tmp_path / "乙", library=library) as copy:
        assert copy.device != former
        copy.add("compound", {"name": "乙小区", "circle": circle})
        copy.blocks.seal([circle])
        found = {one.device: one for one in copy.blocks.of([circle]) if is_keyed(one.device)}
        assert found.keys() == {former, copy.device}
        for device, one in found.items():
            assert keyed_device(bytes.fromhex(one.key)) == device
            Ed25519PublicKey.from_public_bytes(bytes.fromhex(one.key)).verify(one.signature, block.message(one.sha256))
        assert opens in copy.desks.identities[1:]
    with Workspace.open(tmp_path / "乙", library=library, read_only=True) as looked_at:
        assert looked_at.blocks.of([circle])
        assert looked_at.blocks.seal([circle]) == 0
        with pytest.raises(WorkspaceError, match="只能读"):
            looked_at.blocks.seal([looked_at.city])


@pytest.mark.parametrize("seed", range(6))
def test_step_by_step_as_much_is_sealed_as_at_once(workspace: Workspace, seed: int) -> None:
    chance = random.Random(seed)
    ids = everything(workspace)[:4]
    things: list[str] = []
    form = workspace.table(FORM).form
    options = [field for field in form.field if "." in field]

    def add() -> None:
        kind = chance.choice(["compound", "outlet", "activity", "project", "community"])
        values = {"name": f"{len(things)}号", "circle": chance.choice(ids)}
        if kind == "outlet" and chance.random() < 0.5:
            values["circles"] = [one for one in ids if chance.random() < 0.4 and one != values["circle"]]
        things.append(workspace.add(kind, values))

    def change() -> None:
        if things:
            thing = workspace._ledger.thing(chance.choice(things))
            assert thing is not None
            if not thing.gone:
                moved = {"circle": chance.choice(ids)}
                workspace.change(thing.id, {"name": str(chance.random())} if chance.random() < 0.6 else moved)

    def delete() -> None:
        if things:
            gone = chance.choice(things)
            thing = workspace._ledger.thing(gone)
            (workspace.restore if thing is not None and thing.gone else workspace.delete)(gone)

    def answer() -> None:
        workspace.answer(chance.choice(ids), FORM, Stage.SELF, {chance.choice(options): chance.random() < 0.5})

    def seal() -> None:
        workspace.blocks.seal(chance.sample(ids, 2))

    steps: list[Callable[[], None]] = [add, add, change, change, delete, answer, seal]
    for _ in range(60):
        chance.choice(steps)()
    workspace.blocks.seal(everything(workspace))
    little = {circle: sealed(workspace, circle) for circle in (*everything(workspace), block.COMMON)}
    assert set().union(*little.values()) == numbers_of(workspace, workspace.device)
    for circle, numbers in little.items():
        for device in {one.device for one in workspace.blocks.of([circle])}:
            mine = [one for one in workspace.blocks.of([circle]) if (one.circle, one.device) == (circle, device)]
            counted = [n for one in mine for n in block.numbers(one.numbers)]
            assert len(counted) == len(set(counted)), "a change stands twice in blocks of one circle"
        assert numbers == sealed(workspace, circle)
    with workspace._ledger.database.writing() as connection:
        connection.execute(text("DELETE FROM block"))
        connection.execute(text("DELETE FROM meta WHERE key LIKE 'sealed/%'"))
    workspace.blocks.seal(everything(workspace))
    for circle, numbers in little.items():
        assert sealed(workspace, circle) <= numbers
