// Made-up parts: well-formed XML in every form that Word and other programs write, and forms that none does.
#pragma once

#include <cstdint>
#include <string>

namespace redraft::docx {

/// One outermost element, w:document; the same seed gives the same part. `size` is about the number of elements.
std::string random_xml(std::uint32_t seed, int size);

}  // namespace redraft::docx
