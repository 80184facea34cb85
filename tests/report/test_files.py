"""Names of files, files that cannot be written, stopping, reading back, pictures."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from lcsurvey.errors import InputError, OutputError
from lcsurvey.report import document
from lcsurvey.report.document import Stopped, pdf, sheet, write_file, write_pdf
from lcsurvey.report.name import LONGEST, file_name, safe
from lcsurvey.report.preview import Preview
from lcsurvey.report.verify import Reading, compare, read
from lcsurvey.score.library import Library
from tests.report.conftest import FORMS, Filled


def test_names_say_annex_table_circle_and_day(library: Library) -> None:
    form = library.table("jining/typing").form
    assert file_name(form, "黄河花园一刻钟便民生活圈", "2026-11-21") == "附件2_分型表_黄河花园_20261121.pdf"
    assert file_name(form, ["瑞丰一刻钟便民生活圈", "新河"], "2026-11-21") == "附件2_分型表_瑞丰等2个_20261121.pdf"
    assert file_name(form, "黄河花园", "", blank=True) == "附件2_分型表_空白表_黄河花园.pdf"
    assert file_name(form, "一刻钟便民生活圈", "2026-11-21") == "附件2_分型表_一刻钟便民生活圈_20261121.pdf"
    assert file_name(form, "银杏社区便民生活圈", "2026-11-21") == "附件2_分型表_银杏社区_20261121.pdf"


def test_names_are_what_windows_can_keep() -> None:
    assert safe('东/西<区>:"一"|?*\\') == "东－西－区－－－一－－－－－"
    assert safe("尾点. .") == "尾点"
    assert safe("CON") == "CON－"
    assert len(safe("长" * 300)) == LONGEST
    assert safe("a\u202eb\nc") == "ab－c"


@pytest.mark.parametrize("form_id", FORMS)
def test_the_file_is_whole_and_nothing_is_left_beside_it(filled: Filled, form_id: str, tmp_path: Path) -> None:
    target = tmp_path / "表.pdf"
    heard: list[int] = []
    records = [filled(form_id, edition=n) for n in range(3)]
    written = write_pdf(records, target, progress=heard.append)
    assert [path.name for path in tmp_path.iterdir()] == ["表.pdf"]
    assert target.read_bytes() == pdf(records)
    assert heard == [1, 2, 3]
    assert written.codes == tuple(sheet(record).code for record in records)


def test_stopping_leaves_what_was_there(filled: Filled, tmp_path: Path) -> None:
    target = tmp_path / "表.pdf"
    target.write_bytes(b"old")
    heard: list[int] = []
    with pytest.raises(Stopped, match="已停止"):
        write_pdf([filled("jining/typing")] * 5, target, progress=heard.append, stopped=lambda: len(heard) == 2)
    assert heard == [1, 2]
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["表.pdf"]


def test_a_place_that_cannot_be_written_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"没有的/表\.pdf：文件夹不存在"):
        write_file(tmp_path / "没有的" / "表.pdf", b"x")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="不是文件夹"):
        write_file(tmp_path / "file" / "表.pdf", b"x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError, match="是一个文件夹"):
        write_file(tmp_path / "folder", b"x")
    with pytest.raises(OutputError, match="文件名太长"):
        write_file(tmp_path / ("长" * 200), b"x")


@pytest.mark.parametrize(("number", "words"), [(errno.ENOSPC, "磁盘已满"), (errno.EROFS, "只读"), (errno.EACCES, "打开")])
def test_a_failing_disk_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    target = tmp_path / "表.pdf"
    target.write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(document.os, "fsync", fail)
    with pytest.raises(OutputError, match=words):
        write_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["表.pdf"]


def test_paper_and_record_agree_until_the_record_changes(filled: Filled) -> None:
    record = filled("jining/evaluation")
    paper = read(pdf([record]))
    assert paper.codes == (sheet(record).code,)
    assert compare(paper, read(pdf([record]))) == ()
    changed = filled("jining/evaluation", more={"harmony": "meets"})
    found = compare(paper, read(pdf([changed])))
    assert any("良好" in difference.paper or "4" in difference.paper for difference in found)
    assert {difference.page for difference in found} >= {2}


def test_codes_are_found_on_the_page_where_the_data_is_lost(filled: Filled, tmp_path: Path) -> None:
    records = [filled("jining/typing", edition=n) for n in (1, 2)]
    data = pdf(records)
    assert read(data).codes == tuple(sheet(record).code for record in records)
    stripped = data.replace(b"/Keywords", b"/Kexwords")
    assert read(stripped).codes == read(data).codes


def test_a_file_that_is_no_pdf_is_refused_by_name(tmp_path: Path) -> None:
    other = tmp_path / "照片.pdf"
    other.write_bytes(b"\xff\xd8\xff")
    with pytest.raises(InputError, match=r"照片\.pdf：不是 PDF"):
        read(other)
    with pytest.raises(InputError, match="读不出来"):
        read(tmp_path / "没有.pdf")
    with pytest.raises(InputError, match="无法预览"):
        Preview(b"no")


def test_pictures_are_as_large_as_asked(filled: Filled) -> None:
    with Preview(pdf([filled("jining/evaluation")])) as preview:
        assert len(preview) == 2
        assert preview.size(0) == pytest.approx((595.28, 841.89), abs=0.1)
        picture = preview.picture(1, dpi=72)
        assert (picture.width, picture.height) == (596, 842)
        assert len(picture.data) == picture.stride * picture.height
        assert min(picture.data) < 64
        assert max(picture.data) == 255
        with pytest.raises(IndexError):
            preview.picture(2)


def test_lines_broken_elsewhere_are_no_difference() -> None:
    paper, record = Reading((), ("扣1分，服务每缺\n1项扣1分。\n81",)), Reading((), ("扣1分，服务\n每缺1项扣1分。\n81",))
    assert compare(paper, record) == ()
    assert compare(paper, Reading((), ("扣1分，服务\n每缺1项扣1分。\n82",))) != ()
