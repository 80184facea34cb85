"""What an approved computer signs may be correct in form and senseless: it is kept, and nothing breaks by it, ever."""

from __future__ import annotations

import pytest

from lcsurvey.store.workspace import Workspace
from lcsurvey.store.writing import Draft
from lcsurvey.sync.making import make_submission
from lcsurvey.sync.receiving import receive
from tests.exchange import Post, last_line


@pytest.mark.parametrize("response", ["zz", "z" * 32, "\0", 7, None, [], {}, "f" * 32])
def test_an_act_on_something_that_is_no_thing_breaks_nothing(post: Post, response: object) -> None:
    of = [post.office().circles()[0].id]
    laptop = post.down("laptop", "district", of, "王芳", "瑞丰社区")
    district = post["district"]
    odd = {"kind": "act", "act": "return", "response": response, "submission": 5}
    drafts = [Draft("e" * 32, "", odd, "create", kind="act"), Draft("e" * 32, "response", response, kind="act")]  # type: ignore[arg-type]
    laptop.desks.ledger.write(drafts)
    laptop.add("outlet", {"name": "便利店", "circle": of[0]})
    made = make_submission(laptop, post.folder())
    before = last_line(district)
    (done,) = receive(district, made.paths).outcomes
    assert done.status == "merged"
    post.reopen("district")
    assert post["district"].check() == ()
    assert [one.name for one in post["district"].outlets(of[0])] == ["便利店"]
    post["district"].merging.withdraw(made.packages[0])
    post["district"].merging.freshen()
    assert last_line(post["district"]) == before
    assert isinstance(post.reopen("laptop"), Workspace)
