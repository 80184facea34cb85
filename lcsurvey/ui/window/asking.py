"""What the window asks in small windows over the screen: who, which round, a new circle, what to bring back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Person, Workspace
    from lcsurvey.ui.dialog import FormDialog
    from lcsurvey.ui.window.window import MainWindow


class Asking:
    """Questions of one window. What fails is said where it was asked; nothing is changed then."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    @property
    def space(self) -> Workspace:
        """The open workspace."""
        found = self.window.desk.workspace
        assert found is not None
        return found

    # People and rounds ----------------------------------------------------------------------------------

    def sign_in(self, person: Person) -> None:
        """From now on this person fills in."""
        self._do(lambda: self.space.sign_in(person))

    def ask_person(self) -> None:
        """Asks who else is filling in."""
        from lcsurvey.store.model import ROLES, Person
        from lcsurvey.ui.dialog import FormDialog
        from lcsurvey.ui.field import Field

        roles = {said(word): role for role, word in ROLES.items()}
        fields = {"name": Field(tr("姓名")), "unit": Field(tr("单位")), "role": Field(tr("我在"), choices=list(roles))}
        fields["unit"].show_value(self.space.person.unit)
        dialog = FormDialog(tr("现在是谁在填"), fields, act=tr("开始填"), parent=self.window)

        def wish(values: dict[str, str]) -> None:
            if not values["name"]:
                dialog.show_problem(tr("请写姓名。"), "name")
                return
            self._answer(
                dialog, lambda: self.space.sign_in(Person(values["name"], values["unit"], roles[values["role"]]))
            )

        dialog.wished.connect(wish)
        dialog.open()

    def use_round(self, id_: str) -> None:
        """Works on another round."""
        self._do(lambda: self._turn_to(id_))
        self.window.show_here()

    def _turn_to(self, id_: str) -> object:
        """Another round: every table of the city is reckoned for it."""
        from lcsurvey.ui.patience import patiently

        return patiently(self.window, tr("正在换到这一期，重新计算各生活圈的分数……"), lambda: self.space.use_round(id_))

    def ask_round(self) -> None:
        """Asks for a new round of the survey."""
        from lcsurvey.store.turns import proposed
        from lcsurvey.ui.dialog import FormDialog
        from lcsurvey.ui.field import Field

        last = self.space.rounds()[-1]
        fields = {"label": Field(tr("名称")), "start": Field(tr("开始日期")), "end": Field(tr("结束日期"))}
        for name, words in zip(fields, proposed(last), strict=True):
            fields[name].show_value(words)
        dialog = FormDialog(
            tr("新增期次"), fields, act=tr("新增"), parent=self.window,
            words=tr("新的一期从{label}开始：网点都在，只问变了吗；各表的答案显示“上次”，确认了才算。各期分开，互不覆盖。", label=last.label),
        )  # fmt: skip

        def wish(values: dict[str, str]) -> None:
            def act() -> object:
                made = self.space.create_round(values["label"], values["start"], values["end"])
                return self._turn_to(made.id)

            if self._answer(dialog, act):
                here = self.window.history.here
                if here.inside and not self.space.read_only:
                    self.window.go(Place(Room.CHANGED, here.circle))
                self.window.show_here()

        dialog.wished.connect(wish)
        dialog.open()

    # Circles --------------------------------------------------------------------------------------------

    def ask_circle(self) -> None:
        """Asks for the name of a new circle, then shows it."""
        from lcsurvey.ui.dialog import FormDialog
        from lcsurvey.ui.field import Field

        regions = self.space.regions()
        fields = {
            "name": Field(tr("名称")),
            "region": Field(tr("区县、街道"), choices=["", *(each.name for each in regions)]),
        }
        dialog = FormDialog(tr("新增生活圈"), fields, act=tr("新增"), parent=self.window)

        def wish(values: dict[str, str]) -> None:
            if not values["name"]:
                dialog.show_problem(tr("请写名称。"), "name")
                return
            at = fields["region"].index()
            given = {"name": values["name"], **({"region": regions[at - 1].id} if at > 0 else {})}
            made: list[str] = []
            if self._answer(dialog, lambda: made.append(self.space.add("circle", given))):
                self.window.go(Place(Room.OVERVIEW, made[0]))

        dialog.wished.connect(wish)
        dialog.open()

    def delete_circle(self, circle: str) -> None:
        """Puts a circle into the bin; 撤销 brings it back."""
        name = self.space.circle(circle).name
        if self._do(lambda: self.space.delete(circle)):
            self.window.history.forget(circle)
            self.window.show_here()
            self.tell_deleted(name)

    def tell_deleted(self, name: str) -> None:
        """Says what went into the bin, with the way back."""
        self.window.messages.show_message(
            tr("已删除“{name}”，可以在回收站找回。", name=name), "open", tr("撤销"), self.window.undo
        )

    def show_bin(self, kind: str = "") -> None:
        """What was deleted, to be brought back."""
        from lcsurvey.ui.window.keeping import show_bin

        show_bin(self.window, self.window.desk.workspace, kind)

    def history(self) -> None:
        """Who gave the question or the thing that one is at which value, and when."""
        from lcsurvey.ui.window.keeping import show_history

        show_history(self.window, self.window.desk.workspace)

    # Failing --------------------------------------------------------------------------------------------

    def _do(self, act: Any) -> bool:
        try:
            act()
        except LCSurveyError as error:
            self.window.show_failure(str(error))
            return False
        self.window.show_saved(None)
        return True

    def _answer(self, dialog: FormDialog, act: Any) -> bool:
        """The same from a dialog, which stays open and says what is wrong."""
        try:
            act()
        except LCSurveyError as error:
            dialog.show_problem(str(error))
            return False
        dialog.accept()
        self.window.show_saved(None)
        return True
