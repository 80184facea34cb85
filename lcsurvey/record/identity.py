"""Ids: things of a register have the same id on every installation, new things a new one."""

from __future__ import annotations

import hashlib
import re
import secrets
from functools import lru_cache
from uuid import UUID, uuid5

NAMESPACE = UUID("6c637375-7276-5579-8000-6c6373757276")
"""Fixed for ever: every id made from names hangs from it."""
KEYED = "1c5d"
"""How the id of a computer with a signing key begins; who has none (registers) never begins so."""
_KEYED = re.compile(KEYED + r"[0-9a-f]{28}")


def new_id(now_ms: int) -> str:
    """A UUIDv7 as 32 hexadecimal digits: the time first, so neighbours in time lie together."""
    value = (now_ms & (2**48 - 1)) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return f"{value:032x}"


def named_id(*names: str) -> str:
    """A UUIDv5 of the names as 32 hexadecimal digits; the names must not contain NUL."""
    return uuid5(NAMESPACE, "\0".join(names)).hex


def register_id(pack: str, register: str, code: str) -> str:
    """The id of a thing of a pack's register, from its stable code."""
    return named_id("register", pack, register, code)


@lru_cache(maxsize=256)
def response_id(circle: str, form: str, round_: str, stage: str) -> str:
    """The id of a response: one per circle, form, round and stage, on every computer the same."""
    return named_id("response", circle, form, round_, stage)


def reach_id(compound: str, format_: str, gate: str = "") -> str:
    """The id of one cell of the matrix compounds × formats, or of what was measured from one of the compound's gates."""
    return named_id("reach", gate or compound, format_)


def mark_id(response: str, question: str, assessor: str) -> str:
    """The id of one assessor's mark of one question."""
    return named_id("mark", response, question, assessor)


def city_id(pack: str) -> str:
    """The id that owns the tables of a whole city."""
    return named_id("city", pack)


def keyed_device(public: bytes) -> str:
    """The device id that belongs to a public signing key (32 bytes): it follows from it, so none can take another's."""
    return KEYED + hashlib.sha256(public).hexdigest()[:28]


def is_keyed(device: str) -> bool:
    """Whether a device has a signing key, and its changes count only under its signature."""
    return _KEYED.fullmatch(device) is not None


def new_device() -> str:
    """A random device id, 32 hexadecimal digits."""
    return secrets.token_hex(16)
