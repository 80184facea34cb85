"""What the operating system reports is said in Chinese."""

from __future__ import annotations

import errno
import os

import pytest

from lcsurvey.errors import cause


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_no_error_of_the_system_is_said_in_english(number: int) -> None:
    words = cause(OSError(number, os.strerror(number)))
    assert words.isascii() is False
    assert os.strerror(number) not in words


def test_an_error_without_a_number_is_said_too() -> None:
    assert cause(OSError("something")) == "系统没有说明原因"
    assert cause(FileNotFoundError(errno.ENOENT, "No such file")) == "没有这个文件或文件夹"
