"""The keys of this workspace: one to sign what it wrote, one to open what was sealed for it.

Both are made when the workspace takes its device id, which follows from the signing key. A copied folder takes new
ones; the former stay, so that what was written under them can still be signed and what was sealed for them be opened.
The secret halves lie in ``secret`` as ``sign/<device>`` (the seed, 32 bytes) and ``seal/<device>``
(``AGE-SECRET-KEY-…``); they leave the workspace only within its own backups.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert as upsert

from lcsurvey.errors import WorkspaceError
from lcsurvey.record.identity import keyed_device
from lcsurvey.store import passing_tables as t

_SIGN, _SEAL = "sign/", "seal/"


@dataclass(frozen=True, slots=True)
class Keys:
    """The public halves: device id, signing key (64 hexadecimal digits), recipient of sealed packages (``age1…``)."""

    device: str
    key: str
    seal: str


def take(connection: Connection, former: str = "") -> Keys:
    """New keys, kept; their device is new, too, and has written nothing yet. It goes on from ``former``, if any."""
    import pyrage
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    signing, sealing = Ed25519PrivateKey.generate(), pyrage.x25519.Identity.generate()
    public = signing.public_key().public_bytes_raw()
    keys = Keys(keyed_device(public), public.hex(), str(sealing.to_public()))
    secrets = {_SIGN + keys.device: signing.private_bytes_raw(), _SEAL + keys.device: str(sealing).encode()}
    connection.execute(upsert(t.secret), [{"name": name, "value": value} for name, value in secrets.items()])
    connection.execute(
        upsert(t.device).on_conflict_do_nothing(),
        {"id": keys.device, "n": 0, "hlc": 0, "key": keys.key, "seal": keys.seal, "status": "own", "former": former},
    )
    return keys


def own(connection: Connection) -> tuple[str, ...]:
    """The devices whose signing key is here: this workspace's and what it was before it was copied."""
    names = connection.scalars(select(t.secret.c.name).where(t.secret.c.name.like(_SIGN + "%")))
    return tuple(sorted(name.removeprefix(_SIGN) for name in names))


def public(connection: Connection, device: str) -> str:
    """The public signing key of a device, 64 hexadecimal digits; empty where it is not known."""
    return connection.scalar(select(t.device.c.key).where(t.device.c.id == device)) or ""


def seed(connection: Connection, device: str) -> bytes:
    """The secret signing key of a device, 32 bytes; WorkspaceError where it is not here."""
    kept = connection.scalar(select(t.secret.c.value).where(t.secret.c.name == _SIGN + device))
    if kept is None:
        raise WorkspaceError("这份资料里没有本机的签名钥匙，不能交出文件。请用备份恢复，或新建一份资料后把文件收进来。")
    return bytes(kept)


def signer(connection: Connection, device: str) -> Callable[[bytes], bytes]:
    """What signs in the name of a device: message → Ed25519 signature, 64 bytes."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(seed(connection, device)).sign


def identities(connection: Connection, device: str) -> tuple[str, ...]:
    """What opens sealed packages (``AGE-SECRET-KEY-…``): the present device's first, then former ones'."""
    query = select(t.secret.c.name, t.secret.c.value).where(t.secret.c.name.like(_SEAL + "%"))
    kept = {row.name.removeprefix(_SEAL): row.value.decode() for row in connection.execute(query)}
    return tuple(kept[one] for one in sorted(kept, key=lambda one: (one != device, one)))
