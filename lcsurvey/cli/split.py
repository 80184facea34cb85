"""``lcsurvey import --as questionnaires`` without ``--circle``: one export of a city, split over its circles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lcsurvey.circle.name import short_name
from lcsurvey.cli.output import DONE, PART, problem_data, say, say_problems, show, show_json
from lcsurvey.errors import LCSurveyError
from lcsurvey.form.model import Answers
from lcsurvey.intake.list_file import register
from lcsurvey.intake.questionnaires import Found, answers_in, take
from lcsurvey.intake.split import Split, split
from lcsurvey.intake.spreadsheet import letters
from lcsurvey.store.questionnaires import TakenIn
from lcsurvey.store.workspace import Workspace


def take_in_split(
    space: Workspace, path: Path, belongs: Sequence[str], *, skip_bad: bool, dry_run: bool, day: str, json: bool
) -> int:
    """Takes the questionnaires of every circle in, or none of any; the exit code."""
    form = space.questionnaires.form()
    parts = split(answers_in(path, form), register(space), _belongs(space, belongs))
    found = {circle: take(grid, form, place=str(path)) for circle, grid in parts.grids.items()}
    refused = bool(parts.problems) and not skip_bad
    new: dict[str, Sequence[Answers]] = {}
    for circle, each in found.items():
        seen = space.questionnaires.recognise(circle, each.sheets)
        if seen.doubtful:
            raise LCSurveyError(
                f"{path}：{short_name(space.circle(circle).name)}有 {seen.alike:,} 份与已有的问卷答案完全相同，很可能是同一次调查重新导出的，"
                "一份也没有收。请用 --circle 一个一个生活圈导入，再决定。"
            )
        new[circle] = seen.fresh
    done: Mapping[str, TakenIn] = {}
    if not refused and not dry_run:
        done = space.questionnaires.take_in_all({of: (each.sheets, new[of]) for of, each in found.items()}, day=day)
    if json:
        show_json(_data(space, parts, found, new, done))
    else:
        _say(space, parts, found, new, refused, dry_run)
    if refused:
        return 1
    return PART if (parts.problems or any(each.problems for each in found.values())) and not dry_run else DONE


def _notes(found: Mapping[str, Found]) -> tuple[str, ...]:
    """What a person should know of the whole file, each once."""
    return tuple(dict.fromkeys(note for each in found.values() for note in each.notes))


def _belongs(space: Workspace, given: Sequence[str]) -> dict[str, str]:
    """Community → circle, of 向阳社区=向阳."""
    found = {}
    for one in given:
        community, equals, circle = one.replace("＝", "=").partition("=")
        if not equals or not community.strip() or not circle.strip():
            raise LCSurveyError(f"--belongs 不认识“{one}”。写成 社区=生活圈，如 向阳社区=向阳。")
        found[community.strip()] = space.find_circle(circle.strip()).id
    return found


def _say(
    space: Workspace,
    parts: Split,
    found: Mapping[str, Found],
    new: Mapping[str, Sequence[Answers]],
    refused: bool,
    dry: bool,
) -> None:
    any_ = next(iter(found.values()), None)
    if any_ is not None and any_.dropped:
        show(f"去掉的列（会认出是谁答的，没有存）：{'、'.join(any_.dropped)}")
    show(f"按 {letters(parts.column)} 列“{parts.heading}”分到 {len(parts.grids):,} 个生活圈。")
    for note in _notes(found):
        show(note)
    problems = [*parts.problems, *(problem for each in found.values() for problem in each.problems)]
    say_problems(problems, "处")
    for name, circles in parts.asked.items():
        which = "、".join(short_name(space.circle(circle).name) for circle in circles)
        say(f"“{name}”在几个生活圈里都有（{which}）。请用 --belongs {name}=生活圈 写明是哪一个。")
    if refused:
        say(f"有 {len(parts.problems):,} 行分不到生活圈，一份也没有收。请改好再导入；只收其余的请加 --skip-bad。")
        return
    for circle, each in found.items():
        told = "会收" if dry else "收了"
        known = len(each.sheets) - len(new[circle])
        show(
            f"{short_name(space.circle(circle).name)}：{len(each.sheets):,} 份，{told} {len(new[circle]):,} 份"
            + (f"，{known:,} 份已导入过。" if known else "。")
        )


def _data(
    space: Workspace,
    parts: Split,
    found: Mapping[str, Found],
    new: Mapping[str, Sequence[Answers]],
    done: Mapping[str, TakenIn],
) -> dict[str, object]:
    return {
        "column": letters(parts.column),
        "heading": parts.heading,
        "notes": list(_notes(found)),
        "problems": [problem_data(problem) for problem in parts.problems],
        "asked": {name: [space.circle(circle).name for circle in circles] for name, circles in parts.asked.items()},
        "circles": [
            {
                "circle": space.circle(circle).name,
                "questionnaires": len(each.sheets),
                "new": len(new[circle]),
                "added": done[circle].added if circle in done else 0,
                "dropped": list(each.dropped),
                "problems": [problem_data(problem) for problem in each.problems],
            }
            for circle, each in found.items()
        ],
    }
