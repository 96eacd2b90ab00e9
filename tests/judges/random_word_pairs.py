#!/usr/bin/python3
"""Writes made-up pairs of Word documents: one drawn by chance, and the same with chance edits.

    random_word_pairs.py FOLDER COUNT [--seed N] [--first N] [--edits N] [--size N]
    random_word_pairs.py FOLDER --pair N [--seed N] [--keep 0,2,5]        one pair again, with some of its edits only
    random_word_pairs.py FOLDER --pair N --shrink PROGRAM                 the fewest edits and blocks that PROGRAM still fails

The pair N of a seed is the same every time and on every machine; each edit draws from its own chance, so that leaving
one out changes no other. Names are pair-SEED-N.before.docx and .after.docx; what was edited stands in manifest.json.
"""
import argparse
import copy
import json
import pathlib
import random
import sys

import random_word_document as made
from random_word_document import EXTRA, FORMATS, PROPS, STYLES, TARGETS, THINGS

import word_writer  # from tests/corpus, which random_word_document puts on the path


class Nothing(Exception):
    """The document has nothing that this edit could touch."""


def choose(rng, choices):
    choices = list(choices)
    if not choices:
        raise Nothing
    return rng.choice(choices)


def containers(document):
    """Every list of blocks of the body: the body, cells, content controls, text boxes."""
    waiting = [document["blocks"]]
    while waiting:
        blocks = waiting.pop()
        yield blocks
        for block in blocks:
            if block["kind"] == "control":
                waiting.append(block["blocks"])
            elif block["kind"] == "table":
                waiting += [cell["blocks"] for row in block["rows"] for cell in row["cells"]]
            else:
                waiting += [one[1] for one in block["inlines"] if one[0] == "box"]


def paragraphs(document):
    return [block for blocks in containers(document) for block in blocks if block["kind"] == "p"]


def tables(document):
    return [block for blocks in containers(document) for block in blocks if block["kind"] == "table"]


def specials(document, kind):
    return [one for block in paragraphs(document) for one in block["inlines"] if one[0] == kind]


def texts(document):
    return [one for one in specials(document, "t") if one[1].strip()]


def edit_words(rng, document):
    one = choose(rng, texts(document))
    words = one[1].split(" ")
    at = rng.randrange(len(words))
    kind = rng.choice(("replace", "insert", "delete", "delete three"))
    if kind == "replace":
        words[at] = rng.choice(EXTRA)
    elif kind == "insert":
        words.insert(at, rng.choice(EXTRA))
    else:
        del words[at:at + (1 if kind == "delete" else 3)]
    one[1] = " ".join(words)


def edit_numbers(rng, document):
    one = choose(rng, [one for one in texts(document) if any(c.isdigit() for c in one[1])])
    one[1] = "".join(rng.choice("123456789") if c.isdigit() else c for c in one[1])


def edit_case(rng, document):
    one = choose(rng, texts(document))
    one[1] = one[1].swapcase() if rng.random() < 0.3 else one[1].title()


def edit_space(rng, document):
    one = choose(rng, [one for one in texts(document) if " " in one[1]])
    one[1] = one[1].replace(" ", rng.choice(("  ", "\u00a0")), 1)


def split_paragraph(rng, document):
    blocks = choose(rng, [b for b in containers(document) if any(x["kind"] == "p" and len(x["inlines"]) > 1 for x in b)])
    block = choose(rng, [x for x in blocks if x["kind"] == "p" and len(x["inlines"]) > 1])
    at = rng.randint(1, len(block["inlines"]) - 1)
    first = {**block, "inlines": block["inlines"][:at], "section": None}
    block["inlines"] = block["inlines"][at:]
    if rng.random() < 0.3:
        block["style"], block["num"] = rng.choice(STYLES), None
    blocks.insert(place_of(blocks, block), first)


def place_of(blocks, block):
    return next(at for at, one in enumerate(blocks) if one is block)


def merge_paragraphs(rng, document):
    blocks, at = choose(rng, [(b, at) for b in containers(document) for at in range(len(b) - 1)
                              if b[at]["kind"] == b[at + 1]["kind"] == "p" and not b[at]["section"]])
    blocks[at + 1]["inlines"] = blocks[at]["inlines"] + [["t", " ", ""]] + blocks[at + 1]["inlines"]
    del blocks[at]


def insert_paragraphs(rng, document):
    blocks = choose(rng, list(containers(document)) + [document["blocks"]] * 5)
    features = document["features"] - ({"box"} if blocks is not document["blocks"] else frozenset())
    at = rng.randint(0, len(blocks))
    for _ in range(rng.choice((1, 1, 1, 2, 4))):
        blocks.insert(at, made.paragraph(rng, features))


def insert_empty(rng, document):
    document["blocks"].insert(rng.randint(0, len(document["blocks"])), {**made.paragraph(rng, frozenset()), "inlines": []})


def delete_blocks(rng, document):
    blocks = choose(rng, [b for b in containers(document) if len(b) > 1] + [document["blocks"]] * 5)
    at = rng.randrange(len(blocks))
    del blocks[at:at + rng.choice((1, 1, 1, 2, 3))]
    if not blocks:
        blocks.append({**made.paragraph(rng, frozenset()), "inlines": []})


def move_blocks(rng, document):
    blocks = document["blocks"]
    if len(blocks) < 4:
        raise Nothing
    at, count = rng.randrange(len(blocks)), rng.choice((1, 1, 1, 2, 3))
    taken = blocks[at:at + count]
    del blocks[at:at + count]
    to = rng.randint(0, len(blocks))
    blocks[to:to] = taken
    if rng.random() < 0.4:
        edit_words(rng, {"blocks": taken})


def format_paragraph(rng, document):
    block = choose(rng, paragraphs(document))
    kind = rng.choice(("props", "style", "num", "num"))
    if kind == "props":
        block["props"] = rng.choice(PROPS)
    elif kind == "style":
        block["style"] = rng.choice(STYLES)
    else:
        block["num"] = None if block["num"] else [rng.choice((2, 3, 4)), 0]


def format_run(rng, document):
    one = choose(rng, texts(document))
    one[2] = rng.choice([form for form in FORMATS if form != one[2]])


def format_part(rng, document):
    block = choose(rng, [b for b in paragraphs(document) if any(one[0] == "t" and len(one[1]) > 5 for one in b["inlines"])])
    at = rng.choice([at for at, one in enumerate(block["inlines"]) if one[0] == "t" and len(one[1]) > 5])
    _, text, form = block["inlines"][at]
    cut = rng.randint(1, len(text) - 1)
    block["inlines"][at:at + 1] = [["t", text[:cut], form], ["t", text[cut:], rng.choice(FORMATS)]]


def edit_row(rng, document):
    table = choose(rng, tables(document))
    rows = table["rows"]
    kind = rng.choice(("insert", "insert", "delete", "delete", "move"))
    at = rng.randrange(len(rows))
    if any(cell["merge"] for row in rows for cell in row["cells"]) and kind != "insert":
        kind = "insert"
    if kind == "insert":
        fresh = {"props": "", "cells": [made.cell(rng, document["features"]) for _ in range(table["columns"])]}
        rows.insert(len(rows) if any(cell["merge"] for row in rows for cell in row["cells"]) else at, fresh)
    elif kind == "delete" and len(rows) > 1:
        del rows[at]
    elif len(rows) > 1:
        row = rows.pop(at)
        rows.insert(rng.randint(0, len(rows)), row)


def edit_column(rng, document):
    table = choose(rng, [t for t in tables(document) if all(len(row["cells"]) == t["columns"] for row in t["rows"])])
    at = rng.randrange(table["columns"])
    if rng.random() < 0.5 and table["columns"] > 1:
        table["columns"] -= 1
        for row in table["rows"]:
            del row["cells"][at]
    else:
        table["columns"] += 1
        for row in table["rows"]:
            row["cells"].insert(at, made.cell(rng, document["features"]))


def edit_span(rng, document):
    table = choose(rng, [t for t in tables(document) if t["columns"] > 1])
    row = choose(rng, [row for row in table["rows"] if len(row["cells"]) > 1 and not any(c["merge"] for c in row["cells"])])
    at = rng.randrange(len(row["cells"]) - 1)
    row["cells"][at]["span"] += row["cells"][at + 1]["span"]
    del row["cells"][at + 1]


def format_table(rng, document):
    table = choose(rng, tables(document))
    kind = rng.choice(("table", "row", "cell", "cell"))
    if kind == "table":
        table["props"] = "" if table["props"] else '<w:jc w:val="center"/>'
    else:
        row = rng.choice(table["rows"])
        if kind == "row":
            row["props"] = "" if row["props"] else '<w:trHeight w:val="600"/>'
        else:
            rng.choice(row["cells"])["props"] = rng.choice(made.CELL_PROPS)


def insert_table(rng, document):
    document["blocks"].insert(rng.randint(0, len(document["blocks"])), made.table(rng, document["features"]))


def edit_field(rng, document):
    one = choose(rng, specials(document, "field"))
    if rng.random() < 0.6:
        one[2] = f"{rng.randint(1, 12)}.{rng.randint(1, 9)}"
    else:
        one[1] = f" REF _Ref{rng.randint(1, 30)} \\r \\h "


def edit_note(rng, document):
    one = choose(rng, specials(document, "note"))
    kind = rng.choice(("words", "words", "more", "less"))
    if kind == "words":
        at = rng.randrange(len(one[2]))
        one[2][at] = one[2][at].replace("shall", rng.choice(("must", "may")))
    elif kind == "more":
        one[2].insert(rng.randint(0, len(one[2])), made.sentence(rng))
    elif len(one[2]) > 1:
        del one[2][rng.randrange(len(one[2]))]


def edit_special(rng, document):
    """Adds or takes away a field, note, image, link, break, box or equation."""
    block = choose(rng, paragraphs(document))
    held = [at for at, one in enumerate(block["inlines"]) if one[0] != "t"]
    if held and rng.random() < 0.5:
        del block["inlines"][rng.choice(held)]
        return
    fresh = made.special_inline(rng, document["features"] - {"box"})
    if fresh is None:
        raise Nothing
    block["inlines"].insert(rng.randint(0, len(block["inlines"])), fresh)


def edit_image(rng, document):
    choose(rng, specials(document, "image"))[1] = rng.randint(1, 250)


def edit_link(rng, document):
    one = choose(rng, specials(document, "link"))
    if rng.random() < 0.5:
        one[1] = rng.choice(TARGETS)
    else:
        one[2] = rng.choice(THINGS)


def edit_box(rng, document):
    one = choose(rng, specials(document, "box"))
    rng.choice((edit_words, insert_paragraphs, delete_blocks))(rng, {"blocks": one[1], "features": frozenset()})


def edit_header(rng, document):
    if "headers" not in document["features"]:
        raise Nothing
    kind = rng.choice(("words", "words", "add", "remove"))
    if kind == "add" or not document["headers"]:
        document["headers"][rng.choice(("header default", "footer default", "footer first"))] = [made.paragraph(rng, frozenset(("formats",)))]
    elif kind == "remove":
        del document["headers"][choose(rng, sorted(document["headers"]))]
    else:
        edit_words(rng, {"blocks": document["headers"][choose(rng, sorted(document["headers"]))]})


def edit_section(rng, document):
    body = [block for block in document["blocks"] if block["kind"] == "p"]
    if rng.random() < 0.3:
        document["last"] = "landscape" if document["last"] == "portrait" else "portrait"
        return
    block = choose(rng, body[:-1])
    block["section"] = None if block["section"] else rng.choice(("portrait", "landscape"))


EDITS = [edit_words] * 8 + [edit_numbers, edit_case, edit_space, split_paragraph, split_paragraph, merge_paragraphs, merge_paragraphs,
                            insert_paragraphs, insert_paragraphs, insert_paragraphs, insert_empty, delete_blocks, delete_blocks,
                            delete_blocks, move_blocks, move_blocks, format_paragraph, format_paragraph, format_run, format_run,
                            format_part, edit_row, edit_row, edit_row, edit_column, edit_span, format_table, insert_table, edit_field,
                            edit_note, edit_special, edit_special, edit_image, edit_link, edit_box, edit_header, edit_section]


def pruned(document, without):
    """Takes pieces out: blocks, rows, inlines and headers, numbered as they are met. Gives how many there were."""
    count = 0

    def keep(pieces, inner, least):
        nonlocal count
        kept = []
        for piece in pieces:
            number, count = count, count + 1
            inner(piece)
            if number not in without:
                kept.append(piece)
        pieces[:] = kept if len(kept) >= least else pieces[-least:]

    def block(one):
        if one["kind"] == "p":
            keep(one["inlines"], lambda piece: keep(piece[1], block, 1) if piece[0] == "box" else None, 0)
        elif one["kind"] == "control":
            keep(one["blocks"], block, 1)
        else:
            keep(one["rows"], lambda row: [keep(cell["blocks"], block, 1) for cell in row["cells"]], 1)

    keep(document["blocks"], block, 1)
    for kind in sorted(document["headers"]):
        count += 1
        if count - 1 in without:
            del document["headers"][kind]
    return count


def make_pair(seed, number, edits=None, size=None, keep=None, without=()):
    """(BEFORE, AFTER, names of the edits made); `keep` chooses edits, `without` leaves out pieces of BEFORE (pruned)."""
    rng = random.Random(f"{seed}/{number}")
    before = made.make(rng, size or rng.choice((2, 4, 8, 15, 30)))
    count = edits or rng.choice((0, 1, 1, 2, 3, 5, 8))
    pruned(before, without)
    after = copy.deepcopy(before)
    names = []
    for at in range(count):
        if keep is not None and at not in keep:
            continue
        own = random.Random(f"{seed}/{number}/{at}")
        edit = own.choice(EDITS)
        try:
            edit(own, after)
            names.append(f"{at} {edit.__name__}")
        except Nothing:
            continue
    return before, after, names


def write_pair(folder, name, before, after, number):
    made.render(before).write(folder / f"{name}.before.docx")
    made.render(after, random.Random(number)).write(folder / f"{name}.after.docx")


def shrink(folder, wanted):
    """Greedy: leaves out edits, then blocks of BEFORE, as long as the program's redline still fails a law."""
    from judge_word_pairs import judge_folder  # here, for it is slow to load

    folder.mkdir(parents=True, exist_ok=True)
    settings = argparse.Namespace(only="", program=wanted.shrink, validator=wanted.validator, libreoffice=False, every=1, trace=False)

    def laws(keep, without):
        for file in folder.glob("shrunk.*"):
            file.unlink()
        before, after, _ = make_pair(wanted.seed, wanted.pair, wanted.edits, wanted.size, keep, without)
        write_pair(folder, "shrunk", before, after, wanted.pair)
        return judge_folder(folder, settings)[0].failed()

    keep, without = set(range(wanted.edits or 8)), frozenset()
    first = laws(keep, without)
    if not first:
        print("this pair holds all laws")
        return
    goal = wanted.law or next(iter(first))
    for one in sorted(keep):
        if goal in laws(keep - {one}, without):
            keep = keep - {one}
    pieces = pruned(make_pair(wanted.seed, wanted.pair, wanted.edits, wanted.size)[0], ())
    step = max(1, pieces // 2)
    while step:
        for start in range(0, pieces, step):
            fewer = without | set(range(start, start + step))
            if fewer != without and goal in laws(keep, fewer):
                without = fewer
        step //= 2
    for law, sentences in laws(keep, without).items():
        print(f"{law}: {sentences[0]}")
    _, _, names = make_pair(wanted.seed, wanted.pair, wanted.edits, wanted.size, keep, without)
    print(f"edits {', '.join(names)}; {pieces - len(without)} of {pieces} pieces; {folder}/shrunk.before.docx")


def main(arguments):
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("count", nargs="?", type=int, default=0)
    for name in ("--pair", "--edits", "--size"):
        parser.add_argument(name, type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--keep")
    parser.add_argument("--shrink", metavar="PROGRAM")
    parser.add_argument("--law", help="with --shrink: the law that must go on failing")
    parser.add_argument("--validator", action="store_true")
    wanted = parser.parse_args(arguments)
    if wanted.shrink:
        shrink(wanted.folder, wanted)
        return
    wanted.folder.mkdir(parents=True, exist_ok=True)
    word_writer.DEFLATE_LEVEL = 1
    numbers = [wanted.pair] if wanted.pair is not None else range(wanted.first, wanted.first + wanted.count)
    keep = None if wanted.keep is None else {int(one) for one in wanted.keep.split(",")}
    manifest = {}
    for number in numbers:
        before, after, names = make_pair(wanted.seed, number, wanted.edits, wanted.size, keep)
        name = f"pair-{wanted.seed}-{number:05}"
        write_pair(wanted.folder, name, before, after, number)
        manifest[name] = {"shows": ", ".join(names), "expect": ""}
    (wanted.folder / "manifest.json").write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    print(f"{len(manifest)} pairs in {wanted.folder}")


if __name__ == "__main__":
    main(sys.argv[1:])
