"""When a picture was taken: names of telephones and WeChat, the camera's note, and what cannot be right."""

from __future__ import annotations

import pytest

from lcsurvey.circle.taken import Taken, from_camera, from_name, read

NAMES = {
    "微信图片_20261121143012.jpg": "2026-11-21T14:30:12~",
    "微信图片_20261121143012_12_34.jpg": "2026-11-21T14:30:12~",
    "mmexport1700000000000.jpg": "2023-11-15T06:13:20~",
    "wx_camera_1700000000000.jpg": "2023-11-15T06:13:20~",
    "IMG_20261121_143012.jpg": "2026-11-21T14:30:12~",
    "IMG_20261121_143012123.jpg": "2026-11-21T14:30:12~",
    "IMG20261121143012.heic": "2026-11-21T14:30:12~",
    "Screenshot_2026-11-21-14-30-12-55.png": "2026-11-21T14:30:12~",
    "截屏2026-11-21 14.30.12.png": "2026-11-21T14:30:12~",
    "IMG_20261121.jpg": "2026-11-21~",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_tells_the_hour_and_that_it_was_the_name(name: str) -> None:
    found = from_name(name)
    assert found is not None
    assert found.kept == NAMES[name]
    assert read(found.kept) == found
    assert found.words.endswith("（时间取自文件名）")


@pytest.mark.parametrize(
    "name",
    ["", "门头.jpg", "13812345678.jpg", "110101199003074514.jpg", "2026-13-40.jpg", "IMG_0001.jpg", "20260230.png"],
)
def test_numbers_that_are_no_day_are_none(name: str) -> None:
    assert from_name(name) is None


def test_the_camera_is_believed_where_it_knows() -> None:
    assert from_camera("2026:11:21 14:30:12\0") == Taken("2026-11-21", "14:30:12")
    assert from_camera("2026:11:21") == Taken("2026-11-21")
    assert from_camera("0000:00:00 00:00:00") is None
    assert from_camera("yesterday") is None


@pytest.mark.parametrize(
    ("name", "kept"), [("IMG_19700101_080000.jpg", "1970-01-01T08:00:00%"), ("IMG_20990101.jpg", "2099-01-01%")]
)
def test_a_clock_that_was_not_set_is_doubted(name: str, kept: str) -> None:
    found = from_name(name)
    assert found is not None
    judged = found.judged("2026-11-22")
    assert judged.kept == kept
    assert judged.words.endswith("（时间可疑，取自文件名）")
    assert Taken("2026-11-21").judged("2026-11-22").words == "2026-11-21"


@pytest.mark.parametrize("kept", ["", "2026", "2026-02-30", "2026-11-21T25:00:00", "2026-11-21 14:30", "2026-11-21~~"])
def test_what_nobody_wrote_so_is_nothing(kept: str) -> None:
    assert read(kept) is None
