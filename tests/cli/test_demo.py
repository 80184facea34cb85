"""``lcsurvey demo`` and the sample it fills in."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lcsurvey.score.library import Library
from lcsurvey.store.sample import fill_sample, has_sample, sample_person
from lcsurvey.store.workspace import Workspace

Call = Callable[..., Any]
PACKS = Library().packs()


@pytest.mark.slow
def test_the_demo_makes_fills_scores_prints_and_proves(lc: Call, tmp_path: Path) -> None:
    began = time.monotonic()
    done = lc("demo", tmp_path / "示例", "--no-window")
    assert (done.code, done.err) == (0, "")
    assert time.monotonic() - began < 60
    assert "24 个生活圈，33 个社区" in done.out
    assert "与资料一致" in done.out
    root = tmp_path / "示例"
    names = sorted(path.name for path in (root / "打印" / "瑞丰").iterdir())
    assert [re.sub(r"\d{8}", "D", name) for name in names] == [
        "附件2_分型表_瑞丰_D.pdf", "附件2_验收考核标准_瑞丰_D.pdf", "附件3_评价表_瑞丰_D.pdf",
    ]  # fmt: skip
    assert len(list((root / "打印").glob("*等*个_*.pdf"))) == 3
    assert (root / "全部资料.jsonl").read_bytes() == lc("dump", "-w", root / "资料").out.encode()
    assert lc("check").code == 0


def test_the_demo_can_be_run_again_in_the_same_folder(lc: Call, tmp_path: Path) -> None:
    for _ in range(2):
        assert lc("demo", tmp_path / "示例", "--pack", "ordos", "--no-window").code == 0
    assert len(list(tmp_path.glob("示例/**/lcsurvey.sqlite"))) == 2


def test_a_demo_that_cannot_be_made_says_why(lc: Call, tmp_path: Path) -> None:
    assert "“paris”没有示例" in lc("demo", tmp_path / "a", "--pack", "paris", "--no-window").err
    (tmp_path / "file").write_text("x")
    done = lc("demo", tmp_path / "file" / "b", "--no-window")
    assert done.code == 1
    assert "建不了文件夹" in done.err


@pytest.mark.parametrize("name", [name for name in PACKS if name != "zhongwei"])
def test_a_sample_is_whole_and_marked_as_made_up(name: str, tmp_path: Path) -> None:
    library = Library()
    assert has_sample(library, name)
    person = sample_person(library, name)
    with Workspace.create(tmp_path / "w", pack=library.pack(name), library=library, person=person) as space:
        filled = fill_sample(space, library)
        assert (len(space.outlets()), len(space.compounds())) == (filled.outlets, filled.compounds)
        assert all("示例" in thing.name for thing in (*space.outlets(), *space.compounds(), *space.circles()))
        assert space.check() == ()
        chains = {circle.id: sum(bool(o.chain) for o in space.outlets(circle.id)) for circle in space.circles()}
        for circle in space.circles():
            answers = space.response(circle.id, "jining/evaluation").answers if name == "jining" else {}
            if "outlets" in answers:
                assert (len(space.outlets(circle.id)), chains[circle.id]) == (answers["outlets"], answers["chains"])


def test_a_sample_is_the_same_every_time(tmp_path: Path) -> None:
    library, found = Library(), []
    for folder in ("a", "b"):
        person = sample_person(library, "jining")
        with Workspace.create(tmp_path / folder, pack=library.pack("jining"), library=library, person=person) as space:
            fill_sample(space, library)
            found.append([(o.name, o.format, o.minutes, o.chain, o.staff, o.area) for o in space.outlets()])
    assert found[0] == found[1]
