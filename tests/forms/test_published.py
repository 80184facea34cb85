"""A published version never changes: a correction is a new version (forms/published.toml holds the hashes)."""

from __future__ import annotations

import tomllib

from lcsurvey import paths
from lcsurvey.score.library import Library


def test_a_published_version_never_changes(library: Library) -> None:
    listed = tomllib.loads((paths.forms() / "published.toml").read_text("utf-8"))["table"]
    published = {(entry["id"], entry["version"]): entry["sha256"] for entry in listed}
    assert len(published) == len(listed)
    found = {
        (id_, version): library.table(id_, version).form.digest
        for id_ in library.ids()
        for version in library.versions(id_)
    }
    assert found == published
