"""Broken bytes for a minute each: packages, lines of changes, manifests. Longer runs: README.md beside this."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

RUN = Path(__file__).with_name("run.py")
SECONDS = int(os.environ.get("LCSURVEY_FUZZ_SECONDS", "60"))
TARGETS = ("package", "lines", "manifest")


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="atheris is not made for this computer")
def test_one_kind_of_error_is_all_that_broken_bytes_bring_out(tmp_path: Path) -> None:
    status: dict[str, int] = {}
    with ExitStack() as stack:
        running = {}
        for target in TARGETS:
            folder = tmp_path / target
            folder.mkdir()
            log = stack.enter_context((folder / "log").open("w"))
            command = [sys.executable, str(RUN), target, str(folder), f"-max_total_time={SECONDS}"]
            running[target] = stack.enter_context(subprocess.Popen(command, stdout=log, stderr=log))  # side by side
        for target, process in running.items():
            status[target] = process.wait(timeout=SECONDS + 180)
    for target in TARGETS:
        said = (tmp_path / target / "log").read_text("utf-8", "replace")
        assert status[target] == 0, f"{target}: {said[-3000:]}"
        runs = re.search(r"number_of_executed_units: (\d+)", said)
        assert runs is not None, said[-1000:]
        assert int(runs[1]) > 10 * SECONDS, f"{target}: {runs[1]} runs only"
