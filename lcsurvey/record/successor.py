"""A computer that goes on where another left off: what a former key says of the new one.

A folder that was copied or restored still holds the former keys, and each of them signs the new one; so whoever
believed the former computer can believe the new one without being asked.
"""

from __future__ import annotations

from dataclasses import dataclass

PREFIX = b"lcsurvey-successor-v1\0"
"""Stands before a new public key where a former key signs it."""
MOST = 8
"""Former computers that a package names."""


@dataclass(frozen=True, slots=True)
class Former:
    """What a former computer says of the present one: its id, its public key (64 hexadecimal digits), 64 bytes."""

    device: str
    key: str
    signature: bytes


def message(key: str) -> bytes:
    """What a former key signs: the new public key (64 hexadecimal digits) behind a prefix that says what this is."""
    return PREFIX + bytes.fromhex(key)
