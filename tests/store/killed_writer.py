"""Writes answers until it is killed; run by the tests of what survives, never imported.

Loads everything once, then forks a writer for every folder named on standard input. A writer prints its process
number, and after every answer that was said to be saved the number of the answer.
"""

from __future__ import annotations

import os
import sys

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace

FORM = "jining/typing"


def say(text: str) -> None:
    """One line to standard output, at once."""
    os.write(1, f"{text}\n".encode())


def write(folder: str, library: Library) -> None:
    """Answer and answer."""
    with Workspace.open(folder, library=library) as workspace:
        circle = workspace.find_circle("黄河花园").id
        fields = [field for field in workspace.table(FORM).form.field if "." in field]
        done = int(str(workspace.response(circle, FORM).answers.get("basic_formats_other", "0")))
        say(f"pid {os.getpid()}")
        for number in range(done + 1, done + 100_000):
            field = fields[number % len(fields)]
            value = (number // len(fields)) % 2 == 0
            workspace.answer(circle, FORM, Stage.SELF, {field: value, "basic_formats_other": str(number)})
            say(str(number))


def main() -> None:
    """Fork a writer per line and wait for its end."""
    library = Library()
    library.table(FORM).scorer.__class__  # noqa: B018  # loaded before the first fork
    say("ready")
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            write(line.rstrip("\n"), library)
            os._exit(0)
        os.waitpid(child, 0)
        say("dead")


if __name__ == "__main__":
    main()
