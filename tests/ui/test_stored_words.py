"""What goes into the record is the same in every language of the window."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from lcsurvey.store.kinds import KINDS

CHOICES = {
    field.name: frozenset(field.choices) for kind in KINDS.values() for field in kind.fields if field.choices
}  # fmt: skip
ANY = frozenset().union(*CHOICES.values())
"""A constant of a module may be meant for any field."""


def _translated(node: ast.AST) -> str:
    """The words of ``tr("…")``; empty for anything else."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr" and node.args:
        words = node.args[0]
        return words.value if isinstance(words, ast.Constant) and isinstance(words.value, str) else ""
    return ""


def _given(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """Every name that is given something: in a dict, as a keyword, or as a constant of the module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and node in tree.body:
            yield "", node.value
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield key.value, value
        elif isinstance(node, ast.keyword) and node.arg:
            yield node.arg, node.value


def _wrong(text: str) -> list[str]:
    """Fields that are given a translation of what is stored."""
    return [
        f"{value.lineno}: {name} {words}" for name, value in _given(ast.parse(text))
        if (words := _translated(value)) and words in (CHOICES.get(name, ()) if name else ANY)
    ]  # fmt: skip


def test_no_stored_choice_is_translated(repository: Path) -> None:
    files = sorted((repository / "lcsurvey" / "ui").rglob("*.py"))
    found = {path.name: wrong for path in files if (wrong := _wrong(path.read_text("utf-8")))}
    assert found == {}


def test_the_test_would_see_one() -> None:
    assert _wrong('add("project", {"progress": tr("未开工")})') == ["1: progress 未开工"]
    assert _wrong('Strip(category=tr("资料"))') == ["1: category 资料"]
    assert _wrong('SIGNED = tr("签字页")') == ["1:  签字页"]
    assert _wrong('Field(progress=tr("进展"))') == []
