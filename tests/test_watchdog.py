"""A test that stands still ends the run, and says where it stood, whatever it holds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

STILL = """
import ctypes
def test_that_stands_still_and_lets_no_other_thread_run():
    ctypes.PyDLL(None).sleep(100)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs the C library of a Unix")
def test_a_test_that_stands_still_ends_the_run_with_the_stacks(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "test_still.py").write_text(STILL, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-c", str(repository / "pyproject.toml"), "-o", "faulthandler_timeout=1"]
    done = subprocess.run([*command, str(tmp_path)], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "Timeout" in done.stderr
    assert "test_that_stands_still_and_lets_no_other_thread_run" in done.stderr
