"""The same sheets by typst, from the same templates and values.

Equal content: tables, wording, merges, values, faces, sizes, the lines below the frame, the signature block, and
the QR codes from the same matrices. Typst is left to do what it does well in its own way: it repeats heading rows,
breaks rows over pages, reads all values as one JSON document and draws a code as a raw image. It is told how many
pages a sheet takes, which it would have to lay out twice to find. Its output is untagged, like ours.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

import typst

from lcsurvey import paths
from lcsurvey.report.pdf import measure as m
from lcsurvey.report.pdf.qr import matrix
from lcsurvey.report.sheet import Cell, Paragraph, Sheet, Slot, Template, Tick

FACES = {"body": "LCSong L3", "title": "LCSongB L1", "label": "LCHei L1"}


def fonts() -> typst.Fonts:
    """The program's own fonts, read once."""
    folder = str(paths.resource("fonts"))
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def compile_sheets(sheets: Sequence[Sheet], loaded: typst.Fonts, size: float, pages: int) -> bytes:
    """One PDF of all ``sheets``, which are of one template and take ``pages`` pages, at ``size`` points."""
    source = _source(sheets[0].template, size, pages)
    data = json.dumps([_data(sheet) for sheet in sheets], ensure_ascii=False)
    compiler = typst.Compiler(source.encode(), font_paths=loaded, sys_inputs={"data": data})
    made = compiler.compile(format="pdf", pdf_tags=False)
    assert isinstance(made, bytes)
    return made


def _data(sheet: Sheet) -> dict[str, object]:
    code = matrix(sheet.payload)
    values = {key: value for key, value in sheet.values.items() if value is not True}
    ticks = {key: "☑" for key, value in sheet.values.items() if value is True}
    image = [0 if row >> column & 1 else 255 for row in code for column in reversed(range(len(code)))]
    return {"v": values, "t": ticks, "qr": image, "n": len(code), "below": list(sheet.below), "code": sheet.code}


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _paragraph(paragraph: Paragraph) -> str:
    found = []
    for piece in paragraph.pieces:
        if isinstance(piece, Tick):
            found.append(f'box(s.t.at({_text(piece.key)}, default: "□") + {_text(piece.label)}) + " "')
        elif isinstance(piece, Slot):
            found.append(f's.v.at({_text(piece.key)}, default: "")')
        else:
            found.append(_text(piece))
    return " + ".join(found) or '""'


def _cell(cell: Cell, template: Template) -> str:
    kind = m.TYPES[cell.role]
    content = " + linebreak() + ".join(_paragraph(paragraph) for paragraph in cell.paragraphs) or '""'
    align = "center + horizon" if kind.align == "center" else ("left + top" if cell.top else "left + horizon")
    return (
        f"table.cell(colspan: {cell.colspan}, rowspan: {cell.rowspan}, align: {align}, "
        f"text(font: {_text(FACES[kind.face])}, {content}))"
    )


def _source(template: Template, size: float, pages: int) -> str:
    header = ", ".join(_cell(cell, template) for row in template.rows[: template.header] for cell in row)
    body = ",\n    ".join(_cell(cell, template) for row in template.rows[template.header :] for cell in row)
    columns = ", ".join(f"{width}mm" for width in template.columns)
    heading = ", ".join(
        f'{_text(entry.label + "：")} + s.v.at({_text(entry.key)}, default: "")' for entry in template.heading
    )
    title = " + linebreak() + ".join(_text(line) for line in template.title)
    signature = ", ".join(f"{_text(label + '：')} + box(width: 30mm, line(length: 30mm))" for label in template.signature)
    padding = m.Scale(size, template.padding)
    running = f"{template.annex}　{''.join(template.title)}（续）"
    return f"""
#set text(font: {_text(FACES["body"])}, size: {size}pt, lang: "zh", region: "cn")
#set text(top-edge: 0.88em, bottom-edge: -0.12em)  // as tall as ours, so that equal leading gives equal rows
#set par(leading: {0.34 * size}pt, justify: true)
#let code(s) = image(bytes(s.qr), format: (encoding: "luma8", width: s.n, height: s.n), width: 13.5mm,
  scaling: "pixelated")
#let sheet(s) = {{
  set page(paper: "a4", margin: (left: 20mm, right: 20mm, top: 24mm, bottom: 15mm), header-ascent: 0mm,
    header: context {{
      place(top + right, dy: 8mm, code(s))
      if counter(page).get().first() > 1 {{ place(top + left, dy: 18mm, text(9pt, {_text(running)})) }}
    }},
    footer: context {{
      let here = counter(page).get().first()
      set text(8.5pt)
      grid(columns: (1fr, auto, 1fr), "编号 " + s.code,
        "第 " + str(here) + " 页　共 {pages} 页",
        align(right, if here > 1 {{ s.v.at("heading.circle", default: "") }}))
    }})
  text(font: {_text(FACES["label"])}, size: 12pt, {_text(template.annex)})
  align(center, text(font: {_text(FACES["title"])}, size: 20pt, {title}))
  grid(columns: (auto, 1fr, auto), gutter: 4mm, {heading})
  table(columns: ({columns}), stroke: 0.5pt, inset: (x: {padding.across:.2f}pt, y: {padding.above:.2f}pt),
    table.header({header}),
    {body})
  for line in s.below {{ block(above: 6pt, below: 6pt, text(9.5pt, line)) }}
  block(breakable: false, grid(columns: (1fr, 34mm), align: horizon,
    grid(columns: (1fr, 1fr), row-gutter: 8mm, {signature}),
    circle(radius: 15mm, stroke: (paint: gray, dash: "dashed"), align(center + horizon, {_text(template.seal)}))))
  counter(page).update(0)  // the page that the next sheet begins is its first
}}
#for s in json(bytes(sys.inputs.data)) {{ sheet(s) }}
"""
