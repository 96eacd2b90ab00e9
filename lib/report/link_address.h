// Addresses that a document may lead to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace redraft::report {

/// The address as a relationship's target, what a URI cannot hold percent-encoded; nullopt for what a document that is
/// published must not lead to or Word cannot read: anything but http, https and mailto, a host that is none.
///
///   "https://smartenergycodecompany.co.uk/a b" -> ".../a%20b"      "javascript:alert(1)", "http://", "x.docx" -> none
std::optional<std::string> link_address(std::string_view address);

/// Words as a part of an address, where none of them may end that part: "a/b?" -> "a%2Fb%3F".
std::string percent_encoded(std::string_view words);

}  // namespace redraft::report
