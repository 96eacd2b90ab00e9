// Two texts compared.
#pragma once

#include <string>
#include <vector>

#include "redline/redline.h"

namespace redraft::jobs {

struct CompareOptions {
  std::string profile = "sec";
  bool moves = true;
  bool source_layout = false;  ///< keep the white space of the files, for text written back byte for byte
};

struct Comparison {
  redline::Redline redline;
  std::vector<std::string> inputs;
};

/// Throws Error{format} when an input holds CriticMarkup: its own changes must be settled first.
Comparison compare(const std::string& before, const std::string& after, const CompareOptions& options = {});

}  // namespace redraft::jobs
