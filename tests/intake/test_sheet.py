"""What a reader of values passes over: hidden rows, merged cells, formulas without a result, errors; hostile files."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from lcsurvey.errors import InputError
from lcsurvey.intake import archive as archive_
from lcsurvey.intake.extent import Extent
from lcsurvey.intake.sheet import Book, Sheet
from lcsurvey.intake.spreadsheet import opening

Write = Callable[..., Path]
Parts = Callable[..., dict[str, str]]
Pack = Callable[[Path, dict[str, str]], Path]


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A workbook with everything in it that is easily missed."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = "台账"
    page["B2"], page["C2"], page["D2"] = "名称", "=1/0", date(2026, 11, 20)
    page["B3"], page["C3"] = "合并的", "#N/A"
    page["C3"].data_type = "e"
    page.merge_cells("B3:B4")
    page.row_dimensions[5].hidden = page.column_dimensions["D"].hidden = True
    page["B5"], page["C5"] = "藏起来的", 12345678901234567
    book.create_sheet("不给看的").sheet_state = "hidden"
    path = tmp_path / "台账.xlsx"
    book.save(path)
    return path


def _read(path: Path, name: str = "") -> Sheet:
    return Book.open(path).read(name)


def test_cells_stand_where_they_stand_in_the_file(odd: Path) -> None:
    sheet = _read(odd)
    assert (sheet.text(1, 1), sheet.place(1, 1)) == ("名称", "B2")
    assert sheet.text(1, 3) == "2026-11-20"
    assert sheet.value(0, 9) == ""


def test_a_formula_without_a_result_and_an_error_are_no_empty_cells(odd: Path) -> None:
    sheet = _read(odd)
    assert "公式" in sheet.trouble(1, 2)
    assert "公式出错" in sheet.trouble(2, 2)
    assert sheet.trouble(1, 1) == ""


def test_a_number_of_which_digits_were_lost_is_named(odd: Path) -> None:
    assert "前 15 位" in _read(odd).trouble(4, 2)


def test_hidden_rows_columns_and_merged_cells_are_known(odd: Path) -> None:
    sheet = _read(odd)
    assert (sheet.marks.hidden, sheet.marks.hidden_columns) == ({4}, {3})
    assert sheet.covers == {(3, 1): (2, 1)}


def test_a_formula_with_its_result_is_that_result(parts: Parts, pack: Pack, tmp_path: Path) -> None:
    made = parts([["名称", "人数"], ["店", 1]])
    page = "xl/worksheets/sheet1.xml"
    made[page] = made[page].replace('<c r="B2"><v>1</v>', '<c r="B2"><f>1+1</f><v>2</v>')
    sheet = _read(pack(tmp_path / "a.xlsx", made))
    assert (sheet.text(1, 1), sheet.trouble(1, 1)) == ("2", "")


def test_hidden_sheets_come_last(odd: Path) -> None:
    book = Book.open(odd)
    assert (book.names, book.hidden) == (("台账", "不给看的"), {"不给看的"})


def test_an_empty_sheet_and_one_that_is_not_there_say_so(odd: Path) -> None:
    with pytest.raises(InputError, match="是空的"):
        _read(odd, "不给看的")
    with pytest.raises(InputError, match="有：台账"):
        _read(odd, "网点")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_csv_is_a_sheet_too(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "网点.csv"
    path.write_bytes("名称;业态\r\n䶮㙟𠮷店😀;便利店\r\n".encode(encoding))
    sheet = _read(path)
    assert [sheet.text(1, 0), sheet.text(1, 1)] == ["䶮㙟𠮷店😀", "便利店"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<html><table><tr><td>1</td></tr></table></html>", "其实是网页"),
        ("<!DOCTYPE html>\n<table>".encode("utf-16"), "其实是网页"),
        (b"\xef\xbb\xbf <?xml version='1.0'?><Workbook/>", "其实是网页"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, r"另存为没有密码的 \.xlsx"),
        (b"", "文件是空的"),
    ],
)
def test_what_is_only_named_xls_says_what_to_do(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "网点.xls"
    path.write_bytes(content)
    with pytest.raises(InputError, match=said):
        Book.open(path)


def test_a_bomb_is_refused_before_it_is_read(parts: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_, "MOST_BYTES", 1_000_000)
    path = tmp_path / "炸.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts([["名称"], ["店"]]).items():
            archive.writestr(name, text)
        archive.writestr("xl/media/a.bin", b"\0" * 1_000_001)
    with pytest.raises(InputError, match="展开后太大"):
        Book.open(path)


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="XFD1048576"><v>1</v></c>', '<c r="A1048576"><v>1</v></c><c r="Z3"><v>1</v></c>', "<x:c r='XFD1048576'><v>1</v></x:c>",
        '<c  r="XFD1048576"><v>1</v></c>', '<c s="1" r="XFD1048576"><v>1</v></c>',
    ],
)  # fmt: skip
def test_a_cell_far_away_is_seen_among_plain_ones(cell: str) -> None:
    rows = [f'<row r="{n}"><c r="A{n}"><v>1</v></c><c r="B{n}"><v>2</v></c></row>' for n in range(1, 400)]
    rows[350] = rows[350].replace("</row>", f"{cell}</row>")
    text = f"<worksheet><sheetData>{''.join(rows)}</sheetData></worksheet>".encode()
    blocks = (text[at : at + 1000] for at in range(0, len(text), 1000))
    with pytest.raises(InputError, match="太大了"):
        for _ in Extent("表").watching(blocks):
            pass


@pytest.mark.parametrize(
    ("sign", "changed"),
    [
        ('<c r="B300"', '<c r="B300" t="e"'), ("<v>300</v>", "<f>A1</f><v>300</v>"), ('<row r="300"', '<row r="300" hidden="1"'),
        ("</sheetData>", '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>'),
    ],
)  # fmt: skip
def test_what_a_reader_passes_over_is_seen_among_plain_rows(sign: str, changed: str) -> None:
    rows = [f'<row r="{n}"><c r="A{n}"><v>#{n}</v></c><c r="B{n}"><v>{n}</v></c></row>' for n in range(1, 400)]
    plain = f"<worksheet><sheetData>{''.join(rows)}</sheetData></worksheet>"
    for text, marked in ((plain, False), (plain.replace(sign, changed), True)):
        extent = Extent("表")
        for _ in extent.watching(text.encode()[at : at + 1000] for at in range(0, len(text), 1000)):
            pass
        assert extent.marked is marked


def test_a_book_is_read_as_often_as_one_likes(odd: Path) -> None:
    book = Book.open(odd)
    assert book.read().rows == book.read().rows == book.read("台账").rows


def test_plain_rows_are_told_at_a_look_and_their_extent_is_not_too_small() -> None:
    rows = [f'<row r="{n}"><c r="A{n}"><v>1</v></c><c r="AC{n}"><v>2</v></c></row>' for n in range(1, 3001)]
    text = "".join(rows).encode()
    extent = Extent("表")
    for _ in extent.watching(text[at : at + 5000] for at in range(0, len(text), 5000)):
        pass
    assert extent.rows >= 3000
    assert extent.columns >= 29


def test_reading_tells_how_far_it_is_and_can_be_ended(xlsx: Write) -> None:
    class Enough(Exception):
        pass

    told: list[tuple[int, int]] = []

    def report(done: int, of: int) -> None:
        told.append((done, of))
        if len(told) == 2:
            raise Enough

    path = xlsx([["名称"], *[[f"店{n}"] for n in range(6000)]])
    with pytest.raises(Enough):
        Book.open(path).read(report=report)
    assert told == [(2000, 6001), (4000, 6001)]


def test_results_that_nobody_calculated_are_not_believed(parts: Parts, pack: Pack, tmp_path: Path) -> None:
    content = parts([["名称", "人"], ["甲", 1]])
    cell = '<c r="B2"><v>1</v></c>'
    sheet = content["xl/worksheets/sheet1.xml"]
    assert cell in sheet
    content["xl/worksheets/sheet1.xml"] = sheet.replace(cell, '<c r="B2"><f>1+2</f><v>0</v></c>')
    assert Book.open(pack(tmp_path / "算过.xlsx", content)).read().trouble(1, 1) == ""
    book = content["xl/workbook.xml"]
    content["xl/workbook.xml"] = book.replace("</workbook>", '<calcPr calcId="1" fullCalcOnLoad="1"/></workbook>')
    assert "公式" in Book.open(pack(tmp_path / "没算.xlsx", content)).read().trouble(1, 1)


@pytest.mark.parametrize("name", ["名单.xls", "名单", "名单.xlsx.tmp"])
def test_a_workbook_is_read_whatever_it_is_called(name: str, xlsx: Write, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(xlsx([["名称"], ["甲"]]).read_bytes())
    assert Book.open(path).read().text(1, 0) == "甲"


@pytest.mark.parametrize(("between", "title"), [("\t", "瑞丰社区网点台账"), (";", "台账,2026年\n"), (",", "台账")])
def test_a_title_above_does_not_hide_what_parts_the_cells(between: str, title: str, tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    rows = "\n".join(between.join(row) for row in (("店名", "业态"), ("甲", "药店"), ("乙", "药店")))
    path.write_text(f"{title}\n{rows}\n", encoding="gb18030")
    assert Book.open(path).read().rows[-1] == ["乙", "药店"]


def test_a_quote_without_its_other_half_swallows_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    path.write_text('店名,业态\n甲,药店\n"乙,药店\n丙,药店\n', encoding="utf-8")
    with pytest.raises(InputError, match="引号没有成对"):
        Book.open(path).read()


def test_a_file_that_is_gone_meanwhile_is_not_called_damaged(
    xlsx: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = xlsx([["店名"], ["甲"]])

    def gone(file: Path) -> bytes:
        head = opening(file)
        file.unlink()
        return head

    monkeypatch.setattr("lcsurvey.intake.sheet.opening", gone)
    with pytest.raises(InputError, match="读不出来（没有这个文件或文件夹）"):
        Book.open(path)
