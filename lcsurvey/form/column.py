"""One column of a table question, and the numbers and expressions that questions and columns share."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import cast

from lcsurvey.form.expression import Expression
from lcsurvey.form.model import Choice, Column, QuestionType
from lcsurvey.form.reading import Block
from lcsurvey.form.syntax import ExpressionError

COLUMN_TYPES = ("integer", "decimal", "text", "select_one", "date")


def parse_column(block: Block, lists: Mapping[str, tuple[Choice, ...]]) -> Column:
    """The column of a block; ``lists`` are the choices of its form."""
    type_ = cast(QuestionType, block.option("type", COLUMN_TYPES, "text"))
    list_name = block.text("choices", *(() if type_ == "select_one" else ("",)))
    if list_name and list_name not in lists:
        block.wrong("unknown_list", f'choices = “{list_name}”没有定义；请加 [[choice]] list = "{list_name}"。')
    calculation = block.text("calculation", "")
    column = Column(
        name=block.name("name"),
        label=block.text("label"),
        type=type_,
        unit=block.text("unit", ""),
        choices=lists.get(list_name, ()),
        required=block.flag("required", True) and not calculation,
        appearance=block.option("appearance", ("", "rate", "multiline", "shown"), ""),
        total=block.flag("total", False),
        minimum=decimal(block, "minimum"),
        maximum=decimal(block, "maximum"),
        constraint=expression(block, "constraint"),
        constraint_message=block.text("constraint_message", ""),
        calculation=calculation,
        note=block.text("note", ""),
    )
    block.done()
    if column.total and type_ not in ("integer", "decimal"):
        block.wrong("bad_total", f"total 只能写在数字栏上，{column.name} 是 {type_}。")
    if column.minimum is not None and column.maximum is not None and column.minimum > column.maximum:
        block.wrong("bad_range", f"minimum {column.minimum} 大于 maximum {column.maximum}，请核对。")
    return column


def decimal(block: Block, name: str) -> Decimal | None:
    """A number written as text, or None where it is absent."""
    value = block.number(name, None)
    return None if value is None else Decimal(value.numerator) / Decimal(value.denominator)


def expression(block: Block, name: str) -> Expression | None:
    """A parsed expression, or None where it is absent or wrong."""
    text = block.text(name, "")
    if not text:
        return None
    try:
        return Expression.parse(text)
    except ExpressionError as error:
        block.wrong("bad_expression", f"{name}：{error}")
        return None
