"""导视图: the circle drawn, its legend beside it, and the way to the sheet that is hung up at the gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.sketch import Sketch, Spot, sketch
from lcsurvey.report.guide import PAPERS, beside
from lcsurvey.ui import style
from lcsurvey.ui.panel import EmptyState, page_column
from lcsurvey.ui.parts import Elided, Text, primary, secondary
from lcsurvey.ui.sketch.legend import Legend
from lcsurvey.ui.sketch.view import ZOOM, SketchView
from lcsurvey.ui.wording import count, listed
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

KEYS = tr("方向键：走　+ -：放大缩小　0：全图　Shift+方向键：移动　回车：打开网点")
FOLDS = 780
"""Below this width (logical pixels at 100 %) the legend folds."""


class SketchScreen(QWidget):
    """``outlet_wanted`` with an id, ``page_wanted`` with A4 or A3, ``outlets_wanted`` where there is nothing to draw."""

    outlet_wanted = Signal(str)
    page_wanted = Signal(str)
    outlets_wanted = Signal()

    def __init__(self, workspace: Workspace, circle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._workspace, self._circle = workspace, circle
        self.view, self.legend = SketchView(), Legend()
        self.words = Text("", "quiet", wrap=True)
        self.keys = Elided(KEYS, "small")
        self.gates = Text("", "small", wrap=True)
        self.here = Text("", wrap=True)
        self.here.setFixedHeight(now.px(88))
        self.here.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty = EmptyState("outlet", tr("还没有登记网点"), tr("登记了网点，这里就画出生活圈，可以印成导视图。"))
        go = primary(tr("去登记网点"))
        go.clicked.connect(self.outlets_wanted)
        self.empty.add(go)
        self.pages = [secondary(tr("{paper} 导视图", paper=paper), icon_name="print") for paper in PAPERS]
        for paper, button in zip(PAPERS, self.pages, strict=True):
            button.clicked.connect(lambda _=False, paper=paper: self.page_wanted.emit(paper))
        self._lay_out()
        self.view.opened.connect(self.outlet_wanted)
        self.view.moved.connect(self._say)
        self.legend.chosen.connect(self.view.hide_formats)
        self.setFocusProxy(self.view)
        self.refresh()

    def _lay_out(self) -> None:
        now = style.current()
        column = page_column(self)
        head = QHBoxLayout()
        head.setSpacing(now.px(8))
        head.addWidget(Text(tr("导视图"), "title"))
        head.addWidget(self.keys, 1)
        self._zoom = []
        for word, name, factor in (("－", tr("缩小"), 1 / ZOOM), ("＋", tr("放大"), ZOOM)):
            button = secondary(word, hint=name)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, by=factor: self.view.show_zoom(self.view.camera.zoom * by))
            self._zoom.append(button)
        for widget in (*self._zoom, *self.pages):
            head.addWidget(widget)
        column.addLayout(head)
        column.addWidget(self.words)
        self._drawing = QWidget()  # a layout would keep its room while nothing in it is seen
        row = QHBoxLayout(self._drawing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(now.px(16))
        row.addWidget(self.view, 1)
        self._side = QWidget()
        self._side.setFixedWidth(now.px(216))
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.here)
        side.addWidget(self.legend, 1)
        side.addWidget(self.gates)
        row.addWidget(self._side)
        column.addWidget(self._drawing, 1)
        column.addWidget(self.empty, 1)

    def refresh(self) -> None:
        """Draws what is stored now."""
        self.drawn: Sketch = sketch(self._workspace.facts(self._circle), catalogue())
        there = bool(self.drawn.spots)
        for widget in (self._drawing, self.words, self.keys, *self._zoom, *self.pages):
            widget.setVisible(there)
        self.empty.setVisible(not there)
        self._fold()
        absent = [one.why for one in self.drawn.spots if not one.drawn]
        why = tr("、").join(map(said, dict.fromkeys(absent)))
        left = tr("{why}的 {count} 家不在图上，印出的名单里有。", why=why, count=count(len(absent))) if absent else ""
        if self.drawn.unplaced:
            names = listed(self.drawn.unplaced, 3)
            left += tr("{names}没有坐标，没有画；在“小区”里填。", names=names)
        self.words.setText(tr("{scale_words}。{left}", scale_words=self.drawn.scale_words, left=left))
        names = "　".join(f"{number} {one.name}" for number, one in enumerate(self.drawn.gates, 1))
        self.gates.setText(tr("小区　{names}", names=names) if names else "")
        self.gates.setVisible(bool(names))
        self.legend.show_kinds(self.drawn.kinds)
        self.view.show_sketch(self.drawn)

    def _say(self, one: Spot | None) -> None:
        """Beside the drawing: the outlet one is at."""
        if one is None:
            self.here.setText(tr("按方向键走到一家网点，\n回车打开它。"))
            return
        parts = (f"{one.number} {one.name}", f"{one.sign} {one.label}", said(beside(one)), one.address)
        self.here.setText("\n".join(part for part in parts if part))

    def _fold(self) -> None:
        self._side.setVisible(bool(self.drawn.spots) and self.width() >= style.current().px(FOLDS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window folds the legend."""
        super().resizeEvent(event)
        self._fold()

    def take_focus(self) -> None:
        """The keyboard belongs to the drawing, or to the one thing to do."""
        if self.drawn.spots:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.empty.setFocus(Qt.FocusReason.OtherFocusReason)
