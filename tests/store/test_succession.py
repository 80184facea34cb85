"""A computer that goes on from another: what it gains, and what it never gains."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from lcsurvey.store import keys, opening, succession
from lcsurvey.store.workspace import Workspace
from tests.store.test_desks import computer


def known(workspace: Workspace, status: str) -> str:
    """A computer that is here what ``status`` says; its id."""
    one = computer()
    workspace.desks.know(one, "" if status == "revoked" else status)
    if status == "revoked":
        workspace.desks.revoke(one.device)
    return one.device


def renewed(workspace: Workspace) -> str:
    """New keys, as a copied folder takes them; the device of before."""
    ledger, before = workspace._ledger, workspace.device
    with ledger.entry(upkeep=True) as entry:
        opening.new_device(ledger, entry.connection)
    return before


@pytest.mark.parametrize(
    ("formers", "gained"),
    [
        ([], ""),
        (["unheard"], ""),
        ([""], ""),
        (["vouched"], "vouched"),
        (["approved"], "approved"),
        (["above"], "above"),
        (["revoked"], "revoked"),
        (["unheard", "above"], "above"),
        (["", "approved"], "approved"),
        (["vouched", "above"], "above"),
        (["above", "vouched"], "above"),
        (["revoked", "above"], "revoked"),
        (["unheard", "revoked", "above"], "revoked"),
        (["vouched", "revoked", "above"], "vouched"),
    ],
)
def test_a_computer_gains_what_the_newest_it_comes_from_are(
    workspace: Workspace, formers: list[str], gained: str
) -> None:
    listed = [computer().device if one == "unheard" else known(workspace, one) for one in formers]
    assert workspace.desks.inherited(listed) == gained


def test_a_copy_of_this_workspace_is_approved_and_not_itself(workspace: Workspace) -> None:
    assert workspace.desks.inherited([workspace.device]) == "approved"


def test_every_former_key_signs_the_present_one(workspace: Workspace) -> None:
    before = [renewed(workspace), renewed(workspace)][::-1]
    own = workspace.desks.own
    line = workspace.desks.line(own.device)
    assert line[:2] == tuple(before)
    assert [one.device for one in workspace.desks.formers()] == list(line)
    for one in workspace.desks.formers():
        message = b"lcsurvey-successor-v1\0" + bytes.fromhex(own.key)
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(one.key)).verify(one.signature, message)


def test_two_that_each_come_from_the_other_are_no_endless_line(workspace: Workspace) -> None:
    one, two = computer(), computer("马丽")
    workspace.desks.know(one, "approved")
    workspace.desks.know(two, "approved", [one.device])
    workspace.desks.know(one, "approved", [two.device])
    assert workspace.desks.line(one.device) == (two.device,)
    assert workspace.desks.line(two.device) == (one.device,)


def test_whom_it_comes_from_is_kept_only_where_that_one_is_known(workspace: Workspace) -> None:
    first, second, third = computer(), computer(), computer()
    workspace.desks.know(first, "approved")
    workspace.desks.know(third, "", [second.device, first.device])
    assert workspace.desks.device(third.device).former == first.device
    workspace.desks.know(second, "")
    workspace.desks.know(third, "", [second.device, first.device])
    assert workspace.desks.device(third.device).former == second.device


def test_what_others_say_of_this_computer_is_passed_over(workspace: Workspace) -> None:
    other = computer()
    workspace.desks.know(other, "approved")
    before = workspace.desks.line(workspace.device)
    workspace.desks.know(workspace.desks.own, "approved", [other.device])
    assert workspace.desks.line(workspace.device) == before


def test_a_successor_stands_before_the_desk_that_it_comes_from(workspace: Workspace) -> None:
    street, district, after = (
        computer("街", role="street"),
        computer("区", role="office"),
        computer("新", role="street"),
    )
    workspace.desks.know(street, "above")
    workspace.desks.know(district, "above")
    way = [{"device": street.device}, {"device": district.device}]
    workspace.desks.keep_assignment("ab" * 16, issued=False, body={"circles": [], "above": way})
    workspace.desks.know(after, "above", [street.device])
    assert [one.name for one in workspace.desks.above()] == ["新", "街", "区"]
    workspace.desks.revoke(street.device)
    assert [one.name for one in workspace.desks.above()] == ["新", "区"]


def test_a_successor_of_a_desk_above_that_was_revoked_comes_back_as_one(workspace: Workspace) -> None:
    street, after = computer("街", role="street"), computer("新", role="street")
    workspace.desks.know(street, "above")
    workspace.desks.keep_assignment("ab" * 16, issued=False, body={"circles": [], "above": [street.device]})
    workspace.desks.know(after, "above", [street.device])
    workspace.desks.revoke(after.device)
    workspace.desks.know(after, "above", [street.device])
    assert workspace.desks.trust(after.device) == "revoked"
    workspace.desks.approve(after.device)
    assert workspace.desks.trust(after.device) == "above"


def test_a_key_that_is_not_here_signs_nothing(workspace: Workspace) -> None:
    other = computer()
    workspace.desks.know(other, "approved")
    with workspace._ledger.entry(upkeep=True) as entry:
        made = keys.take(entry.connection, other.device).device
        assert succession.line(entry.connection, made) == (other.device,)
        assert succession.statements(entry.connection, made) == ()
