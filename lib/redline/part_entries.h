// Parts that stand beside the words of two Word documents, each told by entries: what is not the same in them is listed by
// name. Inside lib/redline only.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "docx/package.h"
#include "docx/xml_pieces.h"

namespace redraft::redline {

using Entries = std::map<std::string, std::string>;

/// The part that the main part relates to by this type ("settings"), as it stands; "" when there is none.
std::string bytes_related(const docx::Package& package, std::string_view type);
/// The same with the usual prefixes; one that is no XML as it is.
std::string usual_related(const docx::Package& package, std::string_view type);

/// Views of the bytes.
std::vector<docx::XmlChild> children_of_root(const std::string& bytes);
std::vector<docx::XmlChild> children_of_root(std::string&&) = delete;

/// "pStyle" of "w:pStyle".
std::string local_name(std::string_view name);

/// Names of entries that are not the same; one that is missing is the same as an empty one.
std::vector<std::string> differing(const Entries& x, const Entries& y);

}  // namespace redraft::redline
