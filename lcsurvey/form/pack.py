"""From a pack.toml to a Pack."""

from __future__ import annotations

from typing import Any, Literal, cast

from lcsurvey.errors import Problem
from lcsurvey.form.model import Choice, Outcome, Pack, Setting
from lcsurvey.form.parse import parse_source
from lcsurvey.form.reading import Block, Document
from lcsurvey.form.target import parse_targets


def parse_pack(document: Document, folder: str, problems: list[Problem]) -> Pack:
    """The pack of ``document``; its problems are added to ``problems``."""
    top = Block(document.data, document.name, problems)
    pack = Pack(
        id=top.name("id"),
        name=top.text("name"),
        title=top.text("title"),
        document=top.text("document"),
        status=top.text("status", ""),
        tables=top.texts("tables"),
        settings=tuple(_setting(data, document, i, problems) for i, data in enumerate(top.rows("setting"))),
        outcomes=tuple(_outcome(data, document, i, problems) for i, data in enumerate(top.rows("outcome"))),
        words={name: str(word) for name, word in top.mapping("words").items()},
        registers={name: str(file) for name, file in top.mapping("registers").items()},
        notes=top.texts("notes"),
        targets=parse_targets(top, document, problems),
        folder=folder,
    )
    top.done()
    for index, setting in enumerate(pack.settings):
        if setting.id in {earlier.id for earlier in pack.settings[:index]}:
            place = document.place("setting", index)
            problems.append(Problem("duplicate_setting", place, f"设置 {setting.id} 已有，请换一个 id。"))
    return pack


def _setting(data: object, document: Document, index: int, problems: list[Problem]) -> Setting:
    block = Block(data, document.place("setting", index), problems)
    kind = cast(
        Literal["boolean", "select_one", "select_multiple"],
        block.option("type", ("boolean", "select_one", "select_multiple")),
    )
    choices = tuple(_choice(inner) for inner in block.blocks("choices"))
    default = block.get("default")
    setting = Setting(
        id=block.name("id"),
        label=block.text("label"),
        type=kind,
        default=tuple(default) if isinstance(default, list) else default,
        choices=choices,
        count=block.integer("count") if block.has("count") else None,
        forms=block.texts("forms"),
        note=block.text("note", ""),
        source=parse_source(block),
    )
    block.done()
    if len({choice.name for choice in choices}) != len(choices):
        block.wrong("duplicate_choice", f"{setting.id} 的选项名要各不相同。")
    if sentence := setting_problem(setting, setting.default):
        block.wrong("bad_default", f"default：{sentence}")
    return setting


def _choice(block: Block) -> Choice:
    choice = Choice(block.name("name"), block.text("label"))
    block.done()
    return choice


def setting_problem(setting: Setting, value: Any) -> str:
    """Why ``value`` does not suit ``setting``, as a Chinese sentence; empty where it does."""
    names = {choice.name for choice in setting.choices}
    if setting.type == "boolean":
        return "" if isinstance(value, bool) else f"“{setting.label}”应是 true（是）或 false（否）。"
    if setting.type == "select_one":
        return (
            ""
            if isinstance(value, str) and value in names
            else f"“{setting.label}”应是其中之一：{'、'.join(sorted(names))}。"
        )
    listed = isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value)
    if not listed or not set(value) <= names or len(set(value)) != len(value):
        return f"“{setting.label}”应是选项名的列表，每个一次。"
    if setting.count is not None and len(value) not in (0, setting.count):
        return f"“{setting.label}”要么不选，要么恰好选 {setting.count} 项，现在是 {len(value)} 项。"
    return ""


def _outcome(data: object, document: Document, index: int, problems: list[Problem]) -> Outcome:
    block = Block(data, document.place("outcome", index), problems)
    outcome = Outcome(
        id=block.name("id"),
        label=block.text("label"),
        of=block.text("of"),
        by=block.text("by"),
        confirming=block.texts("confirming"),
        unconfirmed=block.text("unconfirmed"),
        alternative_setting=block.text("alternative_setting", ""),
        alternative={key: str(value) for key, value in block.mapping("alternative").items()},
        ladder=block.texts("ladder"),
        note=block.text("note", ""),
        source=parse_source(block),
    )
    block.done()
    return outcome
