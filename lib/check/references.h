// Private to lib/check: what the checks of references share.
#pragma once

#include <vector>

#include "check/found.h"

namespace redraft::check {

/// The words of a reference as written, "this" and caption included: "this Section D1.3", "Section G (Security)".
std::string words_of(const legal::Code& code, const legal::Reference& reference);

/// References whose words are as they were, but which a renumbering made lead to another provision or nowhere.
/// `retargeted` gets true at the index of each.
FoundList find_retargeted(const CheckInput& input, std::vector<bool>& retargeted);

}  // namespace redraft::check
