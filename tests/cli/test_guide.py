"""guide: the 导视图 as a file, as a list, as data."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdfium2

from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace

Call = Callable[..., Any]


def _register(folder: Path) -> None:
    with Workspace.open(folder, library=Library()) as space:
        circle = space.find_circle("瑞丰").id
        space.add("compound", {"name": "金水湾", "circle": circle})
        outlet = {"name": "好邻居便利店", "circle": circle, "format": "convenience_store", "minutes": Decimal(5)}
        space.add("outlet", outlet)


def test_the_guide_is_written_under_its_own_name(lc: Call, folder: Path, tmp_path: Path) -> None:
    _register(folder)
    done = lc("guide", "-w", folder, "--circle", "瑞丰", "-o", f"{tmp_path}/", "--paper", "a3", "--phone", "12345")
    assert (done.code, done.err) == (0, "")
    (path,) = tmp_path.glob("导视图_瑞丰_*_A3.pdf")
    document = pypdfium2.PdfDocument(path)
    try:
        words = document[0].get_textpage().get_text_bounded()
    finally:
        document.close()
    assert "好邻居便利店" in words
    assert "便民热线：12345" in words


def test_the_list_and_the_data(lc: Call, folder: Path) -> None:
    assert "还没有登记网点" in lc("guide", "-w", folder, "--circle", "瑞丰").out
    _register(folder)
    assert "好邻居便利店" in lc("guide", "-w", folder, "--circle", "瑞丰").out
    data = lc("guide", "-w", folder, "--circle", "瑞丰", "--json").json
    assert [one["name"] for one in data["compounds"]] == ["金水湾"]
    (outlet,) = data["outlets"]
    assert (outlet["number"], outlet["name"]) == (1, "好邻居便利店")
    assert 0 < outlet["x"] ** 2 + outlet["y"] ** 2 <= 1


def test_a_paper_that_is_none_is_refused(lc: Call, folder: Path) -> None:
    done = lc("guide", "-w", folder, "--circle", "瑞丰", "--paper", "B5")
    assert done.code == 1
    assert "A4、A3" in done.err
