"""500 photos dropped on 证明材料 at once: how long the event loop is ever held up, and how many a second are taken.

The window is the real one without a screen, in a process of its own, on a city of 24 circles; every photo is a file
of 12 million pixels and 3 MB as telephones make them, each another one, named as WeChat names them. The gap is what
lies between two rounds of the event loop by the clock on the wall, from the drop until two seconds after the last
photo is shown; beside it stands what of it the main thread itself worked, which a busy machine does not change.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

if __package__ in (None, ""):
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from figure import HEADING, Figure

PHOTOS, LONGEST_GAP = 500, 100.0
HERE = Path(__file__).resolve().parent


def photos(folder: Path, number: int) -> None:
    """So many photos; the same pixels, another byte behind each."""
    import io

    from PIL import Image, ImageFilter

    out = io.BytesIO()
    Image.effect_noise((4000, 3000), 60).filter(ImageFilter.GaussianBlur(1)).convert("RGB").save(
        out, "JPEG", quality=88
    )
    folder.mkdir()
    for at in range(number):
        name = f"微信图片_20261121{8 + at // 60:02}{at % 60:02}12_{at}.jpg"
        (folder / name).write_bytes(out.getvalue() + at.to_bytes(4, "big"))


def drop(place: Path) -> None:
    """Drops the photos of a folder in the window and prints what was measured, as JSON; in a process of its own."""
    import time

    from PySide6.QtCore import QEventLoop, QMimeData, QPointF, Qt, QTimer, QUrl
    from PySide6.QtGui import QDropEvent
    from PySide6.QtWidgets import QApplication

    from lcsurvey import app as program
    from lcsurvey.score.library import Library
    from lcsurvey.store.workspace import Person, Workspace
    from lcsurvey.ui import style
    from lcsurvey.ui.evidence.attaching import Attaching
    from lcsurvey.ui.garbage import Collector
    from lcsurvey.ui.preferences import Preferences
    from lcsurvey.ui.window.place import Place, Room
    from lcsurvey.ui.window.window import MainWindow

    app = QApplication([])
    Collector(app)
    sys.setswitchinterval(program.TURN)
    style.apply(app)
    library = Library()
    person = Person("李小满", "黄河花园社区", "community")
    space = Workspace.create(place / "资料", pack=library.pack("zhongwei"), library=library, person=person)
    window = MainWindow(Preferences())
    window.resize(1366, 768)
    window.desk.workspace = space
    window.desk.opened.emit(space.path)
    window.show()
    window.go(Place(Room.EVIDENCE, space.find_circle("黄河花园").id))

    def wait(milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    wait(2000)
    ended, gaps, worked = [], [], []
    Attaching.of(space).ended.connect(lambda outcome, _: ended.append((time.perf_counter(), outcome)))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in sorted((place / "photos").iterdir())])
    last = [time.perf_counter(), time.thread_time()]

    def beat() -> None:
        now, own = time.perf_counter(), time.thread_time()
        gaps.append((now - last[0]) * 1000)
        worked.append((own - last[1]) * 1000)
        last[:] = [now, own]

    clock = QTimer()
    clock.timeout.connect(beat)
    clock.start(2)
    begun = time.perf_counter()
    nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.stack.currentWidget().dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, *nothing))
    while not ended:
        wait(100)
    wait(2000)
    clock.stop()
    found = {
        "gap": max(gaps), "worked": max(worked), "over": sum(gap > 50 for gap in gaps), "beats": len(gaps),
        "seconds": ended[0][0] - begun, "taken": ended[0][1].taken,
    }  # fmt: skip
    print(json.dumps(found), flush=True)
    window.desk.workspace = None
    space.close()


def run() -> Iterator[Figure]:
    """The figure: the largest gap."""
    with tempfile.TemporaryDirectory() as place:
        photos(Path(place) / "photos", PHOTOS)
        environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(Path(place) / "home"),
            "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parents[1])]),
        }  # fmt: skip
        command = [
            sys.executable,
            "-c",
            f"import bench_pictures, pathlib; bench_pictures.drop(pathlib.Path({place!r}))",
        ]
        out = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, timeout=900).stdout
    found = json.loads(out)
    assert found["taken"] == PHOTOS, found
    note = (
        f"{PHOTOS} photos of 12 megapixels taken in {found['seconds']:.0f} s; the main thread worked at most "
        f"{found['worked']:.0f} ms at a time; {found['over']} of {found['beats']:,} gaps above 50 ms"
    )
    yield Figure("500 photos dropped: longest gap of the event loop", found["gap"], LONGEST_GAP, "ms", note)


if __name__ == "__main__":
    print(HEADING)
    for figure in run():
        print(figure.row(), flush=True)
