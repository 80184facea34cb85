"""Things of the registers: created, changed, deleted, restored, found."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from lcsurvey.errors import AnswerError, LCSurveyError, NotFound
from lcsurvey.store.ledger import Draft
from lcsurvey.store.workspace import Workspace


def test_an_outlet_comes_back_as_it_was_given(workspace: Workspace, circle: str) -> None:
    given = {
        "name": "瑞丰便民超市", "circle": circle, "format": "supermarket", "also": ("parcel", "breakfast"),
        "address": "南苑西路12号", "minutes": Decimal("4.5"), "metres": 320, "brand": "美宜佳", "chain": True,
        "staff": "1,200", "area": "85.50", "hours": "7:00—22:00", "delivery": False, "remark": "<b>&</b>",
    }  # fmt: skip
    id_ = workspace.add("outlet", given)
    (outlet,) = workspace.outlets(circle)
    assert outlet.id == id_
    shown = {name: getattr(outlet, name) for name in given}
    assert shown == given | {"staff": 1200, "area": Decimal("85.5")}


def test_many_things_are_all_or_none(workspace: Workspace, circle: str) -> None:
    with pytest.raises(AnswerError, match="“三人”不是数字"):
        workspace.add_many("outlet", [{"name": "甲", "circle": circle}, {"name": "乙", "staff": "三人"}])
    assert workspace.outlets() == ()
    assert len(workspace.add_many("outlet", [{"name": str(n), "circle": circle} for n in range(1200)])) == 1200
    assert [outlet.name for outlet in workspace.outlets(circle)] == [str(n) for n in range(1200)]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": "甲", "staff": "两人"}, "not_integer"),
        ({"name": "甲", "staff": "2000万"}, "not_integer"),
        ({"name": "甲", "staff": -1}, "out_of_range"),
        ({"name": "甲", "staff": 10**13}, "out_of_range"),
        ({"name": "甲", "staff": True}, "not_integer"),
        ({"name": "甲", "staff": "3.5"}, "not_integer"),
        ({"name": "甲", "minutes": -3}, "out_of_range"),
        ({"name": "甲", "minutes": "900"}, "out_of_range"),
        ({"name": "甲", "metres": 80_000}, "out_of_range"),
        ({"name": "甲", "latitude": "91"}, "out_of_range"),
        ({"name": "甲", "format": "小卖铺子铺"}, "unknown_format"),
        ({"name": "甲", "also": ["pharmacy", "便利"]}, "unknown_format"),
        ({"name": "甲", "payment": ["扫码", "刷脸"]}, "unknown_choice"),
        ({"name": "甲", "units": {"bank": -1}}, "out_of_range"),
        ({"name": "甲", "units": {"蒸汽机": 1}}, "unknown_choice"),
        ({"name": "甲", "units": 3}, "not_counts"),
        ({"name": "甲", "seen_on": "11月21日"}, "not_date"),
        ({"name": "甲", "circles": ["f" * 32]}, "unknown_reference"),
        ({"name": "甲", "area": "很大"}, "not_number"),
        ({"name": "甲", "area": Decimal("NaN")}, "not_number"),
        ({"name": "甲", "chain": "是"}, "not_boolean"),
        ({"name": "甲", "also": "药店"}, "not_list"),
        ({"name": "甲", "address": 12}, "not_text"),
        ({"name": "甲", "circle": "f" * 32}, "unknown_reference"),
        ({"name": "甲", "colour": "红"}, "unknown_field"),
        ({"name": "甲\ud800"}, "not_storable"),
        ({"name": "甲", "remark": "长" * 11000}, "value_refused"),
        ({"name": "  "}, "required"),
        ({}, "required"),
    ],
)
def test_what_does_not_suit_is_named_and_nothing_is_written(
    workspace: Workspace, values: dict[str, Any], code: str
) -> None:
    before = list(workspace.dump())
    with pytest.raises(AnswerError) as caught:
        workspace.add("outlet", values)
    assert code in {problem.code for problem in caught.value.problems}
    assert all(problem.sentence.endswith("。") for problem in caught.value.problems)
    assert list(workspace.dump()) == before


def test_a_field_is_changed_and_cleared(workspace: Workspace, circle: str) -> None:
    workspace.change(circle, {"population": "18,000", "phone": "0955-7061234"})
    assert (workspace.circle(circle).population, workspace.circle(circle).phone) == (18000, "0955-7061234")
    workspace.change(circle, {"population": None, "phone": ""})
    assert (workspace.circle(circle).population, workspace.circle(circle).phone) == (None, "")


def test_what_is_as_it_was_writes_nothing(workspace: Workspace, circle: str) -> None:
    before = workspace.status().changes
    workspace.change(circle, {"population": 17675, "name": "黄河花园一刻钟便民生活圈"})
    assert workspace.status().changes == before


def test_a_name_cannot_be_cleared(workspace: Workspace, circle: str) -> None:
    with pytest.raises(AnswerError, match="不能空着"):
        workspace.change(circle, {"name": ""})


def test_a_deleted_thing_lies_in_the_bin_and_comes_back_whole(workspace: Workspace, circle: str) -> None:
    before = workspace.circle(circle)
    workspace.delete(circle)
    assert circle not in {other.id for other in workspace.circles()}
    assert circle not in {summary.id for summary in workspace.summaries()}
    (binned,) = workspace.deleted("circle")
    assert (binned.id, binned.title, binned.author) == (circle, before.name, "李主任（中卫市商务局）")
    workspace.restore(circle)
    assert workspace.circle(circle) == before
    assert workspace.deleted("circle") == ()


def test_what_is_gone_cannot_be_changed(workspace: Workspace, circle: str) -> None:
    workspace.delete(circle)
    with pytest.raises(NotFound, match="回收站"):
        workspace.change(circle, {"population": 1})
    with pytest.raises(NotFound, match="回收站"):
        workspace.circle(circle)


def test_an_unknown_kind_or_thing_is_said(workspace: Workspace) -> None:
    with pytest.raises(NotFound, match="网点"):
        workspace.add("response", {})
    with pytest.raises(NotFound):
        workspace.delete("f" * 32)
    with pytest.raises(NotFound):
        workspace.restore("f" * 32)


@pytest.mark.parametrize(
    "text", ["黄河花园一刻钟便民生活圈", "黄河花园", " 黄河 花园 ", "5", "５", "黄河花", "黄河花园生活圈"]
)
def test_a_circle_is_found_by_name_code_or_part(workspace: Workspace, circle: str, text: str) -> None:
    assert workspace.find_circle(text).id == circle


def test_a_circle_is_found_by_its_id_and_an_exact_name_wins(workspace: Workspace, circle: str) -> None:
    assert workspace.find_circle(circle).id == circle
    assert workspace.find_circle("花园").name == "花园一刻钟便民生活圈"


@pytest.mark.parametrize(
    ("text", "said"),
    [("河", "黄河花园（5）、新河（23）"), ("瑞风", "瑞丰（1）"), ("", "瑞丰（1）"), ("zzz", "瑞丰（1）")],
)
def test_what_is_not_found_lists_candidates(workspace: Workspace, text: str, said: str) -> None:
    with pytest.raises(NotFound, match=said.replace("（", "（")):
        workspace.find_circle(text)


def test_a_list_shows_counts_names_and_pinyin(workspace: Workspace, circle: str) -> None:
    workspace.add_many("outlet", [{"name": str(n), "circle": circle} for n in range(3)])
    workspace.add("compound", {"name": "河滨家园", "circle": circle})
    summary = next(item for item in workspace.summaries() if item.id == circle)
    assert (summary.outlets, summary.compounds, summary.region) == (3, 1, "中卫市")
    assert (summary.communities, summary.population) == (("黄河花园社区",), 17675)
    assert summary.pinyin == "huanghehuayuan hhhy"


def test_a_renamed_circle_is_found_by_its_new_pinyin(workspace: Workspace, circle: str) -> None:
    workspace.change(circle, {"name": "滨河一刻钟便民生活圈"})
    assert next(item for item in workspace.summaries() if item.id == circle).pinyin == "binhe bh"


def test_rounds_are_made_and_chosen(workspace: Workspace) -> None:
    assert workspace.round.label == "2026年下半年"
    new = workspace.create_round("2027年上半年", "2027-01-01", "2027-06-30")
    assert [round_.label for round_ in workspace.rounds()] == ["2026年下半年", "2027年上半年"]
    workspace.use_round(new.id)
    assert workspace.round == new


def test_a_round_with_wrong_dates_is_refused(workspace: Workspace) -> None:
    with pytest.raises(LCSurveyError, match="晚于"):
        workspace.create_round("2027年", "2027-12-31", "2027-01-01")
    with pytest.raises(AnswerError, match="不是日期"):
        workspace.create_round("2027年", "2027-1-1", "2027-12-31")
    with pytest.raises(NotFound, match="2026年下半年"):
        workspace.use_round("f" * 32)


def test_formats_that_were_typed_as_words_are_read_as_formats(workspace: Workspace, circle: str) -> None:
    """The first schemas took any word; what stands in the log is not rewritten."""
    id_ = workspace.add("outlet", {"name": "惠民店", "circle": circle, "format": "bank", "minutes": 5})
    written = {"format": "便利店", "also": ["药店", "bank", "银行", "银河"]}
    workspace._ledger.write([Draft(id_, field, value) for field, value in written.items()])
    (outlet,) = workspace.outlets(circle)
    assert (outlet.format, outlet.also) == ("convenience_store", ("pharmacy", "bank", "银河"))
    assert workspace.response(circle, "jining/typing").effective["basic_formats.convenience_store"] is True
    assert workspace.check() == ()
