"""The 导视图 as a sheet: paper, words, the whole list, read back by another program."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Circle, Compound, Outlet
from lcsurvey.circle.sketch import sketch
from lcsurvey.report.guide import Guide, Paper, beside, pdf

FORMATS = tuple(catalogue().by_id)
CIRCLE = Circle("c", "黄河花园一刻钟便民生活圈", phone="0955-7012345")


def _guide(many: int, paper: Paper = "A4", name: str = "网点") -> Guide:
    outlets = tuple(
        Outlet(f"o{n:03}", f"{name}{n:03}", format=FORMATS[n * 7 % 40], minutes=Decimal((5, 10, 15, 20)[n % 4]))
        for n in range(many)
    )
    compounds = tuple(Compound(str(n), f"小区{n}") for n in range(5))
    drawn = sketch(Facts(CIRCLE, compounds=compounds, outlets=outlets), catalogue())
    return Guide(drawn, "2026-11-22", "黄河花园社区", paper=paper)


def _text(data: bytes, at: Path) -> str:
    at.write_bytes(data)
    done = subprocess.run(["pdftotext", "-layout", str(at), "-"], capture_output=True, encoding="utf-8", check=True)
    return done.stdout


needs_reader = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler-utils")


@needs_reader
@pytest.mark.parametrize(("many", "paper"), [(3, "A4"), (90, "A4"), (300, "A3")])
def test_every_outlet_is_in_the_list(tmp_path: Path, many: int, paper: Paper) -> None:
    guide = _guide(many, paper)
    text = _text(pdf(guide), tmp_path / "x.pdf")
    assert "黄河花园一刻钟便民生活圈导视图" in text
    assert [n for n in range(many) if f"网点{n:03}" not in text] == []
    assert "示意图，不按比例" in text
    assert "便民热线：0955-7012345" in text
    assert "2026年11月22日" in text
    for kind in guide.sketch.kinds:
        assert kind.label in text


@needs_reader
def test_on_a_page_of_its_own_the_list_is_larger_and_its_columns_are_equally_long(tmp_path: Path) -> None:
    second = _text(pdf(_guide(85)), tmp_path / "x.pdf").split("\f")[1]
    per_line = [line.count("网点") for line in second.splitlines() if "网点" in line]
    assert set(per_line[:-1]) == {3}
    assert "…" not in second


@pytest.mark.parametrize(("paper", "size"), [("A4", (842, 595)), ("A3", (1191, 842))])
def test_the_paper_lies_across(paper: Paper, size: tuple[int, int]) -> None:
    from lcsurvey.report.preview import Preview

    with Preview(pdf(_guide(4, paper))) as pages:
        assert [tuple(round(each) for each in pages.size(number)) for number in range(len(pages))] == [size]


@needs_reader
def test_long_and_rare_names_are_cut_and_drawn(tmp_path: Path) -> None:
    name = "䶮㙟记老百姓大药房连锁有限公司" * 20
    text = _text(pdf(_guide(2, name=name)), tmp_path / "x.pdf")
    assert "䶮㙟记" in text
    assert "…" in text


def test_the_same_circle_gives_the_same_bytes() -> None:
    assert pdf(_guide(40)) == pdf(_guide(40))


def test_the_file_is_named_after_circle_day_and_paper() -> None:
    assert _guide(1, "A3").file_name == "导视图_黄河花园_20261122_A3.pdf"


def test_a_telephone_that_is_given_comes_before_the_circles() -> None:
    guide = replace(_guide(1), phone="12345")
    assert any("12345" in words for words in guide.foot)
    assert not any("0955" in words for words in guide.foot)


def test_minutes_are_said_as_people_say_them() -> None:
    spot = _guide(1).sketch.spots[0]
    assert beside(replace(spot, minutes=Fraction(5))) == "5分钟"
    assert beside(replace(spot, minutes=Fraction(25, 4))) == "7分钟"
    assert beside(replace(spot, minutes=Fraction(20))) == "15分钟以外"
    assert beside(replace(spot, minutes=None)) == ""
    assert beside(replace(spot, drawn=False, why="上门或线上")) == "上门或线上"
