"""What a community lacks, from the sentence of a register to a state for each format, and the other way round.

中卫附件2 words it so: ``A、B等业态少，缺少C、D等业态`` says that A and B are few and that C and D are lacking; an unmarked
list (the whole column 品质提升类, and row 1) says that something is short without saying which; ``——`` says that nothing is.
What one sentence names as few and as lacking is lacking.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

State = Literal["few", "none", "short"]
STATES: Mapping[State, str] = {"few": "少", "none": "缺", "short": "短缺（未分少缺）"}
"""Few, none at all, or short without a word which."""
NOTHING = "——"
"""A sentence that says that nothing is short."""
_END = re.compile(r"(等|类)*业态$")
_PARTS = re.compile(r"[，,；;。]")
_NAMES = re.compile(r"、(?![^（]*）)")


def states(sentence: str) -> Mapping[str, State] | None:
    """Wording → state, in the order of the sentence; None where there is no sentence at all."""
    text = "".join(sentence.split())
    if not text:
        return None
    found: dict[str, State] = {}
    for part in filter(None, _PARTS.split("" if text.strip("—-") == "" else text)):
        state: State = "short"
        if part.startswith("缺少"):
            state, part = "none", part.removeprefix("缺少")
        elif part.endswith("少"):
            state, part = "few", part.removesuffix("少")
        for name in filter(None, _NAMES.split(_END.sub("", part))):
            found[name] = "none" if "none" in (state, found.get(name)) else state
    return found


def twice(sentence: str) -> tuple[str, ...]:
    """The wordings that a sentence names as few and as lacking."""
    text = "".join(sentence.split())
    seen: dict[str, set[State]] = {}
    for part in _PARTS.split(text):
        for name, state in (states(part) or {}).items():
            seen.setdefault(name, set()).add(state)
    return tuple(name for name, both in seen.items() if len(both) > 1)
