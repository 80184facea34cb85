"""A paper sheet by digits, Enter and Backspace."""

from __future__ import annotations

import pytest

from lcsurvey.form.model import Form
from lcsurvey.score.library import Library
from lcsurvey.ui.satisfaction.keyed import ALL, FACTS, SEVEN, Keyed, begun, stops


@pytest.fixture(scope="module")
def form() -> Form:
    return Library().table("jining/satisfaction").form


def keys(sheet: Keyed, text: str) -> Keyed:
    """Digits, E for Enter, B for Backspace."""
    for key in text:
        if key == "B":
            sheet.back()
        elif key == "E":
            sheet.enter()
        else:
            sheet.digit(int(key))
    return sheet


def at(form: Form, name: str) -> Keyed:
    """A whole sheet, standing at a question."""
    asked = stops(form, ALL)
    return Keyed(asked, {}, [one.name for one in asked].index(name))


def test_seven_digits_answer_the_seven_questions(form: Form) -> None:
    sheet = keys(Keyed(stops(form, SEVEN)), "1231231")
    assert sheet.current is None
    assert sheet.missing == ()
    assert sheet.answers == {
        "basic_enough": "fully", "quality_enough": "mostly", "convenience": "not", "shop_service": "very",
        "smart_service": "fairly", "orderly": "few", "harmony": "done",
    }  # fmt: skip
    assert sheet.enter() is True


def test_backspace_takes_the_last_answer_back(form: Form) -> None:
    sheet = keys(Keyed(stops(form, SEVEN)), "12B3")
    assert sheet.answers == {"basic_enough": "fully", "quality_enough": "not"}
    assert sheet.at == 2


def test_nothing_and_enter_leave_a_question_unanswered(form: Form) -> None:
    sheet = keys(Keyed(stops(form, SEVEN)), "10E2111")
    assert sheet.missing == (2, 3)
    assert "quality_enough" not in sheet.answers


def test_a_digit_that_is_no_option_does_nothing(form: Form) -> None:
    sheet = Keyed(stops(form, SEVEN))
    assert sheet.digit(4) is False
    assert (sheet.at, sheet.answers) == (0, {})


def test_a_long_list_waits_only_where_a_longer_number_could_be_meant(form: Form) -> None:
    assert keys(at(form, "occupation"), "3").answers == {"occupation": "worker"}
    assert keys(at(form, "occupation"), "1").answers == {}
    assert keys(at(form, "occupation"), "1E").answers == {"occupation": "civil_servant"}
    assert keys(at(form, "occupation"), "13").answers == {"occupation": "retired"}
    assert keys(at(form, "occupation"), "1B2").answers == {"occupation": "self_employed"}


def test_a_list_is_ticked_number_by_number(form: Form) -> None:
    sheet = keys(at(form, "basic_formats"), "3101E20")
    assert sheet.chosen(form.question["basic_formats"]) == ("convenience_store", "market", "pharmacy", "bank")
    keys(sheet, "3")
    assert "basic_formats.market" not in sheet.answers
    before = sheet.at
    keys(sheet, "B")
    assert "basic_formats.bank" not in sheet.answers
    keys(sheet, "E")
    assert sheet.at == before + 1


def test_a_bundle_keeps_compound_and_community(form: Form) -> None:
    sheet = at(form, "compound")
    for name, text in (("compound", "铁路家属院"), ("community", "黄河花园社区"), ("suggestions", "要修鞋摊")):
        sheet.write(form.question[name], text)
    assert sheet.following().answers == {"compound": "铁路家属院", "community": "黄河花园社区"}
    assert sheet.following().at == 0


def test_who_answered_is_chosen_by_digits_alone(form: Form) -> None:
    asked = stops(form, FACTS, ["铁路家属院", "黄河花园"])
    assert [one.name for one in asked[:5]] == ["sex", "age", "income", "occupation", "compound"]
    assert all(one.choices for one in asked)
    sheet = keys(begun(asked, {}), "23" + "5" + "13" + "2" + "1111111")
    assert sheet.current is None
    assert (sheet.answers["occupation"], sheet.answers["compound"]) == ("retired", "黄河花园")
    assert sheet.enter() is True


def test_the_next_sheet_passes_over_what_the_bundle_has_in_common(form: Form) -> None:
    asked = stops(form, FACTS, ["铁路家属院", "黄河花园"])
    sheet = keys(begun(asked, {"compound": "黄河花园"}), "2359")
    assert sheet.current is not None
    assert sheet.current.name == "basic_enough"
    keys(sheet, "B")
    assert sheet.current.name == "occupation"
    sheet.step(1)
    assert sheet.current.name == "compound"
    keys(sheet, "1")
    assert sheet.following().answers == {"compound": "铁路家属院"}


def test_without_registered_compounds_none_is_asked_by_digits(form: Form) -> None:
    assert "compound" not in [one.name for one in stops(form, FACTS)]


def test_an_occupation_that_was_chosen_asks_for_no_other_words(form: Form) -> None:
    sheet = keys(begun(stops(form, ALL), {}), "1113")
    assert sheet.current is not None
    assert sheet.current.name == "compound"
    assert keys(begun(stops(form, ALL), {}), "111E").current is form.question["occupation_other"]
