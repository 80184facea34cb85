"""Breaking lines as Chinese is set (禁则), with boxes that stay with their words.

No line starts with closing punctuation or ends with opening; Latin words and numbers stay whole, a number with its
年, 月 or 日, a month with its day; a box and its word are one; U+3000 is kept. Closing punctuation at a line's end may stand with its empty half beyond the edge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil
from typing import Literal

from lcsurvey.report.pdf.fonts import Face, faces
from lcsurvey.report.sheet import BOX, Paragraph, Slot, Tick, Values

NOT_FIRST = frozenset("，。、；：！？）》」』〉】〕｝］”’…—～·%％‰℃°,.;:!?)]}″′々ー－-/")
NOT_LAST = frozenset("（《「『〈【〔｛［“‘([{＃￥$≥≤＜＞=＝±+×÷" + BOX)
_HALF_EMPTY = frozenset("，。、；：！？）》」』〉】〕｝］”’")
_OF_DAYS = frozenset("年月日")
_TOKEN = re.compile(r"[A-Za-z0-9&#@'_.+%/\\:~-]+|\s|.", re.DOTALL)
_NUMBERING = re.compile(r"\d+\.$")
STRETCH = 0.09  # the most a gap is widened to fill a line, in ems

Align = Literal["left", "center", "right", "justify"]


@dataclass(frozen=True, slots=True)
class Part:
    """What one piece has become: words, a box with its word (``key``), or words on a line (``blank`` ems)."""

    text: str
    key: str = ""
    blank: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """Words at ``x`` points from the line's left edge; ``key`` says whose box they begin (or end) with."""

    x: float
    text: str
    key: str = ""
    rule: float = 0.0  # length of a line to write on


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what stands where, how wide it is, and how much its gaps are widened (points)."""

    items: tuple[Item, ...]
    width: float
    space: float = 0.0


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    width: float
    key: str = ""
    rule: float = 0.0
    space: bool = False


def parts(paragraph: Paragraph, values: Values) -> tuple[Part, ...]:
    """The pieces of a paragraph with their values; boxes stay open, the pen ticks them."""
    found: list[Part] = []
    for piece in paragraph.pieces:
        if isinstance(piece, str):
            found.append(Part(piece))
        elif isinstance(piece, Tick):
            found.append(Part(piece.label + BOX if piece.after else BOX + piece.label, piece.key))
        elif isinstance(piece, Slot):
            text = str(values.get(piece.key, ""))
            found.append(Part(text, blank=0 if text else piece.blank))
    return tuple(found)


@lru_cache(maxsize=16384)
def break_lines(
    pieces: tuple[Part, ...], width: float, size: float, face: str = "body", align: Align = "left", stops: int = 0
) -> tuple[Line, ...]:
    """The lines of one paragraph in ``width`` points at ``size`` points; an empty paragraph is one empty line."""
    breaker = _Breaker(faces()[face], width, size, align, stops)
    return breaker.lines(pieces)


def words(text: str) -> Iterator[str]:
    """The smallest parts of a text that stay whole: a Latin word or number, or one character."""
    for found in _TOKEN.finditer(text):
        yield found.group()


def may_break(before: str, after: str) -> bool:
    """Whether a line may end after ``before`` and the next begin with ``after``."""
    if not before or not after:
        return True
    if after[0] in NOT_FIRST or before[-1] in NOT_LAST:
        return False
    if (after[0] in _OF_DAYS and before[-1].isdigit()) or (before[-1] == "月" and after[0].isdigit()):
        return False
    return not _NUMBERING.search(before)


class _Breaker:
    """Fills lines greedily, taking back what may not end one."""

    def __init__(self, face: Face, width: float, size: float, align: Align, stops: int) -> None:
        self.face, self.width, self.size, self.align, self.stops = face, width, size, align, stops

    def measure(self, text: str) -> float:
        return self.face.width(text) * self.size

    def tokens(self, pieces: Iterable[Part]) -> list[_Token]:
        found: list[_Token] = []
        for part in pieces:
            if part.key and self.measure(part.text) <= self.width:
                found.append(_Token(part.text, self.measure(part.text), part.key))
            elif part.blank:
                length = min(part.blank * self.size, self.width)
                found.append(_Token("", length, rule=length))
            else:
                found.extend(self._words(part))
        return found

    def _words(self, part: Part) -> Iterator[_Token]:
        for word in words(part.text):
            for text in [word] if self.measure(word) <= self.width else list(word):
                key = part.key if text == BOX else ""
                yield _Token(text, self.measure(text), key, space=text in " \t")

    def lines(self, pieces: tuple[Part, ...]) -> tuple[Line, ...]:
        found: list[Line] = []
        line: list[tuple[float, _Token]] = []
        x = indent = 0.0
        pending = list(reversed(self.tokens(pieces)))
        while pending:
            token = pending.pop()
            if token.text == "\n":
                found.append(self._line(line, last=True))
                line, x = [], indent
                continue
            if token.space and not line:
                continue
            begins = bool(self.stops and token.key)
            start = self._stop(x, token, bool(line))
            turn = begins and (indent > 0 or token.text == BOX)  # words that fill more than a line have their own
            if begins:
                indent = self.size if token.text == BOX else 0.0
            room = self.width - start
            if token.rule > room >= 3 * self.size:  # a line to write on takes what is left
                token = replace(token, width=room, rule=room)
            if not line or (not turn and start + self._needed(token) <= self.width + 0.01):
                line.append((start if line else (0.0 if begins else x), token))
                x = line[-1][0] + token.width
                continue
            pending.append(token)
            pending.extend(reversed(self._take_back(line, token)))
            found.append(self._line(line, last=turn))
            line, x = [], 0.0 if begins else indent
        found.append(self._line(line, last=True))
        return tuple(found)

    def _stop(self, x: float, token: _Token, within: bool) -> float:
        """Where a box begins: at the next stop, where the paragraph has stops."""
        if not self.stops or not token.key or not within:
            return x
        step = self.width / self.stops
        return ceil((x + 0.25 * self.size) / step) * step

    def _needed(self, token: _Token) -> float:
        """The room a token needs on this line; a space none, closing punctuation half of itself."""
        if token.space:
            return 0.0
        if token.text and token.text[-1] in _HALF_EMPTY and not token.key:
            return token.width - self.size / 2
        return token.width

    def _take_back(self, line: list[tuple[float, _Token]], following: _Token) -> list[_Token]:
        """Takes from the line's end what may not stay there before ``following``; the rest stays."""
        keep = len(line)
        after = following.text or "一"
        while keep > 0 and not may_break(line[keep - 1][1].text, after):
            keep -= 1
            after = line[keep][1].text or "一"
        if keep == 0:
            return []
        taken = [token for _, token in line[keep:]]
        del line[keep:]
        return taken

    def _line(self, tokens: list[tuple[float, _Token]], last: bool) -> Line:
        while tokens and tokens[-1][1].space:
            tokens.pop()
        items: list[Item] = []
        end = 0.0
        for x, token in tokens:
            plain = not token.key and not token.rule
            if plain and items and not items[-1].rule and abs(end - x) < 0.01 and not items[-1].key:
                items[-1] = Item(items[-1].x, items[-1].text + token.text)
            else:
                items.append(Item(x, token.text, token.key, token.rule))
            end = x + token.width
        space = 0.0
        if self.align == "justify" and not last and len(items) == 1 and len(items[0].text) > 1:
            gaps = len(items[0].text) - 1
            wanted = (self.width - end) / gaps
            hanging = items[0].text[-1] in _HALF_EMPTY and wanted < 0
            space = 0.0 if hanging or wanted > STRETCH * self.size else wanted
        return Line(tuple(items), end, space)
