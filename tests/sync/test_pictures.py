"""Pictures on their way up: small, upright, and silent about where and when."""

from __future__ import annotations

import io
import random
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from lcsurvey.sync.pictures import LONGEST, small_copy


def encoded(picture: Image.Image, form: str = "JPEG", **more: Any) -> bytes:
    """A picture as a file."""
    buffer = io.BytesIO()
    picture.save(buffer, form, **more)
    return buffer.getvalue()


def photograph(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """A picture whose upper left quarter is red, the rest blue."""
    made = Image.new("RGB", (width, height), (20, 40, 200))
    made.paste((220, 30, 20), (0, 0, width // 2, height // 2))
    return made.convert(mode)


def exif(orientation: int = 1) -> bytes:
    """What a telephone writes: which side is up, the hour, the place."""
    made = Image.Exif()
    made[0x0112] = orientation
    made[0x0132] = "2026:11:21 10:00:00"
    made.get_ifd(0x8825)[2] = (37.0, 30.0, 0.0)
    return made.tobytes()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_a_large_photograph_becomes_small_keeps_its_sides_and_loses_what_it_tells() -> None:
    source = encoded(photograph(4000, 3000), exif=exif(), quality=95)
    copy = small_copy(source)
    assert copy is not None
    made = opened(copy.data)
    assert (made.size, made.format) == ((1600, 1200), "JPEG")
    assert (copy.width, copy.height) == made.size
    assert not made.getexif()
    assert b"Exif" not in copy.data
    assert len(copy.data) < len(source)


def test_a_photograph_taken_sideways_stands_upright_in_the_copy() -> None:
    source = encoded(photograph(2000, 1000), exif=exif(orientation=6))  # to be turned clockwise
    copy = small_copy(source)
    assert copy is not None
    made = opened(copy.data)
    assert made.size == (800, 1600)
    upper_right, upper_left = made.getpixel((700, 100)), made.getpixel((100, 100))
    assert isinstance(upper_right, tuple)
    assert isinstance(upper_left, tuple)
    assert upper_right[0] > 150 > upper_left[0]


def test_a_small_picture_that_tells_nothing_goes_as_it_is() -> None:
    assert small_copy(encoded(photograph(800, 600))) is None
    assert small_copy(encoded(photograph(800, 600), "PNG")) is None


def test_a_small_picture_that_tells_where_it_was_taken_does_not_go_as_it_is() -> None:
    copy = small_copy(encoded(photograph(800, 600), exif=exif()))
    assert copy is not None
    assert (opened(copy.data).size, bool(opened(copy.data).getexif())) == ((800, 600), False)


@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA", "LA", "P", "1", "CMYK"])
def test_pictures_of_every_kind_of_colour_can_be_copied(mode: str) -> None:
    source = encoded(photograph(2400, 1200, mode), "JPEG" if mode == "CMYK" else "PNG")
    copy = small_copy(source)
    assert copy is not None
    assert opened(copy.data).size == (1600, 800)
    assert opened(copy.data).mode in ("RGB", "L")


def test_what_is_transparent_lies_on_white() -> None:
    copy = small_copy(encoded(Image.new("RGBA", (2000, 2000), (0, 0, 0, 0)), "PNG"))
    assert copy is not None
    assert opened(copy.data).getpixel((5, 5)) == (255, 255, 255)


def test_sixteen_bits_are_not_cut_to_eight() -> None:
    assert small_copy(encoded(Image.new("I;16", (2000, 2000)), "PNG")) is None


def test_what_is_no_picture_or_damaged_goes_as_it_is(tmp_path: Path) -> None:
    noise = random.Random(1).randbytes
    whole = encoded(photograph(3000, 2000), exif=exif())
    assert small_copy(b"%PDF-1.7 ...") is None
    assert small_copy(b"") is None
    assert small_copy(tmp_path / "not there.jpg") is None
    for cut in range(10, len(whole), len(whole) // 40):
        small_copy(whole[:cut])
        small_copy(whole[:cut] + noise(200) + whole[cut + 200 :])


def test_a_picture_that_would_not_fit_into_memory_is_not_opened() -> None:
    assert small_copy(encoded(Image.new("1", (10_000, 6_000)), "PNG")) is None


def test_a_copy_of_a_copy_is_not_made() -> None:
    copy = small_copy(encoded(photograph(5000, 100)))
    assert copy is not None
    assert max(opened(copy.data).size) == LONGEST
    assert small_copy(copy.data) is None
