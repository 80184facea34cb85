"""Checks, comparison, advice over all tables and the ledger from the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace
from tests.cli.conftest import Call


@pytest.fixture
def circle(folder: Path) -> str:
    """A circle with demands, projects and an outlet registered twice; its id."""
    with Workspace.open(folder, library=Library()) as space:
        id_ = space.find_circle("瑞丰").id
        demand = space.add(
            "demand", {"circle": id_, "text": "想要体育用品店", "formats": ("sports_goods",), "people": 36}
        )
        space.add("project", {"circle": id_, "name": "引进体育用品店", "progress": "在建", "demands": (demand,)})
        for _ in range(2):
            space.add("outlet", {"circle": id_, "name": "康民大药房", "format": "pharmacy", "address": "文昌街 3 号"})
    return id_


def test_crosscheck_names_what_does_not_agree(lc: Call, folder: Path, circle: str) -> None:
    done = lc("crosscheck", "-w", folder, "--circle", "瑞丰")
    assert done.code == 0
    assert "错误　服务人口不一致：登记表 " in done.out
    assert "疑问　“康民大药房”登记了 2 次，都在文昌街 3 号，像是同一家。" in done.out
    assert "查了 1 个生活圈：错误 " in done.out


def test_crosscheck_as_data_opens_at_places(lc: Call, folder: Path, circle: str) -> None:
    found = lc("crosscheck", "-w", folder, "--circle", "瑞丰", "--json").json
    assert [one["id"] for one in found] == [circle]
    by_id = {one["id"]: one for one in found[0]["findings"]}
    assert by_id["population_differs"]["severity"] == "error"
    assert [place["kind"] for place in by_id["population_differs"]["places"]][:2] == ["question", "circle"]
    assert len(by_id["outlet_twice"]["places"]) == 2
    everywhere = lc("crosscheck", "-w", folder, "--json").json
    assert len(everywhere) == 24


def test_crosscheck_strict_fails_on_errors_only(lc: Call, folder: Path, circle: str) -> None:
    assert lc("crosscheck", "-w", folder, "--circle", "瑞丰", "--strict").code == 1
    assert lc("crosscheck", "-w", folder, "--circle", "向阳", "--strict").code == 0


def test_advice_over_all_tables(lc: Call, folder: Path, circle: str) -> None:
    found = lc("advise", "-w", folder, "--circle", "瑞丰", "--all", "--json").json
    assert [float(one["gain"]) / one["steps"] for one in found] == sorted(
        (float(one["gain"]) / one["steps"] for one in found), reverse=True
    )
    sports = next((one for one in found if one["formats"] == ["sports_goods"]), None)
    assert sports is not None
    assert (sports["asked"], sports["projects"][0]["progress"]) == (36, "在建")
    told = lc("advise", "-w", folder, "--circle", "瑞丰", "--all").out
    assert "36 人" in told
    assert "各表加分" in told
    for more in ((), ("--all",)):
        first = lc("advise", "-w", folder, "--circle", "瑞丰", *more).out.splitlines()[1]
        assert first == "网点还没有登记全：下面要“补”要“开”的，也许已经有了，请先登记。"
        assert "登记全" not in lc("advise", "-w", folder, "--circle", "向阳", *more).out  # no outlets: all is typed


def test_the_ledger_on_the_screen_and_on_paper(lc: Call, folder: Path, circle: str, tmp_path: Path) -> None:
    assert "想要体育用品店" in lc("ledger", "-w", folder, "--circle", "瑞丰").out
    row = lc("ledger", "-w", folder, "--circle", "瑞丰", "--json").json[0]
    assert (row["demand"]["people"], row["projects"][0]["name"], row["lacking"]) == (
        36,
        "引进体育用品店",
        ["sports_goods"],
    )
    assert lc("ledger", "-w", folder, "--circle", "瑞丰", "-o", tmp_path / "台账.pdf").code == 0
    assert (tmp_path / "台账.pdf").read_bytes().startswith(b"%PDF")
    assert "还是空的" in lc("ledger", "-w", folder, "--circle", "向阳").out


def test_compare_wants_both_stages(lc: Call, folder: Path) -> None:
    done = lc("compare", "评价表", "-w", folder, "--circle", "瑞丰")
    assert done.code == 1
    assert "评价表还没有区级验收" in done.err


def test_compare_line_by_line(lc: Call, folder: Path, sheet: Callable[..., Path], tmp_path: Path) -> None:
    answers = lc(
        "score", Path(__file__).parent.parent / "golden" / "examples" / "jining-evaluation.json", "--json"
    ).json[0]
    changed = sheet({"form": "jining/evaluation", "answers": {"商居和谐": "不符合", "落实相关建设内容": "1"}})
    assert lc("fill", changed, "-w", folder, "--circle", "瑞丰", "--stage", "区级验收").code == 0
    found = lc("compare", "评价表", "-w", folder, "--circle", "瑞丰", "--json").json
    assert found["left"]["total"] == answers["total"]
    lines = {line["id"]: line for line in found["lines"]}
    assert lines["harmony"]["right"] == "0"
    assert float(lines["harmony"]["difference"]) == float(lines["harmony"]["right"]) - float(lines["harmony"]["left"])
    assert lines["format_satisfaction"]["right"] is None
    assert found["difference"] is None
    table = lc("compare", "评价表", "-w", folder, "--circle", "瑞丰").out
    assert "区级验收" in table
    assert lc("compare", "评价表", "-w", folder, "--circle", "瑞丰", "-o", f"{tmp_path}/").code == 0
    assert [path.name[:8] for path in tmp_path.glob("*.pdf")] == ["附件3_评价表对"]


def test_the_sheet_to_take_along_needs_only_the_self_assessment(lc: Call, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "现场.pdf"
    assert lc("compare", "分型表", "-w", folder, "--circle", "瑞丰", "--on-site", "-o", target).code == 0
    assert target.read_bytes().startswith(b"%PDF")
    without = lc("compare", "分型表", "-w", folder, "--circle", "瑞丰", "--on-site")
    assert (without.code, "请用 -o 写明" in without.err) == (1, True)
