// The Code as it is held: documents (Sections, Schedules, Appendices) of paragraphs in the order of print.
//
// A paragraph is one unit of print: a heading, a provision's own words, a definition, text after a list.
// The tree is given by `parent`; the order is the order of the vector. A provision is a paragraph with a
// label, together with all that has it as an ancestor.
//
// Invariant: parent < own index; every character of the text read, white space aside, is in exactly one
// paragraph (law 1).
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "legal/label.h"

namespace redraft::legal {

using Uid = std::uint64_t;  ///< never changes, means nothing; 0: none yet
inline constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

enum class ParagraphKind {
  title,       ///< the document's own: "Section D: Modification Process"
  part,        ///< "D3 INITIAL CONSIDERATION"; in a numbered document "3 Incidents"
  heading,     ///< unnumbered, between clauses; the caption of the clauses below it
  clause,      ///< "D3.11 ..."; in a numbered document "3.2 ..." and deeper
  item,        ///< "(a)", "(i)", "(A)"
  text,        ///< no label
  definition,  ///< term and meaning
  elision,     ///< "[...]"
};

/// Bytes of the source text. `lead` is where the white space in front begins: spans with their leads tile it.
struct SourceSpan {
  std::size_t lead = 0;
  std::size_t begin = 0;
  std::size_t words = 0;  ///< where the words after the label begin
  std::size_t end = 0;
  int line = 0;
};

struct Paragraph {
  Uid uid = 0;
  ParagraphKind kind = ParagraphKind::text;
  Label label;
  std::string term;  ///< definitions: as printed, quotation marks included
  std::string text;  ///< words after the label, white space folded
  std::size_t parent = kNone;
  int depth =
      0;  ///< of indentation: 0 part and clause, 1 (a), 2 (i), 3 (A); text: as the provision it belongs to
  SourceSpan source;
};

struct Document {
  std::string name;       ///< "Section D", "Appendix AG"; empty when the text does not say
  std::string word;       ///< "Section"
  std::string id;         ///< "D", "AG", "2"
  std::string title;      ///< "Modification Process"
  bool numbered = false;  ///< labels 3.2.4 rather than D3.11
  std::string file;
  std::vector<Paragraph> paragraphs;
  std::string tail;  ///< white space after the last paragraph

  bool is_extract() const;  ///< holds an elision, so what is missing may only be left out
};

struct Code {
  std::vector<Document> documents;
  Uid next_uid = 1;
};

struct Location {
  std::size_t document = kNone;
  std::size_t paragraph = kNone;

  bool found() const { return document != kNone; }
  bool operator==(const Location&) const = default;
};

/// How a provision is cited inside its code: "D3.11(a)(ii)", "Appendix AG 3.2.4", "Section D" for a title.
/// Headings and text give the provision that they belong to; a definition the clause it stands in.
std::string citation_of(const Document& document, std::size_t paragraph);
/// The same without the document's name: "3.2.4(a)".
std::string short_citation_of(const Document& document, std::size_t paragraph);

/// One past the last paragraph of the provision at `paragraph`: its items, their text, its continuation.
std::size_t subtree_end(const Document& document, std::size_t paragraph);

/// The heading that a citation's caption must agree with: of a clause the sub-heading above it (or the part's
/// heading when there is none), of a part its own words, of a title the document's title. Empty for an item.
std::string caption_of(const Document& document, std::size_t paragraph);

/// Is `ancestor` the paragraph itself or one of its ancestors?
bool within(const Document& document, std::size_t paragraph, std::size_t ancestor);

}  // namespace redraft::legal
