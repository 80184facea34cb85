"""Spreadsheets as people have them: encodings, empty rows, numbers; and files that mean harm."""

from __future__ import annotations

import os
import random
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from lcsurvey.errors import InputError
from lcsurvey.intake import archive, grid, spreadsheet
from lcsurvey.intake.grid import Grid, grid_of
from lcsurvey.intake.sheet import Book

Write = Callable[..., Path]
Parts = Callable[..., dict[str, str]]


def _read(path: Path) -> Grid:
    return grid_of(Book.open(path).read())


def test_a_workbook_is_texts_with_the_names_of_its_cells(xlsx: Write) -> None:
    found = _read(xlsx([["", "", ""], ["序号", "店名", "面积"], [1, "便利店", 12.5], ["", "", ""], [2, "药店", 30.0]]))
    assert found.heading == ("序号", "店名", "面积")
    assert found.rows == (("1", "便利店", "12.5"), ("2", "药店", "30"))
    assert [found.place(0, 1), found.place(1, 2)] == ["B3", "C5"]


def test_a_title_above_the_heading_is_passed_over(xlsx: Write) -> None:
    found = _read(xlsx([["满意度调查 导出"], ["序号", "性别"], [1, "女"]]))
    assert found.heading == ("序号", "性别")
    assert found.place(0, 0) == "A3"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("between", [",", "\t", ";"])
def test_a_csv_is_read_in_the_encodings_of_an_office(tmp_path: Path, encoding: str, between: str) -> None:
    path = tmp_path / "导出.csv"
    path.write_bytes(f'性别{between}建议\r\n女{between}"修鞋，\n配钥匙"\r\n男{between}=1+1\r\n'.encode(encoding))
    found = _read(path)
    assert found.heading == ("性别", "建议")
    assert found.rows == (("女", "修鞋，\n配钥匙"), ("男", "=1+1"))  # a formula is text


def test_columns_are_named_as_on_the_screen() -> None:
    assert [spreadsheet.letters(n) for n in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


def test_ragged_rows_get_one_width(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b,c\n1\n1,2,3,\n", "utf-8")
    assert _read(path).rows == (("1", "", "", ""), ("1", "2", "3", ""))


def _refused(path: Path, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        _read(path)
    assert path.name in str(caught.value)


def _read_or_refused(path: Path) -> None:
    said = ""
    try:
        assert _read(path).heading
    except InputError as error:
        said = str(error)
    assert not said or path.name in said


def test_what_is_no_table_is_refused_with_the_remedy(tmp_path: Path, xlsx: Write, pack: Write) -> None:
    _refused(tmp_path / "没有.xlsx", "没有这个文件")
    for name, data, said in (
        ("空.csv", b"", "是空的"),
        ("旧.xls", b"\xd0\xcf\x11\xe0" + bytes(600), "旧格式"),
        ("图.csv", b"\x89PNG\0\0\0", "不是表格"),
        ("坏.csv", b"\xff\xff\xff\x80\x80", "编码不认识"),
        ("截断.xlsx", xlsx([["a", "b"], [1, 2]]).read_bytes()[:300], "不完整"),
        ("只有标题.csv", "性别,年龄\n".encode(), "只有标题"),
        ("引号.csv", ('a,b\n"' + "x" * 200_000).encode(), "读不出来"),
    ):
        path = tmp_path / name
        path.write_bytes(data)
        _refused(path, said)
    _refused(pack(tmp_path / "别的.xlsx", {"readme.txt": "no table"}), "不是 .xlsx 表格")
    _refused(xlsx([]), "是空的")


def test_too_many_rows_or_columns_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, xlsx: Write) -> None:
    wide = tmp_path / "宽.csv"
    wide.write_text(",".join(["x"] * 1_001) + "\n", "utf-8")
    _refused(wide, "太多了")
    monkeypatch.setattr(grid, "MOST_ROWS", 3)
    long = tmp_path / "长.csv"
    long.write_text("a,b\n" + "1,2\n" * 9, "utf-8")
    _refused(long, "超过 3 行")
    monkeypatch.setattr(spreadsheet, "MOST_BYTES", 10)
    _refused(long, "文件超过")


def test_a_bomb_never_reaches_the_parser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: Write, parts: Parts
) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 1_000_000)
    content = parts([["a", "b"], [1, 2]]) | {"xl/media/zero.bin": "0" * 2_000_000}
    _refused(pack(tmp_path / "炸弹.xlsx", content), "展开后太大")


@pytest.mark.parametrize(
    "far",
    [
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        "<row><c  s='1'  r = 'XFD1048576'><v>1</v></c></row>",
        '<row><c r="A99999999999"><v>1</v></c></row>',
        '<x:row r="1048576"><x:c t=">" r="ZZZZZZZZZZ1"><v>1</v></x:c></x:row>',
        f'<row>{"<c><v>1</v></c>" * 30}</row><row r="1048576"><c><v>1</v></c></row>',
    ],
)
def test_one_value_far_away_is_refused_before_room_is_made_for_all_between(
    tmp_path: Path, pack: Write, parts: Parts, far: str
) -> None:
    """The reader would not fail: it would end the program."""
    content = parts([["性别", "年龄"], ["女", 30]])
    sheet = content["xl/worksheets/sheet1.xml"]
    content["xl/worksheets/sheet1.xml"] = sheet.replace("</sheetData>", far + "</sheetData>")
    _refused(pack(tmp_path / "远.xlsx", content), r"太大了.*删去内容以外的行和列")


def test_formatted_cells_without_a_value_are_no_extent(tmp_path: Path, pack: Write, parts: Parts) -> None:
    content = parts([["性别", "年龄"], ["女", 30]])
    sheet = content["xl/worksheets/sheet1.xml"]
    empty = '<row r="1048576"><c r="A1048576" s="3"/><c r="XFD1048576" s="3"/></row>'
    content["xl/worksheets/sheet1.xml"] = sheet.replace("</sheetData>", empty + "</sheetData>")
    assert _read(pack(tmp_path / "格式.xlsx", content)).rows == (("女", "30"),)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道.csv")
    for path in (tmp_path / "管道.csv", tmp_path, Path(os.devnull)):
        _refused(path, "不是表格文件")
    with pytest.raises(InputError, match="文件名里有不能用的字符"):
        _read(Path("甲\0.csv"))


def test_a_zip_that_lies_about_its_sizes_is_refused(tmp_path: Path, xlsx: Write) -> None:
    data = bytearray(xlsx([["a", "b"], ["x" * 500, 2]]).read_bytes())
    with zipfile.ZipFile(xlsx([["a", "b"], ["x" * 500, 2]], "2.xlsx")) as whole:
        size = whole.getinfo("xl/sharedStrings.xml").file_size
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(b"xl/sharedStrings.xml"))
    assert struct.unpack_from("<I", data, at + 24) == (size,)
    struct.pack_into("<I", data, at + 24, 10)
    path = tmp_path / "谎.xlsx"
    path.write_bytes(data)
    _refused(path, "比它写明的多")


def test_one_long_text_in_a_million_cells_is_refused(
    tmp_path: Path, xlsx: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MOST_TEXT", 100_000)
    _refused(xlsx([["a", "b"], *[["长" * 300] * 10] * 30]), "文字加起来太多")


@pytest.mark.parametrize("seed", [*range(40), 649, 1253])
def test_a_damaged_workbook_is_read_or_refused_and_nothing_else(tmp_path: Path, xlsx: Write, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(xlsx([["序号", "性别"], *[[n, "女"] for n in range(30)]]).read_bytes())
    for _ in range(chance.randint(1, 6)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    path = tmp_path / "坏.xlsx"
    path.write_bytes(data)
    _read_or_refused(path)


@pytest.mark.parametrize("seed", range(40))
def test_a_workbook_of_odd_parts_is_read_or_refused(tmp_path: Path, seed: int, pack: Write, parts: Parts) -> None:
    """The zip is whole, what lies in it is not."""
    chance = random.Random(seed)
    content = parts([["序号", "性别"], *[[n, "女"] for n in range(5)]])
    name = chance.choice([name for name in content if name.startswith("xl/")])
    text = content[name]
    cut = chance.randrange(len(text))
    content[name] = chance.choice(
        [text[:cut], text[:cut] + "<c><c>" + text[cut:], text.replace("<v>", "<v>9999999999", 1), ""]
    )
    _read_or_refused(pack(tmp_path / "怪.xlsx", content))


def test_a_hidden_sheet_is_not_the_first(pack: Write, parts: Parts, tmp_path: Path) -> None:
    content = parts([["a", "b"], [1, 2]])
    content["xl/worksheets/sheet2.xml"] = parts([["a", "b"], [3, 4]])["xl/worksheets/sheet1.xml"]
    content["xl/workbook.xml"] = content["xl/workbook.xml"].replace(
        '<sheet name="答卷"', '<sheet name="旧" sheetId="2" state="hidden" r:id="r3"/><sheet name="答卷"'
    )
    link = content["xl/_rels/workbook.xml.rels"]
    more = link[link.index("<Relationship Id") : link.index("/>") + 2].replace("r1", "r3").replace("sheet1", "sheet2")
    content["xl/_rels/workbook.xml.rels"] = link.replace("</Relationships>", f"{more}</Relationships>")
    found = _read(pack(tmp_path / "两张.xlsx", content))
    assert (found.name, found.rows) == ("答卷", (("1", "2"),))
