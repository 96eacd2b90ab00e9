"""WordprocessingML of the blocks that markup.py reads, in the house style (house/)."""
import re
from xml.sax.saxutils import escape

from markup import TAG, Contents, Paragraph, Table

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TABLES = {"report": "ReportTable", "field": "FieldTable", "facts": "FactTable", "box": "SummaryBox",
          "answer": "AnswerTable", "definitions": "Definitions"}
MARGIN = 1417       # 2.5 cm
SHORT, LONG = 11906, 16838      # A4
ANSWER_HEIGHT = 1134            # 2 cm, to write in


def document(source):
    width = text_width(source)
    said = [block for block in source.blocks if not (isinstance(block, Paragraph) and block.style == "Template Tag")]
    body = "".join(_block(block, width, block is said[-1]) for block in source.blocks)
    page = (f'<w:pgSz w:w="{LONG}" w:h="{SHORT}" w:orient="landscape"/>' if _is_landscape(source)
            else f'<w:pgSz w:w="{SHORT}" w:h="{LONG}"/>')
    section = ('<w:sectPr><w:headerReference w:type="default" r:id="rId6"/><w:headerReference w:type="first" r:id="rId7"/>'
               '<w:footerReference w:type="default" r:id="rId8"/><w:footerReference w:type="first" r:id="rId9"/>'
               f'{page}<w:pgMar w:top="{MARGIN}" w:right="{MARGIN}" w:bottom="{MARGIN}" w:left="{MARGIN}" w:header="709" '
               'w:footer="709" w:gutter="0"/><w:titlePg/></w:sectPr>')
    return (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>'
            f'{body}{section}</w:body></w:document>\n')


def text_width(source):
    return (LONG if _is_landscape(source) else SHORT) - 2 * MARGIN


def _is_landscape(source):
    return source.facts.get("page") == "landscape"


def _block(block, width, last):
    if isinstance(block, Paragraph):
        return paragraph(block.style, block.text)
    if isinstance(block, Contents):
        return _contents(block.depth)
    # Between tables there must be a paragraph, and behind the last one: as small as can be, or it could take a page.
    return _table(block, width) + paragraph("Closing" if last else "After Table", "")


def paragraph(style, text):
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr>{runs(text)}</w:p>'


def style_id(name):
    return name.replace(" ", "")


def runs(text):
    """Each tag in a run of its own; **strong** and *emphatic* words in character styles."""
    out, style, last = [], "", 0

    def words(piece):
        nonlocal style
        for bit in re.split(r"(\*\*|\*)", piece):
            if bit in ("**", "*"):
                named = "Strong" if bit == "**" else "Emphasis"
                style = "" if style == named else named
            elif bit:
                out.append(_run(bit, style))

    for tag in TAG.finditer(text):
        words(text[last:tag.start()])
        out.append(_run(tag[0], style))
        last = tag.end()
    words(text[last:])
    if style:
        raise ValueError(f"a mark of {style} words is not closed: {text}")
    return "".join(out)


def _run(text, style):
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _table(table, width):
    total = sum(table.widths)
    columns = [int(width * part / total) for part in table.widths]
    columns[-1] += width - sum(columns)
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in columns)
    first = int(table.heads)
    quote = {'"': "&quot;"}
    out = [f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLES[table.style]}"/><w:tblW w:w="{width}" w:type="dxa"/>'
           '<w:tblLayout w:type="fixed"/>'
           f'<w:tblLook w:val="{"0620" if first else "0600"}" w:firstRow="{first}" w:lastRow="0" w:firstColumn="0" '
           'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
           f'<w:tblCaption w:val="{escape(table.caption, quote)}"/>'
           f'<w:tblDescription w:val="{escape(table.description, quote)}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>']
    for number, cells in enumerate(table.rows):
        out.append(_row(table, columns, cells, head=table.heads and number == 0))
    return "".join(out) + "</w:tbl>"


def _row(table, columns, cells, head):
    height = ""
    if table.style == "answer" and not head:
        height = f'<w:trHeight w:val="{ANSWER_HEIGHT}" w:hRule="atLeast"/>'
    out = [f'<w:tr><w:trPr>{"" if table.splits else "<w:cantSplit/>"}{height}{"<w:tblHeader/>" if head else ""}</w:trPr>']
    for column, cell in enumerate(cells):
        wide = len(cells) < len(columns)
        span = f'<w:gridSpan w:val="{len(columns)}"/>' if wide else ""
        size = sum(columns) if wide else columns[column]
        out.append(f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="dxa"/>{span}</w:tcPr>')
        for one in cell:
            out.append(paragraph(one.style or _cell_style(table, column, head, wide), one.text))
        out.append("</w:tc>")
    return "".join(out) + "</w:tr>"


def _cell_style(table, column, head, wide):
    right = table.right[column] and not wide
    if head:
        return "Table Number Head" if right else "Table Head"
    if column == 0 and not wide and table.style in ("field", "box"):
        return "Field Label"
    kept = " Kept" if table.kept else ""
    return ("Table Number" if right else "Table Text") + kept


def _contents(depth):
    """A field for Word to fill; redraft writes its entries. In a content control, as Word keeps its own."""
    heading = paragraph("Contents Heading", "Contents")
    entry = ('<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
             f'<w:r><w:instrText xml:space="preserve"> TOC \\o "1-{depth}" \\h \\z \\u </w:instrText></w:r>'
             '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Update this field to list the contents.</w:t></w:r>'
             '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>')
    return ('<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
            f'</w:sdtPr><w:sdtContent>{heading}{entry}</w:sdtContent></w:sdt>')
