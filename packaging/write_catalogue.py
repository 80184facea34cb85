"""Writes docs/catalogue.md from forms/catalogue.toml and the cities' mapping.toml.

    python packaging/write_catalogue.py

A test holds that the page is what this writes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "catalogue.md"
sys.path.insert(0, str(ROOT))

from lcsurvey.circle.catalogue import Catalogue, read_catalogue  # noqa: E402
from lcsurvey.circle.mapping import WordList  # noqa: E402

CITIES = {
    "jining": "济宁", "ordos": "鄂尔多斯", "zhongwei": "中卫", "hulunbuir": "呼伦贝尔", "yima": "义马",
}  # fmt: skip
# The lists that tables are filled in by, side by side: heading → table and its lists.
SIDE_BY_SIDE = {
    "济宁附件2、附件4": ("jining/typing", ("basic_formats", "quality_formats")),
    "济宁附件5": ("jining/construction", ("basic_formats", "quality_formats")),
    "鄂尔多斯附件2": ("ordos/acceptance", ("basic_formats", "quality_formats")),
    "中卫附件2": ("zhongwei/shortfalls", ("basic_formats", "quality_formats")),
    "中卫附件1表2": ("zhongwei/configuration", ("basic_formats", "quality_formats")),
    "呼伦贝尔一": ("hulunbuir/baseline", ("outlets",)),
    "呼伦贝尔附件2": ("hulunbuir/tasks", ("basic_formats", "quality_formats")),
    "义马五": ("yima/checklist", ("basic_formats", "quality_formats")),
}
HEAD = """# Catalogue of formats

An outlet is entered once, under one format (业态) of `forms/catalogue.toml`; every table finds it under its own wording.
This page is written by `python packaging/write_catalogue.py`; change the data, not the page.

- **Formats** (`forms/catalogue.toml`): `id` is permanent, it stands in workspaces; `label` and `aliases` may change.
  `category` is 基本保障类, 品质提升类 or 公共服务设施 (schools, clinics …: facilities that documents ask for and that are neither).
  A format that a table does not ask for is no fault: 食品专营店, 其他零售店 and 其他服务店 give every shop a place
  and count in 济宁附件5 其他.
- **Kinds**: `part_of` says that a format is a kind of another. A 理发店 counts wherever 美容美发店 is asked, never the
  other way round. Kinds of kinds count too (小吃店, 大众餐饮店, 餐饮店).
- **Mapping** (`forms/<city>/mapping.toml`, one file per city, read when a table of that city asks): per table and list,
  the document's wording, character for character, and the formats that count as it. A format brings its kinds; `=id`
  is that format alone. `table` may name several tables that share a list. `exceptions` are words of a list that are no
  formats, each with the reason. In code: `catalogue().mapping("jining/typing", "basic_formats")`, everything spelled out.
- **Guessing** (`forms/names.toml`, read at the first guess): words of shop names and brands.
  `catalogue().guess("老百姓大药房（人民路店）")` proposes 药店, brand 老百姓大药房, of a chain, and says why; a person decides.
  The last known word of a name counts; a brand counts before words of its own family; one character tells nothing.

Readings where the documents are silent: a 美容美发店 also cuts hair, so it counts as 济宁's 理发店; a 餐饮店 entered as
nothing more special counts as 大众餐饮店; a 小超市 (小卖部, 夫妻店, 杂货店) is a kind of 便利店 (济宁: “品牌连锁便利店（社区超市）”);
艺术培训点 and 早教中心 are kinds of 教育培训, 电影院, 文娱演出场所, 棋牌室 and 儿童娱乐中心 of 休闲娱乐; 缝纫店 also alters clothes;
呼伦贝尔's 各类超市 are 综合超市 and 小超市. In 济宁附件5 every format counts in one row only, so that 合计 adds up;
社区商业中心, 邻里中心 and 智慧服务平台 are asked in its heading.

**怎么查**：先在“业态”里找到这家店属于哪个业态（“也叫”一栏是平常的叫法）；再看“一种业态在各表里算什么”，就知道它在每张表里算哪一项，
空着的是那张表不问；各城市的几节反过来，从表上的说法查有哪些业态算它。“含”是它的各种也算，“不含”是只算它自己。一家店兼营几样的，
登记时在“兼营业态”里选上，问“有没有”的表各算各的；问几家的表只按它自己的业态算一家。
"""


def page(formats: Catalogue) -> str:
    """The whole page."""
    parts = [HEAD, *_formats(formats), *_side_by_side(formats)]
    for city in CITIES:
        parts += _city(formats, city)
    return "\n".join(parts) + "\n"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    heads = list(head)
    yield f"| {' | '.join(heads)} |"
    yield "|" + "---|" * len(heads)
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def _formats(formats: Catalogue) -> Iterator[str]:
    yield f"## 业态（{len(formats.formats)}种）\n"
    yield from _table(
        ("业态", "id", "类别", "属于", "也叫"),
        (
            (item.label, f"`{item.id}`", item.category, formats.label(item.part_of), "、".join(item.aliases))
            for item in formats.formats
        ),
    )


def _side_by_side(formats: Catalogue) -> Iterator[str]:
    yield "## 一种业态在各表里算什么\n"
    lists = {head: [formats.mapping(table, one) for one in ones] for head, (table, ones) in SIDE_BY_SIDE.items()}

    def words(id_: str, head: str) -> str:
        return "<br>".join(label for items in lists[head] for label, ids in items.items() if id_ in ids)

    yield from _table(
        ("业态", *lists), ((item.label, *(words(item.id, head) for head in lists)) for item in formats.formats)
    )


def _city(formats: Catalogue, city: str) -> Iterator[str]:
    yield f"## {CITIES[city]}\n"
    for found in formats.word_lists(city):
        tables = "、".join(f"`{table}`" for table in found.tables)
        yield f"### {found.source}\n\n{tables} · `{found.list}`\n"
        yield from _table(("表上的说法", "业态"), _rows(formats, found))


def _rows(formats: Catalogue, found: WordList) -> Iterator[tuple[str, str]]:
    for label, written in found.written.items():
        yield label, "、".join(_named(formats, word) for word in written)
    for label, reason in found.exceptions.items():
        yield label, f"——（{reason}）"


def _named(formats: Catalogue, word: str) -> str:
    id_ = word.removeprefix("=")
    kinds = "、".join(map(formats.label, formats.whole(id_)[1:]))
    if not kinds:
        return formats.label(id_)
    return f"{formats.label(id_)}（{f'不含{kinds}' if word.startswith('=') else f'含{kinds}'}）"


if __name__ == "__main__":
    PAGE.write_text(page(read_catalogue(ROOT / "forms" / "catalogue.toml")), encoding="utf-8")
