"""各捆: the bundles keyed in on this computer, to go on with one, take it out, put it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from lcsurvey.store.bundles import OPEN, OUT, Bundle
from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.dialog import Dialog
from lcsurvey.ui.parts import quiet
from lcsurvey.ui.words import tr

_WORDS = tr("只在这台电脑上看得到：哪一份是哪一捆的，不随文件交出去。")
_NONE = tr("这台电脑上还没有按捆录过。在“捆号”里写号码，回车就开始。")


def told(bundle: Bundle) -> str:
    """A bundle in a line: 第 12 捆　48 / 50 份，少 2 份　11月22日　李小满."""
    done, month, day = len(bundle.sheets), int(bundle.day[5:7]), int(bundle.day[8:10])
    short = tr("，少 {short} 份", short=bundle.short) if bundle.short and bundle.state != OPEN else ""
    state = tr("　已取出") if bundle.state == OUT else tr("　没录完") if bundle.state == OPEN and bundle.short else ""
    return tr(
        "第 {number} 捆　{done} / {size} 份{short}　{month}月{day}日　{by}{state}",
        number=bundle.number,
        done=done,
        size=bundle.size,
        short=short,
        month=month,
        day=day,
        by=bundle.by,
        state=state,
    )


class BundlesDialog(Dialog):
    """``go_on_wanted``, ``out_wanted`` and ``back_wanted`` with the bundle. Enter goes on, Del takes it out."""

    go_on_wanted = Signal(object)
    out_wanted = Signal(object)
    back_wanted = Signal(object)

    def __init__(self, bundles: Sequence[Bundle], read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(tr("各捆"), _WORDS if bundles else _NONE, tr("接着录"), parent)
        now = style.current()
        self._bundles = tuple(bundles)
        self._read_only = read_only
        self.setMinimumWidth(now.px(600))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("各捆"))
        self.list.setIconSize(QSize(now.px("icon"), now.px("icon")))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for one in self._bundles:
            item = QListWidgetItem(told(one))
            done = one.state != OUT and not one.short
            item.setIcon(
                icon.icon(
                    "tick" if done else "state-empty" if one.state == OUT else "state-partial",
                    "done" if done else "quiet",
                )
            )
            self.list.addItem(item)
        self.list.setFixedHeight(now.px(36 * min(9, max(2, len(bundles))) + 4))
        self.list.setVisible(bool(bundles))
        self.body.addWidget(self.list)
        self.out = quiet(tr("整捆取出"), icon_name="bin", hint=tr("这一捆都不再计入，可以放回"))
        self.row.insertWidget(0, self.out)
        self.cancel.setText(plain.caption(tr("关闭")))
        self.out.clicked.connect(lambda: self._end(self.out_wanted))
        self.list.itemActivated.connect(lambda _: self._do())
        self.list.currentRowChanged.connect(lambda _: self._show())
        self.list.setCurrentRow(len(bundles) - 1)
        self._show()
        (self.list if bundles else self.cancel).setFocus()

    @property
    def chosen(self) -> Bundle | None:
        """The bundle one is at."""
        row = self.list.currentRow()
        return self._bundles[row] if 0 <= row < len(self._bundles) else None

    def _show(self) -> None:
        one = self.chosen
        gone = one is not None and one.state == OUT
        self.act.setText(plain.caption(tr("放回") if gone else tr("接着录")))
        self.act.setVisible(one is not None)
        self.act.setEnabled(not self._read_only)
        self.out.setVisible(one is not None and not gone)
        self.out.setEnabled(one is not None and bool(one.sheets) and not self._read_only)

    def _do(self) -> None:
        one = self.chosen
        if one is not None and self.act.isEnabled():
            self._end(self.back_wanted if one.state == OUT else self.go_on_wanted)

    def _end(self, wanted: object) -> None:
        one = self.chosen
        self.accept()
        wanted.emit(one)  # type: ignore[attr-defined]  # a bound signal

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes a bundle out."""
        if event.key() == Qt.Key.Key_Delete and not self.out.isHidden() and self.out.isEnabled():
            self.out.click()
        else:
            super().keyPressEvent(event)
