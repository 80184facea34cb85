"""The targets of a pack.toml: so many of something by the end of a year."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

from lcsurvey.errors import Problem
from lcsurvey.form.model import COUNTS, Count, Target
from lcsurvey.form.parse import parse_source
from lcsurvey.form.reading import Block, Document


def parse_targets(top: Block, document: Document, problems: list[Problem]) -> tuple[Target, ...]:
    """The ``[[target]]`` blocks of a pack; their problems are added to ``problems``."""
    found: list[Target] = []
    for index, data in enumerate(top.rows("target")):
        block = Block(data, document.place("target", index), problems)
        target = _target(block)
        if target.id and target.id in {earlier.id for earlier in found}:
            block.wrong("duplicate_target", f"目标 {target.id} 已有，请换一个 id。")
        found.append(target)
    return tuple(found)


def _target(block: Block) -> Target:
    target = Target(
        id=block.name("id"),
        label=block.text("label"),
        count=cast(Count, block.option("count", COUNTS)),
        least=_number(block, "least"),
        year=block.integer("year"),
        most=_number(block, "most") if block.has("most") else None,
        since=block.integer("since", 0),
        share=block.flag("share", False),
        regions=block.texts("regions"),
        form=block.text("form", ""),
        ratings=block.texts("ratings"),
        question=block.text("question", ""),
        outcome=block.text("outcome", ""),
        unit=block.text("unit", "个"),
        note=block.text("note", ""),
        source=parse_source(block),
    )
    block.done()
    _check(block, target)
    return target


def _number(block: Block, key: str) -> Decimal:
    value = block.number(key)
    return Decimal(0) if value is None else Decimal(value.numerator) / Decimal(value.denominator)


def _check(block: Block, target: Target) -> None:
    """What each key says by itself may still not go together."""
    if block.has("year") and target.year and not 2000 <= target.year <= 2100:
        block.wrong("bad_year", f"year = {target.year} 应是四位的年份，例如 year = 2025。")
    if target.since and target.since > target.year:
        block.wrong("bad_year", f"since = {target.since} 晚于 year = {target.year}，请改正。")
    if target.rate and not 0 < target.least <= 1:
        block.wrong("bad_share", f'least 是比例，应写成 0 到 1 的小数，例如 "0.9"，现在是“{target.least}”。')
    if target.most is not None and target.most < target.least:
        block.wrong("bad_range", f"most = “{target.most}”小于 least = “{target.least}”，请改正。")
    if bool(target.ratings) != bool(target.form) and target.count != "answer":
        block.wrong("missing_key", "form 和 ratings 要一起写：哪一张表，评成什么才算。")
    if target.count == "answer" and not (target.form and target.question):
        block.wrong("missing_key", 'count = "answer" 要写明是哪张表的哪一题：form 和 question。')
    if target.share and target.count not in ("circles", "communities"):
        block.wrong("bad_share", f"share 只能用于 circles、communities，{target.count} 请删去这一行。")
