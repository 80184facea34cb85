"""Open differences: what is listed, in which words, how they are settled singly, together and by rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lcsurvey.errors import AnswerError, LCSurveyError, NotFound
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.difference import Decision, Difference, Rule, plan
from tests.store.carrying import carry, exchange
from tests.store.conftest import FORM, OFFICE, WORKER, Open
from tests.store.two_laptops import Two


@pytest.fixture
def shop(two: Two) -> str:
    """An option of the typing table."""
    return next(field for field in two.here.table(FORM).form.field if "." in field)


# — what is listed —


def test_two_answers_are_listed_in_the_words_of_the_paper(two: Two, shop: str) -> None:
    two.answer(True, True, shop)
    two.answer(False, None, shop)
    one = two.only()
    question = two.here.table(FORM).form.field[shop]
    assert one.label == f"{question.choices[0].label} · {question.label}"
    assert (one.title, one.form, one.stage) == (two.here.table(FORM).form.title, FORM, "自评")
    assert (one.trouble, one.base, one.base_words) == ("value", True, "有")
    told = {(side.words, side.author, side.ours) for side in one.sides}
    assert told == {("无", WORKER.author, True), ("未看", OFFICE.author, False)}


def test_the_same_answer_twice_is_in_no_list(two: Two, shop: str) -> None:
    two.answer(True, True, shop)
    assert (two.here.differences.listed(), two.here.differences.count()) == ((), 0)


def test_answers_that_nobody_gave_before_have_no_base(two: Two, shop: str) -> None:
    two.answer(True, False, shop)
    one = two.only()
    assert (one.base, one.base_words) == (None, "")


def test_a_number_of_a_register_is_said_with_its_unit(two: Two) -> None:
    two.here.change(two.circle, {"population": 1200})
    two.there.change(two.circle, {"population": 1300})
    exchange(two.here, two.there)
    one = two.only()
    assert (one.label, {side.words for side in one.sides}) == ("服务人口", {"1200 人", "1300 人"})
    assert (one.circle, one.form, one.kind) == (two.circle, "", "circle")


def test_a_reference_is_said_by_the_name_of_what_it_names(two: Two) -> None:
    communities = [two.here.add("community", {"name": name, "circle": two.circle}) for name in ("甲社区", "乙社区")]
    compound = two.here.add("compound", {"name": "小区", "circle": two.circle})
    exchange(two.here, two.there)
    two.here.change(compound, {"community": communities[0]})
    two.there.change(compound, {"community": communities[1]})
    exchange(two.here, two.there)
    assert {side.words for side in two.only().sides} == {"甲社区", "乙社区"}


def test_a_note_and_an_overrule_are_said_as_what_they_are(two: Two, shop: str) -> None:
    question = two.here.table(FORM).form.field[shop].name
    for space, words in ((two.here, "去过"), (two.there, "没去")):
        space.answer(two.circle, FORM, Stage.SELF, {}, notes={question: words})
        space.overrule(two.circle, FORM, Stage.SELF, shop, True, f"理由是{words}", "0" * 64)
    exchange(two.here, two.there)
    found = {one.label: {side.words for side in one.sides} for one in two.here.differences.listed()}
    label = two.here.table(FORM).form.field[shop].label
    assert found[f"{label} · 备注"] == {"去过", "没去"}
    assert {"有（理由：理由是去过）", "有（理由：理由是没去）"} in found.values()


def test_a_setting_is_said_by_its_label_and_settled_by_the_office_alone(two: Two, library: Library) -> None:
    setting = next(one for one in library.pack("jining").settings if one.type == "boolean")
    two.here.sign_in(OFFICE)
    two.here.set_setting(setting.id, True)
    two.there.set_setting(setting.id, False)
    exchange(two.here, two.there)
    one = two.only()
    assert (one.label, one.circle, {side.words for side in one.sides}) == (setting.label, "", {"是", "否"})
    two.here.sign_in(WORKER)
    with pytest.raises(LCSurveyError, match="主管部门"):
        two.here.differences.resolve(one, choose=one.sides[0].changes[0])
    two.there.differences.resolve(two.there.differences.listed()[0], value=True)
    assert two.there.differences.count() == 0


def test_a_deletion_against_a_change_is_a_difference_of_the_whole_thing(two: Two) -> None:
    outlet = two.here.add("outlet", {"name": "店", "circle": two.circle})
    exchange(two.here, two.there)
    two.here.change(outlet, {"staff": 5})
    two.there.delete(outlet)
    exchange(two.here, two.there)
    one = two.only()
    assert (one.trouble, one.field, one.title, one.label) == ("deleted", "", "店", "网点")
    assert {(side.words, side.deletes) for side in one.sides} == {("删除", True), ("修改了 从业人员 5 人", False)}


def test_what_was_deleted_by_all_is_in_no_list(two: Two) -> None:
    outlet = two.here.add("outlet", {"name": "店", "circle": two.circle})
    exchange(two.here, two.there)
    two.here.change(outlet, {"staff": 5})
    two.there.change(outlet, {"staff": 6})
    exchange(two.here, two.there)
    assert two.here.differences.count() == 1
    two.here.delete(outlet)
    assert (two.here.differences.count(), two.here.differences.listed()) == (0, ())


def test_they_are_counted_by_circle_and_by_table(two: Two, shop: str) -> None:
    two.here.change(two.circle, {"population": 1200})
    two.there.change(two.circle, {"population": 1300})
    two.answer(True, False, shop)
    differences = two.here.differences
    assert differences.counts() == {two.circle: 2}
    round_ = two.here.round.id
    assert differences.by_table(two.circle) == {("", "", ""): 1, (FORM, "自评", round_): 1}
    assert [one.form for one in differences.listed(two.circle)] == [FORM, ""]
    assert [one.form for one in differences.listed(form=FORM)] == [FORM]
    assert differences.listed("f" * 32) == ()
    assert differences.listed(offset=1) == differences.listed()[1:]


def test_one_is_found_by_the_beginning_of_its_id(two: Two, shop: str) -> None:
    two.answer(True, False, shop)
    one = two.only()
    assert two.here.differences.find(one.id) == one
    assert two.here.differences.find(one.thing[:9]) == one
    assert two.here.differences.find(f"{one.thing[:9]}:{shop[:-2]}") == one
    assert two.here.differences.of(one.thing, shop) == one
    with pytest.raises(NotFound):
        two.here.differences.find("zz")


# — settling —


def test_a_side_that_is_chosen_stands_alone_on_both(two: Two, shop: str) -> None:
    two.answer(True, False, shop)
    one = two.only()
    side = next(side for side in one.sides if side.value is False)
    assert two.here.differences.resolve(one, choose=side.changes[0][:12]).resolved == 1
    exchange(two.here, two.there)
    for space in (two.here, two.there):
        assert space.response(two.circle, FORM).answers[shop] is False
        assert (space.differences.count(), space.check()) == (0, ())
    assert two.here.history(one.thing, shop)[-1].op == "resolve"


def test_a_value_of_ones_own_is_checked_like_an_answer(two: Two, shop: str) -> None:
    two.here.change(two.circle, {"population": 1200})
    two.there.change(two.circle, {"population": 1300})
    two.answer(True, False, shop)
    answer, population = two.here.differences.listed()
    with pytest.raises(AnswerError):
        two.here.differences.resolve(answer, value="很多")
    with pytest.raises(AnswerError):
        two.here.differences.resolve(population, value=-1)
    two.here.differences.resolve(population, value="1,250")
    two.here.differences.resolve(answer, clear=True)
    assert two.here.circle(two.circle).population == 1250
    assert shop not in two.here.response(two.circle, FORM).answers
    assert two.here.differences.count() == 0


def test_nothing_said_settles_nothing(two: Two, shop: str) -> None:
    two.answer(True, False, shop)
    with pytest.raises(AnswerError):
        two.here.differences.resolve(two.only())
    assert two.here.differences.count() == 1


def test_what_came_in_after_it_was_shown_is_not_settled_blindly(two: Two, laptop: Open, shop: str) -> None:
    third = laptop("街道")
    two.answer(True, False, shop)
    one = two.only()
    third.answer(two.circle, FORM, Stage.SELF, {shop: True})
    carry(third, two.here)
    with pytest.raises(LCSurveyError, match="刚才又有改动"):
        two.here.differences.resolve(one, choose=one.sides[0].changes[0])
    settled = two.here.differences.resolve_many([Decision(one, choose=one.sides[0].changes[0])])
    assert (settled.resolved, settled.skipped) == (0, (one,))


def test_a_later_answer_given_elsewhere_opens_it_again(two: Two, laptop: Open, shop: str) -> None:
    third = laptop("街道")
    two.answer(True, False, shop)
    one = two.only()
    two.here.differences.resolve(one, value=True)
    third.answer(two.circle, FORM, Stage.SELF, {shop: False})
    exchange(two.here, third)
    again = two.here.differences.listed()[0]
    assert {side.value for side in again.sides} == {True, False}


def test_two_that_settle_it_alike_agree_and_otherwise_differ_again(two: Two, shop: str) -> None:
    two.answer(True, False, shop)
    here, there = two.here.differences.listed()[0], two.there.differences.listed()[0]
    two.here.differences.resolve(here, value=True)
    two.there.differences.resolve(there, value=True)
    exchange(two.here, two.there)
    assert two.here.differences.count() == 0
    two.there.answer(two.circle, FORM, Stage.SELF, {shop: False})
    two.here.answer(two.circle, FORM, Stage.SELF, {shop: None})
    exchange(two.here, two.there)
    assert {side.words for side in two.only().sides} == {"无", "未看"}


def test_what_was_settled_is_decided_again_but_not_undone(two: Two, shop: str) -> None:
    two.answer(True, False, shop)
    one = two.only()
    edits = len(two.here._ledger.stack.done)
    two.here.differences.resolve(one, value=True)
    assert len(two.here._ledger.stack.done) == edits
    two.here.differences.resolve(one, value=False)
    assert two.here.response(two.circle, FORM).answers[shop] is False


def test_a_deletion_is_held_or_taken_back(two: Two) -> None:
    for keep in (True, False):
        outlet = two.here.add("outlet", {"name": f"店{keep}", "circle": two.circle})
        exchange(two.here, two.there)
        two.here.change(outlet, {"staff": 5})
        two.there.delete(outlet)
        exchange(two.here, two.there)
        one = two.only()
        side = next(side for side in one.sides if side.deletes is not keep)
        two.here.differences.resolve(one, choose=side.changes[0])
        exchange(two.here, two.there)
        for space in (two.here, two.there):
            assert (outlet in {each.id for each in space.outlets(two.circle)}) is keep
            assert (space.differences.count(), space.check()) == (0, ())


def test_a_thing_is_deleted_with_the_values_that_are_settled_beside_it(two: Two) -> None:
    outlet = two.here.add("outlet", {"name": "店", "circle": two.circle})
    exchange(two.here, two.there)
    two.here.change(outlet, {"staff": 5})
    two.there.change(outlet, {"staff": 6})
    two.there.delete(outlet)
    exchange(two.here, two.there)
    decisions = [Decision(one, choose=one.sides[0].changes[0]) for one in two.here.differences.listed()]
    fate = next(at for at, one in enumerate(decisions) if one.difference.trouble == "deleted")
    delete = next(side.changes[0] for side in decisions[fate].difference.sides if side.deletes)
    decisions[fate] = Decision(decisions[fate].difference, choose=delete)
    two.here.differences.resolve_many(decisions)
    exchange(two.here, two.there)
    assert (two.there.outlets(two.circle), two.there.differences.count(), two.there.check()) == ((), 0, ())


def test_more_answers_than_a_change_can_name_are_settled_as_well(two: Two, shop: str) -> None:
    two.here.answer(two.circle, FORM, Stage.SELF, {shop: True})
    thing = two.here.response(two.circle, FORM).id
    base = two.here.history(thing, shop)[-1]
    others = [
        replace(base, id=f"{number:032x}", d=f"{number:032x}", n=1, h=base.h + number, v=number % 2 == 0, p=(base.id,))
        for number in range(1, 151)
    ]
    with two.here._ledger.entry() as entry:
        entry.seed(others, {})
    two.here.rebuild()
    (one,) = two.here.differences.listed()
    assert sorted(len(side.changes) for side in one.sides) == [75, 75]
    two.here.differences.resolve(one, value=False)
    assert (two.here.differences.count(), two.here.check()) == (0, ())
    exchange(two.here, two.there)
    assert two.there.response(two.circle, FORM).answers[shop] is False
    assert (two.there.differences.count(), two.there.check()) == (0, ())


# — tables that are handed in —


def test_a_table_that_is_handed_in_stays_as_it_was_and_is_to_be_handed_in_again(two: Two, shop: str) -> None:
    two.answer(True, False, shop)
    two.there.submit(two.circle, FORM)
    before = two.there.response(two.circle, FORM)
    one = two.there.differences.listed()[0]
    assert one.frozen
    settled = two.there.differences.resolve(one, value=not before.answers[shop])
    assert [(table.circle, table.form) for table in settled.resubmit] == [(two.circle, FORM)]
    after = two.there.response(two.circle, FORM)
    assert (after.submission, after.frozen) == (before.submission, before.frozen)
    assert after.answers[shop] is not before.answers[shop]


def test_two_that_hand_in_without_knowing_of_each_other_are_told_apart(two: Two, shop: str) -> None:
    two.here.answer(two.circle, FORM, Stage.SELF, {shop: True})
    two.there.answer(two.circle, FORM, Stage.SELF, {shop: False})
    two.here.sign_in(OFFICE)
    first, second = two.here.submit(two.circle, FORM), two.there.submit(two.circle, FORM)
    exchange(two.here, two.there)
    handed = next(one for one in two.here.differences.listed() if one.trouble == "handed")
    assert [side.value for side in handed.sides] == [second.digest, first.digest]
    assert [side.ours for side in handed.sides] == [False, True]
    told = [side.words.partition("不同的：")[2] for side in handed.sides]
    assert [words.split()[-1] for words in told] == ["无", "有"]
    assert two.here.response(two.circle, FORM).submission == second.digest
    two.here.differences.resolve(handed, choose=handed.sides[1].changes[0])
    exchange(two.here, two.there)
    for space in (two.here, two.there):
        assert space.response(two.circle, FORM).submission == first.digest
        assert [one.trouble for one in space.differences.listed()] == ["value"]


def test_handing_in_again_knowing_of_the_other_is_no_difference(two: Two, shop: str) -> None:
    two.here.answer(two.circle, FORM, Stage.SELF, {shop: True})
    two.here.sign_in(OFFICE)
    two.here.submit(two.circle, FORM)
    exchange(two.here, two.there)
    two.there.act(two.there.response(two.circle, FORM).submission, "return", "请核对")
    two.there.answer(two.circle, FORM, Stage.SELF, {shop: False})
    two.there.submit(two.circle, FORM)
    exchange(two.here, two.there)
    assert two.here.differences.listed() == ()


# — by rule —


def test_a_rule_chooses_only_where_it_decides(two: Two, shop: str) -> None:
    two.here.change(two.circle, {"population": 1200, "address": "河滨路"})
    two.there.change(two.circle, {"population": 1300})
    two.there.change(two.circle, {"address": "黄河路"})
    two.answer(True, True, shop)
    two.answer(False, None, shop)
    found = two.here.differences.listed()
    assert {one.label.partition(" · ")[0] for one in found} >= {"服务人口", "地址"}

    def chosen(rule: Rule) -> set[str]:
        return {choice.chosen.words for choice in plan(rule, found)}

    assert chosen(Rule("later")) == chosen(Rule("theirs")) == {"1300 人", "黄河路", "未看"}
    assert chosen(Rule("mine")) == chosen(Rule("author", WORKER.author)) == {"1200 人", "河滨路", "无"}
    assert chosen(Rule("computer", two.there.device)) == {"1300 人", "黄河路", "未看"}
    assert chosen(Rule("computer", "f" * 32)) == set()
    assert (chosen(Rule("filled")), chosen(Rule("larger")), chosen(Rule("smaller"))) == (
        {"无"},
        {"1300 人"},
        {"1200 人"},
    )


def test_a_rule_is_carried_out_as_it_was_shown(two: Two, shop: str) -> None:
    two.here.change(two.circle, {"population": 1200})
    two.there.change(two.circle, {"population": 1300})
    two.answer(True, False, shop)
    shown = plan(Rule("mine"), two.here.differences.listed())
    settled = two.here.differences.carry_out(shown)
    assert (settled.resolved, settled.skipped) == (2, ())
    assert two.here.circle(two.circle).population == 1200
    assert two.here.response(two.circle, FORM).answers[shop] is True
    exchange(two.here, two.there)
    assert (two.there.differences.count(), two.there.check()) == (0, ())


def test_where_a_clock_is_far_ahead_the_later_one_is_not_taken_for_granted(two: Two, shop: str) -> None:
    two.answer(True, False, shop)
    one = two.only()
    ahead = Difference(
        one.thing, one.kind, one.field, one.trouble,
        tuple(type(side)(**{name: getattr(side, name) for name in side.__slots__} | {"ahead": True}) for side in one.sides),
        one.title, one.label,
    )  # fmt: skip
    assert plan(Rule("later"), [one]) != ()
    assert plan(Rule("later"), [ahead]) == ()
