"""The clock only goes forward, whatever the computer's own clock does."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from lcsurvey.record import clock

NOW = int(datetime(2026, 11, 21, tzinfo=UTC).timestamp() * 1000)
TEN_YEARS = 10 * 365 * 24 * 3600 * 1000


@given(st.lists(st.integers(-TEN_YEARS, TEN_YEARS), min_size=2, max_size=30))
def test_stamps_rise_when_the_computers_clock_jumps_by_ten_years(jumps: list[int]) -> None:
    last = 0
    for jump in jumps:
        h = clock.stamp(NOW + jump, last)
        assert h > last
        assert clock.valid(h)
        last = h


@given(st.integers(0, 2**48), st.lists(st.integers(0, clock.LATEST), max_size=5))
def test_a_stamp_is_later_than_all_its_parents(now: int, parents: list[int]) -> None:
    assert clock.stamp(now, 0, parents) > max(parents, default=0)


def test_a_computer_that_forgot_the_date_goes_on_from_what_it_knows() -> None:
    last = NOW << 16
    assert clock.stamp(0, last) == last + 1
    assert clock.stamp(2**47, last) == last + 1
    assert clock.stamp(0, 0) == clock.EARLIEST


def test_a_stamp_from_the_far_future_is_not_followed() -> None:
    last = NOW << 16
    in_an_hour, in_two_days = (NOW + 3_600_000) << 16, (NOW + 2 * clock.TOLERANCE_MS) << 16
    assert clock.receive(NOW, last, in_an_hour) == in_an_hour
    assert clock.receive(NOW, last, in_two_days) == last
    assert clock.suspicious(NOW, in_two_days)
    assert not clock.suspicious(NOW, in_an_hour)


def test_an_older_stamp_does_not_turn_the_clock_back() -> None:
    assert clock.receive(NOW, NOW << 16, (NOW - 5) << 16) == NOW << 16


def test_a_stamp_tells_its_moment_in_utc() -> None:
    assert clock.moment((NOW << 16) + 3) == datetime(2026, 11, 21, tzinfo=UTC)


def test_hex_text_sorts_like_the_number() -> None:
    stamps = [clock.EARLIEST, NOW << 16, (NOW << 16) + 1, clock.LATEST - 1]
    assert sorted(map(clock.hex_text, stamps)) == [clock.hex_text(h) for h in stamps]
    assert {len(clock.hex_text(h)) for h in stamps} == {16}
