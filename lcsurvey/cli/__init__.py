"""The command line: everything the window does to data, with the same functions underneath.

A command's module is imported when the command is called, so that ``lcsurvey score`` loads neither database nor
page. Messages are Chinese sentences on stderr; ``--json`` prints data on stdout.
"""

from __future__ import annotations

from lcsurvey.cli.application import main

__all__ = ["main"]
