"""The window in English: every room is opened, and nothing Chinese is said but what the documents and the data say."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from lcsurvey.ui.circle.facts import DIVISIONS, INTENTIONS
from lcsurvey.ui.ledgers.activities import KINDS
from lcsurvey.ui.ledgers.plans import SOURCES
from lcsurvey.ui.returning.doubts import REASONS as ASKED
from lcsurvey.ui.table.origin import REASONS as CHANGED
from tests.ui.english import PERSON

ROOT = Path(__file__).resolve().parent.parent.parent
HAN = re.compile("[\u4e00-\u9fff]+")
ENTERED = ("滨河小区", "南苑大药房", "邻里节", "黄河花园", PERSON.name, PERSON.unit, "资料", "2026年下半年")
"""What was entered, the folder it lies in, and the round."""
KEPT = (*DIVISIONS, *INTENTIONS, *SOURCES, *KINDS, *CHANGED, *ASKED)
"""Words that are offered on the screen and stand in the record, in the language of the documents."""
OTHERWISE = {
    "中文": "a language in its own words",
    "各生活圈的表都交齐了，谢谢大家。": "the notice for the group, read by people who work in Chinese",
}


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """What every room says, and what found no room."""
    folder = tmp_path_factory.mktemp("english")
    place = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "APPDATA": str(folder), "LOCALAPPDATA": str(folder)}
    environment = os.environ | place | {"LCSURVEY_LANGUAGE": "en", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.english", str(folder)],
        cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=180, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    found: dict[str, dict[str, str]] = json.loads(done.stdout.splitlines()[-1])
    return found


def values(node: Any) -> Iterator[str]:
    """Every string of a document."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for one in node.values():
            yield from values(one)
    elif isinstance(node, list):
        for one in node:
            yield from values(one)


@pytest.fixture(scope="module")
def documents() -> frozenset[str]:
    """Every string of the cities' tables, lists and settings, and what was entered."""
    found = {*ENTERED, *KEPT, *OTHERWISE}
    for path in (ROOT / "forms").rglob("*.toml"):
        found |= set(values(tomllib.loads(path.read_text(encoding="utf-8"))))
    for path in (ROOT / "forms").rglob("*.csv"):
        found |= {cell for row in csv.reader(path.read_text(encoding="utf-8").splitlines()) for cell in row}
    return frozenset(found)


@pytest.fixture(scope="module")
def own() -> frozenset[str]:
    """Every sentence the program itself has in Chinese."""
    root = ElementTree.parse(ROOT / "resources" / "translations" / "lcsurvey_en.ts").getroot()
    return frozenset(message.findtext("source", "") for message in root.iter("message"))


def test_nothing_is_said_in_chinese_but_documents_and_data(
    walked: dict[str, dict[str, str]], documents: frozenset[str], own: frozenset[str]
) -> None:
    known = {run for text in documents for run in HAN.findall(text)}
    whole = "\n".join(known)
    texts = {re.sub("</?qt>", "", text).strip(): where for text, where in walked["said"].items()}
    assert sum(not HAN.search(text) for text in texts) > 500
    strange = {
        text: where
        for text, where in texts.items()
        if any(run not in known and run not in whole for run in HAN.findall(text))
        or (text in own and HAN.search(text) and text not in documents)
    }
    assert strange == {}


def test_every_word_has_its_room(walked: dict[str, dict[str, str]]) -> None:
    assert walked["cut"] == {}
