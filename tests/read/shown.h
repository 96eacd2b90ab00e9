// A document as a few characters a paragraph, so that a test shows the text and what is read side by side.
#pragma once

#include <string>
#include <vector>

#include "legal/code.h"
#include "profile/profile.h"

namespace redraft::tests {

const profile::Profile& sec();

/// "part Q1 THE LAMP", "clause Q1.1 The Keeper shall:", "1 item (a) fill it;", "text and rest.",
/// "def Lamp = means a light." - with the depth in front where it is not 0.
std::vector<std::string> shown(const legal::Document& document);

/// The one document of a text.
legal::Document read_one(const std::string& text, const std::string& file = "");

}  // namespace redraft::tests
