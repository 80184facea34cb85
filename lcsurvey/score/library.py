"""The tables and packs that this installation knows, read when they are needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lcsurvey import paths
from lcsurvey.errors import FormError, NotFound, Problem, cause
from lcsurvey.form.label import key
from lcsurvey.form.model import Pack
from lcsurvey.form.pack import parse_pack
from lcsurvey.form.reading import MAX_BYTES, load
from lcsurvey.score.table import Table, parse_table

OPTIONAL = frozenset(("scoring", "derive"))
"""Files that a table may do without: it then gives no points, and nothing of it follows from facts."""
_VERSION = re.compile(r"v(\d+)\.form\.toml")


def read_text(path: Path) -> str:
    """The text of a file of forms; raises FormError where it is missing, too large or no UTF-8."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise FormError([Problem("too_large", str(path), "文件超过 4 MB，不像是表的定义，请检查是否选错。")])
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FormError([Problem("not_utf8", str(path), "不是 UTF-8 文字，请用 UTF-8 另存。")]) from error
    except OSError as error:
        raise FormError([Problem("unreadable", str(path), f"读不出来（{cause(error)}），请检查路径。")]) from error


@dataclass(slots=True)
class Library:
    """Tables by id, packs by name: those in ``folder``, the installation's own unless given, and added cities.

    A city that was added lies in ``added`` (this computer's, unless a folder is given) or was given to :meth:`pack` as
    a folder. Its tables bring the words of its mapping with them, since other programs do not know it.
    """

    folder: Path = field(default_factory=lambda: paths.forms())
    added: Path | None = None
    _tables: dict[tuple[str, int], Table] = field(default_factory=dict, repr=False)
    _packs: dict[str, Pack] = field(default_factory=dict, repr=False)
    _given: dict[str, Path] = field(default_factory=dict, repr=False)  # city → folder that was given

    def __post_init__(self) -> None:
        if self.added is None and self.folder == paths.forms():
            self.added = paths.own_forms()

    def ids(self) -> tuple[str, ...]:
        """The ids of all tables, sorted."""
        found = {f"{path.parent.parent.name}/{path.parent.name}" for path in self._files("*/v*.form.toml")}
        return tuple(sorted(found))

    def _files(self, pattern: str) -> Iterator[Path]:
        """The files of this pattern in every city's folder."""
        for folder in (self.folder, *([self.added] if self.added else [])):
            yield from folder.glob(f"*/{pattern}")
        for folder in self._given.values():
            yield from folder.glob(pattern)

    def city(self, name: str) -> Path:
        """The folder of a city: the one that was given, else the installation's, else the one that was added."""
        if name in self._given:
            return self._given[name]
        own = self.folder / name
        return own if self.added is None or own.is_dir() else self.added / name

    def versions(self, form_id: str) -> tuple[int, ...]:
        """The versions of one table, rising; empty where there is none."""
        folder = self._within(form_id)
        names = (_VERSION.fullmatch(path.name) for path in folder.glob("v*.form.toml")) if folder else ()
        return tuple(sorted(int(found.group(1)) for found in names if found))

    def table(self, form_id: str, version: int | None = None) -> Table:
        """One table, newest version by default; raises NotFound or FormError."""
        versions = self.versions(form_id)
        if not versions or (version is not None and version not in versions):
            wanted = form_id if version is None or not versions else f"{form_id} 第 {version} 版"
            raise NotFound(f"没有“{wanted}”这张表。现有：{'、'.join(self.ids())}。")
        chosen = version or versions[-1]
        if (form_id, chosen) not in self._tables:
            city, _, table = form_id.partition("/")
            folder = self.city(city)
            brings = folder.parent != self.folder
            self._tables[form_id, chosen] = load_table(folder / table, chosen, words=brings)
        return self._tables[form_id, chosen]

    def find(self, text: str) -> Table:
        """A table by id, title, or short name within one pack; raises NotFound."""
        if "/" in text:
            return self.table(text)
        matches = [id_ for id_ in self.ids() if key(text) in _names(self.table(id_))]
        if not matches:
            raise NotFound(f"没有“{text}”这张表。现有：{'、'.join(self.ids())}。")
        if len(matches) > 1:
            raise NotFound(f"叫“{text}”的表不止一张：{'、'.join(matches)}。请写编号。")
        return self.table(matches[0])

    def packs(self) -> tuple[str, ...]:
        """The names of all packs, sorted."""
        return tuple(sorted({path.parent.name for path in self._files("pack.toml")}))

    def pack(self, name_or_folder: str | Path) -> Pack:
        """A pack by id or by folder, whose tables are known from then on; raises NotFound or FormError."""
        name = str(name_or_folder)
        if name not in self._packs:
            folder = self.city(name) if name in self.packs() else Path(name).expanduser().absolute()
            if not (folder / "pack.toml").is_file():
                raise NotFound(f"没有“{name}”这个城市的表册。现有：{'、'.join(self.packs())}；也可以给出文件夹。")
            problems: list[Problem] = []
            document = load(read_text(folder / "pack.toml"), str(folder / "pack.toml"), problems)
            pack = parse_pack(document, str(folder), problems) if not problems else None
            if problems or pack is None:
                raise FormError(problems)
            if folder != self.city(folder.name):
                self._given[folder.name] = folder
                self._tables.clear()
            self._packs[name] = self._packs[pack.id] = pack
        return self._packs[name]

    def _within(self, form_id: str) -> Path | None:
        parts = form_id.split("/")
        if len(parts) != 2 or not all(re.fullmatch(r"[a-z0-9][a-z0-9-]*", part) for part in parts):
            return None
        return self.city(parts[0]) / parts[1]


def load_table(folder: Path, version: int, *, words: bool = False) -> Table:
    """The table of one folder; problems name the files with their folder. With ``words`` it brings its mapping."""
    files = {part: folder / f"v{version}.{part}.toml" for part in ("form", "scoring", "page", "derive")}
    texts = {part: read_text(file) for part, file in files.items() if part not in OPTIONAL or file.is_file()}
    name = f"{folder.parent.name}/{folder.name}/v{version}"
    lists = _lists(folder) if words else ()
    return parse_table(texts["form"], texts.get("scoring", ""), texts["page"], name, texts.get("derive", ""), lists)


def _lists(folder: Path) -> Sequence[Any]:
    """The lists of the city's mapping that a table's wording stands in; none where the city has no mapping."""
    file = folder.parent / "mapping.toml"
    if not file.is_file():
        return ()
    problems: list[Problem] = []
    rows = load(read_text(file), str(file), problems).data.get("mapping", [])
    if problems or not isinstance(rows, list):
        raise FormError(problems or [Problem("bad_mapping", str(file), "对照表应写成 [[mapping]]。")])
    form = f"{folder.parent.name}/{folder.name}"
    return [row for row in rows if isinstance(row, dict) and form in _as_list(row.get("table"))]


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _names(table: Table) -> set[str]:
    form = table.form
    return {key(form.title), key(form.short), key(form.annex + form.short)}
