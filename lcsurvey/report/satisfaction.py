"""满意度汇总表: what residents answered, question by question, the sample against 10 %, and who made the survey.

The same sheet is printed from questionnaires entered here, from an imported export, and from a third party's own
汇总表; the source stands on it. Where only rates were reported, only rates are printed.

    made = sheet(Satisfaction(form, result, "黄河花园…", population=17675, communities=(("黄河花园社区", 9000), …)))
    made = overview(title, [Satisfaction(…), …])          # one line per circle
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from lcsurvey.circle.tally import Result, at, population_differences, rate, sample_needed, shared_out
from lcsurvey.form.model import Form, Question
from lcsurvey.report.figures import chinese_date, clean
from lcsurvey.report.own_sheet import cell, own_sheet
from lcsurvey.report.sheet import Cell, PageOptions, Role, Row, Sheet
from lcsurvey.response.questionnaire import FORMAT, SERVICE, rating_questions

FEWEST = 5
"""So few questionnaires are not printed option by option: it would show what single people answered."""
OPTIONS = 3
COLUMNS = (10.0, 58.0, 23.0, 23.0, 23.0, 15.0, 18.0)
OVERVIEW = (10.0, 42.0, 19.0, 15.0, 15.0, 15.0, 15.0, 15.0, 24.0)
SOURCES: Mapping[str, str] = {"questionnaires": "问卷汇总", "survey": "第三方汇总表"}


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """What a circle's sheet is printed from; ``registered`` and ``answered`` are populations known besides."""

    form: Form
    result: Result
    circle: str = ""
    region: str = ""
    round: str = ""
    date: str = ""  # ISO, on which it is printed
    population: int | None = None
    registered: int | None = None
    answered: int | None = None
    communities: tuple[tuple[str, int | None], ...] = ()
    partial: bool = False  # incomplete questionnaires count in rates

    @property
    def needed(self) -> int | None:
        """Valid questionnaires needed; None where nobody knows the population."""
        return None if self.population is None else sample_needed(self.population)

    @property
    def short(self) -> int | None:
        """Valid questionnaires still missing, 0 where the sample is sufficient; None where it is unknown."""
        if self.needed is None or self.result.valid is None:
            return None
        return max(0, self.needed - self.result.valid)

    @property
    def shares(self) -> tuple[tuple[str, int | None, int | None], ...]:
        """Community, people, its part of the sample; the part is None unless every community's people are known."""
        people = {name: count for name, count in self.communities if count is not None}
        whole = len(people) == len(self.communities) and self.needed is not None
        parts = shared_out(self.needed or 0, people) if whole else {}
        return tuple((name, count, parts.get(name)) for name, count in self.communities)

    @property
    def differences(self) -> tuple[str, ...]:
        """How the population differs from what else is known of it."""
        known = [count for _, count in self.communities if count is not None]
        total = sum(known) if known and len(known) == len(self.communities) else None
        return population_differences(
            self.population, registered=self.registered, communities=total, answered=self.answered
        )

    @property
    def source(self) -> str:
        """Who made the survey, as it stands beside a rate."""
        if self.result.source == "survey":
            made = f"：{self.result.organisation}" if self.result.organisation else ""
            day = f"（{chinese_date(self.result.date)}）" if self.result.date else ""
            return f"{SOURCES['survey']}{made}{day}"
        return f"{SOURCES['questionnaires']}（不记名，{self.result.received or 0:,} 份）"


def percent(value: Fraction | None) -> str:
    """A rate in per cent, rounded half up to two places but never up to a threshold; empty where unknown."""
    if value is None:
        return ""
    exact = value * 100
    rounded = Decimal((exact * 100 + Fraction(1, 2)).__floor__()).scaleb(-2)
    if rounded == rounded.to_integral_value(ROUND_HALF_UP) and Fraction(rounded) > exact:
        rounded -= Decimal("0.01")
    return f"{rounded:.2f}%"


def sheet(of: Satisfaction) -> Sheet:
    """The 汇总表 of one circle."""
    rows: list[Row] = [_heads("序号", "题目", "第一选项", "第二选项", "第三选项", "作答（份）", "满意度")]
    number = 0
    for group, word, value in (
        (FORMAT, "业态满意度", of.result.format_rate),
        (SERVICE, "服务满意度", of.result.service_rate),
    ):
        label = next((each.label for each in of.form.groups if each.name == group), "")
        rows.append((_cell(label, "label", colspan=7),))
        for question in rating_questions(of.form):
            if question.group == group:
                number += 1
                rows.append(_question(of, number, question))
        rows.append(_total(word, value))
    rows += [_total("总体满意度", of.result.overall_rate), *_sample(of), *_shares(of)]
    rows.append((_cell("来源", "label"), _cell(of.source, colspan=6)))
    return _sheet(of.form, "满意度汇总表", rows, COLUMNS, of, (*of.differences, *_rulings(of)))


def overview(circles: Sequence[Satisfaction], title: str = "满意度汇总表") -> Sheet:
    """One line per circle; the circles' own sheets follow it."""
    rates = [(what, "满意度") for what in ("业态", "服务", "总体")]
    rows: list[Row] = [
        _heads("序号", "生活圈", "服务人口", ("应有", "样本"), ("有效", "问卷"), *rates, "来源"),
    ]
    for number, of in enumerate(circles, 1):
        texts = (_count(of.needed), _count(of.result.valid) + ("*" if of.short else ""))
        given = (of.result.format_rate, of.result.service_rate, of.result.overall_rate)
        rows.append(
            (
                _cell(str(number), "number"),
                _cell(of.circle),
                _cell(_count(of.population) + ("※" if of.differences else ""), "number"),
                *(_cell(text, "number") for text in texts),
                *(_cell(percent(value), "number") for value in given),
                _cell(SOURCES[of.result.source] + (f"：{of.result.organisation}" if of.result.organisation else "")),
            )
        )
    valid = sum(of.result.valid or 0 for of in circles)
    needed, people = (
        sum(number or 0 for number in numbers)
        for numbers in zip(*((of.needed, of.population) for of in circles), strict=True)
    )
    cells = [_cell("合计", "label", colspan=2), *(_cell(_count(number), "score") for number in (people, needed, valid))]
    rows.append((*cells, *(_cell("", "score") for _ in range(4))))
    below = ["* 有效问卷不足应有样本。"] if any(of.short for of in circles) else []
    below += [f"※ {of.circle}：{''.join(of.differences)}" for of in circles if of.differences]
    first = circles[0]
    return _sheet(
        first.form,
        title,
        rows,
        OVERVIEW,
        Satisfaction(first.form, first.result, date=first.date, round=first.round),
        tuple(below),
    )


def _sheet(
    form: Form, title: str, rows: Sequence[Row], columns: tuple[float, ...], of: Satisfaction, below: tuple[str, ...]
) -> Sheet:
    heading = {"circle": ("生活圈名称", of.circle), "region": ("所在县市区", of.region), "round": ("期次", of.round),
               "date": ("汇总日期", chinese_date(of.date))}  # fmt: skip
    return own_sheet(
        form.id, "", title, {key: pair for key, pair in heading.items() if pair[1]}, columns, rows, below=below,
        circle=of.circle, date=of.date, version=form.version, size=10.0, pages=1 if of.circle else 0, signature=(), seal="",
        options=PageOptions(),
    )  # fmt: skip


def _question(of: Satisfaction, number: int, question: Question) -> Row:
    tally = of.result.tally
    counts = tally.of(question.name, partial=of.partial) if tally is not None else ()
    answered = sum(counts)
    shown = tally is not None and tally.received >= FEWEST
    cells = []
    for option in range(OPTIONS):
        label = question.choices[option].label if option < len(question.choices) else ""
        lines = [label]
        if label and shown and answered:
            count = at(counts, option)
            lines += [f"{count:,} 份", percent(Fraction(count, answered))]
        cells.append(_cell(lines, "number"))
    value = rate(tally, [question.name], of.partial) if tally is not None else None
    return (
        _cell(str(number), "number"),
        _cell(question.label),
        *cells,
        _cell(f"{answered:,}" if answered else "", "number"),
        _cell(percent(value), "number"),
    )


def _sample(of: Satisfaction) -> list[Row]:
    """The sample against a tenth of the population."""
    said = (
        "样本符合要求"
        if of.short == 0
        else f"样本不足，还差 {of.short:,} 份"
        if of.short
        else "服务人口或有效问卷没有填，不能判断"
    )
    pairs = (
        (f"服务人口（人）{'※' if of.differences else ''}", _count(of.population)),
        ("应有样本（份）：服务人口的10%，不足1份的进为1份", _count(of.needed)),
        ("收到问卷（份）", _count(of.result.received)),
        ("有效问卷（份）：满意度题都答了", _count(of.result.valid)),
        ("样本", said),
    )
    first = _cell("样本", "label", rowspan=len(pairs))
    rows: list[Row] = []
    for index, (word, text) in enumerate(pairs):
        cells: Row = (_cell(word, colspan=2), _cell(text, "text", colspan=4))
        rows.append((first, *cells) if not index else cells)
    return rows


def _shares(of: Satisfaction) -> list[Row]:
    """The sample shared out over the communities by population."""
    if not of.communities:
        return []
    shares = of.shares
    rows: list[Row] = []
    for index, (name, people, part) in enumerate(shares):
        text = f"{people:,} 人" if people is not None else "人口未填"
        cells: Row = (
            _cell(name, colspan=2),
            _cell(text, colspan=2),
            _cell(f"{part:,} 份" if part is not None else "", colspan=2),
        )
        rows.append(
            (_cell(["按社", "区人", "口分", "配"] if len(shares) > 2 else "分配", "label", rowspan=len(shares)), *cells)
            if not index
            else cells
        )
    return rows


def _rulings(of: Satisfaction) -> tuple[str, ...]:
    """How the figures are reckoned."""
    said = ["满意度＝选前两个选项的份数÷作答份数；业态、服务、总体满意度把各题的答案合在一起算。"]
    if of.partial:
        said.append("未答完的问卷中已答的题也计入满意度，不计入样本。")
    if of.result.tally is None:
        said.append("第三方只提供了满意度，没有提供各选项的份数。")
    elif of.result.tally.received < FEWEST:
        said.append(f"不足 {FEWEST} 份问卷，不印各选项的份数。")
    if of.communities and of.population is not None and any(part is None for *_, part in of.shares):
        said.append("有社区未填人口，样本没有分到各社区。")
    return tuple(said)


def _total(word: str, value: Fraction | None) -> Row:
    return (_cell(word, "label", colspan=6), _cell(percent(value), "score"))


def _heads(*words: str | Sequence[str]) -> Row:
    return tuple(_cell(word, "head") for word in words)


def _count(number: int | None) -> str:
    return "" if number is None else f"{number:,}"


def _cell(words: str | Sequence[str], role: Role = "text", *, colspan: int = 1, rowspan: int = 1) -> Cell:
    lines = [words] if isinstance(words, str) else words
    return cell([clean(line) for line in lines], role, colspan, rowspan)
