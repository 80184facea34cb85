"""Runs in a process of its own: opens a window and prints, as JSON, when it was seen (system-wide clock, ns).

``blank`` opens an empty QMainWindow and ends; ``ours`` starts the program as a person does, with the folder opened
last, and goes through the list of circles with the Down key as soon as it is there. A moment counts when the event
loop comes round after the paint, so that the drawing itself is in it.
"""

from __future__ import annotations

import json
import os
import sys
import time
from typing import Any

PAUSE_MS = 25  # between an answered key and the next
SETTLED_MS = 500  # after the folder is open, keys are watched for so long


def blank() -> None:
    """The least window that PySide6 can show."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, event: Any) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, self.seen)

        def seen(self) -> None:
            print(json.dumps({"painted": time.monotonic_ns()}), flush=True)
            os._exit(0)

    app = QApplication(sys.argv)
    window = Window()
    window.resize(1280, 800)
    window.show()
    app.exec()


def ours(rows: int) -> None:
    """The program, watched from the first paint until its folder is open and every key was answered."""
    from lcsurvey import app

    fill = app.fill
    kept: list[Any] = []  # a filter lives as long as someone holds it

    def seen(shell: Any, folder: Any = None) -> Any:
        moments = {"painted": time.monotonic_ns()}
        from lcsurvey.ui.window.frame import Frame

        watch = _watch(rows, moments)
        watch.shell = shell
        kept.append(watch)
        show_screen = Frame.show_screen

        def shown(frame: Frame, screen: Any) -> None:
            show_screen(frame, screen)
            if hasattr(screen, "table"):
                watch.look_at(screen.table)

        Frame.show_screen = shown  # type: ignore[method-assign]
        made = fill(shell, folder)
        made.desk.opened.connect(watch.opened)
        return made

    app.fill = seen
    app.run()


def _watch(rows: int, moments: dict[str, Any]) -> Any:
    """Sees the list painted and presses the keys. It filters no events: that makes all types of Qt, which takes time."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    class Watch(QObject):
        shell: Any = None
        table: Any = None
        pressed = 0  # when the key went down that is not answered yet
        waiting = False  # for the time to press the next
        row = -1
        finishing = False

        def look_at(self, table: Any) -> None:
            """A list is shown; a key that went to one shown before is lost."""
            self.table, self.pressed = table, 0
            paint = type(table).paintEvent

            def paint_event(view: Any, event: Any) -> None:
                paint(view, event)
                if view.model().rowCount() == rows:
                    QTimer.singleShot(0, self, self.painted)

            type(table).paintEvent = paint_event

        def painted(self) -> None:
            """All rows are there and drawn; the selection too, where a key moved it."""
            now = time.monotonic_ns()
            moments.setdefault("listed", now)
            if self.pressed and self.table.currentIndex().row() == self.row + 1:
                moments.setdefault("answered", now)
                moments.setdefault("keys", []).append(now - self.pressed)
                self.pressed = 0
                if self.finishing:
                    self.leave()
                    return
                self.later(PAUSE_MS)
            elif not self.pressed and not self.waiting:
                self.press()

        def later(self, pause: int) -> None:
            self.waiting = True
            QTimer.singleShot(pause, self, self.press)

        def press(self) -> None:
            """Down, to the list as soon as it has the keyboard."""
            self.waiting = False
            if QApplication.focusWidget() is not self.table:
                self.later(1)
                return
            self.row, self.pressed = self.table.currentIndex().row(), time.monotonic_ns()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
                QCoreApplication.postEvent(self.table, key)

        def opened(self) -> None:
            """The folder can be written to."""
            moments["opened"] = time.monotonic_ns()
            QTimer.singleShot(SETTLED_MS, self, self.finish)

        def finish(self) -> None:
            """What comes after the opening has come; one more key, and that is all."""
            self.finishing = True

        def leave(self) -> None:
            """Print, and close the window, so that the folder is put away as a person leaves it."""
            print(json.dumps(moments), flush=True)
            self.shell.close()

    return Watch()


if __name__ == "__main__":
    blank() if sys.argv[1] == "blank" else ours(int(sys.argv[2]))
