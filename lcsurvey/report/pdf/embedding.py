"""A typeface in a PDF, with letters from U+10000 on that can be searched and copied again.

reportlab names what a glyph stands for by its number as it is; a PDF wants UTF-16 there, so that 𠮷 would come back as ₻.
"""

from __future__ import annotations

import re
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

_BEYOND = re.compile(r"(?<=> )<([0-9A-F]{5,6})>")
_NAMES = "toUnicodeCMap:"


class Embedded(TTFont):  # type: ignore[misc]
    """A typeface whose tables of letters are right beyond the first 65,536."""

    def addObjects(self, doc: Any) -> None:
        """Put the typeface into a document, as far as it is used there."""
        super().addObjects(doc)
        for name, stream in doc.idToObject.items():
            if name.startswith(_NAMES):
                stream.content = _BEYOND.sub(lambda found: f"<{_pair(int(found[1], 16))}>", stream.content)


def _pair(code: int) -> str:
    """A letter's number as UTF-16."""
    return chr(code).encode("utf-16-be").hex().upper()
