"""Lists from spreadsheets: taken in whole as one act that can be undone, or not at all; what is remembered of them.

How the columns of a list were read is remembered by its headings, and which files were taken in; both belong to this
computer's copy and travel nowhere.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from lcsurvey.record import clock
from lcsurvey.record.canonical import Json, canonical
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.identity import new_id
from lcsurvey.record.undo import Edit, Step
from lcsurvey.store.inventory import Inventory, references_of, register_kind
from lcsurvey.store.kinds import COMMUNITY
from lcsurvey.store.ledger import Draft, Ledger, saved
from lcsurvey.store.model import Saved

Report = Callable[[int, int], None]
"""Told how many of how many things are written; what it raises leaves everything as it was."""
_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class TakenBefore:
    """A file that was taken in before: on which day (ISO), and how many things were new and changed."""

    day: str
    new: int
    changed: int


class ListIntake:
    """The lists of one workspace."""

    def __init__(self, ledger: Ledger, inventory: Inventory) -> None:
        self.ledger = ledger
        self.inventory = inventory

    def take(
        self,
        kind: str,
        new: Sequence[Mapping[str, Json]],
        changed: Mapping[str, Mapping[str, Json]] | None = None,
        communities: Sequence[Sequence[str]] = (),
        *,
        report: Report | None = None,
    ) -> Saved:
        """New things and changed ones, their values as ``register_values`` gives them, in one transaction.

        ``communities``: for each new circle the names of those that it covers. Raises AnswerError, HandedOver; then
        nothing was written.
        """
        of = register_kind(kind)
        changed = changed or {}
        named: set[tuple[str, str]] = set()
        for values in (*new, *changed.values()):
            named |= references_of(of, values)
        self.inventory.require_references(of, named)
        with self.ledger.database.reading() as connection:
            things = self.ledger.log.things(connection, list(changed))
        steps = tuple(
            Step(entity, name, things[entity].values.get(name), value)
            for entity, values in changed.items()
            for name, value in values.items()
        )
        born: list[str] = []
        with self.ledger.entry() as entry:
            for start in range(0, len(new), _AT_ONCE):
                if report:
                    report(start, len(new))
                some = range(start, min(start + _AT_ONCE, len(new)))
                drafts: list[Draft] = []
                for number in some:
                    circle = _add(kind, new[number], drafts, born)
                    for name in communities[number] if number < len(communities) else ():
                        _add(COMMUNITY.name, {"name": name, "circle": circle}, drafts, born)
                entry.write(drafts)
                if len(new) > _AT_ONCE:
                    self.ledger.refresh(entry)
                    entry.let_go()
            if steps:
                entry.write([Draft(step.entity, step.field, step.after) for step in steps])
        parts = [f"新增{of.label} {len(new):,} 条"] * bool(new) + [f"更新 {len(changed):,} 条"] * bool(changed)
        said = f"从表格导入：{'，'.join(parts)}"
        self.ledger.stack.did(Edit(said, f"撤销{said}", steps, tuple(born)))
        return saved()

    def weight(self, *, redo: bool = False) -> int:
        """How many things and fields the act touched that would be taken back (or done again) next; 0 for none."""
        stack = self.ledger.stack.undone if redo else self.ledger.stack.done
        return len(stack[-1].born) + len(stack[-1].buried) + len(stack[-1].steps) if stack else 0

    # — what is remembered —

    def mapping(self, kind: str, headings: Sequence[str]) -> Mapping[str, str]:
        """Heading → field, as a person last read a list with these headings; empty where nobody did."""
        found = self._meta(_key("columns", kind, headings)) if headings else None
        return {str(name): str(field) for name, field in found.items()} if isinstance(found, dict) else {}

    def remember_mapping(self, kind: str, headings: Sequence[str], columns: Mapping[str, str]) -> None:
        """Keep how a list with these headings is read."""
        if headings:
            self._keep(_key("columns", kind, headings), dict(columns))

    def taken_before(self, kind: str, digest: str, circle: str = "") -> TakenBefore | None:
        """When this very file was taken in before; None where it never was."""
        found = self._meta(_key("list", kind, (digest, circle)))
        if not isinstance(found, dict):
            return None
        return TakenBefore(str(found.get("day", "")), int(found.get("new", 0)), int(found.get("changed", 0)))

    def remember_file(
        self, kind: str, digest: str, new: int, changed: int, circle: str = "", today: date | None = None
    ) -> None:
        """Keep that a file was taken in."""
        day = (today or datetime.now().astimezone().date()).isoformat()
        self._keep(_key("list", kind, (digest, circle)), {"day": day, "new": new, "changed": changed})

    def _meta(self, key: str) -> Any:
        text = self.ledger.meta(key)
        try:
            return json.loads(text) if text else None
        except ValueError:
            return None

    def _keep(self, key: str, value: Mapping[str, Any]) -> None:
        with self.ledger.database.writing() as connection:
            self.ledger.set_meta(connection, key, json.dumps(value, ensure_ascii=False))


def _add(kind: str, values: Mapping[str, Json], drafts: list[Draft], born: list[str]) -> str:
    """The changes that make a thing; its id."""
    entity = new_id(clock.now())
    born.append(entity)
    drafts.append(Draft(entity, WHOLE_THING, {"kind": kind}, "create", kind))
    drafts += [Draft(entity, name, value) for name, value in values.items() if value is not None]
    return entity


def _key(what: str, kind: str, parts: Sequence[str]) -> str:
    return f"{what}:{kind}:{sha256(canonical(list(parts)).encode()).hexdigest()[:32]}"
