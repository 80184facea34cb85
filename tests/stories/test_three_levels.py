"""Three communities, a street and a district: one record, whatever goes which way and in which order."""

from __future__ import annotations

import itertools
import shutil
import zipfile
from pathlib import Path

import pytest

from lcsurvey.errors import LCSurveyError
from lcsurvey.response.model import Stage, State
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync.making import make_handover, make_receipt, make_submission
from lcsurvey.sync.receiving import receive, retry
from lcsurvey.sync.starting import start
from tests.exchange import Post, last_line

TYPING = "jining/typing"
SHOP = "basic_formats.pharmacy"


def circle(space: Workspace, name: str) -> str:
    """The id of a circle."""
    return space.find_circle(name).id


def outlets(space: Workspace, name: str) -> dict[str, int | None]:
    """The outlets of a circle with their staff."""
    return {one.name: one.staff for one in space.outlets(circle(space, name))}


def add_outlet(space: Workspace, name: str, called: str, staff: int = 2) -> str:
    """An outlet seen by somebody."""
    values = {"name": called, "circle": circle(space, name), "format": "convenience_store", "minutes": 5}
    return space.add("outlet", values | {"staff": staff})


def lead(space: Workspace, name: str) -> None:
    """Say which community of a circle hands in, so that any of them may."""
    communities = space.communities(circle(space, name))
    space.lead(communities[0].id)


@pytest.fixture
def levels(post: Post) -> Post:
    """A district that gave two circles to a street, which gave them on to three communities: 黄河花园 to two of them."""
    district = post.office()
    ids = [circle(district, name) for name in ("瑞丰", "黄河花园")]
    district.desks.set_phone("0955-7000000")
    post.down("street", "district", ids, "赵明", "滨河镇", role="street", due="2026-12-05", contact="李主任")
    for name, whose, person in (("one", "瑞丰", "王芳"), ("two", "黄河花园", "马丽"), ("three", "黄河花园", "丁一")):
        of = [circle(post["street"], whose)]
        post.down(name, "street", of, person, f"{person}的社区", due="2026-11-29", phone="0955-7111111")
    return post


def test_an_assignment_brings_its_circles_and_whom_to_ring(levels: Post) -> None:
    district, street, one = levels["district"], levels["street"], levels["one"]
    assert {found.name[:2] for found in street.circles()} == {"瑞丰", "黄河"}
    assert [found.name[:2] for found in one.circles()] == ["瑞丰"]
    assert (street.person.role, one.person.role) == ("street", "community")
    assert one.tables() == street.tables() == district.tables()
    assert one.round == district.round
    assert [desk.unit for desk in one.desks.above()] == ["滨河镇", "沙坡头区商务局"]
    (mine,) = one.desks.progress(issued=False)
    assert (mine.assignment.due, mine.phone, mine.state) == ("2026-11-29", "0955-7111111", "none")
    assert {found.name: found.population for found in one.communities()} == {
        found.name: found.population for found in district.communities(circle(district, "瑞丰"))
    }
    assert one.check() == street.check() == ()


def test_what_two_communities_of_one_circle_filled_meets_at_the_street_and_in_the_district(levels: Post) -> None:
    add_outlet(levels["one"], "瑞丰", "便利店甲")
    add_outlet(levels["two"], "黄河花园", "便利店乙")
    add_outlet(levels["three"], "黄河花园", "便利店丙")
    for name in ("two", "three"):
        of = levels[name]
        of.answer(circle(of, "黄河花园"), TYPING, Stage.SELF, {SHOP: name == "two"})
    for name in ("one", "two", "three"):
        _, done = levels.hand_in(name, "street")
        assert [found.status for found in done.outcomes] == ["merged"]
    street, district = levels["street"], levels["district"]
    assert outlets(street, "黄河花园") == {"便利店乙": 2, "便利店丙": 2}
    assert street.differences.count() == 1
    _, done = levels.hand_in("street", "district")
    assert [found.status for found in done.outcomes] == ["merged"]
    assert outlets(district, "黄河花园") == {"便利店乙": 2, "便利店丙": 2}
    assert outlets(district, "瑞丰") == {"便利店甲": 2}
    (open_,) = district.differences.listed()
    assert {side.author for side in open_.sides} == {"马丽（马丽的社区）", "丁一（丁一的社区）"}


def test_the_street_hands_on_what_communities_signed_unchanged(levels: Post) -> None:
    add_outlet(levels["one"], "瑞丰", "便利店甲")
    made, _ = levels.hand_in("one", "street")
    assert made.recipients
    levels.hand_in("street", "district")
    sealed = {block.sha256: block for block in levels["one"].blocks.of([circle(levels["one"], "瑞丰")])}
    relayed = {block.sha256: block for block in levels["district"].blocks.of([circle(levels["one"], "瑞丰")])}
    own = {sha256 for sha256, block in sealed.items() if block.device == levels["one"].device}
    assert own
    for sha256 in own:
        assert (relayed[sha256].key, relayed[sha256].signature) == (sealed[sha256].key, sealed[sha256].signature)
        assert levels["district"].blocks.body(relayed[sha256]) == levels["one"].blocks.body(sealed[sha256])
    vouched = {one.name: one.status for one in levels["district"].desks.devices() if one.key}
    assert vouched["赵明"] == "approved"
    assert vouched["王芳"] == "vouched"


def test_a_community_may_hand_in_at_the_district_directly(levels: Post) -> None:
    add_outlet(levels["one"], "瑞丰", "便利店甲")
    made = make_submission(levels["one"], levels.folder())
    district = levels["district"]
    (waits,) = receive(district, made.paths).outcomes
    assert (waits.status, waits.code) == ("quarantined", "unknown_sender")
    assert "王芳" in waits.sentence
    _, done = levels.hand_in("street", "district")  # says nothing of the community yet
    assert [found.status for found in done.outcomes] == ["merged"]
    receive(levels["street"], made.paths)
    _, done = levels.hand_in("street", "district")
    assert {found.status for found in done.outcomes} == {"merged"}
    assert len(done.outcomes) == 2  # the one that waited came in by itself
    assert district.desks.quarantine() == ()
    assert outlets(district, "瑞丰") == {"便利店甲": 2}


def test_a_typo_that_the_street_corrects_travels_back_and_fights_nobody(levels: Post) -> None:
    one, street = levels["one"], levels["street"]
    shop = add_outlet(one, "瑞丰", "便利店甲", staff=30)
    lead(one, "瑞丰")
    one.answer(circle(one, "瑞丰"), TYPING, Stage.SELF, {SHOP: True})
    first = one.submit(circle(one, "瑞丰"), TYPING)
    levels.hand_in("one", "street")
    street.change(shop, {"staff": 3})
    street.act(first.digest, "return", "网点人数是笔误，已改；药店请补照片", items={"basic_formats": "药店没有照片"})
    _, (done,) = levels.send_back("street", [circle(one, "瑞丰")], "one")
    assert [found.status for found in done.outcomes] == ["merged"]
    assert outlets(one, "瑞丰") == {"便利店甲": 3}
    back = one.response(circle(one, "瑞丰"), TYPING)
    assert back.state is State.RETURNED
    last = one.handlings(back.id)[-1]
    assert (last.act, last.items) == ("return", {"basic_formats": "药店没有照片"})
    one.change(shop, {"minutes": 8})
    one.submit(circle(one, "瑞丰"), TYPING)
    made, done = levels.hand_in("one", "street")
    assert made.time == 2
    assert made.paths[0].name.endswith("_第2次.lcs")
    assert street.differences.count() == 0
    again = street.response(circle(street, "瑞丰"), TYPING)
    assert (again.state, again.edition) == (State.SUBMITTED, 2)


def test_one_receipt_tells_all_what_arrived(levels: Post) -> None:
    for name in ("one", "two"):
        whose = "瑞丰" if name == "one" else "黄河花园"
        of = levels[name]
        lead(of, whose)
        of.answer(circle(of, whose), TYPING, Stage.SELF, {SHOP: True})
        of.submit(circle(of, whose), TYPING)
        levels.hand_in(name, "street")
        assert [found.state for found in of.desks.progress(issued=False)] == ["handed"]
    levels.confirm("street", "one", "two", "three")
    assert [found.state for found in levels["one"].desks.progress(issued=False)] == ["received"]
    assert [found.state for found in levels["two"].desks.progress(issued=False)] == ["received"]
    assert [found.state for found in levels["three"].desks.progress(issued=False)] == ["none"]
    assert levels["three"].desks.receipts() == ()


def test_a_receipt_tells_nobody_who_works_where(levels: Post) -> None:
    add_outlet(levels["one"], "瑞丰", "便利店甲")
    levels.hand_in("one", "street")
    (path,) = make_receipt(levels["street"], levels.folder()).paths
    with zipfile.ZipFile(path) as archive:
        assert set(archive.namelist()) == {"manifest.json", "manifest.sig"}
        text = archive.read("manifest.json").decode()
    assert levels["one"].device in text
    assert not any(word in text for word in ("王芳", "瑞丰", "便利店"))


def test_what_a_revoked_laptop_writes_is_set_apart_and_comes_back(levels: Post) -> None:
    one, street = levels["one"], levels["street"]
    add_outlet(one, "瑞丰", "便利店甲")
    levels.hand_in("one", "street")
    before = last_line(street)
    street.desks.revoke(one.device)
    add_outlet(one, "瑞丰", "假网点")
    made, done = levels.hand_in("one", "street")
    assert [(found.status, found.code) for found in done.outcomes] == [("quarantined", "revoked")]
    assert last_line(street) == before
    receive(levels["district"], made.paths)  # the district knows nothing of it yet
    street.desks.approve(one.device)
    assert [found.status for found in retry(street).outcomes] == ["merged"]
    assert set(outlets(street, "瑞丰")) == {"便利店甲", "假网点"}


def test_changes_of_a_revoked_laptop_that_others_bring_stay_hidden(levels: Post) -> None:
    two, three, street = levels["two"], levels["three"], levels["street"]
    add_outlet(two, "黄河花园", "便利店乙")
    levels.hand_in("two", "street")
    street.desks.revoke(two.device)
    add_outlet(two, "黄河花园", "假网点")
    district = levels["district"]
    district.desks.know(two.desks.own, "approved")
    levels.hand_in("two", "district")
    assert set(outlets(district, "黄河花园")) == {"便利店乙", "假网点"}
    add_outlet(three, "黄河花园", "便利店丙")
    three.desks.know(two.desks.own, "approved")
    receive(three, make_submission(two, levels.folder(), to=[three.desks.own]).paths)
    levels.hand_in("three", "street")
    assert set(outlets(street, "黄河花园")) == {"便利店乙", "便利店丙"}
    street.desks.approve(two.device)
    assert set(outlets(street, "黄河花园")) == {"便利店乙", "便利店丙", "假网点"}


def test_a_lost_laptop_is_begun_again_from_the_record_of_its_desk(levels: Post) -> None:
    one = levels["one"]
    add_outlet(one, "瑞丰", "便利店甲")
    levels.hand_in("one", "street")
    one.close()
    shutil.rmtree(levels.at / "one")
    levels["street"].desks.revoke(one.device)
    new = levels.down("new", "street", [circle(levels["street"], "瑞丰")], "王芳", "王芳的社区")
    assert outlets(new, "瑞丰") == {"便利店甲": 2}
    add_outlet(new, "瑞丰", "便利店乙")
    _, done = levels.hand_in("new", "street")
    assert [found.status for found in done.outcomes] == ["merged"]
    assert set(outlets(levels["street"], "瑞丰")) == {"便利店甲", "便利店乙"}


def test_a_laptop_put_back_from_an_old_copy_loses_neither_what_was_before_nor_what_comes_after(levels: Post) -> None:
    add_outlet(levels["one"], "瑞丰", "早先的店")
    levels.reopen("one").close()
    shutil.copytree(levels.at / "one", levels.at / "copy")
    one = levels.reopen("one")
    add_outlet(one, "瑞丰", "拷贝以后的店")
    levels.hand_in("one", "street")
    one.close()
    shutil.rmtree(levels.at / "one")
    shutil.move(levels.at / "copy", levels.at / "one")
    put_back = levels.reopen("one")
    assert set(outlets(put_back, "瑞丰")) == {"早先的店"}
    add_outlet(put_back, "瑞丰", "恢复以后的店")
    _, done = levels.hand_in("one", "street")
    assert [found.status for found in done.outcomes] == ["merged"]
    assert set(outlets(levels["street"], "瑞丰")) == {"早先的店", "拷贝以后的店", "恢复以后的店"}
    assert levels["street"].differences.count() == 0


def test_whatever_order_files_come_in_the_district_holds_the_same(levels: Post, tmp_path: Path) -> None:
    add_outlet(levels["one"], "瑞丰", "便利店甲")
    files = [make_submission(levels["one"], levels.folder()).paths[0]]
    for name, staff in (("two", 3), ("three", 4)):
        of = levels[name]
        of.change(of.communities()[0].id, {"population": 1000 * staff})
        add_outlet(of, "黄河花园", f"便利店{name}", staff)
        files += make_submission(of, levels.folder()).paths
    add_outlet(levels["one"], "瑞丰", "便利店丁")
    files += make_submission(levels["one"], levels.folder()).paths
    receive(levels["street"], files)
    files += make_submission(levels["street"], levels.folder()).paths
    levels["district"].close()
    tails = set()
    orders = list(itertools.permutations(range(len(files))))[::17]
    assert len(orders) > 6
    for number, order in enumerate(orders):
        shutil.copytree(levels.at / "district", tmp_path / f"d{number}")
        with Workspace.open(tmp_path / f"d{number}", library=levels.library) as district:
            for place in order:
                receive(district, [files[place]])
            assert district.desks.quarantine() == ()
            assert district.check() == ()
            tails.add(last_line(district))
    assert len(tails) == 1


def test_a_colleague_goes_on_where_another_left_off(levels: Post) -> None:
    one = levels["one"]
    whose = circle(one, "瑞丰")
    add_outlet(one, "瑞丰", "便利店甲")
    one.answer(whose, TYPING, Stage.SELF, {SHOP: True}, notes={"basic_formats": "还没看完"})
    made = make_handover(one, levels.folder())
    with pytest.raises(LCSurveyError):
        add_outlet(one, "瑞丰", "便利店乙")
    new = start(levels.at / "new", made.paths, name="周平", unit="王芳的社区", library=levels.library)
    levels.spaces["new"] = new
    response = new.response(whose, TYPING)
    assert (response.answers[SHOP], response.notes["basic_formats"]) == (True, "还没看完")
    add_outlet(new, "瑞丰", "便利店乙")
    _, done = levels.hand_in("new", "street")
    assert [found.status for found in done.outcomes] == ["merged"]  # knows the secret of the assignment
    assert set(outlets(levels["street"], "瑞丰")) == {"便利店甲", "便利店乙"}


def test_a_shop_on_the_border_is_entered_once_and_serves_both_circles(levels: Post) -> None:
    two, street, district = levels["two"], levels["street"], levels["district"]
    first, second = circle(street, "瑞丰"), circle(street, "黄河花园")
    shop = add_outlet(two, "黄河花园", "边界上的店")
    levels.hand_in("two", "street")
    street.change(shop, {"circles": [first]})
    levels.hand_in("street", "district", [first])  # 瑞丰 alone takes the shop along
    assert outlets(district, "瑞丰") == {"边界上的店": 2}
    again = levels.down("again", "street", [first], "王芳", "王芳的社区")
    assert [outlet.name for outlet in again.outlets(first)] == ["边界上的店"]
    again.change(shop, {"staff": 5})
    _, done = levels.hand_in("again", "street")
    assert [found.status for found in done.outcomes] == ["merged"]
    assert outlets(street, "黄河花园") == outlets(street, "瑞丰") == {"边界上的店": 5}
    assert [outlet.circle for outlet in street.outlets(second)] == [second]


def test_a_return_of_the_district_opens_at_the_street_and_in_the_community(levels: Post) -> None:
    one, district = levels["one"], levels["district"]
    whose = circle(one, "瑞丰")
    lead(one, "瑞丰")
    one.answer(whose, TYPING, Stage.SELF, {SHOP: True})
    handed = one.submit(whose, TYPING)
    levels.hand_in("one", "street")
    levels.hand_in("street", "district")
    district.act(handed.digest, "return", "请核对药店", due="2026-12-20")
    made, done = levels.send_back("district", [whose], "street", "one")
    assert {one.name for one in made.recipients} == {"赵明", "王芳"}
    assert [found.status for found in (*done[0].outcomes, *done[1].outcomes)] == ["merged", "merged"]
    for name in ("street", "one"):
        assert levels[name].response(whose, TYPING).state is State.RETURNED
        assert levels[name].handlings(one.response(whose, TYPING).id)[-1].due == "2026-12-20"
