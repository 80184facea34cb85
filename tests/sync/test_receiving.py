"""Files that come in: judged by who sent them, taken once, set apart whole; one never stops the others."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from lcsurvey.errors import InputError
from lcsurvey.response.model import Stage
from lcsurvey.store.ledger import Draft
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.sync.making import make_assignment, make_receipt, make_submission
from lcsurvey.sync.outcome import Outcome
from lcsurvey.sync.receiving import expand, look, receive, retry
from tests.exchange import TODAY, Post, last_line

TYPING = "jining/typing"


@pytest.fixture
def pair(post: Post) -> Post:
    """A desk, and a community begun from its assignment of 瑞丰."""
    desk = post.office("desk")
    post.down("community", "desk", [desk.find_circle("瑞丰").id], "王芳", "瑞丰社区")
    return post


def ruifeng(space: Workspace) -> str:
    return space.find_circle("瑞丰").id


def shop(space: Workspace, name: str) -> str:
    return space.add("outlet", {"name": name, "circle": ruifeng(space), "format": "convenience_store"})


def handed(post: Post, name: str = "community", **more: object) -> Path:
    """A submission of everything so far."""
    (path,) = make_submission(post[name], post.folder(), [ruifeng(post[name])], **more).paths  # type: ignore[arg-type]
    return path


def status(outcomes: tuple[Outcome, ...]) -> list[str]:
    return [one.status for one in outcomes]


def stranger(post: Post, name: str = "stranger") -> Workspace:
    """A computer that made its own folder from the same register."""
    person = Person("丁一", "别的社区", "community")
    post.spaces[name] = Workspace.create(
        post.at / name, pack=post.library.pack("zhongwei"), library=post.library, person=person, today=TODAY
    )
    return post.spaces[name]


def test_a_folder_gives_what_looks_like_packages_wherever_in_it(tmp_path: Path) -> None:
    for name in ("2026-11/a.lcs", "2026-11/b(1).lcs", "2026-11/c.lcs.zip", "d.docx", "2026-10/e.LCS", ".f.lcs"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    found = expand([tmp_path, tmp_path / "d.docx", tmp_path / "2026-11" / "a.lcs"])
    assert [path.name for path in found] == ["e.LCS", "a.lcs", "b(1).lcs", "c.lcs.zip", "d.docx"]


def test_the_same_file_twice_or_under_another_name_is_taken_once(pair: Post) -> None:
    shop(pair["community"], "便利店甲")
    path = handed(pair)
    copy = path.with_name("x(1).lcs.zip")
    shutil.copy(path, copy)
    done = receive(pair["desk"], [path, copy])
    assert status(done.outcomes) == ["merged", "already"]
    assert "已经收过" in done.outcomes[1].sentence
    assert (done.fresh, done.count("already")) == (done.outcomes[0].taken.fresh if done.outcomes[0].taken else 0, 1)
    before = last_line(pair["desk"])
    again = receive(pair["desk"], [copy])
    assert (status(again.outcomes), again.received) == (["already"], 0)
    assert last_line(pair["desk"]) == before


def test_a_submission_that_knows_the_secret_needs_nobodys_click(pair: Post) -> None:
    desk, community = pair["desk"], pair["community"]
    assert desk.desks.trust(community.device) == "unknown"
    assert status(receive(desk, [handed(pair)]).outcomes) == ["merged"]
    assert desk.desks.trust(community.device) == "approved"
    assert desk.desks.device(community.device).shown == "王芳（瑞丰社区）"


def test_a_secret_of_another_desk_opens_nothing(pair: Post) -> None:
    other = pair.office("other")
    other.desks.issue([ruifeng(other)])
    done = receive(other, [handed(pair, to=[other.desks.own])])
    assert [(one.status, one.code) for one in done.outcomes] == [("quarantined", "unknown_sender")]


def test_what_a_stranger_sends_waits_whole_and_comes_in_once_approved(pair: Post) -> None:
    desk, other = pair["desk"], stranger(pair)
    shop(other, "便利店丙")
    path = handed(pair, "stranger")
    before = last_line(desk)
    done = receive(desk, [path])
    assert (status(done.outcomes), done.outcomes[0].device) == (["quarantined"], other.device)
    assert last_line(desk) == before
    (kept,) = desk.desks.quarantine()
    assert (kept.name, kept.sender, list(kept.circles)) == (path.name, "丁一（别的社区）", [ruifeng(desk)])
    assert kept.path.read_bytes() == path.read_bytes()
    assert status(retry(desk).outcomes) == ["quarantined"]
    assert desk.desks.quarantine()[0].tries == 2
    desk.desks.approve(other.device)
    (outcome,) = retry(desk).outcomes
    assert (outcome.status, outcome.path.name) == ("merged", path.name)
    assert (desk.desks.quarantine(), kept.path.exists()) == ((), False)
    assert "便利店丙" in {one.name for one in desk.outlets(ruifeng(desk))}


def test_what_waited_comes_in_by_itself_when_somebody_vouches(pair: Post) -> None:
    desk, community, other = pair["desk"], pair["community"], stranger(pair)
    shop(other, "便利店丙")
    first = handed(pair, "stranger")
    assert status(receive(desk, [first]).outcomes) == ["quarantined"]
    community.desks.know(other.desks.own, "approved")
    receive(community, [first])
    shop(community, "便利店甲")
    done = receive(desk, [handed(pair)])
    assert sorted(status(done.outcomes)) == ["merged", "merged"]
    assert desk.desks.quarantine() == ()
    assert desk.desks.trust(other.device) == "vouched"


def test_what_is_not_from_a_desk_above_is_no_assignment(pair: Post) -> None:
    community, other = pair["community"], stranger(pair)
    made = make_assignment(other, pair.folder(), [ruifeng(other)], due="2026-12-31")
    assert status(receive(community, made.paths).outcomes) == ["quarantined"]
    assert [one.due for one in community.desks.assignments(issued=False)] == [""]
    community.desks.know(other.desks.own, "vouched")
    assert status(retry(community).outcomes) == ["quarantined"]


def test_a_desk_that_a_person_approves_becomes_one_above(pair: Post) -> None:
    desk, other = pair["desk"], stranger(pair)
    made = make_assignment(desk, pair.folder(), [ruifeng(desk)], due="2026-12-31")
    assert status(receive(other, made.paths).outcomes) == ["quarantined"]
    assert make_submission(other, pair.folder(), [ruifeng(other)]).recipients == ()
    other.desks.approve(desk.device)
    assert status(retry(other).outcomes) == ["merged"]
    assert [one.due for one in other.desks.assignments(issued=False)] == ["2026-12-31"]
    handed_in = make_submission(other, pair.folder())
    assert [one.device for one in handed_in.recipients] == [desk.device]
    assert status(receive(desk, handed_in.paths).outcomes) == ["merged"]


def test_what_one_made_oneself_changes_nothing(pair: Post) -> None:
    community = pair["community"]
    shop(community, "便利店甲")
    path = handed(pair)
    before = last_line(community)
    (outcome,) = receive(community, [path]).outcomes
    assert outcome.status == "merged"
    assert outcome.taken is not None
    assert outcome.taken.fresh == 0
    assert last_line(community) == before


def test_whoever_hands_in_does_not_become_a_desk_above(pair: Post) -> None:
    desk, community = pair["desk"], pair["community"]
    receive(desk, [handed(pair)])
    made = make_assignment(community, pair.folder(), [ruifeng(community)])
    assert status(receive(desk, made.paths).outcomes) == ["merged"]
    assert desk.desks.assignments(issued=False) == ()
    assert desk.desks.above() == ()


def test_a_second_assignment_comes_into_the_same_folder(pair: Post) -> None:
    desk, community = pair["desk"], pair["community"]
    shop(community, "便利店甲")
    more = desk.find_circle("黄河花园").id
    made = make_assignment(desk, pair.folder(), [ruifeng(desk), more], due="2026-12-20", phone="0955-7222222")
    assert status(receive(community, made.paths).outcomes) == ["merged"]
    assert len(community.circles()) == 2
    assert {one.name for one in community.outlets()} == {"便利店甲"}
    assert {(one.assignment.due, one.phone) for one in community.desks.progress(issued=False)} == {
        ("2026-12-20", "0955-7222222")
    }


def test_a_new_round_of_the_desk_becomes_the_round_below(pair: Post) -> None:
    desk, community = pair["desk"], pair["community"]
    later = desk.create_round("2027年上半年", "2027-01-01", "2027-06-30")
    desk.use_round(later.id)
    receive(community, make_assignment(desk, pair.folder(), [ruifeng(desk)]).paths)
    assert community.round.label == "2027年上半年"


def test_a_receipt_counts_only_from_a_desk(pair: Post) -> None:
    desk, community, other = pair["desk"], pair["community"], stranger(pair)
    path = handed(pair)
    receive(desk, [path])
    community.desks.know(other.desks.own, "vouched")
    other.desks.know(community.desks.own, "approved")
    forged = make_submission(community, pair.folder(), to=[other.desks.own])
    receive(other, forged.paths)
    assert status(receive(community, make_receipt(other, pair.folder()).paths).outcomes) == ["quarantined"]
    assert community.desks.receipts() == ()
    receive(community, make_receipt(desk, pair.folder()).paths)
    assert [one.desk for one in community.desks.receipts()] == [desk.device]


def test_a_package_for_others_is_kept_and_says_so(pair: Post) -> None:
    (outcome,) = receive(stranger(pair), [handed(pair)]).outcomes
    assert (outcome.status, outcome.code) == ("quarantined", "wrong_key")


def test_a_package_of_another_city_is_named(pair: Post) -> None:
    jining = Workspace.create(
        pair.at / "jining", pack=pair.library.pack("jining"), library=pair.library, person=Person("甲", "乙", "office")
    )
    pair.spaces["jining"] = jining
    circle = jining.add("circle", {"name": "甲圈"})
    made = make_submission(jining, pair.folder(), [circle])
    (outcome,) = receive(pair["desk"], made.paths).outcomes
    assert (outcome.status, outcome.code) == ("quarantined", "foreign")
    assert "jining" in outcome.sentence


def test_one_that_cannot_be_taken_stops_none_of_the_others(pair: Post) -> None:
    community, desk = pair["community"], pair["desk"]
    files = []
    for number in range(6):
        shop(community, f"便利店{number}")
        files.append(handed(pair))
    files[1].write_bytes(files[1].read_bytes()[:-100])
    files[3].write_bytes(b"PK")
    files[4].unlink()
    done = receive(desk, files)
    assert status(done.outcomes) == ["merged", "quarantined", "merged", "refused", "refused", "merged"]
    assert [one.path for one in done.outcomes] == files
    assert len(desk.outlets(ruifeng(desk))) == 6
    assert done.received == sum(one.taken.received for one in done.outcomes if one.taken)
    assert not [path for path in desk.path.iterdir() if path.name.startswith("lcsurvey-")]


class Stopped(Exception):
    """What a person's wish to stop raises."""


def test_whoever_stops_keeps_what_was_taken_and_goes_on_later(pair: Post) -> None:
    community, desk = pair["community"], pair["desk"]
    files = []
    for number in range(4):
        shop(community, f"便利店{number}")
        files.append(handed(pair))
    heard: list[Outcome] = []

    def report(done: int, of: int, words: str) -> None:
        if done == 2:
            raise Stopped

    with pytest.raises(Stopped):
        receive(desk, files, report, each=heard.append)
    assert status(tuple(heard)) == ["merged", "merged"]
    assert len(desk.merging.ledger()) == 2
    desk.merging.freshen()
    assert len(desk.outlets(ruifeng(desk))) == 2
    assert not [path for path in desk.path.iterdir() if path.name.startswith("lcsurvey-")]
    done = receive(desk, files)
    assert status(done.outcomes) == ["already", "already", "merged", "merged"]
    assert desk.check() == ()


def test_looking_writes_nothing_and_says_what_would_come(pair: Post) -> None:
    community, desk = pair["community"], pair["desk"]
    community.answer(ruifeng(community), TYPING, Stage.SELF, {"basic_formats.pharmacy": True})
    path = handed(pair)
    before = last_line(desk)
    seen = look(desk, path)
    assert (seen.kind, seen.sender, seen.unit, seen.trust, seen.code) == (
        "submission",
        "王芳",
        "瑞丰社区",
        "approved",
        "",
    )
    assert [one.verdict for one in seen.compared if one.form == TYPING] == ["newer"]
    assert last_line(desk) == before
    assert desk.desks.trust(community.device) == "unknown"
    receive(desk, [path])
    assert look(desk, path).already is not None
    path.write_bytes(path.read_bytes()[:99])
    assert look(desk, path).code
    assert look(desk, path.with_name("none.lcs")).code == "unreadable"
    assert desk.desks.quarantine() == ()


def test_what_would_come_of_many_is_foreseen(pair: Post) -> None:
    desk, other = pair["desk"], stranger(pair)
    good, unknown = handed(pair), handed(pair, "stranger")
    bad = good.with_name("bad.lcs")
    bad.write_bytes(b"no package")
    done = receive(desk, [good, unknown, bad], dry_run=True)
    assert [(one.status, one.code) for one in done.outcomes] == [
        ("merged", ""), ("quarantined", "unknown_sender"), ("refused", "not_a_package"),
    ]  # fmt: skip
    assert done.outcomes[0].compared
    assert (desk.merging.ledger(), desk.desks.quarantine()) == ((), ())
    assert desk.desks.trust(other.device) == "unknown"


def test_nothing_to_take_is_said(pair: Post, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="没有可以收的文件"):
        receive(pair["desk"], [tmp_path / "empty"])
    assert retry(pair["desk"]).outcomes == ()


def test_a_withdrawn_package_can_be_taken_again(pair: Post) -> None:
    community, desk = pair["community"], pair["desk"]
    before = last_line(desk)
    shop(community, "便利店甲")
    path = handed(pair)
    (outcome,) = receive(desk, [path]).outcomes
    after = last_line(desk)
    desk.merging.withdraw(outcome.package)
    assert last_line(desk) == before
    assert status(receive(desk, [path]).outcomes) == ["merged"]
    assert last_line(desk) == after


def test_a_disk_without_room_is_said_and_nothing_is_half_taken(pair: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = pair["desk"]
    path = handed(pair)
    usage = shutil.disk_usage(desk.path)
    full = type(usage)(usage.total, usage.total, 10)
    monkeypatch.setattr(shutil, "disk_usage", lambda at: full)
    (outcome,) = receive(desk, [path]).outcomes
    assert (outcome.status, outcome.code) == ("refused", "disk_full")
    monkeypatch.undo()
    assert status(receive(desk, [path]).outcomes) == ["merged"]


def test_what_a_killed_program_unpacked_is_removed_after_a_day(pair: Post) -> None:
    desk = pair["desk"]
    old, young = desk.path / "lcsurvey-old", desk.path / "lcsurvey-young"
    for folder in (old, young):
        folder.mkdir()
        (folder / "opened").write_bytes(b"names")
    os.utime(old, (1, 1))
    receive(desk, [handed(pair)])
    assert (old.exists(), young.exists()) == (False, True)
    assert desk.check() == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_refused_at_once(post: Post) -> None:
    pipe = post.at / "x.lcs"
    os.mkfifo(pipe)
    (outcome,) = receive(post.office(), [pipe]).outcomes
    assert (outcome.status, outcome.code) == ("refused", "unreadable")
    assert "不是文件" in outcome.sentence


def test_a_folder_without_packages_is_named(post: Post) -> None:
    empty = post.at / "空文件夹"
    empty.mkdir()
    with pytest.raises(InputError, match="空文件夹"):
        receive(post.office(), [empty])


def test_gates_travel_with_their_circle_and_what_nobody_here_knows_is_handed_on(pair: Post) -> None:
    """What a newer program writes is kept whole by this one: a kind it has no list for, a field it does not know."""
    community, desk = pair["community"], pair["desk"]
    home = community.add("compound", {"name": "河滨家园", "circle": ruifeng(community)})
    values = {"circle": ruifeng(community), "compound": home, "latitude": "37.51", "longitude": "105.19", "datum": "bd09"}
    gate = community.add("gate", values | {"name": "东门"})
    community.add("reach", {"circle": ruifeng(community), "compound": home, "format": "pharmacy", "minutes": 9, "gate": gate})
    ledger = community._ledger
    ledger.write(
        [
            Draft("a" * 32, "", {"kind": "staircase"}, "create", "staircase"),
            Draft(gate, "width", "4.5"),
            Draft(gate, "name", "东大门"),
        ]
    )
    assert status(receive(desk, [handed(pair)]).outcomes) == ["merged"]
    (there,) = desk.gates(ruifeng(desk))
    assert there == community.gates(ruifeng(community))[0]
    assert desk.facts(ruifeng(desk)).exceptions[home, "pharmacy"].minutes == 9
    assert [one.v for one in desk.history(gate, "width")] == ["4.5"]
    assert desk.check() == community.check() == ()
    desk.rebuild()
    assert desk.gates(ruifeng(desk)) == (there,)
