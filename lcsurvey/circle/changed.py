"""What became of the outlets of a circle from one round to the next: still there, closed, moved, opened; by format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lcsurvey.circle.catalogue import Catalogue
from lcsurvey.circle.model import Outlet

Change = Literal["asked", "still", "closed", "moved", "opened"]
CHANGES: Mapping[Change, str] = {
    "asked": "没问", "still": "还在", "closed": "关了", "moved": "搬了", "opened": "新开",
}  # fmt: skip
"""What is known of an outlet this round → the word for it; “asked”: it is still to be asked about."""
_PLACE = ("circle", "address", "minutes", "metres")
"""Fields of an outlet of which another value means that it moved."""


@dataclass(frozen=True, slots=True)
class Lived:
    """One outlet over two rounds: as it was, as it is; None where it was not there."""

    before: Outlet | None
    after: Outlet | None
    change: Change

    @property
    def outlet(self) -> Outlet:
        """It, as it is or was last."""
        found = self.after or self.before
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class FormatChange:
    """One format: how many there were and are, and the names of those that came, went and moved."""

    format: str  # id of the catalogue; "" where nobody gave one
    before: int
    after: int
    opened: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()

    @property
    def difference(self) -> int:
        """How many more there are."""
        return self.after - self.before


def lived(before: Sequence[Outlet], after: Sequence[Outlet], seen_from: str = "") -> tuple[Lived, ...]:
    """What became of every outlet, those of the former round first, in their order.

    ``seen_from`` is the first ISO day of this round: what was looked at from then on and is where it was is still
    there. Without one nothing is asked: what is there is still there.
    """
    now, then = {one.id: one for one in after}, {one.id for one in before}
    found = [Lived(one, now.get(one.id), _change(one, now.get(one.id), seen_from)) for one in before]
    return (*found, *(Lived(None, one, "opened") for one in after if one.id not in then))


def _change(before: Outlet, after: Outlet | None, seen_from: str) -> Change:
    if after is None:
        return "closed"
    if any(getattr(before, name) != getattr(after, name) for name in _PLACE):
        return "moved"
    return "still" if not seen_from or after.seen_on >= seen_from else "asked"


def by_format(outlets: Iterable[Lived], catalogue: Catalogue) -> tuple[FormatChange, ...]:
    """The same format by format, in the catalogue's order; an outlet counts under every format it has."""
    order = {one.id: number for number, one in enumerate(catalogue.formats)}
    kept: dict[str, list[Lived]] = {}
    for one in outlets:
        formats = {*(one.before.formats if one.before else ()), *(one.after.formats if one.after else ())} or {""}
        for format_ in formats:
            kept.setdefault(format_, []).append(one)
    ordered = sorted(kept, key=lambda id_: (order.get(id_, len(order)), id_))
    return tuple(_format(id_, kept[id_]) for id_ in ordered)


def _format(id_: str, outlets: Sequence[Lived]) -> FormatChange:
    """An outlet that became another format closed in the one and opened in the other."""

    def has(one: Outlet | None) -> bool:
        return one is not None and (id_ in one.formats if id_ else not one.formats)

    there = [(has(one.before), has(one.after), one) for one in outlets]
    return FormatChange(
        id_,
        sum(then for then, _, _ in there),
        sum(now for _, now, _ in there),
        tuple(one.outlet.name for then, now, one in there if now and not then),
        tuple(one.outlet.name for then, now, one in there if then and not now),
        tuple(one.outlet.name for then, now, one in there if then and now and one.change == "moved"),
    )
