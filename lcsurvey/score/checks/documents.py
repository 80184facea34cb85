"""Checks of what the register took over from a document: its tables may contradict each other.

中卫's 表3-1 says what a circle has, its 附件2 what each of its communities lacks. Both are kept as they stand, neither
seeds the other; where they cannot both be right somebody has to look.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.mapping import WordList
from lcsurvey.circle.shortfall import states
from lcsurvey.form.label import key
from lcsurvey.score.checks.case import Case
from lcsurvey.score.checks.finding import Findings, Found, Place

EXISTING, LACKING = "existing", ("basic_formats", "quality_formats")
"""The lists of a city's mapping.toml that say what the columns 已有业态 and 短板 call the shared formats."""
SENTENCES = ("shortfall_basic", "shortfall_quality")


def register_contradicts_itself(case: Case) -> Findings:
    """已有业态 names a format that every community of the circle is said to lack (few is no contradiction)."""
    circle, communities = case.facts.circle, case.facts.communities
    lists = _lists(case.pack.id)
    if lists is None or not circle.existing or not communities:
        return
    existing, lacking = lists
    missing = [_missing(community, lacking) for community in communities]
    for wording, formats in _named(circle.existing, existing.items):
        said = [next((word for word, own in each.items() if own and formats <= own), "") for each in missing]
        if not all(said):
            continue
        whose = "、".join(f"{one.name}“{word}”" for one, word in zip(communities, said, strict=True))
        sentence = f"已有业态写着“{wording}”，业态短板却写着{whose}短缺。两处照原文各自保留，谁也不改谁，请实地核对。"
        places = [Place("circle", circle.name, field="existing", entity=circle.id)]
        places += [Place("community", one.name, field="shortfall_basic", entity=one.id) for one in communities]
        yield Found("warning", sentence, tuple(places))


def _lists(city: str) -> tuple[WordList, Mapping[str, WordList]] | None:
    """The lists of what is there and of what is lacking, of the tables that the two columns stand in; None without."""
    found = catalogue().word_lists(city)
    existing = next((one for one in found if one.list == EXISTING), None)
    table = f"{city}/shortfalls"
    lacking = {one.list: one for one in found if table in one.tables and one.list in LACKING}
    return (existing, lacking) if existing is not None and lacking else None


def _missing(community: object, lists: Mapping[str, WordList]) -> dict[str, frozenset[str]]:
    """Wording → formats, of all that a community is said to lack or to be short of without a word which."""
    found: dict[str, frozenset[str]] = {}
    for sentence, list_ in zip(SENTENCES, LACKING, strict=True):
        words = lists.get(list_)
        for wording, state in (states(getattr(community, sentence)) or {}).items():
            if state != "few" and words is not None:
                found.setdefault(wording, frozenset(words.items.get(wording, ())))
    return found


def _named(text: str, items: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, frozenset[str]]]:
    """The wordings of a list that a text names, the longest first where one lies in another, with their formats."""
    rest = key(text)
    for wording in sorted(items, key=len, reverse=True):
        if key(wording) in rest:
            rest = rest.replace(key(wording), "\n")
            yield wording, frozenset(items[wording])
