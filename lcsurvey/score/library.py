"""The tables and packs that this installation knows, read when they are needed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

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
    """Tables by id, packs by name; ``folder`` is the installation's own unless given."""

    folder: Path = field(default_factory=paths.forms)
    _tables: dict[tuple[str, int], Table] = field(default_factory=dict, repr=False)
    _packs: dict[str, Pack] = field(default_factory=dict, repr=False)

    def ids(self) -> tuple[str, ...]:
        """The ids of all tables, sorted."""
        found = {f"{path.parent.parent.name}/{path.parent.name}" for path in self.folder.glob("*/*/v*.form.toml")}
        return tuple(sorted(found))

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
            self._tables[form_id, chosen] = load_table(self.folder.joinpath(*form_id.split("/")), chosen)
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
        return tuple(sorted(path.parent.name for path in self.folder.glob("*/pack.toml")))

    def pack(self, name_or_folder: str | Path) -> Pack:
        """A pack by id or by folder; raises NotFound or FormError."""
        name = str(name_or_folder)
        if name not in self._packs:
            folder = self.folder / name if name in self.packs() else Path(name)
            if not (folder / "pack.toml").is_file():
                raise NotFound(f"没有“{name}”这个城市的表册。现有：{'、'.join(self.packs())}；也可以给出文件夹。")
            problems: list[Problem] = []
            document = load(read_text(folder / "pack.toml"), str(folder / "pack.toml"), problems)
            pack = parse_pack(document, str(folder), problems) if not problems else None
            if problems or pack is None:
                raise FormError(problems)
            self._packs[name] = pack
        return self._packs[name]

    def _within(self, form_id: str) -> Path | None:
        parts = form_id.split("/")
        if len(parts) != 2 or not all(re.fullmatch(r"[a-z0-9][a-z0-9-]*", part) for part in parts):
            return None
        return self.folder.joinpath(*parts)


def load_table(folder: Path, version: int) -> Table:
    """The table of one folder; problems name the files with their folder."""
    files = {part: folder / f"v{version}.{part}.toml" for part in ("form", "scoring", "page", "derive")}
    texts = {part: read_text(file) for part, file in files.items() if part not in OPTIONAL or file.is_file()}
    name = f"{folder.parent.name}/{folder.name}/v{version}"
    return parse_table(texts["form"], texts.get("scoring", ""), texts["page"], name, texts.get("derive", ""))


def _names(table: Table) -> set[str]:
    form = table.form
    return {key(form.title), key(form.short), key(form.annex + form.short)}
