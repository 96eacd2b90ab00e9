// The namespaces of a Word package and the prefixes that Word itself writes for them. Names in parts are compared
// as written, "w:p", so a part that writes them otherwise is rewritten first (canonical_prefixes.h).
//
// Transitional and strict addresses (ECMA-376 part 1, ISO/IEC 29500-1) of one vocabulary have one prefix.
#pragma once

#include <string_view>

namespace redraft::docx {

/// "w" for either address of WordprocessingML; "" for an address that is not known.
std::string_view usual_prefix(std::string_view address);

/// The transitional address that a prefix stands for; "" for one that is not known.
std::string_view usual_address(std::string_view prefix);

/// Does the prefix stand for one of the known namespaces?
bool is_usual_prefix(std::string_view prefix);

}  // namespace redraft::docx
