"""new, fill, status, advise, dump, check: what they do, and that a refusal leaves everything as it was."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import shutil
import sqlite3
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
Sheet = Callable[..., Path]
DATABASE = "lcsurvey.sqlite"


def _bytes(folder: Path) -> dict[str, bytes]:
    """What lies in a folder, but for the files that only say who has it open."""
    passing = (".lock", "-shm", "-wal")
    files = [path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(passing)]
    return {path.name: path.read_bytes() for path in files}


def test_a_new_folder_has_the_registers_and_tables_of_its_pack(lc: Call, tmp_path: Path) -> None:
    done = lc("new", tmp_path / "新", "--pack", "zhongwei", "--name", "李", "--unit", "商务局", "--role", "主管部门")
    assert (done.code, done.err) == (0, "")
    assert "24 个生活圈，33 个社区" in done.out
    assert "分型表、评价表、验收考核标准" in done.out


def test_a_pack_may_be_a_folder(lc: Call, tmp_path: Path) -> None:
    from lcsurvey import paths

    own = tmp_path / "own" / "zhongwei"
    shutil.copytree(paths.forms() / "zhongwei", own)
    assert lc("new", tmp_path / "新", "--pack", own, "--name", "李", "--unit", "商务局").code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--pack", "paris", "--name", "李", "--unit", "局"], "没有“paris”"),
        (["--pack", "zhongwei", "--name", " ", "--unit", "局"], "姓名"),
        (["--pack", "zhongwei", "--name", "李", "--unit", "局", "--role", "boss"], "没有“boss”"),
    ],
)
def test_a_folder_that_cannot_be_made_leaves_nothing(
    lc: Call, tmp_path: Path, arguments: list[str], words: str
) -> None:
    done = lc("new", tmp_path / "新", *arguments)
    assert done.code == 1
    assert words in done.err
    assert not (tmp_path / "新").exists()


def test_a_used_folder_is_not_taken(lc: Call, tmp_path: Path) -> None:
    (tmp_path / "用过").mkdir()
    (tmp_path / "用过" / "照片.jpg").write_bytes(b"x")
    done = lc("new", tmp_path / "用过", "--pack", "zhongwei", "--name", "李", "--unit", "局")
    assert done.code == 1
    assert "已有内容" in done.err
    assert _bytes(tmp_path / "用过") == {"照片.jpg": b"x"}


def test_a_synchronised_folder_is_refused_and_a_better_place_offered(lc: Call, tmp_path: Path) -> None:
    done = lc("new", tmp_path / "OneDrive" / "资料", "--pack", "zhongwei", "--name", "李", "--unit", "局")
    assert done.code == 1
    assert "OneDrive" in done.err
    assert "例如" in done.err
    assert not (tmp_path / "OneDrive").exists()


def test_without_w_the_folder_opened_last_is_meant(lc: Call, folder: Path) -> None:
    assert "请用 -w 写明" in lc("status").err
    assert lc("status", "-w", folder).code == 0
    assert str(folder) in lc("status").out


def test_status_says_state_score_rating_and_what_is_missing(lc: Call, folder: Path, sheet: Sheet) -> None:
    part = sheet({"form": "ordos/acceptance", "answers": {"居住小区数": 7, "便利店": 7}})
    assert lc("fill", part, "-w", folder, "--circle", "向阳").code == 0
    data = lc("status", "-w", folder, "--json").json
    circles = {circle["name"].replace("一刻钟便民生活圈", ""): circle for circle in data["circles"]}
    assert len(circles) == 24
    assert circles["瑞丰"]["tables"]["jining/typing"] == {
        "state": "草稿", "total": "81", "reachable": "81", "rating": "提升型", "final": True, "complete": True,
        "missing": [], "differing": 0, "changed_at": circles["瑞丰"]["tables"]["jining/typing"]["changed_at"],
    }  # fmt: skip
    assert [each["text"] for each in circles["瑞丰"]["outcomes"]] == ["提升型"]
    table = circles["向阳"]["tables"]["ordos/acceptance"]
    assert (table["total"], table["final"], table["complete"]) == ("8", False, False)
    assert "药店" in table["missing"]
    assert circles["湖畔"]["tables"]["jining/typing"]["state"] == "未开始"
    said = lc("status", "-w", folder).out
    assert re.search(r"瑞丰 +分型表 +草稿 +81 +81 +初步：提升型", said)
    assert "瑞丰　最终分型：提升型" in said
    only = lc("status", "-w", folder, "--circle", "瑞丰", "--json").json
    assert [circle["name"] for circle in only["circles"]] == ["瑞丰一刻钟便民生活圈"]


def test_status_compares_with_the_targets_of_the_pack(lc: Call, tmp_path: Path) -> None:
    assert lc("new", tmp_path / "新", "--pack", "ordos", "--name", "李", "--unit", "局").code == 0
    targets = {row["region"]: row for row in lc("status", "--json").json["targets"]}
    assert len(targets) == 9
    assert targets["东胜区"] == {"region": "东胜区", "target": 57, "circles": 0, "submitted": 0}
    assert sum(row["target"] for row in targets.values()) == 100


def test_advice_is_the_shortest_way(lc: Call, folder: Path) -> None:
    found = {each["form"]: each for each in lc("advise", "-w", folder, "--circle", "1", "--json").json}
    typing = found["jining/typing"]
    assert (typing["target"], len(typing["ways"][0]["steps"]), typing["ways"][0]["total"]) == ("品质型", 6, "90")
    assert "6 步可到品质型" in lc("advise", "-w", folder, "--circle", "瑞丰").out


@pytest.mark.parametrize("name", ["瑞丰", "瑞丰一刻钟便民生活圈", "1"])
def test_a_circle_is_found_by_name_or_code(lc: Call, folder: Path, name: str) -> None:
    assert lc("advise", "-w", folder, "--circle", name).out.startswith("瑞丰一刻钟便民生活圈")


def test_an_ambiguous_circle_prints_the_candidates(lc: Call, folder: Path) -> None:
    done = lc("advise", "-w", folder, "--circle", "园")
    assert (done.code, done.out) == (1, "")
    assert all(name in done.err for name in ("黄河花园（5）", "世纪花园（14）", "新墩花园（22）"))


def test_an_unknown_circle_or_stage_is_said(lc: Call, folder: Path, example: Callable[[str], Path]) -> None:
    assert "没有叫“月亮湾”的生活圈" in lc("advise", "-w", folder, "--circle", "月亮湾").err
    done = lc("fill", example("jining-typing"), "-w", folder, "--circle", "瑞丰", "--stage", "初评")
    assert done.code == 1
    assert "自评、街道复核、区级验收、市级抽查" in done.err


def test_filling_another_stage_leaves_the_self_assessment(lc: Call, folder: Path, sheet: Sheet) -> None:
    none = sheet(
        {"form": "分型表", "answers": {"基本保障类业态": [], "品质提升类业态": []}, "notes": {"基本保障类业态": "复核"}}
    )
    assert lc("fill", none, "-w", folder, "--circle", "瑞丰", "--stage", "区级验收").code == 0
    table = lc("status", "-w", folder, "--circle", "瑞丰", "--json").json["circles"][0]["tables"]["jining/typing"]
    assert table["total"] == "81"
    assert '"复核"' in lc("dump", "-w", folder).out


def test_a_sheet_with_a_problem_is_not_filled_in_at_all(lc: Call, folder: Path, sheet: Sheet) -> None:
    before = lc("dump", "-w", folder).out
    bad = [
        sheet({"form": "ordos/acceptance", "answers": {"居住小区数": 7, "便利店": 9}}),
        sheet({"form": "jining/typing", "answers": {"基本保障类业态": [], "没有的题": 1}}),
        sheet({"form": "jining/typing", "answers": {}, "notes": {"没有的题": "x"}}),
        sheet({"form": "jining/typing", "answers": {}, "settings": {"其他计入品质提升类": True}}),
        sheet({"form": "jining/none", "answers": {}}),
        sheet("{"),
    ]
    done = lc("fill", *bad, folder / "none.json", "-w", folder, "--circle", "向阳")
    assert done.code == 1
    assert all(str(path) in done.err for path in bad)
    assert "7 份答卷有问题" in done.err
    assert lc("dump", "-w", folder).out == before
    good = sheet({"form": "jining/typing", "answers": {"基本保障类业态": []}})
    assert lc("fill", good, bad[0], "-w", folder, "--circle", "向阳").code == 3


def test_an_answer_that_does_not_suit_those_already_there_is_refused(lc: Call, folder: Path, sheet: Sheet) -> None:
    first = sheet({"form": "ordos/acceptance", "answers": {"居住小区数": 7}})
    second = sheet({"form": "ordos/acceptance", "answers": {"便利店": 9}})
    assert lc("fill", first, "-w", folder, "--circle", "向阳").code == 0
    assert lc("fill", second, "-w", folder, "--circle", "向阳").code == 1


def test_the_dump_ends_with_the_sha256_of_what_stands_before(lc: Call, folder: Path) -> None:
    done = lc("dump", "-w", folder)
    *lines, last = done.out.splitlines(keepends=True)
    assert json.loads(last) == {"sha256": hashlib.sha256("".join(lines).encode()).hexdigest()}
    assert all(isinstance(json.loads(line), (dict, list)) for line in lines)


def test_equal_states_dump_equal_bytes_and_markup_is_text(lc: Call, folder: Path, sheet: Sheet, tmp_path: Path) -> None:
    odd = '<img src=x onerror="1">&amp;\'；DROP TABLE'
    note = sheet({"form": "jining/typing", "answers": {}, "notes": {"基本保障类业态": odd}})
    assert lc("fill", note, "-w", folder, "--circle", "瑞丰").code == 0
    first = lc("dump", "-w", folder).out
    assert json.dumps(odd, ensure_ascii=False) in first
    shutil.copytree(folder, tmp_path / "copy")
    assert lc("dump", "-w", tmp_path / "copy").out == first


def test_a_whole_workspace_is_said_to_be_whole(lc: Call, folder: Path) -> None:
    done = lc("check", "-w", folder)
    assert (done.code, done.err) == (0, "")
    assert "资料完好" in done.out


def test_an_altered_record_is_found(lc: Call, folder: Path) -> None:
    connection = sqlite3.connect(folder / DATABASE)
    connection.execute("PRAGMA journal_mode=DELETE")
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    row = connection.execute("SELECT seq FROM change ORDER BY seq DESC LIMIT 1").fetchone()
    connection.execute("UPDATE change SET value = '\"x\"' WHERE seq = ?", row)
    connection.commit()
    connection.close()
    done = lc("check", "-w", folder)
    assert done.code == 1
    assert "校验值" in done.err


def _damaged(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:8000])


def _foreign(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()


def _text(file: Path) -> None:
    file.write_text("这不是数据库" * 100, "utf-8")


def _newer(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[60:64] = struct.pack(">I", 9999)
    file.write_bytes(data)


def _empty(file: Path) -> None:
    file.write_bytes(b"")


SPOILT = [
    (_damaged, "已损坏"),
    (_foreign, "不是本程序的资料"),
    (_text, "不是本程序的资料"),
    (_newer, "更新版本"),
    (_empty, "已损坏"),
]


@pytest.mark.parametrize(("spoil", "words"), SPOILT, ids=lambda value: getattr(value, "__name__", ""))
@pytest.mark.parametrize("command", ["status", "fill", "dump"])
def test_a_spoilt_workspace_is_refused_and_left_as_it_was(
    lc: Call, folder: Path, example: Callable[[str], Path], spoil: Callable[[Path], None], words: str, command: str
) -> None:
    for name in ("-wal", "-shm"):
        (folder / f"{DATABASE}{name}").unlink(missing_ok=True)
    spoil(folder / DATABASE)
    before = _bytes(folder)
    more = [example("jining-typing"), "--circle", "瑞丰"] if command == "fill" else []
    done = lc(command, *more, "-w", folder)
    assert (done.code, done.out) == (1, "")
    assert words in done.err
    assert str(folder) in done.err
    assert _bytes(folder) == before


def test_a_folder_without_data_and_a_servers_address_are_said(lc: Call, tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    assert "没有资料" in lc("status", "-w", tmp_path / "空").err
    assert "没有资料" in lc("status", "-w", tmp_path / "不在").err
    assert "还不能打开服务器上的资料" in lc("status", "-w", "postgresql+psycopg://server/db").err


def test_while_another_has_it_open_it_can_be_read_but_not_written(
    lc: Call, folder: Path, example: Callable[[str], Path]
) -> None:
    code = (
        "import sys; from lcsurvey.score.library import Library; from lcsurvey.store.workspace import Workspace\n"
        "with Workspace.open(sys.argv[1], library=Library()): print('open', flush=True); sys.stdin.read()"
    )
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", code, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        assert lc("status", "-w", folder).code == 0
        done = lc("fill", example("jining-typing"), "-w", folder, "--circle", "向阳")
        assert done.code == 1
        assert "打开" in done.err
        other.communicate()


def test_an_older_workspace_is_migrated_and_then_read(lc: Call, tmp_path: Path) -> None:
    golden = Path(__file__).resolve().parent.parent / "golden" / "workspace-schema-1.sqlite.gz"
    (tmp_path / "旧").mkdir()
    (tmp_path / "旧" / DATABASE).write_bytes(gzip.decompress(golden.read_bytes()))
    done = lc("check", "-w", tmp_path / "旧")
    assert (done.code, done.err) == (0, "")
