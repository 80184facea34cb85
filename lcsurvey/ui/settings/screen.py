"""设置: size of the text, light or dark, and the city's own choices with the words of the document beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QScrollArea, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.score.library import Library
from lcsurvey.ui import filetype, plain, style
from lcsurvey.ui.panel import Column, Heading, line
from lcsurvey.ui.parts import Text, name_at_left, secondary
from lcsurvey.ui.patience import patiently
from lcsurvey.ui.settings.choice import WIDTH, SettingRow
from lcsurvey.ui.words import LANGUAGES, tr

if TYPE_CHECKING:
    from lcsurvey.form.model import Setting
    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.preferences import Preferences

_THEMES = {"light": tr("浅色"), "dark": tr("深色")}


class Segments(QWidget):
    """A few words of which one is chosen; left and right go from one to the other."""

    chosen = Signal(int)

    def __init__(self, name: str, words: list[str], current: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.current().px(4))
        self._group = QButtonGroup(self)
        for number, word in enumerate(words):
            button = QPushButton(plain.caption(word))
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            button.setChecked(number == current)
            button.setAccessibleName(tr("{name}：{word}", name=name, word=word))
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idClicked.connect(self.chosen)


RECKONING = tr("正在按新的设置重新计算各生活圈的分数……")


class SettingsScreen(QScrollArea):
    """One column of settings, the person's own first."""

    look_chosen = Signal(str, int)  # theme, percent
    language_chosen = Signal(str)  # zh, en
    backups_wanted = Signal()
    double_click_chosen = Signal(bool)  # whether a double click on a .lcs file shall open this program
    help_wanted = Signal(str)  # page, tour, keys
    saved = Signal(object)  # datetime
    failed = Signal(str)

    def __init__(self, workspace: Workspace, liked: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme, self._scale = liked.theme, liked.scale
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = Column(WIDTH)
        self.setWidget(page)
        self._column = page.column
        page.column.addWidget(Text(tr("设置"), "title"))
        page.column.addWidget(Heading(tr("显示"), tr("只影响这台电脑")))
        scales, theme = style.SCALES, liked.theme
        scale = scales.index(liked.scale) if liked.scale in scales else 0
        sizes = Segments(tr("文字大小"), [f"{each}%" for each in scales], scale)
        sizes.chosen.connect(lambda number: self.look_chosen.emit(self._theme, style.SCALES[number]))
        themes = Segments(tr("颜色"), list(_THEMES.values()), list(_THEMES).index(theme) if theme in _THEMES else 0)
        themes.chosen.connect(lambda number: self.look_chosen.emit(list(_THEMES)[number], self._scale))
        page.column.addWidget(_named(tr("文字大小"), sizes))
        page.column.addWidget(_named(tr("颜色"), themes))
        spoken = list(LANGUAGES)
        now = spoken.index(liked.language) if liked.language in spoken else 0
        self.languages = Segments(tr("语言"), list(LANGUAGES.values()), now)
        plain.set_tip(self.languages, tr("下次打开本程序时生效"))
        self.languages.chosen.connect(lambda number: self.language_chosen.emit(spoken[number]))
        page.column.addWidget(_named(tr("语言"), self.languages))
        opened = Segments(
            tr("双击 .lcs 文件"), [tr("用本程序打开"), tr("不用本程序")], 0 if filetype.registered() else 1
        )
        opened.chosen.connect(lambda number: self.double_click_chosen.emit(number == 0))
        self.double_click = opened
        page.column.addWidget(_named(tr("双击文件"), opened))
        page.column.addSpacing(style.current().px(16))
        page.column.addWidget(Heading(tr("帮助"), tr("填表时按 F1，看这一题的条款和说明")))
        page.column.addWidget(self._help())
        page.column.addSpacing(style.current().px(16))
        self.rows: dict[str, SettingRow] = {}
        self._show_settings()
        page.column.addSpacing(style.current().px(16))
        page.column.addWidget(Heading(tr("资料")))
        page.column.addWidget(_named(tr("存放位置"), Text(str(workspace.path), wrap=True)))
        backups = secondary(tr("备份…"), hint=tr("备份放在哪里、有哪些，从备份恢复"))
        backups.clicked.connect(self.backups_wanted)
        page.column.addWidget(_named("", backups), 0, Qt.AlignmentFlag.AlignLeft)
        page.column.addStretch(1)

    def _help(self) -> QWidget:
        row = QWidget()
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(style.current().px(8))
        for way, word in (("page", tr("一页纸上手，打印")), ("tour", tr("看一遍各屏")), ("keys", tr("按键"))):
            button = secondary(word)
            button.clicked.connect(lambda _=False, way=way: self.help_wanted.emit(way))
            box.addWidget(button)
        box.addStretch(1)
        return row

    def _show_settings(self) -> None:
        office = self._workspace.person.role == "office" and not self._workspace.read_only
        values = self._workspace.setting_values()
        by = "" if office else tr("由区县商务部门决定，这里只能看")
        self._column.addWidget(Heading(tr("{name}的评分口径", name=self._workspace.pack.name), by))
        for setting in self._settings():
            row = SettingRow(setting, values.get(setting.id, setting.default), office)
            row.chosen.connect(self._choose)
            self.rows[setting.id] = row
            self._column.addWidget(line())
            self._column.addWidget(row)

    def _settings(self) -> tuple[Setting, ...]:
        """Those of the city and of the cities whose tables it uses."""
        owners = dict.fromkeys(form.split("/")[0] for form in self._workspace.tables())
        library = Library()
        packs = [library.pack(name) for name in owners if name in library.packs() and name != self._workspace.pack.id]
        return tuple({each.id: each for pack in (self._workspace.pack, *packs) for each in pack.settings}.values())

    def _choose(self, id_: str, value: Any) -> None:
        try:
            done = patiently(self, RECKONING, lambda: self._workspace.set_setting(id_, value))
        except LCSurveyError as error:
            self.rows[id_].show_problem(str(error))
            return
        self.rows[id_].show_value(self._workspace.setting_values()[id_])
        self.saved.emit(done.at)


def _named(name: str, widget: QWidget) -> QWidget:
    """A widget with its name at the left, as fields have it."""
    row = QWidget()
    box = QHBoxLayout(row)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(style.current().px(12))
    box.addWidget(name_at_left(name), 0, Qt.AlignmentFlag.AlignTop)
    box.addWidget(widget, 1)
    return row
