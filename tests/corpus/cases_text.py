"""Words and paragraphs: changed, inserted, deleted, split, merged, moved; repetitive text; odd characters."""
from cases import case
from word_writer import Doc, b, listed, p, r, styled, t, table

ONE = p("The Panel shall consider each Draft Proposal at its next meeting.")
TWO = p("The Code Administrator shall publish the decision of the Panel within five Working Days.")
THREE = p("Each Party may appeal against that decision to the Authority before the Implementation Date.")
FOUR = p("The Secretariat shall keep a register of every appeal and its outcome.")
FIVE = p("Nothing in this Section limits the powers of the Authority under the Principal Legislation.")
ALL = ONE + TWO + THREE + FOUR + FIVE

case("word-changed", "one word replaced", "some ins, some del", ALL, ALL.replace("five Working", "ten Working"))
case("word-inserted", "one word inserted", "some ins, no del", ALL, ALL.replace("shall keep a", "shall always keep a"))
case("word-deleted", "one word deleted", "some del, no ins", ALL, ALL.replace("every appeal", "appeal"))
case("words-bridged", "neighbouring edits", "", ONE, p("The Board must consider every Draft Proposal at its first meeting."))
case("number-changed", "a number inside a clause reference", "", p("See D3.11 and D3.12(a)."), p("See D3.13 and D3.12(b)."))
case("paragraph-inserted-middle", "a paragraph inserted", "no del", ONE + TWO + FOUR, ONE + TWO + THREE + FOUR)
case("paragraph-inserted-first", "a paragraph inserted before the first", "no del", TWO + THREE, ONE + TWO + THREE)
case("paragraph-inserted-last", "a paragraph inserted after the last", "no del", ONE + TWO, ONE + TWO + THREE)
case("paragraph-deleted-middle", "a paragraph deleted", "no ins", ALL, ONE + TWO + FOUR + FIVE)
case("paragraph-deleted-first", "the first paragraph deleted", "no ins", ALL, TWO + THREE + FOUR + FIVE)
case("paragraph-deleted-last", "the last paragraph of the body deleted", "no ins", ALL, ONE + TWO + THREE + FOUR)
case("paragraph-deleted-last-styled", "the last paragraph deleted, another style before it", "", ONE + styled("Quote", "Gone."), ONE)
case("paragraph-inserted-last-styled", "a paragraph of another style at the end", "", ONE, ONE + styled("Quote", "Come."))
case("paragraph-only-replaced", "the only paragraph replaced", "", ONE, FOUR)
case("paragraphs-many-replaced", "two paragraphs become three", "", ONE + TWO + p("Old words of one kind.") + p("More of them stand here.") + FIVE,
     ONE + TWO + p("New text has come.") + p("It says another thing.") + p("And a third.") + FIVE)
case("all-deleted", "everything deleted but an empty paragraph", "", ALL, p())
case("all-inserted", "everything inserted", "", p(), ALL)
case("empty-both", "two empty documents", "empty", p(), p())
case("same", "equal documents", "empty", ALL, ALL)

LONG = "The Panel shall publish the report. It shall then send a copy to each Party. The Authority may object within ten days."
CUT = LONG.split(". ")
case("paragraph-split", "a paragraph split in two", "some ins", ONE + p(LONG) + TWO, ONE + p(CUT[0] + ".") + p(". ".join(CUT[1:])) + TWO)
case("paragraph-split-three", "a paragraph split in three", "", ONE + p(LONG) + TWO, ONE + "".join(p(part.rstrip(".") + ".") for part in CUT) + TWO)
case("paragraph-merged", "two paragraphs merged", "", ONE + p(CUT[0] + ".") + p(". ".join(CUT[1:])) + TWO, ONE + p(LONG) + TWO)
case("paragraph-merged-styles", "paragraphs of two styles merged", "", ONE + styled("Quote", CUT[0] + ".") + p(CUT[1] + "."),
     ONE + styled("Quote", CUT[0] + ". " + CUT[1] + "."))
case("paragraph-split-styles", "a paragraph split, the second half in another style", "", ONE + p(CUT[0] + ". " + CUT[1] + ".") + TWO,
     ONE + p(CUT[0] + ".") + styled("Quote", CUT[1] + ".") + TWO)
case("paragraph-split-edited", "split and one half edited", "", ONE + p(LONG) + TWO,
     ONE + p(CUT[0] + " forthwith.") + p("It shall then send a copy to each Party and the Authority. The Authority may object within ten days.") + TWO)
CLAUSE = "Each Party shall maintain its systems, keep a record of each test, and report any failure to the Panel."
case("split-into-letters", "a clause split into lettered sub-paragraphs", "", ONE + styled("Clause2", CLAUSE) + TWO,
     ONE + styled("Clause2", "Each Party shall:") + styled("Clause3", "maintain its systems;") + styled("Clause3", "keep a record of each test; and")
     + styled("Clause3", "report any failure to the Panel.") + TWO)
case("split-into-typed-letters", "the same with typed labels", "", ONE + p("3.2\t" + CLAUSE) + TWO,
     ONE + p("3.2\tEach Party shall:") + p("(a)\tmaintain its systems;") + p("(b)\tkeep a record of each test; and")
     + p("(c)\treport any failure to the Panel.") + TWO)
case("merged-from-letters", "lettered sub-paragraphs merged into their clause", "",
     ONE + styled("Clause2", "Each Party shall:") + styled("Clause3", "maintain its systems;") + styled("Clause3", "keep a record of each test; and")
     + styled("Clause3", "report any failure to the Panel.") + TWO, ONE + styled("Clause2", CLAUSE) + TWO)

case("move-down", "a paragraph moved down", "1 move", ALL, ONE + THREE + FOUR + TWO + FIVE)
case("move-up", "a paragraph moved up", "1 move", ALL, ONE + FOUR + TWO + THREE + FIVE)
case("move-to-end", "a paragraph moved to the end of the body", "1 move", ALL, ONE + THREE + FOUR + FIVE + TWO)
case("move-from-end", "the last paragraph moved to the front", "1 move", ALL, FIVE + ONE + TWO + THREE + FOUR)
case("move-edited", "a paragraph moved and edited", "1 move", ALL, ONE + THREE + FOUR + TWO.replace("five Working", "ten Working") + FIVE)
case("move-two-neighbours", "two neighbours moved together", "", ALL, ONE + FOUR + FIVE + TWO + THREE)
case("move-two-apart", "two paragraphs moved to different places", "2 moves", ALL + ONE.replace("The Panel", "Every Panel").replace("next", "ninth"),
     THREE + ONE.replace("The Panel", "Every Panel").replace("next", "ninth") + FOUR + ONE + FIVE + TWO)
case("move-adjacent-swap", "two long neighbours swapped", "1 move", ALL, ONE + THREE + TWO + FOUR + FIVE)
case("move-off", "moves turned off", "0 moves", ALL, ONE + THREE + FOUR + TWO + FIVE, ["--no-moves"])
case("move-formatted", "a moved paragraph of several formats", "", ONE + p(r("The ") + b("Working Day") + r(" on which the notice of appeal was served counts as the first day.")) + TWO + THREE + FOUR,
     ONE + TWO + THREE + p(r("The ") + b("Working Day") + r(" on which the notice of appeal was served counts as the first day.")) + FOUR)
case("move-numbered", "an automatically numbered clause moved", "", "".join(listed(w, 3) for w in (
    "the first obligation of the Supplier in this list;", "the second obligation of the Network Party here;", "the third obligation, of the DCC alone, stands;",
    "the fourth obligation binds every User of the Services;")), "".join(listed(w, 3) for w in (
        "the second obligation of the Network Party here;", "the third obligation, of the DCC alone, stands;",
        "the fourth obligation binds every User of the Services;", "the first obligation of the Supplier in this list;")))
case("move-into-cell", "a paragraph moved into a table", "", ALL + table([["x", "y"]]) + p(), ONE + THREE + FOUR + FIVE + table([[p("x") + TWO, "y"]]) + p())
case("move-style-changed", "moved and given another style", "", ALL, ONE + THREE + FOUR + styled("Quote", "The Code Administrator shall publish the decision of the Panel within five Working Days.") + FIVE)

EQUAL = p("The fee is payable in advance.")
case("repeated-one-more", "one more of many equal paragraphs", "no del", ONE + EQUAL * 12 + TWO, ONE + EQUAL * 13 + TWO)
case("repeated-one-less", "one less of many equal paragraphs", "no ins", ONE + EQUAL * 12 + TWO, ONE + EQUAL * 11 + TWO)
SCHEDULE = [p(f"Item {n}: the Supplier shall test device type {n} in accordance with the relevant test plan and report within {n % 7 + 2} days.") for n in range(1, 31)]
case("schedule-one-inserted", "near-equal clauses, one inserted", "no del", "".join(SCHEDULE), "".join(SCHEDULE[:14] + [p("Item 14A: the Supplier shall test device type 99 in accordance with the relevant test plan and report within 3 days.")] + SCHEDULE[14:]))
case("schedule-one-deleted", "near-equal clauses, one deleted", "no ins", "".join(SCHEDULE), "".join(SCHEDULE[:9] + SCHEDULE[10:]))
case("schedule-one-changed", "near-equal clauses, a word changed in one", "", "".join(SCHEDULE), "".join(SCHEDULE).replace("device type 17", "device type 71"))
case("schedule-delete-and-edit", "near-equal clauses, one deleted and the next edited", "", "".join(SCHEDULE), "".join(SCHEDULE[:9] + [SCHEDULE[10].replace("relevant", "approved")] + SCHEDULE[11:]))
SAME = [p("in respect of each such case, the amount so determined") for _ in range(8)]
case("repeated-with-anchors", "equal paragraphs between headings", "no del", "".join(styled("Quote", f"Band {n}") + SAME[0] * 2 for n in range(6)),
     "".join(styled("Quote", f"Band {n}") + SAME[0] * (3 if n == 3 else 2) for n in range(6)))

case("space-only", "two spaces for one", "", p("Words  in a row."), p("Words in a row."))
case("space-ignored", "two spaces for one, ignored", "empty-ignored", p("Words  in a row."), p("Words in a row."), ["--ignore", "whitespace"])
case("case-only", "upper case for lower", "", p("The party shall pay."), p("The Party shall pay."))
case("case-ignored", "upper case for lower, ignored", "empty-ignored", p("The party shall pay."), p("The Party shall pay."), ["--ignore", "case"])
case("no-break-space", "a no-break space for a space", "", p("Section 3.2 applies."), p("Section\u00a03.2 applies."))
case("trailing-space", "a space at the end", "", p("Words. ") + TWO, p("Words.") + TWO)
case("emoji", "characters beyond the first plane", "", p("Smile \U0001F600 and \U0001F468\u200D\U0001F469\u200D\U0001F467 here."), p("Smile \U0001F601 and \U0001F468\u200D\U0001F469\u200D\U0001F466 here."))
case("combining", "combining marks", "", p("cafe\u0301 and nai\u0308ve"), p("cafe\u0301s and naive"))
case("composed", "the same letters composed and not", "", p("caf\u00e9 au lait"), p("cafe\u0301 au lait"))
case("right-to-left", "right-to-left words", "", p(r("\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd", "<w:rtl/>"), "<w:bidi/>"), p(r("\u05e9\u05dc\u05d5\u05dd \u05dc\u05db\u05dd", "<w:rtl/>"), "<w:bidi/>"))
case("chinese", "words without spaces", "", p("\u672c\u6cd5\u81ea\u516c\u5e03\u4e4b\u65e5\u8d77\u65bd\u884c\u3002"), p("\u672c\u6cd5\u81ea\u516c\u5e03\u6b21\u65e5\u8d77\u65bd\u884c\u3002"))
case("quotes", "straight and curly quotes", "", p('The "Code" applies.'), p("The \u201cCode\u201d applies."))
case("punctuation", "a comma inserted", "", p("a b and c"), p("a, b, and c"))
case("markup-characters", "ampersands and angle brackets", "", p("A & B < C"), p("A & B <= C & D"))
case("no-space-preserve", "w:t without xml:space, its outer spaces are not text", "empty", p("<w:r><w:t>plain </w:t></w:r>"), p("<w:r><w:t>plain</w:t></w:r>"))

case("empty-paragraphs-inserted", "empty paragraphs inserted", "no del", ONE + TWO, ONE + p() * 3 + TWO)
case("empty-paragraphs-deleted", "empty paragraphs deleted", "no ins", ONE + p() * 5 + TWO, ONE + p() + TWO)
case("empty-paragraph-filled", "words typed into an empty paragraph", "", ONE + p() + TWO, ONE + THREE + TWO)
case("empty-paragraph-last", "an empty last paragraph taken away", "", ONE + p(), ONE)
case("re-segmented", "runs cut differently", "empty", ONE, p(r("The Pa") + r("nel shall con") + r("sider each Draft Proposal at its next meeting.")))
case("rsids", "editing sessions differ", "empty", ONE, ONE.replace("<w:p>", '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">').replace("<w:r>", '<w:r w:rsidRPr="00112233">'))
case("language-only", "language and proofing tags differ", "empty", p(r("The Panel") + r(" decides.")), p(r("The Panel", '<w:lang w:val="en-US"/>') + '<w:proofErr w:type="spellStart"/>' + r(" decides.", "<w:noProof/>")))
case("font-hint-only", "w:hint differs", "empty", p(r("The Panel", '<w:rFonts w:ascii="Arial"/>')), p(r("The Panel", '<w:rFonts w:ascii="Arial" w:hint="default"/>')))
case("re-segmented-and-edited", "runs cut differently and a word edited", "", TWO, p(r("The Code Admini") + r("strator shall publish the ") + r("determination of the Panel within five Working") + r(" Days.")))
case("on-off-writings", "w:b and w:b w:val=true", "empty", p(r("x", "<w:b/><w:i/>")), p(r("x", '<w:b w:val="true"/><w:i w:val="1"/>')))
case("character-granularity", "letters instead of words", "", p("The Panel considers."), p("The Panel considered."), ["--granularity", "character"])
case("long-paragraph", "a paragraph of 2,000 words, two of them changed", "", p(" ".join(f"w{n % 97}" for n in range(2000))),
     p(" ".join(f"w{n % 97}" if n not in (500, 1500) else "changed" for n in range(2000))))
case("many-paragraphs", "200 paragraphs, edits all over", "", "".join(p(f"Clause {n} says that the Party numbered {n * 7 % 31} owes the sum of {n * n} pounds.") for n in range(200)),
     "".join(p(f"Clause {n} says that the {'User' if n % 9 == 4 else 'Party'} numbered {n * 7 % 31} owes the sum of {n * n} pounds.") for n in range(200) if n % 23 != 5))
case("text-in-two-styles", "heading demoted", "some pPrChange, no ins, no del", styled("Title", "Charges") + ONE, styled("Quote", "Charges") + ONE)
case("text-run-preserve", "spaces between runs kept", "", p(r("one ") + b("two") + r(" three")), p(r("one ") + b("two") + r(" four")))
case("tab-labels", "typed labels renumbered", "", "".join(p(f"3.{n}\tObligation of kind {w} under this Section.") for n, w in enumerate("abcde", 1)),
     p("3.1\tObligation of kind a under this Section.") + p("3.2\tAn obligation that was not there before.") + "".join(p(f"3.{n}\tObligation of kind {w} under this Section.") for n, w in enumerate("bcde", 3)))
case("only-text-of-runs", "an empty run and an empty w:t", "empty", p(r("x")), p("<w:r/>" + "<w:r><w:t/></w:r>" + r("x")))
case("two-documents-nothing-shared", "nothing in common", "", ONE + TWO, p("Zebra crossing ahead.") + p("Qualified quokkas quiver."))
case("doc-plain", "no numbering, styles or settings part", "", Doc(p("One two three."), style_part=None, numbering_part=None, settings=None), Doc(p("One two four."), style_part=None, numbering_part=None, settings=None))
case("control-characters-kept", "soft hyphen character and zero-width joiner", "", p(f"co\u00adoperate and zero\u200bwidth"), p("cooperate and zero\u200bwide"))
case("run-with-many-texts", "one run with several w:t and tabs", "", p("<w:r>" + t("a") + "<w:tab/>" + t("b") + "<w:tab/>" + t("c") + "</w:r>"), p("<w:r>" + t("a") + "<w:tab/>" + t("x") + "<w:tab/>" + t("c") + "</w:r>"))

# A heading that is none by its style, and what moves beside a clause, move with it; signs of Chinese count as words.
STAYS = [p(f"The Panel shall meet in each month at a place that the {who} names.") for who in ("Secretary", "Chair", "Keeper", "Clerk", "Registrar")]
BESIDE = [p("Licence Fees"), p("The Licensee shall pay each licence fee to the Authority within 28 days of demand."), p("Interest")]
case("move-with-neighbours", "a clause moved with a short line in front of it and behind it", "1 move", "".join(STAYS[:1] + BESIDE + STAYS[1:]), "".join(STAYS[:4] + BESIDE + STAYS[4:]))
CHINESE = [p("被许可方应在收到付款通知后二十八天内向主管机关支付各项许可费用")]
case("move-chinese", "a paragraph of 31 Chinese signs moved", "1 move", "".join(STAYS[:1] + CHINESE + STAYS[1:]), "".join(STAYS[:4] + CHINESE + STAYS[4:]))
