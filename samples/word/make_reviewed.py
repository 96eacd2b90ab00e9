#!/usr/bin/env python3
"""Writes reviewed.docx, beside this file: a Section as two reviewers have left it. The same bytes each time."""

import zipfile
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
PARTS = {"styles": "styles", "settings": "settings", "footnotes": "footnotes", "comments": "comments",
         "header1": "header"}

SECRETARY, KEEPER = "Panel Secretary", "Jane Roe"
ids = iter(range(100, 1000))


def mark(name, author, day, inner=None):
    attributes = f'w:id="{next(ids)}" w:author="{author}" w:date="2018-10-{day:02}T09:30:00Z"'
    return f"<w:{name} {attributes}/>" if inner is None else f"<w:{name} {attributes}>{inner}</w:{name}>"


def run(words, tag="t", properties=""):
    properties = properties and f"<w:rPr>{properties}</w:rPr>"
    return f'<w:r>{properties}<w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'


def inserted(words, author, day):
    return mark("ins", author, day, run(words))


def deleted(words, author, day):
    return mark("del", author, day, run(words, "delText"))


def paragraph(inner, style="", own=""):
    style = style and f'<w:pStyle w:val="{style}"/>'
    own = own and f"<w:rPr>{own}</w:rPr>"
    properties = style + own and f"<w:pPr>{style}{own}</w:pPr>"
    return f"<w:p>{properties}{inner}</w:p>"


def cell(width, inner):
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inner}</w:tc>'


def row(term, meaning, properties=""):
    return f"<w:tr>{properties}{cell(2500, term)}{cell(6500, meaning)}</w:tr>"


def moved(words, way, name, author, day):
    """A paragraph at one end of a move."""
    number = next(ids)
    date = f'w:author="{author}" w:date="2018-10-{day:02}T09:30:00Z"'
    start = f'<w:{way}RangeStart w:id="{number}" {date} w:name="{name}"/>'
    inner = mark(way, author, day, run(words))
    return start + paragraph(inner, own=mark(way, author, day)) + f'<w:{way}RangeEnd w:id="{number}"/>'


LAMP = "Q1.4 The Keeper shall trim the wick of every Lamp before sunset."

BODY = (
    paragraph(run("Section Q: Lamps"), "Title")
    + paragraph(run("Q1.1 The Keeper shall light each Lamp within ") + deleted("14", SECRETARY, 5)
                + inserted("28", SECRETARY, 5) + run(" minutes of sunset") + inserted(", and shall keep it lit", KEEPER, 8)
                + run("."))
    + paragraph(inserted("Q1.1A Where the Lamp cannot be lit, the Keeper shall sound the horn.", KEEPER, 8),
                own=mark("ins", KEEPER, 8))
    + paragraph(run("Q1.2 The Keeper shall ")
                + run("forthwith", properties="<w:b/>" + mark("rPrChange", SECRETARY, 5, "<w:rPr/>"))
                + run(" report a broken Lamp to the Harbour Office.")
                + '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>')
    + moved(LAMP, "moveFrom", "move1", SECRETARY, 9)
    + paragraph('<w:commentRangeStart w:id="0"/>'
                + deleted("Q1.3 A Lamp shall burn whale oil.", KEEPER, 8) + '<w:commentRangeEnd w:id="0"/>'
                + mark("del", KEEPER, 8, '<w:r><w:commentReference w:id="0"/></w:r>'), own=mark("del", KEEPER, 8))
    + paragraph(run("Q1.5 In this Section:"))
    + moved(LAMP, "moveTo", "move1", SECRETARY, 9)
    + '<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2500"/>'
      '<w:gridCol w:w="6500"/></w:tblGrid>'
    + row(paragraph(run("Harbour Office", properties="<w:b/>")), paragraph(run("means the office at the harbour.")))
    + row(paragraph(mark("ins", KEEPER, 8, run("Horn", properties="<w:b/>")), own=mark("ins", KEEPER, 8)),
          paragraph(inserted("means the horn beside the Lamp.", KEEPER, 8), own=mark("ins", KEEPER, 8)),
          f'<w:trPr>{mark("ins", KEEPER, 8)}</w:trPr>')
    + "</w:tbl>"
    + paragraph(run("Q1.6 This Section comes into force on the day after it is published."))
    + f'<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/>'
      '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>'
      "</w:sectPr>"
)

NOTE = paragraph('<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
                 + run(" The office is open by ") + deleted("day", SECRETARY, 9) + inserted("night", SECRETARY, 9)
                 + run("."))
FOOTNOTES = ('<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
             '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
             f'</w:footnote><w:footnote w:id="1">{NOTE}</w:footnote>')
COMMENTS = ('<w:comment w:id="0" w:author="Panel Secretary" w:date="2018-10-05T09:30:00Z" w:initials="PS">'
            + paragraph(run("Is whale oil still to be had?")) + "</w:comment>")
HEADER = paragraph(run("Section Q, ") + deleted("draft 1", SECRETARY, 5) + inserted("draft 2", SECRETARY, 5))
STYLES = ('<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
          '<w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr>'
          '</w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
          '<w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>'
          '<w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>')
SETTINGS = ('<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>')


def part(root, inner):
    return f'{HEAD}<w:{root} xmlns:w="{W}" xmlns:r="{R}">{inner}</w:{root}>'


def relationships(rows):
    inner = "".join(f'<Relationship Id="{i}" Type="{R}/{kind}" Target="{target}"/>' for i, kind, target in rows)
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def main():
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}{kind}+xml"/>'
                        for name, kind in {"document": "document.main", **PARTS}.items())
    names = list(PARTS)
    files = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
                               'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                               f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": relationships([("rId1", "officeDocument", "word/document.xml")]),
        "word/document.xml": part("document", f"<w:body>{BODY}</w:body>"),
        "word/_rels/document.xml.rels": relationships(
            [(f"rId{i + 1}", PARTS[name], f"{name}.xml") for i, name in enumerate(names)]),
        "word/styles.xml": part("styles", STYLES),
        "word/settings.xml": part("settings", SETTINGS),
        "word/footnotes.xml": part("footnotes", FOOTNOTES),
        "word/comments.xml": part("comments", COMMENTS),
        "word/header1.xml": part("hdr", HEADER),
    }
    with zipfile.ZipFile(Path(__file__).with_name("reviewed.docx"), "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files.items():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
