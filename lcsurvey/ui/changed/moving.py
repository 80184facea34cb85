"""搬了: how far it is now, at which address, in which circle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lcsurvey.circle.model import Circle, Outlet
from lcsurvey.circle.name import short_name
from lcsurvey.ui.dialog import FormDialog
from lcsurvey.ui.field import Field
from lcsurvey.ui.words import tr

_WALKS = (("5", tr("≤5 分钟")), ("10", tr("≤10 分钟")), ("15", tr("≤15 分钟")))


class MovingDialog(FormDialog):
    """``given`` with the fields of the outlet that are to be others."""

    given = Signal(dict)

    def __init__(self, outlet: Outlet, circles: Sequence[Circle], parent: QWidget | None = None) -> None:
        self._circles = tuple(circles)
        kept = tr("不变")
        fields = {
            "minutes": Field(tr("步行"), choices=[kept, *(word for _, word in _WALKS)]),
            "address": Field(tr("新地址")),
            "circle": Field(tr("生活圈"), choices=[kept, *(short_name(one.name) for one in self._circles)]),
        }
        super().__init__(
            tr("{name} 搬到哪里了", name=outlet.name), fields, words=tr("至少写一样。搬出本圈的，选它现在的生活圈。"),
            act=tr("搬了"), parent=parent,
        )  # fmt: skip
        self._outlet = outlet
        self.fields["address"].show_value(outlet.address)
        self.wished.connect(self._wish)

    def _wish(self, words: dict[str, str]) -> None:
        values: dict[str, Any] = {}
        walk, circle = self.fields["minutes"].index(), self.fields["circle"].index()
        if walk > 0:
            values |= {"minutes": _WALKS[walk - 1][0], "metres": None}
        if words["address"] != self._outlet.address:
            values["address"] = words["address"]
        if circle > 0:
            values["circle"] = self._circles[circle - 1].id
        if values:
            self.given.emit(values)
        else:
            self.show_problem(tr("请写新的步行时间、地址或生活圈。"))
