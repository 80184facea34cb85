"""Settling differences: changes that supersede all that stood beside each other, any number in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from lcsurvey.errors import AnswerError, LCSurveyError, NotFound, Problem
from lcsurvey.form.pack import setting_problem
from lcsurvey.record import clock
from lcsurvey.record.canonical import Json, normal
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.identity import new_id
from lcsurvey.record.thing import Thing
from lcsurvey.store import tables as t
from lcsurvey.store.difference import Choice, Decision, Difference, Settled, Side, Table
from lcsurvey.store.handed_twice import acts_of, apart, known
from lcsurvey.store.inventory import Inventory, burial, rebirth, references_of
from lcsurvey.store.kinds import ACT, KINDS, RESPONSE, SETTING
from lcsurvey.store.ledger import Draft, Entry, Ledger, saved
from lcsurvey.store.model import ROLES
from lcsurvey.store.responses import NOTE, OVERRULE, VERSION
from lcsurvey.store.sides import opposed
from lcsurvey.store.values import answer_values, order_problems, register_values
from lcsurvey.store.whereabouts import setting_of


class Settling:
    """Writes what was decided in one workspace."""

    def __init__(self, ledger: Ledger, inventory: Inventory) -> None:
        self.ledger = ledger
        self.inventory = inventory

    def one(self, decision: Decision) -> Settled:
        """Settle one; LCSurveyError where it is no longer what was shown, AnswerError for a value that does not suit."""
        done = self.many([decision])
        if done.skipped:
            where = decision.difference
            raise LCSurveyError(f"“{where.label}”刚才又有改动，没有按原来的样子定。请刷新后再看一遍。")
        return done

    def carry_out(self, plan: Iterable[Choice]) -> Settled:
        """Settle as a rule chose."""
        return self.many([Decision(choice.difference, choose=choice.chosen.changes[0]) for choice in plan])

    def many(self, decisions: Sequence[Decision]) -> Settled:
        """Settle any number in one transaction, all or none; what has changed since it was shown is left open."""
        if not decisions:
            return Settled(saved().at, 0)
        self._require_right(decisions)
        skipped: list[Difference] = []
        done: dict[str, Difference] = {}
        with self.ledger.entry() as entry:
            shown = entry.things(dict.fromkeys(one.difference.thing for one in decisions))
            # what is deleted is deleted knowing the values that are settled with it
            for fates in (False, True):
                group = [one for one in decisions if (one.difference.trouble == "deleted") is fates]
                now = entry.things(dict.fromkeys(one.difference.thing for one in group))
                drafts: list[Draft] = []
                for decision in group:
                    difference = decision.difference
                    former = shown.get(difference.thing)
                    draft = self._fate(decision, former, now) if fates else self._draft(entry, decision, former)
                    if draft is None or difference.id in done:
                        skipped.append(difference)
                    else:
                        done[difference.id] = difference
                        drafts.append(draft)
                if drafts:
                    entry.write(drafts)
        return Settled(saved().at, len(done), tuple(skipped), tuple(dict.fromkeys(_resubmit(done.values()))))

    def _require_right(self, decisions: Iterable[Decision]) -> None:
        if self.ledger.person.role == "office":
            return
        for decision in decisions:
            if decision.difference.kind == SETTING.name:
                role = ROLES.get(self.ledger.person.role, "")
                label = decision.difference.label
                raise LCSurveyError(f"“{label}”由主管部门统一设定，{role}不能定。请联系主管部门。")

    def _draft(self, entry: Entry, decision: Decision, thing: Thing | None) -> Draft | None:
        """The change that settles; None where the sides are no longer those that were shown."""
        difference = decision.difference
        if difference.trouble == "handed":
            return self._handed(entry, decision)
        if thing is None or thing.gone:
            return None
        if not _unchanged(difference, thing):
            return None
        value = _chosen(decision).value if decision.choose else self._checked(entry, decision, thing)
        return Draft(thing.id, difference.field, value, "resolve", thing.kind)

    def _fate(self, decision: Decision, shown: Thing | None, now: Mapping[str, Thing]) -> Draft | None:
        """Deleted with everything that is known by now, or kept; None where it is no longer as it was shown."""
        if shown is None or not shown.disputed or not _unchanged_fate(decision.difference, shown):
            return None
        deletes = _chosen(decision).deletes if decision.choose else decision.clear
        return burial(now[shown.id]) if deletes else rebirth(now[shown.id])

    def _checked(self, entry: Entry, decision: Decision, thing: Thing) -> Json:
        """A value of the person's own, as it is kept."""
        given = None if decision.clear else decision.value
        if given is None and not decision.clear:
            raise AnswerError(
                [Problem("value_missing", decision.difference.label, "还没有说以哪个为准，请选一个或填一个。")]
            )
        if thing.kind == RESPONSE:
            return self._answer(decision.difference, thing, given)
        if thing.kind == SETTING.name:
            return self._setting(entry, decision.difference, given)
        kind, name = KINDS[thing.kind], decision.difference.field
        kept = register_values(kind, {name: given}, new=False)
        if problems := order_problems(kind, {**thing.values, **kept}, [name]):
            raise AnswerError(problems)
        self.inventory.require_references(kind, references_of(kind, kept))
        return kept[name]

    def _answer(self, difference: Difference, thing: Thing, given: Any) -> Json:
        """An answer, a note, a version or an overrule (its value alone, or with a reason)."""
        field = difference.field
        if field.startswith(NOTE):
            return normal(str(given).strip()) or None if given is not None else None
        if field == VERSION:
            if given not in [side.value for side in difference.sides]:
                raise AnswerError([Problem("unknown_version", difference.label, "表的版本只能从两边用过的里选。")])
            return normal(given)
        version = thing.values.get(VERSION)
        form = self.ledger.carried.table(difference.form, version if isinstance(version, int) else None).form
        name = field.removeprefix(OVERRULE)
        if name == field or given is None:
            return answer_values(form, {name: given})[name]
        told = given if isinstance(given, Mapping) else {"value": given}
        latest = next((side.value for side in difference.sides if isinstance(side.value, dict)), {})
        reason = str(told.get("reason") or latest.get("reason") or "").strip()
        value = answer_values(form, {name: told.get("value")})[name]
        return normal({"value": value, "reason": reason, "digest": latest.get("digest", "")})

    def _setting(self, entry: Entry, difference: Difference, given: Any) -> Json:
        pack, id_ = setting_of(entry.connection, difference.thing)
        known_ = self.ledger.carried.packs().get(pack)
        setting = next((one for one in known_.settings if one.id == id_), None) if known_ else None
        if setting is None:
            raise NotFound("这项设置不在现有的规定里，没有改动。")
        if given is not None and (sentence := setting_problem(setting, given)):
            raise AnswerError([Problem("bad_setting", setting.label, sentence)])
        return normal(given)

    def _handed(self, entry: Entry, decision: Decision) -> Draft | None:
        """One of two tables handed in is handed in once more, knowing of both."""
        difference = decision.difference
        acts = acts_of(entry.connection, [difference.thing]).get(difference.thing, [])
        tips = known(acts)
        if {act.id for act in apart(acts)} != _shown(difference):
            return None
        chosen = _chosen(decision)
        there = select(t.blob.c.sha256).where(t.blob.c.sha256 == chosen.value)
        if entry.connection.scalar(there) is None:
            raise LCSurveyError("选中的这一次交表内容还没有收到，不能以它为准。请等收到后再定，或请对方重新交表。")
        birth = {
            "kind": ACT.name, "response": difference.thing, "act": "submit", "submission": chosen.value,
            "after": list(tips),
        }  # fmt: skip
        return Draft(new_id(clock.now()), WHOLE_THING, normal(birth), "create", ACT.name)


def _chosen(decision: Decision) -> Side:
    """The side of which a change was named, in full or by its first digits."""
    sides = [side for side in decision.difference.sides if any(one.startswith(decision.choose) for one in side.changes)]
    if not decision.choose or len(sides) != 1:
        raise NotFound(f"“{decision.difference.label}”的两边里没有“{decision.choose}”，请从列出的里选一个。")
    return sides[0]


def _shown(difference: Difference) -> set[str]:
    return {id_ for side in difference.sides for id_ in side.changes}


def _unchanged(difference: Difference, thing: Thing) -> bool:
    """Whether the heads of a field are those that were shown, or one decision about exactly them, decided again."""
    heads = thing.heads.get(difference.field, ())
    if {head.id for head in heads} == _shown(difference):
        return True
    return len(heads) == 1 and heads[0].op == "resolve" and set(heads[0].p) == _shown(difference)


def _unchanged_fate(difference: Difference, thing: Thing) -> bool:
    """Whether what stands for and against a thing is what was shown."""
    return {change.id for group in opposed(thing) for change in group} == _shown(difference)


def _resubmit(done: Iterable[Difference]) -> Iterator[Table]:
    """The tables that are handed in and hold what was settled only when they are handed in again."""
    for one in done:
        if one.frozen and one.trouble == "value":
            yield Table(one.circle, one.circle_name, one.form, one.title, one.stage, one.round)
