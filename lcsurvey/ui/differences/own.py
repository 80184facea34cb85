"""Another value than either side's: the field that suits what is asked, and what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from lcsurvey.errors import Problem
from lcsurvey.store.difference import Difference
from lcsurvey.store.kinds import KINDS, RESPONSE, Field
from lcsurvey.store.responses import NOTE, OVERRULE
from lcsurvey.ui import style
from lcsurvey.ui.field import TextBox
from lcsurvey.ui.parts import Text
from lcsurvey.ui.table.typed import entry, read
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

Choices = Sequence[tuple[Any, str]]
Reading = Callable[[str], "object | Problem | None"]
YES_NO: Choices = ((True, tr("是")), (False, tr("否")))
HAVE: Choices = ((True, tr("有")), (False, tr("无")))


class OwnValue(QWidget):
    """A field of the right kind. :meth:`value` is what stands in it; a :class:`Problem` where it cannot be used."""

    def __init__(
        self, name: str, *, choices: Choices = (), lines: bool = False, unit: str = "", reading: Reading | None = None
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.current().px(8))
        self._reading = reading
        self.edit: QLineEdit | QComboBox | TextBox
        if choices:
            self.edit = QComboBox()
            self.edit.addItem("", None)
            for value, word in choices:
                self.edit.addItem(word, value)
        else:
            self.edit = TextBox() if lines else QLineEdit()
        self.edit.setAccessibleName(tr("{name}：另填", name=name))
        row.addWidget(self.edit, 1)
        if unit:
            row.addWidget(Text(unit, "quiet"))
        self.setFocusProxy(self.edit)

    def words(self) -> str:
        """What stands in it."""
        if isinstance(self.edit, QComboBox):
            return self.edit.currentText()
        return self.edit.toPlainText().strip() if isinstance(self.edit, TextBox) else self.edit.text().strip()

    def value(self) -> object | Problem | None:
        """The value; None where it is empty."""
        if isinstance(self.edit, QComboBox):
            chosen: object = self.edit.currentData()
            return chosen
        words = self.words()
        return self._reading(words) if words and self._reading is not None else words or None


def own_value(workspace: Workspace, difference: Difference) -> OwnValue | None:
    """The field for another value; None where there can be none but the sides'."""
    if difference.trouble != "value" or difference.kind == "setting":
        return None
    if difference.kind == RESPONSE:
        return _of_table(workspace, difference)
    kind = KINDS.get(difference.kind)
    field = kind.field.get(difference.field) if kind else None
    return _of_register(workspace, difference, field) if field is not None else None


def _of_table(workspace: Workspace, difference: Difference) -> OwnValue | None:
    if difference.field.startswith(NOTE):
        return OwnValue(difference.label, lines=True)
    name = difference.field.removeprefix(OVERRULE)
    form = workspace.table(difference.form).form
    if name not in form.field:
        return None
    one = entry(form, name)
    if one.type == "select_multiple":
        return OwnValue(difference.label, choices=HAVE)
    if one.choices:
        return OwnValue(difference.label, choices=[(choice.name, choice.label) for choice in one.choices])
    return OwnValue(difference.label, lines=one.multiline, unit=one.suffix, reading=lambda text: read(one, text))


def _of_register(workspace: Workspace, difference: Difference, field: Field) -> OwnValue | None:
    if field.type == "reference":
        things = _things(workspace, difference.circle).get(field.to)
        return OwnValue(field.label, choices=things) if things else None
    if field.type == "boolean":
        return OwnValue(field.label, choices=YES_NO)
    if field.type in ("counts", "references"):
        return None
    if field.type in ("list", "formats"):
        return OwnValue(
            field.label, reading=lambda text: [word for word in text.replace("，", "、").split("、") if word]
        )
    if field.choices:
        return OwnValue(field.label, choices=list(field.choices.items()))
    return OwnValue(field.label, unit=field.unit, lines=field.type == "text" and field.name == "remark")


def _things(workspace: Workspace, circle: str) -> Mapping[str, Choices]:
    """What a reference may name, by kind."""
    return {
        "region": [(one.id, one.name) for one in workspace.regions()],
        "circle": [(one.id, one.name) for one in workspace.circles()],
        "community": [(one.id, one.name) for one in workspace.communities(circle)],
        "compound": [(one.id, one.name) for one in workspace.compounds(circle)],
        "gate": [(one.id, one.name) for one in workspace.gates(circle)],
        "round": [(one.id, one.label) for one in workspace.rounds()],
    }
