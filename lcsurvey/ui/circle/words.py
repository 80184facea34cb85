"""What the editable lists are called, how their things are counted, and what an empty one says."""

from __future__ import annotations

from collections.abc import Mapping

TITLES: Mapping[str, str] = {
    "region": "区县和街道", "community": "社区", "compound": "小区", "outlet": "网点",
    "activity": "促消费活动台账", "attachment": "证明材料", "demand": "需求清单", "project": "项目清单",
}  # fmt: skip
UNITS: Mapping[str, str] = {"outlet": "家", "activity": "次", "demand": "条", "attachment": "份"}
SEARCH: Mapping[str, str] = {
    "outlet": "名称、拼音、业态、地址", "attachment": "说明、文件名、属于", "demand": "文字、拼音、业态", "project": "名称、拼音、单位",
}  # fmt: skip
EMPTY: Mapping[str, tuple[str, str, str]] = {
    "region": ("region", "还没有区县和街道", "在上面写名称和级别，按回车新增。"),
    "community": ("community", "这个生活圈还没有社区", "在上面写社区名称，按回车新增。"),
    "compound": ("compound", "这个生活圈还没有小区", "在上面写小区名称和户数，按回车新增。"),
    "outlet": (
        "outlet",
        "这个生活圈还没有网点",
        "在上面写店名按回车，业态会自己认出来；再按 5、1、3 选步行时间，回车存下。",
    ),
    "activity": ("activity", "还没有登记活动", "在上面写日期和名称，按回车新增；照片在右边加。"),
    "demand": ("demand", "还没有登记居民的需求", "在上面写居民需要什么、对应哪种业态，按回车新增。"),
    "attachment": ("evidence", "还没有证明材料", "把照片、PDF、文档或表格拖进来，或按上面的按钮选，可以一次选多个。"),
    "project": ("project", "还没有登记项目", "在上面写项目名称和对应业态，按回车新增。"),
}
