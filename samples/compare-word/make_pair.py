#!/usr/bin/env python3
"""Writes before.docx and after.docx, beside this file: an agreement and its next draft. The same bytes each time."""

import struct
import zipfile
import zlib
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/"
SPACES = (f'xmlns:w="{MAIN}wordprocessingml/2006/main" xmlns:r="{MAIN}officeDocument/2006/relationships" '
          f'xmlns:wp="{MAIN}drawingml/2006/wordprocessingDrawing" xmlns:a="{MAIN}drawingml/2006/main" '
          f'xmlns:pic="{MAIN}drawingml/2006/picture"')
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def run(words, properties=""):
    properties = properties and f"<w:rPr>{properties}</w:rPr>"
    return f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(inner, style="", more=""):
    if not inner.startswith("<"):
        inner = run(inner)
    style = style and f'<w:pStyle w:val="{style}"/>'
    properties = style + more and f"<w:pPr>{style}{more}</w:pPr>"
    return f"<w:p>{properties}{inner}</w:p>"


def note(number):
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def row(*cells, heading=False):
    inner = "".join(f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{paragraph(c)}</w:tc>' for c in cells)
    return "<w:tr>" + ("<w:trPr><w:tblHeader/></w:trPr>" if heading else "") + inner + "</w:tr>"


def span(words):
    return ('<w:tr><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/><w:gridSpan w:val="3"/></w:tcPr>'
            f"{paragraph(words)}</w:tc></w:tr>")


def merged(words, rest, below):
    def cell(inner, merge=""):
        return f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/>{merge}</w:tcPr>{paragraph(inner)}</w:tc>'
    first = cell(words, '<w:vMerge w:val="restart"/>') + "".join(map(cell, rest))
    second = cell("", "<w:vMerge/>") + "".join(map(cell, below))
    return f"<w:tr>{first}</w:tr><w:tr>{second}</w:tr>"


def table(*rows, width=9000):
    border = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
                     for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    grid = '<w:gridCol w:w="3000"/>' * 3
    return (f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblBorders>{border}</w:tblBorders></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>")


def picture(words):
    return (f'<w:r><w:drawing><wp:inline><wp:extent cx="1219200" cy="457200"/><wp:docPr id="1" name="1" descr="{words}"/>'
            f'<a:graphic><a:graphicData uri="{MAIN}drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="1"/>'
            '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch>'
            '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1219200" cy="457200"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>")


def png(colour):
    """128 by 48 pixels, a bar of one colour with a light frame."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    light = bytes((230, 235, 240))
    lines = b"".join(b"\0" + b"".join(light if x in range(3) or x > 124 or y in range(3) or y > 44 else bytes(colour)
                                      for x in range(128)) for y in range(48))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 128, 48, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(lines, 9)) + chunk(b"IEND", b""))


def styles():
    def style(name, shown, more=""):
        return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/>{more}</w:style>'
    listed = '<w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    return (f"{HEAD}<w:styles {SPACES}>" +
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
            style("Title", "Title", "<w:rPr><w:b/><w:sz w:val=\"36\"/></w:rPr>") +
            style("Heading1", "heading 1", listed.format(0) + "<w:rPr><w:b/></w:rPr>") +
            style("Clause", "Clause", listed.format(1)) + style("Item", "Item", listed.format(2)) + "</w:styles>")


def numbering():
    levels = [("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)")]
    inner = "".join(f'<w:lvl w:ilvl="{k}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
                    f'<w:pPr><w:ind w:left="{851 + 567 * max(0, k - 1)}" w:hanging="{851 if k < 2 else 567}"/></w:pPr></w:lvl>'
                    for k, (form, text) in enumerate(levels))
    return (f'{HEAD}<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0">{inner}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')


def footnotes(*words):
    marks = "".join(f'<w:footnote w:type="{kind}" w:id="{k - 1}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
                    for k, (kind, mark) in enumerate([("separator", "separator"),
                                                      ("continuationSeparator", "continuationSeparator")]))
    notes = "".join(f'<w:footnote w:id="{k + 1}"><w:p><w:r><w:footnoteRef/></w:r>{run(" " + text)}</w:p></w:footnote>'
                    for k, text in enumerate(words))
    return f"{HEAD}<w:footnotes {SPACES}>{marks}{notes}</w:footnotes>"


def write(path, body, notes, header, image, margin):
    section = ('<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>'
               f'<w:pgMar w:top="1440" w:right="{margin}" w:bottom="1440" w:left="{margin}" w:header="708" w:footer="708" '
               'w:gutter="0"/></w:sectPr>')
    related = [("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml"),
               ("rId3", "footnotes", "footnotes.xml"), ("rId4", "header", "header1.xml"),
               ("rId9", "image", "media/image1.png")]
    links = "".join(f'<Relationship Id="{i}" Type="{MAIN}officeDocument/2006/relationships/{t}" Target="{to}"/>'
                    for i, t, to in related)
    types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}{kind}+xml"/>'
                    for name, kind in [("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"),
                                       ("footnotes", "footnotes"), ("header1", "header")])
    package = f"{MAIN}package/2006"
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>{types}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{MAIN}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"{HEAD}<w:document {SPACES}><w:body>{''.join(body)}{section}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{package}/relationships">{links}</Relationships>',
        "word/styles.xml": styles(), "word/numbering.xml": numbering(), "word/footnotes.xml": footnotes(*notes),
        "word/header1.xml": f"{HEAD}<w:hdr {SPACES}>{paragraph(header)}</w:hdr>",
        "word/media/image1.png": png(image),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in parts.items():
            out.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


HERE = Path(__file__).parent
APPEAL = "A Party that is aggrieved by a decision of the Panel may appeal against it to the Authority within ten Working Days."
BOLD, ITALIC, CENTRE = "<w:b/>", "<w:i/>", '<w:jc w:val="center"/>'
DROPPED = "Nothing in this agreement makes one Party the agent of another."

write(HERE / "before.docx", [
    paragraph("Data Services Agreement", "Title"),
    paragraph("INTERPRETATION", "Heading1"),
    paragraph(run("In this agreement, ") + run("Services", BOLD) + run(" means the services listed in the Schedule") +
              note(1) + run(", and ") + run("Working Day", BOLD) + run(" means a day on which banks are open."), "Clause"),
    paragraph(APPEAL, "Clause"),
    paragraph("THE SERVICES", "Heading1"),
    paragraph("The Provider shall:", "Clause"),
    paragraph("deliver the Services with reasonable skill and care;", "Item"),
    paragraph("keep a record of each test; and", "Item"),
    paragraph("report any failure to the Panel.", "Item"),
    paragraph("The Provider shall publish a report every month. The report shall name each Party that has failed to "
              "supply the data that this agreement asks of it.", "Clause"),
    paragraph(run("Payment is due within ") + run("thirty (30)") + run(" days of the date of the invoice."), "Clause"),
    paragraph("The Parties shall meet once a year.", "Clause"),
    paragraph("They shall keep minutes of what is said.", "Clause"),
    paragraph(DROPPED, "Clause"),
    paragraph("Schedule", more=CENTRE),
    table(row("Service", "Charge", "Unit", heading=True), span("Metering"), row("Meter reading", "12.00", "each"),
          row("Gateway test", "7.50", "hour"), span("Security"), merged("Audit", ("99.00", "day"), ("45.00", "half day"))),
    paragraph(picture("Seal of the Provider")),
    paragraph("Signed for the Provider."),
], ["As amended from time to time."], "Draft 1", (120, 144, 156), 1440)

write(HERE / "after.docx", [
    paragraph("Data Services Agreement", "Title"),
    paragraph("INTERPRETATION", "Heading1"),
    paragraph(run("In this agreement, ") + run("Services", BOLD) + run(" means the services listed in the Schedule") +
              note(1) + run(", and ") + run("Working Day", BOLD) + run(" means a day on which banks are open in London") +
              note(2) + run("."), "Clause"),
    paragraph("THE SERVICES", "Heading1"),
    paragraph("The Provider shall:", "Clause"),
    paragraph("deliver the Services with reasonable skill and care;", "Item"),
    paragraph("test each system before it is used;", "Item"),
    paragraph("keep a record of each test; and", "Item"),
    paragraph("report any failure to the Panel.", "Item"),
    paragraph("The Provider shall publish a report every month.", "Clause"),
    paragraph("The report shall name each Party that has failed to supply the data that this agreement asks of it.", "Clause"),
    paragraph(run("Payment is due within ") + run("sixty (60)") + run(" days of the ") + run("date of the invoice", ITALIC) +
              run("."), "Clause"),
    paragraph("The Parties shall meet once a year. They shall keep minutes of what is said.", "Clause"),
    paragraph(APPEAL, "Clause"),
    paragraph("Schedule", more='<w:jc w:val="left"/>'),
    table(row("Service", "Charge", "Unit", heading=True), span("Metering"), row("Meter reading", "12.50", "each"),
          row("Firmware check", "3.00", "each"), row("Gateway test", "7.50", "hour"), span("Security"),
          merged("Audit", ("99.00", "day"), ("55.00", "half day")), width=9200),
    paragraph(picture("Seal of the Provider, as renewed")),
    paragraph("Signed for the Provider."),
], ["As amended from time to time by the Parties.", "England and Wales."], "Draft 2", (11, 61, 102), 1701)
