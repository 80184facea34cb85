"""Builds the fonts of resources/fonts from the registry packages that carry their sources.

    pip install fonttools==4.68.0
    npm pack @expo-google-fonts/noto-serif-sc@0.4.3 @expo-google-fonts/noto-sans-sc@0.4.3
    apt-get download fonts-hanazono=20170904-2.1; dpkg-deb -x fonts-hanazono_*.deb deb; cp deb/usr/share/fonts/truetype/*/*B.ttf .
    python packaging/build_fonts.py FOLDER_OF_THESE OUT [NAME…]

Each font is cut down to the characters that official tables need, loses hints and layout tables, takes a name
of its own, and gets ☐ ☑ ☒ drawn from its own □ with the same advance, which the sources lack. LCSongX has nothing but the
letters of ``rare-letters.txt``, and no boxes. The same sources give the same bytes; with a NAME that is built already in
resources/fonts it says whether they do.

``rare-letters.txt``: ideographs from U+20000 on that Noto Serif SC lacks and Hanazono has. By Unihan 14 those of the registers
of persons and of places and of the dictionaries that name them (kIRG_GSource GIDC GPGLG GXHZ GZH GRM GDM GDZ GCYY GZYS GXC
GXH GGH GCY GCH GHC GHF GFZ GFC GBK GKJ GGFZ GJZ GLGYJ GOCD GU GWZ G3), of kUnihanCore2020, kIICore and JIS X 0213, and 𠮷.
"""

from __future__ import annotations

import io
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

VERSION = "0.4.3"
RARE = Path(__file__).with_name("rare-letters.txt")
BUILT = Path(__file__).resolve().parent.parent / "resources" / "fonts"


@dataclass(frozen=True)
class Recipe:
    """One font: where it comes from, what it is called, how much of it is kept."""

    name: str
    family: str
    style: str
    package: str
    member: str
    ideographs: bool | None  # all of the source's (L3), those of GB 2312 only (L1), or the rare letters alone (None)
    modified: int  # seconds since 1904; fixed, so that a rebuild gives the same bytes


RECIPES = (
    Recipe("LCSong-L3", "LCSong L3", "Regular", "noto-serif-sc", "400Regular/NotoSerifSC_400Regular.ttf",
           True, 3878136187),
    Recipe("LCSongB-L1", "LCSongB L1", "Bold", "noto-serif-sc", "700Bold/NotoSerifSC_700Bold.ttf",
           False, 3878136395),
    Recipe("LCHei-L1", "LCHei L1", "Regular", "noto-sans-sc", "500Medium/NotoSansSC_500Medium.ttf",
           False, 3878136193),
    Recipe("LCSongX", "LCSong X", "Regular", "", "HanaMinB.ttf", None, 3878136199),
)  # fmt: skip

KEPT_NAMES = (0, 5, 13, 14)  # copyright, version of the source, licence and where it stands

# Signs beside ASCII and GB 2312: Latin-1, dashes, circled and bracketed numbers, units, forms of full width.
SIGNS = (
    (0x00A0, 0x00FF), (0x2013, 0x2014), (0x201E, 0x201E), (0x2020, 0x2022), (0x20AC, 0x20AC),
    (0x2170, 0x217B), (0x220B, 0x220B), (0x2245, 0x2245), (0x2460, 0x24FF), (0x25BC, 0x25BD),
    (0x3004, 0x3007), (0x3012, 0x3012), (0x338F, 0x338F), (0x339E, 0x339E), (0x33A1, 0x33A2),
    (0xFF00, 0xFFEF),
)  # fmt: skip
IDEOGRAPHS = ((0x3400, 0x4DB5), (0x4E00, 0x9FFF), (0x20000, 0x3FFFF))

EMPTY, TICKED, CROSSED = 0x2610, 0x2611, 0x2612
# The marks in thousandths of the box's width, from the middle of the box; clockwise, like the box's outside.
TICK = ((-360, 0), (-260, 100), (-80, -140), (340, 400), (440, 320), (-70, -360))
STROKE = ((240, 320), (320, 240), (-240, -320), (-320, -240))


def gb2312() -> Iterator[int]:
    """ASCII and the 7,445 characters of GB 2312."""
    yield from range(0x20, 0x7F)
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield from map(ord, bytes((row, cell)).decode("gb2312", "ignore"))


def characters(recipe: Recipe) -> set[int]:
    """The characters that a font keeps of what its source has."""
    if recipe.ideographs is None:
        return set(map(ord, RARE.read_text(encoding="utf-8"))) - {ord("\n")}
    ranges = SIGNS + (IDEOGRAPHS if recipe.ideographs else ())
    return set(gb2312()).union(*(range(first, last + 1) for first, last in ranges))


def cut(font: TTFont, wanted: set[int]) -> None:
    """Keep the wanted characters only; no hints, no layout tables, no vertical metrics, no glyph names."""
    options = Options(
        hinting=False, layout_features=[], name_IDs=["*"], name_languages=["*"], notdef_outline=True,
        glyph_names=False, legacy_cmap=False, recalc_timestamp=False,
    )  # fmt: skip
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "FFTM", "vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)


def rename(font: TTFont, recipe: Recipe) -> None:
    """The licence reserves the source's name: a changed font has one of its own."""
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in KEPT_NAMES]
    given = {1: recipe.family, 2: recipe.style, 3: f"{recipe.family} 1.0", 4: recipe.family}
    given[6] = recipe.family.replace(" ", "")
    for number, text in given.items():
        names.setName(text, number, 3, 1, 0x409)


def draw_boxes(font: TTFont) -> None:
    """☐, ☑ and ☒ from the font's own □: same outline, same advance, so that they sit on the line like it."""
    glyphs, metrics = font["glyf"], font["hmtx"]
    box_name = font.getBestCmap()[ord("□")]
    box = glyphs[box_name]
    width = box.xMax - box.xMin
    middle = (box.xMin + box.xMax) / 2, (box.yMin + box.yMax) / 2

    def place(points: tuple[tuple[int, int], ...], mirrored: bool = False) -> list[tuple[int, int]]:
        placed = [
            (round(middle[0] + (-x if mirrored else x) * width / 1000), round(middle[1] + y * width / 1000))
            for x, y in points
        ]
        return [placed[at] for at in (1, 0, 3, 2)] if mirrored else placed  # clockwise again

    marks = {EMPTY: [], TICKED: [place(TICK)], CROSSED: [place(STROKE), place(STROKE, mirrored=True)]}
    for code, contours in marks.items():
        pen = TTGlyphPen(None)
        box.draw(pen, glyphs)
        for first, *others in contours:
            pen.moveTo(first)
            for point in others:
                pen.lineTo(point)
            pen.closePath()
        name = f"uni{code:04X}"
        glyphs[name] = pen.glyph()
        metrics[name] = metrics[box_name]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name


def read(recipe: Recipe, sources: Path) -> bytes:
    """The source's font, out of its package or as it lies there."""
    if not recipe.package:
        return (sources / recipe.member).read_bytes()
    with tarfile.open(sources / f"expo-google-fonts-{recipe.package}-{VERSION}.tgz") as archive:
        member = archive.extractfile(f"package/{recipe.member}")
        assert member is not None
        return member.read()


def build(recipe: Recipe, sources: Path) -> bytes:
    """The finished font."""
    font = TTFont(io.BytesIO(read(recipe, sources)), recalcTimestamp=False)
    cut(font, characters(recipe))
    rename(font, recipe)
    if recipe.ideographs is not None:
        draw_boxes(font)
    font["head"].modified = recipe.modified
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def main(sources: str, out: str, *names: str) -> None:
    """Build the named fonts (all, if none is named) and compare them with those of the repository."""
    for recipe in RECIPES:
        if names and recipe.name not in names:
            continue
        data = build(recipe, Path(sources))
        (Path(out) / f"{recipe.name}.ttf").write_bytes(data)
        built = BUILT / f"{recipe.name}.ttf"
        same = built.exists() and built.read_bytes() == data
        print(f"{recipe.name}: {len(data):,} bytes, {'the same as' if same else 'differs from'} {built.name}")


if __name__ == "__main__":
    main(*sys.argv[1:])
