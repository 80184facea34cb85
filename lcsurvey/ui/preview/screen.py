"""The real pages on the screen: what is seen is what is printed and what is saved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QResizeEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from lcsurvey.errors import LCSurveyError
from lcsurvey.report.code import code
from lcsurvey.report.document import Record, write_file
from lcsurvey.report.name import file_name
from lcsurvey.ui import style
from lcsurvey.ui.panel import MessageBar, line
from lcsurvey.ui.patience import patiently
from lcsurvey.ui.preview.bar import Bar
from lcsurvey.ui.preview.choosing import Choosing
from lcsurvey.ui.preview.page_list import PageList
from lcsurvey.ui.preview.pages import PageArea
from lcsurvey.ui.preview.press import Press, Printout, run
from lcsurvey.ui.preview.printing import a4, print_pages
from lcsurvey.ui.tasks import Task
from lcsurvey.ui.wording import sentence
from lcsurvey.ui.words import tr

LIST_FOLDS, CHOOSING_FOLDS = 1000, 760
"""Below these widths (logical pixels at 100 %) the list of pages, then the switches, fold."""

_last_folder: list[Path] = []
"""Where a file was saved last in this session."""
WORKBOOK = ".xlsx"
"""What a table is saved as for a spreadsheet; pages made elsewhere are PDF only."""


class PreviewScreen(QWidget):
    """Shows the PDF of some records, or of pages made elsewhere; prints and saves it."""

    closed = Signal()
    printed = Signal(object)
    """Pairs of record and code of the sheets that were printed or saved, blank ones left out."""

    def __init__(self, shown: Sequence[Record] | Printout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.printout = shown if isinstance(shown, Printout) else None
        self.records = () if isinstance(shown, Printout) else tuple(shown)
        self.press = Press(shown, self)
        self.bar = Bar(shown.title if isinstance(shown, Printout) else _title(self.records))
        self.messages = MessageBar()
        self.area = PageArea(self.press)
        self.list = PageList(self.press)
        self.choosing = Choosing()
        self._task: Task | None = None
        self._lay_out()
        self._connect()
        self.press.make(self.choosing.choices())

    def _lay_out(self) -> None:
        now = style.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(line())
        column.addWidget(self.messages)
        row = QHBoxLayout()
        row.setSpacing(0)
        self.list.setFixedWidth(now.px(152))
        self.choosing.setFixedWidth(now.px("score"))
        row.addWidget(self.list)
        row.addWidget(self.area, 1)
        row.addWidget(self.choosing)
        column.addLayout(row, 1)
        self.setFocusProxy(self.area)  # the keys scroll the pages at once

    def _connect(self) -> None:
        self.bar.back_wanted.connect(self.closed)
        self.bar.print_wanted.connect(self.print)
        self.bar.save_wanted.connect(self.save)
        self.bar.zoom_chosen.connect(self._zoom)
        self.area.zoom_wanted.connect(self._zoom)
        self.area.page_seen.connect(self._show_page)
        self.list.chosen.connect(self.area.go_to)
        self.choosing.chosen.connect(lambda: self.press.make(self.choosing.choices()))
        self.press.made.connect(self._made)
        self.press.failed.connect(self._failed)

    def _made(self) -> None:
        self.bar.show_ready(True)
        if self.press.lacking:
            self.messages.show_message(self.press.lacking, "open")
        self._show_page(self.area.page())

    def _zoom(self, zoom: float) -> None:
        self.area.show_zoom(zoom)
        self.bar.show_zoom(self.area.zoom)

    def _show_page(self, page: int) -> None:
        self.bar.show_page(page, len(self.press.sizes))
        self.list.show_page(page)

    def _failed(self, words: str) -> None:
        self.messages.show_message(words)

    # Saving -----------------------------------------------------------------------------------------------

    def suggested(self) -> Path:
        """Where and under which name the file is offered to be saved."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return (_last_folder[0] if _last_folder else Path(documents)) / self._file_name()

    def _file_name(self) -> str:
        if self.printout is not None:
            return self.printout.name
        blank, first = self.press.choices.blank, self.records[0]
        names = list(dict.fromkeys(record.circle_name for record in self.records))
        name = file_name(first.table.form, [] if blank else names, "" if blank else first.date, blank=blank)
        forms = {record.table.form.id for record in self.records}
        if len(forms) > 1:
            label = first.table.form.called.replace(" ", "_")
            name = name.replace(label, f"{len(forms)}张表", 1)
        return name

    def save(self) -> None:
        """存为 PDF: asks where, writes exactly the pages that are seen; tables as a workbook too."""
        if not self.press.data:
            return
        kinds = [tr("PDF 文件 (*.pdf)"), *([tr("Excel 工作簿 (*.xlsx)")] if self.printout is None else [])]
        chosen, kind = QFileDialog.getSaveFileName(self, tr("存为 PDF"), str(self.suggested()), ";;".join(kinds))
        if chosen:
            book = self.printout is None and (kind == kinds[-1] or chosen.lower().endswith(WORKBOOK))
            self.save_to(_ending(Path(chosen), WORKBOOK if book else ".pdf"))

    def save_to(self, target: Path) -> None:
        """Write the pages to a file, the same cells where it is a workbook; says where, or why not."""
        try:
            if target.suffix.lower() == WORKBOOK:
                patiently(self, tr("正在写出……"), lambda: self._write_workbook(target))
            else:
                write_file(target, self.press.data)
        except LCSurveyError as error:
            self._failed(sentence(error))
            return
        _last_folder[:] = [target.parent]
        folder = QUrl.fromLocalFile(str(target.parent))
        words = tr("已存为 {name}，在 {parent}", name=target.name, parent=target.parent)
        self.messages.show_message(words, "done", tr("打开文件夹"), lambda: QDesktopServices.openUrl(folder))
        if target.suffix.lower() != WORKBOOK:  # a workbook bears no code
            self._tell_printed()

    def _write_workbook(self, target: Path) -> None:
        from lcsurvey.report.document import sheets
        from lcsurvey.report.workbook import write_workbook

        blank = self.press.choices.blank
        write_workbook(list(sheets(self.records, blank=blank, evidence=self.press.choices.evidence)), target)

    def _tell_printed(self) -> None:
        if self.press.choices.blank:
            return
        told = [
            (record, code(record.table.form.digest, record.response, record.settings))
            for record in self.records
            if record.response is not None
        ]
        self.printed.emit(told)

    # Printing ---------------------------------------------------------------------------------------------

    def print(self) -> None:
        """打印: the system's dialog, then the pages, both sides unless chosen otherwise."""
        if not self.press.data or self._task is not None:
            return
        if not QPrinterInfo.availablePrinterNames():
            self.messages.show_message(tr("这台电脑上没有装打印机。可以先存为 PDF，拿到有打印机的电脑上打印。"))
            return
        printer = a4()
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(tr("打印"))
        dialog.setMinMax(1, len(self.press.sizes))
        if dialog.exec():
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the pages that are seen on a printer that is set up."""
        data, count = self.press.data, len(self.press.sizes)
        self._task = task = run(
            self, lambda reporter: print_pages(printer, data, count, reporter), self._printed, self._stopped
        )
        task.progressed.connect(lambda _, __, words: self._tell(words, task))

    def _tell(self, words: str, task: Task) -> None:
        if isValid(self) and self._task is task:
            self.messages.show_message(words, "open", tr("停止"), task.cancel)

    def _printed(self, count: int) -> None:
        self._task = None
        self.messages.show_message(tr("已交给打印机，共 {count} 页。", count=count), "done")
        self._tell_printed()

    def _stopped(self, words: str) -> None:
        self._task = None
        if words:
            self._failed(words)
        else:
            self.messages.show_message(tr("打印已停止；已经送到打印机的几页可能还会印出来。"), "open")

    # Room and keys ----------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """With list and switches folded."""
        now = style.current()
        return QSize(now.px(580), now.px(320))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows fold the list and the switches."""
        super().resizeEvent(event)
        now = style.current()
        self.list.setVisible(self.width() >= now.px(LIST_FOLDS))
        self.choosing.setVisible(self.printout is None and self.width() >= now.px(CHOOSING_FOLDS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            event.ignore()


def _title(records: Sequence[Record]) -> str:
    """Which table of which circle, or how many."""
    forms = list(dict.fromkeys(record.table.form.called for record in records))
    names = list(dict.fromkeys(record.circle_name for record in records))
    what = forms[0] if len(forms) == 1 else tr("{count} 张表", count=len(forms))
    whose = names[0] if len(names) == 1 else tr("{count} 个生活圈", count=len(names))
    return f"{what}　{whose}"


def _ending(target: Path, suffix: str) -> Path:
    """A file of this name with this ending, in the place of the other one."""
    if target.suffix.lower() in (".pdf", WORKBOOK):
        return target.with_suffix(suffix)
    return target.with_name(f"{target.name}{suffix}")
