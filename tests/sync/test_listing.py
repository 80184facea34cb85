"""What a manifest's values may look like."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from lcsurvey.sync import listing, manifest


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (listing.Id, "0" * 32),
        (listing.Sha256, "0" * 64),
        (listing.Signature, "0" * 128),
        (listing.Seal, "age1" + "q" * 58),
        (listing.Circle, "0" * 32),
        (listing.Pack, "zhongwei"),
        (listing.FormId, "jining/typing"),
        (listing.Moment, "2026-11-22T05:50:00Z"),
        (listing.Day, "2026-11-22"),
    ],
)
def test_27_a_line_end_behind_a_value_is_refused(kind: Any, value: str) -> None:
    assert msgspec.convert(value, kind) == value
    for wrong in (f"{value}\n", f"\n{value}", f"{value} "):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert(wrong, kind)


def test_27_no_pattern_of_a_manifest_ends_before_a_line_end() -> None:
    schema = str(msgspec.json.schema(manifest.Manifest))
    assert r"\\Z" in schema
    assert "$'" not in schema
