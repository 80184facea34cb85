"""``export``, ``merge``, ``unmerge``, ``refused``, ``conflicts``, ``resolve``, ``senders``, ``desk``, ``new --from``."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
Sheet = Callable[..., Path]
TYPING = "jining/typing"


@pytest.fixture
def office(lc: Call, tmp_path: Path) -> Path:
    """A desk with the whole register."""
    at = tmp_path / "区"
    new = ("--pack", "zhongwei", "--name", "李主任", "--unit", "区商务局", "--role", "office")
    assert lc("new", at, *new).code == 0
    return at


@pytest.fixture
def community(lc: Call, office: Path, tmp_path: Path) -> Path:
    """A laptop begun from the desk's assignment of one circle."""
    due = ("--due", "2026-11-29", "--phone", "0955-7000000")
    assert lc("export", "--assignment", "--circle", "瑞丰", *due, "-w", office, "-o", tmp_path / "下发").code == 0
    (file,) = (tmp_path / "下发").iterdir()
    done = lc("new", tmp_path / "社区", "--from", file, "--name", "王芳", "--unit", "瑞丰社区")
    assert (done.code, done.err) == (0, "")
    assert "1 个生活圈" in done.out
    assert "请于 2026-11-29 前交；有事找 李主任 0955-7000000" in done.out
    return tmp_path / "社区"


def answered(sheet: Sheet, *formats: str) -> Path:
    """An answer sheet of the typing table that ticks these formats."""
    return sheet({"form": TYPING, "answers": {"基本保障类业态": list(formats)}})


def dumped(lc: Call, folder: Path) -> str:
    return str(lc("dump", "-w", folder).out)


def exported(lc: Call, folder: Path, to: Path, *more: object) -> Path:
    """The one file that an export writes."""
    done = lc("export", "-w", folder, "-o", to, "--json", *more)
    assert done.code == 0, done.err
    (file,) = done.json["files"]
    return Path(file)


def test_work_goes_up_and_a_receipt_comes_down(
    lc: Call, office: Path, community: Path, sheet: Sheet, tmp_path: Path
) -> None:
    assert lc("fill", answered(sheet, "药店", "便利店"), "-w", community, "--circle", "瑞丰").code == 0
    done = lc("export", "-w", community, "-o", tmp_path / "交")
    assert done.code == 0
    (file,) = (tmp_path / "交").iterdir()
    assert re.fullmatch(r"瑞丰_交表_\d{8}\.lcs", file.name)
    assert "没交的表" in done.out
    assert "已加密，打得开的：李主任（区商务局）" in done.out
    looked = lc("merge", file, "-w", office, "--json")
    (package,) = looked.json["packages"]
    assert (looked.code, package["status"], package["conflicts"]) == (0, "merged", 0)
    assert package["new"] > 0
    assert {"file", "package", "status", "reason", "received", "new", "changed", "conflicts"} <= set(package)
    assert looked.json["conflicts_open"] == 0
    again = lc("merge", tmp_path / "交", "-w", office)
    assert again.code == 0
    assert "已经收过" in again.out
    status = lc("status", "-w", office, "--circle", "瑞丰", "--json").json
    assert "草稿" in json.dumps(status, ensure_ascii=False)
    receipt = exported(lc, office, tmp_path / "回执", "--receipt")
    assert lc("merge", receipt, "-w", community).code == 0
    names = {one["name"]: one["status"] for one in lc("senders", "-w", office, "--json").json}
    assert names == {"李主任": "own", "王芳": "approved"}


def test_a_copied_folder_is_listed_with_the_computer_that_it_goes_on_from(
    lc: Call, office: Path, community: Path, tmp_path: Path
) -> None:
    assert lc("merge", exported(lc, community, tmp_path / "交"), "-w", office).code == 0
    shutil.copytree(community, tmp_path / "拷贝")
    assert lc("merge", exported(lc, tmp_path / "拷贝", tmp_path / "再交"), "-w", office).code == 0
    listed = {one["device"]: one for one in lc("senders", "-w", office, "--json").json}
    (copy,) = [one for one in listed.values() if one["former"]]
    assert (copy["status"], listed[copy["former"]]["name"]) == ("approved", "王芳")
    assert f"已认可，接替 {copy['former'][:12]}" in lc("senders", "-w", office).out


def test_a_package_is_withdrawn_and_the_record_is_as_before(
    lc: Call, office: Path, community: Path, sheet: Sheet, tmp_path: Path
) -> None:
    before = dumped(lc, office)
    lc("fill", answered(sheet, "药店"), "-w", community, "--circle", "瑞丰")
    file = exported(lc, community, tmp_path / "交")
    (package,) = lc("merge", file, "-w", office, "--json").json["packages"]
    after = dumped(lc, office)
    assert after != before
    assert lc("unmerge", package["package"][:8], "-w", office).code == 0
    assert dumped(lc, office) == before
    assert "早已撤出" in lc("unmerge", package["package"], "-w", office).out
    assert lc("merge", file, "-w", office).code == 0
    assert dumped(lc, office) == after
    (taken,) = lc("unmerge", "-w", office, "--json").json
    assert (taken["package"], taken["file"], taken["withdrawn"]) == (package["package"], file.name, False)
    assert file.name in lc("unmerge", "-w", office).out
    assert lc("unmerge", file, "-w", office).code == 0
    assert "已撤出" in lc("unmerge", "-w", office).out
    assert dumped(lc, office) == before
    assert "早已撤出" in lc("unmerge", file.name, "-w", office).out
    assert lc("unmerge", Path(__file__), "-w", office).code == 1
    wrong = lc("unmerge", "0" * 32, "-w", office)
    assert (wrong.code, "没有" in wrong.err) == (1, True)


def test_one_bad_file_never_stops_the_others(
    lc: Call, office: Path, community: Path, sheet: Sheet, tmp_path: Path
) -> None:
    lc("fill", answered(sheet, "药店"), "-w", community, "--circle", "瑞丰")
    good = exported(lc, community, tmp_path / "文件")
    data = good.read_bytes()
    (good.parent / "半个(1).lcs").write_bytes(data[: len(data) // 2])
    (good.parent / "别的.lcs").write_bytes(b"hello")
    shutil.copy(good, good.parent / "又一份.lcs.zip")
    done = lc("merge", good.parent, "-w", office, "--json")
    assert done.code == 3
    found = {Path(one["file"]).name: one["status"] for one in done.json["packages"]}
    assert (found["半个(1).lcs"], found["别的.lcs"]) == ("quarantined", "refused")
    assert sorted((found[good.name], found["又一份.lcs.zip"])) == ["already", "merged"]
    (kept,) = lc("refused", "-w", office, "--json").json
    assert (kept["file"], Path(kept["path"]).read_bytes()) == ("半个(1).lcs", data[: len(data) // 2])
    assert kept["reason"]
    assert "半个(1).lcs" in lc("refused", "-w", office).out
    assert lc("refused", kept["number"], "--retry", "-w", office).code == 1
    assert lc("refused", kept["number"], "--remove", "-w", office).code == 0
    assert "没有收不进的文件" in lc("refused", "-w", office).out
    assert lc("merge", good.parent / "别的.lcs", "-w", office).code == 1


def test_an_unknown_computer_is_approved_once_and_what_waited_comes_in(
    lc: Call, office: Path, folder: Path, tmp_path: Path
) -> None:
    file = exported(lc, folder, tmp_path / "交", "--circle", "瑞丰")
    done = lc("merge", file, "-w", office)
    assert done.code == 1
    assert "第一次收到张三（瑞丰社区）" in done.err
    command = re.search(r"lcsurvey (senders --approve \w+)", done.err)
    assert command is not None
    approved = lc(*command.group(1).split(), "-w", office)
    assert approved.code == 0
    assert "等着的 1 个文件已收进来" in approved.out
    assert "没有收不进的文件" in lc("refused", "-w", office).out
    device = next(one["device"] for one in lc("senders", "-w", office, "--json").json if one["name"] == "张三")
    assert lc("senders", "--revoke", device[:10], "-w", office).code == 0
    assert {one["status"] for one in lc("senders", "-w", office, "--json").json} == {"own", "revoked"}


def differing(lc: Call, office: Path, community: Path, sheet: Sheet, tmp_path: Path) -> None:
    """The desk and the community answer the same questions, each without knowing of the other."""
    for folder, formats in ((office, ("药店", "便利店")), (community, ("早餐店",))):
        assert lc("fill", answered(sheet, *formats), "-w", folder, "--circle", "瑞丰").code == 0
    assert lc("merge", exported(lc, community, tmp_path / "交"), "-w", office).code == 0


def test_differences_are_listed_and_settled_singly_and_by_rule(
    lc: Call, office: Path, community: Path, sheet: Sheet, tmp_path: Path
) -> None:
    differing(lc, office, community, sheet, tmp_path)
    found = lc("conflicts", "-w", office, "--json").json
    assert len(found) == 3
    assert {side["author"] for side in found[0]["sides"]} == {"李主任（区商务局）", "王芳（瑞丰社区）"}
    said = lc("conflicts", "-w", office, "--circle", "瑞丰").out
    assert "两边填得不同" in said
    assert "共 3 处" in said
    one = found[0]
    mine = next(number for number, side in enumerate(one["sides"], 1) if side["ours"])
    done = lc("resolve", one["id"], "--choose", mine, "-w", office)
    assert (done.code, "已定 1 处" in done.out) == (0, True)
    foreseen = lc("resolve", "--rule", "latest", "--dry-run", "-w", office)
    assert "会定 2 处" in foreseen.out
    assert len(lc("conflicts", "-w", office, "--json").json) == 2
    settled = lc("resolve", "--rule", "latest", "-w", office, "--json").json
    assert (settled["resolved"], settled["conflicts_open"]) == (2, 0)
    assert "没有两份不一样的" in lc("conflicts", "-w", office).out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--choose", "1"], "请写明定哪一处"),
        (["x:y", "--choose", "1"], "没有“x:y”"),
        ([], "请写一种定法"),
        (["--rule", "coin"], "没有“coin”这条规则"),
        (["--rule", "author"], "--who"),
    ],
)
def test_wrong_ways_to_settle_are_explained(lc: Call, office: Path, arguments: list[str], said: str) -> None:
    done = lc("resolve", *arguments, "-w", office)
    assert done.code == 1
    assert said in done.err


def test_a_table_is_returned_with_its_reasons_and_handed_in_again(
    lc: Call, office: Path, community: Path, sheet: Sheet, tmp_path: Path
) -> None:
    from lcsurvey.score.library import Library
    from lcsurvey.store.workspace import Workspace

    early = lc(
        "export", "--return", "--circle", "瑞丰", "--form", "分型表", "--reason", "x", "-w", office, "-o", tmp_path
    )
    assert "还没有交，不能退回" in early.err
    lc("fill", answered(sheet, "药店"), "-w", community, "--circle", "瑞丰")
    with Workspace.open(community, library=Library()) as space:
        space.submit(space.find_circle("瑞丰").id, TYPING)
    lc("merge", exported(lc, community, tmp_path / "交"), "-w", office)
    empty = lc("export", "--return", "--circle", "瑞丰", "-w", office, "-o", tmp_path / "退")
    assert "没有退回的表" in empty.err
    more = ("--form", "分型表", "--reason", "请补照片", "--item", "基本保障类业态=药店在哪里", "--due", "2026-12-05")
    file = exported(lc, office, tmp_path / "退", "--return", "--circle", "瑞丰", *more)
    assert "退回" in file.name
    assert lc("merge", file, "-w", community).code == 0
    assert "退回" in json.dumps(lc("status", "-w", community, "--json").json, ensure_ascii=False)


def test_everything_handed_over_can_only_be_read(lc: Call, community: Path, sheet: Sheet, tmp_path: Path) -> None:
    lc("fill", answered(sheet, "药店"), "-w", community, "--circle", "瑞丰")
    before = dumped(lc, community)
    file = exported(lc, community, tmp_path / "移交", "--handover")
    done = lc("fill", answered(sheet, "便利店"), "-w", community, "--circle", "瑞丰")
    assert (done.code, "已移交" in done.err) == (1, True)
    assert lc("new", tmp_path / "新", "--from", file, "--name", "周平", "--unit", "瑞丰社区").code == 0
    assert dumped(lc, tmp_path / "新") == before
    assert lc("fill", answered(sheet, "便利店"), "-w", tmp_path / "新", "--circle", "瑞丰").code == 0


def test_a_key_file_seals_for_a_desk_that_nothing_else_is_known_of(
    lc: Call, office: Path, folder: Path, tmp_path: Path
) -> None:
    assert lc("desk", "-w", office, "--phone", "0955-7000000").code == 0
    key = tmp_path / "区商务局.pub"
    assert lc("desk", "-w", office, "-o", key).code == 0
    assert json.loads(key.read_text("utf-8"))["phone"] == "0955-7000000"
    plain = lc("export", "-w", folder, "--circle", "瑞丰", "-o", tmp_path / "甲.lcs")
    assert "没有加密" in plain.err
    sealed = lc("export", "-w", folder, "--circle", "瑞丰", "--to", key, "-o", tmp_path / "乙.lcs")
    assert (sealed.err, "打得开的：李主任（区商务局）" in sealed.out) == ("", True)
    assert (tmp_path / "乙.lcs").read_bytes().startswith(b"age-encryption.org/")
    (tmp_path / "坏.pub").write_text('{"key": 1}')
    wrong = lc("export", "-w", folder, "--circle", "瑞丰", "--to", tmp_path / "坏.pub", "-o", tmp_path / "丙.lcs")
    assert (wrong.code, "钥匙文件" in wrong.err) == (1, True)
    assert not (tmp_path / "丙.lcs").exists()


def test_what_an_export_needs_is_asked_for(lc: Call, office: Path, tmp_path: Path) -> None:
    assert "没有指明交哪个生活圈" in lc("export", "-w", office, "-o", tmp_path / "x").err
    assert "没有指明下发哪些生活圈" in lc("export", "--assignment", "-w", office, "-o", tmp_path / "x").err
    assert "只能写一个" in lc("export", "--assignment", "--receipt", "-w", office, "-o", tmp_path / "x").err
    assert "没有可以回执的" in lc("export", "--receipt", "-w", office, "-o", tmp_path / "x").err
    late = ("--assignment", "--circle", "瑞丰", "--due", "下周")
    assert "不是日期" in lc("export", *late, "-w", office, "-o", tmp_path / "x").err
    assert not (tmp_path / "x").exists()
    assert "两样写一样" in lc("new", tmp_path / "y", "--name", "甲", "--unit", "乙").err
    assert not (tmp_path / "y").exists()


def test_a_folder_without_packages_says_so(lc: Call, office: Path, tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    done = lc("merge", tmp_path / "空", "-w", office)
    assert (done.code, "没有可以收的文件" in done.err) == (1, True)
    done = lc("merge", tmp_path / "没有.lcs", "-w", office)
    assert (done.code, "读不出来" in done.err) == (1, True)


def test_a_file_is_looked_at_and_nothing_is_written(
    lc: Call, office: Path, community: Path, sheet: Sheet, tmp_path: Path
) -> None:
    assert lc("fill", answered(sheet, "药店"), "-w", community, "--circle", "瑞丰").code == 0
    file = exported(lc, community, tmp_path / "交")
    before = dumped(lc, office)
    done = lc("merge", file, "-w", office, "--dry-run")
    assert (done.code, done.err) == (0, "")
    assert "可以收 王芳（瑞丰社区）的交表：瑞丰" in done.out
    assert re.search(r"瑞丰\S* .*分型表.*（自评）：对方的新", done.out)
    (package,) = lc("merge", file, "-w", office, "--dry-run", "--json").json["packages"]
    assert [table["verdict"] for table in package["tables"] if table["form"] == TYPING] == ["newer"]
    bad = file.with_name("坏.lcs")
    bad.write_bytes(file.read_bytes()[:-20])
    assert lc("merge", bad, "-w", office, "--dry-run").code == 1
    assert dumped(lc, office) == before
    assert lc("refused", "-w", office, "--json").json == []
    assert {one["status"] for one in lc("senders", "-w", office, "--json").json} == {"own"}
