"""What receipts and returns list: what became of packages, which tables go back and why."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC
from typing import Any

from lcsurvey.errors import NotFound
from lcsurvey.record.identity import response_id
from lcsurvey.response.model import Stage, State
from lcsurvey.store.arrival import ArrivedDevice, PackageRecord
from lcsurvey.store.responses import standing
from lcsurvey.store.workspace import Workspace


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
    """What became of packages that came from others, the latest last; NotFound where one is not known."""
    records = [one for one in space.merging.ledger() if one.device != space.device and one.kind != "receipt"]
    if packages:
        records = [_meant(records, beginning) for beginning in packages]
    return [
        {"package": one.package, "device": one.device, "status": "withdrawn" if one.withdrawn else "received",
         "received": one.received, "fresh": one.fresh, "differing": one.differing,
         "submissions": list(space.outgoing.submissions_of(one.package)), "reason": "",
         "at": one.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")}
        for one in sorted(records, key=lambda one: (one.at, one.package))
    ]  # fmt: skip


def _meant(records: Sequence[PackageRecord], beginning: str) -> PackageRecord:
    found = [one for one in records if one.package.startswith(beginning)]
    if len(found) != 1:
        raise NotFound(f"来往记录里{'没有' if not found else '不止一个'}编号以 {beginning} 开头的文件。请写全编号。")
    return found[0]
