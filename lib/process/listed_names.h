// Names of a modification held to those that the profile lists, so that a slip of the pen is not a group of its own.
//
//   votes by 'Large Supplier'     that is no Party Category of the profile; the nearest is Large Suppliers
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "process/modification.h"

namespace redraft::process {

/// A list that is empty is not held to.
struct ListedNames {
  std::vector<std::string> bodies;  ///< that vote and decide; Sub-Committees do so as well
  std::vector<std::string> party_categories;
  std::vector<std::string> sub_committees;
};

/// The name that is listed, of one that is written otherwise or a letter off: "Panel" of "panel" and "Pannel"; none when
/// it is listed itself, or is near to none.
std::optional<std::string> listed_name_near(const std::string& name, const std::vector<std::string>& names);

/// Those that may vote and decide.
std::vector<std::string> deciding(const ListedNames& listed);

/// Of these, what is no Party Category: there are no others, so that what a document prints under such a name is wrong.
std::vector<Finding> unlisted_categories(const Modification& modification, const ListedNames& listed);

/// Warnings, each name once for each place. Other groups than the Sub-Committees listed may comment: of these only what
/// is nearly one of them is said.
std::vector<Finding> unlisted_names(const Modification& modification, const ListedNames& listed);

}  // namespace redraft::process
