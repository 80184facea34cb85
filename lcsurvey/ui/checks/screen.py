"""核对: what a circle contradicts, lacks and leaves in doubt before it is handed in, each place one key away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lcsurvey.circle.spelling import matches
from lcsurvey.score.checks.finding import SEVERITIES, SEVERITY_WORDS, Finding
from lcsurvey.ui import style
from lcsurvey.ui.checks.lacking import counted as lacks
from lcsurvey.ui.checks.lacking import lacking
from lcsurvey.ui.checks.reading import read_beside
from lcsurvey.ui.checks.row import FindingRow
from lcsurvey.ui.checks.watch import counted, look
from lcsurvey.ui.exchange.wording import HAND_OUT
from lcsurvey.ui.panel import Column, EmptyState, Heading, clear, scrolls
from lcsurvey.ui.parts import Elided, SearchField, Text, quiet, secondary
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

_MEANS = {
    "error": tr("自相矛盾，交表前要改"), "warning": tr("要看一看：改过来，或者确认没错"), "hint": tr("知道就行"),
}  # fmt: skip
_LACKING = "lacking"
MOST_LACKING = 60
"""Every open question has its link."""


class ChecksScreen(QWidget):
    """Looks when it is shown; ``place_wanted`` names where a finding leads."""

    place_wanted = Signal(object)
    """A place of a finding (:class:`lcsurvey.score.checks.finding.Place`)."""
    found = Signal(object)
    """The findings, whenever they were made."""
    submit_wanted = Signal()

    def __init__(self, workspace: Workspace, circle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._workspace, self._circle = workspace, circle
        self.findings: tuple[Finding, ...] = ()
        self.lacking: tuple[Finding, ...] = ()
        self.rows: list[FindingRow] = []
        self._headings: list[QWidget] = []
        self.search = SearchField(tr("查找：字、拼音"))
        self.search.setMinimumWidth(now.px(136))
        self.search.setMaximumWidth(now.px(200))
        self.search.textChanged.connect(self._filter)
        self.search.went_down.connect(self.take_focus)
        self.words = Elided(tr("正在核对…"), "quiet")
        again = quiet(tr("重新核对"), icon_name="redo")
        again.clicked.connect(self.refresh)
        go = secondary(HAND_OUT, icon_name="send")
        go.clicked.connect(self.submit)
        top = QHBoxLayout()
        top.setContentsMargins(now.px(24), now.px(16), now.px(24), now.px(4))
        top.setSpacing(now.px(12))
        top.addWidget(Text(tr("核对"), "title"))
        top.addWidget(self.words, 1)
        top.addWidget(self.search)
        top.addWidget(again)
        top.addWidget(go)
        self.page = Column(880)
        self.page.column.setSpacing(0)
        self.area = QScrollArea()
        scrolls(self.area, self.page)
        self.well = EmptyState(
            "state-done", tr("都齐了，也都对得上。"), tr("各表填完了、交了，表与网点和台账之间没有对不上的地方。")
        )
        self.well.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.area, 1)
        column.addWidget(self.well, 1)
        self.refresh()

    def submit(self) -> None:
        """交表 of the whole circle, on its own page."""
        self.submit_wanted.emit()

    def refresh(self) -> None:
        """Looks again; what was found stays meanwhile."""
        space, circle = self._workspace, self._circle
        read_beside(
            self, lambda: (look(space, circle), lacking(space, circle)), lambda both: self.show_findings(*both),
            self.words.setText,
        )  # fmt: skip

    def show_findings(self, found: tuple[Finding, ...], missing: tuple[Finding, ...] = ()) -> None:
        """Shows them: contradictions, what is missing, doubts, hints."""
        self.words.setText(tr("、").join(part for part in (counted(found), lacks(missing)) if part))
        some = bool(found or missing)
        self.area.setVisible(some)
        self.search.setVisible(some)
        self.well.setVisible(not some)
        if (found, missing) != (self.findings, self.lacking):
            self.findings, self.lacking = found, missing
            self._draw()
        self.found.emit(found)

    def _draw(self) -> None:
        at = next((number for number, row in enumerate(self.rows) if row.hasFocus()), None)
        clear(self.page.column)
        self.rows, self._headings = [], []
        for severity in SEVERITIES:
            mine = [one for one in self.findings if one.severity == severity]
            self._section(severity, said(SEVERITY_WORDS[severity]), _MEANS[severity], mine)
            if severity == SEVERITIES[0]:
                self._section(_LACKING, tr("还缺"), tr("填完、交齐才算完；点一下就到"), self.lacking)
        self.page.column.addStretch(1)
        self._filter(self.search.text())
        if self.rows and (at is not None or self.hasFocus()):
            self.rows[min(at or 0, len(self.rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _section(self, name: str, word: str, means: str, findings: Sequence[Finding]) -> None:
        """One heading with its rows."""
        if not findings:
            return
        heading = Heading(f"{word}　{len(findings)}", means)
        heading.setProperty("section", name)
        self._headings.append(heading)
        self.page.column.addWidget(heading)
        for finding in findings:
            row = FindingRow(finding, word, MOST_LACKING) if name == _LACKING else FindingRow(finding)
            row.setProperty("section", name)
            row.place_wanted.connect(self.place_wanted)
            row.stepped.connect(self._step)
            self.rows.append(row)
            self.page.column.addWidget(row)
        self.page.column.addSpacing(style.current().px(12))

    def _filter(self, text: str) -> None:
        for row in self.rows:
            labels = [place.label for place in row.finding.places]
            row.setVisible(not text.strip() or matches(text, row.finding.sentence, *labels))
        for heading in self._headings:
            name = heading.property("section")
            heading.setVisible(any(not row.isHidden() for row in self.rows if row.property("section") == name))

    def _step(self, step: int) -> None:
        shown = [row for row in self.rows if not row.isHidden()]
        at = next((number for number, row in enumerate(shown) if row.hasFocus()), -1) + step
        if 0 <= at < len(shown):
            shown[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(shown[at], 0, style.current().px(48))
        elif at < 0:
            self.search.setFocus(Qt.FocusReason.TabFocusReason)

    def take_focus(self) -> None:
        """The first finding that is seen, or the screen until there is one."""
        first = next((row for row in self.rows if not row.isHidden()), None)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if first is None else Qt.FocusPolicy.NoFocus)
        (first or self).setFocus(Qt.FocusReason.OtherFocusReason)
