"""Expressions of forms: a listed subset of XLSForm's XPath, turned into closures.

``${question}`` and ``${question.option}``, ``.`` (the value being checked), numbers, quoted text, ``and``, ``or``,
``= != < <= > >=``, ``+ - * div mod``, and the functions ``not``, ``if``, ``selected``, ``count-selected``,
``regex`` and ``setting``. Nothing else can be reached from a form; XLSForm's ``today`` is refused by name, since
the same answers must have the same score on every day.

A comparison with an unanswered question is unknown (``None``); ``and``/``or``/``not``/``if`` carry it on.
``${x} = ''`` asks whether x is unanswered, as in XLSForm.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any, NamedTuple

from lcsurvey.form.pattern import compiled, fits
from lcsurvey.form.syntax import MAX_DEPTH, ExpressionError, Node, parse

MAX_NODES = 500
MAX_DIGITS = 30

_ARGUMENTS = {"not": 1, "if": 3, "selected": 2, "count-selected": 1, "regex": 2, "setting": 1}


class Environment(NamedTuple):
    """What an expression may look at."""

    answers: Mapping[str, Any]
    this: Any
    settings: Mapping[str, Any]


_Run = Callable[[Environment], Any]
_Exact = Fraction | int
_DECIMAL = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")


@dataclass(frozen=True, slots=True)
class Expression:
    """A parsed expression; equal where the text is equal."""

    text: str
    references: frozenset[str] = field(compare=False)
    run: _Run = field(compare=False, repr=False)

    @classmethod
    def parse(cls, text: str) -> Expression:
        """Parse ``text``; raises ExpressionError with a Chinese sentence."""
        return _parsed(text)

    def evaluate(
        self,
        answers: Mapping[str, Any],
        this: Any = None,
        settings: Mapping[str, Any] | None = None,
    ) -> Any:
        """The value for these answers; None where it hangs on something unanswered."""
        return self.run(Environment(answers, this, settings or {}))


@lru_cache(maxsize=1024)
def _parsed(text: str) -> Expression:
    builder = _Builder()
    run = builder.build(parse(text), 0)
    return Expression(text, frozenset(builder.references), run)


class _Builder:
    """Turns the tree into closures, counting nodes and depth."""

    def __init__(self) -> None:
        self.references: set[str] = set()
        self.nodes = 0

    def build(self, node: Node, depth: int) -> _Run:
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise ExpressionError("表达式太长或嵌套太深，请拆成几道题。")
        return getattr(self, f"_{node.kind}")(node, depth + 1)  # type: ignore[no-any-return]

    def _number(self, node: Node, depth: int) -> _Run:
        value = _number(node.words[0])
        if value is None:
            raise ExpressionError(f"数字“{node.words[0][:12]}…”超过 {MAX_DIGITS} 位，请检查。")
        return lambda env: value

    def _string(self, node: Node, depth: int) -> _Run:
        value = node.words[0][1:-1]
        return lambda env: value

    def _this(self, node: Node, depth: int) -> _Run:
        return lambda env: env.this

    def _reference(self, node: Node, depth: int) -> _Run:
        name = node.words[0][2:-1]
        self.references.add(name)
        return lambda env: env.answers.get(name)

    def _negative(self, node: Node, depth: int) -> _Run:
        inner = self.build(node.parts[0], depth)
        return lambda env: None if (value := _number(inner(env))) is None else -value

    def _disjunction(self, node: Node, depth: int) -> _Run:
        parts = [self.build(part, depth) for part in node.parts]

        def run(env: Environment) -> bool | None:
            unknown = False
            for part in parts:
                value = _truth(part(env))
                if value:
                    return True
                unknown = unknown or value is None
            return None if unknown else False

        return run

    def _conjunction(self, node: Node, depth: int) -> _Run:
        parts = [self.build(part, depth) for part in node.parts]

        def run(env: Environment) -> bool | None:
            unknown = False
            for part in parts:
                value = _truth(part(env))
                if value is False:
                    return False
                unknown = unknown or value is None
            return None if unknown else True

        return run

    def _comparison(self, node: Node, depth: int) -> _Run:
        left, right = (self.build(part, depth) for part in node.parts)
        compare = _COMPARE[node.words[0]]
        return lambda env: compare(left(env), right(env))

    def _arithmetic(self, node: Node, depth: int) -> _Run:
        first, *others = (self.build(part, depth) for part in node.parts)
        rest = [(_ARITHMETIC[word], part) for word, part in zip(node.words, others, strict=True)]

        def run(env: Environment) -> _Exact | None:
            total = _number(first(env))
            for operate, part in rest:
                value = _number(part(env))
                total = None if total is None or value is None else operate(total, value)
            return total

        return run

    def _call(self, node: Node, depth: int) -> _Run:
        name, arguments = node.words[0], node.parts
        if name == "today":
            raise ExpressionError("today() 不能用：同一份答卷在哪一天计分都要一样。请改写成固定的日期，或删去这一条。")
        if len(arguments) != _ARGUMENTS[name]:
            raise ExpressionError(f"{name}() 要 {_ARGUMENTS[name]} 个参数，这里有 {len(arguments)} 个。")
        if name in ("selected", "count-selected"):
            return self._selection(name, arguments)
        if name == "regex":
            return self._regex(arguments, depth)
        parts = [self.build(argument, depth) for argument in arguments]
        if name == "not":
            return lambda env: None if (value := _truth(parts[0](env))) is None else not value
        if name == "if":
            return lambda env: None if (met := _truth(parts[0](env))) is None else parts[1 if met else 2](env)
        return lambda env: env.settings.get(str(parts[0](env)), False)

    def _selection(self, name: str, arguments: tuple[Node, ...]) -> _Run:
        if arguments[0].kind != "reference":
            raise ExpressionError(f"{name}() 的第一个参数要写成 ${{题名}}。")
        question = arguments[0].words[0][2:-1]
        self.references.add(question)
        if name == "selected":
            if arguments[1].kind != "string":
                raise ExpressionError("selected() 的第二个参数要写成带引号的选项名。")
            option = arguments[1].words[0][1:-1]

            def selected(env: Environment) -> bool | None:
                single = env.answers.get(question)
                return single == option if single is not None else env.answers.get(f"{question}.{option}")

            return selected
        prefix = question + "."
        return lambda env: sum(1 for key, value in env.answers.items() if value is True and key.startswith(prefix))

    def _regex(self, arguments: tuple[Node, ...], depth: int) -> _Run:
        if arguments[1].kind != "string":
            raise ExpressionError("regex() 的第二个参数要写成带引号的样式。")
        try:
            pattern = compiled(arguments[1].words[0][1:-1])
        except ValueError as error:
            raise ExpressionError(str(error)) from error
        subject = self.build(arguments[0], depth)
        return lambda env: None if (value := subject(env)) is None else fits(pattern, str(value))


def _number(value: Any) -> _Exact | None:
    """The exact number in a value; None where there is none."""
    if type(value) is int or isinstance(value, Fraction):
        return value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, Decimal):
        return Fraction(value) if value.is_finite() and abs(value.adjusted()) < MAX_DIGITS else None
    if isinstance(value, str) and _DECIMAL.fullmatch(value):
        return int(value) if "." not in value else Fraction(value)
    return None


def _truth(value: Any) -> bool | None:
    return None if value is None else bool(value)


def _equal(left: Any, right: Any) -> bool | None:
    if left == "" or right == "":
        return (left in (None, "")) and (right in (None, ""))
    if left is None or right is None:
        return None
    if isinstance(left, str) and isinstance(right, str):
        return left == right
    first, second = _number(left), _number(right)
    return first == second if first is not None and second is not None else False


def _ordered(decide: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool | None]:
    def compare(left: Any, right: Any) -> bool | None:
        if left is None or right is None:
            return None
        first, second = _number(left), _number(right)
        if first is not None and second is not None:
            return decide(first, second)
        return decide(str(left), str(right))

    return compare


def _unequal(left: Any, right: Any) -> bool | None:
    same = _equal(left, right)
    return None if same is None else not same


_COMPARE: dict[str, Callable[[Any, Any], bool | None]] = {
    "=": _equal,
    "!=": _unequal,
    "<": _ordered(lambda a, b: bool(a < b)),
    "<=": _ordered(lambda a, b: bool(a <= b)),
    ">": _ordered(lambda a, b: bool(a > b)),
    ">=": _ordered(lambda a, b: bool(a >= b)),
}

_ARITHMETIC: dict[str, Callable[[_Exact, _Exact], _Exact | None]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "div": lambda a, b: Fraction(a) / b if b else None,
    "mod": lambda a, b: a % b if b else None,
}
