"""Desks: who is known, how far each is trusted, and what a revoked computer wrote."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from lcsurvey.errors import LCSurveyError, NotFound, PackageError
from lcsurvey.record.identity import keyed_device
from lcsurvey.store.arrival import ArrivedDevice
from lcsurvey.store.workspace import Person, Workspace


def computer(name: str = "王芳", unit: str = "瑞丰社区", role: str = "community", **more: str) -> ArrivedDevice:
    """Another computer with a key of its own."""
    key = os.urandom(32)
    return ArrivedDevice(keyed_device(key), key.hex(), more.get("seal", "age1x"), name, unit, role, more.get("phone", ""))


@contextmanager
def written_by(workspace: Workspace, device: str) -> Iterator[None]:
    """What is written here comes from another computer."""
    own = workspace._ledger.device
    workspace._ledger.device = device
    yield
    workspace._ledger.device = own


def test_this_workspace_signs_with_the_key_that_its_id_follows_from(workspace: Workspace) -> None:
    own = workspace.desks.own
    assert own.device == workspace.device == keyed_device(bytes.fromhex(own.key))
    signing = Ed25519PrivateKey.from_private_bytes(workspace.desks.signing_key)
    assert signing.public_key().public_bytes_raw().hex() == own.key
    assert workspace.desks.identity.startswith("AGE-SECRET-KEY-")
    assert own.seal.startswith("age1")
    assert workspace.desks.trust(own.device) == "own"


def test_it_speaks_in_the_name_of_who_is_at_the_screen(workspace: Workspace) -> None:
    workspace.sign_in(Person("王芳", "瑞丰社区", "community"))
    workspace.desks.set_phone(" 0955-123456 ")
    own = workspace.desks.own
    assert (own.name, own.unit, own.role, own.phone) == ("王芳", "瑞丰社区", "community", "0955-123456")
    assert workspace.desks.names()[workspace.device] == "本机"


def test_a_stranger_is_unknown_until_approved(workspace: Workspace) -> None:
    other = computer()
    assert workspace.desks.trust(other.device, other.key) == "unknown"
    workspace.desks.know(other)
    assert workspace.desks.trust(other.device, other.key) == "unknown"
    workspace.desks.approve(other.device)
    assert workspace.desks.trust(other.device, other.key) == "approved"
    assert workspace.desks.trust(other.device, "00" * 32) == "unknown"
    assert workspace.desks.names()[other.device] == "王芳（瑞丰社区）"


def test_who_was_never_heard_of_cannot_be_approved(workspace: Workspace) -> None:
    with pytest.raises(NotFound):
        workspace.desks.approve(computer().device)


def test_this_computer_is_neither_approved_nor_revoked(workspace: Workspace) -> None:
    with pytest.raises(LCSurveyError, match="本机"):
        workspace.desks.revoke(workspace.device)


def test_trust_is_raised_and_never_lowered_by_what_packages_say(workspace: Workspace) -> None:
    other = computer()
    for said, stands in (("vouched", "vouched"), ("above", "above"), ("vouched", "above"), ("", "above")):
        workspace.desks.know(other, said)
        assert workspace.desks.trust(other.device) == stands


def test_a_lesser_word_does_not_change_where_sealed_packages_go(workspace: Workspace) -> None:
    desk = computer("李主任", "区商务局", "office", seal="age1desk", phone="")
    workspace.desks.know(desk, "above")
    false = ArrivedDevice(desk.device, desk.key, "age1thief", "张三", "某处", "office", "110")
    workspace.desks.know(false, "vouched")
    (above,) = workspace.desks.above()
    assert (above.seal, above.name) == ("age1desk", "李主任")
    assert above.phone == "110"  # what was not known is filled in
    workspace.desks.know(ArrivedDevice(desk.device, desk.key, "age1new", "赵主任", "区商务局", "office", "1"), "above")
    assert workspace.desks.above()[0].seal == "age1new"


def test_an_id_with_another_key_is_refused(workspace: Workspace) -> None:
    one, two = computer(), computer()
    with pytest.raises(PackageError):
        workspace.desks.know(ArrivedDevice(one.device, two.key, "", "", "", "community"))


def test_desks_above_stand_in_the_order_of_the_way_up(workspace: Workspace) -> None:
    street, district = computer("街", "街道", "street"), computer("区", "区局", "office")
    workspace.desks.know(district, "above")
    workspace.desks.know(street, "above")
    assert [one.device for one in workspace.desks.above()] == [street.device, district.device]
    way = [{"device": district.device}, {"device": street.device}]
    workspace.desks.keep_assignment("ab" * 16, issued=False, body={"circles": [], "above": way})
    assert [one.device for one in workspace.desks.above()] == [district.device, street.device]


def test_a_desk_above_stays_one_when_it_is_approved(workspace: Workspace) -> None:
    desk = computer("李主任", "区商务局", "office")
    workspace.desks.know(desk, "above")
    workspace.desks.approve(desk.device)
    assert workspace.desks.trust(desk.device) == "above"
    workspace.desks.keep_assignment("ab" * 16, issued=False, body={"circles": [], "above": [desk.device]})
    workspace.desks.revoke(desk.device)
    assert workspace.desks.above() == ()
    workspace.desks.approve(desk.device)
    assert [one.device for one in workspace.desks.above()] == [desk.device]


def test_a_computer_is_shown_with_its_newest_change_and_what_is_missing(workspace: Workspace, circle: str) -> None:
    other = computer()
    workspace.desks.know(other, "approved")
    ledger = workspace._ledger
    with written_by(workspace, other.device):
        for number in range(4):
            workspace.add("compound", {"name": f"{number}号", "circle": circle})
            with ledger.database.writing() as connection:  # as if the next package had not come
                connection.exec_driver_sql("UPDATE device SET n = n + 2 WHERE id = ?", (other.device,))
    found = workspace.desks.device(other.device[:8])
    assert (found.here, found.n, found.missing) == (12, 20, "4-5,9-10,14-15")
    assert found.at is not None
    assert found.heard is None
    assert found.shown == "王芳（瑞丰社区）"


def test_what_a_revoked_computer_wrote_later_is_set_apart_and_shown_again(workspace: Workspace, circle: str) -> None:
    other = computer()
    workspace.desks.know(other, "approved")
    with written_by(workspace, other.device):
        compound = workspace.add("compound", {"name": "甲小区", "circle": circle, "households": 10})
        before = list(workspace.dump())
        last = workspace.desks.device(other.device).n
        workspace.change(compound, {"households": 20})
        workspace.add("compound", {"name": "乙小区", "circle": circle})
    after = list(workspace.dump())
    workspace.desks.revoke(other.device, last + 1)
    assert workspace.desks.trust(other.device) == "revoked"
    assert list(workspace.dump()) == before
    assert [one.households for one in workspace.compounds(circle) if one.id == compound] == [10]
    assert workspace.check() == ()
    workspace.desks.know(other, "approved")
    assert workspace.desks.trust(other.device) == "revoked"
    workspace.desks.revoke(other.device, 1)
    assert not [one for one in workspace.compounds(circle) if one.id == compound]
    workspace.desks.revoke(other.device, last + 1)
    assert list(workspace.dump()) == before
    workspace.desks.approve(other.device)
    assert list(workspace.dump()) == after
    assert len(workspace.compounds(circle)) >= 2
    assert workspace.check() == ()


def test_without_a_number_what_is_here_counts_on(workspace: Workspace, circle: str) -> None:
    other = computer()
    workspace.desks.know(other, "approved")
    with written_by(workspace, other.device):
        workspace.add("compound", {"name": "甲小区", "circle": circle})
    before = list(workspace.dump())
    workspace.desks.revoke(other.device)
    assert list(workspace.dump()) == before
    assert workspace.desks.device(other.device).revoked_n == 3
