"""What a register took over from a document and that contradicts itself: said, never decided."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Circle, Community
from lcsurvey.score.crosscheck import Finding, crosschecks
from lcsurvey.score.library import Library
from lcsurvey.store.registers import register_of

PACK = Library().pack("zhongwei")
ID = "register_contradicts_itself"
HAS = Circle("c", "甲", existing="沿住宅区街道布局有综合超市、生鲜超市（菜店）、便利店、餐饮、幼托、洗染店等网点")


def found(circle: Circle, *communities: tuple[str, str]) -> list[Finding]:
    people = tuple(
        Community(name, name, "c", lead=not number, shortfall_basic=sentence)
        for number, (name, sentence) in enumerate(communities)
    )
    all_ = crosschecks(Facts(circle, people), {}, {}, PACK)
    return [one for one in all_ if one.id == "register_contradicts_itself"]


def test_what_the_circle_has_and_its_community_lacks_is_said_as_a_doubt() -> None:
    (one,) = found(HAS, ("甲社区", "综合超市等业态少，缺少洗染等业态"))
    assert (one.severity, [place.kind for place in one.places]) == ("warning", ["circle", "community"])
    assert one.sentence.startswith("已有业态写着“洗染店”，业态短板却写着甲社区“洗染”短缺。")


@pytest.mark.parametrize("sentence", [
    "洗染等业态少", "缺少菜市场等业态", "——", "",
    "缺少生鲜超市等业态",  # it may be the 菜店
    "缺少早餐等业态",  # 餐饮 need not be 早餐
])  # fmt: skip
def test_few_and_what_may_be_another_format_are_no_contradiction(sentence: str) -> None:
    assert found(HAS, ("甲社区", sentence)) == []


def test_the_other_community_of_the_circle_may_have_it() -> None:
    assert found(HAS, ("甲社区", "缺少洗染等业态"), ("乙社区", "缺少菜市场等业态")) == []
    (one,) = found(HAS, ("甲社区", "缺少洗染等业态"), ("乙社区", "综合超市、洗染店等业态"))
    assert "甲社区“洗染”、乙社区“洗染店”" in one.sentence


def test_in_the_document_it_is_five_circles() -> None:
    things = register_of(PACK).things
    circles = {id_: values for id_, (kind, values) in things.items() if kind == "circle"}
    said = {}
    for id_, values in circles.items():
        own = [(str(v["name"]), str(v.get("shortfall_basic", ""))) for kind, v in things.values()
               if kind == "community" and v["circle"] == id_]  # fmt: skip
        circle = replace(HAS, name=str(values["name"]), existing=str(values["existing"]))
        for one in found(circle, *own):
            said[str(values["name"]).removesuffix("一刻钟便民生活圈")] = one.sentence.split("”")[0].split("“")[1]
    assert said == {"瑞丰": "综合超市", "黄河花园": "综合超市", "向阳": "洗染店", "东方红": "洗染店", "杞香苑": "洗染店"}


def test_a_city_without_such_tables_has_nothing_to_say() -> None:
    facts = Facts(HAS, (Community("x", "甲社区", "c", lead=True, shortfall_basic="缺少洗染等业态"),))
    assert ID not in {one.id for one in crosschecks(facts, {}, {}, Library().pack("jining"))}
