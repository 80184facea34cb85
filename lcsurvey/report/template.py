"""From ``v1.page.toml`` (already a mapping) to a ``Template``, with every problem found on the way.

A cell's words are ``text`` (one paragraph or several) or ``content``: paragraphs, each a string, one of the
places of :mod:`lcsurvey.report.places`, or a list of both. A row with ``repeat`` is printed for every thing of a kind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.errors import FormError, NotFound, Problem
from lcsurvey.form.model import Form
from lcsurvey.report.lines import FIELDS, HEADINGS
from lcsurvey.report.places import LARGEST, PlaceReader
from lcsurvey.report.sheet import ROLES, Cell, Entry, Paragraph, Piece, Repeat, Role, Row, Template, place

HEADING_KEYS = ("circle", "region", "date", *HEADINGS)
_PAGE_KEYS = {
    "form", "version", "annex", "title", "heading", "columns", "header", "size", "smallest", "padding", "pages",
    "subtotals", "rating", "signature", "seal", "row", "names",
    "second", "landscape",
}  # fmt: skip
UPRIGHT, ACROSS = 170, 257
"""Millimetres between the margins of an upright page, and of one that lies across."""
_CELL_KEYS = {"text", "content", "role", "colspan", "rowspan", "top", "whole"}
_ROW_KEYS = {"cells", "section", "repeat", "minimum", "table", "list", "item", "formats", "only"}


class _Reader(PlaceReader):
    """Reads one page."""

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
            bool(given.get("whole", False)),
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
            elif isinstance(row, Mapping):
                self.unknown(row, _ROW_KEYS, f"第{r + 1}行")
                self.begin(row, r)
            role: Role = "head" if r < header else "text"
            rows.append(tuple(self.cell(cell, f"第{r + 1}行第{c + 1}格", role) for c, cell in enumerate(cells)))
        return tuple(rows)

    def begin(self, row: Mapping[str, Any], number: int) -> None:
        """Whether a row is repeated, and for which things."""
        self.repeat, where = str(row.get("repeat", "")), f"第{number + 1}行"
        if not self.repeat:
            if extra := row.keys() & (_ROW_KEYS - {"cells", "section"}):
                self.wrong(where, f"{'、'.join(sorted(extra))} 只能和 repeat 一起写。")
            return
        if self.repeat not in FIELDS:
            self.wrong(where, f"repeat = “{self.repeat}”不认识，可用的有：{'、'.join(FIELDS)}。")
        if row.get("only", "") not in ("", "chain"):
            self.wrong(where, "only 只能是 chain。")
        minimum = int(self.number(row, "minimum", 1, where))
        formats = self.strings(row.get("formats", ()), where) or self.listed(row, where)
        self.repeats.append(Repeat(number, self.repeat, minimum, formats, str(row.get("only", ""))))

    def listed(self, row: Mapping[str, Any], where: str) -> tuple[str, ...]:
        """The formats of a list of the catalogue's mapping, or of one wording of it."""
        if "list" not in row:
            return ()
        table, list_ = str(row.get("table", self.form.id)), str(row["list"])
        try:
            own = self.form.words.get(list_) if table == self.form.id else None
            items = own if own is not None else catalogue().mapping(table, list_)
        except NotFound as error:
            self.wrong(where, str(error))
            return ()
        if "item" in row and row["item"] not in items:
            self.wrong(where, f"业态对照表“{row['list']}”里没有“{row['item']}”，请对照 mapping.toml。")
        wanted = items.values() if "item" not in row else [items.get(str(row["item"]), ())]
        return tuple(dict.fromkeys(format_ for formats in wanted for format_ in formats))

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
        given = page["columns"] if isinstance(page.get("columns"), list) else []
        columns = tuple(float(width) for width in given if isinstance(width, int | float) and 0 < width < LARGEST)
        if not columns or len(columns) != len(given):
            self.wrong("columns", "应是各列的宽度（毫米），每列一个大于0的数。")
        across = page.get("landscape") is True
        if sum(columns) > (ACROSS if across else UPRIGHT) + 0.01:
            room = f"纸面只容{ACROSS}毫米。" if across else f"纸面只容{UPRIGHT}毫米；列多的写 landscape = true，横着印，容{ACROSS}毫米。"
            self.wrong("columns", f"各列共{sum(columns):g}毫米，{room}", "page_width")
        header = 0 if page.get("header") == 0 else int(self.number(page, "header", 1, "header"))
        rows = self.rows(page.get("row"), header)
        listed = page["row"] if isinstance(page.get("row"), list) else []
        for sentence in place(rows, len(columns))[1]:
            self.wrong("row", sentence + "，请检查 colspan 和 rowspan。", "page_span")
        names = self.strings(page.get("names", ()), "names")
        if names and len(names) != len(columns):
            self.wrong("names", f"要给 {len(columns)} 列各写一个名称，现在是 {len(names)} 个。")
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
            repeats=tuple(self.repeats),
            sections=tuple(str(row.get("section", "")) for row in listed if isinstance(row, Mapping)),
            names=names,
            second=self.second(page.get("second")),
            across=across,
            wordings=tuple(self.wordings),
        )

    def second(self, given: Any) -> Template | None:
        """The table behind this one, which may have another behind it."""
        if given is None:
            return None
        if not isinstance(given, Mapping):
            self.wrong("second", "第二张表应写成 [second] 和 [[second.row]]。")
            return None
        reader = _Reader(self.form)
        found = reader.read({"form": self.form.id, "version": self.form.version, "annex": "", **given})
        self.problems += [replace(problem, place=f"{problem.place}（第二张）") for problem in reader.problems]
        return found


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
