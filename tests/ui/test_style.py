"""The tokens: the same names in light and dark, words that can be read, sizes that really grow."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QRawFont
from PySide6.QtWidgets import QApplication, QWidget

from lcsurvey import paths
from lcsurvey.errors import ResourceError
from lcsurvey.ui import icon, style
from lcsurvey.ui.parts import Button, Kind, primary
from tests.ui.conftest import Shown

ON = {
    "text": ("canvas", "pane", "raised", "hover", "accent_soft"),
    "quiet": ("canvas", "pane", "accent_soft", "hover"),
    "faint": ("canvas", "pane", "raised", "hover", "accent_soft"),
    "accent": ("canvas", "pane", "accent_soft"),
    "on_accent": ("accent", "accent_hover"),
    "done": ("canvas", "done_soft"),
    "partial": ("canvas", "partial_soft"),
    "open": ("canvas", "open_soft"),
    "wrong": ("canvas", "wrong_soft"),
}
"""Which words stand on which ground."""


def _luminance(colour: QColor) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_light_and_dark_have_the_same_names(qapp: QApplication) -> None:
    assert style.style("light").colours.keys() == style.style("dark").colours.keys()


@pytest.mark.parametrize("theme", style.THEMES)
@pytest.mark.parametrize(("word", "ground"), [(word, ground) for word, grounds in ON.items() for ground in grounds])
def test_words_can_be_read(qapp: QApplication, theme: style.Theme, word: str, ground: str) -> None:
    look = style.style(theme)
    assert _contrast(look.colour(word), look.colour(ground)) >= 4.5


@pytest.mark.parametrize("theme", style.THEMES)
@pytest.mark.parametrize("scale", style.SCALES)
def test_every_name_in_the_style_sheet_is_a_token(qapp: QApplication, theme: style.Theme, scale: int) -> None:
    sheet = style.style(theme, scale).sheet()
    assert "$" not in sheet
    assert all(paths.resource("icons", name).exists() for name in re.findall(r"icons/([\w-]+\.svg)", sheet))


def test_sizes_grow_and_hairlines_stay(qapp: QApplication) -> None:
    normal, twice = style.style(), style.style(scale=200)
    assert (normal.px("row"), twice.px("row")) == (36, 72)
    assert (normal.px(1), style.style(scale=125).px(1), twice.px(1)) == (1, 1, 1)
    assert "font-size: 28px" in twice.sheet()


def test_a_button_grows_with_the_words(qapp: QApplication) -> None:
    heights = []
    for scale in (100, 200):
        style.apply(qapp, "light", scale)
        button = primary("打开")
        button.ensurePolished()
        heights.append(button.sizeHint().height())
    style.apply(qapp)
    assert heights[0] >= 32
    assert heights[1] >= 2 * heights[0] - 2


@pytest.mark.parametrize("kind", ["primary", "secondary", "quiet", "card", "chip", "segment"])
def test_where_the_keyboard_is_the_border_says_it_alone(shown: Shown, kind: Kind) -> None:
    pictures = []
    for reason in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason):
        page = QWidget()
        button = Button("打开", kind, parent=page)
        button.setGeometry(20, 20, 200, 40)
        shown(page, 240, 80)
        button.setFocus(reason)
        if reason is Qt.FocusReason.TabFocusReason:  # as after a key: the platform would draw its own frame
            page.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        pictures.append(button.grab().toImage())
    assert pictures[0] == pictures[1]


def test_the_bundled_face_is_used_and_rare_characters_have_one(qapp: QApplication) -> None:
    face = style.style().typeface()
    assert QFontInfo(face).family() == "LCHei L1"
    assert face.families() == ["LCHei L1", "LCSong L3", "LCSong X"]
    assert QRawFont.fromFont(QFont("LCSong X")).supportsCharacter(ord("𠮷"))


def test_every_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication) -> None:
    style.apply(qapp)
    for path in paths.resource("icons").glob("*.svg"):
        if "currentColor" in path.read_text(encoding="utf-8"):
            image = icon.pixmap(path.stem, "wrong", 32).toImage()
            inked = [
                image.pixelColor(x, y) for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 250
            ]
            assert inked, path.stem
            assert all(abs(colour.red() - 0xB3) < 8 for colour in inked), path.stem


def test_a_missing_icon_is_named(qapp: QApplication) -> None:
    with pytest.raises(ResourceError, match=r"no-such-icon\.svg"):
        icon.pixmap("no-such-icon")
