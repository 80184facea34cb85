"""Where packages arrive by themselves: WeChat's folders of the month, the downloads. Looked into, never taken from."""

from __future__ import annotations

import os
import re
import string
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lcsurvey.ui.words import tr

MOST = 500
"""So many files of a folder are offered, the newest first."""
MONTHS = 2
"""This month and the one before."""
_PACKAGE = re.compile(r"\.lcs(\.zip)?$", re.IGNORECASE)
_SUFFIXED = re.compile(r"\.lcs ?\(\d+\)(\.zip)?$", re.IGNORECASE)
_WECHAT = (("WeChat Files", "FileStorage/File"), ("xwechat_files", "msg/file"))
"""Folder of all accounts, and below an account where the files of a month lie; the former and the present WeChat."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A folder with packages in it, the newest first."""

    folder: Path
    label: str
    files: tuple[Path, ...]


def is_package(name: str) -> bool:
    """Whether a file is one of ours by its name, also after WeChat or a browser renamed it."""
    return bool(_PACKAGE.search(name) or _SUFFIXED.search(name))


def offers(places: Sequence[Path], downloads: Sequence[Path], today: date) -> tuple[Offer, ...]:
    """Every folder with packages: WeChat's of this month and the last below ``places``, and the downloads."""
    found: dict[str, list[Path]] = {}
    for month in _months(today):
        for place in places:
            for folder in _month_folders(place, month):
                found.setdefault(tr("微信 {month}月", month=month.month), []).extend(_packages(folder))
    for folder in downloads:
        found.setdefault(tr("下载"), []).extend(_packages(folder))
    made = []
    for label, files in found.items():
        newest = _newest(files)
        if newest:
            made.append(Offer(newest[0].parent, label, newest))
    return tuple(made)


def inside(paths: Iterable[Path]) -> tuple[Path, ...]:
    """What a person gave: files as they are, of folders the packages in them and in the folders below."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            for folder, _, names in os.walk(path):
                for name in sorted(names):
                    if is_package(name):
                        found[Path(folder) / name] = None
        else:
            found[path] = None
    return tuple(found)


def usual_places(home: Path) -> tuple[Path, ...]:
    """Where WeChat keeps its files unless told otherwise: the documents, and on Windows the roots of the drives."""
    roots = [Path(f"{letter}:/") for letter in string.ascii_uppercase[2:]] if sys.platform == "win32" else []
    return tuple(place for place in (home / "Documents", home / tr("文档"), home, *roots) if place.is_dir())


def usual_downloads(home: Path) -> tuple[Path, ...]:
    """Where browsers and QQ put what they fetch."""
    return tuple(place for place in (home / "Downloads", home / tr("下载")) if place.is_dir())


def _months(today: date) -> Iterator[date]:
    at = today.replace(day=1)
    for _ in range(MONTHS):
        yield at
        at = at.replace(year=at.year - (at.month == 1), month=(at.month - 2) % 12 + 1)


def _month_folders(place: Path, month: date) -> Iterator[Path]:
    for whole, below in _WECHAT:
        for account in _listed(place / whole):
            folder = Path(account.path) / below / f"{month:%Y-%m}"
            if folder.is_dir():
                yield folder


def _packages(folder: Path) -> list[Path]:
    return [Path(entry.path) for entry in _listed(folder) if is_package(entry.name)]


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    """What is in a folder; nothing where it is not there or may not be read."""
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


def _newest(files: Sequence[Path]) -> tuple[Path, ...]:
    dated = []
    for path in dict.fromkeys(files):
        try:
            dated.append((path.stat().st_mtime, path))
        except OSError:  # gone meanwhile
            continue
    return tuple(path for _, path in sorted(dated, key=lambda one: (-one[0], str(one[1])))[:MOST])
