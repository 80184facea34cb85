"""满意度: what counts now, the three equal ways by which it comes in, and the sample of each community."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui import icon, style
from lcsurvey.ui.panel import Column, scrolls
from lcsurvey.ui.parts import Text, quiet
from lcsurvey.ui.satisfaction.doubling import Doubling
from lcsurvey.ui.satisfaction.figures import Figures
from lcsurvey.ui.satisfaction.sharing import Sharing
from lcsurvey.ui.satisfaction.standing import Standing, sheets, standing
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

KEYING, IMPORTING, SURVEY = "keying", "importing", "survey"
"""The three ways."""
_WAYS = {
    KEYING: ("edit", tr("录入纸质问卷"), tr("一捆一捆按数字键录，七道题按八下")),
    IMPORTING: ("file", tr("导入电子问卷"), tr("问卷平台导出的表格，名字、IP 地址、时间不收")),
    SURVEY: ("table", tr("第三方汇总表"), tr("调查机构给的份数和满意度，附评价报告")),
}


class Way(QPushButton):
    """One way in: what it is, and how much came by it."""

    def __init__(self, icon_name: str, word: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setProperty("kind", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        self._word = word
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(16), now.px(12), now.px(16), now.px(12))
        column.setSpacing(now.px(4))
        head = QHBoxLayout()
        head.setSpacing(now.px(8))
        picture = QLabel()
        picture.setPixmap(icon.pixmap(icon_name, "accent", 20))
        head.addWidget(picture)
        head.addWidget(Text(word), 1)
        column.addLayout(head)
        column.addWidget(Text(words, "small", wrap=True))
        column.addStretch(1)
        self.state = Text("", "quiet", wrap=True)
        column.addWidget(self.state)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_state(self, words: str) -> None:
        """Shows how much came by it."""
        self.state.setText(words)
        self.setAccessibleName(tr("{word}：{words}", word=self._word, words=words))


class SatisfactionScreen(QScrollArea):
    """``way_wanted`` with one of the three; ``summary_wanted`` and ``blank_wanted`` for paper."""

    saved = Signal(object)  # datetime, or None for just now
    failed = Signal(str)
    way_wanted = Signal(str)
    communities_wanted = Signal()
    summary_wanted = Signal()
    blank_wanted = Signal()
    told = Signal(str, object)  # a sentence, and what takes it back or None

    def __init__(self, workspace: Workspace, circle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._workspace, self._circle = workspace, circle
        page = Column(880)
        scrolls(self, page)
        row = QHBoxLayout()
        row.setSpacing(now.px(8))
        row.addWidget(Text(tr("满意度"), "title"))
        row.addStretch(1)
        self.summary = quiet(tr("打印满意度汇总表"), icon_name="print")
        self.blank = quiet(tr("打印空白问卷"), icon_name="print")
        row.addWidget(self.summary)
        row.addWidget(self.blank)
        page.column.addLayout(row)
        self.figures = Figures()
        page.column.addWidget(self.figures)
        self.doubling = Doubling(workspace, circle)
        page.column.addWidget(self.doubling)
        page.column.addSpacing(now.px(8))
        page.column.addWidget(Text(tr("三种办法，用哪一种都行"), "heading"))
        ways = QHBoxLayout()
        ways.setSpacing(now.px(12))
        self.ways = {name: Way(*words) for name, words in _WAYS.items()}
        for name, way in self.ways.items():
            ways.addWidget(way, 1)
            way.clicked.connect(lambda _=False, name=name: self.way_wanted.emit(name))
        page.column.addLayout(ways)
        page.column.addSpacing(now.px(8))
        self.sharing = Sharing()
        page.column.addWidget(self.sharing)
        page.column.addStretch(1)
        self.figures.source_chosen.connect(self._choose)
        self.sharing.communities_wanted.connect(self.communities_wanted)
        self.summary.clicked.connect(self.summary_wanted)
        self.blank.clicked.connect(self.blank_wanted)
        self.doubling.changed.connect(self._doubling_done)
        self.doubling.failed.connect(self.failed)
        self.refresh()
        self.doubling.refresh()

    def _doubling_done(self, words: str, back: object) -> None:
        self.refresh()
        self.saved.emit(None)
        self.told.emit(words, back)

    def refresh(self) -> None:
        """Shows what is stored now."""
        found = standing(self._workspace, self._circle)
        self.figures.show_standing(found, self._workspace.read_only)
        self.sharing.show_standing(found)
        self.summary.setEnabled(found.counting is not None)
        self._show_ways(found)

    def _show_ways(self, found: Standing) -> None:
        entered = found.questionnaires.received or 0 if found.questionnaires else 0
        self.ways[KEYING].show_state(
            tr("今天录了 {count} 份", count=count(found.today)) if found.today else tr("今天还没有录")
        )
        self.ways[IMPORTING].show_state(
            tr("导入过 {files} 个文件，现有问卷 {sheets}", files=found.files, sheets=sheets(entered))
            if found.files
            else tr("还没有导入过")
        )
        survey = found.survey
        self.ways[SURVEY].show_state(
            tr("{organisation}，有效 {sheets}", organisation=survey.organisation, sheets=sheets(survey.valid))
            if survey
            else tr("还没有登记")
        )

    def _choose(self, source: str) -> None:
        try:
            done = self._workspace.change(self._circle, {"satisfaction": source})
        except LCSurveyError as error:
            self.failed.emit(str(error))
            return
        self.refresh()
        self.saved.emit(done.at)

    def take_focus(self) -> None:
        """The keyboard is at the first of the three ways."""
        self.ways[KEYING].setFocus(Qt.FocusReason.OtherFocusReason)
