"""Signatures say what was signed; sealed files open for those they are for, and tell when they were altered."""

from __future__ import annotations

import errno
import hashlib
import io
import os
from pathlib import Path

import pytest

from lcsurvey.errors import PackageError
from lcsurvey.sync import keys
from tests.sync.packages import DESK, STRANGER, WORKER


def test_a_signature_is_of_one_key_and_one_message() -> None:
    signature = WORKER.signing.sign(b"message")
    assert keys.signed_by(WORKER.key, signature, b"message")
    assert not keys.signed_by(WORKER.key, signature, b"massage")
    assert not keys.signed_by(DESK.key, signature, b"message")
    assert not keys.signed_by(WORKER.key, signature[:-1], b"message")
    assert not keys.signed_by(WORKER.key, b"", b"message")


@pytest.mark.parametrize("bit", range(0, 512, 7))
def test_no_bit_of_a_signature_may_differ(bit: int) -> None:
    signature = bytearray(WORKER.signing.sign(b"message"))
    signature[bit // 8] ^= 1 << bit % 8
    assert not keys.signed_by(WORKER.key, bytes(signature), b"message")


def test_points_of_small_order_are_no_keys() -> None:
    """Each of the fourteen ways to write one (y of order 1, 2, 4, 8, and those not reduced) adds up to nothing."""
    prime = 2**255 - 19
    eighth = "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"
    other = "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"
    low = [y.to_bytes(32, "little") for y in (0, 1, prime - 1, prime, prime + 1)] + [
        bytes.fromhex(eighth),
        bytes.fromhex(other),
    ]
    for y in low:
        for sign in (0, 0x80):
            key = y[:31] + bytes([y[31] | sign])
            assert not any(keys.signed_by(key.hex(), first + bytes(32), b"anything") for first in low)
    assert set(low) == keys._SMALL


def test_the_proof_of_an_assignment_is_an_hmac_as_documented() -> None:
    import hmac

    secret, key, package = "ab" * 32, WORKER.key, "12" * 16
    expected = hmac.digest(bytes.fromhex(secret), bytes.fromhex(key) + bytes.fromhex(package), "sha256").hex()
    assert keys.proof(secret, key, package) == expected


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    """Three megabytes, sealed for two."""
    (tmp_path / "plain").write_bytes(bytes(range(256)) * 12_288)
    with (tmp_path / "sealed").open("wb") as target:
        keys.seal_file(tmp_path / "plain", target, [DESK.seal, WORKER.seal])
    return tmp_path / "sealed"


def test_a_sealed_file_opens_for_each_recipient_and_for_no_one_else(sealed: Path) -> None:
    assert keys.is_sealed(sealed)
    for laptop in (DESK, WORKER):
        target = io.BytesIO()
        keys.open_file(sealed, target, [STRANGER.identity, laptop.identity])
        assert hashlib.sha256(target.getvalue()).digest() == hashlib.sha256(bytes(range(256)) * 12_288).digest()
    with pytest.raises(PackageError) as caught:
        keys.open_file(sealed, io.BytesIO(), [STRANGER.identity])
    assert caught.value.code == "wrong_key"


def test_no_altered_byte_of_a_sealed_file_goes_unseen(sealed: Path) -> None:
    right = sealed.read_bytes()
    for at in range(0, len(right), 49_999):
        sealed.write_bytes(right[:at] + bytes([right[at] ^ 1]) + right[at + 1 :])
        with pytest.raises(PackageError):
            keys.open_file(sealed, io.BytesIO(), [DESK.identity])


def test_the_beginning_is_opened_without_the_rest(sealed: Path) -> None:
    begin = keys.opened_start(sealed, [DESK.identity], 70_000)
    assert begin == (bytes(range(256)) * 300)[:70_000]
    os.truncate(sealed, 200_000)  # what is cut later does not matter to the beginning
    assert keys.opened_start(sealed, [DESK.identity], 70_000) == begin
    os.truncate(sealed, 20_000)
    with pytest.raises(PackageError):
        keys.opened_start(sealed, [DESK.identity], 70_000)


def test_an_error_of_the_disk_is_not_taken_for_damage(sealed: Path) -> None:
    class Full(io.BytesIO):
        def write(self, data: object, /) -> int:
            raise OSError(errno.ENOSPC, "full")

    with pytest.raises(OSError, match="full") as caught:
        keys.open_file(sealed, Full(), [DESK.identity])
    assert caught.value.errno == errno.ENOSPC


def test_recipients_of_identities_are_told_and_nonsense_passed_over() -> None:
    assert keys.seals([DESK.identity, "x", WORKER.identity]) == [DESK.seal, WORKER.seal]
