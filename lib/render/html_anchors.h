// Where links in the page land: an id for every provision ("D3.11(a)"), every change and every finding.
//
// Invariant: ids are unique, hold no white space, and depend on the Redline alone. A provision of the amended
// text has its citation as id whatever was deleted around it, so that a link survives a new redline:
//
//   D3.11(a)                    a provision of the amended text
//   D3.11(a)-before             a deleted one, where the amended text has another of that number
//   Appendix-AG-3.2.4           an Appendix, whose numbers do not begin with its letter
//   A1.1-Draft-Proposal         a definition
//   change-12  finding-3  document-2  block-1-40
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "redline/redline.h"

namespace redraft::render {

class Anchors {
 public:
  explicit Anchors(const redline::Redline& redline);

  /// The id of a block; "" for one that nothing links to.
  const std::string& of(std::size_t document, std::size_t block) const { return ids_[document][block]; }
  const std::string& of(redline::BlockRef ref) const { return of(ref.document, ref.block); }

  /// The changes that begin in a block, in order.
  const std::vector<std::size_t>& changes_at(std::size_t document, std::size_t block) const;

  /// The findings that stand beside a block, and those that no block claims.
  const std::vector<std::size_t>& findings_at(std::size_t document, std::size_t block) const;
  const std::vector<std::size_t>& findings_elsewhere() const { return elsewhere_; }

 private:
  using Key = std::pair<std::size_t, std::size_t>;

  void name_provisions(const redline::Redline& redline);
  void place_findings(const redline::Redline& redline);
  std::string unique(std::string id);

  std::vector<std::vector<std::string>> ids_;
  std::map<std::string, int, std::less<>> taken_;
  std::map<Key, std::vector<std::size_t>> changes_;
  std::map<Key, std::vector<std::size_t>> findings_;
  std::vector<std::size_t> elsewhere_;
};

/// An id, from a citation or a term: white space and what a link would have to encode become "-".
std::string id_from(std::string_view text);

}  // namespace redraft::render
