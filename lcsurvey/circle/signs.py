"""One character for each format, so that a drawing can be read without colours: 便 for 便利店, 药 for 药店."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lcsurvey.circle.catalogue import Catalogue

SHAPES: Mapping[str, str] = {"基本保障类": "circle", "品质提升类": "square", "公共服务设施": "diamond"}
"""Category → outline of the symbol; a format of no category is a triangle."""
OTHER = "triangle"
_RESERVE = "甲乙丙丁戊己庚辛壬癸ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_SPARED = frozenset("店点站室厅所（）、()· ")


def signs(formats: Iterable[str], catalogue: Catalogue) -> Mapping[str, str]:
    """Format → its character, no two alike: the first of its name that is free, in the order of the catalogue.

    The formats that are there decide; one that stands alone in a circle has the character that people expect.
    """
    wanted = set(formats)
    ordered = [one for one in catalogue.by_id if one in wanted] + sorted(wanted - set(catalogue.by_id))
    found: dict[str, str] = {}
    for format_ in ordered:
        words = catalogue.label(format_) or format_
        telling = [char for char in words if char not in _SPARED and not char.isspace()]
        free = (char for char in (*telling, *_RESERVE) if char not in found.values())
        found[format_] = next(free, "·")
    return found


def shape(format_: str, catalogue: Catalogue) -> str:
    """The outline of a format's symbol: circle, square, diamond or triangle."""
    known = catalogue.by_id.get(format_)
    return SHAPES.get(known.category, OTHER) if known is not None else OTHER
