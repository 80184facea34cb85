"""A city that no program knows: added as a folder of files, surveyed, handed on to a computer without it, printed.

23 basic formats of which 15, 30 quality of which 20, stars: the example of docs/forms.md, without a line of Python.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from lcsurvey import paths
from lcsurvey.circle.catalogue import catalogue
from lcsurvey.errors import FormError
from lcsurvey.report.adding import add_city, remove_city
from lcsurvey.report.document import sheet
from lcsurvey.response.model import Stage, State
from lcsurvey.score.apportion import text
from lcsurvey.score.library import Library
from lcsurvey.score.scoring import score
from lcsurvey.score.wording import rating_text
from lcsurvey.store.papers import record
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.sync.making import make_assignment, make_submission
from lcsurvey.sync.receiving import receive
from lcsurvey.sync.starting import start
from tests.cli.conftest import Call, lc  # noqa: F401

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "example-city" / "sixth"
FORM = "sixth/stars"
OFFICE = Person("李主任", "示例市商务局", "office")
TODAY = date(2026, 11, 22)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The city's files as somebody sends them; added cities are those of this test."""
    monkeypatch.setattr(paths, "own_forms", lambda: tmp_path / "own")
    return Path(shutil.copytree(EXAMPLE, tmp_path / "来自U盘" / "sixth"))


def open_shops(space: Workspace, circle: str, list_: str, count: int) -> None:
    """One shop of each of so many formats, four minutes away."""
    words = space.table(FORM).form.words[list_]
    for label, formats in list(words.items())[:count]:
        space.add("outlet", {"name": f"{label}甲", "circle": circle, "format": formats[0], "minutes": "4"})


def standing(space: Workspace, circle: str) -> tuple[str, str]:
    """Points and rating of 星级评定表."""
    response = space.response(circle, FORM)
    table = space.table(FORM, response.version or None)
    card = score(table, response.effective, space.settings_of(response))
    return text(card.total), rating_text(table, card)


def test_an_added_city_is_surveyed_like_any_other(folder: Path, tmp_path: Path) -> None:
    pack = add_city(folder)
    assert (pack.id, pack.name, pack.tables) == ("sixth", "示例市", (FORM, "jining/evaluation"))
    shutil.rmtree(folder)
    library = Library()
    assert "sixth" in library.packs()
    assert FORM in library.ids()
    with Workspace.create(tmp_path / "资料", pack=library.pack("sixth"), library=library, person=OFFICE) as space:
        assert [one.name for one in space.circles()] == ["示例东街一刻钟便民生活圈", "示例湖滨一刻钟便民生活圈"]
        circle = space.circles()[0].id
        form = space.table(FORM).form
        assert [len(question.choices) for question in form.questions] == [23, 30]
        open_shops(space, circle, "basic_formats", 15)
        open_shops(space, circle, "quality_formats", 20)
        rest = {f: False for f in form.field if f not in space.response(circle, FORM).effective}
        space.answer(circle, FORM, Stage.SELF, rest)
        assert standing(space, circle) == ("100", "五星")
        printed = str(sheet(record(space, space.circle(circle), FORM, day=TODAY), evidence=True))
        assert "示例市一刻钟便民生活圈星级评定表" in printed
        assert "五星" in printed
        assert space.check() == ()


def test_a_computer_without_the_city_fills_it_in_and_hands_it_back(folder: Path, tmp_path: Path) -> None:
    add_city(folder)
    library, elsewhere = Library(), Library(added=tmp_path / "nothing")
    assert FORM not in elsewhere.ids()
    with Workspace.create(tmp_path / "office", pack=library.pack("sixth"), library=library, person=OFFICE) as desk:
        circle = desk.circles()[1].id
        sent = make_assignment(desk, tmp_path, [circle]).paths
        with start(tmp_path / "laptop", sent, name="王芳", unit="湖滨社区", library=elsewhere) as laptop:
            assert laptop.pack.name == "示例市"
            open_shops(laptop, circle, "basic_formats", 15)
            open_shops(laptop, circle, "quality_formats", 9)
            rest = {f: False for f in laptop.table(FORM).form.field if f not in laptop.response(circle, FORM).effective}
            laptop.answer(circle, FORM, Stage.SELF, rest)
            assert standing(laptop, circle) == ("78", "三星")
            laptop.submit(circle, FORM)
            back = make_submission(laptop, tmp_path, [circle]).paths
        assert receive(desk, back).outcomes[0].status == "merged"
        assert standing(desk, circle) == ("78", "三星")
        assert desk.response(circle, FORM).state is State.SUBMITTED


def test_what_was_made_with_a_city_stays_when_it_goes(folder: Path, tmp_path: Path) -> None:
    add_city(folder)
    library = Library()
    with Workspace.create(tmp_path / "资料", pack=library.pack("sixth"), library=library, person=OFFICE) as space:
        open_shops(space, space.circles()[0].id, "basic_formats", 15)
    assert remove_city("sixth")
    assert not remove_city("sixth")
    assert not remove_city("../来自U盘/sixth")
    assert folder.is_dir()
    assert "sixth" not in Library().packs()
    with Workspace.open(tmp_path / "资料", library=Library()) as space:
        circle = space.circles()[0].id
        assert standing(space, circle)[0] == "60"
        space.add("outlet", {"name": "花店甲", "circle": circle, "format": "florist", "minutes": "4"})
        assert standing(space, circle)[0] == "62"


def test_the_command_line_takes_it_from_where_it_lies(lc: Call, folder: Path, tmp_path: Path) -> None:  # noqa: F811
    assert "没有发现问题" in lc("forms", "check", folder).out
    words = ("--name", "王芳", "--unit", "商务局", "--role", "office")
    assert lc("new", tmp_path / "甲", "--pack", folder, *words).code == 0
    assert "已添加：示例市（sixth），2 张表" in lc("forms", "add", folder).out
    assert lc("new", tmp_path / "乙", "--pack", "sixth", *words).code == 0
    assert "星级评定表" in lc("forms").out
    assert lc("forms", "remove", "sixth").code == 0
    assert lc("status", "-w", tmp_path / "甲").code == 0
    assert lc("forms", "remove", "sixth").code == 1


def broken(folder: Path) -> None:
    """Everything wrong at once."""
    at = folder / "stars"

    def turned(part: str, old: str, new: str) -> None:
        words = (at / f"v1.{part}.toml").read_text("utf-8")
        assert old in words
        (at / f"v1.{part}.toml").write_text(words.replace(old, new, 1), "utf-8")

    twin = Path(shutil.copytree(at, folder / "twin"))
    assert twin.is_dir()
    turned("scoring", 'question = "basic_formats"', 'question = "no_such_question"')
    second = Path(shutil.copytree(EXAMPLE / "stars", folder / "wide"))
    for part in ("form", "scoring", "page", "derive"):
        words = (second / f"v1.{part}.toml").read_text("utf-8").replace("sixth/stars", "sixth/wide")
        (second / f"v1.{part}.toml").write_text(words, "utf-8")
    page = (second / "v1.page.toml").read_text("utf-8")
    (second / "v1.page.toml").write_text(page.replace('{ text = "合计", role = "label" }', '{ text = "Gesamtbewertungssumme", role = "label" }'), "utf-8")
    (second / "v1.cases.toml").unlink()
    pack = (folder / "pack.toml").read_text("utf-8")
    pack += '\n[[target]]\nid = "circles"\nlabel = "建成30个"\ncount = "circles"\nleast = "30"\n'
    pack = pack.replace('tables = ["sixth/stars", ', 'tables = ["sixth/stars", "sixth/none", ')
    (folder / "pack.toml").write_text(pack, "utf-8")


def test_everything_wrong_is_said_at_once_and_nothing_is_taken(
    lc: Call,  # noqa: F811
    folder: Path,
    tmp_path: Path,
) -> None:
    broken(folder)
    done = lc("forms", "check", folder, "--json")
    assert done.code == 1
    codes = {one["code"] for one in done.json["problems"]}
    assert codes >= {"unknown_question", "other_place", "same_id", "page_overflow"}, codes
    with pytest.raises(FormError) as raised:
        add_city(folder)
    assert len(raised.value.problems) == len(done.json["problems"])
    assert all(".toml" in one.place for one in raised.value.problems)
    assert not paths.own_forms().exists()
    refused = lc("new", tmp_path / "资料", "--pack", folder, "--name", "王芳", "--unit", "商务局")
    assert refused.code == 1
    assert not (tmp_path / "资料").exists()


def test_a_target_without_a_year_and_a_missing_table_are_named(lc: Call, folder: Path) -> None:  # noqa: F811
    pack = (folder / "pack.toml").read_text("utf-8")
    (folder / "pack.toml").write_text(
        pack + '\n[[target]]\nid = "circles"\nlabel = "建成30个"\ncount = "circles"\nleast = "30"\n', "utf-8"
    )
    said = lc("forms", "check", folder).err
    assert "year" in said
    assert "pack.toml 第" in said


def test_a_circular_reference_is_named(lc: Call, folder: Path) -> None:  # noqa: F811
    file = folder / "stars" / "v1.form.toml"
    one = '\n[[question]]\nname = "{}"\ntype = "integer"\nlabel = "{}"\ngroup = "basic"\ncalculation = "${{{}}} + 1"\n'
    file.write_text(file.read_text("utf-8") + one.format("a", "甲", "b") + one.format("b", "乙", "a"), "utf-8")
    done = lc("forms", "check", folder)
    assert done.code == 1
    assert "v1.form.toml 第" in done.err
    assert "甲" in done.err or "b" in done.err


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda folder: (folder / "pack.toml").unlink(), "no_pack"),
        (lambda folder: (folder / "circles.csv").write_bytes(b"x" * (5 << 20)), "too_large"),
        (lambda folder: [(folder / f"{n}.toml").touch() for n in range(501)], "too_many"),
        (lambda folder: (folder / "more.toml").symlink_to("/etc/hostname"), "link"),
    ],
)
def test_what_is_no_city_is_refused(folder: Path, spoil: Callable[[Path], object], code: str) -> None:
    spoil(folder)
    with pytest.raises(FormError) as raised:
        add_city(folder)
    assert [one.code for one in raised.value.problems] == [code]
    assert not paths.own_forms().exists()


def test_a_published_version_is_not_changed_behind_its_back(folder: Path) -> None:
    add_city(folder)
    add_city(folder)
    scoring = folder / "stars" / "v1.scoring.toml"
    scoring.write_text(scoring.read_text("utf-8").replace("count = 15", "count = 14"), "utf-8")
    (folder / "stars" / "v1.cases.toml").unlink()
    with pytest.raises(FormError) as raised:
        add_city(folder)
    assert [one.code for one in raised.value.problems] == ["published"]
    assert Library().table(FORM).rules.rules[0].count == 15


def test_an_installed_city_is_not_replaced(folder: Path) -> None:
    other = folder.parent / "jining"
    shutil.copytree(paths.forms() / "jining", other)
    with pytest.raises(FormError) as raised:
        add_city(other)
    assert [one.code for one in raised.value.problems] == ["installed"]


def test_its_formats_are_those_that_all_tables_share() -> None:
    for list_ in ("basic_formats", "quality_formats"):
        for formats in _words(list_).values():
            assert all(catalogue().whole(id_.removeprefix("=")) for id_ in formats)


def _words(list_: str) -> dict[str, tuple[str, ...]]:
    import tomllib

    rows = tomllib.loads((EXAMPLE / "mapping.toml").read_text("utf-8"))["mapping"]
    return {label: tuple(ids) for row in rows if row["list"] == list_ for label, ids in row["items"].items()}
