"""The next round from the command line: begun, asked about, compared, written."""

from __future__ import annotations

from pathlib import Path

import pytest

from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace
from tests.cli.conftest import Call


@pytest.fixture
def begun(lc: Call, folder: Path) -> Path:
    """A folder with three outlets of the last round, the next one begun."""
    with Workspace.open(folder, library=Library()) as space:
        circle = space.find_circle("瑞丰").id
        names = ("永康药店", "小李便利店", "红红理发")
        space.add_many("outlet", [{"name": n, "circle": circle, "minutes": 5, "seen_on": "2026-01-05"} for n in names])
    listed = lc("rounds", "-w", folder, "--begin", "--json").json
    assert [one["current"] for one in listed] == [False, True]
    assert listed[1]["start"] > listed[0]["end"]
    return folder


def changes(lc: Call, folder: Path, *more: object) -> dict[str, str]:
    done = lc("changed", "-w", folder, "--circle", "瑞丰", "--json", *more)
    assert done.code == 0, done.err
    return {one["name"]: one["change"] for one in done.json if one["name"] in ("永康药店", "小李便利店", "红红理发")}


def test_each_outlet_is_still_there_closed_or_moved(lc: Call, begun: Path) -> None:
    assert set(changes(lc, begun).values()) == {"asked"}
    assert changes(lc, begun, "--still", "永康药店", "--closed", "小李") == {
        "永康药店": "still", "小李便利店": "closed", "红红理发": "asked",
    }  # fmt: skip
    assert changes(lc, begun, "--moved", "红红", "--minutes", "15")["红红理发"] == "moved"
    assert "写搬到哪里" in lc("changed", "-w", begun, "--circle", "瑞丰", "--moved", "红红").err
    assert "没有叫“小李”的网点" in lc("changed", "-w", begun, "--circle", "瑞丰", "--still", "小李").err


def test_two_rounds_are_compared_and_written(lc: Call, begun: Path, tmp_path: Path) -> None:
    changes(lc, begun, "--closed", "小李便利店", "--rest-still")
    found = lc("rounds", "-w", begun, "--compare", "--circle", "瑞丰", "--json").json
    shop = next(one for one in found["formats"] if "小李便利店" in one["closed"])
    assert shop["before"] - shop["after"] == 1
    assert "增减" in lc("rounds", "-w", begun, "--compare").out  # the city's
    out = tmp_path / "两期.xlsx"
    assert lc("rounds", "-w", begun, "--compare", "--circle", "瑞丰", "-o", out).code == 0
    assert out.read_bytes()[:4] == b"PK\x03\x04"


def test_a_round_is_named_or_the_names_are_said(lc: Call, begun: Path) -> None:
    first = lc("rounds", "-w", begun, "--json").json[0]["label"]
    assert lc("rounds", "-w", begun, "--use", first, "--json").json[0]["current"]
    assert "没有“2019年”这个期次" in lc("rounds", "-w", begun, "--use", "2019年").err
    assert "第一期" in lc("changed", "-w", begun, "--circle", "瑞丰").err
