"""A new workspace out of a file: nothing but what is in it, and nothing left where it fails."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lcsurvey.errors import InputError, PackageError, WorkspaceError
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync.making import make_assignment, make_handover, make_receipt, make_submission
from lcsurvey.sync.receiving import receive
from lcsurvey.sync.starting import start
from tests.exchange import Post

TYPING = "jining/typing"
WORKER = {"name": "王芳", "unit": "瑞丰社区"}


@pytest.fixture
def desk(post: Post) -> Workspace:
    return post.office("desk")


def assigned(post: Post, **more: str) -> tuple[Path, ...]:
    """An assignment of 瑞丰."""
    desk = post["desk"]
    return make_assignment(desk, post.folder(), [desk.find_circle("瑞丰").id], **more).paths  # type: ignore[arg-type]


def begun(post: Post, files: tuple[Path, ...] | list[Path], **more: object) -> Workspace:
    """A workspace begun from files."""
    library = more.pop("library", post.library)
    assert isinstance(library, Library)
    post.spaces["new"] = start(post.at / "new", files, library=library, **WORKER, **more)  # type: ignore[arg-type]
    return post.spaces["new"]


def test_only_what_was_assigned_is_there(post: Post, desk: Workspace) -> None:
    shop = desk.add(
        "outlet", {"name": "便利店甲", "circle": desk.find_circle("瑞丰").id, "format": "convenience_store"}
    )
    desk.add("outlet", {"name": "别处的店", "circle": desk.find_circle("黄河花园").id, "format": "convenience_store"})
    new = begun(post, assigned(post))
    assert [circle.id for circle in new.circles()] == [desk.find_circle("瑞丰").id]
    assert [outlet.id for outlet in new.outlets()] == [shop]
    assert (new.round, new.tables()) == (desk.round, desk.tables())
    assert new.person.author == "王芳（瑞丰社区）"
    assert new.device != desk.device
    assert new.check() == ()


def test_the_installation_need_not_know_the_city(post: Post, desk: Workspace, tmp_path: Path) -> None:
    desk.answer(desk.find_circle("瑞丰").id, TYPING, Stage.SELF, {"basic_formats.pharmacy": True})
    (tmp_path / "forms").mkdir()
    shutil.copy(post.library.folder / "catalogue.toml", tmp_path / "forms")
    new = begun(post, assigned(post), library=Library(tmp_path / "forms"))
    circle = new.circles()[0].id
    assert new.pack.title == desk.pack.title
    assert new.response(circle, TYPING).answers["basic_formats.pharmacy"] is True
    new.answer(circle, TYPING, Stage.SELF, {"basic_formats.pharmacy": False})
    assert new.submit(circle, TYPING).edition == 1
    new.close()
    again = Workspace.open(post.at / "new", library=Library(tmp_path / "forms"))
    post.spaces["new"] = again
    assert again.response(circle, TYPING).edition == 1


def test_settings_of_the_office_are_in_force_below(post: Post, desk: Workspace) -> None:
    name, before = next((name, value) for name, value in desk.setting_values().items() if isinstance(value, bool))
    desk.set_setting(name, not before)
    assert begun(post, assigned(post)).setting_values()[name] is (not before)


def test_the_assignment_says_who_one_is_unless_one_says_it_oneself(post: Post, desk: Workspace) -> None:
    assert begun(post, assigned(post, role="street")).person.role == "street"
    new = start(post.at / "other", assigned(post, role="street"), library=post.library, role="community", **WORKER)
    with new:
        assert new.person.role == "community"


def test_what_it_hands_in_is_recognised(post: Post, desk: Workspace) -> None:
    new = begun(post, assigned(post))
    (outcome,) = receive(desk, make_submission(new, post.folder()).paths).outcomes
    assert outcome.status == "merged"


def test_parts_may_be_named_in_any_order(post: Post, desk: Workspace) -> None:
    circle = desk.find_circle("瑞丰").id
    desk.add_many("outlet", [{"name": f"店{number}", "circle": circle, "format": "pharmacy"} for number in range(300)])
    whole = make_assignment(desk, post.folder(), [circle])
    made = make_assignment(desk, post.folder(), [circle], part_size=whole.size // 2)
    assert len(made.paths) > 1
    new = begun(post, [*reversed(made.paths)])
    assert len(new.outlets()) == 300


def test_a_handover_goes_on_with_everything(post: Post, desk: Workspace) -> None:
    old = post.down("old", "desk", [desk.find_circle("瑞丰").id], "王芳", "瑞丰社区")
    circle = old.circles()[0].id
    old.answer(circle, TYPING, Stage.SELF, {"basic_formats.pharmacy": True})
    old.attach(circle, circle, b"%PDF-1.7 x", "证明.pdf")
    new = begun(post, make_handover(old, post.folder()).paths)
    assert list(new.dump())[:-1] == list(old.dump())[:-1]
    assert new.open_attachment(new.attachments()[0].id).read_bytes() == b"%PDF-1.7 x"
    assert [one.device for one in new.desks.above()] == [desk.device]


def test_files_that_one_cannot_begin_with_are_named_and_leave_nothing(post: Post, desk: Workspace) -> None:
    new = begun(post, assigned(post))
    receive(desk, make_submission(new, post.folder()).paths)
    receipt = make_receipt(desk, post.folder()).paths
    at = post.at / "never"
    for files, code in ((receipt, "not_an_assignment"), ([post.at / "none.lcs"], "unreadable")):
        with pytest.raises(PackageError) as error:
            start(at, files, library=post.library, **WORKER)
        assert error.value.code == code
        assert not at.exists()
    with pytest.raises(InputError):
        start(at, [], library=post.library, **WORKER)
    damaged = assigned(post)[0]
    damaged.write_bytes(damaged.read_bytes()[:-50])
    with pytest.raises(PackageError):
        start(at, [damaged], library=post.library, **WORKER)
    assert not at.exists()


def test_a_folder_that_is_used_stays_as_it_is(post: Post, desk: Workspace, tmp_path: Path) -> None:
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "mine.txt").write_text("x")
    with pytest.raises(WorkspaceError, match="已有内容"):
        start(tmp_path / "used", assigned(post), library=post.library, **WORKER)
    assert [path.name for path in (tmp_path / "used").iterdir()] == ["mine.txt"]


def test_a_second_file_that_is_no_good_takes_the_beginning_back(post: Post, desk: Workspace) -> None:
    good, bad = assigned(post)[0], assigned(post)[0]
    bad.write_bytes(bad.read_bytes()[:-50])
    with pytest.raises(PackageError):
        start(post.at / "new", [good, bad], library=post.library, **WORKER)
    assert not (post.at / "new").exists()
