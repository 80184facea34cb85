"""Receipts: what desks say became of what was sent, whichever way and in whichever order they come."""

from __future__ import annotations

from itertools import permutations

from lcsurvey.store.workspace import Workspace

ONE, TWO = "01" * 16, "02" * 16
SUBMISSION = "ab" * 32


def test_what_was_sent_stands_with_what_came_back(workspace: Workspace, circle: str) -> None:
    workspace.desks.note_sent(ONE, "submission", "一.lcs", {circle: "黄河花园"}, 1234, 2, ["李主任"])
    workspace.desks.note_sent(TWO, "receipt", "二.lcs", {}, 10)
    body = {"status": "received", "received": 12, "fresh": 10, "differing": 1, "submissions": [SUBMISSION]}
    workspace.desks.keep_receipt(ONE, "街道", "2026-11-21T08:00:00Z", body)
    two, one = workspace.desks.sent()
    assert (two.package, two.receipts, two.parts) == (TWO, (), 1)
    assert (one.kind, one.name, one.circles, one.size, one.parts) == ("submission", "一.lcs", {circle: "黄河花园"}, 1234, 2)
    assert one.recipients == ("李主任",)
    (receipt,) = one.receipts
    assert (receipt.desk, receipt.received, receipt.fresh, receipt.differing) == ("街道", 12, 10, 1)
    assert receipt.at.isoformat() == "2026-11-21T08:00:00+00:00"


def test_the_latest_word_of_a_desk_counts_in_any_order(workspace: Workspace) -> None:
    sayings = [
        ("2026-11-21T08:00:00Z", {"status": "quarantined", "reason": "不认识发来的人。"}),
        ("2026-11-21T09:00:00Z", {"status": "received", "submissions": [SUBMISSION]}),
        ("2026-11-21T17:30:00+08:00", {"status": "received", "submissions": [SUBMISSION], "fresh": 3}),
    ]
    for number, order in enumerate(permutations(sayings)):
        package = f"{number:032x}"
        for at, body in order:
            workspace.desks.keep_receipt(package, "街道", at, body)
        (one,) = workspace.desks.receipts(package)
        assert (one.status, one.fresh) == ("received", 3)


def test_a_submission_is_received_where_any_desk_has_it(workspace: Workspace) -> None:
    body = {"status": "received", "submissions": [SUBMISSION]}
    workspace.desks.keep_receipt(ONE, "街道", "2026-11-21T08:00:00Z", body)
    workspace.desks.keep_receipt(TWO, "区局", "2026-11-22T08:00:00Z", body)
    assert [one.desk for one in workspace.desks.receipts_of(SUBMISSION)] == ["街道", "区局"]
    assert workspace.desks.receipts_of("cd" * 32) == ()
    workspace.desks.keep_receipt(ONE, "街道", "2026-11-23T08:00:00Z", body | {"status": "withdrawn"})
    assert [one.desk for one in workspace.desks.receipts_of(SUBMISSION)] == ["区局"]


def test_an_item_with_strange_values_is_no_more_than_nothing(workspace: Workspace) -> None:
    workspace.desks.keep_receipt(ONE, "街道", "2026-11-21T08:00:00", {"received": "12", "submissions": 3, "status": None})
    (one,) = workspace.desks.receipts()
    assert (one.status, one.received, one.submissions) == ("received", 0, ())
