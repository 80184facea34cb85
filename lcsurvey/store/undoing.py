"""Taking back and doing again: new changes that put the former values back."""

from __future__ import annotations

from lcsurvey.errors import LCSurveyError
from lcsurvey.record.canonical import canonical
from lcsurvey.record.thing import Thing
from lcsurvey.record.undo import Edit, inverse
from lcsurvey.store.inventory import burial, rebirth
from lcsurvey.store.kinds import RESPONSE
from lcsurvey.store.ledger import Draft, Ledger
from lcsurvey.store.model import Undone
from lcsurvey.store.responses import key_of


class Undoing:
    """Undo and redo of this session's own edits, in order."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def undo(self) -> Undone | None:
        """Take the last edit back; None where there is none."""
        stack = self.ledger.stack
        if not stack.done:
            return None
        edit = stack.done[-1]
        done = self._apply(inverse(edit))
        stack.took_back()
        return done

    def redo(self) -> Undone | None:
        """Do again what was taken back last; None where there is nothing."""
        stack = self.ledger.stack
        if not stack.undone:
            return None
        done = self._apply(stack.undone[-1])
        stack.did_again()
        return done

    def _apply(self, edit: Edit) -> Undone:
        """Write an edit, leaving alone what has been changed by others since."""
        ids = [*dict.fromkeys([step.entity for step in edit.steps]), *edit.born, *edit.buried]
        with self.ledger.database.reading() as connection:
            things = self.ledger.log.things(connection, ids)
            closed = self.ledger.scores.handed_in(connection, [id_ for id_ in ids if things[id_].kind == RESPONSE])
        if closed:
            raise LCSurveyError(f"“{edit.label}”所在的表{closed.word}，没有动它。要改请先撤回，或请上级退回。")
        drafts = [
            Draft(step.entity, step.field, step.after, kind=things[step.entity].kind)
            for step in edit.steps
            if _still(things[step.entity], step.field, canonical(step.before))
        ]
        drafts += [rebirth(things[id_]) for id_ in edit.born if things[id_].gone]
        drafts += [burial(things[id_]) for id_ in edit.buried if not things[id_].gone]
        if not drafts:
            self._drop(edit)
            raise LCSurveyError(f"“{edit.label}”这一项之后又被改过，没有动它。请直接修改。")
        self.ledger.write(drafts)
        return _undone(edit, things[ids[0]])

    def _drop(self, edit: Edit) -> None:
        """Forget an edit that can no longer be taken back."""
        stack = self.ledger.stack
        if stack.undone and stack.undone[-1] is edit:
            stack.undone.pop()
        else:
            stack.done.pop()


def _still(thing: Thing, field: str, value: str) -> bool:
    """Whether the field has the value that the edit left there, and nobody else's beside it."""
    return field not in thing.open and canonical(thing.values.get(field)) == value


def _undone(edit: Edit, thing: Thing) -> Undone:
    key = key_of(thing) if thing.kind == RESPONSE else None
    return Undone(
        label=edit.label,
        kind=thing.kind,
        entity=thing.id,
        circle=key.circle if key else str(thing.values.get("circle", "")),
        form=key.form if key else "",
        stage=key.stage if key else None,
        fields=tuple(step.field for step in edit.steps),
    )
