// What stands in a field of a form for as long as it is empty. Read back, it is no words: programs that do not know empty
// fields return it as if somebody had written it.
#pragma once

namespace redraft::process {

inline constexpr const char* kWriteHere = "Click to write";
inline constexpr const char* kChoose = "Choose";
inline constexpr const char* kPickDate = "Pick a date";

/// What Word puts into a field of its own accord when somebody empties it.
inline constexpr const char* kWordPrompts[] = {
    "Click or tap here to enter text.", "Click here to enter text.",   "Choose an item.",
    "Click or tap to enter a date.",    "Click here to enter a date.",
};

}  // namespace redraft::process
