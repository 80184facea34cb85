"""The pane beside a list: everything known of the chosen thing, each fact saved when it is left.

It is the largest part of its screen and nobody's first look: it is made a part at a time after the list is drawn,
or all at once where somebody wants it sooner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.after_drawing import AfterDrawing
from lcsurvey.ui.chips import Chips
from lcsurvey.ui.circle.columns import Listed
from lcsurvey.ui.field import Field
from lcsurvey.ui.panel import Heading, line
from lcsurvey.ui.parts import Text, name_at_left
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.words import said, tr

WIDTH = 368  # logical pixels at 100 %
_ANYWHERE = Qt.AlignmentFlag(0)


class Labelled(QWidget):
    """A control with its name at the left, as a field has it, and what is wrong with it under it."""

    def __init__(self, label: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(now.px(12))
        grid.setVerticalSpacing(now.px(2))
        name = name_at_left(label)
        self.problem = Text("", "wrong", wrap=True)
        self.problem.hide()
        grid.addWidget(name, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(control, 0, 1)
        grid.addWidget(self.problem, 1, 1)
        grid.setColumnStretch(1, 1)
        self.setFocusProxy(control)

    def show_problem(self, sentence: str) -> None:
        """Says what is wrong, under the control; nothing takes it away."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))


class Detail(QScrollArea):
    """Rows of controls, one for each fact; they show what is stored and say what is wished.

    ``fill`` puts them in, in steps that are each short enough between two keys.
    """

    changed = Signal(str, object)  # name of the field, new value or None
    completed = Signal()
    """All of it is there."""

    def __init__(
        self, fill: Callable[[Any], Iterator[None]], read_only: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        now = style.current()
        self._read_only = read_only
        self._shows: dict[str, tuple[Callable[[Any], Any], Callable[[Any], None]]] = {}
        self._problems: dict[str, Callable[[str], None]] = {}
        self._controls: dict[str, QWidget] = {}
        self.thing: Any = None
        self.wrong: dict[str, str] = {}  # facts that could not be saved, and why
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(now.px(WIDTH))
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        page = QWidget()
        page.setProperty("role", "pane")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(now.px(16), now.px(8), now.px(16), now.px(24))
        self.column.setSpacing(now.px(8))
        self.column.addStretch(1)
        self.setWidget(page)
        self._left: Iterator[None] | None = fill(self)
        self._later = AfterDrawing(self, self._make)

    # Made after the list beside it ------------------------------------------------------------------------

    @property
    def is_complete(self) -> bool:
        """Whether all of it is there."""
        return self._left is None

    @property
    def controls(self) -> dict[str, QWidget]:
        """Every control by the name of its fact."""
        self.complete()
        return self._controls

    def complete(self) -> None:
        """Makes the rest: somebody wants it now."""
        while self._make():
            pass

    def _make(self) -> bool:
        """The next part; False when nothing is left."""
        if self._left is None:
            return False
        for _ in self._left:
            return True
        self._left = None
        self.completed.emit()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """It is seen; it is made after what stands beside it is drawn."""
        super().showEvent(event)
        self._later.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is made for nobody."""
        self._later.stop()
        super().hideEvent(event)

    # What it is filled with -------------------------------------------------------------------------------

    def add(self, widget: QWidget, at: Qt.AlignmentFlag = _ANYWHERE) -> None:
        """Puts a widget under what is there."""
        self.column.insertWidget(self.column.count() - 1, widget, 0, at)
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            widget.show()  # at once, so that the keyboard can go there

    def heading(self, text: str, beside: str = "") -> Heading:
        """Begins a group of facts."""
        if self.column.count() > 1:
            self.column.insertSpacing(self.column.count() - 1, style.current().px(4))
            self.add(line())
        made = Heading(text, beside)
        self.add(made)
        return made

    def field(self, listed: Listed, label: str = "", *, lines: bool = False, hint: str = "") -> Field:
        """A fact that is typed."""
        name, fact = listed.fact.name, listed.fact
        picks = listed.picks
        made = Field(
            label or listed.label, unit=said(fact.unit), lines=lines, choices=picks, open_choices=bool(picks), hint=hint
        )
        made.set_read_only(self._read_only)
        made.left.connect(lambda words: self.changed.emit(name, listed.typed(words)))
        self.control(
            name, made, made, lambda value: made.show_value(listed.shown(value)), made.show_problem, of=listed.of
        )
        return made

    def segments(self, name: str, label: str, choices: Sequence[tuple[Any, str]]) -> Segments:
        """A fact with few values."""
        made = Segments(choices, label)
        made.setEnabled(not self._read_only)
        row = Labelled(label, made)
        made.picked.connect(lambda value: self.changed.emit(name, value))
        self.control(name, row, made, made.show_value, row.show_problem)
        return made

    def chips(
        self, name: str, label: str, chips: Chips, suggested: Callable[[Any], Sequence[str]] | None = None
    ) -> Chips:
        """A fact that is several words; ``suggested`` are the words to click for a thing, chosen or not."""
        row = Labelled(label, chips)
        chips.setEnabled(not self._read_only)
        chips.changed.connect(lambda value: self.changed.emit(name, value))
        chips.refused.connect(
            lambda words: row.show_problem(tr("没有“{words}”，请打一两个字或拼音，从列出的里面选。", words=words))
        )

        def of(thing: Any) -> tuple[Sequence[str], Sequence[str] | None]:
            return getattr(thing, name), suggested(thing) if suggested is not None else None

        self.control(name, row, chips, lambda value: chips.show_value(*value), row.show_problem, of=of)
        return chips

    def control(
        self,
        name: str,
        row: Any,
        control: QWidget,
        show: Callable[[Any], None],
        problem: Callable[[str], None],
        fact: str = "",
        of: Callable[[Any], Any] | None = None,
    ) -> None:
        """Any other control in a row of its own; ``fact`` is what it shows, where that is not its name, ``of`` gives it."""
        self.add(row)
        of = of or attrgetter(fact or name)
        self._shows[name], self._problems[name], self._controls[name] = (of, show), problem, control
        if self.thing is not None:
            show(of(self.thing))

    # What it shows ----------------------------------------------------------------------------------------

    def show_thing(self, thing: Any) -> None:
        """Shows a thing as it is stored, and what was typed wrong of it until it is put right.

        None leaves the pane as it is and locks it.
        """
        before, self.thing = self.thing, thing
        same = thing is not None and before is not None and thing.id == before.id
        if not same:
            self.wrong.clear()
        self.widget().setEnabled(thing is not None)
        if thing is None or (same and thing == before and not self.wrong):
            return
        for name, (of, show) in self._shows.items():
            if name in self.wrong and of(thing) == of(before):
                continue
            self.wrong.pop(name, None)
            show(of(thing))
            self._problems[name]("")
        if not same:
            self.verticalScrollBar().setValue(0)

    def show_problem(self, name: str, sentence: str) -> bool:
        """Says beside a fact why it was not saved; False where the pane does not show it."""
        self.complete()
        if name not in self._problems:
            return False
        self.wrong[name] = sentence
        self._problems[name](sentence)
        self.ensureWidgetVisible(self.controls[name])
        return True

    def focus_first(self) -> None:
        """Gives the keyboard to the first fact."""
        first = next(iter(self.controls), "")
        if first:
            self.focus_field(first)

    def focus_field(self, name: str) -> None:
        """Gives the keyboard to a fact."""
        self.controls[name].setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(self.controls[name])
