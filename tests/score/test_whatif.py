"""What would be if: the same as entering the outlet and scoring anew, and typed answers move with it."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Circle, Compound, Outlet, Reach
from lcsurvey.form.model import Value
from lcsurvey.response.model import Response, Stage
from lcsurvey.score.defaults import default_settings
from lcsurvey.score.library import Library
from lcsurvey.score.whatif import Around, Change, gains, what_if

TYPING, EVALUATION, ORDOS = "jining/typing", "jining/evaluation", "ordos/acceptance"
LIBRARY = Library()
CIRCLE = Circle("c", "黄河花园", population=10000, listed=True)
EAST, WEST = Compound("e", "东苑", "c", households=300), Compound("w", "西苑", "c", households=100)


def shop(id_: str, format_: str, **more: Any) -> Outlet:
    return Outlet(id_, more.pop("name", id_), "c", format=format_, minutes=more.pop("minutes", Decimal(5)), **more)


def around(
    facts: Facts,
    typed: Mapping[str, Mapping[str, Value]] | None = None,
    forms: tuple[str, ...] = (TYPING, EVALUATION, ORDOS),
    **on: Any,
) -> Around:
    """The scored tables over some facts: what was typed, the rest derived."""
    tables, settings = {}, {}
    for form in forms:
        table = LIBRARY.table(form)
        settings[form] = {**default_settings(LIBRARY.pack(form.partition("/")[0]), form), **on}
        answers = (typed or {}).get(form, {})
        derived = table.deriver(facts, settings[form])
        tables[form] = (table, Response("r", "c", form, 1, "1", Stage.SELF, answers=answers, derived=derived))
    return Around(facts, tables, settings)


def totals(of: Around) -> dict[str, Fraction]:
    return {form: one.card.total for form, one in of.standings.items()}


def test_one_format_moves_every_table_that_asks_for_it() -> None:
    here = around(Facts(CIRCLE, compounds=(EAST, WEST)))
    # 附件2 品质提升类 1.5; 附件3 养老服务 5 − 1 − 5 × 0.6 certain; 验收 养老站 2
    assert gains(here, Change(("elderly_care",))) == {TYPING: Fraction(3, 2), EVALUATION: 1, ORDOS: 2}
    assert gains(here, Change()) == {}


@pytest.mark.parametrize("seed", range(6))
def test_opening_is_entering_the_outlet(seed: int) -> None:
    draw = random.Random(seed)
    formats = [item.id for item in catalogue().formats]
    outlets = tuple(shop(str(i), draw.choice(formats), minutes=Decimal(draw.choice((5, 10, 15)))) for i in range(30))
    facts = Facts(CIRCLE, compounds=(EAST, WEST), outlets=outlets)
    here = around(facts)
    before = totals(here)
    for format_ in draw.sample(formats, 25):
        # size and people of what is not there yet are unknown; here they are said to be none
        new = shop("new", format_, area=Decimal(0), staff=0)
        entered = totals(around(replace(facts, outlets=(*outlets, new))))
        expected = {form: entered[form] - before[form] for form in before if entered[form] != before[form]}
        assert gains(here, Change((format_,))) == expected, format_


def test_typed_answers_move_as_derived_ones_do() -> None:
    facts = Facts(replace(CIRCLE, listed=False))
    typed: dict[str, dict[str, Value]] = {
        TYPING: {"quality_formats.florist": False},
        EVALUATION: {"outlets": 100, "chains": 20},
        ORDOS: {"compounds": 4, "gift_shop": 0},
    }
    after = what_if(around(replace(facts, compounds=(EAST, WEST)), typed), Change(("florist",)))
    assert after[TYPING].total == Fraction(3, 2)
    # one shop more that is no chain: 20 of 101 are fewer than 20 %
    assert gains(around(facts, typed), Change(("florist",))) == {TYPING: Fraction(3, 2), EVALUATION: -6}
    assert next(line.points for line in after[EVALUATION].lines[1].parts if line.rule.id == "brand_quality") == 0


def test_a_count_that_was_typed_grows_by_one_and_coverage_never_shrinks() -> None:
    typed: dict[str, dict[str, Value]] = {
        ORDOS: {"compounds": 5, "gift_shop": 4},
        EVALUATION: {"outlets": 9, "chains": 9},
    }
    here = around(Facts(CIRCLE, compounds=(EAST, WEST)), typed)
    assert gains(here, Change(("florist",))) == {TYPING: Fraction(3, 2)}
    lines = {line.rule.id: line for line in what_if(here, Change(("florist",)))[EVALUATION].walk()}
    assert lines["brand_quality"].points == 6  # 9 of 10


def test_one_more_compound_is_a_cell_of_the_matrix() -> None:
    facts = Facts(
        CIRCLE, compounds=(EAST, WEST), outlets=(shop("a", "pharmacy"),),
        reach=(Reach("x", "c", "w", "pharmacy", reached=False),),
    )  # fmt: skip
    change = Change(reached=(("w", "pharmacy"),))
    assert gains(around(facts), change) == {ORDOS: 3}  # 6 points, half of them
    assert gains(around(facts, weight_by_households=True), change) == {ORDOS: Fraction(3, 2)}  # 100 of 400 households
    assert gains(around(facts, {EVALUATION: {}}, forms=(TYPING,), reach="every"), change) == {}  # 1 of 15
    every = around(facts, forms=(TYPING,), reach="every").standings[TYPING].answers
    assert every["basic_formats.pharmacy"] is False


def test_changes_are_done_together() -> None:
    here = around(Facts(CIRCLE, compounds=(EAST, WEST)))
    both = Change(("florist",)) + Change(("bakery",), typed={(EVALUATION, "project_list"): "yes"})
    assert both.opened == ("florist", "bakery")
    assert gains(here, both)[TYPING] == 3
    assert gains(here, both)[EVALUATION] == 2
