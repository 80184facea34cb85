"""Pictures and papers of the sample, small and drawn when they are needed, each saying 示例 across itself."""

from __future__ import annotations

import io
import random
from typing import Literal

from lcsurvey import paths
from lcsurvey.report.own_sheet import cell, own_sheet
from lcsurvey.report.satisfaction import Satisfaction, percent
from lcsurvey.report.satisfaction import sheet as table_sheet
from lcsurvey.report.sheet import Row, Sheet
from lcsurvey.report.writing import pdf_of

SIZE = (480, 320)
_SKY, _GROUND, _INK, _PAPER = (206, 226, 240), (214, 205, 190), (40, 52, 64), (255, 255, 255)
_WALLS = ((232, 190, 150), (190, 208, 176), (226, 214, 160), (186, 196, 220), (222, 180, 186))


def picture(words: str, seed: int, kind: Literal["PNG", "JPEG"] = "JPEG") -> bytes:
    """A street with shops, a sign with these words and 示例 across it."""
    from PIL import Image, ImageDraw, ImageFont

    chance = random.Random(seed)
    width, height = SIZE
    image = Image.new("RGB", SIZE, _SKY)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, height * 3 // 4, width, height), fill=_GROUND)
    left = 0
    while left < width:
        right = left + chance.randrange(70, 130)
        top = chance.randrange(70, 150)
        draw.rectangle((left + 3, top, right - 3, height * 3 // 4), fill=chance.choice(_WALLS))
        draw.rectangle((left + 16, height * 3 // 4 - 52, right - 16, height * 3 // 4), fill=(120, 140, 150))
        left = right
    font = str(paths.resource("fonts", "LCHei-L1.ttf"))
    sign, mark = ImageFont.truetype(font, 24), ImageFont.truetype(font, 64)
    draw.rectangle((24, 18, width - 24, 62), fill=_PAPER, outline=_INK, width=2)
    draw.text((width // 2, 40), words, font=sign, fill=_INK, anchor="mm")
    draw.text((width // 2, height - 44), "示 例", font=mark, fill=(178, 34, 34), anchor="mm")
    stream = io.BytesIO()
    image.save(stream, kind, quality=70) if kind == "JPEG" else image.save(stream, kind, optimize=True)
    return stream.getvalue()


def paper(title: str, lines: tuple[tuple[str, str], ...], circle: str, day: str) -> bytes:
    """A page of headings and words, for a record or minutes."""
    return pdf_of([_page(title, lines, circle, day)])


def survey_report(of: Satisfaction, organisation: str) -> bytes:
    """A third party's 评价报告: its own page, then the 汇总表."""
    found = of.result
    lines = (
        ("评价机构", f"{organisation}（示例）"),
        ("委托单位", "商务主管部门（示例）"),
        ("调查方式", "电子问卷，不记名，依据附件4《一刻钟便民生活圈满意度调查表》"),
        ("样本", f"服务人口 {of.population or 0:,} 人，应有样本 {of.needed or 0:,} 份，有效 {found.valid or 0:,} 份"),
        ("业态满意度", percent(found.format_rate)),
        ("服务满意度", percent(found.service_rate)),
        ("总体满意度", percent(found.overall_rate)),
        ("结论", "居民对业态配置和服务总体满意，菜市场距离和晚间服务时间反映较多。本报告是编的，只作示例。"),
    )
    return pdf_of([_page("居民满意度评价报告（示例）", lines, of.circle, found.date), table_sheet(of)])


def _page(title: str, lines: tuple[tuple[str, str], ...], circle: str, day: str) -> Sheet:
    rows: list[Row] = [(cell("生活圈", "label"), cell(circle))]
    rows += [(cell(name, "label"), cell(words)) for name, words in lines]
    return own_sheet(
        "sample", "示例", title, {}, (34.0, 136.0), rows,
        circle=circle, date=day, size=11, signature=("盖章", "日期"), seal="",
    )  # fmt: skip
