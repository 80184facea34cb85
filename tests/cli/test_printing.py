"""print and verify: one circle and many, blank, options, names, and paper that no longer agrees."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace

Call = Callable[..., Any]
Sheet = Callable[..., Path]


def _words(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return ["".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


@pytest.fixture
def printed(lc: Call, folder: Path, tmp_path: Path) -> Path:
    """A printed table of one circle."""
    target = tmp_path / "一.pdf"
    assert lc("print", "分型表", "-w", folder, "--circle", "瑞丰", "-o", target).code == 0
    return target


def test_a_table_is_printed_and_agrees_with_the_record(lc: Call, folder: Path, printed: Path) -> None:
    [page] = _words(printed)
    assert "瑞丰" in page
    assert "81" in page
    done = lc("verify", printed, "-w", folder)
    assert (done.code, done.err) == (0, "")
    assert "与资料一致" in done.out


def test_the_code_alone_finds_the_record_however_it_is_written(lc: Call, folder: Path, printed: Path) -> None:
    code = re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}", "".join(_words(printed)))
    assert code is not None
    for writing in (code[0], code[0].lower(), code[0].replace("-", " ")):
        done = lc("verify", writing, "-w", folder)
        assert done.code == 0
        assert "瑞丰一刻钟便民生活圈，分型表（自评）" in done.out


def test_paper_that_no_longer_agrees_is_said(lc: Call, folder: Path, printed: Path, sheet: Sheet) -> None:
    assert (
        lc("fill", sheet({"form": "分型表", "answers": {"品质提升类业态": []}}), "-w", folder, "--circle", "瑞丰").code
        == 0
    )
    done = lc("verify", printed, "-w", folder)
    assert (done.code, done.out) == (1, "")
    assert "印出以后资料改过" in done.err


def test_paper_of_an_earlier_edition_names_the_one_that_replaced_it(lc: Call, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "第1版.pdf"
    for edition in (1, 2):
        with Workspace.open(folder, library=Library()) as space:
            circle = space.find_circle("瑞丰").id
            handed_in = space.submit(circle, "jining/typing", Stage.SELF)
            space.act(handed_in.digest, "withdraw")
        if edition == 1:
            assert lc("print", "分型表", "-w", folder, "--circle", "瑞丰", "-o", target).code == 0
            assert lc("verify", target, "-w", folder).code == 0
    done = lc("verify", target, "-w", folder)
    assert (done.code, done.out) == (1, "")
    assert "（自评，第1版）" in done.err
    assert "已被第2版取代" in done.err


def test_an_altered_pdf_is_found(lc: Call, folder: Path, printed: Path, tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument(printed)
    page = document[0]
    texts = [each for each in page.get_objects() if each.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT]
    page.remove_obj(texts[len(texts) // 2])
    page.gen_content()
    document.save(tmp_path / "改.pdf")
    document.close()
    done = lc("verify", tmp_path / "改.pdf", "-w", folder)
    assert done.code == 1
    assert "处与资料不同" in done.err or "没有编号" in done.err


@pytest.mark.parametrize(
    ("paper", "words"), [("7K3MQ-2PX9F", "没有打印过"), ("none.pdf", "读不出来"), ("text.pdf", "不是 PDF")]
)
def test_what_was_not_printed_here_is_said(lc: Call, folder: Path, tmp_path: Path, paper: str, words: str) -> None:
    (tmp_path / "text.pdf").write_text("x")
    given = paper if "-" in paper else tmp_path / paper
    done = lc("verify", given, "-w", folder)
    assert done.code == 1
    assert words in done.err or "没有" in done.err


def test_many_circles_are_one_pdf_with_a_name_of_its_own(
    lc: Call, folder: Path, tmp_path: Path, example: Callable[[str], Path]
) -> None:
    assert lc("fill", example("jining-typing"), "-w", folder, "--circle", "向阳").code == 0
    out = tmp_path / "out"
    out.mkdir()
    done = lc("print", "jining/typing", "-w", folder, "-o", out)
    assert (done.code, done.err) == (0, "")
    [path] = out.iterdir()
    assert re.fullmatch(r"附件2_分型表_瑞丰等2个_\d{8}\.pdf", path.name)
    pages = _words(path)
    assert ["瑞丰" in pages[0], "向阳" in pages[1], len(pages)] == [True, True, 2]
    assert lc("verify", path, "-w", folder).code == 0


def test_circles_come_in_the_order_given_and_each_once(
    lc: Call, folder: Path, tmp_path: Path, example: Callable[[str], Path]
) -> None:
    assert lc("fill", example("jining-typing"), "-w", folder, "--circle", "向阳").code == 0
    target = tmp_path / "二.pdf"
    names = ["--circle", "向阳", "--circle", "瑞丰", "--circle", "2"]
    assert lc("print", "分型表", "-w", folder, *names, "-o", target).code == 0
    pages = _words(target)
    assert ["向阳" in pages[0], "瑞丰" in pages[1], len(pages)] == [True, True, 2]


def test_what_stands_outside_the_frame_can_be_switched_off(lc: Call, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "净.pdf"
    plain = ["--no-qr", "--no-number", "--no-seal"]
    assert lc("print", "评价表", "-w", folder, "--circle", "瑞丰", *plain, "-o", target).code == 0
    assert "编号" not in "".join(_words(target))
    assert lc("verify", target, "-w", folder).code == 0


def test_the_explanation_of_the_score_can_be_added(lc: Call, folder: Path, tmp_path: Path) -> None:
    short, long = tmp_path / "短.pdf", tmp_path / "长.pdf"
    assert lc("print", "评价表", "-w", folder, "-o", short).code == 0
    assert lc("print", "评价表", "-w", folder, "--evidence", "-o", long).code == 0
    assert len(_words(long)) > len(_words(short))
    assert "得分说明" in "".join(_words(long))
    assert lc("verify", long, "-w", folder).code == 0


def test_blank_sheets_with_and_without_a_circle(lc: Call, folder: Path, tmp_path: Path) -> None:
    for more, named in ((["--circle", "湖畔"], True), ([], False)):
        target = tmp_path / f"{named}.pdf"
        assert lc("print", "分型表", "-w", folder, "--blank", *more, "-o", target).code == 0
        words = "".join(_words(target))
        assert ("湖畔" in words) is named
        assert "☑" not in words
    assert "里面没有编号" in lc("verify", target, "-w", folder).err


def test_the_same_record_prints_the_same_bytes(lc: Call, folder: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "1.pdf", tmp_path / "2.pdf"
    for target in (one, other):
        assert lc("print", "分型表", "-w", folder, "--circle", "瑞丰", "-o", target).code == 0
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(
    ("form", "more", "words"),
    [
        ("附件9", [], "没有“附件9”这张表"),
        ("jining/none", [], "没有“jining/none”这张表"),
        ("验收考核标准", [], "还没有一个生活圈填过这张表（自评）"),
        ("分型表", ["--circle", "月亮湾"], "没有叫“月亮湾”的生活圈"),
        ("分型表", ["--stage", "市级抽查"], "（市级抽查）"),
    ],
)
def test_what_cannot_be_printed_is_said_and_nothing_is_written(
    lc: Call, folder: Path, tmp_path: Path, form: str, more: list[str], words: str
) -> None:
    target = tmp_path / "x.pdf"
    done = lc("print", form, "-w", folder, *more, "-o", target)
    assert done.code == 1
    assert words in done.err
    assert not target.exists()


def test_an_output_that_cannot_be_written_is_said_and_the_old_file_stays(
    lc: Call, folder: Path, tmp_path: Path
) -> None:
    done = lc("print", "分型表", "-w", folder, "-o", tmp_path / "没有" / "x.pdf")
    assert done.code == 1
    assert "文件夹不存在" in done.err
    before = lc("dump", "-w", folder).out
    file = tmp_path / "file"
    file.write_text("x")
    assert lc("print", "分型表", "-w", folder, "-o", file / "x.pdf").code == 1
    assert file.read_text() == "x"
    assert lc("dump", "-w", folder).out == before


# — 一页纸上手 —


def test_the_first_day_is_one_page_with_the_telephone_of_the_desk(lc: Call, folder: Path, tmp_path: Path) -> None:
    done = lc("first-day", "-w", folder, "-o", tmp_path)
    assert done.code == 0
    [page] = _words(tmp_path / "一页纸上手.pdf")
    assert "核对、交表" in page
    assert "有疑问打电话" in page


def test_the_first_day_needs_no_folder_of_data(lc: Call, tmp_path: Path) -> None:
    assert lc("first-day", "--empty", "-o", tmp_path / "空.pdf").code == 0
    [page] = _words(tmp_path / "空.pdf")
    assert "登记网点" in page
