"""One measured figure and the limit it has to keep."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: ``value`` must be at most ``limit``, or at least where ``at_least`` is set."""

    name: str
    value: float
    limit: float
    unit: str = "×"
    note: str = ""  # what was measured: ours 4.21 s, peer 1.83 s
    at_least: bool = False

    @property
    def kept(self) -> bool:
        """Whether the limit is kept."""
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    def row(self) -> str:
        """One line of a Markdown table: name, value, limit, note, verdict."""
        sign = "≥" if self.at_least else "≤"
        verdict = "ok" if self.kept else "**missed**"
        return f"| {self.name} | {self.value:.2f} {self.unit} | {sign} {self.limit:g} {self.unit} | {self.note} | {verdict} |"


HEADING = "| figure | value | limit | measured | |\n|---|---|---|---|---|"
