"""What is dropped, pasted or chosen, before anything of it is read: files by place, pictures by their bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage, QPainter

from lcsurvey.ui.evidence.words import SUFFIXES
from lcsurvey.ui.words import tr

FILTER = tr(
    "照片和文件 ({names})",
    names=" ".join(f"*.{suffix}" for suffix in (*SUFFIXES, *(suffix.upper() for suffix in SUFFIXES))),
)
_ENCODED = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/heic": "heic"}
"""Pictures that a program put there as they are: they are kept byte by byte."""


PASTED = "粘贴的图片"


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture without a file, as the clipboard gives it: RGB rows of ``stride`` bytes."""

    width: int
    height: int
    stride: int
    rows: bytes

    def encoded(self) -> bytes:
        """Its PNG; takes a while, so in a thread."""
        from lcsurvey.store.picture import png

        wide = self.width * 3
        tight = b"".join(self.rows[at * self.stride : at * self.stride + wide] for at in range(self.height))
        return png(self.width, self.height, tight)


@dataclass(frozen=True, slots=True)
class Given:
    """A file as it is given: where it lies, its bytes, or its pixels; and its name."""

    content: Path | bytes | Pixels
    name: str


def short(name: str) -> str:
    """The name of a file as a sentence says it."""
    return name if len(name) <= 60 else f"{name[:40]}…{name[-16:]}"


def offered(mime: QMimeData) -> bool:
    """Whether something that is dragged or copied may be attached."""
    return any(url.isLocalFile() for url in mime.urls()) or mime.hasImage() or any(map(mime.hasFormat, _ENCODED))


def given(mime: QMimeData) -> Sequence[Given]:
    """The files that are dropped or pasted, every one of them; else the picture; when it was taken nobody knows."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        return [Given(path, path.name) for path in paths]
    for kind, suffix in _ENCODED.items():
        if mime.hasFormat(kind) and (data := bytes(mime.data(kind).data())):
            return [Given(data, f"{PASTED}.{suffix}")]
    image = mime.imageData() if mime.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return []
    return [Given(_pixels(image), f"{PASTED}.png")]


def _pixels(image: QImage) -> Pixels:
    """What is seen of an image, on white."""
    if image.hasAlphaChannel():
        ground = QImage(image.size(), QImage.Format.Format_RGB32)
        ground.fill(Qt.GlobalColor.white)
        painter = QPainter(ground)
        painter.drawImage(0, 0, image)
        painter.end()
        image = ground
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    return Pixels(plain.width(), plain.height(), plain.bytesPerLine(), bytes(plain.constBits()))
