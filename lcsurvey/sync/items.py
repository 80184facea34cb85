"""What receipts and returns list: what became of packages, which tables go back and why."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Any

from lcsurvey.errors import NotFound, PackageError
from lcsurvey.record.identity import response_id
from lcsurvey.response.model import Stage, State
from lcsurvey.store.arrival import ArrivedDevice, PackageRecord
from lcsurvey.store.responses import standing
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync.reading import peek

_REASONS = {
    "unknown_sender": "还没有认可发件的电脑，认可以后会收进来。",
    "revoked": "发件的电脑已被停用，请与收件单位联系。",
    "newer": "是用更新版本的程序做的，收件单位更新程序以后会收进来。",
    "form_conflict": "里面的表与收件单位的版本号相同、内容不同，请与收件单位联系。",
}
_OTHERWISE = "文件不完整或被改动过，没有收。请重新导出一份再送。"


def returned(space: Workspace, circles: Collection[str]) -> list[dict[str, Any]]:
    """The tables of circles that stand returned in the round worked on: reason, and remarks by question."""
    found: list[dict[str, Any]] = []
    for circle in circles:
        for form in space.tables():
            for stage in Stage:
                acts = space.handlings(response_id(circle, form, space.round.id, stage))
                now = standing((one.act, one.submission) for one in acts)
                if now.state is not State.RETURNED:
                    continue
                last = next(one for one in reversed(acts) if one.act == "return" and one.submission == now.submission)
                found.append(
                    {"circle": circle, "submission": now.submission, "form": form, "stage": str(stage),
                     "reason": last.remark, "questions": dict(last.items)}
                )  # fmt: skip
    return found


def workers(space: Workspace, circles: Collection[str]) -> list[ArrivedDevice]:
    """The computers that can open sealed packages and wrote something in these circles, or handed them in."""
    wrote = {block.device for block in space.blocks.of(list(circles)) if block.circle in circles}
    sent = {one.device for one in space.merging.ledger() if set(one.circles) & set(circles)}
    return [
        one.as_arrived()
        for one in space.desks.devices()
        if one.device in wrote | sent and one.seal and one.status in ("approved", "vouched", "above")
    ]


def receipts(space: Workspace, packages: Sequence[str]) -> list[dict[str, Any]]:
    """What became of packages that came from others, by when they came; NotFound where one is not known.

    Without ``packages`` also of those that wait in 收不进的文件, as far as they can be read.
    """
    records = [one for one in space.merging.ledger() if one.device != space.device and one.kind != "receipt"]
    if packages:
        records = [_meant(records, beginning) for beginning in packages]
    found = [
        _item(one.package, one.device, "withdrawn" if one.withdrawn else "received", one.at)
        | {"received": one.received, "fresh": one.fresh, "differing": one.differing,
           "submissions": list(space.outgoing.submissions_of(one.package))}
        for one in records
    ]  # fmt: skip
    if not packages:
        found += _refused(space, {one.package for one in records})
    return sorted(found, key=lambda item: (item["at"], item["package"]))


def _refused(space: Workspace, taken: Collection[str]) -> list[dict[str, Any]]:
    """What waits in 收不进的文件 and can be read; why, without anybody's name."""
    found: dict[str, dict[str, Any]] = {}
    for kept in space.desks.quarantine():
        try:
            manifest = peek(kept.path, space.desks.identities).manifest
        except PackageError:
            continue
        if manifest.package not in taken and manifest.sender.device != space.device:
            reason = _REASONS.get(kept.code, _OTHERWISE)
            found[manifest.package] = _item(manifest.package, manifest.sender.device, "refused", kept.at) | {
                "reason": reason
            }
    return list(found.values())


def _item(package: str, device: str, status: str, at: datetime) -> dict[str, Any]:
    return {
        "package": package, "device": device, "status": status, "received": 0, "fresh": 0, "differing": 0,
        "submissions": [], "reason": "", "at": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    }  # fmt: skip


def _meant(records: Sequence[PackageRecord], beginning: str) -> PackageRecord:
    found = [one for one in records if one.package.startswith(beginning)]
    if len(found) != 1:
        raise NotFound(f"来往记录里{'没有' if not found else '不止一个'}编号以 {beginning} 开头的文件。请写全编号。")
    return found[0]
