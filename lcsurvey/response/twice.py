"""Whether two heaps of anonymous questionnaires hold the same sheets, seen by their answers alone.

Nothing on a sheet says which one it is, and many sheets have the same answers. Two signs remain, each with the chance
that it comes about though every sheet was keyed in once:

* both heaps are equal, answer for answer: how seldom a shuffled pile falls apart into two equal halves;
* answers that stand exactly twice among all, once in each heap: of such pairs about half would lie within one heap.

With few sheets, or sheets that nearly all say the same, neither is a sign, and none is given.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import comb

SELDOM = 1e-4
"""A chance below this is taken for a sign."""
FEWEST = 5
"""Pairs below this number are none."""


@dataclass(frozen=True, slots=True)
class Alike:
    """What two heaps share: ``pairs`` are answers that stand once in each and nowhere else."""

    equal: bool
    pairs: tuple[str, ...]
    chance: float  # from 0 to 1

    def telling(self, looks: int = 1) -> bool:
        """Whether it is a sign, where so many pairs of heaps are looked at."""
        return self.chance * max(1, looks) < SELDOM


def alike(one: Counter[str], other: Counter[str]) -> Alike:
    """What two heaps (answers → sheets) share, and by which chance."""
    pairs = tuple(sorted(each for each, number in one.items() if number == 1 == other[each]))
    equal = one == other
    chance = _equal(one) if equal else 1.0
    return Alike(equal, pairs, min(chance, _paired(one, other, len(pairs))))


def _equal(half: Counter[str]) -> float:
    """The chance that a pile of twice these sheets falls apart into two equal halves."""
    ways = 1
    for number in half.values():
        ways *= comb(2 * number, number)
    return ways / comb(2 * half.total(), half.total())


def _paired(one: Counter[str], other: Counter[str], pairs: int) -> float:
    """The chance that at least so many of the answers that stand twice stand once in each heap."""
    if pairs < FEWEST:
        return 1.0
    twice = sum(one[each] + other[each] == 2 for each in one.keys() | other.keys())
    first, second = one.total(), other.total()
    apart = 2 * first * second / ((first + second) * (first + second - 1))
    return sum(comb(twice, k) * apart**k * (1 - apart) ** (twice - k) for k in range(pairs, twice + 1))
