"""The regions of a city that have tables of their own: those right below it."""

from __future__ import annotations

from collections.abc import Iterable

from lcsurvey.circle.model import Region

TOP = "市"
"""The level of the city itself in its register."""


def below(regions: Iterable[Region]) -> tuple[Region, ...]:
    """The regions right below the city, in their order: districts and banners, or streets where these are next to it."""
    listed = tuple(regions)
    top = {region.id for region in listed if region.level == TOP and not region.parent}
    return tuple(region for region in listed if region.id not in top and (not region.parent or region.parent in top))
