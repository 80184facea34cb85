"""Settings: the pack's defaults, overlaid by id or label."""

from __future__ import annotations

from typing import Any

import pytest

from lcsurvey.score.defaults import default_settings, settings_for, with_values
from lcsurvey.score.library import Library


def test_defaults_are_those_of_the_pack_for_this_form(library: Library) -> None:
    pack = library.pack("jining")
    evaluation = default_settings(pack, "jining/evaluation")
    assert evaluation["city_tier"] == "other"
    assert "required_formats" not in evaluation
    assert default_settings(pack, "jining/typing")["required_formats"] == ()
    assert {setting.id for setting in settings_for(library.pack("ordos"), "ordos/acceptance")} == {
        "weight_by_households"
    }


@pytest.mark.parametrize(
    ("given", "id_", "wanted"),
    [
        ({"city_tier": "first"}, "city_tier", "first"), ({"城市等级": "一线城市"}, "city_tier", "first"), ({"城市 等级": "二线城市"}, "city_tier", "second"),
        ({"菜市场服务范围": ["药残快速检测", "fair_scale"]}, "market_services", ("residue_test", "fair_scale")), ({"生鲜超市计入菜市场面积": True}, "fresh_counts_as_market", True),
    ],
)  # fmt: skip
def test_values_are_given_by_id_or_label(library: Library, given: dict[str, Any], id_: str, wanted: Any) -> None:
    effective, problems = with_values(library.pack("jining"), "jining/evaluation", given)
    assert problems == ()
    assert effective[id_] == wanted


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"no_such": 1}, "unknown_setting"), ({"required_formats": []}, "unknown_setting"), ({"city_tier": "third"}, "bad_setting"), ({"city_tier": ["first"]}, "bad_setting"),
        ({"city_tier": None}, "bad_setting"), ({"fresh_counts_as_market": "yes"}, "bad_setting"), ({"market_services": ["no such"]}, "bad_setting"), ({"market_services": {"a": 1}}, "bad_setting"),
        ({"market_services": [["fair_scale"]]}, "bad_setting"), ({"city_tier": {}}, "bad_setting"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_a_problem_and_the_default_stands(library: Library, given: dict[str, Any], code: str) -> None:  # fmt: skip
    effective, problems = with_values(library.pack("jining"), "jining/evaluation", given)
    assert [problem.code for problem in problems] == [code]
    assert problems[0].sentence.endswith("。")
    assert effective == default_settings(library.pack("jining"), "jining/evaluation")


def test_fifteen_required_formats_or_none(library: Library) -> None:
    pack = library.pack("jining")
    names = [choice.name for choice in library.table("jining/typing").form.question["basic_formats"].choices]
    assert with_values(pack, "jining/typing", {"required_formats": names[:15]})[1] == ()
    assert with_values(pack, "jining/typing", {"required_formats": []})[1] == ()
    assert "14 项" in with_values(pack, "jining/typing", {"required_formats": names[:14]})[1][0].sentence
