"""The words of a question with what hangs on it: its evidence, and the single marks of several assessors."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.parts import Text, repolish
from lcsurvey.ui.words import tr


class Small(QToolButton):
    """An icon with a number beside it; faint while there is none. No stop for the keyboard."""

    def __init__(self, icon_name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._icon, self._words = icon_name, words
        self._shown: tuple[str, str] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(now.px("target"))
        self.setIconSize(QSize(now.px("icon"), now.px("icon")))
        self.show_count("", "")

    def show_count(self, count: str, more: str) -> None:
        """A short text beside the icon, and what the tip says besides."""
        if self._shown == (count, more):
            return
        fresh, self._shown = self._shown is None, (count, more)
        self.setText(plain.caption(count))
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        self.setToolButtonStyle(beside if count else alone)
        self.setIcon(icon.icon(self._icon, "accent" if count else "line_strong"))
        words = tr("{words}：{more}", words=self._words, more=more) if more else self._words
        self.setAccessibleName(words)
        self.setToolTip(plain.tip(words))
        if not fresh:
            repolish(self)


class Aside(QWidget):
    """The words, then a paperclip with the number of files, then the marks."""

    evidence_wanted = Signal()
    marks_wanted = Signal()

    def __init__(self, words: Text, evident: bool, marked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(words, 1)
        self.clip = Small("attach", tr("照片和文件（Ctrl+K）")) if evident else None
        self.marks = Small("person", tr("各人打分（Ctrl+J）")) if marked else None
        for button, wanted in ((self.clip, self.evidence_wanted), (self.marks, self.marks_wanted)):
            if button is not None:
                button.clicked.connect(wanted)
                row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(style.current().px(8))

    def show_state(self, files: int, marks: str) -> None:
        """How many files, and what the marks propose."""
        if self.clip is not None:
            self.clip.show_count(str(files) if files else "", tr("{files} 个", files=files) if files else "")
        if self.marks is not None:
            self.marks.show_count(marks.partition(tr("，"))[0], marks)
