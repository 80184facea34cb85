"""What in a list is named like what is being typed: said while one types, before anything is entered twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.model import Outlet
from lcsurvey.circle.nearness import bare
from lcsurvey.ui.outlets.walk import walk_words
from lcsurvey.ui.words import tr

LEAST = 2  # characters that say something of a name
MOST = 3  # names that are said


class Likeness:
    """The outlets of a list by their bare names."""

    def __init__(self, outlets: Iterable[Outlet] = ()) -> None:
        self._names: dict[str, list[Outlet]] = {}
        for outlet in outlets:
            self.add(outlet)

    def add(self, outlet: Outlet) -> None:
        """One more."""
        self._names.setdefault(bare(outlet.name), []).append(outlet)

    def same(self, name: str) -> Sequence[Outlet]:
        """Those of this very name, however it is written."""
        return self._names.get(bare(name), ())

    def near(self, name: str) -> Sequence[Outlet]:
        """Those whose name begins with what is typed, has it in it, or is the beginning of it; the nearest first."""
        typed = bare(name)
        if len(typed) < LEAST:
            return ()
        found = [
            (not known.startswith(typed), len(known), outlets)
            for known, outlets in self._names.items()
            if typed in known or (len(known) > LEAST and typed.startswith(known))
        ]
        return [outlet for *_, outlets in sorted(found, key=lambda one: one[:2]) for outlet in outlets]

    def words(self, name: str) -> str:
        """One line about what is there already; empty where nothing is like it."""
        if same := self.same(name):
            return tr("已登记过：{said}", said=_said(same[0])) + (
                tr("，同名的有 {count} 家", count=len(same)) if len(same) > 1 else ""
            )
        near = self.near(name)
        if not near:
            return ""
        more = tr("等 {count} 家", count=len(near)) if len(near) > MOST else ""
        return tr(
            "名单里有相近的：{names}{more}", names=tr("、").join(outlet.name for outlet in near[:MOST]), more=more
        )


def _said(outlet: Outlet) -> str:
    label = catalogue().label(outlet.format) if outlet.format else ""
    known = tr("，").join(words for words in (label, outlet.address, walk_words(outlet)) if words)
    return tr("{name}（{known}）", name=outlet.name, known=known) if known else outlet.name
