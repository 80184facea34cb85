"""Takes packages in: each looked at in the order of safety, judged by who sent it, written or set apart whole.

One bad file never stops the others. The next file is verified in a thread while the present one is written; of many
files in another process, two ahead.
"""

from __future__ import annotations

import mimetypes
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from lcsurvey.errors import InputError, PackageError, WorkspaceError
from lcsurvey.store.arrival import PackageRecord
from lcsurvey.store.model import Person
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync import judging, leftovers
from lcsurvey.sync.ahead import MANY, Ahead
from lcsurvey.sync.draft import Report, silent
from lcsurvey.sync.naming import looks_like_package
from lcsurvey.sync.outcome import Looked, Outcome, Received, Status
from lcsurvey.sync.verifying import Known, Verified, verify

PRIVATE = "lcsurvey-"
"""How the private folder of a package that is being read begins (:mod:`lcsurvey.sync.reading`)."""
NOT_KEPT = frozenset({"not_a_package", "too_large", "unreadable", "disk_full"})
"""Codes of files that are none of ours, or cannot be copied: they stay where they are and are only named."""


def expand(paths: Iterable[Path]) -> list[Path]:
    """The files that are meant: those named, and of folders everything in them that looks like a package."""
    found: dict[Path, None] = {}
    for path in paths:
        at = path.expanduser().absolute()
        if at.is_dir():
            found |= dict.fromkeys(sorted(one for one in at.rglob("*") if looks_like_package(one) and one.is_file()))
        else:
            found[at] = None
    return list(found)


def receive(
    space: Workspace,
    paths: Iterable[Path],
    report: Report = silent,
    *,
    dry_run: bool = False,
    each: Callable[[Outcome], None] = lambda outcome: None,
) -> Received:
    """Take packages in, each in one transaction; what cannot be taken is kept whole in 收不进的文件.

    ``report`` is called before each file; what it raises stops there, and the files before it stay taken. ``each``
    hears what became of a file as soon as that stands. What was set apart because its sender was unknown, now or long
    ago, is tried again where a file of these made the sender known. With ``dry_run`` nothing is written. InputError
    where there is no file at all.
    """
    given = list(paths)
    files = expand(given)
    if not files:
        where = "、".join(map(str, given)) or "这里"
        raise InputError(f"{where} 没有可以收的文件（.lcs）。请检查位置。")
    if dry_run:
        return Received(tuple(_foreseen(look(space, path)) for path in _told(files, report)))
    batch = _Batch(space, report, each)
    batch.take(dict.fromkeys(files, ""))
    return batch.ended()


def retry(space: Workspace, which: Collection[str] = (), report: Report = silent) -> Received:
    """Try what lies in 收不进的文件 once more, or only the files with these SHA-256."""
    kept = {one.path: one.name for one in space.desks.quarantine() if not which or one.sha256 in which}
    batch = _Batch(space, report, lambda outcome: None)
    batch.take(kept)
    return batch.ended()


class _Batch:
    """Files that are taken in together: what became of them, and what is still to be done at their end."""

    def __init__(self, space: Workspace, report: Report, each: Callable[[Outcome], None]) -> None:
        leftovers.clear(space.path, PRIVATE)
        self.space = space
        self.report = report
        self.each = each
        self.known = Known(space)
        self.kept = {one.sha256 for one in space.desks.quarantine()}  # what waits in 收不进的文件
        self.outcomes: dict[Path, Outcome] = {}
        self.rounds: list[str] = []
        self.parts: set[str] = set()  # packages that are a part of a set
        self.other: Ahead | None = None

    def take(self, files: Mapping[Path, str]) -> None:
        """Take files in or set them apart, in order, then those whose sender became known; path → name, if another."""
        before = self._merged()
        with self.space.merging.many():
            self._take(files)
            while self._merged() > before:
                before = self._merged()
                again = {path: name for path, name in self._waiting(files).items() if judging.admits(self.space, path)}
                self._take(again)

    def ended(self) -> Received:
        """Lists and scores are made new, the round of an assignment is put in force; what became of every file."""
        if self._merged():
            self.space.merging.freshen(lambda done, of: self.report(done, of, "更新各表"))
            judging.use_round(self.space, self.rounds)
        every = self.outcomes.values()
        return Received(tuple(_of_set(self.space, one) if one.package in self.parts else one for one in every))

    def _merged(self) -> int:
        return sum(one.status == "merged" for one in self.outcomes.values())

    def _waiting(self, files: Mapping[Path, str]) -> dict[Path, str]:
        """What waits because its sender is unknown: of these files, and from before."""
        open_ = {path: one for path, one in self.outcomes.items() if one.code == judging.UNKNOWN}
        there = {one.sha256 for one in open_.values()}
        kept = [one for one in self.space.desks.quarantine() if one.code == judging.UNKNOWN and one.sha256 not in there]
        return {path: files.get(path, "") for path in open_} | {one.path: one.name for one in kept}

    def _take(self, files: Mapping[Path, str]) -> None:
        """Every file in order; one thread is a file ahead, or two where another process verifies."""
        pool = ThreadPoolExecutor(1, "verify")
        if len(files) >= MANY:
            self.other = Ahead(self.space.desks.identities, self.space.pack.id, self.space.path)
        asked: deque[Future[Verified]] = deque()
        rest = deque(files)

        def ask(most: int) -> None:
            while rest and len(asked) < most:
                path = rest.popleft()
                asked.append(pool.submit(self._verify, path, files[path]))

        try:
            for number, path in enumerate(files):
                self.report(number, len(files), files[path] or path.name)
                ask(1)
                with asked[0].result() as found:
                    asked.popleft()
                    ask(1 if self.other is None else 2)
                    outcome = self._settled(found)
                self.outcomes[path] = outcome
                self.each(outcome)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
            for each in asked:
                if not each.cancelled():
                    with each.result():
                        pass
            if self.other is not None:
                self.other.close()
                self.other = None

    def _release(self, sha256: str) -> None:
        """What waited in 收不进的文件 waits no longer."""
        if sha256 in self.kept:
            self.space.desks.release(sha256)
            self.kept.discard(sha256)

    def _apart(self, found: Verified, error: PackageError) -> Outcome:
        self.kept.add(found.sha256)
        return _apart(self.space, found, error)

    def _verify(self, path: Path, name: str) -> Verified:
        return verify(self.space, path, self.known, name=name, other=self.other)

    def _settled(self, found: Verified) -> Outcome:
        """Write what a file brings, or set it apart."""
        already = found.already or self.known.get(found.sha256)
        if already is not None:
            self._release(found.sha256)
            return _already(found, already)
        try:
            if found.error is not None:
                raise found.error
            assert found.opened is not None
            found.trust = judging.admitted(self.space, found.opened.manifest)
            if found.arrival is None:
                found.arrival = found.opened.arrival()
            taken = self.space.merging.take(found.arrival)
            self.rounds += judging.take_effect(self.space, found.opened.manifest, found.arrival, found.trust)
        except PackageError as error:
            if error.code == judging.UNKNOWN and found.opened is not None:
                judging.met(self.space, found.opened.manifest)
            return self._apart(found, error)
        except WorkspaceError as error:
            return self._apart(found, PackageError("not_written", str(error)))
        self._release(found.sha256)
        self.known.taken[found.sha256] = found.arrival.package
        if found.arrival.parts > 1:
            self.parts.add(found.arrival.package)
        if taken.already is not None:
            return replace(_about(found), status="already", sentence=_when(taken.already))
        return replace(_about(found), taken=taken)


def look(space: Workspace, path: Path) -> Looked:
    """What a file brings, and how that stands to what is here; never raises for a file that is no good."""
    found = verify(space, path, Known(space), look=True)
    with found:
        size = path.stat().st_size if path.is_file() else 0
        if found.opened is None:
            seen = Looked(path, size)
        else:
            manifest = found.opened.manifest
            seen = Looked(
                path, size, manifest.package, manifest.kind, manifest.created, manifest.sender.name,
                manifest.sender.unit, found.trust, {one.id: one.name for one in manifest.circles},
                manifest.set.part, manifest.set.of, device=manifest.sender.device,
            )  # fmt: skip
        if found.already is not None:
            return replace(seen, already=found.already.at, package=found.already.package, kind=found.already.kind)
        if found.arrival is not None:
            try:
                pictures = len({one.of or one.sha256 for one in found.arrival.files if _is_picture(one.suffix)})
                return replace(seen, compared=tuple(space.merging.preview(found.arrival)), pictures=pictures)
            except PackageError as error:
                found.error = error
        assert found.error is not None
        return replace(seen, code=found.error.code, sentence=str(found.error))


def _is_picture(suffix: str) -> bool:
    return (mimetypes.guess_type(f"x.{suffix.lstrip('.')}")[0] or "").startswith("image/")


def _apart(space: Workspace, found: Verified, error: PackageError) -> Outcome:
    """A file that cannot be taken: kept whole, or only named where it is none of ours."""
    about = replace(_about(found), status="refused", code=error.code, sentence=str(error))
    if error.code in NOT_KEPT:
        return about
    try:
        space.desks.set_aside(
            found.path, found.sha256, error, name=found.name, sender=about.sender, circles=about.circles
        )  # fmt: skip
    except (InputError, WorkspaceError):
        return about
    return replace(about, status="quarantined")


def _about(found: Verified) -> Outcome:
    """What is known of a file, as merged."""
    if found.opened is None:
        return Outcome(found.shown, "merged", sha256=found.sha256)
    manifest = found.opened.manifest
    circles = {one.id: one.name for one in manifest.circles}
    sender = judging.shown(manifest.sender)
    return Outcome(
        found.shown, "merged", package=manifest.package, kind=manifest.kind, circles=circles, sender=sender,
        sha256=found.sha256, device=manifest.sender.device,
    )  # fmt: skip


def _already(found: Verified, record: PackageRecord) -> Outcome:
    return Outcome(
        found.shown, "already", sentence=_when(record.at), package=record.package, kind=record.kind, circles=record.circles,
        sender=record.sender, sha256=found.sha256,
    )  # fmt: skip


def _when(at: datetime) -> str:
    return f"{at.astimezone():%m月%d日 %H:%M} 已经收过，没有重复收。"


def _foreseen(seen: Looked) -> Outcome:
    """What would become of a file that was looked at."""
    if seen.already is not None:
        return Outcome(seen.path, "already", sentence=_when(seen.already), package=seen.package, kind=seen.kind)
    status: Status = "merged"
    if seen.code:
        status = "refused" if seen.code in NOT_KEPT else "quarantined"
    sender = Person(seen.sender, seen.unit, "").author
    return Outcome(
        seen.path, status, seen.code, seen.sentence, seen.package, seen.kind, seen.circles, sender,
        compared=seen.compared, device=seen.device,
    )  # fmt: skip


def _of_set(space: Workspace, outcome: Outcome) -> Outcome:
    """The outcome, with what is still missing of the set that its package is a part of."""
    if outcome.status != "merged":
        return outcome
    record = space.merging.record(outcome.package)
    if record.here >= record.parts:
        return outcome
    return replace(outcome, sentence=f"分成 {record.parts} 个文件，已收 {record.here} 个，请把其余的也收进来。")


def _told(files: Sequence[Path], report: Report) -> Iterator[Path]:
    for number, path in enumerate(files):
        report(number, len(files), path.name)
        yield path
