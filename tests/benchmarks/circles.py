"""Made-up circles with realistic answers to the three tables: most are complete, some have gaps, a few slips."""

from __future__ import annotations

import random
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from lcsurvey.form.model import Answers, Form, Question, Settings, Value

FORMS = ("jining/typing", "jining/evaluation", "ordos/acceptance")
SLIP, GAPS = 0.002, 0.25


def settings_of(form_id: str, default: Settings, number: int) -> Settings:
    """The default settings, for every tenth circle with the other reading."""
    if number % 10:
        return default
    other: Mapping[str, Mapping[str, Any]] = {
        "jining/typing": {"count_other": True},
        "jining/evaluation": {"fresh_counts_as_market": True, "city_tier": "second"},
        "ordos/acceptance": {"weight_by_households": True},
    }
    return {**default, **other[form_id]}


def answers_of(form: Form, settings: Settings, seed: int) -> Answers:
    """The answers of one circle; the same for the same seed."""
    chance = random.Random(f"{form.id} {seed}")
    quality = chance.uniform(0.55, 0.98)  # how well this circle is served
    share = chance.uniform(0.4, 0.95) if chance.random() < GAPS else 1.0  # how much of it is filled
    whole = chance.randint(800, 4000) if settings.get("weight_by_households") else chance.randint(1, 14)
    answers: dict[str, Value] = {}
    for field, question in form.field.items():
        if chance.random() > share or (question.type == "text" and chance.random() < 0.8):
            continue
        answers[field] = -1 if chance.random() < SLIP else _value(question, chance, quality, whole)
    return answers


def _value(question: Question, chance: random.Random, quality: float, whole: int) -> Value:
    match question.type:
        case "select_multiple":
            return chance.random() < quality
        case "select_one":
            names = [choice.name for choice in question.choices]
            return names[0] if chance.random() < quality else chance.choice(names)
        case "text":
            return "剧本娱乐"
        case "table":
            return 2 if chance.random() < quality else chance.randint(0, 6)
    if question.appearance == "rate":
        return Decimal(min(1000, int(chance.gauss(quality, 0.08) * 1000))).scaleb(-3)
    if question.step is not None and question.maximum is not None:
        return question.step * int(Decimal(str(quality)) * question.maximum / question.step)
    return _number(question.name, chance, quality, whole)


def _number(name: str, chance: random.Random, quality: float, whole: int) -> Value:
    if name in ("compounds", "households"):
        return whole
    ranges = {
        "population": (6_000, 24_000), "valid_questionnaires": (700, 2_600), "market_area": (0, 1_400), "fresh_area": (0, 500),
        "added_services": (3, 9), "stores_24h": (0, 4), "breakfast_kinds": (3, 12), "outlets": (60, 320), "chains": (8, 60),
        "activities": (0, 9),
    }  # fmt: skip
    if name in ranges:
        number = chance.randint(*ranges[name])
        return Decimal(number) / 2 if name == "fresh_area" else number
    return whole if chance.random() < quality else chance.randint(0, whole)
