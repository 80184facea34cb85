"""Pages on paper: drawn at 300 dots per inch and painted on the printer, off the main thread."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter

from lcsurvey.errors import OutputError
from lcsurvey.ui.preview.press import draw, image
from lcsurvey.ui.tasks import Reporter
from lcsurvey.ui.words import tr

RESOLUTION = 300  # dots per inch


def a4() -> QPrinter:
    """A printer set up for official tables: A4 upright, both sides, 300 dots per inch."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(RESOLUTION)
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    return printer


def chosen_pages(printer: QPrinter, count: int) -> range:
    """The pages that the person chose in the dialog, counted from 0."""
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        return range(min(printer.fromPage(), count) - 1, min(printer.toPage() or count, count))
    return range(count)


def print_pages(printer: QPrinter, data: bytes, count: int, reporter: Reporter) -> int:
    """Paint the chosen pages; how many. Raises OutputError, or Cancelled once the person wished it."""
    pages = chosen_pages(printer, count)
    painter = QPainter()
    if not painter.begin(printer):
        raise OutputError(
            tr(
                "打印机“{printerName}”没有响应。请检查它是否开着、连着，或先存为 PDF。",
                printerName=printer.printerName(),
            )
        )
    try:
        for done, page in enumerate(pages):
            reporter.report(
                done, len(pages), tr("正在打印第 {done} 页，共 {count} 页", done=done + 1, count=len(pages))
            )
            if done and not printer.newPage():
                raise OutputError(
                    tr(
                        "打印机“{printerName}”在第 {done} 页停下了。请检查纸张后再打印。",
                        printerName=printer.printerName(),
                        done=done + 1,
                    )
                )
            paper = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
            painter.drawImage(paper, _turned(image(draw(data, page, RESOLUTION)), paper.width() < paper.height()))
    finally:
        painter.end()
    return len(pages)


def _turned(page: QImage, upright: bool) -> QImage:
    """The picture of a page as it goes through the printer: one that lies across is turned a quarter on upright paper."""
    lies = page.width() > page.height()
    return page.transformed(QTransform().rotate(90)) if lies == upright else page
