"""Headers, footers, notes; earlier tracked changes; odd packages and odd elements."""
from cases import case
from word_writer import (HEAD, LANDSCAPE, MAIN, NAMESPACES, PAGE, W_URI, Doc, bookmark, comment, commented, control, endnote,
                         field, footnote, link, listed, note, p, png, image, r, styled, styles, t, table, tc, text_box, tr)

X = p("The body stays as it is.")
case("header-word", "a word changed in a header", "", Doc(X, headers={"default": p("Version one")}), Doc(X, headers={"default": p("Version two")}))
case("footer-word", "a word changed in a footer with a field", "", Doc(X, footers={"default": p(r("Draft, page ") + field(" PAGE ", "1"))}), Doc(X, footers={"default": p(r("Final, page ") + field(" PAGE ", "1"))}))
case("header-first", "a word changed in the first page's header", "", Doc(X, section=PAGE + "<w:titlePg/>", headers={"default": p("H"), "first": p("First one")}), Doc(X, section=PAGE + "<w:titlePg/>", headers={"default": p("H"), "first": p("First two")}))
case("header-even", "a word changed in the even pages' header", "", Doc(X, settings="<w:evenAndOddHeaders/>", headers={"default": p("H"), "even": p("Even one")}), Doc(X, settings="<w:evenAndOddHeaders/>", headers={"default": p("H"), "even": p("Even two")}))
case("header-added", "a header added", "", Doc(X), Doc(X, headers={"default": p("Brand new")}))
case("header-removed", "a header removed", "", Doc(X, headers={"default": p("Going away")}), Doc(X))
case("header-emptied", "a header emptied", "", Doc(X, headers={"default": p("Going away")}), Doc(X, headers={"default": p()}))
case("header-ignored", "headers ignored", "empty-ignored", Doc(X, headers={"default": p("Version one")}), Doc(X, headers={"default": p("Version two")}), ["--ignore", "headers"])
case("header-paragraph-inserted", "a paragraph inserted in a header", "", Doc(X, headers={"default": p("One is here.")}), Doc(X, headers={"default": p("One is here.") + p("Two is here.")}))
case("header-table", "a table in a header, a row inserted", "", Doc(X, headers={"default": table([["a", "b"]]) + p()}), Doc(X, headers={"default": table([["a", "b"], ["c", "d"]]) + p()}))
case("header-format", "formatting in a header", "some rPrChange", Doc(X, headers={"default": p("Version one")}), Doc(X, headers={"default": p(r("Version one", "<w:b/>"))}))
case("header-image", "an image in a header", "", Doc(X, headers={"default": p("Version one")}), Doc(X, headers={"default": p("Version two")}, images={"img1": png(1, 1, 1)}))


def sections(first, second, **more):
    """Two sections; each takes the headers named for it, or inherits."""
    doc = Doc("", **more)
    doc.body = p("Section one is here.", mark=f"<w:sectPr>{doc.reference(*first)}{PAGE}</w:sectPr>") + p("Section two is here.")
    doc.last = second
    return doc


TWO = {"default": p("Head one"), "default 2": p("Head two")}
case("header-inherited", "an inherited header changed", "", sections(["header default"], [], headers={"default": p("Head one")}), sections(["header default"], [], headers={"default": p("Head changed")}))
case("header-no-longer-inherited", "a second section gets a header of its own", "", sections(["header default"], [], headers={"default": p("Head one")}), sections(["header default"], ["header default 2"], headers=TWO))
case("header-becomes-inherited", "a second section loses its own header", "", sections(["header default"], ["header default 2"], headers=TWO), sections(["header default"], [], headers={"default": p("Head one")}))
case("header-shared", "one header part for two sections, changed", "", sections(["header default"], ["header default"], headers={"default": p("Head one")}), sections(["header default"], ["header default"], headers={"default": p("Head changed")}))
case("header-shared-then-own", "a shared part becomes two", "", sections(["header default"], ["header default"], headers={"default": p("Head one")}), sections(["header default"], ["header default 2"], headers=TWO))


case("header-swapped", "the headers of two sections swapped", "", sections(["header default"], ["header default 2"], headers=TWO), sections(["header default 2"], ["header default"], headers=TWO))
case("header-taken-from-another-section", "a section takes the header that the other has, which stays", "", sections(["header default"], ["header default 2"], headers=TWO), sections(["header default 2"], ["header default 2"], headers=TWO))
case("header-taken-from-another-section-part-lost", "the same, and no section shows the header that it had", "", sections(["header default"], ["header default 2"], headers=TWO), sections(["header default"], ["header default"], headers={"default": p("Head two")}))


def three(first, second, third):
    doc = sections(first, third, headers=TWO)
    doc.body += p("Still section two.", mark=f"<w:sectPr>{doc.reference(*second)}{PAGE}</w:sectPr>") + p("Section three is here.")
    return doc


case("header-copy-not-inherited", "the header of the section in the middle alone becomes another's; the last goes on with its own", "", three(["header default"], ["header default 2"], ["header default"]), three(["header default"], [], []))


def first_page(title):
    """The part of the second section, in the first one on the first page too."""
    doc = sections(["header default"], ["header default 2"], headers=TWO)
    if title:
        other = doc.reference("header default 2").replace('w:type="default"', 'w:type="first"')
        doc.body = doc.body.replace("<w:sectPr>", "<w:sectPr>" + other).replace("</w:sectPr>", "<w:titlePg/></w:sectPr>")
    return doc


case("header-becomes-first-page-of-another", "the header of one section on the first page of another too", "", first_page(False), first_page(True))
case("header-becomes-first-page-no-more", "a header shown on the first page of another section no more", "", first_page(True), first_page(False))
case("header-even-odd-setting", "even and odd headers turned on", "listed", Doc(X, headers={"default": p("H"), "even": p("E")}), Doc(X, settings="<w:evenAndOddHeaders/>", headers={"default": p("H"), "even": p("E")}))
case("header-section-removed", "a section with its own header deleted", "", sections(["header default"], ["header default 2"], headers=TWO), Doc(p("Section two is here."), headers={"default": p("Head two")}))
case("header-section-removed-header-stays", "a section deleted whose header the other takes over", "", sections(["header default"], ["header default 2"], headers=TWO), Doc(p("Section two is here."), headers={"default": p("Head one")}))
LOGO = {"headers": {"default": p(r("Head one") + text_box(p("in a box"), ident=1))}}
case("header-section-removed-with-box", "a section deleted, the header that it shared has a text box", "", sections(["header default"], ["header default"], **LOGO), Doc(p("Section two is here."), **LOGO))

def shared_box(first, second):
    """One header for both sections with a box of these words, then another for the second: the part that both show after is copied for it."""
    box = {"default": p(r("Head one") + text_box(p(first), ident=1)), "default 2": p(r("Head two") + text_box(p(second), ident=2))}
    return sections(["header default"], ["header default 2"], headers=box)


def one_box(words):
    return sections(["header default"], ["header default"], headers={"default": p(r("Head one") + text_box(p(words), ident=1))})


case("header-shared-box-differs", "a header taken from another section; the text box in the one that went read otherwise", "listed", shared_box("in a box", "in another box"), one_box("in a box"))
case("header-lost-without-section", "header and footer lost with the last section's properties", "listed", Doc(X, headers={"default": p("Head")}, footers={"default": p("Foot")}), Doc(X, section=None))

N = {1: note("First note."), 2: note("Second note."), 3: note("Third note.")}
BODY = p(r("One") + footnote(1) + r(" and two") + footnote(2) + r(" and three") + footnote(3) + r("."))
case("footnote-word", "a word changed in a footnote", "", Doc(BODY, footnotes=N), Doc(BODY, footnotes={**N, 2: note("Second remark.")}))
case("footnote-ids-differ", "the same notes under other ids", "empty", Doc(BODY, footnotes=N), Doc(p(r("One") + footnote(7) + r(" and two") + footnote(5) + r(" and three") + footnote(9) + r(".")), footnotes={5: N[2], 7: N[1], 9: N[3]}))
case("footnote-added", "a footnote added", "", Doc(p(r("One") + footnote(1) + r(" and two.")), footnotes={1: N[1]}), Doc(p(r("One") + footnote(1) + r(" and two") + footnote(2) + r(".")), footnotes={1: N[1], 2: N[2]}))
case("footnote-added-before", "a footnote added before another, the ids swapped", "", Doc(p(r("One and two") + footnote(1) + r(".")), footnotes={1: N[2]}), Doc(p(r("One") + footnote(1) + r(" and two") + footnote(2) + r(".")), footnotes={1: N[1], 2: N[2]}))
case("footnote-deleted", "a footnote deleted", "", Doc(BODY, footnotes=N), Doc(p(r("One") + footnote(1) + r(" and two and three") + footnote(3) + r(".")), footnotes={1: N[1], 3: N[3]}))
case("footnote-deleted-last-of-document", "the only footnote deleted, AFTER has no notes part", "", Doc(p(r("One") + footnote(1) + r(".")), footnotes={1: N[1]}), Doc(p("One.")))
case("footnote-first-of-document", "the first footnote of a document", "", Doc(p("One.")), Doc(p(r("One") + footnote(1) + r(".")), footnotes={1: N[1]}))
case("footnote-reordered", "two notes exchanged", "", Doc(BODY, footnotes=N), Doc(p(r("One") + footnote(2) + r(" and two") + footnote(1) + r(" and three") + footnote(3) + r(".")), footnotes=N))
case("footnote-paragraph-with-it-deleted", "a paragraph with a footnote deleted", "", Doc(X + p(r("One is here.") + footnote(1)) + X, footnotes={1: N[1]}), Doc(X + X, footnotes={}))
case("footnote-paragraph-with-it-moved", "a paragraph with a footnote moved", "1 move", Doc(p(r("This paragraph carries a note with it and is long enough to move.") + footnote(1)) + X + p("The third stays.") + p("The fourth stays."), footnotes={1: N[1]}), Doc(X + p("The third stays.") + p("The fourth stays.") + p(r("This paragraph carries a note with it and is long enough to move.") + footnote(1)), footnotes={1: N[1]}))
case("footnote-two-paragraphs", "a paragraph inserted in a note", "", Doc(BODY, footnotes={**N, 2: note("Second note.")}), Doc(BODY, footnotes={**N, 2: note("Second note.", "It goes on.")}))
case("footnote-paragraph-deleted", "the last paragraph of a note deleted", "", Doc(BODY, footnotes={**N, 2: note("Second note.", "It goes on.")}), Doc(BODY, footnotes=N))
case("footnote-in-table", "a note in a cell added", "", Doc(table([["a", "b"]]) + p(), footnotes={}), Doc(table([[p(r("a") + footnote(1)), "b"]]) + p(), footnotes={1: N[1]}))
case("footnote-format", "formatting within a note", "some rPrChange", Doc(BODY, footnotes=N), Doc(BODY, footnotes={**N, 1: note("First note.").replace("<w:r><w:t", "<w:r><w:rPr><w:b/></w:rPr><w:t")}))
case("footnotes-ignored", "notes ignored", "empty-ignored", Doc(BODY, footnotes=N), Doc(BODY, footnotes={**N, 2: note("Second remark.")}), ["--ignore", "notes"])
case("footnote-equal-texts", "notes of equal text, one deleted", "", Doc(BODY, footnotes={1: note("Ibid."), 2: note("Ibid."), 3: note("Ibid.")}), Doc(p(r("One") + footnote(1) + r(" and two and three") + footnote(3) + r(".")), footnotes={1: note("Ibid."), 3: note("Ibid.")}))
OWN_MARK = footnote(1).replace("/></w:r>", ' w:customMarkFollows="1"/><w:t>*</w:t></w:r>')
case("footnote-own-mark", "a footnote gets a mark of its own", "", Doc(p(r("One") + footnote(1) + r(".")), footnotes={1: N[1]}), Doc(p(r("One") + OWN_MARK + r(".")), footnotes={1: N[1]}))
case("footnote-own-mark-gone", "a footnote with a mark of its own gets a number", "", Doc(p(r("One") + OWN_MARK + r(".")), footnotes={1: N[1]}), Doc(p(r("One") + footnote(1) + r(".")), footnotes={1: N[1]}))
case("footnote-own-mark-kept", "words beside a footnote with a mark of its own", "", Doc(p(r("One") + OWN_MARK + r(" is.")), footnotes={1: N[1]}), Doc(p(r("One") + OWN_MARK + r(" was.")), footnotes={1: N[1]}))
case("footnote-becomes-endnote", "a footnote becomes an endnote", "", Doc(p(r("One") + footnote(1) + r(".")), footnotes={1: N[1]}), Doc(p(r("One") + endnote(1) + r(".")), endnotes={1: N[1].replace("footnoteRef", "endnoteRef").replace("FootnoteReference", "EndnoteReference")}))
E = {1: note("End one.").replace("footnoteRef/", "endnoteRef/"), 2: note("End two.").replace("footnoteRef/", "endnoteRef/")}
case("endnote-word", "a word changed in an endnote", "", Doc(p(r("One") + endnote(1) + endnote(2)), endnotes=E), Doc(p(r("One") + endnote(1) + endnote(2)), endnotes={1: E[1].replace("End one", "Final one"), 2: E[2]}))
case("endnote-added-and-deleted", "an endnote deleted and another added", "", Doc(p(r("One") + endnote(1) + r(" two.")), endnotes={1: E[1]}), Doc(p(r("One two") + endnote(1) + r(".")), endnotes={1: E[2]}))
case("footnote-with-link", "a link in a note that is deleted", "", Doc(BODY, footnotes={**N, 2: note("See the Act.").replace("<w:t ", "<w:t ")}), Doc(p(r("One") + footnote(1) + r(" and three") + footnote(3) + r(".")), footnotes=N))

A = 'w:author="Earlier" w:date="2025-01-01T00:00:00Z"'
INS = f'<w:ins w:id="900" {A}>{r("inserted earlier ")}</w:ins>'
DEL = f'<w:del w:id="901" {A}><w:r><w:delText xml:space="preserve">deleted earlier </w:delText></w:r></w:del>'
TRACKED = p(r("Old ") + INS + DEL + r("words."))
case("tracked-before", "BEFORE holds tracked changes", "", TRACKED, p("Old inserted earlier phrase."))
case("tracked-after", "AFTER holds tracked changes", "", p("Old inserted earlier phrase."), TRACKED)
case("tracked-both-same", "both hold the same tracked changes", "empty", TRACKED, TRACKED)
case("tracked-refused", "tracked changes refused", "refused", TRACKED, p("x"), ["--existing", "refuse"])
case("tracked-paragraph-marks", "AFTER holds a deleted and an inserted paragraph", "", p("One is here.") + p("Three is here."), p("One is here.") + p(f'<w:del w:id="1" {A}><w:r><w:delText>Two</w:delText></w:r></w:del>', mark=f'<w:del w:id="2" {A}/>') + p(f'<w:ins w:id="3" {A}>{r("Ins")}</w:ins>', mark=f'<w:ins w:id="4" {A}/>') + p("Three is here."))
MOVED = (f'<w:p><w:pPr><w:rPr><w:moveFrom w:id="10" {A}/></w:rPr></w:pPr><w:moveFromRangeStart w:id="11" {A} w:name="move1"/><w:moveFrom w:id="12" {A}>{r("Moved words are here.")}</w:moveFrom></w:p>'
         + '<w:moveFromRangeEnd w:id="11"/>' + p("Middle is here.") + f'<w:p><w:pPr><w:rPr><w:moveTo w:id="13" {A}/></w:rPr></w:pPr><w:moveToRangeStart w:id="14" {A} w:name="move1"/><w:moveTo w:id="15" {A}>{r("Moved words are here.")}</w:moveTo></w:p><w:moveToRangeEnd w:id="14"/>' + p("End is here."))
case("tracked-move-after", "AFTER holds a move", "", p("Moved words are here.") + p("Middle is here.") + p("End is here."), MOVED)
case("tracked-move-before", "BEFORE holds a move", "", MOVED, p("Middle is here.") + p("Moved words were here.") + p("End is here."))
case("tracked-formats", "AFTER holds formatting changes of all kinds", "", p("Words of a kind.") + table([["a", "b"]]) + p("End."),
     p(r("Words of another kind.", f'<w:b/><w:rPrChange w:id="5" {A}><w:rPr/></w:rPrChange>'), f'<w:jc w:val="right"/><w:pPrChange w:id="6" {A}><w:pPr/></w:pPrChange>') + table([["a", "b"]]).replace("</w:tblPr>", f'<w:tblPrChange w:id="7" {A}><w:tblPr/></w:tblPrChange></w:tblPr>') + p("End."))
case("tracked-rows-before", "BEFORE holds an inserted and a deleted row", "", table([["a", "b"], tr(["c", "d"], f'<w:ins w:id="1" {A}/>'), tr(["e", "f"], f'<w:del w:id="2" {A}/>')], 2) + p(), table([["a", "b"], ["c", "delta"]]) + p())
case("tracked-cells-before", "BEFORE holds inserted and deleted cells", "", table([tr(["a", tc("b", f'<w:cellIns w:id="1" {A}/>'), tc("c", f'<w:cellDel w:id="2" {A}/>')])], 3) + p(), table([["a", "beta"]]) + p())
case("tracked-in-header", "a header of AFTER holds tracked changes", "", Doc(X, headers={"default": p("Old words.")}), Doc(X, headers={"default": TRACKED}))
case("tracked-in-note", "a note of BEFORE holds tracked changes", "", Doc(BODY, footnotes={**N, 1: p(INS + DEL)}), Doc(BODY, footnotes=N))
case("tracked-section", "AFTER holds a changed section", "", Doc(X), Doc(X, section=LANDSCAPE + f'<w:sectPrChange w:id="3" {A}><w:sectPr>{PAGE}</w:sectPr></w:sectPrChange>'))
case("tracked-nested", "a deletion within an insertion", "", p("Old words."), p(r("Old ") + f'<w:ins w:id="900" {A}>{r("kept ")}<w:del w:id="901" {A}><w:r><w:delText>gone </w:delText></w:r></w:del></w:ins>' + r("words.")))

STRICT = [(W_URI, "http://purl.oclc.org/ooxml/wordprocessingml/main"), ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
          ("http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math"), ("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/")]


class Strict(Doc):
    """The same in the strict namespaces."""

    def files(self):
        for name, data in super().files():
            if isinstance(data, str):
                data = data.encode()
            for old, new in STRICT if name.endswith((".xml", ".rels")) else ():
                data = data.replace(old.encode(), new.encode())
            yield name, data


class Renamed(Doc):
    """The same with other prefixes: `doc` for w, and a default namespace in parts other than the main one."""

    def files(self):
        for name, data in super().files():
            if name.startswith("word/") and name.endswith(".xml"):
                data = data.replace(b"<w:", b"<doc:").replace(b"</w:", b"</doc:").replace(b" w:", b" doc:").replace(b"xmlns:w=", b"xmlns:doc=")
            yield name, data


RICH = p(r("The ") + r("annual", "<w:b/>") + r(" fee is due.")) + table([["a", "b"], ["c", "d"]]) + p("End.")
RICHER = RICH.replace(" fee is", " charge is").replace(">d<", ">delta<")
case("strict-both", "two strict documents", "", Strict(RICH, numbering_part=None), Strict(RICHER, numbering_part=None))
case("strict-before", "a strict BEFORE", "", Strict(RICH, numbering_part=None), Doc(RICHER, numbering_part=None))
case("strict-after", "a strict AFTER", "", Doc(RICH, numbering_part=None), Strict(RICHER, numbering_part=None))
SEEN = {"body": p(r("A seal: ") + image("img1")), "images": {"img1": png(2, 3, 4)}, "numbering_part": None}
case("strict-same-picture", "a document with a picture, saved as strict", "empty", Doc(**SEEN), Strict(**SEEN))
case("strict-same", "a strict copy of one document", "empty", Doc(RICH, numbering_part=None), Strict(RICH, numbering_part=None))
case("prefixes-both", "unusual prefixes", "", Renamed(RICH), Renamed(RICHER))
case("prefixes-after", "unusual prefixes in AFTER", "", Doc(RICH + TRACKED), Renamed(RICHER))
case("prefixes-same", "the same under other prefixes", "empty", Doc(RICH), Renamed(RICH))
case("macro-enabled", "a .docm", "", Doc(RICH, main_type="application/vnd.ms-word.document.macroEnabled.main+xml"), Doc(RICHER, main_type="application/vnd.ms-word.document.macroEnabled.main+xml"), suffix=".docm")
case("template", "a .dotx", "", Doc(RICH, main_type=MAIN.replace("document.main", "template.main")), Doc(RICHER, main_type=MAIN.replace("document.main", "template.main")), suffix=".dotx")
case("no-styles", "AFTER has no styles part", "", Doc(styled("Quote", "Words here.")), Doc(p("Words there."), style_part=None, numbering_part=None))
case("no-section", "no w:sectPr at all", "", Doc(RICH, section=None), Doc(RICHER, section=None))
case("section-only-after", "BEFORE has no w:sectPr", "", Doc(RICH, section=None), Doc(RICHER))

case("smart-tag", "words in smart tags changed", "", p(r("In ") + '<w:smartTag w:uri="urn:x" w:element="place">' + r("London town") + "</w:smartTag>" + r(" today.")), p(r("In ") + '<w:smartTag w:uri="urn:x" w:element="place">' + r("Paris town") + "</w:smartTag>" + r(" today.")))
case("smart-tag-only", "a smart tag put around words", "empty", p("In London today."), p(r("In ") + '<w:smartTag w:uri="urn:x" w:element="place">' + r("London") + "</w:smartTag>" + r(" today.")))
case("custom-xml", "words in custom XML changed", "", '<w:customXml w:uri="urn:x" w:element="clause">' + p("One is here.") + p("Two is here.") + "</w:customXml>" + p("x"), '<w:customXml w:uri="urn:x" w:element="clause">' + p("One is here.") + p("Second is here.") + "</w:customXml>" + p("x"))
RUBY = '<w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/><w:lid w:val="ja-JP"/></w:rubyPr><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby>'
case("ruby", "a reading aid changed", "", p(r("a ") + r(RUBY.format(r("kan"), r("\u6f22"))) + r(" b")), p(r("a ") + r(RUBY.format(r("han"), r("\u6f22"))) + r(" b")))
case("ruby-beside", "words beside a reading aid", "", p(r("a ") + r(RUBY.format(r("kan"), r("\u6f22"))) + r(" b")), p(r("a ") + r(RUBY.format(r("kan"), r("\u6f22"))) + r(" c")))
OLE = ('<w:r><w:object><v:shape id="o{0}" style="width:50pt;height:50pt"><v:imagedata r:id="img1"/></v:shape><o:OLEObject Type="Embed" '
       'ProgID="Package" ShapeID="o{0}" DrawAspect="Content" ObjectID="_{0}" r:id="ole1"/></w:object></w:r>')
EMBED = {"ole1": ("oleObject", "embeddings/ole1.bin", b"first")}
case("object", "words beside an embedded object", "", Doc(p(r("See ") + OLE.format(1)), images={"img1": png(1, 2, 3)}, extra=EMBED), Doc(p(r("Look at ") + OLE.format(1)), images={"img1": png(1, 2, 3)}, extra=EMBED))
case("object-replaced", "another embedded object", "", Doc(p(r("See ") + OLE.format(1)), images={"img1": png(1, 2, 3)}, extra=EMBED), Doc(p(r("See ") + OLE.format(1)), images={"img1": png(1, 2, 3)}, extra={"ole1": ("oleObject", "embeddings/ole1.bin", b"second")}))
case("object-removed", "an embedded object removed", "", Doc(p(r("See ") + OLE.format(1) + r(".")), images={"img1": png(1, 2, 3)}, extra=EMBED), Doc(p("See .")))
PICT = '<w:r><w:pict><v:shape id="p1" style="width:{}pt;height:50pt"><v:imagedata r:id="img1"/></v:shape></w:pict></w:r>'
case("vml-picture", "a VML picture resized", "", Doc(p(r("See ") + PICT.format(50)), images={"img1": png(1, 2, 3)}), Doc(p(r("See ") + PICT.format(80)), images={"img1": png(1, 2, 3)}))
SHAPE_TYPE = '<v:shapetype id="_x0000_t75" coordsize="21600,21600" o:spt="75" path="m0,0l21600,0xe"/>'
case("vml-shape-type", "the definition of a known shape stands with another picture", "empty", Doc(p(r("See ") + PICT.format(50)), images={"img1": png(1, 2, 3)}), Doc(p(r("See ") + PICT.format(50).replace("<w:pict>", "<w:pict>" + SHAPE_TYPE)), images={"img1": png(1, 2, 3)}))
CHUNK = {"chunk1": ("aFChunk", "chunk1.htm", b"<html><body>one</body></html>")}
case("alt-chunk-kept", "words beside an imported chunk", "", Doc(p("One is here.") + '<w:altChunk r:id="chunk1"/>' + p("End."), extra=CHUNK), Doc(p("First is here.") + '<w:altChunk r:id="chunk1"/>' + p("End."), extra=CHUNK))
case("alt-chunk-changed", "another imported chunk", "listed", Doc(p("One is here.") + '<w:altChunk r:id="chunk1"/>' + p("End."), extra=CHUNK), Doc(p("One is here.") + '<w:altChunk r:id="chunk1"/>' + p("End."), extra={"chunk1": ("aFChunk", "chunk1.htm", b"<html><body>two</body></html>")}))
case("alt-chunk-removed", "an imported chunk removed", "listed", Doc(p("One is here.") + '<w:altChunk r:id="chunk1"/>' + p("End."), extra=CHUNK), Doc(p("One is here.") + p("End.")))


class Parent(Doc):
    """A master document: one relationship to a sub-document outside."""

    def __init__(self, body):
        super().__init__(body)
        self.links.append(("sub1", "subDocument", "part.docx", True))


case("sub-document", "words beside a sub-document", "", Parent(p("One is here.") + p('<w:subDoc r:id="sub1"/>') + p("End.")), Parent(p("First is here.") + p('<w:subDoc r:id="sub1"/>') + p("End.")))
case("permissions", "ranges that may be edited", "", p('<w:permStart w:id="1" w:edGrp="everyone"/>' + r("One is here.") + '<w:permEnd w:id="1"/>'), p('<w:permStart w:id="1" w:edGrp="everyone"/>' + r("First is here.") + '<w:permEnd w:id="1"/>'))
case("permissions-before", "ranges that only BEFORE has, paragraph deleted", "", p('<w:permStart w:id="1" w:edGrp="everyone"/>' + r("One is here.") + '<w:permEnd w:id="1"/>') + X, X)
CHOICE = '<mc:AlternateContent><mc:Choice Requires="w14">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>'
case("alternate-blocks", "alternate content around paragraphs", "", CHOICE.format(p("New reader."), p("Old reader.")) + X, CHOICE.format(p("Newest reader."), p("Old reader.")) + X)
case("alternate-runs", "alternate content around runs", "", p(r("a ") + CHOICE.format(r("new"), r("old")) + r(" b")), p(r("a ") + CHOICE.format(r("newest"), r("old")) + r(" b")))
case("alternate-in-run", "alternate content within a run", "", p(r("a ") + "<w:r>" + CHOICE.format(t("new"), t("old")) + "</w:r>" + r(" b")), p(r("a ") + "<w:r>" + CHOICE.format(t("newest"), t("old")) + "</w:r>" + r(" b")))
case("paragraph-ids", "Word's paragraph ids, a paragraph deleted and one moved", "", p("One is here.", attributes=' w14:paraId="00000001"') + p("Two is here.", attributes=' w14:paraId="00000002"') + p("Three is here.", attributes=' w14:paraId="00000003"'),
     p("Three is here.", attributes=' w14:paraId="00000001"') + p("One is here.", attributes=' w14:paraId="00000002"'))
case("revision-ids-in-use", "AFTER's bookmarks and comments use low ids", "", p("One is here."), Doc(p(bookmark(0, "a", r("One was ")) + bookmark(1, "b", r("here."))) + p(commented(0, r("More."))), comments=comment(0, "c")))
case("everything", "a bit of everything, edited everywhere", "", Doc(
    styled("Heading1", "Panel") + styled("Clause2", r("The Panel") + footnote(1) + r(" shall meet monthly.")) + styled("Clause3", "to consider reports; and") + styled("Clause3", "to approve budgets.")
    + table([["Term", "Meaning"], ["Panel", "the body so named"], ["User", "a Party that uses the Services"]]) + p(r("See ") + field(" REF _a \\h ", "1.1") + r(" and ") + link("l1", "the site") + r(".")) + p(text_box(p("Note this."))) + p(image("img1")),
    headers={"default": p("Code 1.0")}, footnotes={1: note("As constituted.")}, images={"img1": png(9, 9, 9)}, links={"l1": "https://example.org/a"}), Doc(
    styled("Heading1", "The Panel") + styled("Clause2", r("The Panel") + footnote(1) + r(" shall meet quarterly.")) + styled("Clause3", "to consider reports;") + styled("Clause3", "to hear appeals; and") + styled("Clause3", "to approve budgets.")
    + table([["Term", "Meaning"], ["Authority", "the Gas and Electricity Markets Authority"], ["User", "a Party that receives the Services"]]) + p(r("See ") + field(" REF _b \\h ", "1.2") + r(" and ") + link("l1", "the new site") + r(".")) + p(text_box(p("Note this well."))) + p(image("img1")),
    headers={"default": p("Code 1.1")}, footnotes={1: note("As constituted from time to time.")}, images={"img1": png(8, 8, 8)}, links={"l1": "https://example.org/b"}))

# What covers words without being one: kept as AFTER has it, and listed.
BOOKED = r("One is ") + bookmark(1, "here", r("here")) + r(" and not there.")
case("bookmark-covers-other-words", "a bookmark set round more words", "listed", p(BOOKED), p(r("One is ") + bookmark(1, "here", r("here and not")) + r(" there.")))
case("permission-covers-other-words", "a permission given for more words", "listed", p('<w:permStart w:id="1" w:edGrp="everyone"/>' + r("One") + '<w:permEnd w:id="1"/>' + r(" is here.")), p('<w:permStart w:id="1" w:edGrp="everyone"/>' + r("One is here.") + '<w:permEnd w:id="1"/>'))
case("control-without-number-set-otherwise", "the list of a control without a number", "listed", p('<w:sdt><w:sdtPr><w:alias w:val="Choice"/><w:dropDownList><w:listItem w:value="a"/></w:dropDownList></w:sdtPr><w:sdtContent>' + r("a") + "</w:sdtContent></w:sdt>"), p('<w:sdt><w:sdtPr><w:alias w:val="Choice"/><w:dropDownList><w:listItem w:value="b"/></w:dropDownList></w:sdtPr><w:sdtContent>' + r("a") + "</w:sdtContent></w:sdt>"))

IGNORED = ["--ignore", "notes"]
case("notes-ignored-added", "a reference put in while notes are ignored", "empty-ignored", Doc(p("The Panel meets."), footnotes={}), Doc(p(r("The Panel") + footnote(1) + r(" meets.")), footnotes={1: N[1]}), IGNORED)
case("notes-ignored-removed", "a reference taken out while notes are ignored", "empty-ignored", Doc(p(r("The Panel") + footnote(1) + r(" meets.")), footnotes={1: N[1]}), Doc(p("The Panel meets."), footnotes={}), IGNORED)
case("notes-ignored-without-part", "the same, AFTER has no notes at all", "empty-ignored", Doc(p(r("The Panel") + footnote(1) + r(" meets.")), footnotes={1: N[1]}), Doc(p("The Panel meets.")), IGNORED)
case("notes-ignored-paragraph-inserted", "a paragraph put in with a reference in it, which goes with it", "", Doc(p("One is here.") + p("End."), footnotes={}), Doc(p("One is here.") + p(r("Two is here") + footnote(1) + r(", with a note.") + footnote(2)) + p("End."), footnotes={1: N[1], 2: N[2]}), IGNORED)
case("notes-ignored-words-inserted", "words put in with a reference behind them", "", Doc(p("The Panel meets in May."), footnotes={}), Doc(p(r("The Panel and the Board") + footnote(1) + r(" meets in May.")), footnotes={1: N[1]}), IGNORED)
case("notes-ignored-words-replaced", "words replaced, the reference behind them stays", "", Doc(p(r("The Panel") + footnote(1) + r(" meets in May.")), footnotes={1: N[1]}), Doc(p(r("The Board") + footnote(1) + r(" meets in May.")), footnotes={1: N[1]}), IGNORED)
case("notes-ignored-paragraph-deleted", "a paragraph taken out with a reference in it", "", Doc(p("One is here.") + p(r("Two is here") + endnote(1) + r(".")) + p("End."), endnotes={1: N[1]}), Doc(p("One is here.") + p("End."), endnotes={}), IGNORED)
case("notes-ignored-row-deleted", "a row taken out with a reference in it", "", Doc(table([["a", "b"], [p(r("c") + footnote(1)), "d"]]) + p(), footnotes={1: N[1]}), Doc(table([["a", "b"]]) + p(), footnotes={}), IGNORED)
