"""The tables of a later program: one of them in a second version."""

from __future__ import annotations

import shutil
from pathlib import Path

from lcsurvey import paths
from lcsurvey.score.library import Library

FORM = "jining/typing"
BASIC = "basic_formats."
_GONE = '[[choice]]\nlist = "basic"\nname = "convenience_store"\nlabel = "便利店"\n'
_CAME = '[[choice]]\nlist = "basic"\nname = "smart_greengrocer"\nlabel = "智慧菜店"\n'


def second_version(folder: Path) -> Library:
    """All tables, and 分型表 in a second version: without 便利店, with 智慧菜店, 早餐店 in other words."""
    shutil.copytree(paths.forms(), folder)
    at = folder / "jining" / "typing"
    for part in ("form", "scoring", "page", "derive"):
        text = (at / f"v1.{part}.toml").read_text("utf-8").replace("version = 1", "version = 2")
        if part == "form":
            assert _GONE in text
            text = text.replace(_GONE, _CAME).replace('label = "早餐店"', 'label = "早餐店（点）"')
        (at / f"v2.{part}.toml").write_text(text, "utf-8")
    return Library(folder)
