"""Names of files that an office can sort and Windows can keep: ``附件2_分型表_黄河花园_20261121.pdf``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from lcsurvey.circle.name import short_name
from lcsurvey.form.model import Form

LONGEST = 40  # characters of one part
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)")


def file_name(form: Form, circles: str | Sequence[str], date: str, *, kind: str = "", blank: bool = False) -> str:
    """The name of the PDF of one circle's sheet, of several (``…_黄河花园等24个_…``), or of a blank one.

    ``kind`` is what is printed of the form beside it: 对照表.
    """
    names = [circles] if isinstance(circles, str) else list(circles)
    whose = safe(short_name(names[0])) if names else ""
    if len(names) > 1:
        whose = f"{whose}等{len(names)}个"
    day = re.sub(r"\D", "", date[:10])
    parts = [safe(form.annex), safe(form.short) + kind, "空白表" if blank else "", whose, day]
    return "_".join(part for part in parts if part) + ".pdf"


def safe(text: str) -> str:
    """A part of a file name: what Windows forbids becomes －, long ones are cut, no point or space at its ends."""
    text = _FORBIDDEN.sub("－", unicodedata.normalize("NFC", text))
    text = "".join(char for char in text if unicodedata.category(char) not in ("Cc", "Cf", "Cs"))
    text = re.sub(r"\s+", " ", text)[:LONGEST].strip(" .")
    return f"{text}－" if _DEVICE.fullmatch(text) else text


def free(folder: Path, name: str, suffix: str = "") -> Path:
    """What of this name is not there yet: ``x.jpg``, then ``x（2）.jpg``."""
    target, number = folder / f"{name}{suffix}", 1
    while target.exists():
        number += 1
        target = folder / f"{name}（{number}）{suffix}"
    return target
