#!/usr/bin/env python3
"""Holds templates/reports/*.docx to their sources in tools/templates, and to the rules of the house.

    report_templates_test.py SOURCE_FOLDER
"""
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent.parent
TOOL = ROOT / "tools" / "templates"
REPORTS = ROOT / "templates" / "reports"
sys.dont_write_bytecode = True
sys.path.insert(0, str(TOOL))
import make_templates  # noqa: E402
import markup  # noqa: E402
import word  # noqa: E402

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KINDS = sorted(path.stem for path in (TOOL / "kinds").glob("*.txt"))
TEXT_WIDTHS = (9072, 14004)  # A4 with margins of 2.5 cm, upright and landscape, in twips


def part(kind, name):
    with zipfile.ZipFile(REPORTS / f"{kind}.docx") as package:
        return ElementTree.fromstring(package.read(name))


def made_of(text, **parts):
    """The blocks of a source that a test makes up."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (here / "kinds").mkdir()
        (here / "parts").mkdir()
        (here / "kinds" / "made.txt").write_text("title: Made\n---\n" + text, encoding="utf-8")
        for name, words in parts.items():
            (here / "parts" / f"{name}.txt").write_text(words, encoding="utf-8")
        kept, markup.HERE = markup.HERE, here
        try:
            return markup.read("made").blocks
        finally:
            markup.HERE = kept


class Committed(unittest.TestCase):
    def test_every_template_is_what_its_source_makes(self):
        for kind in KINDS:
            made = make_templates.package_of(markup.read(kind))
            kept = (REPORTS / f"{kind}.docx").read_bytes()
            self.assertTrue(made == kept, f"{kind}.docx: {make_templates.difference(made, kept)}; "
                                          f"make it anew with tools/templates/make_templates.py {kind}")

    def test_every_template_has_a_source(self):
        self.assertEqual(KINDS, sorted(path.stem for path in REPORTS.glob("*.docx")))

    def test_every_kind_of_report_has_a_template(self):
        kinds = (ROOT / "templates" / "report-kinds.yaml").read_text(encoding="utf-8")
        self.assertEqual(KINDS, sorted(re.findall(r"^  - kind: (\S+)$", kinds, re.M)))

    def test_one_that_differs_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            make = [sys.executable, "-B", str(TOOL / "make_templates.py"), "-o", folder]
            subprocess.run(make, check=True)
            same = subprocess.run(make + ["--check"], capture_output=True, text=True)
            self.assertEqual((0, ""), (same.returncode, same.stderr))
            with zipfile.ZipFile(Path(folder) / "decision.docx", "a") as package:
                package.writestr("word/more.xml", "<more/>")
            other = subprocess.run(make + ["--check"], capture_output=True, text=True)
            self.assertEqual(1, other.returncode)
            self.assertIn("decision.docx is not what tools/templates makes of kinds/decision.txt", other.stderr)


class House(unittest.TestCase):
    def test_every_style_that_is_used_is_there(self):
        for kind in KINDS:
            there = {style.get(W + "styleId") for style in part(kind, "word/styles.xml").iter(W + "style")}
            for name in ("word/document.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/footer2.xml"):
                for tag in ("pStyle", "rStyle", "tblStyle"):
                    used = {style.get(W + "val") for style in part(kind, name).iter(W + tag)}
                    self.assertEqual(set(), used - there, f"{kind}, {name}")

    def test_paragraphs_and_words_have_no_formatting_of_their_own(self):
        for kind in KINDS:
            body = part(kind, "word/document.xml")
            for properties, allowed in (("pPr", {"pStyle"}), ("rPr", {"rStyle"})):
                used = {child.tag.removeprefix(W) for one in body.iter(W + properties) for child in one}
                self.assertEqual(set(), used - allowed - {"sectPr"}, kind)

    def test_tables_can_be_read_aloud(self):
        for kind in KINDS:
            for table in part(kind, "word/document.xml").iter(W + "tbl"):
                properties = table.find(W + "tblPr")
                for name in ("tblCaption", "tblDescription"):
                    self.assertTrue(properties.find(W + name).get(W + "val"), kind)
                if properties.find(W + "tblStyle").get(W + "val") in ("ReportTable", "AnswerTable"):
                    first = table.find(W + "tr")
                    self.assertIsNotNone(first.find(f"{W}trPr/{W}tblHeader"), kind)

    def test_tables_are_as_wide_as_the_text(self):
        for kind in KINDS:
            for table in part(kind, "word/document.xml").iter(W + "tbl"):
                width = sum(int(column.get(W + "w")) for column in table.find(W + "tblGrid"))
                self.assertIn(width, TEXT_WIDTHS, kind)
                for row in table.iter(W + "tr"):
                    cells = sum(int(cell.get(W + "w")) for cell in row.iter(W + "tcW"))
                    self.assertEqual(width, cells, kind)

    def test_every_table_is_followed_by_a_paragraph(self):
        for kind in KINDS:
            body = part(kind, "word/document.xml").find(W + "body")
            children = list(body)
            for at, child in enumerate(children):
                if child.tag == W + "tbl":
                    self.assertEqual(W + "p", children[at + 1].tag, kind)

    def test_blocks_are_opened_and_closed(self):
        for kind in KINDS:
            open_blocks = []
            for text in part(kind, "word/document.xml").iter(W + "t"):
                for tag in re.findall(r"\{\{\s*([#/])(\w+)[^{}]*\}\}", text.text or ""):
                    if tag[0] == "#":
                        open_blocks.append(tag[1])
                    else:
                        self.assertEqual(open_blocks.pop() if open_blocks else "nothing", tag[1], kind)
            self.assertEqual([], open_blocks, kind)

    def test_the_language_is_british_english(self):
        for kind in KINDS:
            languages = {one.get(W + "val") for one in part(kind, "word/styles.xml").iter(W + "lang")}
            self.assertEqual({"en-GB"}, languages, kind)

    def test_the_classification_stands_on_the_first_page_alone(self):
        for kind in KINDS:
            words = ["".join(text.text for text in part(kind, f"word/footer{n}.xml").iter(W + "t")) for n in (1, 2)]
            self.assertNotIn("classification_sentence", words[0], kind)
            self.assertIn("{{document.classification_sentence}}", words[1], kind)


class Markup(unittest.TestCase):
    def test_marks_name_styles(self):
        rows = [("# A", "Heading 1", "A"), ("#### A", "Heading 4", "A"), ("#A Form", "Annex Heading", "Form"),
                ("- a", "List Bullet", "a"), ("-- a", "List Bullet 2", "a"), ("1. a", "List Number", "a"),
                ("> a", "Note", "a"), ("! a", "Caption", "a"), ("[Clause 2] (a)", "Clause 2", "(a)"),
                ("{{#if x}}", "Template Tag", "{{#if x}}"), ("{{> include x}}", "Body", "{{> include x}}"),
                ("{{x}}", "Body", "{{x}}"), ("{{x}} and {{y}}", "Body", "{{x}} and {{y}}"), ("[...] left out", "Body", "[...] left out")]
        for line, style, text in rows:
            self.assertEqual([markup.Paragraph(style, text)], made_of(line + "\n"), line)

    def test_lines_of_body_text_are_one_paragraph_until_an_empty_one(self):
        self.assertEqual([markup.Paragraph("Body", "a b"), markup.Paragraph("Body", "c")], made_of("a\nb\n\nc\n"))

    def test_a_bar_inside_a_tag_does_not_end_a_cell(self):
        table, = made_of(':table report widths="1 1>" caption="C"\n| A | B |\n| {{x | date}} | {{y | number}} |\n:end\n')
        self.assertEqual([["{{x | date}}"], ["{{y | number}}"]], [[one.text for one in cell] for cell in table.rows[1]])
        self.assertEqual([False, True], table.right)

    def test_a_cell_holds_paragraphs(self):
        table, = made_of(':table field widths="1 1" caption="C"\n| A | {{#if x}} ¶ [Note] b ¶ {{/if}} |\n:end\n')
        self.assertEqual([("Template Tag", "{{#if x}}"), ("Note", "b"), ("Template Tag", "{{/if}}")],
                         [(one.style, one.text) for one in table.rows[0][1]])

    def test_a_line_that_is_a_tag_is_a_paragraph(self):
        self.assertEqual(["a", "{{x | markdown}}", "b {{y}}"],
                         [one.text for one in made_of("a\n{{x | markdown}}\nb {{y}}\n")])

    def test_contents_list_headings_to_a_level(self):
        self.assertEqual([markup.Contents(1), markup.Contents(2)], made_of(":contents\n:contents 2\n"))
        source = markup.Source("made", {}, [markup.Contents(2), markup.Paragraph("Body", "")])
        self.assertIn(' TOC \\o "1-2" \\h \\z \\u ', word.document(source))

    def test_rows_break_over_pages_where_they_may(self):
        table, = made_of(':table report splits widths="1" caption="C"\n| A |\n:end\n')
        self.assertTrue(table.splits)
        self.assertNotIn("cantSplit", word.document(markup.Source("made", {}, [table])))

    def test_a_part_stands_in_its_place_with_its_values(self):
        self.assertEqual([markup.Paragraph("Body", "{{item.title}} $snow")],
                         made_of(":part it s=item\n", it="{{$s.title}} $snow\n"))

    def test_faults_name_file_and_line(self):
        rows = [(":tabel x\n", "made.txt:3: ':tabel' is not known"),
                (':table report widths="1 1" caption="C"\n| a |\n| a | b | c |\n:end\n',
                 "made.txt:5: a row of this table has 2 cells or one: | a | b | c |"),
                (':table report widths="1"\n:end\n', "made.txt:3: a table needs widths and a caption"),
                (':table report widths="1" caption="C"\n| a |\n', "made.txt:4: the table has no ':end'"),
                (":part it\n", "parts/it.txt:1: part 'it' is in itself")]
        for text, message in rows:
            with self.assertRaises(markup.Fault) as fault:
                made_of(text, it=":part it\n")
            self.assertEqual(message, str(fault.exception))

    def test_strong_words_are_a_style_and_tags_are_left_alone(self):
        self.assertEqual('<w:r><w:t xml:space="preserve">a </w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr>'
                         '<w:t xml:space="preserve">{{b * c}}</w:t></w:r><w:r><w:t xml:space="preserve"> d &amp; e</w:t></w:r>',
                         word.runs("a **{{b * c}}** d & e"))
        with self.assertRaisesRegex(ValueError, "a mark of Strong words is not closed"):
            word.runs("a **b")


if __name__ == "__main__":
    unittest.main()
