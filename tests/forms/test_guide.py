"""What docs/forms.md shows a form author is accepted and counts as it says."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from lcsurvey.response.answer_sheet import read
from lcsurvey.score.apportion import printed, text
from lcsurvey.score.model import RULE_KINDS
from lcsurvey.score.scoring import score
from lcsurvey.score.table import parse_table


@pytest.fixture(scope="module")
def blocks(repository: Path) -> dict[str, str]:
    """The guide's TOML by what it belongs to."""
    guide = (repository / "docs" / "forms.md").read_text("utf-8")
    found: dict[str, str] = {}
    for part, block in re.findall(r"^```toml (\w+)\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL):
        found[part] = found.get(part, "") + block
    return found


def test_the_example_of_the_guide_is_a_table_with_every_kind_of_rule(blocks: dict[str, str]) -> None:
    table = parse_table(blocks["form"], blocks["scoring"], "")
    kinds = {rule.kind for top in table.rules.rules for rule in (top, *top.parts)}
    assert kinds == set(RULE_KINDS)


def test_the_case_of_the_guide_comes_out(blocks: dict[str, str]) -> None:
    table = parse_table(blocks["form"], blocks["scoring"], "")
    (case,) = tomllib.loads(blocks["case"])["case"]
    answers, problems = read(table.form, case["answers"], {})
    card = score(table, answers, {})
    points = printed(card)
    assert not problems
    assert case["expect"] == {
        "一、类别": text(points["category"]),
        "total": text(points["total"]),
        "reachable": text(card.reachable),
        "rating": card.rating.label,
        "complete": card.complete,
        "final": card.final,
    }
