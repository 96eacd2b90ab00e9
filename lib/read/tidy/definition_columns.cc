#include "read/tidy/definition_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "read/tidy/structure.h"

namespace redraft::read::tidying {

namespace {

/// The term at the start of a definition, "Draft Proposal has the meaning ...": bytes before its verb.
std::size_t term_bytes(std::string_view line) {
  constexpr std::array<std::string_view, 3> verbs = {" has the ", " means ", " is the "};
  constexpr std::size_t longest_term = 80;
  std::size_t bytes = std::string_view::npos;
  for (const std::string_view verb : verbs) bytes = std::min(bytes, line.substr(0, longest_term).find(verb));
  return bytes == std::string_view::npos || !is_title(line.substr(0, bytes)) ? 0 : bytes;
}

class DefinitionColumns {
 public:
  explicit DefinitionColumns(Draft& draft) : draft_(draft) {}

  void run() {
    for (std::size_t i = 0; i < draft_.lines.size(); ++i) {
      if (i > 0) untangle(i);
      const std::string_view line = draft_.text(i);
      if (is_instruction(line) && line.find("definition") != std::string_view::npos) columns_after(i);
    }
    draft_.compact();
  }

 private:
  void move(std::size_t line, std::string_view words, std::size_t to, std::size_t to_line,
            const std::string& why) {
    const auto offset = static_cast<std::size_t>(words.data() - draft_.input.data());
    Repair& repair = draft_.repaired(RepairKind::words_moved, draft_.lines[line].number, offset,
                                     std::string(words), std::string(words), why);
    repair.moved_to = to;
    repair.moved_to_line = draft_.lines[to_line].number;
  }

  // "Authority Determined has the meaning ... in Section" / "Modification D2.6 (...)": after "Section" only a
  // label can stand, and the document knows the term with the word that stands there instead.
  void untangle(std::size_t i) {
    const std::string_view above = draft_.text(i - 1);
    const std::string_view line = draft_.text(i);
    const std::string_view cited = last_word(above);
    if (cited != "Section" && cited != "Sections") return;
    const std::string_view word = first_word(line.substr(0, std::min<std::size_t>(line.size(), 40)));
    if (word.size() < 3 || !is_upper(word[0]) || !std::all_of(word.begin(), word.end(), is_alpha)) return;
    const std::string_view rest = trim(line.substr(word.size()));
    const std::size_t term = term_bytes(above);
    if (term == 0 || !clause_start(rest) || searches_++ > most_searches) return;
    const std::string whole = fmt::format("{} {}", above.substr(0, term), word);
    if (draft_.input.find(whole) == std::string_view::npos) return;
    const std::size_t to = draft_.lines[i - 1].begin + term + 1;
    move(i, word, to, i - 1,
         fmt::format("the second line of the term \"{}\", which stands elsewhere", whole));
    draft_.edits.push_back({to, 0, std::string(word) + " "});
    draft_.lines[i].begin = static_cast<std::size_t>(rest.data() - draft_.input.data());
  }

  // Terms alone on their lines, then as many meanings. A term broken over two lines shows by the alphabet:
  // its second half is out of order.
  void columns_after(std::size_t instruction) {
    std::size_t i = instruction + 1;
    std::vector<std::vector<std::size_t>> terms;
    std::vector<std::size_t> out_of_order;
    for (; i < draft_.lines.size() && is_title(draft_.text(i)); ++i) {
      if (!terms.empty() && collate(draft_.text(i), draft_.text(terms.back().front())) < 0) {
        out_of_order.push_back(terms.size());
      }
      terms.push_back({i});
    }
    if (terms.size() < 2 || i == draft_.lines.size() || !is_lower(draft_.text(i)[0])) return;
    std::vector<std::size_t> meanings;
    for (std::size_t k = i; k < draft_.lines.size(); ++k) {
      const std::string_view line = draft_.text(k);
      if (is_instruction(line) || is_section_heading(line) || begins_clause(draft_, k)) break;
      if (k == i || (is_lower(line[0]) && ending_before(draft_, k) == Ending::stop)) meanings.push_back(k);
    }
    if (meanings.size() + 1 == terms.size() && out_of_order.size() == 1) {
      const std::size_t second = out_of_order.front();
      terms[second - 1].push_back(terms[second].front());
      terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(second));
      out_of_order.clear();
    }
    if (meanings.size() != terms.size() || !out_of_order.empty()) {
      draft_.find(terms.front().front(), "tidy-definition-column", draft_.text(terms.front().front()),
                  fmt::format("{} terms stand before {} meanings; which belongs to which cannot be proved",
                              terms.size(), meanings.size()));
      return;
    }
    const std::string why =
        fmt::format("{} terms in alphabetical order stand before {} meanings", terms.size(), meanings.size());
    for (std::size_t k = 0; k < terms.size(); ++k) {
      std::string term;
      const std::size_t to = draft_.lines[meanings[k]].begin;
      for (const std::size_t line : terms[k]) {
        term += std::string(draft_.text(line)) + " ";
        move(line, draft_.text(line), to, meanings[k], why);
        draft_.lines[line].gone = true;
      }
      draft_.edits.push_back({to, 0, term});
    }
  }

  static constexpr int most_searches = 500;  // each looks through the whole document
  Draft& draft_;
  int searches_ = 0;
};

}  // namespace

void resolve_definition_columns(Draft& draft) { DefinitionColumns(draft).run(); }

}  // namespace redraft::read::tidying
