"""A backup a day: made when it is due, and only as many kept as are promised."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lcsurvey.errors import OutputError
from lcsurvey.store import backup, daily
from lcsurvey.store.backup import back_up
from lcsurvey.store.backups import Backup, find, listed
from lcsurvey.store.daily import DAYS, PAUSE, WEEKS, back_up_daily, superseded
from lcsurvey.store.workspace import Workspace

START = datetime(2026, 11, 21, 4, tzinfo=UTC)


def of(days: float) -> Backup:
    """A backup so many days ago."""
    when = START - timedelta(days=days)
    return Backup(Path(f"lcsurvey-{when:%Y%m%dT%H%M%S}.sqlite"), when, 1, automatic=True)


def test_one_is_made_a_day(workspace: Workspace) -> None:
    now = datetime.now(UTC)
    made = back_up_daily(workspace.path, now=now)
    assert made is not None
    assert made.backup.automatic
    assert back_up_daily(workspace.path, now=now + timedelta(hours=1)) is None
    assert back_up_daily(workspace.path, now=now + PAUSE + timedelta(minutes=1)) is not None
    assert find(workspace.path).automatic


def test_a_clock_that_was_put_back_does_not_stop_them(workspace: Workspace) -> None:
    back_up_daily(workspace.path)
    assert back_up_daily(workspace.path, now=datetime.now(UTC) - timedelta(days=400)) is not None


def test_what_a_person_backed_up_stays(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = back_up(workspace.path).backup
    monkeypatch.setattr(daily, "DAYS", 1)
    monkeypatch.setattr(daily, "WEEKS", 1)
    for day in range(1, 4):
        back_up_daily(workspace.path, now=datetime.now(UTC) + timedelta(days=day))
    there = listed(workspace.path / "backups")
    assert [one.automatic for one in there] == [True, False]
    assert there[1] == kept


def test_nothing_is_removed_where_the_new_one_fails(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    back_up_daily(workspace.path)
    monkeypatch.setattr(daily, "DAYS", 0)
    monkeypatch.setattr(daily, "WEEKS", 0)
    before = sorted((workspace.path / "backups").iterdir())
    usage = backup.shutil.disk_usage(workspace.path)
    monkeypatch.setattr(backup.shutil, "disk_usage", lambda place: usage._replace(free=0))
    with pytest.raises(OutputError):
        back_up_daily(workspace.path, now=datetime.now(UTC) + timedelta(days=2))
    assert sorted((workspace.path / "backups").iterdir()) == before


def test_seven_days_and_four_weeks_are_kept() -> None:
    """Whoever works every day for a year has a week of days, and a month of weeks."""
    there: list[Backup] = []
    for day in range(365, -1, -1):
        there.insert(0, of(day))
        gone = superseded(there)
        there = [one for one in there if one not in gone]
        assert there[0] == of(day)
    ages = [(START - one.created).days for one in there]
    assert ages[:DAYS] == list(range(DAYS))
    assert len(ages) <= DAYS + WEEKS
    assert 20 <= ages[-1] < 7 * WEEKS


def test_several_a_day_count_once() -> None:
    there = [of(hours / 24) for hours in (0, 1, 2, 30)]
    assert superseded(there) == tuple(there[1:3])
