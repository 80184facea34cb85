"""Reading a file that a person gives, wherever it lies: bounded, and every refusal a sentence."""

from __future__ import annotations

import stat
import unicodedata
from pathlib import Path

from lcsurvey.errors import InputError, cause
from lcsurvey.store.filetype import LARGEST

LONGEST = 120
"""Characters of a name that are kept; of what is longer, the beginning and the end."""
_TAIL = 24
_UNSEEN = ("Cc", "Cf", "Zl", "Zp")


def read_source(source: Path) -> bytes:
    """The bytes of a file that is not too large; InputError names it and what to do."""
    said = words_for(source)
    try:
        about = source.stat()
        if stat.S_ISDIR(about.st_mode):
            raise InputError(f"{said} 是文件夹，没有加进来。请选里面的文件。")
        if not stat.S_ISREG(about.st_mode):
            raise InputError(f"{said} 是设备或管道，不是文件，没有加进来。请选照片或文档。")
        if about.st_size > LARGEST:
            raise InputError(f"{said} 有 {_large(about.st_size)}，超过 20 MB，没有加进来。请压缩或拆分后再加。")
        with source.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise InputError(f"{said} 不在了，没有加进来。请检查文件名和位置。") from error
    except OSError as error:
        raise InputError(f"{said} 读不出来（{cause(error)}），没有加进来。请检查权限，或先复制到本机再加。") from error
    except ValueError as error:  # a NUL within the name
        raise InputError(f"{said!r}：文件名里有不能用的字符，没有加进来。请改名后再加。") from error


def shown_name(name: str) -> str:
    """A file's name in one line of at most 120 characters, without what cannot be seen or turns the order of letters."""
    plain = "".join(char for char in name if unicodedata.category(char) not in _UNSEEN).strip()
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST - _TAIL - 1]}…{plain[-_TAIL:]}"


def words_for(source: Path) -> str:
    """Where a file lies, as a sentence names it: the whole place, or of one that is too long its end."""
    said = str(source)
    return said if len(said) <= 2 * LONGEST else shown_name(source.name)


def _large(size: int) -> str:
    return f"{size / 2**30:.1f} GB" if size >= 2**30 else f"{size / 2**20:.1f} MB"
