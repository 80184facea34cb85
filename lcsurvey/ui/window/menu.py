"""A name with a menu under it: circles, people, rounds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.parts import repolish
from lcsurvey.ui.words import tr


class MenuButton(QToolButton):
    """A name with ▾ that opens a menu; a long name is shortened."""

    def __init__(self, icon_name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._words = words
        self._most = now.px(320)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._icon = icon_name
        self._rail = False
        self._shown: tuple[tuple[tuple[str, bool], ...], str] = ((), "")
        self._chosen: Callable[[int], None] = lambda number: None
        self._then: Callable[[], None] | None = None
        self.fold(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(now.px(36))
        self.setMenu(QMenu(self))
        self.menu().setToolTipsVisible(True)

    def fold(self, folded: bool) -> None:
        """In a rail the word stands under the icon."""
        now = style.current()
        under, beside = Qt.ToolButtonStyle.ToolButtonTextUnderIcon, Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self._rail = folded
        self.setProperty("kind", "rail" if folded else "menu")
        self.setToolButtonStyle(under if folded else beside)
        self.setIcon(icon.icon(self._icon, gap=0 if folded else 4))
        self.setIconSize(QSize(now.px(16 if folded else 20), now.px("icon")))
        repolish(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and the small arrow that says there is a menu."""
        super().paintEvent(event)
        if not self._rail:
            now = style.current()
            size = now.px(12)
            place = (self.width() - size - now.px(8), (self.height() - size) // 2)
            QPainter(self).drawPixmap(*place, icon.pixmap("down", "quiet", 12))

    def show_name(self, name: str, most: int = 320, instead: str = "") -> None:
        """Shows a name no wider than ``most`` logical pixels, or a word instead; whole in the tip."""
        now = style.current()
        short = instead or self.fontMetrics().elidedText(
            name.replace("\n", " "), Qt.TextElideMode.ElideRight, now.px(most)
        )
        self.setText(plain.caption(short))
        self.setAccessibleName(tr("{words}：{name}", words=self._words, name=name))
        self.setToolTip(plain.tip(tr("{words}：{name}", words=self._words, name=name)))

    def show_choices(
        self,
        choices: Sequence[tuple[str, bool]],
        chosen: Callable[[int], None],
        *,
        last: str = "",
        then: Callable[[], None] | None = None,
    ) -> None:
        """Fills the menu: (name, ticked) each, and after a line one more act; the same choices stay as they are."""
        self._chosen, self._then = chosen, then
        shown = (tuple(choices), last if then else "")
        if shown == self._shown:
            return
        self._shown = shown
        menu = self.menu()
        menu.clear()
        for number, (name, ticked) in enumerate(choices):
            short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, self._most)
            action = menu.addAction(plain.caption(short))
            if ticked:
                action.setIcon(icon.icon("tick", "accent"))
            action.triggered.connect(lambda _=False, number=number: self._chosen(number))
        if last and then:
            menu.addSeparator()
            menu.addAction(plain.caption(last)).triggered.connect(lambda _=False: self._go_on())

    def _go_on(self) -> None:
        if self._then is not None:
            self._then()
