"""F1: the keys that save time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.dialog import Dialog
from lcsurvey.ui.parts import Text, quiet
from lcsurvey.ui.words import tr

KEYS = (
    ("F1", tr("填表、录问卷时看这一题的条款和说明；别处看这张按键表")),
    (tr("Tab　Shift+Tab"), tr("下一项、上一项，与纸上的顺序相同")),
    (tr("空格"), tr("填表时打勾，并到下一项")),
    (tr("数字 1—9"), tr("选第几个选项；两份不一样时选哪一边")),
    (tr("退格"), tr("录问卷时回到上一题")),
    ("Ctrl+0", tr("填表时这一段其余均无")),
    ("Ctrl+L", tr("填表时这一题照上次填")),
    (tr("F6　F7"), tr("填表时按纸录入、只看缺的")),
    ("Ctrl+Enter", tr("填表时到下一张表；收发时收下、做成文件")),
    (tr("Ctrl+Z　Ctrl+Y"), tr("撤销、重做")),
    (tr("Ctrl+H　Ctrl+B"), tr("这一题、这一行的修改记录，回收站")),
    (tr("Ctrl+F　Ctrl+P　Ctrl+E"), tr("搜索（可以打拼音）、打印、收发文件")),
    (tr("Alt+←　Alt+→"), tr("回到刚才的地方、再过去")),
    (tr("5　1　3　↑"), tr("登记网点时步行 ≤5、≤10、≤15 分钟、同上一家")),
    (tr("Enter　Del"), tr("在名单里打开或修改、删除")),
    ("F4", tr("窗口窄时打开、收起右边的详情")),
    ("Esc", tr("不要刚才打的字")),
)


class KeysDialog(Dialog):
    """Two columns: the key, what it does; under them the page to print and the tour, once a folder is open."""

    page_wanted = Signal()
    tour_wanted = Signal()

    def __init__(self, opened: bool, parent: QWidget | None = None) -> None:
        super().__init__(tr("按键"), tr("所有的事都可以不用鼠标做。填的内容离开一格就自动保存。"), tr("知道了"), parent)
        self.cancel.hide()
        now, page = style.current(), QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(now.px(24))
        grid.setVerticalSpacing(now.px(5))
        for row, (keys, words) in enumerate(KEYS):
            grid.addWidget(Text(keys, "heading"), row, 0)
            grid.addWidget(Text(words), row, 1)
        grid.setColumnStretch(1, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr("按键"))
        area.setWidget(page)
        room = (parent.height() if parent is not None else now.px(768)) - now.px(300)
        size = page.sizeHint()
        area.setMinimumWidth(size.width() + now.px(16))
        area.setFixedHeight(min(size.height() + now.px(8), max(room, now.px(160))))
        self.body.addWidget(area)
        self.page, self.tour = quiet(tr("一页纸上手"), icon_name="print"), quiet(tr("看一遍"), icon_name="eye")
        for at, (button, wanted) in enumerate(((self.page, self.page_wanted), (self.tour, self.tour_wanted))):
            button.clicked.connect(self.accept)
            button.clicked.connect(wanted)
            button.setVisible(opened)
            self.row.insertWidget(at, button)
        self.act.setFocus()
