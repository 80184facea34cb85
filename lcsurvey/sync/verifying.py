"""Files before they are taken in: verified as far as that needs no writing, in a thread or in another process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Self

from lcsurvey.errors import PackageError
from lcsurvey.store.arrival import Arrival, PackageRecord
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync import judging
from lcsurvey.sync.ahead import Ahead, Fetched
from lcsurvey.sync.reading import Opened, digest_of, open_package


@dataclass(slots=True)
class Verified:
    """A file after everything that needs no writing: what it brings, or why it cannot be taken."""

    path: Path
    name: str  # as it came
    sha256: str = ""
    opened: Opened | Fetched | None = None
    arrival: Arrival | None = None
    already: PackageRecord | None = None
    trust: str = ""
    error: PackageError | None = None

    @property
    def shown(self) -> Path:
        """Where it came from; of a file that waited here only what it was called."""
        return self.path if self.name == self.path.name else Path(self.name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        """What was unpacked for it is let go."""
        if self.opened is not None:
            self.opened.close()


class Known:
    """The packages that count already, by the SHA-256 of their file."""

    def __init__(self, space: Workspace) -> None:
        self._space = space
        self._before = {one.sha256: one for one in space.merging.ledger() if not one.withdrawn}
        self.taken: dict[str, str] = {}  # since: SHA-256 → package

    def get(self, sha256: str) -> PackageRecord | None:
        """The line of the ledger; None where such a file was not taken."""
        if package := self.taken.get(sha256):
            return self._space.merging.record(package)
        return self._before.get(sha256)


def verify(
    space: Workspace,
    path: Path,
    known: Known,
    *,
    name: str = "",
    look: bool = False,
    other: Ahead | None = None,
) -> Verified:
    """Everything about a file that needs no writing; in a thread.

    Without ``look`` one whose sender is not known yet stays opened and without its arrival: a file before it may make
    the sender known.
    """
    found = Verified(path, name or path.name)
    try:
        found.sha256 = digest_of(found.path, found.name)
        found.already = known.get(found.sha256)
        if found.already is None and other is not None:
            found.opened = other.fetch(path, found.name, partial(judging.allows, space), sha256=found.sha256)
        if found.opened is not None:
            found.sha256, found.arrival = found.opened.sha256, found.opened.arrival()
        elif found.already is None:
            found.opened = open_package(
                path, space.desks.identities, project=space.pack.id, folder=space.path, file=found.name,
                sha256=found.sha256,
            )  # fmt: skip
            found.sha256 = found.opened.sha256
            try:
                found.trust = judging.admitted(space, found.opened.manifest, look=True)
            except PackageError as error:
                if look or error.code != judging.UNKNOWN:
                    raise
            else:
                found.arrival = found.opened.arrival()
    except PackageError as error:
        found.error = error
    return found
