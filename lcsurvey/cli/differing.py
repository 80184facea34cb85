"""``lcsurvey conflicts`` and ``resolve``: where two filled the same field differently, and how it is settled."""

from __future__ import annotations

import json as plain
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from lcsurvey.cli.output import DONE, PROBLEM, say, show, show_json
from lcsurvey.cli.place import Folder, Json, reading, table_of, writing
from lcsurvey.errors import InputError, LCSurveyError
from lcsurvey.store.difference import RULES, TROUBLES, Choice, Difference, Rule, Settled, Side, plan
from lcsurvey.store.workspace import Workspace

MOST = 100_000
SHORT = {"latest": "later"}
"""Words that people type for a rule → its name."""


def conflicts(
    workspace: Folder = "",
    circle: Annotated[str, typer.Option("--circle", metavar="NAME", help="只看这个生活圈")] = "",
    json: Json = False,
) -> int:
    """两份不一样的：同一格，几个人填得不同，各是谁、什么时候填的，原来是什么。定之前几份都留着。"""
    with reading(workspace) as space:
        found = _listed(space, circle)
        if json:
            show_json([_data(one) for one in found])
        elif not found:
            show("没有两份不一样的。")
        else:
            for one in found:
                _show(one)
            show(
                f"共 {len(found)} 处。定一处：lcsurvey resolve 编号 --choose 1；成批定：lcsurvey resolve --rule latest"
            )
    return DONE


def resolve(
    which: Annotated[
        list[str] | None, typer.Argument(metavar="NUMBER", help="编号（conflicts 里写着）；按规则定时可以不写")
    ] = None,
    workspace: Folder = "",
    choose: Annotated[str, typer.Option("--choose", metavar="N", help="用第几份（从 1 数，或那一条改动的编号）")] = "",
    value: Annotated[
        str | None, typer.Option("--value", metavar="VALUE", help="都不用，改成这个值（JSON，或直接写文字）")
    ] = None,
    clear: Annotated[bool, typer.Option("--clear", help="都不用，清空")] = False,
    rule: Annotated[
        str,
        typer.Option(
            "--rule", metavar="RULE", help=f"成批定：{'、'.join(f'{k} {v}' for k, v in RULES.items())}；latest 同 later"
        ),
    ] = "",
    who: Annotated[str, typer.Option("--who", metavar="姓名", help="规则 author、computer：以谁为准")] = "",
    circle: Annotated[str, typer.Option("--circle", metavar="NAME", help="成批定：只定这个生活圈的")] = "",
    form: Annotated[str, typer.Option("--form", metavar="FORM", help="成批定：只定这张表的")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只看会怎么定，不写")] = False,
    json: Json = False,
) -> int:
    """定下两份不一样的：选一份、另写一个值、清空，或按一条规则成批定。定了还可以再改，原来几份都查得到。"""
    if sum((bool(choose), value is not None, clear, bool(rule))) != 1:
        raise InputError("请写一种定法：--choose N、--value VALUE、--clear，或 --rule RULE。")
    with reading(workspace) if dry_run else writing(workspace) as space:
        if rule:
            chosen = [space.differences.find(one) for one in which] if which else _listed(space, circle, form)
            return _by_rule(space, _rule(rule, who), chosen, dry_run=dry_run, json=json)
        if not which or len(which) != 1:
            raise InputError("请写明定哪一处（一个编号）。看 lcsurvey conflicts。")
        one = space.differences.find(which[0])
        side = _chosen(one, choose) if choose else None
        if dry_run:
            _show(one)
            return DONE
        if side is not None:
            settled = space.differences.resolve(one, choose=side.changes[0])
        elif clear:
            settled = space.differences.resolve(one, clear=True)
        else:
            settled = space.differences.resolve(one, value=_value(value or "", one))
        return _settled(space, settled, 0, json)


def _listed(space: Workspace, circle: str, form: str = "") -> list[Difference]:
    whose = space.find_circle(circle).id if circle else ""
    of = table_of(space, form).form.id if form else ""
    return list(space.differences.listed(whose, of, limit=MOST))


def _chosen(one: Difference, which: str) -> Side:
    """The side of this number, or with a change whose id begins so."""
    if which.isdecimal() and len(which) < 4:
        if not 1 <= int(which) <= len(one.sides):
            raise InputError(f"这一处只有 {len(one.sides)} 份，没有第 {which} 份。")
        return one.sides[int(which) - 1]
    found = [side for side in one.sides if any(change.startswith(which) for change in side.changes)]
    if len(found) != 1:
        raise InputError(f"这一处没有编号以 {which} 开头的改动。请写第几份，看 lcsurvey conflicts。")
    return found[0]


def _rule(name: str, who: str) -> Rule:
    kind = SHORT.get(name, name)
    for known in RULES:
        if kind == known:
            if known in ("author", "computer") and not who:
                raise InputError(f"规则 {name} 要用 --who 写明以谁为准。")
            return Rule(known, who)
    raise InputError(f"没有“{name}”这条规则。可用：{'、'.join(RULES)}。")


def _by_rule(space: Workspace, rule: Rule, chosen: Sequence[Difference], *, dry_run: bool, json: bool) -> int:
    """Settle what the rule decides; what it does not stays open."""
    choices = plan(rule, chosen)
    left = len(chosen) - len(choices)
    if dry_run:
        if json:
            show_json([_data(one.difference) | {"chosen": one.side + 1} for one in choices])
            return DONE
        for one in choices:
            show(f"{_where(one.difference)}：{_kept(one)}")
        show(f"{RULES[rule.kind]}：会定 {len(choices)} 处，留下 {left} 处。没有写。")
        return DONE
    return _settled(space, space.differences.carry_out(choices), left, json)


def _settled(space: Workspace, settled: Settled, left: int, json: bool) -> int:
    """What was settled, what was not, and what has to be handed in again."""
    again = [f"{one.circle_name} {one.title}（{one.stage}）" for one in settled.resubmit]
    if json:
        show_json({"resolved": settled.resolved, "skipped": [one.id for one in settled.skipped], "left": left,
                   "hand_in_again": again, "conflicts_open": space.differences.count()})  # fmt: skip
    else:
        show(f"已定 {settled.resolved} 处" + (f"，留下 {left} 处" if left else "") + "。")
        if settled.skipped:
            say(f"{len(settled.skipped)} 处刚才又有改动，没有定，请再看一遍。")
        if again:
            show(f"这些表已经交了，要重新交表才算数：{'、'.join(again)}")
    return PROBLEM if settled.skipped and not settled.resolved else DONE


def _show(one: Difference) -> None:
    """A difference with its sides."""
    show(f"{one.thing[:12]}:{one.field}  {_where(one)}（{TROUBLES[one.trouble]}）")
    if one.base_words:
        show(f"    原来  {one.base_words}")
    for number, side in enumerate(one.sides, 1):
        ours = "，本机" if side.ours else ""
        show(f"    {number}. {side.words or '（空）'}  —— {side.author}，{side.at.astimezone():%m-%d %H:%M}{ours}")


def _where(one: Difference) -> str:
    return " ".join(part for part in (one.circle_name, one.title, one.stage, one.label) if part)


def _kept(choice: Choice) -> str:
    return f"用 {choice.chosen.words or '（空）'}（{choice.chosen.author}）"


def _data(one: Difference) -> dict[str, Any]:
    return {
        "id": one.id, "trouble": one.trouble, "circle": one.circle, "circle_name": one.circle_name, "kind": one.kind,
        "form": one.form, "stage": one.stage, "round": one.round, "title": one.title, "field": one.field,
        "label": one.label, "base": one.base, "base_words": one.base_words, "frozen": one.frozen, "sides": [_side(side) for side in one.sides],
    }  # fmt: skip


def _side(side: Side) -> dict[str, Any]:
    return {
        "value": side.value, "words": side.words, "author": side.author, "device": side.device, "computer": side.computer,
        "ours": side.ours,
        "at": side.at.isoformat(timespec="seconds"), "changes": list(side.changes),
    }  # fmt: skip


def _value(text: str, one: Difference) -> Any:
    """What was typed as a value: JSON where it is JSON, else the words themselves."""
    if one.trouble != "value":
        raise LCSurveyError(f"这一处是“{TROUBLES[one.trouble]}”，不能另写一个值。请用 --choose 选一份。")
    try:
        return plain.loads(text)
    except ValueError:
        return text
