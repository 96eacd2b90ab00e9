"""A made-up legal document as plain lists, and its writing as a .docx.

A block is a dict: kind "p" (style, num, props, inlines, section), "table" (rows of cells, a cell holds blocks) or
"control" (blocks). An inline is a list that begins with its kind: ["t", words, format], ["field", instruction, result],
["note", kind, paragraphs], ["image", colour], ["link", target, words], ["tab"], ["br", type], ["box", blocks],
["math", letters], ["mark", name]. `make` draws one; `render` writes it, run boundaries and ids by the wish of `cuts`.
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "corpus"))

import word_writer as w  # noqa: E402

PARTIES = ("the Panel", "the Code Administrator", "each Party", "the DCC", "the Authority", "a Supplier Party", "the Secretariat",
           "the Change Board", "every User", "the Network Party")
VERBS = ("publish", "consider", "maintain", "amend", "notify", "approve", "reject", "test", "report on", "withdraw", "implement", "review")
THINGS = ("the Draft Proposal", "its decision", "the Service Request", "each relevant record", "the Charging Statement", "the final report",
          "any Modification Proposal", "the Implementation Date", "a Device Security Credential", "the Technical Code Specifications")
WHENS = ("within {n} Working Days", "at its next meeting", "before the end of the month", "as soon as reasonably practicable",
         "in accordance with Section D{n}.{m}", "subject to Section X{n}", "no later than {n} days after receipt")
TAILS = ("", "", ", and shall keep a copy", "; and", ", provided that no fee is then outstanding", " (as modified from time to time)")
EXTRA = ("forthwith", "reasonable", "written", "prior", "relevant", "applicable", "further", "final", "draft", "mutual")
FORMATS = ("", "", "", "", "<w:b/>", "<w:i/>", '<w:u w:val="single"/>', '<w:color w:val="C00000"/>', '<w:rStyle w:val="DefinedTerm"/>', '<w:sz w:val="18"/>')
PROPS = ("", "", "", "", '<w:jc w:val="both"/>', '<w:ind w:left="720"/>', '<w:spacing w:before="240"/>', "<w:keepNext/>")
STYLES = ("", "", "", "Clause2", "Clause3", "Clause4", "Quote")
TARGETS = ("https://example.org/code", "https://example.org/act", "https://example.org/report")
CELL_PROPS = ("", "", "", '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>', '<w:vAlign w:val="center"/>')


def sentence(rng):
    who, what = rng.choice(PARTIES), rng.choice(THINGS)
    when = rng.choice(WHENS).format(n=rng.randint(1, 30), m=rng.randint(1, 9))
    words = f"{who[0].upper()}{who[1:]} shall {rng.choice(VERBS)} {what} {when}{rng.choice(TAILS)}"
    return words + ("" if words.endswith((";", "and")) else ".")


def words_of(rng):
    return " ".join(sentence(rng) for _ in range(rng.choice((1, 1, 1, 2, 3))))


def inlines(rng, features):
    out = []
    text = words_of(rng).split(" ")
    at = 0
    while at < len(text):
        take = rng.randint(3, 14)
        piece = " ".join(text[at:at + take]) + (" " if at + take < len(text) else "")
        out.append(["t", piece, rng.choice(FORMATS) if "formats" in features else ""])
        at += take
        if rng.random() < 0.12:
            special = special_inline(rng, features)
            if special:
                out.append(special)
    return out


def special_inline(rng, features):
    kinds = [kind for kind in ("field", "note", "image", "link", "tab", "br", "box", "math", "mark", "sym") if kind in features]
    if not kinds:
        return None
    kind = rng.choice(kinds)
    if kind == "field":
        return ["field", f" REF _Ref{rng.randint(1, 30)} \\r \\h ", f"{rng.randint(1, 12)}.{rng.randint(1, 9)}"]
    if kind == "note":
        return ["note", rng.choice(("footnote", "footnote", "endnote")), [sentence(rng) for _ in range(rng.choice((1, 1, 2)))]]
    if kind == "image":
        return ["image", rng.randint(1, 250)]
    if kind == "link":
        return ["link", rng.choice(TARGETS), rng.choice(THINGS)]
    if kind == "br":
        return ["br", rng.choice(("", "", "page", "column"))]
    if kind == "box":
        return ["box", [paragraph(rng, frozenset(("formats",))) for _ in range(rng.randint(1, 2))]]
    if kind == "math":
        return ["math", rng.choice(("a=b", "x+y", "E=mc", "n-1"))]
    if kind == "mark":
        return ["mark", f"m{rng.randint(1, 10 ** 6)}"]
    return [kind]


def paragraph(rng, features):
    out = {"kind": "p", "style": "", "num": None, "props": "", "inlines": inlines(rng, features), "section": None}
    if "styles" in features:
        out["style"] = rng.choice(STYLES)
    if "lists" in features and rng.random() < 0.25:
        out["style"], out["num"] = "", [rng.choice((2, 2, 3, 4)), rng.choice((0, 0, 0, 1))]
        out["num"][1] = 0 if out["num"][0] == 4 else out["num"][1]
    if "formats" in features:
        out["props"] = rng.choice(PROPS)
    if rng.random() < 0.04:
        out["inlines"] = []
    return out


def cell(rng, features, words=None):
    blocks = [paragraph(rng, frozenset())] if words is None else [{**paragraph(rng, frozenset()), "inlines": [["t", words, ""]]}]
    if rng.random() < 0.1:
        blocks.append(paragraph(rng, features - {"box", "lists", "image"}))
    return {"blocks": blocks, "props": rng.choice(CELL_PROPS) if "cells" in features else "", "span": 1, "merge": ""}


def table(rng, features, depth=0):
    columns, rows = rng.randint(1, 4), rng.randint(1, 6)
    out = {"kind": "table", "columns": columns, "rows": [], "props": ""}
    definitions = rng.random() < 0.3
    for number in range(rows + (6 if definitions else 0)):
        out["rows"].append({"props": "", "cells": [cell(rng, features, f"{rng.choice(EXTRA).title()} Term {number}" if definitions and at == 0 else None)
                                                    for at in range(columns)]})
    if "spans" in features and columns > 1 and rng.random() < 0.5:
        row = rng.choice(out["rows"])
        at = rng.randrange(columns - 1)
        row["cells"][at]["span"] = 2
        del row["cells"][at + 1]
    elif "spans" in features and len(out["rows"]) > 2 and rng.random() < 0.5:
        top, at = rng.randrange(len(out["rows"]) - 1), rng.randrange(columns)
        out["rows"][top]["cells"][at]["merge"] = "restart"
        out["rows"][top + 1]["cells"][at].update(merge="continue", blocks=[{**paragraph(rng, frozenset()), "inlines": []}])
    if "nested" in features and depth == 0 and rng.random() < 0.3:
        rng.choice(rng.choice(out["rows"])["cells"])["blocks"].insert(0, table(rng, features - {"spans"}, 1))
    return out


ALL_FEATURES = ("formats", "styles", "lists", "tables", "cells", "spans", "nested", "field", "note", "image", "link", "tab", "br", "box",
                "math", "mark", "sym", "headers", "sections", "controls")


def make(rng, size):
    """A document; half of the features at most pairs, so that failures are small."""
    share = rng.choice((0.15, 0.4, 0.7, 1.0))
    features = frozenset(one for one in ALL_FEATURES if rng.random() < share)
    blocks = [{"kind": "p", "style": "Heading1", "num": None, "props": "", "inlines": [["t", rng.choice(THINGS)[4:].title(), ""]], "section": None}]
    while len(blocks) < size:
        chance = rng.random()
        if "tables" in features and chance < 0.12:
            blocks.append(table(rng, features))
        elif "controls" in features and chance < 0.17:
            blocks.append({"kind": "control", "blocks": [paragraph(rng, features) for _ in range(rng.randint(1, 3))]})
        elif chance < 0.22 and len(blocks) > 2 and blocks[-1]["kind"] == "p":
            blocks.append({**blocks[-1], "inlines": [list(one) for one in blocks[-1]["inlines"] if one[0] in ("t", "tab")], "section": None})
        else:
            blocks.append(paragraph(rng, features))
            if "sections" in features and rng.random() < 0.06:
                blocks[-1]["section"] = rng.choice(("portrait", "landscape"))
    if rng.random() > 0.1 or blocks[-1]["kind"] != "p":
        blocks.append({**paragraph(rng, frozenset()), "section": None})
    headers = {}
    if "headers" in features:
        headers = {kind: [paragraph(rng, frozenset(("formats",)))] for kind in ("header default", "footer default", "header first", "header even")
                   if rng.random() < 0.5}
    return {"blocks": blocks, "headers": headers, "features": features, "last": "portrait"}


class Writing:
    """One rendering: hands out ids for notes, images, links; `cuts` splits runs and adds editing sessions."""

    def __init__(self, document, cuts):
        self.document, self.cuts = document, cuts
        self.notes = {"footnote": {}, "endnote": {}}
        self.images, self.links, self.marks, self.drawn = {}, {}, {}, 0

    def run(self, text, form):
        if self.cuts is not None and len(text) > 4 and self.cuts.random() < 0.15:
            at = self.cuts.randint(1, len(text) - 1)
            return w.r(text[:at], form) + w.r(text[at:], form).replace("<w:r>", '<w:r w:rsidR="00A1B2C3">', 1)
        return w.r(text, form) if text else ""

    def inline(self, one):
        kind = one[0]
        if kind == "t":
            return self.run(one[1], one[2])
        if kind == "field":
            return w.field(one[1], one[2], 1 if self.cuts is None else self.cuts.choice((1, 1, 3)))
        if kind == "note":
            notes = self.notes[one[1]]
            ident = len(notes) + 1 if self.cuts is None else 100 - len(notes)
            words = w.note(*one[2])
            notes[ident] = words if one[1] == "footnote" else words.replace("footnoteRef/", "endnoteRef/")
            return (w.footnote if one[1] == "footnote" else w.endnote)(ident)
        if kind == "image":
            name = self.images.setdefault(one[1], f"img{len(self.images) + 1}")
            self.drawn += 1
            return w.image(name, self.drawn)
        if kind == "link":
            return w.link(self.links.setdefault(one[1], f"link{len(self.links) + 1}"), one[2])
        if kind == "box":
            self.drawn += 1
            ident = self.drawn
            return w.text_box(self.blocks(one[1]), ident)
        if kind == "math":
            return w.math(one[1])
        if kind == "mark":
            if one[1] in self.marks:
                return ""
            self.marks[one[1]] = len(self.marks) + 1
            return w.bookmark(self.marks[one[1]], one[1], "")
        return w.r({"tab": "<w:tab/>", "sym": '<w:sym w:font="Wingdings" w:char="F0FC"/>'}.get(kind) or
                   ("<w:br/>" if not one[1] else f'<w:br w:type="{one[1]}"/>'))

    def paragraph(self, block):
        props = f'<w:pStyle w:val="{block["style"]}"/>' if block["style"] else ""
        own = block["props"]
        if own.startswith("<w:keepNext"):
            props, own = props + own, ""
        if block["num"]:
            props += f'<w:numPr><w:ilvl w:val="{block["num"][1]}"/><w:numId w:val="{block["num"][0]}"/></w:numPr>'
        props += own
        section = self.section(block["section"]) if block["section"] else ""
        return w.p("".join(self.inline(one) for one in block["inlines"]), props, section)

    def section(self, kind):
        return f"<w:sectPr>{w.LANDSCAPE if kind == 'landscape' else w.PAGE}</w:sectPr>"

    def table(self, block):
        rows = []
        for row in block["rows"]:
            cells = []
            for one in row["cells"]:
                props = f'<w:gridSpan w:val="{one["span"]}"/>' if one["span"] > 1 else ""
                props += "" if not one["merge"] else '<w:vMerge w:val="restart"/>' if one["merge"] == "restart" else "<w:vMerge/>"
                cells.append(w.tc(self.blocks(one["blocks"]), props + one["props"], 2400 * one["span"]))
            rows.append(w.tr(cells, row["props"]))
        return w.table(rows, block["columns"], block["props"])

    def blocks(self, blocks):
        out = []
        for block in blocks:
            if block["kind"] == "p":
                out.append(self.paragraph(block))
            elif block["kind"] == "table":
                out.append(self.table(block))
            else:
                out.append(w.control(self.blocks(block["blocks"]), ident=200 + len(out)))
        if not blocks or blocks[-1]["kind"] == "table":
            out.append(w.p())
        return "".join(out)


def render(document, cuts=None):
    writing = Writing(document, cuts)
    body = writing.blocks(document["blocks"])
    headers = {kind: writing.blocks(blocks) for kind, blocks in document["headers"].items()}
    return w.Doc(body, section=w.LANDSCAPE if document["last"] == "landscape" else w.PAGE,
                 headers={kind.split()[1]: blocks for kind, blocks in headers.items() if kind.startswith("header")},
                 footers={kind.split()[1]: blocks for kind, blocks in headers.items() if kind.startswith("footer")},
                 footnotes=writing.notes["footnote"] or None, endnotes=writing.notes["endnote"] or None,
                 images={name: picture(colour) for colour, name in writing.images.items()},
                 links={ident: target for target, ident in writing.links.items()})


def picture(colour, made={}):
    if colour not in made:
        made[colour] = w.png(colour, 255 - colour, colour // 2)
    return made[colour]
