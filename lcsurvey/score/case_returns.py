"""The returns of a case (``returned`` in ``[case.facts]``): what was done with one table, step by step."""

from __future__ import annotations

from datetime import UTC, datetime

from lcsurvey.form.reading import Block
from lcsurvey.response.correction import Correction, Step, corrections


def read_returned(block: Block) -> tuple[Correction, ...]:
    """Every return of the tables that ``returned`` names; ``on`` and ``today`` are ISO days."""
    found: list[Correction] = []
    for inner in block.blocks("returned"):
        steps = tuple(_step(step) for step in inner.blocks("steps"))
        found += corrections(
            steps, inner.text("today"), circle=inner.text("circle", ""), region=inner.text("region", ""),
            form=inner.text("form"), stage=inner.text("stage", "自评"),
        )  # fmt: skip
        inner.done()
    return tuple(found)


def _step(block: Block) -> Step:
    day = block.text("on")
    try:
        at = datetime.fromisoformat(f"{day}T12:00:00").astimezone()
    except ValueError:
        block.wrong("not_date", f"on = “{day}”不是日期，请写成 2025-10-08。")
        at = datetime.now(UTC)
    items = tuple((label, str(words)) for label, words in block.mapping("items").items())
    step = Step(block.text("act"), block.integer("edition"), at, block.text("remark", ""), items, block.text("due", ""))
    block.done()
    return step
