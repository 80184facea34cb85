"""``lcsurvey`` without arguments opens the window; with arguments it is the command line."""

from __future__ import annotations

import sys

NO_SCREEN = (
    "这里没有屏幕，打不开窗口。可以这样继续：\n"
    "  在有桌面的电脑上运行 lcsurvey；\n"
    "  或者只用命令行，先看有哪些命令：lcsurvey --help"
)


def main() -> int:
    """The exit code: 0 done, 1 a problem that was said."""
    if len(sys.argv) > 1:
        from lcsurvey.cli import main as command_line

        return int(command_line() or 0)
    from lcsurvey import app

    if not app.has_screen():
        print(NO_SCREEN, file=sys.stderr)
        return 1
    return app.run()


if __name__ == "__main__":
    sys.exit(main())
