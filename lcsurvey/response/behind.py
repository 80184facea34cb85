"""The formats that stand behind the options, rows or the whole of a derived question, as catalogue and mapping say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.mapping import WordList
from lcsurvey.form.label import key
from lcsurvey.form.model import Form, Question
from lcsurvey.response.derivation import EVERY, MAPPED, PER_CHOICE, Derivation

ALL = "all"
"""The row of ``circles_with`` that counts the circles in which nothing of the list is lacking."""
WORD = "word/"
"""Before a wording of the list of ``shortfall``."""
COLUMN = "column/"
"""Before the name of a column of ``of_community``: the formats of its wording."""
ALSO = "+"
"""The key of the formats whose outlets may offer a service but need not say so."""
Formats = Mapping[str, tuple[str, ...]]
"""Name of an option or row (“” the whole question) → ids of the catalogue, kinds included; () where none is known."""


def behind(form: Form, one: Derivation, question: Question) -> Formats:
    """What stands behind a question of ``form``; nothing known where its city has no such list."""
    found: dict[str, tuple[str, ...]] = dict.fromkeys(["", *(choice.name for choice in question.choices)], ())
    if one.origin not in MAPPED:
        return found
    found |= {"": _whole(one.formats), ALSO: _whole(one.also)}
    words = None if one.formats and not one.wording else words_of(form, one.wording or one.question)
    if words is not None:
        labels = {key(label): formats for label, formats in words.items()}
        found |= {choice.name: labels.get(key(choice.label), ()) for choice in question.choices}
        found[""] = found[""] or labels.get(key(one.item or question.label), ())
        if one.origin == "of_community":
            found |= {COLUMN + name: labels.get(key(wording), ()) for name, wording in one.columns.items()}
        if one.origin == "shortfall":
            found |= {WORD + label: formats for label, formats in words.items()}
    return found


def _whole(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(id_ for name in names for id_ in catalogue().whole(name) or (name,))


def words_of(form: Form, list_: str) -> Mapping[str, tuple[str, ...]] | None:
    """What a list of a table says → the ids of the formats that count as it; None where there is no such list.

    A table that brings its words itself is read by those, any other by the mapping of its city.
    """
    if list_ in form.words:
        return form.words[list_]
    found = _listed(form, list_)
    return found.items if found else None


def _listed(form: Form, list_: str) -> WordList | None:
    lists = catalogue().word_lists(form.id.partition("/")[0])
    return next((words for words in lists if form.id in words.tables and words.list == list_), None)


def unknown(form: Form, one: Derivation) -> Iterator[tuple[str, str]]:
    """What a derivation names and catalogue or mapping do not have: (code, sentence with the remedy)."""
    if one.origin not in MAPPED:
        return
    for name in (*one.formats, *one.also):
        if name != EVERY and not catalogue().whole(name):
            yield "unknown_format", f"formats 里的“{name}”不在业态目录里，请对照 forms/catalogue.toml 的 id 改正。"
    if one.formats and not one.wording:
        if one.origin in PER_CHOICE:
            yield "no_mapping", f"from = “{one.origin}”按对照表逐项推，不能写 formats；请删去，或另写 list。"
        return
    wanted, question = one.wording or one.question, form.question[one.question]
    words = _listed(form, wanted)
    if words is None:
        add = f'请加 [[mapping]] table = "{form.id}"、list = "{wanted}"，或写 formats'
        yield "no_mapping", f"城市文件夹的 mapping.toml 里没有 {form.id} 的“{wanted}”对照表；{add}。"
        return
    known = {key(label) for label in (*words.items, *words.exceptions)}
    if one.origin not in PER_CHOICE and not one.formats and key(one.item or question.label) not in known:
        sentence = f"“{one.item or question.label}”不在对照表“{wanted}”里，请用 item 写明其中一条，或补进对照表。"
        yield "unknown_item", sentence
    if one.origin in ("formats", "table", "reach", "circles_with"):
        yield from _unmapped([choice.label for choice in question.choices if choice.name != ALL], wanted, known)
    if one.origin == "of_community":
        yield from _unmapped(list(one.columns.values()), wanted, known)


def _unmapped(labels: list[str], wanted: str, known: set[str]) -> Iterator[tuple[str, str]]:
    """The options, rows or columns of which the list says nothing."""
    left = [label for label in labels if key(label) not in known]
    if left:
        where = "items，不是业态的写进 exceptions 并说明原因"
        yield "unmapped", f"对照表“{wanted}”里没有：{'、'.join(left)}。请逐字写进 {where}。"
