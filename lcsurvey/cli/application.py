"""The commands by name, and the way from arguments to an exit code.

0 done, 1 a problem that the message explains (nothing was changed), 2 wrong usage, 3 done in part. A bug is
not hidden: it ends in a traceback.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

import typer
from typer.core import TyperCommand
from typer.main import get_command

from lcsurvey import __version__
from lcsurvey.cli.output import PROBLEM, USAGE, drop_output, say, show, speak_utf8, unwritable
from lcsurvey.cli.usage import Command, Group, sentence
from lcsurvey.errors import LCSurveyError

COMMANDS: Mapping[str, tuple[str, str, str]] = {
    "demo": ("demo", "demo", "用中卫市的真实名录做一份示例：填表、来往、计分、打印、核对"),
    "new": ("workspaces", "new", "新建资料夹；或从上级下发的文件开始"),
    "forms": ("forms", "forms", "本程序有哪些表；一张表的题目、分值、原文和说明"),
    "score": ("score", "score", "给答卷计分，不需要资料夹"),
    "fill": ("fill", "fill", "把答卷填进资料夹"),
    "import": ("importing", "import_", "把电子问卷平台导出的答卷收进资料夹"),
    "status": ("status", "status", "每个生活圈每张表的进度、得分、评级，还缺什么；可以截至某一天"),
    "upgrade": ("upgrading", "upgrade", "没交的表换用新的一版：改了什么，要补填什么"),
    "monthly": ("monthly", "monthly", "月报表：本月新增、累计、完成率、比上月，目标进展和指标统计；PDF、工作簿或一段文字"),
    "advise": ("advise", "advise", "怎样最快到下一档"),
    "crosscheck": ("crosscheck", "crosscheck", "各表、网点、台账之间对不上的地方"),
    "compare": ("comparing", "compare", "自评与验收逐行对照；现场评分表"),
    "rounds": ("rounds", "rounds", "调查期次：开始下一期，两期对照"),
    "changed": ("rounds", "changed", "变了吗：上一期的网点还在、关了、搬了"),
    "ledger": ("ledger", "ledger", "需求、项目、业态、得分对照台账"),
    "print": ("printing", "print_", "打印正式表格（PDF）"),
    "table": ("table", "table", "正式表格写成工作簿（xlsx），或一家一行的 CSV"),
    "guide": ("guide", "guide", "生活圈导视图：小区、网点、5／10／15 分钟圈，A4 或 A3"),
    "satisfaction": ("questionnaires", "satisfaction", "满意度汇总表：每题的答案、满意度，样本够不够"),
    "bundles": ("bundles", "bundles", "纸质问卷的各捆：多少份、谁录的；整捆取出、放回"),
    "first-day": ("first_day", "first_day", "一页纸上手：五步、出了岔子怎么办、问谁，印一张 A4"),
    "verify": ("verify", "verify", "纸面与资料是否一致"),
    "export": ("exporting", "export", "导出交表、下发、退回、回执、移交的文件"),
    "merge": ("receiving", "merge", "收别人发来的文件"),
    "unmerge": ("receiving", "unmerge", "把收进来的一个文件撤出去"),
    "refused": ("receiving", "refused", "收不进的文件：原因，再收一次，移除"),
    "conflicts": ("differing", "conflicts", "两份不一样的：各是谁填的"),
    "resolve": ("differing", "resolve", "定下两份不一样的：选一份，或按规则成批定"),
    "senders": ("desks", "senders", "谁发来过文件；认可、停用一台电脑"),
    "desk": ("desks", "desk", "本机的钥匙文件，给要加密发来的人"),
    "dump": ("workspaces", "dump", "全部资料，每行一条，末行是校验值"),
    "check": ("workspaces", "check", "检查资料是否完好"),
    "backup": ("backing_up", "backup", "备份到资料夹里或 U 盘上"),
    "restore": ("backing_up", "restore", "从备份恢复，现有的资料留在旁边"),
}
"""Name → module, function, and the line that ``--help`` shows."""

SUMMARY = """一刻钟便民生活圈调查：填一次，评分、官方表格都由它而来。

不带命令运行 lcsurvey 打开窗口；“lcsurvey 命令 --help”说明一个命令。"""


class Commands(Group):
    """Imports the module of the one command that is called."""

    def list_commands(self, ctx: object) -> list[str]:
        """The names in the order of the list."""
        return list(COMMANDS)

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | None:
        """One command, made when it is asked for."""
        if cmd_name not in COMMANDS:
            return None
        module, function, _ = COMMANDS[cmd_name]
        return _command(cmd_name, getattr(import_module(f"lcsurvey.cli.{module}"), function))


def _command(name: str, function: Callable[..., int]) -> TyperCommand:
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, cls=Command)(function)
    made = get_command(app)
    assert isinstance(made, TyperCommand)
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; the exit code."""
    speak_utf8()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given in (["--version"], ["-V"]):
        show(f"lcsurvey {__version__}")
        return 0
    group = Commands(name="lcsurvey", help=SUMMARY, rich_markup_mode=None)
    group.lines = {name: line for name, (_, _, line) in COMMANDS.items()}
    try:
        result = group.main(given or ["--help"], prog_name="lcsurvey", standalone_mode=False)
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except LCSurveyError as error:
        say(str(error))
    except typer.TyperException as error:
        say(sentence(error))
        return USAGE
    except typer.Abort:
        say("已停止。")
    except BrokenPipeError:
        drop_output()  # whoever read it has seen enough (… | head)
    except OSError as error:
        if not (why := unwritable(error)):
            raise
        drop_output()
        say(f"写不出结果：{why}。请清出空间，或换一个位置再试。")
    return PROBLEM
