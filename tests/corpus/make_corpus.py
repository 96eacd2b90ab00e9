#!/usr/bin/python3
"""Writes the corpus: NAME.before.docx and NAME.after.docx for every case, and manifest.json.

    make_corpus.py FOLDER           writes; the same bytes every time
    make_corpus.py --list           prints name, what it shows, what is expected

A case is a line in cases_*.py: a name that says what it shows, what is expected, two documents.
"""
import json
import pathlib
import sys

import cases_ends
import cases_fields
import cases_format
import cases_inline
import cases_parts
import cases_tables
import cases_text
from cases import CASES

FILES = (cases_text, cases_format, cases_tables, cases_inline, cases_parts, cases_ends, cases_fields)


def main(arguments):
    if arguments == ["--list"]:
        for name, case in CASES.items():
            print(f"{name}\t{case.shows}\t{case.expect}")
        return
    if len(arguments) != 1 or arguments[0].startswith("-"):
        sys.exit(__doc__)
    folder = pathlib.Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    manifest = {}
    for name, case in CASES.items():
        case.before.write(folder / f"{name}.before{case.suffix}")
        case.after.write(folder / f"{name}.after{case.suffix}")
        manifest[name] = {"shows": case.shows, "expect": case.expect, "options": case.options, "suffix": case.suffix}
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    print(f"{len(CASES)} pairs from {len(FILES)} files")


if __name__ == "__main__":
    main(sys.argv[1:])
