"""A list in a file on its way into a workspace: looked at as often as one likes, taken in once and whole.

listed = look(space, Book.open(path), "outlet", circle)
listed.taken.problems, listed.compared.new      # everything a person decides by; nothing is stored yet
bring(space, listed, skip_bad=True, update=True)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lcsurvey.errors import InputError
from lcsurvey.intake.choosing import choose
from lcsurvey.intake.fields import targets
from lcsurvey.intake.guessing import by_headings, guess, heading, heading_row, known_headings, signature
from lcsurvey.intake.known import Compared, compare
from lcsurvey.intake.lists import Taken, take
from lcsurvey.intake.places import Register, register_of
from lcsurvey.intake.sheet import Book, Report, Sheet
from lcsurvey.store.list_intake import TakenBefore

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


_SURELY = 2


@dataclass(frozen=True)
class Listed:
    """A list as it would be taken in. ``heading`` is its row, -1 for none; ``remembered``: read as the last time."""

    book: Book
    sheet: Sheet
    kind: str
    circle: str
    heading: int
    columns: Mapping[int, str]
    taken: Taken
    compared: Compared
    before: TakenBefore | None = None
    remembered: bool = False
    passed: tuple[str, ...] = ()
    """Sheets before this one that are no such list, where nobody chose one."""

    @property
    def titles(self) -> tuple[str, ...]:
        """What stands over each column."""
        return tuple(heading(self.sheet, self.heading, column) for column in range(self.sheet.width))

    @property
    def other_sheets(self) -> tuple[str, ...]:
        """The sheets of the file that are shown and were not looked at."""
        return tuple(
            name for name in self.book.names
            if name not in self.book.hidden and name not in (self.sheet.name, *self.passed)
        )  # fmt: skip

    @property
    def lacks_name(self) -> bool:
        """Whether no column says what the things are called, without which none can be taken in."""
        return "name" not in self.columns.values()


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of it."""

    new: int
    changed: int


def register(space: Workspace, kind: str = "") -> Register:
    """What a list of this workspace, of a kind if given, can name."""
    compounds = space.compounds() if kind == "gate" else ()
    return register_of(space.circles(), space.communities(), space.regions(), compounds)


def look(
    space: Workspace,
    book: Book,
    kind: str,
    circle: str = "",
    *,
    sheet: Sheet | None = None,
    columns: Mapping[int, str] | None = None,
    at: int | None = None,
    report: Report | None = None,
    skip_hidden: bool = False,
    passed: tuple[str, ...] = (),
) -> Listed:
    """A list beside what is registered; ``columns`` and ``at`` (the heading's row) as a person corrected them.

    Without a ``sheet`` it is the first that is such a list; ``passed`` are those that :func:`first_list` passed over.

    Raises InputError where the file cannot be read.
    """
    if sheet is None:
        sheet, passed = first_list(space, book, kind, circle, report)
    known = register(space, kind)
    row = heading_row(sheet, kind) if at is None else at
    remembered = False
    if columns is None:
        kept = space.list_intake.mapping(kind, signature(sheet, row))
        told = by_headings(sheet, row, kept, kind) if kept else {}
        remembered = bool(told)
        strange = {column for column in range(sheet.width) if heading(sheet, row, column) not in kept}
        guessed = guess(sheet, kind, row, known.names, fixed_circle=bool(circle)) if strange else {}
        columns = told | {c: name for c, name in guessed.items() if c in strange and name not in told.values()}
    columns = {column: name for column, name in columns.items() if name in targets(kind)}
    if "name" in columns.values():
        taken = take(sheet, kind, row, columns, known, circle=circle, report=report, skip_hidden=skip_hidden)
    else:
        taken = Taken(kind, (), (), (), (), ())
    compared = compare(kind, taken.rows, _things(space, kind, circle))
    before = space.list_intake.taken_before(kind, book.digest, circle)
    return Listed(book, sheet, kind, circle, row, columns, taken, compared, before, remembered, passed)


def first_list(
    space: Workspace, book: Book, kind: str, circle: str = "", report: Report | None = None
) -> tuple[Sheet, tuple[str, ...]]:
    """The sheet to read where nobody chose one, and the names of those before it that are passed over."""
    known = register(space, kind)

    def likeness(sheet: Sheet) -> int:
        row = heading_row(sheet, kind)
        told = guess(sheet, kind, row, known.names, fixed_circle=bool(circle))
        column = next((column for column, name in told.items() if name == "name"), None)
        if column is None or not any(sheet.text(at, column) for at in range(row + 1, len(sheet.rows))):
            return 0
        sure = known_headings(sheet, row, kind) > 1 or sheet.width == 1 if row >= 0 else len(told) > 1
        return _SURELY if sure else 1  # 名称：… on a cover is no column of names

    sheet = choose(book, lambda name: book.read(name, report), likeness, _SURELY)
    return sheet, book.shown[: book.shown.index(sheet.name)]


def _things(space: Workspace, kind: str, circle: str) -> Sequence[Any]:
    """The things of a kind that are there; a circle's own where all belong to it."""
    if kind == "circle":
        return space.circles()
    read = {"outlet": space.outlets, "community": space.communities, "compound": space.compounds, "gate": space.gates}
    found: Sequence[Any] = read[kind](circle or None)  # type: ignore[operator]
    return [thing for thing in found if not circle or thing.circle == circle]


def bring(
    space: Workspace, listed: Listed, *, skip_bad: bool = False, update: bool = False, report: Report | None = None
) -> Brought:
    """Take a list in: what is new, and with ``update`` what it says otherwise of things that are there.

    One transaction and one step of undo. InputError where a cell is bad and its row is not to be left out.
    """
    taken, compared = listed.taken, listed.compared
    if listed.lacks_name:
        raise InputError(f"{listed.sheet.path}：没有一列是名称，没有导入。请指明哪一列是名称。")
    if taken.problems and not skip_bad:
        raise InputError(f"{listed.sheet.path}：有 {len(taken.bad):,} 行有问题，一行也没有导入。")
    new = tuple(row.values for row in compared.new)
    changed = {one.id: {name: listed_ for name, (_, listed_) in one.fields.items()} for one in compared.changed}
    changed = changed if update else {}
    if new or changed:
        communities = [row.communities for row in compared.new]
        space.list_intake.take(listed.kind, new, changed, communities, report=report)
    done = Brought(len(new), len(changed))
    remember(space, listed, done)
    return done


def remember(space: Workspace, listed: Listed, done: Brought) -> None:
    """Keep how the columns were read, and that the file is in."""
    titles = listed.titles
    named = dict.fromkeys(filter(None, titles), "")  # what is not read is remembered too
    named |= {titles[column]: name for column, name in listed.columns.items() if column < len(titles)}
    space.list_intake.remember_mapping(listed.kind, signature(listed.sheet, listed.heading), named)
    if done.new or done.changed:
        space.list_intake.remember_file(listed.kind, listed.book.digest, done.new, done.changed, listed.circle)
