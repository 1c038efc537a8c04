"""Makes the cut faces of this folder from Liberation Sans; README.md beside this file says why and how.

Usage: python3 cut.py FOLDER_OF_LIBERATION_SANS
"""

import pathlib
import sys

from fontTools import subset, ttLib
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

# PrintableText.Repertoire of Aims.Billing; the test Both_faces_hold_the_printable_repertoire compares the two.
LATIN = [code for code in [*range(0x20, 0x7F), *range(0xA0, 0x180)] if code != 0xAD]
BEYOND = [ord(letter) for letter in "ȘșȚț‐‑–—‘’‚“”„†•…‰‹›€™−"]
# What French documents are written with, almost all of them: the small face.
FRENCH = [*range(0x20, 0x7F), *(ord(letter) for letter in "\u00A0«»°²§·×ÀÂÆÇÈÉÊËÎÏÔÙÛÜàâæçèéêëîïôùûüÿŒœŸ‐‑–—‘’“”•…€−")]
NO_BREAK_HYPHEN, HYPHEN = 0x2011, 0x2010
FAMILY = "Aims Sans"
COPYRIGHT, LICENCE, LICENCE_ADDRESS = 0, 13, 14


def cut(source: pathlib.Path, style: str, characters: list[int], name: str) -> None:
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
    take_apart(font, {font.getBestCmap()[code] for code in characters})
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    font["cmap"].tables = [table for table in font["cmap"].tables if (table.platformID, table.platEncID) == (3, 1)]
    rename(font, style)
    end_with_another_width(font)
    font["head"].created = font["head"].modified = 0  # the same bytes each time
    font.recalcTimestamp = False
    font.save(pathlib.Path(__file__).parent / f"{name}.ttf")


def take_apart(font: ttLib.TTFont, names: set[str]) -> None:
    """Draws the glyphs that are put together from others (a letter and its accent) as outlines of their own.

    PdfPig 0.1.16 loses the last byte of such a glyph when it embeds it, and with it the height of some accents.
    """
    glyphs, outlines = font.getGlyphSet(), font["glyf"]
    for name in sorted(names):
        if outlines[name].isComposite():
            recording, pen = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
            glyphs[name].draw(recording)
            recording.replay(pen)
            outlines[name] = pen.glyph()
            outlines[name].recalcBounds(outlines)


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
        cut(pathlib.Path(sys.argv[1]), face, LATIN + BEYOND, f"AimsSans-{face}")
        cut(pathlib.Path(sys.argv[1]), face, FRENCH, f"AimsSans-{face}French")
