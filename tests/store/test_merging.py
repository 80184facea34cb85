"""Packages between laptops: taken once and whole, set apart again, and everything that follows made anew."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from lcsurvey.errors import NotFound, PackageError, WorkspaceError
from lcsurvey.record.change import Change
from lcsurvey.response.model import Stage, State
from lcsurvey.score.library import Library
from lcsurvey.store import hiding
from lcsurvey.store import tables as t
from lcsurvey.store.arrival import Arrival, ArrivedFile, ArrivedForm, Compared
from lcsurvey.store.workspace import Workspace
from tests.store.conftest import FORM, Open
from tests.store.parcels import arrival, packed, sheet
from tests.store.two_laptops import Two

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)
BANK = "basic_formats.bank"


def state(space: Workspace) -> str:
    """The digest of everything."""
    return str(json.loads(list(space.dump())[-1])["sha256"])


def test_both_know_all_after_each_took_what_the_other_sent(two: Two) -> None:
    here, there, circle = two
    here.answer(circle, FORM, Stage.SELF, {BANK: True})
    there.answer(circle, FORM, Stage.SELF, {BANK: False})
    here.change(circle, {"phone": "0955-1"})
    here.add("outlet", {"name": "便民超市", "circle": circle, "format": "supermarket"})
    sent = packed(here, [circle], 1)
    taken = there.merging.take(sent)
    assert (taken.fresh, taken.differing, taken.already) == (8, 1, None)
    assert there.check() == ()
    there.merging.freshen()
    assert there.check() == ()
    assert [outlet.name for outlet in there.outlets(circle)] == ["便民超市"]
    assert there.circle(circle).phone == "0955-1"
    assert there.status().open == 1
    here.merging.take(packed(there, [circle], 2))
    here.merging.freshen()
    assert here.check() == ()
    assert state(here) == state(there)
    again = there.merging.take(sent)
    assert again.already == there.merging.record(sent.package).at
    assert (again.received, again.fresh) == (taken.received, 0)


def test_lists_and_scores_follow_when_freshened_and_not_before(two: Two) -> None:
    here, there, circle = two
    for number in range(3):
        here.add("outlet", {"name": f"药店{number}", "circle": circle, "format": "pharmacy"})
    there.merging.take(packed(here, [circle], 1))
    assert there.outlets(circle) == ()
    told: list[tuple[int, int]] = []
    there.merging.freshen(lambda done, of: told.append((done, of)))
    assert told[-1][0] == told[-1][1] > 0
    assert there.summaries() == here.summaries()
    there.merging.freshen(lambda done, of: pytest.fail("nothing is left to do"))


def test_what_stops_the_freshening_leaves_the_rest_for_the_next_opening(two: Two, library: Library) -> None:
    here, there, circle = two
    for number in range(250):
        here.add("outlet", {"name": f"药店{number}", "circle": circle, "format": "pharmacy"})
    there.merging.take(packed(here, [circle], 1))

    def stop(done: int, of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        there.merging.freshen(stop)
    assert 0 < len(there.outlets(circle)) < 250
    assert there.check() == ()
    there.close()
    with Workspace.open(there.path, library=library) as opened:
        assert len(opened.outlets(circle)) == 250
        assert opened.check() == ()


def test_a_table_is_handed_in_with_the_facts_that_came_last(two: Two) -> None:
    here, there, circle = two
    here.add("outlet", {"name": "药店", "circle": circle, "format": "pharmacy", "minutes": 5})
    there.merging.take(packed(here, [circle], 1))
    there.merging.freshen()
    here.add("outlet", {"name": "银行", "circle": circle, "format": "bank", "minutes": 5})
    there.merging.take(packed(here, [circle], 2))
    assert [outlet.name for outlet in there.outlets(circle)] == ["药店"]
    handed = there.submission(there.submit(circle, FORM).digest)
    assert handed["effective"][BANK] is True
    assert [outlet.name for outlet in there.outlets(circle)] == ["药店", "银行"]
    there.merging.freshen()
    assert there.check() == ()


def test_what_was_handed_in_elsewhere_stands_here_too(two: Two) -> None:
    here, there, circle = two
    here.answer(circle, FORM, Stage.SELF, {BANK: True})
    submission = here.submit(circle, FORM)
    there.merging.take(packed(here, [circle], 1))
    there.act(submission.digest, "return", "请补充")
    there.merging.freshen()
    assert there.response(circle, FORM).state is State.RETURNED
    assert there.submission(submission.digest) == here.submission(submission.digest)
    here.merging.take(packed(there, [circle], 2))
    here.merging.freshen()
    assert here.response(circle, FORM).state is State.RETURNED


def test_a_withdrawn_package_leaves_no_trace_in_lists_or_state(two: Two) -> None:
    here, there, circle = two
    there.answer(circle, FORM, Stage.SELF, {BANK: False})
    before, summaries = state(there), there.summaries()
    here.answer(circle, FORM, Stage.SELF, {BANK: True}, notes={"basic_formats": "看过"})
    here.submit(circle, FORM)
    here.add("outlet", {"name": "便民超市", "circle": circle, "format": "supermarket"})
    here.change(circle, {"name": "黄河花园新圈"})
    sent = packed(here, [circle], 1)
    there.merging.take(sent)
    there.merging.freshen()
    with_it = state(there)
    assert there.merging.withdraw(sent.package[:31]).changed > 4
    there.merging.freshen()
    assert there.check() == ()
    assert (state(there), there.summaries()) == (before, summaries)
    assert there.history(circle, "name")[-1].v != "黄河花园新圈"
    assert there.merging.record(sent.package).withdrawn
    assert there.merging.withdraw(sent.package).already is not None
    there.merging.restore(sent.package)
    there.merging.freshen()
    assert there.check() == ()
    assert state(there) == with_it
    there.merging.withdraw(sent.package)
    there.merging.take(sent)
    assert state(there) == with_it


def test_what_two_packages_have_stays_when_one_is_withdrawn(two: Two, laptop: Open) -> None:
    here, there, circle = two
    relay = laptop("街道")
    here.add("outlet", {"name": "便民超市", "circle": circle, "format": "supermarket"})
    first = packed(here, [circle], 1)
    relay.merging.take(first)
    relay.merging.freshen()
    second = packed(relay, [circle], 2)
    there.merging.take(first)
    there.merging.take(second)
    with_both = state(there)
    there.merging.withdraw(first.package)
    assert state(there) == with_both
    there.merging.withdraw(second.package)
    there.merging.freshen()
    assert there.outlets(circle) == ()


def test_what_is_used_here_stays_when_its_package_is_withdrawn(two: Two) -> None:
    here, there, circle = two
    form = "zhongwei/new"
    body = json.loads(here.table(FORM).to_json())
    new = ArrivedForm(form, 1, "d" * 64, json.dumps(body).encode())
    there.merging.take(replace(packed(here, [circle], 1), forms=[new]))
    forms = [line for line in there.dump() if '"form":"zhongwei/new"' in line]
    assert len(forms) == 1
    there.merging.withdraw(f"{1:032x}")
    assert not [line for line in there.dump() if '"form":"zhongwei/new"' in line]


def test_a_package_with_another_content_under_its_number_is_refused(two: Two) -> None:
    here, there, circle = two
    sent = packed(here, [circle], 1)
    there.merging.take(sent)
    before = state(there)
    with pytest.raises(PackageError, match="编号相同、内容不同") as caught:
        there.merging.take(replace(sent, manifest="{}"))
    assert caught.value.code == "forged"
    assert state(there) == before


def test_a_table_that_differs_under_its_version_is_refused(two: Two) -> None:
    here, there, circle = two
    sent = packed(here, [circle], 1)
    table = next(iter(sent.forms))
    other = replace(table, digest="0" * 64)
    before = state(there)
    with pytest.raises(PackageError, match="版本号加一") as caught:
        there.merging.take(replace(sent, forms=[other]))
    assert caught.value.code == "form_conflict"
    assert state(there) == before


def test_questionnaires_are_united_and_one_void_anywhere_counts_nowhere(two: Two) -> None:
    _, there, _ = two
    there.merging.take(arrival(1, void=[sheet(2).id]))
    taken = there.merging.take(arrival(2, sheets=[sheet(1), sheet(2)]))
    assert taken.questionnaires == 2
    assert there.questionnaires.count(round="round") == 1
    there.merging.take(arrival(3, sheets=[sheet(1)]))
    with pytest.raises(PackageError, match="问卷") as caught:
        there.merging.take(arrival(4, sheets=[sheet(1, '{"a":"2"}')]))
    assert caught.value.code == "forged"
    there.merging.withdraw(f"{1:032x}")
    assert there.questionnaires.count(round="round") == 2
    there.merging.withdraw(f"{2:032x}")
    assert there.questionnaires.count(round="round") == 1
    there.merging.withdraw(f"{3:032x}")
    assert there.questionnaires.count(round="round") == 0


def test_files_lie_in_their_place_before_anything_is_written(two: Two, tmp_path: Path) -> None:
    here, there, circle = two
    attached = here.attach(circle, circle, PNG, "门头.png")
    small = PNG + b"small"
    digest = sha256(small).hexdigest()
    (tmp_path / "small").write_bytes(small)
    copy = ArrivedFile(digest, "jpg", len(small), tmp_path / "small", of=attached.sha256)
    sent = replace(packed(here, [circle], 1), files=[copy])
    there.merging.take(sent)
    there.merging.freshen()
    place = there.open_attachment(attached.id)
    assert place.read_bytes() == small
    assert place == there.path / "files" / digest[:2] / f"{digest}.jpg"
    assert not (tmp_path / "small").exists()
    assert there.check() == ()
    place.write_bytes(b"altered")
    assert [problem.code for problem in there.check()] == ["file_altered"]


def test_nothing_is_written_where_a_file_cannot_be_kept(two: Two, tmp_path: Path) -> None:
    here, there, circle = two
    gone = ArrivedFile("a" * 64, "jpg", 3, tmp_path / "gone")
    before = state(there)
    with pytest.raises(WorkspaceError):
        there.merging.take(replace(packed(here, [circle], 1), files=[gone]))
    assert state(there) == before
    assert there.merging.ledger() == ()


def test_a_kept_record_says_what_came_and_from_whom(two: Two) -> None:
    here, there, circle = two
    first = replace(packed(here, [circle], 1), set_id="5" * 32, part=1, parts=2, circles={circle: "黄河花园"})
    taken = there.merging.take(first)
    (record,) = there.merging.ledger()
    assert (record.package, record.sender, record.device) == (first.package, "王芳（瑞丰社区）", here.device)
    assert (record.received, record.fresh, record.circles) == (taken.received, taken.fresh, {circle: "黄河花园"})
    assert (record.part, record.parts, record.here) == (1, 2, 1)
    there.merging.take(replace(packed(here, [circle], 2), set_id="5" * 32, part=2, parts=2))
    assert there.merging.record(first.package).here == 2
    with pytest.raises(NotFound, match="不止一个"):
        there.merging.record("0000")
    with pytest.raises(NotFound, match="没有收到过"):
        there.merging.record("ffff")
    with pytest.raises(NotFound, match="不是来往记录里的编号"):
        there.merging.record("50%")


def test_what_a_revoked_computer_wrote_later_is_set_apart_until_it_counts_again(two: Two) -> None:
    here, there, circle = two
    here.change(circle, {"phone": "1"})
    there.merging.take(packed(here, [circle], 1))
    with there._ledger.database.writing() as connection:
        connection.exec_driver_sql("UPDATE device SET status = 'revoked', revoked_n = 1 WHERE id = ?", (here.device,))
    before = state(there)
    here.change(circle, {"phone": "2"})
    there.merging.take(packed(here, [circle], 2))
    there.merging.freshen()
    assert state(there) == before
    assert there.circle(circle).phone == "1"
    assert there.check() == ()
    with there._ledger.entry(derived=False, upkeep=True) as entry:
        seqs = entry.connection.exec_driver_sql("SELECT seq FROM hidden").scalars().all()
        assert hiding.show(entry.connection, seqs, t.REVOKED) == 1
    there.merging.freshen()
    assert there.circle(circle).phone == "2"
    assert there.check() == ()


def test_a_table_that_is_not_here_yet_is_scored_when_it_comes(two: Two, laptop: Open) -> None:
    here, there, circle = two
    there.answer(circle, FORM, Stage.SELF, {BANK: True})
    sent = packed(there, [circle], 1)
    body = {"circle": circle, "form": "zhongwei/later", "kind": "response", "round": here.round.id, "stage": "自评"}
    from lcsurvey.record.identity import response_id

    id_ = response_id(circle, "zhongwei/later", here.round.id, "自评")
    unknown = Change("9" * 32, id_, "", "create", body, 1_790_000_000_000 << 16, "赵敏", "1c5d" + "3" * 28, 1)
    here.merging.take(arrival(2, [unknown]))
    here.merging.freshen()
    assert here.check() == ()
    assert here.status().changes > 0
    here.merging.take(sent)
    here.merging.freshen()
    assert here.response(circle, FORM).answers[BANK] is True
    assert here.check() == ()


def test_what_arrives_before_the_thing_it_is_about_waits_for_it(two: Two) -> None:
    _, there, circle = two
    thing, device, stamp = "8" * 32, "1c5d" + "4" * 28, 1_790_000_000_000 << 16
    born = Change("1" * 32, thing, "", "create", {"kind": "outlet"}, stamp, "赵敏", device, 1)
    values = [
        Change("2" * 32, thing, "name", "set", "早到的店", stamp + 1, "赵敏", device, 2),
        Change("3" * 32, thing, "circle", "set", circle, stamp + 2, "赵敏", device, 3),
    ]
    there.merging.take(arrival(1, values))
    there.merging.freshen()
    assert there.outlets(circle) == ()
    assert there.check() == ()
    there.merging.take(arrival(2, [born]))
    there.merging.freshen()
    assert [outlet.name for outlet in there.outlets(circle)] == ["早到的店"]
    assert there.check() == ()
    there.merging.withdraw(f"{2:032x}")
    there.merging.freshen()
    assert there.outlets(circle) == ()
    assert there.check() == ()


def test_a_restored_older_copy_that_meets_its_own_later_changes_goes_on_behind_them(two: Two) -> None:
    here, _, circle = two
    ahead = Change("6" * 32, circle, "phone", "set", "3", 1_790_000_000_000 << 16, "王芳", here.device, 40)
    here.merging.take(arrival(1, [ahead]))
    here.change(circle, {"address": "南苑西路"})
    assert here.history(circle, "address")[-1].n == 41


@pytest.mark.parametrize(
    ("here", "there", "verdict", "differing"),
    [({BANK: True}, {}, "newer", 0), ({}, {BANK: True}, "older", 0), ({BANK: True}, {BANK: False}, "both", 1)],
)
def test_before_it_is_taken_a_package_says_what_it_would_do(
    two: Two, here: Mapping[str, bool], there: Mapping[str, bool], verdict: str, differing: int
) -> None:
    laptop, desk, circle = two
    laptop.answer(circle, FORM, Stage.SELF, {"basic_formats.market": True})
    desk.merging.take(packed(laptop, [circle], 1))
    desk.merging.freshen()
    if here:
        laptop.answer(circle, FORM, Stage.SELF, here)
    if there:
        desk.answer(circle, FORM, Stage.SELF, there)
    before = state(desk)
    (found,) = table(desk, packed(laptop, [circle], 2), circle)
    assert (found.verdict, found.differing, found.stage) == (verdict, differing, "自评")
    assert found.fields == len(desk.table(FORM).form.field)
    assert found.theirs == 1 + len(here)
    assert found.ours == 1 + len(there)
    assert state(desk) == before


def table(space: Workspace, sent: Arrival, circle: str) -> list[Compared]:
    return [one for one in space.merging.preview(sent) if (one.circle, one.form) == (circle, FORM)]


def test_a_package_of_what_is_known_says_so(two: Two) -> None:
    here, there, circle = two
    here.answer(circle, FORM, Stage.SELF, {BANK: True})
    there.merging.take(packed(here, [circle], 1))
    there.merging.freshen()
    (found,) = table(there, packed(here, [circle], 2), circle)
    assert (found.verdict, found.fresh) == ("same", 0)
    here.add("outlet", {"name": "便民超市", "circle": circle, "format": "supermarket"})
    there.add("outlet", {"name": "药店", "circle": circle, "format": "pharmacy"})
    register = [one for one in there.merging.preview(packed(here, [circle], 3)) if not one.form]
    assert [(one.circle, one.verdict, one.differing) for one in register] == [(circle, "both", 0)]
