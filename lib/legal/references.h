// References: citations bound to the provisions that they mean, by uid, with the words as written - so that
// a renumbering can say which ones now print wrong.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "legal/citation.h"
#include "legal/code.h"

namespace redraft::legal {

/// Finds provisions by citation: "D3.11(a)(ii)", "Appendix AG 3.2.4", "Section D".
class CodeIndex {
 public:
  explicit CodeIndex(const Code& code);

  /// Not found: Location{}.found() is false. With two of one citation, the first.
  Location find(const std::string& citation) const;
  /// The document of this name, or kNone.
  std::size_t document(std::string_view name) const;
  /// All citations of a document's provisions, in order: for "did you mean".
  std::vector<std::string> citations(std::size_t document) const;

 private:
  const Code& code_;
  std::unordered_map<std::string, Location> found_;
};

enum class Binding {
  resolved,
  missing,           ///< the document is there, the provision is not
  document_missing,  ///< no document of that name in the code
  unknown,           ///< the document is an extract, and the provision may be in what it leaves out
  external,          ///< of another law; not looked for
};

struct BoundTarget {
  std::string citation;  ///< "D2.6", as in CodeIndex
  Binding binding = Binding::missing;
  Uid uid = 0;  ///< when resolved
  Location at;
};

struct Reference {
  Location from;
  Citation citation;                 ///< offsets are into the paragraph's text
  std::vector<BoundTarget> targets;  ///< a range that resolves lists all that it covers

  bool resolved() const;
};

/// The reference that one citation at one place makes.
Reference bind(const Citation& citation, Location from, const Code& code, const CodeIndex& index);

/// All references of the code, in order. A title names its own document and refers to nothing.
std::vector<Reference> find_references(const Code& code, const CodeIndex& index,
                                       const profile::Profile& profile);

}  // namespace redraft::legal
