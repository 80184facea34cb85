"""Origins of answers in who gets where: what is reached within so many minutes, by which compounds."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Compound, Outlet
from lcsurvey.circle.reach import any_within, reaches, within
from lcsurvey.form.model import Question, Settings, Value
from lcsurvey.response.behind import Formats
from lcsurvey.response.derivation import Derivation
from lcsurvey.response.derived import Derived
from lcsurvey.response.origins import Found


def presence(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """formats: an option is 有 where a format of it is reached."""
    every = settings.get(one.setting) == "every"
    for choice in question.choices:
        wanted = formats[choice.name]
        if not wanted:
            continue
        outlets = facts.of_formats(wanted)
        near = near_within(facts, outlets, wanted, one.within, every)
        field = f"{question.name}.{choice.name}"
        if near:
            yield field, Derived(True, "网点", outlets, _REACH, _cells(facts, wanted))
        elif near is None:
            yield field, _open(outlets, one.within)
        elif facts.circle.listed:
            words = f"{len(outlets)} 家，都在 {one.within} 分钟以外" if outlets else ""
            yield field, Derived(False, "网点", outlets, _REACH, _cells(facts, wanted), words)


_REACH = ("minutes", "metres", "service")


def near_within(
    facts: Facts, outlets: tuple[Outlet, ...], formats: tuple[str, ...], limit: Fraction, every: bool
) -> bool | None:
    """Whether one compound of a circle (or every one) reaches a format within the limit; None where unknown."""
    near = any_within(outlets, limit)
    if not facts.reach or not facts.compounds:
        return near
    answers = {reaches(facts, compound, formats, limit, near) for compound in facts.compounds}
    if every:
        return False if False in answers else None if None in answers else True
    return True if True in answers else None if None in answers else False


def _cells(facts: Facts, formats: tuple[str, ...]) -> tuple[object, ...]:
    """The exceptions of the matrix that these formats rest on."""
    if not facts.reach:
        return ()
    return tuple((cell.id, cell.reached, cell.minutes) for cell in facts.reach if cell.format in formats)


def _open(outlets: tuple[Outlet, ...], limit: Fraction) -> Derived:
    """The open answer where times are missing that could bring a format within the limit."""
    untimed = sum(within(outlet, limit) is None for outlet in outlets)
    who = f"有 {untimed} 家没有步行时间" if untimed else "“小区可达”里没有写几分钟"
    return Derived(None, "网点", outlets, _REACH, words=f"{who}，还不知道在不在 {limit} 分钟内")


Matrix = tuple[tuple[Outlet, ...], list[tuple[Compound, bool]]]


def _matrix(facts: Facts, wanted: tuple[str, ...], limit: Fraction) -> Matrix | Derived | None:
    """The outlets behind an item, and whether each compound reaches it; an open answer, or None, where unknown."""
    if not facts.compounds or not wanted:
        return None
    outlets = facts.of_formats(wanted)
    near = any_within(outlets, limit)
    if not near and not facts.circle.listed and not any(cell.format in wanted for cell in facts.reach):
        if near is False:
            return None
        return _open(outlets, limit)
    if near is False and not facts.circle.listed:
        near = None  # what the matrix says of one compound says nothing of the others
    answers = [(compound, reaches(facts, compound, wanted, limit, near)) for compound in facts.compounds]
    unknown = [compound.name for compound, reached in answers if reached is None]
    if unknown:
        words = f"还不知道{'、'.join(unknown[:3])}到不到得了"
        return Derived(None, "网点", outlets, _REACH, words=words)
    return outlets, [(compound, bool(reached)) for compound, reached in answers]


def _ground(facts: Facts, formats: tuple[str, ...]) -> tuple[object, ...]:
    """What the answer of a matrix rests on besides outlets."""
    return (*_cells(facts, formats), *((compound.id, compound.households) for compound in facts.compounds))


def covered(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """covered: how many compounds (or their households) reach the item within the limit."""
    matrix = _matrix(facts, formats[""], one.within)
    if matrix is None or isinstance(matrix, Derived):
        if matrix is not None:
            yield question.name, matrix
        return
    outlets, answers = matrix
    reached = [compound for compound, can in answers if can]
    far = [compound.name for compound, can in answers if not can]
    basis = _ground(facts, formats[""])
    words = f"{len(facts.compounds)} 个小区中 {len(reached)} 个可到"
    words += f"，到不了：{'、'.join(far[:3])}{'等' if len(far) > 3 else ''}" if far and reached else ""
    value = len(reached)
    if one.weighted_setting and settings.get(one.weighted_setting):
        if any(compound.households is None for compound in reached):
            yield question.name, Derived(None, "网点", outlets, _REACH, basis, "有小区没有填户数")
            return
        value = sum(compound.households or 0 for compound in reached)
    yield question.name, Derived(value, "网点", outlets, _REACH, basis, words)


def unreached(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """unreached: the names of the compounds that do not reach the item within the limit; 无 where all do."""
    matrix = _matrix(facts, formats[""], one.within)
    if isinstance(matrix, Derived):
        yield question.name, matrix
    elif matrix is not None:
        outlets, answers = matrix
        far = [compound.name for compound, can in answers if not can]
        basis = (*_ground(facts, formats[""]), *far)
        yield question.name, Derived("、".join(far) or "无", "网点", outlets, _REACH, basis, f"{len(far)} 个小区到不了")


def reach(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """reach: a row per wording; how many compounds of the circle reach it, of how many, and the names of the others."""
    for choice in question.choices:
        matrix = _matrix(facts, formats[choice.name], one.limit(choice.name))
        if matrix is None:
            continue
        for column, what in one.columns.items():
            field = f"{question.name}.{choice.name}.{column}"
            if isinstance(matrix, Derived):
                yield field, matrix
                continue
            outlets, answers = matrix
            far = [compound.name for compound, can in answers if not can]
            counts: Mapping[str, Value] = {
                "total": len(answers), "reached": len(answers) - len(far), "far": _names(far, len(answers)),
            }  # fmt: skip
            basis = (*_ground(facts, formats[choice.name]), *far)
            words = f"{len(answers)} 个小区中 {len(answers) - len(far)} 个可到"
            yield field, Derived(counts[what], "网点", outlets, _REACH, basis, words)


def _names(far: list[str], total: int) -> str:
    """The compounds that do not reach something, as the paper has room for them."""
    return f"全部 {total} 个小区" if len(far) == total > 1 else "、".join(far) or "无"


def compounds_reaching(facts: Facts, formats: tuple[str, ...], limit: Fraction) -> tuple[Compound, ...] | None:
    """The compounds of a circle that reach one of these formats within the limit; None where that is not known."""
    matrix = _matrix(facts, formats, limit)
    if matrix is None or isinstance(matrix, Derived):
        return None
    return tuple(compound for compound, can in matrix[1] if can)
