"""What stands in a line and is not plain text: fields, links, images, equations, breaks, bookmarks, comments, odd elements."""
from cases import case
from word_writer import (Doc, anchor_link, bookmark, comment, commented, control, field, fld, fraction, image, link, math, p,
                         png, r, simple_field, styled, t, table, text_box)

S = "as set out in the Code."
case("field-result", "a complex field's result changed", "", p(r("See ") + field(" REF _Ref1 \\r \\h ", "3.1") + r(", " + S)), p(r("See ") + field(" REF _Ref1 \\r \\h ", "3.2") + r(", " + S)))
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

LINKS = {"link1": "https://example.org/one", "link2": "https://example.org/two"}
case("link-text", "a link's words changed", "", Doc(p(r("See ") + link("link1", "the old page") + r(" now.")), links=LINKS), Doc(p(r("See ") + link("link1", "the new page") + r(" now.")), links=LINKS))
case("link-target", "a link's target changed", "", Doc(p(r("See ") + link("link1", "the page") + r(" now.")), links=LINKS), Doc(p(r("See ") + link("link2", "the page") + r(" now.")), links=LINKS))
case("link-added", "words become a link", "", Doc(p("See the page now.")), Doc(p(r("See ") + link("link1", "the page") + r(" now.")), links=LINKS))
case("link-removed", "a link becomes words", "", Doc(p(r("See ") + link("link1", "the page") + r(" now.")), links=LINKS), Doc(p("See the page now.")))
case("link-ids-differ", "the same target under another id", "empty", Doc(p(link("link1", "page")), links=LINKS), Doc(p(link("link9", "page")), links={"link9": LINKS["link1"]}))
case("link-deleted-paragraph", "a paragraph with a link deleted", "", Doc(p("One is here.") + p(r("See ") + link("link1", "the page")) + p("Two is here."), links=LINKS), Doc(p("One is here.") + p("Two is here.")))
case("link-anchor", "a link within the document, its words changed", "", p(bookmark(1, "here", r("Target."))) + p(anchor_link("here", "old words")), p(bookmark(1, "here", r("Target."))) + p(anchor_link("here", "new words")))
case("link-cut", "a link cut in two", "empty", Doc(p(link("link1", "the page")), links=LINKS), Doc(p(link("link1", "the ") + link("link1", "page")), links=LINKS))

RED, BLUE = {"img1": png(255, 0, 0)}, {"img1": png(0, 0, 255)}
case("image-added", "an image added", "", Doc(p("Logo here.")), Doc(p(r("Logo ") + image("img1") + r("here.")), images=RED))
case("image-removed", "an image removed", "", Doc(p(r("Logo ") + image("img1") + r("here.")), images=RED), Doc(p("Logo here.")))
case("image-replaced", "another image under the same name", "", Doc(p(r("Logo ") + image("img1")), images=RED), Doc(p(r("Logo ") + image("img1")), images=BLUE))
case("image-same-other-id", "the same image under another id and part name", "empty", Doc(p(image("img1")), images=RED), Doc(p(image("img7", 9)), images={"img7": RED["img1"]}))
case("image-resized", "an image resized", "", Doc(p(r("Logo ") + image("img1")), images=RED), Doc(p(r("Logo ") + image("img1", width=720000)), images=RED))
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
case("control-block-inserted", "a block content control inserted", "", p("x"), control(p("One is here.") + p("Two is here.")) + p("x"))
case("control-block-deleted", "a block content control deleted", "", p("w") + control(p("One is here.") + p("Two is here.")) + p("x"), p("w") + p("x"))
case("control-paragraph-inserted", "a paragraph inserted at the end of a content control", "", control(p("One is here.")) + p("x"), control(p("One is here.") + p("Two is here.")) + p("x"))
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
