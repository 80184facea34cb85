"""Opening pictures: bounded, upright, also those of telephones (HEIC); what a camera noted of the hour.

Nothing here knows the window, so all of it may run in a thread. What cannot be decoded raises Unreadable.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from lcsurvey.circle.taken import Taken, from_camera
from lcsurvey.store.filetype import MOST_PIXELS

if TYPE_CHECKING:
    from PIL import Image

LARGE = 16_000_000
"""Pixels from which a picture that must be decoded whole is decoded alone: it takes a hundred megabytes and more."""
_FORMATS = ("JPEG", "PNG", "WEBP")
_HEIC = ("HEIF",)
_one_at_a_time = Lock()
_EXIF, _ORIGINAL, _DIGITIZED, _CHANGED = 0x8769, 0x9003, 0x9004, 0x0132
_STRANGE = (
    OSError, ValueError, SyntaxError, EOFError, struct.error, MemoryError, IndexError, KeyError, TypeError,
    AttributeError, ArithmeticError, RuntimeError, NotImplementedError,
)  # fmt: skip
"""What the readers say of damaged pictures."""


class Unreadable(Exception):
    """A picture that cannot be decoded, or would not fit into memory."""


@dataclass(frozen=True, slots=True)
class Small:
    """A picture made small: RGB, three bytes a pixel, row after row without gaps."""

    width: int
    height: int
    pixels: bytes


@contextmanager
def opened(source: Path | bytes, most: int = MOST_PIXELS) -> Iterator[Image.Image]:
    """A picture whose header was read, of at most ``most`` pixels. Raises Unreadable, also for what is done with it."""
    from PIL import Image

    formats = _FORMATS + (_HEIC if _reads_heic() else ())
    try:
        with Image.open(io.BytesIO(source) if isinstance(source, bytes) else source, formats=formats) as picture:
            if picture.width * picture.height > most:
                raise Unreadable
            yield picture
    except (Image.DecompressionBombError, Warning, *_STRANGE) as error:
        raise Unreadable from error


@contextmanager
def turn(picture: Image.Image) -> Iterator[None]:
    """Wait until a large picture that is decoded whole may be; others at once."""
    whole = picture.format != "JPEG" and picture.width * picture.height > LARGE
    with _one_at_a_time if whole else nullcontext():
        yield


def small(source: Path | bytes, side: int) -> Small:
    """The picture no larger than ``side`` either way, upright, what is transparent laid on white. Raises Unreadable."""
    with opened(source) as picture, turn(picture):
        made = shrunk(picture, side)
        return Small(made.width, made.height, made.tobytes())


def shrunk(picture: Image.Image, side: int) -> Image.Image:
    """An opened picture in RGB, upright, no larger than ``side`` either way."""
    from PIL import Image, ImageOps

    if picture.format == "JPEG":
        picture.draft("RGB", (side, side))  # decoded at a half, a quarter or an eighth, never below what is wanted
    made = picture
    if made.mode in ("P", "1"):
        made = made.convert("RGBA" if "transparency" in made.info else "RGB")
    made = ImageOps.exif_transpose(made)
    made.thumbnail((side, side), Image.Resampling.BILINEAR, reducing_gap=2.0)
    if made.mode in ("RGBA", "LA", "PA"):
        clear = made.convert("RGBA")
        made = Image.new("RGB", clear.size, "white")
        made.paste(clear, mask=clear.getchannel("A"))
    return made if made.mode == "RGB" else made.convert("RGB")


def png(width: int, height: int, pixels: bytes) -> bytes:
    """The PNG of a picture that came as pixels (RGB, without gaps), as from the clipboard."""
    from PIL import Image

    out = io.BytesIO()
    Image.frombytes("RGB", (width, height), pixels).save(out, "PNG")
    return out.getvalue()


def camera_time(source: Path | bytes) -> Taken | None:
    """When the camera says the picture was taken; None where it says nothing, or it is no picture."""
    with suppress(Unreadable), opened(source) as picture:
        exif = picture.getexif()
        own = exif.get_ifd(_EXIF)
        for said in (own.get(_ORIGINAL), own.get(_DIGITIZED), exif.get(_CHANGED)):
            if isinstance(said, str) and (found := from_camera(said)) is not None:
                return found
    return None


def whole(source: bytes, suffix: str) -> bool:
    """Whether a picture can be opened and, as far as its own checksums tell, is as it was written."""
    try:
        with opened(source) as picture:
            if suffix == "png":
                picture.verify()
    except Unreadable:
        return False
    return True


@cache
def _reads_heic() -> bool:
    """Lets Pillow open HEIC; False where this computer has no decoder for it."""
    try:
        from pi_heif import register_heif_opener
    except ImportError:
        return False
    register_heif_opener(thumbnails=False)
    return True
