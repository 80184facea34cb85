"""Everything this program raises on purpose, and the problems it collects.

Three kinds of trouble are never mixed: a :class:`Problem` is a value that is collected and shown, an
:class:`LCSurveyError` is raised with a Chinese sentence that says what happened, to which thing, and what to
do next, and anything else is a bug.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Mapping
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


class WorkspaceReadOnly(WorkspaceError):
    """The folder lies where nothing can be written; it may be opened to be looked at."""


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


class HandedOver(WorkspaceError):
    """What is to be changed was handed over to somebody else; the sentence says to whom, and how to take it back."""


class PackageError(LCSurveyError):
    """A package cannot be taken or made; ``code`` says why in one word, the text in a Chinese sentence.

    ``place`` is where in the file, empty for the whole of it. The one kind of error that may come out of reading a
    file from outside, whatever is in it.
    """

    def __init__(self, code: str, sentence: str, place: str = "") -> None:
        self.code = code
        self.place = place
        super().__init__(sentence)

    def __reduce__(self) -> tuple[type[PackageError], tuple[str, str, str]]:
        """What another process needs to make it again."""
        return type(self), (self.code, str(self), self.place)


_CAUSES: Mapping[int, str] = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EISDIR: "这是一个文件夹",
    errno.EEXIST: "同名的文件已经在那里",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "这个盘是只读的",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "磁盘配额已满",
    errno.EIO: "磁盘读写出错",
    errno.ENXIO: "磁盘没有连上",
    errno.ENODEV: "磁盘没有连上",
    errno.EBUSY: "正被别的程序占用",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EINVAL: "文件名里有不能用的字符",
    errno.ELOOP: "快捷方式互相指来指去",
    errno.EMFILE: "打开的文件太多",
    errno.ENFILE: "打开的文件太多",
    errno.EFBIG: "文件太大",
    errno.ETIMEDOUT: "网络没有回应",
    errno.ESTALE: "网络上的文件夹已断开",
}


def cause(error: OSError) -> str:
    """What the operating system reports, in a few Chinese words that stand within a sentence."""
    return _CAUSES.get(error.errno or 0, f"系统错误 {error.errno}" if error.errno else "系统没有说明原因")
