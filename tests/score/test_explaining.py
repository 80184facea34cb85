"""F1: every question of every table has its clause, its ruling or its hint; nothing is said twice."""

from __future__ import annotations

import pytest

from lcsurvey.score.explaining import CLAUSE, HINT, POINTS, RULING, explain
from lcsurvey.score.library import Library

LIBRARY = Library()


@pytest.mark.parametrize("form_id", sorted(LIBRARY.ids()))
def test_every_question_is_explained(form_id: str) -> None:
    table = LIBRARY.table(form_id)
    found = [explain(table, question) for question in table.form.questions]
    said = [one for one in found if one.parts]
    plain = {one.label for one in table.form.questions if one.type == "text" or one.calculated}  # their words say it all
    assert {one.question for one in found} - {one.question for one in said} <= plain
    for one in said:
        assert len(set(one.parts)) == len(one.parts)
        assert all(words.strip() for _, words in one.parts)


def test_the_clause_the_points_and_the_ruling_of_a_scored_question_stand_there() -> None:
    table = LIBRARY.table("jining/evaluation")
    question = next(one for one in table.form.questions if one.label == "落实相关建设内容")
    found = dict(explain(table, question).parts)
    assert {HINT, CLAUSE, POINTS, RULING} <= set(found)
    assert found[CLAUSE].startswith("《济宁市推进城市一刻钟便民生活圈建设实施方案（征求意见稿）》 附件3：“")
    assert found[POINTS] == "落实相关建设内容，最多 4 分。"
