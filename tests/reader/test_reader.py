"""What is in packages can be read from the documents alone, and is what the record says that is in them."""

from __future__ import annotations

import ast
import json
import random
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from lcsurvey.errors import PackageError
from lcsurvey.response.model import Response, Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync import keys
from lcsurvey.sync.making import make_assignment, make_handover, make_receipt, make_return, make_submission
from lcsurvey.sync.reading import open_package
from lcsurvey.sync.receiving import receive
from lcsurvey.sync.starting import start
from tests.exchange import Post, library
from tests.reader.canonical import Refused
from tests.reader.ed25519 import verify
from tests.reader.reader import listing, proved, read

__all__ = ["library"]

TYPING = "jining/typing"
RATINGS = ("basic_enough", "quality_enough", "convenience", "shop_service", "smart_service", "orderly", "harmony")
BEST = dict(zip(RATINGS, ("fully", "fully", "very", "very", "very", "all", "done"), strict=True))
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415478"
    "9c63606060000000040001f61738550000000049454e44ae426082"
)
"""One black pixel."""

Listing = dict[str, Any]


@dataclass
class Case:
    """A package of each kind, read, and what the computers that made them hold."""

    circle: str
    kept: str
    deleted: str
    assignment: Listing
    submission: list[Listing]
    desk_return: Listing
    receipt: Listing
    handover: Listing
    handover_bytes: bytes
    copied: Listing
    worker: Workspace
    submitted: str
    lines: dict[str, dict[str, Any]]  # of the worker's record when it was handed in
    last: dict[str, dict[str, Any]]  # and at the end
    answers: Response


def unsealed(space: Workspace, paths: tuple[Path, ...]) -> Iterator[bytes]:
    """The zips of packages that this computer can open."""
    for path in paths:
        data = path.read_bytes()
        if data.startswith(b"age"):
            target = BytesIO()
            keys.open_file(path, target, space.desks.identities)
            data = target.getvalue()
        yield data


def lines(space: Workspace) -> dict[str, dict[str, Any]]:
    """The changes of a record by their ids, as it writes them out."""
    return {change["id"]: change for line in space.dump() if "id" in (change := json.loads(line))}


@pytest.fixture(scope="module")
def case(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """A desk and a worker, and everything that passes between them."""
    post = Post(tmp_path_factory.mktemp("reader"), library)
    desk = post.office()
    circle = desk.find_circle("黄河花园").id
    given = make_assignment(desk, post.folder(), [circle], due="2026-11-29", phone="0955-7000000")
    worker = post.spaces["worker"] = start(
        post.at / "w", given.paths, name="王芳", unit="黄河花园社区", library=library
    )
    worker.lead(worker.communities(circle)[0].id)
    kept = worker.add("outlet", {"name": "示例大药房", "circle": circle, "format": "pharmacy", "minutes": 4})
    worker.change(kept, {"minutes": 7, "name": "示例“药房”\u2028一"})
    deleted = worker.add("outlet", {"name": "已关门的店", "circle": circle})
    worker.delete(deleted)
    worker.attach(circle, kept, PNG, "门头.png", category="现场")
    fields = [name for name in worker.table(TYPING).form.field if "." in name]
    answers = {name: number % 3 != 0 for number, name in enumerate(fields)}
    worker.answer(circle, TYPING, Stage.SELF, answers, notes={"basic_formats": "第一行\n第二行\t𠀀é"})
    worker.answer(circle, TYPING, Stage.SELF, {fields[1]: None})
    sheets = worker.questionnaires.add(circle, [BEST, BEST, BEST], day="2026-11-21")
    worker.questionnaires.void(sheets[:1])
    submitted = worker.submit(circle, TYPING).digest
    made = make_submission(worker, post.folder(), [circle], part_size=60_000)
    submission, held = [listing(data) for data in unsealed(worker, made.paths)], lines(worker)
    receive(desk, made.paths)
    desk.change(circle, {"phone": "0955-7061234"})
    worker.change(circle, {"phone": "0955-7065678"})
    desk.act(submitted, "return", "请补证明材料", items={"basic_formats": "少一家"})
    back, receipt = make_return(desk, post.folder(), [circle]), make_receipt(desk, post.folder())
    receive(worker, [*back.paths, *receipt.paths])
    handed = make_handover(worker, post.folder())
    (whole,) = unsealed(worker, handed.paths)
    shutil.copytree(worker.path, post.at / "copy")
    copy = post.spaces["copy"] = Workspace.open(post.at / "copy", library=library)
    (copied,) = unsealed(copy, make_handover(copy, post.folder(), [circle]).paths)
    yield Case(
        circle, kept, deleted, read(given.paths[0]), submission, *(listing(*unsealed(desk, back.paths)),),
        read(receipt.paths[0]), listing(whole), whole, listing(copied), worker, submitted, held, lines(worker),
        worker.response(circle, TYPING),
    )  # fmt: skip
    for space in post.spaces.values():
        space.close()


def changes(*packages: Listing) -> dict[str, dict[str, Any]]:
    """The changes of some packages by their ids."""
    return {change["id"]: change for package in packages for change in package["changes"]}


def test_the_reader_needs_nothing_but_the_standard_library() -> None:
    for path in Path(__file__).parent.glob("*.py"):
        if path.name == Path(__file__).name:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                assert name.split(".")[0] in sys.stdlib_module_names or name.startswith("tests.reader."), (path, name)


def test_an_assignment_says_whose_circle_it_gives_and_until_when(case: Case) -> None:
    given = case.assignment
    assert (given["kind"], given["sender"]["name"], given["sender"]["unit"]) == (
        "assignment", "李主任", "沙坡头区商务局",
    )  # fmt: skip
    assert [one["id"] for one in given["circles"]] == given["manifest"]["assignment"]["circles"] == [case.circle]
    assert given["manifest"]["assignment"]["due"] == "2026-11-29"
    assert given["things"][case.circle]["kind"] == "circle"
    assert changes(given).items() <= case.lines.items()
    assert {(form, version) for form, version in given["forms"]} == {
        (id_, case.worker.table(id_).form.version) for id_ in case.worker.tables()
    }


def test_a_submission_in_parts_holds_every_change_that_the_worker_knew(case: Case) -> None:
    parts = case.submission
    assert len(parts) > 1
    assert [(one["manifest"]["set"]["part"], one["manifest"]["set"]["of"]) for one in parts] == [
        (number, len(parts)) for number in range(1, len(parts) + 1)
    ]
    assert len({one["manifest"]["set"]["id"] for one in parts}) == 1
    assert changes(*parts) == case.lines
    secret = bytes.fromhex(case.assignment["manifest"]["assignment"]["secret"])
    assert all(proved(one["manifest"], secret) and not proved(one["manifest"], bytes(32)) for one in parts)
    assert sum(one["questionnaires"] for one in parts) == 3
    assert sum(one["void"] for one in parts) == 1
    assert [digest for one in parts for digest in one["submissions"]] == [case.submitted]
    (file,) = (file for one in parts for file in one["files"])
    (attached,) = case.worker.attachments(case.circle)
    assert (file["name"], file["of"] or file["sha256"]) == (attached.name, attached.sha256)


def test_blocks_hold_the_numbers_that_the_record_says(case: Case) -> None:
    kept = {block.sha256: block for block in case.worker.blocks.of([case.circle])}
    for row, block in zip(case.handover["manifest"]["blocks"], case.handover["blocks"], strict=True):
        if row["sha256"] in kept:
            runs = [run.split("-") for run in kept[row["sha256"]].numbers.split(",")]
            assert block["numbers"] == [n for run in runs for n in range(int(run[0]), int(run[-1]) + 1)]
            assert (block["device"], block["circle"]) == (row["device"], row["circle"])
    assert kept.keys() <= {row["sha256"] for row in case.handover["manifest"]["blocks"]}


def test_the_values_of_outlets_and_answers_are_those_of_the_record(case: Case) -> None:
    things = case.handover["things"]
    outlets = {id_: one for id_, one in things.items() if one["kind"] == "outlet"}
    assert outlets.keys() == {case.kept, case.deleted}
    assert {one["values"]["name"]: one["values"]["minutes"] for one in outlets.values() if not one["gone"]} == {
        one.name: str(one.minutes) for one in case.worker.outlets(case.circle)
    }
    assert outlets[case.deleted]["gone"]
    assert things[case.circle]["open"] == ["phone"]
    typed = things[case.answers.id]["values"]
    fields = case.worker.table(TYPING).form.field
    assert {field: value for field, value in typed.items() if field in fields and value is not None} == {
        **case.answers.answers
    }
    assert typed["note/basic_formats"] == case.answers.notes["basic_formats"]
    content = case.handover["submissions"][case.submitted]
    assert content["answers"] == {**case.answers.answers}
    assert (content["circle"], content["response"]) == (case.circle, case.answers.id)


def test_the_latest_of_differing_heads_is_shown_as_in_the_record(case: Case) -> None:
    for id_, thing in case.handover["things"].items():
        if thing["kind"] == "circle":
            assert thing["values"].get("phone", "") == case.worker.circle(id_).phone


def test_a_return_and_a_receipt_say_what_became_of_the_submission(case: Case) -> None:
    (item,) = case.desk_return["manifest"]["items"]
    assert (item["submission"], item["reason"], item["questions"]) == (
        case.submitted, "请补证明材料", {"basic_formats": "少一家"},
    )  # fmt: skip
    acts = [one["values"] for one in case.desk_return["things"].values() if one["kind"] == "act"]
    assert [(act["act"], act["items"]) for act in acts if act["act"] == "return"] == [("return", item["questions"])]
    told = {one["package"]: one for one in case.receipt["manifest"]["items"]}
    assert told.keys() == {one["manifest"]["package"] for one in case.submission}
    assert {one["status"] for one in told.values()} == {"received"}
    assert [digest for one in told.values() for digest in one["submissions"]] == [case.submitted]
    assert case.receipt["changes"] == case.receipt["files"] == []


def test_a_handover_holds_the_whole_record(case: Case) -> None:
    assert changes(case.handover) == case.last
    assert case.handover["questionnaires"] - case.handover["void"] == case.worker.questionnaires.count(case.circle)
    assert [file["of"] for file in case.handover["files"]] == [""]


def test_a_copied_folder_names_the_computer_that_it_was(case: Case) -> None:
    former = case.copied["manifest"]["former"]
    assert [one["device"] for one in former] == [case.handover["sender"]["device"]]
    assert case.copied["sender"]["device"] != case.handover["sender"]["device"]
    assert case.handover["manifest"]["former"] == []


def test_one_altered_byte_is_refused_or_says_nothing_else(case: Case, tmp_path: Path) -> None:
    right, path = case.handover_bytes, tmp_path / "x.lcs"
    chance, passed = random.Random(20261122), 0
    for number in range(200):
        at = (number * len(right) + chance.randrange(len(right))) // 200
        wrong = right[:at] + bytes([right[at] ^ chance.randrange(1, 256)]) + right[at + 1 :]
        path.write_bytes(wrong)
        try:
            found = read(path)
        except Refused:
            with pytest.raises(PackageError), open_package(path, project="zhongwei") as opened:
                opened.arrival()
            continue
        assert found == case.handover, at
        passed += 1
    assert passed < 20  # hours of entries, which mean nothing


@pytest.mark.parametrize("size", [0, 3, 22, 1000, -1])
def test_a_file_that_was_cut_or_grew_is_refused(case: Case, tmp_path: Path, size: int) -> None:
    path = tmp_path / "x.lcs"
    for data in (case.handover_bytes[:size], b"x" + case.handover_bytes, case.handover_bytes + b"x"):
        path.write_bytes(data)
        with pytest.raises(Refused):
            read(path)


@pytest.mark.parametrize(
    ("key", "signature", "message"),
    [
        (
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            (
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
            ),
            "",
        ),
        (
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            (
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
            ),
            "72",
        ),
        (
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            (
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
            ),
            "af82",
        ),
    ],
)
def test_signatures_of_rfc_8032_are_right_and_others_are_not(key: str, signature: str, message: str) -> None:
    public, signed, said = bytes.fromhex(key), bytes.fromhex(signature), bytes.fromhex(message)
    assert verify(public, signed, said)
    assert not verify(public, signed, said + b"x")
    assert not verify(public, bytes([signed[0] ^ 1]) + signed[1:], said)
    order = 2**252 + 27742317777372353535851937790883648493
    again = (int.from_bytes(signed[32:], "little") + order).to_bytes(32, "little")
    assert not verify(public, signed[:32] + again, said)
    assert not verify((1).to_bytes(32, "little"), (1).to_bytes(32, "little") + bytes(32), said)
