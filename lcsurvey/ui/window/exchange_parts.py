"""The parts of 收发 as the window makes them: what each shows, and where its signals lead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lcsurvey.ui.window.place import Place, Room

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.window.exchanging import Exchanging


def part(of: Exchanging, space: Workspace, place: Place, name: str) -> QWidget:
    """A new part of the screen of a place."""
    make: dict[str, Callable[[Exchanging, Workspace, Place], QWidget]] = {
        "receive": _receiving, "hand": _hand, "differences": _differences, "refused": _refused, "ledger": _ledger,
        "progress": _progress,
    }  # fmt: skip
    return make[name](of, space, place)


def _receiving(of: Exchanging, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.exchange.receiving import ReceivingPart
    from lcsurvey.ui.exchange.taking import first_returned

    made = ReceivingPart(of.inbox, space.read_only)
    lead = {"received": "ledger", "differing": "differences", "refused": "refused"}
    made.wanted.connect(lambda name: of.turn_to(place.circle, lead[name]))
    made.table_wanted.connect(of.open_table)
    made.failed.connect(of.window.show_failure)

    def approve(item: object) -> None:
        one = made.inbox.items[made.path_of(item)]
        circles = tuple(one.seen.circles.values()) if one.seen is not None else ()
        of.acting.approve_file(one.path, circles, lambda: made.inbox.take([one.path]))

    def open_returned(circles: object) -> None:
        found = first_returned(space, made.circles_of(circles))
        if found is not None:
            of.window.acts.open_stage(*found)

    made.approve_wanted.connect(approve)
    made.returned_wanted.connect(open_returned)
    return made


def _hand(of: Exchanging, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.exchange.hand import HandPart

    made = HandPart(space, place.circle, place.focus)
    made.table_wanted.connect(of.open_table)
    made.ledger_wanted.connect(lambda: of.turn_to(place.circle, "ledger"))
    made.back_wanted.connect(of.acting.take_back)
    made.made.connect(lambda _: of.window.show_saved(None))
    made.handed.connect(lambda: of.window.show_saved(None))
    return made


def _differences(of: Exchanging, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.differences.screen import DifferencesScreen

    made = DifferencesScreen(space, place.circle)
    made.saved.connect(of.window.show_saved)
    made.failed.connect(of.window.show_failure)
    made.place_wanted.connect(of.window.go)
    made.counted.connect(lambda number: of.show_number("differences", number))
    return made


def _refused(of: Exchanging, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.exchange.refused import RefusedPart

    made, acting = RefusedPart(space.read_only), of.acting
    made.retry_wanted.connect(acting.retry)
    made.delete_wanted.connect(acting.delete)
    made.keep_wanted.connect(acting.keep)
    made.approve_wanted.connect(
        lambda one: acting.approve_file(one.path, tuple(one.circles.values()), lambda: acting.retry(None))
    )
    made.reload = lambda: made.show_files(space.desks.quarantine())
    made.refresh()
    return made


def _ledger(of: Exchanging, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.exchange import taking
    from lcsurvey.ui.exchange.ledger import LedgerPart
    from lcsurvey.ui.exchange.written import open_folder

    made, acting = LedgerPart(space.read_only), of.acting
    made.withdraw_wanted.connect(acting.withdraw)
    made.again_wanted.connect(acting.take_again)
    made.differences_wanted.connect(lambda one: of.turn_to(place.circle, "differences", one.package))
    made.folder_wanted.connect(lambda one: open_folder(Path(one.place)))
    made.revoke_wanted.connect(acting.revoke)
    made.restore_wanted.connect(acting.restore)
    made.approve_wanted.connect(acting.approve_computer)
    made.key_wanted.connect(acting.keep_key)

    def reload() -> None:
        made.show_files(taking.passed(space))
        made.show_computers(taking.computers(space))

    made.reload = reload
    made.refresh()
    return made


def _progress(of: Exchanging, space: Workspace, place: Place) -> QWidget:
    from lcsurvey.ui.exchange import taking
    from lcsurvey.ui.exchange.progress import ProgressPart

    today = date.today()  # noqa: DTZ011 – the person's calendar
    made = ProgressPart(today)
    made.circle_wanted.connect(lambda id_: of.window.go(Place(Room.OVERVIEW, id_)))
    made.issue_wanted.connect(lambda: of.turn_to(place.circle, "hand", "issue"))
    made.reload = lambda: made.show_circles(taking.owing(space, today))
    made.refresh()
    return made
