"""Help and wrong usage in Chinese."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

HELP = "显示本说明"


class Command(TyperCommand):
    """A command whose help is in Chinese."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Usage, what it does, arguments, options."""
        params: list[Any] = list(self.params)
        arguments = [param for param in params if param.param_type_name == "argument"]
        options = [param for param in params if param.param_type_name == "option"]
        words = [_argument(param) for param in arguments] + [_option(param) for param in options]
        formatter.write(f"用法：{ctx.command_path} {' '.join(words)}".rstrip() + "\n")
        if self.help:
            formatter.write("\n" + _paragraphs(self.help) + "\n")
        _section(formatter, "参数", [(_metavar(param), param.help or "") for param in arguments])
        rows = [(_names(param), param.help or "") for param in options]
        _section(formatter, "选项", [*rows, ("--help", HELP)])


class Group(TyperGroup):
    """A group whose help is in Chinese; ``lines`` says in one line each what its commands do."""

    lines: Mapping[str, str] = {}

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Usage, what it is, the commands."""
        formatter.write(f"用法：{ctx.command_path} 命令 [参数]…\n\n{_paragraphs(self.help or '')}\n")
        _section(formatter, "命令", list(self.lines.items()))
        _section(formatter, "选项", [("--version", "显示版本"), ("--help", HELP)])

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """The command that is called; one that is not there is named with those that are near."""
        if args and not args[0].startswith("-") and args[0] not in self.lines:
            import difflib

            near = difflib.get_close_matches(args[0], self.lines, 2, 0.6)
            hint = f"是不是 {' 或 '.join(near)}？" if near else f"现有：{'、'.join(self.lines)}。"
            raise typer.BadParameter(f"没有“{args[0]}”这个命令。{hint}")
        return super().resolve_command(ctx, args)


def _paragraphs(text: str) -> str:
    """A docstring without its indentation."""
    return "\n".join(line.strip() for line in text.strip().splitlines())


def _metavar(param: Any) -> str:
    return str(param.metavar or param.name.upper()) + ("…" if param.nargs == -1 else "")


def _argument(param: Any) -> str:
    return _metavar(param) if param.required else f"[{_metavar(param)}]"


def _names(param: Any) -> str:
    names = ", ".join((*param.opts, *param.secondary_opts))
    return names if param.is_flag else f"{names} {param.metavar or ''}".rstrip()


def _option(param: Any) -> str:
    name = param.opts[0] if param.is_flag else f"{param.opts[0]} {param.metavar or ''}".rstrip()
    return (name if param.required else f"[{name}]") + ("…" if param.multiple else "")


def _section(formatter: Any, title: str, rows: list[tuple[str, str]]) -> None:
    from lcsurvey.cli.output import padded, width

    if not rows:
        return
    columns = max(width(name) for name, _ in rows)
    formatter.write(f"\n{title}：\n" + "".join(f"  {padded(name, columns)}  {words}\n" for name, words in rows))


def sentence(error: typer.TyperException) -> str:
    """A Chinese sentence for wrong usage, and where to read more."""
    words = _SAID.get(type(error).__name__, _otherwise)(error)
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "lcsurvey"
    return f"{words}看用法：{path} --help"


def _missing(error: Any) -> str:
    param = error.param
    if param is None:
        return "缺少参数。"
    name = _metavar(param) if param.param_type_name == "argument" else _names(param)
    return f"缺少 {name}（{(param.help or '').rstrip('。')}）。"


def _no_option(error: Any) -> str:
    near = [name for name in error.possibilities or () if name != error.option_name]
    return f"没有“{error.option_name}”这个选项{'；是不是 ' + ' 或 '.join(near) + '？' if near else '。'}"


def _otherwise(error: Any) -> str:
    extra = re.fullmatch(r"Got unexpected extra argument\(s\) \((.*)\)", error.message)
    return f"多出的参数：{extra.group(1)}。" if extra else str(error.message)


def _no_value(error: Any) -> str:
    """A value that is none: in our own words, or in those of the library, which are English."""
    param = error.param
    if param is None or re.search(r"[一-鿿]", error.message):
        return str(error.message)
    least = getattr(param.type, "min", None)
    rest = f"不小于 {least} 的整数" if least is not None else "整数"
    kind = rest if "int" in str(param.type.name) else "可以用的值"
    return f"{_names(param) if param.param_type_name == 'option' else _metavar(param)} 写得不对，要写{kind}。"


_SAID: Mapping[str, Callable[[Any], str]] = {
    "MissingParameter": _missing,
    "NoSuchOption": _no_option,
    "BadParameter": _no_value,
    "BadOptionUsage": lambda error: f"选项 {error.option_name} 写法不对：要么后面跟一个值，要么不能带值。",
}
