#!/usr/bin/env python3
"""Makes modifications/MP900/dcc-impact-assessment.docx, a document as somebody else writes one: styles of its own under
Word's names, numbered headings, a list, a footnote, tables, a landscape page, a header and a footer, a date and an author.

    make_assessment.py

All that it says is invented, as MP900 is. The same bytes each time.
"""
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

OUT = Path(__file__).resolve().parent / "modifications/MP900/dcc-impact-assessment.docx"
W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
     'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def style(name, kind="paragraph", properties="", run="", based="Normal", more=""):
    ident = "".join(word.capitalize() for word in name.split())
    return (f'<w:style w:type="{kind}" w:styleId="{ident}"{more}><w:name w:val="{name}"/>'
            + (f'<w:basedOn w:val="{based}"/>' if based and kind == "paragraph" and name != "Normal" else "")
            + (f"<w:pPr>{properties}</w:pPr>" if properties else "") + (f"<w:rPr>{run}</w:rPr>" if run else "")
            + "</w:style>")


def styles():
    heading = ('<w:keepNext/><w:numPr>{level}<w:numId w:val="1"/></w:numPr><w:spacing w:before="240" w:after="60"/>'
               '<w:outlineLvl w:val="{outline}"/>')
    border = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'
                     for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    return (HEAD + f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/>'
            '<w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
            + style("Normal", more=' w:default="1"')
            + style("Title", run='<w:color w:val="7A0019"/><w:sz w:val="48"/>')
            + style("heading 1", properties=heading.format(level="", outline=0), run='<w:b/><w:color w:val="7A0019"/><w:sz w:val="32"/>')
            + style("heading 2", properties=heading.format(level='<w:ilvl w:val="1"/>', outline=1), run='<w:b/><w:color w:val="7A0019"/>')
            + style("List Bullet", properties='<w:numPr><w:numId w:val="2"/></w:numPr><w:ind w:left="360" w:hanging="360"/>')
            + style("footnote text", run='<w:sz w:val="18"/>')
            + '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
            + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>'
            + '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
            f"<w:tblPr><w:tblBorders>{border}</w:tblBorders></w:tblPr></w:style></w:styles>")


def numbering():
    levels = "".join(
        f'<w:lvl w:ilvl="{k}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading{k + 1}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>' for k, text in enumerate(("%1", "%1.%2")))
    bullet = ('<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
              '<w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>')
    return (HEAD + f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            f'<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>{bullet}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>')


def paragraph(words, named="", inside="", behind=""):
    properties = (f'<w:pStyle w:val="{named}"/>' if named else "") + inside
    return ((f"<w:p><w:pPr>{properties}</w:pPr>" if properties else "<w:p>")
            + f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>{behind}</w:p>')


def table(widths, rows):
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    out = (f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/></w:tblPr>'
           f"<w:tblGrid>{grid}</w:tblGrid>")
    for number, row in enumerate(rows):
        cells = "".join(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(words)}</w:tc>'
                        for width, words in zip(widths, row))
        out += "<w:tr>" + ("<w:trPr><w:tblHeader/></w:trPr>" if number == 0 else "") + cells + "</w:tr>"
    return out + "</w:tbl>"


def section(landscape, first=False):
    size = 'w:w="16838" w:h="11906" w:orient="landscape"' if landscape else 'w:w="11906" w:h="16838"'
    pages = ('<w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>' if first else "")
    return (f'<w:sectPr>{pages}<w:pgSz {size}/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" '
            'w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>')


def document():
    note = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
    body = [
        paragraph("Impact Assessment of MP900", "Title"),
        paragraph("This Impact Assessment answers the business requirements of 14 May 2020. It is invented."),
        paragraph("What would change", "Heading1"),
        paragraph("Each Lamp is fitted with a wick that burns for an hour longer.", behind=note),
        paragraph("the wick is ordered four months before it is fitted;", "ListBullet"),
        paragraph("the Horn needs no change, since it sounds in fog already.", "ListBullet"),
        paragraph("Systems that are touched", "Heading2"),
        paragraph("Section 2 sets out what each of them costs. No other system is touched."),
        paragraph("Costs and time", "Heading1"),
        table([3000, 3000, 3000], [("Item", "Low", "High"), ("Wicks", "£90,000", "£95,000.50"), ("Fitting", "£0", "£0")]),
        paragraph("The full costs of implementation are in the table above.", inside=section(False, True)),
        paragraph("When each Lamp is fitted", "Heading1"),
        table([2000] * 6, [("Lamp", "March", "April", "May", "June", "Burns longer from"),
                           ("North", "ordered", "", "", "fitted", "24 June 2021"),
                           ("South", "ordered", "", "", "fitted", "24 June 2021")]),
        paragraph("A wide table stands on a landscape page.", inside=section(True)),
        paragraph("Risks", "Heading1"),
        paragraph("Wicks may be late. The fallback is November 2021."),
    ]
    return HEAD + f"<w:document {W}><w:body>{''.join(body)}{section(False)}</w:body></w:document>"


def footnotes():
    def note(ident, kind, inside):
        return f'<w:footnote w:id="{ident}"{kind}><w:p>{inside}</w:p></w:footnote>'
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    return (HEAD + f"<w:footnotes {W}>" + note(-1, ' w:type="separator"', "<w:r><w:separator/></w:r>")
            + note(0, ' w:type="continuationSeparator"', "<w:r><w:continuationSeparator/></w:r>")
            + note(1, "", f'<w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{mark}<w:r><w:t xml:space="preserve"> Measured on a still night, from sunset.</w:t></w:r>')
            + "</w:footnotes>")


def page(root, words):
    return HEAD + f"<w:{root} {W}>{paragraph(words)}</w:{root}>"


def main():
    parts = {
        "word/document.xml": (document(), MAIN + "document.main+xml", ""),
        "word/styles.xml": (styles(), MAIN + "styles+xml", "styles"),
        "word/numbering.xml": (numbering(), MAIN + "numbering+xml", "numbering"),
        "word/footnotes.xml": (footnotes(), MAIN + "footnotes+xml", "footnotes"),
        "word/header1.xml": (page("hdr", "Impact Assessment, version 1.0"), MAIN + "header+xml", "header"),
        "word/footer1.xml": (page("ftr", "In confidence until it is agreed"), MAIN + "footer+xml", "footer"),
    }
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (_, kind, _) in parts.items())
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    content_types = (HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                     '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                     f'<Override PartName="/docProps/core.xml" ContentType="{core}"/>{overrides}</Types>')
    relationships = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    own = "".join(f'<Relationship Id="rId{k}" Type="{TYPES}{kind}" Target="{name[5:]}"/>'
                  for k, (name, (_, _, kind)) in enumerate(parts.items()) if kind)
    package = (f'<Relationship Id="rId1" Type="{TYPES}officeDocument" Target="word/document.xml"/>'
               '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>')
    properties = (HEAD + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
                  'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Impact Assessment of MP900</dc:title>'
                  "<dc:creator>Ada Chimera</dc:creator></cp:coreProperties>")
    files = {"[Content_Types].xml": content_types, "_rels/.rels": HEAD + relationships.format(package),
             "docProps/core.xml": properties, "word/_rels/document.xml.rels": HEAD + relationships.format(own)}
    files.update({name: words for name, (words, _, _) in parts.items()})
    with zipfile.ZipFile(OUT, "w", zipfile.ZIP_DEFLATED) as out:
        for name, words in files.items():
            out.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), words.encode(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
