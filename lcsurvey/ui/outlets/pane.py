"""Everything known of one outlet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.model import Outlet
from lcsurvey.circle.services import suggested
from lcsurvey.store.kinds import OUTLET
from lcsurvey.ui import style
from lcsurvey.ui.chips import Chips
from lcsurvey.ui.circle.columns import Listed
from lcsurvey.ui.circle.detail import Detail, Labelled
from lcsurvey.ui.circle.formats import FormatEdit, find_formats
from lcsurvey.ui.outlets.walk import Walk
from lcsurvey.ui.parts import Text, quiet, repolish
from lcsurvey.ui.suggest import Offer, among
from lcsurvey.ui.words import said, tr

_SAVES = tr("离开一栏就保存")
YES_NO = ((True, tr("是")), (False, tr("否")))


class Units(QWidget):
    """自助设备: one small number for each kind."""

    changed = Signal(dict)

    def __init__(self, kinds: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._stored: Mapping[str, int] = {}
        self.edits: dict[str, QLineEdit] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(now.px(4))
        grid.setVerticalSpacing(now.px(4))
        for at, (kind, word) in enumerate(kinds.items()):
            edit = QLineEdit()
            edit.setFixedWidth(now.px(44))
            edit.setAccessibleName(tr("{word}，台", word=word))
            edit.setAlignment(Qt.AlignmentFlag.AlignRight)
            edit.editingFinished.connect(self._leave)
            self.edits[kind] = edit
            grid.addWidget(edit, at // 2, at % 2 * 2)
            grid.addWidget(Text(word, "quiet"), at // 2, at % 2 * 2 + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.setFocusProxy(next(iter(self.edits.values())))

    def show_value(self, units: Mapping[str, int]) -> None:
        """Shows what is stored."""
        self._stored = dict(units)
        for kind, edit in self.edits.items():
            edit.setText(str(units[kind]) if kind in units else "")

    def _leave(self) -> None:
        typed = {kind: edit.text().strip() for kind, edit in self.edits.items() if edit.text().strip()}
        if typed != {kind: str(number) for kind, number in self._stored.items()}:
            self.changed.emit({kind: int(text) if text.isdecimal() else text for kind, text in typed.items()})

    def show_problem(self, wrong: bool) -> None:
        """Marks the fields."""
        for edit in self.edits.values():
            bad = wrong and bool(edit.text()) and not edit.text().isdecimal()
            edit.setProperty("wrong", "true" if bad else "false")
            repolish(edit)


class OutletPane(Detail):
    """The facts of an outlet in four groups, and what was attached."""

    seen_today_wanted = Signal()

    def __init__(
        self,
        fill: Callable[[Any], Iterator[None]],
        others: Callable[[], Sequence[Offer]],
        read_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(fill, read_only, parent)
        self._others = others

    def facts(self) -> Iterator[None]:
        """Puts in the four groups."""
        self.home = self.heading(tr("这一家"), _SAVES).beside
        self._plain("name")
        self._format()
        self.chips(
            "also",
            tr("一店多能"),
            Chips(tr("一店多能"), find_formats, hint=tr("打拼音加一个"), label=catalogue().label),
        )
        self._plain("address", hint=tr("门牌、楼下"))
        yield
        self.heading(tr("离得多远"))
        self.walk = Walk("")
        self.walk.setEnabled(not self._read_only)
        row = Labelled(tr("步行分钟"), self.walk)
        self.walk.picked.connect(lambda value: self.changed.emit("minutes", value))
        self.control("walk", row, self.walk, self.walk.show_value, row.show_problem, "minutes")
        self._plain("minutes", tr("准确时间"))
        self._plain("metres", tr("或者距离"))
        self.straight = Text("", "small", wrap=True)
        self.straight.hide()
        self.add(self.straight)
        yield
        self.segments("service", tr("上门、线上"), ((True, tr("是，没有店面")),))
        circles = Chips(tr("也服务的生活圈"), among(self._others), hint=tr("打拼音加一个"), label=self._circle)
        self.chips("circles", tr("也服务"), circles)
        yield
        self.heading(tr("经营"))
        self._plain("brand")
        self.segments("chain", tr("品牌连锁"), YES_NO)
        for name in ("staff", "area"):
            self._plain(name)
        self._plain("hours", hint=tr("如 7:00—22:00"))
        self.segments("all_day", tr("24小时"), YES_NO)
        self.segments("delivery", tr("送货上门"), YES_NO)
        yield
        ways = list(OUTLET.field["payment"].choices)
        self.payment = Chips(tr("支付方式"), label=said)
        self.payment.show_value((), ways)  # in the order of Tab
        self.chips("payment", tr("支付方式"), self.payment, lambda _: ways)
        self._services()
        self._units()
        yield
        self.heading(tr("看到的"))
        self._seen()
        self._plain("latitude", hint=tr("可粘贴一对坐标"))
        self._plain("longitude")
        self._plain("datum")
        self._plain("remark", lines=True)

    def _plain(self, name: str, label: str = "", *, lines: bool = False, hint: str = "") -> None:
        self.field(Listed(OUTLET.field[name], 0), label, lines=lines, hint=hint)

    def _format(self) -> None:
        edit = FormatEdit(tr("打一两个字母的拼音"))
        edit.setAccessibleName(tr("业态"))
        edit.setReadOnly(self._read_only)
        row = Labelled(tr("业态"), edit)
        edit.taken.connect(lambda id_: self.changed.emit("format", id_))
        edit.editingFinished.connect(lambda: self._leave_format(edit, row))
        edit.refused.connect(
            lambda words: row.show_problem(tr("没有“{words}”这种业态，请打一两个字或拼音另选。", words=words))
        )

        def show(id_: str) -> None:
            edit.setText(catalogue().label(id_) if id_ else "")

        self.control("format", row, edit, show, row.show_problem)

    def _leave_format(self, edit: FormatEdit, row: Labelled) -> None:
        if self.thing is None or edit.text().strip() == (
            catalogue().label(self.thing.format) if self.thing.format else ""
        ):
            return
        best = edit.best()
        if not edit.text().strip():
            self.changed.emit("format", None)
        elif best is None:
            edit.refused.emit(edit.text().strip())
        else:
            self.changed.emit("format", best.id)

    def _services(self) -> None:
        self.services = Chips(tr("服务项目"), among(self._known_services), hint=tr("另写，回车加上"), own=True)
        self.chips("services", tr("服务项目"), self.services, _services_of)

    def _known_services(self) -> Sequence[Offer]:
        from lcsurvey.circle.services import service_groups

        return [Offer(item, item, group.label) for group in service_groups() for item in group.items]

    def _units(self) -> None:
        units = Units({each: said(word) for each, word in OUTLET.field["units"].choices.items()})
        units.setEnabled(not self._read_only)
        row = Labelled(tr("自助设备\n（台）"), units)

        def problem(sentence: str) -> None:
            row.show_problem(sentence)
            units.show_problem(bool(sentence))

        units.changed.connect(lambda value: self.changed.emit("units", value))
        self.control("units", row, units, units.show_value, problem)

    def _seen(self) -> None:
        seen = Listed(OUTLET.field["seen_on"], 0)
        field = self.field(seen, tr("哪天看到"), hint="2026-11-21")
        today = quiet(tr("今天看到"))
        today.setEnabled(not self._read_only)
        today.clicked.connect(self.seen_today_wanted)
        field.put_right(today)
        self._plain("seen_by", tr("谁看到的"))

    def _circle(self, id_: str) -> str:
        return next((offer.label for offer in self._others() if offer.id == id_), id_)

    def show_home(self, circle: str) -> None:
        """Says to which other circle it belongs; nothing where it is of this one."""
        self.home.setText(tr("属于{circle}，也服务本圈", circle=circle) if circle else _SAVES)

    def show_straight(self, words: str) -> None:
        """A hint below the minutes: how far the nearest gate lies in a straight line; nothing where nobody knows."""
        self.straight.say(words)


def _services_of(outlet: Outlet) -> list[str]:
    """What the formats of an outlet usually offer."""
    return [item for group in suggested(outlet.formats) for item in group.items]
