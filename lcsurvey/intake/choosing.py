"""Which sheet of a file is read where nobody said so: a cover or a page of figures in front is passed over.

    sheet = choose(book, book.read, lambda sheet: 2 if is_list(sheet) else 0, 2)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from lcsurvey.intake.sheet import Book, EmptySheet

Read = TypeVar("Read")


def choose(book: Book, read: Callable[[str], Read], likeness: Callable[[Read], int], surely: int) -> Read:
    """The first sheet that is ``surely`` what is looked for, else the first of the likeliest; hidden ones are none.

    Raises InputError where one that would have to be looked at cannot be read, or all are empty.
    """
    found: list[Read] = []
    most, empty = -1, EmptySheet(f"{book.path}：表格里没有内容。")
    for number, name in enumerate(book.shown):
        try:
            one = read(name)
        except EmptySheet as error:
            empty = error if number == 0 else empty
            continue
        like = likeness(one) if len(book.shown) > 1 else surely
        if like > most:
            found, most = [one], like
        if like >= surely:
            break
    if not found:
        raise empty
    return found[0]
