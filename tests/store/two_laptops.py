"""Two laptops that began alike and learn of each other by :func:`tests.store.carrying.exchange`."""

from __future__ import annotations

from typing import NamedTuple

from lcsurvey.response.model import Stage
from lcsurvey.store.difference import Difference
from lcsurvey.store.workspace import Workspace
from tests.store.carrying import exchange

FORM = "jining/typing"


class Two(NamedTuple):
    """Two laptops that began alike."""

    here: Workspace
    there: Workspace
    circle: str

    def answer(self, here: object, there: object, field: str) -> None:
        """Each answers for itself, then each learns of the other."""
        self.here.answer(self.circle, FORM, Stage.SELF, {field: here})  # type: ignore[dict-item]
        self.there.answer(self.circle, FORM, Stage.SELF, {field: there})  # type: ignore[dict-item]
        exchange(self.here, self.there)

    def only(self) -> Difference:
        """The one difference there is, the same on both but for whose it is."""
        (one,) = self.here.differences.listed()
        (other,) = self.there.differences.listed()
        assert [side.changes for side in one.sides] == [side.changes for side in other.sides]
        return one
