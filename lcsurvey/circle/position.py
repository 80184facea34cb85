"""Where something lies: degrees as one of the maps here gives them, brought to one system, and metres between two.

Maps published in China are shifted: 高德 and 腾讯 by GCJ-02, 百度 once more (BD-09); GPS and 天地图 give WGS-84 (CGCS2000 is
the same to a metre). The difference is half a kilometre, more than a circle forgives, so what is kept is what was given
and which map gave it; only here, for drawing and measuring, everything becomes GCJ-02. Where nobody said, it counts as GCJ-02.

A straight line is no way to walk: what is measured here is shown as 直线 and is never taken for minutes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from math import atan2, cos, hypot, pi, radians, sin, sqrt
from typing import NamedTuple, Protocol

from lcsurvey.circle.half_width import half_width

DATUMS: Mapping[str, str] = {"gcj02": "高德、腾讯", "bd09": "百度", "wgs84": "GPS、天地图"}
"""Which map degrees are from, as it is kept → as it is said; GCJ-02, BD-09, WGS-84."""
METRES_A_DEGREE = 111_320
_AXIS, _OBLATENESS = 6_378_245.0, 0.006_693_421_622_965_943
"""Of Krasovsky's ellipsoid, on which GCJ-02 is worked out: half the long axis in metres, first eccentricity squared."""
_NUMBER = re.compile(
    r"(\d{1,3}(?:\.\d+)?)\s*[°度]?(?:\s*(\d{1,2}(?:\.\d+)?)\s*['′’分](?:\s*(\d{1,2}(?:\.\d+)?)\s*[\"″”秒])?)?"
)
_AROUND = re.compile(
    r"(?:东经|北纬|经度|纬度|经|纬|坐标|lng|lon|lat|longitude|latitude|[ensw]|[\s,;:=()\[\]、/|]|度)*", re.IGNORECASE
)


class Located(Protocol):
    """A compound, gate or outlet: degrees and the map that they are from."""

    @property
    def latitude(self) -> Decimal | None:
        """Degrees north."""

    @property
    def longitude(self) -> Decimal | None:
        """Degrees east."""

    @property
    def datum(self) -> str:
        """A key of ``DATUMS``, or empty."""


class Position(NamedTuple):
    """Degrees of GCJ-02."""

    north: float
    east: float

    def offset(self, other: Position) -> tuple[float, float]:
        """Metres east and south from here to another position; right within a city."""
        width = METRES_A_DEGREE * cos(radians(self.north))
        return (other.east - self.east) * width, (self.north - other.north) * METRES_A_DEGREE

    def metres(self, other: Position) -> float:
        """The straight line to another position."""
        return hypot(*self.offset(other))


def position(thing: Located) -> Position | None:
    """Where a thing lies; None where it has no coordinates."""
    if thing.latitude is None or thing.longitude is None:
        return None
    return common(float(thing.latitude), float(thing.longitude), thing.datum)


def common(north: float, east: float, datum: str) -> Position:
    """Degrees of a map as those of GCJ-02."""
    if datum == "wgs84":
        return _shifted(north, east)
    if datum == "bd09":
        return _unturned(north, east)
    return Position(north, east)


def _unturned(north: float, east: float) -> Position:
    """BD-09 turned back into GCJ-02."""
    x, y = east - 0.0065, north - 0.006
    far = hypot(x, y) - 0.00002 * sin(y * pi * 3000 / 180)
    angle = atan2(y, x) - 0.000003 * cos(x * pi * 3000 / 180)
    return Position(far * sin(angle), far * cos(angle))


def _shifted(north: float, east: float) -> Position:
    """WGS-84 with the shift of GCJ-02."""
    x, y = east - 105.0, north - 35.0
    waves = (20 * sin(6 * x * pi) + 20 * sin(2 * x * pi)) * 2 / 3
    up = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + waves
    up += (20 * sin(y * pi) + 40 * sin(y / 3 * pi)) * 2 / 3 + (160 * sin(y / 12 * pi) + 320 * sin(y * pi / 30)) * 2 / 3
    right = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + waves
    right += (20 * sin(x * pi) + 40 * sin(x / 3 * pi)) * 2 / 3
    right += (150 * sin(x / 12 * pi) + 300 * sin(x / 30 * pi)) * 2 / 3
    flat = 1 - _OBLATENESS * sin(radians(north)) ** 2
    up = up * 180 / (_AXIS * (1 - _OBLATENESS) / (flat * sqrt(flat)) * pi)
    right = right * 180 / (_AXIS / sqrt(flat) * cos(radians(north)) * pi)
    return Position(north + up, east + right)


def pair(text: str) -> tuple[str, str] | None:
    """Latitude and longitude of a copied pair, as decimal degrees, in either order: “105.19,37.51”, “北纬37°30′36″ 东经105.19”.

    In China the larger of the two is the longitude. None where the text is anything else.
    """
    plain = half_width(text).strip().replace("′′", '"').replace("''", '"')
    found = list(_NUMBER.finditer(plain))
    rest = _NUMBER.sub(" ", plain)
    if len(found) != 2 or not _AROUND.fullmatch(rest):
        return None
    latitude, longitude = sorted((_degrees(*one.groups()) for one in found), key=Decimal)
    return latitude, longitude


def _degrees(whole: str, minutes: str | None, seconds: str | None) -> str:
    """Degrees, minutes and seconds as degrees; as they stand where there are no minutes."""
    if minutes is None:
        return whole
    value = Decimal(whole) + Decimal(minutes) / 60 + Decimal(seconds or 0) / 3600
    return str(round(value, 7).normalize())


def words(thing: Located) -> str:
    """A thing's coordinates as maps write them, longitude first: “105.19,37.51”; empty where it has none."""
    if thing.latitude is None or thing.longitude is None:
        return ""
    return f"{thing.longitude},{thing.latitude}"


def usual(things: Iterable[Located]) -> str:
    """The map that most of these things are from; 高德 where nobody said."""
    said = Counter(thing.datum for thing in things if thing.datum)
    return max(said, key=lambda datum: (said[datum], datum), default=next(iter(DATUMS)))
