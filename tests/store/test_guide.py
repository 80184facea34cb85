"""docs/workspace.md tells how to read a workspace without this program; its statements are run here."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from lcsurvey.store import tables as t
from lcsurvey.store.database import driver
from lcsurvey.store.folder import DATABASE
from lcsurvey.store.workspace import Workspace


@pytest.fixture
def guide(repository: Path) -> str:
    return (repository / "docs" / "workspace.md").read_text("utf-8")


def test_the_statements_of_the_guide_find_heads_and_values(
    guide: str, workspace: Workspace, tick: Callable[[str, bool | None], None]
) -> None:
    tick("basic_formats.bank", True)
    tick("basic_formats.bank", False)
    heads, values = re.findall("```sql\n(.*?)```", guide, re.DOTALL)
    connection = driver().connect(str(workspace.path / DATABASE))
    try:
        assert sorted(connection.execute(heads)) == sorted(connection.execute("SELECT eid, fid, seq FROM head"))
        fields = {row[2]: row[3] for row in connection.execute(values) if row[1] == "response"}
    finally:
        connection.close()
    assert fields["basic_formats.bank"] == "false"


def test_every_table_is_in_the_guide(guide: str) -> None:
    assert [name for name in t.metadata.tables if f"`{name}`" not in guide] == []
