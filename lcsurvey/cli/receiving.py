"""``lcsurvey merge``, ``unmerge``, ``refused``: files that came from others, taken in, taken back, tried once more."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from lcsurvey.cli.output import DONE, PROBLEM, ended, say, show, show_json, show_table
from lcsurvey.cli.place import Folder, Json, reading, writing
from lcsurvey.errors import NotFound
from lcsurvey.store.arrival import Compared, PackageRecord
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync.judging import UNKNOWN
from lcsurvey.sync.naming import WORDS
from lcsurvey.sync.outcome import Outcome, Received
from lcsurvey.sync.reading import digest_of
from lcsurvey.sync.receiving import receive, retry

VERDICTS = {"same": "两边一样", "older": "对方的旧，这里已有", "newer": "对方的新", "both": "两边都改过"}
STATUS = {"merged": "收到", "already": "早已收过", "quarantined": "收不进，已留下", "refused": "不能收"}


def merge(
    files: Annotated[list[str], typer.Argument(metavar="FILE.lcs", help="收到的文件或放着它们的文件夹，可以有几个")],
    workspace: Folder = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只看会收进什么，不写")] = False,
    json: Json = False,
) -> int:
    """把收到的文件合并进资料夹。收不进的整个留下，写明原因；同一个文件收几次都一样，先后也没有关系。"""
    with reading(workspace) if dry_run else writing(workspace) as space:
        done = receive(space, [Path(one) for one in files], _progress, dry_run=dry_run)
        return _report(space, done, json, dry_run=dry_run)


def unmerge(
    package: Annotated[
        str, typer.Argument(metavar="[PACKAGE]", help="编号或它的开头，文件或它的名字；不写就列出收过的文件")
    ] = "",
    workspace: Folder = "",
    json: Json = False,
) -> int:
    """把收进来的一个文件撤出去：资料回到没有收它时的样子；再收一次就又回来。"""
    if not package:
        with reading(workspace) as space:
            return _taken(space.merging.ledger(), json)
    with writing(workspace) as space:
        record = _named(space, package)
        if record.withdrawn:
            show(f"{record.file} 早已撤出。")
            return DONE
        done = space.merging.withdraw(record.package)
        space.merging.freshen()
        show(
            f"已撤出：{record.file}（{record.sender}，{WORDS.get(record.kind, record.kind)}），改回 {done.changed} 处。"
        )
    return DONE


def _named(space: Workspace, text: str) -> PackageRecord:
    """The package that is meant: its number, the beginning of that, its file, or the name of it. NotFound."""
    path = Path(text)
    if path.is_file():
        sha256 = digest_of(path, path.name)
        found = [one for one in space.merging.ledger() if one.sha256 == sha256]
        if not found:
            raise NotFound(f"{path} 没有收进来过。收过的文件：lcsurvey unmerge")
        return found[0]
    named = [one for one in space.merging.ledger() if one.file == text]
    if len(named) > 1:
        numbers = "、".join(one.package[:8] for one in named)
        raise NotFound(f"收过 {len(named)} 个名字叫“{text}”的文件，请写编号：{numbers}。")
    return named[0] if named else space.merging.record(text)


def _taken(records: Sequence[PackageRecord], json: bool) -> int:
    """Every file that was taken, the last one first."""
    if json:
        show_json(
            [
                {
                    "package": one.package, "file": one.file, "kind": one.kind, "sender": one.sender,
                    "circles": list(one.circles), "at": one.at.isoformat(), "received": one.received,
                    "withdrawn": one.withdrawn,
                }
                for one in records
            ]
        )  # fmt: skip
    elif not records:
        show("还没有收过文件。")
    else:
        rows = [
            (
                one.package[:8], one.at.astimezone().strftime("%Y-%m-%d %H:%M"), WORDS.get(one.kind, one.kind),
                one.sender, one.file, "已撤出" if one.withdrawn else f"{one.received:,}",
            )
            for one in records
        ]  # fmt: skip
        show_table(rows, ("编号", "收到", "种类", "谁发来的", "文件", "改动"))
    return DONE


def refused(
    which: Annotated[list[str] | None, typer.Argument(metavar="NUMBER", help="只办这几个：编号的开头")] = None,
    workspace: Folder = "",
    retry_: Annotated[bool, typer.Option("--retry", help="再收一次")] = False,
    remove: Annotated[bool, typer.Option("--remove", help="从名单上移除；文件挪到一边，不删")] = False,
    json: Json = False,
) -> int:
    """收不进的文件：为什么，怎么办；再收一次，或移除。"""
    with writing(workspace) if retry_ or remove else reading(workspace) as space:
        kept = space.desks.quarantine()
        chosen = [_meant(kept, beginning) for beginning in which or ()]
        if retry_:
            done = retry(space, [one.sha256 for one in chosen])
            return _report(space, done, json) if done.outcomes else _nothing(json)
        if remove:
            if not chosen:
                say("请写明移除哪几个（编号的开头）。")
                return PROBLEM
            for one in chosen:
                space.desks.remove(one.sha256)
                show(f"已移除：{one.name}（文件还在 {one.path.parent / 'removed'}）")
            return DONE
        if json:
            show_json([_kept_data(one) for one in chosen or kept])
        elif not kept:
            return _nothing(json)
        else:
            rows = [(one.sha256[:8], one.name, one.sender, f"{one.tries}", one.sentence) for one in chosen or kept]
            show_table(rows, ("编号", "文件", "谁发来的", "次数", "原因和办法"), numbers=(3,))
    return DONE


def _progress(done: int, of: int, words: str) -> None:
    """Where a person looks on, how far it is."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{done}/{of} {words}" if done < of else "\r\x1b[K")
        sys.stderr.flush()


def _report(space: Workspace, done: Received, json: bool, *, dry_run: bool = False) -> int:
    """What became of every file; the exit code."""
    right = done.count("merged") + done.count("already")
    wrong = len(done.outcomes) - right
    if json:
        data = {"packages": list(map(_data, done.outcomes)), "conflicts_open": space.differences.count()}
        show_json(data)
        return ended(right, wrong)
    for one in done.outcomes:
        if one.status in ("merged", "already"):
            show(_line(one, dry_run))
            for each in one.compared:
                show(f"    {_compared(each)}")
        else:
            say(f"{one.path.name}：{STATUS[one.status]}。{one.sentence}")
    if unknown := {one.device[:12]: one.sender for one in done.outcomes if one.code == UNKNOWN}:
        for device, sender in unknown.items():
            say(f"核对是{sender}本人发的以后：lcsurvey senders --approve {device}，等着的文件就一起收进来。")
    if not dry_run:
        show(
            f"收到 {done.count('merged')} 个文件、{done.received:,} 条改动，其中新的 {done.fresh:,} 条，改了 {done.changed:,} 处"
            + (f"；{done.count('already')} 个早已收过" if done.count("already") else "")
            + (f"；{wrong} 个收不进" if wrong else "")
        )
        if count := space.differences.count():
            show(f"两份不一样的还有 {count} 处，看 lcsurvey conflicts。")
    return ended(right, wrong)


def _line(one: Outcome, dry_run: bool) -> str:
    """A file that was taken in a line."""
    if one.status == "already":
        return f"{one.path.name}：{one.sentence}"
    whose = "、".join((one.circles or {}).values())
    parts = [
        f"{'可以收' if dry_run else '收到'} {one.sender}的{WORDS.get(one.kind, one.kind)}{'：' + whose if whose else ''}"
    ]
    if one.taken is not None and one.taken.received:
        parts.append(f"{one.taken.received:,} 条改动、新的 {one.taken.fresh:,} 条")
    if one.taken is not None:
        if one.taken.suspicious:
            parts.append(f"{one.taken.suspicious:,} 条的时间比这里晚一天以上，对方的时钟可能不准")
        parts += [f"{one.taken.differing} 处两份不一样"] * bool(one.taken.differing) + [f"编号 {one.package[:8]}"]
    return f"{one.path.name}：{'，'.join(parts)}{'。' + one.sentence if one.sentence else ''}"


def _compared(one: Compared) -> str:
    """A table, or the register, before the file is taken."""
    title = f"{one.title}（{one.stage}）" if one.form else "登记的网点、小区等"
    said = f"{one.circle_name} {title}：{VERDICTS[one.verdict]}"
    if one.fresh:
        said += f"，新的 {one.fresh:,} 条"
    return said + (f"，{one.differing} 处会不一样" if one.differing else "")


def _data(one: Outcome) -> dict[str, Any]:
    taken = one.taken
    return {
        "file": str(one.path), "package": one.package, "status": one.status, "reason": one.sentence,
        "code": one.code, "kind": one.kind, "sender": one.sender, "circles": dict(one.circles or {}),
        "received": taken.received if taken else 0, "new": taken.fresh if taken else 0,
        "changed": taken.changed if taken else 0, "conflicts": taken.differing if taken else 0, "suspicious": taken.suspicious if taken else 0,
        "tables": [
            {"circle": each.circle, "form": each.form, "stage": each.stage, "verdict": each.verdict, "ours": each.ours,
             "theirs": each.theirs, "new": each.fresh, "conflicts": each.differing} for each in one.compared
        ],
    }  # fmt: skip


def _meant(kept: Any, beginning: str) -> Any:
    found = [one for one in kept if one.sha256.startswith(beginning.lower()) or one.name == beginning]
    if len(found) != 1:
        raise NotFound(f"收不进的文件里{'没有' if not found else '不止一个'}“{beginning}”。看 lcsurvey refused。")
    return found[0]


def _kept_data(one: Any) -> dict[str, Any]:
    return {
        "number": one.sha256[:8], "sha256": one.sha256, "file": one.name, "code": one.code, "reason": one.sentence,
        "sender": one.sender, "circles": list(one.circles), "size": one.size, "tries": one.tries, "path": str(one.path),
    }  # fmt: skip


def _nothing(json: bool) -> int:
    if json:
        show_json([])
    else:
        show("没有收不进的文件。")
    return DONE
