"""What is done to files and computers of 收发 after a person was asked: let in, tried again, taken out, thrown away."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.store.model import ROLES
from lcsurvey.ui import style
from lcsurvey.ui.dialog import Dialog
from lcsurvey.ui.exchange import taking
from lcsurvey.ui.exchange.counts import DIFFERING, FRESH, RECEIVED, REFUSED, counted
from lcsurvey.ui.exchange.ledger import Computer, Passed
from lcsurvey.ui.exchange.seen import Outcome
from lcsurvey.ui.exchange.wording import KINDS, when
from lcsurvey.ui.parts import Text
from lcsurvey.ui.patience import patiently
from lcsurvey.ui.tasks import Reporter, Task
from lcsurvey.ui.wording import count, listed, sentence
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.store.arrival import ArrivedDevice
    from lcsurvey.store.quarantine import Quarantined
    from lcsurvey.store.workspace import Workspace


KEYS = tr("钥匙文件 (*.pub)")


def outcome_words(outcomes: Sequence[Outcome]) -> str:
    """What trying again came to, in a sentence."""
    numbers = counted(outcomes)
    if not numbers[RECEIVED]:
        return tr("再试了 {count} 个，还是收不进，原因没有变。", count=count(numbers[REFUSED]))
    words = tr("收进了 {count} 个，新 {count2} 条", count=count(numbers[RECEIVED]), count2=count(numbers[FRESH]))
    words += tr("，两份不一样 {count} 处", count=count(numbers[DIFFERING])) if numbers[DIFFERING] else ""
    return words + (tr("；还有 {count} 个收不进。", count=count(numbers[REFUSED])) if numbers[REFUSED] else tr("。"))


class Acting(QObject):
    """``changed`` after the record has changed, ``said`` with a sentence and its tone."""

    changed = Signal()
    said = Signal(str, str)

    def __init__(self, workspace: Workspace, over: QWidget) -> None:
        super().__init__(over)
        self._workspace, self._over = workspace, over

    # Who sent it ------------------------------------------------------------------------------------------

    def approve_file(self, path: Path, circles: Sequence[str], then: Callable[[], object]) -> None:
        """Asks whether whoever made a file is known; ``then`` once they are."""
        who = self._do(tr("正在看是谁发来的……"), lambda: taking.sender(self._workspace, path))
        if who is not None:
            self._ask_about(who, circles, then)

    def approve_computer(self, one: Computer) -> None:
        """Asks the same of a computer of the list."""

        def act() -> None:
            self._workspace.desks.approve(one.device)

        facts = ((tr("谁"), one.name), (tr("单位"), one.unit), (tr("核对号"), one.number))
        words = tr(
            "认可以后，它做的文件都收。请打电话问一声：对方的“来往记录、来往的电脑”里，本机的核对号是不是下面这个。"
        )
        self._ask(tr("认可这台电脑"), words, facts, tr("认可"), lambda: self._act("", act))

    def _ask_about(self, who: ArrivedDevice, circles: Sequence[str], then: Callable[[], object]) -> None:
        facts = (
            (tr("谁"), who.name),
            (tr("单位"), who.unit),
            (tr("在"), said(ROLES.get(who.role, ""))),
            (tr("生活圈"), listed(tuple(circles), 4)),
            (tr("核对号"), taking.number(who.device)),
        )
        words = tr(
            "第一次收到这台电脑的文件。请打电话问一声：是不是本人发的，对方的“来往记录、来往的电脑”里，本机的核对号是不是下面这个。认可以后，它的文件都直接收。"
        )

        def act() -> None:
            if self._act("", lambda: taking.approve(self._workspace, who)):
                then()

        self._ask(tr("认可发送人"), words, facts, tr("认可并收下"), act)

    def revoke(self, one: Computer) -> None:
        """Asks whether a computer shall count no longer."""
        words = tr(
            "电脑丢了、换人了，就停用它。已经收到的都照样算；以后再来的，凡是停用以后写的，单独放着不算。找回来可以恢复。"
        )
        facts = ((tr("谁"), one.name), (tr("单位"), one.unit), (tr("最近来往"), when(one.heard) if one.heard else ""))
        self._ask(
            tr("停用这台电脑"), words, facts, tr("停用"),
            lambda: self._act(tr("正在停用……"), lambda: self._workspace.desks.revoke(one.device)),
        )  # fmt: skip

    def restore(self, one: Computer) -> None:
        """A computer counts again, with what it wrote meanwhile."""
        self._act(tr("正在恢复……"), lambda: self._workspace.desks.approve(one.device))

    def keep_key(self, _: Computer) -> None:
        """Asks where to put the file that others need to seal something for this computer."""
        from lcsurvey.sync import desk_file

        own = self._workspace.desks.own
        chosen, _filter = QFileDialog.getSaveFileName(
            self._over, tr("钥匙文件存到"), f"{own.unit or own.name}.pub", KEYS
        )
        if chosen and self._do("", lambda: Path(chosen).write_text(desk_file.written(own), encoding="utf-8")):
            self.said.emit(tr("已存到 {chosen}。里面没有秘密，可以直接发给对方。", chosen=chosen), "done")

    def take_back(self, circles: Sequence[str]) -> None:
        """Asks whether what was handed over shall be worked on here again."""
        words = tr("收回以后，这里又可以填。如果对方已经在填，两边都填会两份不一样，先打电话说好。")
        self._ask(
            tr("收回移交"), words, (), tr("收回"),
            lambda: self._act("", lambda: self._workspace.desks.take_back(circles)),
        )  # fmt: skip

    # Files that could not be taken ------------------------------------------------------------------------

    def retry(self, one: Quarantined | None) -> None:
        """Tries a file once more, or all of them."""
        space = self._workspace
        which = [one.sha256] if one is not None else []
        task = Task(lambda reporter: self._retried(space, which, reporter), self)
        task.done.connect(self._tell_retried)
        task.failed.connect(lambda words: self.said.emit(words, "wrong"))
        self.said.emit(tr("正在再试……"), "open")
        task.start()

    @staticmethod
    def _retried(space: Workspace, which: Sequence[str], reporter: Reporter) -> list[Outcome]:
        return taking.retry(space, which, reporter)

    def _tell_retried(self, outcomes: list[Outcome]) -> None:
        taken = counted(outcomes)[RECEIVED]
        self.changed.emit()
        self.said.emit(outcome_words(outcomes), "done" if taken else "partial")

    def keep(self, one: Quarantined, target: Path) -> None:
        """A copy of a file elsewhere."""
        if self._do(tr("正在另存……"), lambda: shutil.copyfile(one.path, target)) is not None:
            self.said.emit(tr("已另存到 {target}。", target=target), "done")

    def delete(self, one: Quarantined) -> None:
        """Asks whether a file shall go."""
        words = tr("不再列在“收不进的文件”里。文件本身还留在资料夹里，要找得回来。")
        facts = ((tr("文件"), one.name), (tr("来自"), one.sender))

        def act() -> None:
            if self._act("", lambda: self._workspace.desks.remove(one.sha256)):
                self.said.emit(tr("已删除“{name}”。", name=one.name), "open")

        self._ask(tr("删除这个文件"), words, facts, tr("删除"), act)

    # The ledger -------------------------------------------------------------------------------------------

    def withdraw(self, one: Passed) -> None:
        """Shows what would go with a file, and asks whether it shall."""
        facts = (
            (tr("文件"), one.file),
            (tr("来自"), one.who),
            (tr("收进来"), when(one.at)),
            (tr("生活圈"), listed(tuple(one.circles.values()), 4)),
            (tr("不再算的"), tr("{count} 条，改过 {count2} 处", count=count(one.fresh), count2=count(one.changed))),
            (tr("两份不一样"), tr("{count} 处不再不一样", count=count(one.differing)) if one.differing else ""),
        )
        words = tr(
            "撤下以后，就像没有收过这个文件：它带来的都不算，别的文件也带来过的照样算。不会删掉，随时可以重新收进。"
        )

        def act() -> None:
            space = self._workspace
            if self._act(tr("正在撤下……"), lambda: self._withdrawn(space, one)):
                self.said.emit(tr("已撤下 {kinds}“{file}”。", kinds=KINDS.get(one.kind, ""), file=one.file), "done")

        self._ask(tr("撤下这个文件"), words, facts, tr("撤下"), act)

    @staticmethod
    def _withdrawn(space: Workspace, one: Passed) -> None:
        space.merging.withdraw(one.package)
        space.merging.freshen()

    def take_again(self, one: Passed) -> None:
        """What was taken out counts again."""
        if self._act(tr("正在重新收进……"), lambda: self._restored(self._workspace, one)):
            self.said.emit(tr("已重新收进 {kinds}“{file}”。", kinds=KINDS.get(one.kind, ""), file=one.file), "done")

    @staticmethod
    def _restored(space: Workspace, one: Passed) -> None:
        space.merging.restore(one.package)
        space.merging.freshen()

    # Asking and doing -------------------------------------------------------------------------------------

    def _ask(
        self, title: str, words: str, facts: Sequence[tuple[str, str]], act: str, then: Callable[[], object]
    ) -> None:
        dialog = FactsDialog(title, words, facts, act, self._over)
        dialog.accepted.connect(lambda: then())
        dialog.open()

    def _act(self, words: str, act: Callable[[], object]) -> bool:
        """Does it; the window stays alive where it takes long. False where it did not work, which is said."""
        done = self._do(words, lambda: (act(),))
        if done is None:
            return False
        self.changed.emit()
        return True

    def _do(self, words: str, act: Callable[[], Any]) -> Any:
        try:
            return patiently(self._over, words or tr("请稍等……"), act)
        except (LCSurveyError, OSError) as error:
            self.said.emit(sentence(error), "wrong")
            return None


class FactsDialog(Dialog):
    """Words, facts as pairs, and one act."""

    def __init__(
        self, title: str, words: str, facts: Sequence[tuple[str, str]], act: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, words, act, parent)
        now = style.current()
        self.setMinimumWidth(now.px(480))
        grid = QGridLayout()
        grid.setHorizontalSpacing(now.px(16))
        grid.setVerticalSpacing(now.px(6))
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate((name, value) for name, value in facts if value):
            grid.addWidget(Text(name, "quiet"), row, 0)
            number = name == tr("核对号")
            grid.addWidget(Text(value, "figure" if number else "body", wrap=not number), row, 1)
        self.body.addLayout(grid)
