"""A change: who set which field of what to which value, when, and knowing which earlier values."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast

from lcsurvey.errors import InputError
from lcsurvey.record import clock
from lcsurvey.record.canonical import WHOLE, Json, canonical, digest, normal, quoted

Op = Literal["set", "del", "create", "resolve", "note"]
OPS: tuple[Op, ...] = ("set", "del", "create", "resolve", "note")
KEYS = ("id", "e", "f", "op", "v", "h", "a", "d", "n", "p")
LINE_LIMIT = 64 * 1024
"""Bytes of a whole line."""
VALUE_LIMIT = 32 * 1024
"""Bytes of the value in it."""
PARENT_LIMIT = 64
WHOLE_THING = ""
"""The field that stands for the thing itself: created, deleted, restored."""

_IDS = re.compile(r"[0-9a-f]{32}(?:,[0-9a-f]{32})*")
_HEX16 = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Change:
    """One record of the log; never altered, never removed.

    ``id``, ``e`` (the thing), ``d`` (the device) and ``p`` (the heads it supersedes) are 32 hexadecimal
    digits; ``f`` is a field id or ``WHOLE_THING``; ``h`` is the stamp; ``a`` is the author's name as shown;
    ``n`` counts the device's own changes from 1.
    """

    id: str
    e: str
    f: str
    op: Op
    v: Json
    h: int
    a: str
    d: str
    n: int
    p: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The canonical JSON line, without its line end."""
        parents = ",".join(map(quoted, self.p)) if self.p else ""
        return (
            f'{{"id":{quoted(self.id)},"e":{quoted(self.e)},"f":{quoted(self.f)},"op":{quoted(self.op)},'
            f'"v":{canonical(self.v)},"h":"{clock.hex_text(self.h)}","a":{quoted(self.a)},'
            f'"d":{quoted(self.d)},"n":{self.n},"p":[{parents}]}}'
        )

    @property
    def digest(self) -> str:
        """SHA-256 of the line; the same id with another digest is a forgery or a copied device."""
        return digest(self.line.encode())

    def problem(self, line: str) -> str:
        """Why this cannot be a change, as a Chinese sentence; empty where it can. ``line`` is its line."""
        if not _IDS.fullmatch(",".join((self.id, self.e, self.d, *self.p))):
            return "编号不是32位十六进制数"
        if self.op not in OPS or not clock.valid(self.h) or not 1 <= self.n < WHOLE:
            return "操作、时间或序号不合规定"
        if len(self.p) > PARENT_LIMIT or len(set(self.p)) != len(self.p) or self.id in self.p:
            return "依据的前一版本不合规定"
        if len(line) * 4 <= VALUE_LIMIT:  # a character is four bytes at most
            return ""
        size = len(line.encode())
        if size > VALUE_LIMIT and len(canonical(self.v).encode()) > VALUE_LIMIT:
            return "内容超过32 KB，请缩短或分开填写"
        return "整条记录超过64 KB" if size > LINE_LIMIT else ""


def parse(line: str) -> Change:
    """The change of one canonical line; InputError for anything that is not exactly that."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError("这一行不是有效的记录（JSON）。请让对方重新导出。") from None
    if not isinstance(data, dict) or tuple(data) != KEYS:
        raise InputError("记录的项目不全或顺序不对。请让对方用同一版本的程序重新导出。")
    change = _from_mapping(data)
    if trouble := change.problem(change.line):
        raise InputError(f"记录不能接受：{trouble}。请让对方重新导出。")
    if normal(change.v) != change.v or change.line != line:
        raise InputError("记录的写法不规范，可能被改动过。请让对方重新导出。")
    return change


def _from_mapping(data: Mapping[str, Any]) -> Change:
    """The change with these values, types checked."""
    texts = [data[key] for key in ("id", "e", "f", "op", "h", "a", "d")]
    parents = data["p"]
    if (
        not all(isinstance(text, str) for text in texts)
        or type(data["n"]) is not int
        or not isinstance(parents, list)
        or not all(isinstance(parent, str) for parent in parents)
        or not _HEX16.fullmatch(data["h"])
    ):
        raise InputError("记录里有类型不对的值。请让对方重新导出。")
    normal(data["v"])
    return Change(
        data["id"], data["e"], data["f"], cast(Op, data["op"]), data["v"], int(data["h"], 16),
        data["a"], data["d"], data["n"], tuple(parents),
    )  # fmt: skip
