"""Where forms, resources and data lie, from source, wheel and frozen program alike."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from lcsurvey.errors import ResourceError


@cache
def _root() -> Path:
    """The folder that holds ``forms`` and ``resources``."""
    frozen = getattr(sys, "_MEIPASS", None)
    package = Path(__file__).resolve().parent
    candidates = [Path(frozen)] if frozen else []
    candidates += [package / "_data", package.parent]
    for candidate in candidates:
        if (candidate / "forms").is_dir() and (candidate / "resources").is_dir():
            return candidate
    raise ResourceError(f"程序文件不完整：在 {package} 旁找不到 forms 和 resources。请重新安装本程序。")


def forms() -> Path:
    """The folder of the tables: one folder per city."""
    return _root() / "forms"


def own_forms() -> Path:
    """The folder of the cities that were added on this computer; it need not be there."""
    return config() / "forms"


def resource(*parts: str) -> Path:
    """A file of the program's own resources; raises ResourceError where it is missing."""
    path = _root().joinpath("resources", *parts)
    if not path.exists():
        raise ResourceError(f"程序文件不完整：缺少 {path}。请重新安装本程序。")
    return path


def config() -> Path:
    """The folder of this person's settings of the program (last workspace, window size)."""
    import platformdirs

    return Path(platformdirs.user_config_dir("lcsurvey", appauthor=False))
