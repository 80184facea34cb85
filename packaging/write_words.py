"""Writes resources/translations/lcsurvey_en.ts, the English of the window, anew from the code (docs/decisions/0027).

What is new in the code comes in unfinished, what is gone from it goes; whatever was translated stays as it is. Then
the unfinished ones are filled in, in Qt Linguist or by hand. Sorted by text and without line numbers, so that two
people who add words meet only where they add the same ones. Prints how many are unfinished; the exit code is 1 then.

``.venv/bin/python packaging/write_words.py``
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "resources" / "translations" / "lcsurvey_en.ts"
WINDOW, ROOMS = "window", "rooms"
LOWER = ("circle", "intake", "record", "response", "score", "store", "sync")
UNSEEN = (
    "circle/guess.py", "circle/mapping.py", "circle/catalogue.py", "circle/signs.py", "circle/services.py",
    "record/canonical.py", "record/block.py", "response/derivation.py", "response/behind.py", "score/parse.py",
    "score/fit.py", "score/library.py", "score/defaults.py", "score/case", "score/checks/case.py",  # what is wrong with a table
    "intake/headings.py", "intake/guessing.py", "intake/units.py",  # headings of people's own lists
    "score/bulletin.py", "score/monthly.py", "response/answer_sheet.py",  # pages, the command line
    "store/sample", "store/migrations", "score/table.py",
)  # fmt: skip
"""Modules below whose Chinese reaches no screen."""
NO_WORDS = (
    "(空)", "(跳过)", "一二三四五六七八九", "一刻", "万", "不", "不可以", "不支持", "不是", "不能", "位", "公里", "刻钟", "十", "千米",
    "半", "单位:", "可以", "名", "对", "小时", "已选", "平", "平方", "平米", "支持", "无回答", "是的", "未作答", "未填", "未选",
    "未选中", "没", "没有", "能", "跳过", "选中", "钟", "一刻钟便民生活圈", "便民生活圈", "便民生活圈资料", "_第{1}次",
    "{1}_第{2}部分{3}", "签名_{1}.png", "亿|万|千|百|亩|公顷|公里|千米|km|米|分|小时|人|户|平方",
    "秒|里|[十百千万]米", "时", "以下空白", "同上", "待定", "无此业态", "暂无", "未知", "空缺", "计", "总数", "平均",
)  # fmt: skip
"""Chinese below that is compared with what people wrote, or is a name in the documents."""
_HAN = re.compile("[\u4e00-\u9fff]")
_PATTERN = re.compile(r"\\d|\(\?|\[\^|\|\w*\)|\$$|%[md]")
_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="en" sourcelanguage="zh_CN">\n'
)


def window_files() -> list[Path]:
    """The modules whose sentences stand in ``tr("…")``."""
    return [*sorted((ROOT / "lcsurvey" / "ui").rglob("*.py")), ROOT / "lcsurvey" / "app.py"]


def asked_nodes(tree: ast.AST) -> Iterator[ast.Constant]:
    """What ``tr`` is called with in a module, where it is written out."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr" and node.args:
            text = node.args[0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text


def asked(tree: ast.AST) -> Iterator[str]:
    """The sentences of a module that are asked for by ``tr``."""
    return (str(text.value) for text in asked_nodes(tree))


def room_files() -> list[Path]:
    """The modules below the window whose errors, findings and labels reach it."""
    found = [path for room in LOWER for path in sorted((ROOT / "lcsurvey" / room).rglob("*.py"))]
    found += [ROOT / "lcsurvey" / name for name in ("errors.py", "paths.py")]
    return [path for path in found if not any(part in path.as_posix() for part in UNSEEN)]


def finished(tree: ast.AST) -> Iterator[str]:
    """The Chinese sentences of a module as they stand there; what is filled in are numbered places, {1}, {2}."""
    inside = {
        id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr | ast.Expr) for part in _parts(node)
    }
    for node in ast.walk(tree):
        if id(node) in inside:
            continue
        if isinstance(node, ast.JoinedStr):
            yield "".join(_numbered(node))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _parts(node: ast.JoinedStr | ast.Expr) -> list[ast.expr]:
    """What is no sentence of its own: the pieces of a sentence with places, the docstring."""
    return node.values if isinstance(node, ast.JoinedStr) else [node.value]


def _numbered(node: ast.JoinedStr) -> Iterator[str]:
    number = 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            yield part.value
        else:
            number += 1
            yield f"{{{number}}}"


def sources() -> Mapping[str, set[str]]:
    """Context → every sentence the code has for it."""
    words = {text for path in window_files() for text in asked(ast.parse(path.read_text(encoding="utf-8")))}
    below = {text for path in room_files() for text in finished(ast.parse(path.read_text(encoding="utf-8")))}
    shown = {text for text in below if _HAN.search(text) and not _PATTERN.search(text) and text not in NO_WORDS}
    return {WINDOW: words, ROOMS: shown}


def known() -> Mapping[str, Mapping[str, str]]:
    """Context → source → translation, as the file has them now; unfinished ones are left out."""
    found: dict[str, dict[str, str]] = {}
    if not FILE.exists():
        return found
    for context in ElementTree.parse(FILE).getroot().iter("context"):
        of_it = found.setdefault(context.findtext("name", ""), {})
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                of_it[message.findtext("source", "")] = translation.text
    return found


def document(wanted: Mapping[str, set[str]], translated: Mapping[str, Mapping[str, str]]) -> str:
    """The file as Qt Linguist writes it."""
    parts = [_HEAD]
    for context, texts in wanted.items():
        parts.append(f"<context>\n    <name>{context}</name>\n")
        for text in sorted(texts):
            english = translated.get(context, {}).get(text, "")
            ending = (
                f"<translation>{_quoted(english)}</translation>"
                if english
                else '<translation type="unfinished"></translation>'
            )
            parts.append(f"    <message>\n        <source>{_quoted(text)}</source>\n        {ending}\n    </message>\n")
        parts.append("</context>\n")
    return "".join((*parts, "</TS>\n"))


def _quoted(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def main() -> int:
    """Writes the file; 1 where something is unfinished."""
    wanted, translated = sources(), known()
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(document(wanted, translated), encoding="utf-8")
    missing = [
        text for context, texts in wanted.items() for text in sorted(texts) if text not in translated.get(context, {})
    ]
    for text in missing:
        print(text)
    print(f"{sum(map(len, wanted.values()))} sentences, {len(missing)} unfinished")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
