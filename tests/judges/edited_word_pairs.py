#!/usr/bin/python3
"""Pairs out of documents that people made: each .docx or .docm below SOURCE, and the same with a few chance edits.

    edited_word_pairs.py SOURCE FOLDER [--seed N] [--every N]

Made-up documents hold what their maker thought of; those of Word, LibreOffice and others hold what exists. Edits are words
changed, paragraphs and rows put in, taken out, moved, split and joined, italics and alignment. A seed gives the same edits
of a document every time. What was edited stands in FOLDER/edits.json; FOLDER is for judge_word_pairs.py.
"""
import argparse
import copy
import json
import pathlib
import random
import re
import sys
import zipfile

from lxml import etree

from random_word_pairs import Nothing, choose
from word_package import W, XML_SPACE

MAIN = "word/document.xml"
STORIES = ("word/header", "word/footer", "word/footnotes")
# What has its other end elsewhere, or is known by a number: such a paragraph is not copied, moved or taken out.
TIED = frozenset(W + name for name in (
    "fldChar", "bookmarkStart", "bookmarkEnd", "sectPr", "commentRangeStart", "commentRangeEnd", "commentReference",
    "footnoteReference", "endnoteReference", "ins", "del", "moveFrom", "moveTo", "permStart", "permEnd", "pPrChange", "rPrChange",
    "customXmlInsRangeStart"))
OBJECTS = ("drawing", "pict", "object", "AlternateContent", "sdt")
HOLDERS = frozenset(W + name for name in ("body", "tc", "sdtContent", "hdr", "ftr", "footnote"))
BEHIND_JC = frozenset(W + name for name in (
    "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange"))
BEFORE_ITALIC = frozenset(W + name for name in ("rStyle", "rFonts", "b", "bCs"))


def elements(root):
    return [element for element in root.iter() if isinstance(element.tag, str)]


def is_free(element):
    return not any(inner.tag in TIED for inner in elements(element))


def is_plain(element):
    return is_free(element) and not any(inner.tag.rpartition("}")[2] in OBJECTS for inner in elements(element))


def paragraphs(root):
    return [p for p in root.iter(W + "p") if p.getparent().tag in HOLDERS]


def with_paragraph_behind(root):
    """Those that may go: a container keeps its last paragraph, and a table one behind it."""
    return [p for p in paragraphs(root) if is_free(p) and p.getnext() is not None and p.getnext().tag == W + "p"]


def said_anew(element, words):
    for text in element.iter(W + "t"):
        text.text = (text.text or "") + words
        return


def word(rng, root):
    struck = (W + "del", W + "moveFrom")
    text = choose(rng, (t for t in root.iter(W + "t")
                        if t.text and t.text.strip() and not any(a.tag in struck for a in t.iterancestors())))
    words = text.text.split(" ")
    at = rng.randrange(len(words))
    how = rng.choice(("replaced", "deleted", "inserted"))
    if how == "replaced":
        words[at] = rng.choice(("shall", "Party", "charges", "reasonable", "14"))
    elif how == "deleted":
        del words[at]
    else:
        words.insert(at, rng.choice(("not", "promptly", "Relevant")))
    text.text = " ".join(words)
    text.set(XML_SPACE, "preserve")
    return f"word {how}"


def paragraph_deleted(rng, root):
    gone = choose(rng, with_paragraph_behind(root))
    gone.getparent().remove(gone)
    return "paragraph deleted"


def paragraph_inserted(rng, root):
    beside = choose(rng, (p for p in paragraphs(root) if is_plain(p)))
    made = copy.deepcopy(beside)
    said_anew(made, " anew")
    beside.addprevious(made)
    return "paragraph inserted"


def paragraph_moved(rng, root):
    moved = choose(rng, with_paragraph_behind(root))
    choose(rng, (p for p in paragraphs(root) if p is not moved and p.getparent() is moved.getparent())).addprevious(moved)
    return "paragraph moved"


def row_inserted(rng, root):
    row = choose(rng, (row for row in root.iter(W + "tr") if is_plain(row)))
    made = copy.deepcopy(row)
    said_anew(made, " row")
    row.addprevious(made)
    return "row inserted"


def row_deleted(rng, root):
    row = choose(rng, (row for row in root.iter(W + "tr")
                       if is_free(row) and row.getnext() is not None and row.getnext().tag == W + "tr"))
    row.getparent().remove(row)
    return "row deleted"


def put_in(parent, made, is_before):
    """Behind the last child that is_before says stands in front of it."""
    at = max((k + 1 for k, child in enumerate(parent) if is_before(child)), default=0)
    parent.insert(at, made)


def italic(rng, root):
    run = choose(rng, (run for run in root.iter(W + "r") if run.find(W + "t") is not None))
    properties = run.find(W + "rPr")
    if properties is None:
        properties = etree.Element(W + "rPr")
        run.insert(0, properties)
    known = properties.find(W + "i")
    if known is not None:
        properties.remove(known)
    else:
        put_in(properties, etree.Element(W + "i"), lambda child: child.tag in BEFORE_ITALIC)
    return "italic"


def alignment(rng, root):
    paragraph = choose(rng, (p for p in paragraphs(root) if is_plain(p)))
    properties = paragraph.find(W + "pPr")
    if properties is None:
        properties = etree.Element(W + "pPr")
        paragraph.insert(0, properties)
    jc = properties.find(W + "jc")
    if jc is None:
        jc = etree.Element(W + "jc")
        put_in(properties, jc, lambda child: child.tag not in BEHIND_JC)
    jc.set(W + "val", "right" if jc.get(W + "val") == "center" else "center")
    return "alignment"


def paragraph_split(rng, root):
    first = choose(rng, (p for p in paragraphs(root) if is_plain(p) and len(p.findall(W + "r")) > 1))
    runs = first.findall(W + "r")
    at = list(first).index(rng.choice(runs[1:]))
    second = etree.Element(W + "p")
    if first.find(W + "pPr") is not None:
        second.append(copy.deepcopy(first.find(W + "pPr")))
    for child in list(first)[at:]:
        second.append(child)
    first.addnext(second)
    return "paragraph split"


def paragraphs_joined(rng, root):
    first = choose(rng, (p for p in with_paragraph_behind(root) if is_free(p.getnext())))
    second = first.getnext()
    for child in list(second):
        if child.tag != W + "pPr":
            first.append(child)
    second.getparent().remove(second)
    return "paragraphs joined"


EDITS = [word] * 4 + [paragraph_deleted, paragraph_inserted, paragraph_inserted, paragraph_moved, row_inserted, row_deleted,
                      italic, alignment, paragraph_split, paragraphs_joined]


def edited(path, rng):
    """{name: bytes} of the document with one to four edits, and what was done; None when it is none that can be read."""
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        parts = {name: package.read(name) for name in names}
    if MAIN not in parts or len(parts) != len(names):
        return None
    stories = [MAIN] * 4 + [name for name in names if name.startswith(STORIES) and name.endswith(".xml")]
    roots, done = {}, []
    for _ in range(rng.randint(1, 4)):
        name = rng.choice(stories)
        if name not in roots:
            roots[name] = etree.fromstring(parts[name])
        for _ in range(6):
            try:
                done.append(f"{name}: {rng.choice(EDITS)(rng, roots[name])}")
                break
            except Nothing:
                continue
    for name, root in roots.items():
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return parts, done


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--every", type=int, default=1, help="each Nth document only")
    asked = parser.parse_args(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    edits = {}
    found = sorted(path for path in asked.source.rglob("*.doc[xm]") if path.is_file())
    for path in found[::asked.every]:
        name = re.sub(r"[^A-Za-z0-9_-]+", "-", str(path.relative_to(asked.source).with_suffix("")))
        try:
            made = edited(path, random.Random(f"{asked.seed} {name}"))
        except (ValueError, zipfile.BadZipFile, zipfile.zlib.error, etree.XMLSyntaxError, NotImplementedError) as fault:
            print(f"{name}: passed over: {fault}", file=sys.stderr)
            continue
        if made is None:
            continue
        (asked.folder / f"{name}.before.docx").write_bytes(path.read_bytes())
        with zipfile.ZipFile(asked.folder / f"{name}.after.docx", "w", zipfile.ZIP_DEFLATED) as out:
            for part, content in made[0].items():
                out.writestr(part, content)
        edits[name] = made[1]
    (asked.folder / "edits.json").write_text(json.dumps(edits, indent=1) + "\n", encoding="utf-8")
    print(f"{len(edits)} pairs of {len(found)} documents")


if __name__ == "__main__":
    main(sys.argv[1:])
