"""Cuts the font down to the characters the page can show, one regular and one bold file for each language. Bold goes without running text.

  fonts.py --pretendard FOLDER --story FILE... --evidence FILE --out FOLDER

Writes <language>-regular.ttf, <language>-bold.ttf and the font's licence to FOLDER.
"""

import argparse
import json
import shutil
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib.scaleUpem import scale_upem

WEIGHTS = {"regular": "Regular", "bold": "SemiBold"}
ASCII = "".join(map(chr, range(0x20, 0x7F)))
# Signs that the code itself writes between numbers, and the sign for a missing character.
SIGNS = "·–—‘’“”…×−±≈≤≥→←↑↓°\u00a0"
UNITS_PER_EM = 1024  # half of Pretendard's: a twelfth fewer bytes, and no outline moves by more than 1/2048 em
DROPPED_TABLES = ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "DSIG", "gasp"]
# The engine's check reads it too.
RUNNING_TEXT_FILE = Path(__file__).parent.parent / "src/explainer/story/running_text.inc"
RUNNING_TEXT = set(json.loads(f"[{RUNNING_TEXT_FILE.read_text('utf-8')}]"))  # keys of texts that are never bold
COPYRIGHT_AND_LICENCE = [0, 13, 14]  # name ids; not the family's name, which is reserved: a subset may not carry it


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for item in value.values() for text in strings(item))
    elif isinstance(value, list):
        yield from (text for item in value for text in strings(item))


def without_running_text(value):
    if isinstance(value, dict):
        return {key: without_running_text(item) for key, item in value.items() if key not in RUNNING_TEXT}
    if isinstance(value, list):
        return [without_running_text(item) for item in value]
    return value


def characters(value):
    return {character for text in strings(value) for character in text if character >= " "}


def write_subset(source, wanted, target):
    options = subset.Options(
        hinting=False,
        desubroutinize=True,
        layout_features=[],
        notdef_outline=True,
        glyph_names=False,
        name_IDs=COPYRIGHT_AND_LICENCE,
        recalc_bounds=True,  # scale_upem leaves those of composed glyphs (“ ” … i) wrong
        drop_tables=subset.Options().drop_tables + DROPPED_TABLES,
    )
    font = subset.load_font(str(source), options)
    covered = set(map(chr, font.getBestCmap()))
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(sorted(wanted & covered)))
    subsetter.subset(font)
    scale_upem(font, UNITS_PER_EM)
    subset.save_font(font, str(target), options)
    return wanted - covered


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pretendard", type=Path, required=True)
    parser.add_argument("--story", type=Path, nargs="+", required=True)
    parser.add_argument("--evidence", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()

    stories = {path: json.loads(path.read_text("utf-8")) for path in arguments.story}
    shared = set(ASCII) | characters(json.loads(arguments.evidence.read_text("utf-8")))
    shared |= characters([story["name"] for story in stories.values()])
    arguments.out.mkdir(parents=True, exist_ok=True)
    complete = True
    for path, story in stories.items():
        for weight, name in WEIGHTS.items():
            source = arguments.pretendard / "dist/public/static/alternative" / f"Pretendard-{name}.ttf"
            target = arguments.out / f"{story['language']}-{weight}.ttf"
            needed = shared | characters(story if weight == "regular" else without_running_text(story))
            missing = write_subset(source, needed | set(SIGNS), target) & needed
            for character in sorted(missing):
                print(f"{path}: {source.name} has no '{character}' (U+{ord(character):04X})", file=sys.stderr)
                complete = False
    shutil.copy(arguments.pretendard / "dist/LICENSE.txt", arguments.out / "LICENSE.txt")
    return 0 if complete else 1


if __name__ == "__main__":
    sys.exit(main())
