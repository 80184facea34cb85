"""After a file was made: what is in it and what is not, and the ways to hand it over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.exchange.inside import Inside, InsideLists, nothing_handed
from lcsurvey.ui.exchange.wording import size
from lcsurvey.ui.panel import Column, clear, scrolls
from lcsurvey.ui.parts import Elided, Text, primary, quiet, secondary
from lcsurvey.ui.words import tr

NOT_HANDED = tr("里面的表一张都没有交，对方只看得到草稿，不当作交了。请先在各张表里点“交表”，再做一次文件。")


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that was made and verified, or several parts of one."""

    paths: tuple[Path, ...]
    title: str
    tables: tuple[Inside, ...] = ()  # of a 交表 file, by circle
    inside: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    readers: str = ""
    next: str = ""

    @property
    def nothing(self) -> bool:
        """Whether it should hand in tables and hands in none."""
        return nothing_handed(self.tables)


def copy_files(paths: Sequence[Path]) -> None:
    """Puts files on the clipboard as a file manager does, so that they can be pasted into WeChat or a folder."""
    urls = [QUrl.fromLocalFile(str(path)) for path in paths]
    mime = QMimeData()
    mime.setUrls(urls)
    listed = "\n".join(["copy", *(url.toString(QUrl.ComponentFormattingOption.FullyEncoded) for url in urls)])
    mime.setData("x-special/gnome-copied-files", QByteArray(listed.encode()))
    QGuiApplication.clipboard().setMimeData(mime)


def open_folder(path: Path) -> None:
    """Shows the folder of a file in the file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


class WrittenPage(QScrollArea):
    """``another_wanted`` to go back to the page it came from; ``ledger_wanted`` for what was handed over so far."""

    another_wanted = Signal()
    ledger_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.file: WrittenFile | None = None
        page = Column(720)
        scrolls(self, page)
        head = QHBoxLayout()
        head.setSpacing(now.px(8))
        self.picture = QLabel()
        self.title = Text("", "title", wrap=True)
        head.addWidget(self.picture)
        head.addWidget(self.title, 1)
        page.column.addLayout(head)
        self.lacking = Text("", wrap=True)
        page.column.addWidget(self.lacking)
        self.checked = Text(tr("已经像对方那样打开、逐项核对过，没有问题。"), "quiet", wrap=True)
        page.column.addWidget(self.checked)
        self._files = QVBoxLayout()
        self._files.setSpacing(now.px(2))
        page.column.addLayout(self._files)
        page.column.addSpacing(now.px(4))
        row = QHBoxLayout()
        row.setSpacing(now.px(8))
        self.copy = primary(tr("复制文件"), icon_name="copy")
        self.folder = secondary(tr("打开所在文件夹"), icon_name="folder")
        self.another = quiet(tr("再做一个"))
        self.ledger = quiet(tr("来往记录"))
        for button in (self.copy, self.folder, self.another, self.ledger):
            row.addWidget(button)
        row.addStretch(1)
        page.column.addLayout(row)
        self.copied = Text("", wrap=True)
        page.column.addWidget(self.copied)
        page.column.addSpacing(now.px(8))
        self.tables = InsideLists()
        page.column.addWidget(self.tables)
        self.readers, self.inside, self.left_out, self.next = (Text("", wrap=True) for _ in range(4))
        for text in (self.readers, self.inside, self.left_out, self.next):
            page.column.addWidget(text)
        page.column.addStretch(1)
        self.copy.clicked.connect(self._copy)
        self.folder.clicked.connect(self._open_folder)
        self.another.clicked.connect(self.another_wanted)
        self.ledger.clicked.connect(self.ledger_wanted)
        self.setFocusProxy(self.copy)

    def show_file(self, file: WrittenFile) -> None:
        """Shows what was made."""
        self.file = file
        name, tone = ("warning", "partial") if file.nothing else ("state-done", "done")
        self.picture.setPixmap(icon.pixmap(name, tone, 24))
        self.title.setText(file.title)
        self.lacking.say(NOT_HANDED if file.nothing else "")
        self.another.setText(plain.caption(tr("回去交表") if file.nothing else tr("再做一个")))
        self.tables.show_tables(file.tables)
        clear(self._files)
        for path in file.paths:
            self._files.addWidget(Elided(f"{path.name}　{size(_octets(path))}"))
        self._files.addWidget(Elided(tr("在 {parent}", parent=file.paths[0].parent), "small"))
        for text, words in (
            (self.readers, file.readers),
            (self.inside, tr("里面有：{names}。", names=tr("、").join(file.inside)) if file.inside else ""),
            (self.left_out, tr("没有放进去：{names}。", names=tr("、").join(file.left_out)) if file.left_out else ""),
            (self.next, file.next),
        ):
            text.say(words)
        self.left_out.show_role("wrong" if file.left_out else "body")
        self.copied.hide()

    def _copy(self) -> None:
        if self.file is None:
            return
        copy_files(self.file.paths)
        many = tr("{count} 个文件都", count=len(self.file.paths)) if len(self.file.paths) > 1 else ""
        self.copied.setText(tr("{many}已复制。到微信里打开对话，按 Ctrl+V 就发出去；U盘、邮件也一样粘贴。", many=many))
        self.copied.show()

    def _open_folder(self) -> None:
        if self.file is not None:
            open_folder(self.file.paths[0])

    def take_focus(self) -> None:
        """The keyboard on 复制文件."""
        self.copy.setFocus(Qt.FocusReason.OtherFocusReason)


def _octets(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
