"""A folder that was copied or restored is another computer; whoever knew the former one takes it for the same."""

from __future__ import annotations

import io
import shutil

import pytest

from lcsurvey.errors import PackageError
from lcsurvey.response.model import Stage
from lcsurvey.store.model import Person
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync import keys
from lcsurvey.sync.making import make_assignment, make_receipt, make_return, make_submission
from lcsurvey.sync.outcome import Received
from lcsurvey.sync.reading import peek
from lcsurvey.sync.receiving import receive, retry
from tests.exchange import TODAY, Post

TYPING = "jining/typing"
SHOP = "basic_formats.pharmacy"
PLACE = "瑞丰"


def circle(space: Workspace) -> str:
    """The id of the circle that everything here is about."""
    return space.find_circle(PLACE).id


def restored(post: Post, name: str, keep: str = "") -> Workspace:
    """The folder of somebody, copied to another place and opened there; the former one is gone, or still open as ``keep``."""
    post[name].close()
    former, place = post[name].path, post.folder()
    shutil.copytree(former, place)
    if keep:
        post.spaces[keep] = Workspace.open(former, library=post.library)
    else:
        shutil.rmtree(former)
    post.spaces[name] = Workspace.open(place, library=post.library)
    return post.spaces[name]


def statuses(done: Received) -> list[tuple[str, str]]:
    """What became of files."""
    return [(one.status, one.code) for one in done.outcomes]


def add_outlet(space: Workspace, called: str) -> None:
    """An outlet seen by somebody."""
    space.add("outlet", {"name": called, "circle": circle(space), "format": "convenience_store", "minutes": 5})


def outlets(space: Workspace) -> set[str]:
    """What they are called."""
    return {one.name for one in space.outlets(circle(space))}


def hand_in_table(post: Post) -> None:
    """The laptop hands in a table, and the street returns it."""
    laptop, street = post["laptop"], post["street"]
    laptop.lead(laptop.communities(circle(laptop))[0].id)
    laptop.answer(circle(laptop), TYPING, Stage.SELF, {SHOP: True})
    digest = laptop.submit(circle(laptop), TYPING).digest
    post.hand_in("laptop", "street")
    street.act(digest, "return", "药店请补照片")


@pytest.fixture
def levels(post: Post) -> Post:
    """A district, a street, and a laptop of the street."""
    of = [circle(post.office())]
    post.down("street", "district", of, "赵明", "滨河镇", role="street", phone="0955-7111111")
    post.down("laptop", "street", of, "王芳", "瑞丰社区", phone="0955-7222222")
    return post


@pytest.fixture
def stranger(levels: Post) -> Workspace:
    """A laptop without an assignment, that the street never heard of."""
    made = Workspace.create(
        levels.at / "stranger", pack=levels.library.pack("zhongwei"), library=levels.library,
        person=Person("丁一", "瑞丰社区", "community"), today=TODAY,
    )  # fmt: skip
    levels.spaces["stranger"] = made
    return made


def test_a_restored_desk_is_taken_for_the_same_by_its_laptops(levels: Post) -> None:
    hand_in_table(levels)
    laptop, before = levels["laptop"], levels["street"].device
    street = restored(levels, "street")
    assert street.device != before
    made = make_return(street, levels.folder(), [circle(street)])
    assert statuses(receive(laptop, made.paths)) == [("merged", "")]
    assert statuses(receive(laptop, make_receipt(street, levels.folder()).paths)) == [("merged", "")]
    known = laptop.desks.device(street.device)
    assert (known.status, known.former) == ("above", before)
    assert laptop.desks.trust(before) == "above"
    assert [one.device for one in laptop.desks.above()] == [street.device, before, levels["district"].device]


def test_the_next_submission_is_sealed_for_the_restored_desk_itself(levels: Post) -> None:
    hand_in_table(levels)
    street = restored(levels, "street")
    (early,) = make_submission(levels["laptop"], levels.folder()).paths
    assert street.desks.own.seal not in peek(early, street.desks.identities).manifest.recipients
    receive(levels["laptop"], make_receipt(street, levels.folder()).paths)
    add_outlet(levels["laptop"], "便利店甲")
    (path,) = make_submission(levels["laptop"], levels.folder()).paths
    assert street.desks.own.seal in peek(path, street.desks.identities).manifest.recipients
    keys.open_file(path, io.BytesIO(), [street.desks.identity])  # the new key alone
    assert statuses(receive(street, [early, path])) == [("merged", ""), ("merged", "")]
    assert outlets(street) == {"便利店甲"}


def test_a_newer_assignment_of_a_restored_desk_replaces_the_former_one(levels: Post) -> None:
    laptop = levels["laptop"]
    street = restored(levels, "street")
    made = make_assignment(street, levels.folder(), [circle(street)], due="2026-12-20")
    assert statuses(receive(laptop, made.paths)) == [("merged", "")]
    assert [one.due for one in laptop.desks.assignments(issued=False)] == ["2026-12-20"]
    assert laptop.desks.above()[0].device == street.device


def test_a_restored_laptop_that_was_approved_by_a_click_needs_no_second_one(levels: Post, stranger: Workspace) -> None:
    street, before = levels["street"], stranger.device
    add_outlet(stranger, "便利店甲")
    files = make_submission(stranger, levels.folder(), [circle(stranger)]).paths
    assert statuses(receive(street, files)) == [("quarantined", "unknown_sender")]
    street.desks.approve(before)
    assert statuses(retry(street)) == [("merged", "")]
    again = restored(levels, "stranger")
    add_outlet(again, "便利店乙")
    _, done = levels.hand_in("stranger", "street", [circle(again)])
    assert statuses(done) == [("merged", "")]
    assert outlets(street) == {"便利店甲", "便利店乙"}
    known = street.desks.device(again.device)
    assert (known.status, known.former) == ("approved", before)


def test_who_was_restored_twice_is_known_though_nobody_heard_of_the_one_between(levels: Post) -> None:
    street, first = levels["street"], levels["laptop"].device
    levels.hand_in("laptop", "street")
    second = restored(levels, "laptop").device
    third = restored(levels, "laptop")
    assert [one.device for one in third.desks.formers()] == [second, first]
    made = make_submission(third, levels.folder(), [circle(third)])
    assert statuses(receive(street, made.paths)) == [("merged", "")]
    assert street.desks.device(third.device).former == first
    assert third.desks.line(third.device) == (second, first)


def test_a_restored_desk_comes_to_be_known_through_two_restorations(levels: Post) -> None:
    hand_in_table(levels)
    restored(levels, "street")
    street = restored(levels, "street")
    receive(levels["laptop"], make_receipt(street, levels.folder()).paths)
    assert levels["laptop"].desks.above()[0].device == street.device


def test_a_copy_of_a_revoked_laptop_gains_nothing_not_even_by_its_assignment(levels: Post) -> None:
    street, before = levels["street"], levels["laptop"].device
    add_outlet(levels["laptop"], "便利店甲")
    levels.hand_in("laptop", "street")
    street.desks.revoke(before)
    copy = restored(levels, "laptop")
    add_outlet(copy, "假网点")
    made, done = levels.hand_in("laptop", "street")
    assert peek(made.paths[0], street.desks.identities).manifest.proof is not None
    assert statuses(done) == [("quarantined", "unknown_sender")]
    assert "已停用" in done.outcomes[0].sentence
    known = street.desks.device(copy.device)
    assert (known.status, known.former) == ("unknown", before)
    again = restored(levels, "laptop")  # nor the copy of the copy
    _, done = levels.hand_in("laptop", "street")
    assert statuses(done) == [("quarantined", "unknown_sender")]
    assert street.desks.trust(again.device) == "unknown"
    assert (street.desks.trust(before), outlets(street)) == ("revoked", {"便利店甲"})


def test_a_copy_that_was_revoked_itself_stays_so_whatever_its_original_is(levels: Post) -> None:
    street = levels["street"]
    levels.hand_in("laptop", "street")
    copy = restored(levels, "laptop", keep="original")
    levels.hand_in("laptop", "street")
    street.desks.revoke(copy.device)
    add_outlet(copy, "假网点")
    _, done = levels.hand_in("laptop", "street")
    assert statuses(done) == [("quarantined", "revoked")]
    add_outlet(levels["original"], "便利店甲")
    after = restored(levels, "laptop")
    _, done = levels.hand_in("laptop", "street")
    assert statuses(done) == [("quarantined", "unknown_sender")]
    assert street.desks.trust(after.device) == "unknown"
    made = make_submission(levels["original"], levels.folder(), [circle(street)])
    assert statuses(receive(street, made.paths)) == [("merged", "")]  # another computer, approved before
    assert outlets(street) == {"便利店甲"}


def test_what_a_copy_sent_comes_in_once_its_original_is_known(levels: Post, stranger: Workspace) -> None:
    street, before = levels["street"], stranger.device
    first = make_submission(stranger, levels.folder(), [circle(stranger)]).paths
    copy = restored(levels, "stranger")
    add_outlet(copy, "便利店甲")
    _, done = levels.hand_in("stranger", "street", [circle(copy)])
    assert statuses(done) == [("quarantined", "unknown_sender")]
    receive(street, first)
    street.desks.approve(before)
    done = receive(street, first)
    assert sorted(statuses(done)) == [("merged", ""), ("merged", "")]
    assert street.desks.quarantine() == ()
    assert outlets(street) == {"便利店甲"}


def test_a_folder_and_its_copy_know_each_other(levels: Post) -> None:
    copy = restored(levels, "laptop", keep="original")
    original = levels["original"]
    add_outlet(copy, "便利店甲")
    add_outlet(original, "便利店乙")
    done = receive(original, make_submission(copy, levels.folder(), to=[original.desks.own]).paths)
    assert statuses(done) == [("merged", "")]
    done = receive(copy, make_submission(original, levels.folder(), to=[copy.desks.own]).paths)
    assert statuses(done) == [("merged", "")]
    assert outlets(copy) == outlets(original) == {"便利店甲", "便利店乙"}


def test_a_laptop_that_never_moved_names_nobody(levels: Post) -> None:
    (path,) = make_submission(levels["laptop"], levels.folder()).paths
    assert peek(path, levels["street"].desks.identities).manifest.former == []


def test_a_package_names_eight_former_computers_at_most(levels: Post) -> None:
    for _ in range(10):
        restored(levels, "laptop")
    (path,) = make_submission(levels["laptop"], levels.folder()).paths
    former = peek(path, levels["street"].desks.identities).manifest.former
    assert [one.device for one in former] == list(levels["laptop"].desks.line(levels["laptop"].device)[:8])
    assert statuses(receive(levels["street"], [path])) == [("merged", "")]


def test_what_was_sealed_for_the_former_desk_opens_by_the_key_that_the_copy_kept(levels: Post) -> None:
    street = restored(levels, "street")
    (path,) = make_submission(levels["laptop"], levels.folder()).paths
    with pytest.raises(PackageError):
        keys.open_file(path, io.BytesIO(), [street.desks.identity])
    assert statuses(receive(street, [path])) == [("merged", "")]  # by the former key, kept in the copy
