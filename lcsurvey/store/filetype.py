"""What a file is, told by its content and never by its name; nothing is decoded or unpacked for it."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from collections.abc import Mapping

from lcsurvey.errors import InputError

LARGEST = 20 << 20  # bytes
MOST_PIXELS = 50_000_000
MOST_UNPACKED = 800_000_000  # bytes, as a document's own list of parts says
MIMES: Mapping[str, str] = {
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "heic": "image/heic",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""Suffix → type of what can be attached."""
_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"}
_OTHER_PICTURES = (b"GIF8", b"II*\0", b"MM\0*")
_DOCUMENTS = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}
_MACROS = "vbaproject.bin"
_CAN = "照片（jpg、png、webp、heic）、PDF、docx 和 xlsx"


def suffix_of(data: bytes, name: str) -> str:
    """The suffix that the content stands for; InputError names the file and what to do where it cannot be attached."""
    if not data:
        raise InputError(f"{name} 是空文件，没有加进来。请重新拍照或另存后再加。")
    if len(data) > LARGEST:
        raise InputError(f"{name} 有 {len(data) / 2**20:.1f} MB，超过 20 MB，没有加进来。请压缩或拆分后再加。")
    suffix = _suffix(data, name)
    if suffix in ("jpg", "png", "webp"):
        _require_size(data, name)
        if not _ended(data, suffix):
            raise InputError(f"{name} 不完整，只有前一部分，没有加进来。请从相机或手机重新拷贝，或让对方重发。")
    return suffix


def _suffix(data: bytes, name: str) -> str:
    if data.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        return "heic"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _document(data, name)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise InputError(f"{name} 是旧版或加了密码的 Office 文件，没有加进来。请另存为 docx 或 xlsx（不设密码）再加。")
    bitmap = data.startswith(b"BM") and data[6:10] == bytes(4)
    if bitmap or data.startswith(_OTHER_PICTURES) or data[4:12] == b"ftypavif":
        raise InputError(f"{name} 是 gif、tiff、bmp 一类的图片，没有加进来。请用看图软件另存为 jpg 或 png 再加。")
    raise InputError(f"{name} 不是能加的文件，没有加进来。可以加：{_CAN}。")


def _document(data: bytes, name: str) -> str:
    """docx or xlsx by the names of its parts."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {part.filename: part.file_size for part in archive.infolist()}
    except (zipfile.BadZipFile, OSError, ValueError, struct.error, NotImplementedError) as error:
        raise InputError(f"{name} 已损坏，打不开，没有加进来。请重新保存或让对方重发。") from error
    if sum(parts.values()) > MOST_UNPACKED:
        raise InputError(f"{name} 展开后太大，不像是文档，没有加进来。请用 Word 或 Excel 打开，另存后再加。")
    if any(part.lower().endswith(_MACROS) for part in parts):
        raise InputError(f"{name} 带有宏，没有加进来。请另存为不带宏的 docx 或 xlsx 再加。")
    for part, suffix in _DOCUMENTS.items():
        if part in parts and "[Content_Types].xml" in parts:
            return suffix
    raise InputError(f"{name} 是压缩包，没有加进来。请解开，把里面的文件一个个加进来；可以加：{_CAN}。")


def _require_size(data: bytes, name: str) -> None:
    """InputError where a picture cannot be read, or its header says that it would not fit into memory."""
    from PIL import Image

    large = InputError(f"{name} 的像素太多（超过 5000 万），没有加进来。请把照片缩小后再加。")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP")) as picture:
                width, height = picture.size
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise large from error
    except (OSError, ValueError, SyntaxError, EOFError, struct.error) as error:
        raise InputError(f"{name} 已损坏，看不了，没有加进来。请重新拍照或让对方重发。") from error
    if width * height > MOST_PIXELS:
        raise large


def _ended(data: bytes, suffix: str) -> bool:
    """Whether a picture is there to its end, as its parts say; what a camera adds behind it does not matter."""
    if suffix == "png":
        return b"IEND" in data
    if suffix == "webp":
        return True  # one that is cut cannot be opened at all
    at = 2
    while data[at : at + 1] == b"\xff" and data[at + 1 : at + 2] != b"\xda":  # until the picture itself begins
        at += 1 if data[at + 1 : at + 2] == b"\xff" else 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return data.find(b"\xff\xd9", at) >= 0
