"""What stands in a line and is not plain text: fields, links, images, equations, breaks, bookmarks, comments, odd elements."""
from cases import case
from word_writer import (Doc, anchor_link, bookmark, comment, commented, control, field, fld, fraction, image, link, math, p,
                         png, r, simple_field, styled, t, table, text_box)

S = "as set out in the Code."
case("field-result", "a complex field's result changed", "", p(r("See ") + field(" REF _Ref1 \\r \\h ", "3.1") + r(", " + S)), p(r("See ") + field(" REF _Ref1 \\r \\h ", "3.2") + r(", " + S)))
def answered(words):
    """A question whose answer is a bookmark in the result of its field, as Word writes SET and ASK."""
    return p(r("It is ") + field(" SET Answer ", bookmark(4, "Answer", r(words))) + r(", and " + S)) + p("The answer stands.")


case("field-result-bookmarked", "a bookmark in the result of a field that changed", "", answered("99"), answered("100"))
case("field-result-linked", "a contents list of one entry: its field holds a link, whose words change", "", p(field(' TOC \\o "1-3" \\h ', anchor_link("_Toc1", "Charges") + r(" below"))) + p(bookmark(1, "_Toc1", r("Charges"))), p(field(' TOC \\o "1-3" \\h ', anchor_link("_Toc1", "Fees") + r(" below"))) + p(bookmark(1, "_Toc1", r("Fees"))))
case("field-simple-bookmarked", "the same of a simple field", "", p(r("It is ") + simple_field(" SET Answer ", "99") + r(".")), p(r("It is ") + simple_field(" SET Answer ", "100").replace("<w:r>", '<w:bookmarkStart w:id="5" w:name="Answer"/><w:r>', 1).replace("</w:fldSimple>", '<w:bookmarkEnd w:id="5"/></w:fldSimple>') + r(".")))
case("field-result-ignored", "the same, ignored", "empty-ignored", p(r("See ") + field(" REF _Ref1 \\r \\h ", "3.1") + r(", " + S)), p(r("See ") + field(" REF _Ref1 \\r \\h ", "3.2") + r(", " + S)), ["--ignore", "field-results"])
case("field-cut", "a field's instruction cut differently over runs", "empty", p(r("See ") + field(" REF _Ref1 \\r \\h ", "3.1") + r(", " + S)), p(r("See ") + field(" REF _Ref1 \\r \\h ", "3.1", 5) + r(", " + S)))
case("field-cut-edited", "the same with a word changed", "", p(r("See ") + field(" REF _Ref1 \\r \\h ", "3.1") + r(", " + S)), p(r("See ") + field(" REF _Ref1 \\r \\h ", "3.1", 4) + r(", as laid down in the Code.")))
case("field-spaces", "white space of an instruction", "empty", p(r("See ") + field(" REF _Ref1 \\h ", "3.1")), p(r("See ") + field("REF  _Ref1  \\h", "3.1")))
case("field-simple-or-complex", "a simple field written as a complex one", "empty", p(r("Page ") + simple_field(" PAGE ", "1")), p(r("Page ") + field(" PAGE ", "1")))
case("field-instruction", "another target", "", p(r("See ") + field(" REF _Ref1 \\h ", "3.1") + r(".")), p(r("See ") + field(" REF _Ref2 \\h ", "3.1") + r(".")))
case("field-added", "a field replaces typed words", "", p("See 3.1 of the Code."), p(r("See ") + field(" REF _Ref1 \\h ", "3.1") + r(" of the Code.")))
case("field-removed", "typed words replace a field", "", p(r("See ") + field(" REF _Ref1 \\h ", "3.1") + r(" of the Code.")), p("See 3.1 of the Code."))
case("field-simple-removed", "a simple field deleted", "", p(r("Of ") + simple_field(" NUMPAGES ", "9") + r(" pages")), p("Of pages"))
case("field-nested", "a field within a field's instruction", "", p(fld("begin") + "<w:r><w:instrText xml:space=\"preserve\"> IF </w:instrText></w:r>" + field(" PAGE ", "1") + '<w:r><w:instrText xml:space="preserve"> = 1 "a" "b" </w:instrText></w:r>' + fld("separate") + r("a") + fld("end") + r(" end")),
     p(fld("begin") + "<w:r><w:instrText xml:space=\"preserve\"> IF </w:instrText></w:r>" + field(" PAGE ", "1") + '<w:r><w:instrText xml:space="preserve"> = 2 "a" "b" </w:instrText></w:r>' + fld("separate") + r("b") + fld("end") + r(" finis")))
case("field-no-result", "a field without a result", "", p(r("x ") + fld("begin") + '<w:r><w:instrText> TC "a" </w:instrText></w:r>' + fld("end") + r(" y")), p(r("x ") + fld("begin") + '<w:r><w:instrText> TC "b" </w:instrText></w:r>' + fld("end") + r(" z")))


def contents(*entries):
    """A table of contents: one field over several paragraphs."""
    rows = []
    for at, (words, page) in enumerate(entries):
        start = fld("begin") + '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h </w:instrText></w:r>' + fld("separate") if at == 0 else ""
        rows.append(styled("TOC1", start + anchor_link(f"_Toc{at}", words) + r("<w:tab/>") + field(f" PAGEREF _Toc{at} \\h ", str(page)) + (fld("end") if at == len(entries) - 1 else "")))
    return "".join(rows)


TOC = [("Interpretation", 1), ("The Panel", 2), ("Charges and payment", 5), ("Disputes", 9)]
case("toc-page-changed", "page numbers of a contents list changed", "", contents(*TOC) + p(S), contents(*[(w, n + 1) for w, n in TOC]) + p(S))
case("toc-entry-inserted", "an entry of a contents list inserted", "", contents(*TOC) + p(S), contents(*TOC[:2], ("Modification Process", 4), *TOC[2:]) + p(S))
case("toc-entry-first-deleted", "the first entry, where the field begins, deleted", "", contents(*TOC) + p(S), contents(*TOC[1:]) + p(S))
case("toc-entry-last-deleted", "the last entry, where the field ends, deleted", "", contents(*TOC) + p(S), contents(*TOC[:-1]) + p(S))
case("toc-inserted", "a contents list inserted", "", p(S), contents(*TOC) + p(S))
case("toc-deleted", "a contents list deleted", "", contents(*TOC) + p(S), p(S))
case("field-over-paragraphs-words", "words after a field over paragraphs", "", contents(*TOC) + p(S), contents(*TOC) + p(S.replace("Code", "Agreement")))



def headed(names, *headings):
    """A contents list and the headings that it leads to, under these names."""
    entries = "".join(
        styled("TOC1", (fld("begin") + '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h </w:instrText></w:r>' + fld("separate") if at == 0 else "")
               + anchor_link(name, words) + r("<w:tab/>") + field(f" PAGEREF {name} \\h ", str(at + 1)) + (fld("end") if at == len(headings) - 1 else ""))
        for at, (name, words) in enumerate(zip(names, headings)))
    return entries + p("The clauses of this Code follow.") + "".join(p(bookmark(at, name, r(words))) + p(f"{words} is provided for here.") for at, (name, words) in enumerate(zip(names, headings)))


def toc_names(first, many):
    return [f"_Toc{first + at}" for at in range(many)]


HEADINGS = ("Interpretation", "The Panel", "Charges and payment", "General", "Disputes", "General")
case("toc-made-anew", "a contents list made anew, with other bookmarks", "empty", headed(toc_names(100, 6), *HEADINGS), headed(toc_names(700, 6), *HEADINGS))
case("toc-made-anew-edited", "the same, a heading put in and another worded anew", "", headed(toc_names(100, 6), *HEADINGS), headed(toc_names(700, 7), *HEADINGS[:2], "Modification Process", "Charges and their payment", *HEADINGS[3:]))
case("toc-made-anew-shortened", "the same, a heading taken out", "", headed(toc_names(100, 6), *HEADINGS), headed(toc_names(700, 5), *HEADINGS[:3], *HEADINGS[4:]))
case("toc-made-anew-moved", "the same, the last section moved to the front", "", headed(toc_names(100, 5), *HEADINGS[:5]), headed(toc_names(700, 5), HEADINGS[4], *HEADINGS[:4]))
case("ref-made-anew", "a reference whose bookmark was made anew", "empty", p(r("See ") + field(" REF _Ref100 \\r \\h ", "3.1")) + p(bookmark(1, "_Ref100", r("The Panel meets."))), p(r("See ") + field(" REF _Ref700 \\r \\h ", "3.1")) + p(bookmark(1, "_Ref700", r("The Panel meets."))))
case("ref-made-anew-retargeted", "the same, and one that leads elsewhere now", "", p(r("See ") + field(" REF _Ref100 \\r \\h ", "3.1") + r(" and ") + field(" REF _Ref100 \\r \\h ", "3.1")) + p(bookmark(1, "_Ref100", r("The Panel meets."))) + p(bookmark(2, "_Ref101", r("The Secretary writes."))), p(r("See ") + field(" REF _Ref700 \\r \\h ", "3.1") + r(" and ") + field(" REF _Ref701 \\r \\h ", "3.1")) + p(bookmark(1, "_Ref700", r("The Panel meets."))) + p(bookmark(2, "_Ref701", r("The Secretary writes."))))

LINKS = {"link1": "https://example.org/one", "link2": "https://example.org/two"}
case("link-text", "a link's words changed", "", Doc(p(r("See ") + link("link1", "the old page") + r(" now.")), links=LINKS), Doc(p(r("See ") + link("link1", "the new page") + r(" now.")), links=LINKS))
case("link-target", "a link's target changed", "", Doc(p(r("See ") + link("link1", "the page") + r(" now.")), links=LINKS), Doc(p(r("See ") + link("link2", "the page") + r(" now.")), links=LINKS))
case("link-added", "words become a link", "", Doc(p("See the page now.")), Doc(p(r("See ") + link("link1", "the page") + r(" now.")), links=LINKS))
case("link-removed", "a link becomes words", "", Doc(p(r("See ") + link("link1", "the page") + r(" now.")), links=LINKS), Doc(p("See the page now.")))
case("link-tip", "the tip that a link shows", "listed", Doc(p(r("See ") + link("link1", "the page").replace("<w:hyperlink ", '<w:hyperlink w:tooltip="Our page" ') + r(" now.")), links=LINKS), Doc(p(r("See ") + link("link1", "the page").replace("<w:hyperlink ", '<w:hyperlink w:tooltip="Their page" ') + r(" now.")), links=LINKS))
GUIDE = "the guidance on how proposals are assessed"
case("link-whole-paragraph", "a paragraph that is one link, its address changed", "", Doc(p("One is here.") + p(link("link1", GUIDE)) + p("Two is here."), links=LINKS), Doc(p("One is here.") + p(link("link2", GUIDE)) + p("Two is here."), links=LINKS))
case("link-whole-paragraph-moved", "the same, and moved: none of it travels", "0 moves", Doc(p(link("link1", GUIDE)) + p("One is here to stay, as it always was.") + p("Two is here to stay, as it always was.") + p("End."), links=LINKS), Doc(p("One is here to stay, as it always was.") + p("Two is here to stay, as it always was.") + p(link("link2", GUIDE)) + p("End."), links=LINKS))
case("link-whole-paragraph-as-field", "the same, the link written as a field", "", p("One is here.") + p(field(' HYPERLINK "https://example.org/one" ', GUIDE)) + p("Two is here."), p("One is here.") + p(field(' HYPERLINK "https://example.org/two" ', GUIDE)) + p("Two is here."))
case("link-whole-cells", "links in cells lead elsewhere", "", Doc(table([[p(link("link1", GUIDE)), "b"], [p(link("link1", "the form")), "d"]]) + p(), links=LINKS), Doc(table([[p(link("link2", GUIDE)), "b"], [p(link("link2", "the form")), "d"]]) + p(), links=LINKS))
case("link-ids-differ", "the same target under another id", "empty", Doc(p(link("link1", "page")), links=LINKS), Doc(p(link("link9", "page")), links={"link9": LINKS["link1"]}))
case("link-deleted-paragraph", "a paragraph with a link deleted", "", Doc(p("One is here.") + p(r("See ") + link("link1", "the page")) + p("Two is here."), links=LINKS), Doc(p("One is here.") + p("Two is here.")))
case("link-anchor", "a link within the document, its words changed", "", p(bookmark(1, "here", r("Target."))) + p(anchor_link("here", "old words")), p(bookmark(1, "here", r("Target."))) + p(anchor_link("here", "new words")))
case("link-cut", "a link cut in two", "empty", Doc(p(link("link1", "the page")), links=LINKS), Doc(p(link("link1", "the ") + link("link1", "page")), links=LINKS))

RED, BLUE = {"img1": png(255, 0, 0)}, {"img1": png(0, 0, 255)}
LED = image("img1").replace('name="Picture 1"/>', 'name="Picture 1"><a:hlinkClick r:id="l1"/></wp:docPr>', 1)
case("image-that-links-to-a-bookmark", "a picture that is a link into the document, a word changed elsewhere", "", Doc(p(bookmark(1, "x", r("Old words."))) + p(LED), images={"img1": png(1, 2, 3)}, links={"l1": "#x"}), Doc(p(bookmark(1, "x", r("New words."))) + p(LED), images={"img1": png(1, 2, 3)}, links={"l1": "#x"}))
case("image-added", "an image added", "", Doc(p("Logo here.")), Doc(p(r("Logo ") + image("img1") + r("here.")), images=RED))
case("image-removed", "an image removed", "", Doc(p(r("Logo ") + image("img1") + r("here.")), images=RED), Doc(p("Logo here.")))
case("image-replaced", "another image under the same name", "", Doc(p(r("Logo ") + image("img1")), images=RED), Doc(p(r("Logo ") + image("img1")), images=BLUE))
case("image-same-other-id", "the same image under another id and part name", "empty", Doc(p(image("img1")), images=RED), Doc(p(image("img7", 9)), images={"img7": RED["img1"]}))
case("image-resized", "an image resized", "", Doc(p(r("Logo ") + image("img1")), images=RED), Doc(p(r("Logo ") + image("img1", width=720000)), images=RED))
case("image-rounded", "a picture a hair wider", "empty", Doc(p(r("Logo ") + image("img1")), images=RED), Doc(p(r("Logo ") + image("img1", width=360001)), images=RED))
case("image-rounded-edited", "the same beside words that change", "", Doc(p(r("Logo ") + image("img1") + r(" here.")), images=RED), Doc(p(r("Logo ") + image("img1", width=360001) + r(" there.")), images=RED))
case("image-described", "a picture with another description", "listed", Doc(p(r("Logo ") + image("img1").replace("<wp:docPr ", '<wp:docPr descr="The old mark" ')), images=RED), Doc(p(r("Logo ") + image("img1").replace("<wp:docPr ", '<wp:docPr descr="The new mark" ')), images=RED))
case("image-paragraph-deleted", "a paragraph with an image deleted, others of the same id stay", "", Doc(p(image("img1", 1)) + p("Between.") + p(image("img2", 2)), images={**RED, "img2": png(0, 9, 0)}), Doc(p("Between.") + p(image("img1", 1)), images={"img1": png(0, 9, 0)}))
case("image-in-table-row", "a row with an image deleted", "", Doc(table([["a", "b"], [p(image("img1")), "d"]]) + p(), images=RED), Doc(table([["a", "b"]]) + p()))

case("equation-changed", "an equation changed in a line", "", p(r("Let ") + math("a=b+c") + r(" hold.")), p(r("Let ") + math("a=b-c") + r(" hold.")))
case("equation-added", "an equation added", "", p("Let it hold."), p(r("Let ") + math("a=b") + r(" it hold.")))
case("equation-removed", "an equation removed", "", p(r("Let ") + fraction("a", "b") + r(" it hold.")), p("Let it hold."))
case("equation-display", "an equation on its own line changed", "", p("<m:oMathPara>" + fraction("a", "b") + "</m:oMathPara>") + p("x"), p("<m:oMathPara>" + fraction("a", "2b") + "</m:oMathPara>") + p("x"))
case("equation-same-letters", "a fraction becomes a row of the same letters", "", p(r("Let ") + fraction("a", "b")), p(r("Let ") + math("ab")))
case("equation-with-words", "words beside an equation", "", p(r("Let ") + fraction("a", "b") + r(" hold.")), p(r("Let ") + fraction("a", "b") + r(" apply.")))

case("symbol-changed", "a symbol changed", "", p(r('<w:sym w:font="Wingdings" w:char="F0FC"/>') + r(" done")), p(r('<w:sym w:font="Wingdings" w:char="F0FB"/>') + r(" done")))
case("tab-added", "a tab added", "", p(r("a b")), p(r("a") + r("<w:tab/>") + r("b")))
case("line-break", "a line break added", "", p(r("one two")), p(r("one") + r("<w:br/>") + r("two")))
case("page-break", "a page break added", "", p("One is here.") + p("Two is here."), p("One is here.") + p(r('<w:br w:type="page"/>')) + p("Two is here."))
case("column-break", "a column break becomes a page break", "", p(r("one") + r('<w:br w:type="column"/>') + r("two")), p(r("one") + r('<w:br w:type="page"/>') + r("two")))
case("hyphens", "soft and no-break hyphens", "", p(r(t("co") + "<w:softHyphen/>" + t("operate e") + "<w:noBreakHyphen/>" + t("mail"))), p(r(t("cooperate e-mail"))))
case("position-tab", "a position tab", "", p(r("a") + r('<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/>') + r("b")), p(r("a") + r("<w:tab/>") + r("b")))
case("last-rendered", "rendered page breaks differ", "empty", p(r("one two")), p(r("<w:lastRenderedPageBreak/>" + t("one two"))))

case("bookmark-kept", "a bookmark around changed words", "", p(r("The ") + bookmark(1, "fee", r("annual fee")) + r(" is due.")), p(r("The ") + bookmark(1, "fee", r("yearly fee")) + r(" is due.")))
case("bookmark-around-deleted", "a bookmark around deleted words", "", p(r("The ") + bookmark(1, "gone", r("annual")) + r(" fee is due.")), p("The fee is due."))
case("bookmark-deleted-paragraph", "a bookmarked paragraph deleted", "", p("One is here.") + p(bookmark(4, "two", r("Two is here."))) + p("Three is here."), p("One is here.") + p("Three is here."))
case("bookmark-only", "only a bookmark added", "empty", p("One is here."), p(bookmark(4, "one", r("One is here."))))
case("bookmark-over-paragraphs", "a bookmark over paragraphs, the middle one deleted", "", p('<w:bookmarkStart w:id="4" w:name="all"/>' + r("One is here.")) + p("Two is here.") + p(r("Three is here.") + '<w:bookmarkEnd w:id="4"/>'), p('<w:bookmarkStart w:id="4" w:name="all"/>' + r("One is here.")) + p(r("Three is here.") + '<w:bookmarkEnd w:id="4"/>'))
case("bookmark-moved-paragraph", "a bookmarked paragraph moved", "1 move", p(bookmark(4, "two", r("Two is the paragraph that will be moved, and it is long enough."))) + p("One is here to stay.") + p("Three is here to stay."), p("One is here to stay.") + p("Three is here to stay.") + p(bookmark(4, "two", r("Two is the paragraph that will be moved, and it is long enough."))))
case("bookmark-same-names", "both sides have the same bookmarks, text deleted and moved around them", "", p(bookmark(1, "a", r("Alpha words are here."))) + p(bookmark(2, "b", r("Beta words are here."))), p(bookmark(1, "b", r("Beta words are here."))))
NOTES = comment(0, "Is this right?") + comment(1, "No.", "B Reviewer")
case("comment-kept", "a commented word changed", "", Doc(p(r("The ") + commented(0, r("annual fee")) + r(" is due.")), comments=NOTES), Doc(p(r("The ") + commented(0, r("yearly fee")) + r(" is due.")), comments=NOTES))
case("comment-only-before", "a comment that only BEFORE has, on kept words", "", Doc(p(r("The ") + commented(0, r("annual fee")) + r(" is due.")), comments=NOTES), Doc(p("The annual fee is due now.")))
case("comment-on-deleted", "a comment on a deleted paragraph", "", Doc(p("One is here.") + p(commented(0, r("Two is here."))) + p("Three is here."), comments=NOTES), Doc(p("One is here.") + p("Three is here.")))
case("comment-on-deleted-both", "comments in both, one on a deleted paragraph", "", Doc(p("One is here.") + p(commented(0, r("Two is here."))) + p(commented(1, r("Three is here."))), comments=NOTES), Doc(p("One is here.") + p(commented(0, r("Three is here."))), comments=comment(0, "Kept by AFTER.")))
case("comment-only-after", "a comment that only AFTER has", "", p("The fee is due."), Doc(p(commented(1, r("The fee")) + r(" is due now.")), comments=NOTES))

case("control-inline", "words in an inline content control changed", "", p(r("Party: ") + control(r("Alpha Ltd")) + r(".")), p(r("Party: ") + control(r("Beta Ltd")) + r(".")))
case("control-block", "words in a block content control changed", "", control(p("One is here.") + p("Two is here.")) + p("x"), control(p("One is here.") + p("Second is here.")) + p("x"))
case("control-block-filled", "two prompts of a form filled in: nothing of their words stays", "", p("Form") + control(p("Name of the Party"), tag="", ident=7) + control(p("Registered number"), tag="", ident=8), p("Form") + control(p("Alpha Ltd"), tag="", ident=7) + control(p("01234567"), tag="", ident=8))
case("control-block-inserted", "a block content control inserted", "", p("x"), control(p("One is here.") + p("Two is here.")) + p("x"))
case("control-block-deleted", "a block content control deleted", "", p("w") + control(p("One is here.") + p("Two is here.")) + p("x"), p("w") + p("x"))
case("control-paragraph-inserted", "a paragraph inserted at the end of a content control", "", control(p("One is here.")) + p("x"), control(p("One is here.") + p("Two is here.")) + p("x"))
CLAUSES = [p("The Panel shall meet each month."), p("The Secretary shall write the minutes of each meeting."), p("Each Party bears its own costs.")]
case("control-put-around", "a paragraph put into a content control", "no ins, no del", "".join(CLAUSES), CLAUSES[0] + control(CLAUSES[1]) + CLAUSES[2])
case("control-put-around-edited", "the same, a word changed in it", "", "".join(CLAUSES), CLAUSES[0] + control(CLAUSES[1].replace("write", "keep")) + CLAUSES[2])
case("control-put-around-two", "two paragraphs put into a content control, a third taken out beside them", "", "".join(CLAUSES) + p("x"), control(CLAUSES[0] + CLAUSES[1]) + p("x"))
case("control-put-around-last", "the last paragraph put into a content control", "no ins, no del", "".join(CLAUSES), CLAUSES[0] + CLAUSES[1] + control(CLAUSES[2]))
case("control-put-around-table", "a table put into a content control", "no ins, no del", p("w") + table([["a", "b"]]) + p("x"), p("w") + control(table([["a", "b"]])) + p("x"))
case("control-put-around-in-cell", "a paragraph of a cell put into a content control", "no ins, no del", table([["".join(CLAUSES), "b"]]) + p("x"), table([[CLAUSES[0] + control(CLAUSES[1]) + CLAUSES[2], "b"]]) + p("x"))
case("control-put-around-nested", "a paragraph put into two content controls", "no ins, no del", "".join(CLAUSES), CLAUSES[0] + control(control(CLAUSES[1], ident=7, tag="inner")) + CLAUSES[2])
case("control-taken-away", "a paragraph taken out of a content control", "no ins, no del", CLAUSES[0] + control(CLAUSES[1]) + CLAUSES[2], "".join(CLAUSES))
case("control-taken-away-edited", "the same, a word changed in it, a paragraph put in beside it", "", CLAUSES[0] + control(CLAUSES[1] + CLAUSES[2]) + p("x"), CLAUSES[0] + CLAUSES[1].replace("write", "keep") + p("A new clause stands here.") + CLAUSES[2] + p("x"))
case("control-taken-away-table", "a table taken out of a content control", "no ins, no del", p("w") + control(table([["a", "b"]])) + p("x"), p("w") + table([["a", "b"]]) + p("x"))
case("control-taken-away-nested", "a paragraph taken out of two content controls", "no ins, no del", CLAUSES[0] + control(control(CLAUSES[1], ident=7, tag="inner")) + CLAUSES[2], "".join(CLAUSES))
case("control-taken-away-part-deleted", "a control taken away, and the first of its paragraphs", "listed", CLAUSES[0] + control(CLAUSES[1] + CLAUSES[2]) + p("x"), CLAUSES[0] + CLAUSES[2] + p("x"))
case("control-other-tag", "a content control of another kind around the same words", "no ins, no del", CLAUSES[0] + control(CLAUSES[1], tag="clause") + CLAUSES[2], CLAUSES[0] + control(CLAUSES[1], tag="term") + CLAUSES[2])
case("control-wider", "a content control that holds one paragraph more", "", CLAUSES[0] + control(CLAUSES[1]) + CLAUSES[2] + p("x"), CLAUSES[0] + control(CLAUSES[1] + CLAUSES[2]) + p("x"))
case("control-only-wrapping", "words put into a content control", "empty", p(r("Party: ") + r("Alpha Ltd")), p(r("Party: ") + control(r("Alpha Ltd"))))
case("control-nested", "content controls within each other", "", control(control(p("One is here."), ident=5) + p("Two is here.")) + p("x"), control(control(p("First is here."), ident=5) + p("Two is here.")) + p("x"))
BOX = p(r("Here ") + text_box(p("Boxed words stand here.") + p("A second line."))) + p("After.")
case("box-words", "words in a text box changed", "", BOX, BOX.replace("Boxed words", "Boxed letters"))
case("box-paragraph-inserted", "a paragraph inserted in a text box", "", BOX, BOX.replace(p("A second line."), p("A new line.") + p("A second line.")))
case("box-paragraph-deleted-last", "the last paragraph of a text box deleted", "", BOX, BOX.replace(p("A second line."), ""))
case("box-added", "a text box added", "", p("Here ") + p("After."), BOX)
case("box-removed", "a text box removed", "", BOX, p("Here ") + p("After."))
case("box-and-line", "words changed in a box and beside it", "", BOX, BOX.replace("Boxed words", "Boxed letters").replace("Here ", "There "))
case("box-table", "a table in a text box", "1 row", p(text_box(table([["a", "b"]]) + p())), p(text_box(table([["a", "b"], ["c", "d"]]) + p())))
VML = '<w:r><w:pict><v:shape id="s1" style="width:100pt;height:50pt"><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
case("box-vml", "words in a VML text box without an alternative", "", p(VML.format(p("Old words in VML."))), p(VML.format(p("New words in VML."))))
