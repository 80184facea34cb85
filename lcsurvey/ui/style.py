"""The look of the window: tokens of one file, a palette, a style sheet and the bundled typeface.

Lengths are logical pixels at 100 %; :meth:`Style.px` multiplies them by the size of the text that the person
chose (100–200 %), so that rows, targets and icons grow with the words.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from lcsurvey import paths
from lcsurvey.errors import ResourceError
from lcsurvey.ui.words import tr

Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")
SCALES = (100, 125, 150, 200)
_FONTS = ("LCHei-L1.ttf", "LCSong-L3.ttf", "LCSongX.ttf")  # the screen's face, then those that have what it lacks
_LENGTH = re.compile(r"(?<![\w$.#])(\d+)px\b")
BEARING = 2
"""So many pixels, at any size, Qt keeps before the words of a line beside the padding; lists and boxes keep none."""
_NAME = re.compile(r"\$([a-z_]+[6-9]?)")


@dataclass(frozen=True, slots=True)
class Style:
    """Colours, sizes and spaces as they are now. ``scale`` is in percent."""

    theme: Theme
    scale: int
    colours: Mapping[str, str]
    font: Mapping[str, int]
    space: Mapping[str, int]
    families: tuple[str, ...]

    def px(self, length: int | str) -> int:
        """A length, or a space of the token file, in logical pixels at the person's scale."""
        pixels = self.space[length] if isinstance(length, str) else length
        return _scaled(pixels, self.scale)

    def colour(self, name: str) -> QColor:
        """A colour of the theme by its token."""
        return QColor(self.colours[name])

    def typeface(self, size: str = "body") -> QFont:
        """The bundled face in one of the three sizes: small, body, title."""
        font = QFont()
        font.setFamilies(list(self.families))
        font.setPixelSize(_scaled(self.font[size], self.scale))
        return font

    def sheet(self) -> str:
        """The style sheet of the whole window."""
        names = {**self.colours, "theme": self.theme, "icons": paths.resource("icons").as_posix()}
        for padding in (6, 7, 8, 9):
            names[f"words_{padding}"] = f"{_scaled(padding, self.scale) + BEARING}.0px"  # not to be scaled again
        text = _NAME.sub(lambda found: names[found[1]], _template())
        return _LENGTH.sub(lambda found: f"{_scaled(int(found[1]), self.scale)}px", text)


@cache
def _scaled(pixels: int, scale: int) -> int:
    """Hairlines stay hairlines up to 150 %; everything else grows."""
    return pixels * scale // 150 or 1 if pixels == 1 else round(pixels * scale / 100)


@cache
def _tokens() -> Mapping[str, Any]:
    path = paths.resource("style", "tokens.toml")
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ResourceError(tr("程序文件损坏：{path} 读不出来。请重新安装本程序。", path=path)) from error


@cache
def _template() -> str:
    path = paths.resource("style", "window.qss")
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(tr("程序文件损坏：{path} 读不出来。请重新安装本程序。", path=path)) from error


@cache
def _families() -> tuple[str, ...]:
    """Registers the bundled fonts once; raises ResourceError with the file that is missing or damaged."""
    families: list[str] = []
    for name in _FONTS:
        path = paths.resource("fonts", name)
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            raise ResourceError(tr("字体文件损坏：{path}。请重新安装本程序。", path=path))
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(families)


def style(theme: Theme = "light", scale: int = 100) -> Style:
    """The style of a theme at a scale, not yet applied."""
    tokens = _tokens()
    return Style(theme, scale, tokens[theme], tokens["font"], tokens["space"], _families())


_current: Style | None = None


def current() -> Style:
    """The style that was applied last; light at 100 % before that."""
    return _current or style()


def apply(app: QApplication, theme: Theme = "light", scale: int = 100) -> Style:
    """Makes a theme and a size of text those of the whole application."""
    global _current
    chosen = style(theme, scale)
    if chosen == _current and app.styleSheet():
        return chosen
    _current = chosen
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setFont(chosen.typeface())
    app.setPalette(_palette(chosen))
    app.setStyleSheet(chosen.sheet())
    return chosen


# Which part of Qt's palette takes which token; what the style sheet leaves alone is drawn with these.
_ROLES = {
    "canvas": ("Window", "Base", "ToolTipText"),
    "pane": ("AlternateBase",),
    "raised": ("Button", "Light"),
    "text": ("WindowText", "Text", "ButtonText", "ToolTipBase"),
    "faint": ("PlaceholderText",),
    "accent": ("Highlight", "Accent", "Link"),
    "on_accent": ("HighlightedText",),
    "hover": ("Midlight",),
    "line": ("Mid",),
    "line_strong": ("Dark", "Shadow"),
}


def _palette(chosen: Style) -> QPalette:
    palette = QPalette()
    for token, roles in _ROLES.items():
        for role in roles:
            palette.setColor(QPalette.ColorRole[role], chosen.colour(token))
    for role in ("WindowText", "Text", "ButtonText"):
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], chosen.colour("faint"))
    return palette
