"""Both totals with their ratings and the difference, over the lines."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from lcsurvey.score.apportion import text
from lcsurvey.score.comparison import Comparison, Side, signed
from lcsurvey.score.model import POINTS
from lcsurvey.ui import style
from lcsurvey.ui.parts import Elided, Text
from lcsurvey.ui.words import said, tr


class Sides(QWidget):
    """自评 72 分 初步：提升型 | 区级验收 68 分 … | 差 −4."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(now.px(8))
        self.left, self.right, self.difference = (self._place() for _ in range(3))
        self._row.addStretch(1)
        self.setFixedHeight(now.px("row"))

    def _place(self) -> tuple[Text, Text, Text]:
        parts = Text("", "quiet"), Text("", "figure"), Elided("", "small")
        for part in parts:
            self._row.addWidget(part)
        self._row.addSpacing(style.current().px(16))
        return parts

    def show_comparison(self, found: Comparison) -> None:
        """Shows the totals; what may still change says so."""
        for place, side in ((self.left, found.left), (self.right, found.right)):
            self._show(place, side)
        known = found.difference is not None
        self.difference[0].setText(tr("差"))
        self.difference[1].setText(signed(found.difference) if known else "—")
        self.difference[2].setText("" if known else tr("两边都填完才有差"))

    def _show(self, place: tuple[Text, Text, Text], side: Side) -> None:
        place[0].setText(said(side.stage))
        place[1].setText(text(side.total) if side.answered else "—")
        unit = side.unit
        words = tr("分　{rating}", rating=side.rating) if unit == POINTS else f"{unit}　{side.rating}"
        place[2].setText(words if side.answered else tr("还没有填"))
