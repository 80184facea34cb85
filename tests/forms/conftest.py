"""What the tests of the tables share: the library, and the documents' own words as excerpts."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from lcsurvey.score.library import Library
from lcsurvey.score.model import Rule
from lcsurvey.score.table import Table

FOLDER = Path(__file__).resolve().parent.parent / "golden" / "documents"
EXCERPTS = {
    ("jining", "附件2"): "jining-annex2.txt",
    ("jining", "附件3"): "jining-annex3.txt",
    ("jining", "附件1"): "jining-annex1.txt",
    ("jining", "正文"): "jining-body.txt",
    ("jining", "附件5"): "jining-annex5.txt",
    ("jining", "附件6"): "jining-annex6.txt",
    ("ordos", "附件2"): "ordos-annex2.txt",
    ("zhongwei", "附件1"): "zhongwei-annex1.txt",
    ("zhongwei", "附件2"): "zhongwei-annex2.txt",
    ("zhongwei", "附件3"): "zhongwei-annex3.txt",
    ("zhongwei", "表3-1"): "zhongwei-table31.txt",
    ("zhongwei", "正文"): "zhongwei-body.txt",
}


class Documents:
    """The annexes of the tables. Line breaks and spaces left by extraction are no wording."""

    @staticmethod
    @cache
    def excerpt(city: str, annex: str) -> str:
        """The annex as it was extracted, tabs and line breaks included."""
        return (FOLDER / EXCERPTS[city, annex]).read_text("utf-8")

    def words(self, city: str, annex: str = "") -> str:
        """One annex, or all of a city, without any white space."""
        annexes = [annex] if annex else [name for place, name in EXCERPTS if place == city]
        return "".join(self.bare(self.excerpt(city, name)) for name in annexes)

    def lines(self, city: str, annex: str) -> list[str]:
        """The non-empty lines, each without white space."""
        return [line for part in self.excerpt(city, annex).splitlines() if (line := self.bare(part))]

    def boxes(self, text: str) -> list[str]:
        """What stands after each □."""
        return [self.bare(part) for part in re.findall(r"□([^□]+)", text)]

    @staticmethod
    def bare(text: str) -> str:
        """Text without any white space."""
        return "".join(text.split())

    def wide(self, text: str) -> str:
        """Bare text with one width of brackets: the documents mix () and （）."""
        return self.bare(text).translate(str.maketrans("()", "（）"))


@pytest.fixture(scope="session")
def documents() -> Documents:
    return Documents()


@pytest.fixture(scope="session")
def library() -> Library:
    return Library()


def _every_rule(table: Table) -> list[Rule]:
    found: list[Rule] = []
    stack = list(reversed(table.rules.rules))
    while stack:
        rule = stack.pop()
        found.append(rule)
        stack.extend(reversed(rule.parts))
    return found


@pytest.fixture(scope="session")
def every_rule() -> Callable[[Table], list[Rule]]:
    """Every rule of a table, parents before their parts, in the paper's order."""
    return _every_rule
