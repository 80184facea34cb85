"""What this person likes, kept beside no one's data: theme, size of the text, the window, what was open last.

One small JSON file in :func:`lcsurvey.paths.config`. It needs no Qt, so that the command line can ask it for
the workspace opened last. A file that cannot be read counts as none: nothing depends on it.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from lcsurvey import paths

RECENT = 8  # as many folders are remembered


@dataclass(frozen=True, slots=True)
class Preferences:
    """``recent``: folders of workspaces, the last opened first. Width and height in logical pixels.

    ``name`` and ``unit`` as they were typed last; ``double_click``: .lcs files are to be opened with this program.
    ``language``: of the window, zh or en.
    """

    theme: str = "light"
    scale: int = 100
    recent: tuple[str, ...] = ()
    width: int = 1280
    height: int = 800
    maximized: bool = False
    name: str = ""
    unit: str = ""
    double_click: bool = True
    language: str = "zh"

    def opened(self, folder: Path) -> Preferences:
        """With a folder at the head of the recent ones."""
        path = str(folder)
        return replace(self, recent=(path, *(other for other in self.recent if other != path))[:RECENT])

    def forgotten(self, folder: Path) -> Preferences:
        """Without a folder that is no longer there."""
        return replace(self, recent=tuple(other for other in self.recent if other != str(folder)))


def _file() -> Path:
    return paths.config() / "window.json"


def load() -> Preferences:
    """The preferences as they were saved; the defaults for whatever is missing or of the wrong kind."""
    try:
        found: Any = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(found, dict):
        return Preferences()
    good = {
        field.name: found[field.name]
        for field in fields(Preferences)
        if field.name != "recent" and type(found.get(field.name)).__name__ == field.type
    }
    recent = found.get("recent")
    if isinstance(recent, list):
        good["recent"] = tuple(path for path in recent if isinstance(path, str))[:RECENT]
    return Preferences(**good)


def save(preferences: Preferences) -> None:
    """Writes them in one piece; OSError where the folder cannot be written."""
    target = _file()
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_suffix(f".{os.getpid()}.tmp")
    draft.write_text(json.dumps(asdict(preferences), ensure_ascii=False, indent=1), encoding="utf-8")
    os.replace(draft, target)
