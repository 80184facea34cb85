"""What this computer remembers of every folder of data: where one was in it, and where its second backups go.

One small JSON file beside the preferences. What cannot be read counts as nothing: no data depend on it.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from lcsurvey import paths

MOST = 40  # folders


@dataclass(frozen=True, slots=True)
class Remembered:
    """``room``, ``circle``, ``forms``, ``focus`` and ``region`` as in a place of the window; ``scroll`` in pixels; ``second``: a folder."""

    room: str = ""
    circle: str = ""
    forms: tuple[str, ...] = ()
    focus: str = ""
    stage: str = ""
    scroll: int = 0
    second: str = ""
    region: str = ""


_WORDS = ("room", "circle", "focus", "stage", "second", "region")


def recall(folder: Path) -> Remembered:
    """What is remembered of a folder; nothing for what is missing or of the wrong kind."""
    found = _all().get(str(folder))
    if not isinstance(found, dict):
        return Remembered()
    forms = found.get("forms")
    words = {name: found[name] for name in _WORDS if _is_text(found.get(name))}
    scroll = found.get("scroll")
    return Remembered(
        forms=tuple(one for one in forms if _is_text(one)) if isinstance(forms, list) else (),
        scroll=scroll if type(scroll) is int and 0 <= scroll < 1 << 31 else 0,
        **words,
    )


def keep(folder: Path, now: Remembered) -> None:
    """Remembers it; a folder for preferences that cannot be written is no reason to stop working."""
    others = {path: each for path, each in _all().items() if path != str(folder)}
    kept = {str(folder): asdict(now)} | dict(list(others.items())[: MOST - 1])
    target = _file()
    draft = target.with_suffix(f".{os.getpid()}.tmp")
    with suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")
        os.replace(draft, target)


def _file() -> Path:
    return paths.config() / "folders.json"


def _all() -> dict[str, Any]:
    try:
        found = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _is_text(value: Any) -> bool:
    return isinstance(value, str)
