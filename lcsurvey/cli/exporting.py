"""``lcsurvey export``: 交表, 下发, 退回, 回执, 移交 as a file to send; what is in it and what is not is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from lcsurvey.cli.output import DONE, say, show, show_json
from lcsurvey.cli.place import CITY, Folder, Json, stage_of, table_of, writing
from lcsurvey.errors import InputError, LCSurveyError
from lcsurvey.form.label import key
from lcsurvey.store.arrival import ArrivedDevice
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync import desk_file
from lcsurvey.sync.draft import PART
from lcsurvey.sync.making import (
    Made,
    make_assignment,
    make_handover,
    make_receipt,
    make_return,
    make_submission,
)
from lcsurvey.sync.naming import WORDS

MEGABYTE = 1_000_000


def export(
    output: Annotated[str, typer.Option("-o", "--output", metavar="OUT", help="文件（.lcs）或文件夹")] = ".",
    workspace: Folder = "",
    circle: Annotated[
        list[str] | None,
        typer.Option(
            "--circle", metavar="NAME", help="哪个生活圈，可以写几次，“全市”是全市的表；交表时不写就是下发的那些"
        ),
    ] = None,
    to: Annotated[
        list[str] | None, typer.Option("--to", metavar="OFFICE.pub", help="还给谁加密：对方的钥匙文件，可以写几次")
    ] = None,
    assignment: Annotated[bool, typer.Option("--assignment", help="下发：把生活圈交给社区或街道去填")] = False,
    return_: Annotated[bool, typer.Option("--return", help="退回：写明理由退给填表的人")] = False,
    receipt: Annotated[bool, typer.Option("--receipt", help="回执：告诉各家收到了什么，一个文件给所有人")] = False,
    handover: Annotated[bool, typer.Option("--handover", help="移交：全部交给同事或新电脑，这里从此只能看")] = False,
    due: Annotated[str, typer.Option("--due", metavar="DATE", help="下发、退回：什么时候前交")] = "",
    phone: Annotated[str, typer.Option("--phone", metavar="电话", help="下发：有事打这个电话")] = "",
    contact: Annotated[str, typer.Option("--contact", metavar="姓名", help="下发：找谁，不写就是填表人")] = "",
    role: Annotated[
        str, typer.Option("--role", metavar="身份", help="下发给谁：community 社区、street 街道")
    ] = "community",
    form: Annotated[str, typer.Option("--form", metavar="FORM", help="退回：哪张表")] = "",
    stage: Annotated[str, typer.Option("--stage", metavar="阶段", help="退回：哪个阶段的表")] = "自评",
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="退回：总的理由")] = "",
    item: Annotated[
        list[str] | None, typer.Option("--item", metavar="题=理由", help="退回：某一题的理由，可以写几次")
    ] = None,
    originals: Annotated[
        bool, typer.Option("--originals", help="照片用原图（不写就是 1600 像素的小图）；退回时是请对方送原图来")
    ] = False,
    part_size: Annotated[
        int, typer.Option("--part-size", metavar="MB", help="超过多少 MB 就分成几个文件", min=1)
    ] = PART // MEGABYTE,
    remark: Annotated[str, typer.Option("--remark", metavar="TEXT", help="附一句话")] = "",
    json: Json = False,
) -> int:
    """导出要送出去的文件。不写种类就是交表；知道上级的公钥就加密，只有上级打得开。"""
    kinds = {"assignment": assignment, "return": return_, "receipt": receipt, "handover": handover}
    chosen = [name for name, wanted in kinds.items() if wanted]
    if len(chosen) > 1:
        raise InputError("--assignment、--return、--receipt、--handover 只能写一个。")
    with writing(workspace) as space:
        ids = [space.city if name == CITY else space.find_circle(name).id for name in circle or ()]
        more: dict[str, Any] = {"to": [desk_file.read(Path(one).expanduser()) for one in to or ()], "remark": remark}
        more["part_size"] = part_size * MEGABYTE
        target = Path(output).expanduser().absolute()
        match chosen:
            case ["assignment"]:
                made = make_assignment(space, target, ids, due=due, phone=phone, contact=contact, role=role, **more)
            case ["return"]:
                _send_back(space, ids, form, stage, reason, item or (), due)
                wanted = [one.sha256 for one in space.outgoing.attached(ids) if one.copy] if originals else ()
                made = make_return(space, target, ids, originals=wanted, **more)
            case ["receipt"]:
                made = make_receipt(space, target, remark=remark)
            case ["handover"]:
                made = make_handover(space, target, ids, **more)
            case _:
                made = make_submission(space, target, ids, originals=originals, **more)
    if json:
        show_json(_data(made))
    else:
        _tell(made)
    return DONE


def _send_back(
    space: Workspace, circles: Sequence[str], form: str, stage: str, reason: str, items: Iterable[str], due: str
) -> None:
    """Write the return down where a table is named; what was returned before goes along anyway."""
    if not circles:
        raise LCSurveyError("请用 --circle 写明退回哪个生活圈的表。")
    if not form:
        if reason or items:
            raise LCSurveyError("写了理由，请用 --form 写明退回哪张表。")
        return
    of = table_of(space, form).form
    for circle in circles:
        response = space.response(circle, of.id, stage_of(stage))
        if not response.submission:
            raise LCSurveyError(f"{space.circle(circle).name}的{of.short}（{stage}）还没有交，不能退回。")
        names = {key(question.label): question.name for question in of.questions}
        said: dict[str, str] = {}
        for one in items:
            label, _, words = one.partition("=")
            name = label if label in of.question else names.get(key(label), "")
            if not name or not words.strip():
                raise InputError(f"--item “{one}”写法不对：应是 题=理由，题是《{of.title}》里的题目。")
            said[name] = words.strip()
        space.act(response.submission, "return", reason, items=said, due=due)


def _tell(made: Made) -> None:
    """What was made, what is in it, what is not, who can open it."""
    for path in made.paths:
        show(f"已写好：{path}")
    if len(made.paths) > 1:
        show(f"  共 {len(made.paths)} 个文件，要一起送；收的人先收哪个都行")
    parts = [
        (made.changes, "条改动"), (made.submissions, "份交过的表"), (made.questionnaires, "份问卷"),
        (made.copies, "张照片（小图）"), (made.originals, "个附件原件"), (made.items, "项回执" if made.kind == "receipt" else "张退回的表"),
    ]  # fmt: skip
    inside = "、".join(f"{count:,} {words}" for count, words in parts if count)
    again = f"，第 {made.time} 次" if made.time > 1 else ""
    show(
        f"  {WORDS[made.kind]}{again}：{'、'.join(made.circles.values())}{'，' if made.circles else ''}{inside}，{_weight(made.size)}"
    )
    _listed("没交的表", made.unfinished)
    _listed("缺的附件", made.missing)
    if made.recipients:
        show(f"  已加密，打得开的：{'、'.join(map(_who, made.recipients))}")
    elif made.kind != "receipt":
        say("没有加密：还不知道对方的公钥，谁拿到都打得开。请当面或用可靠的办法送；有钥匙文件可以加 --to。")
    if made.kind == "handover":
        show("  移交之后这里只能看，不能再改。")


def _listed(said: str, names: Sequence[str], most: int = 8) -> None:
    if names:
        show(f"  {said}（{len(names)}）：{'、'.join(names[:most])}{' 等' if len(names) > most else ''}")


def _weight(size: int) -> str:
    return f"{size / MEGABYTE:.1f} MB" if size >= MEGABYTE // 10 else f"{max(1, size // 1000)} KB"


def _who(desk: ArrivedDevice) -> str:
    return f"{desk.name}（{desk.unit}）" if desk.unit else desk.name


def _data(made: Made) -> dict[str, Any]:
    text: Callable[[object], str] = str
    return {
        "kind": made.kind, "files": list(map(text, made.paths)), "packages": list(made.packages),
        "circles": dict(made.circles), "time": made.time, "size": made.size, "changes": made.changes,
        "submissions": made.submissions, "questionnaires": made.questionnaires, "copies": made.copies,
        "originals": made.originals, "missing": list(made.missing), "unfinished": list(made.unfinished),
        "sealed_for": [one.device for one in made.recipients], "items": made.items,
    }  # fmt: skip
