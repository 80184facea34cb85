"""Whether two heaps of sheets are the same ones, by answers alone: seldom wrong, and silent where nothing can be known."""

from __future__ import annotations

import random
from collections import Counter

from lcsurvey.response.twice import alike

OPINIONS = (("1", 60), ("2", 30), ("3", 10))
"""A quarter that is content, as most are."""


def heap(chance: random.Random, sheets: int, questions: int = 7) -> list[str]:
    """Sheets of residents who answer each for themselves."""
    words, weights = zip(*OPINIONS, strict=True)
    return ["".join(chance.choices(words, weights, k=questions)) for _ in range(sheets)]


def test_a_bundle_keyed_twice_shows_though_only_ratings_were_keyed() -> None:
    bundle = heap(random.Random(5), 50)
    shared = alike(Counter(bundle), Counter(bundle))
    assert shared.equal
    assert shared.telling(100)


def test_a_bundle_among_a_days_work_of_another_shows() -> None:
    chance = random.Random(5)
    bundle = heap(chance, 50, questions=11)  # with sex, age, income, occupation
    shared = alike(Counter(bundle), Counter(bundle + heap(chance, 250, questions=11)))
    assert not shared.equal
    assert len(shared.pairs) >= 5
    assert shared.telling()


def test_a_slip_of_a_finger_hides_nothing() -> None:
    chance = random.Random(5)
    bundle = heap(chance, 50, questions=11)
    again = [*bundle[:-2], *heap(chance, 2, questions=11)]
    shared = alike(Counter(bundle), Counter(again))
    assert not shared.equal
    assert shared.telling(100)


def test_bundles_of_different_residents_are_not_taken_for_one() -> None:
    chance = random.Random(1)
    pairs = [(heap(chance, 50), heap(chance, 50)) for _ in range(400)]
    assert not any(alike(Counter(one), Counter(other)).telling() for one, other in pairs)


def test_sheets_that_all_say_the_same_are_no_sign() -> None:
    shared = alike(Counter({"1111111": 50}), Counter({"1111111": 50}))
    assert shared.equal
    assert shared.chance == 1
    assert not shared.telling()


def test_three_sheets_are_no_sign() -> None:
    three = Counter(["1111111", "2222222", "1212121"])
    assert not alike(three, three).telling()
