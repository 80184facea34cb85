"""Help and wrong usage: Chinese, with the remedy, exit code 2."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lcsurvey import __version__
from lcsurvey.cli.application import COMMANDS

Call = Callable[..., Any]
ENGLISH = re.compile(
    r"\b(Usage|Options?|Arguments?|Commands?|Show this|required|default|Error|Missing|Invalid|No such)\b"
)


def test_help_lists_every_command(lc: Call) -> None:
    done = lc("--help")
    assert done.code == 0
    assert all(re.search(rf"(?m)^  {name} +\S", done.out) for name in COMMANDS)
    assert not ENGLISH.search(done.out)
    assert lc().out == done.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_in_chinese(lc: Call, name: str) -> None:
    done = lc(name, "--help")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"用法：lcsurvey {name}")
    assert not ENGLISH.search(done.out)
    assert "  --help" in done.out
    rows = [line for line in done.out.splitlines() if re.match(r"  (-|[A-Z])", line)]
    assert all(re.search(r"[\u4e00-\u9fff]", row) for row in rows)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["scor"], "没有“scor”这个命令。是不是 score？"),
        (["xyzzy"], "现有：demo、new"),
        (["score"], "缺少 FILE…"),
        (["new", "somewhere", "--pack", "zhongwei", "--name", "a"], "缺少 --unit 单位"),
        (["score", "a.json", "--jsn"], "没有“--jsn”这个选项；是不是 --json？"),
        (["advise", "--circle"], "--circle"),
        (["status", "extra", "words"], "多出的参数：extra words。"),
        (["forms", "check"], "check 后面要写文件或文件夹"),
        (["forms", "a/b", "c/d"], "一次只能看一张表"),
        (["score", "a.json", "--json=yes"], "--json"),
    ],
)
def test_wrong_usage_is_said_in_chinese(lc: Call, arguments: list[str], words: str) -> None:
    done = lc(*arguments)
    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert "看用法：lcsurvey" in done.err
    assert not ENGLISH.search(done.err)


def test_the_version_is_told(lc: Call) -> None:
    assert lc("--version").out == f"lcsurvey {__version__}\n"


def test_a_bug_is_not_hidden(lc: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("lcsurvey.cli.score.load", broken)
    with pytest.raises(ZeroDivisionError):
        lc("score", tmp_path / "x.json")


@pytest.mark.parametrize("arguments", [["--help"], ["score", "--help"], ["forms"]])
def test_what_needs_no_data_loads_no_database_and_no_window(arguments: list[str]) -> None:
    code = (
        "import sys; from lcsurvey.cli import main; main(sys.argv[1:]); "
        "print([n for n in ('PySide6', 'sqlalchemy', 'alembic', 'reportlab', 'rich', 'lark') if n in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"


def test_whoever_stops_reading_ends_the_output_quietly(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "lcsurvey", "forms", "jining/evaluation", "--json"]
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=root) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize(
    "wrong", [["senders", "--from", "x"], ["senders", "--from", "-3"], ["export", "--part-size", "0"]]
)
def test_a_number_that_is_none_is_said_in_chinese(lc: Call, wrong: list[str]) -> None:
    done = lc(*wrong)
    assert done.code == 2
    assert f"{wrong[1]} " in done.err
    assert "整数" in done.err
    assert not re.search(r"\b(not|valid|range)\b", done.err)
