// The monthly paper to one Sub-Committee as values (process/papers.h).
#pragma once

#include <string>
#include <vector>

#include "base/data.h"
#include "process/meetings.h"
#include "process/papers.h"
#include "report/document.h"

namespace redraft::report {

struct PaperSource {
  const process::Paper& paper;
  const process::Body& body;        ///< whom it is for
  std::vector<Data> modifications;  ///< values of each item, in their order (report/values.h)
};

Data paper_values(const PaperSource& source);

/// The problem statements that go with it, in the order of the items.
std::vector<Enclosure> paper_enclosures(const PaperSource& source);

/// What its items lack, each with the file of its modification; `files` in the order of the items.
std::vector<MissingField> missing_in_paper(const PaperSource& source, const std::vector<std::string>& files);

/// All names by which a body goes.
std::vector<std::string> names_of(const process::Body& body);

}  // namespace redraft::report
