#!/usr/bin/env python3
"""Writes pairs of Word documents that are made up, for measuring how two of them are compared.

    word_pairs.py FOLDER [KIND...]      default: all of them

FOLDER/KIND.before.docx and FOLDER/KIND.after.docx; the same every time. 5% of the paragraphs or rows are edited: words replaced, put
in, taken out, a paragraph added or left out.

    small       3,000 words     an agreement: headings, clauses numbered on three levels by Word, definitions and prices in
    agreement   37,000 words    tables, runs cut up as Word leaves them
    code        1,000,000 words
    paragraph   one paragraph of 50,000 words
    equal       20,000 equal paragraphs, some edited, so that nothing but its place tells one from the other
    table       a table of 10,000 rows
    nothing     two agreements that have nothing in common
"""
import random
import sys
import zipfile
from pathlib import Path

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in {
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006", "r": f"{OFFICE}/relationships", "m": f"{OFFICE}/math",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml"}.items()) + ' mc:Ignorable="w14 w15"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

WORDS = """the Party shall of Code section data Supplier charge and to in accordance with each such notice energy settlement period licence
obligation Meter network user Panel Authority for any may not by where that is as be Working Day Service Request Response Device
system Smart consent request under this Agreement invoice payment amount date prior written reasonable endeavours provided Affected
between from on or which has been will ensure provide information relevant required time within following receipt Security Assessment
installed premises consumer communications hub parameter access control key certificate infrastructure maintain operate procedure
""".split()


def content_types():
    kinds = {"document": "document.main", "styles": "styles", "numbering": "numbering", "settings": "settings", "footnotes": "footnotes"}
    overrides = "".join(f'<Override PartName="/word/{part}.xml" ContentType="{WORD}.{kind}+xml"/>' for part, kind in kinds.items())
    return (f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package'
            f'.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>')


def relationships(*targets):
    rows = "".join(f'<Relationship Id="rId{i}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'
                   for i, (kind, target) in enumerate(targets, 1))
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def styles():
    rows = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name.lower()}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>'
        f'<w:spacing w:before="120" w:after="120"/></w:pPr><w:rPr><w:sz w:val="{size}"/></w:rPr></w:style>'
        for name, size in (("Heading1", 28), ("Clause1", 22), ("Clause2", 22), ("Clause3", 22), ("TableText", 20)))
    return (f'{HEAD}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr></w:rPrDefault>'
            f'</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>{rows}'
            '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/></w:style></w:styles>')


def numbering():
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>'
        f'<w:ind w:left="{720 * (i + 1)}" w:hanging="720"/></w:pPr></w:lvl>'
        for i, (form, text) in enumerate((("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)"))))
    return (f'{HEAD}<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')


def footnotes():
    return (f'{HEAD}<w:footnotes {NAMESPACES}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
            '<w:footnote w:id="1"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>')


def size_of(block):
    """Words of a block."""
    return len(block[2]) if isinstance(block, tuple) else sum(len(cell) for row in block for cell in row)


class Maker:
    """Makes a document as a list of blocks; a block is a paragraph (style, level, words) or a table (rows of cells of words)."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def words(self, least, most):
        return self.random.choices(WORDS, k=self.random.randint(least, most))

    def agreement(self, count):
        out, made = [], 0
        while made < count:
            begun = len(out)
            out.append(("Heading1", 0, self.words(2, 5)))
            for _ in range(self.random.randint(4, 9)):
                out.append(("Clause1", 1, self.words(20, 70)))
                for _ in range(self.random.choice((0, 0, 2, 3, 5))):
                    out.append(("Clause2", 2, self.words(8, 30)))
                    for _ in range(self.random.choice((0, 0, 0, 2))):
                        out.append(("Clause3", 3, self.words(6, 20)))
            if self.random.random() < 0.3:
                out.append([[self.words(1, 4), self.words(10, 40), self.words(1, 3)] for _ in range(self.random.randint(3, 15))])
            made += sum(map(size_of, out[begun:]))
        return out

    def edited_words(self, words):
        words, at = list(words), self.random.randrange(len(words))
        how = self.random.randrange(3)
        if how == 0 or len(words) < 3:
            words[at] = "replaced" + str(self.random.randrange(100))
        elif how == 1:
            words[at:at] = self.words(1, 6)
        else:
            del words[at:at + 2]
        return words

    def edited(self, blocks, share=0.05):
        out = []
        for block in blocks:
            if isinstance(block, list):
                rows = []
                for row in block:
                    if self.random.random() < share:
                        how = self.random.randrange(4)
                        if how == 0:
                            continue
                        if how == 1:
                            rows.append([self.words(1, 4) for _ in row])
                        at = self.random.randrange(len(row))
                        row = [self.edited_words(cell) if i == at else cell for i, cell in enumerate(row)]
                    rows.append(row)
                out.append(rows or block)
                continue
            style, level, words = block
            if self.random.random() >= share:
                out.append(block)
                continue
            how = self.random.randrange(8)
            if how == 0:
                continue
            if how == 1:
                out.append((style, level, self.words(10, 40)))
            out.append((style, level, self.edited_words(words)))
        return out


class Writer:
    """The blocks as Word writes them: ids of editing sessions, runs cut where nothing changes, direct formatting here and there."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.count = 0

    def run(self, words, bold, last):
        text = " ".join(words) + ("" if last else " ")
        space = "" if last else ' xml:space="preserve"'
        return (f'<w:r w:rsidRPr="00{self.random.randrange(1 << 24):06X}"><w:rPr><w:rFonts w:cs="Arial"/>{"<w:b/>" if bold else ""}'
                f'<w:szCs w:val="22"/></w:rPr><w:t{space}>{text}</w:t></w:r>')

    def paragraph(self, style, level, words):
        self.count += 1
        number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>' if style.startswith("Clause") or style == "Heading1" else ""
        out = [f'<w:p w14:paraId="{self.count:08X}" w14:textId="77777777" w:rsidR="00{self.random.randrange(1 << 24):06X}" w:rsidRDefault="00A41C2F">'
               f'<w:pPr><w:pStyle w:val="{style}"/>{number}<w:rPr><w:rFonts w:cs="Arial"/></w:rPr></w:pPr>']
        at = 0
        while at < len(words):
            size = self.random.randint(3, 40)
            out.append(self.run(words[at:at + size], self.random.random() < 0.1, at + size >= len(words)))
            at += size
        return "".join(out) + "</w:p>"

    def table(self, rows):
        width = 9000 // len(rows[0])
        cell = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        body = "".join(f'<w:tr w:rsidR="00A41C2F">{"".join(cell + self.paragraph("TableText", 0, words) + "</w:tc>" for words in row)}</w:tr>'
                       for row in rows)
        grid = f'<w:gridCol w:w="{width}"/>' * len(rows[0])
        return f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'

    def document(self, blocks):
        body = "".join(self.table(block) if isinstance(block, list) else self.paragraph(*block) for block in blocks)
        last = "" if isinstance(blocks[-1], tuple) else "<w:p/>"
        return (f'{HEAD}<w:document {NAMESPACES}><w:body>{body}{last}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
                '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
                "</w:body></w:document>")


def write(path, blocks, seed):
    parts = {"[Content_Types].xml": content_types(), "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
             "word/document.xml": Writer(seed).document(blocks),
             "word/_rels/document.xml.rels": relationships(("styles", "styles.xml"), ("numbering", "numbering.xml"),
                                                           ("settings", "settings.xml"), ("footnotes", "footnotes.xml")),
             "word/styles.xml": styles(), "word/numbering.xml": numbering(), "word/footnotes.xml": footnotes(),
             "word/settings.xml": f'{HEAD}<w:settings {NAMESPACES}><w:defaultTabStop w:val="720"/></w:settings>'}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            package.writestr(entry, text.encode(), zipfile.ZIP_DEFLATED, 6)


def pair(kind):
    maker = Maker(kind)
    if kind in ("small", "agreement", "code"):
        before = maker.agreement({"small": 3_000, "agreement": 37_000, "code": 1_000_000}[kind])
        return before, maker.edited(before)
    if kind == "nothing":
        other = Maker("other")
        after = other.agreement(37_000)
        return maker.agreement(37_000), [b if isinstance(b, list) else (b[0], b[1], ["x" + w for w in b[2]]) for b in after]
    if kind == "paragraph":
        words = maker.words(50_000, 50_000)
        after = list(words)
        for _ in range(2_500):
            after = maker.edited_words(after)
        return [("Normal", 0, words)], [("Normal", 0, after)]
    if kind == "equal":
        before = [("Normal", 0, "The Panel shall consider the matter and give notice".split())] * 20_000
        return before, maker.edited(before)
    before = [[[maker.words(1, 3), maker.words(3, 8), maker.words(1, 2)] for _ in range(10_000)]]
    return before, maker.edited(before)


KINDS = ("small", "agreement", "code", "paragraph", "equal", "table", "nothing")


def main(arguments):
    if not arguments or arguments[0].startswith("-") or any(kind not in KINDS for kind in arguments[1:]):
        sys.exit(__doc__)
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for kind in arguments[1:] or KINDS:
        before, after = pair(kind)
        write(folder / f"{kind}.before.docx", before, 1)
        write(folder / f"{kind}.after.docx", after, 2)
        print(kind, *(f"{(folder / f'{kind}.{side}.docx').stat().st_size:,} bytes" for side in ("before", "after")))


if __name__ == "__main__":
    main(sys.argv[1:])
