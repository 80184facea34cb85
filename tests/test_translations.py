"""English is complete: every Chinese word of the window is asked for, translated, with its places, and nothing else is."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from lcsurvey.ui.english import English, counted

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "packaging"))

import write_words as writing  # noqa: E402

TYPED: Mapping[str, frozenset[str]] = {
    "advice/row.py": frozenset({"＋"}),
    "circle/columns.py": frozenset({"是", "否", "≤<＜≦"}),
    "circle/reading.py": frozenset(
        {"(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?", "今天", "今日", "(\\d{4})\\s*[-/.年]\\s*", "[、,，;；\\n]"}
    ),
    "differences/own.py": frozenset({"、", "，"}),
    "matrix/model.py": frozenset({"分", "可达", "不可达", "钟"}),
    "satisfaction/reported.py": frozenset({"份", "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"}),
    "table/choices.py": frozenset({"y有是", "n-－无否"}),
    "table/options.py": frozenset({"有", "－", "无"}),
    "table/typed.py": frozenset(
        {"([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?|([0-9]{4})([0-9]{2})([0-9]{2})"}
    ),
}
"""What people type in Chinese, whatever the language of the window: dates, yes and no, minutes, lists."""
COMPARED: Mapping[str, frozenset[str]] = {
    "checks/lacking.py": frozenset({"（"}),
    "circle/adder.py": frozenset({"："}),
    "differences/deciding.py": frozenset({"编号", "的电脑"}),
    "differences/wording.py": frozenset({"（", "）"}),
    "exchange/details.py": frozenset({"自评"}),
    "outlets/entry.py": frozenset({"名称", "业态", "。"}),
    "satisfaction/exported.py": frozenset({"（"}),
    "satisfaction/stop.py": frozenset({"（"}),
    "settings/choice.py": frozenset({"、"}),
    "table/before.py": frozenset({"分"}),
    "window/beginning.py": frozenset({"示例"}),
    "window/helping.py": frozenset({"示例"}),
    "window/summing.py": frozenset({"小区", "问卷", "第三方汇总表", "台账", "活动", "登记表"}),
    "circle/rows_screen.py": frozenset({"市", "区县", "街道"}),
    "as_of/rows.py": frozenset({"（", "）"}),
    "circle/standing.py": frozenset({"："}),
}
"""Compared with what is stored, with forms, or with what the rooms below say in Chinese."""
KEPT: Mapping[str, frozenset[str]] = {
    "advice/screen.py": frozenset({"未开工"}),
    "circle/facts.py": frozenset({"独立", "合并", "新建", "改造提升"}),
    "evidence/words.py": frozenset({"资料", "台账", "现场", "签字页"}),
    "ledgers/activities.py": frozenset({"邻里节", "美食节", "团购节", "家电家居", "家政便民服务", "其他", "台账"}),
    "ledgers/plans.py": frozenset({"问卷", "座谈会", "入户走访", "热线", "网络留言", "其他", "未开工", "资料"}),
    "outlets/screen.py": frozenset({"现场"}),
    "returning/doubts.py": frozenset(
        {
            "没有填，请补填",
            "与网点登记的数对不上，请核对",
            "与证明材料不符，请核对",
            "请附照片或证明材料",
            "数字明显偏大或偏小，请核对",
            "单位填错了，请核对",
            "与其他表的数不一致，请核对",
            "请写明依据",
            "还有 ",
            " 项没看，请补填",
            "还差 ",
            " 格没填，请补填",
        }
    ),
    "satisfaction/survey.py": frozenset({"资料"}),
    "table/acting.py": frozenset({"资料", "活动"}),
    "table/origin.py": frozenset(
        {
            "临时停业",
            "已经关店",
            "新开业，还没登记",
            "登记漏了或重复",
            "走不到，或走法不同",
            "按实地清点的数",
            "按主管部门的数",
        }
    ),
    "exchange/progress.py": frozenset(
        {
            "各生活圈的表都交齐了，谢谢大家。",
            "年",
            "月",
            "日",
            "以下 ",
            " 个生活圈尚未交齐：",
            "。",
            "交过还没有看到回执的，请再发一次。",
            "发来的文件还没收进",
            "、",
            "请按各自的期限交表。",
            "已交 ",
            "退回 ",
            " 张待改",
            "请于",
            "前交表。",
            "（",
            "）",
            "期限是",
            "，已经过了，请尽快交表。",
            "，",
        }
    ),
}
"""Goes into the record or to other people, who work in Chinese."""
NAMED: Mapping[str, frozenset[str]] = {
    "as_of/printing.py": frozenset({"月报表_"}),
    "backups/screen.py": frozenset({"_备份"}),
    "comparing/printing.py": frozenset({"对照表", "现场评分表", "两期对照"}),
    "evidence/exporting.py": frozenset({"材料"}),
    "evidence/given.py": frozenset({"粘贴的图片"}),
    "filetype.py": frozenset({"Name[zh_CN]=一刻钟便民生活圈调查"}),
    "preview/screen.py": frozenset({"张表"}),
    "window/desk.py": frozenset({"示例"}),
    "window/printing.py": frozenset({"满意度汇总表_"}),
}
"""Names of files, folders and printed pages."""
DRAWN: Mapping[str, frozenset[str]] = {
    "matrix/view.py": frozenset({"、，）/", "（"}),
    "sketch/screen.py": frozenset({"－", "＋"}),
    "pinyin.py": frozenset({"一", "便利店"}),
}
"""Signs that are drawn, signs that do not begin a line, and words that only warm something up."""
ITSELF: Mapping[str, frozenset[str]] = {
    "words.py": frozenset(
        {"中文", "下次打开本程序时，界面是中文。", "程序文件损坏：", " 读不出来。请重新安装本程序。"}
    ),
}
"""Each language in its own words; said where no other language can be read."""
WITHOUT = TYPED | COMPARED | KEPT | NAMED | DRAWN | ITSELF
READS = frozenset({"english.py"})
"""Takes Chinese apart."""
CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
NAME = re.compile(r"\{(\w+)[^{}]*\}")


def other(path: Path) -> Iterator[str]:
    """The Chinese of a module that is not asked for by ``tr``, docstrings left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    asked = {id(text) for text in (*writing.asked_nodes(tree), *docs(tree))}
    for node in ast.walk(tree):
        written = isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in asked
        if written and node.value.strip() and CHINESE.search(node.value):
            yield node.value


def docs(tree: ast.AST) -> Iterator[ast.expr]:
    """Strings that stand for themselves."""
    return (
        node.value for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    )


@pytest.fixture(scope="module")
def sources() -> Mapping[str, set[str]]:
    """What the code has."""
    return writing.sources()


@pytest.fixture(scope="module")
def known() -> Mapping[str, Mapping[str, str]]:
    """What is translated."""
    return writing.known()


def test_every_chinese_word_of_the_window_is_asked_for_or_named_here() -> None:
    found: dict[str, frozenset[str]] = {}
    for path in writing.window_files():
        words = frozenset(other(path))
        if words and path.name not in READS:
            found[path.relative_to(ROOT / "lcsurvey").as_posix().removeprefix("ui/")] = words
    assert found == WITHOUT


def test_every_sentence_is_translated_and_none_is_left_over(
    sources: Mapping[str, set[str]], known: Mapping[str, Mapping[str, str]]
) -> None:
    for context, texts in sources.items():
        assert sorted(texts - set(known[context])) == [], f"{context}: packaging/write_words.py, then translate"
        assert sorted(set(known[context]) - texts) == [], f"{context}: packaging/write_words.py"
    assert writing.FILE.read_text(encoding="utf-8") == writing.document(sources, known)


def test_the_places_of_a_sentence_stay_in_its_english(known: Mapping[str, Mapping[str, str]]) -> None:
    for context, texts in known.items():
        for source, english in texts.items():
            places, kept = set(NAME.findall(source)), set(NAME.findall(english))
            assert kept == places if context == writing.WINDOW else kept <= places, source


def test_the_english_is_english(known: Mapping[str, Mapping[str, str]]) -> None:
    said = {english for texts in known.values() for english in texts.values()}
    quoted = {"生活圈", "社区", "是", "否"}  # headings and words of people's own tables
    assert [one for one in said if set(re.findall("[\u4e00-\u9fff]+", one)) - quoted - {"瑞丰"}] == []
    assert [one for one in said if re.search("[，。；：（）]", one)] == []


def test_a_plural_belongs_to_the_number_before_it(known: Mapping[str, Mapping[str, str]]) -> None:
    for texts in known.values():
        for source, english in texts.items():
            if "[" in english:
                assert re.search(r"\{\w+[^{}]*\}", english.partition("[")[0]), source
    assert counted("{count:,} [outlet|outlets]", {"count": 1}) == "{count:,} outlet"
    assert counted("{count:,} [outlet|outlets]", {"count": 1200}) == "{count:,} outlets"


@pytest.fixture(scope="module")
def english(known: Mapping[str, Mapping[str, str]]) -> English:
    """What the window asks."""
    return English(known[writing.WINDOW], known[writing.ROOMS])


@pytest.mark.parametrize(
    ("chinese", "said"),
    [
        ("收到 1180 份，有效 1146 份", "1180 received, 1146 valid"),
        ("7 个小区中 6 个可到，到不了：阳光家园", "6 of 7 compounds can reach it, not reached from: 阳光家园"),
        ("附件要有名称，请填写。\n没有这个附件，可能已被删除。请刷新后再试。",
         "An attachment needs a name.\nThere is no such attachment, perhaps it was deleted. Refresh and try again."),
        ("便利店：7 个小区全部能到，得满分 8 分。", "便利店: All 7 compounds can reach it: full 8 points."),
        ("3 家，最近 1 分钟", "3 outlets, the nearest 1 minute away"),
        ("28 项，每项 1.5 分，最高 40 分，得 40 分。", "28 items, 1.5 points each, 40 points at most: 40 points."),
        ("已有 2 项，每项 1 分，已得 2 分。填完最高可到 12 分。",
         "2 items so far, 1 point each: 2 points. At best 12 points when complete."),
        ("逾期，还差 2 个", "overdue, 2 items to go"),
        ("上门或线上", "at home or online"), ("街道", "Subdistrict"), ("主管部门", "Authority"),
    ],
)  # fmt: skip
def test_a_finished_sentence_is_recognised(english: English, chinese: str, said: str) -> None:
    assert english.said(chinese) == said


def test_what_somebody_wrote_stays(english: English) -> None:
    for text in (
        "社区年货大集",
        "重阳、敬老助餐活动",
        "名称",
        "2026年下半年",
        "由评价人按落实情况打0—4分，每0.5分一档。",
    ):
        assert english.heard(text) == text


def test_errors_are_understood(english: English) -> None:
    said = english.heard("《评价表》里没有这一题，意见没有保存。")
    assert said == 'There is no such question in "评价表"; the remark was not saved.'


def test_qt_reads_the_file(known: Mapping[str, Mapping[str, str]], tmp_path: Path) -> None:
    import subprocess

    import PySide6
    from PySide6.QtCore import QTranslator

    tool = next((path for path in Path(PySide6.__file__).parent.glob("lrelease*") if path.is_file()), None)
    if tool is None:
        pytest.skip("this wheel of Qt has no lrelease")
    target = tmp_path / "lcsurvey_en.qm"
    subprocess.run([tool, "-silent", writing.FILE, "-qm", target], check=True, timeout=60)
    translator = QTranslator()
    assert translator.load(str(target))
    assert translator.translate(writing.WINDOW, "没有找到") == known[writing.WINDOW]["没有找到"]
