"""Pictures as they travel: copies of at most 1600 pixels, turned upright, without place, hour and camera.

A package that holds forty photographs of a telephone has 160 MB with the originals, 12 MB with copies. What is no
picture, what is small already and bare, and what cannot be decoded goes as it is; HEIC, which few programs of an
office open, always goes as JPEG.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lcsurvey.store.picture import Unreadable, opened, turn

if TYPE_CHECKING:
    from PIL import Image

LONGEST = 1600  # pixels of the longer side of a copy
QUALITY = 82  # of JPEG: letters of a signboard stay readable
_PLAIN = {"RGB", "L"}
_CLEAR = {"RGBA", "LA", "PA"}
_MODES = _PLAIN | _CLEAR | {"P", "1", "CMYK"}
"""What is stored with more than eight bits goes as it is: Pillow would cut the light off."""
_HARMLESS = {
    "jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "progressive", "progression", "adobe",
    "adobe_transform", "gamma", "srgb", "aspect", "transparency", "background", "loop", "interlace", "lcsurvey-ink",
}  # fmt: skip
"""What Pillow tells of a picture that is no one's business and nobody's secret."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A picture made small: JPEG bytes, width and height in pixels."""

    data: bytes
    width: int
    height: int


def small_copy(source: Path | bytes) -> Copy | None:
    """A copy to send, with no metadata of any kind; None where the original itself is to go.

    That is so for what is no picture, cannot be decoded or has above 50 million pixels, and for a picture that is
    small already and tells nothing beside its pixels. What is transparent is laid on white.
    """
    try:
        with opened(source) as picture:
            if picture.mode not in _MODES:
                return None
            if max(picture.size) <= LONGEST and picture.format != "HEIF" and not _tells(picture):
                return None
            with turn(picture):
                return _small(picture)
    except Unreadable:
        return None


def _small(picture: Image.Image) -> Copy:
    """The copy of an opened picture."""
    from PIL import Image, ImageOps

    if picture.format == "JPEG":
        picture.draft(None, (LONGEST, LONGEST))  # decoded at a half or a quarter, never below what is wanted
    small = ImageOps.exif_transpose(picture)
    if small.mode in _CLEAR or "transparency" in small.info:
        clear = small.convert("RGBA")
        small = Image.new("RGB", clear.size, "white")
        small.paste(clear, mask=clear.getchannel("A"))
    elif small.mode not in _PLAIN:
        small = small.convert("RGB")
    small.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    bare = Image.new(small.mode, small.size)
    bare.paste(small)
    buffer = io.BytesIO()
    bare.save(buffer, "JPEG", quality=QUALITY, optimize=True)
    return Copy(buffer.getvalue(), *bare.size)


def _tells(picture: Image.Image) -> bool:
    """Whether a picture carries anything beside its pixels: place, hour, camera, a turned side, words."""
    return bool(set(picture.info) - _HARMLESS)
