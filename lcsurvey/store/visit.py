"""What a visit sees beside single registers: the facts of a circle, the matrix, who leads, what is there twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.facts import CityFacts, Facts
from lcsurvey.circle.model import Community, Compound, Outlet
from lcsurvey.circle.nearness import bare
from lcsurvey.errors import NotFound
from lcsurvey.record.canonical import Json
from lcsurvey.record.identity import reach_id
from lcsurvey.response.model import Stage
from lcsurvey.store.inventory import Inventory
from lcsurvey.store.kinds import REACH
from lcsurvey.store.ledger import Ledger
from lcsurvey.store.lists import listed, one
from lcsurvey.store.model import ResponseSummary, Saved
from lcsurvey.store.summary import standing
from lcsurvey.store.turns import Turns
from lcsurvey.store.values import register_values

if TYPE_CHECKING:
    from lcsurvey.store.as_of import AsOf


class Visit:
    """The facts of one workspace."""

    def __init__(self, ledger: Ledger, inventory: Inventory) -> None:
        self.ledger = ledger
        self.inventory = inventory
        self.turns = Turns(ledger, inventory)

    def facts(self, circle: str, round: str | None = None) -> Facts:
        """Everything that answers of a circle's tables are derived from; raises NotFound."""
        with self.ledger.database.reading() as connection:
            found = self.ledger.deriving(connection).facts(circle, round or self.ledger.round_id)
        if found is None:
            raise NotFound("没有这个生活圈，可能已被删除。请刷新列表，或到回收站里恢复。")
        return found

    def all_facts(self, round: str | None = None) -> tuple[Facts, ...]:
        """The facts of every circle, in the register's order."""
        at = round or self.ledger.round_id
        with self.ledger.database.reading() as connection:
            return self.ledger.deriving(connection).each(at)

    def city_facts(self) -> CityFacts:
        """Everything that answers of the city's tables are derived from."""
        with self.ledger.database.reading() as connection:
            found = self.ledger.deriving(connection).city(self.ledger.round_id)
        return replace(found, look=self.all_facts)

    def standing(self, circle: str, stage: Stage = Stage.SELF) -> Mapping[str, ResponseSummary]:
        """Form → how far each table of a circle is at a stage of the round worked on, from the rows alone."""
        with self.ledger.settled().reading() as connection:
            return standing(connection, self.ledger.round_id, circle, stage)

    def as_of(self, day: date, round: str | None = None) -> AsOf:
        """Everything as it was when a day ended; of ``round``, else of the round that the day lies in."""
        from lcsurvey.store.as_of import AsOf

        return AsOf(self.ledger, day, round)

    def set_reach(
        self, compound: str, formats: Iterable[str], reached: bool | None, minutes: Decimal | int | str | None = None
    ) -> Saved:
        """Say for a compound whether its gate reaches these formats, or in how many minutes; one step of undo.

        Neither: as the outlets say. Raises NotFound, AnswerError.
        """
        with self.ledger.database.reading() as connection:
            whose = one(connection, Compound, compound)
        if whose is None:
            raise NotFound("没有这个居住小区，可能已被删除。请刷新后再试。")
        wanted: dict[str, dict[str, Json] | None] = {}
        labels = []
        for format_ in formats:
            given = {"compound": compound, "format": format_, "reached": reached, "minutes": minutes}
            kept = register_values(REACH, given | {"circle": whose.circle}, new=True)
            plain = reached is None and kept["minutes"] is None
            wanted[reach_id(compound, str(kept["format"]))] = None if plain else kept
            labels.append(catalogue().label(str(kept["format"])))
        said = "、".join(labels[:2]) + (f"等{len(labels)}项" if len(labels) > 2 else "")
        how = {True: "可达", False: "不可达", None: "按网点"}[reached] if minutes is None else f"{minutes} 分钟"
        return self.inventory.put(REACH, wanted, f"{whose.name}：{said} {how}", f"{whose.name}：还原{said}的可达情况")

    def lead(self, circle: str) -> Community | None:
        """The community that hands in a circle's tables: the one marked 牵头, or the only one; None where unsettled."""
        with self.ledger.database.reading() as connection:
            return lead_of(listed(connection, Community, circle))

    def similar_outlets(self, circle: str, name: str, address: str = "") -> tuple[Outlet, ...]:
        """The outlets of a circle with this name at this address, however the letters and spaces are written.

        Without an address, those of the name alone.
        """
        wanted, at = bare(name), bare(address)
        with self.ledger.database.reading() as connection:
            outlets = listed(connection, Outlet, circle)
        return tuple(
            outlet for outlet in outlets
            if wanted and bare(outlet.name) == wanted and (not at or bare(outlet.address) in ("", at))
        )  # fmt: skip


def lead_of(communities: tuple[Community, ...]) -> Community | None:
    """The one community marked 牵头, or the only one there is."""
    marked = [community for community in communities if community.lead]
    if not marked and len(communities) == 1:
        return communities[0]
    return marked[0] if len(marked) == 1 else None


def no_lead(communities: tuple[Community, ...]) -> str:
    """What to do where it is not settled who hands in."""
    marked = [community.name for community in communities if community.lead]
    if marked:
        return f"{'、'.join(marked)}都标成了牵头社区，只能有一个。请留下一个再交表。"
    return f"这个生活圈有 {len(communities)} 个社区，还没有牵头社区。请先在社区里标出由谁牵头，再交表。"
