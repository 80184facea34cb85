"""一页纸上手: one sheet of A4 for whoever begins tomorrow: five steps, what to do when something went wrong, whom to ring."""

from __future__ import annotations

from dataclasses import dataclass

from lcsurvey.report.figures import chinese_date, clean
from lcsurvey.report.own_sheet import cell
from lcsurvey.report.sheet import Cell, Entry, Paragraph, Row, Sheet, Slot, Template

NAME = "一页纸上手"
"""Its title, and the name of its file."""
_STEPS = (
    (
        "打开",
        "双击微信或U盘里收到的文件（名字以 .lcs 结尾），就到自己的生活圈。第一次写姓名和单位。",
        "不用安装，不用联网，资料只在这台电脑上。填完一格就存好一格；下次打开，停在上次的地方。",
    ),
    (
        "登记网点",
        (
            "已有名单：复制表格里的几列，在“网点”里粘贴，或点“从表格导入”；没有名单：“网点”里写店名，业态猜好了就不用管，"
            "不对打两个拼音字母。步行5分钟以内按5，10分钟以内按1，15分钟以内按3，回车存下。"
        ),
        "登记完，在“网点已登记全”打勾：没有登记的业态才算“无”。",
    ),
    (
        "问卷",
        (
            "电子问卷：把平台导出的表格拖到“满意度”里。纸质问卷：“满意度”里点“录入纸质问卷”，写捆号回车，写份数回车；"
            "数字选答案，没有答的按0，错了按退格，最后回车存下。"
        ),
        "样本要服务人口的10%，上面写着还差几份。第三方做的调查，登记它的汇总表就行。",
    ),
    (
        "填表、贴照片",
        "左边点每张表。由网点和问卷推得的答案已经在了，只填没有的（点“只看缺的”）。不懂的题按 F1，条款、计分、怎么算都在。",
        "照片：在微信里点复制，打开那张表按 Ctrl+V；几十张一起拖进来也行。",
    ),
    (
        "核对、交表",
        "左边点“核对”：还缺的、对不上的都在一页，点一下就到。填完的表在“收发、交出去”里一起交表。",
        "交齐了，做成文件，点“复制文件”，到微信里按 Ctrl+V 发出去。对方发来回执，双击，就显示“对方已收到”。",
    ),
)
_WRONG = (
    ("填错了", "Ctrl+Z 撤销，Ctrl+Y 重做。删掉的在回收站里。"),
    ("交了才发现错", "打开那张表点“撤回”，改好再交，以后交的为准。"),
    ("被退回了", "双击退回的文件，停在第一条意见上，改好再交。"),
    ("问卷录了两遍", "“录入纸质问卷”里点“各捆”，选那一捆，整捆取出。"),
    ("换人接着填", "“收发、交出去、移交”，文件给同事，双击接着填。"),
)


@dataclass(frozen=True, slots=True)
class Helpline:
    """Whom to ring, until when it is due (ISO), where it is known; what is not known is left to be written by hand."""

    unit: str = ""
    contact: str = ""
    phone: str = ""
    due: str = ""


NOBODY = Helpline()
"""Everything is left to be written by hand."""


def sheet(line: Helpline = NOBODY) -> Sheet:
    """The page; always one."""
    rows: list[Row] = []
    for number, (name, *words) in enumerate(_STEPS, 1):
        rows.append((cell(str(number), "head"), cell(name, "label"), cell(words)))
    first = cell(("出了", "岔子"), "head", rowspan=len(_WRONG))
    for at, (name, remedy) in enumerate(_WRONG):
        rest = (cell(name, "label"), cell(remedy))
        rows.append((first, *rest) if at == 0 else rest)
    rows.append((cell("问", "head"), cell("有疑问打电话", "label"), Cell((Paragraph(
        (Slot("unit", 10), "　", Slot("contact", 5), "　电话 ", Slot("phone", 10)),
    ),))))  # fmt: skip
    template = Template(
        form="first-day", version=1, annex="", title=("一刻钟便民生活圈调查", NAME),
        heading=(Entry("交表期限", "due"),), columns=(14.0, 34.0, 122.0), rows=tuple(rows), header=0, size=12.5,
        padding=0.5, pages=1, repeated=False,
    )  # fmt: skip
    values = {"unit": line.unit, "contact": line.contact, "phone": line.phone, "due": chinese_date(line.due)}
    return Sheet(template=template, values={key: clean(text) for key, text in values.items() if text})
