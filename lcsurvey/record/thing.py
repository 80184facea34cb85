"""What a thing is now: the values its heads give, which fields are open, and whether it is gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lcsurvey.record.canonical import Json, canonical
from lcsurvey.record.change import WHOLE_THING, Change
from lcsurvey.record.head import shown_order


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing as its heads give it.

    ``values`` holds the fields that have a value, the latest head's where heads differ; ``open`` names the
    fields whose heads differ; ``gone`` is true where it was deleted by someone who had seen everything that
    stands; ``disputed`` where one side deleted it and another changed it.
    """

    id: str
    kind: str = ""
    values: Mapping[str, Json] = field(default_factory=dict)
    open: frozenset[str] = frozenset()
    gone: bool = False
    disputed: bool = False
    latest: int = 0  # stamp of the newest head
    author: str = ""  # of the earliest creation among the heads
    heads: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)


def deletion(kind: str, seen: Iterable[Change]) -> Json:
    """What a deletion carries: the kind, and per device the last of its changes of the thing that was known."""
    newest: dict[str, int] = {}
    for change in seen:
        newest[change.d] = max(change.n, newest.get(change.d, 0))
    return {"kind": kind, "seen": dict(sorted(newest.items()))}


def value_of(change: Change) -> Json:
    """What the change gives its field; None where it clears it."""
    return None if change.op == "del" else change.v


def thing(entity: str, heads: Iterable[Change]) -> Thing:
    """The thing that these heads of all its fields make."""
    by_field: dict[str, list[Change]] = {}
    for change in heads:
        by_field.setdefault(change.f, []).append(change)
    ordered = {name: (group[0],) if len(group) == 1 else shown_order(group) for name, group in by_field.items()}
    whole = ordered.get(WHOLE_THING, ())
    births = [change for change in whole if change.op != "del"]
    values: dict[str, Json] = {}
    for change in reversed(births):
        if isinstance(change.v, dict):
            values.update(change.v)
    kind = values.pop("kind", "")
    for name, group in ordered.items():
        if name != WHOLE_THING and (value := value_of(group[0])) is not None:
            values[name] = value
    gone, disputed = _fate(ordered)
    return Thing(
        id=entity,
        kind=str(kind or _kind_of_deleted(whole)),
        values=values,
        open=frozenset(
            name for name, group in ordered.items() if len(group) > 1 and name != WHOLE_THING and differ(group)
        ),
        gone=gone,
        disputed=disputed,
        latest=max([group[0].h for group in ordered.values()], default=0),
        author=births[-1].a if births else "",
        heads=ordered,
    )


def differ(group: Sequence[Change]) -> bool:
    """Whether heads give different values; the same value given twice is agreement."""
    return len(group) > 1 and len({canonical(value_of(change)) for change in group}) > 1


def _kind_of_deleted(whole: Iterable[Change]) -> Json:
    """The kind that a deletion remembers."""
    for change in whole:
        if isinstance(change.v, dict) and "kind" in change.v:
            return change.v["kind"]
    return ""


def _fate(ordered: Mapping[str, tuple[Change, ...]]) -> tuple[bool, bool]:
    """Whether the thing is gone, and whether deletion and change stand against each other."""
    deletions = [change for change in ordered.get(WHOLE_THING, ()) if change.op == "del"]
    if not deletions:
        return False, False
    living = [
        change
        for name, group in ordered.items()
        for change in group
        if not (name == WHOLE_THING and change.op == "del")
    ]
    if not all(unseen(change, living) for change in deletions):
        return True, False
    return False, True


def unseen(deletion: Change, heads: Iterable[Change]) -> tuple[Change, ...]:
    """Those of the heads that whoever deleted did not know."""
    seen = deletion.v.get("seen") if isinstance(deletion.v, dict) else None
    known = seen if isinstance(seen, dict) else {}
    return tuple(head for head in heads if not _covered(known.get(head.d), head.n))


def _covered(seen: Json, n: int) -> bool:
    """Whether a deletion that knew a device up to ``seen`` knew its change ``n``."""
    return isinstance(seen, int) and seen >= n
