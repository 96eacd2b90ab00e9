"""Writes small .docx files from strings: the same call gives the same bytes.

    Doc(p("Words.") + table([["a", "b"]]), headers={"default": p("Head")}).write("x.docx")

Helpers give WordprocessingML as text; `p("words")` escapes plain words, a text that begins with "<" is taken as markup.
"""
import functools
import struct
import zipfile
import zlib
from xml.sax.saxutils import escape

W_URI = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_URI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
NAMESPACES = (
    f'xmlns:w="{W_URI}" xmlns:r="{R_URI}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'mc:Ignorable="w14"')
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = {"styles": "styles+xml", "numbering": "numbering+xml", "settings": "settings+xml", "footnotes": "footnotes+xml",
         "endnotes": "endnotes+xml", "comments": "comments+xml", "header": "header+xml", "footer": "footer+xml"}
PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'
LANDSCAPE = PAGE.replace('<w:pgSz w:w="11906" w:h="16838"/>', '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
DEFLATE_LEVEL = 6


def t(text):
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(text, properties=""):
    """A run; `text` may be markup of run content such as <w:tab/>."""
    inner = text if text.startswith("<") else t(text)
    return f"<w:r>{'<w:rPr>' + properties + '</w:rPr>' if properties else ''}{inner}</w:r>"


def b(text):
    return r(text, "<w:b/>")


def p(content="", properties="", mark="", attributes=""):
    """A paragraph; `mark` is the paragraph mark's run properties. pPr wants its rPr last but for sectPr, which may be given in `mark`."""
    inner = content if content.startswith("<") else r(content) if content else ""
    if mark:
        properties += mark if mark.startswith("<w:sectPr") else f"<w:rPr>{mark}</w:rPr>"
    return f"<w:p{attributes}>{'<w:pPr>' + properties + '</w:pPr>' if properties else ''}{inner}</w:p>"


def styled(style, content, more=""):
    return p(content, f'<w:pStyle w:val="{style}"/>{more}')


def listed(content, num=2, level=0, more=""):
    return p(content, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>{more}')


def tc(content, properties="", width=2400):
    inner = content if content.startswith("<w:p") or content.startswith("<w:tbl") or content.startswith("<w:sdt") else p(content)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{inner}</w:tc>'


def tr(cells, properties=""):
    inner = "".join(cell if cell.startswith("<w:tc>") or cell.startswith("<w:sdt") else tc(cell) for cell in cells)
    return f"<w:tr>{'<w:trPr>' + properties + '</w:trPr>' if properties else ''}{inner}</w:tr>"


def table(rows, columns=None, properties=""):
    columns = columns or max(len(row) for row in rows if not isinstance(row, str))
    grid = "".join('<w:gridCol w:w="2400"/>' for _ in range(columns))
    inner = "".join(row if isinstance(row, str) else tr(row) for row in rows)
    return (f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/>{properties}</w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{inner}</w:tbl>")


def field(instruction, result, pieces=1):
    """A complex field, its instruction cut into pieces."""
    step = -(-len(instruction) // pieces)
    cut = [instruction[at:at + step] for at in range(0, len(instruction), step)]
    words = "".join(f'<w:r><w:instrText xml:space="preserve">{escape(piece)}</w:instrText></w:r>' for piece in cut)
    return fld("begin") + words + fld("separate") + (result if result.startswith("<") else r(result)) + fld("end")


def fld(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def simple_field(instruction, result):
    return f'<w:fldSimple w:instr="{escape(instruction, {chr(34): "&quot;"})}">{r(result)}</w:fldSimple>'


def footnote(ident):
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{ident}"/></w:r>'


def endnote(ident):
    return f'<w:r><w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr><w:endnoteReference w:id="{ident}"/></w:r>'


def note(*paragraphs):
    """The content of a footnote: its number, then words."""
    first = r("<w:footnoteRef/>", '<w:rStyle w:val="FootnoteReference"/>')
    return "".join(p((first if at == 0 else "") + r(" " + words), '<w:pStyle w:val="FootnoteText"/>')
                   for at, words in enumerate(paragraphs))


def bookmark(ident, name, content):
    return f'<w:bookmarkStart w:id="{ident}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{ident}"/>'


def commented(ident, content):
    return (f'<w:commentRangeStart w:id="{ident}"/>{content}<w:commentRangeEnd w:id="{ident}"/>'
            f'<w:r><w:commentReference w:id="{ident}"/></w:r>')


def comment(ident, words, author="A Reviewer"):
    return (f'<w:comment w:id="{ident}" w:author="{author}" w:date="2026-01-05T09:00:00Z" w:initials="AR">'
            f'{p(words, attributes=f""" w14:paraId="0C0000{ident:02X}" """.rstrip())}</w:comment>')


def link(target_id, words):
    return f'<w:hyperlink r:id="{target_id}">{r(words, chr(60) + "w:rStyle w:val=" + chr(34) + "Hyperlink" + chr(34) + "/>")}</w:hyperlink>'


def anchor_link(name, words):
    return f'<w:hyperlink w:anchor="{name}">{r(words)}</w:hyperlink>'


def control(content, kind="block", tag="party", ident=101):
    """A content control around blocks, runs, rows or cells."""
    return (f'<w:sdt><w:sdtPr><w:alias w:val="{tag}"/><w:tag w:val="{tag}"/><w:id w:val="{ident}"/></w:sdtPr>'
            f"<w:sdtContent>{content}</w:sdtContent></w:sdt>")


def image(link_id, ident=1, width=360000, name="Picture"):
    return (f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="360000"/>'
            f'<wp:docPr id="{ident}" name="{name} {ident}"/><a:graphic>'
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
            f'<pic:cNvPr id="{ident}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{link_id}"/>'
            '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext cx="{width}" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")


def text_box(content, ident=50):
    """A shape with words, and the same words in VML for old readers, as Word writes it."""
    return ('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" '
            f'distR="0"><wp:extent cx="1800000" cy="900000"/><wp:docPr id="{ident}" name="Text Box {ident}"/><a:graphic>'
            '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
            '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="900000"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
            f'<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>'
            '</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="_x0000_s10'
            f'{ident}" style="width:140pt;height:70pt"><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape>'
            "</w:pict></mc:Fallback></mc:AlternateContent></w:r>")


def math(letters):
    return f"<m:oMath><m:r><m:t>{escape(letters)}</m:t></m:r></m:oMath>"


def fraction(over, under):
    return (f"<m:oMath><m:f><m:num><m:r><m:t>{over}</m:t></m:r></m:num><m:den><m:r><m:t>{under}</m:t></m:r></m:den></m:f>"
            "</m:oMath>")


def style(ident, name, inner, kind="paragraph", based="Normal", default=False):
    on = ' w:default="1"' if default else ""
    base = f'<w:basedOn w:val="{based}"/>' if based and not default else ""
    return f'<w:style w:type="{kind}"{on} w:styleId="{ident}"><w:name w:val="{name}"/>{base}{inner}</w:style>'


def ppr(inner):
    return f"<w:pPr>{inner}</w:pPr>"


def rpr(inner):
    return f"<w:rPr>{inner}</w:rPr>"


STYLE_LIST = {
    "Normal": style("Normal", "Normal", ppr('<w:spacing w:after="120"/>') + rpr('<w:sz w:val="21"/>'), default=True),
    "DefaultParagraphFont": style("DefaultParagraphFont", "Default Paragraph Font", "", "character", "", True),
    "TableNormal": style("TableNormal", "Normal Table", '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>', "table", "", True),
    "Heading1": style("Heading1", "heading 1", ppr('<w:keepNext/><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>') + rpr("<w:b/>")),
    "Clause2": style("Clause2", "Clause 2", ppr('<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')),
    "Clause3": style("Clause3", "Clause 3", ppr('<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>')),
    "Clause4": style("Clause4", "Clause 4", ppr('<w:numPr><w:ilvl w:val="3"/><w:numId w:val="1"/></w:numPr>')),
    "Title": style("Title", "Title", ppr('<w:jc w:val="center"/>') + rpr('<w:sz w:val="36"/>')),
    "Quote": style("Quote", "Quote", ppr('<w:ind w:left="720"/>') + rpr("<w:i/>")),
    "TOC1": style("TOC1", "toc 1", ppr('<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9016"/></w:tabs>')),
    "Header": style("Header", "header", ""), "Footer": style("Footer", "footer", ""),
    "FootnoteText": style("FootnoteText", "footnote text", rpr('<w:sz w:val="18"/>')),
    "FootnoteReference": style("FootnoteReference", "footnote reference", rpr('<w:vertAlign w:val="superscript"/>'), "character", "DefaultParagraphFont"),
    "EndnoteReference": style("EndnoteReference", "endnote reference", rpr('<w:vertAlign w:val="superscript"/>'), "character", "DefaultParagraphFont"),
    "Hyperlink": style("Hyperlink", "Hyperlink", rpr('<w:color w:val="0563C1"/><w:u w:val="single"/>'), "character", "DefaultParagraphFont"),
    "DefinedTerm": style("DefinedTerm", "Defined Term", rpr("<w:b/>"), "character", "DefaultParagraphFont"),
    "TableGrid": style("TableGrid", "Table Grid", '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
                       '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr>', "table", "TableNormal"),
}


def styles(**changed):
    """styles.xml; a keyword replaces a style's whole element, None leaves it out."""
    chosen = {**STYLE_LIST, **changed}
    return (f'{HEAD}<w:styles xmlns:w="{W_URI}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" '
            'w:cs="Arial"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
            + "".join(value for value in chosen.values() if value) + "</w:styles>")


def level(number, kind, text, more="", start=1, linked=""):
    link_style = f'<w:pStyle w:val="{linked}"/>' if linked else ""
    return (f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{link_style}{more}<w:lvlText w:val="{text}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{720 * (number + 1)}" w:hanging="720"/></w:pPr></w:lvl>')


def abstract(ident, *levels):
    return f'<w:abstractNum w:abstractNumId="{ident}"><w:multiLevelType w:val="multilevel"/>{"".join(levels)}</w:abstractNum>'


def num(ident, of, more=""):
    return f'<w:num w:numId="{ident}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


LEGAL = abstract(0, level(0, "decimal", "%1.", linked="Heading1"), level(1, "decimal", "%1.%2", linked="Clause2"),
                 level(2, "lowerLetter", "(%3)", linked="Clause3"), level(3, "lowerRoman", "(%4)", linked="Clause4"))
LETTERS = abstract(1, level(0, "lowerLetter", "(%1)"), level(1, "lowerRoman", "(%2)"))
DECIMAL = abstract(2, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"))
BULLETS = abstract(3, level(0, "bullet", "\u2022"))
RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
ABSTRACTS = LEGAL + LETTERS + DECIMAL + BULLETS
NUMS = num(1, 0) + num(2, 1) + num(3, 2) + num(4, 3) + num(5, 2, RESTART)


def numbering(abstracts=ABSTRACTS, nums=NUMS):
    return f'{HEAD}<w:numbering xmlns:w="{W_URI}">{abstracts}{nums}</w:numbering>'


def png(red, green, blue):
    """One pixel of that colour."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(bytes((0, red, green, blue)))) + chunk(b"IEND", b""))


DEFAULT_STYLES, DEFAULT_NUMBERING = styles().encode(), numbering().encode()


@functools.lru_cache(maxsize=None)
def entry(name):
    out = zipfile.ZipInfo(name)
    out.compress_type = zipfile.ZIP_DEFLATED
    return out


class Doc:
    """A document; parts that are None are left out. `headers` and `footers` map kind to blocks."""

    def __init__(self, body, section=PAGE, headers=None, footers=None, footnotes=None, endnotes=None, comments="",
                 images=None, links=None, settings="", style_part=DEFAULT_STYLES, numbering_part=DEFAULT_NUMBERING,
                 main_type=MAIN, extra=None, more_parts=None):
        self.body, self.section, self.main_type = body, section, main_type
        self.parts, self.links, self.overrides = {}, [], []
        for name, content in (("styles", style_part), ("numbering", numbering_part)):
            if content is not None:
                self.part(name, name, content if isinstance(content, bytes) else content.encode())
        if settings is not None:
            self.part("settings", "settings", f'{HEAD}<w:settings xmlns:w="{W_URI}">{settings}</w:settings>'.encode())
        self.references, self.last = {}, None  # `last` names those of the last section; else those of plain kinds
        for kind, parts in (("header", headers or {}), ("footer", footers or {})):
            for at, (which, blocks) in enumerate(parts.items()):
                self.part(f"{kind}{at + 1}", kind, wrapped("hdr" if kind == "header" else "ftr", blocks))
                self.references[f"{kind} {which}"] = (
                    f'<w:{kind}Reference w:type="{which.split()[0]}" r:id="rId_{kind}{at + 1}"/>')
        for kind, notes in (("footnote", footnotes), ("endnote", endnotes)):
            if notes is not None:
                self.part(kind + "s", kind + "s", wrapped(kind + "s", note_parts(kind, notes)))
        if comments:
            self.part("comments", "comments", wrapped("comments", comments))
        for ident, data in (images or {}).items():
            self.parts[f"word/media/{ident}.png"] = data
            self.links.append((ident, "image", f"media/{ident}.png", False))
        for ident, target in (links or {}).items():
            self.links.append((ident, "hyperlink", target, not target.startswith("#")))
        for ident, (kind, target, data) in (extra or {}).items():
            self.parts[f"word/{target}"] = data
            self.links.append((ident, kind, target, False))
        self.parts.update(more_parts or {})

    def part(self, name, kind, data):
        self.parts[f"word/{name}.xml"] = data
        self.links.append((f"rId_{name}", kind, f"{name}.xml", False))
        self.overrides.append((f"/word/{name}.xml", f"application/vnd.openxmlformats-officedocument.wordprocessingml.{TYPES[kind]}"))

    def reference(self, *names):
        """References to headers and footers for a w:sectPr within the body: reference("header default")."""
        return "".join(self.references[name] for name in names)

    def document(self):
        refs = "".join(value for name, value in self.references.items()
                       if (len(name.split()) == 2 if self.last is None else name in self.last))
        section = f"<w:sectPr>{refs}{self.section}</w:sectPr>" if self.section is not None else ""
        return f"{HEAD}<w:document {NAMESPACES}><w:body>{self.body}{section}</w:body></w:document>".encode()

    def files(self):
        links = "".join(f'<Relationship Id="{ident}" Type="{OFFICE}{kind}" Target="{escape(target)}"'
                        f'{" TargetMode=" + chr(34) + "External" + chr(34) if outside else ""}/>'
                        for ident, kind, target, outside in self.links)
        overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in
                            [("/word/document.xml", self.main_type)] + self.overrides)
        yield "[Content_Types].xml", (
            f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            'ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" '
            'ContentType="application/vnd.openxmlformats-officedocument.oleObject"/><Default Extension="htm" '
            f'ContentType="text/html"/>{overrides}</Types>').encode()
        yield "_rels/.rels", ROOT_LINKS
        yield "word/document.xml", self.document()
        yield "word/_rels/document.xml.rels", (
            f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}'
            "</Relationships>").encode()
        yield from self.parts.items()

    def write(self, path):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=DEFLATE_LEVEL) as archive:
            for name, data in self.files():
                archive.writestr(entry(name), data)


ROOT_LINKS = (f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
              f'Id="rId1" Type="{OFFICE}officeDocument" Target="word/document.xml"/></Relationships>').encode()


def wrapped(root, inner):
    return f"{HEAD}<w:{root} {NAMESPACES}>{inner}</w:{root}>".encode()


def note_parts(kind, notes):
    """{id: blocks}, the two separators before them."""
    out = [f'<w:{kind} w:type="separator" w:id="-1">{p(r("<w:separator/>"))}</w:{kind}>',
           f'<w:{kind} w:type="continuationSeparator" w:id="0">{p(r("<w:continuationSeparator/>"))}</w:{kind}>']
    return "".join(out + [f'<w:{kind} w:id="{ident}">{content}</w:{kind}>' for ident, content in notes.items()])
