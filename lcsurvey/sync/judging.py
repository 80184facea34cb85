"""Who may bring what, and what a package does beside its changes: who is known, what was assigned, what was received."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from lcsurvey.errors import PackageError
from lcsurvey.store.acquaintance import rank
from lcsurvey.store.arrival import Arrival, ArrivedDevice
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync.listing import Desk, Device, ReceiptItem
from lcsurvey.sync.manifest import Manifest
from lcsurvey.sync.reading import peek

UNKNOWN = "unknown_sender"
REVOKED = "revoked"
_BELOW = frozenset({"own", "above", "approved", "vouched"})
_DESK = frozenset({"own", "above", "approved"})


def shown(sender: Device) -> str:
    """A sender as shown: 王芳（瑞丰社区）."""
    return f"{sender.name}（{sender.unit}）" if sender.unit else sender.name


def admitted(space: Workspace, manifest: Manifest, *, look: bool = False) -> str:
    """The status of who sent a package; PackageError where nothing of theirs is taken.

    One whose folder was copied or restored is what the former computer is. A submission that proves the secret of an
    assignment made here makes its sender approved; not so a copy of a revoked computer. Both at once and for ever (with
    ``look`` only as if).
    """
    sender = manifest.sender
    status = space.desks.trust(sender.device, sender.key)
    if status == REVOKED:
        raise PackageError(
            REVOKED, f"{shown(sender)}的电脑已被停用，这份文件没有收。电脑找回来了，请先在发件电脑里恢复，再重试。"
        )
    gained = _gained(space, manifest, status)
    if gained != status:
        status = gained
        if not look:
            space.desks.know(device(sender), status, former(manifest))
    allowed = _BELOW if manifest.kind == "submission" else _DESK
    if status not in allowed and space.desks.inherited(former(manifest)) == REVOKED:
        raise PackageError(
            UNKNOWN,
            f"{shown(sender)}这台电脑的资料是从一台已停用的电脑复制来的，还没有收。请核对是谁发来的，认可这台电脑后再收。",
        )
    if status not in allowed:
        raise PackageError(
            UNKNOWN, f"第一次收到{shown(sender)}这台电脑的文件，还没有收。请核对是谁发来的，认可这台电脑后再收。"
        )
    return status


def admits(space: Workspace, path: Path) -> bool:
    """Whether something of who sent this file is taken, as its manifest says who that is."""
    try:
        return allows(space, peek(path, space.desks.identities).manifest)
    except PackageError:
        return False


def allows(space: Workspace, manifest: Manifest) -> bool:
    """Whether something of who sent a package is taken."""
    try:
        admitted(space, manifest, look=True)
    except PackageError:
        return False
    return True


def met(space: Workspace, manifest: Manifest) -> None:
    """Keep who an unknown sender says it is, so that a person can approve it."""
    space.desks.know(device(manifest.sender), "", former(manifest))


def take_effect(space: Workspace, manifest: Manifest, arrival: Arrival, status: str) -> list[str]:
    """What a package that was taken does beside its changes; the rounds that it puts in force.

    Devices that a desk or an approved sender names are vouched for. An assignment (or 移交) counts where it comes from
    above, or from someone whom a person approved and who never handed anything in here.
    """
    if status != "own":
        space.desks.know(device(manifest.sender), status, former(manifest))
    if status in _DESK:
        for one in arrival.devices:
            if one.key and one.seal:
                space.desks.know(one, "vouched")
    if manifest.kind == "receipt":
        ours = {one.device for one in space.desks.devices() if one.status == "own"}
        for item in manifest.items:
            if isinstance(item, ReceiptItem) and item.device in ours:
                space.desks.keep_receipt(item.package, manifest.sender.device, item.at, msgspec.to_builtins(item))
    given = manifest.assignment
    if given is None or not _from_above(space, manifest, status):
        return []
    way = [one for one in manifest.above if one.device != space.device]
    for desk in way:
        space.desks.know(device(desk), "above")
    issuer = way[0] if manifest.kind == "handover" and way else manifest.sender
    body = msgspec.to_builtins(given) | {"desk": issuer.device, "above": [one.device for one in way]}
    space.desks.keep_assignment(given.id, issued=False, body=body)
    return [given.round] if given.round else []


def use_round(space: Workspace, rounds: Iterable[str]) -> None:
    """Work on the last of these rounds that is here."""
    there = {one.id for one in space.rounds()}
    wanted = [one for one in rounds if one in there]
    if wanted and wanted[-1] != space.round.id:
        space.use_round(wanted[-1])


def _from_above(space: Workspace, manifest: Manifest, status: str) -> bool:
    if status in ("own", "above"):
        return status == "above"
    line = {manifest.sender.device, *space.desks.line(manifest.sender.device)}
    handed = any(one.kind == "submission" and one.device in line for one in space.merging.ledger())
    return status == "approved" and not handed


def _gained(space: Workspace, manifest: Manifest, status: str) -> str:
    """The status of a sender after what its package proves: whom it goes on from, an assignment made here."""
    inherited = space.desks.inherited(former(manifest)) if manifest.former else ""
    if inherited == REVOKED:
        return status
    if rank(inherited) > rank(status):
        status = inherited
    if status not in _DESK and manifest.kind == "submission" and _proven(space, manifest):
        return "approved"
    return status


def _proven(space: Workspace, manifest: Manifest) -> bool:
    """Whether a submission proves that its sender holds the secret of an assignment made here."""
    proof = manifest.proof
    if proof is None:
        return False
    return space.desks.recognise(proof.assignment, proof.mac, manifest.sender.key, manifest.package) is not None


def former(manifest: Manifest) -> list[str]:
    """The computers that a sender goes on from, the newest first; their signatures were checked by reading."""
    return [one.device for one in manifest.former]


def device(named: Device) -> ArrivedDevice:
    """A computer that a manifest names, for the store."""
    phone = named.phone if isinstance(named, Desk) else ""
    return ArrivedDevice(named.device, named.key, named.seal, named.name, named.unit, named.role, phone)
