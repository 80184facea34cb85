"""The bundle one keys in: begun, counted, ended, taken out; a second time noticed. Acts of the strip, done to the record."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lcsurvey.errors import LCSurveyError
from lcsurvey.form.model import Answers
from lcsurvey.store.bundles import OUT, Bundle
from lcsurvey.ui.satisfaction.bundle_bar import BundleBar
from lcsurvey.ui.satisfaction.bundles_dialog import BundlesDialog, told
from lcsurvey.ui.satisfaction.keyed import FACTS
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lcsurvey.store.workspace import Workspace

USUAL = 50
"""Sheets of a bundle until somebody has typed another number."""


class Bundling(QObject):
    """``turned`` when another bundle, or none, is keyed in from now on; ``changed`` when what counts has changed."""

    turned = Signal()
    changed = Signal(str)  # a sentence about it
    taken_out = Signal(object)  # the bundle, for undo
    failed = Signal(str)

    def __init__(self, workspace: Workspace, circle: str, bar: BundleBar, screen: QWidget) -> None:
        super().__init__(screen)
        self._workspace, self._circle, self._screen = workspace, circle, screen
        self._bundles = workspace.questionnaires.bundles
        self.bar = bar
        self.bundle: Bundle | None = None if workspace.read_only else self._bundles.current(circle)
        self.alone = False
        self._asked = ""
        self._answer: Callable[[int], None] = lambda _: None
        bar.begin_wanted.connect(self.begin)
        bar.end_wanted.connect(self.end)
        bar.begin_again_wanted.connect(self.ask)
        bar.bundles_wanted.connect(self.show_bundles)
        bar.asked.chosen.connect(lambda at: self._answer(at))
        if self.bundle is not None:
            bar.show_bundle(self.bundle)
        else:
            self._propose()
        if workspace.read_only:
            bar.hide()

    @property
    def waiting(self) -> bool:
        """Whether a bundle is to be named before sheets are keyed in."""
        return self.bundle is None and not self.alone and not self._workspace.read_only

    @property
    def asked(self) -> str:
        """What is keyed in of each sheet: of this bundle, else what was chosen here last, else of the last bundle."""
        if self.bundle is not None and self.bundle.asked:
            return self.bundle.asked
        last = max(self._bundles.listed(self._circle), key=lambda one: one.day, default=None)
        return self._asked or (last.asked if last is not None else "") or FACTS

    def choose(self, asked: str) -> None:
        """From now on more or less of each sheet is keyed in; the bundle remembers."""
        self._asked = asked
        if (bundle := self.bundle) is not None:
            self._try(lambda: self._remember(bundle, asked))

    def _remember(self, bundle: Bundle, asked: str) -> None:
        self.bundle = self._bundles.go_on(bundle, asked=asked)

    # Beginning and ending ---------------------------------------------------------------------------------

    def ask(self) -> None:
        """Asks for a bundle again."""
        self.alone, self.bundle = False, None
        self._propose()
        self.turned.emit()

    def _propose(self, words: str = "") -> None:
        known = [one for one in self._bundles.listed(self._circle) if one.state != OUT]
        number = max((int(one.number) for one in known), default=0) + 1
        size = max(known, key=lambda one: one.day).size if known else USUAL
        self.bar.show_asking(str(number), str(size), words)

    def begin(self, number: str, size: str, anyhow: bool = False) -> None:
        """Opens a bundle; with a number that is here already a person says what is meant."""
        if not number:
            self.alone = True
            self.bar.show_single()
            self.turned.emit()
            return
        same = self._bundles.numbered(self._circle, number) if not anyhow else ()
        if same:
            self._ask_same(same[-1], size)
            return
        try:
            self._turn_to(self._bundles.begin(self._circle, number, _whole(size), self.asked))
        except LCSurveyError as error:
            self.bar.show_problem(str(error))
            self.bar.take_focus()

    def _ask_same(self, before: Bundle, size: str) -> None:
        def answered(at: int) -> None:
            if at == 0:
                self.go_on(before)
            elif at == 1:
                self.take_out(before)
                self.begin(before.number, size)
            elif at == 2:
                self.begin(before.number, size, anyhow=True)
            else:
                self.ask()

        self._answer = answered
        self.bar.ask(
            tr("这个捆号录过了：{told}。", told=told(before)),
            (tr("接着录这一捆"), tr("取出原来的，重录"), tr("是另一捆，号一样"), tr("换个捆号")),
        )

    def _turn_to(self, bundle: Bundle) -> None:
        self.bundle, self.alone = bundle, False
        self.bar.show_bundle(bundle)
        self.turned.emit()

    def go_on(self, bundle: Bundle) -> None:
        """Keys in more sheets of a bundle."""
        self._try(lambda: self._turn_to(self._bundles.go_on(bundle)))

    def end(self) -> None:
        """No more sheets of this bundle; whether its answers are those of another one is looked at now."""
        if self.bundle is None:
            return
        self._try(self._end)

    def _end(self) -> None:
        assert self.bundle is not None
        ended = self._bundles.end(self.bundle)
        twin = self._bundles.twin(ended)
        self.bundle = None
        short = tr("，比写的少 {count} 份", count=count(ended.short)) if ended.short else ""
        self._propose(
            tr(
                "第 {number} 捆录完了，{count} 份{short}。下一捆？",
                number=ended.number,
                count=count(len(ended.sheets)),
                short=short,
            )
        )
        self.turned.emit()
        if twin is not None:
            self._ask_twin(ended, twin)

    def _ask_twin(self, ended: Bundle, twin: Bundle) -> None:
        def answered(at: int) -> None:
            if at == 0:
                self.take_out(ended)
            self._propose()
            self.turned.emit()

        self._answer = answered
        self.bar.ask(
            tr(
                "第 {number} 捆的答案和第 {twin_number} 捆一样，像是同一捆录了两遍（{told}）。",
                number=ended.number,
                twin_number=twin.number,
                told=told(twin),
            ),
            (tr("同一捆，取出刚录的第 {number} 捆", number=ended.number), tr("不是同一捆，都计入")),
        )

    # Sheets -----------------------------------------------------------------------------------------------

    def keep(self, answers: Answers) -> tuple[str, Bundle | None]:
        """Keeps a sheet in the bundle, or alone; its id. Raises LCSurveyError."""
        if self.bundle is None:
            (id_,) = self._workspace.questionnaires.add(self._circle, [answers], later=True)
            return id_, None
        self.bundle, id_ = self._bundles.keep(self.bundle, answers)
        self.bar.show_bundle(self.bundle)
        return id_, self.bundle

    def full(self) -> bool:
        """Whether the last sheet of the bundle has just been kept."""
        return self.bundle is not None and len(self.bundle.sheets) == self.bundle.size

    def drop(self, id_: str, bundle: Bundle | None) -> None:
        """Takes a sheet out again; its bundle is the one that is keyed in now. Raises LCSurveyError."""
        if bundle is None:
            self._workspace.questionnaires.void([id_])
            self.bundle, self.alone = None, True
            self.bar.show_single()
        else:
            self.bundle = self._bundles.drop(bundle, id_)
            self.alone = False
            self.bar.show_bundle(self.bundle)

    # Whole bundles ----------------------------------------------------------------------------------------

    def show_bundles(self) -> None:
        """The list of them."""
        dialog = BundlesDialog(self._bundles.listed(self._circle), self._workspace.read_only, self._screen)
        dialog.go_on_wanted.connect(self.go_on)
        dialog.out_wanted.connect(self.take_out)
        dialog.back_wanted.connect(self.put_back)
        dialog.open()

    def take_out(self, bundle: Bundle) -> None:
        """All sheets of a bundle count no more; 撤销 brings them back."""

        def act() -> None:
            out = self._bundles.take_out(bundle)
            if self.bundle is not None and self.bundle.id == out.id:
                self.ask()
            elif self.waiting:
                self._propose()
            self.taken_out.emit(out)
            self.changed.emit(
                tr("第 {number} 捆的 {count} 份都取出了，不再计入。", number=out.number, count=count(len(out.sheets)))
            )

        self._try(act)

    def put_back(self, bundle: Bundle) -> None:
        """They count again."""

        def act() -> None:
            back = self._bundles.put_back(bundle)
            if self.waiting:
                self._propose()
            self.changed.emit(
                tr("第 {number} 捆的 {count} 份放回来了，又计入。", number=back.number, count=count(len(back.sheets)))
            )

        self._try(act)

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except LCSurveyError as error:
            self.failed.emit(str(error))


def _whole(text: str) -> int:
    """A number of sheets as typed; 0 for what is none."""
    return int(text) if text.isascii() and text.isdigit() else 0
