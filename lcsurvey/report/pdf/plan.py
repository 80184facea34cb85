"""What stands where on which page, for every sheet of one template and one shape.

A plan is worked out once and used for every sheet whose values take as many lines; it holds the marks of the
static part, page by page, and the areas into which values are laid.
"""

from __future__ import annotations

from dataclasses import replace

from lcsurvey.report.pdf import measure as m
from lcsurvey.report.pdf.compose import Composition, Shape, ValueCell, compose, inner_width
from lcsurvey.report.pdf.draft import Draft
from lcsurvey.report.pdf.marks import Plan
from lcsurvey.report.sheet import PageOptions, Sheet, Template

STEP = 0.98  # by which the type is shrunk, again and again, until a table fits on its page


class Planner:
    """Plans for one template; keeps every plan it has made."""

    def __init__(self, template: Template) -> None:
        self.template = template
        self.places = template.places()
        self.dynamic = tuple(placed for placed in self.places if not placed.cell.static)
        self._cells: dict[float, tuple[ValueCell, ...]] = {}
        self._plans: dict[tuple[float, Shape, PageOptions], Plan] = {}

    def compose(self, sheet: Sheet, size: float) -> Composition:
        """The sheet's lines at one size of type."""
        cells = self._cells.get(size)
        if cells is None:
            scale = m.Scale(size)
            cells = tuple(
                ValueCell(placed.cell, inner_width(self.template, placed, scale), size) for placed in self.dynamic
            )
            self._cells[size] = cells
        return compose(sheet, cells, size)

    def plan(self, sheet: Sheet) -> tuple[Plan, Composition]:
        """Where everything of ``sheet`` goes, and its lines; the type is shrunk where one page must do."""
        return self._fitted(sheet, replace(sheet.options, qr=True, number=True))

    def _fitted(self, sheet: Sheet, options: PageOptions) -> tuple[Plan, Composition]:
        size = self.template.size
        first: tuple[Plan, Composition] | None = None
        while size >= self.template.smallest:
            composition = self.compose(sheet, size)
            plan = self._kept(composition, options)
            first = first or (plan, composition)
            if not self.template.pages or len(plan.pages) <= self.template.pages:
                return plan, composition
            size = round(size * STEP, 3)
        assert first is not None
        if not sheet.notes:
            return first
        # The notes run over in any case: the table itself is set as it would be without them.
        alone, _ = self._fitted(replace(sheet, notes=()), options)
        composition = self.compose(sheet, alone.scale.size)
        return self._kept(composition, options), composition

    def _kept(self, composition: Composition, options: PageOptions) -> Plan:
        key = (composition.size, composition.shape, options)
        plan = self._plans.get(key)
        if plan is None:
            if len(self._plans) >= 256:
                self._plans.clear()
            plan = self._plans[key] = Draft(self.template, self.places, composition, options).plan()
        return plan
