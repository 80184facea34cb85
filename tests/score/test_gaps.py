"""Laws of unanswered questions: what is certain stays, what is out of reach stays so, a final rating stays."""

from __future__ import annotations

import random
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lcsurvey.form.model import Answers, Settings
from lcsurvey.score.library import Library
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table

Fill = Callable[..., Answers]
SEEDS = st.integers(0, 2**32)
LAW = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@given(SEEDS, st.sampled_from([0.0, 0.3, 0.7, 0.95]), st.integers(0, 1))
@LAW
def test_every_completion_lies_between_least_and_reachable(
    table: Table, readings: tuple[Settings, Settings], fill_in: Fill, seed: int, part: float, reading: int
) -> None:
    chance = random.Random(seed)
    chosen = readings[reading]
    some = fill_in(table.form, {}, chosen, chance, part)
    before = score(table, some, chosen)
    for _ in range(4):
        after = score(table, fill_in(table.form, some, chosen, chance), chosen)
        assert after.complete
        assert after.final
        assert before.total <= after.total <= before.reachable
        for was, now in zip(before.walk(), after.walk(), strict=True):
            assert was.least <= now.least <= was.reachable, was.rule.id
            assert was.points in (None, now.points), was.rule.id
        if before.final:
            assert after.rating == before.rating
        if before.complete:
            assert after.total == before.total == before.reachable


@given(SEEDS, st.integers(0, 1))
@LAW
def test_each_further_answer_narrows_the_span(
    table: Table, readings: tuple[Settings, Settings], fill_in: Fill, seed: int, reading: int
) -> None:
    chance = random.Random(seed)
    chosen = readings[reading]
    given_: Answers = {}
    before = score(table, given_, chosen)
    for part in (0.3, 0.5, 0.7, 1.0):
        given_ = fill_in(table.form, given_, chosen, chance, part)
        after = score(table, given_, chosen)
        assert before.total <= after.total
        assert after.reachable <= before.reachable
        assert after.final or not before.final
        assert set(after.missing) <= set(before.missing) | {
            question.name for question in table.form.questions if question.relevant or question.setting
        }
        before = after
    assert before.complete


def test_nothing_answered_can_still_be_everything(table: Table, default: Settings) -> None:
    card = score(table, {}, default)
    assert (str(card.total), card.reachable, card.complete, card.final) == ("0", card.maximum, False, False)
    assert all(line.points is None and line.missing for line in card.walk())


def test_the_most_that_is_promised_can_be_had(table: Table, default: Settings, fill_in: Fill) -> None:
    """Reachable is no mere bound: some completion has it, for sheets with one open question."""
    chance = random.Random(2026)
    for _ in range(6):
        full = dict(fill_in(table.form, {}, default, chance))
        field = chance.choice([name for name in full if table.form.field[name].type != "select_one"])  # fmt: skip
        del full[field]
        promised = score(table, full, default).reachable
        best = max(
            score(table, fill_in(table.form, full, default, random.Random(n)), default).total for n in range(200)
        )
        assert best <= promised
        assert best == promised


def test_one_more_compound_covered_always_gains(library: Library, fill_in: Fill) -> None:
    table, chance, gained = library.table("ordos/acceptance"), random.Random(7), 0
    for _ in range(10):
        full = fill_in(table.form, {}, {}, chance)
        before = score(table, full, {}).total
        for field, value in full.items():
            if table.form.field[field].constraint and isinstance(value, int) and value < full["compounds"]:  # type: ignore[operator]
                assert score(table, {**full, field: value + 1}, {}).total > before
                gained += 1
    assert gained > 50


@given(SEEDS)
@LAW
def test_one_more_format_never_costs_points(table: Table, default: Settings, fill_in: Fill, seed: int) -> None:
    chance = random.Random(seed)
    full = fill_in(table.form, {}, default, chance)
    before = score(table, full, default).total
    for field, value in full.items():
        if value is False:
            assert score(table, {**full, field: True}, default).total >= before
