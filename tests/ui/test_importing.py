"""An export of an e-survey on the screen: looked at, corrected, taken in once, taken back."""

from __future__ import annotations

import csv
from pathlib import Path

from lcsurvey.response.questionnaire import rating_questions
from lcsurvey.score.library import Library

FORM = Library().table("jining/satisfaction").form


def export(folder: Path, name: str = "满意度调查_12份.csv", *, sheets: int = 12, wrong: bool = False) -> Path:
    """What a platform exports: who answered, the seven questions, a suggestion; with ``wrong`` a cell that is none."""
    questions = rating_questions(FORM)
    heading = ["序号", "提交答卷时间", "来自IP", "微信昵称", "您的性别", *(f"{n}、{each.label}" for n, each in enumerate(questions, 4)),
               "补充说明", "总分"]  # fmt: skip
    rows = []
    for number in range(sheets):
        answers = [each.choices[(number + at) % 3].label for at, each in enumerate(questions)]
        if wrong and number == 3:
            answers[2] = "说不好"
        rows.append([number + 1, f"2026/11/18 9:{number:02}", "111.2.3.4", f"昵称{number}", "女" if number % 2 else "男", *answers, "无", 21])
    path = folder / name
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([heading, *rows])
    return path
