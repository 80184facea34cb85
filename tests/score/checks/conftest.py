"""A circle, its tables and what people typed, from which the checks are run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Circle, Outlet
from lcsurvey.form.model import Value
from lcsurvey.response.model import Response, Stage
from lcsurvey.score.crosscheck import Finding, crosschecks
from lcsurvey.score.defaults import default_settings
from lcsurvey.score.library import Library
from lcsurvey.score.table import Table, parse_table

CIRCLE = Circle("c", "黄河花园", population=17675)
LISTED = replace(CIRCLE, listed=True)
LIBRARY = Library()
COUNTS = parse_table(
    """
id = "jining/construction"
version = 1
title = "建设情况调查表"
short = "调查表"
annex = "附件5"
document = "示例"
[[group]]
name = "all"
label = "全部"
[[choice]]
list = "rows"
name = "store"
label = "便利店"
[[choice]]
list = "rows"
name = "pharmacy"
label = "药店"
[[question]]
name = "population"
type = "integer"
label = "居民数量"
group = "all"
[[question]]
name = "share"
type = "decimal"
label = "社区商业和综合服务设施面积占社区总建筑面积的比例（％）"
group = "all"
appearance = "rate"
[[question]]
name = "basic_formats"
type = "table"
label = "便利店"
group = "all"
choices = "rows"
columns = [{ name = "outlets", label = "网点", type = "integer" }, { name = "chains", label = "连锁", type = "integer" }]
""",
    "",
    'form = "jining/construction"\nversion = 1\n',
    "v1",
    """
form = "jining/construction"
version = 1
[[derive]]
question = "population"
from = "register"
field = "population"
[[derive]]
question = "basic_formats"
from = "table"
columns = { outlets = "outlets", chains = "chains" }
""",
)

Typed = Mapping[str, Value]
Checked = Callable[..., dict[str, Finding]]


def shop(id_: str, format_: str = "pharmacy", **more: Any) -> Outlet:
    return Outlet(id_, more.pop("name", id_), "c", format=format_, **more)


def table(form: str) -> Table:
    """A published table, or the short one of rows by format."""
    return COUNTS if form == COUNTS.form.id else LIBRARY.table(form)


def response(form: str, facts: Facts, settings: Mapping[str, Any], typed: Typed, **more: Any) -> Response:
    """A self-assessment of the circle: what was typed, beside what facts give."""
    derived = table(form).deriver(facts, settings)
    return Response(f"r-{form}", "c", form, 1, "2026-2", Stage.SELF, answers=typed, derived=derived, **more)


@pytest.fixture(scope="session")
def check() -> Checked:
    """Runs all checks; the findings by id, of several with one id the first."""

    def run(
        facts: Facts,
        tables: Mapping[str, Typed] | None = None,
        *,
        settings: Mapping[str, Any] | None = None,
        pack: str = "jining",
        today: str = "2026-11-21",
        heard: Any = None,
        more: Mapping[str, Any] | None = None,
    ) -> dict[str, Finding]:
        sheets, chosen = {}, {}
        for form, typed in (tables or {}).items():
            known = default_settings(LIBRARY.pack(form.partition("/")[0]), form)
            chosen[form] = {**known, **(settings or {})}
            given = response(form, facts, chosen[form], typed, **(more or {}))
            of = table(form)
            sheets[form] = (of, given, of.scorer(given.effective, chosen[form]))
        found = crosschecks(facts, sheets, chosen, LIBRARY.pack(pack), today=today, heard=heard)
        return {finding.id: finding for finding in reversed(found)}

    return run
