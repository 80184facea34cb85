"""Answer sheets as people and programs write them; whatever comes in, a value or a sentence comes out."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from lcsurvey.errors import InputError
from lcsurvey.form.model import Form
from lcsurvey.response.answer_sheet import MAX_BYTES, AnswerSheet, load, read


def one(form: Form, label: str, value: Any) -> Any:
    """The single answer of a sheet with this one key; fails on problems."""
    answers, problems = read(form, {label: value})
    assert problems == ()
    assert len(answers) == 1
    return next(iter(answers.values()))


def code(form: Form, label: str, value: Any) -> str:
    """The code of the only problem of a sheet with this one key; nothing may have been taken."""
    answers, problems = read(form, {label: value})
    assert answers == {}
    assert [problem.sentence[-1] for problem in problems] in (["。"], ["？"])
    return problems[0].code


@pytest.mark.parametrize(
    "key", ["covered", "能到的小区数", "3.能到的小区数", "（3）能到的 小区数", "能到的小区数\u3000"]
)
def test_keys_are_ids_or_labels(form: Form, key: str) -> None:
    assert read(form, {key: 3}) == ({"covered": 3}, ())


@pytest.mark.parametrize("value", ["parcel", "邮政快递综合服务点（含快件箱组）", "12.邮政快递综合服务点 (含快件箱组)"])
def test_choices_are_ids_or_labels(form: Form, value: str) -> None:
    assert read(form, {"业态": [value]})[0] == {"formats.shop": False, "formats.parcel": True}


def test_a_list_means_that_all_options_were_looked_at(form: Form) -> None:
    assert read(form, {"业态": []})[0] == {"formats.shop": False, "formats.parcel": False}


def test_an_object_gives_single_options_and_leaves_the_others_open(form: Form) -> None:
    assert read(form, {"业态": {"便利店": True}})[0] == {"formats.shop": True}
    assert read(form, {"业态": {"shop": False, "parcel": None}})[0] == {"formats.shop": False}


@pytest.mark.parametrize(("value", "wanted"), [(True, "yes"), (False, "no"), ("是", "yes"), ("no", "no")])
def test_yes_and_no_may_be_booleans(form: Form, value: object, wanted: str) -> None:
    assert one(form, "有场所", value) == wanted


@pytest.mark.parametrize(
    ("value", "wanted"),
    [("91.2%", "0.912"), ("９１．２％", "0.912"), (Decimal("0.912"), "0.912"), ("0.912", "0.912"), (1, "1"), ("100 %", "1"), ("0%", "0")],
)  # fmt: skip
def test_rates_are_percent_or_a_number_up_to_one(form: Form, value: object, wanted: str) -> None:
    assert one(form, "满意度", value) == Decimal(wanted)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [(7, 7), ("7", 7), ("７", 7), (" 7 ", 7), (Decimal("7.0"), 7), (Decimal("1E+1"), 10), ("1,260", 1260), ("1，260", 1260), ("12,345,678", 12345678)],
)  # fmt: skip
def test_whole_numbers_as_people_type_them(form: Form, value: object, wanted: int) -> None:
    found = one(form, "能到的小区数", value)
    assert found == wanted
    assert type(found) is int


def test_a_table_takes_rows_with_one_number_or_with_columns(form: Form) -> None:
    answers, problems = read(form, {"智能终端": {"银行": 2, "other": {"台数": 3, "remark": "售票"}}})
    assert problems == ()
    assert answers == {"units.bank.count": 2, "units.other.count": 3, "units.other.remark": "售票"}


def test_null_is_unanswered_everywhere(form: Form) -> None:
    raw = {"满意度": None, "业态": {"便利店": None}, "智能终端": {"银行": None, "其他": {"台数": None}}}
    assert read(form, raw) == ({}, ())


def test_zero_is_an_answer(form: Form) -> None:
    assert one(form, "能到的小区数", 0) == 0


@pytest.mark.parametrize(
    ("label", "value", "wanted"),
    [
        ("能到的小区", 3, "unknown_question"), ("没有这一题", 3, "unknown_question"),
        ("业态", ["药店"], "unknown_choice"), ("业态", "便利店", "not_list"), ("业态", ["便利店", "shop"], "twice"),
        ("业态", {"便利店": True, "shop": False}, "twice"), ("业态", {"便利店": "有"}, "not_option"), ("业态", {"药店": True}, "unknown_choice"),
        ("业态", [["便利店"]], "unknown_choice"), ("业态", [{"a": 1}], "unknown_choice"), ("业态", [True], "unknown_choice"),
        ("有场所", "也许", "unknown_choice"), ("有场所", 1, "unknown_choice"),
        ("能到的小区数", -1, "out_of_range"), ("居住小区数", 0, "out_of_range"), ("能到的小区数", "3.5", "not_integer"),
        ("能到的小区数", True, "not_number"), ("能到的小区数", [3], "not_number"), ("能到的小区数", "三", "not_number"), ("能到的小区数", "", "not_number"),
        ("能到的小区数", 10**400, "not_number"), ("能到的小区数", Decimal("1E+400"), "not_number"), ("能到的小区数", 10**13, "out_of_range"),
        ("能到的小区数", "50%", "not_number"), ("能到的小区数", "1,5", "not_number"), ("能到的小区数", "1,2345", "not_number"),
        ("能到的小区数", Decimal("NaN"), "not_number"), ("能到的小区数", Decimal("Infinity"), "not_number"),
        ("满意度", "100.5%", "out_of_range"), ("满意度", 91.2, "not_number"), ("满意度", Decimal("91.2"), "out_of_range"), ("满意度", "-1%", "out_of_range"),
        ("评定", "0.3", "off_step"), ("评定", "4.5", "out_of_range"),
        ("智能终端", [2], "not_object"), ("智能终端", {"手机": 2}, "unknown_choice"), ("智能终端", {"银行": {"颜色": 1}}, "unknown_column"),
        ("智能终端", {"银行": 2, "bank": 3}, "twice"), ("智能终端", {"银行": -2}, "out_of_range"),
        ("智能终端·其他", 3, "not_text"), ("智能终端·其他", "响\x07铃", "not_text"), ("智能终端·其他", "长" * 40_000, "not_text"),
        ("日期", "2026年11月21日", "not_date"), ("日期", "2026-02-30", "not_date"), ("日期", 20261121, "not_text"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_a_named_problem_and_nothing_is_scored_from_it(
    form: Form, label: str, value: object, wanted: str
) -> None:
    assert code(form, label, value) == wanted


def test_an_unknown_key_is_told_the_nearest_label(form: Form) -> None:
    assert "是不是“居住小区数”" in read(form, {"居住小区个数": 3})[1][0].sentence
    assert "是不是" not in read(form, {"xyz": 3})[1][0].sentence


def test_one_question_under_two_keys_is_a_problem(form: Form) -> None:
    answers, problems = read(form, {"covered": 3, "能到的小区数": 4})
    assert answers == {"covered": 3}
    assert [problem.code for problem in problems] == ["twice"]


def test_more_covered_than_there_are_is_a_problem(form: Form) -> None:
    answers, problems = read(form, {"居住小区数": 7, "能到的小区数": 8})
    assert answers == {"compounds": 7}
    assert [(problem.code, problem.place) for problem in problems] == [("constraint", "能到的小区数")]
    assert read(form, {"居住小区数": 7, "能到的小区数": 7})[1] == ()
    assert read(form, {"能到的小区数": 8})[1] == ()


def test_every_problem_is_found_at_once(form: Form) -> None:
    answers, problems = read(form, {"甲": 1, "满意度": "101%", "业态": ["药店"], "能到的小区数": "三", "评定": "2.5"})
    assert answers == {"judged": Decimal("2.5")}
    assert sorted(problem.code for problem in problems) == ["not_number", "out_of_range", "unknown_choice", "unknown_question"]  # fmt: skip


def test_a_wrong_value_of_any_length_gives_a_short_sentence(form: Form) -> None:
    for value in ("9" * 100_000, ["x" * 100_000], {"x" * 100_000: True}):
        for problem in read(form, {"能到的小区数": value, "业态": value, "有场所": value})[1]:
            assert len(problem.sentence) < 200


def sheet(folder: Path, data: bytes | str) -> AnswerSheet:
    path = folder / "答卷.json"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return load(path)


def test_a_sheet_is_read(tmp_path: Path) -> None:
    text = '\ufeff{"form": "city/small", "version": 2, "settings": {"a": true}, "notes": {"x": "说明"}, "answers": {"满意度": 0.912}}'
    assert sheet(tmp_path, text) == AnswerSheet(
        "city/small", {"满意度": Decimal("0.912")}, 2, {"a": True}, {"x": "说明"}
    )


def test_keys_meant_for_people_are_passed_over(tmp_path: Path) -> None:
    assert sheet(tmp_path, '{"form": "a/b", "answers": {}, "expect": {"total": "1"}, "why": {}}') == AnswerSheet(
        "a/b", {}
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xff\xfe\x00\x01", "不是 UTF-8"), (b"\x89PNG\r\n\x1a\n\x00", "不是 UTF-8"), (b"", "第 1 行第 1 列"), (b"{\n'a': 1}", "第 2 行"),
        ("[" * 100_000, "嵌套太深"), ('{"form": ' * 100_000, "嵌套太深"), ('{"form": "a/b", "answers": {"x": ' + "9" * 10_000 + "}}", "数字太长"),
        ('{"form": "a/b", "answers": {"x": NaN}}', "NaN"), ('{"form": "a/b", "answers": {"x": -Infinity}}', "Infinity"),
        ('{"form": "a/b", "answers": {"x": 1, "x": 2}}', "“x”写了两次"), ('{"answers": {}}', '缺少 "form"'), ('{"form": 3, "answers": {}}', '缺少 "form"'),
        ('{"form": "a/b"}', '缺少 "answers"'), ('{"form": "a/b", "answers": []}', "answers"), ('{"form": "a/b", "answers": {}, "settings": 1}', "settings"),
        ('{"form": "a/b", "answers": {}, "notes": {"a": [1]}}', "notes"), ("[]", '缺少 "form"'), ("null", '缺少 "form"'), ('"text"', '缺少 "form"'),
        ('{"form": "a/b", "answers": {"x": ["\\ud800"]}}', "编码"), ('{"form": "a/b", "answers": {"\\udfff": 1}}', "编码"),
        (b" " * (MAX_BYTES + 1), "8 MB"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_answer_sheet_is_refused_with_its_name(tmp_path: Path, data: bytes | str, words: str) -> None:
    with pytest.raises(InputError) as caught:
        sheet(tmp_path, data)
    assert words in str(caught.value)
    assert "答卷.json" in str(caught.value)
    assert str(caught.value).endswith("。")


def test_a_file_of_exactly_8_mb_is_read(tmp_path: Path) -> None:
    text = b'{"form": "a/b", "answers": {}}'
    assert MAX_BYTES == 8 * 1024 * 1024
    assert sheet(tmp_path, text + b" " * (MAX_BYTES - len(text))).form == "a/b"


def test_a_missing_file_and_a_folder_are_said_in_chinese(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="没有这个文件"):
        load(tmp_path / "nothing.json")
    with pytest.raises(InputError, match="文件夹"):
        load(tmp_path)


def test_an_endless_file_is_not_read_to_its_end() -> None:
    endless = Path("/dev/zero")
    if not endless.exists():
        pytest.skip("there is no endless file here")
    with pytest.raises(InputError, match="8 MB"):
        load(endless)


@pytest.mark.parametrize("depth", [50, 900, 950, 980, 990])
def test_deep_nesting_just_short_of_the_limit_is_a_problem_too(tmp_path: Path, form: Form, depth: int) -> None:
    text = '{"form": "city/small", "answers": {"业态": ' + "[" * depth + "]" * depth + "}}"
    try:
        raw = sheet(tmp_path, text).answers
    except InputError:
        return
    assert [problem.code for problem in read(form, raw)[1]] == ["unknown_choice"]


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=10), st.sampled_from(["便利店", "银行", "yes", "50%"])),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.one_of(st.text(max_size=5), st.sampled_from(["便利店", "银行", "台数", "form"])), inner, max_size=4)),
    max_leaves=10,
)  # fmt: skip
KEYS = st.one_of(st.text(max_size=8), st.sampled_from(["有场所", "面积", "业态", "居住小区数", "能到的小区数", "满意度", "评定", "智能终端", "智能终端·其他", "日期"]))  # fmt: skip
TOP = st.one_of(
    JSON, st.fixed_dictionaries({"form": st.text(max_size=5), "answers": st.dictionaries(KEYS, JSON, max_size=6)})
)


@given(TOP)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_hostile_json_is_answers_problems_or_an_input_error(tmp_path: Path, form: Form, data: Any) -> None:
    try:
        found = sheet(tmp_path, json.dumps(data))
    except InputError as error:
        said = [str(error)]
    else:
        answers, problems = read(form, found.answers)
        assert set(answers) <= set(form.field)
        assert read(form, {})[1] == ()
        said = [problem.sentence for problem in problems]
    assert all(sentence[-1] in "。？" for sentence in said)


@given(st.binary(max_size=200))
@example(b'{"form": "a/b", "answers": {"\\u0000": 1}}')
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_only_an_input_error_escapes_from_any_bytes(tmp_path: Path, data: bytes) -> None:
    try:
        assert sheet(tmp_path, data).form
    except InputError as error:
        assert "答卷.json" in error.args[0]  # noqa: PT017
