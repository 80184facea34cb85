"""Pictures that others attached: what stands for them in a computer that never got the files."""

from __future__ import annotations

import io

from PIL import Image

from lcsurvey.response.model import Stage
from lcsurvey.store.workspace import Workspace
from tests.exchange import Post

TYPING = "jining/typing"


def circle(space: Workspace) -> str:
    """The id of the circle that two laptops share."""
    return space.find_circle("黄河花园").id


def photo(colour: str) -> bytes:
    """A picture larger than the copies that go along."""
    buffer = io.BytesIO()
    Image.new("RGB", (1800, 1200), colour).save(buffer, "jpeg")
    return buffer.getvalue()


def test_a_return_names_pictures_of_a_colleague_and_nothing_is_missing_for_that(post: Post) -> None:
    of = [circle(post.office())]
    post.down("street", "district", of, "赵明", "滨河镇", role="street")
    for name in ("two", "three"):
        post.down(name, "street", of, name, f"{name}的社区")
        made = post[name].attach(of[0], of[0], photo("red" if name == "two" else "blue"), f"{name}.jpg")
        post.hand_in(name, "street")
    two, street = post["two"], post["street"]
    two.lead(of[0]) or two.change(two.communities(of[0])[0].id, {"lead": True})
    two.answer(of[0], TYPING, Stage.SELF, {"basic_formats.pharmacy": True})
    handed = two.submit(of[0], TYPING)
    post.hand_in("two", "street")
    street.act(handed.digest, "return", "请补照片")
    post.send_back("street", of, "two")
    assert {one.name for one in two.attachments(of[0])} == {"two.jpg", "three.jpg"}
    assert two.check() == street.check() == ()
    own = next(one for one in two.attachments(of[0]) if one.name == "two.jpg")
    two.open_attachment(own.id).unlink()
    assert [problem.code for problem in two.check()] == ["file_missing"]
    street.open_attachment(made.id).unlink()  # the copy that came
    (problem,) = street.check()
    assert problem.code == "file_missing"
    assert "three.jpg" in problem.sentence
