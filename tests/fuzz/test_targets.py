"""The targets themselves: right inputs pass, and a find is one."""

from __future__ import annotations

import random

import pytest

from tests.fuzz import targets


def flip(chance: random.Random) -> targets.Mutate:
    """A mutator like libFuzzer's, without coverage."""

    def mutate(data: bytes, most: int) -> bytes:
        wrong = bytearray(data or b"x")
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(wrong))
            wrong[at : at + chance.choice([0, 1, 1, 4])] = chance.randbytes(chance.choice([0, 1, 1, 3]))
            wrong = wrong or bytearray(b"x")
        return bytes(wrong[:most])

    return mutate


@pytest.fixture(scope="module")
def golden() -> dict[str, list[bytes]]:
    return targets.golden()


@pytest.mark.parametrize("target", targets.TARGETS)
def test_right_inputs_pass(target: str, golden: dict[str, list[bytes]]) -> None:
    assert len(golden[target]) >= 4
    for data in golden[target]:
        targets.TARGETS[target](data)


@pytest.mark.parametrize("target", targets.TARGETS)
def test_broken_things_within_right_ones_are_judged(target: str, golden: dict[str, list[bytes]]) -> None:
    mutator, judge, mutate = targets.MUTATORS[target], targets.TARGETS[target], flip(random.Random(20261122))
    seen = set()
    for seed in range(200):
        data = golden[target][seed % len(golden[target])]
        broken = mutator(data, 1 << 17, seed, mutate)
        seen.add(broken)
        judge(broken)
    assert len(seen) > 150


def test_an_error_of_another_kind_is_a_find(monkeypatch: pytest.MonkeyPatch, golden: dict[str, list[bytes]]) -> None:
    def burst(*_: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr(targets.lines, "decode", burst)
    with pytest.raises(KeyError):
        targets.TARGETS["lines"](golden["lines"][0])
