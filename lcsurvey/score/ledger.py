"""Demands → projects → formats → points: what residents asked for, what is built, what it gives in every table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.model import Demand, Project
from lcsurvey.score.whatif import Around, Change, gains


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One demand with the projects that answer it, or a project that nobody asked for.

    ``there`` are its formats that the circle has, ``lacking`` those it has not; ``gains`` are the exact points, by
    form, that ``lacking`` would give once they are there.
    """

    demand: Demand | None
    projects: tuple[Project, ...]
    there: tuple[str, ...]
    lacking: tuple[str, ...]
    gains: Mapping[str, Fraction]

    @property
    def formats(self) -> tuple[str, ...]:
        """All its formats, those that are there first."""
        return (*self.there, *self.lacking)

    @property
    def people(self) -> int:
        """How many asked."""
        return (self.demand.people or 0) if self.demand else 0

    @property
    def gain(self) -> Fraction:
        """Points in all tables together."""
        return sum(self.gains.values(), Fraction(0))

    @property
    def progress(self) -> str:
        """How far it is, in a word: of several projects the words in their order."""
        if not self.projects:
            return "已有" if self.there and not self.lacking else "未列入项目"
        return "、".join(dict.fromkeys(project.progress or "没有写进展" for project in self.projects))


def ledger(around: Around) -> tuple[LedgerRow, ...]:
    """A row per demand, what more people asked for first, then the projects that answer none of them.

    A project answers the demands that it names; one that names none answers those that ask for one of its formats.
    """
    facts = around.facts
    rows, used = [], set()
    for demand in sorted(facts.demands, key=lambda one: -(one.people or 0)):
        projects = tuple(project for project in facts.projects if _answers(project, demand))
        used |= {project.id for project in projects}
        formats = (*demand.formats, *(format_ for project in projects for format_ in project.formats))
        rows.append(_row(around, demand, projects, formats))
    rows += [_row(around, None, (one,), one.formats) for one in facts.projects if one.id not in used]
    return tuple(rows)


def _answers(project: Project, demand: Demand) -> bool:
    return demand.id in project.demands if project.demands else bool(set(project.formats) & set(demand.formats))


def _row(around: Around, demand: Demand | None, projects: tuple[Project, ...], formats: tuple[str, ...]) -> LedgerRow:
    each = tuple(dict.fromkeys(formats))
    lacking = tuple(one for one in each if not around.facts.of_formats(catalogue().whole(one) or (one,)))
    there = tuple(one for one in each if one not in lacking)
    return LedgerRow(demand, projects, there, lacking, gains(around, Change(lacking)) if lacking else {})
