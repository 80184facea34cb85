"""What stands behind a derived answer: the outlets, one click from each of them; or the ledger it comes from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.model import Outlet
from lcsurvey.circle.reach import minutes
from lcsurvey.response.derived import Derived, worded
from lcsurvey.ui.dialog import ListDialog
from lcsurvey.ui.parts import quiet
from lcsurvey.ui.table.origin import Origin
from lcsurvey.ui.words import tr


class BehindDialog(ListDialog):
    """Lists the outlets behind an answer; the chosen one is opened. ``source_wanted`` names another source."""

    outlet_wanted = Signal(str)
    source_wanted = Signal(str)
    use_derived_wanted = Signal()

    def __init__(self, what: str, derived: Derived, origin: Origin, parent: QWidget | None = None) -> None:
        outlets, source = derived.behind, derived.source
        act = tr("打开这家网点") if outlets else tr("打开{source}", source=source)
        super().__init__(
            tr("“{what}”从哪里来", what=what),
            [line(one) for one in outlets],
            words=tr("{words}。", words=origin.words),
            act=act,
            parent=parent,
        )
        self.list.setVisible(bool(outlets))
        self.chosen.connect(lambda row: self.outlet_wanted.emit(outlets[row].id))
        if not outlets:
            self.act.setEnabled(True)
            self.act.clicked.connect(lambda: self.source_wanted.emit(source))
            self.act.clicked.connect(self.accept)
        if origin.act:
            back = quiet(origin.act)
            back.clicked.connect(self.use_derived_wanted)
            back.clicked.connect(self.accept)
            self.row.insertWidget(0, back)


def line(outlet: Outlet) -> str:
    """One outlet in a line: name, formats, minutes on foot."""
    near = minutes(outlet)
    time = (
        tr("上门或线上服务")
        if outlet.service
        else tr("没有步行时间")
        if near is None
        else tr("{worded} 分钟", worded=worded(near))
    )
    formats = tr("、").join(catalogue().label(id_) for id_ in outlet.formats)
    return "　".join(part for part in (outlet.name, formats, time, outlet.address) if part)
