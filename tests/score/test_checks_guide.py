"""docs/checks.md names every check as the program does."""

from __future__ import annotations

import re
from pathlib import Path

from lcsurvey.score.checks.finding import SEVERITY_WORDS
from lcsurvey.score.crosscheck import CHECKS, TITLES

ROW = re.compile(r"^\| ([^|]+) \| `(\w+)` \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def test_the_guide_lists_every_check_in_order_and_by_name(repository: Path) -> None:
    guide = (repository / "docs" / "checks.md").read_text("utf-8")
    rows = ROW.findall(guide)
    assert [(id_, title) for title, id_, _, _ in rows] == list(TITLES.items())
    assert f"{len(CHECKS)} 项核对" in guide
    for _, id_, when, severities in rows:
        assert len(when) > 8, id_
        assert set(severities.split("、")) <= set(SEVERITY_WORDS.values()), id_
