"""``lcsurvey import --as outlets`` and the rest: one bad cell and nothing is written; a city's questionnaires split."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from lcsurvey.response.questionnaire import rating_questions
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace

Call = Callable[..., Any]


@pytest.fixture
def table(tmp_path: Path) -> Callable[..., Path]:
    """Writes rows as a .csv of an office."""

    def write(*rows: Sequence[str], name: str = "网点.csv") -> Path:
        path = tmp_path / name
        path.write_bytes("\r\n".join(",".join(row) for row in rows).encode("gb18030"))
        return path

    return write


def _outlets(folder: Path, circle: str = "瑞丰") -> list[str]:
    with Workspace.open(folder, library=Library(), read_only=True) as space:
        return [outlet.name for outlet in space.outlets(space.find_circle(circle).id)]


def _import(lc: Call, file: Path, folder: Path, kind: str, *more: str) -> Any:
    return lc("import", file, "-w", folder, "--as", kind, *more)


def test_a_bad_cell_is_named_and_nothing_is_written(lc: Call, folder: Path, table: Callable[..., Path]) -> None:
    path = table(("店名", "业态", "从业人员"), ("甲便利店", "便利店", "2000万"), ("乙药店", "药店", "3"))
    done = _import(lc, path, folder, "outlets", "--circle", "瑞丰")
    assert done.code == 1
    assert "C2：“2000万”不是数字。请只写数字，如 20000000（人）。" in done.err
    assert "一行也没有导入" in done.err
    assert _outlets(folder) == []
    rest = _import(lc, path, folder, "outlets", "--circle", "瑞丰", "--skip-bad")
    assert (rest.code, _outlets(folder)) == (3, ["乙药店"])


def test_the_same_list_once_more_changes_nothing_and_other_cells_only_when_wished(
    lc: Call, folder: Path, table: Callable[..., Path]
) -> None:
    first = table(("店名", "业态", "从业人员"), ("甲便利店", "便利店", "3"))
    assert _import(lc, first, folder, "outlets", "--circle", "瑞丰").code == 0
    again = _import(lc, first, folder, "outlets", "--circle", "瑞丰")
    assert "这份文件" in again.out
    assert "新的 0 家，已有 1 家" in again.out
    later = table(("店名", "业态", "从业人员"), ("甲便利店", "便利店", "4"))
    asked = _import(lc, later, folder, "outlets", "--circle", "瑞丰")
    assert "从业人员 3 → 4" in asked.out
    assert "请加 --update" in asked.out
    assert _import(lc, later, folder, "outlets", "--circle", "瑞丰", "--update", "--json").json["updated"] == 1
    assert len(_outlets(folder)) == 1


def test_circles_communities_and_compounds_come_from_lists(lc: Call, folder: Path, table: Callable[..., Path]) -> None:
    circles = table(
        ("生活圈名称", "覆盖社区", "服务人口"), ("新桥生活圈", "新桥社区、南桥社区", "9,800"), name="圈.csv"
    )
    pushed = _import(lc, circles, folder, "circles", "--dry-run")
    assert (pushed.code, "D2：超出了表头" in pushed.err) == (1, True)  # a comma that is not quoted parts a number
    circles.write_text("生活圈名称\t覆盖社区\t服务人口\n新桥生活圈\t新桥社区、南桥社区\t9,800", "utf-8-sig")
    assert _import(lc, circles, folder, "circles").code == 0
    compounds = table(("小区名称", "社区", "户数"), ("桥北小区", "新桥", "300"), name="小区.csv")
    assert _import(lc, compounds, folder, "compounds").code == 0
    with Workspace.open(folder, library=Library(), read_only=True) as space:
        circle = space.find_circle("新桥")
        assert circle.population == 9_800
        assert [one.name for one in space.communities(circle.id)] == ["新桥社区", "南桥社区"]
        assert [(one.name, one.households) for one in space.compounds(circle.id)] == [("桥北小区", 300)]


def test_gates_find_their_compound_and_come_once(lc: Call, folder: Path, table: Callable[..., Path]) -> None:
    compounds = table(("小区名称", "户数", "坐标（百度）"), ("金水湾", "300", "105.19 37.51"), ("春晖苑", "200", ""))
    assert _import(lc, compounds, folder, "compounds", "--circle", "瑞丰").code == 0
    rows = [("小区", "门", "坐标", "坐标系"), ("金水湾", "东门", "105.191 37.511", "高德"), ("金水湾", "西门", "", "")]
    first = _import(lc, table(*rows), folder, "gates")
    assert (first.code, "2 个" in first.out) == (0, True), first.out
    again = _import(lc, table(*rows, ("春晖苑", "东门", "", "")), folder, "gates", "--json")
    assert again.json["new"] == 1
    bad = _import(lc, table(rows[0], ("金水弯", "北门", "", "")), folder, "gates")
    assert (bad.code, "没有登记叫“金水弯”的小区" in bad.err) == (1, True)
    with Workspace.open(folder, library=Library()) as space:
        circle = space.find_circle("瑞丰").id
        home = {one.id: one for one in space.compounds(circle)}
        assert [(home[gate.compound].name, gate.name, gate.datum) for gate in space.gates(circle)] == [
            ("金水湾", "东门", "gcj02"), ("金水湾", "西门", ""), ("春晖苑", "东门", ""),
        ]  # fmt: skip
        assert {one.datum for one in home.values()} == {"bd09", ""}


def test_columns_can_be_said(lc: Call, folder: Path, table: Callable[..., Path]) -> None:
    path = table(("甲", "乙"), ("一号", "13800000000"), ("二号", "13900000000"))
    refused = _import(lc, path, folder, "outlets", "--circle", "瑞丰")
    assert (refused.code, "--column" in refused.err) == (1, True)
    assert _import(lc, path, folder, "outlets", "--circle", "瑞丰", "--column", "A=名称").code == 0
    assert _outlets(folder) == ["一号", "二号"]
    wrong = _import(lc, path, folder, "outlets", "--circle", "瑞丰", "--column", "A=电话")
    assert "栏目有：名称、业态" in wrong.err


def test_a_cover_in_front_is_passed_over(lc: Call, folder: Path, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "封面"
    book.active.append(["瑞丰社区网点台账"])
    page = book.create_sheet("台账")
    for row in (["店名", "业态"], ["甲便利店", "便利店"]):
        page.append(row)
    book.save(tmp_path / "台账.xlsx")
    done = _import(lc, tmp_path / "台账.xlsx", folder, "outlets", "--circle", "瑞丰", "--column", "B=业态")
    assert "前面的工作表封面不像这种名单，读的是“台账”。" in done.out
    assert _outlets(folder) == ["甲便利店"]


@pytest.mark.parametrize("more", [("--again",), ("--day", "2026-11-20"), ("--belongs", "甲=乙")])
def test_what_is_for_questionnaires_is_not_for_lists(
    lc: Call, folder: Path, table: Callable[..., Path], more: Sequence[str]
) -> None:
    assert "只用于问卷" in _import(lc, table(("店名",), ("甲",)), folder, "outlets", *more).err


def _export(path: Path, communities: Sequence[str]) -> Path:
    questions = rating_questions(Library().table("jining/satisfaction").form)
    lines = [
        "序号,提交答卷时间,所用时间,来源,来自IP,微信昵称,所在社区,"
        + ",".join(f"{n}、{q.label}" for n, q in enumerate(questions, 2))
    ]
    for number, community in enumerate(communities):
        answers = ",".join(q.choices[number % 2].label for q in questions)
        lines.append(
            f"{number + 1},2026/11/18 9:{number:02},61秒,微信,10.0.0.{number},小{number},{community},{answers}"
        )
    path.write_text("\n".join(lines), "utf-8-sig")
    return path


def test_one_export_of_a_city_goes_to_its_circles_and_nothing_personal_with_it(
    lc: Call, folder: Path, tmp_path: Path
) -> None:
    path = _export(tmp_path / "全市.csv", ["瑞丰社区", "瑞丰", "向阳社区", "没有的社区"])
    refused = _import(lc, path, folder, "questionnaires")
    assert refused.code == 1
    assert "G5：没有登记叫“没有的社区”的社区" in refused.err
    assert "一份也没有收" in refused.err
    done = _import(lc, path, folder, "questionnaires", "--skip-bad")
    assert done.code == 3
    assert "去掉的列（会认出是谁答的，没有存）：序号、提交答卷时间、所用时间、来源、来自IP、微信昵称" in done.out
    assert "瑞丰：2 份，收了 2 份。" in done.out
    again = _import(lc, path, folder, "questionnaires", "--skip-bad")
    assert "收了 0 份，2 份已导入过" in again.out
    assert b"10.0.0." not in b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_a_citys_export_read_for_one_circle_counts_its_own_alone(lc: Call, folder: Path, tmp_path: Path) -> None:
    path = _export(tmp_path / "全市.csv", ["瑞丰社区", "向阳社区", "向阳社区"])
    done = _import(lc, path, folder, "questionnaires", "--circle", "瑞丰")
    assert "收了 1 份" in done.out
    assert "文件里还有别的生活圈的：向阳 2 行，没有算进来" in done.err
    refused = _import(lc, path, folder, "questionnaires", "--circle", "民族巷")
    assert (refused.code, "没有民族巷的问卷" in refused.err) == (1, True)


def test_a_community_of_two_circles_is_asked_for(lc: Call, folder: Path, tmp_path: Path) -> None:
    with Workspace.open(folder, library=Library()) as space:
        space.add("community", {"name": "瑞丰社区", "circle": space.find_circle("向阳").id})
    path = _export(tmp_path / "全市.csv", ["瑞丰社区"] * 3)
    asked = _import(lc, path, folder, "questionnaires")
    assert (asked.code, "“瑞丰社区”在几个生活圈里都有（瑞丰、向阳）" in asked.err) == (1, True)
    done = _import(lc, path, folder, "questionnaires", "--belongs", "瑞丰社区=向阳", "--json")
    assert [(one["circle"].removesuffix("一刻钟便民生活圈"), one["added"]) for one in done.json["circles"]] == [
        ("向阳", 3)
    ]
