#!/usr/bin/env python3
"""Holds docs/templates.md to the program: each example is filled from the data on the page and must print what the page
says, and the faults that it explains are those that the sources name.

    templates_page_test.py SOURCE_FOLDER PROGRAM
"""
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path
from xml.etree import ElementTree

ROOT, PROGRAM = Path(sys.argv[1]).resolve(), sys.argv[2]
PAGE = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
REPORT = "templates/reports/"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "tools" / "templates"))
import word  # noqa: E402


def rows_of(section):
    """The rows of the tables of a section, without their heads."""
    text = PAGE.split(f"\n## {section}\n", 1)[1].split("\n## ", 1)[0]
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in rows]


def examples():
    out = []
    for section in ("A value", "Filters"):
        out += [(row[0].strip("`"), row[1]) for row in rows_of(section) if row[0].startswith("`")]
    return out


def write_template(path, lines):
    """A Word file of one paragraph a line."""
    body = "".join(f"<w:p>{word._run(line, '')}</w:p>" for line in lines)
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                         '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                         'wordprocessingml.document.main+xml"/></Types>')
        package.writestr("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                         '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
                         'officeDocument" Target="word/document.xml"/></Relationships>')
        package.writestr("word/document.xml", f'<w:document xmlns:w="{word.W}"><w:body>{body}</w:body></w:document>')


def paragraphs(path):
    with zipfile.ZipFile(path) as package:
        body = ElementTree.fromstring(package.read("word/document.xml"))
    return ["".join(text.text or "" for text in one.iter(W + "t")) for one in body.iter(W + "p")]


class Page(unittest.TestCase):
    def fill(self, lines, data):
        with tempfile.TemporaryDirectory() as folder:
            here = Path(folder)
            write_template(here / "t.docx", lines)
            (here / "data.yaml").write_text(data, encoding="utf-8")
            ran = subprocess.run([PROGRAM, "template", "fill", here / "t.docx", "--data", here / "data.yaml", "-o",
                                  here / "out.docx"], capture_output=True, text=True)
            self.assertEqual("", ran.stderr)
            return paragraphs(here / "out.docx")

    def test_every_example_prints_what_the_page_says(self):
        data = re.search(r"```yaml\n(.*?)```", PAGE, re.S)[1]
        wanted = examples()
        self.assertGreater(len(wanted), 25)
        # A line around each example keeps the paragraph of one that prints nothing.
        printed = self.fill([f"[{template}]" for template, _ in wanted], data)
        self.assertEqual([f"[{prints}]" for _, prints in wanted], [line.replace(" ]", "]") for line in printed])

    def test_blocks_over_paragraphs_take_their_tags_with_them(self):
        data = re.search(r"```yaml\n(.*?)```", PAGE, re.S)[1]
        wanted = {"Only if": ["DCC Systems are not affected."],
                  "Once for each": ["OPSG: When would it begin?", "SSC: Who holds the keys?"]}
        for section, lines in wanted.items():
            text = PAGE.split(f"\n## {section}\n", 1)[1].split("\n## ", 1)[0]
            block = re.search(r"```\n(.*?)```", text, re.S)[1]
            self.assertEqual(["before", *lines, "after"], self.fill(["before", *block.splitlines(), "after"], data))

    def test_the_page_names_every_filter(self):
        source = (ROOT / "lib" / "report" / "filters.cc").read_text(encoding="utf-8")
        table = source[source.index("struct Known"):]
        names = set(re.findall(r'\{\{"([a-z-]+)",', table))
        self.assertGreater(len(names), 15)
        text = PAGE.split("\n## Filters\n", 1)[1].split("\n## ", 1)[0].replace("\\|", "|")
        self.assertEqual(set(), {name for name in names if f"| {name}" not in text})

    def test_the_page_explains_every_fault_and_no_other(self):
        in_sources = set()
        for path in [*(ROOT / "lib" / "report").glob("*.cc"), ROOT / "lib" / "jobs" / "fill_template.cc"]:
            in_sources |= set(re.findall(r'"((?:template|markdown)-[a-z]+(?:-[a-z]+)*)"', path.read_text(encoding="utf-8")))
        explained = {name for row in rows_of("Checking") for name in re.findall(r"`((?:template|markdown)-[a-z-]+)`", row[0])}
        self.assertEqual(in_sources, explained)

    def test_every_style_on_the_page_is_in_the_house(self):
        styles = (ROOT / "tools" / "templates" / "house" / "styles.xml").read_text(encoding="utf-8")
        names = {name.lower() for name in re.findall(r'<w:name w:val="([^"]+)"/>', styles)}
        for name in ("Body", "List Bullet", "List Number", "Heading 3", "Table Text", "Report Table", "Quote", "Hyperlink",
                     "footnote text", "Document Kind", "Fact Label", "Fact Value", "Summary Box", "Annex Heading", "Note",
                     "Table Head", "Table Number", "Table Total", "Clause 5", "Definition Term", "Elision", "Instruction",
                     "Inserted Text", "Deleted Text", "Moved From", "Moved To", "Template Tag"):
            self.assertIn(name.lower(), names)


class Templates(unittest.TestCase):
    def test_no_template_has_a_fault(self):
        for path in sorted((ROOT / REPORT).glob("*.docx")):
            ran = subprocess.run([PROGRAM, "template", "check", path], capture_output=True, text=True)
            self.assertEqual(0, ran.returncode, ran.stderr)
            self.assertIn("no faults", ran.stdout)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
