"""Which part of a drawing is seen, and how large. Lengths are logical pixels; no picture is drawn here."""

from __future__ import annotations

from dataclasses import dataclass

MOST = 12.0
"""So many times as large as the whole, at most."""


@dataclass(slots=True)
class Camera:
    """Looks at (x, y) of the drawing, which lies within ``extent`` of its middle."""

    width: int = 1
    height: int = 1
    edge: int = 12
    extent: float = 1.0
    zoom: float = 1.0
    x: float = 0.0
    y: float = 0.0

    @property
    def unit(self) -> float:
        """Pixels of one unit of the drawing."""
        return max(1.0, (min(self.width, self.height) / 2 - self.edge) / self.extent * self.zoom)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the drawing is seen."""
        return self.width / 2 + (x - self.x) * self.unit, self.height / 2 + (y - self.y) * self.unit

    def back(self, x: float, y: float) -> tuple[float, float]:
        """Which point of the drawing is seen there."""
        return (x - self.width / 2) / self.unit + self.x, (y - self.height / 2) / self.unit + self.y

    def sees(self, x: float, y: float, margin: float) -> bool:
        """Whether a point of the widget lies in it, or so near."""
        return -margin <= x <= self.width + margin and -margin <= y <= self.height + margin

    def look(self, x: float, y: float) -> None:
        """Looks at a point, as far as the drawing goes."""
        free = self.extent * (1 - 1 / self.zoom)
        self.x, self.y = min(free, max(-free, x)), min(free, max(-free, y))

    def enlarge(self, zoom: float, about: tuple[float, float] | None = None) -> None:
        """So many times as large as the whole, about a point of the drawing."""
        self.zoom = min(MOST, max(1.0, zoom))
        self.look(*(about or (self.x, self.y)))
