#include "support/random_code.h"

#include <algorithm>
#include <array>
#include <map>

#include "diff/tokens.h"
#include "support/lcs.h"

namespace redraft::tests {

namespace {

using legal::ParagraphKind;

constexpr std::array<const char*, 44> kWords = {
    "the",     "Panel",         "shall",     "Party",      "register", "of",      "and",     "notice",
    "Code",    "any",           "under",     "give",       "in",       "decide",  "Users",   "which",
    "provide", "report",        "published", "End-to-End", "28",       "Working", "Days",    "5.21",
    "Board",   "Sub-Committee", "may",       "not",        "Proposal", "its",     "Party’s", "‘fast’",
    "(where",  "relevant)",     "vary,",     "to",         "each",     "DCC",     "SMKI",    "caf\u00E9",
    "no",      "more",          "than",      "it"};
constexpr std::array<const char*, 8> kCitations = {
    "Section D1.2",    "Sections D1.1 and D1.2", "Section X2.3(a), (b) and (c)", "paragraph (a) above",
    "this Section D1", "Section D2 (Notices)",   "Sections G7.18 to G7.22",      "Appendix QA"};
constexpr std::array<const char*, 10> kHeadings = {
    "Notices", "Powers of the Panel",   "Duties by Day", "Reports", "Working Groups", "Appeals", "Timetable",
    "Costs",   "Initial Consideration", "The Register"};
constexpr std::array<const char*, 8> kParts = {
    "INITIAL CONSIDERATION", "NOTICES", "THE PANEL", "COSTS AND CHARGES",
    "SUB-COMMITTEES",        "APPEALS", "REPORTS",   "DEFINITIONS"};
constexpr std::array<const char*, 12> kTerms = {"Authority",
                                                "Board",
                                                "Change Board",
                                                "Change Board Member",
                                                "Code Administrator",
                                                "DCC",
                                                "Draft Proposal",
                                                "Lamp",
                                                "Lamp Oil",
                                                "Panel",
                                                "Self-Governance Modification",
                                                "Working Day"};

std::string words(Random& random, std::size_t least, std::size_t most, bool references) {
  std::string out;
  for (std::size_t n = least + below(random, most - least + 1); n > 0; --n) {
    const bool cite = references && below(random, 25) == 0;
    out += (out.empty() ? "" : " ") + std::string(cite ? kCitations[below(random, kCitations.size())]
                                                       : kWords[below(random, kWords.size())]);
  }
  return out;
}

class Maker {
 public:
  Maker(Random& random, const SectionShape& shape) : random_(random), shape_(shape) {}

  Pieces make() {
    const std::string name = shape_.numbered ? "Appendix QA" : std::string("Section ") + shape_.letter;
    add({ParagraphKind::title, "", "", name + ": Made for a Test", 0, 0});
    for (std::size_t p = 0; p < shape_.parts; ++p) {
      add({ParagraphKind::part, "?", "", kParts[below(random_, kParts.size())], 0, 0});
      if (p == 0 && shape_.letter == 'A' && !shape_.numbered) definitions();
      const std::size_t clauses = 1 + below(random_, shape_.clauses);
      for (std::size_t c = 0; c < clauses; ++c) {
        if (below(random_, 4) == 0)
          add({ParagraphKind::heading, "", "", kHeadings[below(random_, kHeadings.size())], 0, 0});
        clause();
      }
    }
    renumber(out_);
    return std::move(out_);
  }

  /// One clause with what belongs to it.
  Pieces one_clause() {
    clause();
    return std::move(out_);
  }
  Piece one_definition() {
    definition(kTerms[below(random_, kTerms.size())] + std::string(" ") + char('A' + below(random_, 26)));
    return out_.back();
  }

 private:
  void add(Piece piece) { out_.push_back(std::move(piece)); }

  std::string some(std::size_t least, std::size_t most) {
    return words(random_, least, most, shape_.references);
  }

  void definitions() {
    add({ParagraphKind::clause, "?", "",
         "In this Code, the expressions in the left hand column below shall have the meanings given to them "
         "in the "
         "right hand column below:",
         0, 0});
    for (const char* term : kTerms)
      if (below(random_, 2) == 0) definition(term);
  }

  void definition(const std::string& term) {
    const bool list = below(random_, 5) == 0;
    add({ParagraphKind::definition, "", term, "means " + some(2, 14) + (list ? ":" : "."), 0, 0});
    if (list) items(1, 2 + below(random_, 3), ".");
  }

  void clause() {
    const std::size_t kind = below(random_, 6);
    if (kind == 0 && below(random_, 3) == 0) {
      add({ParagraphKind::clause, "?", "", "Not used.", 0, 0});
    } else if (kind < 3) {
      add({ParagraphKind::clause, "?", "", "The " + some(4, 40) + ".", 0, 0});
    } else {
      add({ParagraphKind::clause, "?", "", "The " + some(4, 20) + ":", 0, 0});
      const bool goes_on = below(random_, 4) == 0;
      items(1, 2 + below(random_, 11), goes_on ? "," : ".");
      if (goes_on) add({ParagraphKind::text, "", "", "and the " + some(3, 9) + ".", 0, 0});
    }
  }

  void items(int depth, std::size_t count, const char* end) {
    for (std::size_t i = 0; i < count; ++i) {
      const bool last = i + 1 == count;
      const std::string close = last ? end : i + 2 == count ? "; and" : ";";
      const bool list = depth < 3 && below(random_, 6) == 0;
      if (!list) {
        add({ParagraphKind::item, "?", "", some(2, 16) + close, depth, 0});
        continue;
      }
      add({ParagraphKind::item, "?", "", some(2, 9) + ":", depth, 0});
      const bool goes_on = below(random_, 4) == 0;
      items(depth + 1, 2 + below(random_, 3), goes_on ? "," : close.c_str());
      if (goes_on) add({ParagraphKind::text, "", "", "and shall " + some(2, 6) + close, depth, 0});
    }
  }

  Random& random_;
  const SectionShape& shape_;
  Pieces out_;
};

std::string roman(int n) {
  static constexpr std::array<const char*, 20> kRoman = {"i",    "ii",  "iii",  "iv",    "v",   "vi",   "vii",
                                                         "viii", "ix",  "x",    "xi",    "xii", "xiii", "xiv",
                                                         "xv",   "xvi", "xvii", "xviii", "xix", "xx"};
  return kRoman.at(static_cast<std::size_t>(n - 1));
}

std::string item_label(int depth, int n) {
  if (depth == 2) return "(" + roman(n) + ")";
  return std::string("(") + static_cast<char>((depth == 1 ? 'a' : 'A') + n - 1) + ")";
}

// A provision: its first paragraph to one past its last.
std::size_t end_of(const Pieces& pieces, std::size_t at) {
  const Piece& head = pieces[at];
  std::size_t end = at + 1;
  if (head.kind == ParagraphKind::clause || head.kind == ParagraphKind::definition) {
    while (end < pieces.size() &&
           (pieces[end].kind == ParagraphKind::item || pieces[end].kind == ParagraphKind::text))
      ++end;
  } else if (head.kind == ParagraphKind::item) {
    while (end < pieces.size() &&
           ((pieces[end].kind == ParagraphKind::item && pieces[end].depth > head.depth) ||
            (pieces[end].kind == ParagraphKind::text && pieces[end].depth >= head.depth)))
      ++end;
  }
  return end;
}

std::vector<std::size_t> all_of(const Pieces& pieces, ParagraphKind kind) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < pieces.size(); ++i)
    if (pieces[i].kind == kind) out.push_back(i);
  return out;
}

bool holds_definitions(const Pieces& pieces, std::size_t clause) {
  return clause + 1 < pieces.size() && pieces[clause + 1].kind == ParagraphKind::definition;
}

// Clauses that edits may take or move: not the one that holds the definitions.
std::vector<std::size_t> free_clauses(const Pieces& pieces) {
  std::vector<std::size_t> out = all_of(pieces, ParagraphKind::clause);
  out.erase(
      std::remove_if(out.begin(), out.end(), [&](std::size_t i) { return holds_definitions(pieces, i); }),
      out.end());
  return out;
}

// A heading stands before a clause always, or it is read as text.
void drop_idle_headings(Pieces& pieces) {
  for (std::size_t i = pieces.size(); i-- > 0;)
    if (pieces[i].kind == ParagraphKind::heading &&
        (i + 1 == pieces.size() || pieces[i + 1].kind != ParagraphKind::clause))
      pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(i));
}

std::vector<std::string> split_words(const std::string& text) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    if (c == ' ') {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

// Changes words in the middle; the first and the last, which tell the structure, stay.
bool edit_words(Random& random, Piece& piece) {
  std::vector<std::string> all = split_words(piece.text);
  if (all.size() < 5 || piece.kind == ParagraphKind::title || piece.kind == ParagraphKind::part ||
      piece.kind == ParagraphKind::heading)
    return false;
  const std::size_t at = 2 + below(random, all.size() - 3);
  const auto place = all.begin() + static_cast<std::ptrdiff_t>(at);
  const std::string fresh = kWords[below(random, kWords.size())];
  switch (below(random, 3)) {
    case 0: all.insert(place, fresh); break;
    case 1: *place = fresh; break;
    default: all.erase(place);
  }
  if (all.back() == "and" || all.back() == "above") return false;
  std::string text;
  for (const std::string& word : all) text += (text.empty() ? "" : " ") + word;
  if (text == piece.text || text.back() != piece.text.back()) return false;
  piece.text = text;
  return true;
}

void number_new(Pieces& pieces) {
  int next = 0;
  for (const Piece& p : pieces) next = std::max(next, p.id);
  for (Piece& p : pieces)
    if (p.id == 0) p.id = ++next;
}

std::ptrdiff_t signed_index(std::size_t n) { return static_cast<std::ptrdiff_t>(n); }

}  // namespace

Pieces random_section(Random& random, const SectionShape& shape) {
  Pieces out = Maker(random, shape).make();
  number_new(out);
  return out;
}

void renumber(Pieces& pieces) {
  const bool numbered = !pieces.empty() && pieces[0].text.compare(0, 8, "Appendix") == 0;
  const std::string letter = numbered || pieces.empty() ? "" : pieces[0].text.substr(8, 1);
  int part = 0;
  int clause = 0;
  std::array<int, 5> items{};
  for (Piece& p : pieces) {
    if (p.kind == ParagraphKind::part) {
      p.label = letter + std::to_string(++part);
      clause = 0;
    } else if (p.kind == ParagraphKind::clause) {
      p.label = letter + std::to_string(part) + "." + std::to_string(++clause);
      items = {};
    } else if (p.kind == ParagraphKind::definition) {
      items = {};
    } else if (p.kind == ParagraphKind::item) {
      const auto depth = static_cast<std::size_t>(p.depth);
      for (std::size_t d = depth + 1; d < items.size(); ++d) items[d] = 0;
      p.label = item_label(p.depth, ++items[depth]);
    } else if (p.kind == ParagraphKind::text) {
      for (std::size_t d = static_cast<std::size_t>(p.depth) + 1; d < items.size(); ++d) items[d] = 0;
    }
  }
}

bool random_edit(Random& random, Pieces& pieces, Edit edit) {
  const std::vector<std::size_t> clauses = free_clauses(pieces);
  const bool numbered = pieces[0].text.compare(0, 8, "Appendix") == 0;
  SectionShape shape;
  shape.numbered = numbered;
  if (!numbered) shape.letter = pieces[0].text[8];
  const auto begin = [&](std::size_t i) { return pieces.begin() + signed_index(i); };
  bool done = false;
  switch (edit) {
    case Edit::words: done = edit_words(random, pieces[below(random, pieces.size())]); break;
    case Edit::insert: {
      if (clauses.empty()) return false;
      const std::size_t at = end_of(pieces, clauses[below(random, clauses.size())]);
      const Pieces fresh = Maker(random, shape).one_clause();
      pieces.insert(begin(at), fresh.begin(), fresh.end());
      done = true;
      break;
    }
    case Edit::remove:
    case Edit::move: {
      if (clauses.size() < 3) return false;
      const std::size_t at = clauses[below(random, clauses.size())];
      const std::size_t end = end_of(pieces, at);
      const Pieces taken(begin(at), begin(end));
      pieces.erase(begin(at), begin(end));
      if (edit == Edit::move) {
        const std::vector<std::size_t> left = free_clauses(pieces);
        const std::size_t to = end_of(pieces, left[below(random, left.size())]);
        pieces.insert(begin(to), taken.begin(), taken.end());
      }
      drop_idle_headings(pieces);
      done = true;
      break;
    }
    case Edit::split: {
      if (clauses.empty()) return false;
      const std::size_t at = clauses[below(random, clauses.size())];
      const std::vector<std::string> all = split_words(pieces[at].text);
      if (end_of(pieces, at) != at + 1 || all.size() < 16) return false;
      Piece second = pieces[at];
      second.id = 0;
      second.text = "The";
      pieces[at].text = all[0];
      for (std::size_t i = 1; i < all.size() / 2; ++i) pieces[at].text += " " + all[i];
      pieces[at].text += " it.";
      for (std::size_t i = all.size() / 2; i < all.size(); ++i) second.text += " " + all[i];
      pieces.insert(begin(at + 1), second);
      done = true;
      break;
    }
    case Edit::item: {
      const std::vector<std::size_t> items = all_of(pieces, ParagraphKind::item);
      if (items.empty()) return false;
      const std::size_t at = items[below(random, items.size())];
      const bool plain = end_of(pieces, at) == at + 1 && pieces[at].text.back() == ';';
      if (!plain) return false;
      if (below(random, 2) == 0) {
        Piece fresh = pieces[at];
        fresh.id = 0;
        fresh.text = words(random, 3, 9, false) + ";";
        pieces.insert(begin(at), fresh);
      } else {
        // The first of a list stays, so that no list is left with one item only.
        const Piece& before = pieces[at - 1];
        if (before.kind != ParagraphKind::item || before.depth != pieces[at].depth) return false;
        pieces.erase(begin(at));
      }
      done = true;
      break;
    }
    case Edit::definition: {
      const std::vector<std::size_t> all = all_of(pieces, ParagraphKind::definition);
      if (all.empty()) return false;
      const std::size_t at = all[below(random, all.size())];
      if (below(random, 2) == 0) {
        Piece fresh = Maker(random, shape).one_definition();
        if (fresh.kind != ParagraphKind::definition || fresh.text.back() != '.') return false;
        pieces.insert(begin(at), fresh);
      } else {
        pieces.erase(begin(at), begin(end_of(pieces, at)));
        if (all.size() == 1) return true;
      }
      done = true;
      break;
    }
  }
  number_new(pieces);
  return done;
}

void random_edits(Random& random, Pieces& pieces, std::size_t count) {
  static constexpr std::array<Edit, 12> kKinds = {Edit::words, Edit::words, Edit::words,  Edit::words,
                                                  Edit::words, Edit::words, Edit::insert, Edit::remove,
                                                  Edit::move,  Edit::split, Edit::item,   Edit::definition};
  for (std::size_t n = 0; n < count; ++n) random_edit(random, pieces, kKinds[below(random, kKinds.size())]);
  renumber(pieces);
}

std::string section_text(const Pieces& pieces, const TextLayout& layout) {
  const std::string end = layout.crlf ? "\r\n" : "\n";
  std::string out;
  for (const Piece& p : pieces) {
    if (!out.empty()) out += end;
    const std::size_t margin = layout.indent ? static_cast<std::size_t>(p.depth) * 4 : 0;
    std::string line(margin, ' ');
    line += p.label;
    if (!p.label.empty()) line += layout.no_break_spaces ? "\u00A0" : " ";
    if (!p.term.empty()) line += p.term + "    ";
    const std::size_t column = p.kind == ParagraphKind::definition ? line.size() : margin;
    for (const std::string& word : split_words(p.text)) {
      if (layout.wrap > 0 && line.size() > column + 1 && line.size() + word.size() > layout.wrap &&
          line.size() > margin + 12) {
        while (line.back() == ' ') line.pop_back();
        out += line + end;
        line.assign(column, ' ');
      }
      line += word + " ";
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    out += line + end;
  }
  return out;
}

namespace {

std::string kind_name(ParagraphKind kind) {
  static constexpr std::array<const char*, 8> kNames = {"title", "part", "heading",    "clause",
                                                        "item",  "text", "definition", "elision"};
  return kNames.at(static_cast<std::size_t>(kind));
}

std::string shown(const Piece& p) {
  return kind_name(p.kind) + "|" + p.label + "|" + p.term + "|" + std::to_string(p.depth) + "|" + p.text;
}

std::string difference(const std::vector<std::string>& want, const std::vector<std::string>& got) {
  for (std::size_t i = 0; i < std::max(want.size(), got.size()); ++i) {
    const std::string a = i < want.size() ? want[i] : "(nothing)";
    const std::string b = i < got.size() ? got[i] : "(nothing)";
    if (a != b) return "paragraph " + std::to_string(i) + "\n  want " + a + "\n  got  " + b;
  }
  return "";
}

std::vector<std::string> shown(const legal::Document& document, bool parents) {
  std::vector<std::string> out;
  for (const legal::Paragraph& p : document.paragraphs) {
    out.push_back(shown(Piece{p.kind, p.label.text, p.term, p.text, p.depth, 0}));
    if (parents)
      out.back() += " < " + (p.parent == legal::kNone ? "-" : std::to_string(p.parent)) + " " +
                    std::to_string(static_cast<int>(p.label.style));
  }
  return out;
}

}  // namespace

std::string first_difference(const Pieces& want, const legal::Document& got) {
  std::vector<std::string> lines;
  for (const Piece& p : want) lines.push_back(shown(p));
  return difference(lines, shown(got, false));
}

std::string first_difference(const legal::Document& want, const legal::Document& got) {
  std::vector<std::string> a = {want.name + "|" + want.title};
  std::vector<std::string> b = {got.name + "|" + got.title};
  for (std::string& line : shown(want, true)) a.push_back(std::move(line));
  for (std::string& line : shown(got, true)) b.push_back(std::move(line));
  return difference(a, b);
}

Words least_marked(const Pieces& before, const Pieces& after) {
  diff::Interner interner;
  const auto words_of = [&](const Piece& p) {
    std::vector<diff::TokenId> out;
    for (const std::string* text : {&p.term, &p.text})
      for (const diff::Token& t : diff::tokenise(*text, interner))
        if (interner.is_word(t.id)) out.push_back(t.id);
    return out;
  };
  Words total;
  std::map<int, std::size_t> places;
  for (std::size_t i = 0; i < before.size(); ++i) {
    total.before += words_of(before[i]).size();
    places[before[i].id] = i;
  }
  // The chain of pairs, rising on both sides, that keeps the most words.
  struct Pair {
    std::size_t at = 0;
    std::size_t kept = 0;
    std::size_t worth = 0;
    std::size_t best_worth = 0;
    std::size_t best_kept = 0;
  };
  std::vector<Pair> pairs;
  std::size_t most = 0;
  std::size_t most_worth = 0;
  for (const Piece& p : after) {
    const std::vector<diff::TokenId> mine = words_of(p);
    total.after += mine.size();
    const auto found = places.find(p.id);
    if (found == places.end()) continue;
    Pair pair;
    pair.at = found->second;
    pair.kept = slow_lcs(words_of(before[pair.at]), mine);
    // Too short to be shown as moved, so it may not be what gives way: it would be struck and retyped.
    const bool fixed = pair.kept == mine.size() && mine.size() < 8;
    pair.worth = pair.kept + (fixed ? 1000U : 0U);
    pair.best_worth = pair.worth;
    pair.best_kept = pair.kept;
    for (const Pair& q : pairs)
      if (q.at < pair.at && q.best_worth + pair.worth > pair.best_worth) {
        pair.best_worth = q.best_worth + pair.worth;
        pair.best_kept = q.best_kept + pair.kept;
      }
    if (pair.best_worth > most_worth) {
      most_worth = pair.best_worth;
      most = pair.best_kept;
    }
    pairs.push_back(pair);
  }
  total.marked = total.before + total.after - 2 * most;
  return total;
}

}  // namespace redraft::tests
