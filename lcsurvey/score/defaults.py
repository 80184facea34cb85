"""The settings a form starts from: the defaults of the pack it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lcsurvey.errors import Problem
from lcsurvey.form.label import key
from lcsurvey.form.model import Pack, Setting, Settings
from lcsurvey.form.pack import setting_problem


def settings_for(pack: Pack, form_id: str) -> tuple[Setting, ...]:
    """The settings of a pack that bear on one form."""
    return tuple(setting for setting in pack.settings if not setting.forms or form_id in setting.forms)


def default_settings(pack: Pack, form_id: str) -> Settings:
    """Setting id → default."""
    return {setting.id: setting.default for setting in settings_for(pack, form_id)}


def with_values(pack: Pack, form_id: str, given: Mapping[str, Any]) -> tuple[Settings, tuple[Problem, ...]]:
    """The defaults overlaid with values by id or label, choices by name or label; what does not fit is a problem."""
    effective = dict(default_settings(pack, form_id))
    known = settings_for(pack, form_id)
    problems = []
    for name, value in given.items():
        setting = next((s for s in known if name == s.id or key(name) == key(s.label)), None)
        if setting is None:
            labels = "、".join(s.label for s in known) or "没有"
            problems.append(Problem("unknown_setting", name, f"这张表没有这项设置；可设：{labels}。"))
            continue
        chosen = _value(setting, value)
        if sentence := setting_problem(setting, chosen):
            problems.append(Problem("bad_setting", setting.label, sentence))
        else:
            effective[setting.id] = chosen
    return effective, tuple(problems)


def _value(setting: Setting, value: Any) -> Any:
    names = {key(choice.label): choice.name for choice in setting.choices}
    if isinstance(value, str):
        return names.get(key(value), value)
    if isinstance(value, (list, tuple)):
        return tuple(names.get(key(str(item)), item) for item in value)
    return value
