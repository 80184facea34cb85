"""Checks of the register: outlets entered twice or half, compounds and communities that lack something."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.gates import nearest
from lcsurvey.circle.model import Outlet
from lcsurvey.circle.position import Located, Position, common
from lcsurvey.circle.reach import CIRCLE_MINUTES, METRES_A_MINUTE, minutes, within
from lcsurvey.form.label import key
from lcsurvey.response.derived import worded
from lcsurvey.score.checks.case import Case, outlet_place, outlet_places
from lcsurvey.score.checks.finding import Findings, Found, Place, named
from lcsurvey.score.links import short_label

MOST_STAFF = 500
"""More people at one outlet of a neighbourhood are hardly meant."""
FAR = 3.0
"""Kilometres from the middle of the others: twice what one walks in a quarter of an hour, and a reserve."""
CHINA = (3.0, 54.0, 73.0, 136.0)
"""Degrees: south, north, west, east."""
UNATTENDED = frozenset((
    "water_dispenser", "parcel_locker", "vending_machine", "self_storage", "smart_shop", "unattended_store", "atm",
    "medicine_machine", "recycling_machine", "smart_platform", "waste_sorting",
))  # fmt: skip
"""Formats at which nobody need work."""


def outlet_twice(case: Case) -> Findings:
    """Two outlets of one name at one address; without an address only of one format."""
    found: dict[tuple[str, ...], list[Outlet]] = {}
    for outlet in case.facts.outlets:
        name, address = key(outlet.name).casefold(), key(outlet.address).casefold()
        if name:
            found.setdefault((name, address) if address else (name, "", outlet.format), []).append(outlet)
    for (_, address, *_rest), outlets in found.items():
        if len(outlets) > 1:
            where = f"都在{outlets[0].address}" if address else "都没有地址"
            sentence = (
                f"“{outlets[0].name}”登记了 {len(outlets)} 次，{where}，像是同一家。是就删去多余的，不是请写清地址。"
            )
            yield Found("warning" if address else "hint", sentence, outlet_places(outlets))


def outlet_without_format(case: Case) -> Findings:
    """An outlet counts nowhere while nobody has said what it is."""
    found = [outlet for outlet in case.facts.outlets if not outlet.formats]
    if found:
        sentence = f"{named((o.name for o in found), unit='家')}还没有业态，不算进任何一张表。请补上。"
        yield Found("warning", sentence, outlet_places(found))


def outlet_unknown_format(case: Case) -> Findings:
    """An outlet has a format that this installation's catalogue does not know."""
    known = catalogue().by_id
    found = [outlet for outlet in case.facts.outlets if any(format_ not in known for format_ in outlet.formats)]
    if found:
        words = named(format_ for outlet in found for format_ in outlet.formats if format_ not in known)
        sentence = (
            f"{named((o.name for o in found), unit='家')}的业态“{words}”不在业态目录里，不算进任何一张表。请改选。"
        )
        yield Found("error", sentence, outlet_places(found))


def outlet_without_distance(case: Case) -> Findings:
    """A table asks what lies within ten minutes or less, and of an outlet that alone could count nobody knows."""
    for seen in case.seen:
        wanted: dict[str, Outlet] = {}
        labels = []
        for link in seen.of("formats", "covered"):
            one = seen.response.derived.get(link.field)
            if link.source.within >= CIRCLE_MINUTES or one is None or one.value is not None:
                continue
            untimed = [o for o in case.facts.of_formats(link.formats) if within(o, link.source.within) is None]
            if untimed:
                labels.append(short_label(link.label))
                wanted |= {outlet.id: outlet for outlet in untimed}
        if wanted:
            outlets = tuple(wanted.values())
            sentence = (
                f"{named((o.name for o in outlets), unit='家')}没有步行时间，{seen.name}的{named(labels)}还定不下来。"
                "请补上步行时间或距离。"
            )
            yield Found("warning", sentence, outlet_places(outlets))


def outlet_far(case: Case) -> Findings:
    """An outlet lies farther than a quarter of an hour."""
    for outlet in case.facts.outlets:
        time = minutes(outlet)
        if time is not None and time > CIRCLE_MINUTES:
            sentence = f"{outlet.name}步行要 {worded(time)} 分钟，在一刻钟以外，各表不算它。请核对时间或距离。"
            yield Found("hint", sentence, (outlet_place(outlet),))


def outlet_staff(case: Case) -> Findings:
    """Nobody, or half a thousand people, work at one outlet."""
    for outlet in case.facts.outlets:
        staff = outlet.staff
        if staff is None or 0 < staff <= MOST_STAFF:
            continue
        if staff > MOST_STAFF or not (outlet.service or outlet.units or UNATTENDED & set(outlet.formats)):
            why = "一家网点不大可能有这么多" if staff else "没有人怎么营业"
            yield Found("hint", f"{outlet.name}的从业人员是 {staff:,} 人，{why}。请核对。", (outlet_place(outlet),))


def outlet_not_asked(case: Case) -> Findings:
    """Outlets that were looked at before the round began, and not since: nobody asked this round whether they are there."""
    start = case.facts.start
    found = [outlet for outlet in case.facts.outlets if start and outlet.seen_on and outlet.seen_on < start]
    if found:
        said = named((o.name for o in found), unit="家")
        sentence = f"{said}这一期还没有问过变了吗，表里推得的答案仍算在内。请到“变了吗”逐家确认。"
        yield Found("hint", sentence, outlet_places(found))


def outlet_coordinates(case: Case) -> Findings:
    """A point far from all others, or outside the country: of an outlet, a compound or a gate."""
    inside: list[tuple[str, Place, Position]] = []
    south, north, west, east = CHINA
    for name, place, latitude, longitude, datum in _points(case):
        if south <= latitude <= north and west <= longitude <= east:
            inside.append((name, place, common(latitude, longitude, datum)))
            continue
        turned = south <= longitude <= north and west <= latitude <= east
        why = "经度和纬度像是写反了" if turned else "不在国内"
        yield Found("warning", f"{name}的坐标 {latitude}, {longitude} {why}。请核对。", (place,))
    if len(inside) < 5:
        return
    middle = Position(median(at.north for _, _, at in inside), median(at.east for _, _, at in inside))
    for name, place, at in inside:
        away = middle.metres(at) / 1000
        if away > FAR:
            sentence = f"{name}的坐标离其他的约 {away:.1f} 千米，不像在这个生活圈里。请核对坐标，或核对坐标来自哪种地图。"
            yield Found("warning", sentence, (place,))


def _points(case: Case) -> Iterator[tuple[str, Place, float, float, str]]:
    """Everything with coordinates, named: outlets, compounds, gates."""
    facts = case.facts
    names = {one.id: one.name for one in facts.compounds}
    located: list[tuple[str, Place, Located]] = [(one.name, outlet_place(one), one) for one in facts.outlets]
    located += [(one.name, _home(one.name, one.id), one) for one in facts.compounds]
    for gate in facts.gates:
        name = f"{names.get(gate.compound, '')}{gate.name}"
        located.append((name, _home(name, gate.compound), gate))
    for name, place, one in located:
        if one.latitude is not None and one.longitude is not None:
            yield name, place, float(one.latitude), float(one.longitude), one.datum


def _home(name: str, compound: str) -> Place:
    return Place("compound", name, field="latitude", entity=compound)


def outlet_nearer_than_a_line(case: Case) -> Findings:
    """The minutes written are fewer than the straight line from the nearest gate takes at twice a walker's pace."""
    for outlet in case.facts.outlets:
        time, found = minutes(outlet), nearest(case.facts, outlet)
        if time is not None and found is not None and found[1] > time * METRES_A_MINUTE * 2:
            entrance, metres = found
            sentence = (
                f"{outlet.name}写的是步行 {worded(time)} 分钟，但离最近的{entrance.name}直线就有 {metres:,} 米。"
                "请核对时间，或核对坐标来自哪种地图。"
            )
            yield Found("hint", sentence, (outlet_place(outlet),))


def compound_without_households(case: Case) -> Findings:
    """A table weighs by households, and a compound has none written down."""
    lacking = [compound for compound in case.facts.compounds if compound.households is None]
    weighing = [
        seen.name for seen in case.seen
        if any(link.source.weighted_setting and seen.settings.get(link.source.weighted_setting) for link in seen.of("covered"))
    ]  # fmt: skip
    if lacking and weighing:
        sentence = f"{named(weighing)}按户数计算，{named(c.name for c in lacking)}还没有填户数。请补上。"
        yield Found("warning", sentence, tuple(Place("compound", c.name, entity=c.id) for c in lacking))


def lead_community(case: Case) -> Findings:
    """Several communities make up the circle, and none, or more than one, of them leads."""
    communities = case.facts.communities
    leads = [community for community in communities if community.lead]
    if len(communities) < 2 or len(leads) == 1:
        return
    places = tuple(Place("community", one.name, field="lead", entity=one.id) for one in leads or communities)
    if leads:
        yield Found("error", f"{named(one.name for one in leads)}都是牵头社区，只能有一个。请改正。", places)
    else:
        yield Found(
            "warning", f"生活圈有 {len(communities)} 个社区，还没有定牵头社区，不知道由谁交表。请选定一个。", places
        )


def activity_without_date(case: Case) -> Findings:
    """An activity without a date counts for no year."""
    for activity in case.facts.activities:
        if not activity.date:
            sentence = f"促消费活动“{activity.name}”没有日期，不能计入次数。请补上日期。"
            yield Found("warning", sentence, (Place("activity", activity.name, field="date", entity=activity.id),))


def activity_outside(case: Case) -> Findings:
    """An activity lies outside the year."""
    year = case.facts.year
    for activity in case.facts.activities:
        if activity.date and not activity.date.startswith(year):
            sentence = f"促消费活动“{activity.name}”在 {activity.date}，不在{year}年内，没有计入。请核对日期。"
            yield Found("hint", sentence, (Place("activity", activity.name, field="date", entity=activity.id),))
