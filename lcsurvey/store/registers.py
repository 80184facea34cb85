"""The registers of a pack as changes that every installation makes alike, byte for byte.

The device of these changes is no computer: it is named by the content of the register, so another edition of
it is another device, and where two editions agree their values agree. The stamp is the earliest there is, so
whatever a person enters stands above them.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from lcsurvey.errors import AnswerError, FormError, Problem, cause
from lcsurvey.form.model import Pack
from lcsurvey.record.canonical import Json, canonical
from lcsurvey.record.change import WHOLE_THING, Change, Op
from lcsurvey.record.clock import EARLIEST
from lcsurvey.record.identity import named_id, register_id
from lcsurvey.store.kinds import CIRCLE, COMMUNITY, KINDS, REGION, ROUND
from lcsurvey.store.values import register_values

_CIRCLE_COLUMNS = {
    "生活圈名称": "name",
    "序号": "code",
    "四至范围": "boundary",
    "划分方式": "division",
    "服务人口": "population",
    "已有业态": "existing",
    "建议引入": "suggested",
    "建设意向": "intention",
}


@dataclass(slots=True)
class Seed:
    """Things with their values, on their way to becoming changes."""

    author: str
    things: dict[str, tuple[str, dict[str, Json]]] = field(default_factory=dict)

    def add(self, entity: str, kind: str, values: Mapping[str, Any]) -> str:
        """Add a thing; AnswerError where a value does not suit its field."""
        kept = register_values(KINDS[kind], values, new=True)
        self.things[entity] = (kind, {name: value for name, value in kept.items() if value is not None})
        return entity

    def changes(self) -> tuple[list[Change], dict[str, str]]:
        """The changes that make these things, and kind by thing."""
        content = canonical([[entity, kind, values] for entity, (kind, values) in self.things.items()])
        device = hashlib.sha256(b"lcsurvey-register\0" + content.encode()).hexdigest()[:32]
        changes: list[Change] = []
        for entity, (kind, values) in self.things.items():
            fields: list[tuple[str, Json]] = [(WHOLE_THING, {"kind": kind}), *values.items()]
            for name, value in fields:
                id_ = named_id("change", device, entity, name)
                op: Op = "create" if name == WHOLE_THING else "set"
                changes.append(Change(id_, entity, name, op, value, EARLIEST, self.author, device, len(changes) + 1))
        return changes, {entity: kind for entity, (kind, _) in self.things.items()}


def register_of(pack: Pack) -> Seed:
    """The region, circles and communities of a pack; raises FormError naming file, line and remedy."""
    seed = Seed(author=f"{pack.name}登记册")
    region = seed.add(
        register_id(pack.id, REGION.name, pack.id),
        REGION.name,
        {"name": pack.words.get("city", pack.name), "code": pack.id, "level": "市"},
    )
    for row in _rows(pack, "regions", ()):
        column, name = next(iter(row.items()))  # the first column names them, and says what they are
        level = column if column in ("街道", "乡镇") else "区县"
        seed.add(
            register_id(pack.id, REGION.name, name), REGION.name, {"name": name, "level": level, "parent": region}
        )
    shortfalls = {row["社区名称"]: row for row in _rows(pack, "shortfalls", ("社区名称",))}
    for line, row in enumerate(_rows(pack, "circles", ("序号", "生活圈名称")), 2):
        try:
            _add_circle(seed, pack, region, row, shortfalls)
        except AnswerError as error:
            place = f"{pack.registers['circles']} 第 {line} 行"
            raise FormError([Problem("bad_register", place, str(error))]) from error
    return seed


def _add_circle(
    seed: Seed, pack: Pack, region: str, row: Mapping[str, str], shortfalls: Mapping[str, Mapping[str, str]]
) -> None:
    """One line of the register of circles, with its communities."""
    values = {name: row.get(column, "") for column, name in _CIRCLE_COLUMNS.items()}
    id_ = register_id(pack.id, CIRCLE.name, row["序号"])
    circle = seed.add(id_, CIRCLE.name, values | {"region": region})
    for name in row.get("覆盖社区", "").split("、"):
        if not name.strip():
            continue
        short = shortfalls.get(name.strip(), {})
        seed.add(
            register_id(pack.id, COMMUNITY.name, name.strip()),
            COMMUNITY.name,
            {
                "name": name.strip(),
                "circle": circle,
                "code": short.get("序号", ""),
                "shortfall_basic": short.get("基本保障类短板", ""),
                "shortfall_quality": short.get("品质提升类短板", ""),
            },
        )


def first_round(pack: Pack, today: date) -> tuple[str, Seed]:
    """The round that a new workspace opens with: this half-year, the same on every computer of a pack."""
    half = "上半年" if today.month <= 6 else "下半年"
    months = ("01-01", "06-30") if today.month <= 6 else ("07-01", "12-31")
    label = f"{today.year}年{half}"
    seed = Seed(author=f"{pack.name}登记册")
    id_ = seed.add(
        register_id(pack.id, ROUND.name, label),
        ROUND.name,
        {"label": label, "start": f"{today.year}-{months[0]}", "end": f"{today.year}-{months[1]}"},
    )
    return id_, seed


def _rows(pack: Pack, register: str, needed: tuple[str, ...]) -> list[dict[str, str]]:
    """The lines of a register's CSV beside pack.toml; none where the pack has no such register."""
    name = pack.registers.get(register)
    if not name:
        return []
    path = Path(pack.folder) / name
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        sentence = f"读不出来（{cause(error)}），请检查文件是否在旁边。"
        raise FormError([Problem("unreadable", str(path), sentence)]) from error
    except UnicodeDecodeError as error:
        raise FormError([Problem("not_utf8", str(path), "不是 UTF-8 文字，请用 UTF-8 另存。")]) from error
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    for column in needed:
        for line, row in enumerate(rows, 2):
            if not (row.get(column) or "").strip():
                sentence = f"缺少“{column}”，请补上这一栏。"
                raise FormError([Problem("missing_column", f"{path} 第 {line} 行", sentence)])
    return [{key: (value or "").strip() for key, value in row.items() if key} for row in rows]
