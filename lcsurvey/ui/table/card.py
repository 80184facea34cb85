"""One question on the screen: number and words of the paper, the field, what is wrong, the remark."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from lcsurvey.form.model import Question
from lcsurvey.response.model import Stage
from lcsurvey.ui import style
from lcsurvey.ui.icon import icon
from lcsurvey.ui.parts import Button, IconButton, Role, Text, put_away, quiet
from lcsurvey.ui.table.aside import Aside
from lcsurvey.ui.table.choices import ChoiceRow
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.editors import Editor, editor_for
from lcsurvey.ui.table.fields import TextField, TypedField
from lcsurvey.ui.table.grid import FieldTable
from lcsurvey.ui.table.hanging import is_evident, is_marked
from lcsurvey.ui.table.options import OptionGrid
from lcsurvey.ui.table.origin import NOTHING
from lcsurvey.ui.table.origin_line import OriginLine
from lcsurvey.ui.table.said import Said
from lcsurvey.ui.table.seen import Seen
from lcsurvey.ui.words import tr

EDITOR = 288
"""Width of the column of fields, so that they stand in one line down the page; logical pixels at 100 %."""


class QuestionCard(QWidget):
    """Shows one question of a draft and gives out what the person does with it."""

    answered = Signal(object)
    """Field → value."""
    typed = Signal(str, str)
    """Field and text."""
    pasted = Signal(object)
    """Field → text, of a block pasted into a table."""
    noted = Signal(str, str)
    """Question and remark."""
    rest_absent_wanted = Signal(str)
    next_wanted = Signal()
    """Enter: on to the next question."""
    went_on = Signal()
    """The last option was set: on to the next stop."""
    behind_wanted = Signal(str)
    """Field whose origin the person wants to see."""
    side_picked = Signal(object, object)
    evidence_wanted = Signal()
    marks_wanted = Signal()
    moved = Signal(int)
    """Up (-1) or Down (1) past the edge of the field."""

    def __init__(self, draft: Draft, question: Question, numbered: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.setAccessibleName(question.label)
        self.editor = self._make_editor(draft)
        self._wide = isinstance(self.editor, OptionGrid | FieldTable) or question.appearance == "multiline"
        self._words = Text(question.label, wrap=True)
        self._words.setContentsMargins(0, 0, style.current().px(16), 0)
        evident, marked = is_evident(draft.table, question), is_marked(draft.table, question, draft.stage)
        self._aside = Aside(self._words, evident, marked) if evident or marked else None
        if self._aside is not None:
            self._aside.evidence_wanted.connect(self.evidence_wanted)
            self._aside.marks_wanted.connect(self.marks_wanted)
        self._before: Text | None = None
        self._inspects = draft.stage is not Stage.SELF
        self.evidence: QWidget | None = None
        self._why_not = Text("", "small") if question.relevant else None
        self._trouble: Text | None = None
        self._said: Said | None = None
        self._origin: OriginLine | None = None
        self._brief: OriginLine | None = None
        self._count: Text | None = None
        self._rest: Button | None = None
        self._note_button = IconButton("edit", tr("理由（Ctrl+M）") if self._inspects else tr("备注（Ctrl+M）"))
        self._note_button.setIcon(icon("edit", "line_strong"))
        self._note_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._note_button.clicked.connect(self.open_note)
        self.note: TextField | None = None
        self._seen: Seen | None = None
        self._number = Text(question.number, "quiet") if numbered else None
        self._hint = Text(question.hint, "small", wrap=True) if question.hint else None
        self._heading, self._place = False, QWidget(self, visible=not self._wide)
        self._acts = self._make_acts() if self._wide else None
        self._lay_out()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _make_editor(self, draft: Draft) -> Editor:
        editor = editor_for(self.question, draft)
        if isinstance(editor, OptionGrid | ChoiceRow):
            editor.answered.connect(self._changed)
            editor.answered.connect(self.answered)
        else:
            editor.typed.connect(self._changed)
            editor.typed.connect(self.typed)
        if isinstance(editor, OptionGrid):
            editor.went_on.connect(self.went_on)
        if isinstance(editor, OptionGrid | FieldTable):
            editor.behind_wanted.connect(self.behind_wanted)
        if isinstance(editor, FieldTable):
            editor.pasted.connect(self._changed)
            editor.pasted.connect(self.pasted)
        return editor

    def _lay_out(self) -> None:
        now = style.current()
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, now.px(2), 0, now.px(2))
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(now.px(2))
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(3, now.px(36))  # the field stays where it is without the note's button
        top = Qt.AlignmentFlag.AlignTop
        if self._number is not None:
            self._number.setFixedWidth(now.px(32))
            self._number.setMinimumHeight(now.px("target"))
            grid.addWidget(self._number, 0, 0, top)
        self._words.setMinimumHeight(now.px("target"))
        grid.addWidget(self._aside or self._words, 0, 1, top)
        grid.addWidget(self._note_button, 0, 3, top)
        if self._hint is not None:
            grid.addWidget(self._hint, 2, 1, 1, 3)
        if self._acts is not None:
            grid.addWidget(self._acts, 0, 2, top)
            grid.addWidget(self.editor, 3, 0 if isinstance(self.editor, OptionGrid | FieldTable) else 1, 1, 4)
        else:
            grid.addWidget(self._beside(), 0, 2, top)

    def _beside(self) -> QWidget:
        """The field in the column of fields; why it is not asked stands in its place."""
        self._place.setFixedWidth(style.current().px(EDITOR))
        inside = QHBoxLayout(self._place)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.editor, 1)
        if self._why_not is not None:
            self._why_not.setMinimumHeight(style.current().px("target"))
            inside.addWidget(self._why_not, 1)
        return self._place

    def show_narrow(self, narrow: bool, bare: bool = False) -> None:
        """In a cell of the printed page: the field under the words, or ``bare`` where the page has the words itself."""
        for part in filter(None, (self._aside or self._words, self._number)):
            part.setVisible(not bare)
        if not self._wide:
            at = (0, 1, 1, 2) if bare else (3, 1, 1, 3) if narrow else (0, 2, 1, 1)
            self._grid.addWidget(self._place, *at, Qt.AlignmentFlag(0) if narrow else Qt.AlignmentFlag.AlignTop)
            self._place.setMinimumWidth(style.current().px(160 if narrow else EDITOR))

    def take_heading(self, heading: str) -> QWidget | None:
        """The card's own top line as the heading of its group, where both have the same words; else None."""
        if not isinstance(self.editor, OptionGrid | FieldTable) or self._acts is None or self.question.label != heading:
            return None
        top = QWidget(accessibleName=heading)
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.current().px(8))
        row.addWidget(self._aside or self._words, 1)
        row.addWidget(self._acts)
        row.addWidget(self._note_button)
        self._heading = True
        return top

    def _make_acts(self) -> QWidget:
        """How many are 有, 无, 未看, and 其余均无."""
        bar = QWidget()
        bar.setMinimumWidth(style.current().px(EDITOR))
        acts = QHBoxLayout(bar)
        acts.setContentsMargins(0, 0, 0, 0)
        if self._why_not is not None:
            acts.addWidget(self._why_not)
        acts.addStretch(1)
        if isinstance(self.editor, OptionGrid):
            self._count = Text("", "small")
            acts.addWidget(self._count)
            self._rest = quiet(tr("其余均无"), hint=tr("还没看过的都记为“无”（Ctrl+0），可以撤销"))
            self._rest.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._rest.clicked.connect(lambda: self.rest_absent_wanted.emit(self.question.name))
            acts.addWidget(self._rest)
        return bar

    def show_draft(self, draft: Draft) -> None:
        """Show what is stored, what is typed and not valid yet, and what is wrong with it."""
        seen = draft.seen(self.question)
        if seen == self._seen:
            return
        self._seen = seen
        asked = not seen.because
        put_away(self.editor, not asked)
        self.editor.setEnabled(not seen.read_only)
        self._show_words(asked)
        if self._why_not is not None:
            self._why_not.say(seen.because)
        if self._hint is not None:
            put_away(self._hint, not asked)
        if isinstance(self.editor, TypedField):
            self.editor.show_text(seen.texts[0], seen.wrong[0])
        elif isinstance(self.editor, FieldTable):
            self.editor.show_cells(seen.texts, seen.wrong, seen.origins, dict(seen.totals))
        elif isinstance(self.editor, OptionGrid):
            self.editor.show_values(seen.values, seen.origins, seen.befores)
        else:
            self.editor.show_values(seen.values)
        self._show_said(seen)
        self._show_origin(seen)
        self._show_before(seen)
        self._show_trouble(seen)
        self._show_count(seen)
        self._show_note(seen)

    def _show_words(self, asked: bool) -> None:
        role: Role = "quiet" if not asked else "heading" if self._heading else "body"
        if self._words.property("role") != role:
            self._words.show_role(role)

    def _show_count(self, seen: Seen) -> None:
        if self._rest is None or self._count is None:
            return
        unseen = seen.values.count(None)
        text = tr("有 {count} · 无 {count2}", count=seen.values.count(True), count2=seen.values.count(False))
        self._count.say("" if seen.because else text + (tr(" · 未看 {count}", count=unseen) if unseen else ""))
        self._rest.setEnabled(bool(unseen))
        put_away(self._rest, bool(seen.because) or seen.read_only)

    def _show_said(self, seen: Seen) -> None:
        """Under the words: what desks said, and what differs."""
        if self._said is None and (seen.remarks or seen.differing):
            self._said = Said(self)
            self._said.picked.connect(self.side_picked)
            self._grid.addWidget(self._said, 1, 1, 1, 3)
        if self._said is not None:
            self._said.show_said(seen.remarks, seen.differing, self.question.label)

    def _show_origin(self, seen: Seen) -> None:
        """Under a single field: where its answer comes from; a click shows what stands behind it."""
        if isinstance(self.editor, OptionGrid | FieldTable):
            return
        origin = seen.origins[0] if seen.origins and not seen.because else NOTHING
        if isinstance(self.editor, TypedField) and self.editor.is_number:
            if self._brief is None and origin.tells:
                self._brief = OriginLine(self)
                self._brief.clicked.connect(lambda: self.behind_wanted.emit(self.question.name))
                self.editor.put_beside(self._brief)
            if self._brief is not None:
                self._brief.show_origin(origin if origin.calm else NOTHING, short=True)
            origin = NOTHING if origin.calm else origin
        if self._origin is None and origin.tells:
            self._origin = OriginLine(self)
            self._origin.clicked.connect(lambda: self.behind_wanted.emit(self.question.name))
            self._grid.addWidget(self._origin, 5, 1, 1, 3)
        if self._origin is not None:
            self._origin.show_origin(origin)

    def _show_before(self, seen: Seen) -> None:
        """At an inspection: what the self-assessment said; files and marks."""
        if self._before is None and seen.before:
            self._before = Text("", "small", wrap=True)
            self._grid.addWidget(self._before, 6, 1, 1, 3)
        if self._before is not None:
            self._before.say(seen.before)
        if self._aside is not None:
            self._aside.show_state(seen.files, seen.marks)

    def put_evidence(self, strip: QWidget) -> None:
        """The files of this question, under it."""
        self.evidence = strip
        self._grid.addWidget(strip, 8, 1, 1, 3)

    def _show_trouble(self, seen: Seen) -> None:
        if self._trouble is None and seen.problems:
            self._trouble = Text("", "wrong", wrap=True)
            self._grid.addWidget(self._trouble, 4, 1, 1, 3)
        if self._trouble is not None:
            self._trouble.say("\n".join(seen.problems))

    def _show_note(self, seen: Seen) -> None:
        if seen.note or self.note is not None:
            note = self._noting()
            note.show_text(seen.note)
            note.setReadOnly(seen.read_only)
            note.setVisible(bool(seen.note) or not note.isHidden())
        put_away(self._note_button, bool(seen.because) or (seen.read_only and not seen.note))

    def _noting(self) -> TextField:
        """The field of the remark, made when it is first needed."""
        if self.note is None:
            hint = tr("理由：为什么这样评，印在对照表上") if self._inspects else tr("备注：写多长都行，打印时附在表后")
            self.note = TextField(f"{self.question.label} {tr('理由') if self._inspects else tr('备注')}", hint, self)
            self.note.handed.connect(self._noted)
            self._grid.addWidget(self.note, 7, 1, 1, 3)
            last = self.editor.stops()[-1]
            after = last.nextInFocusChain()
            if after is not self.note:
                QWidget.setTabOrder(last, self.note)
        return self.note

    def _noted(self, text: str) -> None:
        self._changed()
        self.noted.emit(self.question.name, text)

    def _changed(self) -> None:
        """The person did something here: what is shown may differ from what is stored."""
        self._seen = None

    def stops(self) -> list[QWidget]:
        """Where the keyboard stops now, in the paper's order."""
        found = [*self.editor.stops()] if not self.editor.isHidden() else []
        if self.note is not None and not self.note.isHidden():
            found.append(self.note)
        return [widget for widget in found if widget.isEnabled()]

    def current_field(self) -> str:
        """The field that has the keyboard; the first one where none has."""
        fields = self.question.fields
        return next((field for field in fields if self.editor.stop(field).hasFocus()), fields[0])

    def stop(self, field: str) -> QWidget:
        """Where a field of this question is."""
        return self.editor.stop(field)

    def open_note(self) -> None:
        """Open the remark and go there."""
        note = self._noting()
        note.show()
        note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hand_over(self) -> None:
        """Hand on whatever is typed and was not handed on yet."""
        if isinstance(self.editor, TypedField):
            self.editor.field.hand()
        elif isinstance(self.editor, FieldTable):
            for cell in self.editor.cells.values():
                cell.hand()
        if self.note is not None:
            self.note.hand()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next question, Up and Down to the neighbour."""
        plain_key = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain_key and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_wanted.emit()
        elif plain_key and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            event.ignore()
