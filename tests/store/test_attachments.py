"""Attached files: told by their content, kept once, there before they are named."""

from __future__ import annotations

import hashlib
import io
import os
import struct
import zipfile
import zlib
from itertools import count
from pathlib import Path

import pytest
from PIL import Image

from lcsurvey.errors import AnswerError, InputError, LCSurveyError, NotFound, WorkspaceError
from lcsurvey.score.library import Library
from lcsurvey.store import folder
from lcsurvey.store.filetype import LARGEST, MIMES
from lcsurvey.store.workspace import Workspace

TYPING = "jining/typing"


def picture(kind: str, size: tuple[int, int] = (40, 30)) -> bytes:
    """A picture as a camera would give it."""
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, kind)
    return out.getvalue()


def office(part: str, *more: str) -> bytes:
    """A document of an office program, as far as its parts tell."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in ("[Content_Types].xml", part, *more):
            archive.writestr(name, "<x/>")
    return out.getvalue()


def bomb() -> bytes:
    """A picture of a few bytes whose header promises 40,000 × 40,000 points."""
    header = b"IHDR" + struct.pack(">IIBBBBB", 40_000, 40_000, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    return b"\x89PNG\r\n\x1a\n" + chunk + b"\0\0\0\0IDAT" + struct.pack(">I", zlib.crc32(b"IDAT"))


def huge() -> bytes:
    """A document that says one of its parts is 4 GB."""
    data = bytearray(office("word/document.xml"))
    struct.pack_into("<I", data, data.rfind(b"PK\x01\x02") + 24, 0xFFFFFFF0)
    return bytes(data)


FILES = {
    "jpg": picture("JPEG"), "png": picture("PNG"), "webp": picture("WEBP"),
    "heic": (Path(__file__).parent / "picture.heic").read_bytes(), "pdf": b"%PDF-1.7\n%%EOF\n",
    "docx": office("word/document.xml"), "xlsx": office("xl/workbook.xml"),
}  # fmt: skip


@pytest.mark.parametrize("suffix", FILES)
def test_a_file_is_told_by_its_content_and_kept_under_its_digest(
    workspace: Workspace, circle: str, tmp_path: Path, suffix: str
) -> None:
    source = tmp_path / "证据.bin"
    source.write_bytes(FILES[suffix])
    response = workspace.response(circle, TYPING).id
    made = workspace.attach(circle, response, source, question="basic_formats", category="资料", caption="门头")
    sha256 = hashlib.sha256(FILES[suffix]).hexdigest()
    assert (made.name, made.owner, made.question) == ("证据.bin", response, "basic_formats")
    assert (made.sha256, made.mime, made.size) == (sha256, MIMES[suffix], len(FILES[suffix]))
    assert workspace.attachments(circle) == (made,)
    kept = workspace.open_attachment(made.id)
    assert kept == workspace.path / "files" / sha256[:2] / f"{sha256}.{suffix}"
    assert kept.read_bytes() == source.read_bytes()
    assert workspace.check() == ()


def test_the_same_bytes_are_kept_once(workspace: Workspace, circle: str) -> None:
    first = workspace.attach(circle, circle, FILES["jpg"], "甲.jpg")
    second = workspace.attach(circle, circle, FILES["jpg"], "乙.jpg", category="现场")
    assert workspace.open_attachment(first.id) == workspace.open_attachment(second.id)
    assert len([path for path in (workspace.path / "files").rglob("*") if path.is_file()]) == 1
    workspace.undo()
    assert workspace.attachments(circle) == (first,)
    assert workspace.open_attachment(first.id).is_file()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "空文件"),
        (b"\xff\xd8\xff" + b"\0" * LARGEST, r"超过 20 MB.*压缩"),
        (b"hello", r"不是能加的文件.*照片"),
        (b"MZ\x90\0", "不是能加的文件"),
        (b"BMW 4S", "不是能加的文件"),
        (b"GIF89a\x01\0", "是 gif、tiff、bmp 一类的图片.*另存为 jpg"),
        (b"II*\0\x08\0", "是 gif、tiff、bmp 一类的图片"),
        (b"BM\x46\0\0\0\0\0\0\0\x36", "是 gif、tiff、bmp 一类的图片"),
        (b"\0\0\0\x18ftypavif", "是 gif、tiff、bmp 一类的图片"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "另存为 docx"),
        (office("readme.txt"), "解开"),
        (office("word/document.xml", "word/vbaProject.bin"), "宏"),
        (FILES["docx"][:40], "损坏"),
        (FILES["png"][:20], "损坏"),
        (picture("JPEG", (400, 300))[:-300], "不完整.*重新拷贝"),
        (FILES["png"][:-8], "不完整"),
        (FILES["webp"][:-2], "损坏"),
        (office("word/document.xml", "word/VBAproject.BIN"), "宏"),
        (huge(), "展开后太大"),
        (b"\xff\xd8\xff\xe0", "损坏"),
        (bomb(), "像素太多"),
        (picture("PNG", (8_000, 7_000)), "像素太多"),
    ],
    ids=map(str, count()),  # what is packed here carries the time: no name of a test
)
def test_what_cannot_be_taken_is_named_and_nothing_is_written(
    workspace: Workspace, circle: str, data: bytes, said: str
) -> None:
    before = list(workspace.dump())
    with pytest.raises(InputError, match=rf"证据.*{said}"):
        workspace.attach(circle, circle, data, "证据")
    assert list(workspace.dump()) == before
    assert list((workspace.path / "files").iterdir()) == []


def test_a_file_that_is_not_there_or_too_large_is_named(workspace: Workspace, circle: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"没有.jpg 不在了"):
        workspace.attach(circle, circle, tmp_path / "没有.jpg")
    with pytest.raises(InputError, match="文件夹"):
        workspace.attach(circle, circle, tmp_path)
    with (tmp_path / "大.jpg").open("wb") as stream:
        stream.truncate(LARGEST + 1)
    with pytest.raises(InputError, match=r"大.jpg.*超过 20 MB"):
        workspace.attach(circle, circle, tmp_path / "大.jpg")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_is_no_file_is_not_waited_for(workspace: Workspace, circle: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道.jpg")
    for path in (tmp_path / "管道.jpg", Path(os.devnull), Path("/dev/zero")):
        with pytest.raises(InputError, match="设备或管道"):
            workspace.attach(circle, circle, path)
    with pytest.raises(InputError, match="文件名里有不能用的字符"):
        workspace.attach(circle, circle, Path("甲\0.jpg"))
    with pytest.raises(AnswerError, match="残缺字符"):
        workspace.attach(circle, circle, FILES["jpg"], "甲\udcff.jpg")


def test_a_name_is_one_line_in_its_own_order(workspace: Workspace, circle: str) -> None:
    made = workspace.attach(circle, circle, FILES["jpg"], "门\n头\x1b[31m\u202egpj.exe.jpg")
    assert made.name == "门头[31mgpj.exe.jpg"
    long = workspace.attach(circle, circle, FILES["jpg"], "长" * 300 + ".jpg")
    assert workspace.open_attachment(long.id).is_file()


def test_what_a_phone_adds_behind_a_picture_does_not_matter(workspace: Workspace, circle: str) -> None:
    thumbnail = picture("JPEG")
    exif = b"\xff\xe1" + struct.pack(">H", len(thumbnail) + 2) + thumbnail
    whole = FILES["jpg"][:2] + exif + FILES["jpg"][2:]
    assert workspace.attach(circle, circle, whole + b"\0\0MotionPhoto", "动态.jpg").mime == "image/jpeg"
    with pytest.raises(InputError, match="不完整"):  # the end of the small picture within is not its own
        workspace.attach(circle, circle, whole[:-4], "断.jpg")


def test_whose_it_is_and_what_it_is_called_is_minded(workspace: Workspace, circle: str) -> None:
    outlet = workspace.add("outlet", {"name": "药店", "circle": circle})
    assert workspace.attach(circle, outlet, FILES["jpg"], "门头.jpg").owner == outlet
    for owner in ("f" * 32, "../../etc", ""):
        with pytest.raises(NotFound):
            workspace.attach(circle, owner, FILES["jpg"], "门头.jpg")
    with pytest.raises(AnswerError, match="名称"):
        workspace.attach(circle, circle, FILES["jpg"], " ")
    with pytest.raises(AnswerError, match="资料、台账、现场"):
        workspace.attach(circle, circle, FILES["jpg"], "甲.jpg", category="别的")
    workspace.attach(workspace.city, workspace.city, FILES["pdf"], "批复.pdf")
    assert [item.name for item in workspace.attachments(circle)] == ["门头.jpg"]


def test_a_missing_or_altered_file_is_found(workspace: Workspace, circle: str) -> None:
    made = workspace.attach(circle, circle, FILES["jpg"], "门头.jpg")
    place = workspace.open_attachment(made.id)
    place.write_bytes(FILES["jpg"] + b"x")
    assert [problem.code for problem in workspace.check()] == ["file_altered"]
    workspace.attach(circle, circle, FILES["jpg"], "再加一次.jpg")
    assert workspace.check() == ()
    place.unlink()
    (problem,) = workspace.check()
    assert (problem.code, problem.place) == ("file_missing", str(place))
    with pytest.raises(NotFound, match=r"门头.jpg.*不在这个资料夹"):
        workspace.open_attachment(made.id)
    with pytest.raises(NotFound, match="没有这个附件"):
        workspace.open_attachment("f" * 32)


def test_a_name_from_elsewhere_leads_nowhere_else(workspace: Workspace, circle: str) -> None:
    values = {"name": "甲", "owner": circle, "circle": circle, "sha256": "../../../etc/passwd", "mime": MIMES["pdf"]}
    made = workspace.add("attachment", values)
    with pytest.raises(NotFound):
        workspace.open_attachment(made)
    assert [problem.code for problem in workspace.check()] == ["file_missing"]


def test_nothing_is_named_where_the_file_cannot_be_written(
    workspace: Workspace, circle: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(folder, "replace", full)
    with pytest.raises(WorkspaceError, match="磁盘已满"):
        workspace.attach(circle, circle, FILES["jpg"], "门头.jpg")
    assert workspace.attachments() == ()
    assert [path for path in (workspace.path / "files").rglob("*") if path.is_file()] == []


def test_a_workspace_opened_to_be_read_takes_no_file(workspace: Workspace, circle: str, library: Library) -> None:
    workspace.close()
    with (
        Workspace.open(workspace.path, library=library, read_only=True) as reading,
        pytest.raises(LCSurveyError, match="只能读"),
    ):
        reading.attach(circle, circle, FILES["jpg"], "门头.jpg")
    assert list((workspace.path / "files").iterdir()) == []
