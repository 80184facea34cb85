"""English for what stands in Chinese: the window's own sentences by their text, those of the rooms below by pattern.

The rooms below know nothing of languages: their errors, findings and labels come as finished Chinese sentences. The
file has each of them as it stands in the code, ``“{1}”不是数字。``, so a finished one is recognised by what stands
around the places, and what stood in the places goes into the English. What is not known stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

_PLURAL = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")
_NAMED = re.compile(r"\{(\w+)")
_PLACE = re.compile(r"\{\d+\}")
_HAN = re.compile("[\u4e00-\u9fff]")
_SENTENCES = re.compile("[^。\n]+。?\n*|\n")
LOOSE = 8
"""Characters that stand fast in a sentence: with fewer, somebody may have written it by chance."""
FREE = 5
"""With fewer, its places reach over no comma."""
FIRM = 3
"""With fewer, a sentence is looked at in pieces first."""
LEAST = 2
"""With fewer it is no pattern: it would be found everywhere."""
LONGEST_WORD = 6
"""Characters: what is no longer may be a label of a form."""
DEEPEST = 8


def counted(text: str, values: Mapping[str, object]) -> str:
    """``{count} [outlet|outlets]``: the first of the two where the number named last before it is 1."""

    def fit(found: re.Match[str]) -> str:
        before = _NAMED.findall(text, 0, found.start())
        return found[1 if before and str(values.get(before[-1], "")) == "1" else 2]

    return _PLURAL.sub(fit, text)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence with places: ``core`` is its longest piece, looked for first; ``weight`` how much of it is fixed."""

    source: str
    english: str
    core: str
    weight: int


class English:
    """Asked for every word on the screen; holds what it has answered."""

    def __init__(self, window: Mapping[str, str], rooms: Mapping[str, str]) -> None:
        self._window, self._rooms = window, rooms
        self._patterns = sorted(_patterns(rooms), key=lambda one: (-one.weight, one.source.count("{")))
        self.said = lru_cache(8192)(self._said)
        self.heard = lru_cache(8192)(self._heard)
        self._compiled = lru_cache(None)(_compile)

    def of_window(self, text: str, values: Mapping[str, object]) -> str:
        """A sentence of the window with its values; values that are sentences of the rooms below in English too."""
        found = self._window.get(text, text)
        if "[" in found:
            found = counted(found, values)
        if not values:
            return found
        return found.format(**{name: self.heard(one) if type(one) is str else one for name, one in values.items()})

    def _heard(self, text: str) -> str:
        """Sentences of the rooms below in English; what may be somebody's words, a form's or a clause stays.

        So much of a sentence must stand fast that nobody else wrote it by chance.
        """
        if len(text) <= LONGEST_WORD or not _HAN.search(text):
            return text
        whole = self._sentence(text)
        if whole is not None:
            return whole
        pieces = _SENTENCES.findall(text)
        found = [self._sentence(piece) for piece in pieces]
        if not any(found):
            return text
        return "".join(_spaced(new or old) for new, old in zip(found, pieces, strict=True)).rstrip(" ")

    def _sentence(self, text: str) -> str | None:
        plain = text.strip()
        found = self._rooms.get(plain) or self._matched(plain, LOOSE, 0)
        if found is None and "：" in plain:
            place, _, rest = plain.partition("：")
            found = self._rooms.get(rest) or self._matched(rest, LOOSE, 0)
            found = found and f"{self.said(place)}: {found}"
        return found and found.strip() + text[len(text.rstrip("\n")) :]

    def _said(self, text: str) -> str:
        """A word or sentence of the rooms below in English."""
        return self._found(text, 0) or text

    def _found(self, text: str, depth: int) -> str | None:
        if not _HAN.search(text) or depth > DEEPEST:
            return None
        return self._as_one(text, depth) or self._in_pieces(text, depth) or self._matched(text, 0, depth)

    def _as_one(self, text: str, depth: int) -> str | None:
        """One sentence, perhaps without its full stop."""
        found = self._rooms.get(text) or self._matched(text, LOOSE if "；" in text else FIRM, depth)
        if found is None and not text.endswith("。"):
            ended = self._rooms.get(f"{text}。") or self._matched(f"{text}。", FREE, depth)
            found = ended and ended.removesuffix(".")
        return found

    def _matched(self, text: str, least: int, depth: int) -> str | None:
        """By the pattern with the most that stands fast, no less than ``least``."""
        for one in self._patterns:
            if one.weight < least:
                return None
            if one.core in text:
                match = self._compiled(one.source).fullmatch(text)
                if match is not None:
                    return self._filled(one.english, match, depth)
        return None

    def _filled(self, english: str, match: re.Match[str], depth: int) -> str:
        values = [self._found(value, depth + 1) or value for value in match.groups()]
        return counted(english, {str(at): value for at, value in enumerate(values, 1)}).format("", *values)

    def _in_pieces(self, text: str, depth: int) -> str | None:
        """Several lines or sentences; a place before a sentence; words in a row: known where a piece is known."""
        for comma in re.finditer("，", text):
            tail = self._as_one(text[comma.end() :], depth + 1)
            if tail and "，" in text[comma.end() :]:  # one sentence behind another: what is in it stays together
                head = text[: comma.start()]
                return f"{self._found(head, depth + 1) or head}, {tail}"
        for sign, pieces, joint in (
            ("\n", text.split("\n"), "\n"), ("；", text.split("；"), "; "), ("：", text.split("：", 1), ": "),
            ("。", re.findall("[^。]+。?", text), " "), ("，", re.findall("，?[^，]+", text), ""),
            ("、", text.split("、"), ", "), ("（", [text.rpartition("（")[0], "（" + text.rpartition("（")[2]], ""),
            ("等 ", [text.rpartition("等 ")[0], "等 " + text.rpartition("等 ")[2]], ""),
            ("等", [text[:-1], text[-1:]] if text.endswith("等") else [], ""),
        ):  # fmt: skip
            if sign in text and len(pieces) > 1:
                found = [self._piece(piece.strip(), depth + 1) for piece in pieces]
                if found[-1] if sign == "：" else any(found):
                    return joint.join(new or old.strip() for new, old in zip(found, pieces, strict=True))
        body = self._found(text[:-1], depth + 1) if text.endswith("。") else None
        return body and f"{body}."

    def _piece(self, text: str, depth: int) -> str | None:
        found = self._found(text, depth)
        for sign in ("，再", "，", "先"):
            if found is None and text.startswith(sign):
                rest = self._found(text.removeprefix(sign), depth)
                found = rest and f"{self._rooms.get(sign, ', ')}{rest}"
        return found


def _spaced(sentence: str) -> str:
    return sentence if sentence.endswith("\n") else f"{sentence} "


def _patterns(rooms: Mapping[str, str]) -> Iterator[Pattern]:
    for source, english in rooms.items():
        pieces = _PLACE.split(source)
        if len(pieces) > 1:
            core = max(pieces, key=len)
            if _HAN.search(core) and sum(map(len, pieces)) >= LEAST:
                yield Pattern(source, english, core, sum(map(len, pieces)))


def _compile(source: str) -> re.Pattern[str]:
    pieces = _PLACE.split(source)
    place, first = ("(.*?)", "([^：]*?)") if sum(map(len, pieces)) >= FREE else ("([^，；]*?)", "([^：，；]*?)")
    if source.find("。") == len(source) - 1:  # one sentence: its places reach into no other
        place, first = (one.replace(".*", "[^。]*").replace("[^：", "[^：。") for one in (place, first))
    found = place.join(map(re.escape, pieces))
    if not pieces[0]:  # what stands at the beginning is no “place：” before a sentence
        found = found.replace(place, first, 1)
    return re.compile(found, re.DOTALL)
