#!/usr/bin/python3
"""Judges the judges: redlines written by hand, good ones that must hold and bad ones that must fail, law by law.

    judge_word_test.py            a judge that cannot fail is none
"""
import os
import pathlib
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "corpus")]

from judge_word_pairs import judge_pair  # noqa: E402
from word_model import read_model  # noqa: E402
from word_numbering import in_words, letters, ordinal, ordinal_words, roman  # noqa: E402
from word_package import Package  # noqa: E402
from word_settle import settle  # noqa: E402
from word_writer import Doc, LANDSCAPE, PAGE, comment, commented, field, footnote, listed, note, p, r, styled, table, tc, tr  # noqa: E402

BY = 'w:author="A" w:date="2026-01-01T00:00:00Z"'


def ins(words, ident, form=""):
    return f'<w:ins w:id="{ident}" {BY}>{r(words, form)}</w:ins>'


def gone(words, ident, form=""):
    return f'<w:del w:id="{ident}" {BY}>{r(words, form).replace("w:t ", "w:delText ").replace("w:t>", "w:delText>")}</w:del>'


def mark(kind, ident):
    return f'<w:{kind} w:id="{ident}" {BY}/>'


def start(side, ident, name="move1"):
    return f'<w:move{side}RangeStart w:id="{ident}" {BY} w:name="{name}"/>'


def end(side, ident):
    return f'<w:move{side}RangeEnd w:id="{ident}"/>'


def half(side, words, ident):
    return f'<w:move{side} w:id="{ident}" {BY}>{r(words)}</w:move{side}>'


ONE, TWO, THREE = "One stays here.", "Two is the sentence that will travel.", "Three stays as well."
MOVE_BEFORE, MOVE_AFTER = p(TWO) + p(ONE) + p(THREE), p(ONE) + p(TWO) + p(THREE)
MOVE = (p(start("From", 1) + half("From", TWO, 2), mark=mark("moveFrom", 3)) + end("From", 1) + p(ONE)
        + p(start("To", 4) + half("To", TWO, 5), mark=mark("moveTo", 6)) + end("To", 4) + p(THREE))
CHANGED = p(r("The ") + gone("old", 1) + ins("new", 2) + r(" words."))
LONG = [f"Paragraph number {n} says a thing of its own, in some nine words or so." for n in range(30)]

# name: (BEFORE, AFTER, redline, laws that must fail)
CASES = {
    "a word changed": (p("The old words."), p("The new words."), CHANGED, ()),
    "nothing changed": (p("Words."), p("Words."), p("Words."), ()),
    "a change that is not marked": (p("The old words."), p("The new words."), p("The new words."), ("reject text", "reported")),
    "a mark where nothing changed": (p("The new words."), p("The new words."), CHANGED, ("reject text", "empty")),
    "wrong inserted words": (p("The old words."), p("The newer words."), CHANGED, ("accept text",)),
    "a paragraph inserted": (p(ONE) + p(THREE), p(ONE) + p(TWO) + p(THREE), p(ONE) + p(ins(TWO, 1), mark=mark("ins", 2)) + p(THREE), ()),
    "a paragraph inserted without its mark": (p(ONE) + p(THREE), p(ONE) + p(TWO) + p(THREE), p(ONE) + p(ins(TWO, 1)) + p(THREE), ("reject text",)),
    "a paragraph deleted": (p(ONE) + p(TWO) + p(THREE), p(ONE) + p(THREE), p(ONE) + p(gone(TWO, 1), mark=mark("del", 2)) + p(THREE), ()),
    "the last paragraph deleted by its own mark": (p(ONE) + p(TWO), p(ONE), p(ONE) + p(gone(TWO, 1), mark=mark("del", 2)), ("accept text",)),
    "the last paragraph deleted by the mark before": (p(ONE) + p(TWO), p(ONE), p(ONE, mark=mark("del", 2)) + p(gone(TWO, 1)), ()),
    "a style lost by the mark before": (p(ONE) + styled("Quote", TWO), p(ONE), p(ONE, mark=mark("del", 2)) + styled("Quote", gone(TWO, 1)), ("accept formatting",)),
    "a paragraph split": (p("One. Two."), p("One.") + p("Two."), p(r("One.") + gone(" ", 1), mark=mark("ins", 2)) + p("Two."), ()),
    "formatting marked": (p("Words."), p(r("Words.", "<w:b/>")), p(r("Words.", f'<w:b/><w:rPrChange w:id="1" {BY}><w:rPr/></w:rPrChange>')), ()),
    "formatting not marked": (p("Words."), p(r("Words.", "<w:b/>")), p(r("Words.", "<w:b/>")), ("reject formatting", "reported")),
    "formatting marked wrongly": (p(r("Words.", "<w:i/>")), p(r("Words.", "<w:b/>")), p(r("Words.", f'<w:b/><w:rPrChange w:id="1" {BY}><w:rPr/></w:rPrChange>')), ("reject formatting",)),
    "phantom formatting": (p("Words."), p("Words."), p(r("Words.", f'<w:rPrChange w:id="1" {BY}><w:rPr/></w:rPrChange>')), ("empty",)),
    "alignment marked": (p("Words."), p("Words.", '<w:jc w:val="right"/>'), p("Words.", f'<w:jc w:val="right"/><w:pPrChange w:id="1" {BY}><w:pPr/></w:pPrChange>'), ()),
    "section marked": (Doc(p("x")), Doc(p("x"), section=LANDSCAPE), Doc(p("x"), section=f'{LANDSCAPE}<w:sectPrChange w:id="1" {BY}><w:sectPr>{PAGE}</w:sectPr></w:sectPrChange>'), ()),
    "a section not marked": (Doc(p("x")), Doc(p("x"), section=LANDSCAPE), Doc(p("x"), section=LANDSCAPE), ("reject formatting", "reported")),
    "a move": (MOVE_BEFORE, MOVE_AFTER, MOVE, ()),
    "a move without a name": (MOVE_BEFORE, MOVE_AFTER, MOVE.replace(' w:name="move1"', "", 1), ("moves",)),
    "a move of one half": (MOVE_BEFORE, MOVE_AFTER, MOVE.replace('w:name="move1"', 'w:name="move2"', 1), ("moves",)),
    "a move that does not end": (MOVE_BEFORE, MOVE_AFTER, MOVE.replace(end("To", 4), ""), ("moves",)),
    "a move outside its range": (MOVE_BEFORE, MOVE_AFTER, MOVE.replace(end("From", 1), "").replace(start("From", 1), start("From", 1) + end("From", 1)), ("moves",)),
    "a moved mark that says del": (MOVE_BEFORE, MOVE_AFTER, MOVE.replace(mark("moveFrom", 3), ""), ("accept text", "moves")),
    "an insertion nested in a move": (p(TWO) + p(ONE) + p(THREE), p(ONE) + p(TWO) + p(THREE), MOVE.replace(half("To", TWO, 5), f'<w:moveTo w:id="5" {BY}>{ins(TWO, 9)}</w:moveTo>'), ("moves",)),
    "delText in a move": (MOVE_BEFORE, MOVE_AFTER, MOVE.replace(half("From", TWO, 2), half("From", TWO, 2).replace("w:t>", "w:delText>").replace("w:t ", "w:delText ")), ("text elements",)),
    "w:t in a deletion": (p("The old words."), p("The new words."), CHANGED.replace("w:delText", "w:t"), ("text elements",)),
    "an id twice": (p("The old words."), p("The new words."), CHANGED.replace('w:id="2"', 'w:id="1"'), ("ids",)),
    "an id twice in two parts": (Doc(p("The old words."), headers={"default": p("The old words.")}), Doc(p("The new words."), headers={"default": p("The new words.")}), Doc(CHANGED, headers={"default": CHANGED}), ("ids",)),
    "no author": (p("The old words."), p("The new words."), CHANGED.replace(' w:author="A"', "", 1), ("ids",)),
    "a row inserted": (table([["a", "b"]]) + p(), table([["a", "b"], ["c", "d"]]) + p(), table([["a", "b"], tr([tc(p(ins("c", 1), mark=mark("ins", 4))), tc(p(ins("d", 2)))], mark("ins", 3))], 2) + p(), ()),
    "a row whose mark is missing": (table([["a", "b"]]) + p(), table([["a", "b"], ["c", "d"]]) + p(), table([["a", "b"], tr([p(ins("c", 1)), p(ins("d", 2))])], 2) + p(), ("reject text",)),
    "a cell deleted": (table([["a", "b"]]) + p(), table([["a"]]) + p(), table([["a", tc(p(gone("b", 1)), mark("cellDel", 2))]], 1) + p(), ("reject formatting",)),
    "a header changed": (Doc(p("x"), headers={"default": p("The old words.")}), Doc(p("x"), headers={"default": p("The new words.")}), Doc(p("x"), headers={"default": CHANGED}), ()),
    "a header not marked": (Doc(p("x"), headers={"default": p("The old words.")}), Doc(p("x"), headers={"default": p("The new words.")}), Doc(p("x"), headers={"default": p("The new words.")}), ("reject text", "reported")),
    "a note changed": (Doc(p(r("x") + footnote(1)), footnotes={1: p("The old words.")}), Doc(p(r("x") + footnote(1)), footnotes={1: p("The new words.")}), Doc(p(r("x") + footnote(1)), footnotes={1: CHANGED}), ()),
    "a note not marked": (Doc(p(r("x") + footnote(1)), footnotes={1: note("old")}), Doc(p(r("x") + footnote(1)), footnotes={1: note("new")}), Doc(p(r("x") + footnote(1)), footnotes={1: note("new")}), ("reject text", "reported")),
    "a note that is not there": (p("x"), Doc(p(r("x") + footnote(1)), footnotes={1: note("n")}), Doc(p(r("x") + f'<w:ins w:id="1" {BY}>{footnote(2)}</w:ins>'), footnotes={1: note("n")}), ("accept text", "references")),
    "a comment lost": (p("The old words."), Doc(p(commented(0, r("The new words."))), comments=comment(0, "c")), CHANGED, ("anchors kept", "bytes")),
    "numbers": (listed("a") + listed("b") + listed("c"), listed("a") + listed("c"), listed("a") + listed(gone("b", 1), more=f"<w:rPr>{mark('del', 2)}</w:rPr>") + listed("c"), ()),
    "a list not marked": (listed("a", 2), listed("a", 3), listed("a", 3), ("reject formatting", "reported")),
    "a field's result": (p(field(" REF a ", "1")), p(field(" REF a ", "2")), p(field(" REF a ", gone("1", 1) + ins("2", 2))), ()),
    "half a field marked": (p(field(" REF a ", "1") + r("x")), p("x"), p(field(" REF a ", gone("1", 1)) + r("x")), ("accept text",)),
    "a paragraph struck and retyped": ("".join(map(p, LONG)), "".join(map(p, LONG)) + p("More."), p(gone(LONG[0], 1), mark=mark("del", 2)) + p(ins(LONG[0], 3), mark=mark("ins", 4)) + "".join(map(p, LONG[1:-1]))
                                       + p(LONG[-1], mark=mark("ins", 5)) + p(ins("More.", 6)), ("noise", "retyped")),
    "words struck and retyped": (p("The old words."), p("The new words."), p(gone("The ", 3) + ins("The ", 4) + gone("old", 1) + ins("new", 2) + r(" words.")), ("retyped",)),
    "too much marked": ("".join(map(p, LONG)), "".join(map(p, LONG)).replace("number 7 says", "number 7 states"), "".join(
        p(gone(words, 2 * n + 1) + ins(words.replace("number 7 says", "number 7 states"), 2 * n + 2)) if n in (6, 7, 8) else p(words) for n, words in enumerate(LONG)), ("noise", "retyped")),
    "too many pieces": (p("start"), p("start of all these things"), p(r("start") + "".join(ins(letter, n + 1) for n, letter in enumerate(" of all these things"))), ("noise",)),
    "a repeated bookmark": (p("x"), p("x"), p('<w:bookmarkStart w:id="1" w:name="a"/>' + r("x") + '<w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'), ("ids",)),
    "a bookmark without end": (p("x"), p("x"), p('<w:bookmarkStart w:id="1" w:name="a"/>' + r("x")), ("ranges",)),
    "a repeated paragraph id": (p("x") + p("y"), p("x") + p("y"), p("x", attributes=' w14:paraId="00000001"') + p("y", attributes=' w14:paraId="00000001"'), ("ids",)),
    "a link to nothing": (p("x"), p("x"), p(r("x") + '<w:hyperlink r:id="nowhere"/>'), ("relationships",)),
    "an unmarked paragraph written otherwise": (p("The old words.") + p("Stays."), p("The new words.") + p("Stays."), CHANGED + p(r("Sta") + r("ys.")), ("bytes",)),
    "a style from nowhere": (p(r("x", '<w:rStyle w:val="Nowhere"/>')), p("x"), p(r("x", f'<w:rPrChange w:id="1" {BY}><w:rPr><w:rStyle w:val="Other"/></w:rPr></w:rPrChange>')), ("reject formatting", "references")),
}


class Judged(unittest.TestCase):
    def test_every_case(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, (before, after, redline, wanted) in CASES.items():
                files = []
                for at, doc in enumerate((before, after, redline)):
                    files.append(pathlib.Path(folder, f"{at}.docx"))
                    (Doc(doc) if isinstance(doc, str) else doc).write(files[-1])
                failed = judge_pair(name, *files).failed()
                with self.subTest(name):
                    self.assertEqual(set(failed), set(wanted), failed)


def settled(body, choice, folder):
    path = pathlib.Path(folder, "x.docx")
    Doc(body).write(path)
    model = read_model(settle(Package(path), choice))
    return [block.text() if hasattr(block, "text") else [[c.blocks[0].text() for c in row.cells] for row in block.rows]
            for block in model.stories["body"]]


XML_INSERTED = ('<w:customXmlInsRangeStart w:id="1" w:author="A"/><w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>'
                '<w:customXmlInsRangeEnd w:id="1"/>' + p("held") + "</w:sdtContent></w:sdt>")
# body: (accepted, rejected)
SETTLED = [
    (p(f'<w:ins w:id="1" {BY}>{r("kept ")}{gone("gone ", 2)}</w:ins>' + r("x")), ["kept x"], ["x"]),
    (p(f'<w:del w:id="1" {BY}><w:r><w:delText>a</w:delText></w:r></w:del>', mark=mark("del", 2)) + p(gone("b", 3), mark=mark("del", 4)) + p("c"), ["c"], ["a", "b", "c"]),
    (p("a", mark=mark("del", 1)) + table([["t"]]) + p("z"), ["a", [["t"]], "z"], ["a", [["t"]], "z"]),
    (p("", mark=mark("del", 1)) + table([["t"]]) + p("z"), [[["t"]], "z"], ["", [["t"]], "z"]),
    (p("a", mark=mark("del", 1)) + table([tr(["t"], mark("del", 2))], 1) + p("z"), ["az"], ["a", [["t"]], "z"]),
    (table([tr(["a", tc("b", mark("cellIns", 1)), tc("c", mark("cellDel", 2))])], 3) + p("z"), [[["a", "b"]], "z"], [[["a", "c"]], "z"]),
    (XML_INSERTED, ["held"], ["held"]),
    (p("a", mark=mark("ins", 1)) + f"<w:sdt><w:sdtContent>{p('b')}</w:sdtContent></w:sdt>", ["a", "b"], ["ab"]),
    (p(r("x") + f'<w:ins w:id="1" {BY}><m:oMath><m:r><m:t>y</m:t></m:r></m:oMath></w:ins>'), ["x{math y}"], ["x"]),
    (p(r("x") + f'<m:oMath><w:ins w:id="1" {BY}><m:r><m:t>y</m:t></m:r></w:ins></m:oMath>'), ["x{math y}"], ["x"]),
]


class Settled(unittest.TestCase):
    def test_constructs(self):
        with tempfile.TemporaryDirectory() as folder:
            for body, accepted, rejected in SETTLED:
                with self.subTest(body):
                    self.assertEqual(settled(body, "accept", folder), accepted)
                    self.assertEqual(settled(body, "reject", folder), rejected)


class Numbers(unittest.TestCase):
    def test_forms(self):
        self.assertEqual([letters(n) for n in (1, 26, 27, 52, 53)], ["a", "z", "aa", "zz", "aaa"])
        self.assertEqual([roman(n) for n in (4, 9, 14, 40, 1999)], ["iv", "ix", "xiv", "xl", "mcmxcix"])
        self.assertEqual([ordinal(n) for n in (1, 2, 3, 11, 21)], ["1st", "2nd", "3rd", "11th", "21st"])
        self.assertEqual([ordinal_words(n) for n in (1, 12, 20, 21)], ["first", "twelfth", "twentieth", "twenty-first"])
        self.assertEqual(in_words(342), "three hundred forty-two")

    def test_labels(self):
        body = (styled("Heading1", "a") + styled("Clause2", "b") + styled("Clause3", "c") + styled("Clause3", "d") + styled("Clause2", "e") + styled("Clause3", "f")
                + listed("g", 3) + listed("h", 3) + listed("i", 5) + listed("j", 5) + listed("k", 3)
                + p("l", f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr><w:rPr>{mark("del", 1)}</w:rPr>') + listed("m", 3) + listed("n", 4) + listed("o", 0))
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "x.docx")
            Doc(body).write(path)
            labels = [block.label for block in read_model(Package(path)).stories["body"]]
        self.assertEqual(labels, ["1.", "1.1", "(a)", "(b)", "1.2", "(a)", "1.", "2.", "1.", "2.", "3.", "4.", "4.", "\u2022", ""])


if __name__ == "__main__":
    if not os.environ.get("REDRAFT_JUDGES"):
        print("skipped: outside judges run when REDRAFT_JUDGES=1 is set (tests/judges/README.md)")
        sys.exit(77)
    unittest.main()
