"""Undo as new changes: what an edit did, and the edit that puts the former values back."""

from __future__ import annotations

from dataclasses import dataclass, field

from lcsurvey.record.canonical import Json


@dataclass(frozen=True, slots=True)
class Step:
    """One field of one thing before and after; None where it had no value."""

    entity: str
    field: str
    before: Json
    after: Json


@dataclass(frozen=True, slots=True)
class Edit:
    """What one act of a person did, so that it can be taken back.

    ``born`` and ``buried`` are the things it created and deleted; ``label`` says in Chinese what was done,
    “便利店：未看 → 有”, and ``back`` what taking it back does, “便利店：有 → 未看”.
    """

    label: str
    back: str
    steps: tuple[Step, ...] = ()
    born: tuple[str, ...] = ()
    buried: tuple[str, ...] = ()


def inverse(edit: Edit) -> Edit:
    """The edit that takes ``edit`` back; the inverse of the inverse is the edit again."""
    return Edit(edit.back, edit.label, turned(edit.steps), born=edit.buried, buried=edit.born)


def turned(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps with before and after exchanged."""
    return tuple(Step(step.entity, step.field, step.after, step.before) for step in steps)


@dataclass(slots=True)
class Stack:
    """The edits of one session, taken back and done again in order. A new edit clears what was taken back."""

    done: list[Edit] = field(default_factory=list)
    undone: list[Edit] = field(default_factory=list)
    limit: int = 1000

    def did(self, edit: Edit) -> None:
        """Remember a new edit."""
        self.done.append(edit)
        self.undone.clear()
        if len(self.done) > self.limit:
            del self.done[0]

    def took_back(self) -> None:
        """The last edit was taken back."""
        self.undone.append(self.done.pop())

    def did_again(self) -> None:
        """The edit last taken back was done again."""
        self.done.append(self.undone.pop())
