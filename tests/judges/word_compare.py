#!/usr/bin/python3
"""Do two documents say the same? Compares their models, aspect by aspect, with the first difference in words.

    word_compare.py WANTED.docx SEEN.docx [--text]      exit status 0 the same, 1 not

Aspects: text (words, order and tables of the body), headers, notes, links, labels (numbers as printed), numbering (by
format, not by id), paragraph, run and mark (formatting as written), table (properties and grid), section.
"""
import sys

from word_model import Paragraph, lines, read_model, walk
from word_package import Package

TEXT = ("text", "headers", "notes")
ASPECTS = TEXT + ("links", "labels", "numbering", "paragraph", "run", "mark", "table", "section", "controls")


def story_kind(name):
    return "text" if name == "body" else "notes" if name.split()[0] in ("footnote", "endnote") else "headers"


def empty_views():
    return {aspect: [] for aspect in ASPECTS}


def views(model):
    """{aspect: [(place, value)]}, values that are equal when the aspect is."""
    out = empty_views()
    for name, blocks in model.stories.items():
        kind = story_kind(name)
        if blocks:
            out[kind] += [(f"{name}, line {at}", line) for at, line in enumerate([name, *lines(blocks)])]
        number = 0
        for block in walk(blocks):
            if isinstance(block, Paragraph):
                number += 1
                paragraph_views(out, f"{name}, paragraph {number} '{block.text()[:40]}'", block)
            else:
                table_views(out, f"{name}, table after paragraph {number}", block)
    for number, (written, _) in enumerate(model.sections, 1):
        out["section"].append((f"section {number}", written))
    out["controls"] = [("content controls", one) for one in sorted(model.controls)]
    ends = [p.section for p in walk(model.stories["body"]) if isinstance(p, Paragraph)]
    out["section"].append(("places of sections", str([(at, end) for at, end in enumerate(ends) if end >= 0])))
    return out


def paragraph_views(out, place, block):
    out["links"].append((place, spans([(atom.text, atom.link) for atom in block.atoms])))
    out["labels"].append((place, block.label))
    out["numbering"].append((place, block.numbering))
    out["paragraph"].append((place, " ".join(value for _, value in sorted(block.properties.items()))))
    out["run"].append((place, spans([(atom.text, atom.format) for atom in block.atoms])))
    out["mark"].append((place, block.mark))


def spans(pairs):
    """(text, value) with neighbours of one value joined; a single "" stands for no value anywhere."""
    out = []
    for text, value in pairs:
        if out and out[-1][1] == value:
            out[-1] = (out[-1][0] + text, value)
        else:
            out.append((text, value))
    return "".join(f"[{text}]{value}" if value else f"[{text}]" for text, value in out) if any(v for _, v in out) else ""


def table_views(out, place, table):
    out["table"].append((place, f"{table.properties} {table.grid}"))
    for row, content in enumerate(table.rows, 1):
        out["table"].append((f"{place}, row {row}", content.properties))
        for cell, inner in enumerate(content.cells, 1):
            out["table"].append((f"{place}, row {row}, cell {cell}", inner.properties))


def clip(value, around):
    start = max(0, around - 60)
    return ("..." if start else "") + value[start:around + 100] + ("..." if len(value) > around + 100 else "")


def first_difference(wanted, seen):
    for (place, left), (_, right) in zip(wanted, seen):
        if left != right:
            at = next((i for i, (a, b) in enumerate(zip(left, right)) if a != b), min(len(left), len(right)))
            return f"{place}: wanted <{clip(left, at)}>, seen <{clip(right, at)}>"
    if len(wanted) != len(seen):
        longer, which = (wanted, "missing") if len(wanted) > len(seen) else (seen, "too many")
        place, value = longer[min(len(wanted), len(seen))]
        return f"{abs(len(wanted) - len(seen))} {which}, first {place}: <{clip(value, 0)}>"
    return None


def compare_models(wanted, seen, aspects=ASPECTS):
    """{aspect: first difference}, holding only the aspects that differ."""
    left, right = views(wanted), views(seen)
    out = {}
    for aspect in aspects:
        values = [value for _, value in left[aspect]]
        if values != [value for _, value in right[aspect]]:
            out[aspect] = first_difference(left[aspect], right[aspect])
    if any(aspect in out for aspect in TEXT):  # the rest is out of step then: one fault, one sentence
        out = {aspect: words for aspect, words in out.items() if aspect in TEXT}
    return out


def main(arguments):
    aspects = TEXT if "--text" in arguments else ASPECTS
    files = [argument for argument in arguments if argument != "--text"]
    if len(files) != 2:
        sys.exit(__doc__)
    found = compare_models(read_model(Package(files[0])), read_model(Package(files[1])), aspects)
    for aspect, difference in found.items():
        print(f"{aspect}: {difference}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
