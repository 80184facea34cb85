"""What the editable lists are called, how their things are counted, and what an empty one says."""

from __future__ import annotations

from collections.abc import Mapping

from lcsurvey.ui.words import tr

TITLES: Mapping[str, str] = {
    "region": tr("区县和街道"), "community": tr("社区"), "compound": tr("小区"), "outlet": tr("网点"),
    "activity": tr("促消费活动台账"), "attachment": tr("证明材料"), "demand": tr("需求清单"), "project": tr("项目清单"),
}  # fmt: skip
UNITS: Mapping[str, str] = {"outlet": tr("家"), "activity": tr("次"), "demand": tr("条"), "attachment": tr("份")}
SEARCH: Mapping[str, str] = {
    "outlet": tr("名称、拼音、业态、地址"),
    "attachment": tr("说明、文件名、属于"),
    "demand": tr("文字、拼音、业态"),
    "project": tr("名称、拼音、单位"),
}
EMPTY: Mapping[str, tuple[str, str, str]] = {
    "region": ("region", tr("还没有区县和街道"), tr("在上面写名称和级别，按回车新增。")),
    "community": ("community", tr("这个生活圈还没有社区"), tr("在上面写社区名称，按回车新增。")),
    "compound": ("compound", tr("这个生活圈还没有小区"), tr("在上面写小区名称和户数，按回车新增。")),
    "outlet": (
        "outlet",
        tr("这个生活圈还没有网点"),
        tr("在上面写店名按回车，业态会自己认出来；再按 5、1、3 选步行时间，回车存下。"),
    ),
    "activity": ("activity", tr("还没有登记活动"), tr("在上面写日期和名称，按回车新增；照片在右边加。")),
    "demand": ("demand", tr("还没有登记居民的需求"), tr("在上面写居民需要什么、对应哪种业态，按回车新增。")),
    "attachment": (
        "evidence",
        tr("还没有证明材料"),
        tr("把照片、PDF、文档或表格拖进来，或按上面的按钮选，可以一次选多个。"),
    ),
    "project": ("project", tr("还没有登记项目"), tr("在上面写项目名称和对应业态，按回车新增。")),
}
