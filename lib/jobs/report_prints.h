// Which recorded values a document prints: what decide and correct look up when one of them changes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/data.h"
#include "report/template.h"

namespace redraft::jobs {

/// Keys of modification.yaml that stand alone and that the template asks for, with their values: "implementation.date" and
/// "2021-06-24". `values` are those that it was filled with. Items of lists are left out, and so are texts of several lines
/// and of over 200 bytes: nobody decides them by value. Sorted by key.
std::vector<std::pair<std::string, std::string>> printed_values(const report::Template& form,
                                                                const Data& values);

}  // namespace redraft::jobs
