// What a reader should know: a value, never thrown. Ids of checks are listed in docs/checks.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace redraft {

enum class Severity { info, warning, error };

/// "info", "warning", "error".
std::string_view to_string(Severity severity);

/// A further place that a finding is about: the first of two equal labels, say.
struct Related {
  std::string document;  ///< "Section D"
  std::string citation;  ///< "D3.11(a)"
};

struct Finding {
  std::string check;  ///< "reference-target-missing"
  Severity severity = Severity::warning;
  std::string document;  ///< "Section D", or "" when it is about a file
  std::string citation;  ///< "D3.11(a)", or ""
  Place place;
  std::string words;        ///< the words it is about, as written
  std::string message;      ///< what is wrong; what was expected
  bool introduced = false;  ///< the amendment brings it in; false: the baseline holds it already
  std::vector<Related> related;
};

/// One that is about a place of a file.
Finding finding_at(std::string check, Severity severity, Place place, std::string_view words,
                   std::string message);
/// The same at error level.
Finding error_at(std::string check, Place place, std::string_view words, std::string message);

/// Any finding of severity error?
bool has_errors(const std::vector<Finding>& findings);

}  // namespace redraft
