// A number for a string of bytes that is the same on every machine and in every run: FNV-1a in 64 bits
// (draft-eastlake-fnv). For telling things apart and for keys, not against anyone who wants two to be alike.
#pragma once

#include <cstdint>
#include <string_view>

namespace redraft {

/// `from` is the number of what stands before these bytes: fnv1a("ab") == fnv1a("b", fnv1a("a")).
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t from = 0xCBF29CE484222325U) {
  for (const char c : bytes) from = (from ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return from;
}

}  // namespace redraft
