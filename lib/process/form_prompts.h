// What stands in a field of a form for as long as it is empty. Read back, it is no words: programs that do not know empty
// fields return it as if somebody had written it.
#pragma once

namespace redraft::process {

inline constexpr const char* kWriteHere = "Click to write";
inline constexpr const char* kChoose = "Choose";
inline constexpr const char* kPickDate = "Pick a date";

}  // namespace redraft::process
