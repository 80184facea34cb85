"""A city that comes as a folder of files: looked through whole, then kept on this computer beside the installed ones."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from lcsurvey import paths
from lcsurvey.errors import FormError, OutputError, Problem, cause
from lcsurvey.form.model import Pack
from lcsurvey.form.reading import MAX_BYTES
from lcsurvey.report.checking import check
from lcsurvey.score.library import Library

KEPT = (".toml", ".csv")
"""Endings of the files of a city."""
MOST = 500
"""Files of a city."""


def require_right(folder: Path) -> None:
    """FormError with every problem of a city's folder; nothing is loaded of one that has any."""
    if not (folder / "pack.toml").is_file():
        raise FormError([Problem("no_pack", str(folder), "里面没有 pack.toml，不是一个城市的文件夹，请选有 pack.toml 的那一层。")])
    problems = [*_strange(folder)] or [*check([folder]).problems]
    if problems:
        raise FormError(problems)


def add_city(folder: Path) -> Pack:
    """Keep a city on this computer, in place of what was kept of it before; its pack.

    FormError with every problem, among them a table that was changed without a new version; OutputError where it
    cannot be written. Then nothing was changed.
    """
    folder = folder.expanduser().absolute()
    require_right(folder)
    library = Library()
    if (library.folder / folder.name).is_dir():
        sentence = f"“{folder.name}”是程序自带的城市，不能用同一个名字另加；请换一个文件夹名和 id。"
        raise FormError([Problem("installed", str(folder / "pack.toml"), sentence)])
    if changed := [*_changed(folder, library)]:
        raise FormError(changed)
    _copy(folder, paths.own_forms() / folder.name)
    return Library().pack(folder.name)


def remove_city(name: str) -> bool:
    """Forget a city that was added; records that were made with it keep its tables. Whether there was one."""
    at = paths.own_forms() / name
    if not at.is_dir() or at.parent != paths.own_forms():
        return False
    try:
        shutil.rmtree(at)
    except OSError as error:
        raise OutputError(f"{at} 删不掉（{cause(error)}）。请关闭正在看它的程序，再试一次。") from error
    return True


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in KEPT and path.is_file():
            yield path


def _strange(folder: Path) -> Iterator[Problem]:
    """What no city's folder has: too many files, too large ones, links that lead elsewhere."""
    for number, path in enumerate(_files(folder), 1):
        if number > MOST:
            yield Problem("too_many", str(folder), f"文件超过 {MOST} 个，不像是一个城市的文件夹，请检查是否选错。")
            return
        if path.is_symlink() or any(parent.is_symlink() for parent in path.parents if folder in parent.parents):
            yield Problem("link", str(path), "是指向别处的链接，请换成文件本身。")
        elif path.stat().st_size > MAX_BYTES:
            yield Problem("too_large", str(path), "文件超过 4 MB，不像是表的定义，请检查是否选错。")


def _changed(folder: Path, known: Library) -> Iterator[Problem]:
    """Tables of which the same version was added before with other content."""
    given = Library()
    given.pack(folder)
    for form_id in given.ids():
        if form_id.partition("/")[0] != folder.name:
            continue
        for version in set(given.versions(form_id)) & set(known.versions(form_id)):
            if given.table(form_id, version).form.digest != known.table(form_id, version).form.digest:
                place = str(folder / form_id.partition("/")[2] / f"v{version}.form.toml")
                sentence = f"第 {version} 版以前加过，内容不同。用过的版本不能改，请写成 v{version + 1}。"
                yield Problem("published", place, sentence)


def _copy(folder: Path, target: Path) -> None:
    """Copy a city's files, all or none."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".adding-", dir=target.parent) as place:
            fresh, former = Path(place) / "fresh", Path(place) / "former"
            for path in _files(folder):
                copy = fresh / path.relative_to(folder)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, copy)
            if target.exists():
                target.rename(former)
            fresh.rename(target)
    except OSError as error:
        raise OutputError(f"{target} 写不进去（{cause(error)}），城市没有添加。请检查磁盘空间和权限，再试一次。") from error
