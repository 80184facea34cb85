"""A table: what is asked and what it counts for, as one value that a record can carry with it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lcsurvey.errors import FormError, Problem
from lcsurvey.form.each import Named, bound
from lcsurvey.form.model import Form
from lcsurvey.form.parse import parse_form
from lcsurvey.form.reading import Document, load
from lcsurvey.response.derivation import Derivation, parse_derivations
from lcsurvey.score.model import Rules
from lcsurvey.score.parse import parse_rules

if TYPE_CHECKING:
    from lcsurvey.response.derive import Deriver
    from lcsurvey.score.links import Link
    from lcsurvey.score.scoring import Scorer


@dataclass(frozen=True)
class Table:
    """One form with its rules; ``raw`` is the plain data (form, scoring, page, derive) all were read from."""

    form: Form
    rules: Rules
    raw: Mapping[str, Any] = field(compare=False, repr=False)
    derivations: tuple[Derivation, ...] = field(default=(), compare=False)

    @property
    def scored(self) -> bool:
        """Whether it gives points; a table without ``v1.scoring.toml`` only records."""
        return bool(self.rules.rules)

    @cached_property
    def scorer(self) -> Scorer:
        """The compiled rules."""
        from lcsurvey.score.scoring import Scorer

        return Scorer(self.form, self.rules)

    @cached_property
    def deriver(self) -> Deriver:
        """The compiled derivations."""
        from lcsurvey.response.derive import Deriver

        return Deriver(self.form, self.derivations)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Which facts stand behind which fields, in the order of the derivations."""
        from lcsurvey.score.links import links

        return links(self.form, self.derivations)

    def bound(self, things: Mapping[str, Named]) -> Table:
        """The table with the groups that are asked for every thing of a kind, for these things."""
        return replace(self, form=bound(self.form, things)) if self.form.each else self

    def to_json(self) -> bytes:
        """Form, scoring, page and derivations as canonical JSON."""
        return canonical(dict(self.raw))

    @classmethod
    def from_json(cls, data: bytes) -> Table:
        """The table that :meth:`to_json` wrote; raises FormError."""
        try:
            raw = json.loads(data)
            parts = [Document(f"{name}", raw[name]) for name in ("form", "scoring", "page")]
            derive = Document("derive", raw["derive"]) if "derive" in raw else None
            mapping = raw.get("mapping", ())
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise FormError(
                [Problem("bad_table", "", "随资料带来的表读不出来，内容不完整或被改动过。请从备份恢复资料夹。")]
            ) from error
        return _built(parts[0], parts[1], parts[2], derive, [], mapping)


def canonical(data: Any) -> bytes:
    """Canonical JSON: keys sorted, no spaces, UTF-8."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def parse_table(
    form: str, scoring: str, page: str, prefix: str = "v1", derive: str = "", mapping: Sequence[Any] = ()
) -> Table:
    """The table of three or four TOML texts; raises FormError with every problem in all of them.

    ``mapping`` are the lists of the city's mapping.toml that the table is to bring with it.

    Without a text for ``scoring`` it is a table that gives no points.
    A file that is no TOML does not keep the others from being looked through, as far as they can be without it.
    """
    problems: list[Problem] = []
    documents, broken = [], []
    for text, part in zip((form, scoring, page), ("form", "scoring", "page"), strict=True):
        before = len(problems)
        documents.append(load(text, f"{prefix}.{part}.toml", problems))
        broken.append(len(problems) > before)
    if any(broken):
        if not broken[0]:
            asked = parse_form(documents[0], problems)
            if scoring and not broken[1]:
                parse_rules(documents[1], asked, problems)
        raise FormError(problems)
    derived = load(derive, f"{prefix}.derive.toml", problems) if derive else None
    return _built(documents[0], documents[1], documents[2], derived, problems, mapping)


def _built(
    form: Document,
    scoring: Document,
    page: Document,
    derive: Document | None,
    problems: list[Problem],
    mapping: Sequence[Any] = (),
) -> Table:
    before = len(problems)
    parsed = parse_form(form, problems)
    right = len(problems) == before
    rules = parse_rules(scoring, parsed, problems) if scoring.data else Rules.none(parsed.id, parsed.version)
    derivations = parse_derivations(derive, parsed, problems) if derive and right else ()
    if derivations and parsed.scope == "region":
        sentence = 'scope = "region" 的表没有可推的资料，请删去这个文件，或把表改成 circle 或 city。'
        problems.append(Problem("bad_scope", derive.name if derive else "", sentence))
    if problems:
        raise FormError(problems)
    digest = hashlib.sha256(canonical({"form": form.data, "scoring": scoring.data})).hexdigest()
    raw: dict[str, Any] = {"form": form.data, "scoring": scoring.data, "page": page.data}
    raw |= {"derive": derive.data} if derive else {}
    if mapping:
        raw["mapping"] = list(mapping)
    made = replace(parsed, digest=digest, page=page.data, words=_words(mapping, parsed.id))
    return Table(made, rules, raw, derivations)


def _words(mapping: Sequence[Any], form: str) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """The lists that a table brings with it; FormError where they are none."""
    if not mapping:
        return {}
    from lcsurvey.circle.catalogue import catalogue
    from lcsurvey.circle.mapping import read_lists

    lists = read_lists(list(mapping), catalogue().whole, f"{form} mapping")
    return {one.list: one.items for one in lists if form in one.tables}
