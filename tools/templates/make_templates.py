#!/usr/bin/env python3
"""Makes the templates of reports: kinds/NAME.txt (markup.py says how they are written) in the house style of house/
becomes templates/reports/NAME.docx. The same sources give the same bytes.

    make_templates.py                 makes them all
    make_templates.py NAME...         makes these
    make_templates.py --check         says which are not as their sources, and changes nothing
    make_templates.py -o FOLDER ...   puts them into another folder
"""
import argparse
import io
import re
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import markup
import word

HERE = Path(__file__).resolve().parent
REPORTS = HERE.parent.parent / "templates" / "reports"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
# Parts of word/ in the order of their relationships: rId1, rId2, ...
PARTS = [("styles", "styles"), ("numbering", "numbering"), ("settings", "settings"), ("fontTable", "fontTable"),
         ("footnotes", "footnotes"), ("header1", "header"), ("header2", "header"), ("footer1", "footer"), ("footer2", "footer")]
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
CLASSIFICATION = "{{document.classification_sentence}}"


def house(name, **values):
    text = (HERE / "house" / f"{name}.xml").read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    left = re.search(r"@[A-Z_0-9]+@", text)
    if left:
        raise markup.Fault(f"house/{name}.xml: nothing stands for {left[0]}")
    return text


def numbering(source):
    """How far headings are numbered (`numbered: 1` or 2): properties of the two styles, and levels of their list."""
    depth = int(source.facts.get("numbered", "1"))
    second = ('<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading2"/><w:lvlText w:val="%1.%2"/>'
              '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>')
    return {"NUMBER_HEADING1": '<w:numPr><w:numId w:val="4"/></w:numPr>' if depth >= 1 else "",
            "NUMBER_HEADING2": '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr>' if depth >= 2 else "",
            "HEADING2": second if depth >= 2 else ""}


def parts_of(source):
    """(name, bytes) in the order of the package."""
    numbers = numbering(source)
    classification = word.paragraph("Classification", CLASSIFICATION)
    short = escape(source.facts.get("footer", "{{document.short_title}}"))
    # A table as wide as the text: a tab stop would stay where upright pages end, also on landscape ones.
    titles = word.text_width(source) * 3 // 4
    columns = {"TITLE_COLUMN": str(titles), "PAGE_COLUMN": str(word.text_width(source) - titles)}
    types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}.{kind}+xml"/>' for name, kind in PARTS)
    related = "".join(f'<Relationship Id="rId{number}" Type="{RELATED}/{kind}" Target="{name}.xml"/>'
                      for number, (name, kind) in enumerate(PARTS, 1))
    content_types = (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}.document.main+xml"/>{types}'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>\n')
    package = (f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATED}/officeDocument" '
               f'Target="word/document.xml"/><Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" '
               f'Target="docProps/core.xml"/><Relationship Id="rId3" Type="{RELATED}/extended-properties" Target="docProps/app.xml"/>'
               "</Relationships>\n")
    return [
        ("[Content_Types].xml", content_types),
        ("_rels/.rels", package),
        ("word/document.xml", word.document(source)),
        ("word/_rels/document.xml.rels", f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>\n'),
        ("word/styles.xml", house("styles", WIDTH=str(word.text_width(source)),
                                  **{key: value for key, value in numbers.items() if key.startswith("NUMBER")})),
        ("word/numbering.xml", house("numbering", HEADING2=numbers["HEADING2"])),
        ("word/settings.xml", house("settings")),
        ("word/fontTable.xml", house("fontTable")),
        ("word/footnotes.xml", house("footnotes")),
        ("word/header1.xml", house("header", PAGE="1", SPID="2049")),
        ("word/header2.xml", house("header", PAGE="2", SPID="2050")),
        ("word/footer1.xml", house("footer", CLASSIFICATION="", SHORT=short, **columns)),
        ("word/footer2.xml", house("footer", CLASSIFICATION=classification, SHORT=short, **columns)),
        ("docProps/core.xml", house("core", TITLE=escape(source.facts["title"]), SUBJECT=escape(source.facts.get("subject", "{{document.title}}")),
                                    AUTHOR="{{administrator?}}")),
        ("docProps/app.xml", house("app")),
    ]


def package_of(source):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, text in parts_of(source):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, text.encode("utf-8"), compresslevel=6)
    return out.getvalue()


def difference(made, kept):
    """The first part in which two packages differ, for a message."""
    with zipfile.ZipFile(io.BytesIO(made)) as one, zipfile.ZipFile(io.BytesIO(kept)) as other:
        if one.namelist() != other.namelist():
            return "other parts are in it"
        for name in one.namelist():
            if one.read(name) != other.read(name):
                return f"{name} is another"
    return "the parts are the same, and packed otherwise"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("names", nargs="*")
    options.add_argument("--check", action="store_true")
    options.add_argument("-o", "--output", type=Path, default=REPORTS)
    args = options.parse_args()
    known = sorted(path.stem for path in (HERE / "kinds").glob("*.txt"))
    unequal = 0
    for name in args.names or known:
        made = package_of(markup.read(name))
        path = args.output / f"{name}.docx"
        if not args.check:
            args.output.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made)
        elif not path.exists() or path.read_bytes() != made:
            why = difference(made, path.read_bytes()) if path.exists() else "it is not there"
            print(f"{path.name} is not what tools/templates makes of kinds/{name}.txt: {why}", file=sys.stderr)
            unequal += 1
    for path in sorted(args.output.glob("*.docx")) if args.check and not args.names else []:
        if path.stem not in known:
            print(f"{path.name} has no source in kinds/", file=sys.stderr)
            unequal += 1
    return 1 if unequal else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except markup.Fault as fault:
        sys.exit(f"make_templates.py: {fault}")
