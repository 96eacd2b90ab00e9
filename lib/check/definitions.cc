// Definitions: in alphabetical order, and each term once.
#include <unordered_map>

#include "base/unicode.h"
#include "check/found.h"
#include "read/definition_text.h"

namespace redraft::check {

namespace {

using legal::Document;
using legal::ParagraphKind;

// Quotation marks around a term take no part in the alphabet.
std::string_view bare_term(std::string_view term) {
  for (const std::string_view mark : {"\u201C", "\"", "\u2018"})
    if (term.substr(0, mark.size()) == mark) return term.substr(mark.size());
  return term;
}

class Terms {
 public:
  Terms(const Document& document, std::vector<std::size_t> at) : document_(document), at_(std::move(at)) {}

  std::size_t size() const { return at_.size(); }
  std::size_t paragraph(std::size_t k) const { return at_[k]; }
  const std::string& term(std::size_t k) const { return document_.paragraphs[at_[k]].term; }
  bool rises(std::size_t a, std::size_t b) const {
    return b >= at_.size() || collate(bare_term(term(a)), bare_term(term(b))) <= 0 ||
           read::term_key(term(a)) == read::term_key(term(b));  // one term twice is another check's
  }

 private:
  const Document& document_;
  std::vector<std::size_t> at_;
};

// Where two neighbours stand the wrong way round, the one without which the rest is in order is out of place.
void check_order(const legal::Code& code, std::size_t d, const Terms& terms, FoundList& out) {
  const Document& document = code.documents[d];
  for (std::size_t k = 1; k < terms.size(); ++k) {
    if (terms.rises(k - 1, k)) continue;
    const bool later = terms.rises(k - 1, k + 1) || (k >= 2 && !terms.rises(k - 2, k));
    const std::size_t wrong = later ? k : k - 1;
    const std::size_t other = later ? k - 1 : k;
    Found f = found_at(
        code, {d, terms.paragraph(wrong)}, "definition-order", Severity::warning, terms.term(wrong),
        "'" + terms.term(wrong) + "' stands " + (later ? "after" : "before") + " '" + terms.term(other) +
            "'; expected the alphabetical order, in which it comes " + (later ? "before" : "after") + " it");
    f.finding.related.push_back(related_to(document, terms.paragraph(other)));
    out.push_back(std::move(f));
  }
}

void check_twice(const legal::Code& code, std::size_t d, const std::vector<std::size_t>& definitions,
                 FoundList& out) {
  const Document& document = code.documents[d];
  std::unordered_map<std::string, std::size_t> seen;
  for (const std::size_t at : definitions) {
    const auto [first, fresh] = seen.emplace(read::term_key(document.paragraphs[at].term), at);
    if (fresh) continue;
    Found f = found_at(code, {d, at}, "definition-duplicate", Severity::error, document.paragraphs[at].term,
                       "'" + document.paragraphs[at].term + "' is defined twice in " + name_of(document) +
                           "; expected one definition of a term");
    f.finding.related.push_back(related_to(document, first->second));
    out.push_back(std::move(f));
  }
}

}  // namespace

FoundList find_definitions(const CheckInput& input) {
  FoundList out;
  for (std::size_t d = 0; d < input.code.documents.size(); ++d) {
    const Document& document = input.code.documents[d];
    std::vector<std::size_t> all;
    std::vector<std::size_t> list;  // of one clause
    const auto end_list = [&] {
      if (list.size() > 1) check_order(input.code, d, Terms(document, list), out);
      list.clear();
    };
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
      if (document.paragraphs[i].kind != ParagraphKind::definition) continue;
      if (!list.empty() && document.paragraphs[list.back()].parent != document.paragraphs[i].parent)
        end_list();
      list.push_back(i);
      all.push_back(i);
    }
    end_list();
    if (all.size() > 1) check_twice(input.code, d, all, out);
  }
  return out;
}

}  // namespace redraft::check
