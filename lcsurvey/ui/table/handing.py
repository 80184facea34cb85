"""交表: what is still missing and what does not agree is said first, and one may go there instead."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from lcsurvey.form.model import Question
from lcsurvey.score.checks.finding import SEVERITY_WORDS, Finding, Place
from lcsurvey.score.wording import standing
from lcsurvey.ui import plain, style
from lcsurvey.ui.checks.reading import read_beside
from lcsurvey.ui.panel import scrolls
from lcsurvey.ui.parts import Text, primary, secondary
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.words import said, tr

AFTERWARDS = tr("交表后不能直接改；发现错了可以撤回，改好再交，以后交的为准。")


def open_questions(draft: Draft) -> list[Question]:
    """What is missing, does not fit, or stands there twice."""
    return [q for q in draft.form.questions if draft.open_fields(q) or draft.problems(q) or draft.differing(q)]


class Checked(QWidget):
    """The errors and doubts that speak of some tables, hints wait on their own screen; ``place_wanted`` with one of them.

    ``known`` once it has looked, or could not.
    """

    place_wanted = Signal(object)
    known = Signal()

    def __init__(self, forms: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: QListWidget | None = None
        self._forms = forms
        self.words = Text("", "small", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.words)

    def look(self, look: Callable[[], tuple[Finding, ...]]) -> None:
        """Makes the findings of the circle off the main thread."""
        self.words.setText(tr("正在与其他各表、网点、台账核对…"))
        read_beside(self, look, self._show, self._fail)

    def _fail(self, sentence: str) -> None:
        self.words.setText(sentence)
        self.known.emit()

    def _show(self, findings: tuple[Finding, ...]) -> None:
        mine = [
            one for one in findings if one.severity != "hint" and any(place.form in self._forms for place in one.places)
        ]
        if mine:
            self._list(mine)
        else:
            self.words.setText(tr("与其他各表、网点、台账都对得上。"))
        self.known.emit()

    def _list(self, mine: Sequence[Finding]) -> None:
        self.words.show_role("wrong")
        words = tr("核对有 {count} 处与这张表有关，点一下可以去改：", count=len(mine))
        if len(self._forms) > 1:
            words = tr("核对有 {count} 处与这几张表有关，点一下可以去改：", count=len(mine))
        self.words.setText(words)
        found = self.found = QListWidget()
        found.setWordWrap(True)
        found.setSpacing(style.current().px(2))
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for one in mine:
            item = QListWidgetItem(f"{said(SEVERITY_WORDS[one.severity])}　{said(one.sentence)}")
            item.setToolTip(plain.tip(one.sentence))
            item.setData(Qt.ItemDataRole.UserRole, next(place for place in one.places if place.form in self._forms))
            found.addItem(item)
        found.itemClicked.connect(self._go_to)
        found.itemActivated.connect(self._go_to)
        self._column.addWidget(found)
        found.setFixedHeight(min(style.current().px(200), len(mine) * style.current().px(56)))
        self.window().resize(self.window().width(), self.window().sizeHint().height())

    def _go_to(self, item: QListWidgetItem) -> None:
        self.place_wanted.emit(item.data(Qt.ItemDataRole.UserRole))


class HandingIn(QDialog):
    """Asks whether to hand in; ``question`` or ``place`` is where the person would rather go, or neither.

    ``look`` makes the findings of the circle; it is called off the main thread.
    """

    def __init__(
        self, draft: Draft, parent: QWidget | None = None, look: Callable[[], tuple[Finding, ...]] | None = None
    ) -> None:
        super().__init__(parent)
        now = style.current()
        self.question = ""
        self.place: Place | None = None
        self.listing: QListWidget | None = None
        self.setWindowTitle(tr("交表"))
        self.setMinimumWidth(now.px(520))
        self._page, area = QWidget(), QScrollArea()
        scrolls(area, self._page)  # in large text it is higher than the window; the buttons stay in sight
        column = self._column = QVBoxLayout(self._page)
        column.setContentsMargins(now.px(24), now.px(24), now.px(24), now.px(8))
        column.setSpacing(now.px(8))
        card = draft.scorecard
        what = tr("{name}（{stage}）", name=draft.form.called, stage=said(str(draft.stage)))
        column.addWidget(Text(tr("交出{what}", what=what), "title", wrap=True))
        column.addWidget(Text(draft.circle.name, "quiet", wrap=True))
        column.addWidget(Text(tr("{standing}。", standing=said(standing(draft.table, card))), wrap=True))
        missing = draft.missing()
        open_ = open_questions(draft)
        if open_:
            column.addWidget(self._open_list(draft, open_))
        self.checked = Checked((draft.form.id,))
        self.checked.place_wanted.connect(self._go_to)
        column.addWidget(self.checked)
        if look is not None:
            self.checked.look(look)
        column.addWidget(Text(AFTERWARDS, "small", wrap=True))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        row = QHBoxLayout()
        row.setContentsMargins(now.px(24), now.px(8), now.px(24), now.px(16))
        row.setSpacing(now.px(8))
        row.addStretch(1)
        back = secondary(tr("再看看"))
        back.clicked.connect(self.reject)
        go = self.act = primary(tr("未填完也交") if missing else tr("交表"))
        go.clicked.connect(self.accept)
        row.addWidget(back)
        row.addWidget(go)
        whole.addLayout(row)
        self._row = row
        self._page.installEventFilter(self)
        back.setFocus() if open_ else go.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is found later makes it higher."""
        if event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._grow)
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words are in the type they are shown in."""
        super().showEvent(event)
        self._grow()

    def _grow(self) -> None:
        self.resize(self.width(), max(self.height(), self.sizeHint().height()))

    def sizeHint(self) -> QSize:
        """As high as everything in it, no higher than the window it lies over."""
        width = max(self.minimumWidth(), self._page.minimumSizeHint().width())
        high = self._column.totalHeightForWidth(width) + self._row.sizeHint().height()
        below = self.parentWidget()
        return QSize(width, high if below is None else min(high, below.window().height()))

    @property
    def found(self) -> QListWidget | None:
        """What does not agree; None while nothing is known."""
        return self.checked.found

    def _open_list(self, draft: Draft, questions: Sequence[Question]) -> QWidget:
        """What is missing or wrong; a click goes there."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Text(tr("还有 {count} 题没填完或要改，点一下可以去填：", count=len(questions)), "wrong"))
        listing = self.listing = QListWidget()
        now = style.current()
        listing.setFixedHeight(min(now.px(220), len(questions) * now.px("row") + now.px(8)))
        listing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for question in questions:
            lacking = draft.open_fields(question)
            why = (
                tr("两份不一样")
                if draft.differing(question)
                else tr("差 {lacking} 项", lacking=lacking)
                if lacking and len(question.fields) > 1
                else tr("没填")
                if lacking
                else tr("填得不对")
            )
            item = QListWidgetItem(f"{question.label}　{why}")
            item.setData(Qt.ItemDataRole.UserRole, question.name)
            listing.addItem(item)
        listing.itemClicked.connect(self._follow)
        listing.itemActivated.connect(self._follow)
        column.addWidget(listing)
        return box

    def _go_to(self, place: Place) -> None:
        self.place = place
        self.reject()

    def _follow(self, item: QListWidgetItem) -> None:
        self.question = str(item.data(Qt.ItemDataRole.UserRole))
        self.reject()
