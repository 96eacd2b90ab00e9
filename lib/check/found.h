// Private to lib/check: a finding together with the paragraph that it was made at, so that the two sides of an
// amendment can be compared, and the few words that all checks need.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"

namespace redraft::check {

struct Found {
  Finding finding;
  legal::Location at;  ///< in the code that was checked; not found: about the drafting
};
using FoundList = std::vector<Found>;

// The families, with places. check.h has them without.
FoundList find_numbering(const CheckInput& input);
FoundList find_references(const CheckInput& input);
FoundList find_definitions(const CheckInput& input);
FoundList find_proofing(const CheckInput& input);
FoundList find_amendment(const CheckInput& input);

/// A finding at a paragraph: document, citation and line are filled in.
Found found_at(const legal::Code& code, legal::Location at, std::string_view check, Severity severity,
               std::string words, std::string message);

/// "D3.11(a)", "Appendix AG 3.2.4"; empty for what stands in no provision.
std::string cite(const legal::Document& document, std::size_t paragraph);
Related related_to(const legal::Document& document, std::size_t paragraph);

/// "Section D", or the file's name when the text does not say.
std::string name_of(const legal::Document& document);

/// "a", "a and b", "a, b and c".
std::string join(const std::vector<std::string>& words, std::string_view last = "and");

/// At most `count` words of a text from a byte on, or up to one; long ones are cut.
std::string words_from(std::string_view text, std::size_t at, std::size_t count);
std::string words_to(std::string_view text, std::size_t end, std::size_t count);

/// What an elision stands for and where: indexes of the document's elisions, in order.
class Elisions {
 public:
  explicit Elisions(const legal::Document& document);
  /// Is anything left out between two paragraphs, both excluded?
  bool between(std::size_t from, std::size_t to) const;
  /// Is a provision left out between two of one level? What is left out inside the first one is none.
  bool provision_between(std::size_t from, std::size_t to) const;

 private:
  const legal::Document& document_;
  std::vector<std::size_t> all_;
};

}  // namespace redraft::check
