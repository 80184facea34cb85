"""Pages of a PDF as pictures in memory, for whoever shows them; knows nothing of windows.

The library beneath is not made for threads: one thread at a time draws.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import TracebackType

from lcsurvey.errors import InputError


@dataclass(frozen=True, slots=True)
class Picture:
    """One page: rows of red, green, blue bytes, ``stride`` bytes a row."""

    width: int  # pixels
    height: int
    stride: int
    data: bytes


class Preview:
    """The pages of one PDF; closed at the end of a ``with`` block."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2

        try:
            self._document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise InputError("这不是 PDF 文件，或文件已损坏，无法预览。请重新生成。") from error

    def __enter__(self) -> Preview:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def __len__(self) -> int:
        return len(self._document)

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page in points."""
        width, height = self._document.get_page_size(page)
        return width, height

    def picture(self, page: int, dpi: float = 96) -> Picture:
        """One page at so many dots per inch; raises IndexError past the last."""
        if not 0 <= page < len(self):
            raise IndexError(page)
        bitmap = self._document[page].render(scale=dpi / 72, rev_byteorder=True)
        return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))

    def says(self, text: str) -> bool:
        """Whether these letters stand anywhere on the pages."""
        return any(text in page.get_textpage().get_text_bounded() for page in self._document)

    def close(self) -> None:
        """Gives the document's memory back."""
        self._document.close()
