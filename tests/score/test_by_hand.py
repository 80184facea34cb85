"""The functions written by hand that the benchmarks measure against say what the program says, on fewer circles."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest

from lcsurvey.score.defaults import default_settings
from lcsurvey.score.library import Library
from lcsurvey.score.scoring import score

CIRCLES = 300


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch, repository: Path) -> Any:
    """Imports a module of the benchmarks, which stand beside the tests and know each other by their short names."""
    monkeypatch.syspath_prepend(str(repository / "tests" / "benchmarks"))
    return importlib.import_module


@pytest.mark.parametrize("form_id", ["jining/typing", "jining/evaluation", "ordos/acceptance"])
def test_a_table_is_scored_as_by_hand(bench: Any, form_id: str) -> None:
    scoring, library = bench("bench_scoring"), Library()
    table = library.table(form_id)
    peer = scoring.PEERS[form_id](table)
    default = default_settings(library.pack(form_id.split("/")[0]), form_id)
    for number, (answers, settings) in enumerate(scoring.cases(table, default, CIRCLES)):
        scoring.apart(score(table, answers, settings), peer(answers, settings), f"{form_id} {number}")


def test_every_table_of_a_city_is_derived_as_by_hand(bench: Any, tmp_path: Path) -> None:
    deriving = bench("bench_derive")
    with bench("visited").build(tmp_path / "city", 24, 1_200) as space:
        tables = deriving.tables_of(space)
        assert deriving.apart(deriving.ours(space, tables), deriving.theirs(space, tables)()) > 4_000
