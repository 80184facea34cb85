"""Figures as people write them: full-width digits and signs are digits and signs, the number of a footnote is none."""

from __future__ import annotations

import re
import unicodedata

GROUPED = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
"""A number with commas between its thousands: 1,768; “1,2” is none."""


def half_width(text: str) -> str:
    """The text in NFKC, but for signs that stand for a number as a whole (①, ², ½): 35① is no 351, and 12² no 122."""
    if all(unicodedata.category(sign) != "No" for sign in text):
        return unicodedata.normalize("NFKC", text)
    return "".join(sign if unicodedata.category(sign) == "No" else unicodedata.normalize("NFKC", sign) for sign in text)
