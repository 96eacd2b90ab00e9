// Names of a modification held to those that the profile lists, so that a slip of the pen is not a group of its own.
//
//   votes by 'Large Supplier'     that is no Party Category of the profile; the nearest is Large Suppliers
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "process/modification.h"

namespace redraft::process {

/// A list that is empty is not held to.
struct ListedNames {
  std::vector<std::string> party_categories;
  std::vector<std::string> sub_committees;
};

/// Warnings, each name once for each place. Other groups than the Sub-Committees listed may comment: of these only what
/// is nearly one of them is said.
std::vector<Finding> unlisted_names(const Modification& modification, const ListedNames& listed);

}  // namespace redraft::process
