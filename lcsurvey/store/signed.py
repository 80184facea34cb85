"""The code of our own pages on photographs and scans of them: which table a page with ink on it is of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lcsurvey.report.code import read_payload
from lcsurvey.store.picture import Unreadable, opened, turn

_SIDES = (1600, 3200)
"""Pixels of the longer side at which a code is looked for, the quick one first."""


@dataclass(frozen=True, slots=True)
class PageCode:
    """What a page says of itself: code of the record (empty on a blank one), id of the form, circle by code or id."""

    code: str
    form: str
    circle: str


def page_code(source: Path | bytes, *, thorough: bool = True) -> PageCode | None:
    """The code on a picture, however it is turned; None where there is none of ours, or it cannot be made out.

    ``thorough`` looks a second time at a larger size: seconds for a picture without a code.
    """
    import zxingcpp
    from PIL import Image

    try:
        for side in _SIDES if thorough else _SIDES[:1]:
            with opened(source) as picture:
                if side > _SIDES[0] and max(picture.size) <= _SIDES[0]:
                    return None
                if picture.format == "JPEG":
                    picture.draft("L", (side, side))
                with turn(picture):
                    grey = picture.convert("L")
                    grey.thumbnail((side, side), Image.Resampling.BILINEAR)
            for found in zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)):
                if (said := read_payload(found.text)) is not None:
                    return PageCode(*said)
    except Unreadable:
        return None
    return None
