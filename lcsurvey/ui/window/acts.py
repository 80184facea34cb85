"""What a person does to the folder as a whole, whatever screen it is done from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui.window import rooms
from lcsurvey.ui.window.place import OF_A_CIRCLE, Place, Room

if TYPE_CHECKING:
    from lcsurvey.report.document import Record
    from lcsurvey.store.workspace import CircleSummary, Person, Workspace
    from lcsurvey.ui.circles.screen import CirclesScreen
    from lcsurvey.ui.dialog import FormDialog
    from lcsurvey.ui.window.window import MainWindow


class Acts:
    """The acts of one window. What fails is said in the window; nothing is changed then."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self._around = QTimer(window, singleShot=True, interval=150)
        self._around.timeout.connect(self._show_around)
        self._place = Place(Room.WELCOME)
        self._glanced: CirclesScreen | None = None
        self._wanted = ""

    @property
    def space(self) -> Workspace:
        """The open workspace."""
        found = self.window.desk.workspace
        assert found is not None
        return found

    def begin(self, space: Workspace) -> None:
        """After opening: where the search looks."""
        from lcsurvey.ui.window.finding import Finding

        self.finding = Finding(space)
        self.window.header.search.look_in(self.finding.find)

    def glance(self, folder: Path) -> None:
        """Shows the list of a folder while it is still being opened; it answers keys already."""
        from lcsurvey.store.glance import glance
        from lcsurvey.ui.circles.screen import CirclesScreen

        seen = glance(folder)
        if len(seen.circles) < 2:
            return
        list_ = CirclesScreen(tuple(seen.tables))
        list_.show_titles(tuple(seen.tables.values()))
        list_.show_circles(seen.circles)
        list_.circle_opened.connect(self._open_later)
        self._glanced, self._wanted = list_, ""
        self.window.show_frame(True)
        self.window.show_screen(list_)
        list_.take_focus()

    def _open_later(self, circle: str) -> None:
        self._wanted = circle

    def take_over(self, circles: tuple[CircleSummary, ...]) -> bool:
        """Lets the list that is shown already become the real one; False where there is none."""
        list_, self._glanced = self._glanced, None
        if list_ is None or list_ is not self.window.stack.currentWidget():
            return False
        list_.circle_opened.disconnect(self._open_later)
        rooms.connect_circles(self.window, list_)
        list_.set_read_only(self.space.read_only)
        list_.show_circles(circles)
        self.show_around(Place(Room.CIRCLES))
        if self._wanted:
            self.window.go(Place(Room.OVERVIEW, self._wanted))
        return True

    def summaries(self) -> tuple[CircleSummary, ...]:
        """Every circle as the list shows it."""
        return self.space.summaries()

    def screen(self, place: Place) -> QWidget:
        """A new screen of a place."""
        return rooms.screen(self.window, self.space, place)

    def show_around(self, place: Place) -> None:
        """Header and navigation: at once for another place, a moment later for the same one."""
        if place == self._place:
            self._around.start()
            return
        self._place = place
        self._show_around()

    def _show_around(self) -> None:
        if self.window.desk.workspace is None:
            return
        if not hasattr(self, "finding"):
            self.begin(self.space)
        from lcsurvey.ui.window import around

        self.finding.forget()
        self.finding.circle = self._place.circle if self._place.room in OF_A_CIRCLE else ""
        around.show_navigation(self.window, self.space, self._place)
        around.show_header(self.window, self.space, self._place)

    # The header -----------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Takes back the last act of this session, on a table by the table itself."""
        self._take_back("undo")

    def redo(self) -> None:
        """Does again what was taken back."""
        self._take_back("redo")

    def _take_back(self, act: str) -> None:
        if self.window.desk.workspace is None or self.space.read_only:
            return
        screen = self.window.stack.currentWidget()
        if hasattr(screen, act):
            getattr(screen, act)()
            self.show_around(self._place)
            return
        focus = QApplication.focusWidget()
        self.window.leave_field()
        try:
            undone = getattr(self.space, act)()
        except LCSurveyError as error:
            self.window.show_failure(str(error))
            return
        self.window.refresh()
        if focus is not None and isValid(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        if undone is None:
            words = "没有可以撤销的了。" if act == "undo" else "没有可以重做的了。"
            self.window.messages.show_message(words, "open")
        else:
            self.window.show_saved(None)
            self.tell_undone(undone.label)

    def tell_undone(self, label: str) -> None:
        """Says what was taken back or done again."""
        self.window.messages.show_message(label, "open")

    def print(self) -> None:
        """The pages of the table one is in; of every table from the other screens of a circle."""
        place = self.window.history.here
        if place.room == Room.PREVIEW:
            screen = self.window.stack.currentWidget()
            if hasattr(screen, "print"):
                screen.print()
        elif place.room == Room.TABLE:
            self.window.go(Place(Room.PREVIEW, place.circle, place.forms))
        elif place.room in OF_A_CIRCLE:
            self.window.go(Place(Room.PREVIEW, place.circle, self.space.tables()))

    def note_prints(self, circle: str, sheets: Sequence[tuple[Record, str]]) -> None:
        """Remembers which page carries which code, so that the paper finds its record again."""
        if self.space.read_only:
            return
        for record, code in sheets:
            if record.response is not None:
                response = record.response
                self._do(lambda r=response, c=code: self.space.note_print(c, circle, r.form, r.stage))

    def submit(self) -> None:
        """Hands in the table one is in; the table itself asks first."""
        screen = self.window.stack.currentWidget()
        if hasattr(screen, "submit"):
            screen.submit()

    def next_table(self) -> None:
        """The table after this one; after the last, the circle."""
        here, forms = self.window.history.here, self.space.tables()
        at = forms.index(here.form) + 1 if here.form in forms else 0
        place = Place(Room.TABLE, here.circle, (forms[at],)) if at < len(forms) else Place(Room.OVERVIEW, here.circle)
        self.window.go(place)

    def help(self) -> None:
        """The keys, in a small window."""
        from lcsurvey.ui.window.keys import KeysDialog

        KeysDialog(self.window).open()

    # People and rounds ----------------------------------------------------------------------------------

    def sign_in(self, person: Person) -> None:
        """From now on this person fills in."""
        self._do(lambda: self.space.sign_in(person))

    def ask_person(self) -> None:
        """Asks who else is filling in."""
        from lcsurvey.store.model import ROLES, Person
        from lcsurvey.ui.dialog import FormDialog
        from lcsurvey.ui.field import Field

        roles = {word: role for role, word in ROLES.items()}
        fields = {"name": Field("姓名"), "unit": Field("单位"), "role": Field("我在", choices=list(roles))}
        fields["unit"].show_value(self.space.person.unit)
        dialog = FormDialog("现在是谁在填", fields, act="开始填", parent=self.window)

        def wish(values: dict[str, str]) -> None:
            if not values["name"]:
                dialog.show_problem("请写姓名。", "name")
                return
            self._answer(
                dialog, lambda: self.space.sign_in(Person(values["name"], values["unit"], roles[values["role"]]))
            )

        dialog.wished.connect(wish)
        dialog.open()

    def use_round(self, id_: str) -> None:
        """Works on another round."""
        self._do(lambda: self.space.use_round(id_))
        self.window.show_here()

    def ask_round(self) -> None:
        """Asks for a new round of the survey."""
        from lcsurvey.ui.dialog import FormDialog
        from lcsurvey.ui.field import Field

        year = date.today().year  # noqa: DTZ011 – the person's own calendar
        fields = {"label": Field("名称"), "start": Field("开始日期"), "end": Field("结束日期")}
        for name, words in (("label", f"{year + 1}年"), ("start", f"{year + 1}-01-01"), ("end", f"{year + 1}-12-31")):
            fields[name].show_value(words)
        dialog = FormDialog("新增期次", fields, words="各期分开填写，互不覆盖。", act="新增", parent=self.window)

        def wish(values: dict[str, str]) -> None:
            def act() -> object:
                made = self.space.create_round(values["label"], values["start"], values["end"])
                return self.space.use_round(made.id)

            if self._answer(dialog, act):
                self.window.show_here()

        dialog.wished.connect(wish)
        dialog.open()

    # Circles --------------------------------------------------------------------------------------------

    def ask_circle(self) -> None:
        """Asks for the name of a new circle, then shows it."""
        from lcsurvey.ui.dialog import FormDialog
        from lcsurvey.ui.field import Field

        regions = self.space.regions()
        fields = {"name": Field("名称"), "region": Field("区县、街道", choices=["", *(each.name for each in regions)])}
        dialog = FormDialog("新增生活圈", fields, act="新增", parent=self.window)

        def wish(values: dict[str, str]) -> None:
            if not values["name"]:
                dialog.show_problem("请写名称。", "name")
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
        self.window.messages.show_message(f"已删除“{name}”，可以在回收站找回。", "open", "撤销", self.undo)

    def show_bin(self, kind: str) -> None:
        """What was deleted, to be brought back."""
        from lcsurvey.ui.dialog import ListDialog

        binned = self.space.deleted(kind)
        lines = [f"{each.title}　{each.at.astimezone():%m月%d日 %H:%M}　{each.author}" for each in binned]
        words = "选一个，按回车恢复。" if lines else "回收站是空的。"
        dialog = ListDialog("回收站", lines, words=words, act="恢复", parent=self.window)

        def take(number: int) -> None:
            if self._do(lambda: self.space.restore(binned[number].id)):
                self.window.show_here()

        dialog.chosen.connect(take)
        dialog.open()

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
