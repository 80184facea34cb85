"""What outlets offer in words (服务项目), by group; read from ``forms/services.toml``. The list is open."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lcsurvey import paths
from lcsurvey.circle.spelling import plain
from lcsurvey.errors import ResourceError


@dataclass(frozen=True, slots=True)
class ServiceGroup:
    """Services that belong together, and the formats whose outlets are asked for them."""

    id: str
    label: str
    formats: tuple[str, ...]
    items: tuple[str, ...]


def read_services(path: Path) -> tuple[ServiceGroup, ...]:
    """The groups of a file; raises ResourceError where it cannot be read or is not as it should be."""
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8-sig"))["group"]
        return tuple(ServiceGroup(r["id"], r["label"], tuple(r["formats"]), tuple(r["items"])) for r in rows)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ResourceError(f"服务项目目录读不出来：{path}。请重新安装本程序。") from error


@cache
def service_groups() -> tuple[ServiceGroup, ...]:
    """The groups of this installation."""
    return read_services(paths.forms() / "services.toml")


def suggested(formats: tuple[str, ...]) -> tuple[ServiceGroup, ...]:
    """The groups that outlets of these formats are asked for."""
    return tuple(group for group in service_groups() if set(group.formats) & set(formats))


@cache
def _groups_of() -> dict[str, str]:
    return {plain(item): group.id for group in service_groups() for item in group.items}


def in_group(service: str, groups: str) -> bool:
    """Whether a service counts in one of the groups (“staple|soup”): it is of them, or of no known group at all."""
    if not groups:
        return True
    known = _groups_of().get(plain(service))
    return known is None or known in groups.split("|")
