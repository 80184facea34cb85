"""Pictures as they come in life: from telephones, through WeChat, broken, enormous, dated in 1970, or signed."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import segno
from PIL import Image

from lcsurvey.circle.taken import read
from lcsurvey.errors import AnswerError, InputError
from lcsurvey.report.code import payload
from lcsurvey.store.picture import camera_time, small
from lcsurvey.store.signed import PageCode, page_code
from lcsurvey.store.workspace import Workspace

HEIC = Path(__file__).parent / "picture.heic"


def photo(exif: str = "", kind: str = "JPEG", size: tuple[int, int] = (60, 40)) -> bytes:
    """A photo that notes its hour, if it does."""
    out = io.BytesIO()
    note = Image.Exif()
    if exif:
        note[0x0131] = "相机"
        note.get_ifd(0x8769)[0x9003] = exif
    Image.effect_noise(size, 60).convert("RGB").save(out, kind, exif=note)
    return out.getvalue()


Taking = Callable[..., str]


@pytest.fixture
def taken(workspace: Workspace, circle: str) -> Taking:
    """Attaches a picture and gives back when it was taken, in words."""

    def attach(data: bytes, name: str) -> str:
        found = read(workspace.attach(circle, circle, data, name).taken_on)
        return found.words if found else ""

    return attach


def test_the_camera_comes_before_the_name(taken: Taking) -> None:
    assert taken(photo("2026:11:20 09:15:00"), "微信图片_20261121143012.jpg") == "2026-11-20 09:15"
    assert taken(photo(), "微信图片_20261121143012.jpg") == "2026-11-21 14:30（时间取自文件名）"
    assert taken(photo(), "门头.jpg") == ""
    assert taken(photo("2026:11:20 09:15:00", "PNG"), "截图.png") == "2026-11-20 09:15"


@pytest.mark.parametrize("year", [1970, 2099])
def test_a_picture_of_another_age_is_taken_and_its_hour_doubted(taken: Taking, year: int) -> None:
    assert taken(photo(f"{year}:01:01 08:00:00"), "门头.jpg") == f"{year}-01-01 08:00（时间可疑）"


def test_tomorrow_is_no_doubt_since_clocks_differ(taken: Taking) -> None:
    soon = (datetime.now().astimezone() + timedelta(hours=12)).strftime("%Y:%m:%d %H:%M:%S")
    assert "可疑" not in taken(photo(soon), "门头.jpg")


def test_a_picture_of_a_telephone_is_kept_as_it_is_and_seen(workspace: Workspace, circle: str) -> None:
    made = workspace.attach(circle, circle, HEIC, "IMG_0042.HEIC")
    assert workspace.open_attachment(made.id).read_bytes() == HEIC.read_bytes()
    assert made.taken_on == "2026-11-21T14:30:12"
    seen = small(HEIC, 48)
    assert (seen.width, seen.height) == (48, 36)


def test_a_picture_is_seen_upright_and_on_white(tmp_path: Path) -> None:
    turned = Image.Exif()
    turned[0x0112] = 6  # a quarter to the right
    out = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(out, "JPEG", exif=turned)
    seen = small(out.getvalue(), 20)
    assert (seen.width, seen.height) == (10, 20)
    out = io.BytesIO()
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(out, "PNG")
    assert small(out.getvalue(), 8).pixels == b"\xff" * 8 * 8 * 3


# What does not suit -------------------------------------------------------------------------------------------


def test_ten_gigabytes_are_refused_at_once(workspace: Workspace, circle: str, tmp_path: Path) -> None:
    huge = tmp_path / "照片.jpg"
    with huge.open("wb") as stream:
        stream.write(b"\xff\xd8\xff")
        stream.truncate(10 << 30)
    with pytest.raises(InputError, match=r"照片\.jpg 有 10\.0 GB，超过 20 MB，没有加进来"):
        workspace.attach(circle, circle, huge)


def _flipped(data: bytes) -> bytes:
    """A PNG with a bit turned within its pixels."""
    at = data.index(b"IDAT") + 40
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "空文件"),
        ("这是一段文字".encode(), "不是能加的文件"),
        (photo()[:-200], "不完整"),
        (_flipped(photo("", "PNG")), "已损坏"),
        (HEIC.read_bytes()[:300], "已损坏"),
        (HEIC.read_bytes()[:24] + b"\0" * 400, "已损坏"),
    ],
)
def test_what_is_no_picture_is_said(workspace: Workspace, circle: str, data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=f"门头.jpg.*{words}.*没有加进来"):
        workspace.attach(circle, circle, data, "门头.jpg")
    assert workspace.attachments(circle) == ()
    assert list((workspace.path / "files").rglob("*.*")) == []


def test_a_name_of_ten_thousand_characters_is_cut_in_the_middle(workspace: Workspace, circle: str) -> None:
    made = workspace.attach(circle, circle, photo(), "店" * 10_000 + "_20261121.jpg")
    assert len(made.name) == 120
    assert made.name.endswith("_20261121.jpg")
    with pytest.raises(InputError) as told:
        workspace.attach(circle, circle, Path("/" + "店" * 10_000 + ".jpg"))
    assert len(str(told.value)) < 250


def test_signs_of_every_kind_stay_in_names(workspace: Workspace, circle: str) -> None:
    for name in ("🏪😀.jpg", "䶮㙟𠮷.jpg"):
        assert workspace.attach(circle, circle, photo(), name).name == name
    with pytest.raises(AnswerError):
        workspace.attach(circle, circle, photo(), os.fsdecode(b"\xff.jpg"))


# Names --------------------------------------------------------------------------------------------------------


def test_pictures_are_named_after_what_they_show(workspace: Workspace, circle: str) -> None:
    pharmacy = workspace.add("outlet", {"name": "仁和大药房", "circle": circle, "format": "pharmacy"})
    other = workspace.add("outlet", {"name": "新店", "circle": circle})
    owners = [pharmacy, other, circle, pharmacy, workspace.response(circle, "jining/typing").id]
    made = [workspace.attach(circle, owner, photo(), "a.jpg", category="现场") for owner in owners]
    names = workspace.files.names(circle)
    assert [names[one.id] for one in made] == [
        "黄河花园_药店_01", "黄河花园_网点_01", "黄河花园_现场_01", "黄河花园_药店_02", "黄河花园_分型表_01",
    ]  # fmt: skip
    workspace.delete(made[0].id)
    assert workspace.files.names(circle)[made[3].id] == "黄河花园_药店_02"


# Signed pages -------------------------------------------------------------------------------------------------


def signed_photo(text: str) -> bytes:
    """A page of ours with ink, photographed at a slant."""
    out = io.BytesIO()
    segno.make(text, error="m").save(out, kind="png", scale=6, border=4)
    page = Image.new("RGB", (1240, 1754), "white")
    page.paste(Image.open(out).convert("RGB"), (950, 1450))
    page = page.rotate(172, expand=True, fillcolor="grey")
    width, height = page.size
    slant = (60, 30, 0, height, width, height - 80, width - 120, 0)
    page = page.transform(page.size, Image.Transform.QUAD, slant, Image.Resampling.BILINEAR)
    out = io.BytesIO()
    page.save(out, "JPEG", quality=75)
    return out.getvalue()


def test_a_slanted_photo_of_a_page_names_its_table() -> None:
    circle = "0123456789abcdef" * 2
    found = page_code(signed_photo(payload("7K3MQ-2PX9F", "jining/typing", circle)))
    assert found == PageCode("7K3MQ-2PX9F", "jining/typing", circle)


@pytest.mark.parametrize("data", [photo(), signed_photo("https://example.org"), b"nothing"])
def test_other_pictures_name_none(data: bytes) -> None:
    assert page_code(data) is None


def test_no_hour_is_read_from_what_is_no_picture() -> None:
    assert camera_time(b"%PDF-1.7") is None
