"""A name with a menu under it: circles, people, rounds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from lcsurvey.ui import icon, plain, style


class MenuButton(QToolButton):
    """A name with ▾ that opens a menu; a long name is shortened."""

    def __init__(self, icon_name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._words = words
        self._most = now.px(320)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIcon(icon.icon(icon_name))
        self.setIconSize(QSize(now.px("icon"), now.px("icon")))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(now.px(36))
        self.setMenu(QMenu(self))
        self.menu().setToolTipsVisible(True)

    def show_name(self, name: str, most: int = 320) -> None:
        """Shows a name no wider than ``most`` logical pixels, whole in the tip."""
        now = style.current()
        short = self.fontMetrics().elidedText(name.replace("\n", " "), Qt.TextElideMode.ElideRight, now.px(most))
        self.setText(f"{plain.caption(short)} ")
        self.setAccessibleName(f"{self._words}：{name}")
        self.setToolTip(plain.tip(f"{self._words}：{name}"))

    def show_choices(
        self,
        choices: Sequence[tuple[str, bool]],
        chosen: Callable[[int], None],
        *,
        last: str = "",
        then: Callable[[], None] | None = None,
    ) -> None:
        """Fills the menu: (name, ticked) each, and after a line one more act."""
        menu = self.menu()
        menu.clear()
        for number, (name, ticked) in enumerate(choices):
            short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, self._most)
            action = menu.addAction(plain.caption(short))
            if ticked:
                action.setIcon(icon.icon("tick", "accent"))
            action.triggered.connect(lambda _=False, number=number: chosen(number))
        if last and then:
            menu.addSeparator()
            menu.addAction(plain.caption(last)).triggered.connect(lambda _=False: then())
