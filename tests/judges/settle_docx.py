#!/usr/bin/python3
"""Accepts or rejects every tracked change of a .docx and prints its paragraphs, one a line.

    settle_docx.py accept|reject [--styles] [--out FOLDER] FILE.docx...

A second reading of ECMA-376 part 1, 17.13.5, which shares no code with redraft: python and lxml only.
With --styles a line is "Style|words"; with --out, FOLDER/NAME.accept or NAME.reject is written. A tab is a tab; a line break within a paragraph is "\\n" in words.
"""
import argparse
import os
import sys
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GOES = {"accept": ("del", "moveFrom"), "reject": ("ins", "moveTo")}
RANGES = [W + name for name in ("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd")]


def drop(element):
    element.getparent().remove(element)


def unwrap(element):
    parent = element.getparent()
    at = parent.index(element)
    for child in list(element):
        parent.insert(at, child)
        at += 1
    parent.remove(element)


def settle_rows(body, goes):
    for row in list(body.iter(W + "tr")):
        properties = row.find(W + "trPr")
        if properties is None:
            continue
        if any(properties.find(W + name) is not None for name in goes):
            drop(row)
        else:
            for name in ("ins", "del"):
                for mark in properties.findall(W + name):
                    drop(mark)
    for table in list(body.iter(W + "tbl")):
        if table.find(W + "tr") is None:
            drop(table)


def settle_properties(body, choice):
    for change in list(body.iter(W + "pPrChange")):
        current = change.getparent()
        drop(change)
        if choice == "accept":
            continue
        mark = current.find(W + "rPr")  # the paragraph mark's own changes are settled apart
        for child in list(current):
            if child is not mark:
                current.remove(child)
        for at, child in enumerate(list(change.find(W + "pPr"))):
            current.insert(at, child)


def settle_runs(body, goes):
    for name in ("ins", "del", "moveFrom", "moveTo"):
        for change in list(body.iter(W + name)):
            if change.getparent().tag == W + "rPr":
                continue
            if name in goes:
                drop(change)
            else:
                unwrap(change)


def mark_goes(paragraph, goes):
    mark = paragraph.find(W + "pPr/" + W + "rPr")
    return mark is not None and any(mark.find(W + name) is not None for name in goes)


def merge_paragraphs(body, goes):
    """A paragraph whose mark goes joins the one after it; its words come first, the other's properties stay."""
    for paragraph in list(body.iter(W + "p")):
        if not mark_goes(paragraph, goes):
            continue
        content = [child for child in paragraph if child.tag != W + "pPr"]
        after = paragraph.getnext()
        if after is not None and after.tag == W + "p":
            at = 0 if after.find(W + "pPr") is None else 1
            for child in reversed(content):
                after.insert(at, child)
            drop(paragraph)
        elif not content and after is not None:
            drop(paragraph)  # empty, before a table
        else:
            print("warning: a paragraph mark goes that has nothing to merge with", file=sys.stderr)


def words(paragraph):
    out = []
    for node in paragraph.iter():
        if node.tag in (W + "t", W + "delText"):
            out.append(node.text or "")
        elif node.tag == W + "tab" and node.getparent().tag == W + "r":
            out.append("\t")
        elif node.tag in (W + "br", W + "cr"):
            out.append("\\n")
    return "".join(out)


def settle(data, choice):
    """The paragraphs as (style, words)."""
    body = etree.fromstring(data).find(W + "body")
    goes = GOES[choice]
    for tag in RANGES:
        for mark in list(body.iter(tag)):
            drop(mark)
    settle_rows(body, goes)
    settle_properties(body, choice)
    settle_runs(body, goes)
    merge_paragraphs(body, goes)
    out = []
    for paragraph in body.iter(W + "p"):
        style = paragraph.find(W + "pPr/" + W + "pStyle")
        out.append(("" if style is None else style.get(W + "val"), words(paragraph)))
    return out


def main(arguments):
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("choice", choices=GOES)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--styles", action="store_true")
    parser.add_argument("--out")
    wanted = parser.parse_args(arguments)
    for file in wanted.files:
        with zipfile.ZipFile(file) as package:
            data = package.read("word/document.xml")
        lines = [f"{style}|{text}" if wanted.styles else text for style, text in settle(data, wanted.choice)]
        if wanted.out is None:
            print("\n".join(lines))
            continue
        name = os.path.splitext(os.path.basename(file))[0]
        with open(os.path.join(wanted.out, f"{name}.{wanted.choice}"), "w", encoding="utf-8") as target:
            target.writelines(line + "\n" for line in lines)


if __name__ == "__main__":
    main(sys.argv[1:])
