"""The package that the worker hands in, made once."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from lcsurvey.errors import PackageError
from lcsurvey.store.arrival import Arrival
from lcsurvey.sync.reading import open_package
from lcsurvey.sync.writing import write_package
from tests.exchange import library, post
from tests.sync import packages

__all__ = ["library", "post"]


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a right package with one of everything in it."""
    target = tmp_path_factory.mktemp("package") / "x.lcs"
    write_package(target, packages.draft())
    return target.read_bytes()


@pytest.fixture(scope="session")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The same, sealed for the desk."""
    target = tmp_path_factory.mktemp("sealed") / "x.lcs"
    write_package(target, packages.draft(recipients=[packages.DESK.seal], identities=[packages.WORKER.identity]))
    return target.read_bytes()


Judge = Callable[..., Arrival]


@pytest.fixture
def judge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Judge:
    """Reads bytes as a receiver would; nothing may be left or appear anywhere but in the private folder."""
    inbox, private = tmp_path / "inbox", tmp_path / "private"
    inbox.mkdir()
    private.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(private))

    def read(data: bytes, name: str = "x.lcs", **how: object) -> Arrival:
        path = packages.saved(inbox, data, name)
        before = {one: one.stat().st_mtime_ns for one in tmp_path.rglob("*") if one != private}
        try:
            with open_package(path, **{"identities": [packages.DESK.identity], "project": "zhongwei"} | how) as opened:
                arrival = opened.arrival()
                assert len([*arrival.questionnaires]) == len(arrival.questionnaires)
                for block in arrival.blocks:
                    assert len([*block.rows]) == len(block.rows)
                for file in arrival.files:
                    assert file.place.is_relative_to(private)
                    assert file.place.read_bytes()
        finally:
            assert list(private.iterdir()) == []
            assert {one: one.stat().st_mtime_ns for one in tmp_path.rglob("*") if one != private} == before
        return arrival

    return read


@pytest.fixture
def refused(judge: Judge) -> Callable[..., PackageError]:
    """Requires that bytes are refused, with a whole sentence; the error."""

    def refuse(data: bytes, *codes: str, **how: object) -> PackageError:
        with pytest.raises(PackageError) as caught:
            judge(data, **how)
        sentence = str(caught.value)
        assert caught.value.code in (codes or (caught.value.code,)), sentence
        assert sentence.startswith("x.lcs")
        assert sentence.endswith("。")
        assert not {"{file}", "{place}", "{detail}"} & set(sentence.split())
        assert sentence.isprintable()
        assert "请" in sentence
        return caught.value

    return refuse
