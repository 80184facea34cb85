"""What goes to stdout and stderr: sentences, data, tables that stay aligned with Chinese characters."""

from __future__ import annotations

import errno
import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from typing import Any

from lcsurvey.errors import Problem

DONE, PROBLEM, USAGE, PART = 0, 1, 2, 3
"""Exit codes."""
SHOWN = 20
"""Problems and changes named one by one before the rest are counted; ``--json`` names all."""
_UNWRITABLE = {
    errno.ENOSPC: "磁盘已满", errno.EDQUOT: "磁盘配额已满", errno.EIO: "磁盘出错", errno.EFBIG: "文件超过允许的大小",
}  # fmt: skip


def speak_utf8() -> None:
    """Both streams speak UTF-8 with plain line ends, Windows' console too."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetConsoleOutputCP(65001)
        ctypes.windll.kernel32.SetConsoleCP(65001)
    for stream, errors in ((sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors, newline="\n")


def drop_output() -> None:
    """What stdout still holds goes nowhere: it cannot be written where it was to go."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def unwritable(error: OSError) -> str:
    """Why the output could not be written; empty where the error is another one."""
    return _UNWRITABLE.get(error.errno or 0, "")


def say(sentence: str) -> None:
    """A message for the person, on stderr."""
    sys.stdout.flush()
    print(_plain(sentence), file=sys.stderr, flush=True)


def show(text: str = "") -> None:
    """What was asked for, on stdout."""
    sys.stdout.write(f"{_plain(text)}\n")


def show_json(data: Any) -> None:
    """Data for programs: UTF-8, keys in the order given."""
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2).encode("utf-8", "replace").decode() + "\n")


def problem_data(problem: Problem) -> dict[str, str]:
    """A problem as data."""
    return {"code": problem.code, "place": problem.place, "sentence": problem.sentence}


def say_problems(problems: Sequence[Problem], rest: str) -> None:
    """The first problems one by one; ``rest`` says what they are once there are more, and what became of them."""
    for problem in problems[:SHOWN]:
        say(str(problem))
    if len(problems) > SHOWN:
        say(f"……共 {len(problems):,} {rest}；--json 列出全部。")


def ended(right: int, wrong: int) -> int:
    """The exit code where so many went right and so many did not."""
    if not wrong:
        return DONE
    return PART if right else PROBLEM


def _plain(text: str) -> str:
    """Text without what would steer a terminal or cannot be written: control characters, halves of a pair."""
    return "".join(
        char if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs") else "\ufffd" for char in text
    )


def width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def padded(text: str, columns: int, right: bool = False) -> str:
    """A text filled up with spaces to so many columns."""
    space = " " * max(0, columns - width(text))
    return space + text if right else text + space


def show_table(rows: Iterable[Sequence[str]], heading: Sequence[str], numbers: Iterable[int] = ()) -> None:
    """Rows under a heading; columns named in ``numbers`` stand to the right. The last column is not filled up."""
    cells = [tuple(heading), *(tuple(_plain(cell).replace("\n", " ") for cell in row) for row in rows)]
    widths = [max(width(row[i]) for row in cells) for i in range(len(heading))]
    right = set(numbers)
    for number, row in enumerate(cells):
        last = len(row) - 1
        parts = [
            cell if i == last and i not in right else padded(cell, widths[i], i in right) for i, cell in enumerate(row)
        ]
        sys.stdout.write("  ".join(parts).rstrip() + "\n")
        if not number:
            sys.stdout.write("─" * (sum(widths[:-1]) + 2 * last + min(widths[-1], 40)) + "\n")
