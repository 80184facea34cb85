"""The sample: whole, marked as made up, believable, the same every time, and showing what one visit can hold."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from PIL import Image

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.changed import CHANGES, by_format
from lcsurvey.circle.model import Circle
from lcsurvey.form.model import Answers
from lcsurvey.record import clock
from lcsurvey.response.model import Stage, State, Way
from lcsurvey.score.comparison import compare
from lcsurvey.score.library import Library
from lcsurvey.store.across import findings
from lcsurvey.store.sample import Filled, Keep, fill_sample, has_sample, new_sample
from lcsurvey.store.sample.pictures import picture
from lcsurvey.store.sample.plan import read_plan
from lcsurvey.store.sample.words import read_words
from lcsurvey.store.two_rounds import points
from lcsurvey.store.workspace import Workspace

TODAY = date(2026, 11, 21)
TYPING, EVALUATION, ACCEPTANCE = "jining/typing", "jining/evaluation", "ordos/acceptance"


def few(space: Workspace, circle: Circle, sheets: Sequence[Answers]) -> None:
    """Keeps some of the questionnaires."""
    space.questionnaires.take_in(circle.id, sheets[:40])


def made(library: Library, name: str, at: Path, keep: Keep | None = None) -> tuple[Workspace, Filled]:
    """A workspace with the sample of a pack in it."""
    space = new_sample(at, library, name, TODAY)
    return space, fill_sample(space, library, keep=keep, today=TODAY)


@pytest.fixture(scope="module", params=["jining", "ordos"])
def sample(
    request: pytest.FixtureRequest, library: Library, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Workspace, Filled]]:
    """The sample of a pack, once for all tests that only look."""
    space, filled = made(library, request.param, tmp_path_factory.mktemp(request.param) / "w")
    with space:
        yield space, filled


def test_every_pack_with_made_up_circles_has_a_sample(library: Library) -> None:
    assert [name for name in library.packs() if has_sample(library, name)] == sorted(library.packs())


def test_the_names_of_the_sample_say_what_the_shops_are(library: Library) -> None:
    words, found = read_words(library), catalogue()
    for kind in words.kinds:
        own = [name.format(x=x, w=w) for name in kind.names for x in words.surnames for w in words.words]
        for name in (*own, *(f"{brand}（人民路店）" for brand in kind.brands)):
            guess = found.guess(f"{name}（示例）")
            assert guess is not None, name
            assert guess.format in found.whole(kind.id), (kind.id, name, guess.format)
        assert all(found.guess(brand).chain for brand in kind.brands)  # type: ignore[union-attr]


def test_a_sample_is_whole_and_marked_as_made_up(sample: tuple[Workspace, Filled]) -> None:
    space, filled = sample
    assert space.check() == ()
    assert (len(space.outlets()), len(space.compounds())) == (filled.outlets, filled.compounds)
    names = [outlet.name for outlet in space.outlets()] + [compound.name for compound in space.compounds()]
    names += [circle.name for circle in space.circles()] + [community.name for community in space.communities()]
    names += [one.name for one in space.activities()] + [one.name for one in space.projects()]
    names += [one.name for one in space.attachments()]
    assert [name for name in names if "示例" not in name] == []
    for text in (*(demand.text for demand in space.demands()), *(one.organisation for one in space.surveys())):
        assert "示例" in text
    for circle in space.circles():
        own = [outlet.name for outlet in space.outlets(circle.id)]
        assert len(set(own)) == len(own)


def test_a_sample_shows_circles_of_every_sort(sample: tuple[Workspace, Filled]) -> None:
    space, _ = sample
    counts = {circle.id: len(space.outlets(circle.id)) for circle in space.circles()}
    large = [circle for circle in space.circles() if 60 <= counts[circle.id] <= 90]
    assert len(large) >= 3
    assert {circle.listed for circle in large} == {True, False}
    assert any(len(outlet.circles) for outlet in space.outlets())
    assert space.reaches()
    assert space.surveys()
    assert space.questionnaires.count() > 3000
    (typed,) = [circle for circle in space.circles() if not counts[circle.id] and space.demands(circle.id)]
    response = space.response(typed.id, "jining/construction")
    assert response.way("basic.convenience_store.outlets") is Way.TYPED


def test_a_sample_shows_what_was_handed_in_taken_back_and_overruled(sample: tuple[Workspace, Filled]) -> None:
    space, _ = sample
    form = EVALUATION if space.pack.id == "jining" else ACCEPTANCE
    again = [one for c in space.circles() if (one := space.response(c.id, form)).edition == 2]
    assert [one.state for one in again] == [State.SUBMITTED]
    overruled = TYPING if space.pack.id == "jining" else ACCEPTANCE
    responses = [space.response(circle.id, overruled) for circle in space.circles()]
    outdated = [field for one in responses for field in one.overrules if one.outdated(field)]
    assert len(outdated) == 1
    assert sum(len(one.overrules) for one in responses) == 2
    said = {one.id for c in space.circles() for one in findings(space, c.id, today=TODAY.isoformat())}
    assert "changed_since" in said


def test_a_sample_has_a_round_before_in_which_tables_were_handed_in(sample: tuple[Workspace, Filled]) -> None:
    space, _ = sample
    former, now = space.rounds()
    assert (former.label, now.label, space.round) == ("2026年上半年", "2026年下半年", now)
    form = EVALUATION if space.pack.id == "jining" else ACCEPTANCE
    for name in ("示例甲", "示例丁"):
        circle = space.find_circle(name).id
        assert space.response(circle, form, round=former.id).state in (State.SUBMITTED, State.APPROVED)
        _, found = points(space, circle, form, (former.id, now.id))
        assert found.left.total is not None
        assert found.right.total is not None
        assert found.left.total < found.right.total
    in_june = space.as_of(date(2026, 6, 25))
    assert in_june.round == former
    stood = {one.name[:3]: one.responses[form].state for one in in_june.summaries() if form in one.responses}
    assert stood == {"示例甲": State.APPROVED, "示例丁": State.SUBMITTED}


def test_a_sample_asks_what_changed_and_has_some_answers(sample: tuple[Workspace, Filled], library: Library) -> None:
    space, _ = sample
    former, now = space.rounds()
    for plan in read_plan(library, space.pack.id).circles:
        if not plan.outlets:
            continue
        circle = space.find_circle(plan.name).id
        known = Counter(one.change for one in space.turns.changed(circle))
        assert known["still"] > known["asked"] >= plan.since.unasked > 0
        assert (known["opened"], known["moved"]) == (len(plan.since.opened), plan.since.moved)
        assert known["closed"] >= len(plan.since.closed) > 0
        formats = by_format(space.turns.lived(circle, former.id, now.id), catalogue())
        assert {one.difference for one in formats} >= {-1, 0, 1}


def test_a_sample_is_dated_as_it_was_entered(sample: tuple[Workspace, Filled]) -> None:
    space, _ = sample
    circle, form = space.find_circle("示例甲").id, "jining/typing" if space.pack.id == "jining" else ACCEPTANCE
    days = {clock.moment(space.history(one.id)[0].h).astimezone().date() for one in space.outlets(circle)}
    assert min(days) == date(2026, 5, 16)
    assert max(days) == date(2026, 8, 29)
    assert {one.at.astimezone().date() for one in space.handlings(space.response(circle, form).id)} <= {
        date(2026, 10, 16),
        TODAY,
    }
    bulletin = space.as_of(TODAY).bulletin()
    assert {what: (one.whole.new, one.whole.change) for what, one in bulletin.tables.items()} == {
        "completed": (1, 0 if space.pack.id == "jining" else 1), "handed": (1, 0), "approved": (0, -1),
    }  # fmt: skip


@pytest.mark.parametrize("today", [date(2026, 7, 1), date(2024, 2, 29)])
def test_a_sample_can_be_made_on_any_day(library: Library, tmp_path: Path, today: date) -> None:
    with new_sample(tmp_path / "w", library, "hulunbuir", today) as space:
        fill_sample(space, library, keep=few, today=today)
        former, now = space.rounds()
        assert former.end < now.start <= today.isoformat() <= now.end
        assert max(one.seen_on for one in space.outlets()) <= today.isoformat()
        assert {one.change for one in space.turns.changed(space.find_circle("示例甲").id)} == set(CHANGES)
        assert space.check() == ()


def test_a_sample_was_inspected_with_marks_and_differences(sample: tuple[Workspace, Filled]) -> None:
    space, _ = sample
    form = EVALUATION if space.pack.id == "jining" else ACCEPTANCE
    circle = space.find_circle("示例甲").id
    own, theirs = space.response(circle, form), space.response(circle, form, Stage.DISTRICT)
    marks = space.marks(circle)
    found = compare(space.table(form), own, theirs, space.settings_of(own), marks)
    assert found.difference is not None
    assert found.difference < 0
    assert len(found.assessors) == 3
    categories = {attachment.category for attachment in space.attachments(circle) if attachment.question}
    assert categories == {"资料", "台账", "现场"}


def test_a_sample_is_the_same_every_time(library: Library, tmp_path: Path) -> None:
    (space, filled), (other, again) = [made(library, "yima", tmp_path / name, few) for name in "ab"]
    with space, other:
        assert again == filled
        for one, two in ((space.outlets(), other.outlets()), (space.activities(), other.activities())):
            assert [thing.name for thing in one] == [thing.name for thing in two]
        mine, theirs = [
            {circle.name: {form: (row.state, row.total, row.missing) for form, row in circle.responses.items()}
             for circle in one.summaries()} for one in (space, other)
        ]  # fmt: skip
        assert mine == theirs


def test_pictures_are_small_and_real() -> None:
    kinds: tuple[Literal["PNG", "JPEG"], ...] = ("PNG", "JPEG")
    for kind in kinds:
        data = picture("示例便利店", 1, kind)
        assert len(data) < 60_000
        assert Image.open(io.BytesIO(data)).format == kind
    assert picture("甲", 1) == picture("甲", 1) != picture("甲", 2)
