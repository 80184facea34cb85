"""How the columns of a table question share the room."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics

from lcsurvey.form.model import Column, Question
from lcsurvey.ui import style

NUMBER, DATE, WORDS = 88, 120, 200
"""What a column takes where there is room, logical pixels at 100 %."""
FEW_WORDS, LEAST_NUMBER, LEAST_WORDS, LEAST_LABEL = 136, 60, 72, 104
GAP = 8


def shared(question: Question, metrics: QFontMetrics, width: int) -> list[tuple[int, int]]:
    """Left edge and width in pixels of the labels and of every column within ``width`` pixels.

    Where there is too little room words give way first, then labels, then numbers; what is left over goes to words.
    """
    now = style.current()
    label = max((metrics.horizontalAdvance(row.label) for row in question.choices), default=0) + now.px(8)
    least_label = now.px(LEAST_LABEL)
    sizes = [min(max(label, least_label), now.px(232)), *(_wish(column, metrics) for column in question.columns)]
    words = [at for at, column in enumerate(question.columns, 1) if column.type == "text"]
    numbers = [at for at in range(1, len(sizes)) if at not in words]
    gap = now.px(GAP)
    over = sum(sizes) + gap * len(question.columns) - width
    for group, least in (
        (words, now.px(FEW_WORDS)), ([0], least_label), (words, now.px(LEAST_WORDS)), (numbers, now.px(LEAST_NUMBER)),
    ):  # fmt: skip
        over = _give_way(sizes, group, least, over)
    growing = [at for at in words if question.columns[at - 1].appearance != "shown"]
    for at in growing if over < 0 else ():
        sizes[at] += -over // len(growing)
    found, left = [], 0
    for size in sizes:
        found.append((left, size))
        left += size + gap
    return found


def _wish(column: Column, metrics: QFontMetrics) -> int:
    now = style.current()
    if column.type == "text":
        return now.px(WORDS)
    if column.type == "date":
        return now.px(DATE)
    if column.type == "select_one":
        widest = max((metrics.horizontalAdvance(choice.label) for choice in column.choices), default=0)
        return min(max(now.px(NUMBER), widest + now.px(48)), now.px(WORDS))
    return now.px(NUMBER)


def _give_way(sizes: list[int], group: list[int], least: int, over: int) -> int:
    """Makes the columns of a group narrower by as much as is needed, the widest first; what is still too much."""
    while over > 0:
        free = [at for at in group if sizes[at] > least]
        if not free:
            break
        each = max(1, over // len(free))
        for at in free:
            less = min(each, sizes[at] - least, over)
            sizes[at] -= less
            over -= less
    return over
