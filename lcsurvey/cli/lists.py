"""``lcsurvey import --as outlets|circles|communities|compounds``: a list looked at, every bad cell named, taken in whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lcsurvey.cli.output import DONE, PART, SHOWN, problem_data, say, say_problems, show, show_json
from lcsurvey.errors import LCSurveyError
from lcsurvey.intake.fields import bare, targets
from lcsurvey.intake.list_file import Brought, Listed, bring, look
from lcsurvey.intake.sheet import Book
from lcsurvey.intake.spreadsheet import letters
from lcsurvey.store.inventory import shown
from lcsurvey.store.kinds import KINDS
from lcsurvey.store.workspace import Workspace

BAD = 1
_COLUMN = re.compile(r"([A-Za-z]{1,3})\s*[=＝]\s*(.*)")
UNITS: Mapping[str, str] = {"outlet": "家", "circle": "个", "community": "个", "compound": "个", "gate": "个"}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be read, and what done with it."""

    kind: str
    circle: str
    sheet: str
    columns: tuple[str, ...]
    update: bool
    skip_bad: bool
    dry_run: bool


def bring_in(space: Workspace, path: Path, wish: Wish, *, json: bool) -> int:
    """Takes a list in, or says why not; the exit code: 1 where cells are bad and nothing was written."""
    book = Book.open(path)
    listed = look(space, book, wish.kind, wish.circle, sheet=book.read(wish.sheet) if wish.sheet else None)
    if wish.columns:
        columns = _columns(listed, wish.columns)
        listed = look(
            space, book, wish.kind, wish.circle, sheet=listed.sheet, columns=columns, at=listed.heading,
            passed=listed.passed,
        )  # fmt: skip
    if listed.lacks_name:
        said = "、".join(f"{letters(c)}“{title}”" for c, title in enumerate(listed.titles) if title)
        others = "、".join(listed.other_sheets)
        sheets = f"另有工作表：{others}，用 --sheet 写明读哪一张。" if others else ""
        raise LCSurveyError(f"{path}：看不出哪一列是名称。请用 --column 写明，如 --column B=名称。各列是：{said}。{sheets}")
    refused = bool(listed.taken.problems) and not wish.skip_bad
    done = Brought(0, 0)
    if not refused and not wish.dry_run:
        done = bring(space, listed, skip_bad=wish.skip_bad, update=wish.update)
    if json:
        show_json(_data(listed, done))
    else:
        _say(listed, done, wish, refused)
    if refused:
        return BAD
    return PART if listed.taken.problems and not wish.dry_run else DONE


def _columns(listed: Listed, given: tuple[str, ...]) -> dict[int, str]:
    """The columns as guessed, but for those that are named."""
    known = targets(listed.kind)
    words = {bare(word): name for name, target in known.items() for word in (target.label, name)}
    found = dict(listed.columns)
    for one in given:
        match = _COLUMN.fullmatch(one.strip())
        field = bare(match[2]) if match else ""
        if match is None or (field and field not in words):
            labels = "、".join(target.label for target in known.values())
            raise LCSurveyError(f"--column 不认识“{one}”。写成 列=栏目，如 C=业态；栏目有：{labels}。")
        column = next(c for c in range(18_278) if letters(c) == match[1].upper())
        name = words.get(field, "")
        found = {c: other for c, other in found.items() if c != column and other != name}
        if name:
            found[column] = name
    return found


def _data(listed: Listed, done: Brought) -> dict[str, Any]:
    taken, compared = listed.taken, listed.compared
    return {
        "sheet": listed.sheet.name,
        "passed_sheets": list(listed.passed),
        "other_sheets": list(listed.other_sheets),
        "columns": [
            {"column": letters(c), "heading": title, "field": listed.columns.get(c, "")}
            for c, title in enumerate(listed.titles)
        ],
        "rows": len(taken.rows),
        "bad": [row + 1 for row in taken.bad],
        "problems": [problem_data(problem) for problem in taken.problems],
        "notes": list(taken.notes),
        "new": len(compared.new),
        "same": len(compared.same),
        "repeated": [row.row + 1 for row, _ in compared.repeated],
        "changed": [
            {"row": one.row.row + 1, "id": one.id, "fields": {name: list(pair) for name, pair in one.fields.items()}}
            for one in compared.changed
        ],
        "guessed": taken.guessed,
        "before": listed.before.day if listed.before else "",
        "added": done.new,
        "updated": done.changed,
    }


def _say(listed: Listed, done: Brought, wish: Wish, refused: bool) -> None:
    taken, compared, known = listed.taken, listed.compared, targets(listed.kind)
    unit, label = UNITS[listed.kind], KINDS[listed.kind].label
    show(
        "；".join(
            f"{letters(c)}“{listed.titles[c]}”读作{known[name].label}" for c, name in sorted(listed.columns.items())
        )
    )
    ignored = [title for c, title in enumerate(listed.titles) if c not in listed.columns and title]
    if ignored:
        show(f"没有读的列：{'、'.join(ignored)}")
    if listed.passed:
        show(f"前面的工作表{'、'.join(listed.passed)}不像这种名单，读的是“{listed.sheet.name}”。")
    if listed.other_sheets:
        show(f"只读了工作表“{listed.sheet.name}”，另有：{'、'.join(listed.other_sheets)}；用 --sheet 写明读哪一张。")
    for note in taken.notes:
        show(note)
    say_problems(taken.problems, "格有问题")
    for one in compared.changed[:SHOWN]:
        fields = KINDS[listed.kind].field
        said = "、".join(
            f"{fields[f].label} {shown(old, fields[f])} → {shown(new, fields[f])}"
            for f, (old, new) in one.fields.items()
        )
        show(f"第 {one.row.row + 1} 行，已有的“{one.row.values.get('name', '')}”：{said}")
    if taken.guessed:
        show(f"业态空着的，按店名认出 {taken.guessed:,} {unit}。")
    if listed.before is not None:
        show(f"这份文件 {listed.before.day} 导入过。")
    counted = f"{label}：新的 {len(compared.new):,} {unit}，已有 {len(compared.same) + len(compared.changed):,} {unit}"
    counted += f"（其中 {len(compared.changed):,} {unit}有不同）" if compared.changed else ""
    counted += f"，重复的 {len(compared.repeated):,} 行" if compared.repeated else ""
    if refused:
        say(
            f"有 {len(taken.bad):,} 行有问题，一行也没有导入。请改好再导入；只收其余 {len(taken.rows):,} 行请加 --skip-bad。"
        )
        return
    told = "（没有存）" if wish.dry_run else f"。新增了 {done.new:,} {unit}，更新了 {done.changed:,} {unit}。"
    show(counted + told)
    if compared.changed and not wish.update and not wish.dry_run:
        show("已有的没有改；要按表格改，请加 --update。")
