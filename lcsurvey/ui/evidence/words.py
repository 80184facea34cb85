"""How attachments are worded: what a file is, whose it is, how large."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from lcsurvey.circle.model import Attachment
from lcsurvey.record.identity import response_id
from lcsurvey.response.model import Stage

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

CATEGORIES: Mapping[str, str] = {"资料": "查资料", "台账": "看台账", "现场": "看现场"}
"""鄂尔多斯附件2: 查资料，看台账，看现场."""
SUFFIXES = ("jpg", "jpeg", "png", "webp", "heic", "pdf", "docx", "xlsx")
_KINDS = {"pdf": "PDF", "docx": "文档", "xlsx": "表格", "heic": "照片"}


def kind_word(attachment: Attachment) -> str:
    """照片, PDF, 文档, 表格."""
    if attachment.mime.startswith("image/"):
        return "照片"
    suffix = attachment.name.rpartition(".")[2].lower()
    return _KINDS.get(suffix, "文件")


def size_word(size: int) -> str:
    """386 KB, 2.1 MB."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} KB"


def title(attachment: Attachment) -> str:
    """What it is called: the person's words, else the name of its file."""
    return attachment.caption or attachment.name.rpartition(".")[0] or attachment.name


def owners(workspace: Workspace, circle: str) -> Mapping[str, str]:
    """Id of everything a file can belong to → its words."""
    found = {circle: "生活圈"}
    found |= {each.id: f"网点：{each.name}" for each in workspace.outlets(circle)}
    found |= {each.id: f"活动：{each.name}" for each in workspace.activities(circle)}
    found |= {each.id: f"项目：{each.name}" for each in workspace.projects(circle)}
    found |= {each.id: f"汇总表：{each.organisation}" for each in workspace.surveys(circle)}
    for form in workspace.tables():
        short = workspace.table(form).form.short
        for stage in Stage:
            words = short if stage == Stage.SELF else f"{short}（{stage}）"
            found[response_id(circle, form, workspace.round.id, str(stage))] = words
    return found


def question_word(workspace: Workspace, circle: str, attachment: Attachment) -> str:
    """The label of the question of a table that it belongs to; nothing for other owners."""
    if not attachment.question:
        return ""
    for form in workspace.tables():
        ids = {response_id(circle, form, workspace.round.id, str(stage)) for stage in Stage}
        if attachment.owner in ids:
            question = workspace.table(form).form.question.get(attachment.question)
            return question.label if question else ""
    return ""
