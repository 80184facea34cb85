"""Open differences of a workspace: listed and counted, found by name, settled singly, together or by rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from lcsurvey.errors import NotFound
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.store import handed_twice
from lcsurvey.store.difference import Choice, Decision, Difference, Settled
from lcsurvey.store.inventory import Inventory
from lcsurvey.store.kinds import KINDS, RESPONSE
from lcsurvey.store.settling import Settling
from lcsurvey.store.sides import Sides
from lcsurvey.store.twins import Twins
from lcsurvey.store.whereabouts import Place, places

if TYPE_CHECKING:
    from lcsurvey.store.handed_twice import Act
    from lcsurvey.store.ledger import Ledger

MOST = 500
"""Differences listed at once unless more are asked for."""
_CIRCLES = """SELECT id, name FROM (
    SELECT 0 AS first, id, name, born, born_n FROM circle_row
    UNION ALL SELECT 1, id, name, born, born_n FROM region_row
    ) ORDER BY first, born, born_n, id"""
_KINDS = {kind: number for number, kind in enumerate(KINDS)}
_FIELDS = {kind: {name: number for number, name in enumerate(of.field)} for kind, of in KINDS.items()}
_BROUGHT = """
SELECT DISTINCT d.eid, d.fid FROM package p CROSS JOIN head h ON h.seq BETWEEN p.first AND p.last
JOIN difference d ON d.eid = h.eid AND d.fid = h.fid WHERE p.id = ?"""

Lying = tuple[Place, "tuple[Act, ...]"]
"""A place, and where its table was handed in twice the acts that did it."""


class Differences:
    """What differs in one workspace. Equal values given twice agree, and are in no list.

    What was registered twice (``twins``, ``settled_twins``, ``same``, ``not_same``) is :class:`Twins`'s.
    """

    def __init__(self, ledger: Ledger, inventory: Inventory) -> None:
        self.ledger = ledger
        self._settling = Settling(ledger, inventory)
        twins = Twins(ledger)
        self.twins, self.settled_twins = twins.offered, twins.aside
        self.same, self.not_same = twins.same, twins.not_same

    def listed(
        self, circle: str = "", form: str = "", *, thing: str = "", round: str = "", package: str = "",
        limit: int = MOST, offset: int = 0,
    ) -> tuple[Difference, ...]:  # fmt: skip
        """Open differences in the order of circles, tables and questions; of a circle, table, thing, round if given.

        ``package``: those that a package brought something to.
        """

        asked = {"circle": circle, "form": form, "round": round}
        with self.ledger.database.reading() as connection:
            lying = self._lying(connection, thing)
            for name, this in asked.items():
                if this:
                    lying = [each for each in lying if getattr(each[0], name) == this]
            if package:
                brought = {(row[0], row[1]) for row in connection.exec_driver_sql(_BROUGHT, (package,))}
                lying = [each for each in lying if (each[0].eid, each[0].fid) in brought]
            circles = {row[0]: row[1] or "" for row in connection.exec_driver_sql(_CIRCLES)}
            lying.sort(key=self._order(list(circles)))
            return tuple(self._made(connection, lying[offset : offset + limit], circles))

    def of(self, thing: str, field: str = WHOLE_THING) -> Difference | None:
        """The difference of one field of a thing (of the thing itself: deleted against changed, or handed in twice)."""
        return next((one for one in self.listed(thing=thing, limit=10_000) if one.field == field), None)

    def find(self, text: str) -> Difference:
        """A difference by its id (thing:field), or by how thing and field begin; raises NotFound."""
        with self.ledger.database.reading() as connection:
            thing, _, field = text.partition(":")
            lying = [
                each
                for each in self._lying(connection)
                if each[0].thing.startswith(thing) and each[0].field.startswith(field)
            ]
            exact = [each for each in lying if f"{each[0].thing}:{each[0].field}" == text]
            found = exact or lying
            if len(found) == 1:
                circles = {row[0]: row[1] or "" for row in connection.exec_driver_sql(_CIRCLES)}
                if made := self._made(connection, found, circles):
                    return made[0]
        if len(found) > 1 and text:
            raise NotFound(f"“{text}”开头的有 {len(found)} 处两份不一样，请写得长一些。")
        raise NotFound(f"没有“{text}”这一处两份不一样，可能已经定了。请重新列出后再定。")

    def count(self) -> int:
        """How many there are."""
        with self.ledger.database.reading() as connection:
            return len(self._lying(connection))

    def counts(self) -> Mapping[str, int]:
        """Circle → how many; an empty id for what belongs to no circle, the city's for its own tables."""
        with self.ledger.database.reading() as connection:
            return Counter(place.circle for place, _ in self._lying(connection))

    def by_table(self, circle: str) -> Mapping[tuple[str, str, str], int]:
        """Form, stage and round → how many in one circle; an empty form for the things of its registers."""
        with self.ledger.database.reading() as connection:
            lying = (place for place, _ in self._lying(connection) if place.circle == circle)
            return Counter((place.form, place.stage, place.round) for place in lying)

    def resolve(self, difference: Difference, *, choose: str = "", value: Any = None, clear: bool = False) -> Settled:
        """Settle one: ``choose`` names a side by the id of one of its changes; else a value of one's own, or empty.

        Decided again where it was decided already. Cannot be undone. Raises LCSurveyError, AnswerError, NotFound.
        """
        return self._settling.one(Decision(difference, choose, value, clear))

    def resolve_many(self, decisions: Sequence[Decision]) -> Settled:
        """Settle any number in one transaction, all or none; those that have changed meanwhile are left open."""
        return self._settling.many(decisions)

    def carry_out(self, plan: Iterable[Choice]) -> Settled:
        """Settle what a rule chose (:func:`lcsurvey.store.difference.plan`), in one transaction."""
        return self._settling.carry_out(plan)

    def _lying(self, connection: Connection, thing: str = "") -> list[Lying]:
        """Every place, and the tables that were handed in twice; of one thing if given."""
        twice = handed_twice.handed_twice(connection, thing)
        return [*((place, ()) for place in places(connection, self.ledger.log.names, thing)), *twice]

    def _made(self, connection: Connection, lying: Sequence[Lying], circles: Mapping[str, str]) -> list[Difference]:
        """The differences at these places, in their order."""
        sides = Sides(self.ledger, connection, circles)
        plain = iter(sides.differences([place for place, acts in lying if not acts]))
        found: dict[tuple[str, str], Difference] = {(one.thing, one.field): one for one in plain}
        for place, acts in lying:
            if acts and (one := handed_twice.difference(sides, place, acts)) is not None:
                found[place.thing, place.field] = one
        keys = [(place.thing, place.field) for place, _ in lying]
        return [found[key] for key in keys if key in found]

    def _order(self, circles: Sequence[str]) -> Callable[[Lying], tuple[Any, ...]]:
        """The order of the paper and of the register: circles, then tables by question, then things."""
        at = {circle: number for number, circle in enumerate(circles)}
        forms = {form: number for number, form in enumerate(self.ledger.carried.ids())}
        questions: dict[tuple[str, int], Mapping[str, int]] = {}
        things: dict[str, tuple[Any, ...]] = {}

        def question(place: Place) -> int:
            key = (place.form, place.version)
            if key not in questions:
                form = self.ledger.carried.table(place.form, place.version or None).form
                questions[key] = {field: number for number, field in enumerate(form.field)}
            return questions[key].get(place.field.rpartition("/")[2], -1)

        def of_thing(place: Place) -> tuple[Any, ...]:
            circle = at.get(place.circle, -1)
            if place.kind == RESPONSE:
                return circle, 0, forms.get(place.form, -1), place.round, place.stage, place.thing
            return circle, 1, _KINDS[place.kind], place.title, "", place.thing

        def order(lying: Lying) -> tuple[Any, ...]:
            place = lying[0]
            first = things.get(place.thing)
            if first is None:
                first = things[place.thing] = of_thing(place)
            number = question(place) if place.kind == RESPONSE else _FIELDS[place.kind].get(place.field, -1)
            return first, number, place.field

        return order
