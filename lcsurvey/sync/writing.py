"""Writes a package so that it is whole or not there at all.

Made on this computer's own disk, read there as a receiver would read it, then copied (or sealed) beside its target,
synced, read back from the disk and compared, and only then given its name. What is larger than a part becomes several,
each a whole package; all of them get their names together.
"""

from __future__ import annotations

import errno
import glob
import hashlib
import secrets
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from lcsurvey.errors import LCSurveyError, OutputError, PackageError, cause
from lcsurvey.store import copying
from lcsurvey.store import folder as folders
from lcsurvey.sync import keys, packing
from lcsurvey.sync.draft import Draft, Report, Written, silent
from lcsurvey.sync.packing import Part, parts_of
from lcsurvey.sync.reading import open_package

_PIECE = 1 << 20
_DAY = 24 * 60 * 60
_UNFINISHED = ".part"
"""How the name of a file ends that is still being written."""


def write_package(target: Path, draft: Draft, *, report: Report = silent) -> Written:
    """Write the package, in parts where it is large: ``x.lcs``, or ``x_第1部分.lcs``, ``x_第2部分.lcs`` ….

    A file of that name is replaced. OutputError where the disk or stick is full, away or read-only, PackageError where
    what is to go would not be taken by a receiver; in both cases nothing is left under any of the names.
    """
    parts = parts_of(draft)
    try:
        with ExitStack() as undoing:
            made = _unfinished(target, draft, parts, report, undoing)
            size = sum(unfinished.stat().st_size for unfinished, _ in made)
            for unfinished, final in made:
                folders.replace(unfinished, final)
                undoing.callback(_remove, final)
            undoing.pop_all()
    except OSError as error:
        raise _failed(error, target) from error
    return Written(tuple(final for _, final in made), tuple(part.package for part in parts), size)


def _unfinished(
    target: Path, draft: Draft, parts: Sequence[Part], report: Report, undoing: ExitStack
) -> list[tuple[Path, Path]]:
    """Every part beside its target, compared, not yet under its name; ``undoing`` removes them again."""
    made: list[tuple[Path, Path]] = []
    with _private(draft) as private:
        for number, part in enumerate(parts):
            report(number, len(parts), f"写第 {number + 1} 份" if len(parts) > 1 else "写文件")
            whole = private / f"{number}.lcs"
            _make(whole, draft, part)
            report(number, len(parts), "核对")
            _require_readable(whole, draft, part)
            final = _named(target, part)
            unfinished = final.with_name(f".{final.name}.{secrets.token_hex(4)}{_UNFINISHED}")
            _sweep(final)
            undoing.callback(_remove, unfinished)
            _copy(whole, unfinished, draft)
            _compare(whole, unfinished, draft)
            made.append((unfinished, final))
            whole.unlink()
    return made


@contextmanager
def _private(draft: Draft) -> Iterator[Path]:
    """A folder that only this person can read, gone afterwards."""
    private = Path(tempfile.mkdtemp(prefix="lcsurvey-", dir=draft.folder))
    try:
        yield private
    finally:
        shutil.rmtree(private, ignore_errors=True)


def _make(whole: Path, draft: Draft, part: Part) -> None:
    """The zip of a part."""
    free, needed = shutil.disk_usage(whole.parent).free, part.estimate
    if free < needed:
        raise OutputError(
            f"{whole.parent} 所在的磁盘空间不够：要 {needed / 1e6:.0f} MB，只剩 {free / 1e6:.0f} MB。请删去不用的文件后再试。"
        )
    created = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    with whole.open("xb") as stream:
        packing.write(stream, draft, part, created)


def _require_readable(whole: Path, draft: Draft, part: Part) -> None:
    """Read it as a receiver would; PackageError where one would not take it."""
    try:
        with open_package(
            whole, project=draft.project, folder=whole.parent, file="刚写好的文件", addressed=False
        ) as opened:
            opened.arrival()
            if opened.manifest.package != part.package:
                raise OutputError("刚写好的文件读回来不是原来的内容，没有交出。请再试一次。")
    except PackageError as error:
        raise PackageError(error.code, f"导出没有完成，刚写好的文件自己核对没有通过：{error}", error.place) from error


def _copy(whole: Path, unfinished: Path, draft: Draft) -> None:
    """The part as it goes, sealed or not, onto the target's disk and synced."""
    _require_room(whole, unfinished)
    with unfinished.open("xb") as stream:
        if draft.recipients:
            keys.seal_file(whole, stream, packing.recipients(draft))
        else:
            with whole.open("rb") as source:
                shutil.copyfileobj(source, stream, _PIECE)
        copying.sync(stream)


def _compare(whole: Path, unfinished: Path, draft: Draft) -> None:
    """OutputError where what is on the disk is not what was written."""
    with whole.open("rb") as source:
        wanted = hashlib.file_digest(source, "sha256").digest()
    found: bytes | None = None
    if not draft.recipients:
        with unfinished.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").digest()
    elif draft.identities:
        sink = _Digest()
        with suppress(PackageError):
            keys.open_file(unfinished, sink, draft.identities)  # type: ignore[arg-type]  # writes and flushes
            found = sink.digest.digest()
    else:
        found = wanted
    if found != wanted:
        raise OutputError(f"写到 {unfinished.parent} 的内容读回来不一样，没有交出。这个盘可能坏了，请换一个位置再试。")


class _Digest:
    """Takes bytes and keeps their SHA-256."""

    def __init__(self) -> None:
        self.digest = hashlib.sha256()

    def write(self, data: bytes) -> int:
        """Take the bytes."""
        self.digest.update(data)
        return len(data)

    def flush(self) -> None:
        """Nothing waits."""


def _named(target: Path, part: Part) -> Path:
    """The file of a part."""
    if part.of == 1:
        return target
    return target.with_name(f"{target.stem}_第{part.number}部分{target.suffix}")


def _require_room(whole: Path, unfinished: Path) -> None:
    needed, free = whole.stat().st_size + (1 << 16), shutil.disk_usage(unfinished.parent).free
    if free < needed:
        raise OutputError(
            f"{unfinished.parent} 空间不够：要 {needed / 1e6:.1f} MB，只剩 {free / 1e6:.1f} MB，没有写。请腾出空间或换一个位置。"
        )


def _sweep(final: Path) -> None:
    """Remove what a writing of the same file left that was killed a day ago or earlier."""
    for left in final.parent.glob(f".{glob.escape(final.name)}.*{_UNFINISHED}"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - _DAY:
                left.unlink()


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _failed(error: OSError, target: Path) -> LCSurveyError:
    """What an error of the disk means for a person."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return OutputError(f"磁盘已满，{target} 没有写成，没有留下半个文件。请腾出空间，或换一个位置再试。")
    if error.errno in (errno.ENOENT, errno.ENXIO, errno.ENODEV, errno.EIO, errno.ENOTDIR):
        return OutputError(f"{target} 没有写成（{cause(error)}）。U 盘可能已拔出，请插好后再试，或换一个位置。")
    return OutputError(f"{target} 没有写成（{cause(error)}）。请检查能不能在那里写文件，或换一个位置再试。")
