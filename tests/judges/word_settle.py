#!/usr/bin/python3
"""Accepts or rejects every tracked change of a .docx, in every story, as ECMA-376 part 1, 17.13.5 has it.

    word_settle.py accept|reject FILE.docx OUT.docx

A second reading that shares no code with redraft: python3 and lxml only.
What a mark that goes does to its paragraph: the words join the next paragraph of the same container, whose properties
stay. The last mark of a container stays, and so does that of a paragraph with words before a table; an empty one goes.
"""
import sys

from lxml import etree

from word_package import M, W, Package

GOES = {"accept": frozenset((W + "del", W + "moveFrom")), "reject": frozenset((W + "ins", W + "moveTo"))}
MARKS = GOES["accept"] | GOES["reject"]
CELL_GOES = {"accept": W + "cellDel", "reject": W + "cellIns"}
MOVE_RANGES = [W + side + end for side in ("moveFromRange", "moveToRange") for end in ("Start", "End")]
XML_RANGES = {W + f"customXml{kind}Range": W + mark for kind, mark in (
    ("Ins", "ins"), ("Del", "del"), ("MoveFrom", "moveFrom"), ("MoveTo", "moveTo"))}
WRAPPERS = frozenset((W + "sdt", W + "customXml", W + "smartTag"))
# What a *PrChange leaves alone in the properties that it is about.
KEPT = {W + "pPrChange": (W + "rPr", W + "sectPr"), W + "sectPrChange": (W + "headerReference", W + "footerReference"),
        W + "rPrChange": tuple(MARKS), W + "trPrChange": (W + "ins", W + "del"),
        W + "tcPrChange": (W + "cellIns", W + "cellDel", W + "cellMerge"),
        W + "tblPrChange": (), W + "tblPrExChange": (), W + "tblGridChange": ()}
ORDER_FIRST = (W + "headerReference", W + "footerReference") + tuple(MARKS)  # kept ones that stand before the rest


def drop(element):
    """Takes an element out; lxml would take the text after it too."""
    element.tail = None
    element.getparent().remove(element)


def unwrap(element):
    parent = element.getparent()
    at = parent.index(element)
    element.tail = None
    parent[at:at + 1] = list(element)


def unwrap_content(element):
    """Replaces a content control or custom XML element by what it holds."""
    content = element.find(W + "sdtContent") if element.tag == W + "sdt" else element
    keep = [] if content is None else [child for child in content
                                      if child.tag not in (W + "customXmlPr", W + "smartTagPr")]
    parent = element.getparent()
    at = parent.index(element)
    element.tail = None
    parent[at:at + 1] = keep


def settle_wrappers(root, goes):
    """customXml*Range: the tags of content controls and custom XML that begin inside a range came or went."""
    opened, doomed, marks = {}, [], []
    for element in root.iter():
        tag = element.tag
        for prefix, mark in XML_RANGES.items():
            if tag == prefix + "Start":
                opened[element.get(W + "id")] = mark
                marks.append(element)
            elif tag == prefix + "End":
                opened.pop(element.get(W + "id"), None)
                marks.append(element)
        if tag in WRAPPERS and any(mark in goes for mark in opened.values()):
            doomed.append(element)
    for mark in marks:
        drop(mark)
    for element in doomed:
        unwrap_content(element)


def settle_rows(root, goes):
    for row in list(root.iter(W + "tr")):
        marks = [child for child in row.findall(W + "trPr/*") if child.tag in (W + "ins", W + "del")]
        if any(mark.tag in goes for mark in marks):
            drop(row)
        for mark in marks:
            drop(mark)


def settle_cells(root, choice):
    for properties in list(root.iter(W + "tcPr")):
        cell = properties.getparent()
        for mark in list(properties):
            if mark.tag == CELL_GOES[choice]:
                drop(cell)
            elif mark.tag == W + "cellMerge":
                value = mark.get(W + ("vMerge" if choice == "accept" else "vMergeOrig"))
                for old in properties.findall(W + "vMerge"):
                    drop(old)
                if value is not None:
                    merge = etree.SubElement(properties, W + "vMerge")
                    merge.set(W + "val", {"rest": "restart", "cont": "continue"}.get(value, value))
            if mark.tag in (W + "cellIns", W + "cellDel", W + "cellMerge"):
                drop(mark)
    for row in list(root.iter(W + "tr")):
        if next(row.iter(W + "tc"), None) is None:
            drop(row)


def settle_tables(root):
    for table in list(root.iter(W + "tbl")):
        if next(table.iter(W + "tr"), None) is None:
            drop(table)


def settle_properties(root, choice):
    for change in [element for element in root.iter() if element.tag in KEPT]:
        current = change.getparent()
        drop(change)
        if choice == "accept":
            continue
        kept = KEPT[change.tag]
        for child in list(current):
            if child.tag not in kept:
                current.remove(child)
        old = list(change)
        if old:
            before = [child for child in current if child.tag in ORDER_FIRST]
            at = len(before)
            for child in list(old[0]):
                current.insert(at, child)
                at += 1
    for change in list(root.iter(W + "numberingChange")):
        drop(change)
    for mark in list(root.iter(W + "ins")):
        numbering = mark.getparent()
        if numbering is not None and numbering.tag == W + "numPr":
            drop(mark)
            if choice == "reject":
                drop(numbering)


def settle_math(root, goes):
    """m:ctrlPr with w:ins or w:del: the structure (a fraction, a root) came or went with what it holds."""
    for control in list(root.iter(M + "ctrlPr")):
        for mark in list(control):
            if mark.tag not in MARKS:
                continue
            owner = control.getparent().getparent()
            if mark.tag in goes and owner is not None and owner.getparent() is not None:
                drop(owner)
            else:
                unwrap(mark)


def settle_runs(root, goes):
    for change in [element for element in root.iter() if element.tag in MARKS]:
        if change.getparent() is None or change.getparent().tag in (W + "rPr", W + "trPr", W + "numPr"):
            continue
        if change.tag in goes:
            drop(change)
        else:
            unwrap(change)
    for text in list(root.iter(W + "delText")):
        text.tag = W + "t"
    for text in list(root.iter(W + "delInstrText")):
        text.tag = W + "instrText"
    for tag in (M + "oMath", M + "oMathPara"):
        for math in list(root.iter(tag)):
            if next(math.iter(M + "r", M + "t", M + "ctrlPr"), None) is None:
                drop(math)


def next_block(paragraph):
    """The paragraph or table after it in the same container, seen through content controls; None at the end."""
    at = paragraph
    while True:
        after = at.getnext()
        while after is not None:
            if after.tag in (W + "p", W + "tbl"):
                return after
            inner = next((child for child in after.iter(W + "p", W + "tbl")), None)
            if inner is not None:
                return inner
            after = after.getnext()
        at = at.getparent()
        if at is None or at.tag not in (W + "sdtContent", W + "sdt", W + "customXml"):
            return None


def settle_marks(root, goes):
    for paragraph in reversed(list(root.iter(W + "p"))):
        properties = paragraph.find(W + "pPr")
        marks = [] if properties is None else [mark for mark in properties.findall(W + "rPr/*") if mark.tag in MARKS]
        gone = any(mark.tag in goes for mark in marks)
        for mark in marks:
            drop(mark)
        if not gone:
            continue
        content = [child for child in paragraph if child is not properties]
        after = next_block(paragraph)
        if after is not None and after.tag == W + "p":
            at = 0 if after.find(W + "pPr") is None else 1
            after[at:at] = content
            drop(paragraph)
        elif after is not None and not any(next(child.iter(W + "r", M + "r"), None) is not None for child in content):
            drop(paragraph)


def settle_part(root, choice):
    goes = GOES[choice]
    for mark in list(root.iter(*MOVE_RANGES)):
        drop(mark)
    settle_wrappers(root, goes)
    settle_rows(root, goes)
    settle_cells(root, choice)
    settle_tables(root)
    settle_properties(root, choice)
    settle_math(root, goes)
    settle_runs(root, goes)
    settle_marks(root, goes)


def settle(package, choice):
    """Settles the trees of a package in place and gives it back."""
    for name in package.word_parts():
        settle_part(package.tree(name), choice)
    return package


def main(arguments):
    if len(arguments) != 3 or arguments[0] not in GOES:
        sys.exit(__doc__)
    settle(Package(arguments[1]), arguments[0]).write(arguments[2])


if __name__ == "__main__":
    main(sys.argv[1:])
