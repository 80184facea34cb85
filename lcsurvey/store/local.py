"""What concerns this computer's work: who is at the screen, the round worked on, settings, counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select

from lcsurvey.errors import AnswerError, LCSurveyError, NotFound, Problem
from lcsurvey.form.model import Settings
from lcsurvey.form.pack import setting_problem
from lcsurvey.record.canonical import normal
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.undo import Edit, Step
from lcsurvey.response.model import State
from lcsurvey.store import opening
from lcsurvey.store import tables as t
from lcsurvey.store.carried import setting_entity
from lcsurvey.store.kinds import SETTING
from lcsurvey.store.ledger import Draft, Ledger, saved
from lcsurvey.store.model import ROLES, Person, Round, Saved, Status

_COUNTING = select(
    select(func.count()).select_from(t.change).scalar_subquery()
    - select(func.count()).select_from(t.hidden).scalar_subquery()
)
"""Changes that count."""


def require_person(person: Person) -> None:
    """AnswerError where a person has no name or no such role."""
    if not person.name.strip():
        raise AnswerError([Problem("required", "姓名", "请填写姓名，改动要记在填表人名下。")])
    if person.role not in ROLES:
        raise AnswerError([Problem("unknown_role", "身份", f"没有“{person.role}”，可选：{'、'.join(ROLES)}。")])


def people(ledger: Ledger) -> tuple[Person, ...]:
    """Who has worked here, the last one first."""
    with ledger.database.reading() as connection:
        return opening.people(connection)


def sign_in(ledger: Ledger, person: Person) -> Saved:
    """Make a person the author of what follows."""
    require_person(person)
    with ledger.entry() as entry:
        opening.remember_person(entry.connection, person)
    ledger.person = person
    return saved()


def settings(ledger: Ledger, form_id: str) -> Settings:
    """The settings in force for a form."""
    with ledger.database.reading() as connection:
        return ledger.carried.settings(connection, form_id, ledger.own_pack)


def setting_values(ledger: Ledger) -> Mapping[str, Any]:
    """Setting id → value in force, of all packs carried, the workspace's own pack above others."""
    with ledger.database.reading() as connection:
        values = ledger.carried.values(connection)
    packs = ledger.carried.packs()
    ordered = sorted(packs.values(), key=lambda pack: (pack.id == ledger.own_pack, pack.id))
    return {
        setting.id: values.get((pack.id, setting.id), setting.default) for pack in ordered for setting in pack.settings
    }


def set_setting(ledger: Ledger, setting_id: str, value: Any) -> Saved:
    """Set a setting; LCSurveyError for anyone but the office, AnswerError where the value does not suit."""
    pack, setting = ledger.carried.setting(setting_id, ledger.own_pack)
    if ledger.person.role != "office":
        raise LCSurveyError(
            f"“{setting.label}”由主管部门统一设定，{ROLES.get(ledger.person.role, '')}不能改。请联系主管部门。"
        )
    if sentence := setting_problem(setting, value):
        raise AnswerError([Problem("bad_setting", setting.label, sentence)])
    entity = setting_entity(pack.id, setting.id)
    thing = ledger.thing(entity)
    kept = normal(value)
    drafts = [Draft(entity, "value", kept, kind=SETTING.name)]
    if thing is None:
        birth = {"kind": SETTING.name, "pack": pack.id, "setting": setting.id}
        drafts.insert(0, Draft(entity, WHOLE_THING, normal(birth), "create", SETTING.name))
    before = thing.values.get("value") if thing else None
    steps = (Step(entity, "value", before, kept),)
    said = f"设置“{setting.label}”"
    return ledger.write(drafts, Edit(said, f"还原{said}", steps))[0]


def current_round(ledger: Ledger, rounds: tuple[Round, ...]) -> Round:
    """The round worked on; where it was deleted, the latest one."""
    for round_ in rounds:
        if round_.id == ledger.round_id:
            return round_
    if not rounds:
        raise NotFound("还没有调查期次，请先新建一个。")
    return rounds[-1]


def use_round(ledger: Ledger, round_: str, rounds: tuple[Round, ...]) -> Saved:
    """Work on another round from now on."""
    if round_ not in {known.id for known in rounds}:
        raise NotFound(f"没有这个调查期次。现有：{'、'.join(known.label for known in rounds)}。")
    former, chosen = ledger.round_id, False
    try:
        with ledger.entry() as entry:
            ledger.set_meta(entry.connection, "round", round_)
            ledger.round_id = round_
            entry.everywhere = True
        chosen = True
    finally:
        if not chosen:
            ledger.round_id = former
    return saved()


def rebuild(ledger: Ledger) -> Saved:
    """Make heads, lists and cached scores anew from the changes."""
    with ledger.entry() as entry:
        ledger.rebuild(entry.connection)
    return saved()


def status(ledger: Ledger) -> Status:
    """Counts of the workspace."""
    with ledger.database.reading() as connection:
        own = select(t.device.c.n).where(t.device.c.id == ledger.device)
        begun = t.response_row.c.changed > 0
        states = select(t.response_row.c.state, func.count()).where(begun).group_by(t.response_row.c.state)
        circles = t.WIDE_ROWS["circle"]
        return Status(
            changes=connection.scalar(_COUNTING) or 0,
            own=connection.scalar(own) or 0,
            devices=connection.scalar(select(func.count()).select_from(t.device)) or 0,
            open=connection.scalar(select(func.count()).select_from(t.difference)) or 0,
            size=ledger.database.file.stat().st_size,
            circles=connection.scalar(select(func.count()).select_from(circles).where(~circles.c.gone)) or 0,
            responses={State(row[0]): row[1] for row in connection.execute(states)},
        )
