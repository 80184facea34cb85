"""``lcsurvey`` without arguments, or with files that were double-clicked, opens the window; else it is the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

NO_SCREEN = (
    "这里没有屏幕，打不开窗口。可以这样继续：\n"
    "  在有桌面的电脑上运行 lcsurvey；\n"
    "  或者只用命令行，先看有哪些命令：lcsurvey --help"
)


def packages(arguments: Sequence[str]) -> bool:
    """Whether all arguments are files of ours, as a file manager names them: ``x.lcs``, ``x(1).lcs``, ``x.lcs.zip``."""
    return all(".lcs" in Path(one).name.lower() and Path(one).is_file() for one in arguments)


def main() -> int:
    """The exit code: 0 done, 1 a problem that was said."""
    given = sys.argv[1:]
    if given and not packages(given) and sys.stdout is not None:  # on Windows a window has no console to write to
        from lcsurvey.cli import main as command_line

        return int(command_line() or 0)
    from lcsurvey import app

    if app.refuse():
        return 1
    if not app.has_screen():
        print(NO_SCREEN, file=sys.stderr)
        return 1
    return app.run(given)


if __name__ == "__main__":
    sys.exit(main())
