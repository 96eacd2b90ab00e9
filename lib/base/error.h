// What stops the work: one exception with a code, a place and what is wrong.
//
// A fault of the input that a reader should know about, but that does not stop the work,
// is a Finding (base/finding.h) and is never thrown.
#pragma once

#include <exception>
#include <string>

namespace redraft {

/// Where in an input: a file, and as far as known the line and column (both from 1; columns
/// count code points; 0: not known).
struct Place {
  std::string file;
  int line = 0;
  int column = 0;

  /// "section-d.txt:212:1", "section-d.txt:212", "section-d.txt" or "".
  std::string str() const;
};

enum class ErrorCode {
  usage,        ///< the command was called with arguments that do not fit
  file,         ///< missing, unreadable, empty, a folder, too large
  encoding,     ///< binary, UTF-16, bad UTF-8
  format,       ///< a text, package or data file that does not have the form it must have
  target,       ///< a provision, definition or document that is not there
  alignment,    ///< a payload that cannot be placed in its target
  instruction,  ///< an instruction that is not understood
  output,       ///< an output that cannot be written or is an input
  limit,        ///< a bound on size, count or depth
};

/// `what()` is "place: detail"; the detail says what is wrong and, after a semicolon, what was expected.
class Error : public std::exception {
 public:
  Error(ErrorCode code, Place place, std::string detail);

  ErrorCode code() const { return code_; }
  const Place& place() const { return place_; }
  const std::string& detail() const { return detail_; }
  const char* what() const noexcept override { return what_.c_str(); }

 private:
  ErrorCode code_;
  Place place_;
  std::string detail_;
  std::string what_;
};

}  // namespace redraft
