"""Pages of the PDF: how many, what stands on which, what fonts, and the same bytes every time."""

from __future__ import annotations

import re
import shutil
import subprocess

import pypdfium2
import pytest
import zxingcpp

from lcsurvey.errors import ResourceError
from lcsurvey.report.code import read_payload
from lcsurvey.report.document import pdf, sheet
from lcsurvey.report.pdf import fonts
from lcsurvey.report.pdf.plan import Planner
from lcsurvey.report.pdf.writer import render
from lcsurvey.report.sheet import PageOptions
from lcsurvey.score.library import Library
from tests.report.conftest import FORMS, Filled

NOTE = "本圈位于老城区与新区交界处，服务范围包括三个社区。" * 20  # 500 characters
PAGES = {"jining/typing": 1, "jining/evaluation": 2, "ordos/acceptance": 1}


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def texts(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [squeezed(page.get_textpage().get_text_bounded()) for page in document]
    finally:
        document.close()


def without_furniture(page: str) -> str:
    """A page's words without running head and footer, so that what goes on over pages can be read on."""
    page = re.sub(r"^附件.{1,60}（续）.*?第\d+页共\d+页", "", page)
    return re.sub(r"编号[0-9A-Z-]{11}.*$", "", page)


@pytest.mark.parametrize("form_id", FORMS)
@pytest.mark.parametrize("blank", [False, True])
def test_every_cell_can_be_read_whole(filled: Filled, form_id: str, blank: bool) -> None:
    record = filled(form_id)
    found = "".join(texts(pdf([record], blank=blank)))
    for row in sheet(record, blank=blank).text():
        for cell in row:
            assert squeezed(cell) in found


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler")
@pytest.mark.parametrize("form_id", FORMS)
@pytest.mark.parametrize("length", [0, 23, 240, 500])
def test_pdftotext_reads_every_cell_of_the_frame_whole(filled: Filled, form_id: str, length: int) -> None:
    """Notes change the height that is left for the frame, and so its type and where its lines stand."""
    first = filled(form_id).table.form.questions[0].name
    record = filled(form_id, notes={first: NOTE[:length]} if length else None)
    command = ["pdftotext", "-", "-"]
    found = squeezed(subprocess.run(command, input=pdf([record]), capture_output=True, check=True).stdout.decode())
    for row in sheet(record).text():
        for cell in row:
            assert squeezed(cell) in found


@pytest.mark.parametrize("form_id", FORMS)
def test_tables_take_the_pages_they_should(filled: Filled, form_id: str) -> None:
    for record in (filled(form_id), filled(form_id, without=("商居和谐", "品质提升类业态", "便利店"))):
        for blank in (False, True):
            assert len(texts(pdf([record], blank=blank))) == PAGES[form_id]


@pytest.mark.parametrize("form_id", FORMS)
def test_type_stays_legible_on_one_page(filled: Filled, form_id: str) -> None:
    made = sheet(filled(form_id))
    plan, _ = Planner(made.template).plan(made)
    assert plan.scale.size >= 9


@pytest.mark.parametrize("form_id", FORMS)
def test_a_note_of_500_characters_prints_whole_and_signatures_are_not_alone(filled: Filled, form_id: str) -> None:
    record = filled(form_id)
    names = [question.name for question in record.table.form.questions[:2]]
    for length in (1, 12, 500, 1500):
        noted = filled(form_id, notes={names[0]: (NOTE * 3)[:length], names[1]: "短注"})
        pages = texts(pdf([noted]))
        joined = "".join(without_furniture(page) for page in pages)
        assert squeezed(noted.response.notes[names[0]])[:20] in joined  # type: ignore[union-attr]
        assert joined.count("服务范围包括三个社区") == (NOTE * 3)[:length].count("服务范围包括三个社区")
        last = pages[-1]
        assert "填表人（签字）" in last
        assert "短注" in last


def test_signatures_take_rows_along_to_a_new_page(filled: Filled) -> None:
    made = sheet(filled("ordos/acceptance"))
    for lines in range(40):
        crowded = type(made)(made.template, made.values, tuple(f"第{i}行" for i in range(lines)))
        for page in Planner(made.template).plan(crowded)[0].pages:
            words = "".join(item.text for mark in page.static if hasattr(mark, "line") for item in mark.line.items)
            if "签字" in words:
                assert "总分" in words


def test_a_named_other_of_any_length_grows_its_row(filled: Filled) -> None:
    text = "剧本娱乐、桌面游戏、" * 30
    made = filled("jining/typing", more={"quality_formats_other": text})
    found = texts(pdf([made]))
    assert squeezed(text) in found[-1]
    taller = filled("jining/typing", more={"basic_formats_other": text * 4, "quality_formats_other": text * 3})
    assert "".join(texts(pdf([taller]))).count("剧本娱乐") == 30 * 7


def test_a_merged_cell_goes_on_with_its_label(filled: Filled) -> None:
    first, second = texts(pdf([filled("jining/evaluation")]))
    assert "二、服务体验（60分）" in first
    assert "二、服务体验（60分）（续）" in second
    assert first.count("评价内容") == second.count("评价内容") == 1
    assert "第1页共2页" in first
    assert "第2页共2页" in second


@pytest.mark.parametrize("form_id", FORMS)
def test_a_name_is_text_whatever_it_is(filled: Filled, form_id: str) -> None:
    name = "䶮㙟鄠<img src=x>&amp;(\\)生活圈"
    assert squeezed(name) in texts(pdf([filled(form_id, name=name)]))[0]


def test_a_character_no_font_has_is_drawn_as_geta(filled: Filled) -> None:
    assert "〓野家" in texts(pdf([filled("ordos/acceptance", name="\U0003134a野家")]))[0]
    assert fonts.lacking(["\U0003134a野家 〓\n", "\U0003134a𠮷"]) == ("\U0003134a",)


@pytest.mark.parametrize("letters", ["𠮷", "𡈽𣗄𬱖", "𠀋𦺅𮯙"])
def test_rare_letters_of_names_are_drawn_and_can_be_copied_again(filled: Filled, letters: str) -> None:
    name = f"{letters}里䶮㙟"
    assert fonts.lacking([name]) == ()
    data = pdf([filled("ordos/acceptance", name=name)])
    assert name in texts(data)[0]
    assert fonts.faces()["label"].width(letters) == pytest.approx(len(letters))


def test_every_letter_of_the_general_table_beyond_the_others_is_there() -> None:
    """通用规范汉字表 has 8,105 letters; these 196 stand beyond U+FFFF."""
    letters = (
        "𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀"
        "𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷"
        "𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮"
        "𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓"
    )
    assert len(letters) == 196
    assert fonts.lacking([letters]) == ()


def test_every_font_is_embedded_and_none_is_helvetica(filled: Filled) -> None:
    data = pdf([filled(form_id) for form_id in FORMS], evidence=True)
    named = set(re.findall(rb"/BaseFont\s*/([A-Za-z0-9+]+)", data))
    assert named
    assert all(re.match(rb"[A-Z]{6}\+LC(Song|SongB|Hei)L\d$", name) for name in named)
    assert data.count(b"/FontFile2") == len(named)


def test_no_character_of_the_tables_falls_back_to_geta(library: Library) -> None:
    for form_id in FORMS:
        form = library.table(form_id).form
        for text in (form.title, *form.notes, *(c.label for q in form.questions for c in q.choices)):
            for face in fonts.faces().values():
                assert all(shown != fonts.GETA for _, run in face.runs(text) for shown in run)


def test_the_same_record_gives_the_same_bytes_alone_and_in_company(filled: Filled) -> None:
    record = filled("jining/evaluation")
    assert pdf([record]) == pdf([record])
    crowd = [filled("jining/evaluation", name="甲" * n) for n in (3, 60, 5)]
    pages = texts(pdf([*crowd, record]))
    assert pages[-2:] == texts(pdf([record]))
    assert b"D:20261121" in pdf([record])


@pytest.mark.parametrize("form_id", FORMS)
def test_the_code_on_the_page_leads_back_to_the_record(filled: Filled, form_id: str) -> None:
    record = filled(form_id)
    document = pypdfium2.PdfDocument(pdf([record]))
    for page in document:
        picture = page.render(scale=3).to_pil()
        found = zxingcpp.read_barcodes(picture)
        assert [read_payload(one.text) for one in found] == [(sheet(record).code, form_id, "640502-07")]
    document.close()


def test_what_is_ours_can_be_switched_off(filled: Filled) -> None:
    record = filled("ordos/acceptance")
    bare = pdf([record], options=PageOptions(qr=False, number=False, seal=False))
    words = texts(bare)[0]
    assert "编号" not in words
    assert "盖章处" not in words
    page = pypdfium2.PdfDocument(bare)[0]
    assert not zxingcpp.read_barcodes(page.render(scale=3).to_pil())
    assert "（盖章处）" in texts(pdf([record]))[0]


def test_pages_are_black_and_grey_alone(filled: Filled) -> None:
    page = pypdfium2.PdfDocument(pdf([filled("jining/typing")]))[0]
    picture = page.render(scale=1).to_pil().convert("RGB")
    assert all(r == g == b for _, (r, g, b) in picture.getcolors(1 << 16) or [])


def test_a_missing_font_is_named_with_the_remedy(filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(fonts.FILES, "title", "LCNone")
    fonts.faces.cache_clear()
    try:
        with pytest.raises(ResourceError, match=r"LCNone\.ttf.*重新安装"):
            render([sheet(filled("jining/typing"))])
    finally:
        monkeypatch.undo()
        fonts.faces.cache_clear()
        fonts.faces()
