"""The pages on the screen are the pages on paper; what cannot be written or printed says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from lcsurvey.errors import NotFound
from lcsurvey.report.document import Record, pdf
from lcsurvey.report.preview import Preview
from lcsurvey.report.sheet import PageOptions
from lcsurvey.response.model import Response, Stage
from lcsurvey.score.library import Library
from lcsurvey.ui.preview import screen as preview_screen
from lcsurvey.ui.preview.press import Choices, Printout, draw, image
from lcsurvey.ui.preview.printing import a4
from lcsurvey.ui.preview.screen import PreviewScreen

CIRCLE = "黄河花园一刻钟便民生活圈"
OpenPreview = Callable[..., PreviewScreen]


def record(library: Library, form: str = "jining/typing", circle: str = CIRCLE, date: str = "2026-11-21") -> Record:
    table = library.table(form)
    response = Response("r", "c", form, 1, "2026", Stage.SELF, {"basic_formats.market": True})
    return Record(table, circle, "沙坡头区", date, response, {})


@pytest.fixture
def open_preview(qtbot: QtBot) -> OpenPreview:
    def open_(*records: Record, width: int = 1166) -> PreviewScreen:
        screen = PreviewScreen(records)
        qtbot.addWidget(screen)
        screen.resize(width, 712)
        with qtbot.waitSignal(screen.press.made, timeout=20_000):
            screen.show()
        return screen

    return open_


def test_what_is_seen_is_what_is_saved(open_preview: OpenPreview, library: Library, tmp_path: Path) -> None:
    screen = open_preview(record(library))
    screen.save_to(tmp_path / "表.pdf")
    assert (tmp_path / "表.pdf").read_bytes() == screen.press.data == pdf([record(library)])
    assert screen.messages.words.text() == f"已存为 表.pdf，在 {tmp_path}"
    assert screen.messages.act.text() == "打开文件夹"
    assert screen.suggested().parent == tmp_path


def test_tables_are_saved_as_a_workbook_too(
    open_preview: OpenPreview, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_preview(record(library), record(library, "jining/evaluation"))
    printed: list[object] = []
    screen.printed.connect(printed.append)
    offered: list[str] = []

    def ask(_: object, __: str, name: str, kinds: str) -> tuple[str, str]:
        offered.append(kinds)
        return str(tmp_path / Path(name).name), kinds.split(";;")[-1]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    screen.save()
    assert offered[0].endswith("(*.xlsx)")
    (book,) = tmp_path.glob("*.xlsx")
    pages = CalamineWorkbook.from_path(str(book))
    assert len(pages.sheet_names) == 2
    cells = [cell for line in pages.get_sheet_by_index(0).to_python() for cell in line]
    assert any("☑菜市场（菜店）" in str(cell) for cell in cells)
    assert printed == []  # it bears no code


def test_pages_are_drawn_when_they_come_into_view(open_preview: OpenPreview, library: Library, qtbot: QtBot) -> None:
    screen = open_preview(record(library), record(library, "jining/evaluation"))
    count = len(screen.press.sizes)
    assert count == 3
    qtbot.waitUntil(lambda: screen.press.other_size(0) is not None, timeout=20_000)
    screen.area.go_to(count - 1)
    assert screen.area.page() == count - 1
    dpi = screen.area.pages.scale * 72
    qtbot.waitUntil(lambda: screen.press.picture(count - 1, dpi) is not None, timeout=20_000)
    seen = screen.press.picture(count - 1, dpi)
    assert seen is not None
    assert seen == image(draw(screen.press.data, count - 1, round(dpi)))


@pytest.mark.parametrize("switch", ["qr", "number", "seal"])
def test_what_stands_outside_the_table_can_be_left_out(
    switch: str, open_preview: OpenPreview, library: Library, qtbot: QtBot
) -> None:
    screen = open_preview(record(library))
    with qtbot.waitSignal(screen.press.made, timeout=20_000):
        screen.choosing.switches[switch].click()
    assert screen.press.data == pdf([record(library)], options=PageOptions(**{switch: False}))


def test_blank_and_explained_sheets_are_the_reports_own(
    open_preview: OpenPreview, library: Library, qtbot: QtBot
) -> None:
    screen = open_preview(record(library))
    switches = screen.choosing.switches
    with qtbot.waitSignal(screen.press.made, timeout=20_000):
        switches["evidence"].click()
    assert screen.press.data == pdf([record(library)], evidence=True)
    with qtbot.waitSignal(screen.press.made, timeout=20_000):
        switches["blank"].click()
    assert screen.press.data == pdf([record(library)], blank=True)
    assert not switches["evidence"].isEnabled()
    assert screen.suggested().name == "附件2_分型表_空白表.pdf"


def test_only_the_last_choice_is_shown(open_preview: OpenPreview, library: Library, qtbot: QtBot) -> None:
    screen = open_preview(record(library))
    last = Choices(blank=True, options=PageOptions(qr=False))
    with qtbot.waitSignal(screen.press.made, timeout=20_000):
        screen.press.make(Choices(evidence=True))
        screen.press.make(last)
    assert screen.press.data == pdf([record(library)], blank=True, options=last.options)


def test_names_of_files_say_which_table_of_whom(open_preview: OpenPreview, library: Library) -> None:
    one = open_preview(record(library))
    assert one.suggested().name == "附件2_分型表_黄河花园_20261121.pdf"
    tables = open_preview(record(library), record(library, "jining/evaluation"))
    assert tables.suggested().name == "2张表_黄河花园_20261121.pdf"
    circles = open_preview(record(library), record(library, circle="瑞丰一刻钟便民生活圈"))
    assert circles.suggested().name == "附件2_分型表_黄河花园等2个_20261121.pdf"


def test_markup_in_a_name_is_text(open_preview: OpenPreview, library: Library) -> None:
    screen = open_preview(record(library, circle="<img src=x>&幸福里"))
    assert "<img src=x>&幸福里" in screen.bar.title.text()
    assert screen.suggested().name == "附件2_分型表_－img src=x－&幸福里_20261121.pdf"


def test_a_letter_that_cannot_be_printed_is_said_before(open_preview: OpenPreview, library: Library) -> None:
    screen = open_preview(record(library, circle="\U0003134a家庄"))
    assert screen.messages.words.text() == (
        "这个字打印不出来，印成“〓”：\U0003134a（在“\U0003134a家庄”里）。请印好后用笔补上，或换一种写法。"
    )
    assert screen.bar.print.isEnabled()
    assert open_preview(record(library, circle="𠮷家庄䶮㙟")).press.lacking == ""


def test_a_place_that_cannot_be_written_says_so_and_leaves_nothing(
    open_preview: OpenPreview, library: Library, tmp_path: Path
) -> None:
    screen = open_preview(record(library))
    target = tmp_path / "没有的文件夹" / "表.pdf"
    screen.save_to(target)
    assert screen.messages.words.text() == f"写不出 {target}：文件夹不存在，请先建立或换一个位置。"
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_survives_a_failed_save(
    open_preview: OpenPreview, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_preview(record(library))
    target = tmp_path / "表.pdf"
    target.write_bytes(b"before")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    screen.save_to(target)
    assert "磁盘已满" in screen.messages.words.text()
    assert target.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [target]


def test_the_printer_gets_every_page(open_preview: OpenPreview, library: Library, qtbot: QtBot, tmp_path: Path) -> None:
    screen = open_preview(record(library), record(library, "jining/evaluation"))
    printer = a4()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "印.pdf"))
    with qtbot.waitSignal(screen.printed, timeout=60_000) as told:
        screen.print_on(printer)
    with Preview((tmp_path / "印.pdf").read_bytes()) as paper:
        assert len(paper) == len(screen.press.sizes)
        assert paper.size(0) == pytest.approx((595, 842), abs=1)
        ink = _ink(paper)
    with Preview(screen.press.data) as seen:
        assert ink == pytest.approx(_ink(seen), rel=0.2)  # hairlines differ
    assert [one.table.form.short for one, _ in told.args[0]] == ["分型表", "评价表"]
    assert all(len(code) == 11 for _, code in told.args[0])


def _ink(pages: Preview) -> int:
    """How dark the first page is."""
    return sum(255 - byte for byte in pages.picture(0, 72).data)


def test_paper_is_a4_on_both_sides_at_300_dots(monkeypatch: pytest.MonkeyPatch) -> None:
    sides: list[object] = []
    monkeypatch.setattr(QPrinter, "setDuplex", lambda _, mode: sides.append(mode))
    printer = a4()
    assert sides == [QPrinter.DuplexMode.DuplexLongSide]
    assert printer.resolution() == 300
    assert printer.paperRect(QPrinter.Unit.Millimeter).width() == pytest.approx(210, abs=0.5)


def test_a_screen_may_be_closed_while_its_pages_are_drawn(
    qtbot: QtBot, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    screen = PreviewScreen([record(library)])
    screen.deleteLater()
    screen = PreviewScreen([record(library)])
    qtbot.addWidget(screen)
    with qtbot.waitSignal(screen.press.made, timeout=20_000):
        screen.show()
    assert caplog.records == []


def test_a_range_of_pages_is_printed_alone(
    open_preview: OpenPreview, library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = open_preview(record(library), record(library, "jining/evaluation"))
    printer = a4()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "印.pdf"))
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 9)
    with qtbot.waitSignal(screen.printed, timeout=60_000):
        screen.print_on(printer)
    with Preview((tmp_path / "印.pdf").read_bytes()) as paper:
        assert len(paper) == 2
    assert screen.messages.words.text() == "已交给打印机，共 2 页。"


def test_a_printer_that_does_not_answer_says_so(
    open_preview: OpenPreview, library: Library, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_preview(record(library))
    monkeypatch.setattr("lcsurvey.ui.preview.printing.QPainter.begin", lambda *_: False)
    screen.print_on(a4())
    qtbot.waitUntil(lambda: "没有响应" in screen.messages.words.text(), timeout=20_000)


def test_without_a_printer_another_way_is_said(
    open_preview: OpenPreview, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_preview(record(library))
    monkeypatch.setattr(preview_screen.QPrinterInfo, "availablePrinterNames", staticmethod(list))
    screen.print()
    assert "没有装打印机" in screen.messages.words.text()


def test_zoom_by_key_and_by_choice(open_preview: OpenPreview, library: Library) -> None:
    screen = open_preview(record(library))
    fitted = screen.area.pages.scale
    QTest.keyClick(screen.area, Qt.Key.Key_Plus)
    assert screen.area.pages.scale == pytest.approx(fitted * 1.25)
    screen.bar.zoom.setCurrentIndex(screen.bar.zoom.findText("100%"))
    screen.bar.zoom.activated.emit(screen.bar.zoom.currentIndex())
    assert screen.area.pages.scale == pytest.approx(96 / 72)


def test_escape_goes_back(open_preview: OpenPreview, library: Library, qtbot: QtBot) -> None:
    screen = open_preview(record(library))
    with qtbot.waitSignal(screen.closed, timeout=20_000):
        QTest.keyClick(screen, Qt.Key.Key_Escape)


@pytest.mark.parametrize("width", [854, 1166, 1720])
def test_nothing_is_cut_at_any_width(width: int, open_preview: OpenPreview, library: Library) -> None:
    screen = open_preview(record(library), width=width)
    for button in (screen.bar.print, screen.bar.save):
        assert button.width() >= button.sizeHint().width()
        assert button.geometry().right() <= screen.bar.width()
    assert screen.area.pages.width() <= screen.area.viewport().width()


def test_pages_made_elsewhere_are_seen_and_saved_alike(qtbot: QtBot, library: Library, tmp_path: Path) -> None:
    made = pdf([record(library, circle="\U0003134a家庄")])
    screen = PreviewScreen(Printout("满意度汇总表　黄河花园", "满意度汇总表_黄河花园.pdf", lambda: made))
    qtbot.addWidget(screen)
    screen.resize(1166, 712)
    told: list[object] = []
    screen.printed.connect(told.append)
    with qtbot.waitSignal(screen.press.made, timeout=20_000):
        screen.show()
    assert screen.bar.title.text() == "满意度汇总表　黄河花园"
    assert "印成了“〓”" in screen.messages.words.text()
    assert screen.choosing.isHidden()
    assert screen.suggested().name == "满意度汇总表_黄河花园.pdf"
    screen.save_to(tmp_path / "表.pdf")
    assert (tmp_path / "表.pdf").read_bytes() == made
    assert told == [[]]


def test_pages_that_cannot_be_made_say_why(qtbot: QtBot) -> None:
    def fail() -> bytes:
        raise NotFound("没有这个生活圈。请刷新列表。")

    screen = PreviewScreen(Printout("汇总表", "汇总表.pdf", fail))
    qtbot.addWidget(screen)
    with qtbot.waitSignal(screen.press.failed, timeout=20_000):
        screen.show()
    assert screen.messages.words.text() == "没有这个生活圈。请刷新列表。"
    assert not screen.bar.print.isEnabled()


def test_a_table_without_a_number_is_called_by_its_name_alone(open_preview: OpenPreview, library: Library) -> None:
    both = [record(library, "yima/checklist"), record(library)]
    assert preview_screen._title(both[:1]) == f"业态清单　{CIRCLE}"
    assert open_preview(*both).suggested().name == "2张表_黄河花园_20261121.pdf"
