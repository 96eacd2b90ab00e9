// What was put into, taken out of or renamed in a folder survives a loss of power once this returns.
#pragma once

#include <string>

namespace redraft {

void sync_folder(const std::string& folder);

}  // namespace redraft
