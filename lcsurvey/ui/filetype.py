"""A double click on a .lcs file opens this program: written for this person only, without an administrator.

On Windows below ``HKEY_CURRENT_USER``; elsewhere a desktop entry and a MIME type below ``XDG_DATA_HOME``. Needs no Qt.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from lcsurvey import paths
from lcsurvey.errors import OutputError
from lcsurvey.report.document import write_file
from lcsurvey.ui.words import tr

SUFFIX, WORDS = ".lcs", tr("LCSurvey 文件")
PROGRAM_ID, MIME = "LCSurvey.Package", "application/x-lcsurvey"
PATIENCE = 20  # seconds for each tool of the desktop
_CLASSES = "Software\\Classes\\"


def command() -> tuple[str, ...]:
    """How this program is started: the frozen one by itself, else Python with the module."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return (sys.executable, "-m", "lcsurvey")


def registered(start: Sequence[str] = ()) -> bool:
    """Whether a double click starts this very program, where it lies now."""
    start = start or command()
    if sys.platform == "win32":
        return all(_read(key, name) == value for key, name, value in windows_entries(start))
    return all(_text(path) == text for path, text in desktop_files(start).items())


def register(start: Sequence[str] = ()) -> None:
    """From now on a double click starts this program; OutputError where that cannot be written down."""
    start = start or command()
    try:
        if sys.platform == "win32":
            import winreg

            for key, name, value in windows_entries(start):
                with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, value)
        else:
            for path, text in desktop_files(start).items():
                path.parent.mkdir(parents=True, exist_ok=True)
                write_file(path, text.encode())
    except OSError as error:
        raise OutputError(
            tr(
                "没有设成：这台电脑不让写（{strerror}）。可以右键点 {suffix} 文件，选“打开方式”，找到本程序。",
                strerror=error.strerror or error,
                suffix=SUFFIX,
            )
        ) from error
    _tell()


def unregister() -> None:
    """A double click no longer starts this program."""
    if sys.platform == "win32":
        import winreg

        for key in windows_keys():
            with suppress(FileNotFoundError):
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
    else:
        for path in desktop_files(command()):
            path.unlink(missing_ok=True)
    _tell()


def windows_entries(start: Sequence[str]) -> tuple[tuple[str, str, str], ...]:
    """Keys below HKEY_CURRENT_USER, names and values; the icon is that of the program."""
    line = " ".join(f'"{part}"' for part in (*start, "%1"))
    of = _CLASSES + PROGRAM_ID
    return (
        (of, "", WORDS),
        (f"{of}\\DefaultIcon", "", f'"{start[0]}",0'),
        (f"{of}\\shell\\open\\command", "", line),
        (f"{_CLASSES}{SUFFIX}\\OpenWithProgids", PROGRAM_ID, ""),
        (_CLASSES + SUFFIX, "", PROGRAM_ID),
    )


def windows_keys() -> tuple[str, ...]:
    """Every key that is written, the inner ones first."""
    of = _CLASSES + PROGRAM_ID
    inner = (f"{of}\\shell\\open\\command", f"{of}\\shell\\open", f"{of}\\shell", f"{of}\\DefaultIcon", of)
    return (*inner, f"{_CLASSES}{SUFFIX}\\OpenWithProgids", _CLASSES + SUFFIX)


def desktop_files(start: Sequence[str]) -> Mapping[Path, str]:
    """The files of a Linux desktop and what stands in them."""
    given = os.environ.get("XDG_DATA_HOME", "")
    data = Path(given) if os.path.isabs(given) else Path.home() / ".local" / "share"
    picture = paths.resource("icons", "lcsurvey.svg").read_text(encoding="utf-8")
    entry = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=LCSurvey",
        "Name[zh_CN]=一刻钟便民生活圈调查",
        f"Exec={' '.join(map(_quoted, start))} %F",
        "Icon=lcsurvey",
        "Terminal=false",
        "Categories=Office;",
        f"MimeType={MIME};",
    )
    mime = f"""<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{MIME}">
    <comment>{WORDS}</comment>
    <icon name="lcsurvey"/>
    <glob pattern="*{SUFFIX}" weight="60"/>
  </mime-type>
</mime-info>
"""
    return {
        data / "applications" / "lcsurvey.desktop": "\n".join(entry) + "\n",
        data / "mime" / "packages" / "lcsurvey.xml": mime,
        data / "icons" / "hicolor" / "scalable" / "apps" / "lcsurvey.svg": picture,
    }


def _quoted(part: str) -> str:
    """A part of Exec as the specification of desktop entries wants it."""
    escaped = part.replace("\\", "\\\\").replace('"', '\\"').replace("`", "\\`").replace("$", "\\$")
    escaped = escaped.replace("\\", "\\\\").replace("%", "%%")  # once more as a value of the file
    return f'"{escaped}"'


def _tell() -> None:
    """Tells the desktop that its types have changed."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SHChangeNotify(0x08000000, 0, None, None)  # SHCNE_ASSOCCHANGED
        return
    data = next(iter(desktop_files(command()))).parents[1]
    for tool, folder in (("update-mime-database", data / "mime"), ("update-desktop-database", data / "applications")):
        if not folder.is_dir():
            continue
        with suppress(OSError, subprocess.SubprocessError):  # a desktop without it reads the files by itself
            subprocess.run([tool, str(folder)], capture_output=True, check=False, timeout=PATIENCE)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def _read(key: str, name: str) -> str:
    """A value of the registry; empty where there is none."""
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                return str(winreg.QueryValueEx(opened, name)[0])
        except OSError:
            return ""
    return ""
