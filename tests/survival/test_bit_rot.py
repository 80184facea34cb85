"""Fault 7: a bit that turned over on the disk is found by the check, wherever an answer, a table handed in, a sheet or
a signed block stands; SQLite's own check alone misses a third of them.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from lcsurvey.errors import LCSurveyError
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.database import driver
from lcsurvey.store.folder import DATABASE
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync.receiving import receive

from .conftest import FORM, Exchange

pytestmark = pytest.mark.slow
TRUTH = {
    "change": "SELECT c.value, c.id, c.parents, c.digest, c.op FROM change c ORDER BY c.seq",
    "content": "SELECT sha256, body FROM blob ORDER BY sha256",
    "form": "SELECT digest, json_extract(body, '$.form'), json_extract(body, '$.scoring') FROM form ORDER BY id",
    "sheet": "SELECT id, answers, digest, day FROM questionnaire ORDER BY id",
    "block": "SELECT sha256, numbers, signature FROM block ORDER BY sha256",
}
"""What must not change unnoticed; each a query whose columns are looked for in the file."""
EACH = 60
"""Flips in the bytes of each kind."""


@pytest.fixture(scope="module")
def full(exchange: Exchange, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with answers, tables handed in, questionnaires and signed blocks of others."""
    at = tmp_path_factory.mktemp("rot") / "desk"
    shutil.copytree(exchange.desk, at)
    with Workspace.open(at, library=library) as space:
        receive(space, exchange.packages)
        circle = space.circles()[0].id
        for stage in (Stage.SELF, Stage.DISTRICT):
            space.answer(circle, FORM, stage, {"basic_formats_other": "其他"}, notes={"basic_formats": "说明"})
            space.submit(circle, FORM, stage)
        sheets = [{"basic_enough": "fully", "harmony": "done", "compound": f"{number}号院"} for number in range(5)]
        space.questionnaires.add(circle, sheets, day="2026-11-20")
        space.blocks.seal([circle])
        assert space.check() == ()
    return at


def test_7_every_altered_answer_is_found(full: Path, library: Library) -> None:
    file = full / DATABASE
    whole = file.read_bytes()
    chance = random.Random(20261121)
    missed: list[str] = []
    silent = 0
    for kind, places in _places(file, whole).items():
        assert places, kind
        for offset in chance.sample(places, min(EACH, len(places))):
            bit = 1 << chance.randrange(8)
            _write(file, offset, whole[offset] ^ bit)
            try:
                if not _noticed(full, library):
                    missed.append(f"{kind} at {offset}, bit {bit}: {whole[offset - 20 : offset + 20]!r}")
                silent += _passes(file)
            finally:
                _write(file, offset, whole[offset])
    assert missed == []
    assert silent > 0  # SQLite alone would not have noticed


def test_7_a_flip_anywhere_ends_in_no_traceback(full: Path, library: Library) -> None:
    file = full / DATABASE
    whole = file.read_bytes()
    chance = random.Random(7)
    for _ in range(EACH):
        offset = chance.randrange(100, len(whole))
        _write(file, offset, whole[offset] ^ (1 << chance.randrange(8)))
        try:
            _noticed(full, library)
        finally:
            _write(file, offset, whole[offset])


def _noticed(at: Path, library: Library) -> bool:
    """Whether opening or checking says that something is wrong."""
    try:
        with Workspace.open(at, library=library, read_only=True) as space:
            return bool(space.check())
    except LCSurveyError:
        return True


def _places(file: Path, whole: bytes) -> dict[str, list[int]]:
    """Kind → offsets of all bytes of what stands in the file only once."""
    with closing(driver().connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        return {kind: list(_found(connection.execute(sql), whole)) for kind, sql in TRUTH.items()}


def _found(rows: Iterator[tuple[object, ...]], whole: bytes) -> Iterator[int]:
    for row in rows:
        for value in row:
            text = value.encode() if isinstance(value, str) else value
            if isinstance(text, bytes) and len(text) > 3 and whole.count(text) == 1:
                at = whole.index(text)
                yield from range(at, at + len(text))


def _passes(file: Path) -> bool:
    """Whether SQLite itself finds nothing."""
    module = driver()
    try:
        with closing(module.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            return list(connection.execute("PRAGMA integrity_check")) == [("ok",)]
    except module.Error:
        return False


def _write(file: Path, offset: int, byte: int) -> None:
    with file.open("r+b") as stream:
        stream.seek(offset)
        stream.write(bytes([byte]))
