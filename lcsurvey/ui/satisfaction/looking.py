"""A file before it is taken in: its columns and first sheets, what is not kept, every cell that could not be read."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal

from lcsurvey.form.model import Form
from lcsurvey.ui.importing.looking import CELLS
from lcsurvey.ui.satisfaction.columns import READ_AS, ColumnsModel, ColumnsTable
from lcsurvey.ui.satisfaction.export_screen import ExportPage
from lcsurvey.ui.satisfaction.exported import Looked, doubt, left_out, summary, warnings
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

_COLUMNS = "columns"


class QuestionnairesPage(ExportPage):
    """``corrected`` with a column and its field, ``take_wanted`` with whether all of a doubtful file are wished."""

    corrected = Signal(int, str)

    def __init__(self, form: Form, fields: Mapping[str, str]) -> None:
        model = ColumnsModel(fields)
        table = ColumnsTable(model)
        which = Segments(((_COLUMNS, tr("各列读作什么")), (CELLS, tr("读不出的格"))), tr("看什么"), must=True)
        super().__init__(which, table)
        self.model, self.columns = model, table
        self._form = form
        self._looked: Looked | None = None
        self.which.picked.connect(self._show_list)
        self.model.corrected.connect(self.corrected)

    def show_looked(self, looked: Looked) -> None:
        """Shows a file as it is read now; the place in the list stays."""
        self._looked = looked
        row = self.columns.currentIndex().row()
        self.summary.setText(summary(looked, self._form))
        self.left_out.say(left_out(looked.found))
        self.model.show(looked)
        if row >= 0:
            self.columns.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), READ_AS))
        self.show_problems(looked.found.problems)
        bad = len(looked.found.problems)
        self.which.buttons[1].setText(tr("读不出的格 {count}", count=count(bad)) if bad else tr("没有读不出的格"))
        self.which.buttons[1].setEnabled(bool(bad))
        if not bad or self.which.value is None:
            self.which.show_value(_COLUMNS)
        self._show_list(self.which.value)
        self._show_doubt(looked)
        self._show_take()

    def _show_list(self, which: object) -> None:
        cells = self.show_part(which)
        self.hint.setText(tr("这些格按没有答读，其余照收。") if cells else tr("读错了的列，按回车选它是哪一题。"))

    def _show_doubt(self, looked: Looked) -> None:
        """Two answers to whether it is the same survey once more."""
        sentence = doubt(looked)
        self.ask(bool(sentence))
        self.warn("\n".join((*([sentence] if sentence else ()), *warnings(looked))))
        self.rest.setText(tr("只收其余 {count} 份", count=count(len(looked.seen.differing))))
        self.all.setText(tr("都收，{count} 份是另外的人答的", count=count(len(looked.seen.fresh))))
        self.rest.setChecked(True)

    def _show_take(self) -> None:
        if self._looked is None:
            return
        number = len(self._looked.wanted(all_=self.all.isChecked()))
        self.offer(tr("导入 {count} 份", count=count(number)) if number else tr("没有新的"), bool(number))
