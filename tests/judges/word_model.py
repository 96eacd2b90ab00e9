#!/usr/bin/python3
"""What a reader finds in a .docx, as plain values that two documents can be compared by.

    word_model.py FILE.docx            prints it, one paragraph a line

A story is a list of blocks, Paragraph or Table. Content controls, custom XML and smart tags are seen through;
of mc:AlternateContent the branch that Word shows is read; ids, editing sessions and language tags are not part of it.
An Atom is a character run or one thing that is not text: {image ...}, {field ...}, {note}, {br}. Read from an unsettled
document, atoms, marks, rows and cells know whether they were inserted or deleted.
"""
import collections
import copy
import functools
import itertools
import re
import sys
from dataclasses import dataclass, field
from typing import NamedTuple

from word_effective import Effective
from word_numbering import Counter, Numbering
from word_package import M, MC, R, W, XML_SPACE, Package, canonical, known_choice

FORMAT_NOISE = tuple(W + name for name in ("lang", "noProof", "rPrChange", "ins", "del", "moveFrom", "moveTo"))
# What a table's style shows at a place in it (first row, banding): Word works it out anew whenever rows come or go.
PLACED = W + "cnfStyle"
PARAGRAPH_NOISE = tuple(W + name for name in ("rPr", "sectPr", "pPrChange", "numPr", "cnfStyle"))
STATES = {W + "ins": "ins", W + "moveTo": "ins", W + "del": "del", W + "moveFrom": "del"}
MOVES = frozenset((W + "moveFrom", W + "moveTo"))
TRANSPARENT = frozenset(W + name for name in ("smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo", "fldSimple",
                                              "hyperlink", "ruby"))
SILENT = frozenset(W + name for name in (
    "pPr", "rPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "proofErr", "permStart", "permEnd",
    "lastRenderedPageBreak", "annotationRef", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
    "moveToRangeEnd"))
KINDS = ("default", "first", "even")


def keeps_space(element):
    """xml:space is in force below the element that it stands on (XML 1.0, 2.10)."""
    while element is not None and element.get(XML_SPACE) is None:
        element = element.getparent()
    return element is not None and element.get(XML_SPACE) == "preserve"


class Atom(NamedTuple):
    text: str
    format: str
    link: str = ""
    state: str = ""  # "", "ins", "del" or "both"
    moved: bool = False


@dataclass
class Paragraph:
    atoms: list = field(default_factory=list)
    properties: dict = field(default_factory=dict)
    numbering: str = ""
    label: str = ""
    mark: str = ""  # formatting of the paragraph mark
    state: str = ""  # of the mark
    moved: bool = False
    container_state: str = ""  # of the row or cell around it
    table: int = 0  # the innermost table around it, counted from 1
    section: int = -1  # the section that this paragraph ends
    boxes: list = field(default_factory=list)  # stories of the text boxes anchored here

    def text(self):
        return "".join(atom.text for atom in self.atoms)


@dataclass
class Cell:
    properties: str
    span: str
    blocks: list


@dataclass
class Row:
    properties: str
    cells: list


@dataclass
class Table:
    properties: str
    grid: str
    rows: list


@dataclass
class Model:
    stories: dict = field(default_factory=dict)  # name: blocks, in reading order
    sections: list = field(default_factory=list)
    anchors: dict = field(default_factory=dict)  # ("bookmark", name) or ("comment", content): covered words
    referred: set = field(default_factory=set)  # comments that something refers to: Word shows no other
    listed: dict = field(default_factory=dict)  # what no mark can carry: settings, styles in use, numbering
    controls: list = field(default_factory=list)  # around blocks, rows, cells: tag, title and words
    style_names: dict = field(default_factory=dict)  # id: type and name in lower case
    own_stories: list = field(default_factory=list)  # names without the headers that a section inherits
    table_numbers: itertools.count = field(default_factory=lambda: itertools.count(1))


def both(outer, inner):
    return inner if not outer else outer if not inner or inner == outer else "both"


def spans_one(element):
    """A cell of one column, as each is anyway (ECMA-376 part 1, 17.4.17)."""
    return element.tag == W + "gridSpan" and element.get(W + "val", "1") == "1"


def run_format(properties, says_nothing=lambda _: False, fonts_that_say_nothing=lambda _: ()):
    if properties is None:
        return ""
    out = []
    for child in properties:
        if child.tag in FORMAT_NOISE or says_nothing(child):
            continue
        if child.tag == W + "rFonts":
            gone = {W + "hint", *fonts_that_say_nothing(child)}
            written = canonical(child, attribute=lambda _, name, value, gone=gone: None if name in gone else value)
            if written == "<w:rFonts/>":
                continue
        else:
            written = canonical(child)
        out.append(written)
    return "".join(sorted(out))


class Reader:
    """Reads one part of a package; `part` is needed to follow relationships."""

    def __init__(self, package, part, numbering, model):
        self.package, self.part, self.model = package, part, model
        self.numbering, self.counter = numbering, Counter(numbering)
        self.fields = []  # open complex fields: [phase, instruction, format, state, moved]
        self.paragraph = None
        self.open_anchors = {}
        self.notes = []  # (kind, id) in order of reference
        self.table = 0
        self.tables = frozenset()  # what the styles of the tables around say anything about
        self.effective = numbering.effective
        self.paragraph_properties = None

    def named(self, written):
        """Styles by name: in another language's Word the same style has another id."""
        return re.sub(r'<w:(pStyle|rStyle|tblStyle) w:val="([^"]*)"', lambda found: '<w:%s w:val="%s"' % (
            found[1], self.model.style_names.get(found[2], found[2])), written)

    # Blocks

    def blocks(self, container, state=""):
        out = []
        for child in container:
            tag = child.tag
            if tag == W + "p":
                out.append(self.read_paragraph(child, state))
            elif tag == W + "tbl":
                out.append(self.read_table(child, state))
            elif tag == W + "sdt" and child.find(W + "sdtContent") is not None:
                held = self.blocks(child.find(W + "sdtContent"), state)
                if held:
                    self.control(child, "/".join(lines(held)))
                out += held
            elif tag in (W + "sdt", W + "sdtContent", W + "customXml"):
                out += self.blocks(child, state)
            elif tag in STATES:
                out += self.blocks(child, both(state, STATES[tag]))
            elif tag == MC + "AlternateContent":
                branch = known_choice(child)
                out += [] if branch is None else self.blocks(branch, state)
            elif tag == W + "altChunk":
                out.append(Paragraph([Atom(f"{{altChunk {self.hash(child)}}}", "")]))
            elif tag in (M + "oMathPara", M + "oMath"):
                out.append(Paragraph([self.math(child, "", state, False)]))
            else:
                self.anchor(child)
        return out

    def control(self, element, text):
        own = element.find(W + "sdtPr")
        named = [] if own is None else [own.find(W + name) for name in ("tag", "alias")]
        words = "|".join("" if one is None else one.get(W + "val", "") for one in named)
        self.model.controls.append(f"{self.part} {words}: {text}")

    def read_table(self, table, state):
        outer, self.table = self.table, next(self.model.table_numbers)
        around, self.tables = self.tables, self.effective.in_table(self.tables, table.find(W + "tblPr"))
        out = self.read_rows(table, state)
        self.table = outer
        self.tables = around
        return out

    def read_rows(self, table, state):
        properties = table.find(W + "tblPr")
        grid = table.find(W + "tblGrid")
        rows = []
        for row in self.through(table, W + "tr"):
            marks = {child.tag for child in row.findall(W + "trPr/*")}
            row_state = both(state, "del" if W + "del" in marks else "ins" if W + "ins" in marks else "")
            cells = []
            for cell in self.through(row, W + "tc"):
                own = cell.find(W + "tcPr")
                change = {child.tag for child in own} if own is not None else set()
                cell_state = both(row_state,
                                  "del" if W + "cellDel" in change else "ins" if W + "cellIns" in change else "")
                span = "".join(canonical(child) for child in ([] if own is None else own)
                               if child.tag in (W + "gridSpan", W + "vMerge", W + "hMerge") and not spans_one(child))
                look = "" if own is None else canonical(self.effective.without_usual(own, self.tables), (W + "tcPrChange", W + "cellIns", W + "cellDel", PLACED,
                                                              W + "cellMerge", W + "gridSpan", W + "vMerge"))
                cells.append(Cell("" if look == "<w:tcPr/>" else look, span, self.blocks(cell, cell_state)))
            parts = [canonical(self.effective.without_usual(own, self.tables), (W + "trPrChange", W + "tblPrExChange", W + "ins", W + "del", PLACED))
                     for own in (row.find(W + "tblPrEx"), row.find(W + "trPr")) if own is not None]
            rows.append(Row("".join(part for part in parts if len(part) > 12), cells))
        return Table("" if properties is None else self.named(canonical(
            self.effective.without_usual(properties, self.tables), (W + "tblPrChange",))),
                     "" if grid is None else canonical(grid, (W + "tblGridChange",)), rows)

    def through(self, parent, tag):
        """Rows or cells, seen through content controls and custom XML."""
        for child in parent:
            if child.tag == tag:
                yield child
            elif child.tag in (W + "sdt", W + "sdtContent", W + "customXml"):
                if child.tag == W + "sdt" and child.find(".//" + tag) is not None:
                    self.control(child, tag.rpartition("}")[2] + " " + "".join(child.itertext(W + "t")))
                yield from self.through(child, tag)
            else:
                self.anchor(child)

    def run_look(self, paragraph, properties):
        return self.named(run_format(properties, lambda child: self.effective.run_says_nothing(
            paragraph, properties, child, self.tables), lambda child: self.effective.fonts_of_run(
                paragraph, properties, child, self.tables)))

    def read_paragraph(self, element, state):
        properties = element.find(W + "pPr")
        outer, self.paragraph_properties = self.paragraph_properties, properties
        out = Paragraph(state=state, container_state=state, table=self.table)
        if properties is not None:
            for child in properties:
                nothing = self.effective.of_paragraph(properties, child, self.tables)
                if child.tag not in PARAGRAPH_NOISE and nothing is not None:
                    out.properties[child.tag.rpartition("}")[2]] = self.named(canonical(
                        child, attribute=lambda one, name, value: None if one is child and name in nothing else value))
            numbering = properties.find(W + "numPr")
            if numbering is not None:
                out.numbering = self.numbering.describe(numbering)
            mark = properties.find(W + "rPr")
            out.mark = self.run_look(properties, mark)
            for child in [] if mark is None else mark:
                if child.tag in STATES:
                    out.state = both(out.state, STATES[child.tag])
                    out.moved = out.moved or child.tag in MOVES
            section = properties.find(W + "sectPr")
            if section is not None:
                out.section = len(self.model.sections)
                self.model.sections.append(self.section(section))
        out.label = self.counter.label(properties, out.state not in ("del", "both"))
        outside, self.paragraph = self.paragraph, out
        self.inline(element, state, False, "")
        self.paragraph = outside
        out.atoms = joined(out.atoms)
        if outside is None:
            self.grow("\n")
        self.paragraph_properties = outer
        return out

    def section(self, element):
        kept = canonical(element, (W + "sectPrChange", W + "headerReference", W + "footerReference"))
        references = {(child.tag.rpartition("}")[2][:6], child.get(W + "type", "default")): child.get(R + "id")
                      for child in element if child.tag in (W + "headerReference", W + "footerReference")}
        return kept, references

    # Inline content

    def inline(self, parent, state, moved, link):
        for child in parent:
            tag = child.tag
            if tag == W + "r":
                self.run(child, state, moved, link)
            elif tag in SILENT:
                continue
            elif tag in STATES:
                self.inline(child, both(state, STATES[tag]), moved or tag in MOVES, link)
            elif tag == W + "fldSimple":
                instruction = Places.of(self.package).instruction(child.get(W + "instr", ""))
                self.add(f"{{field {instruction}|", "", state, moved, link)
                self.inline(child, state, moved, link)
                self.add("|field}", "", state, moved, link)
            elif tag == W + "hyperlink":
                self.inline(child, state, moved, self.link(child))
            elif tag in TRANSPARENT:
                self.inline(child, state, moved, link)
            elif tag == MC + "AlternateContent":
                branch = known_choice(child)
                if branch is not None:
                    self.inline(branch, state, moved, link)
            elif tag in (M + "oMath", M + "oMathPara"):
                self.paragraph.atoms.append(self.math(child, link, state, moved))
                self.grow("x")
            elif tag == W + "subDoc":
                self.add(f"{{subDoc {self.hash(child)}}}", "", state, moved, link)
            elif tag == W + "contentPart":
                self.add(f"{{contentPart {self.hash(child)}}}", "", state, moved, link)
            else:
                self.anchor(child)

    def run(self, run, state, moved, link):
        properties = run.find(W + "rPr")
        form = self.run_look(self.paragraph_properties, properties)
        self.run_content(run, form, state, moved, link)

    def run_content(self, run, form, state, moved, link):
        for child in run:
            tag = child.tag
            if tag in (W + "t", W + "delText"):
                text = child.text or ""
                if not keeps_space(child):
                    text = text.strip(" \t\r\n")
                self.add(text, form, state, moved, link)
            elif tag == W + "rPr" or tag in SILENT:
                continue
            elif tag in (W + "instrText", W + "delInstrText"):
                if self.fields:
                    self.fields[-1][1] += child.text or ""
            elif tag == W + "fldChar":
                self.field_mark(child, form, state, moved, link)
            elif tag in (W + "footnoteReference", W + "endnoteReference"):
                kind = "footnote" if tag == W + "footnoteReference" else "endnote"
                follows = " own mark" if child.get(W + "customMarkFollows") in ("1", "true", "on") else ""
                self.notes.append((kind, child.get(W + "id"), state))
                self.add(f"{{{kind}{follows}}}", form, state, moved, link)
            elif tag == W + "commentReference":
                self.anchor(child)
            elif tag == MC + "AlternateContent":
                branch = known_choice(child)
                if branch is not None:
                    self.run_content(branch, form, state, moved, link)
            elif tag in (W + "drawing", W + "pict", W + "object"):
                self.picture(child, form, state, moved, link)
            elif tag == W + "ruby":
                words = "".join(child.xpath("w:rt//w:t/text()", namespaces={"w": W[1:-1]}))
                self.add(f"{{ruby {words}|", form, state, moved, link)
                base = child.find(W + "rubyBase")
                self.inline([] if base is None else base, state, moved, link)
                self.add("|ruby}", form, state, moved, link)
            else:
                self.add(special(child), form, state, moved, link)

    def add(self, text, form, state, moved, link):
        if not text or self.paragraph is None:
            return
        if self.fields and self.fields[-1][0] == "instruction":
            self.fields[-1][1] += text
            return
        self.paragraph.atoms.append(Atom(text, form, link, state, moved))
        self.grow(text)

    def field_mark(self, element, form, state, moved, link):
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            data = element.find(W + "ffData")
            self.fields.append(["instruction", "" if data is None else canonical(data) + " ", form, state, moved])
        elif kind == "separate" and self.fields and self.fields[-1][0] == "instruction":
            self.fields[-1][0] = "result"
            self.open_field(self.fields[-1], link)
        elif kind == "end" and self.fields:
            last = self.fields[-1]
            if last[0] == "instruction":
                last[0] = "result"
                self.open_field(last, link)
            self.fields.pop()
            self.add("|field}", "", last[3], last[4], link)

    def open_field(self, opened, link):
        instruction = Places.of(self.package).instruction(opened[1])
        self.fields.pop()  # so that an outer field's instruction gets it
        self.add(f"{{field {instruction}|", "", opened[3], opened[4], link)
        self.fields.append(opened)

    def math(self, element, link, state, moved):
        words = "".join(element.itertext(M + "t"))
        written = canonical(element, (W + "rPrChange", W + "lang", W + "noProof", W + "rFonts"))
        for mark in re.findall(r"<w:(?:ins|del|moveFrom|moveTo)\b", written):
            written = written.replace(mark, "<change")
        return Atom(f"{{math {words}}}", written, link, state, moved)

    def picture(self, element, form, state, moved, link):
        hashes = []
        element = as_seen(element)
        boxes = list(element.iter(W + "txbxContent"))
        boxes = [box for box in boxes if not any(up in boxes for up in box.iterancestors(W + "txbxContent"))]
        boxes = [box for box in boxes if not in_hidden_branch(box, element)]

        def value_of(owner, name, value):
            if name in ("cx", "cy", "l", "t", "r", "b", "x", "y") and owner.tag.rpartition("}")[2] in (
                    "extent", "effectExtent", "ext", "off"):
                return str(round(int(value) / 635)) if value.lstrip("-").isdigit() else value
            if name.startswith(R):
                hashes.append(self.package.content_hash(self.part, value))
                return hashes[-1]
            drawn_afresh = name in ("id", "ObjectID", "ShapeID") or name.endswith(("}spid", "}gfxdata"))
            if drawn_afresh or name == "name" and owner.tag.endswith(("}docPr", "}cNvPr")):
                return None
            return value

        if boxes or element.find(".//" + MC + "AlternateContent") is None:
            written = canonical(element, (W + "txbxContent", MC + "Fallback"), value_of)
        else:
            written = canonical(element, (MC + "Fallback",), value_of)
        kind = "textbox" if boxes else {"drawing": "image", "pict": "picture"}.get(element.tag.rpartition("}")[2], "object")
        self.add(f"{{{kind}{''.join(' ' + found for found in hashes)}}}", form + written, state, moved, link)
        for box in boxes:
            inner = Reader(self.package, self.part, self.numbering, self.model)
            inner.table = self.table
            self.paragraph.boxes.append(inner.blocks(box, state))
            self.notes += inner.notes

    def link(self, element):
        target = self.package.content_hash(self.part, element.get(R + "id")) if element.get(R + "id") else ""
        anchor = element.get(W + "anchor")
        anchor = anchor and Places.of(self.package).name(anchor)
        return target + ("" if anchor is None else "#" + anchor) + ("|" + element.get(W + "tooltip")
                                                                    if element.get(W + "tooltip") else "") or "nowhere"

    def hash(self, element):
        return self.package.content_hash(self.part, element.get(R + "id"))

    # Bookmarks and comments: what they cover

    def grow(self, text):
        for covered in self.open_anchors.values():
            covered[1] += text

    def anchor(self, element):
        tag, ident = element.tag, element.get(W + "id")
        if tag == W + "bookmarkStart":
            self.open_anchors[("b", ident)] = [("bookmark", element.get(W + "name")), ""]
        elif tag == W + "commentRangeStart":
            self.open_anchors[("c", ident)] = [("comment", ident), ""]
        elif tag in (W + "bookmarkEnd", W + "commentRangeEnd"):
            found = self.open_anchors.pop(("b" if tag == W + "bookmarkEnd" else "c", ident), None)
            if found is not None and found[0][1] != "_GoBack":
                self.model.anchors[found[0]] = found[1].strip("\n")
        elif tag == W + "commentReference":
            self.model.anchors.setdefault(("comment", ident), "")
            self.model.referred.add(ident)


class Places:
    """Bookmarks that a program made ("_Toc1", "_Ref1") by where they lead, which is what counts of them."""

    def __init__(self, package):
        self.known, count = {}, collections.Counter()
        for name in package.word_parts():
            waiting = []  # begun between paragraphs: they lead to the next one
            for element in package.tree(name).iter(W + "p", W + "bookmarkStart"):
                if element.tag == W + "bookmarkStart":
                    if next(element.iterancestors(W + "p"), None) is None:
                        waiting.append(element)
                    continue
                words = "".join(element.itertext(W + "t", W + "delText")).strip()
                count[words] += 1
                for mark in waiting + list(element.iter(W + "bookmarkStart")):
                    if (mark.get(W + "name") or "").startswith("_"):
                        self.known.setdefault(mark.get(W + "name"), f"_{words.replace(' ', '_')}~{count[words]}")
                waiting = []

    @classmethod
    @functools.lru_cache(maxsize=8)
    def of(cls, package):
        return cls(package)

    def name(self, name):
        return self.known.get(name, name)

    def instruction(self, text):
        return " ".join(self.name(word) for word in text.split())


def as_seen(element):
    """A drawing without what is for programs: locks, when it was made, how it was packed, definitions of known shapes."""
    element = copy.deepcopy(element)
    for inner in list(element.iter()):
        tag = inner.tag.rpartition("}")[2] if isinstance(inner.tag, str) else ""
        inner.attrib.pop("cstate", None)
        known = re.fullmatch(r"#?(?:_x0000_t|shapetype_)(\d+)(?:-\d+)?", inner.get("type" if tag != "shapetype" else "id", ""))
        if known and tag != "shapetype":
            inner.set("type", known[1])
        if tag in ("cNvGraphicFramePr", "picLocks", "spLocks", "creationId", "useLocalDpi", "lock") or \
                tag == "shapetype" and known:
            up = inner.getparent()
            while up is not None:
                up.remove(inner)
                if len(up) or up.tag.rpartition("}")[2] not in ("ext", "extLst"):
                    break
                inner, up = up, up.getparent()
    return element


def in_hidden_branch(box, top):
    """True under an mc:Fallback whose Choice is shown."""
    for up in box.iterancestors():
        if up is top:
            return False
        if up.getparent().tag == MC + "AlternateContent" and known_choice(up.getparent()) is not up:
            return True
    return False


def special(element):
    """Things of a run that are not text."""
    name = element.tag.rpartition("}")[2]
    if element.tag == W + "tab":
        return "\t"
    if element.tag in (W + "br", W + "cr"):
        kind = element.get(W + "type", "textWrapping")
        clear = element.get(W + "clear", "")
        return "{br" + ("" if kind == "textWrapping" else " " + kind) + (" " + clear if clear not in ("", "none") else "") + "}"
    if element.tag == W + "noBreakHyphen":
        return "{-}"
    if element.tag == W + "softHyphen":
        return "{soft -}"
    if element.tag == W + "sym":
        return f"{{sym {element.get(W + 'font')} {element.get(W + 'char')}}}"
    return "{" + " ".join([name] + [f"{key.rpartition('}')[2]}={value}" for key, value in sorted(element.items())]) + "}"


def joined(atoms):
    """Neighbours that differ in nothing but their place are one."""
    out = []
    for atom in atoms:
        if out and out[-1][1:] == atom[1:]:
            out[-1] = out[-1]._replace(text=out[-1].text + atom.text)
        else:
            out.append(atom)
    return out


def is_blank(blocks):
    return all(isinstance(block, Paragraph) and not block.atoms for block in blocks)


def read_notes(package, numbering, model, notes):
    for kind in ("footnote", "endnote"):
        parts = package.related(package.main, kind + "s")
        found = {}
        if parts:
            found = {note.get(W + "id"): note for note in package.tree(parts[0]).findall(W + kind)}
        count = 0
        for of, ident, state in notes:
            if of != kind:
                continue
            count += 1
            reader = Reader(package, parts[0] if parts else "", numbering, model)
            content = reader.blocks(found[ident], state) if ident in found else [Paragraph([Atom("{missing note}", "")])]
            model.stories[f"{kind} {count}"] = content
            model.own_stories.append(f"{kind} {count}")


def read_headers(package, numbering, model):
    inherited = {}
    for number, (_, references) in enumerate(model.sections, 1):
        for place in ("header", "footer"):
            for kind in KINDS:
                name = f"{place} {kind} of section {number}"
                link_id = references.get((place, kind))
                if link_id is None:
                    model.stories[name] = inherited.get((place, kind), [])
                    continue
                part = package.relationships(package.main).get(link_id, ("", "", False))[1]
                if part not in package.parts:
                    model.stories[name] = [Paragraph([Atom("{missing part}", "")])]
                    continue
                reader = Reader(package, part, numbering, model)
                blocks = reader.blocks(package.tree(part))
                inherited[place, kind] = model.stories[name] = [] if is_blank(blocks) else blocks
                model.own_stories.append(name)


def name_of(style):
    found = style.find(W + "name")
    return "" if found is None else found.get(W + "val", "").lower()


def read_listed(package, model):
    """What differs here must be listed, since no tracked change can carry it."""
    settings = package.one("settings")
    for name in ("evenAndOddHeaders", "mirrorMargins", "defaultTabStop", "footnotePr", "endnotePr"):
        found = None if settings is None else settings.find(W + name)
        written = "" if found is None else canonical(found, (W + "footnote", W + "endnote"))
        model.listed["setting " + name] = "" if re.fullmatch(r'<w:\w+( w:val="0")?/>', written) and name.endswith("Pr") else written
    styles = package.one("styles")
    for style in [] if styles is None else styles.findall(W + "style"):
        model.listed["style " + (name_of(style) or style.get(W + "styleId", ""))] = "".join(
            canonical(child, (W + "lang", W + "numId")) for child in style
            if child.tag in (W + "pPr", W + "rPr", W + "tblPr", W + "trPr", W + "tcPr", W + "tblStylePr"))
    defaults = None if styles is None else styles.find(W + "docDefaults")
    model.listed["defaults"] = "" if defaults is None else canonical(defaults, (W + "lang",))


def read_model(package):
    """Of a document as it stands; when it holds tracked changes, each atom, mark, row and cell knows its state."""
    model = Model()
    numbering = Numbering(package)
    numbering.effective = Effective(numbering, package.one("styles"))
    model.style_names = {ident: f"{style.get(W + 'type', 'paragraph')} {name_of(style) or ident}"
                         for ident, style in numbering.styles.items()}
    body = package.tree(package.main).find(W + "body")
    reader = Reader(package, package.main, numbering, model)
    model.stories["body"] = reader.blocks([] if body is None else body)
    model.own_stories.append("body")
    last = None if body is None else body.find(W + "sectPr")
    model.sections.append(("<w:sectPr/>", {}) if last is None else reader.section(last))
    read_headers(package, numbering, model)
    read_notes(package, numbering, model, reader.notes)
    name_comments(package, model)
    read_listed(package, model)
    return model


def name_comments(package, model):
    """Comments by author and words instead of their id."""
    root = package.one("comments")
    words = {} if root is None else {
        comment.get(W + "id"): (comment.get(W + "author", ""), "\n".join(
            "".join(p.itertext(W + "t")) for p in comment.iter(W + "p"))) for comment in root.findall(W + "comment")}
    out = {}
    for (kind, name), covered in model.anchors.items():
        if kind == "comment":
            if name not in model.referred:
                continue
            name = words.get(name, ("", "{missing comment}"))
            while ("comment", name) in out:
                name += ("again",)
        out[kind, name] = covered
    model.anchors = out


def lines(blocks, depth=0):
    """Structure and words, one line a paragraph; what people read when two models differ."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield "  " * depth + "|" + block.text()
            for box in block.boxes:
                yield "  " * depth + "text box"
                yield from lines(box, depth + 1)
            continue
        yield "  " * depth + "table"
        for row in block.rows:
            yield "  " * depth + "row"
            for cell in row.cells:
                yield "  " * depth + "cell" + cell.span
                yield from lines(cell.blocks, depth + 1)


def main(arguments):
    if len(arguments) != 1:
        sys.exit(__doc__)
    model = read_model(Package(arguments[0]))
    for name, blocks in model.stories.items():
        if blocks:
            print("==", name)
            for block in walk(blocks):
                if isinstance(block, Paragraph):
                    print(f"{block.label}|{block.text()}|{block.properties}{block.numbering and ' numbered'}")
                    for atom in block.atoms:
                        if atom.format or atom.link:
                            print("    ", atom)
    for section, _ in model.sections:
        print("section", section)
    for name, covered in model.anchors.items():
        print("anchor", name, repr(covered))


def walk(blocks):
    """Every paragraph and table, in reading order, text boxes after the paragraph they hang on."""
    for block in blocks:
        yield block
        if isinstance(block, Paragraph):
            for box in block.boxes:
                yield from walk(box)
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from walk(cell.blocks)


if __name__ == "__main__":
    main(sys.argv[1:])
