"""Starts the window: the look, the first paint, then the data; and the one place where a bug ends.

Nothing of the store is imported before the empty window is on the screen.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from lcsurvey import paths
from lcsurvey.errors import LCSurveyError
from lcsurvey.ui.words import LANGUAGE, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QLockFile
    from PySide6.QtWidgets import QApplication

    from lcsurvey.ui.window.shell import Shell
    from lcsurvey.ui.window.window import MainWindow

TURN = 0.0005
"""Seconds after which a busy thread lets another one in: reading rows, a thread waits so long at each of them."""
LOG_BYTES = 1 << 20
_PLATFORMS_WITHOUT_DISPLAY = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs", "vkkhrdisplay")


OLDEST_WINDOWS = 17763
"""Build of Windows 10 1809; Qt 6 does not start on anything older."""


def refusal(build: int) -> str:
    """Why the window does not open on a Windows of this build; empty where it does."""
    if build >= OLDEST_WINDOWS:
        return ""
    return tr(
        "这台电脑的 Windows 太旧（版本号 {build}），本程序打不开。需要 Windows 10 1809（版本号 {oldest_windows}）或更新的版本。请更新 Windows，或换一台电脑。资料没有改动。",
        build=build,
        oldest_windows=OLDEST_WINDOWS,
    )


def refuse() -> bool:
    """Says so in a box of Windows' own where this Windows is too old, before anything of Qt is loaded."""
    if sys.platform == "win32":
        import ctypes

        words = refusal(sys.getwindowsversion().build)
        if words:
            ctypes.windll.user32.MessageBoxW(None, words, tr("一刻钟便民生活圈调查"), 0x10)
        return bool(words)
    return False


def has_screen() -> bool:
    """Whether a window can be opened here."""
    if sys.platform != "linux":
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in _PLATFORMS_WITHOUT_DISPLAY:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def choose_input_method(environment: dict[str, str] | os._Environ[str], plugins: Callable[[], Path]) -> None:
    """Lets fcitx5 speak with Qt through its ibus front end, since the wheel of Qt carries no fcitx plug-in."""
    wanted = environment.get("QT_IM_MODULE", "") or environment.get("QT_IM_MODULES", "").split(";")[0]
    named = wanted or ("fcitx" if "fcitx" in environment.get("XMODIFIERS", "") else "")
    if named.startswith("fcitx") and not list(plugins().glob("platforminputcontexts/*fcitx*")):
        environment["QT_IM_MODULE"] = "ibus"
        environment.pop("QT_IM_MODULES", None)


def run(arguments: Sequence[str] = ()) -> int:
    """Opens the window and stays until it is closed; the exit code.

    A folder as argument is opened; files are looked at in 收文件, or a new folder begins with them.
    """
    from PySide6.QtWidgets import QApplication

    from lcsurvey.ui.garbage import Collector

    choose_input_method(os.environ, _plugins)
    app = QApplication([sys.argv[0]])
    Collector(app)
    app.setApplicationName("lcsurvey")
    app.setApplicationDisplayName(tr("一刻钟便民生活圈调查"))
    speak(app)
    given = [Path(one) for one in arguments]
    files = [path.absolute() for path in given if path.is_file()]
    folder = given[0] if given and not files else None
    alone = None if folder else _alone(files)
    if alone is False:
        return 0
    shell = open_shell(app, lambda shell: fill(shell, folder, files) if files else fill(shell, folder))
    code = app.exec()
    del shell, alone
    return code


def _alone(files: Sequence[Path]) -> QLockFile | bool:
    """What says that this is the person's one window; False where another one has come to the front with the files."""
    from lcsurvey.ui.window.alone import handed_over, lock

    return lock() or not handed_over(files)


def _plugins() -> Path:
    """Where this Qt has its plug-ins."""
    from PySide6.QtCore import QLibraryInfo

    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))


def speak(app: QApplication) -> None:
    """Dates, and Qt's own words (its dialogs, the menu of a field), in the language of the window."""
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

    QLocale.setDefault(QLocale("zh_CN" if LANGUAGE == "zh" else "en_GB"))
    own = QTranslator(app)
    if LANGUAGE == "zh" and own.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(own)  # they are English as they stand


def open_shell(app: QApplication, painted: Callable[[Shell], object]) -> Shell:
    """The window in the person's look, shown, still empty; ``painted`` is called once the person sees it."""
    from lcsurvey.ui import preferences, style
    from lcsurvey.ui.window.shell import Shell

    sys.setswitchinterval(TURN)
    liked = preferences.load()
    scale = liked.scale if liked.scale in style.SCALES else style.SCALES[0]
    style.apply(app, "dark" if liked.theme == "dark" else "light", scale)
    shell = Shell(liked, lambda: painted(shell))
    shell.showMaximized() if liked.maximized or not shell.fits else shell.show()
    return shell


def fill(shell: Shell, folder: Path | None = None, files: Sequence[Path] = ()) -> MainWindow:
    """Everything else, once the person sees the window: what was asked for, the last folder, or the welcome."""
    from lcsurvey.ui import preferences
    from lcsurvey.ui.window.window import MainWindow

    window = MainWindow(preferences.load())
    catch_bugs(window)
    shell.leaving = window.leave
    shell.setCentralWidget(window)
    window.exchange.meet()
    window.beginning.associate()
    if files:
        window.beginning.begin(files)
    else:
        window.open(folder) if folder else window.start()
    return window


def log_file() -> Path:
    """Where bugs are written down."""
    return paths.config() / "lcsurvey.log"


def catch_bugs(window: MainWindow) -> None:
    """The top: our own errors become a sentence in the window, anything else a crash dialog and a log."""

    def top(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, LCSurveyError):
            window.show_failure(str(error))
            return
        _write_down(kind, error, trace)
        if issubclass(kind, Exception):
            window.show_crash(str(log_file()))

    sys.excepthook = top
    threading.excepthook = lambda args: _write_down(args.exc_type, args.exc_value, args.exc_traceback)


def _write_down(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    import logging
    from logging.handlers import RotatingFileHandler

    logger = logging.getLogger("lcsurvey.crash")
    if not logger.handlers:
        target = log_file()
        target.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(target, maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        logger.addHandler(handler)
        logger.propagate = False
    logger.error("bug", exc_info=(kind, error or kind(), trace))
    if sys.__stderr__ is not None:
        sys.__excepthook__(kind, error or kind(), trace)
