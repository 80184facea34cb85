"""From ``v1.page.toml`` (already a mapping) to a ``Template``, with every problem found on the way.

A cell's words are ``text`` (one paragraph or several) or ``content``: paragraphs, each a string, one of the
places below, or a list of both.

* ``{ options = "question", stops = 4, after = false, only = ["a"] }``: a box for every option, or for these
* ``{ other = "text question", label = "其他：" }``: a box that is ticked where the text is given, and the text
* ``{ answer = "question", blank = 8 }``: the answer as text
* ``{ score = "rule" }``, ``{ total = true }``: points
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from lcsurvey.errors import FormError, Problem
from lcsurvey.form.model import Form
from lcsurvey.report.sheet import ROLES, Cell, Entry, Paragraph, Piece, Role, Row, Slot, Template, Tick, place

HEADING_KEYS = ("circle", "region", "date")
_PAGE_KEYS = {
    "form", "version", "annex", "title", "heading", "columns", "header", "size", "smallest", "padding", "pages",
    "subtotals", "rating", "signature", "seal", "row",
}  # fmt: skip
_CELL_KEYS = {"text", "content", "role", "colspan", "rowspan", "top"}
_PLACES: Mapping[str, set[str]] = {
    "options": {"stops", "after", "only"}, "other": {"label", "blank"}, "answer": {"blank"}, "score": set(), "total": set(),
}  # fmt: skip


def score_key(rule: str) -> str:
    """The key of the place for a rule's points."""
    return f"score.{rule}"


def answer_key(question: str) -> str:
    """The key of the place for an answer as text."""
    return f"answer.{question}"


def option_key(question: str, option: str) -> str:
    """The key of the box of one option."""
    return f"{question}.{option}"


def other_key(question: str) -> str:
    """The key of the box that a given text ticks."""
    return f"other.{question}"


TOTAL = "total"


class _Reader:
    """Reads one page; collects problems instead of stopping at the first."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.problems: list[Problem] = []

    def wrong(self, place: str, sentence: str, code: str = "page") -> None:
        self.problems.append(Problem(code, f"{self.form.id} 版面 {place}".rstrip(), sentence))

    def unknown(self, given: Mapping[str, Any], known: set[str], place: str) -> None:
        for key in given.keys() - known:
            self.wrong(place, f"不认识的项“{key}”，可用的有：{'、'.join(sorted(known))}。", "page_key")

    def number(self, given: Mapping[str, Any], key: str, default: float, place: str) -> float:
        value = given.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
            self.wrong(place, f"“{key}”应是大于0的数，现在是 {value!r}。")
            return default
        return value

    def strings(self, value: Any, place: str) -> tuple[str, ...]:
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, Sequence) or not all(isinstance(one, str) for one in values):
            self.wrong(place, f"应是文字或一列文字，现在是 {value!r}。")
            return ()
        return tuple(values)

    def question_choices(self, name: str, place: str) -> tuple[tuple[str, str], ...]:
        question = self.form.question.get(name)
        if question is None:
            self.wrong(place, f"没有题目“{name}”，请对照表的题目改正。", "page_question")
            return ()
        if question.type not in ("select_one", "select_multiple"):
            self.wrong(place, f"题目“{name}”没有选项，不能印成方框。", "page_question")
        return tuple((choice.name, choice.label) for choice in question.choices)

    def some(self, choices: tuple[tuple[str, str], ...], only: Any, place: str) -> tuple[tuple[str, str], ...]:
        """The options that a cell prints where it does not print all of them."""
        if only is None:
            return choices
        wanted = self.strings(only, place)
        for name in set(wanted) - {option for option, _ in choices}:
            self.wrong(place, f"没有选项“{name}”，请对照题目的选项改正。", "page_question")
        return tuple(pair for pair in choices if pair[0] in wanted)

    def known_question(self, name: str, place: str) -> None:
        if name not in self.form.question:
            self.wrong(place, f"没有题目“{name}”，请对照表的题目改正。", "page_question")

    def pieces(self, item: Any, place: str) -> tuple[tuple[Piece, ...], int]:
        """The pieces of one string or place, and the stops it asks for."""
        if isinstance(item, str):
            return (item,), 0
        kinds = [kind for kind in _PLACES if isinstance(item, Mapping) and kind in item]
        if len(kinds) != 1:
            self.wrong(place, f"应是文字或一个填写处（{'、'.join(_PLACES)} 之一），现在是 {item!r}。")
            return (), 0
        kind = kinds[0]
        self.unknown(item, _PLACES[kind] | {kind}, place)
        blank = int(self.number(item, "blank", 6, place)) if "blank" in item else 0
        name = str(item[kind])
        if kind == "options":
            choices = self.some(self.question_choices(name, place), item.get("only"), place)
            after = bool(item.get("after", False))
            ticks = tuple(Tick(option_key(name, option), label, after) for option, label in choices)
            return ticks, int(item.get("stops", 0))
        if kind == "other":
            self.known_question(name, place)
            label = str(item.get("label", "其他："))
            return (Tick(other_key(name), label), Slot(answer_key(name), blank or 6)), 0
        if kind == "answer":
            self.known_question(name, place)
            return (Slot(answer_key(name), blank),), 0
        return (Slot(score_key(name) if kind == "score" else TOTAL),), 0

    def paragraph(self, item: Any, place: str) -> Paragraph:
        items = [item] if isinstance(item, str | Mapping) else item
        if not isinstance(items, Sequence):
            self.wrong(place, f"一段应是文字、填写处或两者的列表，现在是 {item!r}。")
            items = []
        pieces: list[Piece] = []
        stops = 0
        for one in items:
            found, wanted = self.pieces(one, place)
            pieces.extend(found)
            stops = wanted or stops
        return Paragraph(tuple(pieces), stops)

    def cell(self, given: Any, place: str, role: Role) -> Cell:
        if not isinstance(given, Mapping):
            self.wrong(place, f"单元格应是一个表，如 {{ text = \"…\" }}，现在是 {given!r}。")
            return Cell(())
        self.unknown(given, _CELL_KEYS, place)
        named = given.get("role", role)
        if named not in ROLES:
            self.wrong(place, f"不认识的单元格种类“{named}”，可用的有：{'、'.join(ROLES)}。")
            named = role
        if "text" in given:
            paragraphs = tuple(Paragraph((text,)) for text in self.strings(given["text"], place))
        else:
            content = given.get("content", [])
            items = content if isinstance(content, Sequence) and not isinstance(content, str) else [content]
            paragraphs = tuple(self.paragraph(item, place) for item in items)
        return Cell(
            paragraphs,
            cast(Role, named),
            int(self.number(given, "colspan", 1, place)),
            int(self.number(given, "rowspan", 1, place)),
            bool(given.get("top", False)),
        )

    def rows(self, given: Any, header: int) -> tuple[Row, ...]:
        if not isinstance(given, Sequence) or not given:
            self.wrong("row", "一行都没有，请用 [[row]] 写出表格的各行。")
            return ()
        rows: list[Row] = []
        for r, row in enumerate(given):
            cells = row.get("cells") if isinstance(row, Mapping) else None
            if not isinstance(cells, Sequence):
                self.wrong(f"第{r + 1}行", "缺少 cells。")
                cells = []
            role: Role = "head" if r < header else "text"
            rows.append(tuple(self.cell(cell, f"第{r + 1}行第{c + 1}格", role) for c, cell in enumerate(cells)))
        return tuple(rows)

    def heading(self, given: Any) -> tuple[Entry, ...]:
        entries: list[Entry] = []
        for entry in given if isinstance(given, Sequence) else ():
            if not isinstance(entry, Mapping) or entry.get("value") not in HEADING_KEYS or not entry.get("label"):
                self.wrong("heading", f"表头应写 label 和 value（{'、'.join(HEADING_KEYS)} 之一），现在是 {entry!r}。")
                continue
            self.unknown(entry, {"label", "value", "blank"}, "heading")
            blank = int(self.number(entry, "blank", 8, "heading"))
            entries.append(Entry(str(entry["label"]), f"heading.{entry['value']}", blank))
        return tuple(entries)

    def read(self, page: Mapping[str, Any]) -> Template:
        self.unknown(page, _PAGE_KEYS, "")
        for key, is_ in (("form", self.form.id), ("version", self.form.version)):
            if page.get(key) != is_:
                self.wrong(key, f"应与表一致，是 {is_!r}，现在是 {page.get(key)!r}。")
        given = page.get("columns", ())
        columns = tuple(float(width) for width in given if isinstance(width, int | float))
        if not columns or len(columns) != len(given) or min(columns) <= 0:
            self.wrong("columns", "应是各列的宽度（毫米），每列一个大于0的数。")
        if sum(columns) > 170.01:
            self.wrong("columns", f"各列共{sum(columns):g}毫米，纸面只容170毫米。", "page_width")
        header = 0 if page.get("header") == 0 else int(self.number(page, "header", 1, "header"))
        rows = self.rows(page.get("row"), header)
        for sentence in place(rows, len(columns))[1]:
            self.wrong("row", sentence + "，请检查 colspan 和 rowspan。", "page_span")
        return Template(
            form=self.form.id,
            version=self.form.version,
            annex=str(page.get("annex", self.form.annex)),
            title=self.strings(page.get("title", self.form.title), "title"),
            heading=self.heading(page.get("heading", ())),
            columns=columns,
            rows=rows,
            header=header,
            size=self.number(page, "size", 10.5, "size"),
            smallest=self.number(page, "smallest", 8, "smallest"),
            padding=self.number(page, "padding", 0.26, "padding"),
            pages=int(self.number(page, "pages", 0, "pages")) if "pages" in page else 0,
            subtotals=self.strings(page.get("subtotals", ()), "subtotals"),
            rating=str(page.get("rating", "")),
            signature=self.strings(page.get("signature", ()), "signature"),
            seal=str(page.get("seal", "")),
        )


def read(page: Mapping[str, Any], form: Form) -> tuple[Template, tuple[Problem, ...]]:
    """The template of a page, and everything wrong with it."""
    reader = _Reader(form)
    template = reader.read(page)
    return template, tuple(reader.problems)


_kept: dict[int, tuple[Form, Template]] = {}


def template(form: Form) -> Template:
    """The template of a form's page, read once per form; raises FormError where the page is wrong."""
    kept = _kept.get(id(form))
    if kept is not None and kept[0] is form:
        return kept[1]
    found, problems = read(form.page, form)
    if problems:
        raise FormError(problems)
    if len(_kept) > 64:
        _kept.clear()
    _kept[id(form)] = (form, found)
    return found
