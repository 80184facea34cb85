"""证明材料: everything attached in a circle, in the three lists 查资料, 看台账, 看现场."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QSizePolicy, QWidget
from shiboken6 import isValid

from lcsurvey.circle.model import Attachment
from lcsurvey.store.kinds import ATTACHMENT
from lcsurvey.store.kinds import Field as Fact
from lcsurvey.store.shown_names import SIGNATURE, SIGNED
from lcsurvey.ui import icon, style
from lcsurvey.ui.circle.columns import Choices, Listed
from lcsurvey.ui.circle.detail import Detail, Labelled
from lcsurvey.ui.circle.rows_screen import RowsScreen
from lcsurvey.ui.evidence.exporting import export
from lcsurvey.ui.evidence.strip import EvidenceStrip
from lcsurvey.ui.evidence.thumbnails import Thumbnails
from lcsurvey.ui.evidence.words import CATEGORIES, kind_word, owners, question_words, size_word, taken_word, title
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.parts import quiet, secondary
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.suggest import Offer, Suggest, among
from lcsurvey.ui.tasks import Task
from lcsurvey.ui.words import tr

ALL, NONE = tr("全部"), tr("未分类")


class Picture(QWidget):
    """The chosen file, as large as the pane; a click opens it."""

    opened = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._attachment: Attachment | None = None
        self.setFixedHeight(style.current().px(200))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        thumbnails.ready.connect(lambda _: self.update())

    def show_attachment(self, attachment: Attachment | None, called: str = "") -> None:
        """Shows a file; ``called`` is what it is called."""
        self._attachment = attachment
        self.setAccessibleName(called)
        self.update()

    def mouseReleaseEvent(self, event: object) -> None:
        """Opens it."""
        self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, or what kind of file it is."""
        now, one = style.current(), self._attachment
        if one is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.colour("hover"))
        painter.drawRoundedRect(self.rect(), 6, 6)
        found = self._thumbnails.of(one)
        if found is None:
            size = now.px(40)
            mark = icon.pixmap("photo" if one.mime.startswith("image/") else "file", "quiet", 40)
            painter.drawPixmap((self.width() - size) // 2, self.height() // 2 - size, mark)
            painter.setPen(now.colour("quiet"))
            room = self.rect().adjusted(0, self.height() // 2, 0, 0)
            words = f"{kind_word(one)}　{size_word(one.size)}"
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)
            return
        fit = found.size().scaled(self.size() - QSize(8, 8), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - fit.width()) // 2, (self.height() - fit.height()) // 2
        painter.drawPixmap(QRect(left, top, fit.width(), fit.height()), found)


class EvidenceScreen(RowsScreen):
    """A list of files; new ones come by the button, by dropping, by Ctrl+V, into the list one is in."""

    told = Signal(str)  # what is no failure
    has_pane = True
    _exporting: Task | None = None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the screen."""
        self.strip.dragEnterEvent(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Not here after all."""
        self.strip.dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Attaches what is dropped."""
        self.strip.dropEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V attaches what was copied."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.strip.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _columns(self) -> tuple[Listed, ...]:
        facts = ATTACHMENT.field
        return (
            Listed(facts["caption"], 168, word=tr("名称、说明"), instead=lambda one: title(one, self._names)),
            Listed(facts["category"], 72, choices=lambda: CATEGORIES),
            Listed(Fact("belongs", tr("属于")), 224, shows=self._belongs),
            Listed(facts["taken_on"], 184, word=tr("拍摄时间"), says=taken_word),
            Listed(Fact("kind", tr("种类")), 64, shows=kind_word),
            Listed(Fact("size_word", tr("大小")), 80, shows=lambda one: size_word(one.size)),
            Listed(facts["name"], 176, word=tr("文件名"), shows=lambda one: one.name),
        )

    def _choices(self) -> Mapping[str, Callable[[], Choices]]:
        return {}

    def _belongs(self, attachment: Attachment) -> str:
        words = self._owners.get(attachment.owner, tr("已删除的项"))
        drawn = attachment.question if attachment.category == SIGNATURE else ""
        question = self._questions.get(attachment.id, drawn)
        return tr("{words}：{question}", words=words, question=question) if question else words

    def _make_adder(self) -> QWidget:
        self.strip = EvidenceStrip(self._workspace, self._circle, self._circle, bare=True)
        self.strip.saved.connect(self._attached)
        self.strip.failed.connect(self.failed)
        self.setAcceptDrops(not self._workspace.read_only)
        self.export = quiet(tr("导出…"), hint=tr("把列出的照片和文件拷到一个文件夹，按“生活圈_业态_序号”起名"))
        self.signing = quiet(tr("在屏幕上签字…"), hint=tr("用鼠标或触控板写名字，印在表的签字处"))
        for button, act in ((self.signing, self._sign), (self.export, self._export)):
            self.strip.row.addWidget(button)
            button.clicked.connect(act)
        return self.strip

    def _attached(self, at: object) -> None:
        """The first of what came is chosen, to be named; who is writing in the pane stays there."""
        before = {one.id for one in self.model.things}
        self.refresh()
        new = next((one.id for one in self.model.things if one.id not in before), "")
        writing = QApplication.focusWidget()
        if new and not (self.pane is not None and writing is not None and self.pane.isAncestorOf(writing)):
            self.table.choose(new)
        self.saved.emit(at)

    def _above(self) -> Sequence[QWidget]:
        line = QWidget()
        row = FlowLayout(style.current().px(12), line)
        words = [(ALL, ALL), *CATEGORIES.items(), (NONE, NONE)]
        self.lists = Segments(words, tr("哪一张清单"), must=True)
        self.lists.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # 属于 stands beside it
        self.lists.show_value(ALL)
        self.lists.picked.connect(lambda _: self.refresh())
        self.owner = QComboBox()
        self.owner.setAccessibleName(tr("属于哪张表、哪一项"))
        self.owner.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.owner.setMinimumContentsLength(14)
        self.owner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.owner.activated.connect(lambda _: self.refresh())
        row.addWidget(self.lists)
        row.addWidget(self.owner)
        return (line,)

    def _export(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("导出到哪个文件夹"))
        if folder:
            self.export_to(Path(folder))

    def export_to(self, folder: Path) -> None:
        """Copies what is listed, beside the window; a second click stops it."""
        if self._exporting is not None:
            self._exporting.cancel()
            return
        space, circle, files = self._workspace, self._circle, self.model.things
        self._exporting = task = Task(lambda reporter: export(space, circle, files, folder, reporter))
        task.progressed.connect(lambda done, of, _: self.export.setText(tr("停下导出 {done}/{of}", done=done, of=of)))
        task.done.connect(lambda done: self._exported(done.sentence))
        task.failed.connect(self._exported)
        task.start()

    def _exported(self, words: str) -> None:
        self._exporting = None
        if isValid(self):
            self.export.setText(tr("导出…"))
            self.told.emit(words)

    def _sign(self) -> None:
        from lcsurvey.ui.evidence.signing import SigningDialog, places

        offered = places(self._workspace, self._circle)
        if not offered:
            self.told.emit(tr("这里的表上没有签字处。"))
            return
        dialog = SigningDialog(self._workspace, self._circle, offered, self.window())
        dialog.signed.connect(lambda: self._attached(None))
        dialog.open()

    def _fill(self, pane: Detail) -> Iterator[None]:
        self.picture = Picture(self.strip.thumbnails)
        self.picture.opened.connect(self._open)
        pane.add(self.picture)
        for name in ("caption", "category", "taken_on"):
            pane.field(next(each for each in self.listed if each.fact.name == name), lines=name == "caption")
        yield
        self._belonging(pane)
        opening = secondary(tr("打开"), hint=tr("用这台电脑的程序打开"))
        opening.clicked.connect(self._open)
        pane.add(opening, Qt.AlignmentFlag.AlignLeft)

    def _belonging(self, pane: Detail) -> None:
        """To what it belongs; another thing is found by pinyin."""
        edit = Suggest(among(lambda: [Offer(id_, words) for id_, words in self._owners.items()]), tr("打拼音换一个"))
        edit.setAccessibleName(tr("属于"))
        edit.setReadOnly(self._workspace.read_only)
        row = Labelled(tr("属于"), edit)
        edit.taken.connect(lambda id_: self._change("owner", id_))
        edit.refused.connect(
            lambda words: row.show_problem(tr("没有“{words}”，请打一两个字或拼音，从列出的里面选。", words=words))
        )
        edit.editingFinished.connect(lambda: self._follow())

        def show(owner: str) -> None:
            edit.setText(self._owners.get(owner, tr("已删除的项")))
            edit.setCursorPosition(0)

        pane.control("owner", row, edit, show, row.show_problem)

    def _changes(self, thing: Any, name: str, value: object) -> Mapping[str, Any]:
        """What belongs to another thing no longer belongs to the question of a table."""
        return {"owner": value, "question": None} if name == "owner" else {name: value}

    def _things(self) -> Sequence[Any]:
        """The files of the list one is in, of what was picked."""
        found = self._workspace.attachments(self._circle)
        self._owners = owners(self._workspace, self._circle)
        self._names = self._workspace.files.names(self._circle)
        self._questions = question_words(self._workspace, self._circle, found)
        self._count(found)
        wanted = self.lists.value
        picked = self.owner.currentData()
        return [
            one
            for one in found
            if (wanted == ALL or _list_of(one) == wanted)
            and (not picked or picked in (_key(one.owner), _key(one.owner, one.question)))
        ]

    def _count(self, found: Sequence[Attachment]) -> None:
        """How many each list has, and to what they belong."""
        for button, key in zip(self.lists.buttons, (ALL, *CATEGORIES, NONE), strict=True):
            number = sum(key in (ALL, _list_of(one)) for one in found)
            button.setText(f"{CATEGORIES.get(key, key)} {number}")
        picked = self.owner.currentData()
        choices: dict[str, str] = {}
        for one in sorted(found, key=lambda each: self._owners.get(each.owner, "")):
            choices[_key(one.owner)] = self._owners.get(one.owner, tr("已删除的项"))
            if one.question:
                choices[_key(one.owner, one.question)] = self._belongs(one)
        self.owner.clear()
        self.owner.addItem(tr("全部的表和项"), "")
        for choice, words in choices.items():
            self.owner.addItem(words, choice)
        self.owner.setCurrentIndex(max(0, self.owner.findData(picked) if picked else 0))

    def refresh(self) -> None:
        """Shows what is stored now; new files come into the list one is in."""
        category = self.lists.value if self.lists.value in CATEGORIES else ""
        self.strip.show_category(category)
        words = tr("加到“{categories}”", categories=CATEGORIES[category]) if category else tr("加照片或文件")
        self.strip.add.setText(words)
        super().refresh()

    def _show_more(self, thing: Attachment | None) -> None:
        self.picture.show_attachment(thing, title(thing, self._names) if thing else "")

    def _open(self) -> None:
        thing = self.current()
        if thing is not None:
            self.strip.open(thing.id)


def _list_of(attachment: Attachment) -> str:
    """The list that a file is in; what was signed on the screen is among the signed pages."""
    return {"": NONE, SIGNATURE: SIGNED}.get(attachment.category, attachment.category)


def _key(owner: str, question: str = "") -> str:
    """What a line of the filter stands for."""
    return f"{owner} {question}"
