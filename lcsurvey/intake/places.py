"""Where the things of a list belong: circles, communities and regions by the names that people write."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from lcsurvey.circle.model import Circle, Community, Compound, Region
from lcsurvey.circle.name import short_name
from lcsurvey.circle.nearness import bare
from lcsurvey.intake.cells import Unreadable, short
from lcsurvey.intake.guessing import Names

Found = TypeVar("Found")
_PARTS = re.compile(r"[、,，;；/|\n]")
_COMMUNITY = re.compile(r"(?:居民委员会|社区居委会|居委会|社区)$")


def circle_key(text: str) -> str:
    """A circle's name as it is compared."""
    return short_name(bare(text))


def community_key(text: str) -> str:
    """A community's name as it is compared: 瑞丰, 瑞丰社区 and 瑞丰社区居委会 are one."""
    return _COMMUNITY.sub("", bare(text)) or bare(text)


class Ambiguous(Unreadable):
    """A name of several things, or of another circle's."""


@dataclass
class Placed:
    """The values of a thing with ids for names; ``unknown`` is what is wrong with those that are not known, by field."""

    values: dict[str, Any]
    unknown: dict[str, str] = field(default_factory=dict)

    def look_up(self, name: str, find: Callable[[str], Found], unsure: bool = False) -> Found | None:
        """What a name means; None where there is none, or it is not known, which is kept.

        ``unsure``: whose it is cannot be told now; a name that only that would tell is not refused.
        """
        text = self.values.get(name)
        if text is None:
            return None
        try:
            return find(str(text))
        except Unreadable as error:
            if not (unsure and isinstance(error, Ambiguous)):
                self.unknown[name] = str(error)
            del self.values[name]
            return None


@dataclass(frozen=True)
class Register:
    """What is registered already, as far as a list can name it."""

    circles: tuple[Circle, ...] = ()
    communities: tuple[Community, ...] = ()
    regions: tuple[Region, ...] = ()
    compounds: tuple[Compound, ...] = ()

    @cached_property
    def names(self) -> Names:
        """What a column without a telling heading is recognised by."""
        from lcsurvey.intake.fields import bare as word

        circles = {word(name) for circle in self.circles for name in (circle.name, short_name(circle.name))}
        communities = {word(one.name) for one in self.communities}
        return Names(frozenset(circles), frozenset(communities))

    @cached_property
    def _by_name(self) -> Mapping[str, list[Circle]]:
        found: dict[str, list[Circle]] = defaultdict(list)
        for circle in self.circles:
            for key in {circle_key(circle.name), bare(circle.code), circle.id} - {""}:
                found[key].append(circle)
        return found

    @cached_property
    def _communities(self) -> Mapping[str, list[Community]]:
        found: dict[str, list[Community]] = defaultdict(list)
        for one in self.communities:
            found[community_key(one.name)].append(one)
        return found

    def circle(self, text: str) -> str:
        """The circle that is written; raises Unreadable."""
        found = self._by_name.get(circle_key(text), [])
        if len(found) == 1:
            return found[0].id
        if found:
            raise Unreadable(f"“{short(text)}”对应 {len(found)} 个生活圈，请写全名或编码。")
        near = [short_name(one.name) for one in self.circles if circle_key(text) in circle_key(one.name)][:3]
        hint = f"相近的有{'、'.join(near)}，" if near else ""
        raise Unreadable(f"没有叫“{short(text)}”的生活圈。{hint}请改名，或先登记这个生活圈。")

    def community(self, text: str, circle: str = "") -> Community:
        """The community that is written, of a circle if that is known; raises Unreadable."""
        named = self._communities.get(community_key(text), [])
        found = [one for one in named if not circle or one.circle == circle]
        if len(found) == 1:
            return found[0]
        if found:
            which = "、".join(self.title(one.circle) for one in found)
            raise Ambiguous(f"“{short(text)}”在 {len(found)} 个生活圈里都有：{which}。请加一列“生活圈”写明。")
        if named:
            whose = self.title(named[0].circle)
            raise Ambiguous(f"“{short(text)}”属于{whose}，不在这个生活圈里。请核对。")
        raise Unreadable(f"没有登记叫“{short(text)}”的社区。请改名，或先登记这个社区。")

    def compound(self, text: str, circle: str = "") -> Compound:
        """The compound that is written, of a circle if that is known; raises Unreadable."""
        named = [one for one in self.compounds if bare(one.name) == bare(text)]
        found = [one for one in named if not circle or one.circle == circle]
        if len(found) == 1:
            return found[0]
        if found:
            which = "、".join(self.title(one.circle) for one in found)
            raise Ambiguous(f"“{short(text)}”有 {len(found)} 个：{which}。请加一列“生活圈”写明。")
        raise Unreadable(f"没有登记叫“{short(text)}”的小区。请改名，或先登记这个小区。")

    def title(self, circle: str) -> str:
        """A circle's short name."""
        return next((short_name(one.name) for one in self.circles if one.id == circle), "别的生活圈")

    def place(
        self, kind: str, given: Mapping[str, Any], circle: str = "", unread: frozenset[str] = frozenset()
    ) -> Placed:
        """The values of a thing with names of circles, communities and regions as ids; every name that is not known.

        ``unread`` are fields whose cells say something that could not be read: they are not missing.
        """
        found = Placed(dict(given))
        if kind == "circle":
            if region := found.look_up("region", self._region):
                found.values["region"] = region
            if "communities" in given:
                found.values["communities"] = _each(str(given["communities"]))
            return found
        where = found.look_up("circle", self.circle) or circle
        if circle and where != circle:
            said = short(str(given["circle"]))
            found.unknown["circle"] = f"“{said}”不是现在这个生活圈。全市的表请从“全部生活圈”导入。"
        lost = unread | found.unknown.keys()
        if kind == "gate" and "compound" not in unread:
            found.values.setdefault("compound", "")
            compound = found.look_up("compound", lambda text: self.compound(text, where), "circle" in lost)
            if compound is not None:
                where = compound.circle
                found.values["compound"] = compound.id
        elif kind in ("outlet", "compound"):
            community = found.look_up("community", lambda text: self.community(text, where), "circle" in lost)
            if community is not None:
                where = where or community.circle
                found.values["community"] = community.id
        if not where and not {"circle", "community", "compound"} & (lost | found.unknown.keys()):
            found.unknown["circle"] = "没写属于哪个生活圈。请填上生活圈，或选一列作“所属生活圈”。"
        if kind == "outlet":
            found.values.pop("community", None)
        found.values["circle"] = where
        return found

    def _region(self, text: str) -> str:
        found = [one for one in self.regions if bare(one.name) == bare(text)]
        near = found or [one for one in self.regions if bare(one.name).startswith(bare(text))]
        if len(near) != 1:
            names = "、".join(one.name for one in self.regions[:6])
            raise Unreadable(f"没有“{short(text)}”这个区域。{f'有：{names}。' if names else ''}请改名，或先登记它。")
        return near[0].id


def _each(text: str) -> tuple[str, ...]:
    """“瑞丰社区、向阳社区” → its names, each once."""
    return tuple(dict.fromkeys(part.strip() for part in _PARTS.split(text) if part.strip()))


def register_of(
    circles: Iterable[Circle],
    communities: Iterable[Community],
    regions: Iterable[Region],
    compounds: Iterable[Compound] = (),
) -> Register:
    """The register of these; ``compounds`` where a list names some."""
    return Register(tuple(circles), tuple(communities), tuple(regions), tuple(compounds))
