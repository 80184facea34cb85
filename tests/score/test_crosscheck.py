"""All checks together: named, sorted, openable, quick."""

from __future__ import annotations

import random
import statistics
import time
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Circle, Community, Compound, Outlet
from lcsurvey.response.model import Response, Stage
from lcsurvey.score.crosscheck import CHECKS, SEVERITIES, crosschecks
from lcsurvey.score.defaults import default_settings
from lcsurvey.score.library import Library
from lcsurvey.score.links import short_label
from tests.score.checks.conftest import CIRCLE, Checked, check, shop

__all__ = ["check"]  # the fixture

FORMS = ("jining/typing", "jining/evaluation", "ordos/acceptance")


def test_there_are_many_checks_and_each_has_its_name() -> None:
    assert len({check.id for check in CHECKS}) == len(CHECKS) >= 30
    assert len({check.title for check in CHECKS}) == len(CHECKS)


def test_every_check_is_tried_by_a_test() -> None:
    tests = "".join(path.read_text("utf-8") for path in (Path(__file__).parent / "checks").glob("test_*.py"))
    assert [check.id for check in CHECKS if f'"{check.id}"' not in tests] == []


def test_the_grave_come_first_and_each_names_a_place(check: Checked) -> None:
    facts = Facts(CIRCLE, (Community("x", "东街", "c"), Community("y", "西街", "c")), outlets=(shop("a", staff=900),))
    tables = {"jining/evaluation": {"population": 9000, "outlets": 3, "chains": 4}}
    found = list(reversed(check(facts, tables).values()))
    assert [one.severity for one in found] == sorted((one.severity for one in found), key=SEVERITIES.index)
    assert {one.severity for one in found} == set(SEVERITIES)
    for one in found:
        assert one.places
        assert all(place.field or place.entity or place.kind == "table" for place in one.places)
        assert one.sentence.endswith("。")


def test_nothing_is_found_where_nothing_is_known() -> None:
    assert crosschecks(Facts(Circle("c", "某圈")), {}, {}, Library().pack("jining")) == ()


def test_links_tell_the_formats_behind_each_field() -> None:
    found = {link.field: link for link in Library().table("jining/typing").links}
    assert len(found) == 50
    assert (
        found["basic_formats.market"].formats == catalogue().mapping("jining/typing", "basic_formats")["菜市场（菜店）"]
    )
    assert found["basic_formats.market"].source.within == Fraction(10)
    assert short_label(found["basic_formats.market"].label) == "菜市场"
    every = {link.field for link in Library().table("jining/evaluation").links if link.every}
    assert every >= {"outlets", "chains"}


def test_a_city_is_checked_in_two_seconds() -> None:
    library, draw = Library(), random.Random(7)
    formats = [one.id for one in catalogue().formats]
    tables = {form: library.table(form) for form in FORMS}
    settings = {form: default_settings(library.pack(form.partition("/")[0]), form) for form in FORMS}
    cases = []
    for number in range(40):
        outlets = tuple(
            Outlet(
                f"{number}-{i}", f"店{i}", "c", format=draw.choice(formats), address=f"路{draw.randrange(80)}号",
                minutes=draw.choice([Decimal(5), Decimal(10), Decimal(15), None]), staff=draw.randrange(9),
                latitude=Decimal("35.4") + Decimal(draw.randrange(900)).scaleb(-5), longitude=Decimal("116.5"),
            )
            for i in range(90)
        )  # fmt: skip
        facts = Facts(CIRCLE, compounds=(Compound("e", "东苑", "c"),), outlets=outlets)
        sheets = {}
        for form, table in tables.items():
            typed = {field: draw.random() < 0.5 for field in table.form.field if "formats." in field}
            response = Response("r", "c", form, 1, "1", Stage.SELF, typed, derived=table.deriver(facts, settings[form]))
            sheets[form] = (table, response, table.scorer(response.effective, settings[form]))
        cases.append((facts, sheets))
    pack = library.pack("jining")
    took = []
    for facts, sheets in cases:
        started = time.process_time()
        crosschecks(facts, sheets, settings, pack, today="2026-11-21")
        took.append(time.process_time() - started)
    assert statistics.median(took) * 331 < 2, took
