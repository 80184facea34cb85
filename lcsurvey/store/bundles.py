"""Bundles (捆) of paper questionnaires: the bookkeeping of the computer where they are keyed in.

A bundle is a number on a paper band and how many sheets lie under it. Which sheets are of it is written down here
alone: in ``meta``, never passed on, as random ids in their own order; nothing on a sheet says so, and nothing here says
which was the first. It serves to say 还差 n 份, to take a bundle out again as one act, and to notice one that is keyed
twice. See docs/decisions on bundles.

    bundle = space.questionnaires.bundles.begin(circle, "12", 50)
    bundle, sheet = bundles.keep(bundle, answers)
    bundles.take_out(bundle)         # its sheets are void; put_back(bundle) keeps their answers as new sheets
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import Connection, select

from lcsurvey.errors import AnswerError, NotFound, Problem
from lcsurvey.form.model import Answers
from lcsurvey.record.canonical import canonical
from lcsurvey.response.twice import alike
from lcsurvey.store import questionnaire_rows as rows
from lcsurvey.store import tables as t
from lcsurvey.store.log import CHUNK

if TYPE_CHECKING:
    from lcsurvey.store.questionnaires import Questionnaires

PREFIX = "bundle/"
"""How the keys in ``meta`` begin; after it round, circle and id."""
MOST = 2_000
"""Sheets of one bundle."""
LONGEST = 8
"""Digits of a number."""
OPEN, CLOSED, OUT = "open", "closed", "out"
"""A bundle is being keyed in, was ended, or is taken out."""

_q = t.questionnaire


@dataclass(frozen=True, slots=True)
class Bundle:
    """One bundle as it was keyed in here; ``sheets`` are the ids of those that are of it, sorted."""

    id: str
    circle: str
    round: str
    number: str
    size: int  # sheets that lie under the band
    day: str  # ISO, on which it was begun
    by: str  # who keys it in
    state: str = OPEN
    asked: str = ""  # which questions are keyed in, as the screen calls it
    sheets: tuple[str, ...] = ()

    @property
    def short(self) -> int:
        """How many sheets are still to come."""
        return max(0, self.size - len(self.sheets))


class Bundles:
    """The bundles keyed in on this computer, of the round worked on."""

    def __init__(self, questionnaires: Questionnaires) -> None:
        self._all = questionnaires
        self._ledger = questionnaires.ledger

    # — reading —

    def listed(self, circle: str) -> tuple[Bundle, ...]:
        """Those of a circle, by number."""
        start = f"{PREFIX}{self._ledger.round_id}/{circle}/"
        query = select(t.meta.c.value).where(t.meta.c.key.startswith(start, autoescape=True))
        with self._ledger.database.reading() as connection:
            found = [_read(value) for value in connection.scalars(query)]
        return tuple(sorted(found, key=lambda one: (len(one.number), one.number, one.day, one.id)))

    def current(self, circle: str) -> Bundle | None:
        """The one that the person at the screen has open; None where there is none."""
        mine = [one for one in self.listed(circle) if one.state == OPEN and one.by == self._ledger.person.author]
        return max(mine, key=lambda one: (one.day, one.id), default=None)

    def numbered(self, circle: str, number: str) -> tuple[Bundle, ...]:
        """Those that bear a number and count: more than one band may, a person has to say."""
        return tuple(one for one in self.listed(circle) if one.number == number and one.state != OUT and one.sheets)

    def twin(self, bundle: Bundle) -> Bundle | None:
        """Another bundle that counts and whose answers are the same ones, as far as answers can tell."""
        others = [one for one in self.listed(bundle.circle) if one.id != bundle.id and one.state != OUT and one.sheets]
        if not bundle.sheets or not others:
            return None
        mine = self.answers(bundle)
        return next((one for one in others if alike(mine, self.answers(one)).telling(len(others))), None)

    def answers(self, bundle: Bundle) -> Counter[str]:
        """What its sheets say, as they are kept → how many say so."""
        with self._ledger.database.reading() as connection:
            return Counter(answers for answers, _ in _kept(connection, bundle.sheets).values())

    # — keying —

    def begin(self, circle: str, number: str, size: int, asked: str = "") -> Bundle:
        """Open a bundle; AnswerError where number or size are none."""
        self._prove(number, size)
        ledger = self._ledger
        made = Bundle(
            uuid4().hex, circle, ledger.round_id, number, size, rows.day_of(""), ledger.person.author, asked=asked
        )
        with ledger.entry() as entry:
            rows.require_circle(entry.connection, circle)
            self._all.touch(entry, {circle})
            self._write(entry.connection, made)
        return made

    def keep(self, bundle: Bundle, answers: Answers) -> tuple[Bundle, str]:
        """Keep a sheet as one of the bundle; the bundle as it is now, and the sheet's id.

        The scores that hang on it wait for ``merging.freshen``: whoever keys in keys on.
        """
        form = self._all.form()
        made = rows.rows(form, bundle.circle, bundle.round, rows.day_of(""), [answers])
        id_ = made[0][0].hex()
        with self._all.entry(later=True) as entry:
            now = self._now(entry.connection, bundle)
            now = replace(now, sheets=_sorted((*now.sheets, id_)))
            self._all.touch(entry, {bundle.circle}, later=True)
            self._all.carry(entry.connection, form)
            rows.keep(entry.connection, made)
            self._write(entry.connection, now)
        return now, id_

    def drop(self, bundle: Bundle, sheet: str) -> Bundle:
        """Make one of its sheets void."""
        with self._ledger.entry() as entry:
            now = self._now(entry.connection, bundle)
            now = replace(now, sheets=tuple(id_ for id_ in now.sheets if id_ != sheet), state=OPEN)
            self._all.touch(entry, rows.void(entry.connection, [sheet]))
            self._write(entry.connection, now)
        return now

    def end(self, bundle: Bundle) -> Bundle:
        """No more sheets come: it is full, or a person says so."""
        return self._set(bundle, state=CLOSED)

    def go_on(self, bundle: Bundle, size: int | None = None, asked: str | None = None) -> Bundle:
        """Open it again, with another number of sheets if given; whoever goes on keys it in from now on."""
        self._prove(bundle.number, bundle.size if size is None else size)
        return self._set(
            bundle, state=OPEN, by=self._ledger.person.author, size=bundle.size if size is None else size,
            asked=bundle.asked if asked is None else asked,
        )  # fmt: skip

    # — taking out —

    def take_out(self, bundle: Bundle) -> Bundle:
        """Make all its sheets void in one act."""
        with self._ledger.entry() as entry:
            now = self._now(entry.connection, bundle)
            counting = [id_ for id_, (_, void) in _kept(entry.connection, now.sheets).items() if not void]
            now = replace(now, state=OUT, sheets=_sorted(counting))
            self._all.touch(entry, rows.void(entry.connection, now.sheets) | {bundle.circle})
            self._write(entry.connection, now)
        return now

    def put_back(self, bundle: Bundle) -> Bundle:
        """Keep what its sheets said once more, as new ones: void ones stay so wherever they have travelled."""
        form = self._all.form()
        with self._ledger.entry() as entry:
            now = self._now(entry.connection, bundle)
            if now.state != OUT:
                return now
            made = rows.again(entry.connection, form, now.sheets)
            now = replace(now, state=CLOSED, sheets=_sorted(row[0].hex() for row in made))
            self._all.touch(entry, {now.circle})
            rows.keep(entry.connection, made)
            self._write(entry.connection, now)
        return now

    # — inside —

    def _prove(self, number: str, size: int) -> None:
        problems = []
        if not (number.isascii() and number.isdigit() and len(number) <= LONGEST):
            problems.append(Problem("number", "捆号", f"捆号写数字，最多 {LONGEST} 位。"))
        if not 1 <= size <= MOST:
            problems.append(Problem("size", "份数", f"一捆 1 到 {MOST} 份，请数一数再填。"))
        if problems:
            raise AnswerError(problems)

    def _set(self, bundle: Bundle, **values: object) -> Bundle:
        with self._ledger.entry() as entry:
            now = replace(self._now(entry.connection, bundle), **values)  # type: ignore[arg-type]
            self._all.touch(entry, {bundle.circle})
            self._write(entry.connection, now)
        return now

    def _now(self, connection: Connection, bundle: Bundle) -> Bundle:
        value = connection.scalar(select(t.meta.c.value).where(t.meta.c.key == _key(bundle)))
        if value is None:
            raise NotFound(f"第 {bundle.number} 捆不在这台电脑的记录里，没有存。请重新开始这一捆。")
        return _read(value)

    def _write(self, connection: Connection, bundle: Bundle) -> None:
        self._ledger.set_meta(connection, _key(bundle), canonical(asdict(bundle) | {"sheets": list(bundle.sheets)}))


def _key(bundle: Bundle) -> str:
    return f"{PREFIX}{bundle.round}/{bundle.circle}/{bundle.id}"


def _read(value: str) -> Bundle:
    found = json.loads(value)
    return Bundle(**found | {"sheets": tuple(found["sheets"])})


def _sorted(ids: Iterable[str]) -> tuple[str, ...]:
    """In the order of the ids, which is none."""
    return tuple(sorted(ids))


def _kept(connection: Connection, ids: tuple[str, ...]) -> dict[str, tuple[str, int]]:
    """Answers and ``void`` of sheets."""
    found: dict[str, tuple[str, int]] = {}
    for start in range(0, len(ids), CHUNK):
        part = _q.c.id.in_([rows.bytes_of(id_) for id_ in ids[start : start + CHUNK]])
        for id_, answers, void in connection.execute(select(_q.c.id, _q.c.answers, _q.c.void).where(part)):
            found[id_.hex()] = (answers, void)
    return found
