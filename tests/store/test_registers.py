"""The registers of a pack: whole, verbatim, and the same on every computer."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from lcsurvey.errors import FormError
from lcsurvey.form.model import Pack
from lcsurvey.record.head import heads
from lcsurvey.score.library import Library
from lcsurvey.store.registers import first_round, register_of
from lcsurvey.store.workspace import Workspace

COLUMNS = {
    "生活圈名称": "name", "序号": "code", "四至范围": "boundary", "划分方式": "division", "已有业态": "existing",
    "建议引入": "suggested", "建设意向": "intention",
}  # fmt: skip


def lines(pack: Pack, name: str) -> list[dict[str, str]]:
    """The lines of a register's file."""
    with (Path(pack.folder) / name).open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_circle_carries_its_line_word_for_word(workspace: Workspace, library: Library) -> None:
    rows = lines(library.pack("zhongwei"), "circles.csv")
    circles = workspace.circles()
    assert len(circles) == 24
    for row, circle in zip(rows, circles, strict=True):
        assert {column: getattr(circle, field) for column, field in COLUMNS.items()} == {
            column: row[column] for column in COLUMNS
        }
        assert circle.population == int(row["服务人口"])
        covered = [community.name for community in workspace.communities(circle.id)]
        assert covered == row["覆盖社区"].split("、")


def test_every_community_carries_its_shortfalls_word_for_word(workspace: Workspace, library: Library) -> None:
    rows = {row["社区名称"]: row for row in lines(library.pack("zhongwei"), "shortfalls.csv")}
    communities = workspace.communities()
    assert len(communities) == 33
    assert {
        c.name: (c.shortfall_basic, c.shortfall_quality) for c in communities
    } == {name: (row["基本保障类短板"], row["品质提升类短板"]) for name, row in rows.items()}  # fmt: skip


def test_the_residents_add_up(workspace: Workspace) -> None:
    assert sum(circle.population or 0 for circle in workspace.circles()) == 318_888


def test_the_register_names_no_leading_community_that_the_document_does_not(workspace: Workspace) -> None:
    assert not any(community.lead for community in workspace.communities())


def test_two_installations_make_the_same_changes(library: Library) -> None:
    first, second = (register_of(library.pack("zhongwei")).changes()[0] for _ in range(2))
    assert [change.digest for change in first] == [change.digest for change in second]
    assert all(not change.problem(change.line) for change in first)


def test_two_installations_put_together_disagree_in_nothing(library: Library) -> None:
    mine, theirs = (register_of(library.pack("zhongwei")).changes()[0] for _ in range(2))
    assert {slot: len(group) for slot, group in heads(mine + theirs).items() if len(group) > 1} == {}


def test_another_edition_of_a_register_is_another_device(library: Library, tmp_path: Path) -> None:
    pack = library.pack("zhongwei")
    for name in pack.registers.values():
        text = (Path(pack.folder) / name).read_text("utf-8-sig")
        (tmp_path / name).write_text(text.replace("10454", "10455"), "utf-8")
    old = register_of(pack).changes()[0]
    new = register_of(_at(pack, tmp_path)).changes()[0]
    assert {change.d for change in old}.isdisjoint(change.d for change in new)
    assert {change.id for change in old}.isdisjoint(change.id for change in new)
    differing = [slot for slot, group in heads(old + new).items() if len({str(change.v) for change in group}) > 1]
    assert [field for _, field in differing] == ["population"]


def test_the_first_round_is_this_half_year_and_the_same_everywhere(library: Library) -> None:
    pack = library.pack("zhongwei")
    june, november, july = (first_round(pack, date(2026, month, 1)) for month in (6, 11, 7))
    assert november[0] == july[0] != june[0]
    assert november[1].changes() == july[1].changes()


def test_two_new_workspaces_hold_the_same_state(make: object, library: Library) -> None:
    assert callable(make)
    assert list(make("一").dump()) == list(make("二").dump())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [("10454", "一万多", "不是数字"), ("10454", "-5", "不能小于"), ("2,向阳", ",向阳", "序号")],
)
def test_a_wrong_line_of_a_register_is_named(library: Library, tmp_path: Path, old: str, new: str, said: str) -> None:
    pack = library.pack("zhongwei")
    for name in pack.registers.values():
        text = (Path(pack.folder) / name).read_text("utf-8-sig")
        (tmp_path / name).write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(FormError) as caught:
        register_of(_at(pack, tmp_path))
    assert said in str(caught.value)
    assert "circles.csv 第" in str(caught.value)


def test_a_missing_register_is_named(library: Library, tmp_path: Path) -> None:
    with pytest.raises(FormError, match=r"shortfalls\.csv"):
        register_of(_at(library.pack("zhongwei"), tmp_path))


def _at(pack: Pack, folder: Path) -> Pack:
    from dataclasses import replace

    return replace(pack, folder=str(folder))
