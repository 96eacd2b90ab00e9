# Makes letter.docx, the small template of this folder: python3 make_letter.py. Nothing but the standard library; the same bytes each time.
import zipfile
from pathlib import Path

W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
     'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def p(words, style=None):
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def row(*cells):
    return "<w:tr>" + "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="3020" w:type="dxa"/></w:tcPr>{p(c)}</w:tc>' for c in cells) + "</w:tr>"


def style(key, name, inside, kind="paragraph", more=""):
    return f'<w:style w:type="{kind}" w:styleId="{key}"{more}><w:name w:val="{name}"/>{inside}</w:style>'


STYLES = ('<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="21"/>'
          '<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault>'
          '</w:docDefaults>'
          + style("Normal", "Normal", "", more=' w:default="1"')
          + style("Title", "Title", '<w:basedOn w:val="Normal"/><w:rPr><w:b/><w:color w:val="0B3D66"/><w:sz w:val="40"/></w:rPr>')
          + style("Heading1", "heading 1", '<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr>'
                  '<w:rPr><w:b/><w:color w:val="0B3D66"/></w:rPr>'))

BODY = (p("{{library.name}}: notice of {{raised | date: \"weekday\"}}", "Title")
        + p("Dear {{reader.name}},")
        + p("{{#if books}}") + p("You have {{books | plural: \"book\"}} that should have come back:")
        + '<w:tbl><w:tblPr><w:tblW w:w="9060" w:type="dxa"/></w:tblPr><w:tblGrid>' + '<w:gridCol w:w="3020"/>' * 3 + "</w:tblGrid>"
        + row("Title", "Due", "Charge")
        + row("{{#each books as book}}{{book.title}}", "{{book.due | date}}", "{{book.charge | money}}{{/each}}")
        + "</w:tbl>"
        + p("Please bring {{#if books | count == 1}}it{{else}}them{{/if}} back by {{raised | working-days: 10 | date: \"deadline\"}}.")
        + p("{{else}}") + p("All your books have come back. Thank you.") + p("{{/if}}")
        + p("What the librarian says", "Heading1") + p("{{note? | markdown}}")
        + '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" '
          'w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>')

PARTS = [
    ("[Content_Types].xml", HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
     '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
     '<Default Extension="xml" ContentType="application/xml"/>'
     f'<Override PartName="/word/document.xml" ContentType="{TYPE}document.main+xml"/>'
     f'<Override PartName="/word/styles.xml" ContentType="{TYPE}styles+xml"/></Types>'),
    ("_rels/.rels", HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
     f'<Relationship Id="rId1" Type="{REL}officeDocument" Target="word/document.xml"/></Relationships>'),
    ("word/_rels/document.xml.rels", HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
     f'<Relationship Id="rId1" Type="{REL}styles" Target="styles.xml"/></Relationships>'),
    ("word/document.xml", HEAD + f"<w:document {W}><w:body>{BODY}</w:body></w:document>"),
    ("word/styles.xml", HEAD + f"<w:styles {W}>{STYLES}</w:styles>"),
]

with zipfile.ZipFile(Path(__file__).with_name("letter.docx"), "w") as made:
    for name, words in PARTS:
        entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        made.writestr(entry, words)
