// Several reviewers' copies of one base: what stands, under whose name, and what is listed as at odds.
#include <gtest/gtest.h>

#include <memory>
#include <random>

#include "docx/settle.h"
#include "packages.h"
#include "redline/word_compare.h"
#include "render/word_docx.h"
#include "review/conflict_list.h"

namespace redraft::review::tests {
namespace {

using Words = std::vector<std::string>;  // paragraphs

// "*words*" are bold; a paragraph that begins with "<" is XML.
std::string body_of(const Words& paragraphs) {
  std::string out;
  for (const std::string& paragraph : paragraphs) {
    if (paragraph.starts_with("<")) {
      out += paragraph;
      continue;
    }
    out += "<w:p>";
    bool bold = false;
    for (std::size_t at = 0; at <= paragraph.size();) {
      const std::size_t end = std::min(paragraph.find('*', at), paragraph.size());
      if (end > at)
        out += std::string("<w:r>") + (bold ? "<w:rPr><w:b/></w:rPr>" : "") + "<w:t xml:space=\"preserve\">" +
               paragraph.substr(at, end - at) + "</w:t></w:r>";
      bold = !bold;
      at = end + 1;
    }
    out += "</w:p>";
  }
  return out;
}

struct Source {
  explicit Source(const Words& paragraphs) : Source(package_of(body_of(paragraphs))) {}
  explicit Source(docx::Package settled)
      : package(std::move(settled)), document(docx::Document::read(package)) {}
  std::string text() const {
    std::string out;
    for (const docx::Paragraph& paragraph : document.body().paragraphs)
      out += (out.empty() ? "" : "|") + std::string(document.body().words(paragraph.text));
    return out;
  }
  docx::Package package;
  docx::Document document;
};

struct Merged {
  Consolidated result;
  std::string bytes;

  std::string text(docx::Decision decision, const std::string& author = "") const {
    docx::Package package = docx::Package::from_bytes(bytes, "merged.docx");
    if (!author.empty())  // one reviewer's accepted, all others' rejected
      package = docx::Package::from_bytes(package.write(docx::settle(package, docx::Decision::accept,
                                                                     [&](const docx::Revision& revision) {
                                                                       return revision.author == author;
                                                                     })),
                                          "one.docx");
    return Source(docx::Package::from_bytes(package.write(docx::settle(package, decision)), "settled.docx"))
        .text();
  }
  std::string accepted() const { return text(docx::Decision::accept); }
  std::string rejected() const { return text(docx::Decision::reject); }
  std::string only(const std::string& author) const { return text(docx::Decision::reject, author); }
  std::string conflicts() const {
    std::string out;
    for (const Finding& finding : conflict_findings(result.conflicts, "base.docx"))
      out += finding.message + "\n";
    return out;
  }
};

std::string joined(const Words& paragraphs) {
  std::string out;
  for (const std::string& paragraph : paragraphs) out += (out.empty() ? "" : "|") + paragraph;
  return out;
}

const std::vector<std::string> kNames = {"Ann", "Bob", "Carol"};

Merged merged(const Words& base, const std::vector<Words>& versions, Policy policy = Policy::report) {
  const Source host(base);
  std::vector<std::unique_ptr<Source>> sources;
  std::vector<Copy> copies;
  std::vector<render::TrackedCopy> tracked;
  for (std::size_t k = 0; k < versions.size(); ++k) {
    sources.push_back(std::make_unique<Source>(versions[k]));
    Copy copy{kNames[k], kNames[k] + ".docx", &sources[k]->document, {}};
    copy.redline = redline::compare_word(sources[k]->document, host.document);
    tracked.push_back({copy.document, copy.redline.numbering, copy.redline.names, copy.author, ""});
    copies.push_back(std::move(copy));
  }
  Merged out;
  out.result = consolidate(copies, host.document, policy);
  out.bytes = render::tracked_base_docx(out.result.redline, tracked, host.document);
  return out;
}

const Words kBase = {"The Panel shall meet within five days of the request.",
                     "The Secretariat shall keep a record.", "Nothing here limits Section D.", "The end."};

Words with(std::size_t at, const std::string& words) {
  Words out = kBase;
  out[at] = words;
  return out;
}

Words put_in(std::size_t at, const Words& more) {
  Words out = kBase;
  out.insert(out.begin() + static_cast<std::ptrdiff_t>(at), more.begin(), more.end());
  return out;
}

TEST(Consolidate, KeepsChangesOfDifferentParagraphsUnderTheirNames) {
  const Words ann = with(0, "The Panel shall meet within ten days of the request.");
  const Words bob = with(1, "The Secretariat shall keep a full record.");
  const Merged both = merged(kBase, {ann, bob});
  EXPECT_EQ(both.conflicts(), "");
  EXPECT_EQ(both.rejected(), joined(kBase));
  EXPECT_EQ(both.only("Ann"), joined(ann));
  EXPECT_EQ(both.only("Bob"), joined(bob));
  EXPECT_EQ(both.accepted(), joined({ann[0], bob[1], kBase[2], kBase[3]}));
  EXPECT_EQ(both.result.changes, 2U);
}

TEST(Consolidate, PutsChangesOfOneParagraphTogetherThatDoNotTouch) {
  const Words ann = with(0, "The Panel shall meet within ten days of the request.");
  const Words bob = with(0, "The Change Board shall meet within five days of the written request.");
  const Merged both = merged(kBase, {ann, bob});
  EXPECT_EQ(both.conflicts(), "");
  EXPECT_EQ(both.accepted(),
            joined(with(0, "The Change Board shall meet within ten days of the written request.")));
  EXPECT_EQ(both.only("Ann"), joined(ann));
  EXPECT_EQ(both.only("Bob"), joined(bob));
}

TEST(Consolidate, ListsChangesOfTheSameWordsByPolicy) {
  const Words ann = with(0, "The Panel shall meet within six days of the request.");
  const Words bob = with(0, "The Panel shall meet within ten days of the request.");
  const std::string odds =
      "paragraph 1: Ann replaces \"five\" with \"six\"; Bob replaces \"five\" with \"ten\"; ";
  const Merged report = merged(kBase, {ann, bob});
  EXPECT_EQ(report.conflicts(), odds + "neither stands\n");
  EXPECT_EQ(report.accepted(), joined(kBase));
  const Merged first = merged(kBase, {ann, bob}, Policy::first);
  EXPECT_EQ(first.conflicts(), odds + "Ann's change stands\n");
  EXPECT_EQ(first.accepted(), joined(ann));
  const Merged both = merged(kBase, {ann, bob}, Policy::both);
  EXPECT_EQ(both.conflicts(), odds + "both stand, one after the other\n");
  EXPECT_EQ(both.accepted(), joined(with(0, "The Panel shall meet within six ten days of the request.")));
  EXPECT_EQ(both.rejected(), joined(kBase));
}

TEST(Consolidate, WritesTheSameChangeOfTwoOnce) {
  const Words same = with(1, "The Secretariat shall keep a full record.");
  const Merged both = merged(kBase, {same, same});
  EXPECT_EQ(both.conflicts(), "");
  EXPECT_EQ(both.result.same, 1U);
  EXPECT_EQ(both.accepted(), joined(same));
  EXPECT_EQ(both.only("Bob"), joined(kBase));
}

struct Row {
  const char* name;
  Words ann;
  Words bob;
  const char* conflict;  ///< how it begins; "": there is none
};

TEST(Consolidate, TellsWhatIsAtOdds) {
  const Words without = {kBase[0], kBase[2], kBase[3]};
  const Words added = {kBase[0], kBase[1], "A new rule.", kBase[2], kBase[3]};
  const Words other = {kBase[0], kBase[1], "Another rule.", kBase[2], kBase[3]};
  const std::vector<Row> rows = {
      {"deleted and edited", without, with(1, "The Secretariat shall keep a full record."),
       "paragraph 2: Ann deletes \"The Secretariat shall keep a record.\"; Bob inserts"},
      {"paragraph before one that is edited", added, with(2, "Nothing in it limits Section D."), ""},
      {"paragraph behind one that is edited", added, with(1, "The Secretariat shall keep a full record."),
       ""},
      {"different paragraphs at one place", added, other,
       "paragraph 3: Ann inserts \"A new rule.\"; Bob inserts \"Another rule.\""},
      {"bold, and words beside it", with(2, "Nothing here limits *Section D*."),
       with(2, "Nothing here ever limits Section D."), ""},
      {"bold, and words among it", with(2, "Nothing *here limits Section* D."),
       with(2, "Nothing here ever limits Section D."), ""},
      {"bold and deleted", with(2, "Nothing *here limits Section* D."), with(2, "Nothing limits Section D."),
       "paragraph 3: Ann sets \"here limits Section\" otherwise; Bob deletes"},
      {"split and edited",
       {kBase[0], "The Secretariat shall", "keep a record.", kBase[2], kBase[3]},
       with(1, "The Secretariat shall keep a full record."),
       ""},
      {"moved and edited",
       {kBase[1], kBase[2], kBase[0], kBase[3]},
       with(0, "The Panel shall meet within ten days of the request."),
       "paragraph 1: Ann moves \"The Panel shall meet within five days of the request.\"; Bob replaces"},
      {"moved, and another edited",
       {kBase[1], kBase[2], kBase[0], kBase[3]},
       with(1, "The Secretariat shall keep a full record."),
       ""},
      {"both at the very end", put_in(4, {"A new rule."}), put_in(4, {"Another rule."}),
       "paragraph 4: Ann inserts \"A new rule.\"; Bob inserts \"Another rule.\""},
      {"joined, and something between",
       {kBase[0], kBase[1] + " " + kBase[2], kBase[3]},
       added,
       "paragraph 3: Ann joins two paragraphs; Bob inserts \"A new rule.\""},
      {"neighbours deleted", without, {kBase[0], kBase[1], kBase[3]}, ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    const Merged report = merged(kBase, {row.ann, row.bob});
    const std::string listed = report.conflicts();
    EXPECT_EQ(listed.substr(0, std::string(row.conflict).size()), row.conflict) << listed;
    EXPECT_EQ(listed.empty(), std::string(row.conflict).empty()) << listed;
    EXPECT_EQ(report.rejected(), joined(kBase));
    if (listed.empty()) {
      EXPECT_EQ(report.only("Ann"), Source(row.ann).text());
      EXPECT_EQ(report.only("Bob"), Source(row.bob).text());
    }
    EXPECT_EQ(merged(kBase, {row.ann, row.bob}, Policy::both).rejected(), joined(kBase));
  }
}

TEST(Consolidate, KeepsWhatAllPutInAtOnePlaceWhenAskedForBoth) {
  const struct {
    const char* name;
    std::size_t at;
  } rows[] = {{"between", 2}, {"at the beginning", 0}, {"at the very end", 4}};
  for (const auto& row : rows) {
    SCOPED_TRACE(row.name);
    const std::vector<Words> more = {
        {"A new rule."}, {"Quite another thing.", "And more of it."}, {"Carol says so."}};
    std::vector<Words> copies;
    Words all;
    for (const Words& one : more) {
      copies.push_back(put_in(row.at, one));
      all.insert(all.end(), one.begin(), one.end());
    }
    const Merged both = merged(kBase, copies, Policy::both);
    EXPECT_EQ(both.accepted(), joined(put_in(row.at, all)));
    EXPECT_EQ(both.rejected(), joined(kBase));
    for (std::size_t k = 0; k < copies.size(); ++k) EXPECT_EQ(both.only(kNames[k]), joined(copies[k]));
    EXPECT_EQ(both.result.conflicts.size(), 3U) << both.conflicts();
    EXPECT_EQ(both.conflicts().find("change stands"), std::string::npos) << both.conflicts();
  }
}

TEST(Consolidate, PutsOneReplacementOfAParagraphBehindTheOtherWhenAskedForBoth) {
  const Words ann = with(1, "Minutes are for the Chair alone to sign.");
  const Words bob = with(1, "All votes must be counted twice before noon.");
  const Merged both = merged(kBase, {ann, bob}, Policy::both);
  EXPECT_EQ(both.rejected(), joined(kBase));
  EXPECT_EQ(both.only("Ann"), joined(ann));
  const std::string all = both.accepted();
  EXPECT_EQ(all.find(kBase[1]), std::string::npos) << all;
  EXPECT_LT(all.find(ann[1]), all.find(bob[1])) << all;
  EXPECT_NE(all.find(bob[1]), std::string::npos) << all;
}

// "<w:tbl>" of rows of cells; empty cells are left out.
std::string table(const std::vector<Words>& rows) {
  std::string out = "<w:tbl><w:tblPr/><w:tblGrid>";
  for (std::size_t k = 0; k < rows[0].size(); ++k) out += "<w:gridCol w:w=\"900\"/>";
  out += "</w:tblGrid>";
  for (const Words& row : rows) {
    out += "<w:tr>";
    for (const std::string& cell : row) out += "<w:tc><w:tcPr/>" + body_of({cell}) + "</w:tc>";
    out += "</w:tr>";
  }
  return out + "</w:tbl>";
}

/// Of each row of the first table how many cells it has; all alike in a sound one.
std::string shape(const Merged& merged, docx::Decision decision, const std::string& author = "") {
  docx::Package package = docx::Package::from_bytes(merged.bytes, "merged.docx");
  if (!author.empty())
    package = docx::Package::from_bytes(package.write(docx::settle(package, docx::Decision::accept,
                                                                   [&](const docx::Revision& revision) {
                                                                     return revision.author == author;
                                                                   })),
                                        "one.docx");
  const docx::Package settled =
      docx::Package::from_bytes(package.write(docx::settle(package, decision)), "settled.docx");
  const docx::Document document = docx::Document::read(settled);
  std::string out;
  for (const docx::Node& node : document.body().nodes) {
    if (node.kind == docx::NodeKind::row) out += "|";
    if (node.kind == docx::NodeKind::cell) out += std::to_string(node.columns);
  }
  return out;
}

TEST(Consolidate, RowsOfOneAndColumnsOfAnotherAreAtOdds) {
  const std::vector<Words> base = {
      {"Stage", "Days"}, {"Scoping", "ten"}, {"Drafting", "twenty"}, {"Voting", "five"}};
  std::vector<Words> longer = base;
  longer.insert(longer.begin() + 2, {"Review", "three"});
  std::vector<Words> shorter = base;
  shorter.erase(shorter.begin() + 2);
  std::vector<Words> wider = base;
  const Words owners = {"Owner", "Ann", "Bob", "All"};
  for (std::size_t k = 0; k < wider.size(); ++k) wider[k].push_back(owners[k]);
  std::vector<Words> narrower = base;
  for (Words& row : narrower) row.pop_back();
  std::vector<Words> other = base;
  for (std::size_t k = 0; k < other.size(); ++k) other[k].insert(other[k].begin(), std::to_string(k));
  const auto words = [](const std::vector<Words>& rows) { return Words{"Before.", table(rows), "Behind."}; };
  const struct {
    const char* name;
    std::vector<Words> ann;
    std::vector<Words> bob;
    std::string conflict;
  } rows[] = {
      {"row in, column in", longer, wider,
       "paragraph 2: Ann inserts a row, \"Review three\"; Bob inserts a column, \"Owner, Ann, Bob, All\"; "},
      {"column in, row out", wider, shorter,
       "paragraph 2: Ann inserts a column, \"Owner, Ann, Bob, All\"; Bob deletes a row, \"Drafting "
       "twenty\"; "},
      {"row in, column out", longer, narrower,
       "paragraph 2: Ann inserts a row, \"Review three\"; Bob deletes a column, \"Days, ten, twenty, "
       "five\"; "},
      {"two columns", wider, other,
       "paragraph 2: Ann inserts a column, \"Owner, Ann, Bob, All\"; Bob inserts a column, \"0, 1, 2, 3\"; "},
  };
  const std::string sound = "|11|11|11|11";
  for (const auto& row : rows) {
    SCOPED_TRACE(row.name);
    const Merged report = merged(words(base), {words(row.ann), words(row.bob)});
    EXPECT_EQ(report.conflicts(), row.conflict + "neither stands\n");
    EXPECT_EQ(shape(report, docx::Decision::accept), sound);
    for (const Policy policy : {Policy::first, Policy::both}) {
      const Merged first = merged(words(base), {words(row.ann), words(row.bob)}, policy);
      EXPECT_EQ(first.conflicts(), row.conflict + "Ann's change stands\n");
      EXPECT_EQ(shape(first, docx::Decision::reject), sound);
      std::string want;
      for (const Words& one : row.ann) want += "|" + std::string(one.size(), '1');
      EXPECT_EQ(shape(first, docx::Decision::accept), want);
      EXPECT_EQ(shape(first, docx::Decision::reject, "Bob"), sound);
    }
  }
  // A column stands or falls as one, though only one of its cells is at odds.
  std::vector<Words> reworded = base;
  reworded[2][1] = "thirty";
  const std::string deletes = " deletes a column, \"Days, ten, twenty, five\"; ";
  const std::string changes = " changes something in a cell; ";
  const std::string at = "paragraph 2: ";
  EXPECT_EQ(merged(words(base), {words(narrower), words(reworded)}).conflicts(),
            at + "Ann" + deletes + "Bob" + changes + "neither stands\n");
  for (const bool deleted_first : {true, false}) {
    const std::vector<Words> copies = deleted_first ? std::vector{words(narrower), words(reworded)}
                                                    : std::vector{words(reworded), words(narrower)};
    EXPECT_EQ(shape(merged(words(base), copies), docx::Decision::accept), sound);
    EXPECT_EQ(merged(words(base), copies).accepted(), merged(words(base), copies).rejected());
    const Merged first = merged(words(base), copies, Policy::first);
    EXPECT_EQ(first.conflicts(), at + "Ann" + (deleted_first ? deletes : changes) + "Bob" +
                                     (deleted_first ? changes : deletes) + "Ann's change stands\n");
    EXPECT_EQ(shape(first, docx::Decision::accept), deleted_first ? "|1|1|1|1" : sound);
    EXPECT_EQ(first.accepted().find("thirty") == std::string::npos, deleted_first);
    EXPECT_EQ(first.only("Bob"), first.rejected());
  }
  // Nor is it without the row that goes with it and in which another changes a cell.
  std::vector<Words> smaller = narrower;
  smaller.erase(smaller.begin() + 2);
  std::vector<Words> again = base;
  again[2][0] = "Drafting anew";
  for (const bool deleted_first : {true, false}) {
    const std::vector<Words> copies =
        deleted_first ? std::vector{words(smaller), words(again)} : std::vector{words(again), words(smaller)};
    EXPECT_EQ(shape(merged(words(base), copies), docx::Decision::accept), sound);
    for (const Policy policy : {Policy::first, Policy::both}) {
      const Merged first = merged(words(base), copies, policy);
      EXPECT_EQ(shape(first, docx::Decision::accept), deleted_first ? "|1|1|1" : sound);
      EXPECT_EQ(shape(first, docx::Decision::reject), sound);
      EXPECT_EQ(first.accepted().find("anew") == std::string::npos, deleted_first);
    }
  }
  // What does go together.
  std::vector<Words> both = longer;
  both.erase(both.begin() + 3);
  const Merged row_and_row = merged(words(base), {words(longer), words(shorter)});
  EXPECT_EQ(row_and_row.conflicts(), "");
  EXPECT_EQ(shape(row_and_row, docx::Decision::accept), sound);
  const Merged same = merged(words(base), {words(wider), words(wider)});
  EXPECT_EQ(same.conflicts(), "");
  EXPECT_EQ(shape(same, docx::Decision::accept), "|111|111|111|111");
  EXPECT_EQ(shape(same, docx::Decision::reject), sound);
  const Merged word = merged(words(base), {words(wider), words(reworded)});
  EXPECT_EQ(word.conflicts(), "");
  EXPECT_EQ(shape(word, docx::Decision::accept), "|111|111|111|111");
  EXPECT_NE(word.accepted().find("thirty"), std::string::npos);
  // Two rows at one place.
  std::vector<Words> otherwise = base;
  otherwise.insert(otherwise.begin() + 2, {"Pause", "none"});
  const Merged two = merged(words(base), {words(longer), words(otherwise)}, Policy::both);
  EXPECT_EQ(shape(two, docx::Decision::accept), "|11|11|11|11|11|11");
  EXPECT_EQ(shape(two, docx::Decision::reject, "Bob"), "|11|11|11|11|11");
}

// Words of one paragraph are numbered; each reviewer replaces, deletes or adds some of their own.
TEST(Consolidate, HoldsItsLawsOnEditsByChance) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 chance(seed);
    const auto below = [&](std::size_t end) { return static_cast<std::size_t>(chance() % end); };
    std::vector<Words> base(4);
    for (std::size_t p = 0; p < base.size(); ++p)
      for (std::size_t w = 0; w < 24; ++w)
        base[p].push_back("w" + std::to_string(p) + "x" + std::to_string(w));
    std::vector<std::vector<Words>> versions(3, base);
    std::vector<Words> all = base;
    const bool apart = seed % 3 != 0;  // otherwise two may meet
    bool met = false;
    std::vector<std::vector<int>> owner(4, std::vector<int>(24, -1));
    for (int edit = 0; edit < 12; ++edit) {
      const auto who = static_cast<int>(below(3));
      const std::size_t p = below(4);
      const std::size_t w = apart ? 1 + 4 * below(5) : 1 + below(20);
      if (owner[p][w] == who || (apart && owner[p][w] != -1)) continue;
      met = met || owner[p][w] != -1;
      owner[p][w] = who;
      const std::string words = below(3) == 0 ? "" : "new" + std::to_string(edit);
      versions[static_cast<std::size_t>(who)][p][w] = words;
      all[p][w] = words;
    }
    const auto text = [](const std::vector<Words>& paragraphs) {
      Words out;
      for (const Words& paragraph : paragraphs) {
        std::string line;
        for (const std::string& word : paragraph)
          line += word.empty() ? "" : (line.empty() ? "" : " ") + word;
        out.push_back(line);
      }
      return out;
    };
    std::vector<Words> copies;
    for (const std::vector<Words>& version : versions) copies.push_back(text(version));
    for (const Policy policy : {Policy::report, Policy::first, Policy::both}) {
      const Merged result = merged(text(base), copies, policy);
      EXPECT_EQ(result.rejected(), joined(text(base)));
      if (met) {
        EXPECT_NE(result.conflicts() + std::string(result.result.same, '='), "");
      }
      if (policy == Policy::first) {
        EXPECT_EQ(result.only("Ann"), joined(copies[0]));
      }
      if (!apart) continue;
      EXPECT_EQ(result.conflicts(), "");
      EXPECT_EQ(result.accepted(), joined(text(all)));
      for (std::size_t k = 0; k < copies.size(); ++k) EXPECT_EQ(result.only(kNames[k]), joined(copies[k]));
    }
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace redraft::review::tests
