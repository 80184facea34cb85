"""Writes resources/translations/lcsurvey_en.ts, the English of the window, anew from the code (docs/decisions/0027).

What is new in the code comes in unfinished, what is gone from it goes; whatever was translated stays as it is. Then
the unfinished ones are filled in, in Qt Linguist or by hand. Sorted by text and without line numbers, so that two
people who add words meet only where they add the same ones. Prints how many are unfinished; the exit code is 1 then.

``.venv/bin/python packaging/write_words.py``
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "resources" / "translations" / "lcsurvey_en.ts"
WINDOW, ROOMS = "window", "rooms"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="en" sourcelanguage="zh_CN">\n'


def window_files() -> list[Path]:
    """The modules whose sentences stand in ``tr("…")``."""
    return [*sorted((ROOT / "lcsurvey" / "ui").rglob("*.py")), ROOT / "lcsurvey" / "app.py"]


def asked(tree: ast.AST) -> Iterator[str]:
    """The sentences of a module that are asked for by ``tr``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr" and node.args:
            text = node.args[0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value


def sources() -> Mapping[str, set[str]]:
    """Context → every sentence the code asks for."""
    words = {text for path in window_files() for text in asked(ast.parse(path.read_text(encoding="utf-8")))}
    return {WINDOW: words}


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
            ending = f"<translation>{_quoted(english)}</translation>" if english else '<translation type="unfinished"></translation>'
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
    missing = [text for context, texts in wanted.items() for text in sorted(texts) if text not in translated.get(context, {})]
    for text in missing:
        print(text)
    print(f"{sum(map(len, wanted.values()))} sentences, {len(missing)} unfinished")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
