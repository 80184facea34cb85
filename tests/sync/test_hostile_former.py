"""Packages whose sender says that it goes on from another computer: only that computer's own signature makes it so.

The numbers are those of the list of faults that the design answers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lcsurvey.errors import PackageError
from lcsurvey.record import successor
from lcsurvey.record.identity import keyed_device
from tests.sync import packages as p
from tests.sync.packages import DESK, STRANGER, WORKER, resigned

Refuse = Callable[..., PackageError]


def with_former(package: bytes, former: p.Laptop, **other: str) -> bytes:
    """The package with a computer that its sender goes on from."""
    signature = former.signing.sign(successor.message(WORKER.key)).hex()
    entry = {"device": former.device, "key": former.key, "signature": signature} | other
    return resigned(package, lambda manifest: manifest.update(former=[entry]))


def test_6_a_sender_may_name_a_computer_that_it_goes_on_from(package: bytes, judge: Any) -> None:
    assert DESK.device in judge(with_former(package, DESK)).manifest


def test_6_a_former_computer_that_did_not_sign_is_refused(package: bytes, refused: Refuse) -> None:
    other = STRANGER.signing.sign(successor.message(WORKER.key)).hex()
    refused(with_former(package, DESK, signature=other), "signature")
    refused(with_former(package, DESK, signature=DESK.signing.sign(bytes.fromhex(WORKER.key)).hex()), "signature")
    refused(
        with_former(package, DESK, signature=DESK.signing.sign(successor.message(STRANGER.key)).hex()), "signature"
    )
    refused(with_former(package, DESK, device=STRANGER.device), "semantic")
    refused(with_former(package, WORKER), "semantic")


def test_6_more_former_computers_than_may_be_are_refused(package: bytes, refused: Refuse) -> None:
    def edit(manifest: dict[str, Any]) -> None:
        manifest["former"] = [{"device": DESK.device, "key": DESK.key, "signature": "0" * 128}] * 9

    refused(resigned(package, edit), "not_canonical")


@pytest.mark.parametrize("key", ["00" * 32, "01" + "00" * 31, "ec" + "ff" * 30 + "7f", "ff" * 32])
def test_6_a_former_key_for_which_anyone_can_sign_is_refused(package: bytes, refused: Refuse, key: str) -> None:
    weak = {"device": keyed_device(bytes.fromhex(key)), "key": key, "signature": "01" + "00" * 63}
    refused(resigned(package, lambda manifest: manifest.update(former=[weak])), "signature")


def test_6_former_computers_each_sign_the_key_of_the_sender_not_that_of_the_next(
    package: bytes, judge: Any, refused: Refuse
) -> None:
    def chain(last: str) -> bytes:
        words = ((DESK, WORKER.key), (STRANGER, last))
        entries = [
            {"device": one.device, "key": one.key, "signature": one.signing.sign(successor.message(key)).hex()}
            for one, key in words
        ]
        return resigned(package, lambda manifest: manifest.update(former=entries))

    assert STRANGER.device in judge(chain(WORKER.key)).manifest
    refused(chain(DESK.key), "signature")


@pytest.mark.parametrize("many", [2, 1000])
def test_6_a_former_computer_is_named_once(package: bytes, refused: Refuse, many: int) -> None:
    def edit(manifest: dict[str, Any]) -> None:
        signature = DESK.signing.sign(successor.message(WORKER.key)).hex()
        manifest["former"] = [{"device": DESK.device, "key": DESK.key, "signature": signature}] * many

    refused(resigned(package, edit), "semantic" if many == 2 else "not_canonical")


def test_6_a_manifest_that_does_not_say_whom_it_goes_on_from_is_refused(package: bytes, refused: Refuse) -> None:
    refused(resigned(package, lambda manifest: manifest.pop("former")), "not_canonical")
