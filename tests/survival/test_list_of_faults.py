"""The list of faults names tests that there are."""

from __future__ import annotations

import re
from pathlib import Path


def test_every_test_that_is_named_exists(repository: Path) -> None:
    named = re.findall(r"`([\w/]+\.py)::(\w+)`", (repository / "docs" / "faults.md").read_text("utf-8"))
    assert len(named) > 60
    missing = [
        f"{file}::{name}"
        for file, name in named
        if not re.search(rf"^ *def {name}\(", (repository / "tests" / file).read_text("utf-8"), re.MULTILINE)
    ]
    assert missing == []


def test_no_fault_of_a_disk_is_without_one(repository: Path) -> None:
    rows = re.findall(r"(?m)^\| (\d+) \|.*::", (repository / "docs" / "faults.md").read_text("utf-8"))
    assert {int(row) for row in rows} >= {*range(1, 13), *range(16, 22)}
