"""The way of a table so far: 交表, 收到, 退回, 第2次交表, 审核, with dates, out of acts and receipts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from lcsurvey.response.model import Stage
from lcsurvey.store.model import Handling
from lcsurvey.ui.returning.remarks import day
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.receipts import Receipt
    from lcsurvey.store.workspace import Workspace

_WORDS = {
    "return": tr("退回"),
    "approve": tr("审核"),
    "sign": tr("签字"),
    "file": tr("归档"),
    "withdraw": tr("撤回"),
    "remark": tr("意见"),
}
LAST = 6
"""So many steps are shown; those before them are in the tip."""


@dataclass(frozen=True, slots=True)
class Step:
    """What was done with it, when (UTC) and by whom."""

    word: str
    at: datetime
    who: str

    @property
    def words(self) -> str:
        """退回 11月22日."""
        return f"{self.word} {day(self.at)}"

    @property
    def whole(self) -> str:
        """With who did it, for the tip."""
        return f"{self.words}　{self.who}"


def steps(
    handlings: Iterable[Handling], receipts: Mapping[str, Iterable[Receipt]], names: Mapping[str, str]
) -> tuple[Step, ...]:
    """The steps in the order of time; ``receipts`` by submission, ``names`` of desks by device.

    That an edition was received is said only where nothing newer had been handed in by then.
    """
    acts = list(handlings)
    submits = [one for one in acts if one.act == "submit"]
    found: list[tuple[int, datetime, Step]] = []
    for one in acts:
        if one.act == "submit":
            word = tr("交表") if one.edition == 1 else tr("第{edition}次交表", edition=one.edition)
            found.append((one.edition, one.at, Step(word, one.at, one.author)))
            if one.received is not None:
                found.append((one.edition, max(one.received, one.at), Step(tr("收到"), one.received, tr("本机"))))
            after = next((later.at for later in submits if later.edition > one.edition), None)
            for receipt in receipts.get(one.submission, ()):
                at = max(receipt.at, one.at)
                if after is None or receipt.at < after.replace(microsecond=0):  # receipts bear whole seconds
                    found.append((one.edition, at, Step(tr("收到"), at, names.get(receipt.desk, ""))))
        elif one.act in _WORDS:
            found.append((one.edition, one.at, Step(_WORDS[one.act], one.at, one.author)))
    return tuple(step for _, _, step in sorted(found, key=lambda each: each[:2]))


def chains(workspace: Workspace, circle: str, stage: Stage, forms: Iterable[str]) -> Mapping[str, tuple[Step, ...]]:
    """Form → the way of the table of a circle; those that were never handed in are left out."""
    names: Mapping[str, str] | None = None
    found: dict[str, tuple[Step, ...]] = {}
    for form in forms:
        acts = workspace.handlings(workspace.response(circle, form, stage).id)
        if not acts:
            continue
        names = {one.device: one.shown for one in workspace.desks.devices()} if names is None else names
        receipts = {one.submission: workspace.desks.receipts_of(one.submission) for one in acts if one.act == "submit"}
        found[form] = steps(acts, receipts, names)
    return found


def line(way: tuple[Step, ...]) -> str:
    """交表 11月20日 → 收到 11月21日 → 退回 11月22日; of many the last."""
    shown = " → ".join(step.words for step in way[-LAST:])
    return f"… → {shown}" if len(way) > LAST else shown
