"""Answers that facts give: one function for the screen, the page, the merge and the command line.

What an incomplete list does not have is unknown: only where 网点已登记全 does a format become 无 and a count 0.
What is not known of an outlet (staff, area) is never taken for 0; the derived answer is then open and says why.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from lcsurvey.circle.facts import CityFacts, Facts
from lcsurvey.form.each import asked
from lcsurvey.form.model import Form, Question, Settings
from lcsurvey.response import citywide, ledgers, origins, reaching
from lcsurvey.response.behind import Formats, behind
from lcsurvey.response.derivation import MAPPED, PER_CHOICE, Derivation, Origin
from lcsurvey.response.derived import Derived
from lcsurvey.response.origins import Found


class Deriver:
    """The derivations of one table, made ready once."""

    def __init__(self, form: Form, derivations: tuple[Derivation, ...]) -> None:
        self.form = form
        self._sources: list[Callable[[Facts, Settings], Found]] = []
        self._city: list[Callable[[CityFacts], Found]] = []
        self._citywide: list[Callable[[CityFacts], Found]] = []  # what looks into every circle
        pairs = [(one, question) for one in derivations for question in asked(form, one.question)]
        for one, question in pairs:
            if form.scope == "city" and one.origin in _CITYWIDE:
                self._citywide.append(partial(_CITYWIDE[one.origin], one, question, behind(form, one, question)))
            elif one.origin == "completed":
                self._city.append(partial(ledgers.completed, question))
            elif one.origin == "document":
                self._city.append(partial(ledgers.document, one, question))
                self._sources.append(partial(ledgers.document, one, question))
            else:
                formats = behind(form, one, question)
                if one.origin in MAPPED - PER_CHOICE and not formats[""]:
                    continue  # without a list to look at nothing is counted, not even to 0
                self._sources.append(partial(_ORIGINS[one.origin], one, question, formats))

    def __call__(self, facts: Facts, settings: Settings) -> Mapping[str, Derived]:
        """Derived answers by field; a field that facts say nothing of is left out."""
        return {field: derived for source in self._sources for field, derived in source(facts, settings)}

    def city(self, facts: CityFacts, *, wide: bool = True) -> Mapping[str, Derived]:
        """Derived answers of a table of the whole city; without ``wide``, only what needs no look into every circle."""
        sources = (*self._city, *self._citywide) if wide else self._city
        return {field: derived for source in sources for field, derived in source(facts)}


_ORIGINS: Mapping[Origin, Callable[[Derivation, Question, Formats, Facts, Settings], Found]] = {
    "formats": reaching.presence, "covered": reaching.covered, "unreached": reaching.unreached,
    "compounds": ledgers.compounds, "households": ledgers.households,
    "outlets": origins.outlets, "staff": origins.staff, "area": origins.area,
    "has": origins.has, "services": origins.services, "service_count": origins.service_count,
    "units": origins.units, "table": origins.table, "register": ledgers.register,
    "activities": ledgers.activities, "sample": ledgers.sample, "rate": ledgers.rate,
    "demands": ledgers.demands, "projects": ledgers.projects, "investment": ledgers.investment,
    "reach": reaching.reach,
}  # fmt: skip
_CITYWIDE: Mapping[Origin, Callable[[Derivation, Question, Formats, CityFacts], Found]] = {
    "circles": citywide.circles, "table": citywide.table, "reach": citywide.reach,
    "shortfall": citywide.shortfall, "circles_with": citywide.circles_with, "built": citywide.built, "of_community": citywide.of_community,
}  # fmt: skip
