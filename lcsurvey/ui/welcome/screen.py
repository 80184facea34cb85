"""打开、新建、先看示例, and the folders opened lately."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.panel import Column, Heading
from lcsurvey.ui.parts import Elided, IconButton, Text, quiet
from lcsurvey.ui.words import FROM_THE_NEXT, LANGUAGE, LANGUAGES, tr


class Card(QPushButton):
    """A large button: an icon, a word, and a line that says what happens."""

    def __init__(self, icon_name: str, word: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("{word}：{words}", word=word, words=words))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(20), now.px(20), now.px(20), now.px(20))
        column.setSpacing(now.px(8))
        picture = QLabel()
        picture.setPixmap(icon.pixmap(icon_name, "accent", 24))
        column.addWidget(picture)
        column.addWidget(Text(word))
        column.addWidget(Text(words, "small", wrap=True))
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class WelcomeScreen(QScrollArea):
    """Where one begins."""

    folder_chosen = Signal(Path)
    folder_forgotten = Signal(Path)
    new_wanted = Signal()
    sample_wanted = Signal()
    language_chosen = Signal(str)  # zh, en

    def __init__(self, recent: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = Column(720, centred=True)
        self.setWidget(page)
        self._column = page.column
        page.column.addSpacing(now.px(32))
        page.column.addWidget(Text(tr("一刻钟便民生活圈调查"), "title"))
        page.column.addWidget(Text(tr("填一次，评分和官方表格都由它而来。资料只存在这台电脑上。"), "quiet", wrap=True))
        page.column.addSpacing(now.px(16))
        cards = QHBoxLayout()
        cards.setSpacing(now.px(16))
        self.open = Card("folder", tr("打开"), tr("打开电脑或U盘上已有的资料夹"))
        self.new = Card("folder-new", tr("新建"), tr("选城市，写姓名和单位，马上开始"))
        self.sample = Card("sample", tr("先看示例"), tr("中卫市的真实名录，随便试，不影响别的资料"))
        for card in (self.open, self.new, self.sample):
            cards.addWidget(card, 1)
        page.column.addLayout(cards)
        self.open.clicked.connect(self._choose)
        self.new.clicked.connect(self.new_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        page.column.addSpacing(now.px(24))
        self._rows = QWidget()
        page.column.addWidget(self._rows)
        page.column.addStretch(1)
        other = next(each for each in LANGUAGES if each != LANGUAGE)
        self.language = quiet(LANGUAGES[other], hint=FROM_THE_NEXT[other])
        self.language.clicked.connect(lambda: self.language_chosen.emit(other))
        page.column.addWidget(self.language, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_recent(recent)
        self.setFocusProxy(self.open)

    def show_recent(self, recent: Sequence[Path]) -> None:
        """Shows the folders opened lately, the last one first."""
        now = style.current()
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(now.px(8))
        grid.setVerticalSpacing(now.px(4))
        if recent:
            grid.addWidget(Heading(tr("最近打开过")), 0, 0, 1, 2)
        for number, folder in enumerate(recent, 1):
            grid.addWidget(self._recent(folder), number, 0)
            forget = IconButton("close", tr("不再列出“{name}”", name=folder.name))
            forget.clicked.connect(lambda _=False, folder=folder: self.folder_forgotten.emit(folder))
            grid.addWidget(forget, number, 1)
        grid.setColumnStretch(0, 1)
        self._column.replaceWidget(self._rows, rows)
        self._rows.deleteLater()
        self._rows = rows

    def _recent(self, folder: Path) -> QPushButton:
        now = style.current()
        button = QPushButton()
        button.setProperty("kind", "place")
        button.setAutoDefault(True)
        button.setAccessibleName(tr("打开 {folder}", folder=folder))
        button.setMinimumHeight(now.px(36))
        button.setToolTip(plain.tip(str(folder)))
        row = QHBoxLayout(button)
        row.setContentsMargins(now.px(10), 0, now.px(10), 0)
        row.setSpacing(now.px(12))
        picture = QLabel()
        picture.setPixmap(icon.pixmap("folder"))
        row.addWidget(picture)
        row.addWidget(Elided(folder.name), 2)
        row.addWidget(Elided(str(folder.parent), "small"), 3)
        for child in button.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        button.clicked.connect(lambda _=False: self.folder_chosen.emit(folder))
        return button

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("打开资料夹"))
        if chosen:
            self.folder_chosen.emit(Path(chosen))
