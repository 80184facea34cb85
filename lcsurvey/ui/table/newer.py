"""A table that has a later version: what changed, graded, with its points before and after; one act moves it up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from lcsurvey.form.revision import Grade
from lcsurvey.score.apportion import text
from lcsurvey.score.revision import Move
from lcsurvey.store.responses import Key
from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.dialog import Dialog
from lcsurvey.ui.panel import Tone
from lcsurvey.ui.parts import Text
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Saved, Workspace
    from lcsurvey.ui.table.draft import Draft

GRADES: Mapping[Grade, tuple[str, str, Tone]] = {
    "loses_answer": (tr("答案不再算数"), "warning", "wrong"),
    "needs_answer": (tr("要填或核对"), "edit", "partial"),
    "harmless": (tr("不影响答案"), "information", "open"),
}
"""What each grade is called, its icon and its colour."""


class NewerDialog(Dialog):
    """Everything that moving up changes; accepted where it is wanted."""

    def __init__(self, move: Move, parent: QWidget | None = None) -> None:
        version = move.new.form.version
        super().__init__(
            tr("《{short}》第 {version} 版改了什么", short=move.new.form.short, version=version),
            tr("换了以后，填过的都留着；随时可以撤销换回来。以后新开的这张表也用第 {version} 版。", version=version),
            tr("换用第 {version} 版", version=version),
            parent,
        )
        now = style.current()
        self.setMinimumWidth(now.px(640))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("改了什么"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setIconSize(QSize(now.px("icon"), now.px("icon")))
        self.list.setSpacing(now.px(2))
        for one in move.revised:
            called, picture, tone = GRADES[one.grade]
            item = QListWidgetItem(tr("{called}：{said}", called=called, said=one.said))
            item.setIcon(icon.icon(picture, tone))
            item.setToolTip(plain.tip(one.said))
            self.list.addItem(item)
        self.list.setMinimumHeight(now.px(44 * min(7, max(3, len(move.revised)))))
        self.body.addWidget(self.list)
        self.points = Text(points(move), wrap=True)
        self.points.setVisible(bool(self.points.text()))
        self.body.addWidget(self.points)
        self.cancel.setText(plain.caption(tr("先不换")))
        self.list.setCurrentRow(0)
        self.act.setFocus()


def offer(workspace: Workspace, draft: Draft) -> Move | None:
    """What moving an open table to a later version would mean; None where there is none, or nothing may be changed."""
    if draft.read_only or workspace.versions.offered(draft.response) is None:
        return None
    return workspace.versions.move(_key(draft))


def move_up(workspace: Workspace, draft: Draft) -> Saved:
    """Go on with the latest version of a table."""
    saved, _ = workspace.versions.move_up(_key(draft))
    draft.reload()
    return saved


def _key(draft: Draft) -> Key:
    return Key(draft.circle.id, draft.form.id, draft.response.round, draft.stage)


def points(move: Move) -> str:
    """The points now and afterwards, with what is still open; empty for a table without points."""
    if move.before is None or move.after is None:
        return ""
    return tr(
        "现在 {now} 分，换后 {then} 分，最高还可到 {most} 分。",
        now=text(move.before.total),
        then=text(move.after.total),
        most=text(move.after.reachable),
    )
