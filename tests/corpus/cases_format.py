"""Formatting of runs, paragraphs and sections; styles; numbering."""
from cases import case
from word_writer import (ABSTRACTS, DECIMAL, LANDSCAPE, LEGAL, LETTERS, NUMS, PAGE, RESTART, STYLE_LIST, Doc, abstract, b,
                         level, listed, num, numbering, p, r, rpr, style, styled, styles, table, tc, tr)

WORDS = "The Panel shall publish its decision."
case("bold-added", "words made bold", "some rPrChange, no ins, no del", p(WORDS), p(r("The Panel ") + b("shall") + r(" publish its decision.")))
case("bold-removed", "words no longer bold", "some rPrChange, no ins, no del", p(r("The Panel ") + b("shall") + r(" publish its decision.")), p(WORDS))
case("format-of-many", "colour, size, underline, font", "some rPrChange, no ins, no del", p(WORDS), p(r(WORDS, '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/><w:color w:val="FF0000"/><w:sz w:val="32"/><w:u w:val="single"/>')))
case("format-and-words", "a word changed and others made italic", "", p(WORDS), p(r("The Panel ") + r("shall publish", "<w:i/>") + r(" its determination.")))
case("format-and-words-same", "a word replaced by a bold one", "", p(WORDS), p(r("The Panel ") + b("must") + r(" publish its decision.")))
case("format-half-run", "half of a bold run made plain", "some rPrChange, no ins, no del", p(b("one two three four")), p(b("one two ") + r("three four")))
case("format-ignored", "formatting ignored", "no rPrChange", p(WORDS), p(b(WORDS)), ["--ignore", "formatting"])
case("character-style", "a character style given", "some rPrChange, no ins, no del", p(WORDS), p(r("The Panel", '<w:rStyle w:val="DefinedTerm"/>') + r(" shall publish its decision.")))
case("mark-format", "formatting of the paragraph mark only", "", p(WORDS, mark="<w:b/>"), p(WORDS, mark="<w:i/>"))
case("hidden-text", "words hidden", "some rPrChange, no ins, no del", p(r("Seen ") + r("unseen")), p(r("Seen ") + r("unseen", "<w:vanish/>")))
case("off-explicitly", "bold of a style turned off", "some rPrChange, no ins, no del", styled("Heading1", "Title"), styled("Heading1", r("Title", '<w:b w:val="0"/>')))
case("format-on-space", "formatting of a space only", "", p(r("one") + r(" ") + r("two")), p(r("one") + r(" ", "<w:u w:val=\"single\"/>") + r("two")))
case("format-order", "attributes in another order", "empty", p(r("x", '<w:u w:val="single" w:color="FF0000"/>')), p(r("x", '<w:u w:color="FF0000" w:val="single"/>')))

case("centred", "alignment changed", "1 pPrChange, no ins, no del", p(WORDS), p(WORDS, '<w:jc w:val="center"/>'))
case("indented", "indents changed", "1 pPrChange, no ins, no del", p(WORDS, '<w:ind w:left="720"/>'), p(WORDS, '<w:ind w:left="1440" w:hanging="360"/>'))
case("spacing", "spacing changed", "1 pPrChange, no ins, no del", p(WORDS), p(WORDS, '<w:spacing w:before="240" w:line="360" w:lineRule="auto"/>'))
case("tabs", "tab stops changed", "1 pPrChange, no ins, no del", p(WORDS, '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'), p(WORDS, '<w:tabs><w:tab w:val="left" w:pos="1440"/></w:tabs>'))
case("keep-next", "keep with next, border, shading", "1 pPrChange, no ins, no del", p(WORDS), p(WORDS, '<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="DDDDDD"/>'))
case("style-changed", "paragraph style changed", "1 pPrChange, no ins, no del", p(WORDS), styled("Quote", WORDS))
case("style-and-words", "style and words changed", "some pPrChange", p(WORDS), styled("Quote", WORDS.replace("decision", "determination")))
case("paragraph-format-many", "two of three paragraphs changed", "2 pPrChange, no ins, no del", p("One is here.") + p("Two is here.") + p("Three is here."), p("One is here.", '<w:jc w:val="right"/>') + p("Two is here.") + p("Three is here.", '<w:jc w:val="right"/>'))
case("strict-alignment-words", "start for left", "empty", p(WORDS, '<w:jc w:val="left"/>'), p(WORDS, '<w:jc w:val="start"/>'))

SECTION = f"<w:sectPr>{PAGE}</w:sectPr>"
SECTION_WIDE = f"<w:sectPr>{LANDSCAPE}</w:sectPr>"
case("section-added", "a section break inserted", "", p("One is here.") + p("Two is here.") + p("Three is here."), p("One is here.") + p("Two is here.", mark=SECTION) + p("Three is here."))
case("section-removed", "a section break deleted", "", p("One is here.") + p("Two is here.", mark=SECTION) + p("Three is here."), p("One is here.") + p("Two is here.") + p("Three is here."))
case("section-added-paragraph", "a paragraph that holds a section break inserted", "", p("One is here.") + p("Three is here."), p("One is here.") + p("", mark=SECTION_WIDE) + p("Three is here."))
case("section-removed-paragraph", "a paragraph that holds a section break deleted", "", p("One is here.") + p("", mark=SECTION_WIDE) + p("Three is here."), p("One is here.") + p("Three is here."))
case("section-landscape", "the last section turned", "1 sectPrChange, no ins, no del", Doc(p(WORDS)), Doc(p(WORDS), section=LANDSCAPE))
case("section-landscape-middle", "a section in the middle turned", "1 sectPrChange, no ins, no del", p("One is here.") + p("Two is here.", mark=SECTION) + p("Three is here."), p("One is here.") + p("Two is here.", mark=SECTION_WIDE) + p("Three is here."))
case("section-columns", "two columns", "1 sectPrChange, no ins, no del", Doc(p(WORDS)), Doc(p(WORDS), section=PAGE + '<w:cols w:num="2" w:space="708"/>'))
case("section-title-page", "a different first page", "1 sectPrChange, no ins, no del", Doc(p(WORDS)), Doc(p(WORDS), section=PAGE + "<w:titlePg/>"))
case("section-margins-and-words", "margins and words", "1 sectPrChange", Doc(p(WORDS)), Doc(p(WORDS.replace("shall", "must")), section=PAGE.replace('w:left="1440"', 'w:left="2000"')))

case("style-defined-differently", "a style that both define differently", "listed", Doc(styled("Quote", WORDS)), Doc(styled("Quote", WORDS), style_part=styles(Quote=style("Quote", "Quote", rpr("<w:b/>")))))
case("style-defined-differently-and-words", "the same with words changed", "listed", Doc(styled("Quote", WORDS)), Doc(styled("Quote", WORDS.replace("shall", "must")), style_part=styles(Quote=style("Quote", "Quote", rpr("<w:b/>")))))
case("style-undefined-before", "BEFORE names a style that AFTER alone defines", "listed", Doc(styled("Special", WORDS)), Doc(styled("Special", WORDS), style_part=styles(Special=style("Special", "Special", rpr("<w:i/>"), based="Quote"))))
case("style-undefined-before-words", "the same, in a paragraph that went", "listed", Doc(styled("Special", WORDS) + p("Two is here.")), Doc(p("Two is here."), style_part=styles(Special=style("Special", "Special", rpr("<w:i/>"), based="Quote"))))
case("style-undefined-after", "AFTER names a style that BEFORE alone defines", "1 pPrChange, no ins, no del", Doc(styled("Special", WORDS), style_part=styles(Special=style("Special", "Special", rpr("<w:i/>"), based="Quote"))), Doc(styled("Special", WORDS)))
case("style-only-before", "a style that only BEFORE has", "", Doc(styled("Special", WORDS) + p("Two is here."), style_part=styles(Special=style("Special", "Special", rpr("<w:i/>"), based="Quote"))), Doc(p(WORDS) + p("Two is here.")))
case("style-only-before-deleted", "a deleted paragraph in a style that only BEFORE has", "", Doc(p("Two is here.") + styled("Special", WORDS) + p("Three is here."), style_part=styles(Special=style("Special", "Special", rpr("<w:i/>"), based="Base"), Base=style("Base", "Base", ""))), Doc(p("Two is here.") + p("Three is here.")))
case("style-not-used", "an unused style differs", "", Doc(p(WORDS)), Doc(p(WORDS.replace("shall", "must")), style_part=styles(Quote=STYLE_LIST["Quote"], Extra=style("Extra", "Extra", ""))))
case("style-missing", "a style id that is defined nowhere", "", p(WORDS, '<w:pStyle w:val="Nowhere"/>'), p(WORDS.replace("shall", "must"), '<w:pStyle w:val="Nowhere"/>'))
case("style-cyclic", "styles based on each other", "", Doc(styled("A", WORDS), style_part=styles(A=style("A", "A", "", based="B"), B=style("B", "B", "", based="A"))), Doc(styled("A", WORDS.replace("shall", "must")), style_part=styles(A=style("A", "A", "", based="B"), B=style("B", "B", "", based="A"))))

ITEMS = [f"the obligation of kind {w}, as set out in Schedule {n}" for n, w in enumerate(("alpha", "beta", "gamma", "delta"), 1)]
case("numbering-added", "paragraphs become a list", "4 pPrChange, no ins, no del", "".join(p(w) for w in ITEMS), "".join(listed(w) for w in ITEMS))
case("numbering-removed", "a list becomes paragraphs", "4 pPrChange, no ins, no del", "".join(listed(w) for w in ITEMS), "".join(p(w) for w in ITEMS))
case("numbering-other-list", "letters become numbers", "4 pPrChange, no ins, no del", "".join(listed(w, 2) for w in ITEMS), "".join(listed(w, 3) for w in ITEMS))
case("numbering-level", "an item one level deeper", "1 pPrChange, no ins, no del", "".join(listed(w) for w in ITEMS), listed(ITEMS[0]) + listed(ITEMS[1], 2, 1) + listed(ITEMS[2]) + listed(ITEMS[3]))
case("numbering-off", "numbering turned off for one", "1 pPrChange, no ins, no del", "".join(listed(w) for w in ITEMS), listed(ITEMS[0]) + listed(ITEMS[1], 0) + listed(ITEMS[2]) + listed(ITEMS[3]))
case("numbering-restart", "a list restarted", "", "".join(listed(w, 3) for w in ITEMS), listed(ITEMS[0], 3) + listed(ITEMS[1], 3) + listed(ITEMS[2], 5) + listed(ITEMS[3], 5))
case("numbering-item-inserted", "an automatic item inserted, its siblings renumbered", "no del, no pPrChange", "".join(listed(w) for w in ITEMS), listed(ITEMS[0]) + listed("an obligation that is wholly new") + "".join(listed(w) for w in ITEMS[1:]))
case("numbering-item-deleted", "an automatic item deleted", "no ins, no pPrChange", "".join(listed(w) for w in ITEMS), "".join(listed(w) for w in ITEMS[1:]))
case("numbering-item-deleted-last", "the last automatic item deleted", "", p("Intro.") + "".join(listed(w) for w in ITEMS), p("Intro.") + "".join(listed(w) for w in ITEMS[:-1]))
case("numbering-style-linked", "clauses numbered by style, one inserted", "no del", styled("Heading1", "Panel") + styled("Clause2", ITEMS[0]) + styled("Clause3", ITEMS[1]) + styled("Clause2", ITEMS[2]), styled("Heading1", "Panel") + styled("Clause2", ITEMS[0]) + styled("Clause3", ITEMS[3]) + styled("Clause3", ITEMS[1]) + styled("Clause2", ITEMS[2]))
case("numbering-ids-differ", "the same lists under other ids", "empty", Doc("".join(listed(w, 2) for w in ITEMS)), Doc("".join(listed(w, 12) for w in ITEMS), numbering_part=numbering(LEGAL + LETTERS.replace('abstractNumId="1"', 'abstractNumId="21"'), num(1, 0) + num(12, 21))))
case("numbering-ids-differ-edited", "the same lists under other ids, an item deleted", "", Doc("".join(listed(w, 2) for w in ITEMS)), Doc("".join(listed(w, 12) for w in ITEMS[1:]), numbering_part=numbering(LEGAL + LETTERS.replace('abstractNumId="1"', 'abstractNumId="21"'), num(1, 0) + num(12, 21))))
case("numbering-definition-differs", "one list, two looks", "", Doc("".join(listed(w, 3) for w in ITEMS)), Doc("".join(listed(w, 3) for w in ITEMS), numbering_part=numbering(LEGAL + LETTERS + DECIMAL.replace("%1.&", "%1)").replace('"%1."', '"%1)"'))))
case("numbering-linked-definition-differs", "the style's list differs", "listed", Doc(styled("Heading1", "Panel") + p(WORDS)), Doc(styled("Heading1", "Panel") + p(WORDS), numbering_part=numbering(ABSTRACTS.replace('<w:lvlText w:val="%1."/>', '<w:lvlText w:val="Part %1"/>', 1))))
case("numbering-only-before", "a list that only BEFORE defines", "", Doc("".join(listed(w, 9) for w in ITEMS), numbering_part=numbering(ABSTRACTS + abstract(7, level(0, "upperRoman", "%1)")), NUMS + num(9, 7))), Doc("".join(p(w) for w in ITEMS)))
case("numbering-only-before-no-part", "AFTER has no numbering part", "", Doc("".join(listed(w) for w in ITEMS)), Doc("".join(p(w) for w in ITEMS), numbering_part=None, style_part=styles(Heading1=None, Clause2=None, Clause3=None, Clause4=None)))
case("numbering-refers-to-nothing", "numId without a definition", "", listed(WORDS, 77), listed(WORDS.replace("shall", "must"), 77))
case("numbering-legal", "isLgl over roman sections", "", Doc("".join(listed(w, 8, n) for n, w in ((0, "Part"), (1, ITEMS[0]), (1, ITEMS[1]), (0, "Next"), (1, ITEMS[2]))), numbering_part=numbering(ABSTRACTS + abstract(8, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>")), NUMS + num(8, 8))),
     Doc("".join(listed(w, 8, n) for n, w in ((0, "Part"), (1, ITEMS[0]), (0, "Next"), (1, ITEMS[1]), (1, ITEMS[2]))), numbering_part=numbering(ABSTRACTS + abstract(8, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>")), NUMS + num(8, 8))))
case("numbering-ignored", "numbering ignored", "no pPrChange", "".join(listed(w) for w in ITEMS), "".join(listed(w, 3) for w in ITEMS), ["--ignore", "numbering"])
case("numbering-level-formatting-ignored", "an item one level deeper, formatting ignored", "1 pPrChange, no rPrChange", "".join(listed(w) for w in ITEMS), listed(ITEMS[0]) + listed(ITEMS[1], 2, 1) + listed(ITEMS[2]) + p(b(WORDS)) + listed(ITEMS[3]), ["--ignore", "formatting"])
case("numbering-off-formatting-ignored", "numbering turned off for one, formatting ignored", "1 pPrChange", "".join(listed(w) for w in ITEMS), listed(ITEMS[0]) + listed(ITEMS[1], 0) + listed(ITEMS[2]) + listed(ITEMS[3]), ["--ignore", "formatting"])
case("numbering-restart-formatting-ignored", "a list restarted, formatting ignored", "2 pPrChange", "".join(listed(w, 3) for w in ITEMS), listed(ITEMS[0], 3) + listed(ITEMS[1], 3) + listed(ITEMS[2], 5) + listed(ITEMS[3], 5), ["--ignore", "formatting"])
case("numbering-same-formatting-ignored", "paragraphs set otherwise in the same list, formatting ignored", "empty-ignored", "".join(listed(w) for w in ITEMS), "".join(listed(w).replace("</w:numPr>", '</w:numPr><w:jc w:val="right"/>') for w in ITEMS), ["--ignore", "formatting"])
case("numbering-level-all-ignored", "a level, formatting and numbering ignored", "empty-ignored", "".join(listed(w) for w in ITEMS), listed(ITEMS[0]) + listed(ITEMS[1], 2, 1) + listed(ITEMS[2]) + listed(ITEMS[3]), ["--ignore", "formatting,numbering"])
case("numbering-restart-override", "a restarted list item inserted", "no del", listed(ITEMS[0], 3) + listed(ITEMS[1], 3) + p("Then:") + listed(ITEMS[2], 5), listed(ITEMS[0], 3) + listed(ITEMS[1], 3) + p("Then:") + listed(ITEMS[3], 5) + listed(ITEMS[2], 5))
case("numbering-two-lists-restart", "two lists of one definition, the second restarts", "", Doc(listed(ITEMS[0], 3) + listed(ITEMS[1], 6) + listed(ITEMS[2], 6), numbering_part=numbering(ABSTRACTS, NUMS + num(6, 2, RESTART))), Doc(listed(ITEMS[0], 3) + listed(ITEMS[3], 3) + listed(ITEMS[1], 6) + listed(ITEMS[2], 6), numbering_part=numbering(ABSTRACTS, NUMS + num(6, 2, RESTART))))

# The same styles under the ids of a Word of another language: what stands there is known by name.
def in_german(body):
    return body.replace('"Heading1"', '"berschrift1"').replace('"Quote"', '"Zitat"').replace('"DefinedTerm"', '"Begriff"')


GERMAN = styles().replace("Heading1", "berschrift1").replace('styleId="Quote"', 'styleId="Zitat"').replace('styleId="DefinedTerm"', 'styleId="Begriff"')
GERMAN_LISTS = numbering(ABSTRACTS.replace("Heading1", "berschrift1"))
HEADED = styled("Heading1", "Panel") + styled("Quote", WORDS) + p(r("A ") + r("Term", '<w:rStyle w:val="DefinedTerm"/>'))
case("style-ids-of-two-languages", "the same styles under other ids", "empty", Doc(HEADED), Doc(in_german(HEADED), style_part=GERMAN, numbering_part=GERMAN_LISTS))
case("style-ids-of-two-languages-edited", "the same, a heading deleted, a paragraph in another style", "1 pPrChange", Doc(HEADED + styled("Heading1", "Gone") + styled("Quote", "Two is here.")), Doc(in_german(HEADED) + p("Two is here."), style_part=GERMAN, numbering_part=GERMAN_LISTS))
case("style-id-means-another", "an id that names another style in AFTER", "some pPrChange", Doc(styled("Quote", WORDS) + p("Two is here.")), Doc(styled("Quote", WORDS) + p("Two is here."), style_part=styles(Quote=style("Quote", "Clause note", rpr("<w:b/>")))))

# Lists that print the same and look otherwise: Reject All gives BEFORE's look back.
WIDE = ABSTRACTS.replace('<w:lvlText w:val="(%1)"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr>',
                         '<w:lvlText w:val="(%1)"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="1440" w:hanging="360"/></w:pPr>')
LETTERED = "".join(listed(words, 2, at) for words, at in ((ITEMS[0], 0), (ITEMS[1], 1), (ITEMS[2], 0)))
case("numbering-indent-differs", "a list set further in", "3 pPrChange, no ins, no del", Doc(LETTERED), Doc(LETTERED, numbering_part=numbering(WIDE)))
case("numbering-indent-differs-edited", "the same, an item deleted and one changed", "", Doc(LETTERED), Doc(listed(ITEMS[0] + " Also here.", 2) + listed(ITEMS[2], 2), numbering_part=numbering(WIDE)))
case("numbering-sign-size", "bullets of another size", "2 pPrChange, no ins, no del", Doc("".join(listed(words, 4) for words in ITEMS[:2])), Doc("".join(listed(words, 4) for words in ITEMS[:2]), numbering_part=numbering(ABSTRACTS.replace("\u2022\"/>", "\u2022\"/><w:rPr><w:sz w:val=\"40\"/></w:rPr>"))))
case("numbering-look-of-style-differs", "a list of a style set further in", "listed", Doc(styled("Heading1", "Panel") + p(WORDS)), Doc(styled("Heading1", "Panel") + p(WORDS), numbering_part=numbering(ABSTRACTS.replace('<w:ind w:left="720"', '<w:ind w:left="2000"', 1))))
case("numbering-begins-anew", "a list that goes on where it began anew", "some pPrChange", Doc(listed(ITEMS[0], 3) + listed(ITEMS[1], 5)), Doc(listed(ITEMS[0], 3) + listed(ITEMS[1], 5), numbering_part=numbering(nums=NUMS.replace(RESTART, ""))))

# What says only what holds anyway is no difference; where a style says otherwise it is one.
case("said-anyway-in-paragraph", "left, not kept with the next, the default style, said", "empty", p(WORDS), p(WORDS, '<w:pStyle w:val="Normal"/><w:keepNext w:val="0"/><w:spacing w:before="0" w:after="120"/><w:ind w:left="0" w:firstLine="0"/><w:jc w:val="left"/>'))
case("said-anyway-in-run", "not bold, not underlined, of the style's size, said", "empty", p(WORDS), p(r(WORDS, '<w:b w:val="0"/><w:color w:val="auto"/><w:sz w:val="21"/><w:u w:val="none"/><w:vertAlign w:val="baseline"/>')))
ANYWAY_RUN = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b w:val="0"/><w:color w:val="auto"/>'
ANYWAY = '<w:keepNext w:val="0"/><w:spacing w:before="0"/><w:jc w:val="left"/>'
CELL = table([[p(r(WORDS, ANYWAY_RUN), ANYWAY), "b"]])
HEADED = styles(Headed=style("Headed", "Headed Table", "<w:tblPr/>" '<w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:tblStylePr>', "table", "TableNormal"),
                Child=style("Child", "Child of Headed", "<w:tblPr/>", "table", "Headed"))


def in_style(body, name="Headed"):
    return Doc(body.replace('w:val="TableGrid"', f'w:val="{name}"'), style_part=HEADED)


case("said-anyway-font", "the font of the defaults, said", "empty", p(WORDS), p(r(WORDS, ANYWAY_RUN)))
case("said-anyway-font-part", "the font of the defaults, said for some letters, and another for others", "some rPrChange", p(WORDS), p(r(WORDS, '<w:rFonts w:ascii="Arial" w:hAnsi="Courier New"/>')))
case("said-anyway-font-theme", "a font of the theme where the defaults have one by name", "some rPrChange", p(WORDS), p(r(WORDS, '<w:rFonts w:ascii="Arial" w:asciiTheme="minorHAnsi"/>')))
case("said-anyway-font-of-style", "the font of the defaults, said in a style that has another", "some rPrChange", Doc(styled("Quote", WORDS), style_part=styles(Quote=style("Quote", "Quote", rpr('<w:rFonts w:ascii="Courier New"/>')))), Doc(styled("Quote", r(WORDS, '<w:rFonts w:ascii="Arial"/>')), style_part=styles(Quote=style("Quote", "Quote", rpr('<w:rFonts w:ascii="Courier New"/>')))))
case("said-anyway-in-table", "left, not bold, the font of the defaults, said in a cell", "empty", table([[WORDS, "b"]]), CELL)
case("said-anyway-in-table-style", "the same where the table's style centres its first row and sets it bold", "1 pPrChange, some rPrChange", in_style(table([[WORDS, "b"]])), in_style(CELL))
case("said-anyway-in-table-style-below", "the same in a style based on that one", "1 pPrChange, some rPrChange", in_style(table([[WORDS, "b"]]), "Child"), in_style(CELL, "Child"))
case("said-anyway-in-table-style-back", "the same, taken away", "1 pPrChange, some rPrChange", in_style(CELL), in_style(table([[WORDS, "b"]])))
case("said-anyway-in-table-other-style", "the same in a table that gets that style", "1 tblPrChange", Doc(CELL, style_part=HEADED), in_style(table([[WORDS, "b"]])))
NESTED = table([[table([[WORDS]]) + p(), "b"]]).replace("TableGrid", "Headed", 1)
case("said-anyway-in-table-in-table", "left, said in a table in a cell of one whose style centres", "1 pPrChange", Doc(NESTED, style_part=HEADED), Doc(NESTED.replace(p(WORDS), p(WORDS, '<w:jc w:val="left"/>')), style_part=HEADED))
case("said-anyway-of-table", "a table, row and cell that say what holds anyway", "empty", table([[WORDS, "b"]]), table([tr([tc(WORDS, '<w:noWrap w:val="0"/><w:vAlign w:val="top"/>'), "b"], '<w:cantSplit w:val="0"/><w:tblHeader w:val="0"/>')], 2, '<w:jc w:val="left"/><w:tblLayout w:type="autofit"/>'))
case("said-anyway-of-table-not", "a cell at the foot, a row that holds together", "1 trPrChange, 1 tcPrChange", table([[WORDS, "b"]]), table([tr([tc(WORDS, '<w:vAlign w:val="bottom"/>'), "b"], '<w:cantSplit/>')], 2))
case("said-anyway-and-style", "not bold, said in a heading that becomes ordinary text", "1 pPrChange, some rPrChange", styled("Heading1", r(WORDS, '<w:b w:val="0"/>')), p(WORDS))
case("said-anyway-and-style-back", "ordinary text, said not to be bold, from a heading that was", "1 pPrChange, some rPrChange", styled("Heading1", WORDS), p(r(WORDS, '<w:b w:val="0"/>')))
case("said-against-style", "left where the style centres", "1 pPrChange", styled("Title", WORDS), styled("Title", WORDS, '<w:jc w:val="left"/>'))
