"""How attachments are worded: what a file is, whose it is, how large."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from lcsurvey.circle.model import Attachment
from lcsurvey.circle.taken import read
from lcsurvey.record.identity import response_id
from lcsurvey.response.model import Stage
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

CATEGORIES: Mapping[str, str] = {
    "资料": tr("查资料"),
    "台账": tr("看台账"),
    "现场": tr("看现场"),
    "签字页": tr("签字页"),
}
"""鄂尔多斯附件2: 查资料，看台账，看现场; and the pages that came back with ink on them."""
SUFFIXES = ("jpg", "jpeg", "png", "webp", "heic", "heif", "pdf", "docx", "xlsx")
_KINDS = {"pdf": "PDF", "docx": tr("文档"), "xlsx": tr("表格"), "heic": tr("照片")}


def kind_word(attachment: Attachment) -> str:
    """照片, PDF, 文档, 表格."""
    if attachment.mime.startswith("image/"):
        return tr("照片")
    suffix = attachment.name.rpartition(".")[2].lower()
    return _KINDS.get(suffix, tr("文件"))


def size_word(size: int) -> str:
    """386 KB, 2.1 MB."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} KB"


def title(attachment: Attachment, names: Mapping[str, str]) -> str:
    """What it is called: the person's words, else its name among the others (黄河花园_药店_03)."""
    return attachment.caption or names.get(attachment.id) or attachment.name.rpartition(".")[0] or attachment.name


def taken_word(kept: str) -> str:
    """2026-11-21 14:30（时间取自文件名）."""
    found = read(kept)
    return found.words if found else kept


def owners(workspace: Workspace, circle: str) -> Mapping[str, str]:
    """Id of everything a file can belong to → its words."""
    found = {circle: tr("生活圈")}
    found |= {each.id: tr("网点：{name}", name=each.name) for each in workspace.outlets(circle)}
    found |= {each.id: tr("活动：{name}", name=each.name) for each in workspace.activities(circle)}
    found |= {each.id: tr("项目：{name}", name=each.name) for each in workspace.projects(circle)}
    found |= {
        each.id: tr("汇总表：{organisation}", organisation=each.organisation) for each in workspace.surveys(circle)
    }
    for form in workspace.tables():
        short = workspace.table(form).form.short
        for stage in Stage:
            words = short if stage == Stage.SELF else tr("{short}（{stage}）", short=short, stage=said(stage))
            found[response_id(circle, form, workspace.round.id, str(stage))] = words
    return found


def question_words(workspace: Workspace, circle: str, attachments: Sequence[Attachment]) -> Mapping[str, str]:
    """Id of those that belong to a question of a table → the label of the question."""
    asked = [one for one in attachments if one.question]
    if not asked:
        return {}
    forms = {
        response_id(circle, form, workspace.round.id, str(stage)): workspace.table(form).form
        for form in workspace.tables()
        for stage in Stage
    }
    found = ((one.id, forms[one.owner].question.get(one.question)) for one in asked if one.owner in forms)
    return {id_: question.label for id_, question in found if question}
