"""Opens every room of the window in English and writes down what it says: ``python -m tests.ui.english FOLDER``.

The language is chosen once for a program, so this is one of its own. Prints JSON: ``said``, each text with the place
where it was seen first, and ``cut``, the words that found no room at 1366×768.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QHeaderView, QLabel, QLineEdit, QWidget

from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Person, Workspace

PERSON = Person("李小满", "黄河花园社区", "office")
SPARE = 20
"""Pixels beside the word of a list that opens, for its arrow."""


def cut(window: QWidget) -> Iterator[str]:
    """English words on the screen that are wider than their room and neither wrap nor say the rest in a tip."""
    for one in window.findChildren(QWidget):
        if not one.isVisible() or one.toolTip():
            continue
        for words, room in rooms(one):
            if words.isascii() and one.fontMetrics().horizontalAdvance(words) > room + 1:
                yield f"{type(one).__name__} {words}"


def rooms(one: QWidget) -> Iterator[tuple[str, int]]:
    """What a widget says in one line, and the pixels it has for it."""
    if isinstance(one, QLabel) and not one.wordWrap():
        yield max(one.text().split("\n"), key=len), one.contentsRect().width()
    elif isinstance(one, QAbstractButton):
        yield one.text().replace("&&", "&"), one.width()
    elif isinstance(one, QComboBox):
        yield one.currentText(), one.width() - SPARE
    elif isinstance(one, QLineEdit) and not one.text():
        yield one.placeholderText(), one.width()
    elif isinstance(one, QHeaderView) and one.orientation() == Qt.Orientation.Horizontal and one.model() is not None:
        for at in range(one.count()):
            if not one.isSectionHidden(at) and type(one) is QHeaderView:
                yield str(one.model().headerData(at, Qt.Orientation.Horizontal) or ""), one.sectionSize(at)


def main(folder: Path) -> None:
    """A window on the Zhongwei register with an outlet and a few answers."""
    from lcsurvey.ui import style, words
    from lcsurvey.ui.preferences import Preferences
    from lcsurvey.ui.window.window import MainWindow
    from tests.ui.test_words_on_screens import places, said

    assert words.LANGUAGE == "en"
    app, library = QApplication([]), Library()
    style.apply(app)
    pack = library.pack("zhongwei")
    space = Workspace.create(folder / "资料", pack=pack, library=library, person=PERSON, today=date(2026, 11, 21))
    circle = space.find_circle("黄河花园").id
    space.add("compound", {"name": "滨河小区", "circle": circle, "households": 800})
    space.add("outlet", {"name": "南苑大药房", "circle": circle, "format": "pharmacy"})
    space.add("activity", {"name": "邻里节", "circle": circle})
    window = MainWindow(Preferences())
    window.desk.workspace = space
    window.desk.opened.emit(space.path)
    window.resize(1366, 768)
    window.show()
    found: dict[str, str] = {}
    narrow: dict[str, str] = {}
    for place in places(space, circle):
        window.go(place)
        app.processEvents()
        where = f"{place.room.name} {' '.join(place.forms)}"
        for text in said(window):
            found.setdefault(text, where)
        for text in cut(window):
            narrow.setdefault(text, where)
    print(json.dumps({"said": found, "cut": narrow}))
    sys.stdout.flush()
    os._exit(0)  # nothing here is to be kept, least of all what is read beside the window


if __name__ == "__main__":
    main(Path(sys.argv[1]))
