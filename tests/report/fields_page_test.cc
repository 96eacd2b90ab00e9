// docs/report-fields.md names nothing that there is not, and all that is computed of a modification.
#include <gtest/gtest.h>

#include "base/data_values.h"
#include "base/file.h"
#include "base/unicode.h"
#include "profile/profile.h"
#include "report/document.h"
#include "report/values.h"
#include "report/values_fixture.h"
#include "report/values_lists.h"
#include "report/values_paper.h"

namespace redraft::report {
namespace {

using tests::at;

const std::string kPage = REDRAFT_SOURCE_DIR "/docs/report-fields.md";

/// What stands in backticks in the first column of the tables.
std::vector<std::string> names_of_the_page() {
  std::vector<std::string> out;
  const std::string page = read_text(kPage);
  for (const Line& line : lines_of(page)) {
    const std::string row = page.substr(line.begin, line.end - line.begin);
    if (!row.starts_with("| `")) continue;
    const std::string first = row.substr(0, row.find(" | "));
    for (std::size_t at = first.find('`'); at != std::string::npos;) {
      const std::size_t end = first.find('`', at + 1);
      out.push_back(first.substr(at + 1, end - at - 1));
      at = first.find('`', end + 1);
    }
  }
  return out;
}

Data all_values() {
  Data out = map_value();
  DocumentControl control;
  control.kind = choose_kind("final", "", "", "");
  out.entries.push_back({"document", 0, 0, document_values(control)});
  out.entries.push_back({"modification", 0, 0, modification_shape()});
  const process::Paper paper;
  const process::Body body{"OPSG", "Operations Group", {}};
  out.entries.push_back({"paper", 0, 0, paper_values({paper, body, {}})});
  out.entries.push_back({"register", 0, 0, register_values({})});
  const process::Meetings meetings;
  std::vector<Finding> none;
  out.entries.push_back({"newsletter", 0, 0, newsletter_values({"2018-08", {}, {}, meetings}, none)});
  out.entries.push_back({"process", 0, 0, process_values(process::load_process("sec-2019"))});
  return out;
}

/// As far as the values go: of a list without items no more is known.
bool is_there(const Data& values, const std::string& name) {
  const Data* here = &values;
  for (std::size_t from = 0; from <= name.size();) {
    const std::size_t dot = std::min(name.find('.', from), name.size());
    std::string step = name.substr(from, dot - from);
    const bool items = step.ends_with("[]");
    if (items) step.resize(step.size() - 2);
    here = here->find(step);
    if (here == nullptr) return false;
    if (items && !here->is(Data::Kind::list)) return false;
    if (items && dot < name.size()) {
      if (here->items.empty()) return true;
      here = &here->items.front();
    }
    from = dot + 1;
  }
  return true;
}

TEST(FieldsPage, NamesOnlyWhatThereIs) {
  const Data values = all_values();
  std::size_t checked = 0;
  for (const std::string& name : names_of_the_page()) {
    const std::string root = name.substr(0, std::min(name.find('.'), name.size()));
    if (values.find(root) == nullptr) continue;  // of every document: the workspace's own
    EXPECT_TRUE(is_there(values, name)) << name;
    ++checked;
  }
  EXPECT_GT(checked, 120u);
}

TEST(FieldsPage, NamesAllThatIsComputedOfAModification) {
  const DataFile schema = embedded_yaml("schemas/modification.schema.json");
  const std::string page = read_text(kPage);
  for (const DataEntry& entry : modification_shape().entries) {
    std::string key = entry.key;
    if (key.ends_with("_words")) key.resize(key.size() - 6);
    if (schema.root.find("properties")->find(key) != nullptr || key == "recorded") continue;
    EXPECT_NE(page.find("modification." + key), std::string::npos) << key;
  }
}

}  // namespace
}  // namespace redraft::report
