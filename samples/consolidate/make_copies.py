#!/usr/bin/env python3
"""Writes base.docx and what three reviewers made of it, beside this file. The same bytes each time.

Ann typed her changes without tracking them, so did Bob; Carol tracked hers. Ann and Bob are at odds about the days.
"""

import zipfile
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."

CLAUSES = [
    "D3\tRAISING MODIFICATION PROPOSALS",
    "D3.1\tA Modification Proposal may be raised by a Party, the Authority or the Panel.",
    "D3.2\tThe Proposer shall submit the proposal to the Secretariat in writing.",
    "D3.3\tThe Secretariat shall acknowledge the proposal within five Working Days of receiving it.",
    "D3.4\tThe Panel shall consider the proposal at its next meeting.",
    "D3.5\tThe Panel may refuse a proposal that is incomplete.",
    "D3.6\tA proposal that has been refused may be raised again.",
    "D3.7\tThe Secretariat shall keep a register of proposals.",
]
WORDS = dict(enumerate(CLAUSES))

ANN = {**WORDS, 1: CLAUSES[1].replace("the Authority or the Panel", "Citizens Advice, the Authority or the Panel"),
       3: CLAUSES[3].replace("five", "three")}
BOB = {**WORDS, 3: CLAUSES[3].replace("five", "ten"),
       4: CLAUSES[4].replace("next meeting.", "next meeting and shall give its reasons."),
       6: None}


def run(words, tag="t"):
    out = ""
    for k, part in enumerate(words.split("\t")):
        out += ("<w:tab/>" if k else "") + (f'<w:{tag} xml:space="preserve">{part}</w:{tag}>' if part else "")
    return f"<w:r>{out}</w:r>"


def paragraph(inner):
    return f"<w:p>{inner}</w:p>"


def plain(words):
    return "".join(paragraph(run(text)) for text in words.values() if text is not None)


def carols():
    """Hers are tracked: a word replaced in D3.2, a clause put in before D3.6."""
    who = 'w:author="Carol Hart" w:date="2018-10-09T09:30:00Z"'
    out = ""
    for k, text in WORDS.items():
        if k == 2:
            start, end = text.split("in writing")
            out += paragraph(run(start) + f'<w:del w:id="1" {who}>{run("in writing", "delText")}</w:del>'
                             f'<w:ins w:id="2" {who}>{run("by email")}</w:ins>' + run(end))
        elif k == 6:
            new = f'<w:pPr><w:rPr><w:ins w:id="3" {who}/></w:rPr></w:pPr>'
            clause = run("D3.5A\tThe Panel shall tell the Proposer why.")
            out += paragraph(f'{new}<w:ins w:id="4" {who}>{clause}</w:ins>') + paragraph(run(text))
        else:
            out += paragraph(run(text))
    return out


def write(name, body, saved_by):
    core = (f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties">'
            f"<cp:lastModifiedBy>{saved_by}</cp:lastModifiedBy></cp:coreProperties>")
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{TYPE}document.main+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>',
        "word/document.xml": f'{HEAD}<w:document xmlns:w="{W}"><w:body>{body}'
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>',
        "docProps/core.xml": core,
    }
    with zipfile.ZipFile(Path(__file__).with_name(name), "w") as package:
        for part, text in parts.items():
            entry = zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, text.encode("utf-8"))


if __name__ == "__main__":
    write("base.docx", plain(WORDS), "Panel Secretary")
    write("ann.docx", plain(ANN), "Ann Lee")
    write("bob.docx", plain(BOB), "Bob Roe")
    write("carol.docx", carols(), "Panel Secretary")
