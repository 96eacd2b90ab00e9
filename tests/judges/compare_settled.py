#!/usr/bin/python3
"""Compares what a judge saw with what the author of each case wrote: compare_settled.py FOLDER styles|words

FOLDER holds NAME.before and NAME.after (wanted, lines "Style|words") and NAME.reject and NAME.accept (seen).
With `words` the seen lines hold no style. Random cases want no style, and none of the empty paragraphs that
the layout adds.
"""
import difflib
import pathlib
import sys


def lines(path):
    return path.read_text(encoding="utf-8").split("\n")[:-1]


def words(line):
    return line.partition("|")[2]


def main(folder, mode):
    agreed = differed = 0
    for file in sorted(pathlib.Path(folder).glob("*.docx")):
        for wanted_side, seen_side in ((".before", ".reject"), (".after", ".accept")):
            wanted, seen = lines(file.with_suffix(wanted_side)), lines(file.with_suffix(seen_side))
            chance = file.name.startswith("random_")
            if mode == "words" or chance:
                wanted = [words(line) for line in wanted]
            if mode == "styles" and chance:
                seen = [words(line) for line in seen]
            if chance:
                seen = [line for line in seen if line]
            if wanted == seen:
                agreed += 1
                continue
            differed += 1
            print("\n".join(difflib.unified_diff(wanted, seen, f"{file.stem}{wanted_side} as written", "as seen",
                                                 lineterm="")))
    print(f"{agreed} sides agree, {differed} differ")
    return 0 if agreed and not differed else 1


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[2] not in ("styles", "words"):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
