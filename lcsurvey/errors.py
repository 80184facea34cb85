"""Everything this program raises on purpose, and the problems it collects.

Three kinds of trouble are never mixed: a :class:`Problem` is a value that is collected and shown, an
:class:`LCSurveyError` is raised with a Chinese sentence that says what happened, to which thing, and what to
do next, and anything else is a bug.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with what came in: a stable code, the place, and a sentence with the remedy."""

    code: str
    place: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.place}：{self.sentence}" if self.place else self.sentence


class LCSurveyError(Exception):
    """Raised on purpose; its text is a Chinese sentence for the person at the screen."""


class FormError(LCSurveyError):
    """A form, its scoring, its page or a pack cannot be used; carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class AnswerError(LCSurveyError):
    """Answers that cannot be taken: unknown question, unknown choice, number out of range."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class NotFound(LCSurveyError):
    """A name, code or id that fits nothing, or more than one thing; the sentence lists the candidates."""


class ResourceError(LCSurveyError):
    """A file of the program itself (a font, a form, a style) is missing or damaged."""


class OutputError(LCSurveyError):
    """A file could not be written: no right, no space, open in another program."""


class InputError(LCSurveyError):
    """A file given by a person cannot be read."""


class WorkspaceError(LCSurveyError):
    """The workspace cannot be opened or written."""


class WorkspaceBusy(WorkspaceError):
    """Another instance has the workspace open; the sentence says which."""


class WorkspaceNewer(WorkspaceError):
    """Made by a newer version of the program; nothing was touched."""


class WorkspaceDamaged(WorkspaceError):
    """The database is damaged."""


class WorkspaceForeign(WorkspaceError):
    """The file is not a workspace of this program."""


class WorkspacePlace(WorkspaceError):
    """The place does not suit a living database (network share, synchronised folder); offers a better one."""

    def __init__(self, sentence: str, better: str | None = None) -> None:
        self.better = better
        super().__init__(sentence)
