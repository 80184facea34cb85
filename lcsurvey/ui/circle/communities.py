"""社区: the communities of a circle, one of which hands in its tables (牵头社区)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui.circle.columns import Listed
from lcsurvey.ui.circle.rows_screen import RowsScreen
from lcsurvey.ui.parts import Text
from lcsurvey.ui.words import tr


class CommunitiesScreen(RowsScreen):
    """There is one 牵头社区: marking another one unmarks the one before."""

    def _columns(self) -> tuple[Listed, ...]:
        return tuple(replace(each, says=_lead) if each.fact.name == "lead" else each for each in super()._columns())

    def _above(self) -> Sequence[QWidget]:
        self.unsettled = Text("", "wrong", wrap=True)
        return (self.unsettled,)

    def _read(self) -> None:
        """Takes in what is stored now, and says what to do where it is not settled who hands in."""
        super()._read()
        communities = self.model.things
        marked = [community.name for community in communities if community.lead]
        words = ""
        if len(communities) > 1 and not marked:
            words = tr("这个生活圈有 {count} 个社区，请在“牵头社区”一栏把交表的那个选“是”。", count=len(communities))
        elif len(marked) > 1:
            words = tr("{names}都标成了牵头社区，只能有一个，请把其余的改成“否”。", names=tr("、").join(marked))
        self.unsettled.say(words)

    def _edit(self, id_: str, name: str, value: object) -> None:
        if name == "lead" and value is True:
            try:
                for community in self._workspace.communities(self._circle):
                    if community.lead and community.id != id_:
                        self._workspace.change(community.id, {"lead": False})
            except LCSurveyError as error:
                self.failed.emit(str(error))
                return
        super()._edit(id_, name, value)


def _lead(value: object) -> str:
    """Only the one that leads says so."""
    return tr("是") if value else ""
