// Values of a modification written as YAML in a test, with the process and windows that belong to it.
#pragma once

#include <optional>
#include <string>

#include "report/values.h"

namespace redraft::tests {

/// `yaml` is a modification.yaml without faults: the test fails when it has any.
Data values_of_modification(const std::string& yaml, std::optional<process::Date> today = {},
                            std::map<std::string, Data> drafting = {});

/// The words at a path of values: "solutions.0.name"; "(null)" for null, "(none)" where the path leads nowhere, "true",
/// a number as written, and of a list how many: "[2]".
std::string at(const Data& values, const std::string& path);

}  // namespace redraft::tests
