"""The words of the window in the person's language: Chinese as they stand in the code, English from a Qt Linguist file.

The Chinese sentence is the key. ``resources/translations/lcsurvey_en.ts`` gives the English of every one of them
(docs/decisions/0027); it is read as it is, so nothing has to be compiled and nothing can be out of date. The language
is chosen once, when this module is imported first, so constants of a module may be translated where they stand.
Needs no Qt: it may be called from any thread. What belongs to the documents (forms, clauses, names) is not asked for.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from lcsurvey import paths
from lcsurvey.errors import ResourceError
from lcsurvey.ui import preferences

if TYPE_CHECKING:
    from lcsurvey.ui.english import English

Language = Literal["zh", "en"]
LANGUAGES: Mapping[Language, str] = {"zh": "中文", "en": "English"}
FROM_THE_NEXT: Mapping[str, str] = {
    "zh": "下次打开本程序时，界面是中文。",
    "en": "English from the next start of the program on.",
}
"""Said when a language is chosen, in that language: what is on the screen already stays as it is."""
VARIABLE = "LCSURVEY_LANGUAGE"
"""Variable of the environment that wins over what the person chose."""
WINDOW, ROOMS = "window", "rooms"
"""Contexts of the file: sentences of the window's own code, and of the rooms below it (errors, findings, labels)."""


def chosen() -> Language:
    """The language of this start: the variable's, else the person's, else Chinese."""
    wanted = os.environ.get(VARIABLE, "") or preferences.load().language
    return "en" if wanted == "en" else "zh"


def read(language: Language) -> Mapping[str, Mapping[str, str]]:
    """Context → source text → finished translation; empty for Chinese.

    Raises ResourceError where the file is missing or cannot be read.
    """
    if language == "zh":
        return {}
    from xml.etree import ElementTree

    path = paths.resource("translations", f"lcsurvey_{language}.ts")
    found: dict[str, dict[str, str]] = {}
    try:
        for context in ElementTree.parse(path).getroot().iter("context"):
            of_it = found.setdefault(context.findtext("name", ""), {})
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is not None and not translation.get("type") and translation.text:
                    of_it[message.findtext("source", "")] = translation.text
    except (OSError, ElementTree.ParseError) as error:
        raise ResourceError(f"程序文件损坏：{path} 读不出来。请重新安装本程序。") from error
    return found


def _words(language: Language) -> Mapping[str, Mapping[str, str]]:
    """As :func:`read`; a program without its file goes on in Chinese, which needs none."""
    try:
        return read(language)
    except ResourceError:
        return {}


LANGUAGE: Language = chosen()


def _english() -> English | None:
    if LANGUAGE == "zh":
        return None
    from lcsurvey.ui.english import English

    found = _words(LANGUAGE)
    return English(found.get(WINDOW, {}), found.get(ROOMS, {}))


_ENGLISH = _english()


def tr(text: str, /, **values: object) -> str:
    """A sentence of the window in the person's language, with ``values`` in the places of their names.

    Without values nothing is filled in: braces stay for the caller.
    """
    if _ENGLISH is not None:
        return _ENGLISH.of_window(text, values)
    return text.format(**values) if values else text


def said(text: str) -> str:
    """A word or sentence that comes from the rooms below the window, in the person's language."""
    return text if _ENGLISH is None else _ENGLISH.said(text)


def heard(text: str) -> str:
    """As :func:`said` where the words may as well be somebody's name or of a form: only whole sentences are changed."""
    return text if _ENGLISH is None else _ENGLISH.heard(text)
