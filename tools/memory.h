// How the program asks the system for memory: in large pieces that it keeps. A command reads, works and ends; what it gave
// back in between it would have to ask for again, page by page, and that was a quarter of the time of comparing two large
// Word documents. What is not used costs nothing.
#pragma once

namespace redraft::tools {

/// Before anything else. Where the C library is not glibc, or memory is short, nothing changes.
void keep_memory();

}  // namespace redraft::tools
