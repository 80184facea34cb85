"""The grammar of expressions: from text to a tree of nodes, by recursive descent.

Small on purpose: a parser library would take longer to load than scoring an answer sheet takes. The same
grammar stands in ``tests/form/expression.lark``, and a test holds the two together.
"""

from __future__ import annotations

import re
from typing import NamedTuple

MAX_LENGTH = 2000
MAX_DEPTH = 20

_OPERAND = re.compile(
    r"""[ \t\r\n\u3000]*(?:
    (?P<call>(?:not|if|selected|count-selected|today|regex|setting)\()
    | (?P<number>[0-9]+(?:\.[0-9]+)?)
    | (?P<string>'[^']*'|"[^"]*")
    | (?P<reference>\$\{[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*\})
    | (?P<sign>[-.()])
    )""",
    re.VERBOSE | re.ASCII,
)
_OPERATOR = re.compile(r"[ \t\r\n\u3000]*(<=|>=|!=|=|<|>|\+|-|\*|div|mod|and|or|,|\)|$)")
_COMPARE = frozenset(("<=", ">=", "!=", "=", "<", ">"))


class ExpressionError(ValueError):
    """The text is no expression of the listed subset; the message is a Chinese sentence."""


class Node(NamedTuple):
    """One node: its kind, the text of its tokens, and what hangs below.

    ``words`` are the number, string, reference or function name, or the operators between the ``parts``.
    """

    kind: str
    words: tuple[str, ...] = ()
    parts: tuple[Node, ...] = ()


def parse(text: str) -> Node:
    """The tree of ``text``; raises ExpressionError with a Chinese sentence."""
    if len(text) > MAX_LENGTH:
        raise ExpressionError(f"表达式超过 {MAX_LENGTH} 个字符，请缩短或拆成几道题。")
    return _Parser(text).whole()


class _Parser:
    """Reads one text from left to right; ``operator`` is the token after the operand read last."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.depth = 0
        self.operator = ""

    def whole(self) -> Node:
        node = self.disjunction()
        if self.operator:
            raise self.wrong()
        return node

    def wrong(self) -> ExpressionError:
        left = len(self.text) - len(self.text[self.at :].lstrip())
        where = f"第 {left + 1} 个字符附近" if left < len(self.text) else "末尾"
        return ExpressionError(
            f"表达式“{self.text}”{where}写法不对；可用 ${{题名}}、比较、and、or、not()、selected() 等。"
        )

    def next_operator(self) -> None:
        found = _OPERATOR.match(self.text, self.at)
        if found is None:
            raise self.wrong()
        self.operator = found.group(1)
        self.next = found.end()

    def take(self) -> str:
        """Step over the operator."""
        self.at = self.next
        return self.operator

    def disjunction(self) -> Node:
        parts = [self.conjunction()]
        while self.operator == "or":
            self.take()
            parts.append(self.conjunction())
        return parts[0] if len(parts) == 1 else Node("disjunction", (), tuple(parts))

    def conjunction(self) -> Node:
        parts = [self.comparison()]
        while self.operator == "and":
            self.take()
            parts.append(self.comparison())
        return parts[0] if len(parts) == 1 else Node("conjunction", (), tuple(parts))

    def comparison(self) -> Node:
        left = self.addition()
        if self.operator not in _COMPARE:
            return left
        return Node("comparison", (self.take(),), (left, self.addition()))

    def addition(self) -> Node:
        parts, words = [self.product()], []
        while self.operator in ("+", "-"):
            words.append(self.take())
            parts.append(self.product())
        return Node("arithmetic", tuple(words), tuple(parts)) if words else parts[0]

    def product(self) -> Node:
        parts, words = [self.operand()], []
        while self.operator in ("*", "div", "mod"):
            words.append(self.take())
            parts.append(self.operand())
        return Node("arithmetic", tuple(words), tuple(parts)) if words else parts[0]

    def operand(self) -> Node:
        found = _OPERAND.match(self.text, self.at)
        if found is None:
            raise self.wrong()
        kind, word = found.lastgroup or "", found.group(found.lastgroup or 0)
        if word == ")":
            raise self.wrong()
        self.at = found.end()
        if (kind == "sign" and word != ".") or kind == "call":
            return self.nested(kind, word)
        node = Node("this") if word == "." else Node(kind, (word,))
        self.next_operator()
        return node

    def nested(self, kind: str, word: str) -> Node:
        """What follows a minus, an opening bracket or the name of a function."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ExpressionError("表达式太长或嵌套太深，请拆成几道题。")
        if word == "-":
            node = Node("negative", (), (self.operand(),))
        elif kind == "call":
            node = Node("call", (word[:-1],), self.arguments())
        else:
            node = self.disjunction()
            self.close()
        self.depth -= 1
        return node

    def arguments(self) -> tuple[Node, ...]:
        empty = re.compile(r"[ \t\r\n\u3000]*\)").match(self.text, self.at)
        if empty is not None:
            self.at = empty.end()
            self.next_operator()
            return ()
        parts = [self.disjunction()]
        while self.operator == ",":
            self.take()
            parts.append(self.disjunction())
        self.close()
        return tuple(parts)

    def close(self) -> None:
        """Step over a closing bracket and read the operator behind it."""
        if self.operator != ")":
            raise self.wrong()
        self.take()
        self.next_operator()
