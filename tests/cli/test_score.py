"""``lcsurvey score``: the examples exactly, other sheets, and everything that can be wrong with a sheet."""

from __future__ import annotations

import json
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lcsurvey.cli.output import width
from lcsurvey.score.library import Library

EXAMPLES = Path(__file__).resolve().parent.parent / "golden" / "examples"
NAMES = ("jining-evaluation", "jining-typing", "ordos-acceptance")
KEYS = {
    "file", "form", "version", "scores", "total", "reachable", "rating", "final", "complete", "missing", "lines",
    "problems",
}  # fmt: skip
POINTS = re.compile(r"(0|[1-9]\d*)(\.\d*[1-9])?")
Call = Callable[..., Any]
Sheet = Callable[..., Path]


@pytest.mark.parametrize("name", NAMES)
def test_an_example_comes_out_exactly(lc: Call, name: str) -> None:
    path = EXAMPLES / f"{name}.json"
    expected = json.loads(path.read_text("utf-8"))["expect"]
    done = lc("score", path, "--json")
    [found] = done.json
    given = {**found["scores"], **{key: found[key] for key in ("total", "rating", "complete")}}
    assert {key: given[key] for key in expected} == expected
    assert (done.code, done.err, found.keys(), found["problems"]) == (0, "", KEYS, [])


@pytest.mark.parametrize("name", NAMES)
def test_points_are_decimal_text_without_trailing_zeros_and_add_up(lc: Call, name: str) -> None:
    [found] = lc("score", EXAMPLES / f"{name}.json", "--json").json
    for line in found["lines"]:
        assert line.keys() == {"id", "label", "points", "max", "reachable", "reason", "source", "note"}
        assert all(POINTS.fullmatch(line[key]) for key in ("points", "max", "reachable"))
        assert line["reason"].endswith("。")
        assert line["source"]
    assert POINTS.fullmatch(found["total"])


def test_labels_of_printed_lines_are_unique_so_that_scores_can_be_keyed_by_them() -> None:
    library = Library()
    for form_id in library.ids():
        stack, labels = list(library.table(form_id).rules.rules), []
        while stack:
            rule = stack.pop()
            stack.extend(rule.parts)
            if rule.printed:
                labels.append(rule.label)
        assert len(set(labels)) == len(labels), form_id


def test_the_table_for_people_has_every_line_with_its_reason_and_stays_aligned(lc: Call) -> None:
    done = lc("score", EXAMPLES / "jining-evaluation.json")
    lines = done.out.splitlines()
    heading = next(line for line in lines if line.startswith("项目"))
    start = width(heading[: heading.index("说明")])
    rows = [line for line in lines[lines.index(heading) + 2 :] if line.endswith("。")]
    reasons = ["".join(char for i, char in enumerate(row) if width(row[:i]) >= start) for row in rows]
    [found] = lc("score", EXAMPLES / "jining-evaluation.json", "--json").json
    assert reasons == [line["reason"] for line in found["lines"]]
    assert "总分：81.3" in done.out
    assert "评级：良好" in done.out


def test_what_is_missing_is_named_and_undecided_points_are_null(lc: Call, sheet: Sheet) -> None:
    path = sheet({"form": "jining/typing", "answers": {"基本保障类业态": {"便利店": True, "药店": False}}})
    [found] = lc("score", path, "--json").json
    assert found["scores"] == {"基本保障类业态": None, "品质提升类业态": None}
    assert (found["total"], found["reachable"], found["final"], found["complete"]) == ("0", "100", False, False)
    assert found["missing"] == ["基本保障类业态", "品质提升类业态"]
    said = lc("score", path).out
    assert "未填完" in said
    assert "未填 2 项：基本保障类业态、品质提升类业态" in said


def test_keys_and_values_may_be_ids_or_labels_with_other_widths_and_numbers(lc: Call, sheet: Sheet) -> None:
    labels = sheet(
        {
            "form": "验收考核标准",
            "answers": {"居住小区数": 7, "12.邮政快递综合服务点 (含快件箱组)": 3, "便 利 店": "５"},
        }
    )
    ids = sheet({"form": "ordos/acceptance", "answers": {"compounds": 7, "parcel": 3, "convenience_store": 5}})
    first, second = lc("score", labels, ids, "--json").json
    assert first["scores"] == second["scores"]
    assert first["scores"]["邮政快递综合服务点（含快件箱组）"] == "1.71"


def test_settings_of_a_sheet_count(lc: Call, sheet: Sheet) -> None:
    answers = json.loads((EXAMPLES / "jining-typing.json").read_text("utf-8"))["answers"]
    on = sheet({"form": "jining/typing", "answers": answers, "settings": {"其他计入品质提升类": True}})
    assert lc("score", on, "--json").json[0]["total"] == "82.5"
    wrong = lc("score", sheet({"form": "jining/typing", "answers": answers, "settings": {"其它": True}}), "--json")
    assert (wrong.code, wrong.json[0]["problems"][0]["code"]) == (1, "unknown_setting")


TYPING, EVALUATION, ACCEPTANCE = "jining/typing", "jining/evaluation", "ordos/acceptance"
WRONG = [
    (TYPING, {"便利店": True}, "unknown_question", "没有这一题"),
    (TYPING, {"基本保障类业态": ["便利店", "便利点"]}, "unknown_choice", "没有“便利点”这个选项"),
    (TYPING, {"基本保障类业态": ["便利店", "便利店"]}, "twice", "写了两次"),
    (TYPING, {"基本保障类业态": "便利店"}, "not_list", "应是选项的列表"),
    (TYPING, {"基本保障类业态": {"便利店": "有"}}, "not_option", "只能是 true"),
    (ACCEPTANCE, {"居住小区数": -1}, "out_of_range", "不能小于"),
    (ACCEPTANCE, {"居住小区数": 7, "便利店": 8}, "constraint", "7"),
    (ACCEPTANCE, {"居住小区数": 2.5}, "not_integer", "应是整数"),
    (ACCEPTANCE, {"居住小区数": "九百"}, "not_number", "不是数字"),
    (ACCEPTANCE, {"居住小区数": True}, "not_number", "不是数字"),
    (ACCEPTANCE, {"居住小区数": 7, "便利店": 10**13}, "out_of_range", "不能大于"),
    (EVALUATION, {"业态满意度": "120%"}, "out_of_range", "在 0% 到 100% 之间"),
    (EVALUATION, {"业态满意度": 91.2}, "out_of_range", "在 0% 到 100% 之间"),
    (EVALUATION, {"落实相关建设内容": "3.7"}, "off_step", "0.5"),
    (EVALUATION, {"落实相关建设内容": "4.5"}, "out_of_range", "不能大于 4"),
    (EVALUATION, {"智能终端": {"电视": 2}}, "unknown_choice", "没有“电视”"),
    (EVALUATION, {"智能终端": [2, 3]}, "not_object", "{ 行: 数 }"),
    (EVALUATION, {"网点总数": 10, "品牌连锁店数": 11}, "constraint", "11"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "answers", "code", "words"), WRONG)
def test_a_wrong_answer_is_named_and_not_scored_from(
    lc: Call, sheet: Sheet, form: str, answers: dict[str, Any], code: str, words: str
) -> None:
    path = sheet({"form": form, "answers": answers})
    done = lc("score", path, "--json")
    [found] = done.json
    assert (done.code, [problem["code"] for problem in found["problems"]]) == (1, [code])
    assert (found["total"], found["complete"]) == ("0", False)
    assert set(found["scores"].values()) <= {None, "0"}
    assert found["problems"][0]["place"]
    assert done.err.startswith(f"{path}：")
    assert words in done.err or code == "constraint"


DEEP = '{"form": "jining/typing", "answers": ' + '{"a":' * 20_000 + "1" + "}" * 20_000 + "}"
UNREADABLE = [
    ("", "不是 JSON"),
    ("{", "不是 JSON"),
    ("[]", '缺少 "form"'),
    ('{"form": "jining/typing"}', '缺少 "answers"'),
    ('{"form": "jining/typing", "answers": []}', "answers"),
    ('{"form": "ordos/acceptance", "answers": {"居住小区数": NaN}}', "NaN 不是数字"),
    ('{"form": "ordos/acceptance", "answers": {"居住小区数": -Infinity}}', "不是数字"),
    ('{"form": "ordos/acceptance", "answers": {"便利店": 1, "便利店": 2}}', "“便利店”写了两次"),
    ('{"form": "ordos/acceptance", "answers": {"居住小区数": ' + "9" * 10_000 + "}}", "数字太长"),
    (DEEP, "嵌套太深"),
    (b"\x89PNG\r\n\x1a\n\x00\xff\xfe", "不是 UTF-8"),
    ('{"form": "jining/none", "answers": {}}', "没有“jining/none”这张表"),
    ('{"form": "../../etc", "answers": {}}', "没有“../../etc”这张表"),
    ('{"form": "jining/typing", "version": 9, "answers": {}}', "第 9 版"),
]


@pytest.mark.parametrize(("content", "words"), UNREADABLE)
def test_a_sheet_that_cannot_be_read_is_said_in_a_sentence(
    lc: Call, sheet: Sheet, content: str | bytes, words: str
) -> None:
    done = lc("score", sheet(content), "--json")
    assert done.code == 1
    assert words in done.err
    assert done.json[0]["problems"]
    assert done.json[0]["total"] is None


def test_a_missing_file_and_a_folder_are_said_in_a_sentence(lc: Call, tmp_path: Path) -> None:
    done = lc("score", tmp_path / "没有.json", tmp_path)
    assert done.code == 1
    assert "没有.json" in done.err
    assert "2 份答卷读不出来" in done.err


def test_one_bad_sheet_among_good_ones_is_done_in_part(lc: Call, sheet: Sheet) -> None:
    bad = sheet({"form": "jining/typing", "answers": {"没有的题": 1}})
    done = lc("score", EXAMPLES / "jining-typing.json", bad, "--json")
    assert done.code == 3
    assert [found["total"] for found in done.json] == ["81", "0"]


def test_every_problem_of_a_sheet_is_named_at_once(lc: Call, sheet: Sheet) -> None:
    answers = {"居住小区数": -3, "便利店": "多", "没有的题": 1, "药店": 1.5}
    [found] = lc("score", sheet({"form": ACCEPTANCE, "answers": answers}), "--json").json
    assert {problem["code"] for problem in found["problems"]} >= {
        "out_of_range",
        "not_number",
        "unknown_question",
        "not_integer",
    }


def test_markup_and_steering_characters_are_text(lc: Call, sheet: Sheet) -> None:
    odd = "<img src=x>&amp;\x1b[31m"
    other = lc("score", sheet({"form": TYPING, "answers": {odd: 1}}))
    assert other.code == 1
    assert "<img src=x>&amp;" in other.err
    assert "\x1b" not in other.err
    named = {"基本保障类业态": [], "品质提升类业态": [], "品质提升类业态·其他": "<b>a&b</b>"}
    assert lc("score", sheet({"form": TYPING, "answers": named}), "--json").json[0]["total"] == "0"


def test_a_full_disk_is_said_in_a_sentence() -> None:
    full = Path("/dev/full")
    if not full.exists() or not stat.S_ISCHR(full.stat().st_mode):
        pytest.skip("no /dev/full here")
    command = [sys.executable, "-m", "lcsurvey", "score", str(EXAMPLES / "jining-typing.json")]
    with full.open("w") as target:
        done = subprocess.run(command, stdout=target, stderr=subprocess.PIPE, check=False, cwd=EXAMPLES.parents[2])
    assert (done.returncode, done.stderr.decode()) == (1, "写不出结果：磁盘已满。请清出空间，或换一个位置再试。\n")


def test_without_a_utf8_locale_the_output_is_utf8() -> None:
    command = [sys.executable, "-m", "lcsurvey", "score", str(EXAMPLES / "jining-typing.json"), "--json"]
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PATH": ""}
    done = subprocess.run(command, capture_output=True, check=True, cwd=EXAMPLES.parents[2], env=environment)
    assert json.loads(done.stdout.decode("utf-8"))[0]["rating"] == "提升型"
    assert b"\r" not in done.stdout
