"""Signatures and sealing: Ed25519 over bytes with a prefix that says what they are, age from file to file.

A signature is made inside, sealing is done outside: who opens a package finds out who made it, whoever sealed it.
"""

from __future__ import annotations

import hashlib
import hmac
import io
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from lcsurvey.errors import PackageError
from lcsurvey.sync.codes import refused

PACKAGE = b"lcsurvey-package-v1\0"
"""Stands before the bytes of a manifest where they are signed."""
AGE = b"age-encryption.org/v1\n"
"""How a sealed package begins."""
_MOST_HEADER = 1 << 16
"""Bytes of the header of a sealed package: some 600 recipients."""
_P = 2**255 - 19
_Y8 = int.from_bytes(bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little")
_SMALL = {y.to_bytes(32, "little") for y in (0, 1, _P - 1, _P, _P + 1, _Y8, _P - _Y8)}
"""Public keys for which anyone can make a signature (points of small order), their uppermost bit cleared."""


def signed_by(key: str, signature: bytes, message: bytes) -> bool:
    """Whether the signature over ``message`` is that of the public key (64 hexadecimal digits)."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    public = bytes.fromhex(key)
    if public[:31] + bytes([public[31] & 0x7F]) in _SMALL or len(signature) != 64:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def proof(secret: str, key: str, package: str) -> str:
    """What shows that a sender knows the secret of an assignment: HMAC-SHA256 over its key and the package's id."""
    return hmac.new(bytes.fromhex(secret), bytes.fromhex(key) + bytes.fromhex(package), hashlib.sha256).hexdigest()


def seals(identities: Sequence[str]) -> list[str]:
    """The recipients (``age1…``) that these identities open for; those that are none are passed over."""
    import pyrage

    found = []
    for identity in identities:
        with suppress(pyrage.IdentityError):
            found.append(str(pyrage.x25519.Identity.from_str(identity).to_public()))
    return found


def is_sealed(path: Path) -> bool:
    """Whether a file begins like a sealed one; raises OSError."""
    with path.open("rb") as stream:
        return stream.read(len(AGE)) == AGE


def seal_file(source: Path, target: BinaryIO, recipients: Sequence[str]) -> None:
    """Write ``source``, sealed for recipients (``age1…``), to ``target``; raises OSError, and ValueError for a bad one."""
    import pyrage

    try:
        with source.open("rb") as stream:
            pyrage.encrypt_io(stream, target, [pyrage.x25519.Recipient.from_str(one) for one in recipients])
    except (pyrage.RecipientError, pyrage.EncryptError) as error:
        raise ValueError(str(error)) from error


def open_file(source: Path, target: BinaryIO, identities: Sequence[str], *, file: str = "") -> None:
    """Write what a sealed file holds to ``target``; PackageError where it cannot be opened or was altered.

    What has been written counts for nothing where this raises. Errors of ``target`` itself come out as they are.
    """
    import pyrage

    with source.open("rb") as stream:
        begin = stream.read(_MOST_HEADER)
        if not begin.startswith(AGE):
            raise refused("not_a_package", file)
        if b"\n--- " not in begin:
            raise refused("cut_short" if len(begin) < _MOST_HEADER else "damaged", file, detail="封装的开头不对")
        stream.seek(0)
        try:
            held = [pyrage.x25519.Identity.from_str(one) for one in identities]
            pyrage.decrypt_io(stream, _Outlet(target), held)
        except (pyrage.DecryptError, pyrage.IdentityError) as error:
            if "matching keys" in str(error):
                raise refused("wrong_key", file) from error
            raise refused("damaged", file, detail="封装的内容不完整或被改动过") from error
        except OSError as error:
            if error.errno:
                raise
            raise refused("damaged", file, detail="封装的内容不完整或被改动过") from error


def opened_start(source: Path, identities: Sequence[str], most: int, *, file: str = "") -> bytes:
    """The first ``most`` bytes of what a sealed file holds; PackageError. Nothing proves that the rest is whole."""
    target = _Start(most)
    try:
        open_file(source, target, identities, file=file)
    except (PackageError, OSError):
        if not target.full:
            raise
    return target.getvalue()[:most]


class _Outlet:
    """Where opened bytes go: pyrage asks for no more than ``write`` and ``flush``."""

    def __init__(self, target: BinaryIO) -> None:
        self.write = target.write
        self.flush = target.flush


class _Start(io.BytesIO):
    """Takes so many bytes, then refuses."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most
        self.full = False

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        """Keep the bytes; OSError once there are enough."""
        if self.full:
            raise OSError("enough")
        taken = super().write(data)
        self.full = self.tell() >= self.most
        return taken
