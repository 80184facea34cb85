"""What may be switched on a page: never the official table, only what stands outside its frame."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from lcsurvey.report.sheet import PageOptions
from lcsurvey.ui import plain, style
from lcsurvey.ui.parts import Text
from lcsurvey.ui.preview.press import Choices
from lcsurvey.ui.words import tr

CONTENT = (
    ("blank", tr("空白表"), tr("不印填的内容，打印出来手填")),
    ("evidence", tr("附得分说明"), tr("在表后附每一项怎样得分、依据哪一条")),
)
OUTSIDE = (
    ("qr", tr("二维码"), tr("扫一扫可以核对纸面和记录")),
    ("number", tr("表单编号"), tr("页脚的编号")),
    ("seal", tr("盖章处"), tr("盖章位置的圆圈，真章盖在上面")),
)


class Choosing(QWidget):
    """Five switches."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(16), now.px(16), now.px(16), now.px(16))
        column.setSpacing(now.px(4))
        self.switches: dict[str, QCheckBox] = {}
        column.addWidget(Text(tr("印什么"), "heading"))
        self._add(CONTENT, column, False)
        column.addSpacing(now.px(16))
        column.addWidget(Text(tr("表格外面"), "heading"))
        self._add(OUTSIDE, column, True)
        column.addWidget(Text(tr("表样照文件原样，不能改；这几样印在表格外面，可以不印。"), "small", wrap=True))
        column.addStretch(1)

    def _add(self, switches: tuple[tuple[str, str, str], ...], column: QVBoxLayout, on: bool) -> None:
        for name, words, hint in switches:
            switch = QCheckBox(words)
            switch.setChecked(on)
            plain.set_tip(switch, hint)
            switch.toggled.connect(self._toggled)
            self.switches[name] = switch
            column.addWidget(switch)

    def _toggled(self) -> None:
        self.switches["evidence"].setEnabled(not self.switches["blank"].isChecked())
        self.chosen.emit()

    def choices(self) -> Choices:
        """What is switched on."""
        on = {name: switch.isChecked() for name, switch in self.switches.items()}
        options = PageOptions(qr=on["qr"], number=on["number"], seal=on["seal"])
        return Choices(on["blank"], on["evidence"] and not on["blank"], options)
