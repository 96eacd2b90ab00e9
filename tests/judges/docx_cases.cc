#include "judges/docx_cases.h"

#include <utility>

namespace redraft::tests {

namespace {

using redline::Block;
using redline::Document;
using redline::Mark;
using redline::Redline;
using redline::Role;
using redline::Segments;
using redline::Status;

constexpr Status kept = Status::kept;
constexpr Status inserted = Status::inserted;
constexpr Status deleted = Status::deleted;

// "The Panel [-may-]{+shall+} decide" as segments: [-struck-], {+added+}.
Segments marked(const std::string& text) {
  Segments out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t mark = std::min(text.find("[-", at), text.find("{+", at));
    if (mark > at) out.push_back({Mark::none, text.substr(at, std::min(mark, text.size()) - at)});
    if (mark == std::string::npos) break;
    const bool gone = text[mark] == '[';
    const std::size_t end = text.find(gone ? "-]" : "+}", mark);
    out.push_back({gone ? Mark::deleted : Mark::inserted, text.substr(mark + 2, end - mark - 2)});
    at = end + 2;
  }
  return out;
}

Segments whole(const std::string& text, Status status) {
  if (text.empty()) return {};
  const bool gone = status == Status::deleted || status == Status::moved_from;
  const bool here = status == Status::inserted || status == Status::moved_to;
  return {{gone ? Mark::deleted : here ? Mark::inserted : Mark::none, text}};
}

Block block(Role role, int depth, Status status, const std::string& label, const std::string& text) {
  Block out;
  out.role = role;
  out.depth = depth;
  out.status = status;
  if (status != Status::inserted && status != Status::moved_to) out.label_before = label;
  if (status != Status::deleted && status != Status::moved_from) out.label_after = label;
  out.text = status == kept ? marked(text) : whole(text, status);
  return out;
}

Block clause(const std::string& label, const std::string& text, Status status = kept) {
  return block(Role::clause, 0, status, label, text);
}
Block item(int depth, const std::string& label, const std::string& text, Status status = kept) {
  return block(Role::item, depth, status, label, text);
}
Block heading(const std::string& text, Status status = kept) {
  return block(Role::heading, 0, status, "", text);
}
Block paragraph(int depth, const std::string& text, Status status = kept) {
  return block(Role::text, depth, status, "", text);
}
Block definition(const std::string& term, const std::string& meaning, Status status = kept) {
  Block out = block(Role::definition, 0, status, "", meaning);
  out.term = status == kept ? marked(term) : whole(term, status);
  return out;
}
Block renumbered(Block out, const std::string& before, const std::string& after) {
  out.label_before = before;
  out.label_after = after;
  return out;
}

// The halves of a move: `words` as marked() at the new place when they were edited on the way.
Block left(Block out, std::size_t move) {
  out.status = Status::moved_from;
  out.label_after.clear();
  out.text = whole(before_text(out.text), Status::moved_from);
  out.move = move;
  return out;
}
Block arrived(Block out, std::size_t move) {
  out.status = Status::moved_to;
  out.label_before.clear();
  out.move = move;
  return out;
}

Document document(std::vector<Block> blocks, std::string name = {}, std::string title = {}) {
  Document out;
  out.name = std::move(name);
  out.title = std::move(title);
  out.blocks = std::move(blocks);
  return out;
}

Redline of(std::vector<Document> documents) {
  Redline out;
  out.before = "Smart Energy Code 5.18";
  out.after = "Smart Energy Code 5.19";
  out.documents = std::move(documents);
  std::size_t moves = 0;
  for (const Document& d : out.documents)
    for (const Block& b : d.blocks)
      if (b.move) moves = std::max(moves, *b.move + 1);
  out.moves.resize(moves);
  for (std::size_t d = 0; d < out.documents.size(); ++d) {
    for (std::size_t b = 0; b < out.documents[d].blocks.size(); ++b) {
      const Block& it = out.documents[d].blocks[b];
      if (!it.move) continue;
      (it.status == Status::moved_from ? out.moves[*it.move].from : out.moves[*it.move].to) = {d, b};
    }
  }
  return out;
}
Redline of(std::vector<Block> blocks) {
  std::vector<Document> documents;
  documents.push_back(document(std::move(blocks)));
  return of(std::move(documents));
}

DocxCase every_role() {
  const std::vector<std::string> same = {
      "Title|SECTION D: MODIFICATION PROCESS",
      "Body|This Section sets out the process.",
      "Heading1|D1\tRaising Modification Proposals",
      "Heading2|Modifications",
      "Clause1|D1.1\tThis Code may only be varied in accordance with this Section D.",
      "Clause2|(a)\tfirst;",
      "Clause3|(i)\tsecond;",
      "Clause4|(A)\tthird;",
      "Clause5|(1)\tfourth; and",
      "Clause5|(x)\tdeeper than any style.",
      "ClauseText1|The Panel shall have regard to these.",
      "ClauseText2|As far as (a) goes.",
      "Elision|[...]",
      "DefinitionTerm|Authority",
      "DefinitionMeaning|means the Gas and Electricity Markets Authority:",
      "DefinitionItem1|(a)\tas established; and",
      "DefinitionItem2|(i)\tas continued,",
      "DefinitionMeaning|and any successor.",
      "DefinitionTerm|Panel",
      "DefinitionMeaning|means the body established by Section C2.",
      "Closing|",
  };
  return {"every_role",
          of({block(Role::title, 0, kept, "", "SECTION D: MODIFICATION PROCESS"),
              paragraph(0, "This Section sets out the process."),
              block(Role::part, 0, kept, "D1", "Raising Modification Proposals"), heading("Modifications"),
              clause("D1.1", "This Code may only be varied in accordance with this Section D."),
              item(1, "(a)", "first;"), item(2, "(i)", "second;"), item(3, "(A)", "third;"),
              item(4, "(1)", "fourth; and"), item(5, "(x)", "deeper than any style."),
              paragraph(0, "The Panel shall have regard to these."), paragraph(1, "As far as (a) goes."),
              block(Role::elision, 0, kept, "", "[...]"),
              definition("Authority", "means the Gas and Electricity Markets Authority:"),
              item(1, "(a)", "as established; and"), item(2, "(i)", "as continued,"),
              paragraph(1, "and any successor."),
              definition("Panel", "means the body established by Section C2.")}),
          same, same};
}

DocxCase words_changed() {
  return {"words_changed",
          of({clause("D3.1", "The [-Panel-]{+Change Sub-Committee+} shall {+promptly +}consider it."),
              item(1, "(a)", "[-struck to the end-]"), item(1, "(b)", "{+new to the end+}"),
              clause("D3.2", "[-One.-]{+Two.+}"), clause("D3.3", "The end[- of it-].")}),
          {"Clause1|D3.1\tThe Panel shall consider it.", "Clause2|(a)\tstruck to the end", "Clause2|(b)\t",
           "Clause1|D3.2\tOne.", "Clause1|D3.3\tThe end of it."},
          {"Clause1|D3.1\tThe Change Sub-Committee shall promptly consider it.", "Clause2|(a)\t",
           "Clause2|(b)\tnew to the end", "Clause1|D3.2\tTwo.", "Clause1|D3.3\tThe end."}};
}

DocxCase paragraphs_in_the_middle() {
  return {"paragraphs_in_the_middle",
          of({clause("D3.1", "First."), item(1, "(a)", "gone;", deleted),
              item(1, "(b)", "gone too.", deleted), item(1, "(a)", "new;", inserted),
              heading("New heading", inserted), heading("Old heading", deleted), clause("D3.2", "Middle."),
              block(Role::elision, 0, inserted, "", "[...]"), clause("D3.3", "Last.")}),
          {"Clause1|D3.1\tFirst.", "Clause2|(a)\tgone;", "Clause2|(b)\tgone too.", "Heading2|Old heading",
           "Clause1|D3.2\tMiddle.", "Clause1|D3.3\tLast."},
          {"Clause1|D3.1\tFirst.", "Clause2|(a)\tnew;", "Heading2|New heading", "Clause1|D3.2\tMiddle.",
           "Elision|[...]", "Clause1|D3.3\tLast."}};
}

DocxCase last_deleted() {
  return {
      "last_deleted",
      of({clause("D3.1", "Stays."), item(1, "(a)", "gone;", deleted), paragraph(0, "gone too.", deleted)}),
      {"Clause1|D3.1\tStays.", "Clause2|(a)\tgone;", "ClauseText1|gone too."},
      {"Clause1|D3.1\tStays."}};
}

DocxCase last_inserted() {
  return {"last_inserted",
          of({clause("D3.1", "Stays[- here-]."), item(1, "(a)", "new;", inserted),
              item(2, "(i)", "newer.", inserted)}),
          {"Clause1|D3.1\tStays here."},
          {"Clause1|D3.1\tStays.", "Clause2|(a)\tnew;", "Clause3|(i)\tnewer."}};
}

DocxCase last_replaced() {
  return {"last_replaced",
          of({clause("D3.1", "Stays."), item(1, "(a)", "gone;", deleted), item(2, "(i)", "new;", inserted),
              item(1, "(b)", "gone too;", deleted), paragraph(0, "and new.", inserted)}),
          {"Clause1|D3.1\tStays.", "Clause2|(a)\tgone;", "Clause2|(b)\tgone too;"},
          {"Clause1|D3.1\tStays.", "Clause3|(i)\tnew;", "ClauseText1|and new."}};
}

// A part of a split or joined paragraph: its label on the one side that has it, and its end.
Block part(Block out, Mark end, bool label_before, bool label_after) {
  out.goes_on = label_before != label_after;
  if (!label_before) out.label_before.clear();
  if (!label_after) out.label_after.clear();
  out.end = end;
  return out;
}

DocxCase clause_split_into_items() {
  return {"clause_split_into_items",
          of({part(clause("D3.1", "The Panel shall{+:+}[- -]"), Mark::inserted, true, true),
              part(item(1, "(a)", "meet[- -]{+; and+}"), Mark::inserted, false, true),
              part(item(1, "(b)", "vote."), Mark::none, false, true), clause("D3.2", "Next.")}),
          {"Clause1|D3.1\tThe Panel shall meet vote.", "Clause1|D3.2\tNext."},
          {"Clause1|D3.1\tThe Panel shall:", "Clause2|(a)\tmeet; and", "Clause2|(b)\tvote.",
           "Clause1|D3.2\tNext."}};
}

DocxCase items_joined_into_a_clause() {
  return {
      "items_joined_into_a_clause",
      of({part(clause("D3.1", "The Panel shall[-:-]"), Mark::deleted, true, true),
          item(1, "(a)", "rest; and", deleted), part(item(1, "(b)", "{+ +}vote."), Mark::none, true, false)}),
      {"Clause1|D3.1\tThe Panel shall:", "Clause2|(a)\trest; and", "Clause2|(b)\tvote."},
      {"Clause1|D3.1\tThe Panel shall vote."}};
}

// The last part ends in an insertion, and what follows it to the end of the text is inserted as well.
DocxCase split_at_the_end() {
  return {
      "split_at_the_end",
      of({part(clause("D3.1", "One.[- -]"), Mark::inserted, true, true), item(1, "(a)", "between;", inserted),
          part(item(1, "(b)", "two{+ and more+}"), Mark::none, false, true),
          clause("D3.2", "New.", inserted)}),
      {"Clause1|D3.1\tOne. two"},
      {"Clause1|D3.1\tOne.", "Clause2|(a)\tbetween;", "Clause2|(b)\ttwo and more", "Clause1|D3.2\tNew."}};
}

DocxCase meaning_split() {
  Block meaning = definition("Panel", "means the body[- -]{+:+}");
  meaning.end = Mark::inserted;
  return {"meaning_split",
          of({meaning, part(item(1, "(a)", "that votes."), Mark::none, false, true),
              definition("Party", "means a person.")}),
          {"DefinitionTerm|Panel", "DefinitionMeaning|means the body that votes.", "DefinitionTerm|Party",
           "DefinitionMeaning|means a person.", "Closing|"},
          {"DefinitionTerm|Panel", "DefinitionMeaning|means the body:", "DefinitionItem1|(a)\tthat votes.",
           "DefinitionTerm|Party", "DefinitionMeaning|means a person.", "Closing|"}};
}

DocxCase relabelled() {
  Block labelled = clause("D3.4", "Label only now.");
  labelled.label_before.clear();
  Block unlabelled = clause("D3.5", "No label now.");
  unlabelled.label_after.clear();
  return {"relabelled",
          of({renumbered(clause("", "Same words."), "D3.1", "D3.2"),
              renumbered(item(1, "", "Other [-words-]{+things+}."), "(a)", "(b)"),
              renumbered(block(Role::part, 0, kept, "", "INITIAL CONSIDERATION"), "D4", "D4A"), labelled,
              unlabelled}),
          {"Clause1|D3.1\tSame words.", "Clause2|(a)\tOther words.", "Heading1|D4\tINITIAL CONSIDERATION",
           "Clause1|Label only now.", "Clause1|D3.5\tNo label now."},
          {"Clause1|D3.2\tSame words.", "Clause2|(b)\tOther things.", "Heading1|D4A\tINITIAL CONSIDERATION",
           "Clause1|D3.4\tLabel only now.", "Clause1|No label now."}};
}

DocxCase moves() {
  const Block plain = item(1, "(a)", "moved as it stands;");
  const Block before = clause("D3.4", "The Panel may decide on any matter.");
  const Block after = clause("D3.1", "The [-Panel may-]{+Authority shall+} decide on any matter{+ of law+}.");
  const Block end = clause("D3.9", "Moved to the end.");
  return {"moves",
          of({arrived(after, 1), clause("D3.2", "Stays."), left(plain, 0), left(end, 2),
              item(1, "(b)", "stays too;"), arrived(plain, 0), clause("D3.3", "Middle."), left(before, 1),
              clause("D3.5", "Before the last."), arrived(end, 2)}),
          {"Clause1|D3.2\tStays.", "Clause2|(a)\tmoved as it stands;", "Clause1|D3.9\tMoved to the end.",
           "Clause2|(b)\tstays too;", "Clause1|D3.3\tMiddle.",
           "Clause1|D3.4\tThe Panel may decide on any matter.", "Clause1|D3.5\tBefore the last."},
          {"Clause1|D3.1\tThe Authority shall decide on any matter of law.", "Clause1|D3.2\tStays.",
           "Clause2|(b)\tstays too;", "Clause2|(a)\tmoved as it stands;", "Clause1|D3.3\tMiddle.",
           "Clause1|D3.5\tBefore the last.", "Clause1|D3.9\tMoved to the end."}};
}

// A whole clause with its items goes to another Section; one half does not know its move.
DocxCase moves_between_documents() {
  const Block lead = clause("D3.1", "The Panel shall:");
  const Block first = item(1, "(a)", "consider; and");
  const Block second = item(1, "(b)", "decide.");
  Block lost = clause("D3.7", "A half without its other half.", Status::moved_from);
  return {"moves_between_documents",
          of(std::vector<Document>{
              document({clause("C1.1", "Stays."), arrived(renumbered(lead, "", "C1.2"), 0), arrived(first, 1),
                        arrived(second, 2)},
                       "Section C", "Governance"),
              document({left(lead, 0), left(first, 1), left(second, 2), lost, clause("D3.2", "Stays.")},
                       "Section D", "Modification Process")}),
          {"Title|Section C: Governance", "Clause1|C1.1\tStays.", "TitleNext|Section D: Modification Process",
           "Clause1|D3.1\tThe Panel shall:", "Clause2|(a)\tconsider; and", "Clause2|(b)\tdecide.",
           "Clause1|D3.7\tA half without its other half.", "Clause1|D3.2\tStays."},
          {"Title|Section C: Governance", "Clause1|C1.1\tStays.",
           "Clause1|C1.2\tThe Panel shall:", "Clause2|(a)\tconsider; and", "Clause2|(b)\tdecide.",
           "TitleNext|Section D: Modification Process", "Clause1|D3.2\tStays."}};
}

DocxCase definitions() {
  return {"definitions",
          of({clause("A1.1", "In this Code:"),
              definition("Alternative Solution", "has the meaning in [-D6-]{+D6.16+}."),
              definition("Authority Determined Modification", "has the meaning in D2.6.", inserted),
              definition("Draft Proposal", "means a proposal:", inserted),
              item(1, "(a)", "in draft; and", inserted), item(1, "(b)", "raised.", inserted),
              definition("Fast-Track [-Modification-]{+Variation+}", "means one."),
              definition("Path 1 Modification", "has the meaning in D2.4:", deleted),
              item(1, "(a)", "old;", deleted), item(2, "(i)", "older.", deleted),
              definition("Phase", "means the period ending on:"), item(1, "(a)", "the date of submission;"),
              item(1, "(b)", "the date of decision;", inserted),
              renumbered(item(1, "", "28 days [-after-]{+from+} it; or"), "(b)", "(c)"),
              item(1, "(c)", "never.", deleted), clause("A1.2", "After the table.")}),
          {"Clause1|A1.1\tIn this Code:", "DefinitionTerm|Alternative Solution",
           "DefinitionMeaning|has the meaning in D6.", "DefinitionTerm|Fast-Track Modification",
           "DefinitionMeaning|means one.", "DefinitionTerm|Path 1 Modification",
           "DefinitionMeaning|has the meaning in D2.4:", "DefinitionItem1|(a)\told;",
           "DefinitionItem2|(i)\tolder.", "DefinitionTerm|Phase",
           "DefinitionMeaning|means the period ending on:", "DefinitionItem1|(a)\tthe date of submission;",
           "DefinitionItem1|(b)\t28 days after it; or", "DefinitionItem1|(c)\tnever.",
           "Clause1|A1.2\tAfter the table."},
          {"Clause1|A1.1\tIn this Code:", "DefinitionTerm|Alternative Solution",
           "DefinitionMeaning|has the meaning in D6.16.", "DefinitionTerm|Authority Determined Modification",
           "DefinitionMeaning|has the meaning in D2.6.", "DefinitionTerm|Draft Proposal",
           "DefinitionMeaning|means a proposal:", "DefinitionItem1|(a)\tin draft; and",
           "DefinitionItem1|(b)\traised.", "DefinitionTerm|Fast-Track Variation",
           "DefinitionMeaning|means one.", "DefinitionTerm|Phase",
           "DefinitionMeaning|means the period ending on:", "DefinitionItem1|(a)\tthe date of submission;",
           "DefinitionItem1|(b)\tthe date of decision;", "DefinitionItem1|(c)\t28 days from it; or",
           "Clause1|A1.2\tAfter the table."}};
}

// All the ways in which items can follow definitions that come and go side by side.
DocxCase definitions_replaced() {
  const Block item_a = item(1, "(a)", "moves within the cell;");
  return {
      "definitions_replaced",
      of({heading("Terms"), definition("Old", "meant:", deleted), definition("New", "means:", inserted),
          item(1, "(a)", "old item.", deleted), item(1, "(a)", "new item.", inserted),
          definition("Kept", "means:"), left(item_a, 0), item(1, "(b)", "stays;"), arrived(item_a, 0),
          left(definition("Travels", "means a moved definition."), 1), definition("Middle", "means between."),
          arrived(definition("Travels", "means a moved definition."), 1)}),
      {"Heading2|Terms", "DefinitionTerm|Old", "DefinitionMeaning|meant:", "DefinitionItem1|(a)\told item.",
       "DefinitionTerm|Kept", "DefinitionMeaning|means:", "DefinitionItem1|(a)\tmoves within the cell;",
       "DefinitionItem1|(b)\tstays;", "DefinitionTerm|Travels", "DefinitionMeaning|means a moved definition.",
       "DefinitionTerm|Middle", "DefinitionMeaning|means between.", "Closing|"},
      {"Heading2|Terms", "DefinitionTerm|New", "DefinitionMeaning|means:", "DefinitionItem1|(a)\tnew item.",
       "DefinitionTerm|Kept", "DefinitionMeaning|means:", "DefinitionItem1|(b)\tstays;",
       "DefinitionItem1|(a)\tmoves within the cell;", "DefinitionTerm|Middle",
       "DefinitionMeaning|means between.", "DefinitionTerm|Travels",
       "DefinitionMeaning|means a moved definition.", "Closing|"}};
}

// Paragraphs that come and go directly before and after tables.
DocxCase around_tables() {
  return {
      "around_tables",
      of({clause("A1.1", "Stays."), heading("Gone before a table", deleted), definition("One", "means 1."),
          heading("Also stays"), heading("New before a table", inserted), definition("Two", "means 2."),
          heading("Gone after a table", deleted), clause("A1.2", "Last one stays.")}),
      {"Clause1|A1.1\tStays.", "Heading2|Gone before a table", "DefinitionTerm|One",
       "DefinitionMeaning|means 1.", "Heading2|Also stays", "DefinitionTerm|Two",
       "DefinitionMeaning|means 2.", "Heading2|Gone after a table", "Clause1|A1.2\tLast one stays."},
      {"Clause1|A1.1\tStays.", "DefinitionTerm|One", "DefinitionMeaning|means 1.", "Heading2|Also stays",
       "Heading2|New before a table", "DefinitionTerm|Two", "DefinitionMeaning|means 2.",
       "Clause1|A1.2\tLast one stays."}};
}

// Nothing that stays stands between the tables, or before the first: closing paragraphs do.
DocxCase between_tables() {
  return {
      "between_tables",
      of({heading("Gone at the start", deleted), definition("One", "means 1."),
          heading("Gone between", deleted), definition("Two", "means 2."), heading("New between", inserted),
          definition("Three", "means 3."), heading("New at the end", inserted)}),
      {"Heading2|Gone at the start", "Closing|", "DefinitionTerm|One", "DefinitionMeaning|means 1.",
       "Heading2|Gone between", "Closing|", "DefinitionTerm|Two", "DefinitionMeaning|means 2.", "Closing|",
       "DefinitionTerm|Three", "DefinitionMeaning|means 3.", "Closing|"},
      {"Closing|", "DefinitionTerm|One", "DefinitionMeaning|means 1.", "Closing|", "DefinitionTerm|Two",
       "DefinitionMeaning|means 2.", "Heading2|New between", "Closing|", "DefinitionTerm|Three",
       "DefinitionMeaning|means 3.", "Heading2|New at the end", "Closing|"}};
}

DocxCase whole_documents() {
  return {"whole_documents",
          of(std::vector<Document>{
              document({clause("C1.1", "Gone.", deleted), item(1, "(a)", "all of it.", deleted)}, "Section C",
                       ""),
              document({block(Role::title, 0, inserted, "", "APPENDIX AX"), clause("1.1", "New.", inserted),
                        definition("Term", "means all new.", inserted), item(1, "(a)", "here.", inserted)},
                       "Appendix AX", "New One")}),
          {"Title|Section C", "Clause1|C1.1\tGone.", "Clause2|(a)\tall of it.", "Closing|"},
          {"Title|Section C", "TitleNext|APPENDIX AX", "Clause1|1.1\tNew.", "DefinitionTerm|Term",
           "DefinitionMeaning|means all new.", "DefinitionItem1|(a)\there.", "Closing|"}};
}

DocxCase odd_texts() {
  using namespace std::string_literals;
  const std::string controls = "bell \x07, form feed\fnext, nul \0, \xEF\xBF\xBF end"s;
  return {
      "odd_texts",
      of({clause(
              "D3.1",
              "Emoji \U0001F600\U0001F468\u200D\U0001F469\u200D\U0001F467 [-\U0001F44D-]{+\U0001F44E+} end."),
          clause("D3.2",
                 "Arabic \u0642\u0627\u0646\u0648\u0646 {+\u062C\u062F\u064A\u062F +}and Hebrew "
                 "[-\u05D7\u05D5\u05E7-]."),
          clause("D3.3", controls), clause("D3.4", "R&D <\"tags\"> 'quoted' ]]> {+&amp;+}"),
          clause("D3.5", "wrapped\n      line, a\ttab,  two spaces, no-break\u00A0space"), clause("D3.6", ""),
          paragraph(0, ""), paragraph(0, "", inserted), paragraph(0, "", deleted),
          item(1, "(a)", "", inserted), item(1, "(b)", "", deleted), definition("", ""),
          definition("Empty", "", inserted), clause("D3.7", " leading and trailing ")}),
      {"Clause1|D3.1\tEmoji \U0001F600\U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001F44D end.",
       "Clause1|D3.2\tArabic \u0642\u0627\u0646\u0648\u0646 and Hebrew \u05D7\u05D5\u05E7.",
       "Clause1|D3.3\tbell \uFFFD, form feed next, nul \uFFFD, \uFFFD end",
       "Clause1|D3.4\tR&D <\"tags\"> 'quoted' ]]> ",
       "Clause1|D3.5\twrapped line, a\ttab,  two spaces, no-break\u00A0space", "Clause1|D3.6\t",
       "ClauseText1|", "ClauseText1|", "Clause2|(b)\t", "DefinitionTerm|", "DefinitionMeaning|",
       "Clause1|D3.7\t leading and trailing "},
      {"Clause1|D3.1\tEmoji \U0001F600\U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001F44E end.",
       "Clause1|D3.2\tArabic \u0642\u0627\u0646\u0648\u0646 \u062C\u062F\u064A\u062F and Hebrew .",
       "Clause1|D3.3\tbell \uFFFD, form feed next, nul \uFFFD, \uFFFD end",
       "Clause1|D3.4\tR&D <\"tags\"> 'quoted' ]]> &amp;",
       "Clause1|D3.5\twrapped line, a\ttab,  two spaces, no-break\u00A0space", "Clause1|D3.6\t",
       "ClauseText1|", "ClauseText1|", "Clause2|(a)\t", "DefinitionTerm|", "DefinitionMeaning|",
       "DefinitionTerm|Empty", "DefinitionMeaning|", "Clause1|D3.7\t leading and trailing "}};
}

DocxCase nothing() { return {"nothing", Redline{}, {"Closing|"}, {"Closing|"}}; }

}  // namespace

const std::vector<DocxCase>& docx_cases() {
  static const std::vector<DocxCase> cases = {every_role(),
                                              words_changed(),
                                              paragraphs_in_the_middle(),
                                              last_deleted(),
                                              last_inserted(),
                                              last_replaced(),
                                              clause_split_into_items(),
                                              items_joined_into_a_clause(),
                                              split_at_the_end(),
                                              meaning_split(),
                                              relabelled(),
                                              moves(),
                                              moves_between_documents(),
                                              definitions(),
                                              definitions_replaced(),
                                              around_tables(),
                                              between_tables(),
                                              whole_documents(),
                                              odd_texts(),
                                              nothing()};
  return cases;
}

}  // namespace redraft::tests
