"""Names of packages: ``黄河花园_交表_20261121_第2次.lcs``. Made for people; what is inside is never told by the name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from lcsurvey.circle.name import short_name
from lcsurvey.report.name import free, safe

Kind = Literal["assignment", "submission", "return", "receipt", "handover"]
WORDS: Mapping[str, str] = {
    "assignment": "下发", "submission": "交表", "return": "退回", "receipt": "回执", "handover": "移交",
}  # fmt: skip
"""Kind of package → the word on the screen and in the name."""
SUFFIX = ".lcs"
_PACKAGE = re.compile(r"\.lcs(\.zip|\.age)?$|\.lcs\(\d+\)$", re.IGNORECASE)
_WHOLE = "全部生活圈"


def package_name(kind: Kind, circles: Sequence[str], day: date, time: int = 1, *, unit: str = "") -> str:
    """The name of a package of these circles on a local day, counted from the second on.

    A package of no circle (a receipt) and one of everything are named after ``unit``, who made it.
    """
    if circles:
        whose = (safe(short_name(circles[0])) or "生活圈") + (f"等{len(circles)}个生活圈" if len(circles) > 1 else "")
    else:
        whose = safe(unit) or _WHOLE
    again = f"_第{time}次" if time > 1 else ""
    return f"{whose}_{WORDS[kind]}_{day:%Y%m%d}{again}{SUFFIX}"


def looks_like_package(path: Path) -> bool:
    """Whether a file in a folder is worth looking into: ``x.lcs``, ``x(1).lcs``, ``x.lcs.zip``, ``x.lcs(1)``."""
    return not path.name.startswith(".") and _PACKAGE.search(path.name) is not None


def free_name(folder: Path, name: str) -> Path:
    """A file of this name in the folder that is not there yet: ``x.lcs``, then ``x（2）.lcs``."""
    return free(folder, name.removesuffix(SUFFIX), SUFFIX)
