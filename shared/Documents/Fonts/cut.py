"""Makes AimsSans-Regular.ttf and AimsSans-Bold.ttf from Liberation Sans; README.md beside this file says why and how.

Usage: python3 cut.py FOLDER_OF_LIBERATION_SANS
"""

import pathlib
import sys

from fontTools import subset, ttLib

# PrintableText.Repertoire of Aims.Billing; the test Both_faces_hold_the_printable_repertoire compares the two.
LATIN = [code for code in [*range(0x20, 0x7F), *range(0xA0, 0x180)] if code != 0xAD]
BEYOND = [ord(letter) for letter in "ȘșȚț‐‑–—‘’‚“”„†•…‰‹›€™−"]
NO_BREAK_HYPHEN, HYPHEN = 0x2011, 0x2010
FAMILY = "Aims Sans"
COPYRIGHT, LICENCE, LICENCE_ADDRESS = 0, 13, 14


def cut(source: pathlib.Path, style: str) -> None:
    options = subset.Options(
        hinting=False,
        layout_features=[],
        glyph_names=False,
        notdef_outline=True,
        name_IDs=[COPYRIGHT, LICENCE, LICENCE_ADDRESS],
        name_languages=[0x409],
        drop_tables=subset.Options._drop_tables_default + ["FFTM", "GDEF", "GPOS", "GSUB", "kern", "gasp"],
    )
    font = subset.load_font(str(source / f"LiberationSans-{style}.ttf"), options)
    for table in font["cmap"].tables:
        # Liberation Sans has no glyph of its own for the no-break hyphen, which looks like the hyphen.
        if table.isUnicode() and table.format in (4, 12):
            table.cmap[NO_BREAK_HYPHEN] = table.cmap[HYPHEN]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LATIN + BEYOND)
    subsetter.subset(font)
    rename(font, style)
    end_with_another_width(font)
    font["head"].created = font["head"].modified = 0  # the same bytes each time
    font.recalcTimestamp = False
    font.save(pathlib.Path(__file__).parent / f"AimsSans-{style}.ttf")


def rename(font: ttLib.TTFont, style: str) -> None:
    full = FAMILY if style == "Regular" else f"{FAMILY} {style}"
    names = {1: FAMILY, 2: style, 3: f"{full} 2.1.5", 4: full, 5: "Version 2.1.5", 6: f"AimsSans-{style}"}
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)


def end_with_another_width(font: ttLib.TTFont) -> None:
    """Moves one glyph to the end, so that every glyph keeps its own entry in hmtx.

    The format lets the last glyphs of one width share an entry; PdfPig 0.1.16 does not find them then.
    """
    font.ensureDecompiled()
    order, widths = font.getGlyphOrder(), font["hmtx"]
    other = next(name for name in reversed(order) if widths[name][0] != widths[order[-1]][0])
    font.setGlyphOrder([name for name in order if name != other] + [other])


if __name__ == "__main__":
    for face in ("Regular", "Bold"):
        cut(pathlib.Path(sys.argv[1]), face)
