"""Words that belong to the program's inside stand in no text of it, and so on no screen, no page and in no message."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

NEVER = re.compile("指纹|哈希|推导|实体|工作区|冲突|隔离")
"""What people say instead: 校验值, 由网点推得, 资料夹, 两份不一样, 收不进的文件."""
_VERBATIM = ("source", "clause", "notes")
"""Keys under which a form quotes its document word for word."""


def _texts(path: Path) -> Iterator[tuple[int, str]]:
    """The texts of a module with their lines, docstrings left out."""
    tree = ast.parse(path.read_text("utf-8"))
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body and isinstance(node.body[0], ast.Expr)
    }  # fmt: skip
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value


def _values(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        yield from (text for key, value in data.items() if key not in _VERBATIM for text in _values(value))
    elif isinstance(data, list):
        yield from (text for value in data for text in _values(value))


def test_no_text_of_the_program_says_them(repository: Path) -> None:
    found = [
        f"{path.relative_to(repository)}:{line}: {text[:60]}"
        for path in sorted((repository / "lcsurvey").rglob("*.py"))
        for line, text in _texts(path)
        if NEVER.search(text)
    ]
    assert found == []


def _bare(text: str) -> str:
    return "".join(text.split())


def test_no_table_and_no_list_says_them_but_in_the_documents_own_words(repository: Path) -> None:
    folder = repository / "tests" / "golden" / "documents"  # “保留实体店铺面对面人工服务”
    quoted = _bare("".join(path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))))
    found = [
        f"{path.relative_to(repository)}: {text[:60]}"
        for path in sorted((repository / "forms").rglob("*.toml"))
        for text in _values(tomllib.loads(path.read_text("utf-8")))
        if NEVER.search(text) and _bare(text) not in quoted
    ]
    assert found == []


@pytest.mark.parametrize("name", ["lc", "lc.cmd"])
def test_neither_do_the_scripts_that_start_it(repository: Path, name: str) -> None:
    assert not NEVER.search((repository / name).read_text("utf-8", errors="replace"))


def test_the_test_would_see_one(tmp_path: Path) -> None:
    module = tmp_path / "said.py"
    module.write_text('"""工作区"""\nSAID = f"有 {1} 处冲突"\n', "utf-8")
    assert [line for line, text in _texts(module) if NEVER.search(text)] == [2]
