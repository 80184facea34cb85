"""What a package holds, what is left out and said so, and that nothing half-made is left."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PIL import Image

from lcsurvey.errors import InputError, LCSurveyError, NotFound, PackageError
from lcsurvey.response.model import Stage
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync import desk_file
from lcsurvey.sync.making import make_assignment, make_handover, make_receipt, make_return, make_submission
from lcsurvey.sync.manifest import Manifest
from lcsurvey.sync.reading import open_package
from lcsurvey.sync.receiving import receive
from tests.exchange import Post

TYPING = "jining/typing"


@pytest.fixture
def pair(post: Post) -> Post:
    """A desk, and a community begun from its assignment of 瑞丰."""
    desk = post.office("desk")
    post.down("community", "desk", [desk.find_circle("瑞丰").id], "王芳", "瑞丰社区", phone="0955-7000000")
    return post


def ruifeng(space: Workspace) -> str:
    return space.find_circle("瑞丰").id


def manifest(path: Path, *readers: Workspace) -> Manifest:
    """What a package says of itself, to someone who can open it."""
    identities = [identity for space in readers for identity in space.desks.identities]
    with open_package(path, identities) as opened:
        opened.arrival()
        return opened.manifest


def plain(path: Path, *readers: Workspace) -> dict[str, Any]:
    """The same as data."""
    found: dict[str, Any] = msgspec.to_builtins(manifest(path, *readers))
    return found


def photograph(number: int = 1) -> bytes:
    """What a telephone takes: twelve million pixels, place and hour with it."""
    exif = Image.Exif()
    exif[0x0132] = "2026:11:21 10:00:00"
    buffer = io.BytesIO()
    Image.new("RGB", (4000, 3000), (number * 40, 90, 160)).save(buffer, "JPEG", exif=exif)
    return buffer.getvalue()


def test_a_submission_is_sealed_for_everyone_on_the_way_up_and_proves_its_assignment(pair: Post) -> None:
    community, desk = pair["community"], pair["desk"]
    made = make_submission(community, pair.folder())
    (path,) = made.paths
    assert [one.device for one in made.recipients] == [desk.device]
    with pytest.raises(PackageError) as error:
        manifest(path)
    assert error.value.code == "wrong_key"
    found = plain(path, desk)
    assert found["sender"]["device"] == community.device
    assert found["proof"]["assignment"] == community.desks.assignments(issued=False)[0].id
    assert plain(path, community) == found  # whoever made it can open it again


def test_nothing_of_the_secret_or_of_people_can_be_read_in_a_sealed_file(pair: Post) -> None:
    community = pair["community"]
    community.add("outlet", {"name": "便利店甲", "circle": ruifeng(community), "format": "convenience_store"})
    (path,) = make_submission(community, pair.folder()).paths
    data = path.read_bytes()
    secret = community.desks.assignments(issued=False)[0].secret
    assert not any(word.encode() in data for word in ("便利店甲", "王芳", "瑞丰", secret, community.device))


def test_a_computer_that_knows_no_desk_writes_an_open_file_and_says_so(post: Post) -> None:
    desk = post.office()
    made = make_submission(desk, post.folder(), [ruifeng(desk)])
    assert made.recipients == ()
    assert manifest(made.paths[0]).kind == "submission"


def test_a_key_file_seals_for_one_more_desk(pair: Post, tmp_path: Path) -> None:
    other = pair.office("other")
    (tmp_path / "other.pub").write_text(desk_file.written(other.desks.own), encoding="utf-8")
    named = desk_file.read(tmp_path / "other.pub")
    assert (named.device, named.unit) == (other.device, "沙坡头区商务局")
    made = make_submission(pair["community"], pair.folder(), to=[named])
    assert manifest(made.paths[0], other) == manifest(made.paths[0], pair["desk"])


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"lcsurvey-desk":1}', "x" * 10000, '{"lcsurvey-desk":2,"key":1}'])
def test_a_key_file_that_is_none_is_named(tmp_path: Path, text: str) -> None:
    file = tmp_path / "x.pub"
    file.write_text(text)
    with pytest.raises(InputError, match="钥匙文件"):
        desk_file.read(file)
    with pytest.raises(InputError, match="读不出来"):
        desk_file.read(tmp_path / "none.pub")


def test_a_key_that_is_altered_is_not_the_computers_any_more(pair: Post, tmp_path: Path) -> None:
    text = json.loads(desk_file.written(pair["desk"].desks.own))
    text["key"] = text["key"][:-1] + ("0" if text["key"][-1] != "0" else "1")
    (tmp_path / "x.pub").write_text(json.dumps(text))
    assert desk_file.read(tmp_path / "x.pub").device != pair["desk"].device


def test_tables_that_are_not_handed_in_and_files_that_are_missing_are_named(pair: Post) -> None:
    community = pair["community"]
    community.answer(ruifeng(community), TYPING, Stage.SELF, {"basic_formats.pharmacy": True})
    attached = community.attach(ruifeng(community), ruifeng(community), photograph(), "门头.jpg")
    made = make_submission(community, pair.folder())
    assert any("分型表（草稿）" in one for one in made.unfinished)
    assert (made.submissions, made.copies, made.missing) == (0, 1, ())
    community.open_attachment(attached.id).unlink()
    community.submit(ruifeng(community), TYPING)
    made = make_submission(community, pair.folder())
    assert not any("分型表" in one for one in made.unfinished)
    assert (made.submissions, made.copies, made.missing) == (1, 0, ("门头.jpg",))


def test_a_file_that_is_not_what_was_attached_any_more_does_not_go(pair: Post) -> None:
    community = pair["community"]
    attached = community.attach(ruifeng(community), ruifeng(community), photograph(), "门头.jpg")
    place = community.open_attachment(attached.id)
    place.write_bytes(place.read_bytes() + b"x")
    made = make_submission(community, pair.folder(), originals=True)
    assert (made.originals, made.missing) == (0, ("门头.jpg",))


def test_pictures_go_as_copies_and_as_originals_where_they_are_wanted(pair: Post) -> None:
    community, desk = pair["community"], pair["desk"]
    data = photograph()
    attached = community.attach(ruifeng(community), ruifeng(community), data, "门头.jpg")
    small = make_submission(community, pair.folder())
    receive(desk, small.paths)
    (file,) = [one for one in plain(small.paths[0], desk)["contents"] if one["kind"] == "file"]
    assert (file["of"], file["name"]) == (attached.sha256, "门头.jpg")
    (there,) = desk.outgoing.attached([ruifeng(desk)])
    assert there.copy
    assert there.place is not None
    with Image.open(there.place) as picture:
        assert (picture.size, len(picture.getexif())) == ((1600, 1200), 0)
    assert desk.check() == ()
    wanted = make_return(desk, pair.folder(), [ruifeng(desk)], originals=[there.sha256])
    receive(community, wanted.paths)
    large = make_submission(community, pair.folder())
    assert (large.copies, large.originals) == (0, 1)
    receive(desk, large.paths)
    (there,) = desk.outgoing.attached([ruifeng(desk)])
    assert not there.copy
    assert there.place is not None
    assert there.place.read_bytes() == data


def test_the_street_hands_the_copy_on_as_the_copy_of_the_original(pair: Post) -> None:
    community, desk = pair["community"], pair["desk"]
    attached = community.attach(ruifeng(community), ruifeng(community), photograph(), "门头.jpg")
    receive(desk, make_submission(community, pair.folder()).paths)
    made = make_submission(desk, pair.folder(), [ruifeng(desk)])
    (file,) = [one for one in plain(made.paths[0])["contents"] if one["kind"] == "file"]
    assert file["of"] == attached.sha256
    assert made.copies == 1


def test_a_large_package_is_cut_into_parts_that_come_in_any_order(pair: Post) -> None:
    community, desk = pair["community"], pair["desk"]
    for number in range(6):
        community.attach(ruifeng(community), ruifeng(community), photograph(number), f"{number}.jpg")
    whole = make_submission(community, pair.folder(), originals=True)
    made = make_submission(community, pair.folder(), originals=True, part_size=whole.size // 3)
    assert len(made.paths) == len(made.packages) > 2
    assert made.paths[0].name.endswith("_第1部分.lcs")
    first = receive(desk, made.paths[2:3]).outcomes[0]
    assert first.status == "merged"
    assert f"分成 {len(made.paths)} 个文件，已收 1 个" in first.sentence
    done = receive(desk, [*made.paths[:2], *made.paths[3:]])
    assert {one.status for one in done.outcomes} == {"merged"}
    assert done.outcomes[-1].sentence == ""
    assert len([one for one in desk.outgoing.attached([ruifeng(desk)]) if one.place]) == 6


def test_the_second_submission_is_called_the_second(pair: Post) -> None:
    community = pair["community"]
    first = make_submission(community, pair.folder())
    second = make_submission(community, pair.folder())
    assert (first.time, second.time) == (1, 2)
    assert first.paths[0].name.startswith("瑞丰_交表_")
    assert "次" not in first.paths[0].name
    assert second.paths[0].name.endswith("_第2次.lcs")
    assert [one.kind for one in community.desks.sent()] == ["submission", "submission"]


class Stopped(Exception):
    """What a person's wish to stop raises."""


@pytest.mark.parametrize("after", range(1, 9, 2))
def test_whoever_stops_it_finds_nothing_half_made(pair: Post, after: int) -> None:
    community = pair["community"]
    for number in range(4):
        community.attach(ruifeng(community), ruifeng(community), photograph(number), f"{number}.jpg")
    count = 0

    def report(done: int, of: int, words: str) -> None:
        nonlocal count
        count += 1
        if count == after:
            raise Stopped

    target = pair.folder()
    with pytest.raises(Stopped):
        make_submission(community, target, report=report)
    assert not target.exists() or list(target.iterdir()) == []
    assert not list(community.path.glob(".copies-*"))
    assert community.desks.sent() == ()
    assert make_submission(community, target).copies == 4


def test_questionnaires_go_along_and_nobody_can_be_told_from_them(pair: Post) -> None:
    community, desk = pair["community"], pair["desk"]
    options = community.questionnaires.plan().questions
    sheets = [{name: given[0] for name, given in options.items()} for _ in range(3)]
    kept = community.questionnaires.add(ruifeng(community), sheets)
    community.questionnaires.void(kept[:1])
    made = make_submission(community, pair.folder())
    assert made.questionnaires == 2
    receive(desk, made.paths)
    assert desk.questionnaires.count(ruifeng(desk)) == 2
    assert len(desk.questionnaires.listed(ruifeng(desk), void=True)) == 1


def test_a_return_needs_something_returned_and_a_record_without_waiting_files(pair: Post, tmp_path: Path) -> None:
    community, desk = pair["community"], pair["desk"]
    whose = ruifeng(desk)
    with pytest.raises(LCSurveyError, match="没有退回的表"):
        make_return(desk, pair.folder(), [whose])
    community.answer(whose, TYPING, Stage.SELF, {"basic_formats.pharmacy": True})
    handed = community.submit(whose, TYPING)
    receive(desk, make_submission(community, pair.folder()).paths)
    desk.act(handed.digest, "return", "请补照片", items={"basic_formats": "药店没有照片"})
    (kept,) = make_submission(community, pair.folder()).paths
    desk.desks.revoke(community.device)
    assert receive(desk, [kept]).outcomes[0].status == "quarantined"
    with pytest.raises(LCSurveyError, match="收不进的文件"):
        make_return(desk, pair.folder(), [whose])
    (waiting,) = desk.desks.quarantine()
    desk.desks.remove(waiting.sha256)
    desk.desks.approve(community.device)
    made = make_return(desk, pair.folder(), [whose])
    assert [one.device for one in made.recipients] == [community.device]
    (item,) = plain(made.paths[0], community)["items"]
    assert (item["form"], item["reason"], item["questions"]) == (TYPING, "请补照片", {"basic_formats": "药店没有照片"})


def test_a_receipt_names_packages_by_their_beginnings(pair: Post) -> None:
    community, desk = pair["community"], pair["desk"]
    with pytest.raises(LCSurveyError, match="没有可以回执的"):
        make_receipt(desk, pair.folder())
    made = [make_submission(community, pair.folder()) for _ in range(2)]
    receive(desk, [one.paths[0] for one in made])
    assert make_receipt(desk, pair.folder()).items == 2
    (path,) = make_receipt(desk, pair.folder(), [made[0].packages[0][:10]]).paths
    (item,) = plain(path)["items"]
    assert (item["package"], item["device"], item["status"]) == (made[0].packages[0], community.device, "received")
    with pytest.raises(NotFound):
        make_receipt(desk, pair.folder(), ["ffff"])


def test_a_receipt_tells_why_a_file_waits_and_names_nobody(pair: Post) -> None:
    community, desk = pair["community"], pair["desk"]
    receive(desk, make_submission(community, pair.folder()).paths)
    desk.desks.revoke(community.device)
    receive(desk, make_submission(community, pair.folder()).paths)
    made = make_receipt(desk, pair.folder())
    items = {item["status"]: item for item in plain(made.paths[0])["items"]}
    assert set(items) == {"received", "refused"}
    assert "停用" in items["refused"]["reason"]
    assert "王芳" not in json.dumps(items, ensure_ascii=False)
    receive(community, made.paths)
    assert {one.status: one.reason for one in community.desks.receipts()}["refused"] == items["refused"]["reason"]


def test_what_is_handed_over_is_read_only_only_when_the_file_is_whole(pair: Post) -> None:
    community = pair["community"]

    def report(done: int, of: int, words: str) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        make_handover(community, pair.folder(), report=report)
    community.answer(ruifeng(community), TYPING, Stage.SELF, {"basic_formats.pharmacy": True})
    made = make_handover(community, pair.folder())
    assert plain(made.paths[0])["assignment"]["secret"] == community.desks.assignments(issued=False)[0].secret
    with pytest.raises(LCSurveyError, match="已移交"):
        community.answer(ruifeng(community), TYPING, Stage.SELF, {"basic_formats.pharmacy": False})


def test_one_circle_is_handed_over_and_the_others_go_on(post: Post) -> None:
    desk = post.office("desk")
    ids = [desk.find_circle(name).id for name in ("瑞丰", "黄河花园")]
    community = post.down("community", "desk", ids, "王芳", "瑞丰社区")
    make_handover(community, post.folder(), ids[:1])
    community.answer(ids[1], TYPING, Stage.SELF, {"basic_formats.pharmacy": True})
    with pytest.raises(LCSurveyError, match="移交"):
        community.answer(ids[0], TYPING, Stage.SELF, {"basic_formats.pharmacy": True})


def test_what_is_assigned_must_be_there(post: Post) -> None:
    desk = post.office()
    with pytest.raises(LCSurveyError, match="没有指明"):
        make_assignment(desk, post.folder(), [])
    with pytest.raises(NotFound):
        make_assignment(desk, post.folder(), ["0" * 32])
    with pytest.raises(LCSurveyError, match="不是日期"):
        make_assignment(desk, post.folder(), [ruifeng(desk)], due="11月底")
    assert desk.desks.assignments(issued=True) == ()


def test_a_file_that_lies_there_is_not_written_over(pair: Post) -> None:
    target = pair.folder()
    desk = pair["desk"]
    receive(desk, make_submission(pair["community"], pair.folder()).paths)
    first, second = (make_receipt(desk, target) for _ in range(2))
    assert first.paths != second.paths
    assert len(list(target.iterdir())) == 2
