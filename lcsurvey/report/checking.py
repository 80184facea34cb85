"""A form author's checker: everything wrong with tables and packs at once, each with file, line and remedy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.errors import FormError, Problem
from lcsurvey.form.model import Form, Pack
from lcsurvey.form.pack import parse_pack
from lcsurvey.form.reading import load
from lcsurvey.report.printed import printer
from lcsurvey.response.behind import unknown
from lcsurvey.score.cases import run
from lcsurvey.score.library import OPTIONAL, Library, read_text
from lcsurvey.score.table import Table, parse_table

PARTS = ("form", "scoring", "page", "derive")
_FILE = re.compile(r"v(\d+)\.(form|scoring|page|derive|cases)\.toml")


@dataclass(frozen=True, slots=True)
class Checked:
    """What was looked at, and everything wrong with it."""

    tables: int
    packs: int
    cases: int
    problems: tuple[Problem, ...]


def check(paths: Iterable[Path]) -> Checked:
    """Checks files, folders of forms, of packs, and whole trees."""
    problems: list[Problem] = []
    tables: dict[tuple[Path, int], None] = {}
    packs: dict[Path, None] = {}
    for path in paths:
        _collect(path, tables, packs, problems)
    known: dict[Path, Pack | None] = {folder: _pack(folder, problems) for folder in packs}
    count = 0
    cities = dict.fromkeys((*packs, *(folder.parent for folder, _ in tables)))
    with catalogue().reading(cities) as wrong:
        problems += [problem for found in wrong.values() for problem in found]
        seen: dict[tuple[str, int], Path] = {}
        for folder, version in tables:
            pack = known[folder.parent] if folder.parent in known else _pack(folder.parent, [])
            count += _table(folder, version, pack, problems, seen, mapped=folder.parent not in wrong)
    for folder, found in known.items():
        if found is not None:
            _references(folder, found, problems)
    return Checked(len(tables), len(packs), count, tuple(dict.fromkeys(problems)))


def _collect(
    path: Path, tables: dict[tuple[Path, int], None], packs: dict[Path, None], problems: list[Problem]
) -> None:
    """The tables and packs that a path stands for."""
    found = _FILE.fullmatch(path.name)
    if path.is_file() and found:
        tables[path.parent.resolve(), int(found.group(1))] = None
    elif path.is_file() and path.name == "pack.toml":
        packs[path.parent.resolve()] = None
    elif path.is_dir():
        before = len(tables) + len(packs)
        for file in sorted(path.resolve().rglob("*.toml")):
            if file.name == "pack.toml" or _FILE.fullmatch(file.name):
                _collect(file, tables, packs, problems)
        if before == len(tables) + len(packs):
            problems.append(Problem("nothing", str(path), "里面没有表的定义（v1.form.toml）或 pack.toml，请检查路径。"))
    elif path.exists():
        sentence = "不是表的文件；应叫 v1.form.toml、v1.scoring.toml、v1.page.toml、v1.derive.toml、v1.cases.toml 或 pack.toml。"
        problems.append(Problem("not_a_form", str(path), sentence))
    else:
        problems.append(Problem("unreadable", str(path), "没有这个文件或文件夹，请检查路径。"))


def _text(path: Path, problems: list[Problem]) -> str | None:
    try:
        return read_text(path)
    except FormError as error:
        problems.extend(error.problems)
        return None


def _table(
    folder: Path, version: int, pack: Pack | None, problems: list[Problem], seen: dict[tuple[str, int], Path],
    *, mapped: bool,
) -> int:  # fmt: skip
    """Checks one version of one table, without what hangs on a mapping that cannot be read; how many cases were run.

    ``seen`` says in which folder an id and version stand already.
    """
    prefix = str(folder / f"v{version}")
    files = [Path(f"{prefix}.{part}.toml") for part in PARTS]
    texts = [
        "" if part in OPTIONAL and not file.exists() else _text(file, problems)
        for part, file in zip(PARTS, files, strict=True)
    ]
    documents: list[Problem] = []
    for part, text in zip(PARTS, texts, strict=True):
        if text is not None and None in texts:
            load(text, f"{prefix}.{part}.toml", documents)
    problems += documents
    if None in texts:
        return 0
    named = load(texts[0] or "", f"{prefix}.form.toml", []).data
    said = str(named.get("id", "")), version
    if said[0] and (other := seen.setdefault(said, folder)) != folder:
        sentence = f"{said[0]} 第 {version} 版在 {other} 里已有一张，请改成不同的 id。"
        problems.append(Problem("same_id", f"{prefix}.form.toml", sentence))
    try:
        table = parse_table(texts[0] or "", texts[1] or "", texts[2] or "", prefix, texts[3] or "")
    except FormError as error:
        problems += error.problems
        return 0
    wanted = f"{folder.parent.name}/{folder.name}"
    if (table.form.id, table.form.version) != (wanted, version):
        sentence = f"id 和 version 应与文件夹、文件名一致，是 {wanted} 第 {version} 版。"
        problems.append(Problem("other_place", f"{prefix}.form.toml", sentence))
    problems += _page(table, prefix)
    problems += _settings(table, pack, prefix)
    if not mapped:
        return 0
    problems += _derivations(table, texts[3] or "", f"{prefix}.derive.toml")
    cases = Path(f"{prefix}.cases.toml")
    text = _text(cases, problems) if cases.exists() else None
    if text is None:
        return 0
    wrong: list[Problem] = []
    document = load(text, str(cases), wrong)
    problems += wrong or run(document, table, pack, printer)
    return len(document.data.get("case", []))


def _page(table: Table, prefix: str) -> list[Problem]:
    from lcsurvey.report.check import problems

    found = problems(table.form.page, table.form, table.rules)
    return [Problem(one.code, f"{prefix}.page.toml {one.place}", one.sentence) for one in found]


def _derivations(table: Table, text: str, name: str) -> Iterator[Problem]:
    """What derivations name and the catalogue or the city's mapping do not have."""
    document = load(text, name, [])
    for index, one in enumerate(table.derivations):
        for code, sentence in unknown(table.form, one):
            yield Problem(code, document.place("derive", index), sentence)


def _settings(table: Table, pack: Pack | None, prefix: str) -> list[Problem]:
    """Settings that form or scoring ask for but the pack does not have."""
    known = {setting.id for setting in pack.settings} if pack else set()
    wanted = [(f"{prefix}.form.toml", name) for name in _asked_settings(table.form)]
    wanted += [(f"{prefix}.scoring.toml", name) for _, rule in table.rules.outline() for name in sorted(rule.settings)]
    wanted += [(f"{prefix}.derive.toml", name) for one in table.derivations for name in one.settings]
    return [
        Problem("unknown_setting", place, f'用到的设置 {name} 在 pack.toml 里没有；请加 [[setting]] id = "{name}"。')
        for place, name in dict.fromkeys(wanted)
        if name not in known
    ]


def _asked_settings(form: Form) -> Iterator[str]:
    for question in form.questions:
        if question.setting:
            yield question.setting
        for expression in (question.relevant, question.constraint):
            if expression is not None:
                yield from re.findall(r"setting\(\s*['\"]([^'\"]*)['\"]", expression.text)


def _pack(folder: Path, problems: list[Problem]) -> Pack | None:
    """The pack of a folder, or None where there is none or it cannot be read."""
    file = folder / "pack.toml"
    if not file.is_file():
        return None
    text = _text(file, problems)
    wrong: list[Problem] = []
    document = load(text or "", str(file), wrong)
    pack = parse_pack(document, str(folder), wrong) if text is not None and not wrong else None
    problems += wrong
    return pack if not wrong else None


def _references(folder: Path, pack: Pack, problems: list[Problem]) -> None:
    """What a pack names but is not there: tables, register files, tables of settings and outcomes."""
    place = str(folder / "pack.toml")
    if pack.id != folder.name:
        problems.append(Problem("other_place", place, f"id = “{pack.id}”应与文件夹名“{folder.name}”一致。"))
    named = [*pack.tables, *(form for setting in pack.settings for form in setting.forms)]
    named += [form for outcome in pack.outcomes for form in (outcome.of, outcome.by)]
    installed = frozenset(Library().ids())
    for form in dict.fromkeys(named):
        if form not in installed and not list(folder.parent.joinpath(*form.split("/")).glob("v*.form.toml")):
            problems.append(Problem("unknown_form", place, f"提到的表 {form} 没有找到，请检查写法。"))
    for file in dict.fromkeys(pack.registers.values()):
        if not (folder / file).is_file():
            problems.append(Problem("missing_register", place, f"登记文件 {file} 不在旁边，请补上或改名。"))
