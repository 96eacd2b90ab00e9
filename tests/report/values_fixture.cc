#include "report/values_fixture.h"

#include <gtest/gtest.h>

namespace redraft::tests {

Data values_of_modification(const std::string& yaml, std::optional<process::Date> today,
                            std::map<std::string, Data> drafting) {
  process::ModificationFiles files{parse_yaml(yaml, "modification.yaml"), {}, {}};
  Data record = report::merged_record(files);
  std::vector<Finding> findings;
  const process::Modification modification = process::read_modification(std::move(files), findings);
  for (const Finding& finding : findings) ADD_FAILURE() << finding.place.str() << ": " << finding.message;
  report::ModificationSource source{modification, std::move(record)};
  if (!modification.process.empty()) {
    source.process = &process::load_process(modification.process);
    source.windows = process::windows_of(modification, *source.process);
  }
  source.today = today;
  source.drafting = std::move(drafting);
  return report::modification_values(source);
}

std::string at(const Data& values, const std::string& path) {
  const Data* found = values.at(path);
  if (found == nullptr) return "(none)";
  if (found->is(Data::Kind::null)) return "(null)";
  if (found->is(Data::Kind::list)) return "[" + std::to_string(found->items.size()) + "]";
  if (found->is(Data::Kind::map)) return "{" + std::to_string(found->entries.size()) + "}";
  return found->words();
}

}  // namespace redraft::tests
