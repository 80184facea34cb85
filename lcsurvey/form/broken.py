"""What is wrong with a text that is no TOML or no pattern, in Chinese: Python says it in English."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lcsurvey.errors import Problem

_PLACE = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)")
_TOML = (
    ("Unterminated string", "引号没有配对"),
    ("Expected '\"'", "引号没有配对"),
    ("Expected \"'", "引号没有配对"),
    ("Unescaped", "引号里的反斜杠要写两个"),
    ("Invalid hex value", "反斜杠后面的编码不对"),
    ("Escaped character", "反斜杠后面的编码不对"),
    ("Illegal character", "引号里有不能用的字符，或引号没有配对"),
    ("Found invalid character", "注释里有不能用的字符"),
    ("Expected '=' after a key", "项名后面缺少等号"),
    ("Invalid initial character for a key part", "项名只能用英文字母、数字、下划线和连字符"),
    ("Invalid value", "等号后面的值不对；文字要加英文引号"),
    ("Invalid date", "日期或时间不对"),
    ("Expected newline", "一行只能写一项"),
    ("Invalid statement", "这一行不是“项 = 值”，也不是 [表]"),
    ("Expected ']", "表名后面缺少 ]"),
    ("Unclosed array", "列表缺少 ]"),
    ("Unclosed inline table", "{ 没有配对的 }，或少了逗号"),
    ("Duplicate inline table key", "同一项写了两次"),
    ("Cannot overwrite a value", "同一项写了两次"),
    ("Cannot declare", "同一个 [表] 写了两次；几个并列时写成 [[表]]"),
    ("Cannot mutate immutable", "[ … ] 和 { … } 写完以后不能再添加"),
    ("Cannot redefine", "同一个 [表] 用两种写法写了两次"),
    ("Exceeds the limit", "数字太长"),
    ("maximum recursion", "括号嵌套太深"),
)
_PATTERN = (
    ("nothing to repeat", "* + ? 前面没有可重复的字符"),
    ("multiple repeat", "* + ? 连写了两个"),
    ("min repeat", "{ } 里前一个数大于后一个"),
    ("unterminated character set", "[ 没有配对的 ]"),
    ("bad character range", "[ ] 里的范围前后颠倒"),
    ("missing )", "( 没有配对的 )"),
    ("unbalanced parenthesis", ") 没有配对的 ("),
    ("bad escape", "反斜杠后面的字符不能这样用"),
    ("incomplete escape", "反斜杠后面没有写完"),
)


def broken(error: Exception, name: str, start: int = 1, end: int = 0) -> Problem:
    """The problem of a TOML text in file ``name``, whose first line is line ``start`` and whose last is ``end``."""
    found = _PLACE.search(str(error))
    if found and found.group(1):
        place, column = f"{name} 第 {start + int(found.group(1)) - 1} 行", f"第 {found.group(2)} 列"
    else:
        place, column = f"{name} 第 {end} 行" if end else name, ""
    return Problem(
        "toml_syntax", place, f"{column}写法不对：{_in_chinese(str(error), _TOML, '检查引号、等号和括号')}。"
    )


def broken_pattern(error: Exception) -> str:
    """What is wrong with a pattern, without a full stop."""
    return _in_chinese(str(error), _PATTERN, "检查括号和反斜杠")


def _in_chinese(said: str, words: Iterable[tuple[str, str]], otherwise: str) -> str:
    return next((chinese for english, chinese in words if english in said), otherwise)
